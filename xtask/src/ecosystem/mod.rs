//! `cargo xtask ecosystem`: what godbg says of real services, against what it said before.
//!
//! A snapshot holds figures and places, no text of the service.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use godbg_report::{Inventory, Report};

use crate::godbg::{Godbg, output_of, root};
use compare::Change;
use snapshot::Snapshot;

mod compare;
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
    /// Folder of the snapshots [default: tests/ecosystem]
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
    let mut out = std::io::stdout().lock();
    let folder = arguments
        .snapshots
        .clone()
        .unwrap_or_else(|| root().join("tests/ecosystem"));
    let mut differing = 0;
    for dir in &arguments.dirs {
        let dir = dir
            .canonicalize()
            .with_context(|| format!("no folder {}", dir.display()))?;
        let Some(name) = dir.file_name().and_then(|name| name.to_str()) else {
            bail!("{} has no name", dir.display());
        };
        let file = folder.join(format!("{name}.json"));
        let now = take(&arguments.godbg, &dir)?;
        if let Some(before) = read(&file)? {
            let change = Change::between(&before, &now);
            differing += usize::from(!change.is_empty());
            change.print(name, &mut out)?;
        } else {
            differing += 1;
            writeln!(out, "{name}: no snapshot, {} findings", now.findings.len())?;
        }
        if arguments.bless {
            std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
            std::fs::write(&file, now.to_json())
                .with_context(|| format!("cannot write {}", file.display()))?;
        }
    }
    if arguments.check && differing > 0 {
        writeln!(
            out,
            "{differing} snapshots differ; `cargo xtask ecosystem --bless` accepts what is new"
        )?;
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

fn take(godbg: &Godbg, dir: &Path) -> anyhow::Result<Snapshot> {
    let report = output_of(godbg.command()?.args(["scan", "--format", "json"]).arg(dir))?;
    let inventory = output_of(godbg.command()?.args(["queries", "--format", "json"]).arg(dir))?;
    let report =
        Report::parse(&String::from_utf8(report)?).context("not the output of godbg scan --format json")?;
    let inventory: Inventory =
        serde_json::from_slice(&inventory).context("not the output of godbg queries --format json")?;
    Ok(Snapshot::new(&report, &inventory))
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
