//! `godbg go`: the Go front end by itself, for people and tests.

mod cfg;
mod program;
mod symbols;
mod tree;
mod types;

use clap::{Args, Subcommand};

use crate::Outcome;

// Arguments of `godbg go`.
#[derive(Args)]
pub struct GoArguments {
    #[command(subcommand)]
    job: Job,
}

#[derive(Subcommand)]
enum Job {
    /// Show the nodes of files as Go's own package `go/ast` has them
    Tree(tree::TreeArguments),
    /// Show the type of every expression
    Types(program::ProgramArguments),
    /// Show the control-flow graph of every function
    Cfg(cfg::CfgArguments),
    /// Show what each file declares
    Symbols(program::ProgramArguments),
}

/// How much of a text is shown, in bytes.
const SHOWN: usize = 200;

/// Returns the first line of a text, or the beginning of that, with a mark where it goes on.
fn first_line(text: &str) -> String {
    let start = &text[..text.floor_char_boundary(SHOWN)];
    let first = start.lines().next().unwrap_or_default();
    let more = if first.len() < text.len() { " …" } else { "" };
    format!("{first}{more}")
}

/// Does one of the jobs.
///
/// # Errors
/// Fails when a file cannot be read or the output not be written.
pub fn run(arguments: &GoArguments) -> anyhow::Result<Outcome> {
    match &arguments.job {
        Job::Tree(arguments) => tree::run(arguments),
        Job::Types(arguments) => types::run(arguments),
        Job::Cfg(arguments) => cfg::run(arguments),
        Job::Symbols(arguments) => symbols::run(arguments),
    }
}
