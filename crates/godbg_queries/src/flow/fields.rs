//! Fields of structs: those that embedding promotes, and what literals give them.

use std::sync::Arc;

use godbg_go::ast::{self, CompositeLit, Expr, Ident};
use godbg_go::syntax::Kind;
use godbg_go::types::{NodeRef, Type, TypeData};
use rustc_hash::FxHashMap;

use super::expression::key_of;
use super::writers::WRITER_LIMIT;
use super::{Evaluator, Origin};
use crate::template::{Node, Value, derived_key};

impl Evaluator<'_> {
    /// Notes which field a part is that a promoted field lies in; returns its type.
    pub(super) fn note_embedded(
        &mut self,
        (base, of): (&Value, Type),
        name: &Arc<str>,
        part: &Value,
    ) -> Type {
        let TypeData::Struct(fields) = self.code.data(self.code.underlying_behind_pointer(of)) else {
            return Type::NO_TYPE;
        };
        let Some(field) = fields.iter().find(|field| field.name == *name) else {
            return Type::NO_TYPE;
        };
        if let (Node::Symbol(_), Node::Symbol(part)) = (base.as_ref(), part.as_ref()) {
            let origin = Origin::Field(field.declaration, Arc::clone(base));
            self.origins.entry(part.key).or_insert(origin);
        }
        field.field_type
    }

    /// Returns what the literals of its struct give a field, where only they fill it: by literal, so that all
    /// fields of a struct are from the same one.
    pub(super) fn value_by_literal(&mut self, declaration: NodeRef, writers: &[NodeRef]) -> Option<Value> {
        let is_list = matches!(
            self.code
                .data(self.code.underlying(self.code.declared_type(declaration))),
            TypeData::Slice(_)
        );
        let by_literal: FxHashMap<NodeRef, NodeRef> = writers
            .iter()
            .map(|writer| Some((self.literal_of(*writer)?, *writer)))
            .collect::<Option<_>>()?;
        if by_literal.len() < writers.len() {
            return None;
        }
        let spec = self.code.struct_of(declaration)?;
        let literals = self.literals_of(spec);
        if literals.len() > WRITER_LIMIT || !by_literal.keys().all(|literal| literals.contains(literal)) {
            return None;
        }
        let mut options = Vec::with_capacity(literals.len());
        for literal in literals.iter().copied() {
            let value = match by_literal.get(&literal) {
                Some(writer) => self.assigned(*writer)?,
                None if is_list => Arc::new(Node::List(Vec::new())),
                // What it leaves out it does not send.
                None => Arc::new(Node::OneOf(0, Arc::default(), Vec::new())),
            };
            let label = Arc::from(self.code.function_name(self.code.top_level(literal)));
            options.push((label, value));
        }
        let display: Arc<str> = Arc::from(self.code.field_name(declaration));
        let key = derived_key(key_of(spec), "literal");
        Some(Arc::new(Node::OneOf(key, display, options)))
    }

    /// Returns the literal in which a field is written by its name.
    fn literal_of(&self, writer: NodeRef) -> Option<NodeRef> {
        let pair = self.code.node(writer).parent()?;
        let literal = pair.parent().filter(|_| pair.kind() == Kind::KeyValueExpr)?;
        let literal = CompositeLit::cast(literal)?;
        Some(self.code.reference(writer.file, literal.node()))
    }

    /// Returns the literals of a struct.
    fn literals_of(&mut self, spec: NodeRef) -> Arc<[NodeRef]> {
        if let Some(known) = self.literals_by_struct.get(&spec) {
            return Arc::clone(known);
        }
        let found: Arc<[NodeRef]> = self.find_literals(spec).into();
        self.literals_by_struct.insert(spec, Arc::clone(&found));
        found
    }

    fn find_literals(&self, spec: NodeRef) -> Vec<NodeRef> {
        let name = ast::TypeSpec::cast(self.code.node(spec)).and_then(ast::TypeSpec::name);
        let name = name.map_or("", Ident::text);
        let wanted = self.code.type_of_spec(spec);
        let TypeData::Struct(fields) = self.code.data(self.code.underlying(wanted)) else {
            return Vec::new();
        };
        // One that names another's field is not asked for its type, which costs more.
        let may_be = |view: CompositeLit<'_>| match view.elements().next() {
            Some(Expr::KeyValue(pair)) => match pair.key() {
                Some(Expr::Ident(key)) => fields.iter().any(|field| *field.name == *key.text()),
                _ => false,
            },
            Some(_) => false,
            None => true,
        };
        let is_of = |literal: &&NodeRef| {
            let view = CompositeLit::cast(self.code.node(**literal));
            view.is_some_and(|view| {
                if !may_be(view) {
                    return false;
                }
                let of = self.code.type_of(literal.file, Expr::CompositeLit(view));
                let of = match self.code.data(of) {
                    TypeData::Pointer(inner) => *inner,
                    _ => of,
                };
                of == wanted
            })
        };
        // In a list of them the type need not be written again.
        let names = [name, ""].into_iter();
        let literals = names.flat_map(|name| self.uses().literals(name));
        literals.filter(is_of).copied().collect()
    }

    /// Returns the zero value of a list that some literal of its struct leaves out, where only literals fill it.
    pub(super) fn left_out(&self, declaration: NodeRef, writers: &[NodeRef]) -> Option<Value> {
        let of = self.code.declared_type(declaration);
        if !matches!(self.code.data(self.code.underlying(of)), TypeData::Slice(_)) {
            return None;
        }
        let spec = self.code.struct_of(declaration)?;
        let type_name = ast::TypeSpec::cast(self.code.node(spec))?.name()?.text();
        let name = self.code.node(declaration).text();
        let is_key = |writer: &NodeRef| {
            let parent = self.code.node(*writer).parent();
            parent.is_some_and(|parent| parent.kind() == Kind::KeyValueExpr)
        };
        if !writers.iter().all(is_key) {
            return None;
        }
        let leaves_out = |literal: &NodeRef| {
            let Some(view) = CompositeLit::cast(self.code.node(*literal)) else {
                return false;
            };
            let of = self.code.type_of(literal.file, Expr::CompositeLit(view));
            let TypeData::Struct(fields) = self.code.data(self.code.underlying_behind_pointer(of)) else {
                return false;
            };
            let is_of = fields.iter().any(|field| field.declaration == declaration);
            let has_key = view.elements().any(|element| {
                let key = match element {
                    Expr::KeyValue(pair) => pair.key(),
                    _ => None,
                };
                matches!(key, Some(Expr::Ident(key)) if key.text() == name)
            });
            is_of && !has_key
        };
        let is_left_out = self.uses().literals(type_name).iter().any(leaves_out);
        is_left_out.then(|| Arc::new(Node::List(Vec::new())))
    }
}
