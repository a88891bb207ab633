//! From SQL text to the statements that the replay takes.

mod alter;
mod block;
mod client;
mod column;
mod constraint;
mod dynamic;
mod index;
mod object;
mod other;
mod query;
mod routine;
mod table;

pub(crate) use block::{Variables, block_statements, call_statements, session_statements};
pub(crate) use client::beside_data;

use std::borrow::Cow;

use godbg_sql::ast::ddl::Definition;
use godbg_sql::ast::{self, AstNode, Name, QualifiedName};
use godbg_sql::{Answer, Dialect, Hole, Input, Node, Options, Parse, Version};
use godbg_text::TextRange;

use crate::catalog::NamePart;
use crate::ddl::{ObjectName, OutputColumn, Spanned, Statement, Text, Touched};

/// What became of one statement of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Lowered {
    /// The statement.
    Statement(Spanned<Statement>),
    /// The engine cannot read it; what it would touch is uncertain, lest the mistake is ours.
    Invalid {
        /// What is wrong, at the range that is to blame.
        message: Spanned<String>,
        /// What the statement is about; `None` when it changes no object.
        touches: Option<Touched>,
    },
}

/// Reads the statements of a text in order, as any version of the engine does.
pub(crate) fn statements(text: &str, holes: &[TextRange], dialect: Dialect) -> Vec<Lowered> {
    statements_of(text, holes, (dialect, None))
}

/// Reads the statements of a text in order, as a version does where one is named.
pub(crate) fn statements_of(
    text: &str,
    holes: &[TextRange],
    (dialect, version): (Dialect, Option<Version>),
) -> Vec<Lowered> {
    let text = client::without_data(client::without_client_lines(text, dialect), dialect);
    let holes = holes.iter().map(|range| Hole { range: *range }).collect();
    let input = Input::with_holes(&*text, holes);
    let parse = godbg_sql::parse(&input, dialect, Options { version });
    let lower = Lower {
        dialect,
        text: std::marker::PhantomData,
    };
    parse
        .answered()
        .into_iter()
        .map(|(statement, answer)| lower.lowered(statement, answer))
        .collect()
}

/// Returns what a query gives and the tables that it reads; `None` when it cannot be read.
pub(crate) fn view_output(dialect: Dialect, query: &str) -> Option<(Vec<OutputColumn>, Vec<ObjectName>)> {
    let text = format!("CREATE VIEW x AS {query}");
    match statements(&text, &[], dialect).into_iter().next()? {
        Lowered::Statement(Spanned {
            value: Statement::CreateView(view),
            ..
        }) => Some((view.output, view.reads)),
        _ => None,
    }
}

/// Turns the trees of one parse into statements.
#[derive(Clone, Copy)]
pub(super) struct Lower<'t> {
    text: std::marker::PhantomData<&'t Parse>,
    dialect: Dialect,
}

/// A part that the statement cannot be followed without is a hole or missing.
pub(super) struct Unread(Cow<'static, str>);

impl From<&'static str> for Unread {
    fn from(reason: &'static str) -> Self {
        Self(Cow::Borrowed(reason))
    }
}

pub(super) type Read<T> = Result<T, Unread>;

impl<'t> Lower<'t> {
    fn lowered(self, statement: ast::Statement<'t>, answer: Answer) -> Lowered {
        let node = statement.syntax();
        let range = node.range();
        if let Answer::Invalid { range, message, .. } = answer {
            return Lowered::Invalid {
                message: Spanned::new(message, range),
                touches: self.touched(statement),
            };
        }
        if self.dialect.is_mysql_like() && is_replacing_if_missing(node) {
            let message = "Incorrect usage of OR REPLACE and IF NOT EXISTS".to_owned();
            return Lowered::Statement(Spanned::new(Statement::Refused(message), range));
        }
        if let Answer::TooNew {
            range,
            feature,
            since,
        } = answer
        {
            let message = format!("{} is there from version {since} on", feature.title());
            return Lowered::Invalid {
                message: Spanned::new(message, range),
                touches: None,
            };
        }
        let value = match Definition::cast(node) {
            Some(definition) => self
                .definition(definition)
                .unwrap_or_else(|unread| Statement::NotFollowed {
                    reason: unread.0.into_owned(),
                    touches: self.touched(statement).unwrap_or(Touched::Everything),
                }),
            None => self.other(statement),
        };
        Lowered::Statement(Spanned::new(value, range))
    }

    fn definition(self, definition: Definition<'t>) -> Read<Statement> {
        match definition {
            Definition::CreateTable(create) => self.create_table(create),
            Definition::CreateVirtualTable(create) => self.create_virtual_table(create),
            Definition::CreateIndex(create) => self.create_index(create),
            Definition::CreateView(create) => self.create_view(create),
            Definition::CreateType(create) => self.create_type(create),
            Definition::CreateDomain(create) => self.create_domain(create),
            Definition::CreateSequence(create) => self.create_sequence(create),
            Definition::CreateSchema(create) => self.create_schema(create),
            Definition::CreateExtension(create) => self.create_extension(create),
            Definition::CreateRoutine(create) => self.create_routine(create),
            Definition::CreateTrigger(create) => self.create_trigger(create),
            Definition::AlterTable(alter) => self.alter_table(alter),
            Definition::AlterObject(alter) => self.alter_object(alter),
            Definition::Drop(drop) => self.drop_objects(drop),
            Definition::RenameTables(rename) => self.rename_tables(rename),
            Definition::CommentOn(comment) => self.comment(comment),
            Definition::CreateDatabase(_)
            | Definition::CreateRule(_)
            | Definition::CreatePolicy(_)
            | Definition::CreateEvent(_)
            | Definition::CreateObject(_)
            | Definition::Reindex(_)
            | Definition::RefreshView(_) => Ok(Statement::NoChange),
        }
    }

    /// Returns a name as the engine stores it.
    fn stored(self, name: Name<'t>) -> Read<String> {
        if name.has_hole() {
            return Err("a name in it is put together at run time".into());
        }
        let unquoted = name.unquoted();
        let part = NamePart {
            text: &unquoted,
            is_quoted: name.is_quoted(),
        };
        Ok(part.stored(self.dialect).into_owned())
    }

    fn spanned(self, name: Name<'t>) -> Read<Spanned<String>> {
        Ok(Spanned::new(self.stored(name)?, name.range()))
    }

    fn object_name(self, name: Option<QualifiedName<'t>>) -> Read<ObjectName> {
        let name = name.ok_or("the name of what it is about is missing")?;
        let parts = name
            .parts()
            .map(|part| self.stored(part))
            .collect::<Read<Vec<String>>>()?;
        Ok(ObjectName {
            parts,
            range: name.range(),
        })
    }

    fn names(self, names: impl Iterator<Item = Name<'t>>) -> Read<Vec<String>> {
        names.map(|name| self.stored(name)).collect()
    }

    /// Returns what a statement that cannot be read may touch, `None` when it changes no object.
    fn touched(self, statement: ast::Statement<'t>) -> Option<Touched> {
        let node = statement.syntax();
        match Definition::cast(node) {
            Some(
                Definition::CreateTable(_)
                | Definition::CreateVirtualTable(_)
                | Definition::CreateView(_)
                | Definition::AlterTable(_),
            ) => Some(self.names_in(node)),
            Some(
                Definition::CreateIndex(_)
                | Definition::CreateTrigger(_)
                | Definition::CommentOn(_)
                | Definition::Reindex(_)
                | Definition::RefreshView(_),
            ) => Some(Touched::NoTable),
            Some(_) => Some(Touched::Everything),
            None => matches!(statement.verb(), "CREATE" | "ALTER" | "DROP" | "RENAME")
                .then_some(Touched::Everything),
        }
    }

    /// Returns the table that a statement names first.
    fn names_in(self, node: Node<'t>) -> Touched {
        let first = node
            .children()
            .find_map(QualifiedName::cast)
            .or_else(|| node.descendants().find_map(QualifiedName::cast));
        let name = first.and_then(|name| self.object_name(Some(name)).ok());
        name.map_or(Touched::Everything, |name| Touched::Tables(vec![name]))
    }
}

/// Says whether a statement begins with `CREATE OR REPLACE … IF NOT EXISTS`.
fn is_replacing_if_missing(node: Node<'_>) -> bool {
    use godbg_sql::Kind as K;
    let mut words = node
        .all_tokens()
        .map(godbg_sql::TokenRef::kind)
        .filter(|kind| !godbg_syntax::SyntaxKind::is_trivia(*kind));
    [K::CREATE, K::OR, K::REPLACE]
        .iter()
        .all(|word| words.next() == Some(*word))
        && words.take(4).any(|kind| kind == K::IF)
}

/// Returns the text of a node with its range.
pub(super) fn text_of<'t>(node: impl AstNode<'t>) -> Text {
    Spanned::new(node.text().to_owned(), node.range())
}

/// Returns a piece of a node's text from an offset within it on.
pub(super) fn text_from(node: Node<'_>, start: u32) -> Text {
    let range = TextRange::new(start, node.range().end);
    let text = &node.tree().text()[range];
    let leading = text.len() - text.trim_start().len();
    let start = start + godbg_text::offset(leading);
    Spanned::new(
        text.trim().to_owned(),
        TextRange::new(start, range.end.max(start)),
    )
}
