//! `godbg sql`: the SQL front end by itself, for people and tests.

mod check;
mod format;
mod tree;

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::{Args, Subcommand, ValueEnum};
use godbg_sql::{Dialect, Options, Version};

use crate::Outcome;
use crate::failure::Failure;
use crate::output::OutputArguments;

// Arguments of `godbg sql`.
#[derive(Args)]
pub struct SqlArguments {
    #[command(subcommand)]
    job: Job,
}

#[derive(Subcommand)]
enum Job {
    /// Say of each statement whether it is valid, invalid or not understood
    Check(check::CheckArguments),
    /// Print the statements anew: lines, space, keywords in capitals; comments stay
    Format(FileArguments),
    /// Show the tokens
    Tokens(FileArguments),
    /// Show the tree
    Tree(FileArguments),
}

/// A file of SQL and how to read it.
#[derive(Args)]
struct FileArguments {
    /// File of SQL, or `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    #[command(flatten)]
    dialect: DialectArguments,

    #[command(flatten)]
    output: OutputArguments,
}

/// Which SQL.
#[derive(Args)]
struct DialectArguments {
    /// Dialect: postgres, mysql, mariadb or sqlite
    #[arg(long, value_name = "DRIVER", default_value = "postgres")]
    db_driver: String,

    /// Version of the engine [default: what any version has is valid]
    #[arg(long, value_name = "VERSION")]
    engine_version: Option<String>,
}

/// The form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum AnswerFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Does one of the jobs.
///
/// # Errors
/// Fails when the file cannot be read or the output not be written.
pub fn run(arguments: &SqlArguments) -> anyhow::Result<Outcome> {
    match &arguments.job {
        Job::Check(arguments) => check::run(arguments),
        Job::Format(arguments) => format::run(arguments),
        Job::Tokens(arguments) => tree::tokens(arguments),
        Job::Tree(arguments) => tree::tree(arguments),
    }
}

impl DialectArguments {
    fn resolve(&self) -> anyhow::Result<(Dialect, Options)> {
        let dialect = Dialect::from_name(&self.db_driver.to_lowercase()).ok_or_else(|| {
            let names: Vec<&str> = Dialect::ALL.iter().map(|dialect| dialect.name()).collect();
            let help = format!("use one of {}", names.join(", "));
            Failure::new(format!("unknown dialect `{}`", self.db_driver), Some(help))
        })?;
        let version = match &self.engine_version {
            None => None,
            Some(text) => Some(Version::parse(text).ok_or_else(|| {
                let help = Some("give it as in `15` or `8.0`".to_owned());
                Failure::new(format!("`{text}` is no version"), help)
            })?),
        };
        Ok((dialect, Options { version }))
    }
}

fn read(path: &Path) -> anyhow::Result<String> {
    let context = || format!("cannot read {}", path.display());
    if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).with_context(context)?;
        return Ok(text);
    }
    fs::read_to_string(path).with_context(context)
}
