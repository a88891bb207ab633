//! A comparison of sites as text.

use std::io::{self, Write};

use super::super::percent;
use super::compare::{Comparison, Count, Difference};

/// Writes one service's figures and differences.
///
/// # Errors
/// Fails when `out` does.
pub fn service(out: &mut impl Write, comparison: &Comparison) -> io::Result<()> {
    let Comparison {
        required,
        missed,
        extra,
        outside,
        untyped,
        ..
    } = comparison;
    writeln!(out, "{}", comparison.service)?;
    writeln!(
        out,
        "  sites: {} of {} found, {} missed, {} extra ({} of {} real); {outside} in files that Go left out, {untyped} that Go \
         could not type",
        required.found,
        required.known,
        missed.len(),
        extra.len(),
        comparison.real,
        comparison.real + extra.len(),
    )?;
    writeln!(
        out,
        "  text: {:.1} % resolved ({} resolved, {} partly, {} not, {} missed of {})",
        percent(required.resolved, required.with_text),
        required.resolved,
        required.partial,
        required.unresolved,
        required.with_text - required.resolved - required.partial - required.unresolved,
        required.with_text,
    )?;
    let values = &comparison.values;
    writeln!(
        out,
        "  known texts: {} of {} equal, {} more but for white space, {} different",
        values.equal,
        values.known,
        values.equal_but_space,
        values.different.len(),
    )?;
    for (kind, count) in &comparison.kinds {
        kind_line(out, kind, count)?;
    }
    for (reason, sites) in &comparison.reasons {
        writeln!(out, "    {sites:>5}  {reason}")?;
    }
    differences(out, "missed", missed)?;
    differences(out, "missed, not demanded", &comparison.missed_optional)?;
    differences(out, "extra", extra)?;
    differences(out, "repeated", &comparison.repeated)?;
    differences(out, "other text", &values.different)
}

fn kind_line(out: &mut impl Write, kind: &str, count: &Count) -> io::Result<()> {
    writeln!(
        out,
        "    {kind:<28} {:>4} known {:>4} found {:>4} with text {:>4} resolved {:>4} partly {:>4} not",
        count.known, count.found, count.with_text, count.resolved, count.partial, count.unresolved
    )
}

fn differences(out: &mut impl Write, what: &str, list: &[Difference]) -> io::Result<()> {
    for Difference {
        position,
        method,
        library,
    } in list
    {
        writeln!(
            out,
            "    {what}: {}:{}:{} {method} ({library})",
            position.file, position.line, position.column
        )?;
    }
    Ok(())
}
