//! What arrives at the calls of functions: from their callers, where it hangs on those.

use std::collections::{BTreeMap, BTreeSet};

use godbg_go::types::NodeRef;

use crate::code::Code;
use crate::flow::{Asks, Evaluator, Record};

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
    /// The callers that were evaluated, each with the chains that it was evaluated for.
    done: BTreeMap<NodeRef, Vec<Chain>>,
    runs: usize,
    /// The steps that questions about what arrives here have taken.
    spent: u32,
}

/// Functions that call one another up from a target: on one way, or on several that begin at one function.
type Chain = BTreeSet<NodeRef>;

/// The ways up from a target to a function.
struct Way {
    target: usize,
    outermost: NodeRef,
    chain: Chain,
    /// How many functions the longest of them leads through.
    length: usize,
}

/// Returns what arrives at the calls of these functions. Callers that they have in common are evaluated once for
/// all of them: the methods that an interface may lead to.
pub(super) fn all_arrived(evaluator: &mut Evaluator<'_>, functions: &[NodeRef]) -> Arrived {
    let mut targets: Vec<Target> = Vec::with_capacity(functions.len());
    let mut ways: Vec<Way> = Vec::new();
    for function in functions {
        let target = Target::new(evaluator, *function);
        if !target.open.is_empty() {
            ways.push(Way {
                target: targets.len(),
                outermost: *function,
                chain: Chain::from([*function]),
                length: 1,
            });
        }
        targets.push(target);
    }
    let mut pending = Pending::default();
    pending.add(evaluator.code, ways);
    while let Some(ready) = pending.ready(evaluator.code) {
        for (caller, mut led) in ready {
            led.retain(|way| targets[way.target].is_due(caller, &way.chain));
            if !led.is_empty() {
                let more = from_caller(evaluator, &mut targets, caller, led);
                pending.add(evaluator.code, more);
            }
        }
    }
    let mut result = Arrived::new();
    for target in targets {
        target.give(&mut result);
    }
    result
}

/// Callers that are to be evaluated, with the ways that lead to them, one for each target.
#[derive(Default)]
struct Pending(BTreeMap<NodeRef, Vec<Way>>);

impl Pending {
    /// Adds the functions that lie one further up.
    fn add(&mut self, code: &Code<'_>, ways: Vec<Way>) {
        for way in ways {
            for caller in code.callers(way.outermost).iter().copied() {
                if way.chain.contains(&caller) {
                    continue;
                }
                let led = self.0.entry(caller).or_default();
                match led.iter_mut().find(|known| known.target == way.target) {
                    Some(known) => {
                        known.chain.extend(&way.chain);
                        known.length = known.length.max(way.length);
                    }
                    None => led.push(Way {
                        target: way.target,
                        outermost: caller,
                        chain: way.chain.clone(),
                        length: way.length,
                    }),
                }
            }
        }
    }

    /// Takes the callers that call none of the others, nor by way of one more function: what calls several is
    /// evaluated once, when it is known which of those lead on. Takes all where they call one another.
    fn ready(&mut self, code: &Code<'_>) -> Option<BTreeMap<NodeRef, Vec<Way>>> {
        let all = std::mem::take(&mut self.0);
        if all.len() < 2 {
            return (!all.is_empty()).then_some(all);
        }
        let mut waiting: BTreeSet<NodeRef> = BTreeSet::new();
        for caller in all.keys() {
            for above in code.callers(*caller).iter().copied() {
                if waiting.insert(above) {
                    waiting.extend(code.callers(above).iter());
                }
            }
        }
        let (ready, later): (BTreeMap<_, _>, BTreeMap<_, _>) =
            all.into_iter().partition(|(caller, _)| !waiting.contains(caller));
        if ready.is_empty() {
            return Some(later);
        }
        self.0 = later;
        Some(ready)
    }
}

/// Evaluates a function that these ways lead to; returns those that lead on.
fn from_caller(
    evaluator: &mut Evaluator<'_>,
    targets: &mut [Target],
    caller: NodeRef,
    ways: Vec<Way>,
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
    for mut way in ways {
        let target = &mut targets[way.target];
        let mut records = by_function.remove(&target.function).unwrap_or_default();
        records.retain(|record| target.is_news(caller, &way.chain, record));
        target.done.entry(caller).or_default().push(way.chain.clone());
        if target.add(evaluator, caller, records, way.length < CALLER_DEPTH) {
            way.chain.insert(caller);
            way.length += 1;
            result.push(way);
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
            done: BTreeMap::new(),
            runs: 0,
            spent: 0,
        };
        evaluator.records.clear();
        evaluator.run(function, &[function], &[]);
        for mut record in std::mem::take(&mut evaluator.records) {
            let arrived = if evaluator
                .open_parameters(&mut record, &mut target.spent, Asks::All)
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

    /// Says whether a caller is to be evaluated for a chain, and counts it.
    fn is_due(&mut self, caller: NodeRef, chain: &Chain) -> bool {
        let mut known = self.done.get(&caller).into_iter().flatten();
        let is_due = self.runs < CALLER_LIMIT && !known.any(|known| known.is_superset(chain));
        self.runs += usize::from(is_due);
        is_due
    }

    /// Says whether a record of a caller came on a way up from this target, on none that was looked at before.
    fn is_news(&self, caller: NodeRef, chain: &Chain, record: &Record) -> bool {
        let came_along = |chain: &Chain| record.led.iter().all(|function| chain.contains(function));
        let mut known = self.done.get(&caller).into_iter().flatten();
        came_along(chain) && !known.any(came_along)
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
                .open_parameters(&mut record, &mut self.spent, Asks::Text)
                .contains(&caller)
            {
                unsettled.push(record);
            } else {
                self.found.entry(record.call).or_default().push(record);
            }
        }
        if !unsettled.is_empty() && goes_on && !evaluator.code.callers(caller).is_empty() {
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
