//! Error messages, and how to go on after an error.

use std::borrow::Cow;

use godbg_syntax::Completed;
use godbg_text::{TextRange, offset};

use super::{Grammar, Kind};

/// Whether a list goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Separator {
    /// Another element comes.
    Next,
    /// No element comes; the closing bracket is here or is missing.
    End,
}

impl Grammar {
    /// Reports an error at the current token, unless one was reported there.
    pub(super) fn error(&mut self, message: impl Into<Cow<'static, str>>) {
        let position = self.p.position();
        if self.last_error.replace(position) != Some(position) {
            self.error_in(self.p.current_range(), message);
        }
    }

    /// Reports an error at a completed node.
    pub(super) fn error_at(&mut self, node: Completed, message: impl Into<Cow<'static, str>>) {
        self.error_in(self.p.completed_range(node), message);
    }

    /// Reports an error, unless one was reported on the same line: it is likely to be a
    /// consequence of that one.
    pub(super) fn error_in(&mut self, range: TextRange, message: impl Into<Cow<'static, str>>) {
        let start = range.start;
        let known = self.error_lines.range(..=start).next_back();
        if known.is_some_and(|(_, end)| start <= *end) {
            return;
        }
        let text = self.p.text().as_bytes();
        let (before, after) = text.split_at(start as usize);
        let line_start = before
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |newline| newline + 1);
        let rest = after
            .iter()
            .position(|byte| *byte == b'\n')
            .unwrap_or(after.len());
        self.error_lines.insert(offset(line_start), start + offset(rest));
        let in_tokens = &self.p.errors()[..self.token_errors];
        let earlier = in_tokens.partition_point(|error| error.range.start <= start);
        let shadowed = in_tokens[..earlier]
            .last()
            .is_some_and(|error| error.range.start as usize >= line_start);
        if !shadowed {
            self.p.error_at(range, message);
        }
    }

    /// Names the current token as an error message does.
    pub(super) fn describe_current(&self) -> String {
        let kind = self.p.current();
        match kind {
            Kind::Newline => "newline".to_owned(),
            // The end may stand in for the keyword of the next declaration.
            Kind::End if !self.p.current_text().is_empty() => format!("keyword {}", self.p.current_text()),
            Kind::End => "end of file".to_owned(),
            Kind::Semicolon => "semicolon".to_owned(),
            Kind::Comma => "comma".to_owned(),
            Kind::Name => format!("name {}", self.p.current_text()),
            _ if kind.is_keyword() => format!("keyword {}", self.p.current_text()),
            _ if kind.is_literal() => {
                let text = self.p.current_text();
                let line = text.lines().next().unwrap_or_default();
                let shown: String = line.chars().take(40).collect();
                let dots = if shown.len() < text.len() { "…" } else { "" };
                format!("literal {shown}{dots}")
            }
            _ => self.p.current_text().to_owned(),
        }
    }

    pub(super) fn unexpected_wanting(&mut self, wanted: &str) {
        if self.last_error != Some(self.p.position()) {
            let found = self.describe_current();
            self.error(format!("unexpected {found}, expected {wanted}"));
        }
    }

    pub(super) fn unexpected(&mut self, rest: &str) {
        if self.last_error != Some(self.p.position()) {
            let found = self.describe_current();
            self.error(format!("unexpected {found} {rest}"));
        }
    }

    /// Reads what stands between two elements of a list in brackets: a comma, or an error.
    pub(super) fn separator(&mut self, context: &str, close: Kind) -> Separator {
        let kind = self.p.current();
        if kind == Kind::Comma {
            self.p.bump();
            return Separator::Next;
        }
        if kind == close {
            return Separator::End;
        }
        let bracket = match close {
            Kind::RParen => ")",
            Kind::RBracket => "]",
            _ => "}",
        };
        self.unexpected(&format!("in {context}; possibly missing comma or {bracket}"));
        match kind {
            Kind::Newline if self.p.nth(1) == close => {
                self.p.bump();
                Separator::End
            }
            Kind::Newline if self.line_continues_list(close) => {
                self.p.bump();
                Separator::Next
            }
            Kind::Newline | Kind::Semicolon | Kind::RBrace | Kind::End => Separator::End,
            _ if self.at_operand() && self.missing_comma != Some(self.p.position()) => {
                self.missing_comma = Some(self.p.position());
                Separator::Next
            }
            _ => self.skip_to_separator(close),
        }
    }

    /// Skips tokens that make no element up to a comma, the closing bracket or the end of the line.
    fn skip_to_separator(&mut self, close: Kind) -> Separator {
        let marker = self.p.start();
        let from = self.p.position();
        let result = loop {
            match self.p.current() {
                Kind::Comma => break Separator::Next,
                Kind::Newline | Kind::Semicolon | Kind::LBrace | Kind::RBrace | Kind::End => {
                    break Separator::End;
                }
                kind if kind == close => break Separator::End,
                kind if starts_statement(kind) => break Separator::End,
                kind if self.p.position() > from && self.at_operand() && !kind.is_keyword() => {
                    break Separator::Next;
                }
                _ => self.p.bump(),
            }
        };
        self.p.complete(marker, Kind::BadExpr);
        if result == Separator::Next {
            self.p.eat(Kind::Comma);
        }
        result
    }

    /// Guesses whether the line behind the current newline goes on with the list, or whether the
    /// closing bracket was forgotten and it is a statement.
    fn line_continues_list(&self, close: Kind) -> bool {
        const FAR: usize = 64;
        let first = self.p.nth(1);
        if starts_statement(first) || matches!(first, Kind::RBrace | Kind::End) {
            return false;
        }
        let mut depth = 0;
        let mut token = self.p.position();
        for _ in 0..FAR {
            token = self.p.token_behind(token);
            match self.p.kind_at(token) {
                Kind::LParen | Kind::LBracket | Kind::LBrace => depth += 1,
                kind @ (Kind::RParen | Kind::RBracket | Kind::RBrace) => {
                    if depth == 0 {
                        return kind == close;
                    }
                    depth -= 1;
                }
                Kind::Comma | Kind::Colon if depth == 0 => return true,
                Kind::Newline | Kind::Semicolon if depth == 0 => {
                    return self.p.kind_at(self.p.token_behind(token)) == close;
                }
                kind if depth == 0 && (kind.is_assignment() || starts_statement(kind)) => return false,
                Kind::End => return false,
                _ => {}
            }
        }
        close == Kind::RBrace
    }

    /// Says, and reports, that what should stand here was not written yet: the line below begins
    /// with names and an operator which would make nonsense of the two lines together.
    #[inline]
    pub(super) fn is_unwritten(&mut self, wanted: &str, operator: impl Fn(Kind) -> bool) -> bool {
        self.at(Kind::Name) && self.p.has_trivia_before() && self.is_next_statement(wanted, operator)
    }

    fn is_next_statement(&mut self, wanted: &str, operator: impl Fn(Kind) -> bool) -> bool {
        /// More names do not stand before an operator.
        const NAMES: usize = 8;
        let mut ahead = 1;
        while self.p.nth(ahead) == Kind::Comma && self.p.nth(ahead + 1) == Kind::Name && ahead < 2 * NAMES {
            ahead += 2;
        }
        if !operator(self.p.nth(ahead)) {
            return false;
        }
        let start = self.p.last_end();
        let gap = TextRange::new(start, self.p.current_range().start);
        if !self.p.text()[gap].contains('\n') {
            return false;
        }
        self.next_statement = Some(self.p.position());
        self.error_in(
            TextRange::new(start, start),
            format!("unexpected newline, expected {wanted}"),
        );
        self.last_error = self.next_statement;
        true
    }

    /// Eats the closing bracket of a list.
    pub(super) fn close(&mut self, kind: Kind, text: &'static str) {
        if !self.p.eat(kind) {
            self.unexpected_wanting(text);
        }
    }

    /// Reports that brackets nest too deep and skips them.
    #[cold]
    pub(super) fn skip_nested(&mut self, bad: Kind) -> Completed {
        self.error("exceeded max nesting depth");
        let marker = self.p.start();
        let mut depth: u32 = 0;
        loop {
            match self.p.current() {
                Kind::LParen | Kind::LBracket | Kind::LBrace => depth += 1,
                Kind::RParen | Kind::RBracket | Kind::RBrace => {
                    if depth == 0 {
                        break;
                    }
                    depth -= 1;
                }
                Kind::Newline | Kind::Semicolon | Kind::Comma if depth == 0 => break,
                Kind::End => break,
                _ => {}
            }
            self.p.bump();
        }
        self.p.complete(marker, bad)
    }

    /// Skips the rest of a statement that cannot be read.
    pub(super) fn skip_statement(&mut self) {
        let marker = self.p.start();
        let from = self.p.position();
        loop {
            match self.p.current() {
                Kind::Newline
                | Kind::Semicolon
                | Kind::LBrace
                | Kind::RBrace
                | Kind::CaseKw
                | Kind::DefaultKw
                | Kind::End => break,
                kind if starts_statement(kind) => break,
                _ => self.p.bump(),
            }
        }
        if self.p.position() > from {
            self.p.complete(marker, Kind::BadStmt);
        }
    }
}

/// Says whether a statement begins with this keyword and nothing else does.
pub(super) fn starts_statement(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::BreakKw
            | Kind::ConstKw
            | Kind::ContinueKw
            | Kind::DeferKw
            | Kind::FallthroughKw
            | Kind::ForKw
            | Kind::GoKw
            | Kind::GotoKw
            | Kind::IfKw
            | Kind::ReturnKw
            | Kind::SelectKw
            | Kind::SwitchKw
            | Kind::TypeKw
            | Kind::VarKw
    )
}
