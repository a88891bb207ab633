//! Types whose methods grow a text or a list: a query builder written by hand.

use std::sync::Arc;

use godbg_go::ast::{self, AssignStmt, CompositeLit, Expr, FuncDecl, Ident};
use godbg_go::program::Object;
use godbg_go::syntax::Kind;
use godbg_go::types::{Field, NodeRef, Type, TypeData};

use super::expression::key_of;
use super::state::{Cell, Spot, State, joined};
use super::writers::one_of;
use super::{Evaluator, Handle};
use crate::site::ReasonKind;
use crate::statement::HoleSource;
use crate::template::{Class, Node, StructNode, Symbol, Value, derived_key, symbol};

/// How many methods that grow one type are followed.
const GROWER_LIMIT: usize = 60;

impl Evaluator<'_> {
    /// Returns the most general value of a type whose methods grow its texts and lists: made by any of its
    /// literals, then each method called or not.
    pub(super) fn grown(&mut self, spec: NodeRef) -> Option<Value> {
        if let Some(known) = self.grown.get(&spec) {
            return known.clone();
        }
        self.grown.insert(spec, None);
        let result = self.find_grown(spec);
        self.grown.insert(spec, result.clone());
        result
    }

    fn find_grown(&mut self, spec: NodeRef) -> Option<Value> {
        let growers = self.growers(spec);
        if growers.is_empty() || growers.len() > GROWER_LIMIT {
            return None;
        }
        let name = ast::TypeSpec::cast(self.code.node(spec))?.name()?.text();
        let of = self.code.type_of_spec(spec);
        let TypeData::Struct(fields) = self.code.data(self.code.underlying(of)) else {
            return None;
        };
        let mut made: Vec<(Arc<str>, Value)> = Vec::new();
        for literal in self.uses().literals(name).to_vec() {
            let Some(view) = CompositeLit::cast(self.code.node(literal)) else {
                continue;
            };
            if self.code.type_of(literal.file, Expr::CompositeLit(view)) != of {
                continue;
            }
            let label = Arc::from(self.code.function_name(self.code.top_level(literal)));
            if let Some(value) = self.assigned(literal) {
                made.push((label, value));
            }
        }
        let key = derived_key(key_of(spec), "made");
        let start = if made.is_empty() {
            self.zero(of)
        } else {
            one_of(key, &Arc::from(name), &made)
        };
        let made = StructNode {
            type_name: Arc::from(name),
            of: Some(of),
            fields: Vec::new(),
            rest: None,
        };
        self.apart(|evaluator| {
            let fields = evaluator.fields_of_made(&start, fields);
            evaluator.grown_by(&growers, StructNode { fields, ..made })
        })
    }

    /// Returns the fields of what literals make: every field by itself, so that one is found without walking the
    /// others.
    fn fields_of_made(&mut self, start: &Value, fields: &[Field]) -> Vec<(Arc<str>, Value)> {
        let mut state = State::default();
        let mut current: Vec<(Arc<str>, Value)> = Vec::with_capacity(fields.len());
        for field in fields {
            let value = if let Node::OneOf(key, display, options) = start.as_ref() {
                let mut parts = Vec::with_capacity(options.len());
                for (label, option) in options {
                    let part = self.select(option, &field.name, None, &mut state);
                    parts.push((Arc::clone(label), self.or_zero(part, field.field_type)));
                }
                Arc::new(Node::OneOf(*key, Arc::clone(display), parts))
            } else {
                let part = self.select(start, &field.name, None, &mut state);
                self.or_zero(part, field.field_type)
            };
            current.push((Arc::clone(&field.name), value));
        }
        current
    }

    /// Returns what methods make of a struct, each called or not; `None` where one takes too long.
    fn grown_by(&mut self, growers: &[NodeRef], mut current: StructNode) -> Option<Value> {
        for grower in growers.iter().copied() {
            self.next_heap += 1;
            let cell = Cell::Heap(self.next_heap);
            let before: Value = Arc::new(Node::Struct(current.clone()));
            let mut inside = State::default();
            inside.cells.insert(cell.clone(), Arc::clone(&before));
            let pointer = self.handle(Handle::Reference(Spot {
                cell: cell.clone(),
                fields: Vec::new(),
                pointer: None,
            }));
            self.within(super::WRITER_STEPS, |evaluator| {
                evaluator.follow(grower, Some(pointer), None, &mut inside)
            })?;
            let Some(after) = inside.cells.get(&cell).cloned() else {
                continue;
            };
            let called = self.is_called(grower);
            let merged = joined(&called, &after, &before);
            if let Node::Struct(merged) = merged.as_ref() {
                current.fields.clone_from(&merged.fields);
            }
        }
        Some(Arc::new(Node::Struct(current)))
    }

    fn or_zero(&self, value: Value, of: Type) -> Value {
        match value.as_ref() {
            Node::Nil => self.zero(of),
            _ => value,
        }
    }

    fn is_called(&mut self, function: NodeRef) -> Value {
        let name = self.code.function_name(function);
        let display = format!("{name} is called");
        let value = self.outside(
            function,
            Type::BOOL,
            &display,
            ReasonKind::Construct,
            &name,
            HoleSource::Other,
        );
        match value.as_ref() {
            Node::Symbol(inner) => symbol(Symbol {
                key: derived_key(inner.key, "called"),
                ..Symbol::clone(inner)
            }),
            _ => value,
        }
    }

    /// Returns the methods of a type that grow one of its texts or lists, in the order of the source.
    fn growers(&self, spec: NodeRef) -> Vec<NodeRef> {
        let of = self.code.type_of_spec(spec);
        let TypeData::Struct(fields) = self.code.data(self.code.underlying(of)) else {
            return Vec::new();
        };
        let mut result: Vec<NodeRef> = Vec::new();
        for field in fields {
            if !matches!(self.code.class(field.field_type), Class::Text | Class::List)
                && !self.code.is_text_builder(field.field_type)
            {
                continue;
            }
            for writer in self.uses().writes(&field.name) {
                let node = self.code.node(*writer);
                let Some(assign) = node.ancestors().find_map(AssignStmt::cast) else {
                    continue;
                };
                let function = self.code.top_level(*writer);
                let is_method = FuncDecl::cast(self.code.node(function)).is_some_and(|declaration| {
                    crate::code::Code::receiver_name_of(declaration) == self.code.spec_name(spec)
                });
                if !is_method || result.contains(&function) || !grows(assign, node.text()) {
                    continue;
                }
                let Some(ident) = Ident::cast(node) else { continue };
                if matches!(self.code.resolve(writer.file, ident),
                    Object::Variable(variable) if variable.declaration == field.declaration)
                {
                    result.push(function);
                }
            }
        }
        result.sort();
        result
    }
}

/// Says whether an assignment adds to what its target held.
fn grows(assign: AssignStmt<'_>, name: &str) -> bool {
    if assign
        .operator()
        .is_some_and(|token| token.kind() == Kind::PlusAssign)
    {
        return true;
    }
    assign.right().any(|value| {
        let mut inner = value.node().descendants();
        inner.any(|node| node.kind() == Kind::Ident && node.text() == name)
    })
}
