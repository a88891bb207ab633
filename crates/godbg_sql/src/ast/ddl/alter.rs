//! ALTER and its actions.

use super::{
    AddColumn, AddConstraint, AddIdentity, AddValue, AlterConstraint, AlterTableIndex, AttachPartition,
    ChangeColumn, ConvertCharset, DetachPartition, DropColumn, DropConstraint, DropDefault, DropExpression,
    DropForeignKey, DropIdentity, DropNotNull, DropPrimaryKey, DropTableIndex, EnableTrigger, HowToAlter,
    InheritAction, ModifyColumn, ObjectKind, ObjectName, ObjectOption, OfTypeAction, OtherAction, OwnerTo,
    PartitionAction, RenameColumn, RenameConstraint, RenameTableIndex, RenameTo, RenameValue, RowSecurity,
    SequenceOption, SetColumnOption, SetDefault, SetExpression, SetIdentity, SetLogged, SetNotNull,
    SetParameters, SetSchema, SetType, TableOption, TableOptionAction, ValidateConstraint, VersioningAction,
    has, has_if_exists, is_incomplete, object,
};
use crate::ast::{ColumnList, Name, QualifiedName, Query, child, children, choice, views};
use crate::{Kind, Node};

views! {
    /// ALTER TABLE, ALTER FOREIGN TABLE.
    AlterTable: AlterTable,
    /// ALTER of any other object.
    AlterObject: AlterObject,
    /// `ALTER [COLUMN] c …`.
    AlterColumn: AlterColumn,
}

choice! {
    /// An action of ALTER TABLE, and of ALTER of other objects.
    AlterAction {
        /// ADD COLUMN; ADD ATTRIBUTE of a composite type.
        AddColumn(AddColumn),
        /// ADD CONSTRAINT, ADD INDEX.
        AddConstraint(AddConstraint),
        /// DROP COLUMN; DROP ATTRIBUTE.
        DropColumn(DropColumn),
        /// DROP CONSTRAINT.
        DropConstraint(DropConstraint),
        /// DROP PRIMARY KEY.
        DropPrimaryKey(DropPrimaryKey),
        /// DROP FOREIGN KEY.
        DropForeignKey(DropForeignKey),
        /// DROP INDEX.
        DropIndex(DropTableIndex),
        /// ALTER COLUMN; ALTER ATTRIBUTE.
        AlterColumn(AlterColumn),
        /// MODIFY.
        ModifyColumn(ModifyColumn),
        /// CHANGE.
        ChangeColumn(ChangeColumn),
        /// RENAME COLUMN; RENAME ATTRIBUTE.
        RenameColumn(RenameColumn),
        /// RENAME CONSTRAINT.
        RenameConstraint(RenameConstraint),
        /// RENAME INDEX.
        RenameIndex(RenameTableIndex),
        /// RENAME TO.
        RenameTo(RenameTo),
        /// RENAME VALUE.
        RenameValue(RenameValue),
        /// ADD VALUE.
        AddValue(AddValue),
        /// SET SCHEMA.
        SetSchema(SetSchema),
        /// OWNER TO.
        OwnerTo(OwnerTo),
        /// ALTER CONSTRAINT.
        AlterConstraint(AlterConstraint),
        /// VALIDATE CONSTRAINT.
        ValidateConstraint(ValidateConstraint),
        /// ALTER INDEX inside of ALTER TABLE.
        AlterIndex(AlterTableIndex),
        /// ATTACH PARTITION.
        AttachPartition(AttachPartition),
        /// DETACH PARTITION.
        DetachPartition(DetachPartition),
        /// INHERIT, NO INHERIT.
        Inherit(InheritAction),
        /// SET (…), RESET (…).
        SetParameters(SetParameters),
        /// SET LOGGED, SET UNLOGGED.
        SetLogged(SetLogged),
        /// ENABLE TRIGGER, DISABLE RULE.
        EnableTrigger(EnableTrigger),
        /// ROW LEVEL SECURITY.
        RowSecurity(RowSecurity),
        /// OF, NOT OF.
        OfType(OfTypeAction),
        /// CONVERT TO CHARACTER SET.
        ConvertCharset(ConvertCharset),
        /// ENGINE = x.
        TableOption(TableOptionAction),
        /// ADD PARTITION and so on.
        Partition(PartitionAction),
        /// ALGORITHM, LOCK.
        HowToAlter(HowToAlter),
        /// ADD SYSTEM VERSIONING.
        Versioning(VersioningAction),
        /// SET DEFAULT of a domain.
        SetDefault(SetDefault),
        /// DROP DEFAULT of a domain.
        DropDefault(DropDefault),
        /// SET NOT NULL of a domain.
        SetNotNull(SetNotNull),
        /// DROP NOT NULL of a domain.
        DropNotNull(DropNotNull),
        /// An option of a sequence.
        SequenceOption(SequenceOption),
        /// An option of a routine, policy or event.
        ObjectOption(ObjectOption),
        /// An action that changes nothing that the catalog keeps.
        Other(OtherAction),
    }
}

choice! {
    /// What ALTER COLUMN does.
    ColumnChange {
        /// TYPE.
        SetType(SetType),
        /// SET DEFAULT.
        SetDefault(SetDefault),
        /// DROP DEFAULT.
        DropDefault(DropDefault),
        /// SET NOT NULL.
        SetNotNull(SetNotNull),
        /// DROP NOT NULL.
        DropNotNull(DropNotNull),
        /// SET EXPRESSION.
        SetExpression(SetExpression),
        /// DROP EXPRESSION.
        DropExpression(DropExpression),
        /// ADD GENERATED AS IDENTITY.
        AddIdentity(AddIdentity),
        /// SET GENERATED, RESTART and so on.
        SetIdentity(SetIdentity),
        /// DROP IDENTITY.
        DropIdentity(DropIdentity),
        /// SET STATISTICS, SET STORAGE, SET VISIBLE and so on.
        SetOption(SetColumnOption),
    }
}

impl<'t> AlterTable<'t> {
    /// Returns the table; `None` for ALL IN TABLESPACE.
    pub fn name(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Says whether IF EXISTS is written.
    pub fn if_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Says whether ONLY is written: children and partitions stay as they are.
    pub fn is_only(self) -> bool {
        has(self.0, Kind::ONLY)
    }

    /// Says whether this is a FOREIGN TABLE.
    pub fn is_foreign(self) -> bool {
        object::object_kind(self.0) == ObjectKind::ForeignTable
    }

    /// Returns the actions in order.
    pub fn actions(self) -> impl Iterator<Item = AlterAction<'t>> {
        children(self.0)
    }

    /// Says whether an action is a hole or not understood.
    pub fn is_incomplete(self) -> bool {
        is_incomplete(self.0)
    }
}

impl<'t> AlterObject<'t> {
    /// Returns what kind of object is changed.
    pub fn object(self) -> ObjectKind {
        object::object_kind(self.0)
    }

    /// Returns the object; `None` where none is named.
    pub fn name(self) -> Option<ObjectName<'t>> {
        child(self.0)
    }

    /// Says whether IF EXISTS is written.
    pub fn if_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Returns the actions in order.
    pub fn actions(self) -> impl Iterator<Item = AlterAction<'t>> {
        children(self.0)
    }

    /// Returns the columns of a view of MySQL that is defined anew.
    pub fn view_columns(self) -> Option<ColumnList<'t>> {
        child(self.0)
    }

    /// Returns the query of a view of MySQL that is defined anew.
    pub fn view_query(self) -> Option<Query<'t>> {
        child(self.0)
    }

    /// Returns the options of a database of MySQL.
    pub fn database_options(self) -> impl Iterator<Item = TableOption<'t>> {
        children(self.0)
    }

    /// Says whether an action is a hole or not understood.
    pub fn is_incomplete(self) -> bool {
        is_incomplete(self.0)
    }
}

impl<'t> AlterColumn<'t> {
    /// Returns the column; of an index that ALTER TABLE is used on, its number.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Says whether IF EXISTS is written (MariaDB).
    pub fn if_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Returns what is done; `None` for a hole and for what is not understood.
    pub fn change(self) -> Option<ColumnChange<'t>> {
        child(self.0)
    }

    /// Returns the node of what is done, understood or not.
    pub fn change_node(self) -> Option<Node<'t>> {
        self.0.children().last()
    }
}
