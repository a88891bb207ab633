//! `godbg go`: the Go front end by itself, for people and tests.

mod cfg;
mod program;
mod symbols;
mod tree;
mod types;

use clap::{Args, Subcommand};

use crate::Outcome;

/// Arguments of `godbg go`.
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
