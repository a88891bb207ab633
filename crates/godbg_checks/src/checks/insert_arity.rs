//! `insert-arity`: more or fewer values than columns.

use godbg_diagnostics::{CheckMeta, Group, Severity};
use godbg_semantics::ProblemKind;

use crate::{Check, QueryContext, Report, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "insert-arity",
        group: Group::Statement,
        severity: Severity::Error,
        summary: "an INSERT whose rows have more or fewer values than columns are named",
        page: include_str!("insert_arity.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Query(run),
};

fn run(context: &QueryContext<'_>, report: &mut Report) {
    for problem in &context.analysis.problems {
        let ProblemKind::InsertArity { columns, values } = problem.kind else {
            continue;
        };
        let columns = count(columns, "column");
        let verb = if values == 1 { "is" } else { "are" };
        let values = count(values, "value");
        report.sql(
            problem.range,
            format!("{columns} to fill, but there {verb} {values}"),
        );
    }
}

/// Returns `1 column`, `2 columns`.
pub(super) fn count(number: usize, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{ending}")
}
