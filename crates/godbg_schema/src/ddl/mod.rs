//! Statements that change a catalog, as far as they do: what a parser or a Go library that
//! makes tables hands to the replay.
//!
//! Names are as the engine stores them; ranges are of the text that the statement stands in.

mod alter;
mod table;

pub use alter::{AlterAction, AlterTable, ColumnPosition, TypeChange};
pub use table::{
    ColumnDefinition, ColumnOption, ConstraintForm, CreateIndex, CreateTable, IndexColumn, IndexElement,
    IndexForm, LikeClause, LikeOption, TableConstraint, TableElement,
};

use godbg_text::TextRange;

use crate::catalog::{DataType, NamePart, Persistence, RoutineKind};

/// The name of an object, its schema in front where written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectName {
    /// The parts as stored.
    pub parts: Vec<String>,
    /// Where it stands.
    pub range: TextRange,
}

impl ObjectName {
    /// Returns the parts for a look-up. They are stored names already, which is what quotes
    /// around them say.
    pub fn lookup(&self) -> Vec<NamePart<'_>> {
        self.parts.iter().map(|part| NamePart::quoted(part)).collect()
    }

    /// Returns the name without its schema.
    pub fn last(&self) -> &str {
        self.parts.last().map_or("", String::as_str)
    }
}

impl std::fmt::Display for ObjectName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.parts.join("."))
    }
}

/// A name or text with the range that it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// What it is.
    pub value: T,
    /// Where it stands.
    pub range: TextRange,
}

/// A piece of SQL as written.
pub type Text = Spanned<String>;

impl<T> Spanned<T> {
    /// Returns a value that stands in this range.
    pub fn new(value: T, range: TextRange) -> Self {
        Self { value, range }
    }
}

/// What happens to what depends on a dropped object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DropBehavior {
    /// The drop is refused.
    #[default]
    Restrict,
    /// It goes, too.
    Cascade,
}

/// The kinds of objects that `DROP`, `RENAME` and `COMMENT` name alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ObjectKind {
    /// A table.
    Table,
    /// A view.
    View,
    /// A materialised view.
    MaterializedView,
    /// A foreign table.
    ForeignTable,
    /// An index.
    Index,
    /// A sequence.
    Sequence,
    /// A type other than a domain.
    Type,
    /// A domain.
    Domain,
    /// A schema, in MySQL a database.
    Schema,
    /// An extension.
    Extension,
    /// A function, procedure or aggregate.
    Routine(RoutineKind),
    /// A trigger.
    Trigger,
}

/// A statement that changes the catalog, or that the replay has to know about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Statement {
    /// `CREATE TABLE`.
    CreateTable(Box<CreateTable>),
    /// `INSERT` of rows that are written out, where it matters whether a table has any.
    Fill(ObjectName),
    /// `CREATE INDEX`.
    CreateIndex(Box<CreateIndex>),
    /// `CREATE VIEW` and `CREATE MATERIALIZED VIEW`.
    CreateView(Box<CreateView>),
    /// `CREATE TYPE`.
    CreateType {
        /// The name.
        name: ObjectName,
        /// What it is.
        definition: TypeDefinition,
    },
    /// `CREATE DOMAIN`.
    CreateDomain {
        /// The name.
        name: ObjectName,
        /// The type underneath.
        base: Text,
        /// Its default, checks, NOT NULL and collation.
        options: Vec<ColumnOption>,
    },
    /// `CREATE SEQUENCE`.
    CreateSequence {
        /// The name.
        name: ObjectName,
        /// `IF NOT EXISTS`.
        if_not_exists: bool,
        /// Whether it is temporary.
        is_temporary: bool,
        /// Options.
        options: SequenceOptions,
    },
    /// `CREATE SCHEMA`, in MySQL `CREATE DATABASE`.
    CreateSchema {
        /// The name.
        name: Spanned<String>,
        /// `IF NOT EXISTS`.
        if_not_exists: bool,
        /// `OR REPLACE`: the one there was goes with all in it (MariaDB).
        is_replacing: bool,
        /// Statements inside.
        elements: Vec<Statement>,
    },
    /// `CREATE EXTENSION`.
    CreateExtension {
        /// The name.
        name: Spanned<String>,
        /// `SCHEMA s`.
        schema: Option<String>,
        /// `IF NOT EXISTS`.
        if_not_exists: bool,
    },
    /// `CREATE FUNCTION`, `PROCEDURE`, `AGGREGATE`.
    CreateRoutine(Box<CreateRoutine>),
    /// `CREATE TRIGGER`.
    CreateTrigger {
        /// The name.
        name: ObjectName,
        /// The table or view.
        table: ObjectName,
        /// `IF NOT EXISTS` or `OR REPLACE`.
        replaces: Replacement,
        /// The statement.
        definition: Text,
    },
    /// `ALTER TABLE`, also as far as it names a view, index or sequence (PostgreSQL).
    AlterTable(Box<AlterTable>),
    /// `ALTER INDEX … RENAME TO`, `ALTER VIEW … RENAME TO` and their likes; MySQL's
    /// `RENAME TABLE` with several pairs.
    Rename {
        /// The kind that the statement names.
        kind: ObjectKind,
        /// `IF EXISTS`.
        if_exists: bool,
        /// Old and new names; a new name without schema stays in the old one's.
        pairs: Vec<(ObjectName, ObjectName)>,
    },
    /// `ALTER … SET SCHEMA`.
    SetSchema {
        /// The kind that the statement names.
        kind: ObjectKind,
        /// `IF EXISTS`.
        if_exists: bool,
        /// The object.
        name: ObjectName,
        /// The new schema.
        schema: String,
    },
    /// `ALTER TYPE`.
    AlterType {
        /// Its name.
        name: ObjectName,
        /// The changes in the order written.
        changes: Vec<TypeAlteration>,
        /// What happens to tables that are made of it.
        behavior: DropBehavior,
    },
    /// `ALTER DOMAIN`.
    AlterDomain {
        /// The domain.
        name: ObjectName,
        /// What changes.
        change: DomainAlteration,
    },
    /// `ALTER SEQUENCE`.
    AlterSequence {
        /// The sequence.
        name: ObjectName,
        /// `IF EXISTS`.
        if_exists: bool,
        /// Options.
        options: SequenceOptions,
    },
    /// `DROP` of most things.
    Drop {
        /// The kind.
        kind: ObjectKind,
        /// `IF EXISTS`.
        if_exists: bool,
        /// The objects.
        names: Vec<ObjectName>,
        /// `CASCADE`.
        behavior: DropBehavior,
        /// The table of a trigger (PostgreSQL) or index (MySQL).
        on: Option<ObjectName>,
        /// The types of arguments of a routine, where written.
        arguments: Option<Vec<String>>,
        /// Whether it is done `CONCURRENTLY`.
        is_concurrent: bool,
    },
    /// `COMMENT ON`.
    Comment {
        /// What on.
        kind: CommentKind,
        /// The object; for a column its table.
        name: ObjectName,
        /// The column.
        column: Option<String>,
        /// The text, `None` for NULL.
        text: Option<String>,
    },
    /// What concerns the session only: `SET`, `PREPARE`, `EXECUTE`, `LOCK TABLES` (MySQL).
    Session(Text),
    /// `SET STATEMENT settings FOR s` (MariaDB).
    Under {
        /// The settings, as written.
        settings: String,
        /// The statement.
        statement: Box<Statement>,
    },
    /// What the engine refuses for its words alone.
    Refused(String),
    /// A `PRAGMA` that decides what ALTER TABLE does (SQLite).
    Pragma(SqliteSetting, bool),
    /// Opens or ends a transaction.
    Transaction(TransactionStep),
    /// `SET search_path`, as stored names.
    SetSearchPath(Vec<String>),
    /// `USE db` (MySQL).
    Use(String),
    /// A statement that leaves the catalog as it is.
    NoChange,
    /// A body of a procedural language that runs at once: `DO $$…$$`.
    Block(Block),
    /// A query, as far as it calls functions that may be a migration's own: each with its
    /// arguments in order, as far as they are strings.
    Query(Vec<(ObjectName, Vec<Option<String>>)>),
    /// `PREPARE name AS query` (PostgreSQL).
    Prepare {
        /// Its name.
        name: String,
        /// The query.
        query: Text,
    },
    /// `CALL p(…)`.
    Call {
        /// The procedure.
        name: ObjectName,
        /// The arguments in order, as far as they are strings.
        arguments: Vec<Option<String>>,
    },
    /// A statement that may change the catalog in a way that cannot be followed.
    NotFollowed {
        /// Why, lower case.
        reason: String,
        /// What it may touch.
        touches: Touched,
    },
}

/// Settings of SQLite that its ALTER TABLE heeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SqliteSetting {
    /// `legacy_alter_table`: views and triggers are not looked at.
    LegacyAlter,
    /// `foreign_keys`: they are checked.
    ForeignKeys,
    /// `writable_schema`: what cannot be read in the schema is passed over.
    WritableSchema,
}

/// What a statement that cannot be followed may touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Touched {
    /// Anything.
    Everything,
    /// These tables and views, which it may also have made.
    Tables(Vec<ObjectName>),
    /// Nothing that a query could name: an index, say.
    NoTable,
}

/// Statements that run under conditions that are not evaluated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The statements inside, in order.
    pub statements: Vec<Spanned<Statement>>,
    /// What in it cannot be read.
    pub unread: Option<String>,
}

/// What a statement does when the object is there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Replacement {
    /// It fails.
    #[default]
    No,
    /// It does nothing (`IF NOT EXISTS`).
    Keep,
    /// It replaces it (`OR REPLACE`).
    Replace,
}

/// `CREATE VIEW`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateView {
    /// The name.
    pub name: ObjectName,
    /// Whether it is materialised.
    pub is_materialized: bool,
    /// Whether it is temporary.
    pub persistence: Persistence,
    /// What happens when it is there already.
    pub replaces: Replacement,
    /// The columns, where they are listed.
    pub columns: Vec<String>,
    /// The query.
    pub query: Text,
    /// What the query gives, in order.
    pub output: Vec<OutputColumn>,
    /// The tables that the query reads, each once; common table expressions left out.
    pub reads: Vec<ObjectName>,
}

/// A column that a query gives, as far as its text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutputColumn {
    /// A column of this name, from this column of a table when it is no more than that.
    Named {
        /// Its name.
        name: String,
        /// The table or alias in front, where written, and the column.
        column: Option<(Option<String>, String)>,
    },
    /// `t.*`, or `*` when there is no table; the tables it stands for, as far as they are
    /// plain tables.
    All(Vec<ObjectName>),
    /// A column whose name the text does not say.
    Unnamed,
}

/// What `CREATE TYPE` declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypeDefinition {
    /// `AS ENUM (…)`.
    Enum(Vec<String>),
    /// `AS (…)`.
    Composite(Vec<ColumnDefinition>),
    /// `AS RANGE (…)`.
    Range(Text),
    /// Anything else.
    Opaque,
}

/// What `ALTER TYPE` changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypeAlteration {
    /// `ADD VALUE`.
    AddValue {
        /// The label.
        label: String,
        /// `IF NOT EXISTS`.
        if_not_exists: bool,
        /// Before or after which label.
        position: Option<LabelPosition>,
    },
    /// `RENAME VALUE a TO b`.
    RenameValue {
        /// The old label.
        from: String,
        /// The new label.
        to: String,
    },
    /// `RENAME ATTRIBUTE a TO b`.
    RenameAttribute {
        /// The old name.
        from: String,
        /// The new name.
        to: String,
    },
    /// `ADD ATTRIBUTE`.
    AddAttribute(ColumnDefinition),
    /// `DROP ATTRIBUTE`.
    DropAttribute {
        /// The name.
        name: String,
        /// `IF EXISTS`.
        if_exists: bool,
    },
    /// `ALTER ATTRIBUTE … TYPE`.
    AlterAttribute {
        /// The name.
        name: String,
        /// The new type.
        data_type: Text,
    },
}

/// Where a label of an enum goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabelPosition {
    /// In front of this one.
    Before(String),
    /// Behind this one.
    After(String),
}

/// What `ALTER DOMAIN` changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DomainAlteration {
    /// `SET DEFAULT`; `None` for `DROP DEFAULT`.
    Default(Option<Text>),
    /// `SET NOT NULL`, `DROP NOT NULL`.
    NotNull(bool),
    /// `ADD CHECK (…)`.
    AddCheck {
        /// The name, where written.
        name: Option<String>,
        /// The expression.
        expression: Text,
        /// Whether old values are checked.
        is_validated: bool,
    },
    /// `DROP CONSTRAINT`.
    DropConstraint {
        /// The name.
        name: String,
        /// `IF EXISTS`.
        if_exists: bool,
    },
    /// `RENAME CONSTRAINT`.
    RenameConstraint {
        /// The old name.
        from: String,
        /// The new name.
        to: String,
    },
    /// `VALIDATE CONSTRAINT`.
    ValidateConstraint(String),
    /// What leaves the catalog as it is.
    NoChange,
}

/// Options of a sequence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SequenceOptions {
    /// `AS type`.
    pub data_type: Option<DataType>,
    /// `OWNED BY table.column`; the inner `None` stands for `NONE`.
    pub owned_by: Option<Option<(ObjectName, String)>>,
    /// The others, as written.
    pub text: String,
}

/// `CREATE FUNCTION`, `PROCEDURE` or `AGGREGATE`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateRoutine {
    /// The name.
    pub name: ObjectName,
    /// The kind.
    pub kind: RoutineKind,
    /// What happens when it is there already.
    pub replaces: Replacement,
    /// The arguments that a call gives.
    pub arguments: Vec<RoutineParameter>,
    /// The type of its result.
    pub returns: Option<Text>,
    /// Whether it returns a set of rows.
    pub returns_rows: bool,
    /// The columns of `RETURNS TABLE (…)` and `OUT` arguments.
    pub columns: Vec<(String, Text)>,
    /// `STRICT`.
    pub is_strict: bool,
    /// The statement.
    pub definition: Text,
}

/// An argument of a routine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoutineParameter {
    /// Its name.
    pub name: Option<String>,
    /// Its type.
    pub data_type: Text,
    /// Whether it has a default.
    pub has_default: bool,
    /// `VARIADIC`.
    pub is_variadic: bool,
}

/// What a comment is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommentKind {
    /// A table, view or materialised view.
    Table,
    /// A column.
    Column,
    /// A type or domain.
    Type,
    /// A schema.
    Schema,
    /// An index, which has to be there; the comment is not kept.
    Index,
}

/// A step of a transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TransactionStep {
    /// Opens one.
    Begin,
    /// Ends it and keeps what it did.
    Commit,
    /// Ends it and takes back what it did.
    Rollback,
    /// Marks a point to come back to.
    Savepoint(String),
    /// Takes back what was done since.
    RollbackTo(String),
    /// Forgets the mark.
    Release(String),
}
