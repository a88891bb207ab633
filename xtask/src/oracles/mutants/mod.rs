//! `cargo xtask oracle mutants`: breaks one site at a time and looks whether godbg sees it.
//!
//! Nothing is written: a mutant is a scan of the checkout with one file replaced in memory.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use godbg_workspace::options::Options;
use godbg_workspace::{Settings, scan};
use rayon::prelude::*;

use candidates::candidates;
use judge::{Baseline, Verdict};
use mutation::Mutation;
use overlay::{Checkout, Overlay};

mod candidates;
mod go_code;
mod judge;
mod mutation;
mod nullable;
mod overlay;
mod print;
mod sql_text;
#[cfg(test)]
mod tests;

#[derive(clap::Args)]
pub struct Arguments {
    /// Checkouts of Go services
    #[arg(required = true)]
    dirs: Vec<PathBuf>,
    /// How many mutants of each kind are made of each checkout, at most
    #[arg(long, default_value_t = 20, value_name = "COUNT")]
    count: usize,
    /// Which places are chosen, where there are more
    #[arg(long, default_value_t = 1, value_name = "NUMBER")]
    seed: u64,
    /// The least share of the mutants of each kind that is found, in percent
    #[arg(long, default_value_t = 90.0, value_name = "PERCENT")]
    bar: f64,
    /// List the mutants that are found, too
    #[arg(long)]
    all: bool,
}

/// Makes the mutants of each checkout and prints how many of each kind are found.
///
/// # Errors
/// Fails when a checkout cannot be read.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    let mut total = print::Tally::default();
    for dir in &arguments.dirs {
        let dir = dir
            .canonicalize()
            .with_context(|| format!("no folder {}", dir.display()))?;
        let service = dir.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let results = mutate_checkout(arguments, &dir)?;
        let tally = print::Tally::of(&results);
        print::service(&mut out, &service, &results, &tally, arguments.all)?;
        total.add(&tally);
    }
    print::total(&mut out, &total, arguments.bar)?;
    Ok(if total.is_below(arguments.bar) {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn mutate_checkout(arguments: &Arguments, dir: &Path) -> anyhow::Result<Vec<(Mutation, Verdict)>> {
    let settings = settings_of(dir)?;
    let checkout = Checkout::read(dir);
    let run = scan(&checkout, &settings, &godbg_workspace::Progress::new());
    let baseline = Baseline::of(&run);
    let chosen = candidates(&run, arguments.count, arguments.seed);
    Ok(chosen
        .into_par_iter()
        .map(|mutation| {
            let overlay = Overlay::new(&checkout, &mutation.path, mutation.apply(&checkout));
            let mutated = scan(&overlay, &settings, &godbg_workspace::Progress::new());
            let verdict = baseline.judge(&mutation, &mutated);
            (mutation, verdict)
        })
        .collect())
}

fn settings_of(dir: &Path) -> anyhow::Result<Settings> {
    let file = dir.join("godbg.toml");
    let options = if file.exists() {
        let text =
            std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        godbg_workspace::options::file::parse_options(&text)
            .map_err(|error| anyhow::anyhow!("{}: {error}", file.display()))?
    } else {
        Options::default()
    };
    Ok(Settings::resolve(&options)?)
}
