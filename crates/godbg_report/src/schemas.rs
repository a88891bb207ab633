//! The schemas of a run as SQL and as JSON.

use std::io::{self, Write};

use godbg_schema::output::{to_json, to_sql};
use godbg_text::SourceRange;
use godbg_workspace::{FoundSchema, Run};
use serde_json::json;

use crate::report::VERSION;
use crate::text::Escaped;

/// Writes the schemas as SQL: for each where it comes from, what could not be replayed, and the
/// statements that make it in an empty database.
///
/// # Errors
/// Fails when the writer does.
pub fn write_schemas_sql(run: &Run, schemas: &[&FoundSchema], out: &mut dyn Write) -> io::Result<()> {
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

/// Writes the schemas as one JSON object.
///
/// # Errors
/// Fails when the writer does.
pub fn write_schemas_json(run: &Run, schemas: &[&FoundSchema], out: &mut dyn Write) -> io::Result<()> {
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
    let value = json!({"version": VERSION, "schemas": described.collect::<Vec<_>>()});
    serde_json::to_writer_pretty(&mut *out, &value)?;
    writeln!(out)
}

fn troubles(schema: &FoundSchema) -> impl Iterator<Item = (Option<SourceRange>, String)> {
    let problems = schema.replay.problems.iter();
    let failed = problems.map(|problem| (problem.range, format!("fails: {}", problem.message)));
    let skipped = schema.replay.skipped.iter();
    failed.chain(skipped.map(|skipped| (skipped.range, format!("not replayed: {}", skipped.reason))))
}

fn place(run: &Run, range: Option<SourceRange>) -> String {
    range.map_or_else(String::new, |range| {
        let span = run.files.span(range);
        format!("{}:{}:{}", span.path, span.start.line, span.start.column)
    })
}
