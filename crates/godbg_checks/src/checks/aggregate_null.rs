//! `aggregate-null`: `sum` over no rows, into a Go value that cannot be NULL.

use godbg_diagnostics::{CheckMeta, Group, Severity};
use godbg_semantics::{NullCause, Nullability};
use godbg_sql::{Kind, lex};
use godbg_text::TextRange;

use super::null_into_non_null::{holds_null, pairs, type_name};
use crate::{Check, Place, QueryContext, Report, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "aggregate-null",
        group: Group::Types,
        severity: Severity::Error,
        summary: "an aggregate that is NULL over no rows, scanned into a Go type that cannot hold it",
        page: include_str!("aggregate_null.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Query(run),
};

fn run(context: &QueryContext<'_>, report: &mut Report) {
    let pairs = pairs(context);
    let nulls = pairs.iter().filter_map(|pair| match &pair.column.nullability {
        Nullability::Nullable(NullCause::Aggregate { function }) => Some((pair, function)),
        _ => None,
    });
    let nulls = nulls.filter(|(pair, _)| holds_null(pair.go_type) == Some(false));
    // Without a row all aggregates of a query are NULL together; that of a subquery has rows of its own.
    let (of_subqueries, of_query): (Vec<_>, Vec<_>) =
        nulls.partition(|(pair, _)| is_subquery(context, pair.column.range));
    let first = of_query.first().map(|first| (first, of_query.len() - 1));
    let told = first
        .into_iter()
        .chain(of_subqueries.iter().map(|null| (null, 0)));
    for ((pair, function), others) in told {
        let others = match others {
            0 => String::new(),
            1 => ", as is another of this result".to_owned(),
            others => format!(", as are {others} others of this result"),
        };
        let message = format!(
            "`{function}` over no rows is NULL{others}, which {} cannot hold",
            type_name(pair.go_type)
        );
        let draft = report.add(context.go_place(pair.origin), message);
        draft.related(Place::Sql(pair.column.range), "NULL when no row matches");
        draft.advice("wrap the aggregate in COALESCE, or scan into a type that holds NULL");
    }
}

fn is_subquery(context: &QueryContext<'_>, column: TextRange) -> bool {
    let tokens = lex(&context.statement.sql.as_str().into(), context.schema.dialect);
    let mut inside = tokens.iter().skip_while(|token| token.start < column.start);
    inside.any(|token| token.start < column.end && token.kind == Kind::SELECT)
}
