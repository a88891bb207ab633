//! Ways out of a function that return an error: their results are not used, and what they rule out is known of
//! the results of the others.

use std::sync::Arc;

use godbg_go::ast::Expr;
use godbg_go::program::VariableKind;
use godbg_text::FileId;
use rustc_hash::FxHashSet;

use super::Evaluator;
use super::state::State;
use crate::template::{Class, Node, Operation, Value, either, impossible};
use crate::written::symbols_of;

/// What is said of an error that the code makes.
pub(super) const MADE: &str = "an error";

impl<'p> Evaluator<'p> {
    /// Takes down under which condition the function fails, where that is a look into an allow-list: an unknown
    /// text is compared with known ones.
    pub(super) fn note_failure(&mut self, state: &State) {
        let Some(frame) = self.frames.last_mut().filter(|frame| !frame.is_root) else {
            return;
        };
        if state
            .conditions_since(frame.depth)
            .iter()
            .any(|passed| is_check(&passed.condition))
        {
            frame.failures.push(state.condition_since(frame.depth));
        }
    }

    /// Says whether what is returned as the error can only be one.
    pub(super) fn is_failure(&self, file: FileId, expr: Expr<'p>, value: &Value, state: &State) -> bool {
        let depth = self.frames.last().map_or(0, |frame| frame.depth);
        let passed = state.conditions_since(depth);
        let mut non_nil = passed.iter().filter_map(|passed| {
            let (equal, holds) = match passed.condition.as_ref() {
                Node::Operation(Operation::Not, inner) => (&inner[0], !passed.holds),
                _ => (&passed.condition, passed.holds),
            };
            match equal.as_ref() {
                Node::Operation(Operation::Equal, sides)
                    if !holds && matches!(sides[1].as_ref(), Node::Nil) =>
                {
                    Some(&sides[0])
                }
                _ => None,
            }
        });
        match (expr.unparenthesized(), value.as_ref()) {
            (_, Node::Nil) => false,
            (Expr::Ident(ident), _) => match self.code.resolve(file, ident) {
                godbg_go::program::Object::Variable(variable) => {
                    variable.kind == VariableKind::Package
                        || is_made(value)
                        || non_nil.any(|known| is_same(known, value))
                }
                _ => false,
            },
            (Expr::Call(call), _) => makes_error(call) || non_nil.next().is_some(),
            _ => true,
        }
    }
}

/// Returns the results of a function without what they are where it fails.
pub(super) fn without_failures(result: Value, failures: &[Value]) -> Value {
    failures.iter().rev().fold(result, |result, failure| {
        let mut checked = FxHashSet::default();
        symbols_of(failure, &mut checked);
        unless(failure, &checked, &result)
    })
}

fn unless(failure: &Value, checked: &FxHashSet<u64>, result: &Value) -> Value {
    match result.as_ref() {
        Node::Tuple(items) => {
            let items = items.iter().map(|item| unless(failure, checked, item));
            Arc::new(Node::Tuple(items.collect()))
        }
        Node::Either(condition, then, otherwise) => {
            let then = unless(failure, checked, then);
            either(condition, &then, &unless(failure, checked, otherwise))
        }
        Node::Symbol(symbol) if !matches!(symbol.class, Class::Text | Class::Other) => Arc::clone(result),
        Node::Symbol(_) | Node::Located(..) | Node::Operation(..) => {
            let mut found = FxHashSet::default();
            symbols_of(result, &mut found);
            if found.is_disjoint(checked) {
                return Arc::clone(result);
            }
            either(failure, &impossible(), result)
        }
        _ => Arc::clone(result),
    }
}

/// Says whether a condition compares with a known text, or looks something up.
fn is_check(condition: &Value) -> bool {
    match condition.as_ref() {
        Node::Operation(Operation::Not | Operation::And | Operation::Or | Operation::Typed(..), operands) => {
            operands.iter().any(is_check)
        }
        Node::Operation(Operation::Equal, operands) => operands
            .iter()
            .any(|operand| matches!(operand.as_ref(), Node::Text(text) if !text.text().is_empty())),
        Node::Operation(Operation::HasKey | Operation::Index, _) | Node::Found(..) => true,
        Node::Either(_, then, otherwise) => is_check(then) || is_check(otherwise),
        _ => false,
    }
}

/// Says whether a value is what `errors.New` or `fmt.Errorf` gave.
fn is_made(value: &Value) -> bool {
    match value.as_ref() {
        Node::Symbol(symbol) => symbol.reason.subject == MADE,
        Node::Operation(Operation::Typed(..), operands) => is_made(&operands[0]),
        _ => false,
    }
}

/// Says whether a call makes an error out of nothing, by its name: `errors.New`, `fmt.Errorf`, `NotFoundError`.
fn makes_error(call: godbg_go::ast::CallExpr<'_>) -> bool {
    let name = super::function::called_name(call).map_or("", godbg_go::ast::Ident::text);
    let is_wrapping = call.arguments().any(|argument| argument.node().text() == "err");
    !is_wrapping && (name == "New" || name.ends_with("Errorf") || name.ends_with("Error") && name.len() > 5)
}

/// Says whether two values are the same thing.
fn is_same(first: &Value, second: &Value) -> bool {
    match (first.as_ref(), second.as_ref()) {
        (Node::Symbol(first), Node::Symbol(second)) => first.key == second.key,
        (Node::Operation(Operation::Typed(..), first), Node::Operation(Operation::Typed(..), second)) => {
            is_same(&first[0], &second[0])
        }
        (
            Node::Operation(Operation::Result(one), first),
            Node::Operation(Operation::Result(other), second),
        ) => one == other && is_same(&first[0], &second[0]),
        _ => Arc::ptr_eq(first, second),
    }
}
