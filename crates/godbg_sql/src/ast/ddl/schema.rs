//! Schemas, databases, extensions, sequences.

use super::{ObjectOption, SequenceOption, TableOption, has, has_if_exists};
use crate::Kind;
use crate::ast::{AstNode, Name, QualifiedName, Statement, child, children, views};

views! {
    /// CREATE SCHEMA; CREATE DATABASE of MySQL.
    CreateSchema: CreateSchema,
    /// CREATE DATABASE of PostgreSQL.
    CreateDatabase: CreateDatabase,
    /// CREATE EXTENSION.
    CreateExtension: CreateExtension,
    /// CREATE SEQUENCE.
    CreateSequence: CreateSequence,
}

impl<'t> CreateSchema<'t> {
    /// Returns the name; without one the role's name is the schema's.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the role behind AUTHORIZATION.
    pub fn authorization(self) -> Option<Name<'t>> {
        child(self.0.child(Kind::ObjectOption)?)
    }

    /// Says whether IF NOT EXISTS is written.
    pub fn if_not_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Says whether OR REPLACE is written (MariaDB).
    pub fn or_replace(self) -> bool {
        has(self.0, Kind::REPLACE)
    }

    /// Returns the statements that make the schema's first objects.
    pub fn elements(self) -> impl Iterator<Item = Statement<'t>> {
        self.0
            .children()
            .filter(|node| super::Definition::cast(*node).is_some() || node.kind() == Kind::OtherStatement)
            .filter_map(Statement::cast)
    }

    /// Returns character set, collation and the like (MySQL).
    pub fn options(self) -> impl Iterator<Item = TableOption<'t>> {
        children(self.0)
    }
}

impl<'t> CreateDatabase<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }
}

impl<'t> CreateExtension<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Says whether IF NOT EXISTS is written.
    pub fn if_not_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Returns the schema that gets its objects.
    pub fn schema(self) -> Option<Name<'t>> {
        self.option("SCHEMA")?.value()
    }

    /// Returns the version.
    pub fn version(self) -> Option<Name<'t>> {
        self.option("VERSION")?.value()
    }

    /// Says whether CASCADE is written.
    pub fn is_cascade(self) -> bool {
        self.option("CASCADE").is_some()
    }

    fn option(self, word: &str) -> Option<ObjectOption<'t>> {
        children::<ObjectOption>(self.0).find(|option| option.word().eq_ignore_ascii_case(word))
    }
}

impl<'t> CreateSequence<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Says whether IF NOT EXISTS is written.
    pub fn if_not_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Says whether OR REPLACE is written (MariaDB).
    pub fn or_replace(self) -> bool {
        has(self.0, Kind::REPLACE)
    }

    /// Says whether it lasts as long as the session.
    pub fn is_temporary(self) -> bool {
        has(self.0, Kind::TEMP) || has(self.0, Kind::TEMPORARY)
    }

    /// Says whether UNLOGGED is written.
    pub fn is_unlogged(self) -> bool {
        has(self.0, Kind::UNLOGGED)
    }

    /// Returns its options.
    pub fn options(self) -> impl Iterator<Item = SequenceOption<'t>> {
        children(self.0)
    }
}
