//! `cargo xtask oracle go-syntax`: nodes and errors of Go files, beside Go's parser.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{ExitCode, Stdio};

use anyhow::Context;
use rayon::prelude::*;

use super::{go_program, percent};
use compare::{Reading, Verdict, compare};

mod compare;
#[cfg(test)]
mod tests;

/// How many files are parsed at once.
const BATCH: usize = 200;
/// First errors lie within one token of Go's in at least this share of the rejected files, in percent.
const ERRORS_BAR: f64 = 95.0;

#[derive(clap::Args)]
pub struct Arguments {
    /// Go files, and folders that are searched for them
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// How many files that differ are listed
    #[arg(long, default_value_t = 50, value_name = "COUNT")]
    differences: usize,
}

/// Compares each file and prints those that differ and the total.
///
/// # Errors
/// Fails when one of the two sides cannot be run or read.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut go = go_program("go-syntax")?;
    let mut go = go
        .args(&arguments.paths)
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start go-syntax")?;
    let lines = BufReader::new(go.stdout.take().expect("the output is a pipe")).lines();
    let mut out = std::io::stdout().lock();
    let mut total = Total::default();
    let mut batch = Vec::with_capacity(BATCH);
    for line in lines {
        batch.push(line?);
        if batch.len() == BATCH {
            compare_batch(arguments, &batch, &mut total, &mut out)?;
            batch.clear();
        }
    }
    compare_batch(arguments, &batch, &mut total, &mut out)?;
    anyhow::ensure!(go.wait()?.success(), "go-syntax failed");
    total.print(&mut out)?;
    Ok(if total.is_below_bar() {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn compare_batch(
    arguments: &Arguments,
    go: &[String],
    total: &mut Total,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    if go.is_empty() {
        return Ok(());
    }
    let go: Vec<Reading> = go
        .iter()
        .map(|line| serde_json::from_str(line))
        .collect::<Result<_, _>>()?;
    let verdicts: Vec<Verdict> = go
        .par_iter()
        .map(|reading| read(&reading.file).map(|ours| compare(reading, &ours)))
        .collect::<anyhow::Result<_>>()?;
    for (reading, verdict) in go.iter().zip(verdicts) {
        if let Some(difference) = total.add(verdict)
            && total.listed < arguments.differences
        {
            total.listed += 1;
            writeln!(out, "{}: {difference}", reading.file)?;
        }
    }
    Ok(())
}

/// Reads a file as godbg does.
fn read(path: &str) -> anyhow::Result<Reading<'static>> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {path}"))?;
    let tree = godbg_go::syntax::parse(String::from_utf8_lossy(&bytes).into());
    Ok(Reading::of(path, &tree))
}

#[derive(Default)]
struct Total {
    accepted: usize,
    equal: usize,
    nodes: usize,
    equal_nodes: usize,
    wrongly_rejected: usize,
    rejected: usize,
    wrongly_accepted: usize,
    error_within_one_token: usize,
    listed: usize,
}

impl Total {
    /// Counts a verdict and describes what is wrong, if anything is.
    fn add(&mut self, verdict: Verdict) -> Option<String> {
        match verdict {
            Verdict::Equal { nodes } => {
                self.accepted += 1;
                self.equal += 1;
                self.nodes += nodes;
                self.equal_nodes += nodes;
                None
            }
            Verdict::Different {
                nodes,
                agreeing,
                first,
            } => {
                self.accepted += 1;
                self.nodes += nodes;
                self.equal_nodes += agreeing;
                Some(format!("node {agreeing} of {nodes}: {first}"))
            }
            Verdict::WronglyRejected { nodes, error } => {
                self.accepted += 1;
                self.nodes += nodes;
                self.wrongly_rejected += 1;
                Some(format!("wrongly rejected: {error}"))
            }
            Verdict::BothReject { tokens_apart, errors } => {
                self.rejected += 1;
                self.error_within_one_token += usize::from(tokens_apart <= 1);
                (tokens_apart > 1).then(|| format!("first errors {tokens_apart} tokens apart: {errors}"))
            }
            Verdict::WronglyAccepted { error } => {
                self.rejected += 1;
                self.wrongly_accepted += 1;
                Some(format!("wrongly accepted: {error}"))
            }
        }
    }

    fn error_share(&self) -> f64 {
        percent(self.error_within_one_token, self.rejected)
    }

    fn is_below_bar(&self) -> bool {
        self.equal < self.accepted || self.wrongly_accepted > 0 || self.error_share() < ERRORS_BAR
    }

    fn print(&self, out: &mut impl Write) -> std::io::Result<()> {
        writeln!(
            out,
            "accepted by Go: {} of {} files equal ({} wrongly rejected), {:.3} % of {} nodes agree before a file's first difference",
            self.equal,
            self.accepted,
            self.wrongly_rejected,
            percent(self.equal_nodes, self.nodes),
            self.nodes,
        )?;
        writeln!(
            out,
            "rejected by Go: {} of {} files wrongly accepted, first error within one token in {:.1} % (bar {ERRORS_BAR} %)",
            self.wrongly_accepted,
            self.rejected,
            self.error_share(),
        )
    }
}
