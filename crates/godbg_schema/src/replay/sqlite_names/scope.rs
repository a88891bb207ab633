//! What names can stand for at a place of a query.

use crate::Dialect;
use crate::catalog::{NameKind, QualifiedName, Table, TableKind, is_same_name};

pub(super) fn is_same(left: &str, right: &str) -> bool {
    is_same_name(Dialect::Sqlite, NameKind::Member, left, right)
}

/// Where an expression stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Place {
    /// In a query or a trigger.
    #[default]
    Query,
    /// In a check, or in the condition of an index: databases in names are passed over.
    Check,
    /// In a generated column.
    Generated,
    /// In an index.
    Index,
}

/// The columns that a query gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Output {
    pub columns: Vec<String>,
    /// Whether there may be more.
    pub is_open: bool,
}

impl Output {
    /// Returns columns of which nothing is known.
    pub(super) fn open() -> Self {
        Self {
            columns: Vec::new(),
            is_open: true,
        }
    }
}

/// Something in FROM.
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts, named at their use"
)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Source {
    /// The name that columns can have in front.
    pub name: String,
    /// Whether that is not the table's own.
    pub is_alias: bool,
    /// The table or view.
    pub table: Option<QualifiedName>,
    pub columns: Vec<String>,
    /// Whether it may have more.
    pub is_open: bool,
    /// Whether it has a `rowid`.
    pub has_row_id: bool,
    /// The columns that a join has merged with those before.
    pub using: Vec<String>,
    /// Whether merged columns take the right side's value.
    pub is_right: bool,
}

impl Source {
    pub(super) fn of_table(table: &Table, alias: Option<String>) -> Self {
        let is_known = matches!(table.kind, TableKind::Base | TableKind::View);
        Self {
            is_alias: alias.is_some(),
            name: alias.unwrap_or_else(|| table.name.name.clone()),
            table: Some(table.name.clone()),
            columns: table.columns.iter().map(|column| column.name.clone()).collect(),
            is_open: !is_known || (table.uncertain.is_some() && table.kind != TableKind::View),
            has_row_id: table.kind == TableKind::Base && table.option("without rowid").is_none(),
            using: Vec::new(),
            is_right: false,
        }
    }

    pub(super) fn of_output(name: String, output: Output) -> Self {
        Self {
            name,
            is_alias: true,
            table: None,
            columns: output.columns,
            is_open: output.is_open,
            has_row_id: false,
            using: Vec::new(),
            is_right: false,
        }
    }

    pub(super) fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|own| is_same(own, column))
    }

    /// Says whether a new or old row has it, the row's id included.
    pub(super) fn has_row(&self, column: &str) -> bool {
        self.has(column) || (self.has_row_id && is_row_id(column))
    }
}

pub(super) fn is_row_id(name: &str) -> bool {
    ["rowid", "oid", "_rowid_"].iter().any(|word| is_same(word, name))
}

/// The names in sight at one level of a query.
#[derive(Debug, Default)]
pub(super) struct Scope<'s> {
    pub sources: Vec<Source>,
    /// The aliases of the result's columns, where they are in sight.
    pub aliases: Vec<String>,
    pub place: Place,
    /// Whether `excluded` stands for a row of the first source.
    pub is_upsert: bool,
    pub outer: Option<&'s Scope<'s>>,
}

/// What a name meets at one level.
#[derive(Debug, Default)]
pub(super) struct Hit<'s> {
    pub count: usize,
    pub source: Option<&'s Source>,
    /// Whether a source that is not known well may have it.
    pub is_open: bool,
}

impl<'s> Scope<'s> {
    pub(super) fn of(sources: Vec<Source>) -> Self {
        Self {
            sources,
            ..Self::default()
        }
    }

    /// Counts the columns of this name.
    pub(super) fn find<'h>(&'h self, schema: Option<&str>, table: Option<&str>, column: &str) -> Hit<'h>
    where
        's: 'h,
    {
        let schema = schema.filter(|_| self.place == Place::Query);
        let mut hit = Hit::default();
        let mut with_row_id = Vec::new();
        for source in &self.sources {
            if table.is_some_and(|table| !is_same(&source.name, table)) {
                continue;
            }
            let own_schema = source.table.as_ref().map(|table| table.schema.as_str());
            if schema.is_some_and(|schema| own_schema.is_none_or(|own| !is_same(own, schema))) {
                continue;
            }
            hit.is_open |= source.is_open;
            if source.has(column) {
                let is_merged = source.using.iter().any(|name| is_same(name, column));
                if hit.count > 0 && is_merged {
                    if !source.is_right {
                        continue;
                    }
                    hit.count = 0;
                }
                hit.count += 1;
                hit.source = Some(source);
            } else if hit.count == 0 && source.has_row_id {
                with_row_id.push(source);
            }
        }
        let may_be_row_id = matches!(self.place, Place::Query | Place::Check);
        if hit.count == 0
            && may_be_row_id
            && is_row_id(column)
            && let [only] = with_row_id.as_slice()
        {
            hit.count = 1;
            hit.source = Some(only);
        }
        hit
    }
}
