//! One line a finding, as compilers print them.

use std::io::{self, Write};

use super::Format;
use crate::report::Report;
use crate::summary::write_summary;
use crate::text::{Escaped, Style};

/// `file:line:column: severity[check] message`.
pub(super) static CONCISE: Format = Format {
    name: "concise",
    summary: "one line a finding",
    has_summary: true,
    write,
};

fn write(report: &Report, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let (bold, reset) = (style.bold(), style.reset());
    for finding in &report.findings {
        let place = &finding.location;
        writeln!(
            out,
            "{bold}{}:{}:{}:{reset} {}[{}] {}",
            Escaped(&place.file),
            place.line,
            place.column,
            finding.severity,
            finding.check,
            Escaped(&finding.message)
        )?;
    }
    if !report.findings.is_empty() {
        writeln!(out)?;
    }
    write_summary(report, style, out)
}
