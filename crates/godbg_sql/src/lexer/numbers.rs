//! Numbers in all their forms, and the dot.

use super::Lexer;
use super::words::{continues_word, starts_word};
use crate::Kind;

impl Lexer<'_> {
    pub(super) fn skip_digits(&mut self) {
        let limit = self.limit();
        while self.position < limit
            && (self.bytes[self.position].is_ascii_digit()
                || (self.bytes[self.position] == b'_'
                    && self.byte(1).is_ascii_digit()
                    && !self.lexis.digit_names))
        {
            self.position += 1;
        }
    }

    /// `.`, `..`, or a number that begins with its point.
    pub(super) fn dot(&mut self) -> Kind {
        let after_name = self.position > 0
            && !self.at_hole()
            && self.tokens.last().is_some_and(|token| {
                token.kind.is_keyword()
                    || token.kind == Kind::Dot && self.lexis.digit_names
                    || matches!(
                        token.kind,
                        Kind::Ident | Kind::QuotedIdent | Kind::HoleIdent | Kind::Hole
                    )
            });
        if self.byte(1).is_ascii_digit() && self.limit() > self.position + 1 && !after_name {
            return self.number();
        }
        if self.byte(1) == b'.' && self.limit() > self.position + 1 && self.lexis.custom_operators {
            self.position += 2;
            return Kind::DotDot;
        }
        self.one(Kind::Dot)
    }

    pub(super) fn number(&mut self) -> Kind {
        let start = self.position;
        if let Some(kind) = self.radix_number() {
            return kind;
        }
        let after_dot =
            self.lexis.digit_names && self.tokens.last().is_some_and(|token| token.kind == Kind::Dot);
        if after_dot {
            // `t.1a`: a name after a dot may begin with a digit, or be all digits.
            self.skip_word();
            return Kind::Ident;
        }
        let mut kind = Kind::Integer;
        self.skip_digits();
        let range_follows = self.byte(1) == b'.' && self.lexis.custom_operators;
        if self.position < self.limit() && self.byte(0) == b'.' && !range_follows {
            kind = Kind::Decimal;
            self.position += 1;
            self.skip_digits();
        }
        if self.position < self.limit() && matches!(self.byte(0), b'e' | b'E') {
            let sign = usize::from(matches!(self.byte(1), b'+' | b'-'));
            if self.byte(1 + sign).is_ascii_digit() {
                self.position += 1 + sign;
                self.skip_digits();
                kind = Kind::Decimal;
            }
        }
        if self.position < self.limit() && continues_word(self.byte(0)) {
            self.skip_word();
            let is_name = kind == Kind::Integer && self.lexis.digit_names;
            if self.at_hole() && self.position > start {
                return self.rest_of_hole_word();
            }
            return if is_name { Kind::Ident } else { Kind::BadNumber };
        }
        if self.at_hole() {
            // Digits of the program's making: `1⟨x⟩`.
            self.rest_of_hole_word();
            return Kind::Integer;
        }
        kind
    }

    /// `0x1F`, `0b01`, `0o17`.
    fn radix_number(&mut self) -> Option<Kind> {
        if self.byte(0) != b'0' || self.limit() < self.position + 3 {
            return None;
        }
        let is_digit: fn(u8) -> bool = match self.byte(1) {
            b'x' => |byte| byte.is_ascii_hexdigit(),
            b'X' if !self.lexis.digit_names => |byte| byte.is_ascii_hexdigit(),
            b'b' if !self.lexis.at_placeholders => |byte| matches!(byte, b'0' | b'1'),
            b'B' if self.lexis.custom_operators => |byte| matches!(byte, b'0' | b'1'),
            b'o' | b'O' if self.lexis.custom_operators => |byte| matches!(byte, b'0'..=b'7'),
            _ => return None,
        };
        let limit = self.limit();
        let start = self.position + 2;
        let mut end = start;
        while end < limit
            && (is_digit(self.bytes[end]) || (self.bytes[end] == b'_' && !self.lexis.digit_names))
        {
            end += 1;
        }
        if end == start {
            return None;
        }
        if self.bytes.get(end).copied().is_some_and(continues_word) && end < limit {
            if self.lexis.digit_names {
                return None;
            }
            self.position = end;
            self.skip_word();
            return Some(Kind::BadNumber);
        }
        self.position = end;
        Some(Kind::RadixInteger)
    }

    /// `:name`, `::`, `:=`, `:`.
    pub(super) fn colon(&mut self) -> Kind {
        self.position += 1;
        if self.at_hole() {
            self.rest_of_hole_word();
            return Kind::Placeholder;
        }
        match self.byte(0) {
            b':' => self.one(Kind::ColonColon),
            b'=' => self.one(Kind::ColonEq),
            byte if starts_word(byte) && self.brackets == 0 => {
                self.skip_word();
                if self.at_hole() {
                    self.rest_of_hole_word();
                }
                Kind::Placeholder
            }
            byte if byte.is_ascii_digit() && self.lexis.at_placeholders => {
                self.skip_word();
                Kind::Placeholder
            }
            _ => Kind::Colon,
        }
    }
}
