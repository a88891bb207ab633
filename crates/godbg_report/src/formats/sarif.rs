//! SARIF 2.1.0, which code scanning services read.
//!
//! Source: OASIS Standard "Static Analysis Results Interchange Format Version 2.1.0".

use std::io::{self, Write};

use godbg_diagnostics::Severity;
use godbg_workspace::all_checks;
use serde_json::{Value, json};

use super::Format;
use crate::report::{CheckInfo, Location, Report, ReportFinding};
use crate::text::Style;

/// One SARIF log with one run.
pub(super) static SARIF: Format = Format {
    name: "sarif",
    summary: "SARIF 2.1.0, for code scanning services",
    has_summary: false,
    write,
};

fn write(report: &Report, _style: Style, out: &mut dyn Write) -> io::Result<()> {
    let version = report.tool.rsplit(' ').next().unwrap_or_default();
    let rules: Vec<Value> = report.checks.iter().map(rule).collect();
    let results: Vec<Value> = report
        .findings
        .iter()
        .map(|finding| result(finding, &report.checks))
        .collect();
    let notes: Vec<Value> = report
        .coverage
        .notes
        .iter()
        .map(|note| json!({"level": "note", "message": {"text": note}}))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "godbg", "version": version, "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {"ROOT": {"description": {"text": "the folder that was scanned"}}},
            "invocations": [{"executionSuccessful": true, "toolExecutionNotifications": notes}],
            "properties": {"coverage": report.coverage},
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

fn level(severity: &str) -> &'static str {
    match severity.parse() {
        Ok(Severity::Info) => "note",
        Ok(Severity::Warning) => "warning",
        Ok(Severity::Error | Severity::Critical) | Err(_) => "error",
    }
}

fn rule(check: &CheckInfo) -> Value {
    let mut rule = json!({
        "id": check.name,
        "shortDescription": {"text": check.summary},
        "defaultConfiguration": {"level": level(&check.severity)},
        "properties": {"tags": [check.group]},
    });
    // A saved report may name checks of another version, whose pages are not here.
    if let Some(known) = all_checks().into_iter().find(|known| known.name == check.name) {
        rule["help"] = json!({"text": known.page, "markdown": known.page});
    }
    rule
}

fn result(finding: &ReportFinding, checks: &[CheckInfo]) -> Value {
    let text = match &finding.suggestion {
        Some(suggestion) => format!("{}\nHelp: {suggestion}", finding.message),
        None => finding.message.clone(),
    };
    let related: Vec<Value> = finding
        .related
        .iter()
        .enumerate()
        .map(|(index, related)| {
            let mut location = location(&related.location);
            location["id"] = json!(index);
            location["message"] = json!({"text": related.message});
            location
        })
        .collect();
    let mut result = json!({
        "ruleId": finding.check,
        "level": level(&finding.severity),
        "message": {"text": text},
        "locations": [location(&finding.location)],
        "relatedLocations": related,
        "partialFingerprints": {"godbg/v1": finding.key},
        "properties": {"severity": finding.severity, "confidence": finding.confidence},
    });
    if let Some(index) = checks.iter().position(|check| check.name == finding.check) {
        result["ruleIndex"] = json!(index);
    }
    result
}

fn location(place: &Location) -> Value {
    let mut region = json!({
        "startLine": place.line,
        "startColumn": code_point_column(place, place.line, place.column),
        "endLine": place.end_line,
    });
    // Without its last line a range ends with that line.
    let last = (place.end_line - place.line) as usize;
    if last < place.source.len() {
        region["endColumn"] = json!(code_point_column(place, place.end_line, place.end_column));
    }
    json!({"physicalLocation": {
        "artifactLocation": {"uri": uri(&place.file), "uriBaseId": "ROOT"},
        "region": region,
    }})
}

/// Returns the column in characters; SARIF has no columns in bytes.
fn code_point_column(place: &Location, line: u32, column: u32) -> usize {
    let bytes = column as usize - 1;
    let line = place.source.get((line - place.line) as usize);
    line.and_then(|line| line.get(..bytes.min(line.len())))
        .map_or(bytes, |before| before.chars().count())
        + 1
}

/// Returns a path as a URI reference.
fn uri(path: &str) -> String {
    let encode = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    path.bytes().map(encode).collect()
}
