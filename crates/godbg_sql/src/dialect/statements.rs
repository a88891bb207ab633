//! How the statements of a dialect go on that are neither queries nor changes.

use crate::Kind;

/// What follows the words that a statement begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Nothing.
    Bare,
    /// Words, names, strings and numbers, as in BEGIN and COMMIT.
    Transaction,
    /// Tokens that are kept as they are.
    Tokens,
    /// `TABLE`, names of tables, tokens.
    Tables,
    /// Options and a statement.
    Explain,
    /// `name [(types)] AS statement`, `name FROM text`.
    Prepare,
    /// `name [(values)]`, `name USING @a`.
    Execute,
    /// `name CURSOR FOR query`.
    Declare,
    /// `table [(columns)] FROM …`, `(query) TO …`.
    Copy,
    /// `f(…)`.
    Call,
    /// Expressions, or the text of a block.
    Do,
    /// Assignments of variables, or tokens.
    Set,
    /// A table and its subscripts, then tokens: HANDLER, LOAD DATA, DESCRIBE.
    NamedTable,
    /// `PRAGMA name = value`.
    Pragma,
    /// `expr AS name`.
    Attach,
}

/// The words that statements begin with, longer ones before those they begin with.
pub(crate) type Statements = [(&'static [Kind], Shape)];
