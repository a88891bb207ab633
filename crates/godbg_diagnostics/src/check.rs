//! Facts about a check.

use crate::Severity;

/// What a check is about; groups order the documentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// Whether a file could be read and understood at all.
    Input,
    /// Whether a statement fits its dialect and the schema.
    Statement,
    /// Whether Go values fit the columns and parameters they meet.
    Types,
    /// Whether a statement does more, or to more rows, than was meant.
    Safety,
    /// Whether a statement can be steered from outside.
    Security,
    /// Whether a statement or a schema costs more than it need.
    Performance,
    /// Whether the schema itself is sound.
    Schema,
}

impl Group {
    /// Returns the name as it stands in output and settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Statement => "statement",
            Self::Types => "types",
            Self::Safety => "safety",
            Self::Security => "security",
            Self::Performance => "performance",
            Self::Schema => "schema",
        }
    }
}

/// A rule of another tool that reports the same, so that one of the two can be switched off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AlsoIn {
    /// The tool's name.
    pub tool: &'static str,
    /// The rule's name there.
    pub rule: &'static str,
}

/// What is known of a check before it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckMeta {
    /// Kebab-case, the stem of the check's file; reads well after "allow".
    pub name: &'static str,
    /// What it is about.
    pub group: Group,
    /// How bad its findings are unless the settings or the finding say otherwise.
    pub severity: Severity,
    /// One line: what it finds.
    pub summary: &'static str,
    /// The page in Markdown: why it matters, a bad and a good example.
    pub page: &'static str,
    /// The version that brought it.
    pub since: &'static str,
    /// Who else reports this.
    pub also_in: &'static [AlsoIn],
}
