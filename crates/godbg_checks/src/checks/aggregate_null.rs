//! `aggregate-null`: `sum` over no rows, into a Go value that cannot be NULL.

use godbg_diagnostics::{CheckMeta, Group, Severity};
use godbg_semantics::{NullCause, Nullability};

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
    for pair in pairs(context) {
        let Nullability::Nullable(NullCause::Aggregate { function }) = &pair.column.nullability else {
            continue;
        };
        if holds_null(pair.go_type) != Some(false) {
            continue;
        }
        let message = format!(
            "`{function}` over no rows is NULL, which {} cannot hold",
            type_name(pair.go_type)
        );
        let draft = report.add(context.go_place(pair.origin), message);
        draft.related(Place::Sql(pair.column.range), "NULL when no row matches");
        draft.advice("wrap the aggregate in COALESCE, or scan into a type that holds NULL");
    }
}
