//! `foreign-key-without-index`: a reference that every delete of the other row has to search for.

use godbg_diagnostics::{CheckMeta, Group, Severity};
use godbg_schema::Dialect;
use godbg_schema::catalog::{Index, Table, TableKind};

use crate::{Check, Report, Run, SchemaContext};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "foreign-key-without-index",
        group: Group::Performance,
        severity: Severity::Warning,
        summary: "a foreign key whose columns begin no index",
        page: include_str!("foreign_key_without_index.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Schema(run),
};

fn run(context: &SchemaContext<'_>, report: &mut Report) {
    let catalog = context.schema.catalog;
    // MySQL makes the index itself.
    if catalog.dialect == Dialect::MySql {
        return;
    }
    for table in catalog
        .tables
        .iter()
        .filter(|table| table.kind == TableKind::Base && table.uncertain.is_none())
    {
        for constraint in table
            .constraints
            .iter()
            .filter(|constraint| !constraint.is_inherited)
        {
            let (Some(key), Some(origin)) = (constraint.foreign_key(), constraint.origin) else {
                continue;
            };
            if key.columns.is_empty() || has_index(table, &key.columns) {
                continue;
            }
            let columns = key.columns.join("`, `");
            let message = format!("no index of `{}` begins with `{columns}`", table.name.name);
            let draft = report.source(origin, message);
            draft.advice(format!(
                "add an index on `{}` (`{columns}`): each DELETE from `{}` reads the whole table without",
                table.name.name, key.table.name
            ));
        }
    }
}

/// Says whether an index begins with all of the columns, in whatever order, and holds every row.
fn has_index(table: &Table, columns: &[String]) -> bool {
    table.indexes.iter().any(|index| {
        index
            .predicate
            .as_ref()
            .is_none_or(|predicate| keeps_rows_with_key(&predicate.text, columns))
            && index.is_valid
            && begins_with(index, columns)
    })
}

fn begins_with(index: &Index, columns: &[String]) -> bool {
    let head: Vec<&str> = index
        .parts
        .iter()
        .take(columns.len())
        .filter_map(|part| part.column())
        .collect();
    head.len() == columns.len() && columns.iter().all(|column| head.contains(&column.as_str()))
}

/// Says whether a partial index leaves out only rows without a key, which no DELETE looks for.
fn keeps_rows_with_key(predicate: &str, columns: &[String]) -> bool {
    let words: Vec<&str> = predicate
        .split([' ', '(', ')', '"', '`', '\n', '\t'])
        .filter(|word| !word.is_empty())
        .collect();
    matches!(words.as_slice(), [column, is, not, null]
        if is.eq_ignore_ascii_case("is") && not.eq_ignore_ascii_case("not") && null.eq_ignore_ascii_case("null")
            && columns.iter().any(|own| own.eq_ignore_ascii_case(column)))
}
