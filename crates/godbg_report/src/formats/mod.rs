//! The formats that findings are written in. A new one is a file here and two lines below.

mod concise;
mod github;
mod json;
mod sarif;
mod text;

use std::io::{self, Write};

use crate::report::Report;
use crate::text::Style;

/// A format for findings.
pub struct Format {
    /// The name behind `--format`.
    pub name: &'static str,
    /// One line: who it is for.
    pub summary: &'static str,
    /// Whether it ends with the last lines of the run; other formats are for programs.
    pub has_summary: bool,
    /// Writes a report.
    pub write: fn(&Report, Style, &mut dyn Write) -> io::Result<()>,
}

/// All formats, the usual one first.
pub static FORMATS: [&Format; 5] = [
    &text::TEXT,
    &concise::CONCISE,
    &json::JSON,
    &sarif::SARIF,
    &github::GITHUB,
];

/// Returns the format of this name.
pub fn find(name: &str) -> Option<&'static Format> {
    FORMATS.into_iter().find(|format| format.name == name)
}
