//! `null-into-non-null`: a column that can be NULL, and a Go value that cannot.

use godbg_diagnostics::{CheckMeta, Confidence, Group, Severity};
use godbg_queries::{GoKind, GoType, Naming, ScanTargets, Status};
use godbg_semantics::{ColumnId, NullCause, Nullability, OutputColumn};
use godbg_text::SourceRange;

use crate::{Check, Draft, NullWriter, Place, QueryContext, Report, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "null-into-non-null",
        group: Group::Types,
        severity: Severity::Error,
        summary: "a column that can be NULL, scanned into a Go type that cannot hold it",
        page: include_str!("null_into_non_null.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Query(run),
};

fn run(context: &QueryContext<'_>, report: &mut Report) {
    for pair in pairs(context) {
        let Nullability::Nullable(cause) = &pair.column.nullability else {
            continue;
        };
        if matches!(cause, NullCause::Aggregate { .. }) || holds_null(pair.go_type) != Some(false) {
            continue;
        }
        let name = describe(context, pair.column);
        let message = format!(
            "{name} can be NULL, which {} cannot hold",
            type_name(pair.go_type)
        );
        let draft = report.add(context.go_place(pair.origin), message);
        draft.confidence(confidence(cause));
        if let NullCause::Column(id) = cause {
            weigh(context, id, draft);
        }
        draft.related(Place::Sql(pair.column.range), reason(context, cause));
        if let NullCause::OuterJoin { join, .. } = cause {
            draft.related(Place::Sql(*join), "a row of this join may have no partner");
        }
        if let NullCause::Column(id) = cause {
            draft.related_source(
                context.schema.declaration(id),
                format!("`{}` is declared here", id.column),
            );
        }
        draft.advice(format!(
            "scan into {} or wrap the column in COALESCE",
            nullable_type(pair.go_type)
        ));
    }
}

/// Says how NULL gets into the column. Where nothing that was seen writes it, the column merely
/// lacks a NOT NULL.
fn weigh(context: &QueryContext<'_>, column: &ColumnId, draft: &mut Draft) {
    match context.overview.null_writer(column) {
        Some((NullWriter::Stored, place)) => {
            draft
                .related_source(place, "this may store NULL")
                .confidence(Confidence::High);
        }
        Some((NullWriter::LeftOut, place)) => {
            draft
                .related_source(place, "this leaves it out, and it has no default")
                .confidence(Confidence::High);
        }
        Some((NullWriter::Added, place)) => {
            draft.related_source(place, "rows that were there before have NULL");
        }
        None => {
            draft.severity(Severity::Info).confidence(Confidence::Low);
        }
    }
}

/// A result column with the Go value that it goes into.
pub(super) struct Pair<'a> {
    pub(super) column: &'a OutputColumn<'a>,
    pub(super) go_type: &'a GoType,
    /// The destination in the Go source.
    pub(super) origin: Option<SourceRange>,
    /// The destination in Go's words.
    pub(super) expression: &'a str,
    /// Whether the destination is a field of a struct that is filled by name.
    pub(super) is_field: bool,
}

/// Returns the result columns with their destinations, where both are known one by one.
pub(super) fn pairs<'a>(context: &QueryContext<'a>) -> Vec<Pair<'a>> {
    let (analysis, statement) = (context.analysis, context.statement);
    // gorm turns NULL into the zero value.
    let Some(outputs) = analysis
        .outputs
        .known()
        .filter(|_| context.site.library != "gorm")
    else {
        return Vec::new();
    };
    if !context.is_alone || context.site.status == Status::Unresolved {
        return Vec::new();
    }
    match &statement.scan {
        ScanTargets::Positional {
            targets,
            is_open: false,
            ..
        } if targets.len() == outputs.len() => outputs
            .iter()
            .zip(targets)
            .map(|(column, target)| Pair {
                column,
                go_type: &target.go_type,
                origin: target.origin,
                expression: &target.expression,
                is_field: false,
            })
            .collect(),
        ScanTargets::Struct(target) if target.naming == Naming::ByPosition => outputs
            .iter()
            .zip(target.fields.iter())
            .map(|(column, field)| Pair {
                column,
                go_type: &field.go_type,
                origin: target.origin,
                expression: &field.field,
                is_field: true,
            })
            .collect(),
        ScanTargets::Struct(target) => outputs
            .iter()
            .filter_map(|column| {
                let field = super::struct_field_unknown_column::field(target, column.name.as_deref()?)?;
                Some(Pair {
                    column,
                    go_type: &field.go_type,
                    origin: target.origin,
                    expression: &field.field,
                    is_field: true,
                })
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// Says whether a destination of this type takes NULL; `None` when that is not known.
///
/// Source: `convertAssign` of Go's `database/sql`; pgx v5, "Scanning NULL".
pub(super) fn holds_null(go_type: &GoType) -> Option<bool> {
    match go_type.is_scanner {
        Some(true) => return Some(true),
        None => return None,
        Some(false) => {}
    }
    match &go_type.kind {
        GoKind::Bool | GoKind::String | GoKind::Int(_) | GoKind::Uint(_) | GoKind::Float(_) => Some(false),
        GoKind::Struct if go_type.name == "time.Time" => Some(false),
        GoKind::Pointer(_) | GoKind::Interface | GoKind::Bytes => Some(true),
        _ => None,
    }
}

/// Returns the name of a type as code would write it, the path of its package left out.
pub(super) fn type_name(go_type: &GoType) -> String {
    let name = go_type.name.as_str();
    let start = name
        .find(|character: char| !matches!(character, '*' | '[' | ']'))
        .unwrap_or(0);
    let (prefix, path) = name.split_at(start);
    format!("`{prefix}{}`", path.rsplit('/').next().unwrap_or(path))
}

/// Returns how a message names a result column.
pub(super) fn describe(context: &QueryContext<'_>, column: &OutputColumn) -> String {
    if column.is_from_star
        && let Some(name) = &column.name
    {
        return format!("`{name}`");
    }
    let text = context.text(column.range);
    if text.len() <= 40 && !text.contains('\n') {
        format!("`{text}`")
    } else {
        column
            .name
            .as_ref()
            .map_or_else(|| "this column".to_owned(), |name| format!("`{name}`"))
    }
}

fn confidence(cause: &NullCause) -> Confidence {
    match cause {
        // A service may keep NULL out of a column that allows it.
        NullCause::Column(_) | NullCause::Expression { .. } | NullCause::Subquery => Confidence::Medium,
        NullCause::OuterJoin { .. } | NullCause::Aggregate { .. } | NullCause::Literal => Confidence::High,
    }
}

fn reason(context: &QueryContext<'_>, cause: &NullCause) -> String {
    match cause {
        NullCause::Column(id) => format!("`{}.{}` allows NULL", id.table, id.column),
        NullCause::OuterJoin { join, table } => {
            format!("`{}` gives rows without `{table}`", context.text(*join))
        }
        NullCause::Aggregate { function } => format!("`{function}` over no rows is NULL"),
        NullCause::Literal => "this is NULL in one case".to_owned(),
        NullCause::Subquery => "the subquery may find no row".to_owned(),
        NullCause::Expression { what } => format!("{what} gives NULL"),
    }
}

fn nullable_type(go_type: &GoType) -> String {
    let name = match &go_type.kind {
        GoKind::String => "sql.NullString",
        GoKind::Bool => "sql.NullBool",
        GoKind::Int(16) => "sql.NullInt16",
        GoKind::Int(32) => "sql.NullInt32",
        GoKind::Int(_) | GoKind::Uint(_) => "sql.NullInt64",
        GoKind::Float(_) => "sql.NullFloat64",
        GoKind::Struct => "sql.NullTime",
        _ => return "a pointer".to_owned(),
    };
    format!("`{name}`, a pointer,")
}
