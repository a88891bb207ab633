//! Descriptions of one schema that do not agree: a file with all of it beside a folder of migrations.

use std::collections::BTreeSet;

use godbg_diagnostics::{Finding, Fix, Related};
use godbg_schema::Catalog;
use godbg_schema::catalog::{Table, TableKind};
use godbg_schema::compare::{Change, Difference, comparable_pair, differences};
use godbg_text::SourceRange;

use super::schemas::{Schema, Schemas};
use crate::input::engine_finding;

/// Tables in which tools keep which migrations have run.
///
/// Source: the documentation of golang-migrate, dbmate and pop; goose; sql-migrate; tern; atlas;
/// Flyway.
pub(super) const OF_TOOLS: &[&str] = &[
    "schema_migrations",
    "schema_migration",
    "goose_db_version",
    "gorp_migrations",
    "schema_version",
    "atlas_schema_revisions",
    "flyway_schema_history",
];

/// Returns a finding for each two of these schemas that make the same tables differently.
pub(super) fn disagreements(schemas: &Schemas, used: &BTreeSet<usize>) -> Vec<Finding> {
    let sound: Vec<(bool, &Schema, BTreeSet<String>)> = schemas
        .all
        .iter()
        .enumerate()
        .filter(|(_, schema)| schema.is_sound())
        .map(|(index, schema)| (used.contains(&index), schema, table_names(schema.catalog())))
        .collect();
    let mut found = Vec::new();
    for (place, (left_is_used, left, left_names)) in sound.iter().enumerate() {
        for (right_is_used, right, right_names) in &sound[place + 1..] {
            let is_met = *left_is_used || *right_is_used;
            if is_met && left.dialect == right.dialect && stand_for_the_same(left_names, right_names) {
                let (better, worse) = if left.rank() <= right.rank() {
                    (left, right)
                } else {
                    (right, left)
                };
                found.extend(disagreement(better, worse));
            }
        }
    }
    found
}

/// Returns what the tables of a schema are called, but for those of tools.
fn table_names(catalog: &Catalog) -> BTreeSet<String> {
    let tables = catalog
        .tables
        .iter()
        .filter(|table| table.kind == TableKind::Base);
    let names = tables.map(|table| table.name.name.to_lowercase());
    names.filter(|name| !OF_TOOLS.contains(&name.as_str())).collect()
}

/// Says whether most tables of each are in the other as well.
fn stand_for_the_same(left: &BTreeSet<String>, right: &BTreeSet<String>) -> bool {
    let common = left.intersection(right).count();
    common * 2 > left.len().max(right.len())
}

fn disagreement(better: &Schema, worse: &Schema) -> Option<Finding> {
    let (left, right) = comparable_pair(better.catalog(), worse.catalog());
    let all: Vec<Difference> = differences(&left, &right).into_iter().filter(counts).collect();
    let first = all.first()?;
    let more = match all.len() - 1 {
        0 => String::new(),
        1 => ", and another difference".to_owned(),
        count => format!(", and {count} more differences"),
    };
    let (object, name) = (first.object, &first.name);
    let told = match &first.change {
        Change::Removed => format!("{object} `{name}` is only in {}", better.path()),
        Change::Added => format!("{object} `{name}` is only in {}", worse.path()),
        Change::Changed { what, from, to } => format!(
            "{what} of {object} `{name}` is `{from}` in {} and `{to}` in {}",
            better.path(),
            worse.path()
        ),
    };
    let own = place_of(worse.catalog(), first);
    let other = place_of(better.catalog(), first);
    let location = own.or(other)?;
    let message = format!("{} and {} disagree: {told}{more}", worse.path(), better.path());
    let mut finding = engine_finding("schemas-disagree", location, message);
    finding.related = other
        .filter(|other| *other != location)
        .map(|other| Related {
            location: other,
            message: format!("here in {}", better.path()),
        })
        .into_iter()
        .collect();
    let command = format!("godbg schema diff {} {}", better.path(), worse.path());
    finding.fix = Some(Fix::advice(format!("see all of it with `{command}`")));
    Some(finding)
}

/// Says whether a difference may make a statement fail on one of the two.
fn counts(difference: &Difference) -> bool {
    let table = difference.name.split('.').next().unwrap_or_default();
    let is_harmless = match &difference.change {
        Change::Changed { what, .. } => matches!(*what, "comment" | "order of columns" | "options"),
        Change::Removed | Change::Added => false,
    };
    !is_harmless
        && !matches!(difference.object, "schema" | "extension" | "sequence")
        && !OF_TOOLS.contains(&table.to_lowercase().as_str())
}

/// Returns where a catalog makes the object of a difference, or its table.
fn place_of(catalog: &Catalog, difference: &Difference) -> Option<SourceRange> {
    let is_meant = |table: &&Table| {
        let (plain, full) = (&table.name.name, table.name.to_string());
        [plain.as_str(), full.as_str()].into_iter().any(|name| {
            let rest = difference.name.strip_prefix(name);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    };
    let table = catalog.tables.iter().find(is_meant)?;
    let member = difference.name.rsplit('.').next().unwrap_or_default();
    let column = table.columns.iter().find(|column| column.name == member);
    let column = column.filter(|_| difference.object == "column");
    column.and_then(|column| column.origin).or(table.origin)
}
