//! `ALTER TABLE`.

use super::{
    ColumnDefinition, DropBehavior, IndexForm, ObjectKind, ObjectName, Spanned, TableConstraint, Text,
};
use crate::catalog::{Generation, Persistence, TableOption};

/// `ALTER TABLE`, `ALTER VIEW` and so on, with their actions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlterTable {
    /// The kind that the statement names.
    pub kind: ObjectKind,
    /// The table.
    pub name: ObjectName,
    /// `IF EXISTS`.
    pub if_exists: bool,
    /// `ONLY`.
    pub is_only: bool,
    /// The actions in order.
    pub actions: Vec<Spanned<AlterAction>>,
}

/// Where a column goes (MySQL).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnPosition {
    /// Before all others.
    First,
    /// Behind this one.
    After(String),
}

/// `ALTER COLUMN … TYPE`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeChange {
    /// The column.
    pub column: Spanned<String>,
    /// The new type.
    pub data_type: Text,
    /// `COLLATE`.
    pub collation: Option<String>,
    /// How to convert (`USING`).
    pub using: Option<Text>,
}

/// One action of `ALTER TABLE`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AlterAction {
    /// `ADD COLUMN`.
    AddColumn {
        /// The column.
        column: ColumnDefinition,
        /// `IF NOT EXISTS`.
        if_not_exists: bool,
        /// Where it goes.
        position: Option<ColumnPosition>,
    },
    /// `DROP COLUMN`.
    DropColumn {
        /// The column.
        column: Spanned<String>,
        /// `IF EXISTS`.
        if_exists: bool,
        /// `CASCADE`.
        behavior: DropBehavior,
    },
    /// `RENAME COLUMN a TO b`.
    RenameColumn {
        /// The old name.
        from: Spanned<String>,
        /// The new name.
        to: String,
    },
    /// `CHANGE a b …` and `MODIFY a …` (MySQL): the column is defined anew.
    ChangeColumn {
        /// The old name.
        from: Spanned<String>,
        /// The definition with the new name.
        column: ColumnDefinition,
        /// Where it goes.
        position: Option<ColumnPosition>,
        /// `IF EXISTS` (MariaDB).
        if_exists: bool,
    },
    /// `ALTER COLUMN … TYPE`.
    SetType(TypeChange),
    /// `ALTER COLUMN … SET DEFAULT`; `None` for `DROP DEFAULT`.
    SetDefault {
        /// The column.
        column: Spanned<String>,
        /// The default.
        default: Option<Text>,
    },
    /// `SET NOT NULL`, `DROP NOT NULL`.
    SetNotNull {
        /// The column.
        column: Spanned<String>,
        /// Whether NULL is refused from now on.
        is_not_null: bool,
    },
    /// `ADD GENERATED … AS IDENTITY`, `SET GENERATED …`.
    SetIdentity {
        /// The column.
        column: Spanned<String>,
        /// How, where it changes.
        generation: Option<Generation>,
        /// Whether it becomes one by this.
        is_added: bool,
        /// Options of the sequence.
        options: String,
    },
    /// `DROP IDENTITY`.
    DropIdentity {
        /// The column.
        column: Spanned<String>,
        /// `IF EXISTS`.
        if_exists: bool,
    },
    /// `SET EXPRESSION AS (…)`.
    SetExpression {
        /// The column.
        column: Spanned<String>,
        /// The new expression.
        expression: Text,
    },
    /// `DROP EXPRESSION`.
    DropExpression {
        /// The column.
        column: Spanned<String>,
        /// `IF EXISTS`.
        if_exists: bool,
    },
    /// `ALTER COLUMN … SET INVISIBLE`, `VISIBLE` (MySQL).
    SetVisible {
        /// The column.
        column: Spanned<String>,
        /// Whether `SELECT *` gives it from now on.
        is_visible: bool,
    },
    /// `ADD` of a constraint.
    AddConstraint {
        /// The constraint.
        constraint: TableConstraint,
        /// `IF NOT EXISTS` (MariaDB).
        if_not_exists: bool,
    },
    /// `ADD INDEX` (MySQL).
    AddIndex {
        /// The index.
        form: IndexForm,
        /// `IF NOT EXISTS` (MariaDB).
        if_not_exists: bool,
    },
    /// `DROP CONSTRAINT`, `DROP FOREIGN KEY`, `DROP CHECK`.
    DropConstraint {
        /// The name.
        name: Spanned<String>,
        /// Whether only a foreign key is meant.
        is_foreign_key: bool,
        /// `IF EXISTS`.
        if_exists: bool,
        /// `CASCADE`.
        behavior: DropBehavior,
    },
    /// `DROP PRIMARY KEY` (MySQL).
    DropPrimaryKey,
    /// `DROP INDEX` (MySQL).
    DropIndex {
        /// The name.
        name: Spanned<String>,
        /// `IF EXISTS`.
        if_exists: bool,
    },
    /// `RENAME CONSTRAINT`.
    RenameConstraint {
        /// The old name.
        from: Spanned<String>,
        /// The new name.
        to: String,
    },
    /// `RENAME INDEX` (MySQL).
    RenameIndex {
        /// The old name.
        from: Spanned<String>,
        /// The new name.
        to: String,
    },
    /// `ALTER INDEX i VISIBLE`, `IGNORED` (MySQL).
    SetIndexVisible {
        /// The index.
        index: Spanned<String>,
        /// Whether the planner uses it from now on.
        is_visible: bool,
    },
    /// `VALIDATE CONSTRAINT`.
    ValidateConstraint(Spanned<String>),
    /// `ALTER CONSTRAINT … DEFERRABLE …`, `[NOT] ENFORCED`.
    AlterConstraint {
        /// The constraint.
        name: Spanned<String>,
        /// When it is checked from now on.
        deferral: Option<crate::catalog::Deferral>,
        /// Whether it is from now on.
        is_enforced: Option<bool>,
    },
    /// `RENAME TO`.
    RenameTo(ObjectName),
    /// `SET SCHEMA`.
    SetSchema(String),
    /// `SET LOGGED`, `SET UNLOGGED`.
    SetPersistence(Persistence),
    /// `INHERIT parent`.
    Inherit(ObjectName),
    /// `NO INHERIT parent`.
    NoInherit(ObjectName),
    /// `ATTACH PARTITION child bound`.
    AttachPartition {
        /// The partition.
        table: ObjectName,
        /// Its bound.
        bound: Text,
    },
    /// `DETACH PARTITION child`.
    DetachPartition {
        /// The partition.
        table: ObjectName,
        /// `CONCURRENTLY`.
        is_concurrent: bool,
    },
    /// Options such as `ENGINE = …` (MySQL).
    SetOptions(Vec<TableOption>),
    /// `COMMENT = …` (MySQL).
    SetComment(String),
    /// `CONVERT TO CHARACTER SET … COLLATE …` (MySQL).
    ConvertCharset {
        /// The character set.
        charset: String,
        /// The collation.
        collation: Option<String>,
    },
    /// An action that is left out where what it names is not there (`IF EXISTS`, MariaDB).
    IfThere(Box<AlterAction>),
    /// What says how rows lie: `ORDER BY`, `DISABLE KEYS`, `DISCARD TABLESPACE` (MySQL).
    OfRows(Text),
    /// `ALGORITHM = INPLACE`, `LOCK = NONE`: word and value in upper case (MySQL).
    HowToAlter(String, String),
    /// What leaves the catalog as it is.
    NoChange,
    /// What cannot be followed.
    NotFollowed(String),
    /// `OF type`; `None` for `NOT OF`.
    OfType(Option<ObjectName>),
    /// A change that the catalog does not keep, of a column that has to be there.
    TouchColumn(Spanned<String>),
    /// `ALTER COLUMN 2 SET STATISTICS` of an index; counted from 1.
    SetIndexStatistics(usize),
    /// What no version in use knows any more; the word at which the engine stops reading.
    Outdated(&'static str),
}
