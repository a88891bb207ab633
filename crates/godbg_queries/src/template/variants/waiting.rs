//! The sets of outcomes that wait to be tried: first those that decide what is read on the way to the
//! statement, then those that decide what other functions make of it.

use std::collections::VecDeque;

use godbg_text::SourceRange;
use rustc_hash::FxHashSet;

use crate::template::assignment::{Pick, Seen, Tendency};

/// Outcomes that are decided beforehand, by key.
pub(super) type Preset = Vec<(u64, Pick)>;

/// Sets of outcomes, each in the order in which it was found.
pub(super) struct Waiting<'a> {
    /// The functions that lead to the statement.
    way: &'a [SourceRange],
    near: VecDeque<(Tendency, Preset)>,
    far: VecDeque<(Tendency, Preset)>,
    /// All that have ever waited.
    known: FxHashSet<(bool, Preset)>,
}

impl<'a> Waiting<'a> {
    /// Begins with nothing decided beforehand.
    pub(super) fn new(way: &'a [SourceRange]) -> Self {
        Self {
            way,
            near: [(Tendency::Off, Preset::new())].into(),
            far: VecDeque::new(),
            known: FxHashSet::default(),
        }
    }

    /// Says whether what is decided is read on the way to the statement.
    pub(super) fn is_near(&self, seen: &Seen) -> bool {
        let is_around = |origin: SourceRange| {
            let mut functions = self.way.iter();
            functions
                .any(|function| function.file == origin.file && function.range.contains_range(origin.range))
        };
        seen.origin.is_some_and(is_around)
    }

    pub(super) fn pop(&mut self) -> Option<(Tendency, Preset)> {
        self.near.pop_front().or_else(|| self.far.pop_front())
    }

    /// Lets a set wait that was not tried before.
    pub(super) fn add(&mut self, tendency: Tendency, preset: Preset, is_near: bool) {
        if self.known.insert((tendency == Tendency::On, preset.clone())) {
            let queue = if is_near { &mut self.near } else { &mut self.far };
            queue.push_back((tendency, preset));
        }
    }

    /// Lets the set be next of which nothing is decided beforehand, and conditions hold.
    pub(super) fn put_all_on_first(&mut self) {
        self.near.push_front((Tendency::On, Preset::new()));
    }
}
