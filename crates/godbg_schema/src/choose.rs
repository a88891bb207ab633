//! Which of several sets of migrations is the schema that a service runs on.

use std::cmp::Reverse;

use crate::Dialect;
use crate::migrations::{MigrationSet, Role};
use crate::replay::{Replay, replay};

/// A set of migrations with what it adds up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The set.
    pub set: MigrationSet,
    /// What it adds up to.
    pub replay: Replay,
}

/// The schema of one dialect, and what else the repository offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The schema to go by.
    pub chosen: Candidate,
    /// The others, best first. A table that only they know may be there all the same.
    pub others: Vec<Candidate>,
    /// Why the chosen one is, for a reader.
    pub reason: String,
}

/// Replays the sets for a dialect, and those whose dialect nothing says, and chooses among them.
///
/// A set that the engine accepts to its end is better than one that fails on the way, as steps
/// do whose beginning is gone; then the one with more tables; then steps before a whole schema,
/// which somebody has to keep in step. `None` when there is no set.
pub fn choose(dialect: Dialect, sets: &[MigrationSet]) -> Option<Choice> {
    let is_meant = |set: &MigrationSet| {
        set.dialect
            .is_none_or(|found| found == dialect || (found.is_mysql_like() && dialect.is_mysql_like()))
    };
    let mut candidates: Vec<Candidate> = sets
        .iter()
        .filter(|set| is_meant(set))
        .map(|set| Candidate {
            set: set.clone(),
            replay: replay(dialect, &set.scripts),
        })
        .collect();
    candidates.sort_by_key(|candidate| {
        let failures = candidate.replay.problems.len();
        (
            candidate.set.dialect.is_none(),
            failures > 0,
            Reverse(candidate.replay.catalog.tables.len()),
            candidate.set.role == Role::Whole,
            candidate.set.folder.clone(),
        )
    });
    let mut candidates = candidates.into_iter();
    let chosen = candidates.next()?;
    let others: Vec<Candidate> = candidates.collect();
    let reason = reason(&chosen, &others);
    Some(Choice {
        chosen,
        others,
        reason,
    })
}

fn reason(chosen: &Candidate, others: &[Candidate]) -> String {
    let tables = chosen.replay.catalog.tables.len();
    let why = match others.first() {
        None => "nothing else makes tables".to_owned(),
        Some(other) if chosen.replay.problems.is_empty() && !other.replay.problems.is_empty() => format!(
            "{} fails at {} of its statements",
            other.set.folder,
            other.replay.problems.len()
        ),
        Some(other) => format!(
            "{} makes {} tables",
            other.set.folder,
            other.replay.catalog.tables.len()
        ),
    };
    format!("{} makes {tables} tables; {why}", chosen.set.folder)
}
