//! The actions of ALTER, one view each.

use super::object::behaviour;
use super::{
    Attribute, Behaviour, CollateClause, ColumnDef, IdentityClause, Parameters, PartitionBound,
    PartitionDefinition, SequenceOption, TableConstraint, TableElements, TableOption, has, has_if_exists,
};
use crate::ast::{AstNode, Expr, Literal, Name, QualifiedName, TypeName, child, children, views};
use crate::{Kind, Node};

views! {
    /// `ADD [COLUMN] …`.
    AddColumn: AddColumn,
    /// `ADD [CONSTRAINT …] …`, `ADD INDEX …`.
    AddConstraint: AddConstraint,
    /// `DROP [COLUMN] c`.
    DropColumn: DropColumn,
    /// `DROP CONSTRAINT c`.
    DropConstraint: DropConstraint,
    /// `DROP PRIMARY KEY`.
    DropPrimaryKey: DropPrimaryKey,
    /// `DROP FOREIGN KEY f`.
    DropForeignKey: DropForeignKey,
    /// `DROP INDEX i`.
    DropTableIndex: DropTableIndex,
    /// `MODIFY [COLUMN] …`.
    ModifyColumn: ModifyColumn,
    /// `CHANGE [COLUMN] old new …`.
    ChangeColumn: ChangeColumn,
    /// `FIRST`, `AFTER c`.
    ColumnPosition: ColumnPosition,
    /// `RENAME [COLUMN] a TO b`.
    RenameColumn: RenameColumn,
    /// `RENAME CONSTRAINT a TO b`.
    RenameConstraint: RenameConstraint,
    /// `RENAME INDEX a TO b`.
    RenameTableIndex: RenameTableIndex,
    /// `RENAME TO x`.
    RenameTo: RenameTo,
    /// `RENAME VALUE 'a' TO 'b'`.
    RenameValue: RenameValue,
    /// `ADD VALUE 'x' BEFORE 'y'`.
    AddValue: AddValue,
    /// `SET SCHEMA s`.
    SetSchema: SetSchema,
    /// `OWNER TO r`.
    OwnerTo: OwnerTo,
    /// `ALTER CONSTRAINT c …`.
    AlterConstraint: AlterConstraint,
    /// `VALIDATE CONSTRAINT c`.
    ValidateConstraint: ValidateConstraint,
    /// `ALTER INDEX i INVISIBLE`.
    AlterTableIndex: AlterTableIndex,
    /// `ATTACH PARTITION p …`.
    AttachPartition: AttachPartition,
    /// `DETACH PARTITION p`.
    DetachPartition: DetachPartition,
    /// `INHERIT t`, `NO INHERIT t`.
    InheritAction: InheritAction,
    /// `SET (…)`, `RESET (…)`.
    SetParameters: SetParameters,
    /// `SET LOGGED`, `SET UNLOGGED`.
    SetLogged: SetLogged,
    /// `ENABLE TRIGGER t` and its likes.
    EnableTrigger: EnableTrigger,
    /// `ENABLE ROW LEVEL SECURITY` and its likes.
    RowSecurity: RowSecurity,
    /// `OF t`, `NOT OF`.
    OfTypeAction: OfTypeAction,
    /// `CONVERT TO CHARACTER SET …`.
    ConvertCharset: ConvertCharset,
    /// `ENGINE = InnoDB`.
    TableOptionAction: TableOptionAction,
    /// `DROP PARTITION p` and its likes.
    PartitionAction: PartitionAction,
    /// `ALGORITHM = INPLACE`, `LOCK = NONE`.
    HowToAlter: HowToAlter,
    /// `ADD SYSTEM VERSIONING` and its likes.
    VersioningAction: VersioningAction,
    /// An action that changes nothing that the catalog keeps.
    OtherAction: OtherAction,
    /// `[SET DATA] TYPE t`.
    SetType: SetType,
    /// `SET DEFAULT x`.
    SetDefault: SetDefault,
    /// `DROP DEFAULT`.
    DropDefault: DropDefault,
    /// `SET NOT NULL`.
    SetNotNull: SetNotNull,
    /// `DROP NOT NULL`.
    DropNotNull: DropNotNull,
    /// `SET EXPRESSION AS (x)`.
    SetExpression: SetExpression,
    /// `DROP EXPRESSION`.
    DropExpression: DropExpression,
    /// `ADD GENERATED … AS IDENTITY`.
    AddIdentity: AddIdentity,
    /// `SET GENERATED …`, `RESTART`.
    SetIdentity: SetIdentity,
    /// `DROP IDENTITY`.
    DropIdentity: DropIdentity,
    /// `SET STATISTICS n` and its likes.
    SetColumnOption: SetColumnOption,
}

impl<'t> AddColumn<'t> {
    /// Returns the columns: one, in MySQL with brackets also several.
    pub fn columns(self) -> impl Iterator<Item = ColumnDef<'t>> {
        let inside = child::<TableElements>(self.0)
            .into_iter()
            .flat_map(TableElements::columns);
        children(self.0).chain(inside)
    }

    /// Returns the constraints and keys among columns in brackets (MySQL).
    pub fn constraints(self) -> impl Iterator<Item = TableConstraint<'t>> {
        child::<TableElements>(self.0)
            .into_iter()
            .flat_map(TableElements::constraints)
    }

    /// Returns the attribute, of a composite type.
    pub fn attribute(self) -> Option<Attribute<'t>> {
        child(self.0)
    }

    /// Says whether IF NOT EXISTS is written.
    pub fn if_not_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Returns the place in the order of columns (MySQL).
    pub fn position(self) -> Option<ColumnPosition<'t>> {
        child(self.0)
    }
}

impl<'t> AddConstraint<'t> {
    /// Returns the constraint or key.
    pub fn constraint(self) -> Option<TableConstraint<'t>> {
        child(self.0)
    }
}

impl<'t> ModifyColumn<'t> {
    /// Returns the column as it is to be; with brackets there are several.
    pub fn columns(self) -> impl Iterator<Item = ColumnDef<'t>> {
        let inside = child::<TableElements>(self.0)
            .into_iter()
            .flat_map(TableElements::columns);
        children(self.0).chain(inside)
    }

    /// Says whether IF EXISTS is written.
    pub fn if_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Returns the place in the order of columns.
    pub fn position(self) -> Option<ColumnPosition<'t>> {
        child(self.0)
    }
}

impl<'t> ChangeColumn<'t> {
    /// Returns the name that it has.
    pub fn old_name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the column as it is to be.
    pub fn column(self) -> Option<ColumnDef<'t>> {
        child(self.0)
    }

    /// Says whether IF EXISTS is written.
    pub fn if_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Returns the place in the order of columns.
    pub fn position(self) -> Option<ColumnPosition<'t>> {
        child(self.0)
    }
}

impl<'t> ColumnPosition<'t> {
    /// Returns the column that it comes after; `None` for FIRST.
    pub fn after(self) -> Option<Name<'t>> {
        child(self.0)
    }
}

/// Views whose first name says what they are about.
macro_rules! named {
    ($($view:ident),*) => {$(
        impl<'t> $view<'t> {
            /// Returns the name of what it is about.
            pub fn name(self) -> Option<Name<'t>> {
                child(self.0)
            }

            /// Says whether IF EXISTS is written.
            pub fn if_exists(self) -> bool {
                has_if_exists(self.0)
            }

            /// Returns CASCADE or RESTRICT, where one is written.
            pub fn behaviour(self) -> Option<Behaviour> {
                behaviour(self.0)
            }
        }
    )*};
}

named!(
    DropColumn,
    DropConstraint,
    DropForeignKey,
    DropTableIndex,
    ValidateConstraint,
    AlterConstraint,
    AlterTableIndex
);

/// Views that give one thing another name.
macro_rules! renames {
    ($($view:ident),*) => {$(
        impl<'t> $view<'t> {
            /// Returns the old name.
            pub fn from(self) -> Option<Name<'t>> {
                child(self.0)
            }

            /// Returns the new name.
            pub fn to(self) -> Option<Name<'t>> {
                children(self.0).nth(1)
            }

            /// Says whether IF EXISTS is written (MariaDB).
            pub fn if_exists(self) -> bool {
                has_if_exists(self.0)
            }
        }
    )*};
}

renames!(RenameColumn, RenameConstraint, RenameTableIndex);

impl<'t> RenameTo<'t> {
    /// Returns the new name, which has a schema in MySQL only.
    pub fn name(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }
}

impl RenameValue<'_> {
    /// Returns the old label.
    pub fn from(self) -> Option<String> {
        child::<Literal>(self.0)?.string_value()
    }

    /// Returns the new label.
    pub fn to(self) -> Option<String> {
        children::<Literal>(self.0).nth(1)?.string_value()
    }
}

/// Where a new label of an enum goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Behind all others.
    Last,
    /// Before this one.
    Before(String),
    /// After this one.
    After(String),
}

impl AddValue<'_> {
    /// Returns the new label.
    pub fn label(self) -> Option<String> {
        child::<Literal>(self.0)?.string_value()
    }

    /// Says whether IF NOT EXISTS is written.
    pub fn if_not_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Returns where it goes.
    pub fn place(self) -> Place {
        match children::<Literal>(self.0).nth(1).and_then(Literal::string_value) {
            Some(label) if has(self.0, Kind::BEFORE) => Place::Before(label),
            Some(label) => Place::After(label),
            None => Place::Last,
        }
    }
}

impl<'t> SetSchema<'t> {
    /// Returns the new schema.
    pub fn schema(self) -> Option<Name<'t>> {
        child(self.0)
    }
}

impl<'t> OwnerTo<'t> {
    /// Returns the new owner.
    pub fn role(self) -> Option<Name<'t>> {
        child(self.0)
    }
}

/// Returns the attributes of a constraint as lists of words.
fn attributes(node: Node<'_>, words: &[Kind]) -> bool {
    node.children_of(Kind::ConstraintAttribute).any(|attribute| {
        attribute
            .tokens()
            .map(crate::TokenRef::kind)
            .eq(words.iter().copied())
    })
}

impl AlterConstraint<'_> {
    /// Says whether it becomes deferrable (true) or not (false); `None` where nothing is said.
    pub fn deferrable(self) -> Option<bool> {
        if attributes(self.0, &[Kind::NOT, Kind::DEFERRABLE]) {
            Some(false)
        } else {
            let deferred = attributes(self.0, &[Kind::INITIALLY, Kind::DEFERRED]);
            (deferred || attributes(self.0, &[Kind::DEFERRABLE])).then_some(true)
        }
    }

    /// Says whether it becomes deferred (true) or immediate (false); `None` where nothing is said.
    pub fn initially_deferred(self) -> Option<bool> {
        if attributes(self.0, &[Kind::INITIALLY, Kind::DEFERRED]) {
            Some(true)
        } else {
            attributes(self.0, &[Kind::INITIALLY, Kind::IMMEDIATE]).then_some(false)
        }
    }

    /// Says whether it becomes enforced (true) or not (false); `None` where nothing is said.
    pub fn enforced(self) -> Option<bool> {
        if has(self.0, Kind::ENFORCED) {
            return Some(!has(self.0, Kind::NOT));
        }
        if attributes(self.0, &[Kind::NOT, Kind::ENFORCED]) {
            Some(false)
        } else {
            attributes(self.0, &[Kind::ENFORCED]).then_some(true)
        }
    }
}

impl AlterTableIndex<'_> {
    /// Says whether the planner uses the index from then on.
    pub fn is_visible(self) -> bool {
        has(self.0, Kind::VISIBLE) || (has(self.0, Kind::IGNORED) && has(self.0, Kind::NOT))
    }
}

impl<'t> AttachPartition<'t> {
    /// Returns the table that becomes a partition, or the index.
    pub fn partition(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Returns which rows it holds; `None` for an index.
    pub fn bound(self) -> Option<PartitionBound<'t>> {
        child(self.0)
    }
}

impl<'t> DetachPartition<'t> {
    /// Returns the partition.
    pub fn partition(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Says whether CONCURRENTLY is written.
    pub fn is_concurrent(self) -> bool {
        has(self.0, Kind::CONCURRENTLY)
    }

    /// Says whether FINALIZE is written.
    pub fn is_finalize(self) -> bool {
        has(self.0, Kind::FINALIZE)
    }
}

impl<'t> InheritAction<'t> {
    /// Returns the parent.
    pub fn parent(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Says whether the table leaves its parent: NO INHERIT.
    pub fn is_removal(self) -> bool {
        has(self.0, Kind::NO)
    }
}

impl<'t> SetParameters<'t> {
    /// Returns the parameters.
    pub fn parameters(self) -> Option<Parameters<'t>> {
        child(self.0)
    }

    /// Says whether this is RESET.
    pub fn is_reset(self) -> bool {
        has(self.0, Kind::RESET)
    }
}

impl SetLogged<'_> {
    /// Says whether this is LOGGED.
    pub fn is_logged(self) -> bool {
        has(self.0, Kind::LOGGED)
    }
}

impl<'t> EnableTrigger<'t> {
    /// Returns the trigger or rule; `None` for ALL and USER.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Says whether this is ENABLE.
    pub fn is_enable(self) -> bool {
        has(self.0, Kind::ENABLE)
    }

    /// Says whether this is about a rule.
    pub fn is_rule(self) -> bool {
        has(self.0, Kind::RULE)
    }
}

impl RowSecurity<'_> {
    /// Returns the first word: ENABLE, DISABLE, FORCE or NO.
    pub fn word(self) -> Option<Kind> {
        self.0.first_token().map(crate::TokenRef::kind)
    }
}

impl<'t> OfTypeAction<'t> {
    /// Returns the type; `None` for NOT OF.
    pub fn type_name(self) -> Option<TypeName<'t>> {
        child(self.0)
    }
}

impl<'t> ConvertCharset<'t> {
    /// Returns the character set.
    pub fn charset(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the collation.
    pub fn collation(self) -> Option<QualifiedName<'t>> {
        child::<CollateClause>(self.0)?.collation()
    }
}

impl<'t> TableOptionAction<'t> {
    /// Returns the option.
    pub fn option(self) -> Option<TableOption<'t>> {
        child(self.0)
    }
}

impl<'t> PartitionAction<'t> {
    /// Returns the partitions that are defined in it.
    pub fn definitions(self) -> impl Iterator<Item = PartitionDefinition<'t>> {
        self.0.descendants().filter_map(PartitionDefinition::cast)
    }

    /// Returns its first word: ADD, DROP, PARTITION, REMOVE and so on.
    pub fn word(self) -> Option<Kind> {
        self.0.all_tokens().next().map(crate::TokenRef::kind)
    }
}

impl<'t> HowToAlter<'t> {
    /// Returns its first word as written: `ALGORITHM`, `LOCK`, `WAIT`.
    pub fn word(self) -> &'t str {
        self.0.first_token().map_or("", |token| token.text())
    }

    /// Returns its value.
    pub fn value(self) -> Option<Name<'t>> {
        child(self.0)
    }
}

impl VersioningAction<'_> {
    /// Says whether this is ADD.
    pub fn is_add(self) -> bool {
        has(self.0, Kind::ADD)
    }
}

impl<'t> SetType<'t> {
    /// Returns the new type.
    pub fn data_type(self) -> Option<TypeName<'t>> {
        child(self.0)
    }

    /// Returns the collation.
    pub fn collation(self) -> Option<QualifiedName<'t>> {
        child::<CollateClause>(self.0)?.collation()
    }

    /// Returns the expression behind USING.
    pub fn using(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Returns CASCADE or RESTRICT, for an attribute.
    pub fn behaviour(self) -> Option<Behaviour> {
        behaviour(self.0)
    }
}

impl<'t> SetDefault<'t> {
    /// Returns the new default.
    pub fn value(self) -> Option<Expr<'t>> {
        child(self.0)
    }
}

impl<'t> SetExpression<'t> {
    /// Returns the new expression.
    pub fn expr(self) -> Option<Expr<'t>> {
        child(self.0)
    }
}

impl DropExpression<'_> {
    /// Says whether IF EXISTS is written.
    pub fn if_exists(self) -> bool {
        has_if_exists(self.0)
    }
}

impl DropIdentity<'_> {
    /// Says whether IF EXISTS is written.
    pub fn if_exists(self) -> bool {
        has_if_exists(self.0)
    }
}

impl<'t> AddIdentity<'t> {
    /// Returns what the column becomes.
    pub fn identity(self) -> Option<IdentityClause<'t>> {
        child(self.0)
    }
}

impl<'t> SetIdentity<'t> {
    /// Returns the options in order.
    pub fn options(self) -> impl Iterator<Item = SequenceOption<'t>> {
        children(self.0)
    }
}

impl<'t> SetColumnOption<'t> {
    /// Returns the word that names the option: STATISTICS, STORAGE, VISIBLE; `None` for `SET (…)`.
    pub fn option(self) -> Option<Kind> {
        self.0
            .tokens()
            .map(crate::TokenRef::kind)
            .find(|kind| kind.is_keyword() && *kind != Kind::SET)
    }

    /// Returns the parameters of `SET (…)`, `RESET (…)`, `OPTIONS (…)`.
    pub fn parameters(self) -> Option<Parameters<'t>> {
        child(self.0)
    }

    /// Returns the value where it is a word.
    pub fn value(self) -> Option<Name<'t>> {
        child(self.0)
    }
}
