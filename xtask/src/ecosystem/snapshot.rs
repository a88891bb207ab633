//! What is kept of a run.

use std::collections::BTreeMap;
use std::fmt::Write;

use godbg_report::{Inventory, Report};
use godbg_workspace::Coverage;
use serde::{Deserialize, Serialize};

/// Figures and findings of one service.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Counts by a dotted name: `resolved`, `reasons.parameter`.
    pub figures: BTreeMap<String, usize>,
    /// Sorted; two of one check on one line are there twice.
    pub findings: Vec<Place>,
}

/// A finding without its words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    pub file: String,
    pub line: u32,
    pub check: String,
    pub severity: String,
}

impl Snapshot {
    /// Keeps of a run what does not tell the service's own text.
    pub fn new(report: &Report, inventory: &Inventory) -> Self {
        let mut figures = Figures::default();
        figures.add_coverage(&report.coverage);
        for site in &inventory.sites {
            figures.add("sites", &[&site.library, &site.status], 1);
            for statement in &site.statements {
                figures.add("texts", &[&statement.kind], 1);
            }
        }
        for finding in &report.findings {
            figures.add("findings", &[&finding.severity], 1);
            figures.add("checks", &[&finding.check], 1);
        }
        let mut findings: Vec<Place> = report
            .findings
            .iter()
            .map(|finding| Place {
                file: finding.location.file.clone(),
                line: finding.location.line,
                check: finding.check.clone(),
                severity: finding.severity.clone(),
            })
            .collect();
        findings.sort();
        Self {
            figures: figures.0,
            findings,
        }
    }

    /// Writes the snapshot with a line for each figure and finding, so that a change of one
    /// reads as one line.
    pub fn to_json(&self) -> String {
        let mut json = String::from("{\n  \"figures\": {");
        let mut separator = "\n";
        for (name, count) in &self.figures {
            let name = serde_json::Value::from(name.as_str());
            let _ = write!(json, "{separator}    {name}: {count}");
            separator = ",\n";
        }
        json += "\n  },\n  \"findings\": [";
        separator = "\n";
        for finding in &self.findings {
            let finding = serde_json::to_string(finding).expect("strings and a number are JSON");
            let _ = write!(json, "{separator}    {finding}");
            separator = ",\n";
        }
        json += if self.findings.is_empty() {
            "]\n}\n"
        } else {
            "\n  ]\n}\n"
        };
        json
    }
}

#[derive(Default)]
struct Figures(BTreeMap<String, usize>);

impl Figures {
    fn add(&mut self, group: &str, names: &[&str], count: usize) {
        let mut key = group.to_owned();
        for name in names {
            key.push('.');
            key += if name.is_empty() { "(none)" } else { name };
        }
        *self.0.entry(key).or_default() += count;
    }

    fn add_coverage(&mut self, coverage: &Coverage) {
        let counts = [
            ("files", coverage.files),
            ("files.parsed", coverage.files_parsed),
            ("files.generated", coverage.files_generated),
            ("files.unreadable", coverage.files_unreadable),
            ("sites", coverage.sites),
            ("sites.resolved", coverage.resolved),
            ("sites.partial", coverage.partial),
            ("sites.unresolved", coverage.unresolved),
            ("sites.never-called", coverage.never_called),
            ("statements", coverage.statements),
            ("not-understood", coverage.not_understood),
            ("tables", coverage.tables),
            ("suppressed", coverage.suppressed),
            ("notes", coverage.notes.len()),
        ];
        for (name, count) in counts {
            self.add(name, &[], count);
        }
        for (reason, count) in &coverage.reasons {
            // What follows the class names functions of the service.
            let class = reason.split(':').next().unwrap_or(reason);
            self.add("reasons", &[class], *count);
        }
        for (construct, count) in &coverage.constructs {
            self.add("not-understood", &[construct], *count);
        }
        for schema in &coverage.schemas {
            let names = [schema.dialect.as_str(), &schema.tool, &schema.path];
            self.add("schema.tables", &names, schema.tables);
            self.add("schema.skipped", &names, schema.skipped);
        }
        for used in &coverage.dialects {
            self.add("dialect", &[&used.dialect, &used.folder], 1);
        }
    }
}
