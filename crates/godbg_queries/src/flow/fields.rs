//! Fields of structs: those that embedding promotes, and what literals give them.

use std::sync::Arc;

use godbg_go::ast::{self, CompositeLit, Expr, Ident};
use godbg_go::syntax::Kind;
use godbg_go::types::{NodeRef, Type, TypeData};
use godbg_text::FileId;
use rustc_hash::FxHashMap;

use super::expression::key_of;
use super::state::State;
use super::writers::WRITER_LIMIT;
use super::{Evaluator, Origin};
use crate::template::{Node, Value, derived_key, impossible};

impl<'p> Evaluator<'p> {
    /// Returns the embedded struct that a promoted field lies in, and notes which field each one on the way is.
    pub(super) fn embedded_part(
        &mut self,
        (file, operand): (FileId, Expr<'p>),
        whole: Value,
        path: &[Arc<str>],
        state: &mut State,
    ) -> Value {
        if path.is_empty() {
            return whole;
        }
        let mut of = self.code.type_of(file, operand);
        let mut value = whole;
        for name in path {
            let part = self.select(&value, name, None, state);
            let field = match self.code.data(self.code.underlying_behind_pointer(of)) {
                TypeData::Struct(fields) => fields.iter().find(|field| field.name == *name),
                _ => None,
            };
            if let (Some(field), Node::Symbol(_), Node::Symbol(symbol)) =
                (field, value.as_ref(), part.as_ref())
            {
                let origin = Origin::Field(field.declaration, Arc::clone(&value));
                self.origins.entry(symbol.key).or_insert(origin);
            }
            of = field.map_or(Type::NO_TYPE, |field| field.field_type);
            value = part;
        }
        value
    }

    /// Returns what the literals of its struct give a field, where only they fill it: by literal, so that all
    /// fields of a struct are from the same one.
    pub(super) fn value_by_literal(&mut self, declaration: NodeRef, writers: &[NodeRef]) -> Option<Value> {
        let is_list = self.is_list(declaration);
        let by_literal = self.by_literal(writers)?;
        if by_literal.len() < writers.len() {
            return None;
        }
        let spec = self.code.struct_of(declaration)?;
        let literals = self.literals_of(spec);
        if literals.len() > WRITER_LIMIT || !by_literal.keys().all(|literal| literals.contains(literal)) {
            return None;
        }
        // One value, so that those who leave it out are seen to be alike. Other than a list, what is left
        // out is not sent.
        let left_out = if is_list {
            Arc::new(Node::List(Vec::new()))
        } else {
            impossible()
        };
        let mut options = Vec::with_capacity(literals.len());
        for literal in literals.iter().copied() {
            let value = match by_literal.get(&literal) {
                Some(writer) => self.assigned(*writer)?,
                None => Arc::clone(&left_out),
            };
            let label = Arc::from(self.code.function_name(self.code.top_level(literal)));
            options.push((label, value));
        }
        let display: Arc<str> = Arc::from(self.code.field_name(declaration));
        let key = self.literal_key(declaration);
        Some(Arc::new(Node::OneOf(key, display, options)))
    }

    /// Returns the key of the choice of a literal that fills a struct's fields.
    pub(super) fn literal_key(&self, field: NodeRef) -> u64 {
        self.code
            .struct_of(field)
            .map_or(0, |spec| derived_key(key_of(spec), "literal"))
    }

    fn is_list(&self, field: NodeRef) -> bool {
        let of = self.code.underlying(self.code.declared_type(field));
        matches!(self.code.data(of), TypeData::Slice(_))
    }

    /// Returns the writers of a field by the literal that each stands in; `None` where one stands elsewhere.
    fn by_literal(&self, writers: &[NodeRef]) -> Option<FxHashMap<NodeRef, NodeRef>> {
        let literal_of = |writer: &NodeRef| {
            let around = self.code.node(*writer).parent()?;
            let literal = match around.kind() {
                Kind::KeyValueExpr => around.parent()?,
                _ => around,
            };
            let literal = CompositeLit::cast(literal)?;
            Some((self.code.reference(writer.file, literal.node()), *writer))
        };
        writers.iter().map(literal_of).collect()
    }

    /// Says whether a field is written nowhere but in literals.
    pub(super) fn is_filled_by_literals(&mut self, field: NodeRef) -> bool {
        let writers = self.field_writers(field);
        writers.is_some_and(|writers| self.by_literal(&writers).is_some())
    }

    /// Returns the literals of a struct.
    pub(super) fn literals_of(&mut self, spec: NodeRef) -> Arc<[NodeRef]> {
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
            Some(_) => view.elements().count() == fields.len(),
            None => true,
        };
        let is_of = |literal: &NodeRef| {
            let view = CompositeLit::cast(self.code.node(*literal));
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
        let keys = fields.iter().map(|field| &*field.name).chain([""]);
        let mut untyped: Vec<NodeRef> = keys.flat_map(|key| self.uses().untyped(key)).copied().collect();
        untyped.sort_unstable();
        let unkeyed = self.uses().unkeyed(fields.len()).iter().copied();
        let unkeyed = unkeyed.filter(|literal| may_hold(self.code.node(*literal), name));
        let literals = self.uses().literals(name).iter().copied().chain(untyped);
        literals.chain(unkeyed).filter(is_of).collect()
    }

    /// Returns what literals without keys have in the place of a field.
    pub(super) fn unkeyed_writers(&mut self, field: NodeRef) -> Vec<NodeRef> {
        let Some(spec) = self.code.struct_of(field) else {
            return Vec::new();
        };
        let of = self.code.type_of_spec(spec);
        let TypeData::Struct(fields) = self.code.data(self.code.underlying(of)) else {
            return Vec::new();
        };
        let Some(index) = fields.iter().position(|known| known.declaration == field) else {
            return Vec::new();
        };
        let literals = self.literals_of(spec);
        let elements = literals.iter().filter_map(|literal| {
            let element = CompositeLit::cast(self.code.node(*literal))?
                .elements()
                .nth(index)?;
            let is_unkeyed = !matches!(element, Expr::KeyValue(_));
            is_unkeyed.then(|| self.code.reference(literal.file, element.node()))
        });
        elements.collect()
    }

    /// Returns the zero value of a list that some literal of its struct leaves out, where only literals fill it.
    pub(super) fn left_out(&mut self, declaration: NodeRef, writers: &[NodeRef]) -> Option<Value> {
        if !self.is_list(declaration) {
            return None;
        }
        let by_literal = self.by_literal(writers)?;
        let literals = self.literals_of(self.code.struct_of(declaration)?);
        let is_left_out = literals.iter().any(|literal| !by_literal.contains_key(literal));
        is_left_out.then(|| Arc::new(Node::List(Vec::new())))
    }
}

/// Says whether the literal around one without a type may be of a type that holds structs of this name: one
/// that has a name of its own may be of any.
fn may_hold(literal: ast::Node<'_>, name: &str) -> bool {
    let mut around = literal.ancestors().skip(1).filter_map(CompositeLit::cast);
    let of = around.find_map(CompositeLit::type_);
    of.is_some_and(|of| matches!(of, Expr::Ident(_) | Expr::Selector(_)) || of.node().text().contains(name))
}
