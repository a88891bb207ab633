//! Types, sequences and routines that the schema declares.

use godbg_text::SourceRange;

use super::data_type::DataType;
use super::name::QualifiedName;
use super::table::{Column, Expression};

/// A type of the schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserType {
    /// The name as stored.
    pub name: QualifiedName,
    /// What it is.
    pub kind: UserTypeKind,
    /// Its comment.
    pub comment: Option<String>,
    /// The statement that made it.
    pub origin: Option<SourceRange>,
}

/// What a type of the schema is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UserTypeKind {
    /// One of these labels, in this order.
    Enum(Vec<String>),
    /// A type with conditions.
    Domain(Domain),
    /// A row of these fields.
    Composite(Vec<Column>),
    /// A range; what follows `AS RANGE`.
    Range(Expression),
    /// Declared, of a kind that is not looked into.
    Opaque,
}

/// A type with conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain {
    /// The type underneath.
    pub base: DataType,
    /// Whether NULL is refused.
    pub is_not_null: bool,
    /// What a column of the domain holds when left out.
    pub default: Option<Expression>,
    /// The collation where one is written.
    pub collation: Option<String>,
    /// The checks with their names.
    pub checks: Vec<DomainCheck>,
}

/// A condition of a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainCheck {
    /// The name as stored.
    pub name: String,
    /// The expression, without the parentheses around it.
    pub expression: Expression,
    /// Whether values that were there before have been checked.
    pub is_validated: bool,
}

/// A sequence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sequence {
    /// The name as stored.
    pub name: QualifiedName,
    /// The type of its values; `bigint` where none is written.
    pub data_type: DataType,
    /// Options as written, `AS` and `OWNED BY` left out.
    pub options: String,
    /// The column that it goes with.
    pub owned_by: Option<(QualifiedName, String)>,
    /// Whether the engine made it for an identity column, so that no statement names it.
    pub is_identity: bool,
    /// The statement that made it.
    pub origin: Option<SourceRange>,
}

/// What kind of routine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RoutineKind {
    /// A function.
    Function,
    /// A procedure.
    Procedure,
    /// An aggregate.
    Aggregate,
}

/// A function or procedure, by name and signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routine {
    /// The name as stored.
    pub name: QualifiedName,
    /// What it is.
    pub kind: RoutineKind,
    /// The types of the arguments that a call gives, as canonical text.
    pub arguments: Vec<RoutineArgument>,
    /// The type of its result, `None` for a procedure; rows when `returns_rows`.
    pub returns: Option<DataType>,
    /// Whether it returns a set of rows.
    pub returns_rows: bool,
    /// The columns of its rows, where they are declared.
    pub columns: Vec<Column>,
    /// Whether a NULL argument gives NULL without a call (`STRICT`).
    pub is_strict: bool,
    /// The statement that makes it.
    pub definition: Expression,
    /// Where it was made.
    pub origin: Option<SourceRange>,
}

/// An argument of a routine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoutineArgument {
    /// Its name, where it has one.
    pub name: Option<String>,
    /// Its type.
    pub data_type: DataType,
    /// Whether a call may leave it out.
    pub has_default: bool,
    /// Whether it takes all further values.
    pub is_variadic: bool,
}

impl super::objects::Glance for UserType {}

impl super::objects::Glance for Sequence {}
