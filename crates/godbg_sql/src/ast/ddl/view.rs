//! Views.

use super::{TableOption, WithData, has, has_if_exists, is_incomplete};
use crate::Kind;
use crate::ast::{ColumnList, QualifiedName, Query, child, children, views};

views! {
    /// CREATE VIEW, CREATE MATERIALIZED VIEW.
    CreateView: CreateView,
    /// REFRESH MATERIALIZED VIEW.
    RefreshView: RefreshView,
}

impl<'t> CreateView<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Says whether MATERIALIZED is written.
    pub fn is_materialized(self) -> bool {
        has(self.0, Kind::MATERIALIZED)
    }

    /// Says whether OR REPLACE is written.
    pub fn or_replace(self) -> bool {
        has(self.0, Kind::REPLACE)
    }

    /// Says whether it lasts as long as the session.
    pub fn is_temporary(self) -> bool {
        has(self.0, Kind::TEMP) || has(self.0, Kind::TEMPORARY)
    }

    /// Says whether RECURSIVE is written.
    pub fn is_recursive(self) -> bool {
        has(self.0, Kind::RECURSIVE)
    }

    /// Says whether IF NOT EXISTS is written.
    pub fn if_not_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Returns the names of the columns, where they are not the query's.
    pub fn columns(self) -> Option<ColumnList<'t>> {
        child(self.0)
    }

    /// Returns the query.
    pub fn query(self) -> Option<Query<'t>> {
        child(self.0)
    }

    /// Returns the options: `WITH (…)`, USING, TABLESPACE.
    pub fn options(self) -> impl Iterator<Item = TableOption<'t>> {
        children(self.0)
    }

    /// Says whether WITH CHECK OPTION is written.
    pub fn has_check_option(self) -> bool {
        self.0.child(Kind::CheckOption).is_some()
    }

    /// Says whether the rows are left out: `WITH NO DATA`.
    pub fn is_without_data(self) -> bool {
        child::<WithData>(self.0).is_some_and(WithData::is_without)
    }

    /// Says whether a part of it is a hole or not understood.
    pub fn is_incomplete(self) -> bool {
        is_incomplete(self.0)
    }
}

impl<'t> RefreshView<'t> {
    /// Returns the view.
    pub fn name(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Says whether CONCURRENTLY is written.
    pub fn is_concurrent(self) -> bool {
        has(self.0, Kind::CONCURRENTLY)
    }

    /// Says whether WITH NO DATA is written.
    pub fn is_without_data(self) -> bool {
        child::<WithData>(self.0).is_some_and(WithData::is_without)
    }
}
