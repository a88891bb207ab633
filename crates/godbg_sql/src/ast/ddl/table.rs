//! CREATE TABLE.

use super::{
    ColumnDef, PartitionBound, PartitionByClause, TableConstraint, TableOption, has, has_if_exists,
    is_incomplete,
};
use crate::ast::{
    AstNode, ColumnList, Name, QualifiedName, Query, TypeName, child, children, token_of, views,
};
use crate::{Kind, Node};

views! {
    /// CREATE TABLE.
    CreateTable: CreateTable,
    /// CREATE VIRTUAL TABLE of SQLite.
    CreateVirtualTable: CreateVirtualTable,
    /// `(column, constraint, …)`.
    TableElements: TableElements,
    /// `LIKE t INCLUDING …`.
    LikeClause: LikeClause,
    /// `INCLUDING x`, `EXCLUDING x`.
    LikeOption: LikeOption,
    /// `WITH [NO] DATA`.
    WithData: WithData,
}

impl<'t> CreateTable<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Says whether the table lasts as long as the session.
    pub fn is_temporary(self) -> bool {
        has(self.0, Kind::TEMP) || has(self.0, Kind::TEMPORARY)
    }

    /// Says whether UNLOGGED is written.
    pub fn is_unlogged(self) -> bool {
        has(self.0, Kind::UNLOGGED)
    }

    /// Says whether this is a FOREIGN TABLE.
    pub fn is_foreign(self) -> bool {
        has(self.0, Kind::FOREIGN)
    }

    /// Says whether OR REPLACE is written (MariaDB).
    pub fn or_replace(self) -> bool {
        token_of(self.0, &[Kind::OR]).is_some()
    }

    /// Says whether IF NOT EXISTS is written.
    pub fn if_not_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Returns what the brackets hold.
    pub fn elements(self) -> Option<TableElements<'t>> {
        child(self.0)
    }

    /// Returns the columns, none where the table takes them from elsewhere.
    pub fn columns(self) -> impl Iterator<Item = ColumnDef<'t>> {
        self.elements().into_iter().flat_map(TableElements::columns)
    }

    /// Returns the constraints and keys that stand beside the columns.
    pub fn constraints(self) -> impl Iterator<Item = TableConstraint<'t>> {
        self.elements().into_iter().flat_map(TableElements::constraints)
    }

    /// Returns `LIKE t`, in or without brackets.
    pub fn like_clauses(self) -> impl Iterator<Item = LikeClause<'t>> {
        let inside = self
            .elements()
            .into_iter()
            .flat_map(|elements| children(elements.0));
        children(self.0).chain(inside)
    }

    /// Returns the names of the columns where they stand without types before a query:
    /// `CREATE TABLE t (a, b) AS …`.
    pub fn column_names(self) -> Option<ColumnList<'t>> {
        child(self.0)
    }

    /// Returns the tables it inherits from.
    pub fn inherits(self) -> impl Iterator<Item = QualifiedName<'t>> {
        self.0.child(Kind::InheritsClause).into_iter().flat_map(children)
    }

    /// Returns the composite type it is made of.
    pub fn of_type(self) -> Option<TypeName<'t>> {
        child(self.0.child(Kind::OfTypeClause)?)
    }

    /// Returns the table it is a partition of.
    pub fn partition_of(self) -> Option<QualifiedName<'t>> {
        child(self.0.child(Kind::PartitionOfClause)?)
    }

    /// Returns which rows of the parent it holds.
    pub fn partition_bound(self) -> Option<PartitionBound<'t>> {
        child(self.0)
    }

    /// Returns how it is divided.
    pub fn partition_by(self) -> Option<PartitionByClause<'t>> {
        child(self.0)
    }

    /// Returns the options behind the columns, in order.
    pub fn options(self) -> impl Iterator<Item = TableOption<'t>> {
        children(self.0)
    }

    /// Returns the query that brings columns and rows.
    pub fn as_query(self) -> Option<Query<'t>> {
        child(self.0)
    }

    /// Says whether the query's rows are left out: `WITH NO DATA`.
    pub fn is_without_data(self) -> bool {
        child::<WithData>(self.0).is_some_and(WithData::is_without)
    }

    /// Says whether WITHOUT ROWID is written (SQLite).
    pub fn is_without_rowid(self) -> bool {
        self.options().any(|option| has(option.syntax(), Kind::ROWID))
    }

    /// Says whether STRICT is written (SQLite).
    pub fn is_strict(self) -> bool {
        self.options().any(|option| has(option.syntax(), Kind::STRICT))
    }

    /// Says whether a part of the statement, its columns included, is a hole or not understood.
    pub fn is_incomplete(self) -> bool {
        is_incomplete(self.0) || self.elements().is_some_and(|elements| is_incomplete(elements.0))
    }
}

impl<'t> TableElements<'t> {
    /// Returns the columns.
    pub fn columns(self) -> impl Iterator<Item = ColumnDef<'t>> {
        children(self.0)
    }

    /// Returns the constraints and keys.
    pub fn constraints(self) -> impl Iterator<Item = TableConstraint<'t>> {
        children(self.0)
    }

    /// Returns columns, constraints and LIKE clauses in the order in which they are written.
    pub fn nodes(self) -> impl Iterator<Item = Node<'t>> {
        self.0.children()
    }
}

impl<'t> LikeClause<'t> {
    /// Returns the table that is copied.
    pub fn table(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Returns what is copied beside names, types and NOT NULL.
    pub fn options(self) -> impl Iterator<Item = LikeOption<'t>> {
        children(self.0)
    }

    /// Says whether a property (`defaults`, `indexes`, …) is copied: the last option that names
    /// it, or ALL, decides. `property` is in capitals.
    pub fn includes(self, property: &str) -> bool {
        let names = |option: &LikeOption<'t>| {
            option.property().is_some_and(|name| {
                let name = name.unquoted();
                name.eq_ignore_ascii_case(property) || name.eq_ignore_ascii_case("ALL")
            })
        };
        self.options()
            .filter(names)
            .last()
            .is_some_and(LikeOption::is_included)
    }
}

impl<'t> LikeOption<'t> {
    /// Says whether this is INCLUDING.
    pub fn is_included(self) -> bool {
        has(self.0, Kind::INCLUDING)
    }

    /// Returns what is in- or excluded: `ALL`, `DEFAULTS`, …
    pub fn property(self) -> Option<Name<'t>> {
        child(self.0)
    }
}

impl WithData<'_> {
    /// Says whether this is WITH NO DATA.
    pub fn is_without(self) -> bool {
        has(self.0, Kind::NO)
    }
}

impl<'t> CreateVirtualTable<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Says whether IF NOT EXISTS is written.
    pub fn if_not_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Returns the module: `fts5`, `rtree`.
    pub fn module(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the module's arguments with their brackets, which mean what the module says.
    pub fn arguments(self) -> Option<Node<'t>> {
        self.0.child(Kind::ModuleArguments)
    }
}
