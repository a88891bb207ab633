//! What only servers of MySQL and MariaDB show in their own way.

use godbg_sql::ast::{Alias, AstNode, ColumnRef, Query};
use godbg_sql::{Input, Options, parse};

use crate::Dialect;
use crate::catalog::{Catalog, ConstraintKind, DataType, Index, IndexPart, Table, TableKind, TypeFamily};

/// Says whether this is a view of MariaDB that cannot be read any more: it shows no columns then.
pub(super) fn is_broken(source: &Catalog, view: &Table) -> bool {
    if view.dialect != Dialect::MariaDb || view.kind != TableKind::View {
        return false;
    }
    let mut tables = Vec::new();
    for name in view.reads.iter().filter(|name| name.schema.is_empty()) {
        match source.tables.get(name) {
            Some(table) => tables.push(table),
            None => return true,
        }
    }
    let is_known = tables.len() == view.reads.len()
        && !tables.is_empty()
        && tables.iter().all(|table| table.uncertain.is_none());
    is_known
        && view
            .definition
            .as_ref()
            .is_some_and(|text| names_missing_column(&text.text, &tables))
}

/// Says whether a query of one SELECT names a column that none of its tables has.
fn names_missing_column(text: &str, tables: &[&Table]) -> bool {
    let parsed = parse(&Input::new(text), Dialect::MariaDb, Options::default());
    let root = parsed.root();
    if !parsed.problems().is_empty() || root.descendants().filter_map(Query::cast).count() != 1 {
        return false;
    }
    let aliases: Vec<String> = root
        .descendants()
        .filter_map(Alias::cast)
        .filter_map(Alias::name)
        .map(|name| name.unquoted().to_lowercase())
        .collect();
    root.descendants()
        .filter_map(ColumnRef::cast)
        .filter_map(ColumnRef::column)
        .any(|name| {
            let name = name.unquoted();
            tables.iter().all(|table| table.stored_column(&name).is_none())
                && !aliases.contains(&name.to_lowercase())
        })
}

/// Brings an index of MySQL or MariaDB into the form in which its server has it.
pub(super) fn index_form(table: &Table, written: &Index, result: &mut Index) {
    let engine = engine_of(table);
    let is_long = |part: &IndexPart| {
        let column = part.column().and_then(|name| table.stored_column(name));
        part.prefix_length.is_none() && column.is_some_and(|column| is_blob(&column.data_type))
    };
    for part in &mut result.parts {
        let column = part.column().and_then(|name| table.stored_column(name));
        let is_point =
            column.is_some_and(|column| column.data_type.family == TypeFamily::Other("point".to_owned()));
        if is_point && table.dialect == Dialect::MariaDb && written.method.as_deref() != Some("spatial") {
            // As many bytes as a point has.
            part.prefix_length = Some(25);
        }
    }
    match written.method.as_deref().map(str::to_lowercase).as_deref() {
        None if engine == "memory" => result.method = Some("hash".to_owned()),
        // A unique key over what has no end is one over its hash.
        None if table.dialect == Dialect::MariaDb
            && written.is_unique
            && written.parts.iter().any(is_long) =>
        {
            result.method = Some("hash".to_owned());
        }
        Some("hash") if engine != "memory" && !written.is_unique => result.method = None,
        Some("spatial") => {
            for part in &mut result.parts {
                part.is_descending = false;
            }
        }
        _ => {}
    }
}

/// A text whose own check asks for JSON is what MariaDB has for JSON.
pub(super) fn restore_json(table: &mut Table) {
    for column in &mut table.columns {
        let wanted = format!("json_valid({})", column.name.to_lowercase());
        let check = table.constraints.iter().position(|constraint| {
            constraint.name == column.name
                && matches!(&constraint.kind, ConstraintKind::Check { expression, .. } if *expression.text == *wanted)
        });
        if let Some(check) = check {
            table.constraints.remove(check);
            column.data_type.family = TypeFamily::Json;
            column.data_type.written = column.data_type.canonical(Dialect::MariaDb).into_owned();
            column.collation = None;
        }
    }
}

/// Reads `0xE4` or `x'E4'` as the text that it is: `UTF-8`, or else Latin 1.
pub(crate) fn binary_text(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let digits = lower
        .strip_prefix("0x")
        .or_else(|| lower.strip_prefix("x'")?.strip_suffix('\''))?;
    let bytes: Option<Vec<u8>> = digits
        .as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect();
    let bytes = bytes.filter(|bytes| !bytes.is_empty())?;
    Some(
        String::from_utf8(bytes)
            .unwrap_or_else(|error| error.as_bytes().iter().map(|byte| char::from(*byte)).collect()),
    )
}

fn is_blob(data_type: &DataType) -> bool {
    let written = data_type.written.to_ascii_lowercase();
    ["blob", "text"].iter().any(|word| written.contains(word))
}

/// Returns the engine of a table under its one name.
pub(crate) fn engine_of(table: &Table) -> String {
    let engine = table.option("engine").unwrap_or("innodb").to_lowercase();
    match engine.trim_matches(['\'', '"', '`']) {
        "heap" => "memory".to_owned(),
        "merge" => "mrg_myisam".to_owned(),
        "innobase" => "innodb".to_owned(),
        other => other.to_owned(),
    }
}
