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

/// Returns the fingerprint of a text: a hash of its normal form.
pub fn fingerprint(input: &Input, dialect: Dialect) -> Fingerprint {
    let form = normal_form(input, dialect);
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let (words, rest_bytes) = form.as_bytes().as_chunks::<8>();
    let mut mix = |word: u64| {
        hash = (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        hash ^= hash >> 29;
    };
    for word in words {
        mix(u64::from_le_bytes(*word));
    }
    let mut rest = [0; 8];
    rest[..rest_bytes.len()].copy_from_slice(rest_bytes);
    mix(u64::from_le_bytes(rest));
    mix(form.len() as u64);
    Fingerprint(hash)
}

/// Returns the normal form of a text, its tokens separated by one space.
///
/// The form of a text that is cut off is a prefix of the whole text's, but for what stands
/// after the last space, and for a list that the cut leaves open.
pub fn normal_form(input: &Input, dialect: Dialect) -> String {
    let tokens = lex(input, dialect);
    let mut form = Form {
        out: String::with_capacity(input.text().len()),
        lists: Vec::new(),
        previous: Kind::Semicolon,
    };
    let text = input.text();
    let mut visible = tokens
        .windows(2)
        .filter(|pair| !pair[0].kind.is_trivia())
        .map(|pair| {
            (
                pair[0].kind,
                &text[pair[0].start as usize..pair[1].start as usize],
            )
        })
        .peekable();
    while let Some((kind, token)) = visible.next() {
        let next = visible.peek().copied();
        if kind == Kind::Percent && form.at_operand() && is_verb(next) {
            visible.next();
            form.value();
            continue;
        }
        form.token(kind, token, next.map(|(kind, _)| kind));
    }
    form.out.truncate(form.out.trim_end_matches([' ', ';']).len());
    form.out
}

/// Says whether `%` and this word are a verb of a format: `%s`.
fn is_verb(next: Option<(Kind, &str)>) -> bool {
    next.is_some_and(|(_, text)| matches!(text, "s" | "d" | "v" | "q" | "i" | "f"))
}

struct Form {
    out: String,
    /// For each open bracket where its contents begin, and whether they are values so far.
    lists: Vec<(usize, bool)>,
    /// The kind of the token before, [`Kind::Placeholder`] for any value.
    previous: Kind,
}

impl Form {
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
                self.write("(");
                self.lists.push((self.out.len(), true));
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
            Kind::Semicolon if next.is_none() => {}
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
        self.out.push_str(text);
        self.out.push(' ');
    }

    fn name(&mut self, text: &str) {
        let start = self.out.len();
        self.out.push_str(text);
        self.out[start..].make_ascii_lowercase();
        if !text.is_ascii() {
            let lower = self.out[start..].to_lowercase();
            self.out.replace_range(start.., &lower);
        }
        self.out.push(' ');
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
        if let Some((_, pure)) = self.lists.last_mut() {
            *pure = false;
        }
    }

    fn close(&mut self) {
        self.previous = Kind::RParen;
        let Some((start, pure)) = self.lists.pop() else {
            self.write(")");
            return;
        };
        if pure && self.out.len() > start {
            self.out.truncate(start);
            self.out.push_str("? ");
            let row = "( ? ) , ";
            let before = start - 2;
            if self.out[..before].ends_with(row) {
                self.out.truncate(before - 2);
                return;
            }
        }
        self.write(")");
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
