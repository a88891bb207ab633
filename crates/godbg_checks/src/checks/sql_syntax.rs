//! `sql-syntax`: a statement that the engine cannot read.

use godbg_diagnostics::{CheckMeta, Group, Severity};
use godbg_sql::Answer;

use super::dialect_mismatch::dialects_that_read;
use crate::{Check, QueryContext, Report, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "sql-syntax",
        group: Group::Statement,
        severity: Severity::Error,
        summary: "a statement that is not SQL of its dialect",
        page: include_str!("sql_syntax.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Query(run),
};

fn run(context: &QueryContext<'_>, report: &mut Report) {
    let Answer::Invalid { range, message, .. } = context.answer else {
        return;
    };
    if !context.is_text_known() || !context.is_plain_sql() || !dialects_that_read(context).is_empty() {
        return;
    }
    report.sql(*range, message.clone());
}
