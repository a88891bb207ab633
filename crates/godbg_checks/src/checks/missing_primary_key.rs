//! `missing-primary-key`: a table whose rows nothing tells apart.

use godbg_diagnostics::{CheckMeta, Group, Severity};
use godbg_schema::catalog::{ConstraintKind, Persistence, Table, TableKind};
use godbg_text::SourceRange;

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
    let tables = context.schema.catalog.tables.iter();
    // One text may make many tables: a new one for each month, say.
    let mut places: Vec<(SourceRange, &Table, usize)> = Vec::new();
    for table in tables.filter(|table| lacks_key(table)) {
        let Some(origin) = table.origin else { continue };
        match places.iter_mut().find(|(place, ..)| *place == origin) {
            Some((_, _, count)) => *count += 1,
            None => places.push((origin, table, 1)),
        }
    }
    for (origin, table, count) in places {
        let name = &table.name.name;
        let message = match count - 1 {
            0 => format!("table `{name}` has no primary key"),
            1 => format!("table `{name}` has no primary key, nor has another that is made here"),
            others => {
                format!("table `{name}` has no primary key, nor have {others} others that are made here")
            }
        };
        let draft = report.source(origin, message);
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
