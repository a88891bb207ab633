//! What a run brings back.

use std::time::Duration;

use godbg_diagnostics::{CheckMeta, Finding, Severity};
use godbg_text::SourceRange;

use crate::{Coverage, Files};

/// A finished run.
#[derive(Debug)]
pub struct Run {
    /// All files it listed.
    pub files: Files,
    /// Findings in the order of their places.
    pub findings: Vec<Finding>,
    /// Calls that send SQL, in the order of their places.
    pub sites: Vec<Site>,
    /// What it looked at.
    pub coverage: Coverage,
    /// The checks that ran, by name, each with the severity it was given.
    pub checks: Vec<(&'static CheckMeta, Severity)>,
    /// How long each part took, in order.
    pub phases: Vec<Phase>,
}

impl Run {
    /// Says whether there is a finding as bad as `severity` or worse.
    pub fn has_finding(&self, severity: Severity) -> bool {
        self.findings.iter().any(|finding| finding.severity >= severity)
    }

    /// Returns how long all parts took together.
    pub fn elapsed(&self) -> Duration {
        self.phases.iter().map(|phase| phase.elapsed).sum()
    }
}

/// A part of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phase {
    /// A verb: `read`, `parse`, `check`.
    pub name: &'static str,
    /// How long it took by the wall clock.
    pub elapsed: Duration,
}

/// A call that sends SQL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The method's name in the call.
    pub location: SourceRange,
    /// The library whose method it is.
    pub library: String,
    /// The method as it stands in the code.
    pub method: String,
    /// How much of its text is known.
    pub status: SiteStatus,
    /// Why that is not all of it.
    pub reason: Option<String>,
    /// What it can send.
    pub statements: Vec<Statement>,
}

/// How much of a site's text is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SiteStatus {
    /// All but values.
    Resolved,
    /// There is a hole of unknown text.
    Partial,
    /// Neither its tables nor its kind.
    Unresolved,
}

impl SiteStatus {
    /// Returns the name as it stands in output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Resolved => "resolved",
            Self::Partial => "partial",
            Self::Unresolved => "unresolved",
        }
    }
}

/// A statement that a site can send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The text, holes written as the placeholder they stand for.
    pub sql: String,
    /// Equal for all spellings of the statement.
    pub fingerprint: String,
    /// `select`, `insert`, …
    pub kind: String,
    /// The tables it reads or writes.
    pub tables: Vec<String>,
    /// Where its text begins, where it stands in a file.
    pub location: Option<SourceRange>,
}
