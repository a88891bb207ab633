//! `godbg report`: shows a saved report.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use godbg_diagnostics::Severity;
use godbg_report::formats::FORMATS;
use godbg_report::{Report, Style, write_summary};
use godbg_workspace::closest;

use super::arguments::{parse_format, parse_severity};
use super::scan::format_named;
use crate::Outcome;
use crate::failure::Failure;
use crate::output::OutputArguments;

// Arguments of `godbg report`.
#[derive(Args)]
pub struct ReportArguments {
    /// What `godbg scan --format json` wrote
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Show findings of this severity and worse ones
    #[arg(long, value_name = "SEVERITY", value_parser = parse_severity())]
    severity: Option<String>,

    /// Show findings of this check; may be given several times
    #[arg(long, value_name = "CHECK")]
    check: Vec<String>,

    /// Form of the output
    #[arg(long, value_name = "FORMAT", default_value = FORMATS[0].name, value_parser = parse_format())]
    format: String,

    #[command(flatten)]
    output: OutputArguments,
}

/// Shows what a saved report holds. Reading it is all that can fail: the exit code says nothing
/// of findings.
///
/// # Errors
/// Fails when the file is no report, a check is not in it, or the output cannot be written.
pub fn run(arguments: &ReportArguments) -> anyhow::Result<Outcome> {
    let context = || format!("cannot read {}", arguments.file.display());
    let text = fs::read_to_string(&arguments.file).with_context(context)?;
    let mut report = Report::parse(&text).with_context(context)?;
    for name in &arguments.check {
        check_is_known(name, &report)?;
    }
    let least: Option<Severity> = arguments.severity.as_deref().and_then(|name| name.parse().ok());
    report.findings.retain(|finding| {
        least.is_none_or(|least| finding.severity() >= least)
            && (arguments.check.is_empty() || arguments.check.contains(&finding.check))
    });
    let format = format_named(&arguments.format);
    let style = arguments.output.style();
    arguments
        .output
        .write(|out| (format.write)(&report, style, out))?;
    if arguments.output.is_file() || !format.has_summary {
        let mut stderr = io::stderr().lock();
        write_summary(&report, Style::Plain, &mut stderr)?;
        stderr.flush()?;
    }
    Ok(Outcome::Clean)
}

fn check_is_known(name: &str, report: &Report) -> anyhow::Result<()> {
    let mut known = report.checks.iter().map(|check| check.name.as_str());
    if known.any(|known| known == name) {
        return Ok(());
    }
    let names = report.checks.iter().map(|check| check.name.as_str());
    let help = closest(name, names).map(|meant| format!("did you mean `{meant}`?"));
    Err(Failure::new(format!("the check `{name}` did not run for this report"), help).into())
}
