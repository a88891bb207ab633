//! One statement that can arrive at a site, with the arguments and scan targets that go with it.

use std::sync::Arc;

use godbg_text::{SourceMap, SourceRange, TextRange};

use crate::go_type::GoType;

/// One text that can arrive at a site, written out flat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The text, holes written as the placeholder that they stand for.
    pub sql: String,
    /// Where each piece of the text stands in the Go source.
    pub map: SourceMap,
    /// The holes in order.
    pub holes: Vec<Hole>,
    /// The arguments that go with this text.
    pub arguments: Arguments,
    /// What the result is scanned into when this text was sent.
    pub scan: ScanTargets,
    /// Whether the program rewrites question marks for the driver in use before it sends the text.
    pub is_rebound: bool,
    /// The choices that led here, outermost first; empty for a text without conditions.
    pub choices: Vec<Choice>,
    /// What was decided to equal a constant or not, on the way to the call and in the text.
    pub compared: Vec<Comparison>,
    /// Functions in which parts of the text were put together other than the one that holds the call:
    /// constructors, callers. A name or file of one may tell the dialect.
    pub through: Vec<Position>,
}

/// A place in the Go source with the name of the function around it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    /// The function's name.
    pub function: String,
    /// The place.
    pub place: SourceRange,
}

/// A choice that the code makes on the way to a statement.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Choice {
    /// The condition in Go's words, such as `find.ID != nil`.
    pub condition: String,
    /// What was chosen: `true`, `false`, a constant, or a count.
    pub outcome: String,
    /// What kind of thing was chosen.
    pub kind: ChoiceKind,
}

/// What kind of thing is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ChoiceKind {
    /// Whether a condition holds.
    #[default]
    Condition,
    /// How often a loop runs.
    Count,
    /// Which of several places wrote a value, or which of several functions is called.
    Writer,
}

/// A piece of a statement that is not known text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Hole {
    /// Where it lies in the statement's text.
    pub range: TextRange,
    /// What can stand there.
    pub kind: HoleKind,
    /// The type of the Go value that is put in.
    pub go_type: GoType,
    /// The Go expression that is put in, `None` for what the library adds.
    pub origin: Option<SourceRange>,
    /// Where the value comes from.
    pub source: HoleSource,
}

/// What can stand in a hole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HoleKind {
    /// A number, a boolean or a quoted literal: always one value, never syntax.
    Value,
    /// The number of a placeholder, or a placeholder as a whole.
    Placeholder,
    /// A name that was put into quotes by a function which escapes it.
    QuotedName,
    /// Any text.
    Unknown,
}

/// Where the value of a hole comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HoleSource {
    /// A number or boolean of the program.
    Number,
    /// The result of a function that quotes or escapes.
    Escaped(String),
    /// A request that came over the network: `net/http.(*Request).FormValue`.
    Request(String),
    /// The environment, the command line or a file.
    Environment(String),
    /// A parameter of the named function, where its callers are not known or not followed.
    Parameter {
        /// The function.
        function: String,
        /// The parameter's name.
        name: String,
        /// Whether code outside its package can call the function, and none that is known does.
        is_exported: bool,
    },
    /// A field whose writers are not known.
    Field(String),
    /// A row of the database.
    Database,
    /// The result of the named function.
    Call(String),
    /// Anything else.
    Other,
}

/// The arguments of a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    /// Those that are known, in order.
    pub known: Vec<Argument>,
    /// Whether an unknown number of others follows, or lies between, those that are known.
    pub is_open: bool,
    /// Whether the library fills named parameters from a struct or map, which `known` then lists by name.
    pub is_named: bool,
}

/// A comparison with a constant, as it was decided.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Comparison {
    /// What is compared, in Go's words.
    pub value: String,
    /// The constant: a text without its quotes, or `true`.
    pub constant: String,
    /// Whether they are equal.
    pub is_equal: bool,
}

/// One argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// The name, for a named one.
    pub name: Option<String>,
    /// The static type of the Go expression.
    pub go_type: GoType,
    /// The Go expression.
    pub origin: Option<SourceRange>,
    /// Whether the argument is a slice that the library spreads over several parameters.
    pub is_spread: bool,
}

/// What the result of a statement is scanned into.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ScanTargets {
    /// The call gives no rows.
    None,
    /// Rows are given, and where they go is not known.
    #[default]
    Unknown,
    /// One destination for each column, in order.
    Positional {
        /// The destinations.
        targets: Vec<Target>,
        /// Whether more destinations follow than are known.
        is_open: bool,
        /// The call of `Scan`.
        place: SourceRange,
    },
    /// A struct, or a slice of structs, filled by column name.
    Struct(StructTarget),
}

/// One destination of a scan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The type that is written to: the type behind the pointer that is passed.
    pub go_type: GoType,
    /// The Go expression.
    pub origin: Option<SourceRange>,
    /// The variable or field in Go's words: `user.Name`.
    pub expression: String,
}

/// A struct whose fields are filled by column name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StructTarget {
    /// The struct type.
    pub go_type: GoType,
    /// The Go expression of the destination.
    pub origin: Option<SourceRange>,
    /// How a field without a tag is named.
    pub naming: Naming,
    /// The fields, embedded structs flattened.
    pub fields: Arc<[FieldColumn]>,
    /// Whether the struct has parts whose fields are not known.
    pub is_open: bool,
    /// Whether a result column without a field is an error for the library.
    pub is_strict: bool,
}

/// How a library names the column of a field that has no tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Naming {
    /// The field's name in lower case (sqlx).
    LowerCase,
    /// The field's name in snake case (gorm, scany).
    SnakeCase,
    /// The field's name, compared without case and underscores (pgx, borp).
    IgnoreCase,
    /// By position in the struct (pgx `RowToStructByPos`).
    ByPosition,
}

/// A struct field and the column that it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldColumn {
    /// The field's path in Go's words: `Name`, `Address.City`.
    pub field: String,
    /// The column's name.
    pub column: String,
    /// Whether a tag names the column.
    pub is_tagged: bool,
    /// The field's type.
    pub go_type: GoType,
    /// Where the field is declared.
    pub place: Option<SourceRange>,
}
