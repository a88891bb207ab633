//! SQL text in, lossless trees with byte spans out, for PostgreSQL, MySQL, MariaDB and SQLite.
//!
//! The text may have [`Hole`]s where a program splices values in; it may hold several
//! statements, and it may be broken anywhere. [`parse`] always gives a tree that holds every
//! byte, and says of each statement whether it is valid, invalid, or not understood: an
//! [`Answer::Invalid`] is only given where the grammar covers the construct fully.
//!
//! [`ast`] has typed views of the nodes.

pub mod ast;
mod dialect;
mod fingerprint;
mod format;
mod grammar;
mod input;
mod kind;
mod lexer;
mod matching;
mod parse;

pub use dialect::{CaseFolding, Dialect, Example, Feature, Version};
pub use fingerprint::{Fingerprint, fingerprint, normal_form};
pub use format::format;
pub use grammar::HoleRole;
pub use input::{Hole, Input};
pub use kind::Kind;
pub use lexer::{Token, lex};
pub use matching::{Agreement, Filler, Pattern, Sent};
pub use parse::{Answer, Options, Parse, Problem, ProblemKind, parse};

/// A tree of SQL.
pub type Tree = godbg_syntax::Tree<Kind>;
/// A node of a tree of SQL.
pub type Node<'t> = godbg_syntax::Node<'t, Kind>;
/// A token of a tree of SQL.
pub type TokenRef<'t> = godbg_syntax::TokenRef<'t, Kind>;
/// What a node consists of.
pub type Element<'t> = godbg_syntax::Element<'t, Kind>;
