//! `godbg schema blame`: which lines made a table or column what it is.

use clap::Args;
use godbg_report::{BlamedSchema, write_blame_json, write_blame_text};
use godbg_schema::catalog::closest_names;
use godbg_schema::history::{events, named};
use godbg_workspace::FoundSchema;

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
        let help =
            meant(&chosen(&run.schemas), &arguments.name).map(|name| format!("did you mean `{name}`?"));
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

/// Returns the table or column that looks most like a name that is none.
fn meant(schemas: &[&FoundSchema], name: &str) -> Option<String> {
    let tables = || {
        schemas
            .iter()
            .flat_map(|schema| schema.replay.catalog.tables.iter())
    };
    if let Some((table, column)) = name.rsplit_once('.')
        && let Some(found) = tables().find(|found| found.name.name.eq_ignore_ascii_case(table))
    {
        let candidates = found.column_candidates(column);
        return candidates.first().map(|column| format!("{table}.{column}"));
    }
    let (table, _) = name.split_once('.').unwrap_or((name, ""));
    let names = tables().map(|table| table.name.name.as_str());
    closest_names(table, names).into_iter().next()
}
