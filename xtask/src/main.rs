//! The project's own chores: `cargo xtask …`.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod oracles;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Chores of the godbg project")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Hold godbg against a program that must know
    #[command(subcommand)]
    Oracle(oracles::Oracle),
}

fn main() -> anyhow::Result<ExitCode> {
    match Arguments::parse().task {
        Task::Oracle(oracle) => oracle.run(),
    }
}
