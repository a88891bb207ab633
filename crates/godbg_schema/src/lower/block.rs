//! Statements inside blocks of a procedural language: `DO $$…$$`, bodies of procedures.
//!
//! The language is not run. The rule is: every statement in the block that changes the
//! catalog is tried in order, as if all conditions held and all errors were caught; that is
//! what such blocks are written for ("add it unless it is there"). A statement put together
//! at run time is followed when all its parts are literals, arguments of the call, or variables
//! that are set once.

use std::collections::{BTreeMap, BTreeSet};

use godbg_sql::{Dialect, Input, Kind, Token};
use godbg_syntax::SyntaxKind;
use godbg_text::TextRange;

use super::{Lowered, statements};
use crate::ddl::{Block, Spanned, Statement, Text};

/// Reads the statements of a block; `start` is where its text begins in the text around it.
pub(crate) fn block_statements(body: &str, start: u32, dialect: Dialect) -> Block {
    let mut reader = Reader::new(body, dialect, BTreeMap::new());
    reader.read(0);
    let mut block = reader.block;
    for statement in &mut block.statements {
        statement.range = statement.range.shifted(start);
    }
    block
}

/// Reads the statements that a call of a function or procedure runs; all ranges are those of
/// `call`.
///
/// `arguments` are the values of the parameters by their names, as far as they are known.
pub(crate) fn call_statements(
    definition: &str,
    arguments: BTreeMap<String, String>,
    call: TextRange,
    dialect: Dialect,
) -> Block {
    let mut reader = Reader::new(definition, dialect, arguments);
    if let Some(body) = reader.quoted_body() {
        let mut inner = Reader::new(&body, dialect, std::mem::take(&mut reader.values));
        inner.read(0);
        let mut block = inner.block;
        for statement in &mut block.statements {
            statement.range = call;
        }
        return block;
    }
    let first = reader
        .tokens
        .iter()
        .position(|token| token.kind == Kind::BEGIN)
        .map_or(reader.tokens.len(), |at| at + 1);
    reader.read(first);
    let mut block = reader.block;
    for statement in &mut block.statements {
        statement.range = call;
    }
    block
}

/// What a session of MySQL remembers of its user variables and prepared statements.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Variables {
    /// Values by lower-case name, as far as they are known.
    values: BTreeMap<String, String>,
    /// Texts by lower-case name.
    prepared: BTreeMap<String, Option<String>>,
}

/// Reads one statement of a session, and returns the statements that it runs.
pub(crate) fn session_statements(text: &Text, variables: &mut Variables, dialect: Dialect) -> Block {
    let mut reader = Reader::new(&text.value, dialect, std::mem::take(&mut variables.values));
    reader.prepared = std::mem::take(&mut variables.prepared);
    reader.read(0);
    variables.values = reader.values;
    variables.prepared = reader.prepared;
    let mut block = reader.block;
    for statement in &mut block.statements {
        statement.range = text.range;
    }
    block
}

pub(super) struct Reader<'a> {
    text: &'a str,
    dialect: Dialect,
    /// Without white space and comments; the end token is left out.
    pub(super) tokens: Vec<Token>,
    /// Where each token ends.
    ends: Vec<u32>,
    /// Values of parameters and variables by lower-case name, as far as they are known.
    pub(super) values: BTreeMap<String, String>,
    /// The variables of PL/pgSQL that have got a value; a second one makes it uncertain which.
    assigned: BTreeSet<String>,
    /// Texts of prepared statements by lower-case name.
    prepared: BTreeMap<String, Option<String>>,
    block: Block,
}

impl<'a> Reader<'a> {
    pub(super) fn text_dialect(&self) -> Dialect {
        self.dialect
    }

    fn new(text: &'a str, dialect: Dialect, values: BTreeMap<String, String>) -> Self {
        let all = godbg_sql::lex(&Input::new(text), dialect);
        let mut tokens = Vec::new();
        let mut ends = Vec::new();
        for pair in all.windows(2) {
            if !pair[0].kind.is_trivia() {
                tokens.push(pair[0]);
                ends.push(pair[1].start);
            }
        }
        Self {
            text,
            dialect,
            tokens,
            ends,
            assigned: values.keys().cloned().collect(),
            values,
            prepared: BTreeMap::new(),
            block: Block {
                statements: Vec::new(),
                unread: None,
            },
        }
    }

    pub(super) fn token_text(&self, at: usize) -> &'a str {
        let (Some(token), Some(end)) = (self.tokens.get(at), self.ends.get(at)) else {
            return "";
        };
        &self.text[token.start as usize..*end as usize]
    }

    /// Reads the statements from a token on: they begin behind semicolons and the words that
    /// a statement list follows.
    fn read(&mut self, first: usize) {
        let mut start = first;
        for at in first..=self.tokens.len() {
            let kind = self.tokens.get(at).map_or(Kind::Semicolon, |token| token.kind);
            let opens = matches!(kind, Kind::THEN | Kind::ELSE | Kind::BEGIN | Kind::LOOP)
                && !self.is_definition(start);
            if kind == Kind::Semicolon || opens {
                if kind == Kind::Semicolon {
                    self.statement(start, at);
                }
                start = at + 1;
            }
        }
    }

    /// Says whether a statement that makes a routine begins here, whose words are its own.
    fn is_definition(&self, start: usize) -> bool {
        self.tokens
            .get(start)
            .is_some_and(|token| token.kind == Kind::CREATE)
    }

    fn statement(&mut self, start: usize, end: usize) {
        if start >= end {
            return;
        }
        match self.token_text(start).to_ascii_uppercase().as_str() {
            "CREATE" | "ALTER" | "DROP" | "COMMENT" | "RENAME" => {
                let range = TextRange::new(self.tokens[start].start, self.ends[end - 1]);
                let blank = " ".repeat(range.start as usize);
                // Positions stay what they are in the block.
                let text = format!("{blank}{}", &self.text[range]);
                self.push(&text, None);
            }
            "EXECUTE" if self.dialect == Dialect::Postgres => self.execute(start, end),
            "EXECUTE" if self.token_text(start + 1).eq_ignore_ascii_case("immediate") => {
                let using = (start..end).find(|at| self.tokens[*at].kind == Kind::USING);
                let value = self.value_of(start + 2, using.unwrap_or(end));
                self.dynamic(value, start);
            }
            "EXECUTE" => {
                let name = self.token_text(start + 1).to_lowercase();
                let value = self.prepared.get(&name).cloned().flatten();
                self.dynamic(value, start);
            }
            "PREPARE" if self.dialect.is_mysql_like() => {
                let name = self.token_text(start + 1).to_lowercase();
                let value = self.value_of(start + 3, end);
                self.prepared.insert(name, value);
            }
            "SET" if self.dialect.is_mysql_like() => {
                let name = self.token_text(start + 1).to_lowercase();
                match self.value_of(start + 3, end) {
                    Some(value) => drop(self.values.insert(name, value)),
                    None => drop(self.values.remove(&name)),
                }
            }
            _ if self.dialect == Dialect::Postgres => self.assign(start, end),
            _ => {}
        }
    }

    /// `EXECUTE text [INTO …] [USING …]`; one with INTO is a query.
    fn execute(&mut self, start: usize, end: usize) {
        let is_end = |at: &usize| matches!(self.tokens[*at].kind, Kind::INTO | Kind::USING);
        let text_end = (start + 1..end).find(is_end).unwrap_or(end);
        let is_query = self
            .tokens
            .get(text_end)
            .is_some_and(|token| token.kind == Kind::INTO);
        if is_query || !self.may_define(start + 1) {
            return;
        }
        let value = self.text_value(start + 1, text_end);
        self.dynamic(value, start);
    }

    /// `name := text`, in a declaration or on its own.
    fn assign(&mut self, start: usize, end: usize) {
        let is_sign = |at: &usize| self.tokens[*at].kind == Kind::ColonEq;
        let Some(sign) = (start..end).find(is_sign) else {
            return;
        };
        let is_declaration = self.token_text(start).eq_ignore_ascii_case("declare");
        let name = self
            .token_text(start + usize::from(is_declaration))
            .to_lowercase();
        let value = self
            .text_value(sign + 1, end)
            .filter(|_| self.assigned.insert(name.clone()));
        match value {
            Some(value) => drop(self.values.insert(name, value)),
            None => drop(self.values.remove(&name)),
        }
    }

    fn dynamic(&mut self, value: Option<String>, at: usize) {
        match value {
            Some(text) => {
                let range = TextRange::new(self.tokens[at].start, self.ends[at]);
                self.push(&text, Some(range));
            }
            None => {
                self.block.unread = Some("it runs SQL that is put together at run time".to_owned());
            }
        }
    }

    fn push(&mut self, text: &str, range: Option<TextRange>) {
        for lowered in statements(text, &[], self.dialect) {
            match lowered {
                Lowered::Statement(Spanned {
                    value: Statement::NotFollowed { reason, .. },
                    ..
                }) => self.block.unread = Some(reason),
                Lowered::Statement(statement) => {
                    let range = range.unwrap_or(statement.range);
                    self.block.statements.push(Spanned::new(statement.value, range));
                }
                Lowered::Invalid { .. } => {
                    self.block.unread = Some("a statement in it could not be read".to_owned());
                }
            }
        }
    }

    pub(super) fn string(&self, at: usize) -> Option<String> {
        let text = self.token_text(at);
        match self.tokens.get(at)?.kind {
            Kind::String => {
                let quote = &text[..1];
                let inner = text.get(1..text.len().checked_sub(1)?)?;
                Some(inner.replace(&quote.repeat(2), quote).replace("\\'", "'"))
            }
            Kind::DollarString => {
                let tag = text[1..].find('$')? + 2;
                text.get(tag..text.len().checked_sub(tag)?).map(str::to_owned)
            }
            _ => None,
        }
    }

    /// Returns the value of a literal, a variable, or `CONCAT` of such.
    fn value_of(&self, start: usize, end: usize) -> Option<String> {
        if self.token_text(start).eq_ignore_ascii_case("concat") {
            let mut result = String::new();
            for at in start + 2..end.checked_sub(1)? {
                match self.tokens.get(at)?.kind {
                    Kind::Comma => {}
                    _ => result.push_str(&self.one_value(at)?),
                }
            }
            return Some(result);
        }
        (end == start + 1).then(|| self.one_value(start))?
    }

    fn one_value(&self, at: usize) -> Option<String> {
        self.string(at).or_else(|| {
            let name = self.token_text(at).trim_matches('`').to_lowercase();
            self.values.get(&name).cloned()
        })
    }
}
