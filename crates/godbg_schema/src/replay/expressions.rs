//! What PostgreSQL refuses inside the expressions of a table: defaults, generated columns, checks.
//!
//! Source: `cookDefault` and `cookConstraint` in PostgreSQL's `heap.c`, `parse_expr.c`,
//! `parse_agg.c`.

use godbg_sql::ast::{AstNode, ColumnRef, FunctionCall, Query};
use godbg_sql::{Input, Node, Options, parse};
use godbg_text::TextRange;

use super::fault::{Fault, Faults, Outcome, ProblemKind};
use crate::Dialect;
use crate::catalog::{NamePart, Table};

/// Columns that every table has without listing them.
pub(crate) const SYSTEM_COLUMNS: &[&str] = &["tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"];

/// Aggregates that everybody knows; one that is not listed is not refused.
const AGGREGATES: &[&str] = &[
    "array_agg",
    "avg",
    "bit_and",
    "bit_or",
    "bool_and",
    "bool_or",
    "count",
    "every",
    "json_agg",
    "jsonb_agg",
    "max",
    "min",
    "string_agg",
    "sum",
];

/// Functions that give several rows.
const ROW_SETS: &[&str] = &["generate_series", "regexp_split_to_table", "unnest"];

/// Functions whose value changes while a row does not.
pub(super) const VOLATILE: &[&str] = &[
    "clock_timestamp",
    "current_timestamp",
    "gen_random_uuid",
    "now",
    "nextval",
    "random",
    "statement_timestamp",
    "timeofday",
    "transaction_timestamp",
];

/// Where an expression stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Default,
    Generated,
    Check,
    PartitionKey,
    Bound,
}

impl Place {
    /// Returns the words of messages: behind "in", and for a sort of function.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Default => ("DEFAULT expression", "DEFAULT expressions"),
            Self::Generated => ("column generation expression", "column generation expressions"),
            Self::Check => ("check constraint", "check constraints"),
            Self::PartitionKey => ("partition key expression", "partition key expressions"),
            Self::Bound => ("partition bound", "partition bound"),
        }
    }
}

/// Refuses what no expression of this place may hold, and columns that the table does not have.
pub(crate) fn check(table: &Table, text: &str, place: Place, range: TextRange) -> Outcome {
    let input = Input::new(format!("SELECT {text}"));
    let parsed = parse(&input, Dialect::Postgres, Options::default());
    if !parsed.problems().is_empty() || table.uncertain.is_some() {
        return Ok(());
    }
    let root = parsed.root();
    let (one, many) = place.words();
    let invalid = |message: String| Err(Faults::invalid(range, message));
    if root.descendants().filter_map(Query::cast).count() > 1 {
        return invalid(format!("cannot use subquery in {one}"));
    }
    for column in root.descendants().filter_map(ColumnRef::cast) {
        check_column(table, column, place, range)?;
    }
    for node in root.descendants() {
        let Some(call) = FunctionCall::cast(node) else {
            continue;
        };
        let name = function_name(call.syntax());
        if has_window(call.syntax()) {
            return invalid(format!("window functions are not allowed in {many}"));
        }
        if AGGREGATES.contains(&name.as_str()) {
            return invalid(format!("aggregate functions are not allowed in {many}"));
        }
        if ROW_SETS.contains(&name.as_str()) {
            return invalid(format!("set-returning functions are not allowed in {many}"));
        }
        if place == Place::Generated && VOLATILE.contains(&name.as_str()) {
            return invalid("generation expression is not immutable".to_owned());
        }
    }
    Ok(())
}

fn function_name(call: Node<'_>) -> String {
    let text = call.text();
    text.split('(').next().unwrap_or(text).trim().to_ascii_lowercase()
}

fn has_window(call: Node<'_>) -> bool {
    call.all_tokens()
        .any(|token| token.text().eq_ignore_ascii_case("over"))
}

fn check_column(table: &Table, column: ColumnRef<'_>, place: Place, range: TextRange) -> Outcome {
    let Some(name) = column.column() else {
        return Ok(());
    };
    let unquoted = name.unquoted();
    let part = NamePart {
        text: &unquoted,
        is_quoted: name.is_quoted(),
    };
    let stored = part.stored(Dialect::Postgres).into_owned();
    let invalid = |message: String| Err(Faults::invalid(range, message));
    // `VALUE` of a domain, and words that stand for functions.
    if !name.is_quoted() && (stored == "value" || stored.starts_with("current_") || is_word(&stored)) {
        return Ok(());
    }
    match place {
        Place::Default => return invalid("cannot use column reference in DEFAULT expression".to_owned()),
        Place::Bound => {
            return invalid("cannot use column reference in partition bound expression".to_owned());
        }
        _ => {}
    }
    if place == Place::Generated && SYSTEM_COLUMNS.contains(&stored.as_str()) && stored != "tableoid" {
        return invalid(format!(
            "cannot use system column \"{stored}\" in column generation expression"
        ));
    }
    match table.stored_column(&stored) {
        Some(found) if place == Place::Generated && found.generated_as.is_some() => invalid(format!(
            "cannot use generated column \"{stored}\" in column generation expression"
        )),
        Some(_) => Ok(()),
        None if stored == table.name.name && place == Place::Generated => {
            invalid("cannot use whole-row variable in column generation expression".to_owned())
        }
        None if stored == table.name.name || SYSTEM_COLUMNS.contains(&stored.as_str()) => Ok(()),
        // A field of a row, or a name with a table in front that is not this one.
        None if column.table().is_some() => Ok(()),
        None => Err(Fault {
            kind: ProblemKind::Missing,
            message: format!("column \"{stored}\" does not exist"),
            range,
        }),
    }
}

fn is_word(name: &str) -> bool {
    matches!(
        name,
        "user" | "session_user" | "localtime" | "localtimestamp" | "true" | "false" | "null"
    )
}
