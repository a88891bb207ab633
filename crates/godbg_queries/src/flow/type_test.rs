//! Which type a value in an interface has: `_, ok := x.(T)` and the cases of `switch x.(type)`.

use std::sync::Arc;

use godbg_go::ast::Expr;
use godbg_text::FileId;

use super::Evaluator;
use crate::go_type::GoType;
use crate::template::{Node, Operation, Value, boolean, operation};

impl<'p> Evaluator<'p> {
    /// Returns whether a value has a type; `otherwise` says so where its own is not known.
    pub(super) fn type_test(&self, file: FileId, value: &Value, of: Expr<'p>, otherwise: Value) -> Value {
        let of = self.code.go_type(self.code.type_of(file, of));
        if !of.is_dynamic() || is_hidden(value) {
            return otherwise;
        }
        if let Some(known) = known_test(value, &of) {
            return known;
        }
        operation(Operation::IsType(of), vec![Arc::clone(value), otherwise])
    }
}

/// Says whether a value comes from outside in an interface, so that its own type is not known.
fn is_hidden(value: &Value) -> bool {
    match value.as_ref() {
        Node::Symbol(symbol) => !symbol.go_type.is_dynamic(),
        Node::Operation(Operation::Typed(..) | Operation::Result(_) | Operation::Select(_), operands) => {
            is_hidden(&operands[0])
        }
        _ => false,
    }
}

/// Returns the answer where types say it: an element of a list may have another type in each iteration.
fn known_test(value: &Value, of: &GoType) -> Option<Value> {
    match value.as_ref() {
        Node::Operation(Operation::Typed(..), operands) => known_test(&operands[0], of),
        Node::Operation(Operation::Index, operands) => {
            let Node::List(items) = operands[0].as_ref() else {
                return None;
            };
            let answers: Option<Vec<bool>> = items
                .iter()
                .map(|item| Some(own_type(item)?.is_identical(of)))
                .collect();
            let answers = answers?;
            let first = *answers.first()?;
            if answers.iter().all(|answer| *answer == first) {
                return Some(boolean(first));
            }
            let answers: Value = Arc::new(Node::List(answers.into_iter().map(boolean).collect()));
            Some(operation(
                Operation::Index,
                vec![answers, Arc::clone(&operands[1])],
            ))
        }
        _ => own_type(value).map(|own| boolean(own.is_identical(of))),
    }
}

/// Returns the type that a value has whatever it is held in.
fn own_type(value: &Value) -> Option<&GoType> {
    match value.as_ref() {
        Node::Located(inner, place) if !place.go_type.is_dynamic() => own_type(inner),
        Node::Located(_, place) => Some(&place.go_type),
        Node::Symbol(symbol) if symbol.go_type.is_dynamic() => Some(&symbol.go_type),
        _ => None,
    }
}
