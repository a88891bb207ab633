//! Numbers, runes and strings, with what Go forbids in them.

use super::Kind;
use super::lexer::Lexer;

/// How the digits of a number are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Base {
    Decimal,
    /// A leading zero: octal for integers, decimal for floats.
    Zero,
    Binary,
    Octal,
    Hexadecimal,
}

impl Base {
    fn name(self) -> &'static str {
        match self {
            Base::Decimal => "decimal",
            Base::Zero | Base::Octal => "octal",
            Base::Binary => "binary",
            Base::Hexadecimal => "hexadecimal",
        }
    }

    /// The first digit that is too large.
    fn limit(self) -> u8 {
        match self {
            Base::Binary => b'2',
            Base::Zero | Base::Octal => b'8',
            Base::Decimal | Base::Hexadecimal => b'9' + 1,
        }
    }
}

/// What a run of digits held.
#[derive(Default)]
struct Digits {
    any: bool,
    separators: bool,
    invalid: Option<usize>,
}

impl Lexer<'_> {
    /// Reads a number; the position is at its first digit or its point.
    pub(super) fn number(&mut self) -> Kind {
        let start = self.position;
        let mut base = Base::Decimal;
        let mut kind = Kind::Int;
        let mut digits = Digits::default();
        if self.peek() == b'0' {
            self.position += 1;
            base = match self.peek() | 0x20 {
                b'x' => Base::Hexadecimal,
                b'o' => Base::Octal,
                b'b' => Base::Binary,
                _ => Base::Zero,
            };
            if base == Base::Zero {
                digits.any = true;
            } else {
                self.position += 1;
            }
        }
        self.digits(base, &mut digits);
        if self.peek() == b'.' {
            kind = Kind::Float;
            if matches!(base, Base::Octal | Base::Binary) {
                let at = self.position;
                self.error(
                    at,
                    at + 1,
                    format!("invalid radix point in {} literal", base.name()),
                );
            }
            self.position += 1;
            self.digits(base, &mut digits);
        }
        if !digits.any {
            self.error(
                start,
                self.position,
                format!("{} literal has no digits", base.name()),
            );
        }
        self.exponent(start, base, &mut kind, &mut digits);
        if self.peek() == b'i' {
            kind = Kind::Imaginary;
            self.position += 1;
        }
        if let (Kind::Int, Some(at)) = (kind, digits.invalid) {
            let digit = char::from(self.bytes[at]);
            self.error(
                at,
                at + 1,
                format!("invalid digit '{digit}' in {} literal", base.name()),
            );
        }
        if digits.separators
            && let Some(at) = misplaced_separator(&self.bytes[start..self.position])
        {
            let at = start + at;
            self.error(at, at + 1, "'_' must separate successive digits");
        }
        kind
    }

    fn exponent(&mut self, start: usize, base: Base, kind: &mut Kind, digits: &mut Digits) {
        let letter = self.peek();
        match letter | 0x20 {
            b'e' if matches!(base, Base::Decimal | Base::Zero) => {}
            b'p' if base == Base::Hexadecimal => {}
            b'e' | b'p' => {
                let wanted = if letter | 0x20 == b'e' {
                    "decimal"
                } else {
                    "hexadecimal"
                };
                let at = self.position;
                let letter = char::from(letter);
                self.error(
                    at,
                    at + 1,
                    format!("'{letter}' exponent requires {wanted} mantissa"),
                );
            }
            _ => {
                if base == Base::Hexadecimal && *kind == Kind::Float {
                    self.error(
                        start,
                        self.position,
                        "hexadecimal mantissa requires a 'p' exponent",
                    );
                }
                return;
            }
        }
        self.position += 1;
        *kind = Kind::Float;
        if matches!(self.peek(), b'+' | b'-') {
            self.position += 1;
        }
        let mut exponent = Digits::default();
        self.digits(Base::Decimal, &mut exponent);
        digits.separators |= exponent.separators;
        if !exponent.any {
            self.error(start, self.position, "exponent has no digits");
        }
    }

    fn digits(&mut self, base: Base, found: &mut Digits) {
        loop {
            let byte = self.peek();
            match byte {
                b'_' => found.separators = true,
                b'0'..=b'9' => {
                    found.any = true;
                    if byte >= base.limit() && found.invalid.is_none() {
                        found.invalid = Some(self.position);
                    }
                }
                b'a'..=b'f' | b'A'..=b'F' if base == Base::Hexadecimal => found.any = true,
                _ => return,
            }
            self.position += 1;
        }
    }

    /// Reads a string between double quotes; the position is at the first.
    pub(super) fn string(&mut self, start: usize) {
        self.position += 1;
        loop {
            match self.bytes.get(self.position) {
                Some(b'"') => {
                    self.position += 1;
                    break;
                }
                Some(b'\\') => {
                    self.escape(b'"');
                }
                None | Some(b'\n') => {
                    self.error(start, self.position, "string literal not terminated");
                    break;
                }
                Some(_) => self.position += 1,
            }
        }
        self.reject_nul(start);
    }

    /// Reads a string between back quotes; the position is at the first.
    pub(super) fn raw_string(&mut self, start: usize) {
        let rest = &self.bytes[start + 1..];
        let end = memchr::memchr(b'`', rest);
        self.position = end.map_or(self.bytes.len(), |end| start + 1 + end + 1);
        if end.is_none() {
            self.error(start, self.position, "raw string literal not terminated");
        }
        self.reject_nul(start);
    }

    /// Reads a rune; the position is at its first quote.
    pub(super) fn rune(&mut self, start: usize) {
        self.position += 1;
        let mut valid = true;
        let mut count = 0;
        loop {
            match self.bytes.get(self.position) {
                Some(b'\'') => {
                    self.position += 1;
                    break;
                }
                Some(b'\\') => valid &= self.escape(b'\''),
                None | Some(b'\n') => {
                    if valid {
                        self.error(start, self.position, "rune literal not terminated");
                    }
                    valid = false;
                    break;
                }
                Some(_) => {
                    let character = self.text[self.position..].chars().next();
                    self.position += character.map_or(1, char::len_utf8);
                }
            }
            count += 1;
        }
        if valid && count == 0 {
            self.error(
                start,
                self.position,
                "empty rune literal or unescaped ' in rune literal",
            );
        } else if valid && count > 1 {
            self.error(start, self.position, "more than one character in rune literal");
        }
        self.reject_nul(start);
    }

    /// Reads an escape sequence; says whether it is valid.
    fn escape(&mut self, quote: u8) -> bool {
        let start = self.position;
        self.position += 1;
        let Some(&letter) = self.bytes.get(self.position) else {
            return true; // The literal is not terminated, which is the error to report.
        };
        let (count, base, max) = match letter {
            b'a' | b'b' | b'f' | b'n' | b'r' | b't' | b'v' | b'\\' => {
                self.position += 1;
                return true;
            }
            _ if letter == quote => {
                self.position += 1;
                return true;
            }
            b'0'..=b'7' => (3, 8, 255),
            b'x' => (2, 16, 255),
            b'u' => (4, 16, 0x10_ffff),
            b'U' => (8, 16, 0x10_ffff),
            b'\n' => return true,
            _ => {
                self.error(start, self.position, "unknown escape");
                return false;
            }
        };
        if base == 16 {
            self.position += 1;
        }
        let mut value: u32 = 0;
        for _ in 0..count {
            let byte = self.peek();
            let Some(digit) = char::from(byte).to_digit(base) else {
                if self.position < self.bytes.len() {
                    let shown = self.text[self.position..].chars().next().unwrap_or('\0');
                    let kind = if base == 8 { "octal" } else { "hexadecimal" };
                    self.error(
                        self.position,
                        self.position + shown.len_utf8(),
                        format!("invalid character {shown:?} in {kind} escape"),
                    );
                }
                return false;
            };
            value = value.saturating_mul(base).saturating_add(digit);
            self.position += 1;
        }
        if value > max && base == 8 {
            self.error(start, self.position, format!("octal escape value {value} > 255"));
            return false;
        }
        if value > max || (0xd800..0xe000).contains(&value) && count > 3 {
            self.error(start, self.position, "escape is invalid Unicode code point");
            return false;
        }
        true
    }
}

/// Returns the index of the first `_` in a number that does not stand between digits (or
/// between a base prefix and a digit).
fn misplaced_separator(number: &[u8]) -> Option<usize> {
    let hexadecimal = number.len() > 1 && number[1] | 0x20 == b'x';
    let prefixed = number.len() > 1 && number[0] == b'0' && matches!(number[1] | 0x20, b'x' | b'o' | b'b');
    let is_digit = |byte: u8| byte.is_ascii_digit() || hexadecimal && byte.is_ascii_hexdigit();
    let from = if prefixed { 2 } else { 0 };
    (from..number.len()).find(|&index| {
        let before = index == from && prefixed || index > from && is_digit(number[index - 1]);
        let after = number.get(index + 1).is_some_and(|byte| is_digit(*byte));
        number[index] == b'_' && !(before && after)
    })
}
