//! Ways out of a function that return an error: their results are not used, and what they rule out is known of
//! the results of the others.

use std::sync::Arc;

use godbg_go::ast::Expr;
use godbg_go::program::VariableKind;
use godbg_text::FileId;
use rustc_hash::FxHashSet;

use super::state::State;
use super::{Evaluator, Looked, Origin};
use crate::template::{Class, Node, Operation, Value, boolean, either, impossible, operation};
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

impl Evaluator<'_> {
    /// Returns whether an error is one, where a check of what is asked for decides that: `err := validate(sort)`.
    /// `None` where nothing is known of it, so that nothing fails.
    pub(super) fn failed_check(&mut self, error: &Value, looked: &Looked) -> Option<Value> {
        match error.as_ref() {
            Node::Symbol(symbol) if symbol.class == Class::Error => {
                let Some(Origin::Call(put_off)) = self.origins.get(&symbol.key).cloned() else {
                    return None;
                };
                let state = put_off.state.as_deref().cloned().unwrap_or_default();
                let values = put_off.receiver.iter().chain(&put_off.arguments);
                let mut values = values.map(|value| self.dereferenced(value, &state));
                if !values.any(|value| is_asked_for(&value, looked)) {
                    return None;
                }
                let result = self.forced(&put_off)?;
                self.fails(&result).filter(is_check)
            }
            Node::Either(..) => self.fails(error).filter(is_check),
            _ => None,
        }
    }

    /// Returns under which condition a value is an error that the code makes.
    fn fails(&self, error: &Value) -> Option<Value> {
        Some(match error.as_ref() {
            Node::Nil => boolean(false),
            Node::Either(condition, then, otherwise) => {
                let (then, otherwise) = (self.fails(then)?, self.fails(otherwise)?);
                one_of_two(condition, then, otherwise)
            }
            Node::Operation(Operation::Typed(..), operands) => self.fails(&operands[0])?,
            Node::Found(_, _, Some(found)) => self.fails(found)?,
            Node::Symbol(symbol) => {
                let is_variable = matches!(self.origins.get(&symbol.key), Some(Origin::Variable(_)));
                boolean(is_variable || is_made(error))
            }
            Node::Struct(_) | Node::Handle(_) => boolean(true),
            _ => return None,
        })
    }
}

/// Returns what holds where the first of two does under a condition, and else the other.
fn one_of_two(condition: &Value, then: Value, otherwise: Value) -> Value {
    let holds = Arc::clone(condition);
    let fails = || operation(Operation::Not, vec![Arc::clone(condition)]);
    match (then.as_ref(), otherwise.as_ref()) {
        (Node::Truth(first), Node::Truth(second)) if first == second => then,
        (Node::Truth(true), _) => operation(Operation::Or, vec![holds, otherwise]),
        (Node::Truth(false), _) => operation(Operation::And, vec![fails(), otherwise]),
        (_, Node::Truth(true)) => operation(Operation::Or, vec![fails(), then]),
        (_, Node::Truth(false)) => operation(Operation::And, vec![holds, then]),
        _ => either(condition, &then, &otherwise),
    }
}

/// Says whether a call is given what is asked for.
fn is_asked_for(value: &Value, looked: &Looked) -> bool {
    match value.as_ref() {
        Node::Symbol(symbol) => looked.asks_for(symbol.key),
        Node::Located(inner, _) => is_asked_for(inner, looked),
        Node::Operation(Operation::Typed(..), operands) => is_asked_for(&operands[0], looked),
        Node::List(items) => items.iter().any(|item| is_asked_for(item, looked)),
        _ => false,
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
