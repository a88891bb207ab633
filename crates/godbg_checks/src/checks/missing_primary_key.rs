//! `missing-primary-key`: a table whose rows nothing tells apart.

use godbg_diagnostics::{CheckMeta, Group, Severity};
use godbg_schema::catalog::{ConstraintKind, Persistence, Table, TableKind};

use crate::{Check, Report, Run, SchemaContext};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "missing-primary-key",
        group: Group::Schema,
        severity: Severity::Warning,
        summary: "a table without a primary key",
        page: include_str!("missing_primary_key.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Schema(run),
};

fn run(context: &SchemaContext<'_>, report: &mut Report) {
    for table in context
        .schema
        .catalog
        .tables
        .iter()
        .filter(|table| lacks_key(table))
    {
        let Some(origin) = table.origin else { continue };
        let draft = report.source(origin, format!("table `{}` has no primary key", table.name.name));
        draft.advice("add one, so that a row can be named, replicated and removed");
    }
}

fn lacks_key(table: &Table) -> bool {
    let holds_rows = matches!(table.kind, TableKind::Base | TableKind::Partitioned);
    holds_rows
        && table.uncertain.is_none()
        && table.persistence != Persistence::Temporary
        && table.inherits.is_empty()
        && !table
            .constraints
            .iter()
            .any(|constraint| matches!(constraint.kind, ConstraintKind::PrimaryKey { .. }))
}
