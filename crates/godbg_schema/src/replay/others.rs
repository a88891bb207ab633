//! Schemas, extensions, routines, triggers and comments.

use super::applier::Applier;
use super::fault::{Outcome, Thing};
use super::mysql_checks::{Named, check_name};
use crate::catalog::{Column, Extension, Routine, RoutineArgument, RoutineKind, Schema, Trigger};
use crate::ddl::{CommentKind, CreateRoutine, ObjectName, Replacement, Spanned, Text};

impl Applier<'_> {
    pub(crate) fn create_schema(&mut self, name: &Spanned<String>, if_not_exists: bool) -> Outcome {
        if self.is_mysql() {
            check_name(Named::Database, &name.value, name.range)?;
        }
        if self.catalog.schema(&name.value).is_some() {
            if if_not_exists {
                return Ok(());
            }
            return Err(self.faults().duplicate(Thing::Schema, &name.value, name.range));
        }
        let origin = self.origin();
        self.catalog.schemas.push(Schema {
            name: name.value.clone(),
            comment: None,
            origin,
        });
        Ok(())
    }

    pub(crate) fn create_extension(
        &mut self,
        name: &Spanned<String>,
        schema: Option<&str>,
        if_not_exists: bool,
    ) -> Outcome {
        let is_there = self
            .catalog
            .extensions
            .iter()
            .any(|extension| extension.name == name.value);
        if is_there {
            if if_not_exists {
                return Ok(());
            }
            return Err(self.faults().duplicate(Thing::Extension, &name.value, name.range));
        }
        let first = self.catalog.search_path.first().map(String::as_str);
        let schema = schema.or(first).unwrap_or("public").to_owned();
        let origin = self.origin();
        self.catalog.extensions.push(Extension {
            name: name.value.clone(),
            schema,
            origin,
        });
        Ok(())
    }

    pub(crate) fn create_routine(&mut self, create: &CreateRoutine) -> Outcome {
        if self.is_mysql() {
            check_name(Named::Other, create.name.last(), create.name.range)?;
        }
        let name = self.new_name(&create.name)?;
        let mut arguments = Vec::new();
        for argument in &create.arguments {
            arguments.push(RoutineArgument {
                name: argument.name.clone(),
                data_type: self.catalog.resolve_type(&argument.data_type.value),
                has_default: argument.has_default,
                is_variadic: argument.is_variadic,
            });
        }
        let columns: Vec<Column> = create
            .columns
            .iter()
            .map(|(name, data_type)| {
                let data_type = self.catalog.resolve_type(&data_type.value);
                Column::new(name.as_str(), data_type)
            })
            .collect();
        // What comes out of a function says what it returns.
        let is_function = create.kind == RoutineKind::Function && self.is_postgres();
        let of_columns = match columns.as_slice() {
            [only] if is_function => Some(only.data_type.clone()),
            [_, ..] if is_function => Some(self.catalog.resolve_type("record")),
            _ => None,
        };
        let routine = Routine {
            name: name.clone(),
            kind: create.kind,
            returns: create
                .returns
                .as_ref()
                .map(|text| self.catalog.resolve_type(&text.value))
                .or(of_columns),
            arguments,
            returns_rows: create.returns_rows,
            columns,
            is_strict: create.is_strict,
            definition: self.expression(&create.definition),
            origin: self.origin(),
        };
        let dialect = self.dialect();
        let signature = |routine: &Routine| -> Vec<String> {
            let types = routine.arguments.iter();
            types
                .map(|argument| argument.data_type.canonical(dialect).into_owned())
                .collect()
        };
        let wanted = signature(&routine);
        let is_overloading = self.is_postgres();
        let same = self
            .catalog
            .routines
            .iter()
            .position(|known| known.name == name && (!is_overloading || signature(known) == wanted));
        match (same, create.replaces) {
            (None, _) => self.catalog.routines.push(routine),
            (Some(place), Replacement::Replace) => self.catalog.routines[place] = routine,
            (Some(_), Replacement::Keep) => {}
            (Some(_), Replacement::No) if is_overloading => {
                let range = create.name.range;
                let message = format!(
                    "function \"{}\" already exists with same argument types",
                    name.name
                );
                return Err(super::fault::Fault {
                    message,
                    ..self.faults().duplicate(Thing::Routine, &name.name, range)
                });
            }
            (Some(_), Replacement::No) => {
                return Err(self
                    .faults()
                    .duplicate(Thing::Routine, &name.name, create.name.range));
            }
        }
        Ok(())
    }

    pub(crate) fn create_trigger(
        &mut self,
        name: &ObjectName,
        table: &ObjectName,
        (replaces, definition): (Replacement, &Text),
    ) -> Outcome {
        if self.is_mysql() {
            check_name(Named::Other, name.last(), name.range)?;
        }
        let owner = self.require_table(table, Thing::Relation)?;
        if self.is_postgres() {
            self.check_trigger_function(definition)?;
        }
        let mut table = self.table(&owner);
        let same = table
            .triggers
            .iter()
            .position(|trigger| trigger.name == name.last());
        let trigger = Trigger {
            name: name.last().to_owned(),
            definition: self.expression(definition),
            origin: self.origin(),
        };
        match (same, replaces) {
            (None, _) => table.triggers.push(trigger),
            (Some(place), Replacement::Replace) => table.triggers[place] = trigger,
            (Some(_), Replacement::Keep) => return Ok(()),
            (Some(_), Replacement::No) => {
                let fault = self.faults().duplicate(Thing::Trigger, name.last(), name.range);
                if !self.is_postgres() {
                    return Err(fault);
                }
                let message = format!(
                    "trigger \"{}\" for relation \"{}\" already exists",
                    name.last(),
                    table.name.name
                );
                return Err(super::fault::Fault { message, ..fault });
            }
        }
        // A trigger changes rows, not the table.
        let name = table.name.clone();
        self.catalog.tables.insert(&name, table);
        Ok(())
    }

    /// The function of a trigger is there when the trigger is made. PostgreSQL brings some, an
    /// extension may bring more.
    fn check_trigger_function(&self, definition: &Text) -> Outcome {
        let Some(name) = executed_function(&definition.value) else {
            return Ok(());
        };
        let last = name.rsplit('.').next().unwrap_or(&name).trim_matches('"');
        let is_known = TRIGGER_FUNCTIONS.contains(&last)
            || last.starts_with("ri_fkey_")
            || self
                .catalog
                .routines
                .iter()
                .any(|routine| routine.name.name == last);
        if is_known || !self.catalog.extensions.is_empty() || !self.catalog.is_complete() {
            return Ok(());
        }
        let message = format!("function {name}() does not exist");
        Err(super::fault::Fault {
            message,
            ..self.faults().missing(Thing::Routine, &name, definition.range)
        })
    }

    pub(crate) fn comment(
        &mut self,
        kind: CommentKind,
        name: &ObjectName,
        column: Option<&str>,
        text: Option<&String>,
    ) -> Outcome {
        match kind {
            CommentKind::Table | CommentKind::Column => {
                let found = self.require_table(name, Thing::Relation)?;
                let mut table = self.table(&found);
                match column {
                    None => table.comment = text.cloned(),
                    Some(column) => {
                        let faults = self.faults();
                        let column = super::applier::column_mut(faults, &mut table, column, name.range)?;
                        column.comment = text.cloned();
                    }
                }
                self.catalog.tables.insert(&found, table);
            }
            CommentKind::Type => {
                let found = self
                    .catalog
                    .find_name(&name.lookup(), |name| self.catalog.types.contains(name))
                    .ok_or_else(|| self.faults().missing(Thing::Type, &name.to_string(), name.range))?;
                if let Some(user_type) = self.catalog.types.get_mut(&found) {
                    user_type.comment = text.cloned();
                }
            }
            CommentKind::Schema => {
                let schema = self
                    .catalog
                    .schemas
                    .iter_mut()
                    .find(|schema| schema.name == name.last());
                match schema {
                    Some(schema) => schema.comment = text.cloned(),
                    None => return Err(self.faults().missing(Thing::Schema, name.last(), name.range)),
                }
            }
            CommentKind::Index => {
                if self.find_index(name).is_none() {
                    return Err(self
                        .faults()
                        .missing(Thing::Relation, &name.to_string(), name.range));
                }
            }
        }
        Ok(())
    }
}

/// Functions for triggers that PostgreSQL brings.
///
/// Source: `pg_proc` of PostgreSQL 15, functions that return `trigger`.
const TRIGGER_FUNCTIONS: &[&str] = &[
    "suppress_redundant_updates_trigger",
    "tsvector_update_trigger",
    "tsvector_update_trigger_column",
    "unique_key_recheck",
];

/// Returns the name of the function that a trigger executes, as written.
fn executed_function(definition: &str) -> Option<String> {
    let lower = definition.to_ascii_lowercase();
    let start = lower.rfind("execute")? + "execute".len();
    let rest = definition.get(start..)?.trim_start();
    let rest_lower = rest.to_ascii_lowercase();
    let word = ["function", "procedure"]
        .into_iter()
        .find(|word| rest_lower.starts_with(word))?;
    let (name, _) = rest[word.len()..].split_once('(')?;
    let name = name.trim();
    let is_plain = !name.is_empty() && !name.contains(char::is_whitespace);
    is_plain.then(|| {
        if name.contains('"') {
            name.to_owned()
        } else {
            name.to_ascii_lowercase()
        }
    })
}
