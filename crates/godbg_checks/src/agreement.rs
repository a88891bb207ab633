//! What several texts that can arrive at one site must agree on.
//!
//! The texts of a site cover what its conditions can choose; a combination among them may be one
//! that never happens, because two conditions hang together in a way that evaluation does not
//! see. A finding about such a combination alone would be false. So a finding is kept only when
//! every text that has the part to blame shows it: a misspelt keyword in an optional clause is
//! wrong whenever the clause is there, an empty WHERE only in the combination that is not real.

use std::collections::{BTreeMap, BTreeSet};

use godbg_diagnostics::{Finding, Severity};
use godbg_queries::{ChoiceKind, Site, Statement};
use godbg_semantics::ParameterKey;
use godbg_text::SourceRange;

use crate::report::Found;
use crate::run::Sent;

/// Checks whose findings are about single parts, true or false whatever the rest of the text is.
const ABOUT_PARTS: &[&str] = &["sql-injection", "delete-without-where", "update-without-where"];

/// Checks that an INSERT fails whose rows a loop puts together that does not run.
const ABOUT_ROWS: &[&str] = &["insert-arity", "sql-syntax"];

/// Returns the findings that all texts with the part to blame agree on, without repetitions.
pub(crate) fn settled(site: &Site, sent: &[Sent<'_>], found: &[Vec<Found>]) -> Vec<Finding> {
    let shown: Vec<BTreeSet<(&'static str, SourceRange)>> = found
        .iter()
        .map(|found| {
            found
                .iter()
                .map(|found| (found.finding.check, found.finding.location))
                .collect()
        })
        .collect();
    let is_agreed = |own: &Statement, found: &Found| {
        // Text from elsewhere hangs together with the caller in ways that are not seen; what the
        // function of the call puts together itself does so under its own conditions.
        let is_from_elsewhere = match found.culprit {
            Some(culprit) => !is_within(site, culprit),
            None => !own.through.is_empty(),
        };
        if found.finding.check == "bind-arity" && is_from_elsewhere {
            let is_shown = |shown: &BTreeSet<(&'static str, SourceRange)>| {
                shown.iter().any(|(check, _)| *check == "bind-arity")
            };
            // How often a loop here runs and one there are two numbers.
            let is_counted = own.choices.iter().any(|choice| choice.kind == ChoiceKind::Count);
            return (!is_counted || is_as_written(own)) && shown.iter().all(is_shown);
        }
        if ABOUT_ROWS.contains(&found.finding.check) && has_no_rows(own) {
            return false;
        }
        let key = (found.finding.check, found.finding.location);
        ABOUT_PARTS.contains(&found.finding.check)
            || sent.iter().zip(&shown).all(|(sent, shown)| {
                shown.contains(&key)
                    || !holds(site, sent.statement, found.culprit)
                    || found.finding.check == "bind-arity" && repeats_number(sent)
            })
    };
    let kept: Vec<Vec<&Found>> = sent
        .iter()
        .zip(found)
        .map(|(sent, found)| {
            found
                .iter()
                .filter(|found| is_agreed(sent.statement, found))
                .collect()
        })
        .collect();
    let mut findings: Vec<Finding> = Vec::new();
    for kept in kept {
        let tells_cause = |cause| kept.iter().any(|other| other.finding.check == cause);
        for found in kept.iter().filter(|found| !found.cause.is_some_and(tells_cause)) {
            let finding = &found.finding;
            let is_known =
                |other: &Finding| other.check == finding.check && other.location == finding.location;
            if !findings.iter().any(is_known) {
                findings.push(finding.clone());
            }
        }
    }
    findings
}

/// Says whether a text stands in one piece in the code, and its arguments in the call: loops run as they like.
fn is_as_written(statement: &Statement) -> bool {
    let arguments = &statement.arguments;
    let is_spread = arguments.is_open || arguments.known.iter().any(|argument| argument.is_spread);
    let is_whole = matches!(
        statement.map.pieces(),
        [piece] if matches!(piece.origin, godbg_text::Origin::Verbatim(_))
    );
    is_whole && !is_spread
}

/// Says whether nothing follows VALUES where a loop writes the rows: nobody calls it with none, though nothing in
/// the code need say so.
fn has_no_rows(statement: &Statement) -> bool {
    let mut choices = statement.choices.iter();
    if !choices.any(|choice| choice.kind == ChoiceKind::Count) {
        return false;
    }
    let words = statement.sql.to_ascii_uppercase();
    let Some((_, rest)) = words.rsplit_once("VALUES") else {
        return false;
    };
    let next = rest.split_whitespace().next();
    matches!(next, None | Some("ON" | "RETURNING" | ";"))
}

/// Says whether a place lies in the function that holds the call.
fn is_within(site: &Site, place: SourceRange) -> bool {
    place.file == site.file
        && site.function_range.start <= place.range.start
        && place.range.end <= site.function_range.end
}

/// Says whether two placeholders share a number. A number that counts the arguments so far comes
/// twice where one of them is missing, so that the counts agree again.
fn repeats_number(sent: &Sent<'_>) -> bool {
    sent.targets.iter().any(|(prepared, _)| {
        let mut seen = BTreeSet::new();
        prepared
            .parts()
            .flat_map(|(_, analysis)| &analysis.parameters)
            .any(|parameter| {
                matches!(parameter.key, ParameterKey::Numbered(_)) && !seen.insert(&parameter.key)
            })
    })
}

/// Says whether a text has the part, or the argument, that stands at `culprit`. A part that
/// stands nowhere, or is the call itself, belongs to every text.
fn holds(site: &Site, statement: &Statement, culprit: Option<SourceRange>) -> bool {
    let Some(culprit) = culprit else { return true };
    if culprit.file == site.file && site.name_range == culprit.range {
        return true;
    }
    let overlaps = |source: SourceRange| {
        source.file == culprit.file
            && source.range.start <= culprit.range.start
            && culprit.range.end <= source.range.end
    };
    let in_text = statement.map.pieces().iter().any(|piece| match piece.origin {
        godbg_text::Origin::Verbatim(source) | godbg_text::Origin::Whole(source) => overlaps(source),
        godbg_text::Origin::Synthetic => false,
    });
    in_text
        || statement
            .arguments
            .known
            .iter()
            .filter_map(|argument| argument.origin)
            .any(|origin| origin == culprit)
}

/// Leaves one finding for each column that merely lacks a NOT NULL, at the first place that
/// scans it, and says at how many others. `findings` are in the order of their places.
pub fn condense(findings: &mut Vec<Finding>) {
    let column = |finding: &Finding| {
        let is_hint = finding.check == "null-into-non-null" && finding.severity == Severity::Info;
        finding
            .related
            .last()
            .filter(|_| is_hint)
            .map(|related| related.location)
    };
    let mut places: BTreeMap<SourceRange, usize> = BTreeMap::new();
    for declared in findings.iter().filter_map(column) {
        *places.entry(declared).or_default() += 1;
    }
    let mut seen = BTreeSet::new();
    findings.retain_mut(|finding| {
        let Some(declared) = column(finding) else {
            return true;
        };
        let others = match places[&declared] - 1 {
            0 => String::new(),
            1 => ", here and in another place".to_owned(),
            count => format!(", here and in {count} other places"),
        };
        finding.message.push_str(&others);
        seen.insert(declared)
    });
}
