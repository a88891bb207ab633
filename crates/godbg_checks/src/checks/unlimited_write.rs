//! What `update-without-where` and `delete-without-where` share.

use godbg_diagnostics::{Confidence, Severity};
use godbg_queries::Statement;
use godbg_semantics::Access;
use godbg_sql::{Dialect, Kind, lex};
use godbg_text::SourceRange;

use crate::{QueryContext, Report};

/// Reports the tables of which the statement writes every row.
pub(super) fn report(context: &QueryContext<'_>, access: Access, verb: &str, report: &mut Report) {
    if !context.is_text_known() {
        return;
    }
    let unlimited = context
        .analysis
        .writes
        .iter()
        .filter(|write| write.access == access && !write.is_limited);
    for write in unlimited {
        let table = match write.table.as_str() {
            // A library's own way to write names hides it.
            "" => "its table".to_owned(),
            name => format!("`{name}`"),
        };
        let written = context.statement.map.locate(write.keyword.start);
        let others = &context.site.statements;
        let limited = others
            .iter()
            .find(|other| written.is_some_and(|place| adds_where(other, place, context.schema.dialect)));
        if let Some(limited) = limited {
            let message = format!("this {verb} every row of {table} on a path that adds no WHERE");
            let draft = report.sql(write.keyword, message);
            draft.severity(Severity::Error);
            if let Some(choice) = limited.choices.last() {
                draft.advice(format!("refuse to go on unless `{}`", choice.condition));
            }
        } else {
            let message = format!("this {verb} every row of {table}");
            let draft = report.sql(write.keyword, message);
            draft.confidence(Confidence::Medium);
            if is_for_migrations(&context.site.package) {
                draft.severity(Severity::Info);
            }
        }
    }
}

/// Says whether a package is named after migrations: there every row is mostly meant.
fn is_for_migrations(package: &str) -> bool {
    let names = package.split('/');
    names
        .map(str::to_ascii_lowercase)
        .any(|name| name.contains("migrat"))
}

/// Says whether a statement begins with what is written at this place, too, and goes on to a WHERE of its own.
fn adds_where(statement: &Statement, place: SourceRange, dialect: Dialect) -> bool {
    let tokens = lex(&statement.sql.as_str().into(), dialect);
    let is_elsewhere = |start: u32| {
        let found = statement.map.locate(start);
        found.is_none_or(|found| (found.file, found.range.start) != (place.file, place.range.start))
    };
    let mut depth = 0_u32;
    for token in tokens.iter().skip_while(|token| is_elsewhere(token.start)) {
        match token.kind {
            Kind::LParen => depth += 1,
            Kind::RParen => depth = depth.saturating_sub(1),
            Kind::Semicolon => return false,
            Kind::WHERE if depth == 0 => return true,
            _ => {}
        }
    }
    false
}
