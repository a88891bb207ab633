//! Constraints of tables and the indexes behind them.

use super::applier::Applier;
use super::fault::{Faults, Outcome, Thing};
use super::naming::{columns_addition, constraint_name, is_relation, key_name, mysql_key_name};
use crate::Dialect;
use crate::catalog::{Constraint, ConstraintKind, Generation, Index, IndexKey, Table};
use crate::compare::is_same_expression;
use crate::ddl::{ConstraintForm, IndexForm, TableConstraint, Text};

impl Applier<'_> {
    /// Adds a constraint; `column` is the one behind whose definition it stands.
    pub(crate) fn add_constraint(
        &self,
        table: &mut Table,
        constraint: &TableConstraint,
        column: Option<&str>,
    ) -> Outcome {
        match &constraint.kind {
            ConstraintForm::PrimaryKey(form) | ConstraintForm::Unique(form) => {
                self.add_key(table, constraint, form, column)
            }
            ConstraintForm::UsingIndex { index, is_primary } => {
                self.add_key_using_index(table, constraint, index, *is_primary)
            }
            ConstraintForm::ForeignKey { .. } => self.add_foreign_key(table, constraint, column),
            ConstraintForm::Check {
                expression,
                columns,
                is_no_inherit,
            } => {
                let kind = ConstraintKind::Check {
                    expression: self.expression(expression),
                    is_no_inherit: *is_no_inherit,
                };
                if self.is_postgres() {
                    super::expressions::check(
                        table,
                        &expression.value,
                        super::expressions::Place::Check,
                        expression.range,
                    )?;
                }
                if self.is_postgres() && merge_check(table, constraint, &kind)? {
                    return Ok(());
                }
                let name = self.check_name(table, constraint, columns, column)?;
                self.push_constraint(table, constraint, name, kind);
                Ok(())
            }
            ConstraintForm::Exclude { definition, form } => {
                self.add_exclusion(table, constraint, definition, form)
            }
            ConstraintForm::NotNull(name) => {
                let faults = self.faults();
                super::applier::column_mut(faults, table, name, constraint.range)?.is_nullable = false;
                Ok(())
            }
        }
    }

    pub(super) fn push_constraint(
        &self,
        table: &mut Table,
        constraint: &TableConstraint,
        name: String,
        kind: ConstraintKind,
    ) {
        table.constraints.push(Constraint {
            deferral: constraint.deferral,
            is_validated: !constraint.is_not_valid,
            is_enforced: !constraint.is_not_enforced,
            origin: (self.locate)(constraint.range),
            ..Constraint::new(name, kind)
        });
    }

    /// Returns the written name, refusing one that a constraint of the table has.
    pub(super) fn written_name(
        &self,
        table: &Table,
        constraint: &TableConstraint,
    ) -> Outcome<Option<String>> {
        let Some(name) = &constraint.name else {
            return Ok(None);
        };
        if !self.is_sqlite() && table.constraint(&name.value).is_some() {
            let fault = self
                .faults()
                .duplicate_constraint(&table.name.name, &name.value, name.range);
            return Err(fault);
        }
        Ok(Some(name.value.clone()))
    }

    fn check_name(
        &self,
        table: &Table,
        constraint: &TableConstraint,
        columns: &[String],
        column: Option<&str>,
    ) -> Outcome<String> {
        if let Some(name) = self.written_name(table, constraint)? {
            return Ok(name);
        }
        Ok(match self.dialect() {
            Dialect::Postgres => {
                let only = match columns {
                    [only] => only.as_str(),
                    _ => "",
                };
                constraint_name(self.catalog, table, (only, "check"))
            }
            Dialect::Sqlite => String::new(),
            // MariaDB calls the check of a column like the column.
            Dialect::MariaDb if column.is_some() => column.unwrap_or_default().to_owned(),
            Dialect::MariaDb => numbered(table, "CONSTRAINT_"),
            Dialect::MySql => numbered(table, &format!("{}_chk_", table.name.name)),
        })
    }

    fn key_columns(&self, table: &Table, form: &IndexForm, column: Option<&str>) -> Outcome<Vec<String>> {
        if form.elements.is_empty() {
            return Ok(column.map(str::to_owned).into_iter().collect());
        }
        let mut columns = Vec::new();
        for part in self.index_parts(table, &form.elements)? {
            if let IndexKey::Column(name) = part.key {
                columns.push(name);
            }
        }
        Ok(columns)
    }

    fn add_key(
        &self,
        table: &mut Table,
        constraint: &TableConstraint,
        form: &IndexForm,
        column: Option<&str>,
    ) -> Outcome {
        let is_primary = matches!(constraint.kind, ConstraintForm::PrimaryKey(_));
        if is_primary && table.primary_key().is_some() {
            return Err(self
                .faults()
                .second_primary_key(&table.name.name, constraint.range));
        }
        let columns = self.key_columns(table, form, column)?;
        if self.is_sqlite() {
            self.add_sqlite_key(table, constraint, &columns, is_primary);
            return Ok(());
        }
        if is_primary {
            refuse_null(table, &columns);
        }
        let name = match self.dialect() {
            Dialect::Postgres => {
                let named: Vec<String> = columns.iter().chain(&form.included).cloned().collect();
                self.postgres_key_name(table, constraint, &named, is_primary)?
            }
            _ if is_primary => "PRIMARY".to_owned(),
            _ => self.mysql_unique_name(table, constraint, form, &columns)?,
        };
        let mut index = if form.elements.is_empty() {
            Index::over_columns(name.as_str(), &columns)
        } else {
            Index::new(name.as_str(), self.index_parts(table, &form.elements)?)
        };
        index.is_unique = true;
        index.included.clone_from(&form.included);
        index.is_null_one_value = form.is_null_one_value;
        index.constraint = Some(name.clone());
        index.origin = (self.locate)(constraint.range);
        if self.is_mysql() {
            index.method.clone_from(&form.method);
            self.check_mysql_index(table, &index, constraint.range)?;
            self.drop_superseded(table, &index);
        }
        table.indexes.push(index);
        let kind = if is_primary {
            ConstraintKind::PrimaryKey { columns }
        } else {
            ConstraintKind::Unique {
                columns,
                is_null_one_value: form.is_null_one_value,
            }
        };
        self.push_constraint(table, constraint, name, kind);
        Ok(())
    }

    fn postgres_key_name(
        &self,
        table: &Table,
        constraint: &TableConstraint,
        columns: &[String],
        is_primary: bool,
    ) -> Outcome<String> {
        if let Some(name) = self.written_name(table, constraint)? {
            if is_relation(self.catalog, &table.name.schema, &name) || table.index(&name).is_some() {
                return Err(self.faults().duplicate(Thing::Relation, &name, constraint.range));
            }
            return Ok(name);
        }
        let addition = columns_addition(columns.iter().map(String::as_str));
        let parts = if is_primary {
            ("", "pkey")
        } else {
            (addition.as_str(), "key")
        };
        Ok(key_name(self.catalog, table, parts))
    }

    fn mysql_unique_name(
        &self,
        table: &Table,
        constraint: &TableConstraint,
        form: &IndexForm,
        columns: &[String],
    ) -> Outcome<String> {
        // `CONSTRAINT c UNIQUE KEY k` is called k.
        let written = form.name.as_ref().or(constraint.name.as_ref());
        if let Some(name) = written {
            if table.index(&name.value).is_some() {
                return Err(self.faults().duplicate(Thing::Index, &name.value, name.range));
            }
            return Ok(name.value.clone());
        }
        let first = columns.first().map_or("functional_index", String::as_str);
        Ok(mysql_key_name(table, first))
    }

    /// SQLite makes an index for a key unless the key is the row's id or another key is the same.
    fn add_sqlite_key(
        &self,
        table: &mut Table,
        constraint: &TableConstraint,
        columns: &[String],
        is_primary: bool,
    ) {
        let name = constraint
            .name
            .as_ref()
            .map_or(String::new(), |name| name.value.clone());
        let kind = if is_primary {
            ConstraintKind::PrimaryKey {
                columns: columns.to_vec(),
            }
        } else {
            ConstraintKind::Unique {
                columns: columns.to_vec(),
                is_null_one_value: false,
            }
        };
        let is_row_id = is_primary && Self::is_row_id(table, columns, constraint);
        if is_row_id {
            if let Some(position) = table.column_position(&columns[0]) {
                let column = &mut table.columns[position];
                column.is_nullable = false;
                if column.generation.is_none() {
                    column.generation = Some(Generation::RowId);
                }
            }
        } else if is_primary && (table.option("without rowid").is_some() || table.option("strict").is_some())
        {
            refuse_null(table, columns);
        }
        let has_same = table
            .indexes
            .iter()
            .any(|index| index.constraint.is_some() && parts_are(index, columns));
        if !is_row_id && !has_same {
            let number = table
                .indexes
                .iter()
                .filter(|index| index.name.starts_with("sqlite_autoindex_"))
                .count()
                + 1;
            let index_name = format!("sqlite_autoindex_{}_{number}", table.name.name);
            let mut index = Index::over_columns(index_name, columns);
            index.is_unique = true;
            index.constraint = Some(name.clone());
            index.origin = (self.locate)(constraint.range);
            table.indexes.push(index);
        }
        self.push_constraint(table, constraint, name, kind);
    }

    /// Says whether a primary key is SQLite's `INTEGER PRIMARY KEY`.
    fn is_row_id(table: &Table, columns: &[String], constraint: &TableConstraint) -> bool {
        let [only] = columns else { return false };
        let is_integer = table
            .stored_column(only)
            .is_some_and(|column| column.data_type.written.eq_ignore_ascii_case("integer"));
        // `INTEGER PRIMARY KEY DESC` behind the column is an ordinary key, by an old mistake.
        let is_descending = match &constraint.kind {
            ConstraintForm::PrimaryKey(form) => {
                form.elements.is_empty() && form.options.as_deref() == Some("desc")
            }
            _ => false,
        };
        is_integer && !is_descending && table.option("without rowid").is_none()
    }

    fn add_key_using_index(
        &self,
        table: &mut Table,
        constraint: &TableConstraint,
        index: &str,
        is_primary: bool,
    ) -> Outcome {
        let Some(position) = table.indexes.iter().position(|known| known.name == index) else {
            return Err(self.faults().missing(Thing::Index, index, constraint.range));
        };
        if is_primary && table.primary_key().is_some() {
            return Err(self
                .faults()
                .second_primary_key(&table.name.name, constraint.range));
        }
        let sorted = table.indexes[position].parts.iter().position(|part| {
            let column = part.column().and_then(|name| table.stored_column(name));
            let own = column.and_then(|column| column.collation.as_deref());
            let is_other = part
                .collation
                .as_deref()
                .is_some_and(|collation| Some(collation) != own);
            part.is_descending || part.nulls_first == Some(true) || is_other
        });
        if let Some(place) = sorted {
            let message = format!(
                "index \"{index}\" column number {} does not have default sorting behavior",
                place + 1
            );
            return Err(Faults::invalid(constraint.range, message));
        }
        let name = self
            .written_name(table, constraint)?
            .unwrap_or_else(|| index.to_owned());
        let index = &mut table.indexes[position];
        // The index takes the name of the constraint.
        index.name.clone_from(&name);
        index.constraint = Some(name.clone());
        let columns: Vec<String> = index
            .parts
            .iter()
            .filter_map(|part| part.column().map(str::to_owned))
            .collect();
        let is_null_one_value = index.is_null_one_value;
        let kind = if is_primary {
            refuse_null(table, &columns);
            ConstraintKind::PrimaryKey { columns }
        } else {
            ConstraintKind::Unique {
                columns,
                is_null_one_value,
            }
        };
        self.push_constraint(table, constraint, name, kind);
        Ok(())
    }

    fn add_exclusion(
        &self,
        table: &mut Table,
        constraint: &TableConstraint,
        definition: &Text,
        form: &IndexForm,
    ) -> Outcome {
        let parts = self.index_parts(table, &form.elements)?;
        let name = self.written_name(table, constraint)?.unwrap_or_else(|| {
            let labels = form.elements.iter().map(super::indexes::element_label);
            let addition = columns_addition(labels.chain(form.included.iter().map(String::as_str)));
            key_name(self.catalog, table, (&addition, "excl"))
        });
        let mut index = Index::new(name.as_str(), parts);
        index.method.clone_from(&form.method);
        index.constraint = Some(name.clone());
        index.predicate = form.predicate.as_ref().map(|text| self.expression(text));
        index.origin = (self.locate)(constraint.range);
        table.indexes.push(index);
        let kind = ConstraintKind::Exclude {
            definition: self.expression(definition),
        };
        self.push_constraint(table, constraint, name, kind);
        Ok(())
    }

    /// Takes away the indexes that MySQL made for foreign keys and that a new one makes needless.
    pub(crate) fn drop_superseded(&self, table: &mut Table, new: &Index) {
        debug_assert!(self.is_mysql(), "other engines make no such indexes");
        table.indexes.retain(|index| {
            let columns: Vec<String> = index
                .parts
                .iter()
                .filter_map(|part| part.column().map(str::to_owned))
                .collect();
            !(index.is_implicit && begins_with(new, &columns))
        });
    }
}

/// Makes one of a check and the one of its name that the table has from its parents.
///
/// Source: `MergeWithExistingConstraint` in PostgreSQL's `heap.c`.
fn merge_check(table: &mut Table, constraint: &TableConstraint, kind: &ConstraintKind) -> Outcome<bool> {
    let Some(name) = &constraint.name else {
        return Ok(false);
    };
    let label = table.name.name.clone();
    let is_partition = table.partition_bound.is_some();
    let known = table
        .constraints
        .iter_mut()
        .find(|known| known.name == name.value);
    let (
        Some(known),
        ConstraintKind::Check {
            expression,
            is_no_inherit,
        },
    ) = (known, kind)
    else {
        return Ok(false);
    };
    let ConstraintKind::Check { expression: own, .. } = &known.kind else {
        return Ok(false);
    };
    if !known.is_inherited || !is_same_expression(Dialect::Postgres, own, expression) {
        return Ok(false);
    }
    let wrong = |message: String| Err(Faults::invalid(constraint.range, message));
    if *is_no_inherit {
        return wrong(format!(
            "constraint \"{}\" conflicts with inherited constraint on relation \"{label}\"",
            name.value
        ));
    }
    if constraint.is_not_valid || !known.is_validated {
        return wrong(format!(
            "constraint \"{}\" conflicts with NOT VALID constraint on relation \"{label}\"",
            name.value
        ));
    }
    known.is_inherited = is_partition;
    Ok(true)
}

/// Marks the columns of a primary key as never NULL.
pub(crate) fn refuse_null(table: &mut Table, columns: &[String]) {
    for name in columns {
        if let Some(position) = table.column_position(name) {
            table.columns[position].is_nullable = false;
        }
    }
}

fn numbered(table: &Table, prefix: &str) -> String {
    let mut number = 1;
    while table.constraint(&format!("{prefix}{number}")).is_some() {
        number += 1;
    }
    format!("{prefix}{number}")
}

fn parts_are(index: &Index, columns: &[String]) -> bool {
    index.parts.len() == columns.len() && begins_with(index, columns)
}

/// Says whether an index can serve a foreign key over these columns.
pub(crate) fn begins_with(index: &Index, columns: &[String]) -> bool {
    index.parts.len() >= columns.len()
        && index.parts.iter().zip(columns).all(|(part, column)| {
            part.prefix_length.is_none()
                && part
                    .column()
                    .is_some_and(|name| name.eq_ignore_ascii_case(column))
        })
        && !matches!(index.method.as_deref(), Some("fulltext" | "spatial"))
}
