//! Findings and what belongs to them.

use std::fmt;
use std::str::FromStr;

use godbg_text::{Edit, FileId, SourceRange};

/// How bad it is when the finding is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing breaks.
    Info,
    /// Can go wrong, or costs more than it need.
    Warning,
    /// Fails when it runs.
    Error,
    /// Loses or leaks data.
    Critical,
}

impl Severity {
    /// All severities, least bad first.
    pub const ALL: [Self; 4] = [Self::Info, Self::Warning, Self::Error, Self::Critical];

    /// Returns the name as it stands in output and settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
            Self::Critical => "critical",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Severity {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|severity| severity.name() == text)
            .ok_or_else(|| format!("unknown severity `{text}`, expected info, warning, error or critical"))
    }
}

/// How sure we are that the finding is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Confidence {
    /// Depends on something that we could not see.
    Low,
    /// True unless something unusual holds, which the message names.
    Medium,
    /// Follows from what we read.
    High,
}

impl Confidence {
    /// Returns the name as it stands in output and settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// Whether a fix may be applied without a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Safety {
    /// Keeps the meaning, and every comment.
    Safe,
    /// May change what the program does.
    Unsafe,
}

/// One replacement in one file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FixEdit {
    /// The file.
    pub file: FileId,
    /// What changes in it.
    pub edit: Edit,
}

/// What to do about a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// An imperative without full stop: "rename the column to `email`".
    pub title: String,
    /// Whether it may be applied without a look.
    pub safety: Safety,
    /// The changes; empty where only a person can make them.
    pub edits: Vec<FixEdit>,
}

impl Fix {
    /// Returns advice without edits.
    pub fn advice(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            safety: Safety::Unsafe,
            edits: Vec::new(),
        }
    }
}

/// Another place that belongs to the finding: where the column is declared, say.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Related {
    /// The place.
    pub location: SourceRange,
    /// What is there, lower case and without full stop.
    pub message: String,
}

/// What was measured, for findings about something that runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The figure.
    pub value: f64,
    /// Its unit, `ms` or `rows`.
    pub unit: &'static str,
    /// How many samples it rests on.
    pub samples: u64,
}

/// Something that a check found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The check's name.
    pub check: &'static str,
    /// How bad.
    pub severity: Severity,
    /// How sure.
    pub confidence: Confidence,
    /// What is wrong in this place, lower case and without full stop.
    pub message: String,
    /// The smallest range that is to blame.
    pub location: SourceRange,
    /// Other places, the one that matters most first.
    pub related: Vec<Related>,
    /// What to do.
    pub fix: Option<Fix>,
    /// What was measured.
    pub evidence: Option<Evidence>,
}

impl Finding {
    fn sort_key(&self) -> (SourceRange, &str, &str) {
        (self.location, self.check, &self.message)
    }
}

/// Sorts findings by file, place and check, and drops those said twice.
///
/// The order does not depend on the order given, so parallel runs print the same bytes.
pub fn sort_findings(findings: &mut Vec<Finding>) {
    findings.sort_by(|a, b| {
        a.sort_key()
            .cmp(&b.sort_key())
            .then(b.confidence.cmp(&a.confidence))
    });
    findings.dedup_by(|later, kept| later.sort_key() == kept.sort_key());
}

#[cfg(test)]
mod tests {
    use super::*;
    use godbg_text::TextRange;

    #[test]
    fn severities_read_back_and_are_ordered() {
        for severity in Severity::ALL {
            assert_eq!(severity.name().parse(), Ok(severity));
        }
        assert!(Severity::Critical > Severity::Error);
        assert!("fatal".parse::<Severity>().is_err());
    }

    #[test]
    fn sorting_keeps_the_surer_of_two_equal_findings() {
        let finding = |start, confidence| Finding {
            check: "select-star",
            severity: Severity::Info,
            confidence,
            message: "all columns".to_owned(),
            location: SourceRange {
                file: FileId(0),
                range: TextRange::new(start, start + 1),
            },
            related: Vec::new(),
            fix: None,
            evidence: None,
        };
        let mut findings = vec![
            finding(5, Confidence::High),
            finding(1, Confidence::Low),
            finding(1, Confidence::High),
        ];
        sort_findings(&mut findings);
        assert_eq!(
            findings,
            [finding(1, Confidence::High), finding(5, Confidence::High)]
        );
    }
}
