//! One change of one place.

use godbg_text::TextRange;

use super::overlay::Checkout;

/// What is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A table gets a name that no table has.
    TableRenamed,
    /// A column gets a name that no column has.
    ColumnRenamed,
    /// Two letters of a keyword change places.
    KeywordMisspelt,
    /// The last argument of a call goes.
    ArgumentDropped,
    /// The last destination of a scan goes.
    TargetDropped,
    /// A Go type that can hold NULL becomes one that cannot.
    NullTypeDropped,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 6] = [
        Self::TableRenamed,
        Self::ColumnRenamed,
        Self::KeywordMisspelt,
        Self::ArgumentDropped,
        Self::TargetDropped,
        Self::NullTypeDropped,
    ];

    /// Returns what is done, in words.
    pub fn name(self) -> &'static str {
        match self {
            Self::TableRenamed => "table renamed",
            Self::ColumnRenamed => "column renamed",
            Self::KeywordMisspelt => "keyword misspelt",
            Self::ArgumentDropped => "argument dropped",
            Self::TargetDropped => "scan target dropped",
            Self::NullTypeDropped => "null type dropped",
        }
    }

    /// Returns the checks of which one has to find it.
    pub fn checks(self) -> &'static [&'static str] {
        match self {
            Self::TableRenamed => &["unknown-table"],
            Self::ColumnRenamed => &["unknown-column"],
            Self::KeywordMisspelt => &["sql-syntax", "dialect-mismatch"],
            Self::ArgumentDropped => &["bind-arity"],
            Self::TargetDropped => &["scan-arity"],
            Self::NullTypeDropped => &["null-into-non-null", "aggregate-null"],
        }
    }
}

/// Lines of a file, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lines {
    pub path: String,
    pub first: u32,
    pub last: u32,
}

impl Lines {
    /// Says whether a line lies between the first and the last.
    pub fn contains(&self, path: &str, line: u32) -> bool {
        self.path == path && (self.first..=self.last).contains(&line)
    }
}

/// A place and how it is changed. Lines are never added nor taken away, so that findings
/// elsewhere keep their places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mutation {
    pub kind: Kind,
    /// The file that changes.
    pub path: String,
    /// What is replaced.
    pub range: TextRange,
    /// By what.
    pub replacement: String,
    /// For the reader: `users` for a table that is renamed.
    pub subject: String,
    /// The lines of what is replaced.
    pub place: Lines,
    /// The lines of the statements that hold the place.
    pub statement: Vec<Lines>,
    /// The lines of the calls that send them and scan their results.
    pub calls: Vec<Lines>,
    /// A call that sends it, by path, line and column.
    pub site: (String, u32, u32),
}

impl Mutation {
    /// Returns the content of the file after the change.
    pub fn apply(&self, checkout: &Checkout) -> Vec<u8> {
        let before = checkout.text(&self.path);
        let (start, end) = (self.range.start as usize, self.range.end as usize);
        let mut after = before[..start].to_vec();
        after.extend_from_slice(self.replacement.as_bytes());
        let gone = &before[start..end];
        let newlines = |bytes: &[u8]| bytes.split(|byte| *byte == b'\n').count();
        let missing = newlines(gone).saturating_sub(newlines(self.replacement.as_bytes()));
        after.extend(std::iter::repeat_n(b'\n', missing));
        after.extend_from_slice(&before[end..]);
        after
    }
}
