//! `godbg schema`: what a server would hold after the migrations, or what a live one holds.

mod at;
mod blame;
mod diff;
mod source;

use anyhow::Context;
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use godbg_report::{SchemaFormat, write_schemas};
use godbg_schema::replay::Replay;
use godbg_workspace::tree::MemoryTree;
use godbg_workspace::{FoundSchema, Progress, scan};

use crate::Outcome;
use crate::arguments::RepositoryArguments;
use crate::database::DatabaseArguments;
use crate::failure::Failure;
use crate::output::OutputArguments;

// Arguments of `godbg schema`.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct SchemaArguments {
    #[command(subcommand)]
    command: Option<SchemaCommand>,

    #[command(flatten)]
    show: ShowArguments,
}

/// What else can be done with a schema.
#[derive(Subcommand)]
enum SchemaCommand {
    /// Compare two schemas: files, live databases, saved JSON, Git revisions
    Diff(diff::DiffArguments),
    /// Show the schema after one of the migrations
    At(at::AtArguments),
    /// Show which lines made a table or column what it is
    Blame(blame::BlameArguments),
}

#[derive(Args)]
struct ShowArguments {
    #[command(flatten)]
    repository: RepositoryArguments,

    #[command(flatten)]
    database: DatabaseArguments,

    /// Form of the output
    #[arg(long, value_name = "FORMAT", default_value = "sql", value_parser = parse_schema_format())]
    format: String,

    /// Show schemas that no statement of the code meets, too
    #[arg(long)]
    all: bool,

    #[command(flatten)]
    output: OutputArguments,
}

/// Returns the reader of format names.
fn parse_schema_format() -> PossibleValuesParser {
    PossibleValuesParser::new(SchemaFormat::NAMES)
}

/// Shows the schemas of a repository or of a database, or does what the subcommand says.
///
/// # Errors
/// Fails when there is no schema, the repository or the settings cannot be read, or the output
/// not be written.
pub fn run(arguments: &SchemaArguments) -> anyhow::Result<Outcome> {
    match &arguments.command {
        Some(SchemaCommand::Diff(arguments)) => diff::run(arguments),
        Some(SchemaCommand::At(arguments)) => at::run(arguments),
        Some(SchemaCommand::Blame(arguments)) => blame::run(arguments),
        None => show(&arguments.show),
    }
}

fn show(arguments: &ShowArguments) -> anyhow::Result<Outcome> {
    let format = SchemaFormat::named(&arguments.format).context("the arguments have checked it")?;
    if let Some(live) = arguments.database.read()? {
        for note in &live.notes {
            crate::output::note(note)?;
        }
        let schema = FoundSchema {
            path: "the live database".to_owned(),
            tool: live.server,
            scripts: Vec::new(),
            replay: Replay::of(live.catalog.clone()),
            is_used: true,
        };
        let settings = arguments.repository.open()?.settings;
        let nothing = scan(&MemoryTree::default(), &settings, &Progress::new());
        arguments
            .output
            .write(|out| write_schemas(format, &nothing, &[&schema], out))?;
        return Ok(Outcome::Clean);
    }
    let run = arguments.repository.open()?.scan();
    // A file that cannot be read may be the migration that matters.
    let unread = ["not-utf8", "unreadable-file", "file-too-large"];
    for finding in run
        .findings
        .iter()
        .filter(|finding| unread.contains(&finding.check))
    {
        let path = &run.files.get(finding.location.file).path;
        crate::output::note(&format!("{path}: {}", finding.message))?;
    }
    let wanted = |schema: &&FoundSchema| arguments.all || schema.is_used;
    let schemas: Vec<&FoundSchema> = run.schemas.iter().filter(wanted).collect();
    if schemas.is_empty() {
        let help = "name the folder of the migrations in `godbg.toml`: [[migrations]] path = \"…\"";
        return Err(Failure::new("no schema was found", Some(help.to_owned())).into());
    }
    arguments
        .output
        .write(|out| write_schemas(format, &run, &schemas, out))?;
    Ok(Outcome::Clean)
}
