//! Destinations that can hold NULL, and have to.

use godbg_queries::{ScanTargets, Statement};
use godbg_text::SourceRange;
use godbg_workspace::Run;

use super::go_code::{GoCode, TypeChange};

/// The check that says where a destination need not hold NULL.
const NEEDLESS: &str = "needless-null-type";

/// Returns the declared types of the statement's destinations that can hold NULL, each with the
/// destination in Go's words, but for those that godbg itself calls needless.
pub fn null_types(run: &Run, statement: &Statement, code: &GoCode) -> Vec<(TypeChange, String)> {
    match &statement.scan {
        ScanTargets::Positional { targets, .. } => targets
            .iter()
            .filter(|target| target.origin.is_some_and(|origin| !is_needless(run, origin)))
            .filter_map(|target| Some((code.declared_null_type(target)?, target.expression.clone())))
            .collect(),
        ScanTargets::Struct(target) => target
            .fields
            .iter()
            .filter_map(|field| {
                let place = field.place.filter(|place| !is_needless(run, *place))?;
                Some((code.field_null_type(place)?, field.field.clone()))
            })
            .collect(),
        ScanTargets::None | ScanTargets::Unknown => Vec::new(),
    }
}

fn is_needless(run: &Run, place: SourceRange) -> bool {
    let overlaps = |found: SourceRange| {
        found.file == place.file && found.range.start < place.range.end && place.range.start < found.range.end
    };
    run.findings
        .iter()
        .any(|finding| finding.check == NEEDLESS && overlaps(finding.location))
}
