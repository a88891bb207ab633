//! What is said of a token that does not belong where it stands: what was found, what would fit, what was
//! meant.

use std::borrow::Cow;

use godbg_text::TextRange;

use super::Parser;
use super::spelling::{CLAUSES, DEFINITIONS, FOLLOWERS, nearest};
use crate::Kind;
use crate::dialect::use_bits::USE_NAME;
use crate::parse::ProblemKind;

/// How many tokens are looked at for the clause that the current one stands in.
const CLAUSE_DISTANCE: usize = 60;

impl Parser<'_> {
    /// Says that something else should stand at the current token.
    pub(crate) fn expected(&mut self, what: impl Into<Cow<'static, str>>) {
        let what = what.into();
        let words: Vec<&str> = what
            .split([',', ' '])
            .filter(|word| is_keyword_like(word))
            .collect();
        let is_word = self.current() == Kind::Ident || self.current().is_keyword();
        let text = self.current_text().to_ascii_uppercase();
        let mut meant = if is_word && !words.contains(&text.as_str()) {
            nearest(&text, &words)
        } else {
            None
        };
        if self.current().is_keyword() {
            // A keyword with as many letters was rather meant as it is.
            meant = meant.filter(|word| word.len() != text.len());
        }
        if let Some(word) = meant {
            let message = format!("unexpected {}; did you mean {word}?", self.found());
            return self.invalid(self.current_range(), message, what);
        }
        if let Some((range, message)) = self.misspelt_before(&words) {
            return self.invalid(range, message, what);
        }
        let message = format!("expected {what}, found {}", self.found());
        self.invalid(self.current_range(), message, what);
    }

    /// Says that one of these words should begin a statement at the current token; names the nearest when
    /// the token looks like a misspelling of it.
    pub(crate) fn expected_statement(&mut self, words: &[&'static str]) {
        let found = self.found();
        let text = self.current_text().to_ascii_uppercase();
        let message = match nearest(&text, words) {
            Some(word) => format!("unexpected {found}; did you mean {word}?"),
            None => format!("expected a statement, found {found}"),
        };
        self.invalid(self.current_range(), message, words.join(", ").into());
    }

    /// Says that the current token does not belong here.
    pub(crate) fn unexpected(&mut self) {
        let found = self.found();
        let text = self.current_text().to_ascii_uppercase();
        if self.current() == Kind::Ident
            && let Some(word) = nearest(&text, CLAUSES)
        {
            let message = format!("unexpected {found}; did you mean {word}?");
            return self.invalid(self.current_range(), message, "".into());
        }
        let misspelt = self.misspelt_after(&text).or_else(|| self.misspelt_before(&[]));
        if let Some((range, message)) = misspelt {
            return self.invalid(range, message, "".into());
        }
        let fitting = if self.begins_operand(self.current()) {
            self.fitting()
        } else {
            None
        };
        match fitting {
            Some(what) => {
                let message = format!("expected {what}, found {found}");
                self.invalid(self.current_range(), message, what.into());
            }
            None => self.invalid(self.current_range(), format!("unexpected {found}"), "".into()),
        }
    }

    /// Says that the grammar does not cover what stands at the current token.
    pub(crate) fn unknown(&mut self, construct: &'static str) {
        let text = self.current_text().to_ascii_uppercase();
        let meant = match self.current() {
            Kind::Ident => nearest(&text, DEFINITIONS),
            _ => None,
        };
        let message = match meant {
            Some(word) => format!("not understood: {construct}; did you mean {word}?"),
            None => format!("not understood: {construct}"),
        };
        self.problem(
            self.current_range(),
            message.into(),
            "".into(),
            ProblemKind::Unknown(construct),
        );
    }

    fn invalid(&mut self, range: TextRange, message: String, expected: Cow<'static, str>) {
        self.problem(range, message.into(), expected, ProblemKind::Invalid);
    }

    /// Looks at the word behind the current one, where that only goes with certain words: `LEFT JION`.
    fn misspelt_after(&self, text: &str) -> Option<(TextRange, String)> {
        let (_, words) = FOLLOWERS.iter().find(|(word, _)| *word == text)?;
        let next = self.nth_text(1);
        let word = nearest(&next.to_ascii_uppercase(), words)?;
        let message = format!("unexpected `{next}`; did you mean {word}?");
        (self.nth(1) == Kind::Ident).then(|| (self.nth_range(1), message))
    }

    /// Looks at the word before the current one, where it was taken for an alias or a name although what
    /// follows says that it is none: `FROM t WEHRE a = 1`.
    fn misspelt_before(&self, words: &[&str]) -> Option<(TextRange, String)> {
        let mut behind = self.behind();
        let (kind, range) = behind.next()?;
        let (before, _) = behind.next()?;
        if kind != Kind::Ident || !self.ends_operand(before) {
            return None;
        }
        let text = self.text_of(range);
        let upper = text.to_ascii_uppercase();
        let word = nearest(&upper, words).or_else(|| nearest(&upper, CLAUSES))?;
        let message = format!("unexpected `{text}`; did you mean {word}?");
        (word.len() > 3).then_some((range, message))
    }

    /// Returns what can follow the operand or name that ends here, by the clause that it stands in.
    fn fitting(&self) -> Option<&'static str> {
        let mut behind = self.behind().take(CLAUSE_DISTANCE);
        match self.behind().next() {
            Some((kind, _)) if self.ends_operand(kind) => {}
            _ => return None,
        }
        behind.find_map(|(kind, _)| match kind {
            Kind::SELECT
            | Kind::WHERE
            | Kind::ON
            | Kind::HAVING
            | Kind::SET
            | Kind::BY
            | Kind::LIMIT
            | Kind::OFFSET
            | Kind::RETURNING => Some("an operator, a clause or the end"),
            Kind::FROM | Kind::JOIN | Kind::INTO | Kind::UPDATE => Some("a clause or the end"),
            _ => None,
        })
    }

    /// Describes the current token.
    fn found(&self) -> String {
        match self.current() {
            Kind::EndOfText => "the end".to_owned(),
            Kind::UnterminatedString => "a string without end".to_owned(),
            Kind::Hole => "a spliced value".to_owned(),
            _ => {
                let text = self.current_text();
                let short: String = text.chars().take(40).collect();
                let dots = if short.len() < text.len() { "…" } else { "" };
                if short == "`" {
                    "a backquote".to_owned()
                } else if short.contains('`') {
                    format!("{short}{dots}")
                } else {
                    format!("`{short}{dots}`")
                }
            }
        }
    }

    /// Says whether an expression, a table or a list can end with this token, or a name stand behind it as
    /// well as a clause.
    fn ends_operand(&self, kind: Kind) -> bool {
        self.begins_operand(kind)
            || matches!(
                kind,
                Kind::RParen
                    | Kind::RBracket
                    | Kind::Star
                    | Kind::NULL
                    | Kind::TRUE
                    | Kind::FALSE
                    | Kind::END
                    | Kind::INSERT
                    | Kind::REPLACE
                    | Kind::IGNORE
            )
    }

    fn begins_operand(&self, kind: Kind) -> bool {
        let is_literal = matches!(
            kind,
            Kind::QuotedIdent
                | Kind::Integer
                | Kind::Decimal
                | Kind::String
                | Kind::Placeholder
                | Kind::Question
        );
        is_literal || self.table.allows(kind, USE_NAME)
    }
}

/// Says whether a word of a description is a keyword.
fn is_keyword_like(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_')
}
