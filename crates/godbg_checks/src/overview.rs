//! What all sites of a run say together.

use std::collections::{BTreeMap, BTreeSet};

use godbg_queries::{Argument, GoKind, GoType, ScanTargets, Site, Statement};
use godbg_schema::catalog::{Catalog, QualifiedName, Table, TableKind};
use godbg_semantics::{ColumnId, InsertShape, NullCause, Nullability, ParameterKey, Store};
use godbg_text::SourceRange;

use crate::Prepared;

/// How NULL gets into a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NullWriter {
    /// A statement stores a value that can be NULL.
    Stored,
    /// An INSERT leaves out the column, which has no default.
    LeftOut,
    /// A migration added the column without a default to a table that may have had rows.
    Added,
}

/// What is known only once all sites are: which columns really come to hold NULL, and which
/// calls of `Scan` serve several statements.
#[derive(Clone, Debug, Default)]
pub struct Overview<'c> {
    nulls: BTreeMap<ColumnId<'c>, (NullWriter, Option<SourceRange>)>,
    scans: BTreeMap<SourceRange, BTreeSet<SourceRange>>,
}

impl<'c> Overview<'c> {
    /// Takes a statement into account that a site sends to a database with this catalog.
    pub fn add(&mut self, site: &Site, statement: &Statement, prepared: &Prepared<'c>, catalog: &'c Catalog) {
        if let ScanTargets::Positional { place, .. } = &statement.scan {
            let call = SourceRange {
                file: site.file,
                range: site.call_range,
            };
            self.scans.entry(*place).or_default().insert(call);
        }
        for (_, analysis) in prepared.parts() {
            for store in &analysis.stores {
                if stores_null(store, statement) {
                    self.note(
                        store.column,
                        NullWriter::Stored,
                        statement.map.source_range(store.range),
                    );
                }
            }
            for insert in analysis.inserts.iter().filter(|insert| insert.is_complete) {
                let place = statement.map.source_range(insert.range);
                self.add_left_out(insert, catalog, place);
            }
        }
    }

    fn add_left_out(&mut self, insert: &InsertShape<'c>, catalog: &'c Catalog, place: Option<SourceRange>) {
        let name = QualifiedName::new(insert.schema, insert.table);
        let Some(table) = catalog.tables.get(&name) else {
            return;
        };
        for column in &table.columns {
            let is_null = column.is_nullable && column.default.is_none() && column.generation.is_none();
            if is_null && !insert.fills(&column.name) {
                self.note(id(table, &column.name), NullWriter::LeftOut, place);
            }
        }
    }

    /// Takes into account what the migrations themselves leave NULL.
    pub fn add_schema(&mut self, catalog: &'c Catalog) {
        for table in catalog
            .tables
            .iter()
            .filter(|table| table.kind == TableKind::Base)
        {
            for column in &table.columns {
                let is_null = column.is_nullable && column.default.is_none() && column.generation.is_none();
                let is_later = match (table.origin, column.origin) {
                    (Some(table), Some(column)) => {
                        table.file != column.file || !table.range.contains_range(column.range)
                    }
                    _ => false,
                };
                if is_null && is_later {
                    self.note(id(table, &column.name), NullWriter::Added, column.origin);
                }
            }
        }
    }

    fn note(&mut self, column: ColumnId<'c>, writer: NullWriter, place: Option<SourceRange>) {
        self.nulls.entry(column).or_insert((writer, place));
    }

    /// Returns how NULL gets into a column and where; `None` when nothing that was seen writes it.
    pub fn null_writer(&self, column: &ColumnId<'_>) -> Option<(NullWriter, Option<SourceRange>)> {
        self.nulls.get(column).copied()
    }

    /// Says whether the call of `Scan` at this place reads the rows of several calls.
    pub fn is_shared_scan(&self, place: SourceRange) -> bool {
        self.scans.get(&place).is_some_and(|calls| calls.len() > 1)
    }
}

fn id<'c>(table: &'c Table, column: &'c str) -> ColumnId<'c> {
    ColumnId {
        schema: &table.name.schema,
        table: &table.name.name,
        column,
    }
}

fn stores_null(store: &Store, statement: &Statement) -> bool {
    match (&store.nullability, &store.parameter) {
        // `seen = NOT seen` is NULL only where the column is already.
        (Nullability::Nullable(NullCause::Column(from)), _) if *from == store.column => false,
        (Nullability::Nullable(_), _) => true,
        (_, Some(key)) => argument(statement, key).is_some_and(|argument| may_be_null(&argument.go_type)),
        _ => false,
    }
}

fn argument<'s>(statement: &'s Statement, key: &ParameterKey) -> Option<&'s Argument> {
    let known = &statement.arguments.known;
    match key {
        ParameterKey::Positional(number) | ParameterKey::Numbered(number) => {
            known.get((*number as usize).checked_sub(1)?)
        }
        ParameterKey::Named(name) => known
            .iter()
            .find(|argument| argument.name.as_deref() == Some(name)),
    }
}

/// Says whether the type is made to carry NULL. An interface may, but mostly does not.
fn may_be_null(go_type: &GoType) -> bool {
    let name = go_type.name.as_str();
    match &go_type.kind {
        GoKind::Pointer(_) => go_type.is_valuer != Some(true),
        GoKind::Nil => true,
        _ => name.starts_with("database/sql.Null") || name.contains("/null.") || name.contains("/pgtype."),
    }
}
