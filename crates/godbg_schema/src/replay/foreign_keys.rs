//! Foreign keys.

use super::applier::Applier;
use super::fault::{Fault, Faults, Outcome, ProblemKind, Thing};
use super::keys::begins_with;
use super::naming::{columns_addition, constraint_name, innodb_foreign_key_name, mysql_key_name};
use crate::Dialect;
use crate::catalog::{ConstraintKind, ForeignKey, Index, Persistence, QualifiedName, Table};
use crate::ddl::{ConstraintForm, ObjectName, Spanned, TableConstraint};

impl Applier<'_> {
    pub(super) fn add_foreign_key(
        &self,
        table: &mut Table,
        constraint: &TableConstraint,
        column: Option<&str>,
    ) -> Outcome {
        let ConstraintForm::ForeignKey {
            columns,
            table: target,
            referenced,
            on_delete,
            on_update,
            is_match_full,
            index_name,
        } = &constraint.kind
        else {
            return Ok(());
        };
        let columns = match column {
            Some(column) if columns.is_empty() => vec![column.to_owned()],
            _ => self.stored_columns(table, columns)?,
        };
        if self.is_mysql() && crate::compare::engine_of(table) != "innodb" {
            // Other engines read a foreign key and forget it, but for its index.
            let written = index_name
                .clone()
                .or_else(|| constraint.name.as_ref().map(|name| name.value.clone()));
            self.add_foreign_key_index(table, &columns, written, constraint);
            return Ok(());
        }
        let listed = referenced.len();
        let (target, referenced) = self.foreign_target(table, target, referenced)?;
        if self.is_mysql() && listed > 0 && listed != columns.len() {
            let label = index_name
                .clone()
                .or_else(|| constraint.name.as_ref().map(|name| name.value.clone()));
            let message = format!(
                "Incorrect foreign key definition for '{}': Key reference and table reference don't match",
                label.unwrap_or_else(|| "foreign key without name".to_owned())
            );
            return Err(Faults::invalid(constraint.range, message));
        }
        let name = match self.written_name(table, constraint)? {
            Some(name) => name,
            None => match self.dialect() {
                Dialect::Postgres => {
                    let addition = columns_addition(columns.iter().map(String::as_str));
                    constraint_name(self.catalog, table, (&addition, "fkey"))
                }
                Dialect::Sqlite => String::new(),
                // MariaDB calls the constraint like its index.
                Dialect::MariaDb if index_name.is_some() => index_name.clone().unwrap_or_default(),
                Dialect::MySql | Dialect::MariaDb => innodb_foreign_key_name(table),
            },
        };
        if self.is_postgres() {
            self.check_foreign_key(table, (&columns, &target, &referenced), (&name, constraint.range))?;
        }
        let kind = ConstraintKind::ForeignKey(ForeignKey {
            columns: columns.clone(),
            table: target,
            referenced,
            on_delete: on_delete.clone(),
            on_update: on_update.clone(),
            is_match_full: *is_match_full,
        });
        if self.is_mysql() {
            let written = index_name
                .clone()
                .or_else(|| constraint.name.as_ref().map(|name| name.value.clone()));
            self.add_foreign_key_index(table, &columns, written, constraint);
        }
        self.push_constraint(table, constraint, name, kind);
        Ok(())
    }

    /// Source: `ATAddForeignKeyConstraint` and `transformFkeyCheckAttrs` in PostgreSQL's
    /// `tablecmds.c`.
    fn check_foreign_key(
        &self,
        table: &Table,
        (columns, target, referenced): (&[String], &QualifiedName, &[String]),
        (name, range): (&str, godbg_text::TextRange),
    ) -> Outcome {
        let other = if *target == table.name {
            table
        } else {
            match self.catalog.tables.get(target) {
                Some(other) => other,
                None => return Ok(()),
            }
        };
        if other.uncertain.is_some() || table.uncertain.is_some() {
            return Ok(());
        }
        let label = &target.name;
        let invalid = |message: String| Err(Faults::invalid(range, message));
        if !other.is_stored() {
            return invalid(format!("referenced relation \"{label}\" is not a table"));
        }
        if referenced.is_empty() {
            return invalid(format!(
                "there is no primary key for referenced table \"{label}\""
            ));
        }
        if columns.len() != referenced.len() {
            return invalid(
                "number of referencing and referenced columns for foreign key disagree".to_owned(),
            );
        }
        let is_key = |index: &Index| {
            index.is_unique
                && index.predicate.is_none()
                && index.parts.len() == referenced.len()
                && index.parts.iter().all(|part| {
                    part.column()
                        .is_some_and(|column| referenced.iter().any(|name| name == column))
                })
        };
        if !other.indexes.iter().any(is_key) {
            return invalid(format!(
                "there is no unique constraint matching given keys for referenced table \"{label}\""
            ));
        }
        for (column, key) in columns.iter().zip(referenced) {
            let (own, theirs) = (table.stored_column(column), other.stored_column(key));
            if let (Some(own), Some(theirs)) = (own, theirs)
                && !super::casts::may_refer(
                    self.catalog.base_type(&own.data_type),
                    self.catalog.base_type(&theirs.data_type),
                )
            {
                return invalid(format!("foreign key constraint \"{name}\" cannot be implemented"));
            }
        }
        let words = match (table.persistence, other.persistence) {
            (Persistence::Permanent, Persistence::Unlogged | Persistence::Temporary) => {
                "constraints on permanent tables may reference only permanent tables"
            }
            (Persistence::Unlogged, Persistence::Temporary) => {
                "constraints on unlogged tables may reference only permanent or unlogged tables"
            }
            (Persistence::Temporary, Persistence::Permanent | Persistence::Unlogged) => {
                "constraints on temporary tables may reference only temporary tables"
            }
            _ => return Ok(()),
        };
        invalid(words.to_owned())
    }

    /// MySQL makes an index for a foreign key where none begins with its columns; one that it
    /// made for another foreign key gives way unless it has more columns.
    ///
    /// Source: `mysql_prepare_create_table` in MySQL's and MariaDB's `sql_table.cc`.
    fn add_foreign_key_index(
        &self,
        table: &mut Table,
        columns: &[String],
        written: Option<String>,
        constraint: &TableConstraint,
    ) {
        let serves = |index: &Index| {
            begins_with(index, columns) && (!index.is_implicit || index.parts.len() > columns.len())
        };
        if table.indexes.iter().any(serves) {
            return;
        }
        let new = Index::over_columns("", columns);
        self.drop_superseded(table, &new);
        let name = written
            .filter(|name| table.index(name).is_none())
            .unwrap_or_else(|| mysql_key_name(table, &columns[0]));
        let mut index = Index::over_columns(name, columns);
        index.is_implicit = true;
        index.origin = (self.locate)(constraint.range);
        table.indexes.push(index);
    }

    /// Words that a table refers to one that is not there.
    fn missing_referenced(&self, table: &Table, target: &ObjectName) -> Fault {
        let message = if self.dialect() == Dialect::MariaDb {
            format!(
                "Can't create table `{}` (errno: 150 \"Foreign key constraint is incorrectly formed\")",
                table.name.name
            )
        } else {
            format!("Failed to open the referenced table '{}'", target.last())
        };
        Fault {
            kind: ProblemKind::MissingTable,
            message,
            range: target.range,
        }
    }

    fn stored_columns(&self, table: &Table, columns: &[Spanned<String>]) -> Outcome<Vec<String>> {
        columns
            .iter()
            .map(|column| {
                if let Some(found) = table.stored_column(&column.value) {
                    return Ok(found.name.clone());
                }
                Err(if self.is_postgres() {
                    Faults::missing_foreign_column(&column.value, column.range)
                } else {
                    self.faults()
                        .missing_key_column(&table.name.name, &column.value, column.range)
                })
            })
            .collect()
    }

    fn foreign_target(
        &self,
        table: &Table,
        target: &ObjectName,
        referenced: &[Spanned<String>],
    ) -> Outcome<(QualifiedName, Vec<String>)> {
        let is_self = target.last() == table.name.name
            && self
                .new_name(target)
                .is_ok_and(|name| name.name == table.name.name);
        let name = match self.find_table(target) {
            Some(name) if !is_self => name,
            _ if is_self => table.name.clone(),
            _ if self.is_postgres() => {
                return Err(self
                    .faults()
                    .missing(Thing::Relation, &target.to_string(), target.range));
            }
            _ if self.is_mysql() && !self.session.ignores_foreign_keys() && target.parts.len() == 1 => {
                return Err(self.missing_referenced(table, target));
            }
            // SQLite looks when rows change; MySQL can be told not to look.
            _ => self.new_name(target)?,
        };
        let other = if is_self {
            Some(table)
        } else {
            self.catalog.tables.get(&name)
        };
        if referenced.is_empty() {
            let key = other.and_then(Table::primary_key);
            let columns = key.map_or_else(Vec::new, |key| key.columns().to_vec());
            return Ok((name, columns));
        }
        let mut columns = Vec::new();
        for column in referenced {
            match other.map(|other| other.stored_column(&column.value)) {
                Some(Some(found)) => columns.push(found.name.clone()),
                Some(None) if self.is_postgres() => {
                    return Err(Faults::missing_foreign_column(&column.value, column.range));
                }
                _ => columns.push(column.value.clone()),
            }
        }
        Ok((name, columns))
    }
}
