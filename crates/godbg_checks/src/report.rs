//! Where checks put what they find.

use godbg_diagnostics::{Confidence, Finding, Fix, Related, Severity};
use godbg_text::{SourceRange, TextRange};

use crate::Check;

/// Where a check sees its finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the text of the statement; the engine maps it to the Go source.
    Sql(TextRange),
    /// In a file.
    Source(SourceRange),
    /// In the text of a migration that is no part of the Go source, or of a Go literal that is.
    Site,
}

/// A finding that is being written.
#[derive(Clone, Debug)]
pub struct Draft {
    pub(crate) place: Place,
    pub(crate) message: String,
    pub(crate) confidence: Confidence,
    pub(crate) severity: Option<Severity>,
    pub(crate) related: Vec<(Place, String)>,
    pub(crate) fix: Option<Fix>,
    pub(crate) culprit: Option<Place>,
    pub(crate) cause: Option<&'static str>,
}

impl Draft {
    /// Sets how sure the check is; high unless it says so.
    pub fn confidence(&mut self, confidence: Confidence) -> &mut Self {
        self.confidence = confidence;
        self
    }

    /// Sets how bad this finding is, where it differs from the check's usual.
    pub fn severity(&mut self, severity: Severity) -> &mut Self {
        self.severity = Some(severity);
        self
    }

    /// Adds another place.
    pub fn related(&mut self, place: Place, message: impl Into<String>) -> &mut Self {
        self.related.push((place, message.into()));
        self
    }

    /// Adds another place where it is known.
    pub fn related_source(&mut self, source: Option<SourceRange>, message: impl Into<String>) -> &mut Self {
        if let Some(source) = source {
            self.related.push((Place::Source(source), message.into()));
        }
        self
    }

    /// Names the part of the text or the argument without which there would be nothing to
    /// report, where that is another place than the finding's own.
    pub fn culprit(&mut self, place: Place) -> &mut Self {
        self.culprit = Some(place);
        self
    }

    /// Names the check that tells the cause of this: beside a finding of it about the same text
    /// this one is left out.
    pub fn follows_from(&mut self, check: &'static str) -> &mut Self {
        self.cause = Some(check);
        self
    }

    /// Says what to do.
    pub fn fix(&mut self, fix: Fix) -> &mut Self {
        self.fix = Some(fix);
        self
    }

    /// Says what to do, without edits: an imperative without full stop.
    pub fn advice(&mut self, title: impl Into<String>) -> &mut Self {
        self.fix(Fix::advice(title))
    }
}

/// A finding on one of the texts that can arrive at a site.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) finding: Finding,
    /// Where the part stands that is to blame, `None` when it stands in no file.
    pub(crate) culprit: Option<SourceRange>,
    /// The check that tells the cause.
    pub(crate) cause: Option<&'static str>,
    /// The statement of the text that it is about, counted from 0.
    pub(crate) part: usize,
}

/// The findings of one check on one subject.
#[derive(Debug, Default)]
pub struct Report {
    drafts: Vec<Draft>,
}

impl Report {
    /// Reports something in the statement's text.
    pub fn sql(&mut self, range: TextRange, message: impl Into<String>) -> &mut Draft {
        self.add(Place::Sql(range), message)
    }

    /// Reports something in a file.
    pub fn source(&mut self, range: SourceRange, message: impl Into<String>) -> &mut Draft {
        self.add(Place::Source(range), message)
    }

    /// Reports something about the call as a whole.
    pub fn site(&mut self, message: impl Into<String>) -> &mut Draft {
        self.add(Place::Site, message)
    }

    /// Reports something at a place.
    pub fn add(&mut self, place: Place, message: impl Into<String>) -> &mut Draft {
        let draft = Draft {
            place,
            message: message.into(),
            confidence: Confidence::High,
            severity: None,
            related: Vec::new(),
            fix: None,
            culprit: None,
            cause: None,
        };
        let place = self.drafts.len();
        self.drafts.push(draft);
        &mut self.drafts[place]
    }

    /// Turns the drafts into findings of `check` about a `part` of the text; `locate` maps places
    /// to files, the one function that does. A related place that is nowhere is left out.
    pub(crate) fn finish(
        &mut self,
        check: &Check,
        part: usize,
        locate: impl Fn(Place) -> Option<SourceRange>,
        findings: &mut Vec<Found>,
    ) {
        for draft in self.drafts.drain(..) {
            let culprit = locate(draft.culprit.unwrap_or(draft.place));
            let Some(location) = locate(draft.place).or_else(|| locate(Place::Site)) else {
                continue;
            };
            let related = draft
                .related
                .into_iter()
                .filter_map(|(place, message)| {
                    Some(Related {
                        location: locate(place)?,
                        message,
                    })
                })
                .collect();
            let finding = Finding {
                check: check.meta.name,
                severity: draft.severity.unwrap_or(check.meta.severity),
                confidence: draft.confidence,
                message: draft.message,
                location,
                related,
                fix: draft.fix,
                evidence: None,
            };
            findings.push(Found {
                finding,
                culprit,
                cause: draft.cause,
                part,
            });
        }
    }
}
