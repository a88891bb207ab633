//! Typed views of definitions: the statements that change the catalog.
//!
//! Start at [`Definition`], which casts the node of any such statement.

mod action;
mod alter;
mod column;
mod constraint;
mod index;
mod object;
mod object_kind;
mod option;
mod partition;
mod reference;
mod routine;
mod schema;
mod table;
mod trigger;
mod user_type;
mod view;

pub use action::{
    AddColumn, AddConstraint, AddIdentity, AddValue, AlterConstraint, AlterTableIndex, AttachPartition,
    ChangeColumn, ColumnPosition, ConvertCharset, DetachPartition, DropColumn, DropConstraint, DropDefault,
    DropExpression, DropForeignKey, DropIdentity, DropNotNull, DropPrimaryKey, DropTableIndex, EnableTrigger,
    HowToAlter, InheritAction, ModifyColumn, OfTypeAction, OtherAction, OwnerTo, PartitionAction, Place,
    RenameColumn, RenameConstraint, RenameTableIndex, RenameTo, RenameValue, RowSecurity, SetColumnOption,
    SetDefault, SetExpression, SetIdentity, SetLogged, SetNotNull, SetParameters, SetSchema, SetType,
    TableOptionAction, ValidateConstraint, VersioningAction,
};
pub use alter::{AlterAction, AlterColumn, AlterObject, AlterTable, ColumnChange};
pub use column::{
    AutoIncrement, CollateClause, ColumnConstraint, ColumnDef, ColumnOption, DefaultClause, GeneratedClause,
    IdentityClause, OnUpdateClause, RowTimeClause,
};
pub use constraint::{
    CheckConstraint, ConflictClause, ConstraintAttribute, ConstraintName, ExcludeConstraint, ExcludeElement,
    ForeignKeyConstraint, NotNullConstraint, NotNullTableConstraint, NullConstraint, PeriodDefinition,
    PrimaryKeyConstraint, TableConstraint, UniqueConstraint,
};
pub use index::{
    CreateIndex, IndexDefinition, IndexElement, IndexElements, IndexOption, OperatorClass, Reindex,
};
pub use object::{Behaviour, CommentOn, CreateObject, Drop, ObjectName, RenameTables, TableRename};
pub use object_kind::ObjectKind;
pub use option::{ObjectOption, Parameter, Parameters, SequenceOption, SequenceSetting, TableOption};
pub use partition::{PartitionBound, PartitionByClause, PartitionDefinition};
pub use reference::{Action, Event, ReferencesClause, ReferentialAction};
pub use routine::{CreateRoutine, RoutineBody, RoutineParameter, RoutineParameters, Signature};
pub use schema::{CreateDatabase, CreateExtension, CreateSchema, CreateSequence};
pub use table::{CreateTable, CreateVirtualTable, LikeClause, LikeOption, TableElements, WithData};
pub use trigger::{CreateEvent, CreatePolicy, CreateRule, CreateTrigger, TriggerEvents};
pub use user_type::{Attribute, CreateDomain, CreateType, TypeDefinition};
pub use view::{CreateView, RefreshView};

use super::choice;
use crate::{Kind, Node};

choice! {
    /// A statement that changes the catalog.
    Definition {
        /// CREATE TABLE.
        CreateTable(CreateTable),
        /// CREATE VIRTUAL TABLE.
        CreateVirtualTable(CreateVirtualTable),
        /// CREATE INDEX.
        CreateIndex(CreateIndex),
        /// CREATE VIEW, CREATE MATERIALIZED VIEW.
        CreateView(CreateView),
        /// CREATE TYPE.
        CreateType(CreateType),
        /// CREATE DOMAIN.
        CreateDomain(CreateDomain),
        /// CREATE SEQUENCE.
        CreateSequence(CreateSequence),
        /// CREATE SCHEMA; CREATE DATABASE of MySQL.
        CreateSchema(CreateSchema),
        /// CREATE DATABASE of PostgreSQL.
        CreateDatabase(CreateDatabase),
        /// CREATE EXTENSION.
        CreateExtension(CreateExtension),
        /// CREATE FUNCTION, PROCEDURE, AGGREGATE.
        CreateRoutine(CreateRoutine),
        /// CREATE TRIGGER.
        CreateTrigger(CreateTrigger),
        /// CREATE RULE.
        CreateRule(CreateRule),
        /// CREATE POLICY.
        CreatePolicy(CreatePolicy),
        /// CREATE EVENT.
        CreateEvent(CreateEvent),
        /// CREATE of anything else.
        CreateObject(CreateObject),
        /// ALTER TABLE.
        AlterTable(AlterTable),
        /// ALTER of anything else.
        AlterObject(AlterObject),
        /// DROP.
        Drop(Drop),
        /// RENAME TABLE.
        RenameTables(RenameTables),
        /// COMMENT ON.
        CommentOn(CommentOn),
        /// REINDEX.
        Reindex(Reindex),
        /// REFRESH MATERIALIZED VIEW.
        RefreshView(RefreshView),
    }
}

/// Says whether IF EXISTS or IF NOT EXISTS is written among the node's own parts.
fn has_if_exists(node: Node<'_>) -> bool {
    node.child(Kind::IfExists).is_some()
}

/// Says whether one of the node's own tokens is this keyword.
fn has(node: Node<'_>, keyword: Kind) -> bool {
    node.token(keyword).is_some()
}

/// Says whether a part of the node is not covered by the grammar, or is a hole.
fn is_incomplete(node: Node<'_>) -> bool {
    node.children().any(|child| {
        matches!(
            child.kind(),
            Kind::UnknownConstruct | Kind::ClauseHole | Kind::Error
        )
    })
}
