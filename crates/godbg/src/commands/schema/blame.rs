//! `godbg schema blame`: which lines made a table or column what it is.

use clap::Args;
use godbg_report::{BlamedSchema, write_blame_json, write_blame_text};
use godbg_schema::history::{events, named};

use super::source::chosen;
use crate::Outcome;
use crate::arguments::RepositoryArguments;
use crate::failure::Failure;
use crate::output::OutputArguments;

/// Arguments of `godbg schema blame`.
#[derive(Args)]
pub struct BlameArguments {
    /// The table, or one of its columns
    #[arg(value_name = "TABLE[.COLUMN]")]
    name: String,

    #[command(flatten)]
    repository: RepositoryArguments,

    /// Write JSON
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    output: OutputArguments,
}

/// Shows which statements made a table or column what it is.
///
/// # Errors
/// Fails when there is no such table or column.
pub fn run(arguments: &BlameArguments) -> anyhow::Result<Outcome> {
    let run = arguments.repository.open()?.scan();
    let mut blamed = Vec::new();
    for schema in chosen(&run.schemas) {
        if let Some((table, column)) = named(&schema.replay.catalog, &arguments.name) {
            blamed.push(BlamedSchema {
                schema,
                events: events(table, column.as_deref()),
            });
        }
    }
    if blamed.is_empty() {
        let schemas = chosen(&run.schemas);
        let (table, _) = arguments.name.split_once('.').unwrap_or((&arguments.name, ""));
        let names = schemas.iter().flat_map(|schema| {
            schema
                .replay
                .catalog
                .tables
                .iter()
                .map(|table| table.name.name.as_str())
        });
        let meant = godbg_schema::catalog::closest_names(table, names);
        let help = meant.first().map(|name| format!("did you mean `{name}`?"));
        return Err(Failure::new(format!("there is no table or column `{}`", arguments.name), help).into());
    }
    arguments.output.write(|out| {
        if arguments.json {
            write_blame_json(&run, &blamed, out)
        } else {
            write_blame_text(&run, &blamed, out)
        }
    })?;
    Ok(Outcome::Clean)
}
