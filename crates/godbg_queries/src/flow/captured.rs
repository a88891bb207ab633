//! What functions assign: each is evaluated for it once, and only as far as somebody has asked.

use std::sync::Arc;

use godbg_go::ast::{self, BlockStmt, CallExpr, Stmt};
use godbg_go::syntax::Kind;
use godbg_go::types::{Callee, NodeRef};
use godbg_text::FileId;
use rustc_hash::FxHashMap;

use super::function::Extent;
use super::state::{Spot, State};
use super::{Evaluator, Frame};
use crate::template::{Node, Value, either};

/// How many function literals may lie around what is assigned.
const LITERALS: usize = 40;

/// What was taken down of what a function assigns.
#[derive(Default)]
pub(super) struct Captured {
    /// The values, by the node that names the target; `None` for one that was asked for and not found.
    values: FxHashMap<NodeRef, Option<Value>>,
    /// The places whose address is taken, by the node that names each.
    places: FxHashMap<NodeRef, Spot>,
    /// Where its evaluation stopped; `None` while it goes on, and where it took too long.
    stop: Option<Stop>,
}

/// Where the evaluation of a function stopped, to go on from when more is asked for.
struct Stop {
    /// The function under evaluation; `None` for the declaration of a package variable.
    frame: Option<Frame>,
    state: State,
    /// How many statements of its body were evaluated.
    done: usize,
    /// How many steps are left to take.
    steps: u32,
}

impl<'p> Evaluator<'p> {
    /// Takes down what is assigned, while that is asked for.
    pub(super) fn capture(&mut self, file: FileId, target: ast::Node<'p>, value: &Value) {
        if let Some(function) = self.capturing
            && function.file == file
        {
            let node = self.code.reference(file, target);
            let captured = self.captured.entry(function).or_default();
            captured.values.insert(node, Some(Arc::clone(value)));
        }
    }

    /// Takes down whose address is taken, while what is assigned is asked for.
    pub(super) fn capture_place(&mut self, file: FileId, target: ast::Node<'p>, place: &Spot) {
        if let Some(function) = self.capturing
            && function.file == file
        {
            let node = self.code.reference(file, target);
            let captured = self.captured.entry(function).or_default();
            captured.places.insert(node, place.clone());
        }
    }

    /// Says whether the address of a field is taken to hand it to a function that writes there: `prepare(&s.find)`,
    /// by the node that names the field.
    pub(super) fn is_handed(&mut self, target: NodeRef) -> bool {
        let around = || self.code.node(target).ancestors();
        // What a function literal does is over when the statement around it is evaluated.
        if around().any(|node| node.kind() == Kind::FuncLit) {
            return false;
        }
        let callee = around().find_map(CallExpr::cast);
        match callee.map(|call| self.callee(target.file, call)) {
            Some(Callee::Function(function) | Callee::Method { method: function, .. }) => {
                self.changes_arguments(function.0, 0)
            }
            _ => false,
        }
    }

    /// Returns what a function assigns at a place, by the node that names the target.
    pub(super) fn assigned(&mut self, target: NodeRef) -> Option<Value> {
        let function = self.code.top_level(target);
        if let Some(known) = self.captured.get(&function) {
            if let Some(value) = known.values.get(&target) {
                return value.clone();
            }
            known.stop.as_ref()?;
        }
        let mut frames = self.frames.iter();
        if frames.any(|frame| self.code.top_level(frame.function) == function) {
            return None;
        }
        let stop = self.captured.entry(function).or_default().stop.take();
        let before = self.capturing.replace(function);
        let budget = stop.as_ref().map_or(super::WRITER_STEPS, |stop| stop.steps);
        let stop = self.apart(|evaluator| {
            evaluator.within(budget, |evaluator| {
                let start = evaluator.steps;
                let mut stop = stop.unwrap_or_else(|| evaluator.begin_capture(function));
                evaluator.capture_until(function, target, &mut stop);
                stop.steps = budget.saturating_sub(evaluator.steps - start);
                stop
            })
        });
        self.capturing = before;
        let captured = self.captured.entry(function).or_default();
        if stop.is_none() {
            captured.values.clear();
        }
        captured.stop = stop;
        captured.values.entry(target).or_default().clone()
    }

    /// Begins to evaluate a function, its parameters left open, or all of the declaration of a package
    /// variable.
    fn begin_capture(&mut self, function: NodeRef) -> Stop {
        let mut state = State::default();
        let frame = self
            .parts(function)
            .map(|parts| self.frame(Extent::Root, function, &parts, &mut state));
        if frame.is_none() {
            self.package_level(function, &mut state);
        }
        Stop {
            frame,
            state,
            done: 0,
            steps: super::WRITER_STEPS,
        }
    }

    /// Goes on with a function until a target is assigned to, and evaluates the function literals around that.
    fn capture_until(&mut self, function: NodeRef, target: NodeRef, stop: &mut Stop) {
        if let Some(frame) = stop.frame.take() {
            let body = self.parts(function).and_then(|parts| parts.body);
            let statements = body.into_iter().flat_map(BlockStmt::statements);
            let statements: Vec<Stmt<'p>> = statements.collect();
            let place = self.code.node(target).range();
            let is_around = |statement: &Stmt<'_>| statement.node().range().contains_range(place);
            let end = statements.iter().position(is_around);
            let end = end.map_or(statements.len(), |around| around + 1);
            self.frames.push(frame);
            let way = self.enter(function, None);
            while stop.done < end && !stop.state.is_dead {
                self.statement(function.file, statements[stop.done], None, &mut stop.state);
                stop.done += 1;
            }
            self.capture_handed(function, target, &stop.state);
            self.leave(way);
            stop.frame = self.frames.pop();
        }
        let around = self.code.node(target).ancestors();
        let literals = around.filter(|node| node.kind() == Kind::FuncLit);
        let mut literals: Vec<_> = literals.take(LITERALS).collect();
        while let Some(literal) = literals.pop() {
            let literal = self.code.reference(function.file, literal);
            let mut state = stop.state.clone();
            state.is_dead = false;
            self.follow_to(Extent::Root, literal, None, None, &mut state);
        }
    }

    /// Takes down what a place holds whose address was taken in the statement that was evaluated last.
    fn capture_handed(&mut self, function: NodeRef, target: NodeRef, state: &State) {
        let captured = self.captured.get(&function);
        let Some(place) = captured.and_then(|captured| captured.places.get(&target).cloned()) else {
            return;
        };
        let held = self.read(&place, state);
        let held = given(&self.settled(&held, state, 0));
        let captured = self.captured.entry(function).or_default();
        captured.values.insert(target, held);
    }
}

/// Returns what a pointer is where it is given: where a function fails before it comes to that, its caller does
/// as well. `None` where that is not known.
fn given(held: &Value) -> Option<Value> {
    match held.as_ref() {
        Node::Nil | Node::Symbol(_) => None,
        Node::Either(condition, then, otherwise) => match (then.as_ref(), otherwise.as_ref()) {
            (_, Node::Nil) => given(then),
            (Node::Nil, _) => given(otherwise),
            _ => Some(either(condition, &given(then)?, &given(otherwise)?)),
        },
        _ => Some(Arc::clone(held)),
    }
}
