//! The schemas of a run: as SQL, as JSON, as a diagram, as a page.

mod blame;
mod diff;
mod html;
mod mermaid;

pub use blame::{BlamedSchema, write_blame_json, write_blame_text};
pub use diff::{DiffSide, write_diff_json, write_diff_sql, write_diff_text};

use std::io::{self, Write};

use godbg_schema::output::{to_json, to_sql};
use godbg_text::SourceRange;
use godbg_workspace::{FoundSchema, Run};
use serde_json::{Value, json};

use crate::report::VERSION;
use crate::text::Escaped;

/// A form in which schemas are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaFormat {
    /// Statements that an empty database accepts.
    Sql,
    /// For programs; read back by `godbg schema diff`.
    Json,
    /// An entity diagram in the language of Mermaid.
    Mermaid,
    /// A page with a diagram, to be opened in a browser.
    Html,
}

impl SchemaFormat {
    /// The names of the formats.
    pub const NAMES: [&'static str; 4] = ["sql", "json", "mermaid", "html"];

    /// Returns the format of a name.
    pub fn named(name: &str) -> Option<Self> {
        let all = [Self::Sql, Self::Json, Self::Mermaid, Self::Html];
        let place = Self::NAMES.iter().position(|known| *known == name)?;
        all.get(place).copied()
    }
}

/// Writes the schemas in a format.
///
/// # Errors
/// Fails when the writer does.
pub fn write_schemas(
    format: SchemaFormat,
    run: &Run,
    schemas: &[&FoundSchema],
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        SchemaFormat::Sql => write_sql(run, schemas, out),
        SchemaFormat::Json => write_json(run, schemas, out),
        SchemaFormat::Mermaid => mermaid::write(schemas, out),
        SchemaFormat::Html => html::write(&described(run, schemas), out),
    }
}

/// Writes for each schema where it comes from, what could not be replayed, and the statements
/// that make it in an empty database.
fn write_sql(run: &Run, schemas: &[&FoundSchema], out: &mut dyn Write) -> io::Result<()> {
    for schema in schemas {
        let catalog = &schema.replay.catalog;
        writeln!(
            out,
            "-- {}: {}, {}",
            Escaped(&schema.path),
            schema.tool,
            catalog.dialect.title()
        )?;
        for (range, text) in troubles(schema) {
            writeln!(out, "-- {}: {}", Escaped(&place(run, range)), Escaped(&text))?;
        }
        writeln!(out, "\n{}", to_sql(catalog))?;
    }
    Ok(())
}

fn write_json(run: &Run, schemas: &[&FoundSchema], out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &described(run, schemas))?;
    writeln!(out)
}

/// Returns the schemas as one JSON object.
fn described(run: &Run, schemas: &[&FoundSchema]) -> Value {
    let path_and_line = |range: SourceRange| {
        let span = run.files.span(range);
        Some((span.path.to_owned(), span.start.line))
    };
    let described = schemas.iter().map(|schema| {
        let troubles =
            troubles(schema).map(|(range, text)| json!({"place": place(run, range), "message": text}));
        json!({
            "path": schema.path,
            "tool": schema.tool,
            "not_replayed": troubles.collect::<Vec<_>>(),
            "catalog": to_json(&schema.replay.catalog, &path_and_line),
        })
    });
    json!({"version": VERSION, "schemas": described.collect::<Vec<_>>()})
}

fn troubles(schema: &FoundSchema) -> impl Iterator<Item = (Option<SourceRange>, String)> {
    let problems = schema.replay.problems.iter();
    let failed = problems.map(|problem| (problem.range, format!("fails: {}", problem.message)));
    let skipped = schema.replay.skipped.iter();
    failed.chain(skipped.map(|skipped| (skipped.range, format!("not replayed: {}", skipped.reason))))
}

/// Writes where a range stands.
fn place(run: &Run, range: Option<SourceRange>) -> String {
    range.map_or_else(String::new, |range| {
        let span = run.files.span(range);
        format!("{}:{}:{}", span.path, span.start.line, span.start.column)
    })
}
