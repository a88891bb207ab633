//! Partitions.

use super::{IndexElements, TableOption, has};
use crate::ast::{AstNode, Name, child, children, views};
use crate::{Kind, Node};

views! {
    /// `PARTITION BY …`.
    PartitionByClause: PartitionByClause,
    /// `FOR VALUES …`, `DEFAULT`.
    PartitionBound: PartitionBound,
    /// `PARTITION p VALUES …` of MySQL.
    PartitionDefinition: PartitionDefinition,
}

impl<'t> PartitionByClause<'t> {
    /// Returns RANGE, LIST or HASH (PostgreSQL).
    pub fn strategy(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the columns and expressions of the key (PostgreSQL).
    pub fn elements(self) -> Option<IndexElements<'t>> {
        child(self.0)
    }

    /// Returns the partitions that are written out (MySQL).
    pub fn definitions(self) -> impl Iterator<Item = PartitionDefinition<'t>> {
        self.0
            .child(Kind::PartitionDefinitions)
            .into_iter()
            .flat_map(children)
    }

    /// Returns what follows `PARTITION BY` as written.
    pub fn definition_text(self) -> &'t str {
        let text = self.text();
        self.0.token(Kind::BY).map_or("", |by| {
            text.get((by.range().end - self.0.range().start) as usize..)
                .unwrap_or_default()
                .trim_start()
        })
    }
}

impl PartitionBound<'_> {
    /// Says whether this is DEFAULT.
    pub fn is_default(self) -> bool {
        has(self.0, Kind::DEFAULT)
    }
}

impl<'t> PartitionDefinition<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns its options.
    pub fn options(self) -> impl Iterator<Item = TableOption<'t>> {
        children(self.0)
    }

    /// Returns its own partitions.
    pub fn subpartitions(self) -> impl Iterator<Item = PartitionDefinition<'t>> {
        let inner: Option<Node<'t>> = self.0.child(Kind::PartitionDefinitions);
        inner.into_iter().flat_map(children)
    }
}
