//! Indexes.

use godbg_text::SourceRange;

use super::table::Expression;

/// An index.
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts, named at their use"
)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    /// The name as stored.
    pub name: String,
    /// Whether it refuses a second row with the same values.
    pub is_unique: bool,
    /// The access method in lower case, as far as one is written: `gin`, `hash`, `fulltext`.
    pub method: Option<String>,
    /// What it is sorted by, in order.
    pub parts: Vec<IndexPart>,
    /// Columns it carries along (`INCLUDE`).
    pub included: Vec<String>,
    /// The condition of a partial index.
    pub predicate: Option<Expression>,
    /// Whether two NULLs agree in a unique index.
    pub is_null_one_value: bool,
    /// Whether the planner uses it: MySQL's `INVISIBLE` and `IGNORED` say no.
    pub is_visible: bool,
    /// Whether it was built to its end.
    pub is_valid: bool,
    /// Whether MySQL made it for a foreign key, and takes it away when another will do.
    pub is_implicit: bool,
    /// Options as written, what follows `WITH`.
    pub options: Option<String>,
    /// The constraint that it stands behind.
    pub constraint: Option<String>,
    /// Where it is written; for an index that the engine makes, where its cause is.
    pub origin: Option<SourceRange>,
}

/// One column or expression of an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexPart {
    /// What it is.
    pub key: IndexKey,
    /// How much of a text counts (MySQL).
    pub prefix_length: Option<u32>,
    /// The collation where one is written.
    pub collation: Option<String>,
    /// The operator class where one is written.
    pub operator_class: Option<String>,
    /// Whether it runs downwards.
    pub is_descending: bool,
    /// Whether NULLs come first; `None` for the default of the direction.
    pub nulls_first: Option<bool>,
}

/// What a part of an index is sorted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IndexKey {
    /// A column by its stored name.
    Column(String),
    /// An expression.
    Expression(Expression),
}

impl IndexPart {
    /// Returns a part over a column, upwards.
    pub fn new(key: IndexKey) -> Self {
        Self {
            key,
            prefix_length: None,
            collation: None,
            operator_class: None,
            is_descending: false,
            nulls_first: None,
        }
    }

    /// Returns the column, unless it is an expression.
    pub fn column(&self) -> Option<&str> {
        match &self.key {
            IndexKey::Column(name) => Some(name),
            IndexKey::Expression(_) => None,
        }
    }
}

impl Index {
    /// Returns an ordinary index over parts.
    pub fn new(name: impl Into<String>, parts: Vec<IndexPart>) -> Self {
        Self {
            name: name.into(),
            is_unique: false,
            method: None,
            parts,
            included: Vec::new(),
            predicate: None,
            is_null_one_value: false,
            is_visible: true,
            is_valid: true,
            is_implicit: false,
            options: None,
            constraint: None,
            origin: None,
        }
    }

    /// Returns an ordinary index over columns.
    pub fn over_columns(name: impl Into<String>, columns: &[String]) -> Self {
        let part = |column: &String| IndexPart::new(IndexKey::Column(column.clone()));
        Self::new(name, columns.iter().map(part).collect())
    }

    /// Says whether its first part is this stored column, so that a lookup by the column can
    /// use it. A partial index counts only for rows that satisfy its condition.
    pub fn starts_with(&self, column: &str) -> bool {
        self.parts.first().and_then(IndexPart::column) == Some(column)
    }
}
