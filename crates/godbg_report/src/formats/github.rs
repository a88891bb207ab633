//! Workflow commands that GitHub shows as annotations in a pull request.
//!
//! Source: GitHub documentation, "Workflow commands for GitHub Actions".

use std::io::{self, Write};

use godbg_diagnostics::Severity;

use super::Format;
use crate::report::Report;
use crate::text::Style;

/// `::error file=…::message`.
pub(super) static GITHUB: Format = Format {
    name: "github",
    summary: "annotations of GitHub Actions",
    has_summary: false,
    write,
};

fn write(report: &Report, _style: Style, out: &mut dyn Write) -> io::Result<()> {
    for finding in &report.findings {
        let command = match finding.severity() {
            Severity::Critical | Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "notice",
        };
        let place = &finding.location;
        let message = match &finding.suggestion {
            Some(suggestion) => format!("{}\nhelp: {suggestion}", finding.message),
            None => finding.message.clone(),
        };
        writeln!(
            out,
            "::{command} file={},line={},col={},endLine={},endColumn={},title={}::{}",
            property(&place.file),
            place.line,
            place.column,
            place.end_line,
            place.end_column,
            property(&format!("{}[{}]", finding.severity, finding.check)),
            data(&message)
        )?;
    }
    Ok(())
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
