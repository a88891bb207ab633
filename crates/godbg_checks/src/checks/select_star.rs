//! `select-star`: a result whose columns the next migration changes.

use godbg_diagnostics::{CheckMeta, Group, Severity};
use godbg_queries::ScanTargets;

use crate::{Check, QueryContext, Report, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "select-star",
        group: Group::Statement,
        severity: Severity::Warning,
        summary: "`SELECT *` whose columns are scanned by position or into a struct",
        page: include_str!("select_star.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Query(run),
};

fn run(context: &QueryContext<'_>, report: &mut Report) {
    let consequence = match &context.statement.scan {
        ScanTargets::Positional { .. } => "the next column added to the table makes Scan fail",
        ScanTargets::Struct(target) if target.is_strict => {
            "the next column added to the table has no field, and the call fails"
        }
        _ => return,
    };
    for range in &context.analysis.stars {
        let draft = report.sql(*range, format!("all columns, whichever they are: {consequence}"));
        draft.advice("name the columns");
    }
}
