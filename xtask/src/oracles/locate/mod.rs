//! `cargo xtask oracle locate`: who sends a statement, beside what was seen to send it.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, ensure};
use godbg_workspace::options::Options;
use godbg_workspace::tree::DiskTree;
use godbg_workspace::{Locator, Progress, Settings};

use super::sql::EngineName;
use super::{percent, root};
use judge::Tally;

mod judge;
mod record;

/// At least this share of the statements has its line among the first answers, in percent.
const FOUND_BAR: f64 = 95.0;
/// How many answers count.
const FIRST: usize = 3;

#[derive(clap::Args)]
pub struct Arguments {
    /// The checkout of a Go service
    dir: PathBuf,
    /// Read what was recorded before from this file [default: a file of target/oracles/locate]
    #[arg(long, value_name = "FILE")]
    recorded: Option<PathBuf>,
    /// The engine that the statements were sent to, where the service talks to several
    #[arg(long, value_name = "ENGINE")]
    engine: Option<EngineName>,
    /// How many differences of a sort are listed
    #[arg(long, default_value_t = 20, value_name = "COUNT")]
    differences: usize,
    /// Record first: run this in the checkout, with a standard library that notes every statement and
    /// its stack: `-- go test ./store/...`
    #[arg(last = true)]
    command: Vec<String>,
}

/// Records where asked to, asks who sends each statement, and prints how often that is so.
///
/// # Errors
/// Fails when nothing can be recorded or read.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let dir = arguments
        .dir
        .canonicalize()
        .with_context(|| format!("no folder {}", arguments.dir.display()))?;
    let service = dir.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let kept = root().join("target/oracles/locate");
    let file = arguments
        .recorded
        .clone()
        .unwrap_or_else(|| kept.join(format!("{service}.jsonl")));
    if !arguments.command.is_empty() {
        std::fs::create_dir_all(&kept).with_context(|| format!("cannot make {}", kept.display()))?;
        record::record(&dir, &kept, &file, &arguments.command)?;
    }
    let text = std::fs::read_to_string(&file)
        .with_context(|| format!("cannot read {}: nothing was recorded", file.display()))?;
    let sent = judge::read(&text, &dir, arguments.engine.map(EngineName::dialect));
    ensure!(!sent.is_empty(), "no statement in {}", file.display());
    let settings = Settings::resolve(&Options::default())?;
    let locator = Locator::new(&DiskTree::new(&dir), &settings, &Progress::new());
    let mut tally = Tally::default();
    tally.judge_all(&locator, &sent);
    let mut out = std::io::stdout().lock();
    tally.print(&service, arguments.differences, &mut out)?;
    out.flush()?;
    let share = percent(tally.found, tally.resolved);
    Ok(if share >= FOUND_BAR && tally.unbacked.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
