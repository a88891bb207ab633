//! What godbg counts in services that nothing is tuned on, one line for each in one file.
//!
//! A line says which checkout it is about by a hash of the files that a scan reads, so that
//! another checkout is never compared with it. No text of a service is kept.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use godbg_report::Report;

/// The lines of the file, by the name of the service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<String, Line>);

/// What is counted in one checkout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub checkout: u64,
    /// `sites`, `resolved`, …, and findings as `error/unknown-table`; what is missing is 0.
    pub figures: BTreeMap<String, usize>,
}

/// What a line says of a checkout beside the line that was kept of the service.
#[derive(Debug, PartialEq, Eq)]
pub enum Comparison {
    New,
    OtherCheckout,
    /// Figures that differ, as they were and as they are.
    Same(Vec<(String, usize, usize)>),
}

impl Line {
    /// Counts what a run found in the checkout.
    pub fn new(report: &Report, checkout: u64) -> Self {
        let coverage = &report.coverage;
        let mut figures: BTreeMap<String, usize> = [
            ("sites", coverage.sites),
            ("resolved", coverage.resolved),
            ("partial", coverage.partial),
            ("statements", coverage.statements),
            ("not-understood", coverage.not_understood),
            ("tables", coverage.tables),
        ]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| (name.to_owned(), count))
        .collect();
        for finding in &report.findings {
            let name = format!("{}/{}", finding.severity, finding.check);
            *figures.entry(name).or_default() += 1;
        }
        Self { checkout, figures }
    }
}

impl Counts {
    /// Reads the lines of the file.
    ///
    /// # Errors
    /// Fails at a line that was not written by [`Counts::to_text`].
    pub fn parse(text: &str) -> anyhow::Result<Self> {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        lines
            .map(|line| parse_line(line).with_context(|| format!("not a line of counts: {line}")))
            .collect::<anyhow::Result<_>>()
            .map(Self)
    }

    /// Writes a line for each service, sorted by name.
    pub fn to_text(&self) -> String {
        let mut text = String::from("# Written by `cargo xtask ecosystem --counts --bless FOLDER…`.\n");
        for (name, Line { checkout, figures }) in &self.0 {
            let _ = write!(text, "{name} {checkout:016x}");
            for (figure, count) in figures {
                let _ = write!(text, " {figure}={count}");
            }
            text.push('\n');
        }
        text
    }

    /// Compares a line with the one that is kept of the service.
    pub fn compare(&self, name: &str, now: &Line) -> Comparison {
        let Some(before) = self.0.get(name) else {
            return Comparison::New;
        };
        if before.checkout != now.checkout {
            return Comparison::OtherCheckout;
        }
        let mut names: Vec<&String> = before.figures.keys().chain(now.figures.keys()).collect();
        names.sort_unstable();
        names.dedup();
        let of = |line: &Line, name| line.figures.get(name).copied().unwrap_or(0);
        let differing = names
            .into_iter()
            .map(|name| (name.clone(), of(before, name), of(now, name)))
            .filter(|(_, before, now)| before != now);
        Comparison::Same(differing.collect())
    }

    /// Keeps the line of a service instead of the one before.
    pub fn set(&mut self, name: &str, line: Line) {
        self.0.insert(name.to_owned(), line);
    }
}

fn parse_line(line: &str) -> anyhow::Result<(String, Line)> {
    let mut words = line.split(' ');
    let (Some(name), Some(checkout)) = (words.next(), words.next()) else {
        bail!("it has no checkout");
    };
    let figures = words
        .map(|word| {
            let (figure, count) = word.split_once('=').context("a figure has no count")?;
            Ok((figure.to_owned(), count.parse()?))
        })
        .collect::<anyhow::Result<_>>()?;
    let checkout = u64::from_str_radix(checkout, 16)?;
    Ok((name.to_owned(), Line { checkout, figures }))
}

/// Returns a hash of the names and contents of a checkout's files in Go and SQL.
///
/// # Errors
/// Fails when a folder or file cannot be read.
pub fn checkout(dir: &Path) -> anyhow::Result<u64> {
    let mut files = Vec::new();
    list(dir, &mut files)?;
    files.sort_unstable();
    let mut hash = Fnv1a::default();
    for file in files {
        let text = std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let path = file.strip_prefix(dir).context("the file lies in the folder")?;
        for part in path {
            hash.write(part.as_encoded_bytes());
            hash.write(b"/");
        }
        hash.write(&text.len().to_le_bytes());
        hash.write(&text);
    }
    Ok(hash.0)
}

fn list(dir: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let entries = std::fs::read_dir(dir).with_context(|| format!("cannot read {}", dir.display()))?;
    for entry in entries {
        let entry = entry?;
        let (kind, path) = (entry.file_type()?, entry.path());
        let is_read = || {
            path.extension()
                .is_some_and(|extension| extension == "go" || extension == "sql")
        };
        if kind.is_dir() && entry.file_name() != ".git" {
            list(&path, files)?;
        } else if kind.is_file() && is_read() {
            files.push(path);
        }
    }
    Ok(())
}

/// FNV-1a, 64 bits: equal on every machine and for every version of the compiler.
struct Fnv1a(u64);

impl Default for Fnv1a {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv1a {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
    }
}
