//! The `godbg` program: arguments, wiring and exit codes. The only crate that prints.

mod arguments;
mod commands;
mod database;
mod failure;
mod output;
mod progress;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use commands::Command;

/// Value flow makes and drops many small nodes; the system's allocator takes a fifth of a scan for that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Finds the places where a Go service and its SQL database have drifted apart.
#[derive(Parser)]
#[command(name = "godbg", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// How a command that worked ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Nothing to complain about.
    Clean,
    /// There are findings.
    Findings,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match arguments.command.run() {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(error) if failure::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            // Where stderr is gone, too, nobody is left to tell.
            let _ = io::stderr().write_all(failure::describe(&error).as_bytes());
            ExitCode::from(2)
        }
    }
}
