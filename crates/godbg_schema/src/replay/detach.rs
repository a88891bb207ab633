//! Partitions that leave their table (PostgreSQL).
//!
//! Source: `ATExecDetachPartition` and `DetachAddConstraintIfNeeded` in PostgreSQL's
//! `tablecmds.c`.

use super::applier::Applier;
use super::bounds::{Bound, bracketed, items, read, strategy};
use super::fault::{Faults, Outcome, Thing};
use super::naming::constraint_name;
use crate::catalog::{Constraint, ConstraintKind, Expression, QualifiedName, Table, TableKind};
use crate::ddl::ObjectName;

impl Applier<'_> {
    pub(crate) fn detach_partition(
        &mut self,
        parent: &QualifiedName,
        child: &ObjectName,
        is_concurrent: bool,
    ) -> Outcome {
        let range = child.range;
        let owner = self.table(parent);
        let wrong = |message: String| Err(Faults::invalid(range, message));
        if owner.kind != TableKind::Partitioned {
            return wrong(format!("table \"{}\" is not partitioned", parent.name));
        }
        if is_concurrent && self.has_default_partition(parent) {
            return wrong("cannot detach partitions concurrently when a default partition exists".to_owned());
        }
        let child = self.require_table(child, Thing::Relation)?;
        let mut table = self.table(&child);
        if !table.inherits.contains(parent) || table.partition_bound.is_none() {
            return wrong(format!(
                "relation \"{}\" is not a partition of relation \"{}\"",
                child.name, parent.name
            ));
        }
        if is_concurrent {
            self.keep_bound_as_check(&mut table, &owner);
        }
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

    fn has_default_partition(&self, parent: &QualifiedName) -> bool {
        self.children(parent).iter().any(|child| {
            let table = self.table(child);
            let bound = table.partition_bound.as_ref().and_then(|bound| read(&bound.text));
            bound == Some(Bound::Default)
        })
    }

    /// Queries that go on while a partition leaves rely on its bound, which stays as a check
    /// unless the table's own checks say as much.
    fn keep_bound_as_check(&self, table: &mut Table, parent: &Table) {
        let bound = table.partition_bound.as_ref().and_then(|bound| read(&bound.text));
        let Some((bound, column)) = bound.zip(only_column(parent)) else {
            return;
        };
        let conditions = conditions(&bound, &column);
        if conditions.is_empty() || conditions.iter().all(|condition| is_implied(table, condition)) {
            return;
        }
        let name = constraint_name(self.catalog, table, (&column, "check"));
        let texts: Vec<String> = conditions.iter().map(Condition::text).collect();
        table.constraints.push(Constraint {
            origin: self.origin(),
            ..Constraint::new(
                name,
                ConstraintKind::Check {
                    expression: Expression::new(texts.join(" AND ")),
                    is_no_inherit: false,
                },
            )
        });
    }
}

/// Returns the column that a table is divided by, if it is one alone.
fn only_column(parent: &Table) -> Option<String> {
    let (word, 1) = strategy(parent)? else {
        return None;
    };
    let key = bracketed(&parent.partition_by.as_ref()?.text)?.0;
    let name = items(key).first()?.split_whitespace().next()?.to_lowercase();
    (word != "hash" && parent.stored_column(&name).is_some()).then_some(name)
}

/// What a bound says of its column.
struct Condition {
    column: String,
    operator: &'static str,
    value: String,
}

impl Condition {
    fn text(&self) -> String {
        format!("({} {} {})", self.column, self.operator, self.value).replace(" )", ")")
    }
}

fn conditions(bound: &Bound, column: &str) -> Vec<Condition> {
    let condition = |operator, value: &str| Condition {
        column: column.to_owned(),
        operator,
        value: value.to_owned(),
    };
    let mut found = vec![condition("IS NOT NULL", "")];
    match bound {
        Bound::List(values) if values.iter().any(|value| value.eq_ignore_ascii_case("null")) => {
            return Vec::new();
        }
        Bound::List(values) => match values.as_slice() {
            [only] => found.push(condition("=", only)),
            _ => found.push(condition("= ANY", &format!("(ARRAY[{}])", values.join(", ")))),
        },
        Bound::Range(from, to) => {
            let ends = [(">=", from, "minvalue"), ("<", to, "maxvalue")];
            for (operator, values, open) in ends {
                let value = values.first().map_or("", String::as_str);
                if !value.eq_ignore_ascii_case(open) {
                    found.push(condition(operator, value));
                }
            }
        }
        Bound::Default | Bound::Hash { .. } => return Vec::new(),
    }
    found
}

/// Says whether the checks of a table, taken apart at `AND`, say at least as much.
fn is_implied(table: &Table, condition: &Condition) -> bool {
    let is_demanded = table
        .stored_column(&condition.column)
        .is_some_and(|column| !column.is_nullable);
    if condition.operator == "IS NOT NULL" && is_demanded {
        return true;
    }
    let checks = table.constraints.iter().filter(|check| check.is_validated);
    let mut parts = checks.flat_map(|check| match &check.kind {
        ConstraintKind::Check { expression, .. } => conjuncts(&expression.text),
        _ => Vec::new(),
    });
    parts.any(|part| says_as_much(&part, condition))
}

fn conjuncts(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let inner = lower.trim();
    inner
        .split(" and ")
        .map(|part| part.trim_matches(['(', ')', ' ']).to_owned())
        .collect()
}

fn says_as_much(part: &str, condition: &Condition) -> bool {
    if condition.operator == "IS NOT NULL" {
        return part == format!("{} is not null", condition.column);
    }
    let Some(rest) = part.strip_prefix(condition.column.as_str()) else {
        return false;
    };
    let rest = rest.trim_start();
    let end = rest.find(|c: char| !"<>=".contains(c)).unwrap_or(rest.len());
    let (operator, value) = rest.split_at(end);
    let numbers = value
        .trim()
        .parse::<i64>()
        .ok()
        .zip(condition.value.parse::<i64>().ok());
    match (operator, condition.operator, numbers) {
        (">=" | ">" | "=", ">=", Some((own, wanted))) => own >= wanted,
        ("<" | "<=" | "=", "<", Some((own, wanted))) => own < wanted || operator == "<" && own == wanted,
        _ => operator == condition.operator && value.trim() == condition.value.to_lowercase(),
    }
}
