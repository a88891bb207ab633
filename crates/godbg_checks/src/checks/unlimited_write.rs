//! What `update-without-where` and `delete-without-where` share.

use godbg_diagnostics::{Confidence, Severity};
use godbg_queries::Statement;
use godbg_semantics::Access;
use godbg_sql::{Dialect, Kind, lex};

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
        let others = &context.site.statements;
        let limited = others
            .iter()
            .find(|other| has_where(other, context.schema.dialect));
        if let Some(limited) = limited {
            let message = format!("this {verb} every row of {table} on a path that adds no WHERE");
            let draft = report.sql(write.keyword, message);
            draft.severity(Severity::Error);
            if let Some(choice) = limited.choices.last() {
                draft.advice(format!("refuse to go on unless `{}`", choice.condition));
            }
        } else {
            let message = format!("this {verb} every row of {table}");
            report.sql(write.keyword, message).confidence(Confidence::Medium);
        }
    }
}

fn has_where(statement: &Statement, dialect: Dialect) -> bool {
    lex(&statement.sql.as_str().into(), dialect)
        .iter()
        .any(|token| token.kind == Kind::WHERE)
}
