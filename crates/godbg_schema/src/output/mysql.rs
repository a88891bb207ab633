//! DDL for MySQL and MariaDB.

use std::fmt::Write;

use super::sql_text::{Writer, literal};
use crate::catalog::{
    Catalog, Column, Constraint, ConstraintKind, Generation, Index, Persistence, Table, TableKind,
};

pub(super) fn to_sql(catalog: &Catalog) -> String {
    let writer = Writer { catalog };
    let mut out = String::from("SET FOREIGN_KEY_CHECKS = 0;\n");
    for schema in catalog.schemas.iter().filter(|schema| !schema.name.is_empty()) {
        let _ = writeln!(
            out,
            "CREATE DATABASE IF NOT EXISTS {};",
            writer.name(&schema.name)
        );
    }
    if let Some(first) = catalog.search_path.first().filter(|name| !name.is_empty()) {
        let _ = writeln!(out, "USE {};", writer.name(first));
    }
    for table in writer.tables(|table| table.kind == TableKind::Base) {
        writer.mysql_table(&mut out, table);
    }
    // Views and triggers may call them.
    for routine in &catalog.routines {
        body(&mut out, &routine.definition.text);
    }
    for view in writer.tables(|table| table.kind == TableKind::View) {
        let Some(definition) = &view.definition else {
            continue;
        };
        let columns: Vec<String> = view.columns.iter().map(|column| column.name.clone()).collect();
        let _ = writeln!(
            out,
            "CREATE VIEW {}{} AS {};",
            writer.qualified(&view.name),
            writer.view_columns(&columns),
            definition.text
        );
    }
    for trigger in writer
        .tables(|_| true)
        .into_iter()
        .flat_map(|table| &table.triggers)
    {
        body(&mut out, &trigger.definition.text);
    }
    for table in catalog.tables.in_order() {
        if let Some(uncertain) = &table.uncertain {
            let _ = writeln!(out, "-- {} is left out: {}", table.name, uncertain.reason);
        }
    }
    out
}

/// Writes a statement that may have others inside, as MySQL's own client wants it.
fn body(out: &mut String, text: &str) {
    if text.contains(';') {
        let _ = writeln!(out, "DELIMITER //\n{text}//\nDELIMITER ;");
    } else {
        let _ = writeln!(out, "{text};");
    }
}

impl Writer<'_> {
    fn mysql_table(self, out: &mut String, table: &Table) {
        let temporary = if table.persistence == Persistence::Temporary {
            "TEMPORARY "
        } else {
            ""
        };
        let mut elements: Vec<String> = table
            .columns
            .iter()
            .map(|column| self.mysql_column(column))
            .collect();
        for index in &table.indexes {
            elements.push(self.mysql_index(table, index));
        }
        for constraint in &table.constraints {
            let name = self.name(&constraint.name);
            match &constraint.kind {
                ConstraintKind::ForeignKey(key) => {
                    elements.push(format!("CONSTRAINT {name} {}", self.foreign_key(key)));
                }
                ConstraintKind::Check { expression, .. } => {
                    elements.push(format!("CONSTRAINT {name} CHECK ({})", expression.text));
                }
                _ => {}
            }
        }
        let _ = write!(
            out,
            "CREATE {temporary}TABLE {} (\n    {}\n)",
            self.qualified(&table.name),
            elements.join(",\n    ")
        );
        for option in &table.options {
            // Where counting starts is a matter of the rows.
            if option.name == "auto_increment" {
                continue;
            }
            let name = if option.name == "charset" {
                "DEFAULT CHARSET"
            } else {
                &option.name
            };
            let _ = write!(out, " {name}={}", option.value);
        }
        if let Some(comment) = &table.comment {
            let _ = write!(out, " COMMENT={}", literal(comment));
        }
        if let Some(key) = &table.partition_by {
            let _ = write!(out, " PARTITION BY {}", key.text);
        }
        out.push_str(";\n");
    }

    pub(super) fn mysql_column(self, column: &Column) -> String {
        let mut text = format!("{} {}", self.name(&column.name), type_text(column));
        if let Some(collation) = &column.collation {
            let _ = write!(text, " COLLATE {collation}");
        }
        if let Some(expression) = &column.generated_as {
            let kind = if column.generation == Some(Generation::Stored) {
                "STORED"
            } else {
                "VIRTUAL"
            };
            let _ = write!(text, " GENERATED ALWAYS AS ({}) {kind}", expression.text);
        }
        // TIMESTAMP without NULL means NOT NULL to older servers; MariaDB takes it of no generated column.
        match (column.is_nullable, &column.generated_as) {
            (true, None) => text.push_str(" NULL"),
            (true, Some(_)) => {}
            (false, _) => text.push_str(" NOT NULL"),
        }
        if let Some(default) = &column.default {
            let _ = write!(text, " DEFAULT {}", default.text);
        }
        if let Some(update) = &column.on_update {
            let _ = write!(text, " ON UPDATE {}", update.text);
        }
        if column.generation == Some(Generation::AutoIncrement) {
            text.push_str(" AUTO_INCREMENT");
        }
        if column.is_invisible {
            text.push_str(" INVISIBLE");
        }
        if let Some(comment) = &column.comment {
            let _ = write!(text, " COMMENT {}", literal(comment));
        }
        text
    }

    /// Writes a key or check as it stands behind ADD.
    pub(super) fn mysql_constraint(self, table: &Table, constraint: &Constraint) -> Option<String> {
        match &constraint.kind {
            ConstraintKind::Check { expression, .. } => {
                let name = self.name(&constraint.name);
                Some(format!("CONSTRAINT {name} CHECK ({})", expression.text))
            }
            _ => table
                .index(&constraint.name)
                .map(|index| self.mysql_index(table, index)),
        }
    }

    pub(super) fn mysql_index(self, table: &Table, index: &Index) -> String {
        let parts = self.index_parts(index);
        let is_primary = index.name == "PRIMARY" && table.primary_key().is_some();
        if is_primary {
            return format!("PRIMARY KEY {parts}");
        }
        let kind = match index.method.as_deref() {
            Some("fulltext") => "FULLTEXT KEY",
            Some("spatial") => "SPATIAL KEY",
            Some("vector") => "VECTOR KEY",
            _ if index.is_unique => "UNIQUE KEY",
            _ => "KEY",
        };
        let hidden = match (index.is_visible, self.dialect()) {
            (true, _) => "",
            (false, crate::Dialect::MariaDb) => " IGNORED",
            (false, _) => " INVISIBLE",
        };
        format!("{kind} {} {parts}{hidden}", self.name(&index.name))
    }
}

/// `SERIAL` stands for more than a type; what it stands for is written out.
fn type_text(column: &Column) -> String {
    if column.data_type.written.eq_ignore_ascii_case("serial") {
        return "BIGINT UNSIGNED".to_owned();
    }
    let mut text = column.data_type.written.clone();
    if let Some(charset) = &column.charset {
        let lower = text.to_ascii_lowercase();
        if !lower.contains("character set") && !lower.contains("charset") {
            let _ = write!(text, " CHARACTER SET {charset}");
        }
    }
    text
}
