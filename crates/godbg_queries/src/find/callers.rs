//! What arrives at the calls of functions: from their callers, where it hangs on those.

use std::collections::{BTreeMap, BTreeSet};

use godbg_go::ast::{CallExpr, FuncDecl, Ident};
use godbg_go::types::NodeRef;

use crate::code::Code;
use crate::flow::{Evaluator, Record};

/// How far callers are followed up.
const CALLER_DEPTH: usize = 4;
/// How many calling functions are evaluated for one function that sends SQL.
const CALLER_LIMIT: usize = 100;

/// What arrives at calls.
pub(super) type Arrived = BTreeMap<NodeRef, Vec<Record>>;

/// A function that sends SQL.
struct Target {
    function: NodeRef,
    /// What hangs on no parameter of the function.
    settled: Arrived,
    /// The rest, as far as the function itself tells.
    open: Arrived,
    /// The rest, as the callers tell.
    found: Arrived,
    /// The callers that were evaluated.
    done: BTreeSet<NodeRef>,
    runs: usize,
    /// The steps that questions about what arrives here have taken.
    spent: u32,
}

/// A way up from a target: the functions that call one another, the outermost last.
struct Way {
    target: usize,
    chain: Vec<NodeRef>,
}

/// Returns what arrives at the calls of these functions. Callers that they have in common are evaluated once for
/// all of them: the methods that an interface may lead to.
pub(super) fn all_arrived(evaluator: &mut Evaluator<'_>, functions: &[NodeRef]) -> Arrived {
    let mut targets: Vec<Target> = Vec::with_capacity(functions.len());
    let mut first: Vec<Way> = Vec::new();
    for function in functions {
        let target = Target::new(evaluator, *function);
        if !target.open.is_empty() {
            first.push(Way {
                target: targets.len(),
                chain: vec![*function],
            });
        }
        targets.push(target);
    }
    let mut pending = vec![first];
    while let Some(ways) = pending.pop() {
        for (caller, mut led) in ways_by_caller(evaluator.code, &ways) {
            led.retain(|way| targets[way.target].is_due(caller));
            if led.is_empty() {
                continue;
            }
            let more = from_caller(evaluator, &mut targets, caller, &led);
            if !more.is_empty() {
                pending.push(more);
            }
        }
    }
    let mut result = Arrived::new();
    for target in targets {
        target.give(&mut result);
    }
    result
}

/// Returns the functions that lie one further up, and the ways that lead there.
fn ways_by_caller<'w>(code: &Code<'_>, ways: &'w [Way]) -> BTreeMap<NodeRef, Vec<&'w Way>> {
    let mut result: BTreeMap<NodeRef, Vec<&Way>> = BTreeMap::new();
    for way in ways {
        let outermost = way.chain.last().into_iter();
        for caller in outermost.flat_map(|function| callers(code, *function)) {
            result.entry(caller).or_default().push(way);
        }
    }
    result
}

/// Evaluates a function that calls the last of each of these ways; returns the ways that lead on.
fn from_caller(
    evaluator: &mut Evaluator<'_>,
    targets: &mut [Target],
    caller: NodeRef,
    ways: &[&Way],
) -> Vec<Way> {
    let functions: Vec<NodeRef> = ways.iter().map(|way| targets[way.target].function).collect();
    let chain: Vec<NodeRef> = ways.iter().flat_map(|way| &way.chain).copied().collect();
    evaluator.records.clear();
    evaluator.run(caller, &functions, &chain);
    let mut by_function: BTreeMap<NodeRef, Vec<Record>> = BTreeMap::new();
    for record in std::mem::take(&mut evaluator.records) {
        let function = evaluator.code.top_level(record.call);
        by_function.entry(function).or_default().push(record);
    }
    let mut result = Vec::new();
    for way in ways {
        let target = &mut targets[way.target];
        let mut records = by_function.remove(&target.function).unwrap_or_default();
        // What the way of another target leads here is no way of this one.
        records.retain(|record| record.led.iter().all(|function| way.chain.contains(function)));
        if target.add(evaluator, caller, records, way.chain.len() < CALLER_DEPTH) {
            let mut chain = way.chain.clone();
            chain.push(caller);
            result.push(Way {
                target: way.target,
                chain,
            });
        }
    }
    result
}

impl Target {
    /// Evaluates the function itself.
    fn new(evaluator: &mut Evaluator<'_>, function: NodeRef) -> Self {
        let mut target = Self {
            function,
            settled: Arrived::new(),
            open: Arrived::new(),
            found: Arrived::new(),
            done: BTreeSet::from([function]),
            runs: 0,
            spent: 0,
        };
        evaluator.records.clear();
        evaluator.run(function, &[function], &[]);
        for mut record in std::mem::take(&mut evaluator.records) {
            let arrived = if evaluator
                .open_parameters(&mut record, &mut target.spent)
                .contains(&function)
            {
                &mut target.open
            } else {
                &mut target.settled
            };
            arrived.entry(record.call).or_default().push(record);
        }
        target
    }

    /// Says whether a caller is to be evaluated, and notes that it was.
    fn is_due(&mut self, caller: NodeRef) -> bool {
        let is_due = self.runs < CALLER_LIMIT && self.done.insert(caller);
        self.runs += usize::from(is_due);
        is_due
    }

    /// Adds what arrives from a caller; says whether the callers of that one are to be asked instead, which
    /// they are only where `goes_on`.
    fn add(
        &mut self,
        evaluator: &mut Evaluator<'_>,
        caller: NodeRef,
        records: Vec<Record>,
        goes_on: bool,
    ) -> bool {
        let mut unsettled = Vec::new();
        for mut record in records {
            if !self.open.contains_key(&record.call) {
                continue;
            }
            if evaluator
                .open_parameters(&mut record, &mut self.spent)
                .contains(&caller)
            {
                unsettled.push(record);
            } else {
                self.found.entry(record.call).or_default().push(record);
            }
        }
        if !unsettled.is_empty() && goes_on && !callers(evaluator.code, caller).is_empty() {
            return true;
        }
        for record in unsettled {
            self.found.entry(record.call).or_default().push(record);
        }
        false
    }

    fn give(mut self, result: &mut Arrived) {
        result.append(&mut self.settled);
        for (call, records) in self.open {
            let arrived = self.found.remove(&call).unwrap_or(records);
            result.entry(call).or_default().extend(arrived);
        }
    }
}

/// Returns the top-level declarations that hold a call of a function.
pub(super) fn callers(code: &Code<'_>, function: NodeRef) -> Vec<NodeRef> {
    let Some(name) = FuncDecl::cast(code.node(function))
        .and_then(FuncDecl::name)
        .map(Ident::text)
    else {
        return Vec::new();
    };
    let uses = code.uses();
    let mut result = BTreeSet::new();
    for call in uses.calls(name) {
        let Some(view) = CallExpr::cast(code.node(*call)) else {
            continue;
        };
        if code.may_call(call.file, view, function) {
            result.insert(code.top_level(*call));
        }
    }
    result.remove(&function);
    result.into_iter().collect()
}
