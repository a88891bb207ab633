//! Fields of the elements of lists, where elements are what calls give.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::state::State;
use super::{Evaluator, Origin};
use crate::template::{Class, Node, Operation, Symbol, Value, bare, either, operation, symbol};

/// How many lists may lie one inside the other.
const DEPTH: usize = 4;
/// How many values are looked at, which is also how deep they may lie in each other.
const LIMIT: usize = 100;

/// A look through lists for one field of their elements.
struct Selected<'a> {
    name: &'a Arc<str>,
    /// Whether an element was found that a call gives.
    has_calls: bool,
    /// What was found, by value and how many lists deep: alternatives share parts.
    known: FxHashMap<(*const Node, usize), Option<Value>>,
    /// What was made on the way, so that nothing else comes to lie there.
    kept: Vec<Value>,
}

impl<'a> Selected<'a> {
    fn of(name: &'a Arc<str>) -> Self {
        Self {
            name,
            has_calls: false,
            known: FxHashMap::default(),
            kept: Vec::new(),
        }
    }
}

impl Evaluator<'_> {
    /// Returns a field of an element of a list as an element of the list of these fields: nothing else of the
    /// elements needs to be looked into. `None` where no element is what a call gives, so that it is at hand.
    pub(super) fn of_elements(&mut self, element: &Value, name: &Arc<str>) -> Option<Value> {
        if !self.may_be_called(element, 0) {
            return None;
        }
        let mut selected = Selected::of(name);
        let result = self.select_inside(element, 0, &mut selected)?;
        selected.has_calls.then_some(result)
    }

    /// Returns a field of an element of a table that a variable or field holds, a list of structs, as an element of
    /// the list of these fields, so that the others are not looked into; `zero` is what a struct has that leaves it
    /// out.
    pub(super) fn of_table(
        &mut self,
        element: &Value,
        name: &Arc<str>,
        zero: Option<&Value>,
    ) -> Option<Value> {
        let Node::Operation(Operation::Index, operands) = element.as_ref() else {
            return None;
        };
        if !matches!(operands[0].as_ref(), Node::Symbol(_)) {
            return None;
        }
        let table = self.shaped(&operands[0]);
        let Node::List(items) = table.as_ref() else {
            return None;
        };
        let mut fields = Vec::with_capacity(items.len());
        for item in items {
            match bare(item).as_ref() {
                Node::Struct(known) if known.rest.is_none() => {
                    fields.push(known.get(name).or(zero).cloned()?);
                }
                _ => return None,
            }
        }
        let list: Value = Arc::new(Node::List(fields));
        Some(operation(Operation::Index, vec![list, Arc::clone(&operands[1])]))
    }

    /// Says whether what lies so many lists deep may be what a call gives, as far as that shows at once.
    fn may_be_called(&self, value: &Value, depth: usize) -> bool {
        match value.as_ref() {
            Node::Operation(Operation::Typed(..), operands) => self.may_be_called(&operands[0], depth),
            Node::Operation(Operation::Index, operands) => self.may_be_called(&operands[0], depth + 1),
            // It may lie in a field of what is at hand.
            Node::Operation(Operation::Select(_), _)
            | Node::Either(..)
            | Node::Struct(_)
            | Node::Handle(_) => depth > 0,
            Node::List(items) if depth > 0 => items.iter().any(|item| self.may_be_called(item, depth - 1)),
            Node::Chain(parts) if depth > 0 => parts.iter().any(|part| self.may_be_called(part, depth)),
            Node::Located(inner, _) => self.may_be_called(inner, depth),
            Node::Symbol(inner) => {
                depth == 0 && matches!(self.origins.get(&inner.key), Some(Origin::Call(_)))
            }
            _ => false,
        }
    }

    /// Selects the field of what lies so many lists deep.
    fn select_inside(&mut self, value: &Value, depth: usize, selected: &mut Selected<'_>) -> Option<Value> {
        let key = (Arc::as_ptr(value), depth);
        if let Some(known) = selected.known.get(&key) {
            return known.clone();
        }
        if selected.known.len() >= LIMIT {
            return None;
        }
        // Counts while it is found.
        selected.known.insert(key, None);
        let result = self.find_inside(value, depth, selected);
        selected.known.insert(key, result.clone());
        result
    }

    fn find_inside(&mut self, value: &Value, depth: usize, selected: &mut Selected<'_>) -> Option<Value> {
        match value.as_ref() {
            Node::Operation(Operation::Typed(..), operands) => {
                self.select_inside(&operands[0], depth, selected)
            }
            Node::Operation(Operation::Index, operands) if depth < DEPTH => {
                let list = self.select_inside(&operands[0], depth + 1, selected)?;
                Some(operation(Operation::Index, vec![list, Arc::clone(&operands[1])]))
            }
            Node::Operation(Operation::Select(name), operands) if depth > 0 => {
                let list = self.select_inside(&operands[0], 0, &mut Selected::of(name))?;
                if matches!(list.as_ref(), Node::Operation(Operation::Select(_), _)) {
                    return Some(unknown_list());
                }
                let fields = self.select_inside(&list, depth, selected);
                selected.kept.push(list);
                fields
            }
            Node::Either(condition, then, otherwise) => {
                let then = self.select_inside(then, depth, selected)?;
                let otherwise = self.select_inside(otherwise, depth, selected)?;
                Some(either(condition, &then, &otherwise))
            }
            Node::Located(inner, _) => self.select_inside(inner, depth, selected),
            Node::List(items) if depth > 0 => {
                let items: Option<Vec<Value>> = items
                    .iter()
                    .map(|item| self.select_inside(item, depth - 1, selected))
                    .collect();
                Some(Arc::new(Node::List(items?)))
            }
            Node::Chain(parts) if depth > 0 => {
                let parts: Option<Vec<Value>> = parts
                    .iter()
                    .map(|part| self.select_inside(part, depth, selected))
                    .collect();
                Some(Arc::new(Node::Chain(parts?)))
            }
            Node::Nil if depth > 0 => Some(Arc::clone(value)),
            Node::Symbol(list) if depth > 0 => {
                let fields = list.derived(&format!("[…].{}", selected.name), Class::List);
                Some(symbol(fields))
            }
            _ if depth > 0 => None,
            Node::Symbol(inner) if matches!(self.origins.get(&inner.key), Some(Origin::Call(_))) => {
                selected.has_calls = true;
                let made = self.shaped(value);
                Some(self.select(&made, selected.name, None, &mut State::default()))
            }
            Node::Symbol(_) | Node::Struct(_) | Node::Handle(_) => {
                Some(self.select(value, selected.name, None, &mut State::default()))
            }
            // What has no such field is never asked for it.
            _ => Some(operation(
                Operation::Select(Arc::clone(selected.name)),
                vec![Arc::clone(value)],
            )),
        }
    }
}

/// Returns the list in a field of what has no such field: nobody asks for it.
fn unknown_list() -> Value {
    let mut list = Symbol::construct("a list in a field");
    list.class = Class::List;
    symbol(list)
}
