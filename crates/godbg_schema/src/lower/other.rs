//! Statements that change no object, yet matter: `SET search_path`, `USE`, `CALL`, `DO`.

use godbg_sql::ast::{self, AstNode};
use godbg_sql::{Dialect, Kind, Node, TokenRef};
use godbg_syntax::SyntaxKind;
use godbg_text::TextRange;

use super::{Lower, block_statements, text_of};
use crate::catalog::{NamePart, Persistence};
use crate::ddl::{CreateTable, ObjectName, Spanned, SqliteSetting, Statement, Touched, TransactionStep};

/// Returns the tokens of a statement that are no white space and no comment.
fn tokens(node: Node<'_>) -> Vec<TokenRef<'_>> {
    node.all_tokens()
        .filter(|token| !token.kind().is_trivia())
        .collect()
}

fn is_word(token: TokenRef<'_>, word: &str) -> bool {
    token.text().eq_ignore_ascii_case(word)
}

/// Returns the text of a string token without its quotes, as far as it needs no more than that.
pub(super) fn string_text(token: TokenRef<'_>) -> Option<(String, TextRange)> {
    let text = token.text();
    let range = token.range();
    let (inner, start) = match token.kind() {
        Kind::String => (text.get(1..text.len().checked_sub(1)?)?, range.start + 1),
        Kind::DollarString => {
            let tag = text[1..].find('$')? + 2;
            (
                text.get(tag..text.len().checked_sub(tag)?)?,
                range.start + godbg_text::offset(tag),
            )
        }
        _ => return None,
    };
    let range = TextRange::new(start, start + godbg_text::offset(inner.len()));
    let value = if token.kind() == Kind::String {
        inner.replace("''", "'")
    } else {
        inner.to_owned()
    };
    Some((value, range))
}

/// Reads the settings of SQLite that decide what its ALTER TABLE does.
fn pragma(tokens: &[TokenRef<'_>]) -> Statement {
    let setting = |name: &str| {
        let at = tokens.iter().position(|token| is_word(*token, name))?;
        let value = tokens[at + 1..]
            .iter()
            .find(|token| !matches!(token.text(), "=" | "("))?;
        let value = value.text().trim_matches('\'').to_ascii_lowercase();
        Some(matches!(value.as_str(), "1" | "on" | "true" | "yes"))
    };
    [
        ("legacy_alter_table", SqliteSetting::LegacyAlter),
        ("foreign_keys", SqliteSetting::ForeignKeys),
        ("writable_schema", SqliteSetting::WritableSchema),
    ]
    .into_iter()
    .find_map(|(name, known)| Some(Statement::Pragma(known, setting(name)?)))
    .unwrap_or(Statement::NoChange)
}

impl<'t> Lower<'t> {
    pub(super) fn other(self, statement: ast::Statement<'t>) -> Statement {
        let node = statement.syntax();
        match statement {
            ast::Statement::Query(query) => self.query(query),
            ast::Statement::Insert(insert) if self.dialect == Dialect::Sqlite => self.fill(insert),
            ast::Statement::Other(_) => self.other_words(node),
            _ => Statement::NoChange,
        }
    }

    /// Reads an INSERT for the table that has rows behind it; what a query gives may be nothing.
    fn fill(self, insert: ast::Insert<'t>) -> Statement {
        let has_rows = match insert.source() {
            Some(ast::InsertSource::Query(query)) => matches!(query.body(), Some(ast::QueryBody::Values(_))),
            Some(ast::InsertSource::DefaultValues) => true,
            Some(ast::InsertSource::Set(_)) | None => false,
        };
        let name = insert.table().filter(|_| has_rows);
        let name = name.and_then(|table| self.object_name(table.name()).ok());
        name.map_or(Statement::NoChange, Statement::Fill)
    }

    fn query(self, query: ast::Query<'t>) -> Statement {
        // pg_dump writes `SELECT pg_catalog.set_config('search_path', '', false)`.
        let tokens = tokens(query.syntax());
        let setting = tokens.windows(3).find_map(|window| {
            let [name, comma, value] = window else { return None };
            let is_path = string_text(*name).is_some_and(|(text, _)| text == "search_path");
            (is_path && comma.kind() == Kind::Comma).then(|| string_text(*value))?
        });
        let is_call = tokens.iter().any(|token| is_word(*token, "set_config"));
        match setting {
            Some((path, _)) if is_call => Statement::SetSearchPath(
                path.split(',')
                    .map(|name| name.trim().trim_matches('"').to_owned())
                    .filter(|name| !name.is_empty())
                    .collect(),
            ),
            _ => match query.leftmost() {
                Some(ast::QueryBody::Select(select))
                    if self.dialect == Dialect::Postgres && select.into_clause().is_some() =>
                {
                    self.select_into(query, select)
                }
                _ if self.dialect == Dialect::Postgres => self.calls(query),
                _ => Statement::NoChange,
            },
        }
    }

    /// Returns the functions that a query calls, with those arguments that are strings.
    fn calls(self, query: ast::Query<'t>) -> Statement {
        let mut calls = Vec::new();
        for call in query.syntax().descendants().filter_map(ast::FunctionCall::cast) {
            let Ok(name) = self.object_name(call.name()) else {
                continue;
            };
            let text = |argument: ast::Expr<'t>| {
                let tokens = tokens(argument.without_parens().syntax());
                match tokens.as_slice() {
                    [only] => string_text(*only).map(|(text, _)| text),
                    [first, sign, _] if sign.text() == "::" => string_text(*first).map(|(text, _)| text),
                    _ => None,
                }
            };
            calls.push((name, call.args().map(text).collect()));
        }
        if calls.is_empty() {
            return Statement::NoChange;
        }
        Statement::Query(calls)
    }

    /// `PREPARE name [(types)] AS query`.
    fn prepare(self, node: Node<'t>, tokens: &[TokenRef<'t>]) -> Statement {
        let place = tokens.iter().position(|token| token.kind() == Kind::AS);
        match (tokens.get(1), place.and_then(|place| tokens.get(place + 1))) {
            (Some(name), Some(first)) => Statement::Prepare {
                name: self.stored_token(*name),
                query: super::text_from(node, first.range().start),
            },
            _ => Statement::NoChange,
        }
    }

    /// `SELECT … INTO t` makes a table as `CREATE TABLE t AS SELECT …` does.
    fn select_into(self, query: ast::Query<'t>, select: ast::Select<'t>) -> Statement {
        let into = select.into_clause().map(AstNode::syntax);
        let words = into
            .map(|node| node.text().to_ascii_lowercase())
            .unwrap_or_default();
        let is_word = |word: &str| words.split_whitespace().any(|found| found == word);
        let name = self.into_target(select).into_iter().next();
        match (name, self.output(query)) {
            (Some(name), Ok(output)) => {
                let persistence = if is_word("temp") || is_word("temporary") {
                    Persistence::Temporary
                } else if is_word("unlogged") {
                    Persistence::Unlogged
                } else {
                    Persistence::Permanent
                };
                let mut table = CreateTable::new(name);
                table.persistence = persistence;
                table.query = Some((text_of(query), output));
                Statement::CreateTable(Box::new(table))
            }
            (name, _) => Statement::NotFollowed {
                reason: "it makes a table by SELECT INTO".to_owned(),
                touches: name.map_or(Touched::Everything, |name| Touched::Tables(vec![name])),
            },
        }
    }

    fn into_target(self, select: ast::Select<'t>) -> Vec<ObjectName> {
        let into = select.into_clause().map(AstNode::syntax);
        let name = into.and_then(|node| node.descendants().find_map(ast::QualifiedName::cast));
        name.and_then(|name| self.object_name(Some(name)).ok())
            .into_iter()
            .collect()
    }

    fn other_words(self, node: Node<'t>) -> Statement {
        let tokens = tokens(node);
        let Some(first) = tokens.first() else {
            return Statement::NoChange;
        };
        match first.text().to_ascii_uppercase().as_str() {
            "BEGIN" | "START" | "COMMIT" | "END" | "ROLLBACK" | "ABORT" | "SAVEPOINT" | "RELEASE" => self
                .transaction(&tokens)
                .map_or(Statement::NoChange, Statement::Transaction),
            "PRAGMA" => pragma(&tokens),
            "SET" if self.dialect.is_mysql_like() => self.set_statement(node, &tokens),
            "PREPARE" | "EXECUTE" | "DEALLOCATE" | "LOCK" | "UNLOCK" if self.dialect.is_mysql_like() => {
                Statement::Session(Spanned::new(node.text().to_owned(), node.range()))
            }
            "SET" => self.set(&tokens),
            "USE" if self.dialect.is_mysql_like() => match tokens.get(1) {
                Some(name) => Statement::Use(self.stored_token(*name)),
                None => Statement::NoChange,
            },
            "DO" if self.dialect == Dialect::Postgres => self.do_block(&tokens),
            "RESET" | "DISCARD" if self.dialect == Dialect::Postgres => {
                let is_meant = ["search_path", "all"]
                    .iter()
                    .any(|word| tokens.get(1).is_some_and(|token| is_word(*token, word)));
                if is_meant {
                    Statement::SetSearchPath(vec!["public".to_owned()])
                } else {
                    Statement::NoChange
                }
            }
            "PREPARE" if self.dialect == Dialect::Postgres => self.prepare(node, &tokens),
            "CALL" => self.call(&tokens),
            "DROP" if tokens.get(1).is_some_and(|token| is_word(*token, "prepare")) => Statement::NoChange,
            word @ ("CREATE" | "ALTER" | "DROP" | "RENAME") => Statement::NotFollowed {
                reason: format!("this {word} statement is not understood"),
                touches: Touched::Everything,
            },
            _ => Statement::NoChange,
        }
    }

    fn transaction(self, tokens: &[TokenRef<'t>]) -> Option<TransactionStep> {
        let first = tokens.first()?.text().to_ascii_uppercase();
        let last = || tokens.last().map(|name| self.stored_token(*name));
        let has = |word: &str| tokens.iter().any(|token| is_word(*token, word));
        Some(match first.as_str() {
            "BEGIN" => TransactionStep::Begin,
            "START" if has("transaction") => TransactionStep::Begin,
            "SAVEPOINT" => TransactionStep::Savepoint(last()?),
            "RELEASE" => TransactionStep::Release(last()?),
            "ROLLBACK" if has("prepared") => return None,
            "ROLLBACK" | "ABORT" if has("to") => TransactionStep::RollbackTo(last()?),
            "ROLLBACK" | "ABORT" => TransactionStep::Rollback,
            "COMMIT" | "END" => TransactionStep::Commit,
            _ => return None,
        })
    }

    fn stored_token(self, token: TokenRef<'t>) -> String {
        let text = token.text();
        let is_quoted = text.starts_with(['"', '`', '\'']);
        let text = text.trim_matches(['"', '`', '\'']);
        NamePart { text, is_quoted }.stored(self.dialect).into_owned()
    }

    /// `SET STATEMENT … FOR s` of MariaDB is the statement under other settings.
    fn set_statement(self, node: Node<'t>, tokens: &[TokenRef<'t>]) -> Statement {
        let session = || Statement::Session(Spanned::new(node.text().to_owned(), node.range()));
        if !tokens.get(1).is_some_and(|token| is_word(*token, "statement")) {
            return session();
        }
        let Some(behind) = tokens
            .iter()
            .position(|token| is_word(*token, "for"))
            .and_then(|at| tokens.get(at + 1))
        else {
            return session();
        };
        let start = behind.range().start;
        let inner = &node.tree().text()[TextRange::new(start, node.range().end)];
        // Blanks in front keep every range where it stands.
        let text = format!("{}{inner}", " ".repeat(start as usize));
        match super::statements(&text, &[], self.dialect).into_iter().next() {
            Some(super::Lowered::Statement(statement)) => {
                let first = tokens.get(2).map_or(start, |token| token.range().start);
                let settings = &node.tree().text()[TextRange::new(first, start)];
                let settings = settings
                    .trim_end()
                    .trim_end_matches(|c: char| c.is_ascii_alphabetic());
                Statement::Under {
                    settings: settings.to_owned(),
                    statement: Box::new(statement.value),
                }
            }
            _ => Statement::NotFollowed {
                reason: "the statement behind SET STATEMENT could not be read".to_owned(),
                touches: Touched::Everything,
            },
        }
    }

    fn set(self, tokens: &[TokenRef<'t>]) -> Statement {
        let Some(at) = tokens.iter().position(|token| is_word(*token, "search_path")) else {
            return Statement::NoChange;
        };
        // SET [SESSION | LOCAL] search_path, and no value that only looks like it.
        if at > 2 || self.dialect != Dialect::Postgres {
            return Statement::NoChange;
        }
        let path: Vec<String> = tokens[at + 1..]
            .iter()
            .filter(|token| token.kind() != Kind::Comma && !is_word(**token, "to") && token.text() != "=")
            .map(|token| self.stored_token(*token))
            .collect();
        if path.iter().any(|name| name == "default") {
            return Statement::SetSearchPath(vec!["public".to_owned()]);
        }
        Statement::SetSearchPath(path)
    }

    fn do_block(self, tokens: &[TokenRef<'t>]) -> Statement {
        let language = tokens.iter().position(|token| is_word(*token, "language"));
        let is_sql = language
            .and_then(|at| tokens.get(at + 1))
            .is_none_or(|name| is_word(*name, "plpgsql"));
        let body = tokens.iter().find_map(|token| string_text(*token));
        match body {
            Some((body, range)) if is_sql => {
                Statement::Block(block_statements(&body, range.start, self.dialect))
            }
            _ => Statement::NotFollowed {
                reason: "it runs code of another language".to_owned(),
                touches: Touched::Everything,
            },
        }
    }

    fn call(self, tokens: &[TokenRef<'t>]) -> Statement {
        let open = tokens
            .iter()
            .position(|token| token.kind() == Kind::LParen)
            .unwrap_or(tokens.len());
        let parts: Vec<String> = tokens[1..open]
            .iter()
            .filter(|token| token.kind() != Kind::Dot)
            .map(|token| self.stored_token(*token))
            .collect();
        let range = tokens.get(1).map_or(TextRange::empty(0), |token| token.range());
        let mut arguments = Vec::new();
        let mut depth = 0_u32;
        let mut argument: Vec<TokenRef<'t>> = Vec::new();
        let mut push = |argument: &mut Vec<TokenRef<'t>>| {
            if !argument.is_empty() {
                let only = match argument.as_slice() {
                    [only] => string_text(*only).map(|(text, _)| text),
                    _ => None,
                };
                arguments.push(only);
                argument.clear();
            }
        };
        for token in &tokens[open..] {
            match token.kind() {
                Kind::LParen => {
                    depth += 1;
                    if depth > 1 {
                        argument.push(*token);
                    }
                }
                Kind::RParen => {
                    depth = depth.saturating_sub(1);
                    if depth > 0 {
                        argument.push(*token);
                    } else {
                        push(&mut argument);
                    }
                }
                Kind::Comma if depth == 1 => push(&mut argument),
                _ => argument.push(*token),
            }
        }
        Statement::Call {
            name: ObjectName { parts, range },
            arguments,
        }
    }
}
