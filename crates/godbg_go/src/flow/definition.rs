//! Which values of a local variable can be seen where.

use godbg_syntax::NodeId;
use rustc_hash::FxHashMap;

use super::access::{Access, AccessKind, Accesses};
use super::graph::{Graph, Step};
use super::solve::{Analysis, Place, solve};

/// Where a variable got the value that a use sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Definition {
    /// When the function was entered.
    Entry,
    /// By this access. One that writes a part leaves those that it sees itself in force.
    At(Access),
}

/// The definitions of one local variable that reach each of its uses.
#[derive(Clone, Debug)]
pub struct Definitions {
    reaching: FxHashMap<NodeId, Vec<Definition>>,
}

impl Definitions {
    /// Follows one variable through its function; `None` where others can write it too, so that
    /// any definition may be seen anywhere: see [`Accesses::is_shared`].
    pub fn of(graph: &Graph, accesses: &Accesses, variable: NodeId) -> Option<Self> {
        if accesses.is_shared(variable) {
            return None;
        }
        let mut definitions = Vec::new();
        if accesses.entry().contains(&variable) {
            definitions.push(Definition::Entry);
        }
        let own = accesses.all().iter().filter(|access| access.variable == variable);
        let writes = own.filter(|access| access.kind.writes());
        definitions.extend(writes.copied().map(Definition::At));
        let analysis = Reaching {
            accesses,
            variable,
            has_entry: definitions.first() == Some(&Definition::Entry),
            numbers: (0..).zip(&definitions).filter_map(number).collect(),
            words: definitions.len().div_ceil(64),
        };
        let mut reaching: FxHashMap<NodeId, Vec<Definition>> = FxHashMap::default();
        for (block, state) in (0..).zip(solve(graph, &analysis)) {
            let block = super::graph::BlockId(block);
            let Some(mut state) = state else {
                continue;
            };
            for (_, access) in accesses.of_block(block) {
                if access.variable != variable {
                    continue;
                }
                if access.kind.reads() {
                    let seen = definitions.iter().enumerate();
                    let seen = seen.filter(|(number, _)| state.contains(*number));
                    let seen = seen.map(|(_, definition)| *definition).collect();
                    reaching.insert(access.place, seen);
                }
                analysis.apply(&mut state, access);
            }
        }
        Some(Self { reaching })
    }

    /// Returns the definitions that an access can see, by the place of the access; `None` where
    /// control cannot reach it or it reads nothing.
    pub fn reaching(&self, place: NodeId) -> Option<&[Definition]> {
        self.reaching.get(&place).map(Vec::as_slice)
    }
}

/// Returns the place of a definition with its number.
fn number((number, definition): (usize, &Definition)) -> Option<(NodeId, usize)> {
    match definition {
        Definition::Entry => None,
        Definition::At(access) => Some((access.place, number)),
    }
}

/// Numbers of definitions.
#[derive(Clone, Debug, PartialEq)]
struct Numbers(Vec<u64>);

impl Numbers {
    fn contains(&self, number: usize) -> bool {
        self.0[number / 64] >> (number % 64) & 1 == 1
    }

    fn insert(&mut self, number: usize) {
        self.0[number / 64] |= 1 << (number % 64);
    }
}

struct Reaching<'a> {
    accesses: &'a Accesses,
    variable: NodeId,
    has_entry: bool,
    numbers: FxHashMap<NodeId, usize>,
    words: usize,
}

impl Reaching<'_> {
    fn apply(&self, state: &mut Numbers, access: &Access) {
        if !access.kind.writes() || access.variable != self.variable {
            return;
        }
        if access.kind != AccessKind::Part {
            state.0.fill(0);
        }
        if let Some(number) = self.numbers.get(&access.place) {
            state.insert(*number);
        }
    }
}

impl Analysis for Reaching<'_> {
    type State = Numbers;

    fn entry(&self) -> Numbers {
        let mut state = Numbers(vec![0; self.words]);
        if self.has_entry {
            state.insert(0);
        }
        state
    }

    fn join(&self, state: &mut Numbers, other: &Numbers) {
        for (own, other) in state.0.iter_mut().zip(&other.0) {
            *own |= other;
        }
    }

    fn step(&self, state: &mut Numbers, place: Place, _: Step) {
        for access in self.accesses.of(place) {
            self.apply(state, access);
        }
    }
}
