//! Text into tokens: every byte belongs to one.

mod comments;
mod keywords;
mod numbers;
mod operators;
mod quotes;
mod words;

use godbg_text::offset;

use crate::dialect::{Dialect, Lexis};
use crate::{Hole, Input, Kind};

/// A token of SQL.
pub type Token = godbg_syntax::Token<Kind>;

/// Splits a text into tokens, the end token last.
///
/// A hole becomes a [`Kind::Hole`]; inside a quoted thing or a comment it belongs to that token,
/// glued to a word the whole is a [`Kind::HoleIdent`], after `$`, `:` or `@` a
/// [`Kind::Placeholder`].
pub fn lex(input: &Input, dialect: Dialect) -> Vec<Token> {
    let text = input.text();
    let mut lexer = Lexer {
        text,
        bytes: text.as_bytes(),
        position: 0,
        holes: input.holes(),
        lexis: dialect.table().lexis,
        tokens: Vec::with_capacity(text.len() / 3 + 2),
        in_version_comment: false,
        brackets: 0,
    };
    lexer.run();
    lexer.tokens
}

struct Lexer<'i> {
    text: &'i str,
    bytes: &'i [u8],
    position: usize,
    /// Those that begin at or after `position`.
    holes: &'i [Hole],
    lexis: Lexis,
    tokens: Vec<Token>,
    in_version_comment: bool,
    /// How deep in square brackets, where a colon separates.
    brackets: u32,
}

impl Lexer<'_> {
    fn run(&mut self) {
        while self.position < self.bytes.len() || self.at_hole() {
            let start = self.position;
            let kind = self.token();
            self.pass_holes();
            self.tokens.push(Token {
                kind,
                start: offset(start),
            });
        }
        self.tokens.push(Token {
            kind: Kind::EndOfText,
            start: offset(self.bytes.len()),
        });
    }

    #[inline]
    fn byte(&self, ahead: usize) -> u8 {
        self.bytes.get(self.position + ahead).copied().unwrap_or(0)
    }

    #[inline]
    fn at_hole(&self) -> bool {
        self.holes
            .first()
            .is_some_and(|hole| hole.range.start as usize == self.position)
    }

    /// Where the next hole begins, or the text ends: nothing before it is a hole.
    #[inline]
    fn limit(&self) -> usize {
        self.holes
            .first()
            .map_or(self.bytes.len(), |hole| hole.range.start as usize)
    }

    /// Steps over the hole at the position.
    fn skip_hole(&mut self) {
        if let Some((hole, rest)) = self.holes.split_first() {
            self.position = hole.range.end as usize;
            self.holes = rest;
        }
    }

    /// Makes a hole that begins inside of a token a part of it, so that none is left behind.
    #[inline]
    fn pass_holes(&mut self) {
        while self
            .holes
            .first()
            .is_some_and(|hole| (hole.range.start as usize) < self.position)
        {
            let end = self.position;
            self.skip_hole();
            self.position = self.position.max(end);
        }
    }

    fn one(&mut self, kind: Kind) -> Kind {
        self.position += 1;
        kind
    }

    fn token(&mut self) -> Kind {
        if self.at_hole() {
            return self.hole();
        }
        let byte = self.bytes[self.position];
        match byte {
            b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => self.whitespace(),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => self.word(),
            b'0'..=b'9' => self.number(),
            b'.' => self.dot(),
            b'\'' => self.string(Kind::String, self.lexis.backslash_escapes),
            b'"' if self.lexis.double_quoted_strings => {
                self.string(Kind::String, self.lexis.backslash_escapes)
            }
            b'"' => self.quoted_name(b'"'),
            b'`' if self.lexis.backtick_names => self.quoted_name(b'`'),
            b'[' if self.lexis.bracket_names => self.quoted_name(b']'),
            b'(' => self.one(Kind::LParen),
            b')' => self.one(Kind::RParen),
            b'[' => {
                self.brackets += 1;
                self.one(Kind::LBracket)
            }
            b']' => {
                self.brackets = self.brackets.saturating_sub(1);
                self.one(Kind::RBracket)
            }
            b'{' => self.one(Kind::LBrace),
            b'}' => self.one(Kind::RBrace),
            b',' => self.one(Kind::Comma),
            b';' => {
                self.brackets = 0;
                self.one(Kind::Semicolon)
            }
            b'$' => self.dollar(),
            b':' => self.colon(),
            b'-' if self.at_dash_comment() => self.line_comment(),
            b'#' if self.lexis.mysql_comments => self.line_comment(),
            b'/' if self.byte(1) == b'*' && self.limit() > self.position + 1 => self.block_comment(),
            b'\\' if self.lexis.backslash_null && self.byte(1) == b'N' => {
                self.position += 2;
                Kind::NULL
            }
            b'*' if self.in_version_comment && self.byte(1) == b'/' => {
                self.in_version_comment = false;
                self.position += 2;
                Kind::VersionClose
            }
            _ => self.operator(byte),
        }
    }

    fn whitespace(&mut self) -> Kind {
        let limit = self.limit();
        while self.position < limit
            && matches!(
                self.bytes[self.position],
                b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c
            )
        {
            self.position += 1;
        }
        Kind::Whitespace
    }

    /// A hole; with word characters glued to it, a name.
    fn hole(&mut self) -> Kind {
        self.skip_hole();
        if words::continues_word(self.byte(0)) || self.glued_hole() {
            return self.rest_of_hole_word();
        }
        Kind::Hole
    }

    /// Says whether a hole follows that word characters are glued to: `⟨a⟩⟨b⟩_users`.
    fn glued_hole(&self) -> bool {
        let mut end = self.position;
        for hole in self.holes {
            if hole.range.start as usize != end {
                break;
            }
            end = hole.range.end as usize;
        }
        end > self.position && self.bytes.get(end).copied().is_some_and(words::continues_word)
    }
}
