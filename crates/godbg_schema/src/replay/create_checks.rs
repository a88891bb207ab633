//! What PostgreSQL refuses of a new table as a whole.

use godbg_text::TextRange;

use super::applier::Applier;
use super::create_table::Making;
use super::expressions::{Place, check};
use super::fault::{Faults, Outcome};
use crate::catalog::{Column, Persistence, QualifiedName, Table, TableKind};
use crate::ddl::{ColumnOption, CreateTable, TableElement};

impl Applier<'_> {
    /// Source: `MergeAttributes` in PostgreSQL's `tablecmds.c`.
    pub(super) fn check_inherited_defaults(&self, table: &Table, create: &CreateTable) -> Outcome {
        let is_given = |name: &str| {
            create.elements.iter().any(|element| match &element.value {
                TableElement::Column(definition) => {
                    definition.name.value == name
                        && definition
                            .options
                            .iter()
                            .any(|option| matches!(option, ColumnOption::Default(_)))
                }
                _ => false,
            })
        };
        let parents = table
            .inherits
            .iter()
            .filter_map(|name| self.catalog.tables.get(name));
        let parents: Vec<&Table> = parents.collect();
        for column in &table.columns {
            let handed: Vec<&Column> = parents
                .iter()
                .filter_map(|parent| parent.stored_column(&column.name))
                .collect();
            let differ = |text: fn(&Column) -> Option<&crate::catalog::Expression>| {
                let mut texts = handed.iter().filter_map(|column| text(column));
                let first = texts.next();
                first.is_some_and(|first| {
                    texts.any(|other| !crate::compare::is_same_expression(self.dialect(), first, other))
                })
            };
            let name = &column.name;
            let what = if differ(|column| column.generated_as.as_ref()) {
                "generation expressions"
            } else if differ(|column| column.default.as_ref()) && !is_given(name) {
                "default values"
            } else {
                continue;
            };
            let message = format!("column \"{name}\" inherits conflicting {what}");
            return Err(Faults::invalid(create.name.range, message));
        }
        Ok(())
    }
}

pub(super) fn check_temporary(create: &CreateTable, name: &QualifiedName) -> Outcome {
    let is_written = create.name.parts.len() > 1;
    let message = match (create.persistence, name.schema.as_str()) {
        (Persistence::Temporary, "pg_temp") => return Ok(()),
        (Persistence::Temporary, _) if is_written => {
            "cannot create temporary relation in non-temporary schema"
        }
        (Persistence::Unlogged, "pg_temp") => "only temporary relations may be created in temporary schemas",
        _ => return Ok(()),
    };
    Err(Faults::invalid(create.name.range, message))
}

/// Refuses parents that no table can inherit from.
pub(super) fn check_parent(create: &CreateTable, table: &Table, parent: &Table, range: TextRange) -> Outcome {
    let name = &parent.name.name;
    let message = if table.inherits.contains(&parent.name) {
        format!("relation \"{name}\" would be inherited from more than once")
    } else if parent.kind == TableKind::Partitioned {
        format!("cannot inherit from partitioned table \"{name}\"")
    } else if parent.partition_bound.is_some() {
        format!("cannot inherit from partition \"{name}\"")
    } else if !matches!(parent.kind, TableKind::Base | TableKind::Foreign) {
        format!("inherited relation \"{name}\" is not a table or foreign table")
    } else if create.partition_by.is_some() {
        "cannot create partitioned table as inheritance child".to_owned()
    } else if parent.persistence == Persistence::Temporary && create.persistence != Persistence::Temporary {
        format!("cannot inherit from temporary relation \"{name}\"")
    } else {
        return Ok(());
    };
    Err(Faults::invalid(range, message))
}

pub(super) fn check_expressions(making: &Making, create: &CreateTable) -> Outcome {
    for element in &create.elements {
        let TableElement::Column(definition) = &element.value else {
            continue;
        };
        for option in &definition.options {
            match option {
                ColumnOption::Default(text) => {
                    check(&making.table, &text.value, Place::Default, text.range)?;
                }
                ColumnOption::GeneratedAs { expression, .. } => {
                    check(
                        &making.table,
                        &expression.value,
                        Place::Generated,
                        expression.range,
                    )?;
                }
                _ => {}
            }
        }
    }
    Ok(())
}

/// No version in use gives rows a number that nobody asked for.
fn check_oids(create: &CreateTable) -> Outcome {
    for option in &create.options {
        let message = match option.name.as_str() {
            "with oids" => "syntax error at or near \"OIDS\"",
            "with" if asks_for_oids(&option.value) => "tables declared WITH OIDS are not supported",
            _ => continue,
        };
        return Err(Faults::invalid(create.name.range, message));
    }
    Ok(())
}

fn asks_for_oids(parameters: &str) -> bool {
    let parameters = parameters.to_ascii_lowercase();
    let mut parts = parameters.trim_matches(['(', ')', ' ']).split(',');
    parts.any(|part| {
        let (name, value) = part.split_once('=').unwrap_or((part, "true"));
        name.trim() == "oids" && !matches!(value.trim().trim_matches('\''), "false" | "off" | "0")
    })
}

pub(super) fn check_partitioned(making: &Making, create: &CreateTable) -> Outcome {
    check_oids(create)?;
    for element in &create.elements {
        if let TableElement::Constraint(constraint) = &element.value {
            super::postgres_actions::check_constraint(&making.table, &constraint.kind, constraint.range)?;
        }
    }
    let mut names: Vec<&str> = Vec::new();
    if create.partition_of.is_some() {
        for element in &create.elements {
            if let TableElement::Column(definition) = &element.value {
                let name = definition.name.value.as_str();
                if names.contains(&name) {
                    let message = format!("column \"{name}\" specified more than once");
                    return Err(Faults::invalid(definition.range, message));
                }
                names.push(name);
            }
        }
    }
    Ok(())
}

/// A child computes a column where its parent does, and nowhere else.
pub(super) fn check_generation(parent: &Column, own: &Column, range: TextRange) -> Outcome {
    let name = &parent.name;
    let message = match (&parent.generated_as, &own.generated_as) {
        (Some(_), None) if own.default.is_some() => {
            format!("column \"{name}\" inherits from generated column but specifies default")
        }
        (Some(_), None) if own.generation.is_some() => {
            format!("column \"{name}\" inherits from generated column but specifies identity")
        }
        (Some(_), Some(_)) => format!("child column \"{name}\" specifies generation expression"),
        _ => return Ok(()),
    };
    Err(Faults::invalid(range, message))
}
