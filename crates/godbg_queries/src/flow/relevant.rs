//! Where the evaluation of a function may end: nothing after the last call that matters is asked for.

use godbg_go::ast::{CallExpr, Expr};
use godbg_go::types::{Callee, NodeRef};
use godbg_text::FileId;

use super::Evaluator;
use super::function::called_name;
use super::record::SCANS;

/// The calls of a function, from the last to the first, and what of them does not change between runs.
#[derive(Default)]
pub(super) struct Calls<'p> {
    all: Vec<CallExpr<'p>>,
    /// What the first of those matter for; the others were not asked about yet.
    matters: Vec<Matters>,
}

/// What a call matters for.
enum Matters {
    /// All that is looked for.
    Always,
    /// A chain that it is on, and its own function if it sends SQL there.
    For { callee: Callee, is_sink: bool },
}

impl<'p> Evaluator<'p> {
    /// Returns the end of the last call in a function that the records of this run can hang on; `None`
    /// where there is none.
    pub(super) fn last_relevant(&mut self, function: NodeRef) -> Option<u32> {
        if let Some(known) = self.last_relevant.get(&function) {
            return *known;
        }
        let mut calls = match self.calls.remove(&function) {
            Some(calls) => calls,
            None => self.calls_of(function),
        };
        let is_target = self.targets.contains(&self.code.top_level(function));
        let last = calls.all.iter().enumerate().find(|(index, call)| {
            if calls.matters.len() == *index {
                calls.matters.push(self.matters(function.file, **call));
            }
            match &calls.matters[*index] {
                Matters::Always => true,
                Matters::For { callee, is_sink } => *is_sink && is_target || self.is_on_chain(callee),
            }
        });
        let last = last.map(|(_, call)| call.node().range().end);
        self.calls.insert(function, calls);
        self.last_relevant.insert(function, last);
        last
    }

    fn calls_of(&self, function: NodeRef) -> Calls<'p> {
        let body = self.parts(function).and_then(|parts| parts.body);
        let nodes = body.into_iter().flat_map(|body| body.node().descendants());
        let mut all: Vec<_> = nodes.filter_map(CallExpr::cast).collect();
        all.sort_by_key(|call| std::cmp::Reverse(call.node().range().end));
        Calls {
            all,
            matters: Vec::new(),
        }
    }

    /// Says what a call matters for: one that may say where rows go, or call what is not known, always does.
    fn matters(&self, file: FileId, call: CallExpr<'_>) -> Matters {
        if called_name(call).is_some_and(|name| SCANS.contains(&name.text())) {
            return Matters::Always;
        }
        let callee = self.callee(file, call);
        if matches!(callee, Callee::FunctionValue)
            || call.arguments().any(|argument| self.are_rows(file, argument))
        {
            return Matters::Always;
        }
        let is_sink = self.sinks.of(file, call).is_some();
        Matters::For { callee, is_sink }
    }

    fn are_rows(&self, file: FileId, argument: Expr<'_>) -> bool {
        let of = self.code.go_type(self.code.type_of(file, argument));
        let name = of.pointee().map_or(of.name.as_str(), |inner| inner.name.as_str());
        name.ends_with(".Rows") || name.ends_with(".Row")
    }

    /// Says whether nothing from a place on matters, neither in the function under evaluation nor in those
    /// that have called it.
    pub(super) fn is_over(&self, start: u32) -> bool {
        let Some((inner, outer)) = self.frames.split_last() else {
            return false;
        };
        self.loop_depth == 0
            && inner.last.is_some_and(|last| start >= last)
            && outer
                .iter()
                .all(|frame| frame.last.is_some_and(|last| frame.at >= last))
    }

    /// Notes which call the function under evaluation makes.
    pub(super) fn enter_call(&mut self, call: CallExpr<'_>) {
        if let Some(frame) = self.frames.last_mut() {
            frame.at = call.node().range().end;
        }
    }
}
