//! What one schema has and the other has not.

use std::io::{self, Write};

use godbg_schema::Catalog;
use godbg_schema::compare::{Change, Difference, leading_statements};
use serde_json::json;

use crate::report::VERSION;
use crate::text::Escaped;

/// A side of a comparison.
#[derive(Clone, Debug)]
pub struct DiffSide<'a> {
    /// Where it comes from, for a reader.
    pub name: String,
    /// What it holds.
    pub catalog: &'a Catalog,
}

/// Writes a line for each difference: `-` for what only the first has, `+` for the second.
///
/// # Errors
/// Fails when the writer does.
pub fn write_diff_text(
    left: &DiffSide<'_>,
    right: &DiffSide<'_>,
    found: &[Difference],
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "--- {}", Escaped(&left.name))?;
    writeln!(out, "+++ {}", Escaped(&right.name))?;
    for difference in found {
        let (object, name) = (difference.object, Escaped(&difference.name));
        match &difference.change {
            Change::Removed => writeln!(out, "- {object} {name}")?,
            Change::Added => writeln!(out, "+ {object} {name}")?,
            Change::Changed { what, from, to } => {
                writeln!(out, "~ {object} {name}: {what}")?;
                writeln!(out, "    - {}", Escaped(from))?;
                writeln!(out, "    + {}", Escaped(to))?;
            }
        }
    }
    match found.len() {
        0 => writeln!(out, "no difference")?,
        1 => writeln!(out, "1 difference")?,
        count => writeln!(out, "{count} differences")?,
    }
    write_doubts(left, out)?;
    write_doubts(right, out)
}

/// What is not known for sure is not compared, and said.
fn write_doubts(side: &DiffSide<'_>, out: &mut dyn Write) -> io::Result<()> {
    let tables = side
        .catalog
        .tables
        .iter()
        .filter(|table| table.uncertain.is_some())
        .count();
    let whole = side.catalog.uncertain.len();
    if tables > 0 {
        writeln!(
            out,
            "not compared: {tables} uncertain tables of {}",
            Escaped(&side.name)
        )?;
    }
    if whole > 0 {
        writeln!(out, "not every table of {} is known", Escaped(&side.name))?;
    }
    Ok(())
}

/// Writes the differences, and the statements that lead from the first to the second, as one
/// JSON object.
///
/// # Errors
/// Fails when the writer does.
pub fn write_diff_json(
    left: &DiffSide<'_>,
    right: &DiffSide<'_>,
    found: &[Difference],
    out: &mut dyn Write,
) -> io::Result<()> {
    let differences = found.iter().map(|difference| {
        let (kind, what, from, to) = match &difference.change {
            Change::Removed => ("removed", None, None, None),
            Change::Added => ("added", None, None, None),
            Change::Changed { what, from, to } => ("changed", Some(*what), Some(from), Some(to)),
        };
        json!({
            "object": difference.object,
            "name": difference.name,
            "kind": kind,
            "what": what,
            "from": from,
            "to": to,
        })
    });
    let steps = leading_statements(left.catalog, right.catalog);
    let steps = steps
        .iter()
        .map(|step| json!({"sql": step.sql, "caution": step.caution}));
    let value = json!({
        "version": VERSION,
        "from": left.name,
        "to": right.name,
        "dialect": right.catalog.dialect.name(),
        "differences": differences.collect::<Vec<_>>(),
        "statements": steps.collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &value)?;
    writeln!(out)
}

/// Writes the statements that lead from the first to the second. What loses data or depends on
/// the rows is a comment with the reason.
///
/// # Errors
/// Fails when the writer does.
pub fn write_diff_sql(left: &DiffSide<'_>, right: &DiffSide<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "-- from {} to {}", Escaped(&left.name), Escaped(&right.name))?;
    for step in leading_statements(left.catalog, right.catalog) {
        match (&step.sql, &step.caution) {
            (Some(sql), None) => writeln!(out, "{sql};")?,
            (Some(sql), Some(caution)) => {
                writeln!(out, "-- {}:", Escaped(caution))?;
                for line in format!("{sql};").lines() {
                    writeln!(out, "-- {line}")?;
                }
            }
            (None, caution) => {
                writeln!(
                    out,
                    "-- {}",
                    Escaped(caution.as_deref().unwrap_or("to be done by hand"))
                )?;
            }
        }
    }
    Ok(())
}
