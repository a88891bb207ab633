//! What a table may be divided by (PostgreSQL).
//!
//! Source: `transformPartitionSpec` and `ComputePartitionAttrs` in PostgreSQL's `tablecmds.c`.

use godbg_sql::ast::{AstNode, ColumnRef, Expr, FunctionCall, Literal, LiteralKind};
use godbg_text::TextRange;

use super::applier::Applier;
use super::bounds::{bracketed, items};
use super::create_table::Making;
use super::expression_types::with_expression;
use super::expressions::{Place, VOLATILE, check};
use super::fault::{Faults, Outcome};
use super::indexes::{is_bare_row, is_unordered};
use crate::Dialect;
use crate::catalog::{Column, Routine, Table};
use crate::ddl::CreateTable;

/// Operator classes of types that have no order.
const UNORDERED_CLASSES: &[&str] = &["box_ops", "circle_ops", "point_ops", "poly_ops"];

impl Applier<'_> {
    pub(super) fn check_partition_key(&self, making: &Making, create: &CreateTable) -> Outcome {
        let Some(key) = &create.partition_by else {
            return Ok(());
        };
        let strategy: String = key
            .value
            .trim_start()
            .chars()
            .take_while(char::is_ascii_alphabetic)
            .collect();
        let Some((inner, _)) = bracketed(&key.value) else {
            return Ok(());
        };
        let parts = items(inner);
        if strategy.eq_ignore_ascii_case("list") && parts.len() > 1 {
            let message = "cannot use \"list\" partition strategy with more than one column";
            return Err(Faults::invalid(key.range, message));
        }
        let is_ordered = !strategy.eq_ignore_ascii_case("hash");
        for (place, part) in parts.iter().enumerate() {
            if part.contains('(') {
                self.check_key_expression(&making.table, part, (place + 1, key.range))?;
            } else if !part.contains('"') && making.table.uncertain.is_none() {
                check_key_column(&making.table, part, (is_ordered, key.range))?;
            }
        }
        Ok(())
    }

    fn check_key_expression(&self, table: &Table, part: &str, (place, range): (usize, TextRange)) -> Outcome {
        let invalid = |message: String| Err(Faults::invalid(range, message));
        check(table, part, Place::PartitionKey, range)?;
        if is_bare_row(part) {
            return invalid(format!("partition key column {place} has pseudo-type record"));
        }
        let facts = with_expression(part, |expression| {
            let nodes = || std::iter::once(expression.syntax()).chain(expression.syntax().descendants());
            let calls = nodes().filter_map(FunctionCall::cast).map(FunctionCall::function);
            let calls: Vec<String> = calls.collect();
            let is_text = matches!(expression.without_parens(), Expr::Literal(literal) if is_string(literal));
            (
                calls,
                nodes().any(|node| ColumnRef::cast(node).is_some()),
                is_text,
            )
        });
        let Some((calls, has_column, is_text)) = facts else {
            return Ok(());
        };
        if is_text {
            return invalid(format!("partition key column {place} has pseudo-type unknown"));
        }
        let own: Vec<&Routine> = self
            .catalog
            .routines
            .iter()
            .filter(|routine| calls.contains(&routine.name.name))
            .collect();
        if own.iter().any(|routine| routine.returns_rows) {
            let message = "set-returning functions are not allowed in partition key expressions";
            return invalid(message.to_owned());
        }
        let is_volatile = |name: &String| {
            VOLATILE.contains(&name.as_str()) && !own.iter().any(|known| known.name.name == *name)
        };
        if own.iter().any(|routine| !is_immutable(routine)) || calls.iter().any(is_volatile) {
            let message = "functions in partition key expression must be marked IMMUTABLE";
            return invalid(message.to_owned());
        }
        if !has_column {
            return invalid("cannot use constant expression as partition key".to_owned());
        }
        Ok(())
    }
}

fn is_string(literal: Literal<'_>) -> bool {
    literal.kind() == LiteralKind::String
}

/// Says whether a function gives the same for the same, as far as it says so; one in SQL is
/// taken for its body.
fn is_immutable(routine: &Routine) -> bool {
    let text = routine.definition.text.to_ascii_lowercase();
    let words = |wanted: &str| {
        text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .any(|word| word == wanted)
    };
    let is_sql = text.contains("language sql") || text.contains("language 'sql'");
    words("immutable") || is_sql && !VOLATILE.iter().any(|name| words(name))
}

fn check_key_column(table: &Table, part: &str, (is_ordered, range): (bool, TextRange)) -> Outcome {
    let lower = part.to_lowercase();
    let mut words = lower.split_whitespace();
    let name = words.next().unwrap_or_default();
    let invalid = |message: String| Err(Faults::invalid(range, message));
    let Some(column) = table.stored_column(name) else {
        return invalid(format!("column \"{name}\" named in partition key does not exist"));
    };
    if !is_ordered {
        return Ok(());
    }
    let class = words.find(|word| *word != "collate" && word.ends_with("_ops"));
    match class {
        Some(class) if UNORDERED_CLASSES.contains(&class) => invalid(format!(
            "operator class \"{class}\" does not exist for access method \"btree\""
        )),
        None if is_unordered(&column.data_type) => invalid(no_class(column)),
        _ => Ok(()),
    }
}

fn no_class(column: &Column) -> String {
    format!(
        "data type {} has no default operator class for access method \"btree\"",
        column.data_type.canonical(Dialect::Postgres)
    )
}
