//! The dialects: everything in which the engines differ, as data.
//!
//! The grammar is one; it asks [`Table`] what a word may be, how tightly an operator binds and
//! whether a [`Feature`] exists. A new dialect is a file with a table and two lines here.

mod examples;
mod features;
mod functions;
mod mariadb;
mod mysql;
mod operators;
mod postgres;
mod sqlite;
mod statements;
pub(crate) mod words;

pub use examples::Example;
pub use features::{Feature, Version};
pub(crate) use functions::{Callee, Functions, Role, Signature, Takes};
pub(crate) use operators::Operators;
pub(crate) use statements::{Shape, Statements};
pub(crate) use words as use_bits;
pub(crate) use words::{Use, WordTable};

use features::FeatureTable;

use crate::Kind;

/// A dialect of SQL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dialect {
    /// PostgreSQL.
    Postgres,
    /// MySQL.
    MySql,
    /// MariaDB.
    MariaDb,
    /// SQLite.
    Sqlite,
}

/// How a dialect compares names that are written without quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseFolding {
    /// Unquoted names are lower case; quoted ones are as written.
    LowerUnlessQuoted,
    /// Case never matters for columns; tables follow the file system. Quotes change nothing.
    Insensitive,
}

/// The facts of one dialect.
pub(crate) struct Table {
    pub(crate) dialect: Dialect,
    pub(crate) words: &'static WordTable,
    pub(crate) operators: &'static Operators,
    pub(crate) features: &'static FeatureTable,
    pub(crate) statements: &'static Statements,
    pub(crate) functions: &'static Functions,
    pub(crate) lexis: Lexis,
    pub(crate) folding: CaseFolding,
}

/// What the lexer has to know.
#[derive(Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts, named at their use"
)]
pub(crate) struct Lexis {
    /// `"…"` is a string, not a name.
    pub(crate) double_quoted_strings: bool,
    /// A backslash escapes the next character of an ordinary string.
    pub(crate) backslash_escapes: bool,
    /// `\N` is NULL.
    pub(crate) backslash_null: bool,
    /// `` `…` `` is a name.
    pub(crate) backtick_names: bool,
    /// `[…]` is a name.
    pub(crate) bracket_names: bool,
    /// `$tag$…$tag$` is a string.
    pub(crate) dollar_strings: bool,
    /// `E'…'` and `U&'…'` are strings.
    pub(crate) prefixed_strings: bool,
    /// `N'…'` is a string and `B'…'` a bit string.
    pub(crate) national_and_bit_strings: bool,
    /// Block comments nest.
    pub(crate) nested_comments: bool,
    /// `#` begins a line comment, `--` only before white space, and `/*!` is run.
    pub(crate) mysql_comments: bool,
    /// Runs of operator characters are one operator.
    pub(crate) custom_operators: bool,
    /// `?` may also be an operator.
    pub(crate) question_operators: bool,
    /// `@x` is a variable, `@@x` a setting.
    pub(crate) at_variables: bool,
    /// `@x` and `$x` are placeholders.
    pub(crate) at_placeholders: bool,
    /// Names may begin with a digit.
    pub(crate) digit_names: bool,
    /// A block comment may end with the text.
    pub(crate) open_comment_at_end: bool,
    /// The newest version of which `/*!NNNNN` comments are run.
    pub(crate) comment_version: u32,
    /// Versions in `/*!` comments that are skipped although they are older: those of a cousin.
    pub(crate) foreign_comment_versions: (u32, u32),
}

impl Table {
    /// Says whether the dialect has the feature in some version.
    #[inline]
    pub(crate) const fn has(&self, feature: Feature) -> bool {
        self.features.since(feature).is_some()
    }

    /// Says whether a word of this kind may stand in such a place.
    #[inline]
    pub(crate) fn allows(&self, kind: Kind, place: Use) -> bool {
        self.words.allows(kind, place)
    }
}

impl Dialect {
    /// All dialects.
    pub const ALL: [Self; 4] = [Self::Postgres, Self::MySql, Self::MariaDb, Self::Sqlite];

    pub(crate) const fn table(self) -> &'static Table {
        match self {
            Self::Postgres => &postgres::TABLE,
            Self::MySql => &mysql::TABLE,
            Self::MariaDb => &mariadb::TABLE,
            Self::Sqlite => &sqlite::TABLE,
        }
    }

    /// Returns the name as settings spell it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Postgres => "postgres",
            Self::MySql => "mysql",
            Self::MariaDb => "mariadb",
            Self::Sqlite => "sqlite",
        }
    }

    /// Returns the name as its makers spell it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Postgres => "PostgreSQL",
            Self::MySql => "MySQL",
            Self::MariaDb => "MariaDB",
            Self::Sqlite => "SQLite",
        }
    }

    /// Returns the dialect of this name: `postgres`, `postgresql`, `pgx`, `mysql`, `mariadb`, `sqlite`, `sqlite3`.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "postgres" | "postgresql" | "pgx" | "pg" => Self::Postgres,
            "mysql" => Self::MySql,
            "mariadb" => Self::MariaDb,
            "sqlite" | "sqlite3" => Self::Sqlite,
            _ => return None,
        })
    }

    /// Says whether this is MySQL or MariaDB.
    pub const fn is_mysql_like(self) -> bool {
        matches!(self, Self::MySql | Self::MariaDb)
    }

    /// Returns how names compare.
    pub const fn case_folding(self) -> CaseFolding {
        self.table().folding
    }

    /// Returns the version from which the dialect has a feature, `None` when no version has it.
    pub const fn since(self, feature: Feature) -> Option<Version> {
        self.table().features.since(feature)
    }
}
