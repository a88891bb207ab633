//! Whole files and single bodies into trees.

use std::borrow::Cow;
use std::sync::Arc;

use godbg_syntax::{Parser, SyntaxError, Tree};
use godbg_text::{TextRange, offset};

use super::Kind;
use super::grammar::Grammar;
use super::lexer::{lex, lex_declarations};

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
    if let Some(lexed) = lex_declarations(&text)
        && lexed.errors.is_empty()
    {
        let parser = Parser::new(Arc::clone(&text), lexed.tokens);
        if let Some(tree) = Grammar::new(parser).file_without_errors() {
            return tree;
        }
    }
    parse(text)
}

/// Parses declarations without a package clause before them.
pub(crate) fn parse_part(text: Arc<str>) -> Tree<Kind> {
    let range = TextRange::new(0, offset(text.len()));
    let lexed = lex(&text, range);
    let mut parser = Parser::new(text, lexed.tokens);
    parser.add_errors(lexed.errors);
    Grammar::new(parser).part()
}

/// Parses a function body, braces included, which lies in `text` at `range`. The root is a
/// [`Kind::BlockStmt`]; offsets are those of `text`.
pub fn parse_body(text: Arc<str>, range: TextRange) -> Tree<Kind> {
    let lexed = lex(&text, range);
    let mut parser = Parser::new(text, lexed.tokens);
    parser.add_errors(lexed.errors);
    Grammar::new(parser).body()
}

/// Makes text of the bytes of a file: each byte that is no part of a UTF-8 character becomes
/// U+001A (SUBSTITUTE), which is one byte too, so that offsets stay those of the file. Also
/// returns where those bytes stand.
///
/// # Panics
/// Panics when there are 4 GiB or more.
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, Vec<u32>) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (Cow::Borrowed(text), Vec::new());
    }
    let mut text = String::with_capacity(bytes.len());
    let mut invalid = Vec::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for _ in chunk.invalid() {
            invalid.push(offset(text.len()));
            text.push('\u{1a}');
        }
    }
    (Cow::Owned(text), invalid)
}

/// Parses the bytes of a file as [`parse`] does; each line with bytes that are no UTF-8 has an
/// error. The tree's text is what [`decode`] makes of them.
pub fn parse_bytes(bytes: &[u8]) -> Tree<Kind> {
    let (text, invalid) = decode(bytes);
    if invalid.is_empty() {
        return parse(Arc::from(text));
    }
    let range = TextRange::new(0, offset(text.len()));
    let lexed = lex(&text, range);
    let bytes = text.as_bytes();
    let mut errors: Vec<SyntaxError> = Vec::new();
    let mut line_end = 0;
    for position in invalid.into_iter().map(|position| position as usize) {
        if position >= line_end {
            let rest = &bytes[position..];
            line_end = position + memchr::memchr(b'\n', rest).unwrap_or(rest.len());
            errors.push(SyntaxError {
                range: TextRange::new(offset(position), offset(position + 1)),
                message: "invalid UTF-8 encoding".into(),
            });
        }
    }
    // Whatever the lexer says about the character that stands in for a byte is left out.
    let stands_in = |error: &SyntaxError| bytes.get(error.range.start as usize) == Some(&0x1a);
    errors.extend(lexed.errors.into_iter().filter(|error| !stands_in(error)));
    errors.sort_by_key(|error| error.range.start);
    let mut parser = Parser::new(Arc::from(text), lexed.tokens);
    parser.add_errors(errors);
    Grammar::new(parser).file()
}
