//! `godbg explain`: the page of a check, or a list of all.

use std::io::{self, Write};

use clap::Args;
use godbg_diagnostics::CheckMeta;
use godbg_workspace::{all_checks, closest};

use crate::Outcome;
use crate::failure::Failure;
use crate::output::OutputArguments;

// Arguments of `godbg explain`.
#[derive(Args)]
pub struct ExplainArguments {
    /// The check; without it, all checks are listed
    #[arg(value_name = "CHECK")]
    check: Option<String>,

    #[command(flatten)]
    output: OutputArguments,
}

/// Shows what a check finds and why it matters.
///
/// # Errors
/// Fails when there is no such check or the output cannot be written.
pub fn run(arguments: &ExplainArguments) -> anyhow::Result<Outcome> {
    let checks = all_checks();
    match &arguments.check {
        None => arguments.output.write(|out| list(&checks, out))?,
        Some(name) => {
            let Some(check) = checks.iter().find(|check| check.name == name) else {
                let help = match closest(name, checks.iter().map(|check| check.name)) {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => "run `godbg explain` for a list of all checks".to_owned(),
                };
                return Err(Failure::new(format!("unknown check `{name}`"), Some(help)).into());
            };
            arguments.output.write(|out| page(check, out))?;
        }
    }
    Ok(Outcome::Clean)
}

fn list(checks: &[&CheckMeta], out: &mut dyn Write) -> io::Result<()> {
    let width = checks.iter().map(|check| check.name.len()).max().unwrap_or(0);
    let mut sorted = checks.to_vec();
    sorted.sort_by_key(|check| (check.group, check.name));
    for group in sorted.chunk_by(|a, b| a.group == b.group) {
        writeln!(out, "{}", group[0].group.name())?;
        for check in group {
            writeln!(
                out,
                "  {:width$}  {:8}  {}",
                check.name, check.severity, check.summary
            )?;
        }
    }
    Ok(())
}

fn page(check: &CheckMeta, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}\n\n{}: {}\n", check.name, check.severity, check.summary)?;
    let title = format!("# {}", check.name);
    let body = check.page.strip_prefix(&title).unwrap_or(check.page);
    writeln!(out, "{}", body.trim())?;
    if !check.also_in.is_empty() {
        writeln!(out, "\n## Also in other tools")?;
    }
    for other in check.also_in {
        writeln!(out, "- {} `{}`", other.tool, other.rule)?;
    }
    writeln!(out, "\nSince {}.", check.since)
}
