//! The schema of a live server against the replayed one: the same JSON, byte for byte.

use std::io::Write;

use anyhow::anyhow;
use godbg_connect::{DatabaseUrl, Limits, introspect};
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
    let url = DatabaseUrl::parse(&engine.dsn())?;
    let start = std::time::Instant::now();
    let live =
        introspect(&url, Limits::default()).map_err(|error| anyhow!("cannot read it live: {error}"))?;
    let elapsed = start.elapsed();
    let (replayed, live_form) = comparable_pair(&ours.catalog, &live.catalog);
    let json = |catalog| serde_json::to_string_pretty(&to_json(catalog, &|_| None));
    let (own, theirs) = (json(&replayed)?, json(&live_form)?);
    writeln!(
        out,
        "  {}, {} queries, {} ms: {} bytes, {}; server errors {}, our problems {}, skipped {}",
        live.server,
        live.queries,
        elapsed.as_millis(),
        theirs.len(),
        if own == theirs { "equal" } else { "DIFFERENT" },
        errors.len(),
        ours.problems.len(),
        ours.skipped.len(),
    )?;
    let found = differences(&replayed, &live_form);
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
    for error in errors.iter().take(limit) {
        writeln!(out, "    server: {error}")?;
    }
    for note in live.notes.iter().take(limit) {
        writeln!(out, "    note: {note}")?;
    }
    Ok(own == theirs)
}
