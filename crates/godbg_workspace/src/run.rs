//! What a run brings back.

use std::time::Duration;

use godbg_checks::input;
use godbg_diagnostics::{CheckMeta, Finding, Severity};
use godbg_go::program::Program;
use godbg_queries::{Site, Statement};
use godbg_schema::migrations::Script;
use godbg_schema::replay::Replay;
use godbg_sql::{Dialect, Fingerprint, fingerprint};

use crate::{Baseline, Coverage, Files};

/// A finished run.
#[derive(Debug)]
pub struct Run {
    /// All files it listed.
    pub files: Files,
    /// The Go files that can matter, linked.
    pub program: Program,
    /// Findings in the order of their places.
    pub findings: Vec<Finding>,
    /// Calls that send SQL, in the order of their places.
    pub sites: Vec<QueriedSite>,
    /// The schemas that were found, in the order of their paths.
    pub schemas: Vec<FoundSchema>,
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

    /// Takes away the findings that are known, and counts them.
    pub fn leave_out(&mut self, known: &Baseline) {
        self.coverage.known += known.remove_known(&mut self.findings, &self.files);
    }

    /// Returns how long all parts took together.
    pub fn elapsed(&self) -> Duration {
        self.phases.iter().map(|phase| phase.elapsed).sum()
    }
}

/// A schema and how it came about.
#[derive(Debug)]
pub struct FoundSchema {
    /// The folder or file that it comes from.
    pub path: String,
    /// The migration tool.
    pub tool: String,
    /// The migrations in the order in which they run; none for a live database.
    pub scripts: Vec<Script>,
    /// What a server would hold, and what could not be replayed.
    pub replay: Replay,
    /// Whether statements of the run meet it.
    pub is_used: bool,
}

/// A part of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phase {
    /// A verb: `read`, `parse`, `check`.
    pub name: &'static str,
    /// How long it took by the wall clock.
    pub elapsed: Duration,
}

/// A call that sends SQL, and what is known of its statements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueriedSite {
    /// The call.
    pub site: Site,
    /// The dialect that its first statement is read in, `None` where it has none.
    pub dialect: Option<Dialect>,
    /// Facts about each of `site.statements`, in the same order.
    pub facts: Vec<StatementFacts>,
}

/// What the text of a statement says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementFacts {
    /// The first dialect that it is read in.
    pub dialect: Dialect,
    /// `select`, `insert`, …
    pub kind: String,
    /// The tables it reads or writes, sorted.
    pub tables: Vec<String>,
}

impl StatementFacts {
    /// Returns what is equal for all spellings of the statement that these facts are about.
    pub fn fingerprint(&self, statement: &Statement) -> Fingerprint {
        fingerprint(&input(statement), self.dialect)
    }
}
