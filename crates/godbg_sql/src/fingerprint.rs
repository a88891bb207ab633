//! The normal form of a statement, the same for every spelling of it.
//!
//! Case, white space, comments, quotes around names and a semicolon at the end do not matter;
//! values, placeholders and holes are all `?`; a list of nothing but values is one `?`, and rows
//! of values that follow each other are one row. What `pg_stat_statements`, the digests of
//! `performance_schema` and slow logs show has the normal form of the statement that was sent.

use std::fmt;

use godbg_syntax::SyntaxKind;

use crate::lexer::lex;
use crate::{Dialect, Input, Kind};

/// Identifies a statement up to its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(pub u64);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// Returns the fingerprint of a text: a hash of its normal form, which is not written out for it.
pub fn fingerprint(input: &Input, dialect: Dialect) -> Fingerprint {
    let mut form = Form::new(Hash::default());
    form.read(input, dialect);
    Fingerprint(form.out.0)
}

/// Returns the normal form of a text, its tokens separated by one space.
///
/// The form of a text that is cut off is a prefix of the whole text's, but for what stands
/// after the last space, and for a list that the cut leaves open.
pub fn normal_form(input: &Input, dialect: Dialect) -> String {
    let mut form = Form::new(Text(String::with_capacity(input.text().len())));
    form.read(input, dialect);
    let mut text = form.out.0;
    text.truncate(text.trim_end().len());
    text
}

/// What a normal form is written to.
trait Output {
    /// A place to go back to.
    type Place: Copy;

    /// Writes a token as it is.
    fn exact(&mut self, token: &str);
    /// Writes a name or keyword, whose case does not matter.
    fn name(&mut self, name: &str);
    fn place(&self) -> Self::Place;
    /// Takes back what was written since.
    fn go_back(&mut self, place: Self::Place);
}

struct Text(String);

impl Output for Text {
    type Place = usize;

    fn exact(&mut self, token: &str) {
        self.0.push_str(token);
        self.0.push(' ');
    }

    fn name(&mut self, name: &str) {
        if name.is_ascii() {
            self.0
                .extend(name.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
            self.0.push(' ');
        } else {
            self.exact(&name.to_lowercase());
        }
    }

    fn place(&self) -> usize {
        self.0.len()
    }

    fn go_back(&mut self, place: usize) {
        self.0.truncate(place);
    }
}

/// The hash of what was written so far.
#[derive(Clone, Copy)]
struct Hash(u64);

impl Default for Hash {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

/// The bit that tells ASCII letters of either case apart, in each byte of a word.
const CASE: u64 = 0x2020_2020_2020_2020;

impl Hash {
    fn mix(&mut self, word: u64) {
        let mixed = (self.0 ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ (mixed >> 29);
    }

    fn bytes(&mut self, bytes: &[u8], case: u64) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.mix(u64::from_le_bytes(*word) | case);
        }
        // The length sets a token apart from the next.
        let last = rest.iter().fold(bytes.len() as u64, |last, byte| {
            last << 8 | u64::from(*byte | u8::try_from(case & 0xff).unwrap_or(0))
        });
        self.mix(last);
    }
}

impl Output for Hash {
    type Place = u64;

    fn exact(&mut self, token: &str) {
        self.bytes(token.as_bytes(), 0);
    }

    fn name(&mut self, name: &str) {
        // Setting the bit also joins a few signs, none of which can stand in a name without quotes.
        if name.is_ascii() {
            self.bytes(name.as_bytes(), CASE);
        } else {
            self.bytes(name.to_lowercase().as_bytes(), CASE);
        }
    }

    fn place(&self) -> u64 {
        self.0
    }

    fn go_back(&mut self, place: u64) {
        self.0 = place;
    }
}

/// Says whether `%` and this word are a verb of a format: `%s`.
fn is_verb(next: Option<(Kind, &str)>) -> bool {
    next.is_some_and(|(_, text)| matches!(text, "s" | "d" | "v" | "q" | "i" | "f"))
}

struct Form<O: Output> {
    out: O,
    /// The brackets that are open.
    lists: Vec<List<O::Place>>,
    /// The kind of the token before, [`Kind::Placeholder`] for any value.
    previous: Kind,
    /// How many tokens were written.
    count: usize,
    /// The row that ended last: the count and the place behind its bracket.
    row: Option<(usize, O::Place)>,
    /// Semicolons that are only written where something follows.
    pending: usize,
}

/// An open bracket.
struct List<P> {
    /// The place and the count behind the bracket.
    place: P,
    count: usize,
    /// Whether its contents are values so far.
    is_pure: bool,
    /// The end of the row that the bracket follows behind a comma.
    follows: Option<(usize, P)>,
}

impl<O: Output> Form<O> {
    fn new(out: O) -> Self {
        Self {
            out,
            lists: Vec::new(),
            previous: Kind::Semicolon,
            count: 0,
            row: None,
            pending: 0,
        }
    }

    fn read(&mut self, input: &Input, dialect: Dialect) {
        let tokens = lex(input, dialect);
        let text: &str = input.text();
        let mut visible = tokens
            .windows(2)
            .filter(|pair| !pair[0].kind.is_trivia())
            .map(|pair| (pair[0].kind, pair[0].start as usize, pair[1].start as usize))
            .map(|(kind, start, end)| (kind, &text[start..end]));
        let mut next = visible.next();
        while let Some((kind, token)) = next {
            next = visible.next();
            if kind == Kind::Percent && self.at_operand() && is_verb(next) {
                next = visible.next();
                self.value();
                continue;
            }
            if kind == Kind::Semicolon {
                // Those at the end do not count.
                self.pending += 1;
                self.previous = kind;
                continue;
            }
            for _ in 0..std::mem::take(&mut self.pending) {
                self.taint();
                self.write(";");
            }
            self.token(kind, token, next.map(|(kind, _)| kind));
        }
    }

    fn token(&mut self, kind: Kind, text: &str, next: Option<Kind>) {
        match kind {
            Kind::String
            | Kind::EscapeString
            | Kind::NationalString
            | Kind::UnicodeString
            | Kind::BitString
            | Kind::HexString
            | Kind::DollarString
            | Kind::UnterminatedString
            | Kind::Integer
            | Kind::Decimal
            | Kind::RadixInteger
            | Kind::BadNumber
            | Kind::Placeholder
            | Kind::Hole => self.value(),
            Kind::Question if self.at_operand() => self.value(),
            Kind::NULL | Kind::TRUE | Kind::FALSE if !matches!(self.previous, Kind::IS | Kind::NOT) => {
                self.value();
            }
            // `...` stands for several values in digests.
            Kind::Dot | Kind::DotDot if self.previous == Kind::LParen || self.previous == Kind::Unknown => {
                self.previous = Kind::Unknown;
                if next == Some(Kind::RParen) {
                    self.value();
                }
            }
            Kind::Introducer => {}
            Kind::Plus | Kind::Minus if self.at_operand() && next.is_some_and(is_number) => {}
            Kind::LParen => {
                self.taint();
                let follows = self
                    .row
                    .filter(|(count, _)| *count + 1 == self.count && self.previous == Kind::Comma);
                self.write("(");
                self.lists.push(List {
                    place: self.out.place(),
                    count: self.count,
                    is_pure: true,
                    follows,
                });
                self.previous = kind;
            }
            Kind::RParen => self.close(),
            Kind::Comma => {
                self.write(",");
                self.previous = kind;
            }
            Kind::QuotedIdent => {
                self.taint();
                self.name(&text[1..text.len() - 1]);
                self.previous = Kind::Ident;
            }
            Kind::NotEq => self.other(kind, "<>"),
            Kind::EqEq => self.other(kind, "="),
            _ if kind == Kind::Ident || kind == Kind::HoleIdent || kind.is_keyword() => {
                self.taint();
                self.name(text);
                self.previous = kind;
            }
            _ => self.other(kind, text),
        }
    }

    /// Says whether an operand comes next, not an operator.
    fn at_operand(&self) -> bool {
        !matches!(
            self.previous,
            Kind::Placeholder
                | Kind::Ident
                | Kind::QuotedIdent
                | Kind::RParen
                | Kind::RBracket
                | Kind::HoleIdent
        ) && (!self.previous.is_keyword() || is_clause_word(self.previous))
    }

    fn write(&mut self, text: &str) {
        self.out.exact(text);
        self.count += 1;
    }

    fn name(&mut self, text: &str) {
        self.out.name(text);
        self.count += 1;
    }

    fn other(&mut self, kind: Kind, text: &str) {
        self.taint();
        self.write(text);
        self.previous = kind;
    }

    fn value(&mut self) {
        // Strings next to each other are one.
        if self.previous != Kind::Placeholder {
            self.write("?");
        }
        self.previous = Kind::Placeholder;
    }

    /// What comes is no value, so the list around it is none of values.
    fn taint(&mut self) {
        if let Some(list) = self.lists.last_mut() {
            list.is_pure = false;
        }
    }

    fn close(&mut self) {
        self.previous = Kind::RParen;
        let Some(list) = self.lists.pop() else {
            self.write(")");
            return;
        };
        if !list.is_pure || self.count == list.count {
            self.write(")");
            return;
        }
        if let Some((count, place)) = list.follows {
            self.out.go_back(place);
            self.count = count;
            return;
        }
        self.out.go_back(list.place);
        self.count = list.count;
        self.write("?");
        self.write(")");
        self.row = Some((self.count, self.out.place()));
    }
}

fn is_number(kind: Kind) -> bool {
    matches!(kind, Kind::Integer | Kind::Decimal | Kind::Placeholder)
}

/// Words after which an operand stands.
fn is_clause_word(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::SELECT
            | Kind::WHERE
            | Kind::AND
            | Kind::OR
            | Kind::NOT
            | Kind::ON
            | Kind::HAVING
            | Kind::BY
            | Kind::LIMIT
            | Kind::OFFSET
            | Kind::WHEN
            | Kind::THEN
            | Kind::ELSE
            | Kind::CASE
            | Kind::IN
            | Kind::LIKE
            | Kind::BETWEEN
            | Kind::VALUES
            | Kind::SET
            | Kind::INTERVAL
            | Kind::RETURNING
            | Kind::DISTINCT
            | Kind::ILIKE
            | Kind::IS
            | Kind::FROM
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(dialect: Dialect, texts: &[&str]) {
        let first = normal_form(&Input::from(texts[0]), dialect);
        for text in texts {
            assert_eq!(normal_form(&Input::from(*text), dialect), first, "{text}");
            assert_eq!(
                fingerprint(&Input::from(*text), dialect),
                fingerprint(&Input::from(texts[0]), dialect)
            );
        }
    }

    #[test]
    fn spellings_of_a_statement_have_one_fingerprint() {
        same(
            Dialect::Postgres,
            &[
                "SELECT a FROM t WHERE id = $1 AND b IN ($2, $3)",
                "select  a from \"t\" -- why\n where id = 42 and b in (1);",
                "SELECT a FROM t WHERE id = ? AND b IN (?)",
                "SELECT a FROM t WHERE id = :id AND b IN ('x', -1, NULL)",
                "SELECT a FROM t WHERE id = %s AND b IN (%s, %s)",
                "/* route */ SELECT a FROM t WHERE id=@id AND b IN ($2 /*, ... */)",
            ],
        );
    }

    #[test]
    fn rows_are_one_row_and_digests_are_read() {
        same(
            Dialect::MySql,
            &[
                "INSERT INTO t (a, b) VALUES (1, 'x'), (2, \"y\")",
                "INSERT INTO `t` ( `a` , `b` ) VALUES (...) /* , ... */",
                "insert into t(a,b) values (?, ?)",
            ],
        );
        same(
            Dialect::MySql,
            &[
                "SELECT * FROM `users` WHERE `id` = ? AND `x` IS NULL LIMIT ?",
                "select * from users where id=7 and x is null limit 10",
            ],
        );
    }

    #[test]
    fn what_differs_in_more_than_values_differs() {
        let form = |text: &str| normal_form(&Input::from(text), Dialect::Postgres);
        assert_ne!(form("SELECT a FROM t"), form("SELECT b FROM t"));
        assert_ne!(
            form("SELECT 1 FROM t WHERE a IS NULL"),
            form("SELECT 1 FROM t WHERE a IS NOT NULL")
        );
        assert_eq!(form("SELECT f(1, 2), a - 1"), "select f ( ? ) , a - ?");
    }
}
