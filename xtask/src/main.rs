//! The project's own chores: `cargo xtask …`.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod ecosystem;
mod generate;
mod godbg;
mod oracles;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Chores of the godbg project")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Run godbg on real services and show what it gains and loses against its snapshots
    Ecosystem(ecosystem::Arguments),
    /// Write the tables of facts that programs can ask for
    #[command(subcommand)]
    Generate(generate::Table),
    /// Hold godbg against a program that must know
    #[command(subcommand)]
    Oracle(oracles::Oracle),
}

fn main() -> anyhow::Result<ExitCode> {
    match Arguments::parse().task {
        Task::Ecosystem(arguments) => ecosystem::run(&arguments),
        Task::Generate(table) => table.run(),
        Task::Oracle(oracle) => oracle.run(),
    }
}
