//! `delete-without-where`: a DELETE that reaches every row.

use godbg_diagnostics::{CheckMeta, Group, Severity};
use godbg_semantics::Access;

use super::unlimited_write;
use crate::{Check, QueryContext, Report, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "delete-without-where",
        group: Group::Safety,
        severity: Severity::Warning,
        summary: "a DELETE without WHERE, always or on some path",
        page: include_str!("delete_without_where.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::AnyQuery(run),
};

fn run(context: &QueryContext<'_>, report: &mut Report) {
    unlimited_write::report(context, Access::Delete, "removes", report);
}
