//! What names can mean at a place of a statement.

use std::borrow::Cow;

use godbg_schema::Dialect;
use godbg_schema::catalog::{DataType, NameKind, is_same_name};
use godbg_text::TextRange;

use crate::analysis::{ColumnId, NullCause, Nullability};

/// An outer join of the statement, by the order in which its FROM clauses are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct JoinId(pub(crate) u32);

/// A column that a relation offers.
#[derive(Clone, Debug)]
pub(crate) struct RelationColumn<'c> {
    /// Its name, as the engine compares it; `None` where no name can reach it.
    pub(crate) name: Option<Cow<'c, str>>,
    pub(crate) data_type: Cow<'c, DataType>,
    /// Whether it is NULL in a row that the relation itself gives.
    pub(crate) nullability: Nullability<'c>,
    pub(crate) origin: Option<ColumnId<'c>>,
    /// Whether `*` leaves it out.
    pub(crate) is_hidden: bool,
}

/// Something that FROM lists: a table, a subquery, a function.
#[derive(Clone, Debug)]
pub(crate) struct Relation<'c> {
    /// The name by which columns are qualified: the alias, else the table's name.
    pub(crate) name: Option<String>,
    /// The schema of a table without alias, by which its columns may be qualified as well.
    pub(crate) schema: Option<String>,
    pub(crate) columns: Vec<RelationColumn<'c>>,
    /// Whether it has no other columns than these.
    pub(crate) is_complete: bool,
    /// Whether some of these may be missing, so that `*` gives columns that are not known.
    pub(crate) may_lack_columns: bool,
    /// The outer joins in whose rows without partner its columns are NULL.
    pub(crate) nulled_by: Vec<JoinId>,
    /// Columns of the right side that USING or NATURAL merged into the left side's.
    pub(crate) merged: Vec<String>,
    /// Whether it gives one row, whatever the tables hold.
    pub(crate) is_one_row: bool,
    /// What it is.
    pub(crate) kind: RelationKind,
}

/// What a relation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RelationKind {
    /// A table or view of the catalog, so that a migration changes its columns.
    Table,
    /// A subquery, a function or something unknown.
    Derived,
    /// One whose columns are found by qualified names only: `excluded`, `old`, `new`.
    Special,
}

impl Relation<'_> {
    pub(crate) fn new(name: Option<String>) -> Self {
        Self {
            name,
            schema: None,
            columns: Vec::new(),
            is_complete: true,
            may_lack_columns: false,
            nulled_by: Vec::new(),
            merged: Vec::new(),
            is_one_row: false,
            kind: RelationKind::Derived,
        }
    }

    /// Returns a relation of which only the name is known.
    pub(crate) fn unknown(name: Option<String>) -> Self {
        Self {
            is_complete: false,
            ..Self::new(name)
        }
    }

    pub(crate) fn column_index(&self, dialect: Dialect, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| {
            column
                .name
                .as_deref()
                .is_some_and(|own| is_same_name(dialect, NameKind::Member, own, name))
        })
    }

    fn has_merged(&self, dialect: Dialect, name: &str) -> bool {
        self.merged
            .iter()
            .any(|merged| is_same_name(dialect, NameKind::Member, merged, name))
    }
}

/// An outer join and what it is called in messages.
#[derive(Clone, Debug)]
pub(crate) struct OuterJoin {
    pub(crate) operator: TextRange,
    /// Whether a condition rules its rows without partner out.
    pub(crate) is_dismissed: bool,
}

/// The relations of one query, inside the scopes of the queries around it.
#[derive(Debug, Default)]
pub(crate) struct Scope<'c> {
    pub(crate) relations: Vec<Relation<'c>>,
    pub(crate) joins: Vec<OuterJoin>,
    /// Names of the select list that ORDER BY and, by dialect, other clauses may use.
    pub(crate) aliases: Vec<Alias<'c>>,
}

/// A name that the select list gives.
#[derive(Clone, Debug)]
pub(crate) struct Alias<'c> {
    /// Whether AS gives it; else it is the column's own name, or the engine makes it up.
    pub(crate) is_given: bool,
    pub(crate) name: String,
    pub(crate) data_type: Cow<'c, DataType>,
    pub(crate) nullability: Nullability<'c>,
}

/// What a column name was found to mean within one scope.
#[derive(Debug)]
pub(crate) enum Found {
    /// A column: relation and column index.
    Column(usize, usize),
    /// Columns of several relations.
    Ambiguous(Vec<usize>),
    /// The whole row of a relation (PostgreSQL).
    Row,
    /// A relation that is not known to the last column may have it.
    Unclear,
    /// Nothing.
    Nothing,
}

impl<'c> Scope<'c> {
    /// Looks up a column without qualifier.
    pub(crate) fn find(&self, dialect: Dialect, name: &str) -> Found {
        let mut matches = Vec::new();
        for (index, relation) in self
            .relations
            .iter()
            .enumerate()
            .filter(|(_, relation)| relation.kind != RelationKind::Special)
        {
            if relation.has_merged(dialect, name) {
                continue;
            }
            if let Some(column) = relation.column_index(dialect, name) {
                matches.push((index, column));
            }
        }
        match matches.as_slice() {
            [(relation, column)] => return Found::Column(*relation, *column),
            [] => {}
            several => return Found::Ambiguous(several.iter().map(|(relation, _)| *relation).collect()),
        }
        if self.relations.iter().any(|relation| !relation.is_complete) {
            return Found::Unclear;
        }
        if dialect == Dialect::Postgres && self.find_relation(dialect, None, name).is_some() {
            return Found::Row;
        }
        Found::Nothing
    }

    /// Looks up the relation that a qualifier names.
    pub(crate) fn find_relation(&self, dialect: Dialect, schema: Option<&str>, name: &str) -> Option<usize> {
        // An alias compares like a column: MySQL takes upper and lower case apart in both tables
        // and aliases, by default on Linux.
        self.relations.iter().position(|relation| {
            let is_named = relation
                .name
                .as_deref()
                .is_some_and(|own| is_same_name(dialect, NameKind::Table, own, name));
            is_named
                && schema.is_none_or(|schema| {
                    relation.schema.as_deref().is_none_or(|own| {
                        own.is_empty() || is_same_name(dialect, NameKind::Table, own, schema)
                    })
                })
        })
    }

    /// Returns whether a column can be NULL where the whole FROM clause has been joined.
    pub(crate) fn nullability(&self, relation: usize, column: usize) -> Nullability<'c> {
        let relation = &self.relations[relation];
        let column = &relation.columns[column];
        let outer = relation
            .nulled_by
            .iter()
            .find(|join| !self.joins[join.0 as usize].is_dismissed);
        match (&column.nullability, outer) {
            (Nullability::NotNull, Some(join)) => Nullability::Nullable(NullCause::OuterJoin {
                join: self.joins[join.0 as usize].operator,
                table: relation.name.clone().unwrap_or_default(),
            }),
            (other, _) => other.clone(),
        }
    }

    /// Notes that rows in which this column is NULL do not get through.
    ///
    /// An outer join that is added later can still bring NULL back.
    pub(crate) fn dismiss_null(&mut self, relation: usize, column: usize) {
        self.relations[relation].columns[column].nullability = Nullability::NotNull;
        for join in &self.relations[relation].nulled_by {
            self.joins[join.0 as usize].is_dismissed = true;
        }
    }

    /// Returns the names that qualifiers may use.
    pub(crate) fn names(&self) -> Vec<String> {
        self.relations
            .iter()
            .filter_map(|relation| relation.name.clone())
            .collect()
    }
}
