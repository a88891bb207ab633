//! The words of the JSON for what is one of several, each way from one table.

use crate::catalog::{Deferral, Generation, Persistence, RoutineKind, TableKind};

/// Values with their words.
pub(super) struct Names<T: 'static>(pub &'static [(T, &'static str)]);

impl<T: Copy + PartialEq> Names<T> {
    /// Returns the word of a value; every value of the table's type has one.
    pub fn word(&self, value: T) -> &'static str {
        self.0
            .iter()
            .find(|(known, _)| *known == value)
            .map_or("", |(_, word)| word)
    }

    /// Returns the value of a word.
    pub fn value(&self, word: &str) -> Option<T> {
        self.0
            .iter()
            .find(|(_, known)| *known == word)
            .map(|(value, _)| *value)
    }
}

pub(super) static TABLE_KINDS: Names<TableKind> = Names(&[
    (TableKind::Base, "table"),
    (TableKind::Partitioned, "partitioned table"),
    (TableKind::View, "view"),
    (TableKind::MaterializedView, "materialized view"),
    (TableKind::Foreign, "foreign table"),
    (TableKind::Virtual, "virtual table"),
    (TableKind::System, "system table"),
]);

pub(super) static PERSISTENCES: Names<Persistence> = Names(&[
    (Persistence::Permanent, "permanent"),
    (Persistence::Unlogged, "unlogged"),
    (Persistence::Temporary, "temporary"),
]);

pub(super) static GENERATIONS: Names<Generation> = Names(&[
    (Generation::IdentityAlways, "identity always"),
    (Generation::IdentityByDefault, "identity by default"),
    (Generation::Serial, "serial"),
    (Generation::AutoIncrement, "auto increment"),
    (Generation::RowId, "row id"),
    (Generation::Stored, "stored"),
    (Generation::Virtual, "virtual"),
]);

pub(super) static ROUTINE_KINDS: Names<RoutineKind> = Names(&[
    (RoutineKind::Function, "function"),
    (RoutineKind::Procedure, "procedure"),
    (RoutineKind::Aggregate, "aggregate"),
]);

pub(super) static DEFERRALS: Names<Deferral> = Names(&[
    (Deferral::NotDeferrable, "no"),
    (Deferral::InitiallyImmediate, "initially immediate"),
    (Deferral::InitiallyDeferred, "initially deferred"),
]);
