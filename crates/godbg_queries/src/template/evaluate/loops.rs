//! Loops: their iterations one after the other, and places inside of them.

use std::convert::Infallible;
use std::ops::ControlFlow::{self, Break, Continue};
use std::sync::Arc;

use super::compare::some_iteration;
use super::records::{Key, Outcome};
use super::{Evaluated, Evaluation, Halt, ITERATION_LIMIT};
use crate::template::concrete::Concrete;
use crate::template::operate::decided_number;
use crate::template::symbol::derived_key;
use crate::template::value::{LoopNode, Value};

/// An iteration under evaluation.
pub(super) struct Frame {
    id: u64,
    index: usize,
    variables: Vec<Concrete>,
}

impl Evaluation {
    pub(super) fn after_loop(&mut self, node: &Arc<LoopNode>, variable: usize) -> Evaluated {
        let is_quiet = self.assignment.is_quiet;
        let variables = match self.memo.after_loop(node, is_quiet) {
            Some(known) => known,
            None => self.ended_loop(node, is_quiet)?,
        };
        variables.get(variable).cloned().ok_or(Halt::Limit)
    }

    /// Returns what the variables of a loop hold behind it.
    fn ended_loop(&mut self, node: &Arc<LoopNode>, is_quiet: bool) -> Result<Arc<Vec<Concrete>>, Halt> {
        let outer = self.memo.begin();
        let key = Key::Loop(Arc::as_ptr(node));
        let result = if let Some((Outcome::Loop(variables), record)) = self.recall(key) {
            self.memo.keep_loop(node, &variables, is_quiet, Some(record));
            Ok(variables)
        } else {
            let mark = self.mark();
            let count = self.loop_count(node);
            let variables = count.and_then(|count| self.run_loop(node, count)).map(Arc::new);
            if let Ok(variables) = &variables {
                let record = self.record(key, Outcome::Loop(Arc::clone(variables)), mark);
                self.memo.keep_loop(node, variables, is_quiet, record);
            }
            variables
        };
        self.memo.end(outer);
        result
    }

    pub(super) fn found(&mut self, node: &LoopNode, condition: &Value, value: Option<&Value>) -> Evaluated {
        let count = self.loop_count(node)?;
        let ended = self.iterate(node, count, |evaluation, _| {
            if !evaluation.truth(condition, None)? {
                return Ok(Continue(()));
            }
            let found = value.map_or(Ok(Concrete::Truth(true)), |value| evaluation.evaluate(value));
            found.map(Break)
        })?;
        match ended {
            Break(found) => Ok(found),
            Continue(_) => value.map_or(Ok(Concrete::Truth(false)), |_| Err(Halt::Impossible)),
        }
    }

    /// Runs a loop `count` times and returns what its variables hold then.
    fn run_loop(&mut self, node: &LoopNode, count: usize) -> Result<Vec<Concrete>, Halt> {
        let ended = self.iterate(node, count, |_, _| Ok(Continue::<Infallible>(())))?;
        match ended {
            Continue(variables) => Ok(variables),
            Break(never) => match never {},
        }
    }

    /// Runs a loop `count` times, unless `look`, which is asked with its number at the start of each
    /// iteration, ends it; returns what ended it, else what its variables hold then.
    fn iterate<B>(
        &mut self,
        node: &LoopNode,
        count: usize,
        mut look: impl FnMut(&mut Self, usize) -> Result<ControlFlow<B>, Halt>,
    ) -> Result<ControlFlow<B, Vec<Concrete>>, Halt> {
        let mut variables = self.all(&node.before)?;
        for index in 0..count {
            self.enter(Frame {
                id: node.id,
                index,
                variables,
            });
            let next = look(self, index).and_then(|looked| match looked {
                Continue(()) => self.all(&node.after).map(Continue),
                Break(found) => Ok(Break(found)),
            });
            self.leave();
            match next? {
                Continue(next) => variables = next,
                Break(found) => return Ok(Break(found)),
            }
        }
        Ok(Continue(variables))
    }

    fn enter(&mut self, frame: Frame) {
        self.memo
            .enter(self.frames.iter().any(|outer| outer.id == frame.id));
        self.frames.push(frame);
    }

    fn leave(&mut self) {
        self.frames.pop();
        self.memo.leave();
    }

    /// Returns what a variable is at the start of the innermost iteration of a loop.
    pub(super) fn loop_start(&mut self, id: u64, variable: usize) -> Evaluated {
        let frame = self.frame(id).ok_or(Halt::Undecided)?;
        frame.variables.get(variable).cloned().ok_or(Halt::Undecided)
    }

    /// Returns the number of the innermost iteration of a loop.
    pub(super) fn loop_index(&mut self, id: u64) -> Evaluated {
        let index = self.frame(id).ok_or(Halt::Undecided)?.index;
        Ok(Concrete::Integer(i64::try_from(index).unwrap_or(i64::MAX)))
    }

    /// Returns the innermost iteration of a loop.
    fn frame(&mut self, id: u64) -> Option<&Frame> {
        let index = self.frames.iter().rposition(|frame| frame.id == id)?;
        self.memo.touch(index);
        self.frames.get(index)
    }

    pub(crate) fn loop_count(&mut self, node: &LoopNode) -> Result<usize, Halt> {
        match self.evaluate(&node.count)?.bare() {
            Concrete::Integer(count) => within_limit(*count),
            Concrete::Unknown(symbol) => {
                if let Some(test) = &node.test
                    && let Some(count) = self.iterations_until(test, node)?
                {
                    return Ok(count);
                }
                within_limit(decided_number(self, symbol)?)
            }
            _ => Err(Halt::Undecided),
        }
    }

    /// Returns how often a loop runs until its test fails; `None` where the test is not decided by texts
    /// that are known.
    fn iterations_until(&mut self, test: &Value, node: &LoopNode) -> Result<Option<usize>, Halt> {
        let ended = self.iterate(node, ITERATION_LIMIT, |evaluation, index| {
            Ok(match evaluation.evaluate(test)?.bare() {
                Concrete::Truth(true) => Continue(()),
                Concrete::Truth(false) => Break(Some(index)),
                _ => Break(None),
            })
        })?;
        Ok(ended.break_value().flatten())
    }

    /// Evaluates a value inside the first iteration of each of these loops.
    pub(crate) fn in_first_iteration(&mut self, loops: &[Arc<LoopNode>], value: &Value) -> Evaluated {
        let depth = self.frames.len();
        let mut entered = Ok(());
        for node in loops {
            if self.frames.iter().any(|frame| frame.id == node.id) {
                continue;
            }
            match self.all(&node.before) {
                Ok(variables) => self.enter(Frame {
                    id: node.id,
                    index: 0,
                    variables,
                }),
                Err(halt) => {
                    entered = Err(halt);
                    break;
                }
            }
        }
        let result = entered.and_then(|()| self.evaluate(value));
        while self.frames.len() > depth {
            self.leave();
        }
        result
    }

    /// Enters one iteration of each enclosing loop, chosen so that every iteration is covered.
    pub(crate) fn enter_loops(&mut self, loops: &[Arc<LoopNode>]) -> Result<(), Halt> {
        for node in loops {
            let count = self.loop_count(node)?;
            if count == 0 && !self.opens_loops {
                return Err(Halt::Impossible);
            }
            // What runs over a list that looks empty runs over something that was missed.
            let is_known = count > 0 && matches!(self.evaluate(&node.count)?.bare(), Concrete::Integer(_));
            let iteration = if is_known {
                // The iterations over one element's list are others than those over another's.
                let selected = format!("iteration of {:?}", self.assignment.selected);
                let key = derived_key(node.id, &selected);
                let display: Arc<str> = Arc::from("iteration");
                self.assignment
                    .one_of(key, &display, count)
                    .ok_or(Halt::Undecided)?
            } else {
                0
            };
            let mut variables = self.run_loop(node, iteration)?;
            if self.opens_loops && !is_known {
                let some = variables.iter().enumerate();
                variables = some
                    .map(|(index, before)| some_iteration(node.id, index, before))
                    .collect();
            }
            self.enter(Frame {
                id: node.id,
                index: iteration,
                variables,
            });
        }
        Ok(())
    }
}

/// Returns how often a loop runs, if it can be run so often: fewer iterations would give what the program never has.
fn within_limit(count: i64) -> Result<usize, Halt> {
    let count = usize::try_from(count).unwrap_or(0);
    if count > ITERATION_LIMIT {
        return Err(Halt::Limit);
    }
    Ok(count)
}
