//! Columns: from their definitions, and what their options bring along.

use super::applier::Applier;
use super::fault::{Faults, Outcome};
use super::naming::{columns_addition, relation_name};
use crate::Dialect;
use crate::catalog::{Column, DataType, Expression, Generation, QualifiedName, Sequence, Table, TypeFamily};
use crate::ddl::{ColumnDefinition, ColumnOption, ConstraintForm, IndexForm, TableConstraint, Text};

/// A column on its way into a table.
pub(crate) struct NewColumn {
    pub column: Column,
    /// The constraints that stand behind it, each over this column.
    pub constraints: Vec<TableConstraint>,
    /// The sequence that it brings along.
    pub sequence: Option<Sequence>,
}

impl Applier<'_> {
    /// Reads a column's definition.
    ///
    /// `table` is where it goes, with all columns before it, and `taken` holds names of
    /// sequences that the statement makes as well.
    pub(crate) fn column(
        &self,
        table: &Table,
        definition: &ColumnDefinition,
        taken: &[String],
    ) -> Outcome<NewColumn> {
        let data_type = self.resolve_type(&definition.data_type)?;
        let name = &definition.name.value;
        let mut new = NewColumn {
            column: Column::new(name.clone(), data_type),
            constraints: Vec::new(),
            sequence: None,
        };
        new.column.origin = (self.locate)(definition.range);
        if self.is_postgres() {
            check_options(&table.name.name, definition)?;
        }
        let mut sequence_options = String::new();
        for option in &definition.options {
            if let ColumnOption::SequenceOptions(options) = option {
                sequence_options.clone_from(options);
            } else {
                self.apply_option(&mut new, option, definition);
            }
        }
        self.apply_serial(&mut new, table, &definition.data_type, taken);
        let is_identity = matches!(
            new.column.generation,
            Some(Generation::IdentityAlways | Generation::IdentityByDefault)
        );
        if is_identity {
            new.column.is_nullable = false;
            new.sequence = Some(self.identity_sequence(table, &new.column, sequence_options, taken));
        }
        if self.is_mysql() {
            super::mysql_checks::check_name(super::mysql_checks::Named::Column, name, definition.name.range)?;
            self.check_mysql_type(definition)?;
            self.check_mysql_default(table, &new.column, definition.range)?;
            self.lengthen(table, &mut new.column, definition.range)?;
            if self.session.has_implicit_timestamps() {
                imply_timestamp(table, &mut new.column, definition);
            }
            if self.dialect() == Dialect::MariaDb {
                check_json(&mut new);
            }
            finish_mysql(&mut new.column);
        }
        Ok(new)
    }

    fn apply_option(&self, new: &mut NewColumn, option: &ColumnOption, definition: &ColumnDefinition) {
        let column = &mut new.column;
        match option {
            ColumnOption::NotNull(is_not_null) => column.is_nullable = !is_not_null,
            ColumnOption::Default(text) => column.default = self.default(text, &column.data_type),
            ColumnOption::OnUpdate(text) => column.on_update = Some(self.expression(text)),
            ColumnOption::Generation(generation) => column.generation = Some(*generation),
            ColumnOption::GeneratedAs {
                expression,
                is_stored,
            } => {
                column.generated_as = Some(self.expression(expression));
                column.generation = Some(if *is_stored {
                    Generation::Stored
                } else {
                    Generation::Virtual
                });
            }
            ColumnOption::Collation(collation) => column.collation = Some(collation.clone()),
            ColumnOption::Charset(charset) => column.charset = Some(charset.clone()),
            ColumnOption::Comment(comment) => column.comment = Some(comment.clone()),
            ColumnOption::Invisible => column.is_invisible = true,
            ColumnOption::Constraint(constraint) => new.constraints.push((**constraint).clone()),
            ColumnOption::Key => new.constraints.push(primary_key(definition)),
            ColumnOption::SequenceOptions(_) => {}
        }
    }

    /// Returns a default; `DEFAULT NULL` is none but in SQLite, which shows it, and in
    /// PostgreSQL where the NULL has to be fitted to the type.
    pub(crate) fn default(&self, text: &Text, data_type: &DataType) -> Option<Expression> {
        let is_null = text.value.trim().eq_ignore_ascii_case("null");
        let is_kept = !is_null || self.is_sqlite() || (self.is_postgres() && has_modifier(&data_type.family));
        is_kept.then(|| self.expression(text))
    }

    /// Turns `serial` and its likes into what they stand for.
    fn apply_serial(&self, new: &mut NewColumn, table: &Table, written: &Text, taken: &[String]) {
        let word = written.value.trim().to_ascii_lowercase();
        let column = &mut new.column;
        match self.dialect() {
            Dialect::Postgres => {
                let base = match word.as_str() {
                    "serial" | "serial4" => "integer",
                    "bigserial" | "serial8" => "bigint",
                    "smallserial" | "serial2" => "smallint",
                    _ => return,
                };
                column.data_type = DataType::parse(Dialect::Postgres, base);
                column.is_nullable = false;
                column.generation = Some(Generation::Serial);
                let sequence = self.owned_sequence(table, column, taken);
                column.default = Some(next_value(&sequence.name));
                new.sequence = Some(sequence);
            }
            Dialect::MySql | Dialect::MariaDb if word == "serial" => {
                column.is_nullable = false;
                column.generation = Some(Generation::AutoIncrement);
                let key = ConstraintForm::Unique(IndexForm::default());
                new.constraints.push(constraint_of(key, written));
            }
            _ => {}
        }
    }

    fn owned_sequence(&self, table: &Table, column: &Column, taken: &[String]) -> Sequence {
        let addition = columns_addition(std::iter::once(column.name.as_str()));
        let name = relation_name(self.catalog, table, (&addition, "seq"), taken);
        Sequence {
            name: QualifiedName::new(table.name.schema.as_str(), name),
            data_type: column.data_type.clone(),
            options: String::new(),
            owned_by: Some((table.name.clone(), column.name.clone())),
            is_identity: false,
            origin: column.origin,
        }
    }

    /// Returns the sequence behind an identity column.
    pub(crate) fn identity_sequence(
        &self,
        table: &Table,
        column: &Column,
        options: String,
        taken: &[String],
    ) -> Sequence {
        Sequence {
            options,
            is_identity: true,
            ..self.owned_sequence(table, column, taken)
        }
    }

    /// Adds a column at the end, refusing a second one of its name.
    pub(crate) fn push_column(
        &self,
        table: &mut Table,
        column: Column,
        definition: &ColumnDefinition,
    ) -> Outcome {
        if table.stored_column(&column.name).is_some() {
            return Err(self.faults().repeated_column(&column.name, definition.name.range));
        }
        table.columns.push(column);
        Ok(())
    }
}

/// Says whether PostgreSQL fits values to the type by more than its name: a length, a scale, a
/// domain's checks.
fn has_modifier(family: &TypeFamily) -> bool {
    match family {
        TypeFamily::Varchar(Some(_)) | TypeFamily::Char(_) | TypeFamily::Domain(_) => true,
        TypeFamily::Decimal { precision, .. }
        | TypeFamily::Time { precision, .. }
        | TypeFamily::Timestamp { precision, .. } => precision.is_some(),
        TypeFamily::Bits { length, .. } => length.is_some(),
        TypeFamily::Array(element) => has_modifier(&element.family),
        TypeFamily::Other(name) => name.ends_with(')'),
        _ => false,
    }
}

/// Refuses options that contradict each other.
///
/// Source: `transformColumnDefinition` in PostgreSQL's `parse_utilcmd.c`.
fn check_options(table: &str, definition: &ColumnDefinition) -> Outcome {
    let name = &definition.name.value;
    let invalid = |message: String| Err(Faults::invalid(definition.range, message));
    if super::expressions::SYSTEM_COLUMNS.contains(&name.as_str()) {
        return invalid(format!(
            "column name \"{name}\" conflicts with a system column name"
        ));
    }
    let label = format!("column \"{name}\" of table \"{table}\"");
    let word = definition.data_type.value.trim().to_ascii_lowercase();
    let is_serial = [
        "serial",
        "bigserial",
        "smallserial",
        "serial4",
        "serial8",
        "serial2",
    ]
    .contains(&word.as_str());
    let (mut default, mut identity, mut generated) = (is_serial, false, false);
    let mut is_not_null: Option<bool> = is_serial.then_some(true);
    for option in &definition.options {
        match option {
            ColumnOption::NotNull(wanted) => {
                if is_not_null.is_some_and(|known| known != *wanted) {
                    return invalid(format!("conflicting NULL/NOT NULL declarations for {label}"));
                }
                is_not_null = Some(*wanted);
            }
            ColumnOption::Default(_) if default => {
                return invalid(format!("multiple default values specified for {label}"));
            }
            ColumnOption::Default(_) => default = true,
            ColumnOption::Generation(Generation::IdentityAlways | Generation::IdentityByDefault) => {
                if identity {
                    return invalid(format!("multiple identity specifications for {label}"));
                }
                if is_not_null == Some(false) {
                    return invalid(format!("conflicting NULL/NOT NULL declarations for {label}"));
                }
                identity = true;
                is_not_null = Some(true);
            }
            ColumnOption::GeneratedAs { .. } if generated => {
                return invalid(format!("multiple generation clauses specified for {label}"));
            }
            ColumnOption::GeneratedAs { .. } => generated = true,
            _ => {}
        }
    }
    let both = match (default, identity, generated) {
        (true, true, _) => "default and identity",
        (true, _, true) => "default and generation expression",
        (_, true, true) => "identity and generation expression",
        _ => return Ok(()),
    };
    invalid(format!("both {both} specified for {label}"))
}

/// Returns the default that takes the next value of a sequence.
pub(crate) fn next_value(sequence: &QualifiedName) -> Expression {
    let name = sequence_literal(sequence);
    Expression::new(format!("nextval('{name}'::regclass)"))
}

/// Writes the name of a sequence as `regclass` prints it, for use in a string.
pub(crate) fn sequence_literal(sequence: &QualifiedName) -> String {
    let quote = |name: &str| {
        let is_plain = name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
            && !name.starts_with(|first: char| first.is_ascii_digit());
        if is_plain {
            name.to_owned()
        } else {
            format!("\"{}\"", name.replace('"', "\"\"")).replace('\'', "''")
        }
    };
    if sequence.schema == "public" {
        quote(&sequence.name)
    } else {
        format!("{}.{}", quote(&sequence.schema), quote(&sequence.name))
    }
}

fn constraint_of(kind: ConstraintForm, text: &Text) -> TableConstraint {
    TableConstraint {
        name: None,
        kind,
        deferral: crate::catalog::Deferral::NotDeferrable,
        is_not_valid: false,
        is_not_enforced: false,
        range: text.range,
    }
}

/// `KEY` behind a MySQL column stands for `PRIMARY KEY`.
fn primary_key(definition: &ColumnDefinition) -> TableConstraint {
    constraint_of(
        ConstraintForm::PrimaryKey(IndexForm::default()),
        &definition.data_type,
    )
}

/// MariaDB's JSON is a text that has to be JSON, unless it has a check of its own.
fn check_json(new: &mut NewColumn) {
    let has_check = new
        .constraints
        .iter()
        .any(|constraint| matches!(constraint.kind, ConstraintForm::Check { .. }));
    if has_check && new.column.data_type.family == TypeFamily::Json {
        new.column.data_type = DataType::parse(Dialect::MariaDb, "longtext");
        new.column.collation = Some("utf8mb4_bin".to_owned());
    }
}

/// What `TIMESTAMP` means under `explicit_defaults_for_timestamp = OFF`, which MariaDB was
/// up to 10.9 and MySQL up to 5.7.
fn imply_timestamp(table: &Table, column: &mut Column, definition: &ColumnDefinition) {
    let is_timestamp = |column: &Column| {
        matches!(
            column.data_type.family,
            TypeFamily::Timestamp { has_zone: true, .. }
        )
    };
    let is_null = definition
        .options
        .iter()
        .any(|option| matches!(option, ColumnOption::NotNull(false)));
    if !is_timestamp(column) || is_null || column.generated_as.is_some() {
        return;
    }
    column.is_nullable = false;
    if column.default.is_some() || column.on_update.is_some() {
        return;
    }
    if table.columns.iter().any(is_timestamp) {
        column.default = Some(Expression::new("'0000-00-00 00:00:00'"));
    } else {
        column.default = Some(Expression::new("current_timestamp()"));
        column.on_update = Some(Expression::new("current_timestamp()"));
    }
}

/// `AUTO_INCREMENT` columns are never NULL.
fn finish_mysql(column: &mut Column) {
    if column.generation == Some(Generation::AutoIncrement) {
        column.is_nullable = false;
    }
    if let TypeFamily::Varchar(None) = column.data_type.family {
        column.data_type.family = TypeFamily::Text(None);
    }
}
