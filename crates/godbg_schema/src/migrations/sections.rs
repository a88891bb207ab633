//! Parts of files that comments divide: up from down, statement from statement.

use godbg_text::{TextRange, offset};

/// A part of a file that runs on the way up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it stands.
    pub range: TextRange,
    /// Ranges, counted from the start of the part, that are filled in when it runs.
    pub holes: Vec<TextRange>,
    /// Whether the tool runs it in a transaction.
    pub is_transactional: bool,
    /// Whether it is a template that may bring other files in.
    pub is_template: bool,
}

impl Part {
    fn new(start: usize, end: usize) -> Self {
        Self {
            range: TextRange::new(offset(start), offset(end)),
            holes: Vec::new(),
            is_transactional: true,
            is_template: false,
        }
    }
}

/// What a line means to a tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// What follows runs on the way up.
    Up,
    /// What follows runs on the way down.
    Down,
    /// The file does not run in a transaction.
    NoTransaction,
    /// From here on `${NAME}` stands for the environment.
    Substitute(bool),
    /// Any other line of the tool's.
    Other,
}

/// Returns the whole file as one part.
pub(super) fn whole(text: &str) -> Vec<Part> {
    vec![Part::new(0, text.len())]
}

/// Returns the parts between the lines that `mark` takes for up marks and those that end them.
///
/// Without an up mark nothing runs: tools refuse such a file.
pub(super) fn marked(text: &str, mark: impl Fn(&str) -> Option<Mark>) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut start = None;
    let mut substitutes = Vec::new();
    let mut substituting_since = None;
    let mut is_transactional = true;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        match mark(line.trim()) {
            Some(Mark::Up) if start.is_none() => start = Some(end),
            Some(Mark::Down) => {
                if let Some(start) = start.take() {
                    parts.push(Part::new(start, at));
                }
            }
            Some(Mark::NoTransaction) => is_transactional = false,
            Some(Mark::Substitute(true)) => substituting_since = Some(end),
            Some(Mark::Substitute(false)) => {
                substitutes.extend(substituting_since.take().map(|since| (since, at)));
            }
            _ => {}
        }
        at = end;
    }
    parts.extend(start.map(|start| Part::new(start, text.len())));
    substitutes.extend(substituting_since.map(|since| (since, text.len())));
    for part in &mut parts {
        part.is_transactional = is_transactional;
        for (since, until) in &substitutes {
            add_variables(text, part, (*since, *until));
        }
    }
    parts
}

/// Adds `$NAME` and `${NAME}` within a range of the file to the holes of a part.
fn add_variables(text: &str, part: &mut Part, (since, until): (usize, usize)) {
    let start = since.max(part.range.start as usize);
    let end = until.min(part.range.end as usize);
    let mut at = start;
    while let Some(found) = text.get(at..end).and_then(|rest| rest.find('$')) {
        let dollar = at + found;
        let rest = &text[dollar + 1..end];
        let length = if rest.starts_with('{') {
            rest.find('}').map(|close| close + 1)
        } else {
            let name = rest
                .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
                .unwrap_or(rest.len());
            let is_name = rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
            is_name.then_some(name)
        };
        at = dollar + 1 + length.unwrap_or(0);
        if length.is_some() {
            let base = part.range.start as usize;
            part.holes
                .push(TextRange::new(offset(dollar - base), offset(at - base)));
        }
    }
}

/// Returns what follows a comment mark and a tool's own word: `-- +goose Up` gives `Up`.
pub(super) fn after_word<'a>(line: &'a str, comment: &str, word: &str) -> Option<&'a str> {
    let rest = line.strip_prefix(comment)?.trim_start();
    let rest = rest.strip_prefix(word)?;
    Some(rest.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_leads_up_is_taken() {
        let mark = |line: &str| match line {
            "-- up" => Some(Mark::Up),
            "-- down" => Some(Mark::Down),
            "-- env" => Some(Mark::Substitute(true)),
            _ => None,
        };
        let text = "-- up\na;\n-- down\nb;\n-- up\n-- env\nc ${X} $Y;\n";
        let parts = marked(text, mark);
        let texts: Vec<&str> = parts.iter().map(|part| &text[part.range]).collect();
        assert_eq!(texts, ["a;\n", "-- env\nc ${X} $Y;\n"]);
        let holes: Vec<&str> = parts[1].holes.iter().map(|hole| &texts[1][*hole]).collect();
        assert_eq!(holes, ["${X}", "$Y"]);
        assert!(marked("a;", mark).is_empty());
    }
}
