//! `struct-field-unknown-column`: a result column without a field, or a field without a column.

use godbg_diagnostics::{CheckMeta, Group, Severity};
use godbg_queries::{FieldColumn, Naming, ScanTargets, StructTarget};

use super::null_into_non_null::type_name;
use crate::{Check, QueryContext, Report, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "struct-field-unknown-column",
        group: Group::Types,
        severity: Severity::Error,
        summary: "a result column that the struct it is scanned into has no field for",
        page: include_str!("struct_field_unknown_column.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Query(run),
};

fn run(context: &QueryContext<'_>, report: &mut Report) {
    let (Some(outputs), ScanTargets::Struct(target)) =
        (context.analysis.outputs.known(), &context.statement.scan)
    else {
        return;
    };
    let by_name = target.naming != Naming::ByPosition;
    if !by_name || target.is_open || !target.is_strict || !context.is_alone || !context.is_text_known() {
        return;
    }
    let names: Vec<&str> = outputs
        .iter()
        .filter_map(|column| column.name.as_deref())
        .collect();
    for column in outputs {
        let Some(name) = column
            .name
            .as_deref()
            .filter(|name| field(target, name).is_none())
        else {
            continue;
        };
        let message = format!(
            "{} has no field for the column `{name}`",
            type_name(&target.go_type)
        );
        let draft = report.sql(column.range, message);
        for unused in target
            .fields
            .iter()
            .filter(|field| !names.iter().any(|name| matches(target, field, name)))
        {
            draft.related_source(
                unused.place,
                format!("`{}` takes no column of this result", unused.field),
            );
        }
    }
}

/// Returns the field that a result column of this name goes into.
pub(super) fn field<'a>(target: &'a StructTarget, name: &str) -> Option<&'a FieldColumn> {
    target.fields.iter().find(|field| matches(target, field, name))
}

fn matches(target: &StructTarget, field: &FieldColumn, name: &str) -> bool {
    match target.naming {
        Naming::IgnoreCase if !field.is_tagged => simplified(&field.column) == simplified(name),
        Naming::IgnoreCase => field.column.eq_ignore_ascii_case(name),
        _ => field.column == name,
    }
}

fn simplified(name: &str) -> String {
    name.chars()
        .filter(|character| *character != '_')
        .flat_map(char::to_lowercase)
        .collect()
}
