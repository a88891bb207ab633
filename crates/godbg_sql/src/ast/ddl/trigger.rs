//! Triggers, events, rules, policies.

use super::{RoutineBody, has, has_if_exists};
use crate::Kind;
use crate::ast::{Expr, Name, QualifiedName, child, children, views};

views! {
    /// CREATE TRIGGER, CREATE EVENT TRIGGER.
    CreateTrigger: CreateTrigger,
    /// `BEFORE INSERT OR UPDATE OF a`.
    TriggerEvents: TriggerEvents,
    /// CREATE EVENT of MySQL.
    CreateEvent: CreateEvent,
    /// CREATE RULE.
    CreateRule: CreateRule,
    /// CREATE POLICY.
    CreatePolicy: CreatePolicy,
}

impl<'t> CreateTrigger<'t> {
    /// Returns the name, which has a schema in SQLite and MySQL only.
    pub fn name(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Returns the table; `None` for an event trigger.
    pub fn table(self) -> Option<QualifiedName<'t>> {
        self.0.child(Kind::TriggerEvents)?;
        children(self.0).nth(1)
    }

    /// Returns when it fires; `None` for an event trigger.
    pub fn events(self) -> Option<TriggerEvents<'t>> {
        child(self.0)
    }

    /// Says whether OR REPLACE is written.
    pub fn or_replace(self) -> bool {
        has(self.0, Kind::REPLACE)
    }

    /// Says whether IF NOT EXISTS is written.
    pub fn if_not_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Says whether it lasts as long as the session (SQLite).
    pub fn is_temporary(self) -> bool {
        has(self.0, Kind::TEMP) || has(self.0, Kind::TEMPORARY)
    }

    /// Says whether it is a CONSTRAINT TRIGGER.
    pub fn is_constraint(self) -> bool {
        has(self.0, Kind::CONSTRAINT)
    }

    /// Says whether FOR EACH ROW is written; SQLite and MySQL know nothing else.
    pub fn is_for_each_row(self) -> bool {
        has(self.0, Kind::ROW)
    }

    /// Returns the condition.
    pub fn condition(self) -> Option<Expr<'t>> {
        child(self.0.child(Kind::TriggerCondition)?)
    }

    /// Returns the function that runs (PostgreSQL).
    pub fn function(self) -> Option<QualifiedName<'t>> {
        child(self.0.child(Kind::TriggerFunction)?)
    }

    /// Returns what runs (SQLite, MySQL).
    pub fn body(self) -> Option<RoutineBody<'t>> {
        child(self.0)
    }
}

impl<'t> TriggerEvents<'t> {
    /// Returns the words of the events: INSERT, UPDATE, DELETE, TRUNCATE, SELECT.
    pub fn events(self) -> impl Iterator<Item = Kind> {
        self.0.tokens().map(crate::TokenRef::kind).filter(|kind| {
            matches!(
                kind,
                Kind::INSERT | Kind::UPDATE | Kind::DELETE | Kind::TRUNCATE | Kind::SELECT
            )
        })
    }

    /// Returns BEFORE, AFTER or INSTEAD.
    pub fn timing(self) -> Option<Kind> {
        self.0
            .tokens()
            .map(crate::TokenRef::kind)
            .find(|kind| matches!(kind, Kind::BEFORE | Kind::AFTER | Kind::INSTEAD))
    }

    /// Returns the columns behind UPDATE OF.
    pub fn columns(self) -> impl Iterator<Item = Name<'t>> {
        children(self.0)
    }
}

impl<'t> CreateEvent<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Returns what runs.
    pub fn body(self) -> Option<RoutineBody<'t>> {
        child(self.0)
    }
}

impl<'t> CreateRule<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the table.
    pub fn table(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Says whether OR REPLACE is written.
    pub fn or_replace(self) -> bool {
        has(self.0, Kind::REPLACE)
    }

    /// Returns the statement it is about.
    pub fn event(self) -> Option<Kind> {
        self.0
            .child(Kind::TriggerEvents)?
            .tokens()
            .next()
            .map(crate::TokenRef::kind)
    }

    /// Says whether the rule takes the statement's place.
    pub fn is_instead(self) -> bool {
        has(self.0, Kind::INSTEAD)
    }

    /// Returns what it does.
    pub fn body(self) -> Option<RoutineBody<'t>> {
        child(self.0)
    }
}

impl<'t> CreatePolicy<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the table.
    pub fn table(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Returns which rows are seen.
    pub fn using(self) -> Option<Expr<'t>> {
        child(self.0.child(Kind::PolicyUsing)?)
    }

    /// Returns which rows may be written.
    pub fn check(self) -> Option<Expr<'t>> {
        child(self.0.child(Kind::PolicyCheck)?)
    }
}
