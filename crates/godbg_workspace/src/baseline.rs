//! Findings that are known: a key that survives moved lines, and a file of such keys.

use std::collections::BTreeMap;
use std::fmt;

use godbg_diagnostics::Finding;
use serde::{Deserialize, Serialize};

use crate::Files;

/// The form of the file; raised when keys are made in another way.
const VERSION: u32 = 1;

/// What stays the same of a finding when lines move: its check, its file, its message without
/// numbers, and the text it marks without white space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FindingKey(u64);

impl fmt::Display for FindingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FindingKey {
    /// Returns the key of a finding.
    pub fn of(finding: &Finding, files: &Files) -> Self {
        let mut hash = Fnv::new();
        hash.add(finding.check.bytes());
        hash.add(files.get(finding.location.file).path.bytes());
        hash.add(finding.message.bytes().filter(|byte| !byte.is_ascii_digit()));
        let marked = files.text_of(finding.location).bytes();
        hash.add(marked.filter(|byte| !byte.is_ascii_whitespace()));
        Self(hash.0)
    }
}

/// The 64-bit FNV-1a hash, which must not change between versions as the standard library's may.
struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Adds bytes and an end mark.
    fn add(&mut self, bytes: impl Iterator<Item = u8>) {
        for byte in bytes.chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

/// Known findings, each as often as it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    counts: BTreeMap<FindingKey, usize>,
    entries: BTreeMap<FindingKey, Entry>,
}

/// A line of the file: enough for a person to see what it stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    key: String,
    check: String,
    file: String,
    count: usize,
}

#[derive(Serialize, Deserialize)]
struct BaselineFile {
    version: u32,
    findings: Vec<Entry>,
}

/// A baseline that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum BaselineError {
    /// Not JSON of the expected form.
    #[error("not a baseline: {0}")]
    Form(#[from] serde_json::Error),
    /// Written by another version of godbg.
    #[error("the baseline has version {0}, expected {VERSION}")]
    Version(u32),
    /// A key that is no key.
    #[error("the baseline has a key that is not understood: `{0}`")]
    Key(String),
}

impl Baseline {
    /// Collects the keys of findings.
    pub fn of(findings: &[Finding], files: &Files) -> Self {
        let mut baseline = Self::default();
        for finding in findings {
            let key = FindingKey::of(finding, files);
            *baseline.counts.entry(key).or_default() += 1;
            baseline.entries.entry(key).or_insert_with(|| Entry {
                key: key.to_string(),
                check: finding.check.to_owned(),
                file: files.get(finding.location.file).path.clone(),
                count: 0,
            });
        }
        for (key, entry) in &mut baseline.entries {
            entry.count = baseline.counts[key];
        }
        baseline
    }

    /// Reads a file that [`Baseline::to_json`] wrote.
    ///
    /// # Errors
    /// Fails when it is not such a file.
    pub fn parse(text: &str) -> Result<Self, BaselineError> {
        let file: BaselineFile = serde_json::from_str(text)?;
        if file.version != VERSION {
            return Err(BaselineError::Version(file.version));
        }
        let mut baseline = Self::default();
        for entry in file.findings {
            let key =
                u64::from_str_radix(&entry.key, 16).map_err(|_| BaselineError::Key(entry.key.clone()))?;
            baseline.counts.insert(FindingKey(key), entry.count);
            baseline.entries.insert(FindingKey(key), entry);
        }
        Ok(baseline)
    }

    /// Returns the content of the file, sorted by file and check so that it merges well.
    pub fn to_json(&self) -> String {
        let mut findings: Vec<Entry> = self.entries.values().cloned().collect();
        findings.sort_by(|a, b| (&a.file, &a.check, &a.key).cmp(&(&b.file, &b.check, &b.key)));
        let file = BaselineFile {
            version: VERSION,
            findings,
        };
        format!("{:#}\n", serde_json::json!(file))
    }

    /// Returns the number of findings.
    pub fn len(&self) -> usize {
        self.counts.values().sum()
    }

    /// Says whether no finding is known.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// Takes the known findings away, each at most as often as it is known, and returns how
    /// many those were.
    pub fn remove_known(&self, findings: &mut Vec<Finding>, files: &Files) -> usize {
        let mut left = self.counts.clone();
        let before = findings.len();
        findings.retain(|finding| {
            let key = FindingKey::of(finding, files);
            match left.get_mut(&key) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    false
                }
                _ => true,
            }
        });
        before - findings.len()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use godbg_diagnostics::{Confidence, Severity};
    use godbg_text::{FileId, SourceRange, TextRange, offset};

    use super::*;
    use crate::tree::FileKind;

    fn finding(text: &str, marked: &str) -> (Files, Finding) {
        let files = Files::new([("a.go".to_owned(), FileKind::Go)]);
        files.set_text(FileId(0), Arc::from(text));
        let start = offset(text.find(marked).expect("in the text"));
        let finding = Finding {
            check: "select-star",
            severity: Severity::Info,
            confidence: Confidence::High,
            message: "all 3 columns".to_owned(),
            location: SourceRange {
                file: FileId(0),
                range: TextRange::new(start, start + offset(marked.len())),
            },
            related: Vec::new(),
            fix: None,
            evidence: None,
        };
        (files, finding)
    }

    #[test]
    fn a_finding_that_moved_is_known_and_a_second_one_is_not() {
        let (files, known) = finding("x SELECT *", "SELECT *");
        let baseline = Baseline::of(&[known], &files);
        let read = Baseline::parse(&baseline.to_json()).expect("its own file");
        assert_eq!(read, baseline);
        let (files, moved) = finding("\n\n\nx SELECT\t *", "SELECT\t *");
        let mut findings = vec![moved.clone(), moved];
        assert_eq!(read.remove_known(&mut findings, &files), 1);
        assert_eq!(findings.len(), 1);
    }

    #[test]
    fn a_file_that_is_no_baseline_is_refused() {
        assert!(matches!(Baseline::parse("{}"), Err(BaselineError::Form(_))));
        assert!(matches!(
            Baseline::parse(r#"{"version":9,"findings":[]}"#),
            Err(BaselineError::Version(9))
        ));
    }
}
