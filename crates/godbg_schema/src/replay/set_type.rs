//! `ALTER COLUMN … TYPE`.
//!
//! Source: `ATPrepAlterColumnType`, `ATExecAlterColumnType` and `RebuildConstraintComment` in
//! PostgreSQL's `tablecmds.c`.

use godbg_text::TextRange;

use super::applier::{Applier, column_mut};
use super::casts::{is_assigned, may_refer};
use super::expression_types::{Scope, takes_whole_row, with_expression};
use super::fault::{Faults, Outcome};
use super::mentions::mentions;
use crate::Dialect;
use crate::catalog::{Column, ConstraintKind, DataType, IndexKey, QualifiedName, REFERS, Table, mention_bit};
use crate::ddl::TypeChange;

impl Applier<'_> {
    pub(super) fn set_type(&mut self, table: &mut Table, change: &TypeChange) -> Outcome {
        let data_type = self.resolve_type(&change.data_type)?;
        let owner = (table.name.clone(), change.column.value.clone());
        let column = column_mut(self.faults(), table, &change.column.value, change.column.range)?;
        let old = column.data_type.clone();
        if self.is_postgres() {
            let column = column.clone();
            self.check_conversion(table, &column, &data_type, change)?;
            self.catalog.sequences.update(
                |sequence| sequence.is_identity && sequence.owned_by.as_ref() == Some(&owner),
                |sequence| sequence.data_type = data_type.clone(),
            );
        }
        let column = column_mut(self.faults(), table, &change.column.value, change.column.range)?;
        column.data_type = data_type;
        column.collation.clone_from(&change.collation);
        column.changes.extend((self.locate)(change.data_type.range));
        if self.is_postgres() {
            self.check_dependents(table, &change.column.value, (&old, change.data_type.range))?;
        }
        Ok(())
    }

    fn check_conversion(
        &self,
        table: &Table,
        column: &Column,
        to: &DataType,
        change: &TypeChange,
    ) -> Outcome {
        let name = &column.name;
        let wanted = to.canonical(Dialect::Postgres);
        let wrong = |message: String| Err(Faults::invalid(change.data_type.range, message));
        let Some(using) = &change.using else {
            if is_assigned(&column.data_type, to) {
                return Ok(());
            }
            return wrong(format!(
                "column \"{name}\" cannot be cast automatically to type {wanted}"
            ));
        };
        if !self.is_only && !self.children(&table.name).is_empty() && takes_whole_row(table, &using.value) {
            return wrong("cannot convert whole-row table reference".to_owned());
        }
        let scope = Scope {
            table: Some(table),
            value: None,
        };
        let given = with_expression(&using.value, |expression| self.type_of(expression, scope)).flatten();
        if given.is_some_and(|given| !is_assigned(&given, to)) {
            return wrong(format!(
                "result of USING clause for column \"{name}\" cannot be cast automatically to type {wanted}"
            ));
        }
        let is_kept = column.default.is_some() && !super::alter_table::is_identity(column);
        if is_kept && !is_assigned(&column.data_type, to) {
            return wrong(format!(
                "default for column \"{name}\" cannot be cast automatically to type {wanted}"
            ));
        }
        Ok(())
    }

    /// Checks and foreign keys that the column is in have to make sense with the new type.
    fn check_dependents(&self, table: &Table, column: &str, (old, range): (&DataType, TextRange)) -> Outcome {
        let scope = Scope {
            table: Some(table),
            value: None,
        };
        for constraint in &table.constraints {
            if let ConstraintKind::Check { expression, .. } = &constraint.kind
                && mentions(Dialect::Postgres, &expression.text, column)
            {
                self.check_operators(&expression.text, scope, (old, range))?;
            }
        }
        let others = self
            .catalog
            .tables
            .iter_with(REFERS | mention_bit(&table.name))
            .filter(|other| other.name != table.name);
        for referring in others.chain([table]) {
            self.check_references(referring, table, (column, range))?;
        }
        Ok(())
    }

    fn check_references(
        &self,
        referring: &Table,
        changed: &Table,
        (column, range): (&str, TextRange),
    ) -> Outcome {
        for constraint in &referring.constraints {
            let Some(key) = constraint.foreign_key() else {
                continue;
            };
            let is_own = referring.name == changed.name;
            let target = if key.table == changed.name {
                Some(changed)
            } else {
                self.catalog.tables.get(&key.table).filter(|_| is_own)
            };
            let Some(target) = target else { continue };
            for (own, other) in key.columns.iter().zip(&key.referenced) {
                let is_changed = is_own && own == column || target.name == changed.name && other == column;
                let pair = referring.stored_column(own).zip(target.stored_column(other));
                let Some((own, other)) = pair.filter(|_| is_changed) else {
                    continue;
                };
                let base = |column: &Column| self.catalog.base_type(&column.data_type).clone();
                if !may_refer(&base(own), &base(other)) {
                    return Err(Faults::invalid(
                        range,
                        format!(
                            "foreign key constraint \"{}\" cannot be implemented",
                            constraint.name
                        ),
                    ));
                }
            }
        }
        Ok(())
    }

    /// Refuses to change a type whose values a check or an index of a table makes.
    pub(super) fn refuse_row_type_in_use(
        &self,
        what: &str,
        name: &QualifiedName,
        range: TextRange,
    ) -> Outcome {
        let stored = self.catalog.tables.iter().filter(|table| table.is_stored());
        for table in stored {
            for constraint in &table.constraints {
                if let ConstraintKind::Check { expression, .. } = &constraint.kind
                    && self.casts_to(&expression.text, name)
                {
                    let message = format!(
                        "cannot alter {what} \"{}\" because constraint {} on table {} uses its row type",
                        name.name, constraint.name, table.name.name
                    );
                    return Err(Faults::invalid(range, message));
                }
            }
            for index in &table.indexes {
                let makes = index.parts.iter().any(|part| match &part.key {
                    IndexKey::Expression(expression) => self.casts_to(&expression.text, name),
                    IndexKey::Column(_) => false,
                });
                if makes {
                    let message = format!(
                        "cannot alter {what} \"{}\" because column \"{}.row\" uses it",
                        name.name, index.name
                    );
                    return Err(Faults::invalid(range, message));
                }
            }
        }
        Ok(())
    }
}
