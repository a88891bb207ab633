//! Numbers that texts and conditions hang on: which of them have to be looked into.

use super::{Evaluator, Origin};
use crate::template::{Node, Operation, Symbol, Value};

impl Evaluator<'_> {
    /// Says whether a number has to be looked into: one that hangs on conditions, which have to mean what
    /// they mean in the text beside it, and the length of a list that lies in a field, which methods may
    /// grow, or in a package variable, or that a loop has grown, or the pieces of a text.
    pub(super) fn is_number_to_look_into(&self, number: &Value) -> bool {
        if let Node::Operation(Operation::Len, operands) = number.as_ref() {
            if matches!(operands[0].as_ref(), Node::AfterLoop(..)) || is_split(&operands[0]) {
                return true;
            }
            let key = super::function::symbol_key(&operands[0]);
            let origin = key.and_then(|key| self.origins.get(&key));
            if matches!(origin, Some(Origin::Field(..) | Origin::Variable(_))) {
                return true;
            }
        }
        is_conditional(number)
    }

    /// Returns the length of a list that a call gives: a method that counts what a struct holds.
    pub(super) fn counted_elements(&mut self, number: &Symbol) -> Option<Value> {
        if !matches!(self.origins.get(&number.key), Some(Origin::Call(_))) {
            return None;
        }
        self.opened(number.key).filter(is_length)
    }
}

/// Says whether a number is the length of a list, or a known one instead.
fn is_length(number: &Value) -> bool {
    match number.as_ref() {
        Node::Integer(_) | Node::Operation(Operation::Len, _) => true,
        Node::Operation(Operation::Typed(..), operands) => is_length(&operands[0]),
        Node::Either(_, then, otherwise) => is_length(then) && is_length(otherwise),
        _ => false,
    }
}

/// Says whether a list is the pieces of a text.
fn is_split(list: &Value) -> bool {
    match list.as_ref() {
        Node::Operation(Operation::Typed(..), operands) => is_split(&operands[0]),
        Node::Operation(Operation::Split | Operation::Fields, _) => true,
        _ => false,
    }
}

/// Says whether a number, or how many elements a list has, hangs on a condition.
fn is_conditional(value: &Value) -> bool {
    let mut pending = vec![value];
    while let Some(next) = pending.pop() {
        match next.as_ref() {
            Node::Either(..) => return true,
            Node::Chain(parts) => pending.extend(parts),
            Node::Operation(
                Operation::Len
                | Operation::Typed(..)
                | Operation::Add
                | Operation::Subtract
                | Operation::Multiply
                | Operation::Divide
                | Operation::Remainder,
                operands,
            ) => pending.extend(operands),
            _ => {}
        }
    }
    false
}
