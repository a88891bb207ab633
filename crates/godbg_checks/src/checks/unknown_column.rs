//! `unknown-column`: a column that none of the statement's tables has.

use godbg_diagnostics::{CheckMeta, Group, Severity};
use godbg_schema::catalog::Table;
use godbg_semantics::ProblemKind;

use crate::{Check, QueryContext, Report, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "unknown-column",
        group: Group::Statement,
        severity: Severity::Error,
        summary: "a column that no table of the statement has",
        page: include_str!("unknown_column.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Query(run),
};

fn run(context: &QueryContext<'_>, report: &mut Report) {
    if !context.schema.is_known {
        return;
    }
    for problem in &context.analysis.problems {
        let ProblemKind::UnknownColumn {
            name,
            table,
            candidates,
        } = &problem.kind
        else {
            continue;
        };
        if context.has_hole(problem.range) {
            continue;
        }
        let message = match table {
            Some(table) => format!("table `{table}` has no column `{name}`"),
            None => format!("no table of this statement has a column `{name}`"),
        };
        let draft = report.sql(problem.range, message);
        if let Some(best) = candidates.first() {
            draft.advice(format!("did you mean `{best}`?"));
        }
        if let Some(table) = table.as_deref().and_then(|table| find(context, table)) {
            draft.related_source(
                table.changes.last().copied().or(table.origin),
                format!("`{}` is as this leaves it", table.name.name),
            );
        }
    }
}

fn find<'a>(context: &QueryContext<'a>, name: &str) -> Option<&'a Table> {
    context
        .schema
        .catalog
        .tables
        .iter()
        .find(|table| table.name.name == name)
}
