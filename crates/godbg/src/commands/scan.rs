//! `godbg scan`: the main job.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use godbg_diagnostics::Severity;
use godbg_report::formats::{FORMATS, Format, find};
use godbg_report::{Report, Style, write_summary};
use godbg_workspace::tree::{GitTree, merge_base};
use godbg_workspace::{Baseline, LiveSchema, Progress, Run, scan};

use super::arguments::{parse_format, parse_severity};
use crate::Outcome;
use crate::arguments::{Repository, RepositoryArguments};
use crate::database::DatabaseArguments;
use crate::output::{OutputArguments, note};

/// Where `--write-baseline` writes when no file is named.
const BASELINE_FILE: &str = "godbg-baseline.json";

// Arguments of `godbg scan`.
#[derive(Args)]
pub struct ScanArguments {
    #[command(flatten)]
    repository: RepositoryArguments,

    #[command(flatten)]
    database: DatabaseArguments,

    /// Form of the output
    #[arg(long, value_name = "FORMAT", default_value = FORMATS[0].name, value_parser = parse_format())]
    format: String,

    #[command(flatten)]
    output: OutputArguments,

    /// Least severity that makes the exit code 1 [default: warning]
    #[arg(long, value_name = "SEVERITY", value_parser = parse_severity())]
    fail_on: Option<String>,

    /// Exit with 0 even if there are findings
    #[arg(long)]
    exit_zero: bool,

    /// Leave out the findings that this file knows
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,

    /// Write all findings to the baseline file instead of showing them
    #[arg(long)]
    write_baseline: bool,

    /// Show only findings that were not there where this branch left REV
    #[arg(long, value_name = "REV", conflicts_with = "write_baseline")]
    diff_base: Option<String>,

    /// Show how long each part of the run took
    #[arg(long)]
    timings: bool,
}

/// Looks for findings and shows them.
///
/// # Errors
/// Fails when the repository or the settings cannot be read, or the output not be written.
pub fn run(arguments: &ScanArguments) -> anyhow::Result<Outcome> {
    let mut repository = arguments.repository.open()?;
    if let Some(live) = arguments.database.read()? {
        for text in &live.notes {
            note(text)?;
        }
        // Statements are read in the dialect of the server that they are sent to.
        repository.settings.dialect = Some(live.catalog.dialect);
        repository.settings.live = Some(LiveSchema {
            catalog: live.catalog,
            server: live.server,
        });
    }
    let mut run = repository.scan();
    let baseline_file = arguments.baseline_file(&repository);
    if arguments.write_baseline {
        let path = baseline_file.unwrap_or_else(|| repository.root.join(BASELINE_FILE));
        return write_baseline(&run, &path);
    }
    if let Some(path) = baseline_file {
        run.leave_out(&read_baseline(&path)?);
    }
    if let Some(revision) = &arguments.diff_base {
        run.leave_out(&findings_at(revision, &repository)?);
    }
    arguments.show(&run)?;
    let outcome = arguments.outcome(&run, &repository);
    // The process ends: what was read and linked need not be freed piece by piece.
    std::mem::forget(run);
    Ok(outcome)
}

impl ScanArguments {
    fn baseline_file(&self, repository: &Repository) -> Option<PathBuf> {
        let in_settings = repository.options.baseline.as_ref();
        self.baseline
            .clone()
            .or_else(|| in_settings.map(|path| repository.root.join(path)))
    }

    fn show(&self, run: &Run) -> anyhow::Result<()> {
        let format = format_named(&self.format);
        let report = Report::new(run);
        let style = self.output.style();
        self.output.write(|out| (format.write)(&report, style, out))?;
        let mut stderr = io::stderr().lock();
        if self.output.is_file() || !format.has_summary {
            write_summary(&report, Style::Plain, &mut stderr)?;
        }
        if self.timings {
            for phase in &run.phases {
                writeln!(
                    stderr,
                    "{:12}{:9.1} ms",
                    phase.name,
                    phase.elapsed.as_secs_f64() * 1e3
                )?;
            }
        }
        Ok(())
    }

    fn outcome(&self, run: &Run, repository: &Repository) -> Outcome {
        let given: Option<Severity> = self.fail_on.as_deref().and_then(|name| name.parse().ok());
        let least = given.or(repository.settings.fail_on);
        let failed = least.is_some_and(|least| run.has_finding(least));
        if failed && !self.exit_zero {
            Outcome::Findings
        } else {
            Outcome::Clean
        }
    }
}

/// Returns the format of a name that the arguments have checked.
pub fn format_named(name: &str) -> &'static Format {
    find(name).unwrap_or(FORMATS[0])
}

fn write_baseline(run: &Run, path: &Path) -> anyhow::Result<Outcome> {
    let baseline = Baseline::of(&run.findings, &run.files);
    fs::write(path, baseline.to_json()).with_context(|| format!("cannot write {}", path.display()))?;
    writeln!(
        io::stderr(),
        "wrote {} findings to {}",
        baseline.len(),
        path.display()
    )?;
    Ok(Outcome::Clean)
}

fn read_baseline(path: &Path) -> anyhow::Result<Baseline> {
    let context = || format!("cannot read {}", path.display());
    let text = fs::read_to_string(path).with_context(context)?;
    Baseline::parse(&text).with_context(context)
}

/// Returns the findings at the commit where this branch left `revision`.
fn findings_at(revision: &str, repository: &Repository) -> anyhow::Result<Baseline> {
    let context = || format!("cannot read revision `{revision}`");
    let commit = merge_base(&repository.root, revision).with_context(context)?;
    let tree = GitTree::read_commit(&repository.root, &commit).with_context(context)?;
    let run = scan(&tree, &repository.settings, &Progress::new());
    Ok(Baseline::of(&run.findings, &run.files))
}
