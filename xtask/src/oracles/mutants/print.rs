//! Figures and misses for a reader.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::judge::{Verdict, Where};
use super::mutation::{Kind, Mutation};
use crate::oracles::percent;

/// How many mutants of each kind there are, and how near the finding is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally(BTreeMap<Kind, Count>);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Count {
    made: usize,
    on_line: usize,
    in_statement: usize,
    at_call: usize,
}

impl Count {
    fn found(self) -> usize {
        self.on_line + self.in_statement + self.at_call
    }
}

impl Tally {
    /// Counts verdicts.
    pub fn of(results: &[(Mutation, Verdict)]) -> Self {
        let mut tally = Self::default();
        for (mutation, verdict) in results {
            let count = tally.0.entry(mutation.kind).or_default();
            count.made += 1;
            match verdict {
                Verdict::Found(Where::Line) => count.on_line += 1,
                Verdict::Found(Where::Statement) => count.in_statement += 1,
                Verdict::Found(Where::Call) => count.at_call += 1,
                Verdict::Missed { .. } => {}
            }
        }
        tally
    }

    /// Adds the counts of another checkout.
    pub fn add(&mut self, other: &Self) {
        for (kind, count) in &other.0 {
            let sum = self.0.entry(*kind).or_default();
            sum.made += count.made;
            sum.on_line += count.on_line;
            sum.in_statement += count.in_statement;
            sum.at_call += count.at_call;
        }
    }

    /// Says whether of some kind less than `bar` percent are found.
    pub fn is_below(&self, bar: f64) -> bool {
        self.0
            .values()
            .any(|count| percent(count.found(), count.made) < bar)
    }

    fn print(&self, out: &mut impl Write) -> io::Result<()> {
        for kind in Kind::ALL {
            let count = self.0.get(&kind).copied().unwrap_or_default();
            writeln!(
                out,
                "  {:<20}{:>4} of {:>4} found ({:.1} %): {} on the line, {} elsewhere in the statement, {} at the call",
                kind.name(),
                count.found(),
                count.made,
                percent(count.found(), count.made),
                count.on_line,
                count.in_statement,
                count.at_call,
            )?;
        }
        Ok(())
    }
}

/// Prints the figures of a checkout and every mutant that is missed.
///
/// # Errors
/// Fails when the writer does.
pub fn service(
    out: &mut impl Write,
    name: &str,
    results: &[(Mutation, Verdict)],
    tally: &Tally,
    list_found: bool,
) -> io::Result<()> {
    writeln!(out, "{name}: {} mutants", results.len())?;
    tally.print(out)?;
    for (mutation, verdict) in results {
        let place = format!(
            "{}:{} {} `{}`",
            mutation.path,
            mutation.place.first,
            mutation.kind.name(),
            mutation.subject
        );
        match verdict {
            Verdict::Missed { site, instead } => {
                let (path, line, _) = &mutation.site;
                let site = site.map_or_else(|| "not seen".to_owned(), |status| status.to_string());
                let instead = match instead.len() {
                    0 => "nothing".to_owned(),
                    1..=3 => instead.join(", "),
                    more => format!("{} and {} more", instead[0], more - 1),
                };
                writeln!(
                    out,
                    "    missed {place}; the call {path}:{line} is {site}, reported: {instead}"
                )?;
            }
            Verdict::Found(_) if list_found => writeln!(out, "    found {place}")?,
            Verdict::Found(_) => {}
        }
    }
    Ok(())
}

/// Prints the figures over all checkouts.
///
/// # Errors
/// Fails when the writer does.
pub fn total(out: &mut impl Write, tally: &Tally, bar: f64) -> io::Result<()> {
    writeln!(out, "all: bar {bar} % of each kind")?;
    tally.print(out)
}
