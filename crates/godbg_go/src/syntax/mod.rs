//! Go's tokens, grammar and trees.
//!
//! The tree is lossless, and its nodes are those of Go's package `go/ast`, with these
//! differences, which make siblings lie side by side:
//! * [`Kind::File`] is the root and covers the whole text.
//! * The [`Kind::FuncType`] of a function declaration begins behind the name.
//! * `range x` is no unary expression; key, value and `x` are children of the [`Kind::RangeStmt`].
//!
//! A tree never nests by brackets, blocks or prefix operators deeper than [`MAX_NESTING`], so
//! code that walks it may recurse into those. Chains that lean to the left (`a + b + c`,
//! `a.b().c()`) and `else if` have no limit.

mod braces;
mod dump;
mod grammar;
mod kind;
mod lexer;
mod lexer_literals;
mod parse;
mod unicode;

pub use dump::{Dumped, DumpedKind, dump};
pub use grammar::MAX_NESTING;
pub use kind::Kind;
pub(crate) use parse::parse_part;
pub use parse::{decode, parse, parse_body, parse_bytes, parse_declarations};
