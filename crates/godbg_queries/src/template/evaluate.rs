//! Evaluates values under an assignment.

mod compare;
mod constants;
mod loops;
mod memo;
mod records;
mod symbols;

use std::ptr;
use std::sync::Arc;

use self::loops::Frame;
pub(super) use self::memo::Memo;
use self::records::{Id, Key, Manner, Mark, Outcome};
use crate::template::ask::{Answer, Ask};
use crate::template::assignment::Assignment;
use crate::template::concrete::{Concrete, Located, hole_of};
use crate::template::flat::{Flat, RunOrigin};
use crate::template::value::{Class, Constant, Node, Operation, Place, Symbol, Value};

/// Why evaluation stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Halt {
    /// The value hangs on something that may not be decided.
    Undecided,
    /// The path is one that the program cannot take.
    Impossible,
    /// A limit of steps or depth.
    Limit,
}

pub(crate) type Evaluated = Result<Concrete, Halt>;

/// The name of the entry of a struct that stands for its other fields.
pub(crate) const REST: &str = "…";

/// How many nodes one evaluation may visit.
const STEP_LIMIT: u32 = 60_000;
/// How deep it may go.
const DEPTH_LIMIT: u32 = 300;
/// How often a loop with a known number of iterations is run at most.
const ITERATION_LIMIT: usize = 128;

pub(crate) struct Evaluation {
    pub(crate) assignment: Assignment,
    pub(crate) steps: u32,
    /// Whether joining an empty list gives a text that is not known, rather than one that is never sent.
    pub(super) joins_nothing: bool,
    /// Whether an empty list was joined.
    pub(super) has_joined_nothing: bool,
    /// Whether what a loop changes is unknown inside of it.
    pub(super) opens_loops: bool,
    depth: u32,
    frames: Vec<Frame>,
    memo: Memo,
}

impl Evaluation {
    pub(crate) fn new(assignment: Assignment) -> Self {
        Self::with(assignment, Memo::new())
    }

    /// Begins with a memo that holds nothing.
    pub(super) fn with(assignment: Assignment, memo: Memo) -> Self {
        Self {
            assignment,
            steps: 0,
            joins_nothing: false,
            has_joined_nothing: false,
            opens_loops: false,
            depth: 0,
            frames: Vec::new(),
            memo,
        }
    }

    /// Ends evaluation; returns the memo, its results forgotten, for the next one.
    pub(super) fn take_memo(&mut self) -> Memo {
        let mut memo = std::mem::replace(&mut self.memo, Memo::new());
        memo.clear();
        memo
    }

    /// Asks the assignment, and takes down the answer.
    pub(super) fn ask(&mut self, ask: Ask) -> Answer {
        let answer = self.assignment.answer(&ask);
        self.memo.records.asked(ask, &answer);
        answer
    }

    /// Decides a truth value that is not known.
    pub(super) fn ask_truth(&mut self, symbol: &Arc<Symbol>, want: Option<bool>) -> Option<bool> {
        self.ask_equals(symbol, Constant::Truth(true), want)
    }

    /// Decides whether a symbol equals a constant.
    pub(super) fn ask_equals(
        &mut self,
        symbol: &Arc<Symbol>,
        constant: Constant,
        want: Option<bool>,
    ) -> Option<bool> {
        self.ask(Ask::Equals(Arc::clone(symbol), constant, want)).truth()
    }

    fn manner(&self, key: Key) -> Manner {
        let is_inside = !self.frames.is_empty();
        Manner {
            is_quiet: self.assignment.is_quiet,
            is_inside,
            is_lenient: !is_inside && !matches!(key, Key::Truth(..)),
        }
    }

    /// Looks for what a node came to under another assignment that answers as this one does.
    fn recall(&mut self, key: Key) -> Option<(Outcome, Id)> {
        let manner = self.manner(key);
        let records = &mut self.memo.records;
        records.recall(key, &mut self.assignment, &mut self.steps, manner)
    }

    fn mark(&self) -> Mark {
        self.memo.records.mark(self.steps)
    }

    /// Keeps what a node came to since the mark, where it hangs on no loop's iteration.
    fn record(&mut self, key: Key, outcome: Outcome, mark: Mark) -> Option<Id> {
        let manner = self.manner(key);
        if self.memo.is_free() {
            self.memo.records.keep(key, outcome, mark, self.steps, manner)
        } else {
            None
        }
    }

    /// Returns a result of a call that is not known.
    pub(super) fn result_of(&mut self, call: &Arc<Symbol>, index: usize) -> Concrete {
        Concrete::Unknown(self.memo.symbols.result(call, index))
    }

    /// Gives an unknown value the type that its expression has.
    pub(super) fn typed(&mut self, value: &Concrete, place: &Arc<Place>, class: Class) -> Concrete {
        match value {
            Concrete::Unknown(symbol) if symbol.go_type.is_unknown() => {
                self.memo.symbols.typed(symbol, place, class)
            }
            _ => value.clone(),
        }
    }

    pub(crate) fn evaluate(&mut self, value: &Value) -> Evaluated {
        match value.as_ref() {
            Node::Text(text) => return Ok(Concrete::Text(Arc::clone(text))),
            Node::Integer(value) => return Ok(Concrete::Integer(*value)),
            Node::Truth(value) => return Ok(Concrete::Truth(*value)),
            Node::Nil => return Ok(Concrete::Nil),
            Node::Handle(index) => return Ok(Concrete::Handle(*index)),
            // What is at hand is not kept: to look for it would take as long.
            Node::Symbol(symbol) if symbol.class != Class::Text => {
                return Ok(Concrete::Unknown(Arc::clone(symbol)));
            }
            Node::LoopStart(id, variable) => return self.loop_start(*id, *variable),
            Node::LoopIndex(id) => return self.loop_index(*id),
            _ => {}
        }
        let is_shared = Arc::strong_count(value) > 1;
        let is_quiet = self.assignment.is_quiet;
        if is_shared && let Some(known) = self.memo.value(value, is_quiet) {
            return Ok(known);
        }
        let key = Key::Value(ptr::from_ref(value.as_ref()));
        if is_shared && let Some((Outcome::Value(known), record)) = self.recall(key) {
            let outer = self.memo.begin();
            self.memo.keep_value(value, &known, is_quiet, Some(record));
            self.memo.end(outer);
            return Ok(known);
        }
        self.steps += 1;
        self.depth += 1;
        if self.steps > STEP_LIMIT || self.depth > DEPTH_LIMIT {
            self.depth -= 1;
            return Err(Halt::Limit);
        }
        let mark = self.mark();
        let outer = self.memo.begin();
        let result = match value.as_ref() {
            Node::Operation(Operation::Select(name), operands) => self.select(name, operands),
            Node::List(_) | Node::Struct(_) | Node::Map(_) => match self.memo.constants.get(value) {
                Some((constant, steps)) => {
                    self.steps += steps;
                    Ok(constant)
                }
                None => self.evaluate_node(value),
            },
            _ => self.evaluate_node(value),
        };
        self.depth -= 1;
        if is_shared && let Ok(result) = &result {
            let record = self.record(key, Outcome::Value(result.clone()), mark);
            self.memo.keep_value(value, result, is_quiet, record);
        }
        self.memo.end(outer);
        result
    }

    fn evaluate_node(&mut self, value: &Value) -> Evaluated {
        match value.as_ref() {
            Node::Symbol(symbol) => Ok(Concrete::Text(self.unknown_text(symbol))),
            Node::Either(condition, then, otherwise) => {
                if self.truth(condition, None)? {
                    self.evaluate(then)
                } else {
                    self.evaluate(otherwise)
                }
            }
            Node::OneOf(_, _, options) if options.is_empty() => Err(Halt::Impossible),
            Node::OneOf(_, _, options) => {
                let chosen = match options.as_slice() {
                    [_] => Some(0),
                    _ => self.ask(Ask::Option(Arc::clone(value))).index(),
                };
                let (_, chosen) = chosen
                    .and_then(|index| options.get(index))
                    .ok_or(Halt::Undecided)?;
                self.evaluate(chosen)
            }
            Node::List(items) => Ok(Concrete::List(Arc::new(self.all(items)?), false)),
            Node::Chain(parts) => self.chain(parts),
            Node::Struct(fields) => {
                let mut result = Vec::with_capacity(fields.fields.len());
                for (name, field) in &fields.fields {
                    result.push((Arc::clone(name), self.evaluate(field)?));
                }
                let rest = fields.rest.as_ref().map(|rest| self.evaluate(rest)).transpose()?;
                match rest {
                    Some(Concrete::Struct(others)) => {
                        result.extend(others.iter().cloned());
                        Ok(Concrete::Struct(Arc::new(result)))
                    }
                    Some(rest) => {
                        result.push((Arc::from(REST), rest));
                        Ok(Concrete::Struct(Arc::new(result)))
                    }
                    None => Ok(Concrete::Struct(Arc::new(result))),
                }
            }
            Node::Map(entries) => {
                let mut result = Vec::with_capacity(entries.len());
                for (key, entry) in entries {
                    result.push((self.evaluate(key)?, self.evaluate(entry)?));
                }
                Ok(Concrete::Map(Arc::new(result)))
            }
            Node::Tuple(items) => Ok(Concrete::Tuple(Arc::new(self.all(items)?))),
            Node::Located(inner, place) => {
                let value = self.evaluate(inner)?;
                Ok(Concrete::Located(Arc::new(Located {
                    value,
                    place: Arc::clone(place),
                })))
            }
            Node::Operation(operation, operands) => self.operate(operation, operands),
            Node::AfterLoop(node, variable) => self.after_loop(node, *variable),
            Node::Found(node, condition, value) => self.found(node, condition, value.as_ref()),
            Node::Text(_)
            | Node::Integer(_)
            | Node::Truth(_)
            | Node::Nil
            | Node::Handle(_)
            | Node::LoopStart(..)
            | Node::LoopIndex(_) => {
                unreachable!("leaves are answered before")
            }
        }
    }

    /// Selects a field before the others are evaluated, where the struct is at hand.
    fn select(&mut self, name: &Arc<str>, operands: &[Value]) -> Evaluated {
        let mut base = &operands[0];
        loop {
            base = match base.as_ref() {
                Node::Located(inner, _) => inner,
                Node::Either(condition, then, otherwise) => {
                    if self.truth(condition, None)? {
                        then
                    } else {
                        otherwise
                    }
                }
                Node::Struct(fields) => match (fields.get(name), &fields.rest, operands.get(1)) {
                    (Some(value), _, _) => return self.evaluate(value),
                    (None, Some(rest), _) => rest,
                    (None, None, Some(zero)) => return self.evaluate(zero),
                    (None, None, None) => return Ok(Concrete::Nil),
                },
                _ => break,
            };
        }
        let value = self.evaluate(base)?;
        match super::operate::select(&value, name) {
            Some(found) => Ok(found),
            None => operands
                .get(1)
                .map_or(Ok(Concrete::Nil), |zero| self.evaluate(zero)),
        }
    }

    /// Returns what is known of a text from outside.
    fn unknown_text(&mut self, symbol: &Arc<Symbol>) -> Arc<Flat> {
        let Some(text) = self.ask(Ask::KnownText(Arc::clone(symbol))).text() else {
            return Arc::new(Flat::hole(hole_of(symbol)));
        };
        let origin = symbol.origin.map_or(RunOrigin::Synthetic, RunOrigin::Whole);
        Arc::new(Flat::new(&text, origin))
    }

    pub(crate) fn all(&mut self, values: &[Value]) -> Result<Vec<Concrete>, Halt> {
        let mut result = Vec::with_capacity(values.len());
        for value in values {
            result.push(self.evaluate(value)?);
        }
        Ok(result)
    }

    /// Puts the elements of several lists together; long chains of `append` lean to the left, so
    /// they are walked rather than recursed into.
    fn chain(&mut self, parts: &[Value]) -> Evaluated {
        let mut pending: Vec<&Value> = parts.iter().rev().collect();
        let mut items = Vec::new();
        let mut is_open = false;
        while let Some(part) = pending.pop() {
            self.steps += 1;
            if self.steps > STEP_LIMIT {
                return Err(Halt::Limit);
            }
            if let Node::Chain(inner) = part.as_ref() {
                pending.extend(inner.iter().rev());
                continue;
            }
            match self.evaluate(part)?.bare() {
                Concrete::List(more, open) => {
                    items.extend(more.iter().cloned());
                    is_open |= open;
                }
                Concrete::Nil => {}
                Concrete::Unknown(symbol) => self.unknown_items(symbol, &mut items, &mut is_open)?,
                _ => is_open = true,
            }
        }
        Ok(Concrete::List(Arc::new(items), is_open))
    }

    /// An unknown list has as many unknown elements as its length was decided to be.
    fn unknown_items(
        &mut self,
        symbol: &Arc<Symbol>,
        items: &mut Vec<Concrete>,
        is_open: &mut bool,
    ) -> Result<(), Halt> {
        let length = symbol.derived("len", Class::Number);
        match self.ask(Ask::IsChosen(length.key)).truth() {
            Some(true) => {
                let count = self.ask(Ask::Count(Arc::new(length))).index();
                let count = count.ok_or(Halt::Undecided)?;
                for _ in 0..count.min(ITERATION_LIMIT) {
                    items.push(Concrete::Unknown(Arc::new(symbol.derived("[…]", Class::Other))));
                }
            }
            _ => *is_open = true,
        }
        Ok(())
    }

    /// Evaluates a condition; `want` is what it should come to where it hangs on a choice not yet made.
    pub(crate) fn truth(&mut self, condition: &Value, want: Option<bool>) -> Result<bool, Halt> {
        if let Node::Operation(operation, operands) = condition.as_ref() {
            let is_shared = Arc::strong_count(condition) > 1;
            let is_quiet = self.assignment.is_quiet;
            if is_shared && let Some(known) = self.memo.truth(condition, want, is_quiet) {
                return Ok(known);
            }
            let key = Key::Truth(ptr::from_ref(condition.as_ref()), want);
            if is_shared && let Some((Outcome::Truth(known), record)) = self.recall(key) {
                let outer = self.memo.begin();
                self.memo
                    .keep_truth(condition, want, known, is_quiet, Some(record));
                self.memo.end(outer);
                return Ok(known);
            }
            self.steps += 1;
            self.depth += 1;
            if self.steps > STEP_LIMIT || self.depth > DEPTH_LIMIT {
                self.depth -= 1;
                return Err(Halt::Limit);
            }
            let mark = self.mark();
            let outer = self.memo.begin();
            let result = self.truth_of_operation(operation, operands, want);
            self.depth -= 1;
            if is_shared && let Some(Ok(outcome)) = result {
                let record = self.record(key, Outcome::Truth(outcome), mark);
                self.memo.keep_truth(condition, want, outcome, is_quiet, record);
            }
            self.memo.end(outer);
            if let Some(result) = result {
                return result;
            }
        }
        if let Node::Either(inner, then, otherwise) = condition.as_ref() {
            let chosen = if self.truth(inner, None)? { then } else { otherwise };
            return self.truth(chosen, want);
        }
        match self.evaluate(condition)?.bare() {
            Concrete::Truth(value) => Ok(*value),
            Concrete::Unknown(symbol) => self.ask_truth(symbol, want).ok_or(Halt::Undecided),
            // A map gives its zero value for a key that it has not.
            Concrete::Nil => Ok(false),
            other => {
                let symbol = Symbol::construct_keyed(&format!("{other:?}"), "condition");
                self.ask_truth(&Arc::new(symbol), want).ok_or(Halt::Undecided)
            }
        }
    }

    pub(super) fn truth_of_operation(
        &mut self,
        operation: &Operation,
        operands: &[Value],
        want: Option<bool>,
    ) -> Option<Result<bool, Halt>> {
        let result = match operation {
            Operation::Not => {
                let want = want
                    .or_else(|| self.ask(Ask::Tendency).truth())
                    .unwrap_or_default();
                self.truth(&operands[0], Some(!want)).map(|value| !value)
            }
            Operation::And | Operation::Or => {
                // `and` is settled by a false operand, `or` by a true one.
                let settles = matches!(operation, Operation::Or);
                match self.truth(&operands[0], want) {
                    Ok(value) if value == settles => Ok(settles),
                    Ok(_) => self.truth(&operands[1], want),
                    Err(halt @ Halt::Undecided) => match self.truth(&operands[1], want) {
                        Ok(value) if value == settles => Ok(settles),
                        _ => Err(halt),
                    },
                    Err(halt) => Err(halt),
                }
            }
            Operation::Equal => self.equal(&operands[0], &operands[1], want),
            Operation::Less => self.less(&operands[0], &operands[1], want),
            Operation::HasKey => return self.has_key(operands, want),
            Operation::IsType(of) => match self.evaluate(&operands[0]) {
                Ok(value) => match value.dynamic_type() {
                    Some(known) => Ok(known.is_identical(of)),
                    None => self.truth(&operands[1], want),
                },
                Err(halt) => Err(halt),
            },
            _ => return None,
        };
        Some(result)
    }

    /// Says whether a map holds a key, or a list an element; `None` where the map or list is not known.
    fn has_key(&mut self, operands: &[Value], want: Option<bool>) -> Option<Result<bool, Halt>> {
        let found = self.evaluate(&operands[0]).and_then(|map| match map.bare() {
            Concrete::Map(entries) => {
                let key = self.evaluate(&operands[1])?;
                let found = self.lookup(entries, &key, want);
                found.map(|found| Some(found.is_some()))
            }
            Concrete::List(items, false) => {
                let key = self.evaluate(&operands[1])?;
                for item in items.iter() {
                    if self.equal_concrete(item, &key, want)? {
                        return Ok(Some(true));
                    }
                }
                Ok(Some(false))
            }
            _ => Ok(None),
        });
        found.transpose()
    }
}
