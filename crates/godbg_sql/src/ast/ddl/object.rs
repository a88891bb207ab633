//! Statements about objects of any kind: DROP, COMMENT ON, RENAME TABLE, CREATE of the rest.

use super::option::string_value;
use super::{ObjectKind, Signature, has, has_if_exists};
use crate::ast::{Name, QualifiedName, TypeName, child, children, views};
use crate::{Kind, Node};

views! {
    /// DROP.
    Drop: Drop,
    /// COMMENT ON.
    CommentOn: CommentOn,
    /// CREATE of an object that has no view of its own.
    CreateObject: CreateObject,
    /// The name of an object with what tells it from others.
    ObjectName: ObjectName,
    /// RENAME TABLE of MySQL.
    RenameTables: RenameTables,
    /// `a TO b`.
    TableRename: TableRename,
}

/// What happens to the objects that depend on what is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Behaviour {
    /// CASCADE: they go too.
    Cascade,
    /// RESTRICT: they stop it.
    Restrict,
}

/// Reads CASCADE or RESTRICT among the node's own tokens.
pub(super) fn behaviour(node: Node<'_>) -> Option<Behaviour> {
    if has(node, Kind::CASCADE) {
        Some(Behaviour::Cascade)
    } else {
        has(node, Kind::RESTRICT).then_some(Behaviour::Restrict)
    }
}

/// Reads the words that say of what kind the statement's object is.
pub(super) fn object_kind(node: Node<'_>) -> ObjectKind {
    node.child(Kind::ObjectType)
        .map_or(ObjectKind::Other, ObjectKind::of)
}

impl<'t> Drop<'t> {
    /// Returns what kind of object is dropped.
    pub fn object(self) -> ObjectKind {
        object_kind(self.0)
    }

    /// Says whether IF EXISTS is written.
    pub fn if_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Says whether TEMPORARY is written (MySQL).
    pub fn is_temporary(self) -> bool {
        has(self.0, Kind::TEMPORARY)
    }

    /// Says whether CONCURRENTLY is written.
    pub fn is_concurrent(self) -> bool {
        has(self.0, Kind::CONCURRENTLY)
    }

    /// Returns the objects.
    pub fn names(self) -> impl Iterator<Item = ObjectName<'t>> {
        children(self.0)
    }

    /// Returns what happens to the objects that depend on them; `None` where nothing is written.
    pub fn behaviour(self) -> Option<Behaviour> {
        behaviour(self.0)
    }
}

impl<'t> ObjectName<'t> {
    /// Returns the name; for a type see [`ObjectName::type_name`].
    pub fn name(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Returns the name where it is one word without schema by the grammar: of a role, an
    /// account, a constraint.
    pub fn simple_name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the type, of a type or domain.
    pub fn type_name(self) -> Option<TypeName<'t>> {
        child(self.0)
    }

    /// Returns the types of the arguments, of a routine.
    pub fn signature(self) -> Option<Signature<'t>> {
        child(self.0)
    }

    /// Returns the table behind ON, of a trigger, rule, policy, constraint or MySQL's index.
    pub fn table(self) -> Option<QualifiedName<'t>> {
        child(self.0.child(Kind::OnTable)?)
    }

    /// Says whether ON DOMAIN is written, so that [`ObjectName::table`] is a domain.
    pub fn is_on_domain(self) -> bool {
        self.0
            .child(Kind::OnTable)
            .is_some_and(|node| has(node, Kind::DOMAIN))
    }
}

impl<'t> CommentOn<'t> {
    /// Returns what kind of object it is about.
    pub fn object(self) -> ObjectKind {
        object_kind(self.0)
    }

    /// Returns the object; of a column all of its name's parts but the last are the table.
    pub fn name(self) -> Option<ObjectName<'t>> {
        child(self.0)
    }

    /// Returns the text; `None` for NULL, which takes the comment away.
    pub fn comment(self) -> Option<String> {
        string_value(self.0)
    }
}

impl<'t> CreateObject<'t> {
    /// Returns what kind of object is made.
    pub fn object(self) -> ObjectKind {
        object_kind(self.0)
    }

    /// Returns its name.
    pub fn name(self) -> Option<ObjectName<'t>> {
        child(self.0)
    }

    /// Says whether IF NOT EXISTS is written.
    pub fn if_not_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Says whether OR REPLACE is written.
    pub fn or_replace(self) -> bool {
        has(self.0, Kind::REPLACE)
    }
}

impl<'t> RenameTables<'t> {
    /// Returns the renames, which are made from left to right.
    pub fn renames(self) -> impl Iterator<Item = TableRename<'t>> {
        children(self.0)
    }

    /// Says whether IF EXISTS is written (MariaDB).
    pub fn if_exists(self) -> bool {
        has_if_exists(self.0)
    }
}

impl<'t> TableRename<'t> {
    /// Returns the old name.
    pub fn from(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Returns the new name.
    pub fn to(self) -> Option<QualifiedName<'t>> {
        children(self.0).nth(1)
    }
}
