//! The last lines of every run: what was looked at, and what was not seen.

use std::io::{self, Write};

use godbg_diagnostics::Severity;
use godbg_workspace::Coverage;

use crate::report::Report;
use crate::text::{Escaped, Style};

/// The most reasons and constructs that are named one by one.
const NAMED: usize = 8;

/// Writes the last lines of a run.
///
/// # Errors
/// Fails when the writer does.
pub fn write_summary(report: &Report, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let coverage = &report.coverage;
    let mut lines = Lines { style, out };
    lines.list("dialect", &dialects(coverage))?;
    lines.list("schema", &schemas(coverage))?;
    lines.line("files", &files(coverage))?;
    lines.line("call sites", &sites(coverage))?;
    for line in counted(&coverage.reasons) {
        lines.line("", &line)?;
    }
    lines.line("statements", &statements(coverage))?;
    for line in counted(&coverage.constructs) {
        lines.line("", &line)?;
    }
    lines.line("tables", &coverage.tables.to_string())?;
    lines.line("findings", &findings(report))?;
    lines.list("note", &coverage.notes)?;
    if let Some(elapsed) = report.elapsed {
        lines.line("time", &format!("{:.2} s", elapsed.as_secs_f64()))?;
    }
    Ok(())
}

struct Lines<'a> {
    style: Style,
    out: &'a mut dyn Write,
}

impl Lines<'_> {
    fn line(&mut self, title: &str, text: &str) -> io::Result<()> {
        let (bold, reset) = (self.style.bold(), self.style.reset());
        if title.is_empty() {
            writeln!(self.out, "{:12}{}", "", Escaped(text))
        } else {
            writeln!(self.out, "{bold}{title:12}{reset}{}", Escaped(text))
        }
    }

    fn list(&mut self, title: &str, texts: &[String]) -> io::Result<()> {
        for (index, text) in texts.iter().enumerate() {
            self.line(if index == 0 { title } else { "" }, text)?;
        }
        Ok(())
    }
}

fn dialects(coverage: &Coverage) -> Vec<String> {
    let describe = |folder: &str| {
        if folder.is_empty() {
            String::new()
        } else {
            format!(" in {folder}")
        }
    };
    coverage
        .dialects
        .iter()
        .map(|used| format!("{}{} ({})", used.dialect, describe(&used.folder), used.evidence))
        .collect()
}

fn schemas(coverage: &Coverage) -> Vec<String> {
    let skipped = |count: usize| match count {
        0 => String::new(),
        _ => format!(", {} not replayed", plural(count, "statement")),
    };
    coverage
        .schemas
        .iter()
        .map(|schema| {
            format!(
                "{} from {} ({}, {}{})",
                plural(schema.tables, "table"),
                schema.path,
                schema.dialect,
                schema.tool,
                skipped(schema.skipped)
            )
        })
        .collect()
}

fn files(coverage: &Coverage) -> String {
    let mut parts = vec![
        plural(coverage.files, "Go file"),
        format!("{} parsed", coverage.files_parsed),
    ];
    if coverage.files_generated > 0 {
        parts.push(format!("{} generated", coverage.files_generated));
    }
    if coverage.files_unreadable > 0 {
        parts.push(format!("{} not readable", coverage.files_unreadable));
    }
    parts.join(", ")
}

fn sites(coverage: &Coverage) -> String {
    let without_text = match coverage.without_text {
        0 => String::new(),
        count => format!(", {count} without a text of their own"),
    };
    let never_called = match coverage.never_called {
        0 => String::new(),
        count => format!(", {count} in functions that nobody calls"),
    };
    format!(
        "{}: {} resolved, {} partly resolved, {} not resolved{never_called}{without_text}",
        coverage.sites, coverage.resolved, coverage.partial, coverage.unresolved
    )
}

fn statements(coverage: &Coverage) -> String {
    let mut line = format!(
        "{} distinct, {} not understood",
        coverage.statements, coverage.not_understood
    );
    let foreign = coverage.foreign.iter();
    let foreign: Vec<String> = foreign
        .map(|(engine, count)| format!("{count} for {engine}"))
        .collect();
    if !foreign.is_empty() {
        line.push_str(", ");
        line.push_str(&foreign.join(", "));
        line.push_str(" whose SQL is not read");
    }
    line
}

fn findings(report: &Report) -> String {
    let mut parts: Vec<String> = Severity::ALL
        .into_iter()
        .rev()
        .map(|severity| (severity, report.count(severity)))
        .filter(|(_, count)| *count > 0)
        .map(|(severity, count)| match (severity, count) {
            (Severity::Critical | Severity::Info, count) => format!("{count} {severity}"),
            (severity, count) => plural(count, severity.name()),
        })
        .collect();
    if parts.is_empty() {
        parts.push("none".to_owned());
    }
    if report.coverage.suppressed > 0 {
        parts.push(format!("{} ignored by comments", report.coverage.suppressed));
    }
    if report.coverage.known > 0 {
        parts.push(format!("{} known before", report.coverage.known));
    }
    parts.join(", ")
}

/// Returns the counts as lines, the greatest first.
fn counted(counts: &std::collections::BTreeMap<String, usize>) -> Vec<String> {
    let mut sorted: Vec<(&String, &usize)> = counts.iter().collect();
    sorted.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    let mut lines: Vec<String> = sorted
        .iter()
        .take(NAMED)
        .map(|(name, count)| format!("{count:4} × {name}"))
        .collect();
    if sorted.len() > NAMED {
        let rest: usize = sorted[NAMED..].iter().map(|(_, count)| **count).sum();
        lines.push(format!("{rest:4} × {} other reasons", sorted.len() - NAMED));
    }
    lines
}

fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
