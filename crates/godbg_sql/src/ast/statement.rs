//! Statements.

use super::ddl::Definition;
use super::{AstNode, Delete, Insert, Merge, Query, Update, views};
use crate::{Kind, Node};

views! {
    /// A statement that is known by its head only.
    OtherStatement: OtherStatement,
}

/// A statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Statement<'t> {
    /// SELECT, VALUES, TABLE, with what stands around them.
    Query(Query<'t>),
    /// INSERT or REPLACE.
    Insert(Insert<'t>),
    /// UPDATE.
    Update(Update<'t>),
    /// DELETE.
    Delete(Delete<'t>),
    /// MERGE.
    Merge(Merge<'t>),
    /// Any other statement; see its node's kind.
    Other(Node<'t>),
}

impl<'t> Statement<'t> {
    /// Returns the statement when the node is one.
    pub fn cast(node: Node<'t>) -> Option<Self> {
        match node.kind() {
            Kind::Query => Query::cast(node).map(Self::Query),
            Kind::Insert => Insert::cast(node).map(Self::Insert),
            Kind::Update => Update::cast(node).map(Self::Update),
            Kind::Delete => Delete::cast(node).map(Self::Delete),
            Kind::Merge => Merge::cast(node).map(Self::Merge),
            Kind::Error | Kind::ClauseHole | Kind::Root => None,
            _ => Some(Self::Other(node)),
        }
    }

    /// Returns the node.
    pub fn syntax(self) -> Node<'t> {
        match self {
            Self::Query(query) => query.syntax(),
            Self::Insert(insert) => insert.syntax(),
            Self::Update(update) => update.syntax(),
            Self::Delete(delete) => delete.syntax(),
            Self::Merge(merge) => merge.syntax(),
            Self::Other(node) => node,
        }
    }

    /// Returns the statement as one that changes the catalog, when it does.
    pub fn definition(self) -> Option<Definition<'t>> {
        Definition::cast(self.syntax())
    }

    /// Returns the word that says what the statement does, in capitals: `SELECT` for a query
    /// with WITH, `INSERT`, `BEGIN`. Empty when it begins with no keyword.
    pub fn verb(self) -> &'static str {
        let first_keyword = |node: Node<'t>| node.tokens().find_map(|token| token.kind().keyword());
        match self {
            Self::Query(_) => "SELECT",
            Self::Update(_) => "UPDATE",
            Self::Delete(_) => "DELETE",
            Self::Merge(_) => "MERGE",
            Self::Insert(insert) => first_keyword(insert.syntax()).unwrap_or("INSERT"),
            Self::Other(node) => first_keyword(node).unwrap_or_default(),
        }
    }
}
