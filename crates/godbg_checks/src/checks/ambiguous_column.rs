//! `ambiguous-column`: a name that several tables of the FROM have.

use godbg_diagnostics::{CheckMeta, Group, Severity};
use godbg_semantics::ProblemKind;

use crate::{Check, QueryContext, Report, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "ambiguous-column",
        group: Group::Statement,
        severity: Severity::Error,
        summary: "a column name without qualifier that several tables of the statement have",
        page: include_str!("ambiguous_column.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Query(run),
};

fn run(context: &QueryContext<'_>, report: &mut Report) {
    for problem in &context.analysis.problems {
        let ProblemKind::AmbiguousColumn { name, tables } = &problem.kind else {
            continue;
        };
        let owners = tables.join("`, `");
        let draft = report.sql(
            problem.range,
            format!("column `{name}` is ambiguous: `{owners}` have one"),
        );
        if let Some(first) = tables.first() {
            draft.advice(format!("qualify it, for example as `{first}.{name}`"));
        }
    }
}
