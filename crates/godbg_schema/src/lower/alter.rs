//! `ALTER TABLE` and `ALTER` of other objects.

use godbg_sql::ast::ddl::{
    AlterAction as ActionNode, AlterColumn, AlterObject, AlterTable as TableNode, Behaviour, ColumnChange,
    ObjectKind as KindNode, SequenceSetting,
};
use godbg_sql::ast::{AstNode, Name};

use super::column::{generation_of, sequence_text};
use super::object::object_kind;
use super::table::table_option;
use super::{Lower, Read, Unread, text_of};
use crate::catalog::{Deferral, Generation, Persistence};
use crate::ddl::{
    AlterAction, AlterTable, ColumnPosition, DropBehavior, ObjectKind, ObjectName, Spanned, Statement,
    TableElement, TypeChange,
};

/// Turns CASCADE or RESTRICT into what happens.
pub(super) fn behavior(written: Option<Behaviour>) -> DropBehavior {
    match written {
        Some(Behaviour::Cascade) => DropBehavior::Cascade,
        Some(Behaviour::Restrict) | None => DropBehavior::Restrict,
    }
}

/// Lets an action be left out that has no word of its own for it.
fn make_optional(action: &mut AlterAction) {
    if let AlterAction::SetDefault { .. }
    | AlterAction::RenameColumn { .. }
    | AlterAction::RenameIndex { .. }
    | AlterAction::SetVisible { .. } = action
    {
        let inner = std::mem::replace(action, AlterAction::NoChange);
        *action = AlterAction::IfThere(Box::new(inner));
    }
}

impl<'t> Lower<'t> {
    pub(super) fn alter_table(self, alter: TableNode<'t>) -> Read<Statement> {
        let name = self.object_name(alter.name())?;
        let kind = if alter.is_foreign() {
            ObjectKind::ForeignTable
        } else {
            ObjectKind::Table
        };
        let mut actions = self.actions(alter.actions());
        let is_online = |node: godbg_sql::Node<'t>| node.token(godbg_sql::Kind::ONLINE).is_some();
        if self.dialect == godbg_sql::Dialect::MariaDb && is_online(alter.syntax()) {
            let how = AlterAction::HowToAlter("LOCK".to_owned(), "NONE".to_owned());
            actions.push(Spanned::new(how, alter.range()));
        }
        if alter.is_incomplete() {
            let reason = "a part of the change could not be read".to_owned();
            actions.push(Spanned::new(AlterAction::NotFollowed(reason), alter.range()));
        }
        Ok(Statement::AlterTable(Box::new(AlterTable {
            kind,
            name,
            if_exists: alter.if_exists(),
            is_only: alter.is_only(),
            actions,
        })))
    }

    /// Reads the actions of a table, view or index.
    pub(super) fn actions(self, nodes: impl Iterator<Item = ActionNode<'t>>) -> Vec<Spanned<AlterAction>> {
        let mut actions = Vec::new();
        for node in nodes {
            let range = node.range();
            let before = actions.len();
            match self.action(node, &mut actions) {
                Ok(()) => {
                    let has_condition = node.syntax().child(godbg_sql::Kind::IfExists).is_some();
                    for action in &mut actions[before..] {
                        if has_condition && self.dialect == godbg_sql::Dialect::MariaDb {
                            make_optional(&mut action.value);
                        }
                    }
                }
                Err(Unread(reason)) => {
                    actions.truncate(before);
                    let reason = AlterAction::NotFollowed(reason.into_owned());
                    actions.push(Spanned::new(reason, range));
                }
            }
        }
        actions
    }

    fn action(self, node: ActionNode<'t>, actions: &mut Vec<Spanned<AlterAction>>) -> Read<()> {
        let range = node.range();
        let mut push = |action| actions.push(Spanned::new(action, range));
        let required = |name: Option<Name<'t>>| -> Read<Spanned<String>> {
            self.spanned(name.ok_or("a name in the change is missing")?)
        };
        match node {
            ActionNode::AddColumn(add) => {
                for column in add.columns() {
                    push(AlterAction::AddColumn {
                        column: self.column(column)?,
                        if_not_exists: add.if_not_exists(),
                        position: add.position().map(|p| self.position(p)).transpose()?,
                    });
                }
                for constraint in add.constraints() {
                    if let Some(element) = self.table_element(constraint)? {
                        push(added(element, false));
                    }
                }
            }
            ActionNode::AddConstraint(add) => {
                let constraint = add.constraint().ok_or("the constraint could not be read")?;
                let if_not_exists = match constraint {
                    godbg_sql::ast::ddl::TableConstraint::Index(index) => index.if_not_exists(),
                    _ => constraint
                        .syntax()
                        .descendants()
                        .any(|node| node.kind() == godbg_sql::Kind::IfExists),
                };
                if let Some(element) = self.table_element(constraint)? {
                    push(added(element, if_not_exists));
                }
            }
            ActionNode::DropColumn(drop) => push(AlterAction::DropColumn {
                column: required(drop.name())?,
                if_exists: drop.if_exists(),
                behavior: behavior(drop.behaviour()),
            }),
            ActionNode::DropConstraint(drop) => push(AlterAction::DropConstraint {
                name: required(drop.name())?,
                is_foreign_key: false,
                if_exists: drop.if_exists(),
                behavior: behavior(drop.behaviour()),
            }),
            ActionNode::DropForeignKey(drop) => push(AlterAction::DropConstraint {
                name: required(drop.name())?,
                is_foreign_key: true,
                if_exists: drop.if_exists(),
                behavior: DropBehavior::Restrict,
            }),
            ActionNode::DropPrimaryKey(_) => push(AlterAction::DropPrimaryKey),
            ActionNode::DropIndex(drop) => push(AlterAction::DropIndex {
                name: required(drop.name())?,
                if_exists: drop.if_exists(),
            }),
            ActionNode::AlterColumn(alter) => push(self.alter_column(alter)?),
            ActionNode::ModifyColumn(modify) => {
                for column in modify.columns() {
                    let column = self.column(column)?;
                    push(AlterAction::ChangeColumn {
                        from: column.name.clone(),
                        column,
                        position: modify.position().map(|p| self.position(p)).transpose()?,
                        if_exists: modify.if_exists(),
                    });
                }
            }
            ActionNode::ChangeColumn(change) => {
                let column = change.column().ok_or("the new column could not be read")?;
                push(AlterAction::ChangeColumn {
                    from: required(change.old_name())?,
                    column: self.column(column)?,
                    position: change.position().map(|p| self.position(p)).transpose()?,
                    if_exists: change.if_exists(),
                });
            }
            ActionNode::RenameColumn(rename) => push(AlterAction::RenameColumn {
                from: required(rename.from())?,
                to: required(rename.to())?.value,
            }),
            ActionNode::RenameConstraint(rename) => push(AlterAction::RenameConstraint {
                from: required(rename.from())?,
                to: required(rename.to())?.value,
            }),
            ActionNode::RenameIndex(rename) => push(AlterAction::RenameIndex {
                from: required(rename.from())?,
                to: required(rename.to())?.value,
            }),
            ActionNode::ValidateConstraint(validate) => {
                push(AlterAction::ValidateConstraint(required(validate.name())?));
            }
            ActionNode::AlterIndex(alter) => push(AlterAction::SetIndexVisible {
                index: required(alter.name())?,
                is_visible: alter.is_visible(),
            }),
            ActionNode::SetSchema(set) => push(AlterAction::SetSchema(required(set.schema())?.value)),
            other => push(self.other_action(other)?),
        }
        Ok(())
    }

    fn other_action(self, node: ActionNode<'t>) -> Read<AlterAction> {
        Ok(match node {
            ActionNode::RenameTo(rename) => AlterAction::RenameTo(self.object_name(rename.name())?),
            ActionNode::AlterConstraint(alter) => {
                let name = alter.name().ok_or("a name in the change is missing")?;
                let deferral = match (alter.deferrable(), alter.initially_deferred()) {
                    (_, Some(true)) => Some(Deferral::InitiallyDeferred),
                    (Some(true), _) => Some(Deferral::InitiallyImmediate),
                    (Some(false), _) => Some(Deferral::NotDeferrable),
                    (None, _) => None,
                };
                AlterAction::AlterConstraint {
                    name: self.spanned(name)?,
                    deferral,
                    is_enforced: alter.enforced(),
                }
            }
            ActionNode::AttachPartition(attach) => match attach.bound() {
                Some(bound) => AlterAction::AttachPartition {
                    table: self.object_name(attach.partition())?,
                    bound: text_of(bound),
                },
                None => AlterAction::NoChange,
            },
            ActionNode::DetachPartition(detach) => AlterAction::DetachPartition {
                table: self.object_name(detach.partition())?,
                is_concurrent: detach.is_concurrent(),
            },
            ActionNode::Inherit(inherit) => {
                let parent = self.object_name(inherit.parent())?;
                if inherit.is_removal() {
                    AlterAction::NoInherit(parent)
                } else {
                    AlterAction::Inherit(parent)
                }
            }
            ActionNode::SetLogged(set) => AlterAction::SetPersistence(if set.is_logged() {
                Persistence::Permanent
            } else {
                Persistence::Unlogged
            }),
            ActionNode::ConvertCharset(convert) => AlterAction::ConvertCharset {
                charset: convert
                    .charset()
                    .map_or_else(|| "default".to_owned(), |name| name.unquoted().into_owned()),
                collation: convert
                    .collation()
                    .map(|name| self.object_name(Some(name)))
                    .transpose()?
                    .map(|name| name.last().to_owned()),
            },
            ActionNode::TableOption(action) => {
                let mut options = Vec::new();
                let mut comment = None;
                if let Some(option) = action.option() {
                    table_option(option, &mut options, &mut comment);
                }
                match comment {
                    Some(comment) => AlterAction::SetComment(comment),
                    None => AlterAction::SetOptions(options),
                }
            }
            ActionNode::Other(other) if other.text().to_ascii_lowercase().starts_with("set with ") => {
                AlterAction::Outdated("WITH")
            }
            ActionNode::Other(other) if self.dialect.is_mysql_like() => AlterAction::OfRows(text_of(other)),
            ActionNode::HowToAlter(how) => AlterAction::HowToAlter(
                how.word().to_ascii_uppercase(),
                how.value()
                    .map_or_else(String::new, |name| name.unquoted().to_ascii_uppercase()),
            ),
            ActionNode::OfType(of) => AlterAction::OfType(of.type_name().map(super::table::type_object)),
            _ => AlterAction::NoChange,
        })
    }

    fn position(self, position: godbg_sql::ast::ddl::ColumnPosition<'t>) -> Read<ColumnPosition> {
        Ok(match position.after() {
            Some(name) => ColumnPosition::After(self.stored(name)?),
            None => ColumnPosition::First,
        })
    }

    fn alter_column(self, alter: AlterColumn<'t>) -> Read<AlterAction> {
        let number = alter.name().and_then(|name| name.text().parse::<usize>().ok());
        if let Some(place) = number {
            return Ok(AlterAction::SetIndexStatistics(place));
        }
        let column = self.spanned(alter.name().ok_or("the column's name is missing")?)?;
        let change = alter.change().ok_or("the change of a column could not be read")?;
        Ok(match change {
            ColumnChange::SetType(set) => AlterAction::SetType(TypeChange {
                column,
                data_type: text_of(set.data_type().ok_or("the new type could not be read")?),
                collation: set
                    .collation()
                    .map(|name| self.object_name(Some(name)))
                    .transpose()?
                    .map(|name| name.parts.join(".")),
                using: set.using().map(text_of),
            }),
            ColumnChange::SetDefault(set) => AlterAction::SetDefault {
                column,
                default: Some(text_of(set.value().ok_or("the new default could not be read")?)),
            },
            ColumnChange::DropDefault(_) => AlterAction::SetDefault {
                column,
                default: None,
            },
            ColumnChange::SetNotNull(_) => AlterAction::SetNotNull {
                column,
                is_not_null: true,
            },
            ColumnChange::DropNotNull(_) => AlterAction::SetNotNull {
                column,
                is_not_null: false,
            },
            ColumnChange::SetExpression(set) => AlterAction::SetExpression {
                column,
                expression: text_of(
                    set.expr()
                        .ok_or("the new expression could not be read")?
                        .without_parens(),
                ),
            },
            ColumnChange::DropExpression(drop) => AlterAction::DropExpression {
                column,
                if_exists: drop.if_exists(),
            },
            ColumnChange::AddIdentity(add) => {
                let identity = add.identity().ok_or("the identity could not be read")?;
                AlterAction::SetIdentity {
                    column,
                    generation: Some(generation_of(identity)),
                    is_added: true,
                    options: sequence_text(identity.options()),
                }
            }
            ColumnChange::SetIdentity(set) => AlterAction::SetIdentity {
                column,
                generation: set
                    .options()
                    .find(|option| option.setting() == Some(SequenceSetting::Generated))
                    .map(|option| {
                        if option.is_always() {
                            Generation::IdentityAlways
                        } else {
                            Generation::IdentityByDefault
                        }
                    }),
                is_added: false,
                options: sequence_text(set.options()),
            },
            ColumnChange::DropIdentity(drop) => AlterAction::DropIdentity {
                column,
                if_exists: drop.if_exists(),
            },
            ColumnChange::SetOption(set) => match set.option() {
                Some(godbg_sql::Kind::VISIBLE) => AlterAction::SetVisible {
                    column,
                    is_visible: true,
                },
                Some(godbg_sql::Kind::INVISIBLE) => AlterAction::SetVisible {
                    column,
                    is_visible: false,
                },
                _ => AlterAction::TouchColumn(column),
            },
        })
    }

    pub(super) fn alter_object(self, alter: AlterObject<'t>) -> Read<Statement> {
        if alter.is_incomplete() {
            return Err("a part of the change could not be read".into());
        }
        let kind = alter.object();
        if object_kind(kind).is_none() {
            return Ok(Statement::NoChange);
        }
        let name = match alter.name() {
            Some(name) => self.named_object(name)?,
            None => return Ok(Statement::NoChange),
        };
        match kind {
            KindNode::Type => self.alter_type(alter, name),
            KindNode::Domain => self.alter_domain(alter, name),
            KindNode::Sequence => self.alter_sequence(alter, name),
            KindNode::View if self.dialect.is_mysql_like() => self.replace_view(alter, name),
            KindNode::Table
            | KindNode::View
            | KindNode::MaterializedView
            | KindNode::ForeignTable
            | KindNode::Index => Ok(Statement::AlterTable(Box::new(AlterTable {
                kind: object_kind(kind).unwrap_or(ObjectKind::Table),
                name,
                if_exists: alter.if_exists(),
                is_only: false,
                actions: self.actions(alter.actions()),
            }))),
            other => self.rename_or_move(alter, other, name),
        }
    }

    /// Reads `RENAME TO` and `SET SCHEMA`; other changes of such objects change nothing here.
    pub(super) fn rename_or_move(
        self,
        alter: AlterObject<'t>,
        kind: KindNode,
        name: ObjectName,
    ) -> Read<Statement> {
        let Some(kind) = object_kind(kind) else {
            return Ok(Statement::NoChange);
        };
        for action in alter.actions() {
            match action {
                ActionNode::RenameTo(rename) => {
                    return Ok(Statement::Rename {
                        kind,
                        if_exists: alter.if_exists(),
                        pairs: vec![(name, self.object_name(rename.name())?)],
                    });
                }
                ActionNode::SetSchema(set) => {
                    let schema = set.schema().ok_or("the new schema is missing")?;
                    return Ok(Statement::SetSchema {
                        kind,
                        if_exists: alter.if_exists(),
                        name,
                        schema: self.stored(schema)?,
                    });
                }
                _ => {}
            }
        }
        Ok(Statement::NoChange)
    }
}

fn added(element: TableElement, if_not_exists: bool) -> AlterAction {
    match element {
        TableElement::Constraint(constraint) => AlterAction::AddConstraint {
            constraint,
            if_not_exists,
        },
        TableElement::Index(form) => AlterAction::AddIndex { form, if_not_exists },
        TableElement::Column(_) | TableElement::Like(_) => AlterAction::NoChange,
    }
}
