//! `needless-null-type`: a Go value that can be NULL, for a column that cannot.

use godbg_diagnostics::{CheckMeta, Group, Severity};
use godbg_queries::{GoKind, GoType, ScanTargets};

use super::null_into_non_null::{describe, pairs, type_name};
use crate::{Check, Place, QueryContext, Report, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "needless-null-type",
        group: Group::Types,
        severity: Severity::Info,
        summary: "a variable of a nullable type for a column that is never NULL",
        page: include_str!("needless_null_type.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Query(run),
};

fn run(context: &QueryContext<'_>, report: &mut Report) {
    // Another text that reaches the call, another call with the same Scan, or another use of a
    // field may well give NULL.
    let is_shared = match &context.statement.scan {
        ScanTargets::Positional { place, .. } => context.overview.is_shared_scan(*place),
        _ => true,
    };
    if is_shared || context.site.statements.len() != 1 || !context.is_text_known() {
        return;
    }
    for pair in pairs(context) {
        let is_variable = !pair.is_field && !pair.expression.contains(['.', '[', '(']);
        if !is_variable || !pair.column.nullability.is_not_null() || !is_null_type(pair.go_type) {
            continue;
        }
        let name = describe(context, pair.column);
        let message = format!("{name} is never NULL, {} is not needed", type_name(pair.go_type));
        let draft = report.add(context.go_place(pair.origin), message);
        draft.related(Place::Sql(pair.column.range), "never NULL");
        if let Some(id) = &pair.column.origin {
            draft.related_source(
                context.schema.declaration(id),
                format!("`{}` is NOT NULL", id.column),
            );
        }
    }
}

fn is_null_type(go_type: &GoType) -> bool {
    let name = go_type.name.as_str();
    match &go_type.kind {
        GoKind::Pointer(inner) => matches!(
            inner.kind,
            GoKind::String | GoKind::Bool | GoKind::Int(_) | GoKind::Uint(_) | GoKind::Float(_)
        ),
        _ => name
            .strip_prefix("database/sql.Null")
            .is_some_and(|rest| !rest.is_empty()),
    }
}
