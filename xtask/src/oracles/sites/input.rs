//! The two lists of sites: what go-sites printed, what godbg printed.

use std::path::Path;

use anyhow::Context;
use serde::{Deserialize, Serialize};

/// Where the name of the called method stands; lines and columns from 1, columns in bytes.
#[derive(Clone, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Position {
    pub file: String,
    pub line: u32,
    pub column: u32,
}

/// A call that sends SQL, as Go's type checker sees it.
#[derive(Clone, Debug, Deserialize)]
pub struct KnownSite {
    #[serde(flatten)]
    pub position: Position,
    pub kind: String,
    pub method: String,
    /// Where the expression stands that the method is called on, in bytes; none for a function.
    pub receiver: Option<(u32, u32)>,
    pub has_text: bool,
    /// The text, where the argument is a constant.
    pub value: Option<String>,
    /// The texts of a local that is only ever assigned constants.
    #[serde(default)]
    pub local_values: Vec<String>,
}

impl KnownSite {
    /// Every text that Go's type checker says can arrive.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        self.value.iter().chain(&self.local_values).map(String::as_str)
    }

    /// Whether godbg claims to know the library: the others are counted, not demanded.
    pub fn is_required(&self) -> bool {
        let kind = self
            .kind
            .strip_prefix("interface:")
            .or_else(|| self.kind.strip_prefix("wrapper:"));
        matches!(
            kind.unwrap_or(&self.kind),
            "database/sql" | "sqlx" | "pgx" | "gorm"
        )
    }
}

/// What go-sites looked at; it says nothing about other files and calls.
#[derive(Debug, Default, Deserialize)]
pub struct Scope {
    pub files: Vec<String>,
    pub untyped: Vec<Position>,
}

/// What `godbg queries --format json` prints.
#[derive(Debug, Default, Deserialize)]
pub struct Inventory {
    pub sites: Vec<OurSite>,
}

/// A call that sends SQL, as godbg sees it.
#[derive(Clone, Debug, Deserialize)]
pub struct OurSite {
    #[serde(flatten)]
    pub position: Position,
    pub library: String,
    pub method: String,
    pub status: Status,
    pub reason: Option<String>,
    #[serde(default)]
    pub statements: Vec<Statement>,
}

impl OurSite {
    /// Says whether the text is a parameter of a function that nobody calls.
    pub fn is_never_called(&self) -> bool {
        self.reason
            .as_deref()
            .is_some_and(|reason| reason.starts_with("not-called"))
    }
}

/// How much of a site's text godbg knows.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    Resolved,
    Partial,
    Unresolved,
}

/// A text that can arrive at a site.
#[derive(Clone, Debug, Deserialize)]
pub struct Statement {
    pub sql: String,
}

/// Reads what go-sites printed.
///
/// # Errors
/// Fails on a line that is no site.
pub fn known_sites(lines: &[u8]) -> anyhow::Result<Vec<KnownSite>> {
    serde_json::Deserializer::from_slice(lines)
        .into_iter()
        .collect::<Result<_, _>>()
        .context("not the output of go-sites")
}

/// Reads a JSON file.
///
/// # Errors
/// Fails when the file cannot be read or has another shape.
pub fn read<T: for<'de> Deserialize<'de>>(path: &Path) -> anyhow::Result<T> {
    let text = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    serde_json::from_slice(&text).with_context(|| format!("unexpected contents: {}", path.display()))
}
