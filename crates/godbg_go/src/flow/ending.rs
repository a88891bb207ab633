//! Calls that never come back.

use std::sync::{LazyLock, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::graph::{End, Graph};
use crate::ast::{BlockStmt, CallExpr};
use crate::program::{Builtin, FuncId, Program};
use crate::syntax::Kind;
use crate::types::{Callee, NodeRef};
use godbg_text::FileId;

/// Through how many functions of the repository a call is followed to one that never returns.
/// A fixed number, so that the answer does not depend on what was asked before.
const MAX_CALLS: usize = 3;

/// Library functions that never return, as Go names them: one a line with how they end the path.
const LIBRARY: &str = include_str!("never_returns.txt");

/// What is known of functions that never return.
#[derive(Debug, Default)]
pub(crate) struct Endings {
    /// For a function and a number of calls that are followed.
    known: Mutex<FxHashMap<(FuncId, usize), bool>>,
}

impl Program {
    /// Returns the graph of a function or function literal, a `FuncDecl` or `FuncLit`; `None`
    /// where its body is elsewhere or was skipped.
    ///
    /// Calls of `panic`, `os.Exit` and their like end a path, and so do calls of functions of the
    /// repository that never return because of them. Calls through interfaces and of function
    /// values are taken to return.
    pub fn flow(&self, function: NodeRef) -> Option<Graph> {
        self.flow_through(function, MAX_CALLS)
    }

    /// Returns how a call ends the path, `None` where it may return.
    pub fn ending(&self, file: FileId, call: CallExpr<'_>) -> Option<End> {
        self.ending_through(file, call, MAX_CALLS)
    }

    fn flow_through(&self, function: NodeRef, calls: usize) -> Option<Graph> {
        let body = self.node(function).children().find_map(BlockStmt::cast)?;
        let ending = |call: CallExpr<'_>| self.ending_through(function.file, call, calls);
        (!body.is_skipped()).then(|| Graph::of(body, ending))
    }

    fn ending_through(&self, file: FileId, call: CallExpr<'_>, calls: usize) -> Option<End> {
        match self.callee(file, call) {
            Callee::Builtin(Builtin::Panic) => Some(End::Panic),
            Callee::Library {
                package,
                receiver,
                name,
                ..
            } => library_ending(&package, receiver.as_deref(), &name),
            Callee::Function(called) | Callee::Method { method: called, .. } => {
                let variants = self.function_variants(called);
                let never = variants
                    .iter()
                    .all(|variant| self.never_returns_through(*variant, calls));
                never.then_some(End::Never)
            }
            _ => None,
        }
    }

    fn never_returns_through(&self, function: FuncId, calls: usize) -> bool {
        let Some(calls) = calls.checked_sub(1) else {
            return false;
        };
        let key = (function, calls);
        let known = &self.endings.known;
        if let Some(known) = known.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return *known;
        }
        let is_defer = |node| self.file(function.0.file).node(node).kind() == Kind::DeferStmt;
        let graph = self.flow_through(function.0, calls);
        let never = graph.is_some_and(|graph| !graph.may_return(is_defer));
        let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(key, never);
        never
    }
}

/// Returns how a function or method of a library ends the path, `None` where it may return.
pub fn library_ending(package: &str, receiver: Option<&str>, name: &str) -> Option<End> {
    static BY_NAME: LazyLock<FxHashMap<&str, Vec<(&str, End)>>> = LazyLock::new(by_name);
    let is_this = |of: &str| match receiver {
        Some(receiver) => {
            let of = of.strip_prefix('(').and_then(|of| of.strip_suffix(')'));
            let of = of.and_then(|of| of.strip_suffix(receiver));
            of.and_then(|of| of.strip_suffix('.')) == Some(package)
        }
        None => of == package,
    };
    let named = BY_NAME.get(name)?.iter();
    named.copied().find_map(|(of, end)| is_this(of).then_some(end))
}

/// Reads the list: for each name the package, or `(package.Type)`, and how it ends the path.
fn by_name() -> FxHashMap<&'static str, Vec<(&'static str, End)>> {
    let mut result: FxHashMap<&str, Vec<(&str, End)>> = FxHashMap::default();
    for line in LIBRARY.lines().filter(|line| !line.starts_with('#')) {
        if let Some((written, end)) = line.split_once(' ')
            && let Some((of, name)) = written.rsplit_once('.')
        {
            let end = match end {
                "panic" => End::Panic,
                "goexit" => End::Goexit,
                _ => End::Exit,
            };
            result.entry(name).or_default().push((of, end));
        }
    }
    result
}
