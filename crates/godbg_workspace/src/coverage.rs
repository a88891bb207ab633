//! What a run looked at, and what it could not see.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Counts of a run: nothing is left out silently, it is counted here with its reason.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Coverage {
    /// Go files that belong to the run.
    pub files: usize,
    /// Go files that can reach a database library and were parsed.
    pub files_parsed: usize,
    /// Go files that say of themselves that they are generated.
    pub files_generated: usize,
    /// Files and folders that could not be read.
    pub files_unreadable: usize,
    /// Calls that send SQL.
    pub sites: usize,
    /// Sites whose text is not theirs: the library writes it, or a prepared statement runs.
    pub without_text: usize,
    /// Sites whose every text is known but for values.
    pub resolved: usize,
    /// Sites with a text that has a hole of unknown text.
    pub partial: usize,
    /// Sites of whose text too little is known.
    pub unresolved: usize,
    /// Sites whose text is a parameter of a function that nobody calls, tests left out: none can
    /// arrive there. They are not counted among the unresolved.
    pub never_called: usize,
    /// Why sites are not resolved, with the number of sites.
    pub reasons: BTreeMap<String, usize>,
    /// Distinct statements that the sites can send.
    pub statements: usize,
    /// Statements that the engine may well understand and godbg does not.
    pub not_understood: usize,
    /// Which constructs those are, with the number of statements.
    pub constructs: BTreeMap<String, usize>,
    /// Statements for engines whose SQL godbg does not read, by engine: only their form is checked.
    pub foreign: BTreeMap<String, usize>,
    /// Tables and views of all schemas.
    pub tables: usize,
    /// Where the schemas come from.
    pub schemas: Vec<SchemaSource>,
    /// Which dialects there are and how that was found out.
    pub dialects: Vec<DialectUse>,
    /// Findings that a comment in the code keeps quiet.
    pub suppressed: usize,
    /// Findings that were known before: in the baseline or the base revision.
    pub known: usize,
    /// What else a reader must know: where checks stay silent, and why.
    pub notes: Vec<String>,
}

/// A schema and where it comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchemaSource {
    /// The folder or file.
    pub path: String,
    /// The dialect.
    pub dialect: String,
    /// The migration tool, or `schema` for a plain file.
    pub tool: String,
    /// Tables and views after the last file.
    pub tables: usize,
    /// Statements that could not be replayed.
    pub skipped: usize,
    /// Why the tool and the dialect are thought to be these.
    pub evidence: String,
}

/// A dialect and the evidence for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DialectUse {
    /// The dialect.
    pub dialect: String,
    /// The folder whose statements follow it, empty for all that no other folder holds.
    pub folder: String,
    /// How it was found out.
    pub evidence: String,
}
