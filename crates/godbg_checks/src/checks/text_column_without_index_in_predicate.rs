//! `text-column-without-index-in-predicate`: a search by text through the whole table.

use godbg_diagnostics::{CheckMeta, Confidence, Group, Severity};
use godbg_schema::catalog::{Table, TableKind};
use godbg_semantics::{Predicate, PredicateKind};

use crate::{Check, QueryContext, Report, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "text-column-without-index-in-predicate",
        group: Group::Performance,
        severity: Severity::Info,
        summary: "a search for a text in a column that no index begins with, and nothing else narrows it down",
        page: include_str!("text_column_without_index_in_predicate.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Query(run),
};

fn run(context: &QueryContext<'_>, report: &mut Report) {
    let predicates = &context.analysis.predicates;
    for predicate in predicates
        .iter()
        .filter(|predicate| predicate.kind == PredicateKind::Equality)
    {
        let Some(table) = context
            .schema
            .table(predicate.column.schema, predicate.column.table)
        else {
            continue;
        };
        let is_text = context
            .schema
            .column(&predicate.column)
            .is_some_and(|column| column.data_type.is_textual());
        if table.kind != TableKind::Base || !is_text || predicate.is_wrapped {
            continue;
        }
        let is_narrowed = predicates
            .iter()
            .any(|other| is_same_table(other, predicate) && helps(table, other));
        if is_narrowed {
            continue;
        }
        let name = &predicate.column.column;
        let message = format!(
            "no index of `{}` begins with `{name}`: this reads the whole table",
            table.name.name
        );
        let draft = report.sql(predicate.range, message);
        draft.confidence(Confidence::Medium);
        draft.related_source(
            context.schema.declaration(&predicate.column),
            format!("`{name}` is declared here"),
        );
    }
}

fn is_same_table(left: &Predicate, right: &Predicate) -> bool {
    left.column.table == right.column.table && left.column.schema == right.column.schema
}

/// Says whether an index can be used for the condition.
fn helps(table: &Table, predicate: &Predicate) -> bool {
    !predicate.is_wrapped
        && predicate.kind != PredicateKind::Pattern
        && table
            .indexes
            .iter()
            .any(|index| index.is_visible && index.starts_with(predicate.column.column))
}
