//! The schema of a live server against the replayed one: the same JSON, byte for byte.

use std::collections::BTreeSet;
use std::io::Write;

use anyhow::anyhow;
use godbg_connect::{DatabaseUrl, Limits, introspect};
use godbg_schema::Catalog;
use godbg_schema::catalog::{ConstraintKind, QualifiedName};
use godbg_schema::compare::{Change, comparable_pair, differences};
use godbg_schema::migrations::MigrationSet;
use godbg_schema::output::to_json;
use godbg_schema::replay::Replay;

use super::engine::Engine;

/// Runs the migrations of a set on a server, reads the schema back and compares; says whether
/// the two are equal.
pub fn compare(
    out: &mut impl Write,
    engine: &Engine,
    (set, ours): (&MigrationSet, &Replay),
    limit: usize,
) -> anyhow::Result<bool> {
    let texts: Vec<&str> = set
        .scripts
        .iter()
        .flat_map(|script| &script.sections)
        .map(|section| &*section.text)
        .collect();
    let errors = engine.run(&texts)?;
    let mut is_equal = true;
    let mut notes = Vec::new();
    for database in databases(&ours.catalog) {
        let own = of_database(&ours.catalog, &database);
        let url = DatabaseUrl::parse(&engine.dsn_of(&database))?;
        let start = std::time::Instant::now();
        let live =
            introspect(&url, Limits::default()).map_err(|error| anyhow!("cannot read it live: {error}"))?;
        let elapsed = start.elapsed();
        let (replayed, live_form) = comparable_pair(&own, &live.catalog);
        let json = |catalog| serde_json::to_string_pretty(&to_json(catalog, &|_| None));
        let (own, theirs) = (json(&replayed)?, json(&live_form)?);
        writeln!(
            out,
            "  {}{}{database}, {} queries, {} ms: {} bytes, {}; server errors {}, our problems {}, skipped {}",
            live.server,
            if database.is_empty() { "" } else { ", database " },
            live.queries,
            elapsed.as_millis(),
            theirs.len(),
            if own == theirs { "equal" } else { "DIFFERENT" },
            errors.len(),
            ours.problems.len(),
            ours.skipped.len(),
        )?;
        print_differences(out, (&replayed, &live_form), (&own, &theirs), limit)?;
        is_equal &= own == theirs;
        notes.extend(live.notes);
    }
    for error in errors.iter().take(limit) {
        writeln!(out, "    server: {error}")?;
    }
    for note in notes.iter().take(limit) {
        writeln!(out, "    note: {note}")?;
    }
    Ok(is_equal)
}

/// Returns the databases that hold tables, in MySQL; elsewhere the one of the connection.
fn databases(catalog: &Catalog) -> BTreeSet<String> {
    if !catalog.dialect.is_mysql_like() || catalog.tables.is_empty() {
        return BTreeSet::from([String::new()]);
    }
    let schemas = catalog
        .tables
        .iter()
        .filter(|table| !table.name.schema.starts_with('#'));
    schemas.map(|table| table.name.schema.clone()).collect()
}

/// Returns what one database of MySQL holds, as a connection to it sees it.
fn of_database(catalog: &Catalog, database: &str) -> Catalog {
    let mut own = catalog.clone();
    if !catalog.dialect.is_mysql_like() {
        return own;
    }
    let home = |name: &QualifiedName| {
        if name.schema == database {
            QualifiedName::new("", name.name.as_str())
        } else {
            name.clone()
        }
    };
    for table in catalog.tables.iter() {
        own.tables.remove(&table.name);
        if table.name.schema == database {
            let mut table = table.clone();
            table.name = home(&table.name);
            table.reads = table.reads.iter().map(home).collect();
            for constraint in &mut table.constraints {
                if let ConstraintKind::ForeignKey(key) = &mut constraint.kind {
                    key.table = home(&key.table);
                }
            }
            own.tables.insert(&table.name.clone(), table);
        }
    }
    own.routines.retain(|routine| routine.name.schema == database);
    for routine in &mut own.routines {
        routine.name = home(&routine.name);
    }
    own
}

fn print_differences(
    out: &mut impl Write,
    (replayed, live_form): (&Catalog, &Catalog),
    (own, theirs): (&str, &str),
    limit: usize,
) -> anyhow::Result<()> {
    let found = differences(replayed, live_form);
    for difference in found.iter().take(limit) {
        let (object, name) = (difference.object, &difference.name);
        match &difference.change {
            Change::Removed => writeln!(out, "    only replayed: {object} {name}")?,
            Change::Added => writeln!(out, "    only live: {object} {name}")?,
            Change::Changed { what, from, to } => {
                writeln!(out, "    {object} {name}: {what} replayed as {from}, live {to}")?;
            }
        }
    }
    if found.is_empty() && own != theirs {
        let lines = own
            .lines()
            .zip(theirs.lines())
            .filter(|(own, theirs)| own != theirs);
        for (own, theirs) in lines.take(limit) {
            writeln!(out, "    replayed {}, live {}", own.trim(), theirs.trim())?;
        }
    }
    Ok(())
}
