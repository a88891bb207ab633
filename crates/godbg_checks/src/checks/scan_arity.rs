//! `scan-arity`: more or fewer destinations than columns.

use godbg_diagnostics::{CheckMeta, Group, Severity};
use godbg_queries::{Naming, ScanTargets};
use godbg_text::TextRange;

use super::insert_arity::count;
use crate::{Check, Place, QueryContext, Report, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "scan-arity",
        group: Group::Types,
        severity: Severity::Error,
        summary: "a Scan with more or fewer destinations than the result has columns",
        page: include_str!("scan_arity.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Query(run),
};

fn run(context: &QueryContext<'_>, report: &mut Report) {
    let Some(outputs) = context.analysis.outputs.known() else {
        return;
    };
    if !context.is_alone || !context.is_text_known() {
        return;
    }
    let (taken, place, noun) = match &context.statement.scan {
        ScanTargets::Positional {
            targets,
            is_open: false,
            place,
        } => (targets.len(), Place::Source(*place), "destination"),
        ScanTargets::Struct(target) if target.naming == Naming::ByPosition && !target.is_open => {
            (target.fields.len(), context.go_place(target.origin), "field")
        }
        _ => return,
    };
    if taken == outputs.len() {
        return;
    }
    let message = format!(
        "the result has {}, but there are {}",
        count(outputs.len(), "column"),
        count(taken, noun)
    );
    let draft = report.add(place, message);
    if let (Some(first), Some(last)) = (outputs.first(), outputs.last()) {
        let range = TextRange::new(first.range.start, last.range.end.max(first.range.start));
        draft.related(Place::Sql(range), "these are the columns");
    }
}
