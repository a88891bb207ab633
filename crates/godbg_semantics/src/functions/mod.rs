//! What is known of the engines' functions: when they give NULL, and of which type.

mod mysql;
mod postgres;
mod sqlite;

use godbg_schema::Dialect;

/// Whether a function reads one row, a group, or a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FunctionKind {
    /// Reads its arguments.
    Scalar,
    /// Reads all rows of a group.
    Aggregate,
    /// Reads the rows of a window only.
    Window,
}

/// When a function gives NULL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NullRule {
    /// Never, whatever the arguments.
    Never,
    /// When an argument is NULL, and only then.
    WhenAnyArgumentIs,
    /// When every argument is NULL, and only then.
    WhenAllArgumentsAre,
    /// For an aggregate: when no row of the group has a value.
    WhenNoValue,
    /// Also where no argument is NULL: nothing found, out of range.
    AlsoOtherwise,
    /// Not known.
    Unknown,
}

/// What is known of a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Function {
    /// What it reads.
    pub kind: FunctionKind,
    /// When it gives NULL.
    pub nulls: NullRule,
    /// Whether a NULL argument makes the result NULL, whatever else holds.
    pub is_strict: bool,
    /// Whether it gives rows and stands in FROM.
    pub returns_rows: bool,
    /// The type of the result, as the dialect writes it; `None` where it depends.
    pub result: Option<&'static str>,
}

/// Returns what is known of the function with this name in lower case; `None` for functions
/// that are the user's own or of an extension.
pub fn function(dialect: Dialect, name: &str) -> Option<Function> {
    match dialect {
        Dialect::Postgres => postgres::function(name),
        Dialect::MySql | Dialect::MariaDb => mysql::function(name),
        Dialect::Sqlite => sqlite::function(name),
    }
}

/// A table row for the dialects whose functions are listed by hand.
pub(crate) type Row = (&'static str, FunctionKind, NullRule, Option<&'static str>);

pub(crate) fn from_rows(rows: &[Row], name: &str) -> Option<Function> {
    let &(_, kind, nulls, result) = rows.iter().find(|row| row.0 == name)?;
    let is_strict = kind == FunctionKind::Scalar && nulls == NullRule::WhenAnyArgumentIs;
    Some(Function {
        kind,
        nulls,
        is_strict,
        returns_rows: false,
        result,
    })
}
