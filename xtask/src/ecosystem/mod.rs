//! `cargo xtask ecosystem`: what godbg says of real services, against what it said before.
//!
//! A snapshot holds figures and places of one service, the counts a line for each of many; neither
//! holds text of theirs.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use godbg_report::{Inventory, Report};

use crate::godbg::{Godbg, output_of, root};
use compare::Change;
use counts::{Comparison, Counts, Line};
use snapshot::Snapshot;

mod compare;
mod counts;
mod snapshot;
#[cfg(test)]
mod tests;

#[derive(clap::Args)]
pub struct Arguments {
    /// Checkouts of Go services; a snapshot is named after the folder
    #[arg(required = true)]
    dirs: Vec<PathBuf>,
    /// Fail where a snapshot differs or is missing
    #[arg(long, conflicts_with = "bless")]
    check: bool,
    /// Write the snapshots
    #[arg(long)]
    bless: bool,
    /// Only count, into one file for all services: for those that nothing is tuned on
    #[arg(long)]
    counts: bool,
    /// Folder of the snapshots and of the file of counts [default: tests/ecosystem]
    #[arg(long, value_name = "DIR")]
    snapshots: Option<PathBuf>,
    #[command(flatten)]
    godbg: Godbg,
}

/// Runs godbg on each checkout and shows what changed.
///
/// # Errors
/// Fails when godbg cannot be run, or a snapshot not be read or written.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let folder = arguments
        .snapshots
        .clone()
        .unwrap_or_else(|| root().join("tests/ecosystem"));
    if arguments.bless {
        std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    let differing = if arguments.counts {
        count(arguments, &folder.join("counts.txt"))?
    } else {
        compare(arguments, &folder)?
    };
    if arguments.check && differing > 0 {
        writeln!(
            std::io::stdout(),
            "{differing} of {} services differ; `--bless` accepts what is new",
            arguments.dirs.len()
        )?;
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

/// Compares each checkout with its snapshot and returns how many differ.
fn compare(arguments: &Arguments, folder: &Path) -> anyhow::Result<usize> {
    let mut out = std::io::stdout().lock();
    let mut differing = 0;
    for dir in &arguments.dirs {
        let (dir, name) = named(dir)?;
        let file = folder.join(format!("{name}.json"));
        let now = take(&arguments.godbg, &dir)?;
        if let Some(before) = read(&file)? {
            let change = Change::between(&before, &now);
            differing += usize::from(!change.is_empty());
            change.print(&name, &mut out)?;
        } else {
            differing += 1;
            writeln!(out, "{name}: no snapshot, {} findings", now.findings.len())?;
        }
        if arguments.bless {
            write(&file, &now.to_json())?;
        }
    }
    Ok(differing)
}

/// Compares what is counted in each checkout with the lines of the file and returns how many differ.
fn count(arguments: &Arguments, file: &Path) -> anyhow::Result<usize> {
    let mut out = std::io::stdout().lock();
    let text = if file.exists() {
        std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?
    } else {
        String::new()
    };
    let kept = Counts::parse(&text)?;
    let mut counts = kept.clone();
    let mut names = BTreeSet::new();
    let mut differing = 0;
    for dir in &arguments.dirs {
        let (dir, name) = named(dir)?;
        if !names.insert(name.clone()) {
            bail!("two folders are called {name}");
        }
        let checkout = counts::checkout(&dir)?;
        let report = report(&arguments.godbg, &dir).with_context(|| format!("cannot scan {name}"))?;
        let now = Line::new(&report, checkout);
        let comparison = kept.compare(&name, &now);
        differing += usize::from(comparison != Comparison::Same(Vec::new()));
        match comparison {
            Comparison::New => writeln!(out, "{name}: not counted before")?,
            Comparison::OtherCheckout => writeln!(out, "{name}: another checkout, not compared")?,
            Comparison::Same(figures) if figures.is_empty() => writeln!(out, "{name}: unchanged")?,
            Comparison::Same(figures) => {
                writeln!(out, "{name}: {} figures changed", figures.len())?;
                for (figure, before, now) in figures {
                    writeln!(out, "  {figure}: {before} -> {now}")?;
                }
            }
        }
        counts.set(&name, now);
    }
    if arguments.bless {
        write(file, &counts.to_text())?;
    }
    Ok(differing)
}

/// Returns the folder's full path and its name.
fn named(dir: &Path) -> anyhow::Result<(PathBuf, String)> {
    let dir = dir
        .canonicalize()
        .with_context(|| format!("no folder {}", dir.display()))?;
    let Some(name) = dir.file_name().and_then(|name| name.to_str()) else {
        bail!("{} has no name", dir.display());
    };
    let name = name.to_owned();
    Ok((dir, name))
}

fn write(file: &Path, text: &str) -> anyhow::Result<()> {
    std::fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
}

fn take(godbg: &Godbg, dir: &Path) -> anyhow::Result<Snapshot> {
    let report = report(godbg, dir)?;
    let inventory = output_of(godbg.command()?.args(["queries", "--format", "json"]).arg(dir))?;
    let inventory: Inventory =
        serde_json::from_slice(&inventory).context("not the output of godbg queries --format json")?;
    Ok(Snapshot::new(&report, &inventory))
}

fn report(godbg: &Godbg, dir: &Path) -> anyhow::Result<Report> {
    let report = output_of(godbg.command()?.args(["scan", "--format", "json"]).arg(dir))?;
    Report::parse(&String::from_utf8(report)?).context("not the output of godbg scan --format json")
}

fn read(file: &Path) -> anyhow::Result<Option<Snapshot>> {
    if !file.exists() {
        return Ok(None);
    }
    let text = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let snapshot =
        serde_json::from_slice(&text).with_context(|| format!("{} is no snapshot", file.display()))?;
    Ok(Some(snapshot))
}
