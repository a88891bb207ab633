//! Where the evaluation of a function may end: nothing after the last call that matters is asked for.

use godbg_go::ast::{CallExpr, Expr};
use godbg_go::types::{Callee, NodeRef};
use godbg_text::FileId;

use super::Evaluator;
use super::function::called_name;
use super::record::SCANS;

impl Evaluator<'_> {
    /// Returns the end of the last call in a function that the records of this run can hang on; `None`
    /// where there is none.
    pub(super) fn last_relevant(&mut self, function: NodeRef) -> Option<u32> {
        if let Some(known) = self.last_relevant.get(&function) {
            return *known;
        }
        let last = self.find_last_relevant(function);
        self.last_relevant.insert(function, last);
        last
    }

    fn find_last_relevant(&self, function: NodeRef) -> Option<u32> {
        let body = self.parts(function)?.body?;
        let mut calls: Vec<_> = body.node().descendants().filter_map(CallExpr::cast).collect();
        calls.sort_by_key(|call| std::cmp::Reverse(call.node().range().end));
        let last = calls
            .into_iter()
            .find(|call| self.is_relevant(function.file, *call))?;
        Some(last.node().range().end)
    }

    /// Says whether a call leads to the function whose sinks are looked for, is one of them, or says where
    /// its rows go.
    fn is_relevant(&self, file: FileId, call: CallExpr<'_>) -> bool {
        if called_name(call).is_some_and(|name| SCANS.contains(&name.text())) {
            return true;
        }
        let callee = self.code.callee(file, call);
        if matches!(callee, Callee::FunctionValue) || self.is_on_chain(&callee) {
            return true;
        }
        let node = self.code.reference(file, call.node());
        if self.target == Some(self.code.top_level(node)) && self.sinks.of(file, call).is_some() {
            return true;
        }
        call.arguments().any(|argument| self.are_rows(file, argument))
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
