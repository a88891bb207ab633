//! Code frames for people.

use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use godbg_diagnostics::Severity;

use super::Format;
use crate::report::{Location, Report, ReportFinding};
use crate::summary::write_summary;
use crate::text::{Escaped, Style};

/// Each finding with its lines of code and those of the places that belong to it.
pub(super) static TEXT: Format = Format {
    name: "text",
    summary: "code frames, for people",
    has_summary: true,
    write,
};

fn write(report: &Report, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    for finding in &report.findings {
        writeln!(out, "{}\n", renderer.render(&groups(finding)))?;
    }
    write_summary(report, style, out)
}

fn groups(finding: &ReportFinding) -> Vec<Group<'_>> {
    let level = match finding.severity() {
        Severity::Critical => Level::ERROR.with_name("critical"),
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let message = match finding.confidence.as_str() {
        "low" => format!("{} (not sure)", Escaped(&finding.message)),
        _ => Escaped(&finding.message).to_string(),
    };
    let mut main = level
        .primary_title(message)
        .id(finding.check.as_str())
        .element_of(&finding.location);
    for related in &finding.related {
        let label = Escaped(&related.message).to_string();
        main = match frame(&related.location, AnnotationKind::Context, Some(label.clone())) {
            Some(snippet) => main.element(snippet),
            None => main
                .element(origin(&related.location))
                .element(Level::NOTE.message(label)),
        };
    }
    let mut groups = vec![main];
    if let Some(suggestion) = &finding.suggestion {
        let help = Escaped(suggestion).to_string();
        groups.push(Group::with_title(Level::HELP.secondary_title(help)));
    }
    groups
}

/// Begins a group with the place that a title speaks of.
trait ElementOf<'a> {
    fn element_of(self, place: &'a Location) -> Group<'a>;
}

impl<'a> ElementOf<'a> for annotate_snippets::Title<'a> {
    fn element_of(self, place: &'a Location) -> Group<'a> {
        match frame(place, AnnotationKind::Primary, None) {
            Some(snippet) => self.element(snippet),
            None => self.element(origin(place)),
        }
    }
}

fn origin(place: &Location) -> Origin<'_> {
    Origin::path(Escaped(&place.file).to_string())
        .line(place.line as usize)
        .char_column(place.column as usize)
}

/// Returns the lines of a place with its range marked, `None` where the lines are not known.
fn frame(
    place: &Location,
    kind: AnnotationKind,
    label: Option<String>,
) -> Option<Snippet<'_, Annotation<'_>>> {
    if place.source.is_empty() {
        return None;
    }
    let source = place.source.join("\n");
    let annotation = kind.span(marked(place, source.len())).label(label);
    let snippet = Snippet::source(source)
        .line_start(place.line as usize)
        .path(Escaped(&place.file).to_string())
        .annotation(annotation);
    Some(snippet)
}

/// Returns the range of a place inside its own lines.
fn marked(place: &Location, length: usize) -> Range<usize> {
    let start = (place.column as usize - 1).min(length);
    let last = (place.end_line - place.line) as usize;
    let before: Option<usize> =
        (last < place.source.len()).then(|| place.source[..last].iter().map(|line| line.len() + 1).sum());
    let end = before.map_or(length, |before| before + place.end_column as usize - 1);
    start..end.clamp(start, length)
}
