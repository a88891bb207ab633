//! What the engine says when a statement fails.

use godbg_text::TextRange;

use crate::Dialect;

/// What kind of failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// It names a table or view that is not there.
    MissingTable,
    /// It puts something into a schema that is not there.
    MissingSchema,
    /// It names something else that is not there.
    Missing,
    /// It makes something that is there already.
    Duplicate,
    /// It takes away something that others depend on.
    InUse,
    /// It declares something that cannot be.
    Invalid,
    /// The engine cannot read it.
    Syntax,
}

impl ProblemKind {
    /// Says whether something is not there.
    pub(crate) fn is_missing(self) -> bool {
        matches!(self, Self::MissingTable | Self::MissingSchema | Self::Missing)
    }
}

/// A failing statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub kind: ProblemKind,
    pub message: String,
    pub range: TextRange,
}

pub(crate) type Outcome<T = ()> = Result<T, Fault>;

/// What a message is about, in the words of PostgreSQL's messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Thing {
    Relation,
    Table,
    View,
    MaterializedView,
    Index,
    Sequence,
    Type,
    Schema,
    Extension,
    Routine,
    Trigger,
}

impl Thing {
    fn word(self) -> &'static str {
        match self {
            Self::Relation => "relation",
            Self::Table => "table",
            Self::View => "view",
            Self::MaterializedView => "materialized view",
            Self::Index => "index",
            Self::Sequence => "sequence",
            Self::Type => "type",
            Self::Schema => "schema",
            Self::Extension => "extension",
            Self::Routine => "function",
            Self::Trigger => "trigger",
        }
    }
}

/// Words the failures of one dialect.
///
/// Source: `src/backend/po` of PostgreSQL 15, `errmsg-utf8.txt` of MySQL and MariaDB,
/// `build.c` and `alter.c` of SQLite; checked against the servers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Faults {
    pub dialect: Dialect,
}

impl Faults {
    fn fault(kind: ProblemKind, range: TextRange, message: String) -> Fault {
        Fault { kind, message, range }
    }

    pub(crate) fn invalid(range: TextRange, message: impl Into<String>) -> Fault {
        Self::fault(ProblemKind::Invalid, range, message.into())
    }

    /// What MySQL says of a statement that it cannot read.
    pub(crate) fn unreadable(range: TextRange) -> Fault {
        let message = "You have an error in your SQL syntax".to_owned();
        Self::fault(ProblemKind::Syntax, range, message)
    }

    pub(crate) fn missing(self, thing: Thing, name: &str, range: TextRange) -> Fault {
        let last = name.rsplit('.').next().unwrap_or(name);
        let message = match (self.dialect, thing) {
            (Dialect::Postgres, Thing::Trigger) => format!("trigger \"{last}\" does not exist"),
            (Dialect::Postgres, _) => format!("{} \"{name}\" does not exist", thing.word()),
            (Dialect::Sqlite, Thing::Relation | Thing::Table) => format!("no such table: {name}"),
            (Dialect::Sqlite, _) => format!("no such {}: {name}", thing.word()),
            (_, Thing::Relation) => format!("Table '{name}' doesn't exist"),
            (_, Thing::Table) => format!("Unknown table '{name}'"),
            (_, Thing::View) => format!("Unknown VIEW: '{name}'"),
            (_, Thing::Index) => format!("Can't DROP '{last}'; check that column/key exists"),
            (_, Thing::Schema) => format!("Unknown database '{name}'"),
            (_, Thing::Trigger) => "Trigger does not exist".to_owned(),
            (_, _) => format!("{} {name} does not exist", thing.word().to_uppercase()),
        };
        let kind = match thing {
            Thing::Relation | Thing::Table => ProblemKind::MissingTable,
            Thing::Schema => ProblemKind::MissingSchema,
            _ => ProblemKind::Missing,
        };
        Self::fault(kind, range, message)
    }

    pub(crate) fn duplicate(self, thing: Thing, name: &str, range: TextRange) -> Fault {
        let message = match (self.dialect, thing) {
            (Dialect::Postgres, _) => format!("{} \"{name}\" already exists", thing.word()),
            (Dialect::Sqlite, Thing::Relation) => format!("table {name} already exists"),
            (Dialect::Sqlite, _) => format!("{} {name} already exists", thing.word()),
            (_, Thing::Index) => format!("Duplicate key name '{name}'"),
            (_, Thing::Schema) => format!("Can't create database '{name}'; database exists"),
            (_, Thing::Trigger) => "Trigger already exists".to_owned(),
            (_, Thing::Routine) => format!("PROCEDURE {name} already exists"),
            (_, _) => format!("Table '{name}' already exists"),
        };
        Self::fault(ProblemKind::Duplicate, range, message)
    }

    pub(crate) fn missing_column(self, table: &str, column: &str, range: TextRange) -> Fault {
        let message = match self.dialect {
            Dialect::Postgres => format!("column \"{column}\" of relation \"{table}\" does not exist"),
            Dialect::Sqlite => format!("no such column: \"{column}\""),
            _ => format!("Unknown column '{column}' in '{table}'"),
        };
        Self::fault(ProblemKind::Missing, range, message)
    }

    pub(crate) fn missing_key_column(self, table: &str, column: &str, range: TextRange) -> Fault {
        let message = match self.dialect {
            Dialect::Postgres => format!("column \"{column}\" named in key does not exist"),
            Dialect::Sqlite => format!("table {table} has no column named {column}"),
            _ => format!("Key column '{column}' doesn't exist in table"),
        };
        Self::fault(ProblemKind::Missing, range, message)
    }

    pub(crate) fn missing_index_column(self, table: &str, column: &str, range: TextRange) -> Fault {
        match self.dialect {
            Dialect::Postgres => Self::fault(
                ProblemKind::Missing,
                range,
                format!("column \"{column}\" does not exist"),
            ),
            _ => self.missing_key_column(table, column, range),
        }
    }

    pub(crate) fn missing_foreign_column(column: &str, range: TextRange) -> Fault {
        Self::fault(
            ProblemKind::Missing,
            range,
            format!("column \"{column}\" referenced in foreign key constraint does not exist"),
        )
    }

    pub(crate) fn duplicate_column(self, table: &str, column: &str, range: TextRange) -> Fault {
        let message = match self.dialect {
            Dialect::Postgres => format!("column \"{column}\" of relation \"{table}\" already exists"),
            Dialect::Sqlite => format!("duplicate column name: {column}"),
            _ => format!("Duplicate column name '{column}'"),
        };
        Self::fault(ProblemKind::Duplicate, range, message)
    }

    pub(crate) fn repeated_column(self, column: &str, range: TextRange) -> Fault {
        match self.dialect {
            Dialect::Postgres => Self::fault(
                ProblemKind::Duplicate,
                range,
                format!("column \"{column}\" specified more than once"),
            ),
            _ => self.duplicate_column("", column, range),
        }
    }

    pub(crate) fn missing_constraint(self, table: &str, name: &str, range: TextRange) -> Fault {
        let message = match self.dialect {
            Dialect::Postgres => format!("constraint \"{name}\" of relation \"{table}\" does not exist"),
            _ => format!("Can't DROP '{name}'; check that column/key exists"),
        };
        Self::fault(ProblemKind::Missing, range, message)
    }

    pub(crate) fn duplicate_constraint(self, table: &str, name: &str, range: TextRange) -> Fault {
        let message = match self.dialect {
            Dialect::Postgres => format!("constraint \"{name}\" for relation \"{table}\" already exists"),
            _ => format!("Duplicate foreign key constraint name '{name}'"),
        };
        Self::fault(ProblemKind::Duplicate, range, message)
    }

    pub(crate) fn second_primary_key(self, table: &str, range: TextRange) -> Fault {
        let message = match self.dialect {
            Dialect::Postgres => format!("multiple primary keys for table \"{table}\" are not allowed"),
            Dialect::Sqlite => format!("table \"{table}\" has more than one primary key"),
            _ => "Multiple primary key defined".to_owned(),
        };
        Self::fault(ProblemKind::Invalid, range, message)
    }

    pub(crate) fn in_use(what: &str, name: &str, range: TextRange) -> Fault {
        Self::fault(
            ProblemKind::InUse,
            range,
            format!("cannot drop {what} {name} because other objects depend on it"),
        )
    }
}
