//! `sql-injection`: text from outside in the text of a statement.

use godbg_diagnostics::{AlsoIn, CheckMeta, Confidence, Group, Severity};
use godbg_queries::{Hole, HoleKind, HoleSource};

use crate::{Check, QueryContext, Report, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "sql-injection",
        group: Group::Security,
        severity: Severity::Critical,
        summary: "a string from outside that becomes part of a statement's text",
        page: include_str!("sql_injection.md"),
        since: "0.1.0",
        also_in: &[
            AlsoIn {
                tool: "gosec",
                rule: "G201",
            },
            AlsoIn {
                tool: "gosec",
                rule: "G202",
            },
        ],
    },
    run: Run::AnyQuery(run),
};

fn run(context: &QueryContext<'_>, report: &mut Report) {
    for hole in context
        .statement
        .holes
        .iter()
        .filter(|hole| hole.kind == HoleKind::Unknown)
    {
        let Some((what, severity, confidence)) = judge(hole) else {
            continue;
        };
        let message = format!("{what} becomes part of the statement's text");
        let draft = match hole.origin {
            Some(origin) => report.source(origin, message),
            None => report.sql(hole.range, message),
        };
        draft.severity(severity).confidence(confidence);
        draft.related(crate::Place::Site, "the statement is sent here");
        draft.advice("pass it as an argument, or choose among constants");
    }
}

fn judge(hole: &Hole) -> Option<(String, Severity, Confidence)> {
    match &hole.source {
        HoleSource::Request(call) => Some((
            format!("what a request sends (`{call}`)"),
            Severity::Critical,
            Confidence::High,
        )),
        HoleSource::Parameter {
            function,
            name,
            is_exported: true,
        } => Some((
            format!("the parameter `{name}` of `{function}`, whose callers are not known,"),
            Severity::Warning,
            Confidence::Low,
        )),
        _ => None,
    }
}
