//! Pieces of DDL that the dialects share.

use std::fmt::Write;

use crate::Dialect;
use crate::catalog::{Catalog, ForeignKey, Index, IndexKey, QualifiedName, ReferentialAction, Table};
use crate::replay::mentions::quoted;

/// Writes pieces of DDL for one catalog.
#[derive(Clone, Copy)]
pub(super) struct Writer<'a> {
    pub catalog: &'a Catalog,
}

impl<'a> Writer<'a> {
    pub(super) fn dialect(self) -> Dialect {
        self.catalog.dialect
    }

    /// Quotes a name.
    pub(super) fn name(self, name: &str) -> String {
        quoted(self.dialect(), name)
    }

    /// Quotes a name with its schema, unless that is where new objects go anyway.
    pub(super) fn qualified(self, name: &QualifiedName) -> String {
        let is_first = self.catalog.search_path.first() == Some(&name.schema);
        if name.schema.is_empty() || is_first || name.schema == "temp" || name.schema == "pg_temp" {
            self.name(&name.name)
        } else {
            format!("{}.{}", self.name(&name.schema), self.name(&name.name))
        }
    }

    /// Writes a list of names in parentheses.
    pub(super) fn view_columns(self, columns: &[String]) -> String {
        if columns.is_empty() {
            String::new()
        } else {
            format!(" {}", self.columns(columns))
        }
    }

    pub(super) fn columns(self, columns: &[String]) -> String {
        let names: Vec<String> = columns.iter().map(|column| self.name(column)).collect();
        format!("({})", names.join(", "))
    }

    /// Writes `FOREIGN KEY (…) REFERENCES …`.
    pub(super) fn foreign_key(self, key: &ForeignKey) -> String {
        let mut text = format!(
            "FOREIGN KEY {} REFERENCES {}",
            self.columns(&key.columns),
            self.qualified(&key.table)
        );
        if !key.referenced.is_empty() {
            text.push(' ');
            text.push_str(&self.columns(&key.referenced));
        }
        if key.is_match_full {
            text.push_str(" MATCH FULL");
        }
        for (event, action) in [("UPDATE", &key.on_update), ("DELETE", &key.on_delete)] {
            if *action == ReferentialAction::NoAction {
                continue;
            }
            let _ = write!(text, " ON {event} {action}");
            if let ReferentialAction::SetNull(columns) | ReferentialAction::SetDefault(columns) = action
                && !columns.is_empty()
            {
                text.push_str(&self.columns(columns));
            }
        }
        text
    }

    /// Writes the parts of an index in parentheses.
    pub(super) fn index_parts(self, index: &Index) -> String {
        let parts: Vec<String> = index
            .parts
            .iter()
            .map(|part| {
                let mut text = match &part.key {
                    IndexKey::Column(name) => self.name(name),
                    IndexKey::Expression(expression) => format!("({})", expression.text),
                };
                if let Some(length) = part.prefix_length {
                    let _ = write!(text, "({length})");
                }
                if let Some(collation) = &part.collation {
                    let _ = write!(text, " COLLATE {}", self.dotted(collation));
                }
                if let Some(class) = &part.operator_class {
                    let _ = write!(text, " {class}");
                }
                if part.is_descending {
                    text.push_str(" DESC");
                }
                match part.nulls_first {
                    Some(true) => text.push_str(" NULLS FIRST"),
                    Some(false) => text.push_str(" NULLS LAST"),
                    None => {}
                }
                text
            })
            .collect();
        format!("({})", parts.join(", "))
    }

    /// Quotes each part of a dotted name.
    pub(super) fn dotted(self, name: &str) -> String {
        let parts: Vec<String> = name.split('.').map(|part| self.name(part)).collect();
        parts.join(".")
    }

    /// Returns the tables that can be written, parents before children.
    pub(super) fn tables(self, is_meant: impl Fn(&Table) -> bool) -> Vec<&'a Table> {
        let mut waiting: Vec<&'a Table> = self.catalog.tables.in_order();
        waiting.retain(|table| is_meant(table) && table.uncertain.is_none());
        let mut written: Vec<&'a Table> = Vec::new();
        while !waiting.is_empty() {
            let is_ready = |table: &Table| {
                let needed = table.inherits.iter().chain(&table.reads);
                needed
                    .filter(|name| waiting.iter().any(|other| other.name == **name))
                    .count()
                    == 0
            };
            let (ready, rest): (Vec<&'a Table>, Vec<&'a Table>) =
                waiting.iter().copied().partition(|table| is_ready(table));
            if ready.is_empty() {
                // A circle, which only a broken schema has: as they come.
                written.extend(rest);
                break;
            }
            written.extend(ready);
            waiting = rest;
        }
        written
    }
}

/// Quotes a string.
pub(crate) fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
