//! `ALTER TABLE`.

use godbg_text::TextRange;

use super::applier::{Applier, column_mut};
use super::fault::{Faults, Outcome, Thing};
use crate::catalog::{
    Catalog, ConstraintKind, DataType, QualifiedName, Table, TableOption, TypeFamily, Uncertainty,
};
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
        self.is_only = alter.is_only;
        let mut actions: Vec<&Spanned<AlterAction>> = alter.actions.iter().collect();
        if self.is_postgres() {
            actions.sort_by_key(|action| postgres_pass(&action.value));
        }
        let apart;
        if self.is_mysql() {
            self.check_mysql_alteration(&name, alter)?;
            apart = self.set_apart(&name, &actions);
            actions = apart.iter().collect();
            let table = self.stored_table(&name);
            actions.sort_by_key(|action| match &action.value {
                // A column of the same statement.
                AlterAction::ChangeColumn { from, .. } if table.stored_column(&from.value).is_none() => 4,
                action => mysql_pass(action),
            });
        }
        let mut current = name;
        for action in actions {
            current = self.alter(current, action)?;
        }
        Ok(())
    }

    /// MySQL's actions all speak of the table as it was before the statement. Where several
    /// rename, drop or define columns anew, these get names of their own until it is their turn.
    fn set_apart(
        &mut self,
        name: &QualifiedName,
        actions: &[&Spanned<AlterAction>],
    ) -> Vec<Spanned<AlterAction>> {
        let mut own: Vec<Spanned<AlterAction>> = actions.iter().map(|action| (*action).clone()).collect();
        self.join_drop_and_add(name, &mut own);
        let renames = |action: &Spanned<AlterAction>| match &action.value {
            AlterAction::RenameColumn { .. } => true,
            AlterAction::ChangeColumn { from, column, .. } => from.value != column.name.value,
            _ => false,
        };
        if own.len() < 2 || !own.iter().any(renames) {
            return own;
        }
        let mut table = self.table(name);
        for (number, action) in own.iter_mut().enumerate() {
            let from = match &mut action.value {
                AlterAction::RenameColumn { from, .. } | AlterAction::ChangeColumn { from, .. } => from,
                AlterAction::DropColumn { column, .. } => column,
                _ => continue,
            };
            let Some(place) = table.column_position(&from.value) else {
                continue;
            };
            let old = table.columns[place].name.clone();
            let apart = format!("{old}\u{1}{number}");
            table.columns[place].name.clone_from(&apart);
            super::alter_columns::rename_in_table(&mut table, &old, &apart);
            self.rename_in_references(name, &old, &apart);
            from.value = apart;
        }
        let changed = table.name.clone();
        self.catalog.tables.insert(&changed, table);
        own
    }

    /// A column that is dropped and added again keeps its keys: it is one defined anew.
    fn join_drop_and_add(&self, name: &QualifiedName, actions: &mut [Spanned<AlterAction>]) {
        let table = self.stored_table(name);
        for at in 0..actions.len() {
            let AlterAction::DropColumn { column, .. } = &actions[at].value else {
                continue;
            };
            let dropped = column.clone();
            let is_same = |left: &str, right: &str| {
                crate::catalog::is_same_name(self.dialect(), crate::catalog::NameKind::Member, left, right)
            };
            let added = actions.iter().position(|action| match &action.value {
                AlterAction::AddColumn { column, .. } => is_same(&column.name.value, &dropped.value),
                _ => false,
            });
            let last = table
                .columns
                .iter()
                .rev()
                .find(|column| !is_same(&column.name, &dropped.value));
            let has_key = table.indexes.iter().any(|index| {
                let mut columns = index.parts.iter().filter_map(crate::catalog::IndexPart::column);
                columns.any(|column| is_same(column, &dropped.value))
            });
            let (Some(added), Some(last), true) = (added, last, has_key) else {
                continue;
            };
            if let AlterAction::AddColumn { column, position, .. } = actions[added].value.clone() {
                let position = position.unwrap_or_else(|| ColumnPosition::After(last.name.clone()));
                actions[added].value = AlterAction::ChangeColumn {
                    from: dropped,
                    column,
                    position: Some(position),
                    if_exists: false,
                };
                actions[at].value = AlterAction::NoChange;
            }
        }
    }

    /// Applies one action and returns the name that the table has then.
    fn alter(&mut self, name: QualifiedName, action: &Spanned<AlterAction>) -> Outcome<QualifiedName> {
        if self.is_postgres() {
            self.check_postgres_action(&name, action)?;
        }
        if self.is_sqlite() {
            self.check_sqlite_action(&name, action)?;
        }
        if let AlterAction::IfThere(inner) = &action.value {
            let before = self.catalog.clone();
            let inner = Spanned::new((**inner).clone(), action.range);
            return match self.alter(name.clone(), &inner) {
                Err(fault) if fault.kind.is_missing() => {
                    *self.catalog = before;
                    Ok(name)
                }
                outcome => outcome,
            };
        }
        match &action.value {
            AlterAction::RenameTo(new) => {
                let target = self.renamed_target(&name, new)?;
                self.rename_table(&name, &target, new.range)?;
                if self.is_sqlite() {
                    self.check_sqlite_schema(&target, " after rename", true, new.range)?;
                }
                return Ok(target);
            }
            AlterAction::SetSchema(schema) => {
                let target = QualifiedName::new(schema.as_str(), name.name.as_str());
                if !self.has_schema(schema) {
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
            AlterAction::RenameConstraint { from, to } => self.rename_constraint_of(&name, from, to)?,
            AlterAction::DropConstraint {
                name: constraint,
                is_foreign_key,
                if_exists,
                behavior,
            } => self.drop_constraint(&name, constraint, (*is_foreign_key, *if_exists), *behavior)?,
            AlterAction::AttachPartition { table, bound } => self.attach_partition(&name, table, bound)?,
            AlterAction::DetachPartition {
                table: child,
                is_concurrent,
            } => self.detach_partition(&name, child, *is_concurrent)?,
            AlterAction::Inherit(parent) => self.add_parent(&name, parent)?,
            AlterAction::NoInherit(parent) => self.remove_parent(&name, parent)?,
            AlterAction::AddConstraint {
                constraint,
                if_not_exists,
            } => self.add_constraint_to(&name, constraint, *if_not_exists)?,
            AlterAction::AddColumn {
                column,
                if_not_exists,
                position,
            } => self.add_column(&name, column, (*if_not_exists, position.as_ref()))?,
            other => {
                let mut table = self.table(&name);
                self.alter_in_place(&mut table, other, action.range)?;
                self.put_back(table);
                if self.is_only {
                    return Ok(name);
                }
                if let AlterAction::AlterConstraint { name: changed, .. } = other {
                    self.alter_constraint_of_partitions(&name, changed);
                }
                if let AlterAction::ValidateConstraint(constraint) = other {
                    self.validate_in_children(&name, constraint);
                }
                if let AlterAction::SetNotNull { .. }
                | AlterAction::SetDefault { .. }
                | AlterAction::SetType(_) = other
                {
                    self.alter_children(&name, other, action.range)?;
                }
            }
        }
        let when = match &action.value {
            AlterAction::DropColumn { .. } => " after drop column",
            AlterAction::RenameColumn { .. } => " after rename",
            _ => return Ok(name),
        };
        if self.is_sqlite() {
            self.check_sqlite_schema(&name, when, false, action.range)?;
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

    fn alter_in_place(&mut self, table: &mut Table, action: &AlterAction, range: TextRange) -> Outcome {
        match action {
            AlterAction::AddIndex { form, if_not_exists } => self.add_index(table, form, *if_not_exists),
            AlterAction::DropPrimaryKey => self.drop_primary_key(table, range),
            AlterAction::DropIndex { name, if_exists } => self.drop_table_index(table, name, *if_exists),
            AlterAction::RenameIndex { from, to } => self.rename_table_index(table, from, to),
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
            AlterAction::SetOptions(options) => {
                let is_text = |option: &TableOption| matches!(option.name.as_str(), "charset" | "collate");
                if self.is_mysql() && options.iter().any(is_text) {
                    self.keep_collations(table);
                    table.options.retain(|known| !is_text(known));
                }
                set_options(table, options);
                Ok(())
            }
            AlterAction::SetComment(comment) => {
                table.comment = Some(comment.clone());
                Ok(())
            }
            AlterAction::ConvertCharset { charset, collation } => {
                convert_charset(self.catalog, table, charset, collation.as_deref());
                Ok(())
            }
            AlterAction::OfType(Some(of_type)) => self.set_type_of_table(table, of_type),
            AlterAction::OfType(None) => {
                table.of_type = None;
                Ok(())
            }
            AlterAction::TouchColumn(column) => {
                // An index has columns of its own.
                column_mut(self.faults(), table, &column.value, column.range).map(|_| ())
            }
            AlterAction::SetIndexStatistics(_) if self.is_postgres() => {
                let message = "cannot refer to non-index column by number";
                Err(Faults::invalid(range, message))
            }
            AlterAction::Outdated(word) => {
                let message = format!("syntax error at or near \"{word}\"");
                Err(Faults::invalid(range, message))
            }
            AlterAction::NotFollowed(reason) => {
                table.uncertain = Some(Uncertainty::new(reason.as_str(), self.origin()));
                Ok(())
            }
            _ => self.alter_column(table, action),
        }
    }

    /// Columns keep the collation that they had from the table until now.
    fn keep_collations(&self, table: &mut Table) {
        let collation = crate::compare::charset::of_table(self.catalog, table);
        let dialect = self.dialect();
        for column in &mut table.columns {
            if column.collation.is_none() && column.charset.is_none() {
                column.collation = crate::compare::charset::of_column(dialect, column, &collation);
            }
        }
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
            AlterAction::SetType(change) => self.set_type(table, change),
            AlterAction::SetDefault { column, default } => {
                let found = column_mut(faults, table, &column.value, column.range)?;
                found.default = default
                    .as_ref()
                    .and_then(|text| self.default(text, &found.data_type));
                if self.is_mysql() {
                    let found = found.clone();
                    self.check_mysql_default(table, &found, column.range)?;
                }
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
                let label = table.name.name.clone();
                let found = column_mut(faults, table, &column.value, column.range)?;
                check_identity(found, &label, *is_added, column.range)?;
                found.generation = generation.or(found.generation);
                let found = found.clone();
                if *is_added {
                    let sequence = self.identity_sequence(table, &found, options.clone(), &[]);
                    let name = sequence.name.clone();
                    self.catalog.sequences.insert(&name, sequence);
                } else if !options.trim().is_empty() {
                    let owner = (table.name.clone(), column.value.clone());
                    self.catalog.sequences.update(
                        |sequence| sequence.owned_by.as_ref() == Some(&owner),
                        |sequence| {
                            let joined = format!("{} {options}", sequence.options);
                            joined.trim().clone_into(&mut sequence.options);
                        },
                    );
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

fn set_options(table: &mut Table, options: &[TableOption]) {
    for option in options {
        table.options.retain(|known| known.name != option.name);
        table.options.push(option.clone());
    }
}

/// `CONVERT TO` overrides what columns say of their own. A text that would hold fewer characters
/// than before becomes a longer one.
///
/// Source: `convert_blob_length` and `Column_definition::create_length_to_internal_length_string`
/// in MariaDB's `sql_table.cc`.
fn convert_charset(catalog: &Catalog, table: &mut Table, charset: &str, collation: Option<&str>) {
    let before = crate::compare::charset::of_table(catalog, table);
    let option = |name: &str, value: &str| TableOption {
        name: name.to_owned(),
        value: value.to_owned(),
    };
    table
        .options
        .retain(|known| !matches!(known.name.as_str(), "charset" | "collate"));
    if charset != "default" {
        table.options.push(option("charset", charset));
    }
    table
        .options
        .extend(collation.map(|collation| option("collate", collation)));
    let after = crate::compare::charset::of_table(catalog, table);
    let dialect = table.dialect;
    for column in &mut table.columns {
        let old = crate::compare::charset::of_column(dialect, column, &before);
        column.charset = None;
        column.collation = None;
        drop_written_charset(&mut column.data_type.written);
        if let (TypeFamily::Text(Some(limit)), Some(old)) = (&column.data_type.family, old) {
            let characters = u64::from(*limit) / crate::compare::charset::bytes_of(&old);
            let bytes = characters * crate::compare::charset::bytes_of(&after);
            if bytes > u64::from(*limit) {
                let word = match bytes {
                    0..=0xffff => "text",
                    0x1_0000..=0xff_ffff => "mediumtext",
                    _ => "longtext",
                };
                column.data_type = DataType::parse(dialect, word);
            }
        }
    }
}

/// Takes a character set or collation out of a type as it is written.
fn drop_written_charset(written: &mut String) {
    for words in [" character set ", " charset ", " collate "] {
        if let Some(at) = written.to_ascii_lowercase().find(words) {
            let rest = &written[at + words.len()..];
            let behind = rest.find(' ').map_or("", |end| &rest[end..]).to_owned();
            written.truncate(at);
            written.push_str(&behind);
        }
    }
}

/// Returns when MySQL gets to an action: what is dropped goes first, keys before columns.
fn mysql_pass(action: &AlterAction) -> u8 {
    match action {
        AlterAction::IfThere(inner) => mysql_pass(inner),
        AlterAction::DropPrimaryKey | AlterAction::DropIndex { .. } | AlterAction::DropConstraint { .. } => 0,
        AlterAction::RenameIndex { .. } | AlterAction::DropColumn { .. } => 1,
        AlterAction::RenameColumn { .. } | AlterAction::ChangeColumn { .. } => 2,
        AlterAction::AddColumn { .. } => 3,
        AlterAction::RenameTo(_) => 5,
        _ => 4,
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

/// Source: `ATExecAddIdentity` and `ATExecSetIdentity` in PostgreSQL's `tablecmds.c`.
fn check_identity(column: &crate::catalog::Column, table: &str, is_added: bool, range: TextRange) -> Outcome {
    let name = &column.name;
    let is_identity = is_identity(column);
    let label = format!("column \"{name}\" of relation \"{table}\"");
    let message = match (is_added, is_identity) {
        (true, _) if column.is_nullable => {
            format!("{label} must be declared NOT NULL before identity can be added")
        }
        (true, true) => format!("{label} is already an identity column"),
        (true, false) if column.default.is_some() => format!("{label} already has a default value"),
        (false, false) => format!("{label} is not an identity column"),
        _ => return Ok(()),
    };
    Err(Faults::invalid(range, message))
}

pub(crate) fn is_identity(column: &crate::catalog::Column) -> bool {
    matches!(
        column.generation,
        Some(crate::catalog::Generation::IdentityAlways | crate::catalog::Generation::IdentityByDefault)
    )
}
