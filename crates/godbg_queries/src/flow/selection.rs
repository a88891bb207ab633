//! What lies behind a pointer or in a field.

use std::sync::Arc;

use godbg_go::ast::Expr;
use godbg_go::types::{NodeRef, TypeData};
use godbg_text::FileId;

use super::escape::{is_exported, is_written_outside};
use super::record::TEXT;
use super::state::{Cell, State};
use super::{Evaluator, Handle, Origin};
use crate::site::{Reason, ReasonKind};
use crate::statement::HoleSource;
use crate::template::{Class, Node, Operation, Value, nil, operation, symbol};

/// How many pointers are followed one after the other.
const POINTER_DEPTH: u32 = 64;

impl<'p> Evaluator<'p> {
    /// Returns a field of a struct or of what a pointer points to.
    pub(super) fn select(
        &mut self,
        base: &Value,
        name: &Arc<str>,
        place: Option<(FileId, Expr<'p>, NodeRef)>,
        state: &mut State,
    ) -> Value {
        let zero = |evaluator: &Self| {
            let of = place.map(|(file, expr, _)| evaluator.code.type_of(file, expr));
            of.map_or_else(nil, |of| evaluator.zero(of))
        };
        match base.as_ref() {
            Node::Located(inner, _) => self.select(&Arc::clone(inner), name, place, state),
            Node::Handle(index) => match self.handles.get(*index as usize).cloned() {
                // A variable may hold a pointer to itself, `any` as its type.
                Some(Handle::Reference(spot)) if self.pointers_followed < POINTER_DEPTH => {
                    self.pointers_followed += 1;
                    let inner = self.read(&spot, state);
                    let selected = self.select(&inner, name, place, state);
                    self.pointers_followed -= 1;
                    selected
                }
                _ => nil(),
            },
            Node::Struct(fields) => match (fields.get(name), &fields.rest) {
                (Some(value), _) => Arc::clone(value),
                (None, Some(rest)) => self.select(&Arc::clone(rest), name, place, state),
                (None, None) => zero(self),
            },
            Node::Either(condition, then, otherwise) => {
                let key = (Arc::as_ptr(base), Arc::clone(name), place.is_some());
                if let Some((_, known)) = self.selections.get(&key) {
                    return Arc::clone(known);
                }
                let is_outermost = !std::mem::replace(&mut self.is_selecting, true);
                let then = self.select(then, name, place, state);
                let otherwise = self.select(otherwise, name, place, state);
                let selected = crate::template::either(condition, &then, &otherwise);
                if is_outermost {
                    self.is_selecting = false;
                    self.selections.clear();
                } else {
                    let known = (Arc::clone(base), Arc::clone(&selected));
                    self.selections.insert(key, known);
                }
                selected
            }
            // The text of a prepared statement is looked into when it is asked for.
            Node::Symbol(_) if &**name == TEXT => {
                operation(Operation::Select(Arc::clone(name)), vec![Arc::clone(base)])
            }
            Node::Symbol(base) => {
                let cell = Cell::Behind(base.key);
                if let Some(overlay) = state.cells.get(&cell).cloned()
                    && let Node::Struct(fields) = overlay.as_ref()
                    && let Some(value) = fields.get(name)
                {
                    return Arc::clone(value);
                }
                let mut derived = base.derived(&format!(".{name}"), Class::Other);
                let mut field = None;
                if let Some((file, expr, declaration)) = place {
                    let of = self.code.type_of(file, expr);
                    derived.go_type = self.code.go_type(of);
                    derived.class = self.code.class(of);
                    derived.origin = Some(self.code.range(file, expr.node()));
                    if is_written_outside(base) && is_exported(name) {
                        return symbol(derived);
                    }
                    derived.reason = Reason {
                        kind: ReasonKind::Field,
                        subject: self.code.field_name(declaration),
                        place: derived.origin,
                    };
                    if !matches!(
                        derived.source,
                        HoleSource::Request(_) | HoleSource::Environment(_)
                    ) {
                        derived.source = HoleSource::Field(derived.reason.subject.clone());
                    }
                    field = Some(declaration);
                } else if let Some(Origin::Variable(variable)) = self.origins.get(&base.key)
                    && let TypeData::Struct(fields) = self
                        .code
                        .data(self.code.underlying(self.code.declared_type(*variable)))
                    && let Some(known) = fields.iter().find(|field| field.name == *name)
                {
                    derived.go_type = self.code.go_type(known.field_type);
                    derived.class = self.code.class(known.field_type);
                    field = Some(known.declaration);
                }
                if let Some(declaration) = field {
                    self.origins.entry(derived.key).or_insert_with(|| {
                        Origin::Field(declaration, Arc::new(Node::Symbol(Arc::clone(base))))
                    });
                }
                symbol(derived)
            }
            Node::Nil => zero(self),
            // What pointers point to is found here alone.
            Node::OneOf(key, display, options)
                if options
                    .iter()
                    .any(|(_, option)| matches!(option.as_ref(), Node::Handle(_))) =>
            {
                let mut fields = Vec::with_capacity(options.len());
                for (label, option) in options {
                    fields.push((Arc::clone(label), self.select(option, name, place, state)));
                }
                Arc::new(Node::OneOf(*key, Arc::clone(display), fields))
            }
            _ => {
                let zero = zero(self);
                let value = operation(Operation::Select(Arc::clone(name)), vec![Arc::clone(base), zero]);
                match place {
                    Some((file, expr, _)) => self.typed(file, expr, value),
                    None => value,
                }
            }
        }
    }

    /// Returns what a pointer points to.
    pub(super) fn behind(
        &mut self,
        file: FileId,
        expr: Expr<'p>,
        pointer: &Value,
        state: &mut State,
    ) -> Value {
        match pointer.as_ref() {
            Node::Handle(index) => match self.handles.get(*index as usize).cloned() {
                Some(Handle::Reference(spot)) => self.read(&spot, state),
                _ => nil(),
            },
            Node::Symbol(base) => {
                if let Some(value) = state.cells.get(&Cell::Behind(base.key)) {
                    return Arc::clone(value);
                }
                let of = self.code.type_of(file, expr);
                if self.code.class(of) == Class::Other {
                    // A struct behind a pointer is named as the pointer is.
                    return Arc::clone(pointer);
                }
                let mut derived = base.derived("*", Class::Other);
                derived.display = Arc::from(expr.node().text());
                derived.go_type = self.code.go_type(of);
                derived.class = self.code.class(of);
                derived.origin = Some(self.code.range(file, expr.node()));
                symbol(derived)
            }
            Node::Located(inner, _) => self.behind(file, expr, &Arc::clone(inner), state),
            Node::Either(condition, then, otherwise) => {
                let then = self.behind(file, expr, then, state);
                let otherwise = self.behind(file, expr, otherwise, state);
                crate::template::either(condition, &then, &otherwise)
            }
            _ => self.typed(file, expr, Arc::clone(pointer)),
        }
    }

    /// Returns the value itself, or what it points to.
    pub(super) fn dereferenced(&mut self, value: &Value, state: &State) -> Value {
        match value.as_ref() {
            Node::Handle(index) => match self.handles.get(*index as usize).cloned() {
                Some(Handle::Reference(spot)) => self.read(&spot, state),
                _ => Arc::clone(value),
            },
            Node::Located(inner, _) => self.dereferenced(&Arc::clone(inner), state),
            _ => Arc::clone(value),
        }
    }
}
