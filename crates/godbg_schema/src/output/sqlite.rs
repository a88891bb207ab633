//! DDL for SQLite.

use std::fmt::Write;

use super::sql_text::Writer;
use crate::catalog::{
    Catalog, Column, Constraint, ConstraintKind, Generation, Index, Persistence, Table, TableKind,
};

pub(super) fn to_sql(catalog: &Catalog) -> String {
    let writer = Writer { catalog };
    let mut out = String::new();
    for table in writer.tables(|table| table.kind == TableKind::Base) {
        writer.sqlite_table(&mut out, table);
    }
    for table in writer.tables(|table| table.kind == TableKind::Virtual) {
        if let Some(module) = &table.definition {
            let _ = writeln!(
                out,
                "CREATE VIRTUAL TABLE {} USING {};",
                writer.name(&table.name.name),
                module.text
            );
        }
    }
    for table in writer.tables(|table| table.kind == TableKind::Base) {
        writer.sqlite_indexes(&mut out, table);
    }
    for view in writer.tables(|table| table.kind == TableKind::View) {
        let Some(definition) = &view.definition else {
            continue;
        };
        let columns: Vec<String> = view.columns.iter().map(|column| column.name.clone()).collect();
        let _ = writeln!(
            out,
            "CREATE VIEW {}{} AS {};",
            writer.name(&view.name.name),
            writer.view_columns(&columns),
            definition.text
        );
    }
    for table in catalog.tables.in_order() {
        for trigger in &table.triggers {
            let _ = writeln!(out, "{};", trigger.definition.text);
        }
        if let Some(uncertain) = &table.uncertain {
            let _ = writeln!(out, "-- {} is left out: {}", table.name, uncertain.reason);
        }
    }
    out
}

impl Writer<'_> {
    fn sqlite_table(self, out: &mut String, table: &Table) {
        let temporary = if table.persistence == Persistence::Temporary {
            "TEMPORARY "
        } else {
            ""
        };
        let row_id = row_id_column(table);
        let mut elements: Vec<String> = table
            .columns
            .iter()
            .map(|column| self.sqlite_column(column, row_id == Some(column.name.as_str())))
            .collect();
        let constraints = table
            .constraints
            .iter()
            .filter(|constraint| {
                !(row_id.is_some() && matches!(constraint.kind, ConstraintKind::PrimaryKey { .. }))
            })
            .map(|constraint| self.sqlite_constraint(constraint));
        elements.extend(constraints);
        let options: Vec<String> = table
            .options
            .iter()
            .map(|option| option.name.to_uppercase())
            .collect();
        let _ = writeln!(
            out,
            "CREATE {temporary}TABLE {} (\n    {}\n) {};",
            self.name(&table.name.name),
            elements.join(",\n    "),
            options.join(", ")
        );
    }

    pub(super) fn sqlite_column(self, column: &Column, is_row_id: bool) -> String {
        let mut text = format!("{} {}", self.name(&column.name), column.data_type.written);
        if is_row_id {
            text.push_str(" PRIMARY KEY");
            if column.generation == Some(Generation::AutoIncrement) {
                text.push_str(" AUTOINCREMENT");
            }
        } else if !column.is_nullable {
            text.push_str(" NOT NULL");
        }
        if let Some(collation) = &column.collation {
            let _ = write!(text, " COLLATE {}", self.name(collation));
        }
        if let Some(default) = &column.default {
            let _ = write!(text, " DEFAULT {}", default.text);
        }
        if let Some(expression) = &column.generated_as {
            let kind = if column.generation == Some(Generation::Stored) {
                "STORED"
            } else {
                "VIRTUAL"
            };
            let _ = write!(text, " GENERATED ALWAYS AS ({}) {kind}", expression.text);
        }
        text
    }

    fn sqlite_constraint(self, constraint: &Constraint) -> String {
        let mut text = String::new();
        if !constraint.name.is_empty() {
            let _ = write!(text, "CONSTRAINT {} ", self.name(&constraint.name));
        }
        match &constraint.kind {
            ConstraintKind::PrimaryKey { columns } => {
                let _ = write!(text, "PRIMARY KEY {}", self.columns(columns));
            }
            ConstraintKind::Unique { columns, .. } => {
                let _ = write!(text, "UNIQUE {}", self.columns(columns));
            }
            ConstraintKind::ForeignKey(key) => text.push_str(&self.foreign_key(key)),
            ConstraintKind::Check { expression, .. } => {
                let _ = write!(text, "CHECK ({})", expression.text);
            }
            ConstraintKind::Exclude { .. } => {}
        }
        match constraint.deferral {
            crate::catalog::Deferral::NotDeferrable => {}
            crate::catalog::Deferral::InitiallyImmediate => text.push_str(" DEFERRABLE"),
            crate::catalog::Deferral::InitiallyDeferred => text.push_str(" DEFERRABLE INITIALLY DEFERRED"),
        }
        text
    }

    fn sqlite_indexes(self, out: &mut String, table: &Table) {
        for index in table.indexes.iter().filter(|index| index.constraint.is_none()) {
            self.sqlite_index(out, table, index);
        }
    }

    pub(super) fn sqlite_index(self, out: &mut String, table: &Table, index: &Index) {
        let unique = if index.is_unique { "UNIQUE " } else { "" };
        let _ = write!(
            out,
            "CREATE {unique}INDEX {} ON {} {}",
            self.name(&index.name),
            self.name(&table.name.name),
            self.index_parts(index)
        );
        if let Some(predicate) = &index.predicate {
            let _ = write!(out, " WHERE {}", predicate.text);
        }
        out.push_str(";\n");
    }
}

/// Returns the column that is an alias of the row's id.
fn row_id_column(table: &Table) -> Option<&str> {
    let [only] = table.primary_key()?.columns() else {
        return None;
    };
    let column = table.stored_column(only)?;
    let is_alias = matches!(
        column.generation,
        Some(Generation::RowId | Generation::AutoIncrement)
    );
    is_alias.then_some(column.name.as_str())
}
