//! `unknown-table`: a table that the schema does not have.

use godbg_diagnostics::{CheckMeta, Group, Severity};
use godbg_semantics::ProblemKind;

use crate::{Check, QueryContext, Report, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "unknown-table",
        group: Group::Statement,
        severity: Severity::Error,
        summary: "a table or view that the schema does not have",
        page: include_str!("unknown_table.md"),
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
        if context.has_hole(problem.range) {
            continue;
        }
        match &problem.kind {
            ProblemKind::UnknownTable { name, candidates } => {
                let draft = report.sql(problem.range, format!("no table or view is called `{name}`"));
                if let Some(best) = candidates.first() {
                    draft.advice(format!("did you mean `{best}`?"));
                }
            }
            // Where conditions put the text together, the one that adds the join and the one that
            // uses it may hang together.
            ProblemKind::UnknownAlias { name, in_scope } if context.statement.choices.is_empty() => {
                let message = format!("`{name}` names no table of this statement");
                let draft = report.sql(problem.range, message);
                if !in_scope.is_empty() {
                    draft.advice(format!("use one of `{}`", in_scope.join("`, `")));
                }
            }
            _ => {}
        }
    }
}
