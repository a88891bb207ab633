//! What is not known for sure, and why.

use std::sync::Arc;

use godbg_text::SourceRange;

/// Why a part of the catalog may differ from the engine's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncertainty {
    /// The reason, for a reader: lower case, no full stop.
    pub reason: Arc<str>,
    /// The statement that could not be replayed.
    pub origin: Option<SourceRange>,
}

impl Uncertainty {
    /// Returns an uncertainty for this reason.
    pub fn new(reason: impl Into<Arc<str>>, origin: Option<SourceRange>) -> Self {
        Self {
            reason: reason.into(),
            origin,
        }
    }
}
