//! Names as the engines compare them.

use std::borrow::Cow;
use std::fmt;

use crate::Dialect;

/// The longest name that PostgreSQL keeps, in bytes; it cuts off the rest.
///
/// Source: PostgreSQL manual, "Identifiers and Key Words" (`NAMEDATALEN` - 1).
pub const POSTGRES_NAME_BYTES: usize = 63;

/// One part of a name as a statement writes it, without its quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NamePart<'a> {
    /// The name; quotes are taken off and doubled quotes inside resolved.
    pub text: &'a str,
    /// Whether it stood in quotes, which keeps its case in PostgreSQL.
    pub is_quoted: bool,
}

impl<'a> NamePart<'a> {
    /// Returns a name that stands without quotes.
    pub fn bare(text: &'a str) -> Self {
        Self {
            text,
            is_quoted: false,
        }
    }

    /// Returns a name that stands in quotes.
    pub fn quoted(text: &'a str) -> Self {
        Self {
            text,
            is_quoted: true,
        }
    }

    /// Returns the name as the engine stores it.
    ///
    /// PostgreSQL turns ASCII letters outside quotes into lower case and cuts names at 63
    /// bytes; MySQL and SQLite keep what is written and compare later.
    pub fn stored(self, dialect: Dialect) -> Cow<'a, str> {
        if dialect != Dialect::Postgres {
            return Cow::Borrowed(self.text);
        }
        let text = truncated(self.text);
        if !self.is_quoted && text.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(text.to_ascii_lowercase())
        } else {
            Cow::Borrowed(text)
        }
    }
}

/// Cuts a name to what PostgreSQL keeps, at a character.
pub(crate) fn truncated(name: &str) -> &str {
    &name[..name.floor_char_boundary(POSTGRES_NAME_BYTES)]
}

/// What a name names, where that decides how it is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// A table, view, schema or trigger: MySQL on Linux tells upper from lower case.
    Table,
    /// A column, index, constraint or routine: MySQL does not.
    Member,
}

/// Returns what two stored names have in common when the engine takes them for the same.
///
/// Source: MySQL manual, "Identifier Case Sensitivity" (with `lower_case_table_names` = 0,
/// the setting of servers on Linux); SQLite compares ASCII letters without case.
pub fn comparison_key(dialect: Dialect, kind: NameKind, name: &str) -> Cow<'_, str> {
    let folded = match (dialect, kind) {
        (Dialect::Postgres, _) | (Dialect::MySql | Dialect::MariaDb, NameKind::Table) => None,
        (Dialect::MySql | Dialect::MariaDb, NameKind::Member) => {
            name.chars().any(char::is_uppercase).then(|| name.to_lowercase())
        }
        (Dialect::Sqlite, _) => name
            .bytes()
            .any(|byte| byte.is_ascii_uppercase())
            .then(|| name.to_ascii_lowercase()),
    };
    folded.map_or(Cow::Borrowed(name), Cow::Owned)
}

/// Says whether the engine takes two stored names for the same.
pub fn is_same_name(dialect: Dialect, kind: NameKind, left: &str, right: &str) -> bool {
    match (dialect, kind) {
        (Dialect::Postgres, _) | (Dialect::MySql | Dialect::MariaDb, NameKind::Table) => left == right,
        (Dialect::Sqlite, _) => left.eq_ignore_ascii_case(right),
        (Dialect::MySql | Dialect::MariaDb, NameKind::Member) => {
            // Letters beyond ASCII may change their length.
            left.eq_ignore_ascii_case(right)
                || (!(left.is_ascii() && right.is_ascii())
                    && comparison_key(dialect, kind, left) == comparison_key(dialect, kind, right))
        }
    }
}

/// The name of an object with the schema it lies in, as the engine stores them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct QualifiedName {
    /// The schema; in MySQL the database. Empty for the database that a MySQL connection
    /// names, which the files do not say; `main` or `temp` in SQLite.
    pub schema: String,
    /// The name.
    pub name: String,
}

impl QualifiedName {
    /// Returns the name `schema.name`.
    pub fn new(schema: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            schema: schema.into(),
            name: name.into(),
        }
    }
}

impl fmt::Display for QualifiedName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.schema.is_empty() {
            f.write_str(&self.name)
        } else {
            write!(f, "{}.{}", self.schema, self.name)
        }
    }
}

/// Returns the schema that holds what is made without naming one, in a fresh database.
pub fn default_schema(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Postgres => "public",
        Dialect::MySql | Dialect::MariaDb => "",
        Dialect::Sqlite => "main",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_stored_as_the_engine_stores_them() {
        let stored = |dialect, part: NamePart<'static>| part.stored(dialect).into_owned();
        assert_eq!(stored(Dialect::Postgres, NamePart::bare("UserÄ")), "userÄ");
        assert_eq!(stored(Dialect::Postgres, NamePart::quoted("User")), "User");
        assert_eq!(stored(Dialect::MySql, NamePart::bare("User")), "User");
        assert_eq!(stored(Dialect::Sqlite, NamePart::bare("User")), "User");
        let long = "é".repeat(40);
        let cut = NamePart::bare(&long).stored(Dialect::Postgres).len();
        assert_eq!(cut, 62);
    }

    #[test]
    fn case_counts_where_it_counts_for_the_engine() {
        let same = |dialect, kind| is_same_name(dialect, kind, "Users", "users");
        assert!(!same(Dialect::Postgres, NameKind::Table));
        assert!(!same(Dialect::Postgres, NameKind::Member));
        assert!(!same(Dialect::MySql, NameKind::Table));
        assert!(same(Dialect::MySql, NameKind::Member));
        assert!(same(Dialect::Sqlite, NameKind::Table));
    }
}
