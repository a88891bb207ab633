//! `ALTER TABLE`.

use godbg_text::TextRange;

use super::applier::{Applier, column_mut};
use super::fault::{Faults, Outcome, Thing};
use crate::catalog::{ConstraintKind, QualifiedName, Table, TableOption, Uncertainty};
use crate::ddl::{AlterAction, AlterTable, ColumnPosition, ObjectKind, Spanned};

impl Applier<'_> {
    pub(crate) fn alter_table(&mut self, alter: &AlterTable) -> Outcome {
        let Some(name) = self.find_table(&alter.name) else {
            // ALTER TABLE of PostgreSQL works on sequences and indexes as well.
            if self.alter_other(alter)? || alter.if_exists {
                return Ok(());
            }
            let thing = match alter.kind {
                ObjectKind::Table
                | ObjectKind::View
                | ObjectKind::MaterializedView
                | ObjectKind::ForeignTable => Thing::Relation,
                ObjectKind::Index => Thing::Index,
                _ => Thing::Table,
            };
            return Err(self
                .faults()
                .missing(thing, &alter.name.to_string(), alter.name.range));
        };
        let mut actions: Vec<&Spanned<AlterAction>> = alter.actions.iter().collect();
        if self.is_postgres() {
            actions.sort_by_key(|action| postgres_pass(&action.value));
        }
        let mut current = name;
        for action in actions {
            current = self.alter(current, action)?;
        }
        Ok(())
    }

    /// Applies one action and returns the name that the table has then.
    fn alter(&mut self, name: QualifiedName, action: &Spanned<AlterAction>) -> Outcome<QualifiedName> {
        match &action.value {
            AlterAction::RenameTo(new) => {
                let target = self.renamed_target(&name, new)?;
                self.rename_table(&name, &target, new.range)?;
                return Ok(target);
            }
            AlterAction::SetSchema(schema) => {
                let target = QualifiedName::new(schema.as_str(), name.name.as_str());
                if self.catalog.schema(schema).is_none() {
                    return Err(self.faults().missing(Thing::Schema, schema, action.range));
                }
                self.rename_table(&name, &target, action.range)?;
                self.move_owned_sequences(&target, schema);
                return Ok(target);
            }
            AlterAction::DropColumn {
                column,
                if_exists,
                behavior,
            } => self.drop_column(&name, column, *if_exists, *behavior)?,
            AlterAction::RenameColumn { from, to } => self.rename_column(&name, from, to)?,
            AlterAction::DropConstraint {
                name: constraint,
                is_foreign_key,
                if_exists,
                behavior,
            } => self.drop_constraint(&name, constraint, (*is_foreign_key, *if_exists), *behavior)?,
            AlterAction::AttachPartition { table, bound } => self.attach_partition(&name, table, bound)?,
            AlterAction::DetachPartition(child) => self.detach_partition(child)?,
            AlterAction::AddColumn {
                column,
                if_not_exists,
                position,
            } => self.add_column(&name, column, (*if_not_exists, position.as_ref()))?,
            other => {
                let mut table = self.table(&name);
                self.alter_in_place(&mut table, other, action.range)?;
                self.put_back(table);
                if let AlterAction::SetNotNull { .. }
                | AlterAction::SetDefault { .. }
                | AlterAction::SetType(_) = other
                {
                    self.alter_children(&name, other, action.range)?;
                }
            }
        }
        Ok(name)
    }

    /// Applies to the children what PostgreSQL hands down.
    fn alter_children(&mut self, parent: &QualifiedName, action: &AlterAction, range: TextRange) -> Outcome {
        for child in self.children(parent) {
            let mut table = self.table(&child);
            self.alter_in_place(&mut table, action, range)?;
            self.put_back(table);
            self.alter_children(&child, action, range)?;
        }
        Ok(())
    }

    pub(crate) fn children(&self, parent: &QualifiedName) -> Vec<QualifiedName> {
        if !self.is_postgres() {
            return Vec::new();
        }
        let inherits = |table: &&Table| table.inherits.contains(parent);
        let children = self.catalog.tables.iter().filter(inherits);
        children.map(|table| table.name.clone()).collect()
    }

    fn alter_in_place(&mut self, table: &mut Table, action: &AlterAction, range: TextRange) -> Outcome {
        match action {
            AlterAction::AddConstraint {
                constraint,
                if_not_exists,
            } => {
                let is_there = constraint
                    .name
                    .as_ref()
                    .is_some_and(|name| table.constraint(&name.value).is_some());
                if *if_not_exists && is_there {
                    return Ok(());
                }
                self.add_constraint(table, constraint, None)
            }
            AlterAction::AddIndex { form, if_not_exists } => self.add_index(table, form, *if_not_exists),
            AlterAction::DropPrimaryKey => self.drop_primary_key(table, range),
            AlterAction::DropIndex { name, if_exists } => self.drop_table_index(table, name, *if_exists),
            AlterAction::RenameConstraint { from, to } => self.rename_constraint(table, from, to),
            AlterAction::RenameIndex { from, to } => {
                let Some(index) = table.indexes.iter_mut().find(|index| index.name == from.value) else {
                    return Err(self.faults().missing(Thing::Index, &from.value, from.range));
                };
                index.name.clone_from(to);
                for constraint in &mut table.constraints {
                    if constraint.has_index() && constraint.name == from.value {
                        constraint.name.clone_from(to);
                    }
                }
                Ok(())
            }
            AlterAction::SetIndexVisible { index, is_visible } => {
                let Some(found) = table.indexes.iter_mut().find(|found| found.name == index.value) else {
                    return Err(self.faults().missing(Thing::Index, &index.value, index.range));
                };
                found.is_visible = *is_visible;
                Ok(())
            }
            AlterAction::ValidateConstraint(name) => {
                self.constraint_mut(table, name)?.is_validated = true;
                Ok(())
            }
            AlterAction::AlterConstraint {
                name,
                deferral,
                is_enforced,
            } => {
                let constraint = self.constraint_mut(table, name)?;
                constraint.deferral = deferral.unwrap_or(constraint.deferral);
                constraint.is_enforced = is_enforced.unwrap_or(constraint.is_enforced);
                Ok(())
            }
            AlterAction::SetPersistence(persistence) => {
                table.persistence = *persistence;
                Ok(())
            }
            AlterAction::Inherit(parent) => {
                let parent = self.require_table(parent, Thing::Relation)?;
                let parent = self.table(&parent);
                Self::inherit(table, &parent);
                Ok(())
            }
            AlterAction::NoInherit(parent) => {
                let parent = self.require_table(parent, Thing::Relation)?;
                disinherit(table, &parent);
                Ok(())
            }
            AlterAction::SetOptions(options) => {
                set_options(table, options);
                Ok(())
            }
            AlterAction::SetComment(comment) => {
                table.comment = Some(comment.clone());
                Ok(())
            }
            AlterAction::ConvertCharset { charset, collation } => {
                convert_charset(table, charset, collation.as_deref());
                Ok(())
            }
            AlterAction::NotFollowed(reason) => {
                table.uncertain = Some(Uncertainty::new(reason.as_str(), self.origin()));
                Ok(())
            }
            _ => self.alter_column(table, action),
        }
    }

    fn constraint_mut<'t>(
        &self,
        table: &'t mut Table,
        name: &Spanned<String>,
    ) -> Outcome<&'t mut crate::catalog::Constraint> {
        let dialect = table.dialect;
        let label = table.name.name.clone();
        table
            .constraints
            .iter_mut()
            .find(|constraint| {
                crate::catalog::is_same_name(
                    dialect,
                    crate::catalog::NameKind::Member,
                    &constraint.name,
                    &name.value,
                )
            })
            .ok_or_else(|| self.faults().missing_constraint(&label, &name.value, name.range))
    }

    fn rename_constraint(&self, table: &mut Table, from: &Spanned<String>, to: &str) -> Outcome {
        if table.constraint(to).is_some() {
            return Err(self
                .faults()
                .duplicate_constraint(&table.name.name, to, from.range));
        }
        to.clone_into(&mut self.constraint_mut(table, from)?.name);
        for index in &mut table.indexes {
            if index.constraint.as_deref() == Some(from.value.as_str()) {
                to.clone_into(&mut index.name);
                index.constraint = Some(to.to_owned());
            }
        }
        Ok(())
    }

    fn attach_partition(
        &mut self,
        parent: &QualifiedName,
        child: &crate::ddl::ObjectName,
        bound: &crate::ddl::Text,
    ) -> Outcome {
        let child = self.require_table(child, Thing::Relation)?;
        let mut table = self.table(&child);
        let parent = self.table(parent);
        if !table.inherits.contains(&parent.name) {
            table.inherits.push(parent.name.clone());
        }
        for column in &parent.columns {
            if let Some(position) = table.column_position(&column.name) {
                table.columns[position].is_nullable &= column.is_nullable;
            }
        }
        table.partition_bound = Some(self.expression(bound));
        // An index that the parent has and the child lacks is made.
        let missing: Vec<_> = parent
            .indexes
            .iter()
            .filter(|index| {
                !table
                    .indexes
                    .iter()
                    .any(|own| own.parts == index.parts && own.is_unique == index.is_unique)
            })
            .cloned()
            .collect();
        let wanted = Table {
            indexes: missing,
            ..parent
        };
        self.copy_indexes(&mut table, &wanted);
        self.put_back(table);
        Ok(())
    }

    fn detach_partition(&mut self, child: &crate::ddl::ObjectName) -> Outcome {
        let child = self.require_table(child, Thing::Relation)?;
        let mut table = self.table(&child);
        table.inherits.clear();
        table.partition_bound = None;
        for column in &mut table.columns {
            column.is_inherited = false;
        }
        for constraint in &mut table.constraints {
            constraint.is_inherited = false;
        }
        self.put_back(table);
        Ok(())
    }

    /// Moves a column where MySQL was told to put it.
    pub(crate) fn place_column(
        &self,
        table: &mut Table,
        from: usize,
        position: Option<&ColumnPosition>,
        range: TextRange,
    ) -> Outcome {
        let Some(position) = position else {
            return Ok(());
        };
        let column = table.columns.remove(from);
        let to = match position {
            ColumnPosition::First => 0,
            ColumnPosition::After(other) => match table.column_position(other) {
                Some(found) => found + 1,
                None => return Err(self.faults().missing_column(&table.name.name, other, range)),
            },
        };
        table.columns.insert(to, column);
        Ok(())
    }

    fn alter_column(&mut self, table: &mut Table, action: &AlterAction) -> Outcome {
        let faults = self.faults();
        match action {
            AlterAction::ChangeColumn {
                from,
                column,
                position,
                if_exists,
            } => {
                if *if_exists && table.stored_column(&from.value).is_none() {
                    return Ok(());
                }
                self.change_column(table, from, column, position.as_ref())
            }
            AlterAction::SetType(change) => {
                let data_type = self.resolve_type(&change.data_type)?;
                let column = column_mut(faults, table, &change.column.value, change.column.range)?;
                column.data_type = data_type;
                column.collation.clone_from(&change.collation);
                column.changes.extend((self.locate)(change.data_type.range));
                Ok(())
            }
            AlterAction::SetDefault { column, default } => {
                let found = column_mut(faults, table, &column.value, column.range)?;
                found.default = default
                    .as_ref()
                    .and_then(|text| self.default(text, &found.data_type));
                Ok(())
            }
            AlterAction::SetNotNull { column, is_not_null } => {
                let in_key = table
                    .primary_key()
                    .is_some_and(|key| key.columns().contains(&column.value));
                if !is_not_null && in_key && self.is_postgres() {
                    let message = format!("column \"{}\" is in a primary key", column.value);
                    return Err(Faults::invalid(column.range, message));
                }
                column_mut(faults, table, &column.value, column.range)?.is_nullable = !is_not_null;
                Ok(())
            }
            AlterAction::SetVisible { column, is_visible } => {
                column_mut(faults, table, &column.value, column.range)?.is_invisible = !is_visible;
                Ok(())
            }
            AlterAction::SetIdentity {
                column,
                generation,
                is_added,
                options,
            } => {
                let found = column_mut(faults, table, &column.value, column.range)?;
                found.generation = generation.or(found.generation);
                found.is_nullable = false;
                let found = found.clone();
                if *is_added {
                    let sequence = self.identity_sequence(table, &found, options.clone(), &[]);
                    let name = sequence.name.clone();
                    self.catalog.sequences.insert(&name, sequence);
                }
                Ok(())
            }
            AlterAction::DropIdentity { column, if_exists } => {
                let found = column_mut(faults, table, &column.value, column.range)?;
                if found.generation.is_none() && !if_exists {
                    let message = format!(
                        "column \"{}\" of relation \"{}\" is not an identity column",
                        column.value, table.name.name
                    );
                    return Err(Faults::invalid(column.range, message));
                }
                found.generation = None;
                let owner = (table.name.clone(), column.value.clone());
                self.drop_owned_sequences(|sequence| {
                    sequence.is_identity && sequence.owned_by.as_ref() == Some(&owner)
                });
                Ok(())
            }
            AlterAction::SetExpression { column, expression } => {
                let expression = self.expression(expression);
                column_mut(faults, table, &column.value, column.range)?.generated_as = Some(expression);
                Ok(())
            }
            AlterAction::DropExpression { column, .. } => {
                let found = column_mut(faults, table, &column.value, column.range)?;
                found.generation = None;
                found.generated_as = None;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn drop_primary_key(&self, table: &mut Table, range: TextRange) -> Outcome {
        let is_key = |kind: &ConstraintKind| matches!(kind, ConstraintKind::PrimaryKey { .. });
        if table.primary_key().is_none() {
            return Err(self.faults().missing(Thing::Index, "PRIMARY", range));
        }
        table.constraints.retain(|constraint| !is_key(&constraint.kind));
        table.indexes.retain(|index| index.name != "PRIMARY");
        Ok(())
    }
}

fn disinherit(table: &mut Table, parent: &QualifiedName) {
    table.inherits.retain(|name| name != parent);
    for column in &mut table.columns {
        column.is_inherited = false;
    }
    for constraint in &mut table.constraints {
        constraint.is_inherited = false;
    }
}

fn set_options(table: &mut Table, options: &[TableOption]) {
    for option in options {
        table.options.retain(|known| known.name != option.name);
        table.options.push(option.clone());
    }
}

/// `CONVERT TO` overrides what columns say of their own.
fn convert_charset(table: &mut Table, charset: &str, collation: Option<&str>) {
    let option = |name: &str, value: &str| TableOption {
        name: name.to_owned(),
        value: value.to_owned(),
    };
    table
        .options
        .retain(|known| !matches!(known.name.as_str(), "charset" | "collate"));
    table.options.push(option("charset", charset));
    table
        .options
        .extend(collation.map(|collation| option("collate", collation)));
    for column in &mut table.columns {
        column.charset = None;
        column.collation = None;
    }
}

/// Returns when PostgreSQL gets to an action: drops first, then types, new columns, and so on.
///
/// Source: `AlterTablePass` in PostgreSQL's `tablecmds.c`.
fn postgres_pass(action: &AlterAction) -> u8 {
    match action {
        AlterAction::DropColumn { .. }
        | AlterAction::DropConstraint { .. }
        | AlterAction::DropIdentity { .. }
        | AlterAction::DropExpression { .. }
        | AlterAction::SetDefault { default: None, .. }
        | AlterAction::SetNotNull {
            is_not_null: false, ..
        } => 0,
        AlterAction::SetType(_) => 1,
        AlterAction::AddColumn { .. } => 4,
        AlterAction::SetNotNull { .. } | AlterAction::SetIdentity { .. } => 6,
        AlterAction::AddConstraint { constraint, .. } => match constraint.kind {
            crate::ddl::ConstraintForm::Check { .. } => 5,
            crate::ddl::ConstraintForm::ForeignKey { .. } => 9,
            _ => 7,
        },
        AlterAction::SetDefault { .. } => 9,
        _ => 10,
    }
}
