//! Single pieces of DDL, for statements that change what is there.

use super::sql_text::Writer;
use crate::Dialect;
use crate::catalog::{Catalog, Column, Constraint, DataType, Index, QualifiedName, Table};

/// Writes pieces of DDL as they stand in statements of one catalog's dialect.
#[derive(Clone, Copy)]
pub(crate) struct Pieces<'a> {
    writer: Writer<'a>,
}

impl<'a> Pieces<'a> {
    pub(crate) fn new(catalog: &'a Catalog) -> Self {
        Self {
            writer: Writer { catalog },
        }
    }

    /// Quotes a name.
    pub(crate) fn name(self, name: &str) -> String {
        self.writer.name(name)
    }

    /// Quotes a name with its schema.
    pub(crate) fn qualified(self, name: &QualifiedName) -> String {
        match self.writer.dialect() {
            Dialect::Sqlite => self.writer.name(&name.name),
            _ => self.writer.qualified(name),
        }
    }

    /// Writes the definition of a column.
    pub(crate) fn column(self, table: &Table, column: &Column) -> String {
        match self.writer.dialect() {
            Dialect::Postgres => self.writer.column(table, column),
            Dialect::MySql | Dialect::MariaDb => self.writer.mysql_column(column),
            Dialect::Sqlite => self.writer.sqlite_column(column, false),
        }
    }

    /// Writes a type.
    pub(crate) fn column_type(self, data_type: &DataType) -> String {
        match self.writer.dialect() {
            Dialect::Postgres => self.writer.column_type(data_type),
            dialect => data_type.canonical(dialect).into_owned(),
        }
    }

    /// Writes the statement that makes an index.
    pub(crate) fn index(self, table: &Table, index: &Index) -> String {
        let mut out = String::new();
        match self.writer.dialect() {
            Dialect::Postgres => self.writer.index(&mut out, table, index),
            Dialect::MySql | Dialect::MariaDb => {
                let text = self.writer.mysql_index(table, index);
                return format!("ALTER TABLE {} ADD {text}", self.qualified(&table.name));
            }
            Dialect::Sqlite => self.writer.sqlite_index(&mut out, table, index),
        }
        out.trim_end().trim_end_matches(';').to_owned()
    }

    /// Writes a constraint as it stands behind ADD; `None` for what cannot be added.
    pub(crate) fn constraint(self, table: &Table, constraint: &Constraint) -> Option<String> {
        let name = self.name(&constraint.name);
        if let Some(key) = constraint.foreign_key() {
            return Some(format!("CONSTRAINT {name} {}", self.writer.foreign_key(key)));
        }
        match self.writer.dialect() {
            Dialect::Postgres => self.writer.constraint(table, constraint),
            Dialect::MySql | Dialect::MariaDb => self.writer.mysql_constraint(table, constraint),
            Dialect::Sqlite => None,
        }
    }
}
