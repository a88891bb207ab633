//! Whether the finding that a mutant must cause is there.

use std::collections::BTreeSet;

use godbg_queries::Status;
use godbg_workspace::Run;

use super::mutation::Mutation;

/// A finding as far as it is compared: check, path, line, message.
type Key = (&'static str, String, u32, String);

/// What godbg found before anything was broken.
pub struct Baseline {
    findings: BTreeSet<Key>,
}

/// What became of a mutant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The right check reports it, and did not before.
    Found(Where),
    /// It does not.
    Missed {
        /// What the call is now: `resolved`, or not seen at all.
        site: Option<Status>,
        /// What is reported instead, with lines.
        instead: Vec<String>,
    },
}

/// How near to the change the finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Where {
    /// On its line.
    Line,
    /// On a line of the statement.
    Statement,
    /// On a line of the call or of the scan.
    Call,
}

impl Baseline {
    /// Keeps the findings of a run.
    pub fn of(run: &Run) -> Self {
        Self {
            findings: keys(run).collect(),
        }
    }

    /// Compares a run of the mutant.
    pub fn judge(&self, mutation: &Mutation, run: &Run) -> Verdict {
        let new: Vec<Key> = keys(run).filter(|key| !self.findings.contains(key)).collect();
        let wanted = mutation.kind.checks();
        let nearest = new
            .iter()
            .filter(|(check, ..)| wanted.contains(check))
            .filter_map(|(_, path, line, _)| mutation.nearness(path, *line))
            .min();
        if let Some(nearest) = nearest {
            return Verdict::Found(nearest);
        }
        let instead = new
            .iter()
            .map(|(check, path, line, _)| format!("{check} {path}:{line}"))
            .collect();
        let (path, line, column) = &mutation.site;
        let site = run
            .sites
            .iter()
            .map(|queried| &queried.site)
            // A change before it on its line moves the call.
            .filter(|site| site.line == *line && run.files.get(site.file).path == *path)
            .min_by_key(|site| site.column.abs_diff(*column));
        Verdict::Missed {
            site: site.map(|site| site.status),
            instead,
        }
    }
}

impl Mutation {
    fn nearness(&self, path: &str, line: u32) -> Option<Where> {
        let among = |lines: &[super::mutation::Lines]| lines.iter().any(|lines| lines.contains(path, line));
        if self.place.contains(path, line) {
            Some(Where::Line)
        } else if among(&self.statement) {
            Some(Where::Statement)
        } else if among(&self.calls) {
            Some(Where::Call)
        } else {
            None
        }
    }
}

fn keys(run: &Run) -> impl Iterator<Item = Key> {
    run.findings.iter().map(|finding| {
        let span = run.files.span(finding.location);
        (
            finding.check,
            span.path.to_owned(),
            span.start.line,
            finding.message.clone(),
        )
    })
}
