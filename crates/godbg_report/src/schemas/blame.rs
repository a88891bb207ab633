//! Which lines made a table or column what it is.

use std::io::{self, Write};

use godbg_schema::history::Event;
use godbg_workspace::{FoundSchema, Run};
use serde_json::json;

use super::place;
use crate::report::VERSION;
use crate::text::Escaped;

/// A schema with what made one of its tables or columns.
#[derive(Debug)]
pub struct BlamedSchema<'a> {
    /// The schema.
    pub schema: &'a FoundSchema,
    /// The statements, oldest first.
    pub events: Vec<Event>,
}

/// Writes a line for each statement.
///
/// # Errors
/// Fails when the writer does.
pub fn write_blame_text(run: &Run, blamed: &[BlamedSchema<'_>], out: &mut dyn Write) -> io::Result<()> {
    for BlamedSchema { schema, events } in blamed {
        if blamed.len() > 1 {
            let title = schema.replay.catalog.dialect.title();
            writeln!(out, "{} ({title})", Escaped(&schema.path))?;
        }
        for event in events {
            let at = place(run, Some(event.range));
            let lines = run.files.lines_of(event.range, 1);
            let text = run.files.text_of(event.range);
            let first = text
                .lines()
                .next()
                .or(lines.first().copied())
                .unwrap_or("")
                .trim();
            let verb = if event.is_origin { "made by" } else { "changed by" };
            writeln!(
                out,
                "{}: {} {verb}: {}",
                Escaped(&at),
                Escaped(&event.about),
                Escaped(first)
            )?;
        }
    }
    Ok(())
}

/// Writes the statements as one JSON object.
///
/// # Errors
/// Fails when the writer does.
pub fn write_blame_json(run: &Run, blamed: &[BlamedSchema<'_>], out: &mut dyn Write) -> io::Result<()> {
    let schemas = blamed.iter().map(|BlamedSchema { schema, events }| {
        let events = events.iter().map(|event| {
            let span = run.files.span(event.range);
            json!({
                "about": event.about,
                "made": event.is_origin,
                "file": span.path,
                "line": span.start.line,
                "column": span.start.column,
                "text": run.files.text_of(event.range),
            })
        });
        json!({
            "path": schema.path,
            "dialect": schema.replay.catalog.dialect.name(),
            "events": events.collect::<Vec<_>>(),
        })
    });
    let value = json!({"version": VERSION, "schemas": schemas.collect::<Vec<_>>()});
    serde_json::to_writer_pretty(&mut *out, &value)?;
    writeln!(out)
}
