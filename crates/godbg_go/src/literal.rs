//! What literals stand for.

use std::borrow::Cow;

use godbg_text::{TextRange, offset};

use crate::ast::BasicLit;
use crate::syntax::Kind;

/// A stretch of a string's value and the bytes of the file that it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The bytes of the value.
    pub value: TextRange,
    /// The bytes of the file.
    pub source: TextRange,
    /// The value stands in the file byte for byte; otherwise the run is one escape sequence.
    pub verbatim: bool,
}

/// The value of a string literal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StringValue<'t> {
    /// The bytes, which need not be UTF-8: `"\xff"`.
    pub bytes: Cow<'t, [u8]>,
    /// Where they come from: runs in order, without gaps in the value.
    pub runs: Vec<Run>,
}

impl StringValue<'_> {
    /// Returns the value as text; bytes that are no UTF-8 become U+FFFD, and then the runs do
    /// not fit any more.
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.bytes)
    }

    /// Returns the value as text if it is UTF-8.
    pub fn as_str(&self) -> Option<&str> {
        std::str::from_utf8(&self.bytes).ok()
    }
}

/// Returns the value of a string literal; `None` when it is no string. A sequence that Go
/// forbids stands for itself, and a missing closing quote is not missed.
pub fn string_value(literal: BasicLit<'_>) -> Option<StringValue<'_>> {
    if !literal.is_string() {
        return None;
    }
    Some(unquote(literal.text(), literal.range().start))
}

/// Returns the value of a string literal that is written as `text` and begins at `start`.
pub fn unquote(text: &str, start: u32) -> StringValue<'_> {
    let quote = text.as_bytes().first().copied().unwrap_or(b'"');
    let body = text.get(1..).unwrap_or_default();
    let body = body.strip_suffix(char::from(quote)).unwrap_or(body);
    let special = if quote == b'`' { b'\r' } else { b'\\' };
    let start = start + 1;
    if !body.as_bytes().contains(&special) {
        let run = Run {
            value: TextRange::new(0, offset(body.len())),
            source: TextRange::new(start, start + offset(body.len())),
            verbatim: true,
        };
        let runs = if body.is_empty() { Vec::new() } else { vec![run] };
        return StringValue {
            bytes: Cow::Borrowed(body.as_bytes()),
            runs,
        };
    }
    let mut builder = Builder {
        body,
        start,
        bytes: Vec::with_capacity(body.len()),
        runs: Vec::new(),
    };
    let mut plain = 0;
    while let Some(found) = body.as_bytes()[plain..].iter().position(|byte| *byte == special) {
        let at = plain + found;
        builder.verbatim(plain, at);
        // A raw string loses its carriage returns.
        plain = if special == b'\r' {
            at + 1
        } else {
            builder.escape(at)
        };
    }
    builder.verbatim(plain, body.len());
    StringValue {
        bytes: Cow::Owned(builder.bytes),
        runs: builder.runs,
    }
}

struct Builder<'t> {
    body: &'t str,
    /// Offset of the body in the file.
    start: u32,
    bytes: Vec<u8>,
    runs: Vec<Run>,
}

impl Builder<'_> {
    fn push(&mut self, value: &[u8], from: usize, to: usize, verbatim: bool) {
        if value.is_empty() {
            return;
        }
        let before = offset(self.bytes.len());
        self.bytes.extend_from_slice(value);
        self.runs.push(Run {
            value: TextRange::new(before, offset(self.bytes.len())),
            source: TextRange::new(self.start + offset(from), self.start + offset(to)),
            verbatim,
        });
    }

    fn verbatim(&mut self, from: usize, to: usize) {
        let body = self.body;
        self.push(&body.as_bytes()[from..to], from, to, true);
    }

    /// Adds the escape sequence at `at` and returns where it ends.
    fn escape(&mut self, at: usize) -> usize {
        let body = self.body;
        if let Some((value, len)) = escape(&body[at..]) {
            let mut buffer = [0; 4];
            let bytes = match value {
                Escaped::Byte(byte) => {
                    buffer[0] = byte;
                    &buffer[..1]
                }
                Escaped::Char(character) => character.encode_utf8(&mut buffer).as_bytes(),
            };
            self.push(bytes, at, at + len, false);
            return at + len;
        }
        self.verbatim(at, at + 1);
        at + 1
    }
}

enum Escaped {
    Byte(u8),
    Char(char),
}

/// Reads the escape sequence that `text` begins with; gives its value and length.
fn escape(text: &str) -> Option<(Escaped, usize)> {
    let letter = *text.as_bytes().get(1)?;
    let simple = match letter {
        b'a' => 7,
        b'b' => 8,
        b'f' => 12,
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'v' => 11,
        b'\\' | b'\'' | b'"' => letter,
        _ => {
            let (digits, base) = match letter {
                b'x' => (2..4, 16),
                b'u' => (2..6, 16),
                b'U' => (2..10, 16),
                b'0'..=b'7' => (1..4, 8),
                _ => return None,
            };
            let len = digits.end;
            let digits = text.get(digits)?;
            if !digits.bytes().all(|byte| char::from(byte).is_digit(base)) {
                return None;
            }
            let value = u32::from_str_radix(digits, base).ok()?;
            let escaped = match letter {
                b'u' | b'U' => Escaped::Char(char::from_u32(value)?),
                _ => Escaped::Byte(u8::try_from(value).ok()?),
            };
            return Some((escaped, len));
        }
    };
    Some((Escaped::Byte(simple), 2))
}

/// Returns the value of a rune literal; `None` when it is none or is broken.
pub fn rune_value(literal: BasicLit<'_>) -> Option<u32> {
    if literal.kind() != Kind::Rune {
        return None;
    }
    let body = literal.text().strip_prefix('\'')?.strip_suffix('\'')?;
    if body.starts_with('\\') {
        let (value, len) = escape(body)?;
        return (len == body.len()).then_some(match value {
            Escaped::Byte(byte) => u32::from(byte),
            Escaped::Char(character) => u32::from(character),
        });
    }
    let mut characters = body.chars();
    let character = characters.next()?;
    characters.next().is_none().then_some(u32::from(character))
}

/// Returns the digits of an integer literal without separators and prefix, and their base;
/// `None` when it is no integer.
pub fn integer_digits(literal: BasicLit<'_>) -> Option<(u32, String)> {
    if literal.kind() != Kind::Int {
        return None;
    }
    let text: String = literal
        .text()
        .chars()
        .filter(|character| *character != '_')
        .collect();
    let base = match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        [b'0', _, ..] => return Some((8, text[1..].to_owned())),
        _ => return Some((10, text)),
    };
    Some((base, text[2..].to_owned()))
}

/// Returns a float or imaginary literal without separators and without the `i`; `None` when it
/// is neither.
pub fn float_text(literal: BasicLit<'_>) -> Option<String> {
    if !matches!(literal.kind(), Kind::Float | Kind::Imaginary) {
        return None;
    }
    let text = literal.text();
    let text = text.strip_suffix('i').unwrap_or(text);
    Some(text.chars().filter(|character| *character != '_').collect())
}
