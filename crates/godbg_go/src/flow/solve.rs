//! Following what holds along the edges of a graph until nothing changes.

use std::collections::BTreeSet;

use super::graph::{BlockId, Graph, Next, Step};

/// A step's place in its graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The block.
    pub block: BlockId,
    /// Which of its steps.
    pub step: usize,
}

/// What is followed through a graph, from the entry on.
///
/// Joining must only ever add to a state, and there must be no endless chain of additions: that
/// is why [`solve`] comes to an end.
pub trait Analysis {
    /// What holds at a place.
    type State: Clone + PartialEq;

    /// Returns what holds when the function is entered.
    fn entry(&self) -> Self::State;

    /// Adds to a state what holds on another way to the same place.
    fn join(&self, state: &mut Self::State, other: &Self::State);

    /// Changes a state by what a step does.
    fn step(&self, state: &mut Self::State, place: Place, step: Step);

    /// Changes a state by what the edge tells of the last step of its block: `holds` where the
    /// block branches, see [`Next::Branch`].
    fn edge(&self, _state: &mut Self::State, _last: Option<Step>, _holds: Option<bool>) {}
}

/// Returns what holds at the beginning of each block; `None` where control cannot reach it.
pub fn solve<A: Analysis>(graph: &Graph, analysis: &A) -> Vec<Option<A::State>> {
    let order = graph.in_order();
    let mut position = vec![0; graph.block_count()];
    for (place, block) in order.iter().enumerate() {
        position[block.0 as usize] = place;
    }
    let mut states: Vec<Option<A::State>> = vec![None; graph.block_count()];
    states[0] = Some(analysis.entry());
    let mut work = BTreeSet::from([0]);
    while let Some(place) = work.pop_first() {
        let id = order[place];
        let Some(mut state) = states[id.0 as usize].clone() else {
            continue;
        };
        let block = graph.block(id);
        for (step, done) in block.steps.iter().enumerate() {
            analysis.step(&mut state, Place { block: id, step }, *done);
        }
        let edges = match block.next {
            Next::Jump(to) => [Some((to, None)), None],
            Next::Branch { then, otherwise } => [Some((then, Some(true))), Some((otherwise, Some(false)))],
            Next::End(_) => [None, None],
        };
        for (to, holds) in edges.into_iter().flatten() {
            let mut arriving = state.clone();
            analysis.edge(&mut arriving, block.steps.last().copied(), holds);
            let known = &mut states[to.0 as usize];
            let joined = match known {
                None => arriving,
                Some(known) => {
                    let mut joined = known.clone();
                    analysis.join(&mut joined, &arriving);
                    joined
                }
            };
            if known.as_ref() != Some(&joined) {
                *known = Some(joined);
                work.insert(position[to.0 as usize]);
            }
        }
    }
    states
}
