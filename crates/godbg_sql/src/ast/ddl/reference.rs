//! What a foreign key refers to, and what happens when that changes.

use super::{IndexElements, has};
use crate::Kind;
use crate::ast::{ColumnList, Name, QualifiedName, child, children, views};

views! {
    /// `REFERENCES t (a)` with what follows.
    ReferencesClause: ReferencesClause,
    /// `ON DELETE …`, `ON UPDATE …`.
    ReferentialAction: ReferentialAction,
}

/// What happens to the row that is referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// It is deleted.
    Delete,
    /// Its key changes.
    Update,
}

/// What happens to the row that refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// NO ACTION.
    NoAction,
    /// RESTRICT.
    Restrict,
    /// CASCADE.
    Cascade,
    /// SET NULL.
    SetNull,
    /// SET DEFAULT.
    SetDefault,
}

impl<'t> ReferencesClause<'t> {
    /// Returns the table.
    pub fn table(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Returns the columns; none where the primary key is meant.
    pub fn columns(self) -> impl Iterator<Item = Name<'t>> {
        let elements = child::<IndexElements>(self.0)
            .into_iter()
            .flat_map(IndexElements::columns);
        let list = child::<ColumnList>(self.0)
            .into_iter()
            .flat_map(ColumnList::names);
        elements.chain(list)
    }

    /// Returns the words behind MATCH.
    pub fn match_kind(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the actions in the order written.
    pub fn actions(self) -> impl Iterator<Item = ReferentialAction<'t>> {
        children(self.0)
    }

    /// Returns what happens on such an event; `None` where nothing is written.
    pub fn action(self, event: Event) -> Option<ReferentialAction<'t>> {
        self.actions()
            .filter(|action| action.event() == Some(event))
            .last()
    }
}

impl<'t> ReferentialAction<'t> {
    /// Returns the event; `None` for SQLite's ON INSERT, which does nothing.
    pub fn event(self) -> Option<Event> {
        if has(self.0, Kind::DELETE) {
            Some(Event::Delete)
        } else {
            has(self.0, Kind::UPDATE).then_some(Event::Update)
        }
    }

    /// Returns what is done; `None` for a hole.
    pub fn action(self) -> Option<Action> {
        self.0.tokens().find_map(|token| match token.kind() {
            Kind::NO => Some(Action::NoAction),
            Kind::RESTRICT => Some(Action::Restrict),
            Kind::CASCADE => Some(Action::Cascade),
            Kind::NULL => Some(Action::SetNull),
            Kind::DEFAULT => Some(Action::SetDefault),
            _ => None,
        })
    }

    /// Returns the columns that are set: `SET NULL (a)`.
    pub fn columns(self) -> Option<ColumnList<'t>> {
        child(self.0)
    }
}
