//! Words: keywords, names, and what a word in front of a quote makes of it.

use super::Lexer;
use super::keywords::keyword_or_ident;
use crate::Kind;

/// MySQL's character sets, which may stand before a string with an underscore.
const CHARACTER_SETS: &[&str] = &[
    "armscii8", "ascii", "big5", "binary", "cp1250", "cp1251", "cp1256", "cp1257", "cp850", "cp852", "cp866",
    "cp932", "dec8", "eucjpms", "euckr", "filename", "gb18030", "gb2312", "gbk", "geostd8", "greek",
    "hebrew", "hp8", "keybcs2", "koi8r", "koi8u", "latin1", "latin2", "latin5", "latin7", "macce",
    "macroman", "sjis", "swe7", "tis620", "ucs2", "ujis", "utf16", "utf16le", "utf32", "utf8", "utf8mb3",
    "utf8mb4",
];

/// Words with which no name of a program begins: what is spliced in right behind them brings its own space
/// or bracket.
const BEFORE_VALUE: &[Kind] = &[
    Kind::AND,
    Kind::BY,
    Kind::FROM,
    Kind::HAVING,
    Kind::IN,
    Kind::INTO,
    Kind::JOIN,
    Kind::LIMIT,
    Kind::OFFSET,
    Kind::ON,
    Kind::OR,
    Kind::RETURNING,
    Kind::SELECT,
    Kind::SET,
    Kind::VALUES,
    Kind::WHERE,
];

/// Says whether the byte can stand inside a word.
#[inline]
pub(super) fn continues_word(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'$' | 0x80..)
}

/// Says whether the byte can begin a word.
#[inline]
pub(super) fn starts_word(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80..)
}

fn is_introducer(name: &[u8]) -> bool {
    CHARACTER_SETS
        .iter()
        .any(|set| set.as_bytes().eq_ignore_ascii_case(name))
}

impl Lexer<'_> {
    /// Steps over word characters, up to a hole.
    pub(super) fn skip_word(&mut self) {
        let limit = self.limit();
        while self.position < limit && continues_word(self.bytes[self.position]) {
            self.position += 1;
        }
    }

    pub(super) fn word(&mut self) -> Kind {
        let start = self.position;
        if let Some(kind) = self.prefixed_string() {
            return kind;
        }
        self.skip_word();
        if self.at_hole() && self.holes[0].range.start as usize > start {
            let word = keyword_or_ident(&self.bytes[start..self.position]);
            if BEFORE_VALUE.contains(&word) && !self.glued_hole() {
                return word;
            }
            return self.rest_of_hole_word();
        }
        let word = &self.bytes[start..self.position];
        if self.lexis.mysql_comments {
            if self.tokens.last().is_some_and(|token| token.kind == Kind::Dot) {
                return Kind::Ident;
            }
            if word[0] == b'_' && is_introducer(&word[1..]) {
                return Kind::Introducer;
            }
            if self.byte(0) == b'.' && continues_word(self.byte(1)) && self.limit() > self.position + 1 {
                // MySQL looks no word up that is glued to a dot and a name.
                return Kind::Ident;
            }
        }
        keyword_or_ident(word)
    }

    /// The rest of a name after one of its holes, or up to the next.
    pub(super) fn rest_of_hole_word(&mut self) -> Kind {
        loop {
            self.skip_word();
            if !self.at_hole() {
                return Kind::HoleIdent;
            }
            self.skip_hole();
        }
    }

    /// `E'…'`, `N'…'`, `B'…'`, `X'…'`, `U&'…'`, `U&"…"`.
    fn prefixed_string(&mut self) -> Option<Kind> {
        let quote = |at| self.byte(at) == b'\'' && self.limit() > self.position + at;
        let lexis = self.lexis;
        let (kind, prefix, escapes) = match self.byte(0) {
            b'x' | b'X' if quote(1) => (Kind::HexString, 1, false),
            b'e' | b'E' if lexis.prefixed_strings && quote(1) => (Kind::EscapeString, 1, true),
            b'n' | b'N' if lexis.national_and_bit_strings && quote(1) => {
                (Kind::NationalString, 1, lexis.backslash_escapes)
            }
            b'b' | b'B' if lexis.national_and_bit_strings && quote(1) => (Kind::BitString, 1, false),
            b'u' | b'U' if lexis.prefixed_strings && self.byte(1) == b'&' && quote(2) => {
                (Kind::UnicodeString, 2, false)
            }
            b'u' | b'U' if lexis.prefixed_strings && self.byte(1) == b'&' && self.byte(2) == b'"' => {
                self.position += 2;
                return Some(match self.quoted_name(b'"') {
                    Kind::QuotedIdent => Kind::UnicodeIdent,
                    other => other,
                });
            }
            _ => return None,
        };
        self.position += prefix;
        Some(self.string(kind, escapes))
    }
}
