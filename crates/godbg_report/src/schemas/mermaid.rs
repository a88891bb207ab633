//! An entity diagram in the language of Mermaid.
//!
//! Source: Mermaid's documentation, "Entity Relationship Diagrams".

use std::io::{self, Write};

use godbg_schema::catalog::{Catalog, Constraint, ForeignKey, QualifiedName, Table, TableKind};
use godbg_workspace::FoundSchema;

pub(super) fn write(schemas: &[&FoundSchema], out: &mut dyn Write) -> io::Result<()> {
    for (number, schema) in schemas.iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        writeln!(out, "%% {}", schema.path.replace(['\n', '\r'], " "))?;
        writeln!(out, "erDiagram")?;
        write_catalog(&schema.replay.catalog, out)?;
    }
    Ok(())
}

fn write_catalog(catalog: &Catalog, out: &mut dyn Write) -> io::Result<()> {
    let is_shown = |table: &&Table| {
        !matches!(
            table.kind,
            TableKind::System | TableKind::View | TableKind::MaterializedView
        ) && table.partition_bound.is_none()
    };
    for table in catalog.tables.iter().filter(is_shown) {
        writeln!(out, "    {} {{", entity(&table.name))?;
        for column in &table.columns {
            let keys = keys(table, &column.name);
            let comment = column
                .comment
                .as_ref()
                .map(|text| format!(" \"{}\"", quoted(text)));
            writeln!(
                out,
                "        {} {}{keys}{}",
                word(&column.data_type.canonical(catalog.dialect)),
                word(&column.name),
                comment.unwrap_or_default()
            )?;
        }
        writeln!(out, "    }}")?;
    }
    for table in catalog.tables.iter().filter(is_shown) {
        for (constraint, key) in foreign_keys(table) {
            if constraint.is_inherited {
                continue;
            }
            let columns: Vec<&str> = key.columns.iter().map(String::as_str).collect();
            let is_optional = columns
                .iter()
                .any(|name| table.stored_column(name).is_some_and(|column| column.is_nullable));
            let parent = if is_optional { "|o" } else { "||" };
            let child = if table.is_unique_over(&columns) {
                "o|"
            } else {
                "o{"
            };
            writeln!(
                out,
                "    {} {parent}--{child} {} : \"{}\"",
                entity(&key.table),
                entity(&table.name),
                quoted(&key.columns.join(", "))
            )?;
        }
    }
    Ok(())
}

fn foreign_keys(table: &Table) -> impl Iterator<Item = (&Constraint, &ForeignKey)> {
    table
        .constraints
        .iter()
        .filter_map(|constraint| Some((constraint, constraint.foreign_key()?)))
}

fn keys(table: &Table, column: &str) -> String {
    let is_in = |columns: &[String]| columns.iter().any(|name| name == column);
    let mut keys = Vec::new();
    if table.primary_key().is_some_and(|key| is_in(key.columns())) {
        keys.push("PK");
    }
    if foreign_keys(table).any(|(_, key)| is_in(&key.columns)) {
        keys.push("FK");
    }
    if table.is_unique_over(&[column]) && !keys.contains(&"PK") {
        keys.push("UK");
    }
    if keys.is_empty() {
        String::new()
    } else {
        format!(" {}", keys.join(", "))
    }
}

fn entity(name: &QualifiedName) -> String {
    let shown = match name.schema.as_str() {
        "" | "public" | "main" => name.name.clone(),
        _ => name.to_string(),
    };
    format!("\"{}\"", quoted(&shown))
}

/// A quoted text has no escapes.
fn quoted(text: &str) -> String {
    text.replace('"', "'").replace(['\n', '\r'], " ")
}

/// Types and names of attributes are words: letters first, then digits, and few signs.
fn word(text: &str) -> String {
    let mut word = String::new();
    for character in text.chars() {
        let is_kept = character.is_alphanumeric() || matches!(character, '_' | '-' | '(' | ')' | '[' | ']');
        word.push(if is_kept { character } else { '_' });
    }
    while word.contains("__") {
        word = word.replace("__", "_");
    }
    if word.starts_with(|first: char| first.is_alphabetic()) {
        word
    } else {
        format!("x{word}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_what_mermaid_reads() {
        assert_eq!(word("timestamp(3) with time zone"), "timestamp(3)_with_time_zone");
        assert_eq!(word("numeric(8,2)"), "numeric(8_2)");
        assert_eq!(word("enum('a','b')"), "enum(_a_b_)");
        assert_eq!(word("2fa"), "x2fa");
    }
}
