//! `cargo xtask oracle sites`: every call that sends SQL, beside Go's type checker.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;

use super::{Godbg, go_program, output_of, percent};
use compare::{Comparison, Count};
pub use input::KnownSite;
use input::{Inventory, Scope};

mod compare;
mod input;
mod print;
#[cfg(test)]
mod tests;

/// At least this share of the sites is found, and of ours is real, in percent.
const SITES_BAR: f64 = 99.5;
/// At least this share of the sites with text is resolved in each service, in percent.
const RESOLVED_BAR: f64 = 85.0;

#[derive(clap::Args)]
pub struct Arguments {
    /// Checkouts of Go services
    #[arg(required = true)]
    dirs: Vec<PathBuf>,
    /// Read what go-sites printed from DIR/<service>.jsonl and .scope.json instead of asking Go;
    /// what is not there is asked for and written there
    #[arg(long, value_name = "DIR")]
    from: Option<PathBuf>,
    /// Read our side from DIR/<service>.json instead of running godbg
    #[arg(long, value_name = "DIR")]
    ours: Option<PathBuf>,
    /// Print JSON, one object a service
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    godbg: Godbg,
}

/// Compares each checkout and prints the differences and the total.
///
/// # Errors
/// Fails when one of the two sides cannot be run or read.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    let mut total = Total::default();
    for dir in &arguments.dirs {
        let dir = dir
            .canonicalize()
            .with_context(|| format!("no folder {}", dir.display()))?;
        let service = dir.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (known, scope) = known(arguments.from.as_deref(), &dir, &service)?;
        let ours = ours(arguments, &dir, &service)?;
        let comparison = compare::compare(&service, &known, &scope, &ours);
        if arguments.json {
            serde_json::to_writer(&mut out, &comparison)?;
            writeln!(out)?;
        } else {
            print::service(&mut out, &comparison)?;
        }
        total.add(&comparison);
    }
    if !arguments.json {
        total.print(&mut out)?;
    }
    Ok(if total.is_below_bar() {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// What Go's type checker says of a checkout: read from `from` where it is there, otherwise asked for.
///
/// # Errors
/// Fails when go-sites cannot be run, or what it printed cannot be read.
pub fn known(from: Option<&Path>, dir: &Path, service: &str) -> anyhow::Result<(Vec<KnownSite>, Scope)> {
    let kept = from.map_or_else(|| super::root().join("target/oracles/sites"), Path::to_path_buf);
    let sites_file = kept.join(format!("{service}.jsonl"));
    let scope_file = kept.join(format!("{service}.scope.json"));
    if from.is_none() || !sites_file.exists() || !scope_file.exists() {
        std::fs::create_dir_all(&kept).with_context(|| format!("cannot make {}", kept.display()))?;
        let printed = output_of(go_program("go-sites")?.arg("-scope").arg(&scope_file).arg(dir))?;
        std::fs::write(&sites_file, printed)
            .with_context(|| format!("cannot write {}", sites_file.display()))?;
    }
    let lines =
        std::fs::read(&sites_file).with_context(|| format!("cannot read {}", sites_file.display()))?;
    Ok((input::known_sites(&lines)?, input::read(&scope_file)?))
}

fn ours(arguments: &Arguments, dir: &Path, service: &str) -> anyhow::Result<Inventory> {
    if let Some(kept) = &arguments.ours {
        return input::read(&kept.join(format!("{service}.json")));
    }
    let printed = output_of(
        arguments
            .godbg
            .command()?
            .args(["queries", "--format", "json"])
            .arg(dir),
    )?;
    serde_json::from_slice(&printed).context("not the output of godbg queries --format json")
}

#[derive(Default)]
struct Total {
    services: usize,
    required: Count,
    real: usize,
    extra: usize,
    below_resolved_bar: Vec<String>,
    different_texts: usize,
}

impl Total {
    fn add(&mut self, comparison: &Comparison) {
        self.services += 1;
        self.required += comparison.required;
        self.real += comparison.real;
        self.extra += comparison.extra.len();
        self.different_texts += comparison.values.different.len();
        if percent(comparison.required.resolved, comparison.required.with_text) < RESOLVED_BAR {
            self.below_resolved_bar.push(comparison.service.clone());
        }
    }

    fn found(&self) -> f64 {
        percent(self.required.found, self.required.known)
    }

    fn real(&self) -> f64 {
        percent(self.real, self.real + self.extra)
    }

    fn is_below_bar(&self) -> bool {
        self.found() < SITES_BAR
            || self.real() < SITES_BAR
            || !self.below_resolved_bar.is_empty()
            || self.different_texts > 0
    }

    fn print(&self, out: &mut impl Write) -> std::io::Result<()> {
        writeln!(
            out,
            "{} services: {:.2} % of {} sites found, {:.2} % of ours real (bar {SITES_BAR} %); {:.1} % of {} texts resolved, \
             below {RESOLVED_BAR} %: {}; {} known texts different",
            self.services,
            self.found(),
            self.required.known,
            self.real(),
            percent(self.required.resolved, self.required.with_text),
            self.required.with_text,
            if self.below_resolved_bar.is_empty() {
                "none".to_owned()
            } else {
                self.below_resolved_bar.join(", ")
            },
            self.different_texts,
        )
    }
}
