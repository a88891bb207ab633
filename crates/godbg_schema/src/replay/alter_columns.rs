//! Columns that `ALTER TABLE` adds, defines anew, renames and drops.

use super::alter_table::is_identity;
use super::applier::Applier;
use super::fault::{Faults, Outcome};
use super::mentions::{mentions, renamed};
use super::sqlite_names::Rename;
use super::sqlite_schema::{check_sqlite_addition, check_sqlite_drop};
use crate::Dialect;
use crate::catalog::{
    ConstraintKind, IndexKey, NameKind, QualifiedName, READS, REFERS, Table, is_same_name, mention_bit,
};
use crate::ddl::{ColumnDefinition, ColumnPosition, DropBehavior, Spanned};

impl Applier<'_> {
    pub(crate) fn add_column(
        &mut self,
        name: &QualifiedName,
        definition: &ColumnDefinition,
        (if_not_exists, position): (bool, Option<&ColumnPosition>),
    ) -> Outcome {
        let mut table = self.table(name);
        if table.stored_column(&definition.name.value).is_some() {
            if if_not_exists {
                return Ok(());
            }
            return Err(self.faults().duplicate_column(
                &table.name.name,
                &definition.name.value,
                definition.name.range,
            ));
        }
        let new = self.column(&table, definition, &[])?;
        if self.is_sqlite() {
            let has_rows = self.filled.contains(name);
            check_sqlite_addition(&new, definition, self.sqlite.has_foreign_keys, has_rows)?;
        }
        let added = new.column.name.clone();
        let inherited = super::inheritance::inherited_column(&new.column);
        if self.is_postgres() {
            self.check_addition(&table, &new, definition)?;
        }
        table.columns.push(new.column);
        let last = table.columns.len() - 1;
        self.place_column(&mut table, last, position, definition.range)?;
        let mut constraints = new.constraints;
        constraints.sort_by_key(|constraint| {
            u8::from(matches!(
                constraint.kind,
                crate::ddl::ConstraintForm::ForeignKey { .. }
            ))
        });
        let before = table.constraints.len();
        for constraint in &constraints {
            self.add_constraint(&mut table, constraint, Some(&added))?;
        }
        let made = table.constraints[before..].to_vec();
        if let Some(sequence) = new.sequence {
            let name = sequence.name.clone();
            self.catalog.sequences.insert(&name, sequence);
        }
        self.put_back(table);
        self.refresh_views(name);
        self.add_to_children(name, &inherited, definition.range)?;
        for constraint in &made {
            self.hand_down_constraint(name, constraint, definition.range)?;
        }
        Ok(())
    }

    /// Adds a column to the children, or lets one that they have be inherited as well.
    fn add_to_children(
        &mut self,
        parent: &QualifiedName,
        column: &crate::catalog::Column,
        range: godbg_text::TextRange,
    ) -> Outcome {
        let children = self.children(parent);
        if self.is_only && !children.is_empty() {
            let message = "column must be added to child tables too";
            return Err(Faults::invalid(range, message));
        }
        for child in children {
            let mut table = self.table(&child);
            if let Some(own) = table.stored_column(&column.name) {
                if !super::inheritance::is_same_type(own, column) {
                    let message = format!(
                        "child table \"{}\" has different type for column \"{}\"",
                        child.name, column.name
                    );
                    return Err(Faults::invalid(range, message));
                }
                continue;
            }
            table.columns.push(column.clone());
            self.put_back(table);
            self.add_to_children(&child, column, range)?;
        }
        Ok(())
    }

    /// Source: `ATExecAddColumn` in PostgreSQL's `tablecmds.c`.
    fn check_addition(
        &self,
        table: &Table,
        new: &super::columns::NewColumn,
        definition: &ColumnDefinition,
    ) -> Outcome {
        let message = if table.partition_bound.is_some() {
            "cannot add column to a partition"
        } else if is_identity(&new.column) && !self.children(&table.name).is_empty() {
            "cannot recursively add identity column to table that has child tables"
        } else {
            return Ok(());
        };
        Err(Faults::invalid(definition.range, message))
    }

    /// `CHANGE` and `MODIFY`: nothing of the old definition stays but keys.
    pub(crate) fn change_column(
        &mut self,
        table: &mut Table,
        from: &Spanned<String>,
        definition: &ColumnDefinition,
        position: Option<&ColumnPosition>,
    ) -> Outcome {
        let Some(at) = table.column_position(&from.value) else {
            return Err(self
                .faults()
                .missing_column(&table.name.name, &from.value, from.range));
        };
        let old = table.columns[at].clone();
        let to = &definition.name.value;
        let is_renamed = !is_same_name(self.dialect(), NameKind::Member, &old.name, to);
        if is_renamed && table.stored_column(to).is_some() {
            return Err(self
                .faults()
                .duplicate_column(&table.name.name, to, definition.name.range));
        }
        let new = self.column(table, definition, &[])?;
        let mut column = new.column;
        let in_key = table.primary_key().is_some_and(|key| {
            key.columns()
                .iter()
                .any(|name| is_same_name(self.dialect(), NameKind::Member, name, &old.name))
        });
        column.is_nullable &= !in_key;
        column.changes.clone_from(&old.changes);
        column.changes.extend(column.origin);
        column.origin = old.origin;
        table.columns[at] = column;
        if old.name != *to {
            rename_in_table(table, &old.name, to);
            let table_name = table.name.clone();
            self.rename_in_references(&table_name, &old.name, to);
        }
        self.place_column(table, at, position, definition.range)?;
        for constraint in &new.constraints {
            self.add_constraint(table, constraint, Some(to))?;
        }
        Ok(())
    }

    pub(crate) fn rename_column(
        &mut self,
        name: &QualifiedName,
        from: &Spanned<String>,
        to: &str,
    ) -> Outcome {
        let mut table = self.table(name);
        let Some(at) = table.column_position(&from.value) else {
            let label = table.name.name.clone();
            return Err(match self.dialect() {
                Dialect::Postgres => self
                    .faults()
                    .missing_index_column(&label, &from.value, from.range),
                _ => self.faults().missing_column(&label, &from.value, from.range),
            });
        };
        let old = table.columns[at].name.clone();
        let is_case_only = is_same_name(self.dialect(), NameKind::Member, &old, to);
        if !is_case_only && table.stored_column(to).is_some() {
            return Err(self.faults().duplicate_column(&table.name.name, to, from.range));
        }
        if self.is_postgres() {
            self.refuse_other_parents(&table, &old, (from.range, "rename"))?;
            if self.is_only && !self.children(name).is_empty() {
                let message = format!("inherited column \"{old}\" must be renamed in child tables too");
                return Err(Faults::invalid(from.range, message));
            }
        }
        if self.is_sqlite() {
            self.rewrite_sqlite(&Rename::Column {
                table: name,
                from: &old,
                to,
            });
            table = self.table(name);
        }
        to.clone_into(&mut table.columns[at].name);
        table.columns[at].changes.extend((self.locate)(from.range));
        rename_in_table(&mut table, &old, to);
        self.put_back(table);
        self.rename_in_references(name, &old, to);
        self.catalog.sequences.update(
            |sequence| {
                sequence
                    .owned_by
                    .as_ref()
                    .is_some_and(|(table, column)| table == name && *column == old)
            },
            |sequence| {
                if let Some((_, column)) = &mut sequence.owned_by {
                    to.clone_into(column);
                }
            },
        );
        self.rename_in_views(name, &old, to);
        self.refresh_views(name);
        for child in self.children(name) {
            // By way of another parent it may have happened already.
            if self.stored_table(&child).stored_column(&old).is_some() {
                let was = self.is_nested;
                self.is_nested = true;
                let renamed = self.rename_column(&child, from, to);
                self.is_nested = was;
                renamed?;
            }
        }
        Ok(())
    }

    /// Refuses to change a column that a table outside of those below has handed down, too.
    ///
    /// Source: `renameatt_internal` and `ATPrepAlterColumnType` in PostgreSQL's `tablecmds.c`.
    pub(crate) fn refuse_other_parents(
        &self,
        table: &Table,
        column: &str,
        (range, verb): (godbg_text::TextRange, &str),
    ) -> Outcome {
        if self.is_nested {
            return Ok(());
        }
        if self.parents_with_column(table, column) > 0 {
            let message = format!("cannot {verb} inherited column \"{column}\"");
            return Err(Faults::invalid(range, message));
        }
        if self.is_only {
            return Ok(());
        }
        let below = self.descendants(&table.name);
        for name in &below {
            let child = self.stored_table(name);
            let inside = child
                .inherits
                .iter()
                .filter(|parent| **parent == table.name || below.contains(parent));
            let inside = inside
                .filter(|parent| self.stored_table(parent).stored_column(column).is_some())
                .count();
            if self.parents_with_column(child, column) > inside {
                let message = match verb {
                    "rename" => format!("cannot rename inherited column \"{column}\""),
                    _ => format!(
                        "cannot {verb} inherited column \"{column}\" of relation \"{}\"",
                        child.name.name
                    ),
                };
                return Err(Faults::invalid(range, message));
            }
        }
        Ok(())
    }

    /// Foreign keys of other tables follow a renamed column.
    pub(super) fn rename_in_references(&mut self, name: &QualifiedName, from: &str, to: &str) {
        self.catalog.tables.update_with(
            REFERS | mention_bit(name),
            |table| {
                table.constraints.iter().any(|constraint| {
                    constraint
                        .foreign_key()
                        .is_some_and(|key| key.table == *name && key.referenced.iter().any(|c| c == from))
                })
            },
            |table| {
                for constraint in &mut table.constraints {
                    if let ConstraintKind::ForeignKey(key) = &mut constraint.kind
                        && key.table == *name
                    {
                        rename_in_list(&mut key.referenced, from, to);
                    }
                }
            },
        );
    }

    /// Views of PostgreSQL go on reading a renamed column; what they call it stays.
    fn rename_in_views(&mut self, name: &QualifiedName, from: &str, to: &str) {
        let dialect = self.dialect();
        if !self.is_postgres() {
            return;
        }
        let reads = |table: &Table| table.reads.contains(name) && table.definition.is_some();
        self.catalog
            .tables
            .update_with(READS | mention_bit(name), reads, |view| {
                if let Some(definition) = &view.definition {
                    view.definition = Some(renamed(dialect, definition, from, to));
                }
            });
    }

    pub(crate) fn drop_column(
        &mut self,
        name: &QualifiedName,
        column: &Spanned<String>,
        if_exists: bool,
        behavior: DropBehavior,
    ) -> Outcome {
        let mut table = self.table(name);
        let Some(at) = table.column_position(&column.value) else {
            if if_exists {
                return Ok(());
            }
            return Err(match self.dialect() {
                Dialect::MySql | Dialect::MariaDb => {
                    self.faults()
                        .missing(super::fault::Thing::Index, &column.value, column.range)
                }
                _ => self
                    .faults()
                    .missing_column(&table.name.name, &column.value, column.range),
            });
        };
        let dropped = table.columns[at].name.clone();
        if self.is_postgres() {
            self.check_postgres_drop(&table, &dropped, column)?;
        }
        match self.dialect() {
            Dialect::Postgres => self.drop_dependents_of_column(&table, &dropped, column, behavior)?,
            Dialect::Sqlite => {
                check_sqlite_drop(&table, &dropped, column)?;
                self.rewrite_sqlite(&Rename::Quotes);
                table = self.table(name);
            }
            Dialect::MySql | Dialect::MariaDb => check_mysql_drop(&table, &dropped, column)?,
        }
        table.columns.remove(at);
        self.drop_from_keys(&mut table, &dropped);
        self.put_back(table);
        self.refresh_views(name);
        let owner = (name.clone(), dropped.clone());
        self.drop_owned_sequences(|sequence| sequence.owned_by.as_ref() == Some(&owner));
        for child in self.children(name) {
            let mut table = self.table(&child);
            let is_elsewhere = self.parents_with_column(&table, &dropped) > 0;
            let Some(at) = table.column_position(&dropped) else {
                continue;
            };
            if self.is_only {
                table.columns[at].is_inherited = false;
                self.put_back(table);
            } else if table.columns[at].is_inherited && !is_elsewhere {
                self.drop_column(&child, column, true, behavior)?;
            }
        }
        Ok(())
    }

    /// Source: `ATExecDropColumn` in PostgreSQL's `tablecmds.c`.
    fn check_postgres_drop(&self, table: &Table, dropped: &str, column: &Spanned<String>) -> Outcome {
        let name = &table.name.name;
        let message = if !self.is_nested && self.parents_with_column(table, dropped) > 0 {
            format!("cannot drop inherited column \"{dropped}\"")
        } else if table
            .partition_by
            .as_ref()
            .is_some_and(|key| mentions(table.dialect, &key.text, dropped))
        {
            format!(
                "cannot drop column \"{dropped}\" because it is part of the partition key of relation \"{name}\""
            )
        } else if self.is_only && table.partition_by.is_some() && !self.children(&table.name).is_empty() {
            "cannot drop column from only the partitioned table when partitions exist".to_owned()
        } else {
            return Ok(());
        };
        Err(Faults::invalid(column.range, message))
    }

    /// Takes a dropped column out of what the table has of keys, checks and indexes.
    fn drop_from_keys(&self, table: &mut Table, dropped: &str) {
        let dialect = self.dialect();
        let is_dropped = |name: &str| is_same_name(dialect, NameKind::Member, name, dropped);
        if self.is_mysql() {
            // MySQL takes the column out of an index and drops one that has no other.
            for index in &mut table.indexes {
                index.parts.retain(|part| !part.column().is_some_and(is_dropped));
            }
            table.indexes.retain(|index| !index.parts.is_empty());
            for constraint in &mut table.constraints {
                if let ConstraintKind::PrimaryKey { columns } | ConstraintKind::Unique { columns, .. } =
                    &mut constraint.kind
                {
                    columns.retain(|name| !is_dropped(name));
                }
            }
            table.constraints.retain(|constraint| match &constraint.kind {
                ConstraintKind::PrimaryKey { columns } | ConstraintKind::Unique { columns, .. } => {
                    !columns.is_empty()
                }
                ConstraintKind::Check { expression, .. } => !mentions(dialect, &expression.text, dropped),
                _ => true,
            });
            return;
        }
        table.indexes.retain(|index| {
            let in_parts = index.parts.iter().any(|part| match &part.key {
                IndexKey::Column(name) => is_dropped(name),
                IndexKey::Expression(expression) => mentions(dialect, &expression.text, dropped),
            });
            let in_predicate = index
                .predicate
                .as_ref()
                .is_some_and(|predicate| mentions(dialect, &predicate.text, dropped));
            !in_parts && !in_predicate && !index.included.iter().any(|name| is_dropped(name))
        });
        table.constraints.retain(|constraint| match &constraint.kind {
            ConstraintKind::Check { expression, .. } => !mentions(dialect, &expression.text, dropped),
            ConstraintKind::Exclude { definition } => !mentions(dialect, &definition.text, dropped),
            _ => !constraint.columns().iter().any(|name| is_dropped(name)),
        });
    }
}

fn rename_in_list(columns: &mut [String], from: &str, to: &str) {
    for column in columns.iter_mut().filter(|column| column.as_str() == from) {
        to.clone_into(column);
    }
}

/// Renames a column wherever its own table speaks of it.
pub(super) fn rename_in_table(table: &mut Table, from: &str, to: &str) {
    let dialect = table.dialect;
    let rename = |expression: &mut crate::catalog::Expression| {
        // SQLite's texts are rewritten by what their names stand for.
        if dialect != Dialect::Sqlite {
            *expression = renamed(dialect, expression, from, to);
        }
    };
    let own_name = table.name.clone();
    for constraint in &mut table.constraints {
        match &mut constraint.kind {
            ConstraintKind::PrimaryKey { columns } | ConstraintKind::Unique { columns, .. } => {
                rename_in_list(columns, from, to);
            }
            ConstraintKind::ForeignKey(key) => {
                rename_in_list(&mut key.columns, from, to);
                if key.table == own_name {
                    rename_in_list(&mut key.referenced, from, to);
                }
            }
            ConstraintKind::Check { expression, .. } => rename(expression),
            ConstraintKind::Exclude { definition } => rename(definition),
        }
    }
    for index in &mut table.indexes {
        for part in &mut index.parts {
            match &mut part.key {
                IndexKey::Column(name) if is_same_name(dialect, NameKind::Member, name, from) => {
                    to.clone_into(name);
                }
                IndexKey::Column(_) => {}
                IndexKey::Expression(expression) => rename(expression),
            }
        }
        rename_in_list(&mut index.included, from, to);
        if let Some(predicate) = &mut index.predicate {
            rename(predicate);
        }
    }
    for column in &mut table.columns {
        if let Some(expression) = &mut column.generated_as {
            rename(expression);
        }
        if let Some(default) = column.default.as_mut().filter(|_| dialect.is_mysql_like()) {
            rename(default);
        }
    }
    if let Some(partition_by) = &mut table.partition_by {
        rename(partition_by);
    }
}

fn check_mysql_drop(table: &Table, dropped: &str, column: &Spanned<String>) -> Outcome {
    let key = table.constraints.iter().find(|constraint| {
        constraint.foreign_key().is_some()
            && constraint
                .columns()
                .iter()
                .any(|name| is_same_name(table.dialect, NameKind::Member, name, dropped))
    });
    match key {
        Some(key) => {
            let message = format!(
                "Cannot drop column '{dropped}': needed in a foreign key constraint '{}'",
                key.name
            );
            Err(Faults::invalid(column.range, message))
        }
        None => Ok(()),
    }
}
