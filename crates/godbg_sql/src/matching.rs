//! Says whether a text that a server shows is one that a template gives, token by token.
//!
//! Space, comments, the case of words and quotes around names do not matter; everything else does:
//! a literal of the template matches itself only, a placeholder one of its own style and number, or a
//! value, since logs show values in the place of placeholders.

use godbg_syntax::SyntaxKind;
use godbg_text::{TextRange, offset};

use crate::lexer::lex;
use crate::{Dialect, Input, Kind};

/// What can stand in a hole of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filler {
    /// One value, or a placeholder for it.
    Value,
    /// A quoted name.
    Name,
    /// Any text; what stands there is not compared, so nothing matches it.
    Anything,
}

/// A template with every choice made.
#[derive(Clone, Copy, Debug)]
pub struct Pattern<'p> {
    /// Its text.
    pub input: &'p Input,
    /// What can stand in each hole of the text.
    pub fillers: &'p [Filler],
    /// Whether something between the code and the server may write placeholders in another style.
    pub is_rewritten: bool,
}

/// A text that was sent, ready to be compared.
#[derive(Clone, Debug)]
pub struct Sent {
    text: String,
    dialect: Dialect,
    tokens: Vec<Visible>,
    is_cut: bool,
}

/// How far a text that was sent and a template agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// How many tokens of the text are matched from its start on.
    pub matched: usize,
    /// How many of them are in the template letter by letter.
    pub literal: usize,
    /// How many more tokens the text has than the template.
    pub missing: i64,
    /// Whether the whole text is matched by the whole template, or by its start where the text is cut.
    pub is_whole: bool,
}

/// A token that counts.
#[derive(Clone, Copy, Debug)]
struct Visible {
    kind: Kind,
    range: TextRange,
}

/// A placeholder as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style<'t> {
    Question,
    /// `$1`; without a number where the program splices it in.
    Dollar(Option<&'t str>),
    /// `:name`, `@name`, `?1`.
    Named(&'t str),
}

impl Sent {
    /// Reads a text; of one that is cut off the last token may be a part only.
    pub fn new(text: &str, dialect: Dialect, is_cut: bool) -> Self {
        let input = Input::new(text);
        Self {
            text: text.to_owned(),
            dialect,
            tokens: visible(&input, dialect),
            is_cut,
        }
    }

    /// Says whether the text was told to be cut off.
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// Returns how many tokens the text has.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Says whether there is nothing but space and comments.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// Says whether a value is written out, so that the text is as it was sent and no digest.
    pub fn has_literals(&self) -> bool {
        self.tokens.iter().any(|token| is_literal(token.kind))
    }

    /// Returns the words in order, without quotes.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        // The last word of a text that is cut off may be half of one.
        let whole = self.tokens.len() - usize::from(self.is_cut && !self.tokens.is_empty());
        self.tokens[..whole]
            .iter()
            .filter(|token| is_word(token.kind) || token.kind == Kind::QuotedIdent)
            .map(|token| unquoted(self.slice(token.range)))
    }

    fn slice(&self, range: TextRange) -> &str {
        &self.text[range.start as usize..range.end as usize]
    }

    /// Compares the text with a template.
    pub fn agreement(&self, pattern: Pattern<'_>) -> Agreement {
        let tokens = visible(pattern.input, self.dialect);
        let mut walk = Walk {
            sent: self,
            pattern,
            position: 0,
            placeholders: 0,
            literal: 0,
        };
        let mut done = 0;
        while done < tokens.len() && walk.position < self.tokens.len() && walk.step(tokens[done]) {
            done += 1;
        }
        let at_end = walk.position == self.tokens.len();
        let missing = i64::from(offset(self.tokens.len())) - i64::from(offset(tokens.len()));
        Agreement {
            matched: walk.position,
            literal: walk.literal,
            missing: if self.is_cut { missing.max(0) } else { missing },
            is_whole: at_end && (done == tokens.len() || self.is_cut),
        }
    }
}

struct Walk<'w> {
    sent: &'w Sent,
    pattern: Pattern<'w>,
    position: usize,
    /// How many placeholders of the pattern were passed.
    placeholders: usize,
    literal: usize,
}

impl<'w> Walk<'w> {
    /// Matches one token of the pattern; says whether it fits.
    fn step(&mut self, token: Visible) -> bool {
        let text = self.text_of(token);
        let hole = self.pattern.input.hole_in(token.range);
        if token.kind == Kind::Hole {
            let filler = hole.and_then(|index| self.pattern.fillers.get(index));
            return match filler {
                Some(Filler::Value) => self.value() || self.any_placeholder(),
                Some(Filler::Name) => self.names(),
                Some(Filler::Anything) | None => false,
            };
        }
        if let Some(style) = style(token.kind, text, hole.is_some()) {
            self.placeholders += 1;
            return self.placeholder(style) || self.value();
        }
        let sent = self.sent.tokens[self.position];
        let other = self.sent.slice(sent.range);
        let is_last_of_cut = self.sent.is_cut && self.position + 1 == self.sent.tokens.len();
        let fits = if hole.is_some() {
            self.fits_around_holes(token, sent, other)
        } else if is_last_of_cut {
            starts_with(text, other)
        } else if is_word(token.kind) && is_word(sent.kind) {
            text.eq_ignore_ascii_case(other)
        } else if is_name(token.kind) && is_name(sent.kind) {
            let both_quoted = !is_word(token.kind) && !is_word(sent.kind);
            let (own, other) = (unquoted(text), unquoted(other));
            own == other || !both_quoted && own.eq_ignore_ascii_case(other)
        } else {
            token.kind == sent.kind && text == other
        };
        self.position += usize::from(fits);
        self.literal += usize::from(fits);
        fits
    }

    fn text_of(&self, token: Visible) -> &'w str {
        let text: &str = self.pattern.input.text();
        &text[token.range.start as usize..token.range.end as usize]
    }

    fn kind(&self, ahead: usize) -> Option<Kind> {
        self.sent
            .tokens
            .get(self.position + ahead)
            .map(|token| token.kind)
    }

    /// Takes a value: `1`, `-1`, `(-1)`, `_binary 'x'`.
    fn value(&mut self) -> bool {
        let mut at = 0;
        let is_bracketed = self.kind(0) == Some(Kind::LParen)
            && matches!(self.kind(1), Some(Kind::Minus))
            && self.kind(3) == Some(Kind::RParen);
        at += usize::from(is_bracketed);
        if matches!(self.kind(at), Some(Kind::Minus | Kind::Plus)) {
            at += 1;
            if !self.kind(at).is_some_and(is_number) {
                return self.takes_cut_sign(at);
            }
        }
        at += usize::from(self.kind(at) == Some(Kind::Introducer));
        let is_value = self.kind(at).is_some_and(|kind| {
            is_literal(kind)
                || matches!(kind, Kind::NULL | Kind::TRUE | Kind::FALSE)
                || kind == Kind::UnterminatedString && self.sent.is_cut
        });
        if is_value {
            self.position += at + 1 + usize::from(is_bracketed);
        }
        is_value
    }

    /// Takes a sign behind which the text is cut off.
    fn takes_cut_sign(&mut self, at: usize) -> bool {
        let is_end = self.sent.is_cut && self.position + at == self.sent.tokens.len();
        if is_end {
            self.position += at;
        }
        is_end
    }

    fn sent_style(&self) -> Option<Style<'w>> {
        let token = self.sent.tokens.get(self.position)?;
        style(token.kind, self.sent.slice(token.range), false)
    }

    fn any_placeholder(&mut self) -> bool {
        let fits = self.sent_style().is_some();
        self.position += usize::from(fits);
        fits
    }

    fn placeholder(&mut self, own: Style<'_>) -> bool {
        let Some(other) = self.sent_style() else {
            return false;
        };
        let is_rewritten = self.pattern.is_rewritten;
        let fits = match (own, other) {
            (Style::Dollar(None), Style::Dollar(_)) | (Style::Question, Style::Question) => true,
            (Style::Dollar(own), Style::Dollar(other)) => own == other,
            (Style::Question, Style::Dollar(Some(number))) if is_rewritten => {
                number.parse() == Ok(self.placeholders)
            }
            (Style::Named(own), Style::Named(other)) => own == other || is_rewritten,
            _ => is_rewritten && !matches!(own, Style::Dollar(_)),
        };
        self.position += usize::from(fits);
        fits
    }

    /// Takes a name, or several joined by dots.
    fn names(&mut self) -> bool {
        if !self.kind(0).is_some_and(is_name) {
            return false;
        }
        self.position += 1;
        while self.kind(0) == Some(Kind::Dot) && self.kind(1) == Some(Kind::QuotedIdent) {
            self.position += 2;
        }
        true
    }

    /// Compares what a token has around its holes, each of which is a value.
    fn fits_around_holes(&self, token: Visible, sent: Visible, other: &str) -> bool {
        let is_same_sort = token.kind == sent.kind
            || token.kind == Kind::HoleIdent && is_name(sent.kind)
            || is_name(token.kind) && is_name(sent.kind);
        if !is_same_sort {
            return false;
        }
        let holes = self.pattern.input.holes();
        let inside = |range: TextRange| range.start >= token.range.start && range.end <= token.range.end;
        let text = self.text_of(token);
        let mut rest = other;
        let mut position = token.range.start;
        let mut is_first = true;
        for (index, hole) in holes.iter().enumerate().filter(|(_, hole)| inside(hole.range)) {
            if self.pattern.fillers.get(index) == Some(&Filler::Anything) {
                return false;
            }
            let piece = slice(text, token.range.start, position, hole.range.start);
            let Some(after) = after_piece(rest, piece, is_first) else {
                return false;
            };
            rest = after;
            position = hole.range.end;
            is_first = false;
        }
        rest.ends_with(slice(text, token.range.start, position, token.range.end))
    }
}

/// Returns what follows a piece, which stands at the start of the text or behind a hole.
fn after_piece<'t>(rest: &'t str, piece: &str, is_first: bool) -> Option<&'t str> {
    if is_first {
        rest.strip_prefix(piece)
    } else {
        rest.find(piece).map(|found| &rest[found + piece.len()..])
    }
}

fn slice(text: &str, base: u32, start: u32, end: u32) -> &str {
    &text[(start - base) as usize..(end - base) as usize]
}

/// Returns the tokens that count; semicolons at the end do not.
fn visible(input: &Input, dialect: Dialect) -> Vec<Visible> {
    let tokens = lex(input, dialect);
    let mut result: Vec<Visible> = tokens
        .windows(2)
        .filter(|pair| !pair[0].kind.is_trivia())
        .map(|pair| Visible {
            kind: pair[0].kind,
            range: TextRange::new(pair[0].start, pair[1].start),
        })
        .collect();
    while result.last().is_some_and(|token| token.kind == Kind::Semicolon) {
        result.pop();
    }
    result
}

fn style(kind: Kind, text: &str, has_hole: bool) -> Option<Style<'_>> {
    match kind {
        Kind::Question => Some(Style::Question),
        Kind::Placeholder => Some(match text.as_bytes() {
            [b'?'] => Style::Question,
            [b'$', ..] if has_hole => Style::Dollar(None),
            [b'$', rest @ ..] if rest.iter().all(u8::is_ascii_digit) => Style::Dollar(Some(&text[1..])),
            _ => Style::Named(text),
        }),
        _ => None,
    }
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(start))
}

fn is_word(kind: Kind) -> bool {
    matches!(kind, Kind::Ident | Kind::HoleIdent) || kind.is_keyword()
}

fn is_name(kind: Kind) -> bool {
    is_word(kind) || kind == Kind::QuotedIdent
}

fn is_number(kind: Kind) -> bool {
    matches!(kind, Kind::Integer | Kind::Decimal | Kind::RadixInteger)
}

/// Says whether a token is a value that was written out.
fn is_literal(kind: Kind) -> bool {
    is_number(kind)
        || matches!(
            kind,
            Kind::String
                | Kind::EscapeString
                | Kind::NationalString
                | Kind::UnicodeString
                | Kind::BitString
                | Kind::HexString
                | Kind::DollarString
        )
}

fn unquoted(text: &str) -> &str {
    match text.as_bytes() {
        [b'"' | b'`' | b'[', .., b'"' | b'`' | b']'] => &text[1..text.len() - 1],
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Hole;

    /// Writes `⟨v⟩` for a value, `⟨n⟩` for a name, `⟨?⟩` for anything.
    fn pattern(text: &str) -> (Input, Vec<Filler>) {
        let mut plain = String::new();
        let (mut holes, mut fillers) = (Vec::new(), Vec::new());
        for (index, piece) in text.split(['⟨', '⟩']).enumerate() {
            if index % 2 == 0 {
                plain.push_str(piece);
                continue;
            }
            let start = offset(plain.len());
            plain.push('?');
            holes.push(Hole {
                range: TextRange::new(start, start + 1),
            });
            fillers.push(match piece {
                "v" => Filler::Value,
                "n" => Filler::Name,
                _ => Filler::Anything,
            });
        }
        (Input::with_holes(plain, holes), fillers)
    }

    fn agreement(template: &str, sent: &str, is_rewritten: bool) -> Agreement {
        let (input, fillers) = pattern(template);
        let (sent, is_cut) = match sent.strip_suffix('…') {
            Some(cut) => (cut, true),
            None => (sent, false),
        };
        let dialect = if template.contains('`') {
            Dialect::MySql
        } else {
            Dialect::Postgres
        };
        Sent::new(sent, dialect, is_cut).agreement(Pattern {
            input: &input,
            fillers: &fillers,
            is_rewritten,
        })
    }

    fn check(template: &str, fits: &[&str], others: &[&str]) {
        for sent in fits {
            let found = agreement(template, sent, false);
            assert!(found.is_whole, "{template} should match {sent}: {found:?}");
        }
        for sent in others {
            let found = agreement(template, sent, false);
            assert!(!found.is_whole, "{template} should not match {sent}: {found:?}");
        }
    }

    #[test]
    fn spelling_does_not_matter_and_text_does() {
        check(
            "SELECT a FROM users WHERE id = $1 AND kind = 'x'",
            &[
                "select a from users where id=$1 and kind='x';",
                "SELECT a /* trace */ FROM \"users\" WHERE id = 42 AND kind = 'x'",
                "SELECT a FROM users WHERE id = (-1) AND kind = 'x'",
            ],
            &[
                "SELECT a FROM users WHERE id = $2 AND kind = 'x'",
                "SELECT a FROM users WHERE id = ? AND kind = 'x'",
                "SELECT a FROM users WHERE id = $1 AND kind = 'y'",
                "SELECT a FROM users WHERE id = $1 AND kind = $2",
                "SELECT a FROM users WHERE id = $1",
                "SELECT a FROM users WHERE id = $1 AND kind = 'x' LIMIT 1",
                "SELECT a FROM users WHERE id = b AND kind = 'x'",
            ],
        );
    }

    #[test]
    fn holes_take_what_can_stand_there() {
        check(
            "SELECT ⟨n⟩ FROM t LIMIT ⟨v⟩",
            &["SELECT \"a\".\"b\" FROM t LIMIT 5", "SELECT a FROM t LIMIT $1"],
            &["SELECT 1 FROM t LIMIT 5", "SELECT a FROM t LIMIT b"],
        );
        check("SELECT ⟨?⟩ FROM t", &[], &["SELECT a FROM t"]);
        check("SELECT $⟨v⟩", &["SELECT $7", "SELECT 7"], &["SELECT ?"]);
        check(
            "SELECT 'a-⟨v⟩-b', t_⟨v⟩.c",
            &["SELECT 'a-17-b', t_3.c"],
            &["SELECT 'b-17-b', t_3.c", "SELECT 'a-17', t_3.c"],
        );
        check(
            "INSERT INTO `t` VALUES (?)",
            &[
                "INSERT INTO t VALUES (_binary 'x')",
                "insert into t values (-1.5)",
            ],
            &["INSERT INTO t VALUES (a)", "INSERT INTO t VALUES (1, 2)"],
        );
    }

    #[test]
    fn placeholders_that_are_rewritten_count_on() {
        let whole = |template, sent| agreement(template, sent, true).is_whole;
        assert!(whole(
            "SELECT a FROM t WHERE b = ? AND c = ?",
            "SELECT a FROM t WHERE b = $1 AND c = $2"
        ));
        assert!(!whole(
            "SELECT a FROM t WHERE b = ? AND c = ?",
            "SELECT a FROM t WHERE b = $2 AND c = $1"
        ));
        assert!(whole(
            "SELECT a FROM t WHERE b = :name",
            "SELECT a FROM t WHERE b = ?"
        ));
    }

    #[test]
    fn a_text_that_is_cut_off_matches_a_start() {
        check(
            "SELECT alpha, beta FROM t WHERE a = $1",
            &[
                "SELECT alpha, be…",
                "SELECT alpha,…",
                "SELECT alpha, beta FROM t WHERE a = 'xy…",
            ],
            &["SELECT alpha, bet", "SELECT alpha, gam…"],
        );
    }
}
