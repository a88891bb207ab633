//! Values whose address is handed to code that is not followed: what they hold afterwards is not known.

use std::sync::Arc;

use godbg_go::ast::{CallExpr, SelectorExpr};
use godbg_go::types::{Type, TypeData};
use godbg_text::FileId;

use super::expression::key_of;
use super::state::{Cell, Spot, State};
use super::{Evaluator, Handle};
use crate::sink::selector_of;
use crate::site::{Reason, ReasonKind};
use crate::statement::HoleSource;
use crate::template::{Node, StructNode, Symbol, Value, bare, symbol};

/// What a hole is said to be whose variable was written by other code.
const WRITTEN: &str = "a pointer that a library writes to";
/// How many nodes are looked through for pointers.
const NODE_LIMIT: usize = 400;

impl<'p> Evaluator<'p> {
    /// What a function that is not followed was given a pointer to is not known any more, nor what
    /// can be reached from there.
    pub(super) fn forget(
        &mut self,
        file: FileId,
        call: CallExpr<'p>,
        arguments: &[Value],
        state: &mut State,
    ) {
        for (_, literal) in self.changing_literals(arguments) {
            let is_here = self.code.node(literal).parent() == Some(call.node());
            if !is_here {
                self.loosen(literal, state);
            }
        }
        let mut done: Vec<(Cell, Vec<Arc<str>>)> = Vec::new();
        for argument in arguments {
            let mut pending = self.references_in(argument);
            while let Some((spot, display)) = pending.pop() {
                if done.len() > 60
                    || done
                        .iter()
                        .any(|(cell, fields)| *cell == spot.cell && *fields == spot.fields)
                {
                    continue;
                }
                done.push((spot.cell.clone(), spot.fields.clone()));
                let held = self.read(&spot, state);
                pending.extend(self.references_in(&held));
                let unknown = self.written(file, call, &spot, &display, &held);
                self.write(&spot, unknown, state);
            }
            self.forget_behind(file, call, argument, state);
        }
    }

    /// Says whether what a method is called on is a struct of this type of a library, made in code that is
    /// followed; not one of ours that the type is embedded in.
    pub(super) fn is_made_of(
        &mut self,
        file: FileId,
        call: CallExpr<'p>,
        object: &Value,
        (package, receiver): (&str, &str),
        state: &State,
    ) -> bool {
        let Some(spot) = self.pointed(object) else {
            return false;
        };
        if !matches!(self.read(&spot, state).as_ref(), Node::Struct(_)) {
            return false;
        }
        let Some(operand) = selector_of(call).and_then(SelectorExpr::operand) else {
            return false;
        };
        let of = self.code.go_type(self.code.type_of(file, operand));
        let name = &of.pointee().unwrap_or(&of).name;
        name.strip_prefix(package)
            .and_then(|rest| rest.strip_prefix('.'))
            .is_some_and(|name| name == receiver)
    }

    /// What was assigned to the fields of what a pointer from outside points to is not known either.
    fn forget_behind(&mut self, file: FileId, call: CallExpr<'p>, argument: &Value, state: &mut State) {
        let argument = bare(argument);
        let Node::Symbol(pointer) = argument.as_ref() else {
            return;
        };
        let place = Cell::Behind(pointer.key);
        if let Some(held) = state.cells.get(&place).cloned() {
            let spot = Spot {
                cell: place.clone(),
                fields: Vec::new(),
                pointer: Some(Arc::clone(argument)),
            };
            let display = Arc::clone(&pointer.display);
            let unknown = self.written(file, call, &spot, &display, &held);
            state.cells.insert(place, unknown);
        }
    }

    /// Returns what a place may hold after other code has written to it. Only code of the package sees
    /// fields whose names begin with a small letter.
    fn written(
        &mut self,
        file: FileId,
        call: CallExpr<'p>,
        spot: &Spot,
        display: &str,
        held: &Value,
    ) -> Value {
        let node = self.code.reference(file, call.node());
        let of = match self.type_of_spot(spot) {
            Type::NO_TYPE => type_of_held(held),
            known => known,
        };
        let place = self.code.range_of(node);
        let unknown = symbol(Symbol {
            key: spot.key_at(key_of(node)),
            display: Arc::from(display),
            class: self.code.class(of),
            go_type: self.code.go_type(of),
            origin: Some(place),
            source: HoleSource::Other,
            reason: Reason {
                kind: ReasonKind::ForeignFunction,
                subject: WRITTEN.to_owned(),
                place: Some(place),
            },
            offset: None,
        });
        match held.as_ref() {
            Node::Struct(fields) => {
                let own = fields.fields.iter().filter(|(name, _)| !is_exported(name));
                Arc::new(Node::Struct(StructNode {
                    type_name: Arc::clone(&fields.type_name),
                    of: fields.of,
                    fields: own.cloned().collect(),
                    rest: Some(unknown),
                }))
            }
            _ => unknown,
        }
    }

    fn type_of_spot(&self, spot: &Spot) -> Type {
        let Cell::Variable(declaration) = &spot.cell else {
            return Type::NO_TYPE;
        };
        let mut of = self.code.declared_type(*declaration);
        for name in &spot.fields {
            let TypeData::Struct(fields) = self.code.data(self.code.underlying_behind_pointer(of)) else {
                return Type::NO_TYPE;
            };
            match fields.iter().find(|field| field.name == *name) {
                Some(field) => of = field.field_type,
                None => return Type::NO_TYPE,
            }
        }
        of
    }

    /// Returns the places that pointers in a value point to, each with the pointer in Go's words.
    pub(super) fn references_in(&self, value: &Value) -> Vec<(Spot, Arc<str>)> {
        let mut found = Vec::new();
        let mut pending: Vec<(&Value, &str)> = vec![(value, "a variable")];
        let mut count = 0;
        while let Some((value, display)) = pending.pop() {
            count += 1;
            if count > NODE_LIMIT {
                break;
            }
            match value.as_ref() {
                Node::Handle(index) => {
                    if let Some(Handle::Reference(spot)) = self.handles.get(*index as usize) {
                        found.push((spot.clone(), Arc::from(display)));
                    }
                }
                Node::Located(inner, place) => {
                    pending.push((inner, place.expression.trim_start_matches('&')));
                }
                Node::List(items) | Node::Chain(items) | Node::Tuple(items) | Node::Operation(_, items) => {
                    pending.extend(items.iter().map(|item| (item, display)));
                }
                Node::Struct(fields) => {
                    pending.extend(fields.fields.iter().map(|(_, field)| (field, display)));
                }
                Node::Map(entries) => {
                    pending.extend(entries.iter().map(|(_, entry)| (entry, display)));
                }
                Node::Either(_, then, otherwise) => {
                    pending.extend([(then, display), (otherwise, display)]);
                }
                Node::OneOf(_, _, options) => {
                    pending.extend(options.iter().map(|(_, option)| (option, display)));
                }
                Node::AfterLoop(node, _) => {
                    let values = node.before.iter().chain(&node.after);
                    pending.extend(values.map(|value| (value, display)));
                }
                _ => {}
            }
        }
        found
    }
}

/// Says whether a symbol stands for what other code has written, so that nobody knows its fields.
pub(super) fn is_written_outside(symbol: &Symbol) -> bool {
    symbol.reason.kind == ReasonKind::ForeignFunction && symbol.reason.subject == WRITTEN
}

/// Says whether code outside of the package sees a name.
pub(super) fn is_exported(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
}

fn type_of_held(held: &Value) -> Type {
    match held.as_ref() {
        Node::Text(_) => Type::STRING,
        Node::Integer(_) => Type::INT,
        Node::Truth(_) => Type::BOOL,
        Node::Located(inner, _) => type_of_held(inner),
        _ => Type::NO_TYPE,
    }
}
