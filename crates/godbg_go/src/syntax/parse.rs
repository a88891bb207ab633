//! Whole files and single bodies into trees.

use std::sync::Arc;

use godbg_syntax::{Parser, Tree};
use godbg_text::{TextRange, offset};

use super::Kind;
use super::grammar::Grammar;
use super::lexer::lex;

/// Parses a file; whatever it holds, a tree comes back that covers all of it.
///
/// A file with errors is parsed a second time under the assumption that it is formatted by
/// `gofmt`: then a declaration ends where another keyword of a declaration stands in the first
/// column, so damage stays in the declaration that it happened in. The reading with fewer errors
/// counts.
pub fn parse(text: Arc<str>) -> Tree<Kind> {
    let range = TextRange::new(0, offset(text.len()));
    let lexed = lex(&text, range);
    let mut parser = Parser::new(text, lexed.tokens);
    parser.add_errors(lexed.errors);
    Grammar::new(parser).file()
}

/// Parses a file with function bodies skipped: each is one [`Kind::SkippedBody`] token in its
/// [`Kind::BlockStmt`]. A file with errors outside of bodies is parsed in full instead.
pub fn parse_declarations(text: Arc<str>) -> Tree<Kind> {
    parse(text)
}

/// Parses a function body, braces included, which lies in `text` at `range`. The root is a
/// [`Kind::BlockStmt`]; offsets are those of `text`.
pub fn parse_body(text: Arc<str>, range: TextRange) -> Tree<Kind> {
    let lexed = lex(&text, range);
    let mut parser = Parser::new(text, lexed.tokens);
    parser.add_errors(lexed.errors);
    Grammar::new(parser).body()
}
