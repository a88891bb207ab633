//! Kinds of objects and the words that name them in `CREATE`, `ALTER`, `DROP` and `COMMENT ON`.

use crate::{Kind, Node};

macro_rules! object_kinds {
    ($($(#[doc = $doc:literal])* $kind:ident: $($words:literal)|+,)*) => {
        /// What kind of object a definition is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum ObjectKind {
            $($(#[doc = $doc])* $kind,)*
            /// What the table of words does not list.
            Other,
        }

        /// Every spelling with its kind; where one begins another, the longer comes first.
        const SPELLINGS: &[(&str, ObjectKind)] = &[$($(($words, ObjectKind::$kind),)+)*];
    };
}

// Source: PostgreSQL's grammar (`object_type_any_name` and its like), the MySQL and MariaDB
// manuals' lists of DROP and ALTER statements, SQLite's grammar.
object_kinds! {
    /// A table.
    Table: "TABLE" | "TABLES",
    /// A table of another server.
    ForeignTable: "FOREIGN TABLE",
    /// A view.
    View: "VIEW",
    /// A materialised view.
    MaterializedView: "MATERIALIZED VIEW",
    /// An index.
    Index: "INDEX",
    /// A sequence.
    Sequence: "SEQUENCE",
    /// A type.
    Type: "TYPE",
    /// A domain.
    Domain: "DOMAIN",
    /// A schema.
    Schema: "SCHEMA",
    /// A database; in MySQL the same as a schema.
    Database: "DATABASE",
    /// An extension.
    Extension: "EXTENSION",
    /// A function.
    Function: "FUNCTION",
    /// A procedure.
    Procedure: "PROCEDURE",
    /// A function or procedure.
    Routine: "ROUTINE",
    /// An aggregate.
    Aggregate: "AGGREGATE",
    /// A trigger on events of the database.
    EventTrigger: "EVENT TRIGGER",
    /// A trigger.
    Trigger: "TRIGGER",
    /// A rule.
    Rule: "RULE",
    /// A policy.
    Policy: "POLICY",
    /// A scheduled event.
    Event: "EVENT",
    /// A column.
    Column: "COLUMN",
    /// A constraint.
    Constraint: "CONSTRAINT",
    /// A collation.
    Collation: "COLLATION",
    /// A conversion.
    Conversion: "DEFAULT CONVERSION" | "CONVERSION",
    /// A cast.
    Cast: "CAST",
    /// An operator class.
    OperatorClass: "OPERATOR CLASS",
    /// An operator family.
    OperatorFamily: "OPERATOR FAMILY",
    /// An operator.
    Operator: "OPERATOR",
    /// A language.
    Language: "PROCEDURAL LANGUAGE" | "LANGUAGE",
    /// A mapping of a user to one of another server.
    UserMapping: "USER MAPPING",
    /// A server.
    Server: "SERVER",
    /// A wrapper of foreign data.
    ForeignDataWrapper: "FOREIGN DATA WRAPPER",
    /// A publication.
    Publication: "PUBLICATION",
    /// A subscription.
    Subscription: "SUBSCRIPTION",
    /// Extended statistics.
    Statistics: "STATISTICS",
    /// A parser, dictionary, template or configuration of text search.
    TextSearch: "TEXT SEARCH PARSER" | "TEXT SEARCH DICTIONARY" | "TEXT SEARCH TEMPLATE"
        | "TEXT SEARCH CONFIGURATION",
    /// An access method.
    AccessMethod: "ACCESS METHOD",
    /// A transform.
    Transform: "TRANSFORM",
    /// A tablespace.
    Tablespace: "UNDO TABLESPACE" | "TABLESPACE",
    /// A user.
    User: "USER",
    /// A role.
    Role: "ROLE",
    /// A group of users.
    Group: "GROUP",
    /// A large object.
    LargeObject: "LARGE OBJECT",
    /// A package of MariaDB.
    Package: "PACKAGE BODY" | "PACKAGE",
    /// A library of MySQL.
    Library: "LIBRARY",
    /// A masking policy of MySQL.
    MaskingPolicy: "MASKING POLICY",
    /// A group of log files of MySQL.
    LogfileGroup: "LOGFILE GROUP",
    /// A resource group of MySQL.
    ResourceGroup: "RESOURCE GROUP",
    /// A spatial reference system of MySQL.
    ReferenceSystem: "SPATIAL REFERENCE SYSTEM",
    /// Default privileges.
    DefaultPrivileges: "DEFAULT PRIVILEGES",
    /// What a role owns.
    Owned: "OWNED",
    /// The server's settings.
    System: "SYSTEM",
    /// The whole server.
    Instance: "INSTANCE",
}

impl ObjectKind {
    /// Finds the kind whose words come next, with how many they are; `is_word(n, word)` says
    /// whether the token `n` places ahead is a word.
    pub(crate) fn at(is_word: impl Fn(usize, &str) -> bool) -> Option<(Self, usize)> {
        SPELLINGS.iter().find_map(|(spelling, kind)| {
            let mut length = 0;
            for word in spelling.split(' ') {
                if !is_word(length, word) {
                    return None;
                }
                length += 1;
            }
            Some((*kind, length))
        })
    }

    /// Says whether no name follows the words.
    pub(crate) fn is_unnamed(self) -> bool {
        matches!(
            self,
            Self::DefaultPrivileges | Self::Owned | Self::System | Self::Instance | Self::Other
        )
    }

    /// Reads a [`Kind::ObjectType`] node.
    pub(super) fn of(node: Node<'_>) -> Self {
        debug_assert_eq!(node.kind(), Kind::ObjectType);
        let words: Vec<&str> = node.tokens().map(crate::TokenRef::text).collect();
        let is_word = |n: usize, word: &str| words.get(n).is_some_and(|text| text.eq_ignore_ascii_case(word));
        Self::at(is_word).map_or(Self::Other, |(kind, _)| kind)
    }
}
