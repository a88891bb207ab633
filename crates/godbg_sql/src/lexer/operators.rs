//! Operators: fixed ones by longest match, PostgreSQL's by its own rule.

use super::Lexer;
use super::words::{continues_word, starts_word};
use crate::Kind;

/// Operators that a `?` or `@name` may be glued to although PostgreSQL would read on.
const PLAIN: &[&[u8]] = &[
    b"=", b"<", b">", b"<=", b">=", b"<>", b"!=", b"+", b"-", b"*", b"/", b"%", b"||",
];

fn is_operator_byte(byte: u8) -> bool {
    matches!(
        byte,
        b'+' | b'-'
            | b'*'
            | b'/'
            | b'<'
            | b'>'
            | b'='
            | b'~'
            | b'!'
            | b'@'
            | b'#'
            | b'%'
            | b'^'
            | b'&'
            | b'|'
            | b'`'
            | b'?'
    )
}

/// Returns the kind of an operator that has one of its own.
fn fixed(operator: &[u8]) -> Option<Kind> {
    Some(match operator {
        b"=" => Kind::Eq,
        b"==" => Kind::EqEq,
        b"<>" | b"!=" => Kind::NotEq,
        b"<=>" => Kind::NullSafeEq,
        b"<" => Kind::Less,
        b">" => Kind::Greater,
        b"<=" => Kind::LessEq,
        b">=" => Kind::GreaterEq,
        b"=>" => Kind::FatArrow,
        b"+" => Kind::Plus,
        b"-" => Kind::Minus,
        b"*" => Kind::Star,
        b"/" => Kind::Slash,
        b"%" => Kind::Percent,
        b"^" => Kind::Caret,
        b"&" => Kind::Amp,
        b"&&" => Kind::AmpAmp,
        b"|" => Kind::Pipe,
        b"||" => Kind::PipePipe,
        b"~" => Kind::Tilde,
        b"!" => Kind::Bang,
        b"<<" => Kind::ShiftLeft,
        b">>" => Kind::ShiftRight,
        b"->" => Kind::Arrow,
        b"->>" => Kind::LongArrow,
        _ => return None,
    })
}

impl Lexer<'_> {
    pub(super) fn operator(&mut self, byte: u8) -> Kind {
        if byte == b'?' && !self.lexis.question_operators {
            return self.question();
        }
        if byte == b'@' {
            if self.lexis.at_variables {
                return self.variable();
            }
            if self.at_named_argument(0) {
                self.position += 1;
                if self.at_hole() {
                    self.rest_of_hole_word();
                } else {
                    self.skip_word();
                    if self.at_hole() {
                        self.rest_of_hole_word();
                    }
                }
                return Kind::Placeholder;
            }
        }
        if !is_operator_byte(byte) {
            return self.one(Kind::Unknown);
        }
        if self.lexis.custom_operators {
            return self.custom_operator();
        }
        self.fixed_operator()
    }

    /// `?`, `?1`, and in templates `?⟨n⟩`.
    fn question(&mut self) -> Kind {
        self.position += 1;
        if self.lexis.at_placeholders {
            self.skip_digits();
        }
        Kind::Placeholder
    }

    /// Says whether `@name` stands `ahead` bytes from here, as the drivers' named arguments do:
    /// no call and no column of a table.
    fn at_named_argument(&self, ahead: usize) -> bool {
        let start = self.position + ahead + 1;
        if self
            .holes
            .first()
            .is_some_and(|hole| hole.range.start as usize == start)
        {
            return true;
        }
        let bytes = &self.bytes[start.min(self.bytes.len())..];
        if !bytes.first().copied().is_some_and(starts_word) {
            return false;
        }
        if self.lexis.at_placeholders {
            return true;
        }
        let end = bytes
            .iter()
            .position(|byte| !continues_word(*byte))
            .unwrap_or(bytes.len());
        !matches!(bytes.get(end), Some(b'(' | b'.' | b'\''))
    }

    /// `@name`, `@'name'`, `@@name`.
    fn variable(&mut self) -> Kind {
        self.position += 1;
        if self.byte(0) == b'@' && !self.at_hole() {
            self.position += 1;
            if self.byte(0) == b'`' {
                self.quoted_name(b'`');
            } else {
                self.skip_word();
            }
            return Kind::SystemVariable;
        }
        if self.at_hole() {
            self.rest_of_hole_word();
            return Kind::UserVariable;
        }
        match self.byte(0) {
            b'`' => self.quoted_name(b'`'),
            quote @ (b'\'' | b'"') => self.quoted_name(quote),
            _ => {
                let limit = self.limit();
                while self.position < limit && (continues_word(self.byte(0)) || self.byte(0) == b'.') {
                    self.position += 1;
                }
                if self.at_hole() {
                    self.rest_of_hole_word();
                }
                Kind::UserVariable
            }
        };
        Kind::UserVariable
    }

    fn fixed_operator(&mut self) -> Kind {
        let limit = self.limit();
        for length in [3, 2, 1] {
            let end = self.position + length;
            if end <= limit
                && let Some(kind) = fixed(&self.bytes[self.position..end])
                && (kind != Kind::EqEq || self.lexis.at_placeholders)
                && (kind != Kind::NullSafeEq || self.lexis.at_variables)
                && (kind != Kind::FatArrow)
            {
                self.position = end;
                return kind;
            }
        }
        self.one(Kind::Unknown)
    }

    /// The longest run of operator characters, cut where PostgreSQL cuts it (manual, 4.1.3).
    fn custom_operator(&mut self) -> Kind {
        let start = self.position;
        let limit = self.limit();
        let mut end = start;
        while end < limit && is_operator_byte(self.bytes[end]) {
            let pair = (self.bytes[end], self.bytes.get(end + 1).copied().unwrap_or(0));
            if end > start && matches!(pair, (b'-', b'-') | (b'/', b'*')) {
                break;
            }
            if end > start && self.is_glued_placeholder(start, end) {
                break;
            }
            end += 1;
        }
        let special = |bytes: &[u8]| {
            bytes.iter().any(|byte| {
                matches!(
                    byte,
                    b'~' | b'!' | b'@' | b'#' | b'%' | b'^' | b'&' | b'|' | b'`' | b'?'
                )
            })
        };
        while end - start > 1
            && matches!(self.bytes[end - 1], b'+' | b'-')
            && !special(&self.bytes[start..end])
        {
            end -= 1;
        }
        self.position = end;
        match &self.bytes[start..end] {
            b"?" => Kind::Question,
            operator => fixed(operator).unwrap_or(Kind::Operator),
        }
    }

    /// Says whether a placeholder stands at `end`, glued to a plain operator: `a=?`, `a=@id`.
    fn is_glued_placeholder(&self, start: usize, end: usize) -> bool {
        let before = &self.bytes[start..end];
        let next = self.bytes.get(end + 1).copied().unwrap_or(0);
        match self.bytes[end] {
            b'?' => PLAIN.contains(&before) && !is_operator_byte(next),
            b'@' => before != b"<" && PLAIN.contains(&before) && self.at_named_argument(end - start),
            _ => false,
        }
    }
}
