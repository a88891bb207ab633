//! What is found out about a statement.

use std::borrow::Cow;

use godbg_schema::catalog::DataType;
use godbg_text::TextRange;

/// All that is found out about one statement. Ranges are offsets into the statement's text.
///
/// Names and types of columns are borrowed from the catalog.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis<'c> {
    /// The tables and views that the statement names, in order of appearance.
    pub tables: Vec<TableUse>,
    /// The column names that could be resolved, in order of appearance.
    pub columns: Vec<ColumnUse<'c>>,
    /// What the engine would refuse.
    pub problems: Vec<Problem>,
    /// The columns of the result.
    pub outputs: Outputs<'c>,
    /// The parameters, in order of appearance; a numbered one that appears twice is here twice.
    pub parameters: Vec<Parameter<'c>>,
    /// The tables that UPDATE and DELETE write to, subqueries and CTEs included.
    pub writes: Vec<WriteTarget>,
    /// The INSERTs whose table is known, CTEs included.
    pub inserts: Vec<InsertShape<'c>>,
    /// What INSERT, UPDATE and MERGE store in columns that are known.
    pub stores: Vec<Store<'c>>,
    /// Conditions on single columns that every row has to meet.
    pub predicates: Vec<Predicate<'c>>,
    /// The stars of select lists whose columns reach the result.
    pub stars: Vec<TextRange>,
}

/// What a statement does to a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Access {
    /// Reads rows.
    Read,
    /// Adds rows.
    Insert,
    /// Changes rows.
    Update,
    /// Removes rows.
    Delete,
}

/// A table or view that a statement names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableUse {
    /// The name as the catalog has it, or as written when the catalog does not have it.
    pub name: String,
    /// Where the statement names it.
    pub range: TextRange,
    /// What it does to it.
    pub access: Access,
    /// Whether the catalog has it.
    pub is_known: bool,
    /// Whether the catalog has it with no doubt about its columns.
    pub is_certain: bool,
}

/// A column of the catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ColumnId<'c> {
    /// The schema that the table lies in.
    pub schema: &'c str,
    /// The table or view.
    pub table: &'c str,
    /// The column.
    pub column: &'c str,
}

/// A column name in the statement with the column that it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnUse<'c> {
    /// Where it stands, qualifier left out.
    pub range: TextRange,
    /// What it means.
    pub column: ColumnId<'c>,
}

/// Something that the engine would refuse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The smallest range that is to blame.
    pub range: TextRange,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong with a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// No table, view or CTE has this name.
    UnknownTable {
        /// As written, with its schema.
        name: String,
        /// Names that are alike, best first.
        candidates: Vec<String>,
    },
    /// A qualifier that names nothing in FROM.
    UnknownAlias {
        /// As written.
        name: String,
        /// What FROM has.
        in_scope: Vec<String>,
    },
    /// No column of this name where it is looked for.
    UnknownColumn {
        /// As written, without qualifier.
        name: String,
        /// The only table that it could have come from, if it was one.
        table: Option<String>,
        /// Names that are alike, best first.
        candidates: Vec<String>,
    },
    /// Several tables of FROM have a column of this name.
    AmbiguousColumn {
        /// As written.
        name: String,
        /// The tables, by the names they have in the statement.
        tables: Vec<String>,
    },
    /// A row of VALUES, or the query of an INSERT, has more or fewer columns than are named.
    InsertArity {
        /// How many columns are to be filled.
        columns: usize,
        /// How many values there are.
        values: usize,
    },
    /// The arms of a set operation differ in their number of columns.
    SetOperationArity {
        /// Columns of the first arm.
        left: usize,
        /// Columns of the other.
        right: usize,
    },
}

/// Whether a value can be NULL.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Nullability<'c> {
    /// Never.
    NotNull,
    /// For some data it is.
    Nullable(NullCause<'c>),
    /// Not known.
    #[default]
    Unknown,
}

impl Nullability<'_> {
    /// Says whether the value is known never to be NULL.
    pub fn is_not_null(&self) -> bool {
        *self == Self::NotNull
    }
}

/// Why a value can be NULL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NullCause<'c> {
    /// The column allows it.
    Column(ColumnId<'c>),
    /// An outer join gives rows without a partner.
    OuterJoin {
        /// The join's operator: `LEFT JOIN`.
        join: TextRange,
        /// The table that such a row lacks, by its name in the statement.
        table: String,
    },
    /// An aggregate over no rows.
    Aggregate {
        /// The function.
        function: String,
    },
    /// `NULL` itself, or a CASE without ELSE.
    Literal,
    /// A subquery in the place of a value that may find no row.
    Subquery,
    /// An operation or function that gives NULL for some values.
    Expression {
        /// What it is: "division by zero", "`lag`".
        what: String,
    },
}

/// The columns of a result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Outputs<'c> {
    /// The statement gives no rows.
    #[default]
    None,
    /// These, in order.
    Known(Vec<OutputColumn<'c>>),
    /// They depend on something that is not known.
    Unknown,
}

impl<'c> Outputs<'c> {
    /// Returns the columns when all are known.
    pub fn known(&self) -> Option<&[OutputColumn<'c>]> {
        match self {
            Self::Known(columns) => Some(columns),
            Self::None | Self::Unknown => None,
        }
    }
}

/// A column of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputColumn<'c> {
    /// Its name; `None` where the engine makes one up.
    pub name: Option<Cow<'c, str>>,
    /// The expression that it comes from; of a star, the star.
    pub range: TextRange,
    /// Its type; unknown where it does not follow.
    pub data_type: Cow<'c, DataType>,
    /// Whether it can be NULL.
    pub nullability: Nullability<'c>,
    /// The column that it is a plain copy of.
    pub origin: Option<ColumnId<'c>>,
    /// Whether it came out of a star.
    pub is_from_star: bool,
}

/// What names a parameter.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ParameterKey {
    /// `?`: the n-th of the text, counted from 1.
    Positional(u32),
    /// `$n` or `?n`.
    Numbered(u32),
    /// `:name` or `@name`, without the sign.
    Named(String),
}

/// A parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter<'c> {
    /// What names it.
    pub key: ParameterKey,
    /// Where it stands.
    pub range: TextRange,
    /// The type that the place asks for, where it follows.
    pub data_type: Option<Cow<'c, DataType>>,
    /// The column that it is stored in or compared with.
    pub column: Option<ColumnId<'c>>,
}

/// A table whose rows an UPDATE or DELETE changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteTarget {
    /// The table's name as the catalog has it, or as written.
    pub table: String,
    /// Where the statement names it.
    pub range: TextRange,
    /// The keyword that begins the UPDATE or DELETE.
    pub keyword: TextRange,
    /// [`Access::Update`] or [`Access::Delete`].
    pub access: Access,
    /// Whether anything limits the rows: a WHERE that is not always true, a join with
    /// another table, LIMIT, a cursor.
    pub is_limited: bool,
}

/// What an INSERT fills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InsertShape<'c> {
    /// The schema of the table.
    pub schema: &'c str,
    /// The table, as the catalog has it.
    pub table: &'c str,
    /// Where the statement names it.
    pub range: TextRange,
    /// The columns that are filled, as the catalog has them.
    pub columns: Vec<Cow<'c, str>>,
    /// Whether these are all; not so when the list has a hole.
    pub is_complete: bool,
    /// Whether the rows are said to be dropped or merged when they do not fit
    /// (`INSERT IGNORE`), so that a missing value is no error.
    pub ignores_errors: bool,
}

impl InsertShape<'_> {
    /// Says whether a column, by its name in the catalog, is among those that are filled.
    pub fn fills(&self, column: &str) -> bool {
        self.columns.iter().any(|filled| filled == column)
    }
}

/// A value that a statement stores in a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store<'c> {
    /// The column.
    pub column: ColumnId<'c>,
    /// Where the value stands.
    pub range: TextRange,
    /// Whether the value can be NULL; unknown for a parameter.
    pub nullability: Nullability<'c>,
    /// The parameter, when the value is one as it stands.
    pub parameter: Option<ParameterKey>,
}

/// How a condition looks at a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PredicateKind {
    /// `=` or IN with values.
    Equality,
    /// `=` with a column of another table, or with a subquery.
    Join,
    /// `<`, BETWEEN and so on.
    Range,
    /// LIKE and its kind.
    Pattern,
    /// IS NULL and its kind.
    NullTest,
}

/// A condition on one column that every row has to meet: an arm of the WHERE's AND.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Predicate<'c> {
    /// The column.
    pub column: ColumnId<'c>,
    /// How it is looked at.
    pub kind: PredicateKind,
    /// Where the column stands.
    pub range: TextRange,
    /// Whether a function or cast around the column keeps a plain index from helping.
    pub is_wrapped: bool,
}
