//! One statement on its way into the catalog.

use std::collections::BTreeSet;

use godbg_text::{SourceRange, TextRange};

use super::QueryTyper;
use super::fault::{Fault, Faults, Outcome, Thing};
use super::mysql_session::MysqlSession;
use super::sqlite_schema::SqliteSettings;
use crate::Dialect;
use crate::catalog::{Catalog, Column, DataType, Expression, QualifiedName, Table, TypeFamily};
use crate::ddl::{ObjectName, Text};

/// Applies one statement to a catalog.
///
/// A failing statement may leave the catalog half changed; the caller puts the state before
/// it back.
pub(crate) struct Applier<'a> {
    pub catalog: &'a mut Catalog,
    /// Says where a range of the statement's text stands.
    pub locate: &'a dyn Fn(TextRange) -> Option<SourceRange>,
    /// The statement.
    pub statement: TextRange,
    /// Whether `ONLY` keeps it from the children.
    pub is_only: bool,
    /// Whether a parent's change has come down to this table.
    pub is_nested: bool,
    /// What SQLite was told about ALTER TABLE.
    pub sqlite: SqliteSettings,
    /// The tables that SQLite would find rows in.
    pub filled: &'a BTreeSet<QualifiedName>,
    /// Who knows the types of what queries give.
    pub typer: Option<QueryTyper>,
    /// What MySQL keeps as long as a session lasts.
    pub session: &'a MysqlSession,
}

impl Applier<'_> {
    pub(crate) fn dialect(&self) -> Dialect {
        self.catalog.dialect
    }

    pub(crate) fn is_postgres(&self) -> bool {
        self.dialect() == Dialect::Postgres
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        self.dialect() == Dialect::Sqlite
    }

    pub(crate) fn is_mysql(&self) -> bool {
        self.dialect().is_mysql_like()
    }

    pub(crate) fn faults(&self) -> Faults {
        Faults {
            dialect: self.dialect(),
        }
    }

    /// Returns where the statement stands.
    pub(crate) fn origin(&self) -> Option<SourceRange> {
        (self.locate)(self.statement)
    }

    pub(crate) fn expression(&self, text: &Text) -> Expression {
        Expression {
            text: text.value.as_str().into(),
            origin: (self.locate)(text.range),
        }
    }

    /// Returns where a new object of this name goes.
    pub(crate) fn new_name(&self, name: &ObjectName) -> Outcome<QualifiedName> {
        let found = self
            .catalog
            .name_for_new(&name.lookup())
            .ok_or_else(|| Faults::invalid(name.range, format!("improper qualified name: {name}")))?;
        if self.is_postgres() && name.parts.len() > 1 && !self.has_schema(&found.schema) {
            return Err(self.faults().missing(Thing::Schema, &found.schema, name.range));
        }
        Ok(found)
    }

    pub(crate) fn has_schema(&self, schema: &str) -> bool {
        schema.starts_with("pg_") || self.catalog.schema(schema).is_some()
    }

    /// Finds the table or view that a statement names.
    pub(crate) fn find_table(&self, name: &ObjectName) -> Option<QualifiedName> {
        self.catalog
            .find_name(&name.lookup(), |name| self.catalog.tables.contains(name))
    }

    /// Says whether a name is of a database that MySQL brings along.
    pub(crate) fn is_of_system(&self, name: &ObjectName) -> bool {
        const SYSTEM: &[&str] = &["information_schema", "mysql", "performance_schema", "sys"];
        self.is_mysql()
            && name.parts.len() > 1
            && SYSTEM
                .iter()
                .any(|known| known.eq_ignore_ascii_case(&name.parts[0]))
    }

    /// Finds the table or view that a statement names.
    ///
    /// # Errors
    /// Fails with the engine's words for a missing `thing`.
    pub(crate) fn require_table(&self, name: &ObjectName, thing: Thing) -> Outcome<QualifiedName> {
        self.find_table(name)
            .ok_or_else(|| self.faults().missing(thing, &name.to_string(), name.range))
    }

    /// Returns a table that is there, to be read.
    pub(crate) fn stored_table(&self, name: &QualifiedName) -> &Table {
        self.catalog
            .tables
            .get(name)
            .expect("the caller has looked the table up")
    }

    /// Returns a copy of a table that is there, to be changed and put back.
    pub(crate) fn table(&self, name: &QualifiedName) -> Table {
        self.stored_table(name).clone()
    }

    /// Puts a changed table back, noting that this statement changed it, and which of its columns.
    pub(crate) fn put_back(&mut self, mut table: Table) {
        let origin = self.origin();
        table.changes.extend(origin);
        let name = table.name.clone();
        if let Some(old) = self.catalog.tables.get(&name) {
            for place in 0..table.columns.len() {
                let column = &table.columns[place];
                let is_same = |before: &&Column| match column.origin {
                    Some(origin) => before.origin == Some(origin),
                    None => before.name == column.name,
                };
                // Most often it is where it was.
                let before = old.columns.get(place).filter(is_same);
                let before = before.or_else(|| old.columns.iter().find(is_same));
                // Who has noted its own part of the statement has said more.
                let is_noted = |before: &Column| column.changes.len() > before.changes.len();
                let is_changed = |before: &Column| !std::ptr::eq(before, column) && before != column;
                if before.is_some_and(|before| is_changed(before) && !is_noted(before)) {
                    table.columns[place].changes.extend(origin);
                }
            }
        }
        self.catalog.tables.insert(&name, table);
    }

    pub(crate) fn resolve_type(&self, text: &Text) -> Outcome<DataType> {
        let data_type = self.catalog.resolve_type(&text.value);
        let is_certain = self.catalog.is_complete() && self.is_postgres();
        match element_family(&data_type) {
            TypeFamily::Unknown(name) if is_certain => {
                Err(self.faults().missing(Thing::Type, name, text.range))
            }
            _ => Ok(data_type),
        }
    }
}

fn element_family(data_type: &DataType) -> &TypeFamily {
    match &data_type.family {
        TypeFamily::Array(element) => element_family(element),
        family => family,
    }
}

/// Returns the column of a stored name, to be changed.
pub(crate) fn column_mut<'t>(
    faults: Faults,
    table: &'t mut Table,
    name: &str,
    range: TextRange,
) -> Result<&'t mut Column, Fault> {
    match table.column_position(name) {
        Some(position) => Ok(&mut table.columns[position]),
        None => Err(faults.missing_column(&table.name.name, name, range)),
    }
}
