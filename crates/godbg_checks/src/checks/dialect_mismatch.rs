//! `dialect-mismatch`: a statement of another engine.

use godbg_diagnostics::{CheckMeta, Group, Severity};
use godbg_queries::Handle;
use godbg_semantics::{Parameter, ParameterKey};
use godbg_sql::{Answer, Dialect};

use crate::run::answers_in;
use crate::{Check, QueryContext, Report, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "dialect-mismatch",
        group: Group::Statement,
        severity: Severity::Error,
        summary: "a statement that another engine reads, but not the one that it is sent to",
        page: include_str!("dialect_mismatch.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Query(run),
};

fn run(context: &QueryContext<'_>, report: &mut Report) {
    question_mark(context, report);
    let Answer::Invalid { range, message, .. } = context.answer else {
        return;
    };
    if !context.is_text_known() || !context.is_plain_sql() {
        return;
    }
    let others = dialects_that_read(context);
    let Some(first) = others.first() else { return };
    let own = display_name(context.schema.dialect);
    let other = display_name(*first);
    let text = format!("this is {other}, not {own}: {message}");
    report.sql(*range, text);
}

/// PostgreSQL's drivers number the parameters. A library or wrapper may rewrite `?`; the
/// drivers themselves do not.
fn question_mark(context: &QueryContext<'_>, report: &mut Report) {
    let reaches_driver =
        matches!(context.site.library, "database/sql" | "pgx") && context.site.handle == Handle::Direct;
    if !reaches_driver || context.schema.dialect != Dialect::Postgres || context.statement.is_rebound {
        return;
    }
    let mut parameters = context.analysis.parameters.iter();
    let positional = |parameter: &&Parameter| matches!(parameter.key, ParameterKey::Positional(_));
    if let Some(first) = parameters.find(positional)
        && *context.answer == Answer::Valid
    {
        report
            .sql(
                first.range,
                "`?` is no parameter of PostgreSQL, which numbers them",
            )
            .advice("write `$1`");
    }
}

fn display_name(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Postgres => "PostgreSQL",
        Dialect::MySql => "MySQL",
        Dialect::MariaDb => "MariaDB",
        Dialect::Sqlite => "SQLite",
    }
}

/// Returns the dialects of other engines in which the statement is valid.
pub(super) fn dialects_that_read(context: &QueryContext<'_>) -> Vec<Dialect> {
    let own = context.schema.dialect;
    let is_same_engine = |other: Dialect| {
        let is_mysql = |dialect| matches!(dialect, Dialect::MySql | Dialect::MariaDb);
        other == own || is_mysql(own) && is_mysql(other)
    };
    [Dialect::Postgres, Dialect::MySql, Dialect::Sqlite]
        .into_iter()
        .filter(|other| !is_same_engine(*other))
        .filter(|other| {
            answers_in(context.statement, *other)
                .iter()
                .all(|answer| *answer == Answer::Valid)
        })
        .collect()
}
