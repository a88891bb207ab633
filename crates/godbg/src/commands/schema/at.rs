//! `godbg schema at`: the state after one of the migrations.

use anyhow::Context;
use clap::Args;
use godbg_report::{SchemaFormat, write_schemas};
use godbg_schema::Dialect;
use godbg_schema::history::Stop;
use godbg_schema::migrations::Script;
use godbg_schema::replay::Replay;
use godbg_text::{SourceRange, TextRange};
use godbg_workspace::{FoundSchema, Run};

use super::parse_schema_format;
use super::source::chosen;
use crate::Outcome;
use crate::arguments::RepositoryArguments;
use crate::failure::Failure;
use crate::output::OutputArguments;

/// Arguments of `godbg schema at`.
#[derive(Args)]
pub struct AtArguments {
    /// A migration, by its version or the name of its file, or a line of it: `0007_users.up.sql:12`
    #[arg(value_name = "VERSION|FILE:LINE")]
    place: String,

    #[command(flatten)]
    repository: RepositoryArguments,

    /// Form of the output
    #[arg(long, value_name = "FORMAT", default_value = "sql", value_parser = parse_schema_format())]
    format: String,

    #[command(flatten)]
    output: OutputArguments,
}

/// Shows the schema after a migration.
///
/// # Errors
/// Fails when no migration is meant, or several are.
pub fn run(arguments: &AtArguments) -> anyhow::Result<Outcome> {
    let run = arguments.repository.open()?.scan();
    let mut found: Vec<FoundSchema> = Vec::new();
    for schema in chosen(&run.schemas) {
        let Some(stop) = stop(&run, &schema.scripts, &arguments.place)? else {
            continue;
        };
        found.push(FoundSchema {
            path: schema.path.clone(),
            tool: format!("{}, at {}", schema.tool, arguments.place),
            scripts: Vec::new(),
            replay: replayed(schema.replay.catalog.dialect, &schema.scripts, stop),
            is_used: true,
        });
    }
    if found.is_empty() {
        return Err(Failure::new("no migration has this version or name", known(&run)).into());
    }
    let schemas: Vec<&FoundSchema> = found.iter().collect();
    let format = SchemaFormat::named(&arguments.format).context("the arguments have checked it")?;
    arguments
        .output
        .write(|out| write_schemas(format, &run, &schemas, out))?;
    Ok(Outcome::Clean)
}

fn replayed(dialect: Dialect, scripts: &[Script], stop: Stop) -> Replay {
    let mut replay = godbg_semantics::replay(dialect);
    replay.run_until(scripts, stop);
    replay
}

fn known(run: &Run) -> Option<String> {
    let schema = chosen(&run.schemas)
        .into_iter()
        .find(|schema| !schema.scripts.is_empty())?;
    let (first, last) = (schema.scripts.first()?, schema.scripts.last()?);
    Some(format!("they go from {} to {}", first.name, last.name))
}

/// Finds where to stop; `None` when none of the migrations is meant.
fn stop(run: &Run, scripts: &[Script], place: &str) -> anyhow::Result<Option<Stop>> {
    let (name, line) = match place.rsplit_once(':') {
        Some((name, line)) => match line.parse::<u32>() {
            Ok(line) => (name, Some(line)),
            Err(_) => (place, None),
        },
        None => (place, None),
    };
    let found: Vec<usize> = (0..scripts.len())
        .filter(|number| is_meant(&scripts[*number], name))
        .collect();
    let [number] = found.as_slice() else {
        if found.is_empty() {
            return Ok(None);
        }
        let names: Vec<&str> = found
            .iter()
            .map(|number| scripts[*number].name.as_str())
            .collect();
        let help = format!("one of {}", names.join(", "));
        return Err(Failure::new(format!("{} migrations are meant", found.len()), Some(help)).into());
    };
    let Some(line) = line else {
        return Ok(Some(Stop::Migration(*number)));
    };
    let Some(file) = run.files.find(&scripts[*number].name) else {
        return Err(Failure::new("a migration in Go code has no lines of its own", None).into());
    };
    let text = run
        .files
        .get(file)
        .text()
        .map(ToString::to_string)
        .unwrap_or_default();
    let ends = text.match_indices('\n').map(|(at, _)| at);
    let end = ends
        .chain([text.len()])
        .nth(line.saturating_sub(1) as usize)
        .unwrap_or(text.len());
    let end = godbg_text::offset(end);
    let range = TextRange::empty(end);
    Ok(Some(Stop::Place(*number, SourceRange { file, range })))
}

/// Says whether a name is that of a migration: its path or the end of it, or its version.
fn is_meant(script: &Script, name: &str) -> bool {
    if script.name == name || script.name.ends_with(&format!("/{name}")) {
        return true;
    }
    let file = script.name.rsplit('/').next().unwrap_or_default();
    let digits: String = file
        .trim_start_matches(['V', 'v'])
        .chars()
        .take_while(|sign| sign.is_ascii_digit() || *sign == '.')
        .collect();
    let digits = digits.trim_end_matches('.');
    let plain = |text: &str| text.trim_start_matches('0').to_owned();
    !digits.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && plain(digits) == plain(name)
}
