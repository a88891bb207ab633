//! Quoted things: strings, quoted names, dollar quotes.

use super::Lexer;
use super::words::{continues_word, starts_word};
use crate::Kind;

impl Lexer<'_> {
    /// A string from its opening quote on; the quote is doubled to stand in it.
    pub(super) fn string(&mut self, kind: Kind, backslash_escapes: bool) -> Kind {
        let quote = self.bytes[self.position];
        self.position += 1;
        loop {
            if self.at_hole() {
                self.skip_hole();
                continue;
            }
            match self.bytes.get(self.position) {
                None => return Kind::UnterminatedString,
                Some(&byte) if byte == quote => {
                    self.position += 1;
                    if self.byte(0) != quote || self.at_hole() {
                        return kind;
                    }
                    self.position += 1;
                }
                Some(b'\\') if backslash_escapes => {
                    self.position += 1;
                    if !self.at_hole() && self.position < self.bytes.len() {
                        self.position += self.char_len();
                    }
                }
                Some(_) => self.position += 1,
            }
        }
    }

    fn char_len(&self) -> usize {
        self.text[self.position..]
            .chars()
            .next()
            .map_or(0, char::len_utf8)
    }

    /// A quoted name from its opening quote on.
    pub(super) fn quoted_name(&mut self, close: u8) -> Kind {
        self.position += 1;
        loop {
            if self.at_hole() {
                self.skip_hole();
                continue;
            }
            match self.bytes.get(self.position) {
                None => return Kind::UnterminatedString,
                Some(&byte) if byte == close => {
                    self.position += 1;
                    // Brackets cannot be doubled.
                    if close == b']' || self.byte(0) != close || self.at_hole() {
                        return Kind::QuotedIdent;
                    }
                    self.position += 1;
                }
                Some(_) => self.position += 1,
            }
        }
    }

    /// `$1`, `$⟨n⟩`, `$tag$…$tag$`, in SQLite `$name`.
    pub(super) fn dollar(&mut self) -> Kind {
        let start = self.position;
        self.position += 1;
        if self.at_hole() {
            self.rest_of_hole_word();
            return Kind::Placeholder;
        }
        let next = self.byte(0);
        if next.is_ascii_digit() {
            self.skip_digits();
            if self.at_hole() {
                self.rest_of_hole_word();
            }
            return Kind::Placeholder;
        }
        if self.lexis.dollar_strings && (next == b'$' || starts_word(next)) {
            self.skip_tag();
            if self.byte(0) == b'$' && !self.at_hole() {
                self.position += 1;
                return self.dollar_string(start);
            }
            self.position = start + 1;
        }
        if self.lexis.at_placeholders && continues_word(next) {
            self.skip_word();
            return Kind::Placeholder;
        }
        if self.lexis.digit_names && continues_word(next) {
            self.position = start;
            self.skip_word();
            return Kind::Ident;
        }
        Kind::Unknown
    }

    fn skip_tag(&mut self) {
        let limit = self.limit();
        while self.position < limit
            && continues_word(self.bytes[self.position])
            && self.bytes[self.position] != b'$'
        {
            self.position += 1;
        }
    }

    fn dollar_string(&mut self, start: usize) -> Kind {
        let bytes = self.bytes;
        let tag = &bytes[start..self.position];
        loop {
            if self.at_hole() {
                self.skip_hole();
            } else if self.position >= bytes.len() {
                return Kind::UnterminatedString;
            } else if bytes[self.position] == b'$' && bytes[self.position..].starts_with(tag) {
                self.position += tag.len();
                return Kind::DollarString;
            } else {
                self.position += 1;
            }
        }
    }
}
