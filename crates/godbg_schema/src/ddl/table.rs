//! `CREATE TABLE` and `CREATE INDEX`.

use godbg_text::TextRange;

use super::{ObjectName, OutputColumn, Spanned, Text};
use crate::catalog::{Deferral, Generation, Persistence, ReferentialAction, TableKind, TableOption};

/// `CREATE TABLE`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateTable {
    /// The name.
    pub name: ObjectName,
    /// What it is: a table, a foreign table, a virtual one.
    pub kind: TableKind,
    /// How long it lasts.
    pub persistence: Persistence,
    /// `IF NOT EXISTS`.
    pub if_not_exists: bool,
    /// `OR REPLACE` (MariaDB).
    pub is_replacing: bool,
    /// What stands in the parentheses, in order.
    pub elements: Vec<Spanned<TableElement>>,
    /// `INHERITS (…)`.
    pub inherits: Vec<ObjectName>,
    /// `PARTITION OF parent bound`.
    pub partition_of: Option<(ObjectName, Text)>,
    /// The composite type that it takes its columns from.
    pub of_type: Option<ObjectName>,
    /// `PARTITION BY …`.
    pub partition_by: Option<Text>,
    /// Options behind the parentheses.
    pub options: Vec<TableOption>,
    /// The comment among the options (MySQL).
    pub comment: Option<String>,
    /// `AS SELECT …`.
    pub query: Option<(Text, Vec<OutputColumn>)>,
    /// `AS EXECUTE name`: the query is one that was prepared (PostgreSQL).
    pub prepared: Option<Spanned<String>>,
    /// `LIKE other` as the whole definition (MySQL).
    pub like: Option<ObjectName>,
    /// Module and arguments of a virtual table.
    pub module: Option<Text>,
}

impl CreateTable {
    /// Returns a table of this name with nothing in it.
    pub fn new(name: ObjectName) -> Self {
        Self {
            name,
            kind: TableKind::Base,
            persistence: Persistence::Permanent,
            if_not_exists: false,
            is_replacing: false,
            elements: Vec::new(),
            inherits: Vec::new(),
            partition_of: None,
            of_type: None,
            partition_by: None,
            options: Vec::new(),
            comment: None,
            query: None,
            prepared: None,
            like: None,
            module: None,
        }
    }
}

/// An element of a table's definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableElement {
    /// A column.
    Column(ColumnDefinition),
    /// A constraint, in MySQL also an index.
    Constraint(TableConstraint),
    /// An index (MySQL).
    Index(IndexForm),
    /// `LIKE other INCLUDING …` (PostgreSQL).
    Like(LikeClause),
}

/// `LIKE other INCLUDING …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LikeClause {
    /// The other table.
    pub table: ObjectName,
    /// What is taken over beside columns and NOT NULL.
    pub including: Vec<LikeOption>,
}

/// What `LIKE` can take over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LikeOption {
    /// Comments.
    Comments,
    /// Checks.
    Constraints,
    /// Defaults.
    Defaults,
    /// Expressions of generated columns.
    Generated,
    /// Identity columns.
    Identity,
    /// Indexes with the keys that stand on them.
    Indexes,
    /// What the catalog does not keep.
    Other,
}

/// A column's definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnDefinition {
    /// The name.
    pub name: Spanned<String>,
    /// The type as written; empty where SQLite has none.
    pub data_type: Text,
    /// What follows, in order.
    pub options: Vec<ColumnOption>,
    /// The whole definition.
    pub range: TextRange,
}

/// What follows the type in a column's definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnOption {
    /// `NOT NULL`, or `NULL`.
    NotNull(bool),
    /// `DEFAULT`.
    Default(Text),
    /// `ON UPDATE CURRENT_TIMESTAMP` (MySQL).
    OnUpdate(Text),
    /// An identity, `AUTO_INCREMENT` or `AUTOINCREMENT`.
    Generation(Generation),
    /// Options of the sequence behind an identity.
    SequenceOptions(String),
    /// `GENERATED ALWAYS AS (…)`.
    GeneratedAs {
        /// The expression.
        expression: Text,
        /// Whether it is stored.
        is_stored: bool,
    },
    /// `COLLATE`.
    Collation(String),
    /// `CHARACTER SET` (MySQL).
    Charset(String),
    /// A constraint of this column alone.
    Constraint(Box<TableConstraint>),
    /// `COMMENT` (MySQL).
    Comment(String),
    /// `INVISIBLE` (MySQL).
    Invisible,
    /// An index of this column alone (`KEY`, MySQL).
    Key,
}

/// A constraint of a table; of a column where `columns` is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableConstraint {
    /// The name, where written.
    pub name: Option<Spanned<String>>,
    /// What it demands.
    pub kind: ConstraintForm,
    /// When it is checked.
    pub deferral: Deferral,
    /// Whether it says `NOT VALID`.
    pub is_not_valid: bool,
    /// Whether it says `NOT ENFORCED`.
    pub is_not_enforced: bool,
    /// The whole constraint.
    pub range: TextRange,
}

/// What a constraint demands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConstraintForm {
    /// `PRIMARY KEY`.
    PrimaryKey(IndexForm),
    /// `UNIQUE`.
    Unique(IndexForm),
    /// `PRIMARY KEY USING INDEX i` or `UNIQUE USING INDEX i`.
    UsingIndex {
        /// The index.
        index: String,
        /// Whether it becomes the primary key.
        is_primary: bool,
    },
    /// `FOREIGN KEY`, or `REFERENCES` behind a column.
    ForeignKey {
        /// The referring columns.
        columns: Vec<Spanned<String>>,
        /// The table referred to.
        table: ObjectName,
        /// The columns referred to.
        referenced: Vec<Spanned<String>>,
        /// `ON DELETE`.
        on_delete: ReferentialAction,
        /// `ON UPDATE`.
        on_update: ReferentialAction,
        /// `MATCH FULL`.
        is_match_full: bool,
        /// The name of the index (MySQL).
        index_name: Option<String>,
    },
    /// `CHECK`.
    Check {
        /// The expression, without parentheses.
        expression: Text,
        /// The columns that it names, each once, as stored.
        columns: Vec<String>,
        /// `NO INHERIT`.
        is_no_inherit: bool,
    },
    /// `EXCLUDE`.
    Exclude {
        /// What follows `EXCLUDE`.
        definition: Text,
        /// The elements.
        form: IndexForm,
    },
    /// `NOT NULL column` as a table constraint (PostgreSQL 18).
    NotNull(String),
}

/// What an index is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexForm {
    /// The name, where written.
    pub name: Option<Spanned<String>>,
    /// Whether it is unique.
    pub is_unique: bool,
    /// The access method: `btree`, `gin`; `fulltext`, `spatial` for those of MySQL.
    pub method: Option<String>,
    /// The elements.
    pub elements: Vec<IndexElement>,
    /// `INCLUDE (…)`.
    pub included: Vec<String>,
    /// `WHERE`.
    pub predicate: Option<Text>,
    /// `NULLS NOT DISTINCT`.
    pub is_null_one_value: bool,
    /// `INVISIBLE`, `IGNORED`.
    pub is_invisible: bool,
    /// `WITH (…)`.
    pub options: Option<String>,
}

/// An element of an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexElement {
    /// What it is.
    pub column: IndexColumn,
    /// MySQL's prefix length.
    pub prefix_length: Option<u32>,
    /// `COLLATE`.
    pub collation: Option<String>,
    /// The operator class.
    pub operator_class: Option<String>,
    /// `DESC`.
    pub is_descending: bool,
    /// `NULLS FIRST` or `LAST`.
    pub nulls_first: Option<bool>,
    /// Where it stands.
    pub range: TextRange,
}

/// A column or expression of an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IndexColumn {
    /// A column as stored.
    Column(String),
    /// An expression, with the name that PostgreSQL would derive from it (`expr` when none)
    /// and the columns that it names.
    Expression {
        /// The text.
        text: Text,
        /// The derived name.
        label: String,
        /// The columns.
        columns: Vec<String>,
    },
}

/// `CREATE INDEX`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a word of the statement")]
pub struct CreateIndex {
    /// The schema in front of the name (SQLite).
    pub schema: Option<String>,
    /// The table.
    pub table: ObjectName,
    /// Whether `ONLY` keeps it from the partitions.
    pub is_only: bool,
    /// Whether it is built `CONCURRENTLY`.
    pub is_concurrent: bool,
    /// `IF NOT EXISTS`.
    pub if_not_exists: bool,
    /// `OR REPLACE` (MariaDB).
    pub is_replacing: bool,
    /// The index.
    pub form: IndexForm,
}
