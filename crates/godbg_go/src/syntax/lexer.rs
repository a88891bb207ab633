//! From text to tokens that cover it without gaps.

use std::borrow::Cow;

use godbg_syntax::{SyntaxError, SyntaxKind, Token};
use godbg_text::{TextRange, offset};

use super::Kind;
use super::unicode::{is_digit, is_letter};

/// The tokens of a text and what is wrong with them.
pub(crate) struct Lexed {
    pub(crate) tokens: Vec<Token<Kind>>,
    pub(crate) errors: Vec<SyntaxError>,
}

pub(super) struct Lexer<'t> {
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    pub(super) position: usize,
    pub(super) errors: Vec<SyntaxError>,
    tokens: Vec<Token<Kind>>,
    /// The text may hold a NUL or a byte order mark inside.
    odd: bool,
    /// A newline that comes now counts as a semicolon.
    ends_statement: bool,
}

/// Splits the text between two offsets into tokens.
pub(crate) fn lex(text: &str, range: TextRange) -> Lexed {
    let mut lexer = Lexer::new(text, range);
    while lexer.position < lexer.bytes.len() {
        lexer.token();
    }
    lexer.finish()
}

/// Splits a text into tokens, the body of each function declaration into one. `None` when the
/// braces of a body do not match.
pub(crate) fn lex_declarations(text: &str) -> Option<Lexed> {
    let mut lexer = Lexer::new(text, TextRange::new(0, offset(text.len())));
    let mut depth: u32 = 0;
    let mut before = Kind::Newline;
    let mut in_signature = false;
    while lexer.position < lexer.bytes.len() {
        let count = lexer.tokens.len();
        lexer.token();
        for index in count..lexer.tokens.len() {
            let kind = lexer.tokens[index].kind;
            if kind.is_trivia() {
                continue;
            }
            match kind {
                Kind::FuncKw if depth == 0 => {
                    in_signature |= matches!(before, Kind::Newline | Kind::Semicolon);
                }
                Kind::LBrace
                    if depth == 0
                        && in_signature
                        && !matches!(before, Kind::StructKw | Kind::InterfaceKw) =>
                {
                    let start = lexer.tokens[index].start as usize;
                    lexer.position = super::braces::matching_brace(lexer.bytes, start)?;
                    lexer.tokens[index].kind = Kind::SkippedBody;
                    lexer.ends_statement = true;
                    in_signature = false;
                }
                Kind::LParen | Kind::LBracket | Kind::LBrace => depth += 1,
                Kind::RParen | Kind::RBracket | Kind::RBrace => depth = depth.saturating_sub(1),
                Kind::Newline | Kind::Semicolon if depth == 0 => in_signature = false,
                _ => {}
            }
            before = kind;
        }
    }
    Some(lexer.finish())
}

/// The first byte of a byte order mark, and of few other characters.
const BYTE_ORDER_MARK: u8 = 0xef;

const BLANK: u8 = 1;
const WORD: u8 = 2;

/// Which bytes go on in white space and in a word.
static CLASS: [u8; 256] = {
    let mut class = [0; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        class[byte as usize] = match byte {
            b' ' | b'\t' | b'\r' => BLANK,
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' => WORD,
            _ => 0,
        };
        byte += 1;
    }
    class
};

fn is_word(character: char) -> bool {
    if character.is_ascii() {
        return character == '_' || character.is_ascii_alphanumeric();
    }
    is_letter(character) || is_digit(character)
}

impl<'t> Lexer<'t> {
    fn new(text: &'t str, range: TextRange) -> Self {
        let end = range.end as usize;
        let bytes = &text.as_bytes()[range.start as usize..end];
        let mut lexer = Self {
            text: &text[..end],
            bytes: &text.as_bytes()[..end],
            position: range.start as usize,
            errors: Vec::new(),
            // Ordinary code has a token, trivia included, every 3.5 to 4 bytes.
            tokens: Vec::with_capacity(range.len() as usize / 4 + 16),
            odd: memchr::memchr2(0, BYTE_ORDER_MARK, bytes.get(1..).unwrap_or_default()).is_some(),
            ends_statement: false,
        };
        if range.start == 0 && text.starts_with('\u{feff}') {
            lexer.push(Kind::ByteOrderMark, 0);
            lexer.position = '\u{feff}'.len_utf8();
        }
        lexer
    }

    fn finish(mut self) -> Lexed {
        let end = self.bytes.len();
        if self.ends_statement {
            self.push(Kind::Newline, end);
        }
        self.push(Kind::End, end);
        Lexed {
            tokens: self.tokens,
            errors: self.errors,
        }
    }

    #[inline]
    pub(super) fn peek(&self) -> u8 {
        self.peek_at(0)
    }

    #[inline]
    pub(super) fn peek_at(&self, distance: usize) -> u8 {
        self.bytes.get(self.position + distance).copied().unwrap_or(0)
    }

    #[inline]
    fn push(&mut self, kind: Kind, start: usize) {
        self.tokens.push(Token {
            kind,
            start: offset(start),
        });
    }

    pub(super) fn error(&mut self, start: usize, end: usize, message: impl Into<Cow<'static, str>>) {
        self.errors.push(SyntaxError {
            range: TextRange::new(offset(start), offset(end)),
            message: message.into(),
        });
    }

    #[inline]
    fn token(&mut self) {
        let start = self.position;
        match self.bytes[start] {
            b' ' | b'\t' | b'\r' | b'\n' => self.whitespace(start),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => self.word(start),
            b'0'..=b'9' => self.number_token(start),
            b'.' if self.peek_at(1).is_ascii_digit() => self.number_token(start),
            b'/' if self.peek_at(1) == b'/' => self.line_comment(start),
            b'/' if self.peek_at(1) == b'*' => self.block_comment(start),
            b'"' => {
                self.string(start);
                self.value(Kind::String, start);
            }
            b'`' => {
                self.raw_string(start);
                self.value(Kind::RawString, start);
            }
            b'\'' => {
                self.rune(start);
                self.value(Kind::Rune, start);
            }
            0x80.. => self.unicode(start),
            byte => self.operator(start, byte),
        }
    }

    fn value(&mut self, kind: Kind, start: usize) {
        self.push(kind, start);
        self.ends_statement = true;
    }

    fn number_token(&mut self, start: usize) {
        let kind = self.number();
        self.value(kind, start);
    }

    #[inline]
    fn whitespace(&mut self, start: usize) {
        if self.ends_statement {
            while CLASS[self.peek() as usize] == BLANK {
                self.position += 1;
            }
            if self.position > start {
                self.push(Kind::Whitespace, start);
            }
            if self.peek() == b'\n' {
                self.push(Kind::Newline, self.position);
                self.position += 1;
                self.ends_statement = false;
            }
            return;
        }
        while CLASS[self.peek() as usize] == BLANK || self.peek() == b'\n' {
            self.position += 1;
        }
        self.push(Kind::Whitespace, start);
    }

    #[inline]
    fn word(&mut self, start: usize) {
        let rest = &self.bytes[start..];
        let len = rest
            .iter()
            .position(|byte| CLASS[*byte as usize] != WORD)
            .unwrap_or(rest.len());
        self.position = start + len;
        if self.peek() >= 0x80 {
            self.unicode_word();
            return self.value(Kind::Name, start);
        }
        let kind = if (2..=11).contains(&len) && rest[0].is_ascii_lowercase() {
            Kind::of_word(&rest[..len])
        } else {
            Kind::Name
        };
        self.push(kind, start);
        self.ends_statement = matches!(
            kind,
            Kind::Name | Kind::BreakKw | Kind::ContinueKw | Kind::FallthroughKw | Kind::ReturnKw
        );
    }

    /// Goes on with a word until a character that is neither letter nor digit.
    fn unicode_word(&mut self) {
        for character in self.text[self.position..].chars() {
            if !is_word(character) {
                break;
            }
            self.position += character.len_utf8();
        }
    }

    fn unicode(&mut self, start: usize) {
        let Some(character) = self.text[start..].chars().next() else {
            return;
        };
        if is_letter(character) {
            self.unicode_word();
            return self.value(Kind::Name, start);
        }
        self.position += character.len_utf8();
        if character == '\u{feff}' {
            self.error(start, self.position, "byte order mark inside the file");
        } else {
            let code = u32::from(character);
            self.error(
                start,
                self.position,
                format!("invalid character U+{code:04X} '{character}'"),
            );
        }
        self.push(Kind::Illegal, start);
    }

    fn line_comment(&mut self, start: usize) {
        let rest = &self.bytes[start..];
        let len = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
        self.push(Kind::LineComment, start);
        self.position = start + len;
        self.reject_nul(start);
    }

    fn block_comment(&mut self, start: usize) {
        self.push(Kind::BlockComment, start);
        let rest = &self.bytes[start + 2..];
        let end = memchr::memmem::find(rest, b"*/");
        self.position = end.map_or(self.bytes.len(), |end| start + 2 + end + 2);
        if end.is_none() {
            self.error(start, self.position, "comment not terminated");
        }
        self.reject_nul(start);
        if self.ends_statement && self.bytes[start..self.position].contains(&b'\n') {
            self.push(Kind::Newline, self.position);
            self.ends_statement = false;
        }
    }

    /// Reports NUL and byte order marks since `start`, which no part of a file may hold.
    pub(super) fn reject_nul(&mut self, start: usize) {
        if !self.odd {
            return;
        }
        let text = &self.text[start..self.position];
        if let Some(index) = text.as_bytes().iter().position(|byte| *byte == 0) {
            self.error(start + index, start + index + 1, "invalid NUL character");
        }
        if let Some(index) = text.find('\u{feff}') {
            let at = start + index;
            self.error(at, at + 3, "byte order mark inside the file");
        }
    }

    #[inline]
    fn operator(&mut self, start: usize, byte: u8) {
        use Kind as K;
        let next = self.peek_at(1);
        let equals = next == b'=';
        let third = || self.peek_at(2);
        let (kind, len) = match byte {
            b'(' => (K::LParen, 1),
            b')' => (K::RParen, 1),
            b'[' => (K::LBracket, 1),
            b']' => (K::RBracket, 1),
            b'{' => (K::LBrace, 1),
            b'}' => (K::RBrace, 1),
            b',' => (K::Comma, 1),
            b';' => (K::Semicolon, 1),
            b'.' if next == b'.' && third() == b'.' => (K::Dots, 3),
            b'.' => (K::Dot, 1),
            b':' if equals => (K::Define, 2),
            b':' => (K::Colon, 1),
            b'=' if equals => (K::Equal, 2),
            b'=' => (K::Assign, 1),
            b'+' if equals => (K::PlusAssign, 2),
            b'+' if next == b'+' => (K::Inc, 2),
            b'+' => (K::Plus, 1),
            b'-' if equals => (K::MinusAssign, 2),
            b'-' if next == b'-' => (K::Dec, 2),
            b'-' => (K::Minus, 1),
            b'*' if equals => (K::StarAssign, 2),
            b'*' => (K::Star, 1),
            b'/' if equals => (K::SlashAssign, 2),
            b'/' => (K::Slash, 1),
            b'%' if equals => (K::PercentAssign, 2),
            b'%' => (K::Percent, 1),
            b'^' if equals => (K::CaretAssign, 2),
            b'^' => (K::Caret, 1),
            b'~' => (K::Tilde, 1),
            b'!' if equals => (K::NotEqual, 2),
            b'!' => (K::Not, 1),
            b'<' if next == b'-' => (K::Arrow, 2),
            b'<' if equals => (K::LessEqual, 2),
            b'<' if next == b'<' && third() == b'=' => (K::ShlAssign, 3),
            b'<' if next == b'<' => (K::Shl, 2),
            b'<' => (K::Less, 1),
            b'>' if equals => (K::GreaterEqual, 2),
            b'>' if next == b'>' && third() == b'=' => (K::ShrAssign, 3),
            b'>' if next == b'>' => (K::Shr, 2),
            b'>' => (K::Greater, 1),
            b'&' if next == b'&' => (K::AndAnd, 2),
            b'&' if next == b'^' && third() == b'=' => (K::AmpCaretAssign, 3),
            b'&' if next == b'^' => (K::AmpCaret, 2),
            b'&' if equals => (K::AmpAssign, 2),
            b'&' => (K::Amp, 1),
            b'|' if next == b'|' => (K::OrOr, 2),
            b'|' if equals => (K::PipeAssign, 2),
            b'|' => (K::Pipe, 1),
            _ => return self.illegal(start, byte),
        };
        self.push(kind, start);
        self.position = start + len;
        self.ends_statement = matches!(kind, K::RParen | K::RBracket | K::RBrace | K::Inc | K::Dec);
    }

    fn illegal(&mut self, start: usize, byte: u8) {
        self.position = start + 1;
        if byte == 0 {
            self.error(start, start + 1, "invalid NUL character");
        } else {
            let character = char::from(byte);
            let shown = character.escape_default();
            self.error(
                start,
                start + 1,
                format!("invalid character U+{byte:04X} '{shown}'"),
            );
        }
        self.push(Kind::Illegal, start);
    }
}
