//! What a field, a result or an element of a list can be, whatever is chosen.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::{DEPTH_LIMIT, STEP_LIMIT, Walk};
use crate::template::value::{Node, Operation, Value};

/// How many values a field or an element may be one of.
const ALTERNATIVES: usize = 300;

/// Values that something can be one of.
#[derive(Default)]
pub(super) struct Found {
    pub(super) values: Vec<Value>,
    met: FxHashSet<*const Node>,
}

impl Found {
    /// Says whether a value is met for the first time.
    fn meets(&mut self, value: &Value) -> bool {
        self.met.insert(Arc::as_ptr(value))
    }

    fn add_all<'v>(&mut self, values: impl IntoIterator<Item = &'v Value>) {
        for value in values {
            self.add(value);
        }
    }

    fn add(&mut self, value: &Value) {
        if !self.values.iter().any(|known| Arc::ptr_eq(known, value)) {
            self.values.push(Arc::clone(value));
        }
    }
}

impl Walk<'_> {
    /// Returns what a field, an element or a result can be; `None` where that is not known.
    pub(super) fn alternatives(&mut self, value: &Value) -> Option<Vec<Value>> {
        let mut found = Found::default();
        self.resolve(value, &mut found).then_some(found.values)
    }

    fn resolve(&mut self, value: &Value, found: &mut Found) -> bool {
        self.steps += 1;
        if self.steps > STEP_LIMIT || self.depth > DEPTH_LIMIT || found.values.len() > ALTERNATIVES {
            return false;
        }
        if !found.meets(value) {
            return true;
        }
        self.depth += 1;
        let is_known = self.resolve_node(value, found);
        self.depth -= 1;
        is_known
    }

    fn resolve_node(&mut self, value: &Value, found: &mut Found) -> bool {
        match value.as_ref() {
            Node::Either(_, then, otherwise) => self.resolve(then, found) && self.resolve(otherwise, found),
            Node::OneOf(_, _, options) => options.iter().all(|(_, option)| self.resolve(option, found)),
            Node::Located(inner, _) | Node::Found(_, _, Some(inner)) => self.resolve(inner, found),
            Node::Operation(Operation::Typed(..), operands) => self.resolve(&operands[0], found),
            Node::Operation(Operation::Select(name), operands) => {
                let Some(bases) = self.alternatives(&operands[0]) else {
                    return false;
                };
                let zero = operands.get(1);
                bases
                    .iter()
                    .all(|base| self.resolve_field(base, name, zero, found))
            }
            Node::Operation(Operation::Result(index), operands) => {
                let Some(bases) = self.alternatives(&operands[0]) else {
                    return false;
                };
                bases.iter().all(|base| match base.as_ref() {
                    Node::Tuple(items) => items.get(*index).is_some_and(|item| self.resolve(item, found)),
                    _ => false,
                })
            }
            Node::Operation(Operation::Index, operands) => {
                let mut elements = Found::default();
                self.elements(&operands[0], &mut elements)
                    && elements.values.iter().all(|element| self.resolve(element, found))
            }
            Node::Nil | Node::Handle(_) | Node::Symbol(_) => false,
            _ => {
                found.add(value);
                true
            }
        }
    }

    fn resolve_field(&mut self, base: &Value, name: &str, zero: Option<&Value>, found: &mut Found) -> bool {
        let Node::Struct(fields) = base.as_ref() else {
            return false;
        };
        match (fields.get(name), &fields.rest, zero) {
            (Some(field), _, _) => self.resolve(field, found),
            (None, Some(rest), _) => self.alternatives(rest).is_some_and(|bases| {
                bases
                    .iter()
                    .all(|base| self.resolve_field(base, name, zero, found))
            }),
            (None, None, Some(zero)) => self.resolve(zero, found),
            (None, None, None) => false,
        }
    }

    /// Collects what a list or map can hold, in any order; says whether that is all known.
    pub(super) fn elements(&mut self, list: &Value, found: &mut Found) -> bool {
        self.steps += 1;
        if self.steps > STEP_LIMIT || self.depth > DEPTH_LIMIT || found.values.len() > ALTERNATIVES {
            return false;
        }
        if !found.meets(list) {
            return true;
        }
        self.depth += 1;
        let is_known = self.elements_of(list, found);
        self.depth -= 1;
        is_known
    }

    fn elements_of(&mut self, list: &Value, found: &mut Found) -> bool {
        match list.as_ref() {
            Node::Nil => true,
            Node::List(items) => {
                found.add_all(items);
                true
            }
            Node::Map(entries) => {
                found.add_all(entries.iter().map(|(_, entry)| entry));
                true
            }
            Node::Chain(parts) => parts.iter().all(|part| self.elements(part, found)),
            Node::Either(_, then, otherwise) => self.elements(then, found) && self.elements(otherwise, found),
            Node::OneOf(_, _, options) => options.iter().all(|(_, option)| self.elements(option, found)),
            Node::Located(inner, _) | Node::Found(_, _, Some(inner)) => self.elements(inner, found),
            Node::AfterLoop(node, variable) => {
                let values = [node.before.get(*variable), node.after.get(*variable)];
                // What the loop adds to is what there was before, and that is collected as well.
                self.started.push((node.id, *variable, self.none(), self.none()));
                let is_known = values
                    .into_iter()
                    .all(|value| value.is_some_and(|value| self.elements(value, found)));
                self.started.pop();
                is_known
            }
            Node::LoopStart(id, variable) => {
                let mut walked = self.started.iter();
                walked.any(|(loop_id, number, _, _)| (loop_id, number) == (id, variable))
            }
            Node::Operation(Operation::Fill, operands) => {
                found.add(&operands[0]);
                true
            }
            Node::Operation(Operation::Typed(..) | Operation::Slice, operands) => {
                self.elements(&operands[0], found)
            }
            Node::Operation(Operation::SetIndex, operands) => {
                found.add_all(operands.get(2));
                self.elements(&operands[0], found)
            }
            Node::Operation(Operation::Select(_) | Operation::Result(_) | Operation::Index, _) => {
                match self.alternatives(list) {
                    Some(lists) => lists.iter().all(|list| self.elements(list, found)),
                    None => false,
                }
            }
            _ => false,
        }
    }
}
