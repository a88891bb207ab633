//! A run as it is written and read again: every position a line and column, every text that a
//! format needs inside, so that a saved report is shown like a fresh one.

use std::time::Duration;

use godbg_diagnostics::{Finding, Severity};
use godbg_text::SourceRange;
use godbg_workspace::{Coverage, Files, FindingKey, Run};
use serde::{Deserialize, Serialize};

/// The version of the form; raised when a field changes its meaning or goes away.
pub const VERSION: u32 = 1;

/// The most lines of source that a location carries.
const SOURCE_LINES: usize = 12;

/// A finished run without its files.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// [`VERSION`].
    pub version: u32,
    /// The godbg that ran.
    pub tool: String,
    /// What was found, in the order of files and places.
    pub findings: Vec<ReportFinding>,
    /// What was looked at.
    pub coverage: Coverage,
    /// The checks that ran, by name.
    pub checks: Vec<CheckInfo>,
    /// How long the run took; not saved, so that equal runs give equal bytes.
    #[serde(skip)]
    pub elapsed: Option<Duration>,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportFinding {
    /// The check's name.
    pub check: String,
    /// How bad: `info`, `warning`, `error`, `critical`.
    pub severity: String,
    /// How sure: `low`, `medium`, `high`.
    pub confidence: String,
    /// Where.
    #[serde(flatten)]
    pub location: Location,
    /// What is wrong in this place.
    pub message: String,
    /// What to do.
    pub suggestion: Option<String>,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// Stays the same when lines move: sixteen hexadecimal digits.
    pub key: String,
}

/// Another place that belongs to a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Related {
    /// Where.
    #[serde(flatten)]
    pub location: Location,
    /// What is there.
    pub message: String,
}

/// A range of a file; lines and columns count from 1, columns in bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Location {
    /// Relative to the root of the run.
    pub file: String,
    /// Line of the first byte.
    pub line: u32,
    /// Column of the first byte.
    pub column: u32,
    /// Line of the byte after the last.
    pub end_line: u32,
    /// Column of the byte after the last.
    pub end_column: u32,
    /// The lines of the range as they stand in the file; of a long range the first ones.
    #[serde(default)]
    pub source: Vec<String>,
}

/// A check that ran.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckInfo {
    /// Its name.
    pub name: String,
    /// What it is about.
    pub group: String,
    /// The severity that its findings have unless they say otherwise.
    pub severity: String,
    /// One line: what it finds.
    pub summary: String,
}

/// A saved report that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// Not JSON of the expected form.
    #[error("not a report of `godbg scan --format json`: {0}")]
    Form(serde_json::Error),
    /// Of a version that this godbg does not know.
    #[error("the report has version {0}, this godbg reads version {VERSION}")]
    Version(u64),
}

impl Report {
    /// Makes the report of a run.
    pub fn new(run: &Run) -> Self {
        let checks = run.checks.iter().map(|(check, severity)| CheckInfo {
            name: check.name.to_owned(),
            group: check.group.name().to_owned(),
            severity: severity.name().to_owned(),
            summary: check.summary.to_owned(),
        });
        Self {
            version: VERSION,
            tool: concat!("godbg ", env!("CARGO_PKG_VERSION")).to_owned(),
            findings: run
                .findings
                .iter()
                .map(|finding| ReportFinding::new(finding, &run.files))
                .collect(),
            coverage: run.coverage.clone(),
            checks: checks.collect(),
            elapsed: Some(run.elapsed()),
        }
    }

    /// Reads a saved report.
    ///
    /// # Errors
    /// Fails when the text is no report, or one of another version.
    pub fn parse(text: &str) -> Result<Self, ReportError> {
        let value: serde_json::Value = serde_json::from_str(text).map_err(ReportError::Form)?;
        if let Some(version) = value.get("version").and_then(serde_json::Value::as_u64)
            && version != u64::from(VERSION)
        {
            return Err(ReportError::Version(version));
        }
        serde_json::from_value(value).map_err(ReportError::Form)
    }

    /// Returns the number of findings of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings
            .iter()
            .filter(|finding| finding.severity == severity.name())
            .count()
    }
}

impl ReportFinding {
    fn new(finding: &Finding, files: &Files) -> Self {
        let related = finding.related.iter().map(|related| Related {
            location: Location::new(related.location, files),
            message: related.message.clone(),
        });
        Self {
            check: finding.check.to_owned(),
            severity: finding.severity.name().to_owned(),
            confidence: finding.confidence.name().to_owned(),
            location: Location::new(finding.location, files),
            message: finding.message.clone(),
            suggestion: finding.fix.as_ref().map(|fix| fix.title.clone()),
            related: related.collect(),
            key: FindingKey::of(finding, files).to_string(),
        }
    }

    /// Returns the severity; one that is not known counts as the worst, so that it is seen.
    pub fn severity(&self) -> Severity {
        self.severity.parse().unwrap_or(Severity::Critical)
    }
}

impl Location {
    fn new(location: SourceRange, files: &Files) -> Self {
        let span = files.span(location);
        let lines = files.lines_of(location, SOURCE_LINES);
        Self {
            file: span.path.to_owned(),
            line: span.start.line,
            column: span.start.column,
            end_line: span.end.line,
            end_column: span.end.column,
            source: lines.into_iter().map(str::to_owned).collect(),
        }
    }
}
