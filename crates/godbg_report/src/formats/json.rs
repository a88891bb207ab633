//! Everything, for programs; `schemas/report.json` describes the form.

use std::io::{self, Write};

use super::Format;
use crate::report::Report;
use crate::text::Style;

/// The report as one JSON object.
pub(super) static JSON: Format = Format {
    name: "json",
    summary: "everything, for programs and `godbg report`",
    has_summary: false,
    write,
};

fn write(report: &Report, _style: Style, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, report)?;
    writeln!(out)
}
