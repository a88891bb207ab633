//! `cargo xtask oracle sarif`: our SARIF, held against the official schema.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{ExitCode, Stdio};

use anyhow::Context;

use super::go_program;
use crate::godbg::{Godbg, output_of};

/// What to check.
#[derive(clap::Args)]
pub struct Arguments {
    /// Checkouts of Go services
    #[arg(required = true)]
    dirs: Vec<PathBuf>,
    #[command(flatten)]
    godbg: Godbg,
}

/// Scans each checkout and prints where the report breaks the schema.
///
/// # Errors
/// Fails when godbg or the Go program cannot be run.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    let mut is_valid = true;
    for dir in &arguments.dirs {
        let mut scan = arguments.godbg.command()?;
        scan.args(["scan", "--format", "sarif", "--exit-zero"]).arg(dir);
        let report = output_of(&mut scan)?;
        let breaches = breaches(&report)?;
        writeln!(
            out,
            "{}: {} bytes, {} breaches",
            dir.display(),
            report.len(),
            breaches.len()
        )?;
        for breach in &breaches {
            writeln!(out, "  {breach}")?;
        }
        is_valid &= breaches.is_empty();
    }
    Ok(ExitCode::from(u8::from(!is_valid)))
}

/// Asks the Go program what is wrong with a report.
fn breaches(report: &[u8]) -> anyhow::Result<Vec<String>> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("oracles/sarif");
    let mut program = go_program("sarif")?
        .current_dir(source)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("the program that was just built does not start")?;
    let mut input = program.stdin.take().context("a pipe was asked for")?;
    input.write_all(report)?;
    drop(input);
    let output = program.wait_with_output()?;
    anyhow::ensure!(
        output.status.code().is_some_and(|code| code < 2),
        "sarif ended with {}",
        output.status
    );
    Ok(String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(ToOwned::to_owned)
        .collect())
}
