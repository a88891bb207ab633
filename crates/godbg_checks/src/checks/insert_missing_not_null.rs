//! `insert-missing-not-null`: an INSERT that leaves out a column which must have a value.

use godbg_diagnostics::{CheckMeta, Group, Severity};
use godbg_sql::Dialect;

use crate::{Check, QueryContext, Report, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "insert-missing-not-null",
        group: Group::Statement,
        severity: Severity::Error,
        summary: "an INSERT that leaves out a column which is NOT NULL and has no default",
        page: include_str!("insert_missing_not_null.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Query(run),
};

fn run(context: &QueryContext<'_>, report: &mut Report) {
    for insert in context
        .analysis
        .inserts
        .iter()
        .filter(|insert| insert.is_complete && !insert.ignores_errors)
    {
        let Some(table) = context.schema.table(insert.schema, insert.table) else {
            continue;
        };
        // A trigger may fill what the statement leaves out.
        if table.kind != godbg_schema::catalog::TableKind::Base || !table.triggers.is_empty() {
            continue;
        }
        for column in &table.columns {
            let is_filled = insert.fills(&column.name);
            if is_filled || column.is_optional_on_insert() || column.uncertain.is_some() {
                continue;
            }
            if column.is_inherited {
                continue;
            }
            let message = format!(
                "`{}` is NOT NULL and has no default, but gets no value",
                column.name
            );
            let draft = report.sql(insert.range, message);
            draft.related_source(
                column.changes.last().copied().or(column.origin),
                format!("`{}` is declared here", column.name),
            );
            draft.advice(format!("give `{}` a value", column.name));
            if matches!(context.schema.dialect, Dialect::MySql | Dialect::MariaDb) {
                // Without strict mode the server puts in the type's zero value.
                draft.confidence(godbg_diagnostics::Confidence::Medium);
            }
        }
    }
}
