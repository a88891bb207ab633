//! `godbg schema`: what a server would hold after the migrations.

use clap::{Args, ValueEnum};
use godbg_report::{write_schemas_json, write_schemas_sql};
use godbg_workspace::FoundSchema;

use crate::Outcome;
use crate::arguments::RepositoryArguments;
use crate::failure::Failure;
use crate::output::OutputArguments;

/// Arguments of `godbg schema`.
#[derive(Args)]
pub struct SchemaArguments {
    #[command(flatten)]
    repository: RepositoryArguments,

    /// Form of the output
    #[arg(long, value_name = "FORMAT", default_value = "sql")]
    format: SchemaFormat,

    /// Show schemas that no statement of the code meets, too
    #[arg(long)]
    all: bool,

    #[command(flatten)]
    output: OutputArguments,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum SchemaFormat {
    /// Statements that an empty database accepts.
    Sql,
    /// For programs.
    Json,
}

/// Shows the schemas of a repository.
///
/// # Errors
/// Fails when there is no schema, the repository or the settings cannot be read, or the output
/// not be written.
pub fn run(arguments: &SchemaArguments) -> anyhow::Result<Outcome> {
    let run = arguments.repository.open()?.scan();
    let wanted = |schema: &&FoundSchema| arguments.all || schema.is_used;
    let schemas: Vec<&FoundSchema> = run.schemas.iter().filter(wanted).collect();
    if schemas.is_empty() {
        let help = "name the folder of the migrations in `godbg.toml`: [[migrations]] path = \"…\"";
        return Err(Failure::new("no schema was found", Some(help.to_owned())).into());
    }
    arguments.output.write(|out| match arguments.format {
        SchemaFormat::Sql => write_schemas_sql(&run, &schemas, out),
        SchemaFormat::Json => write_schemas_json(&run, &schemas, out),
    })?;
    Ok(Outcome::Clean)
}
