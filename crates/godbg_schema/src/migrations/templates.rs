//! Migrations that are templates: `{{ template "shared/f.sql" . }}` brings another file in, and what
//! other actions write is not known before it runs.
//!
//! Source: tern documentation, "Migrations"; Go's `text/template`.

use godbg_text::{Origin, SourceMap, SourceRange, TextRange, offset};

use super::script::{MigrationFile, Section};

/// How deep files bring files in; Go itself has a limit, too.
const DEPTH: u32 = 8;

/// What actions begin with, beside fields and variables.
const KEYWORDS: &[&str] = &[
    "if", "else", "end", "range", "with", "define", "block", "template",
];

/// Those of them that an `{{end}}` belongs to: whether and how often what is between runs is not known.
const OPENERS: &[&str] = &["if", "range", "with", "define", "block"];

/// Says whether a text is a template, whatever the tool: it holds `{{.name}}`, `{{$name}}`, `{{f .name}}` or
/// `{{if …}}`. Braces alone say nothing: arrays of PostgreSQL have them, too.
pub(super) fn holds_actions(text: &str) -> bool {
    let actions = text.split("{{").skip(1);
    let mut inner = actions.filter_map(|rest| Some(rest.split_once("}}")?.0));
    inner.any(|inner| {
        let action = action(inner);
        action.starts_with(['.', '$'])
            || action.starts_with("/*")
            || KEYWORDS.contains(&first_word(action))
            || takes_data(action)
    })
}

/// Says whether an action is a call of a function: `index .Options "schema"`.
fn takes_data(action: &str) -> bool {
    let is_name = |word: &str| word.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_');
    let is_data = |word: &str| word.strip_prefix(['.', '$']).is_some_and(is_name);
    is_name(first_word(action)) && action.split_whitespace().skip(1).any(is_data)
}

/// Finds the file that a template names.
pub(super) type Lookup<'l, 'a> = &'l dyn Fn(&str) -> Option<MigrationFile<'a>>;

/// Returns a range of a file with its actions carried out.
pub(super) fn filled(file: &MigrationFile<'_>, range: TextRange, lookup: Lookup<'_, '_>) -> Section {
    let mut filling = Filling {
        text: String::new(),
        map: SourceMap::new(),
        holes: Vec::new(),
        lookup,
    };
    filling.add(file, range, DEPTH);
    Section {
        text: filling.text.into(),
        map: filling.map,
        holes: filling.holes,
        is_transactional: true,
        is_left_open: false,
    }
}

struct Filling<'l, 'a> {
    text: String,
    map: SourceMap,
    holes: Vec<TextRange>,
    lookup: Lookup<'l, 'a>,
}

impl Filling<'_, '_> {
    fn add(&mut self, file: &MigrationFile<'_>, range: TextRange, depth: u32) {
        let end = range.end as usize;
        let mut at = range.start as usize;
        while let Some(open) = file.text[at..end].find("{{").map(|open| at + open) {
            let Some(close) = file.text[open..end].find("}}").map(|close| open + close + 2) else {
                break;
            };
            self.copy(file, at, open);
            let action = action(&file.text[open..close]);
            if OPENERS.contains(&first_word(action)) {
                at = end_of_block(&file.text[..end], open);
                self.hole(file, (open, at));
            } else {
                self.act(file, action, (open, close), depth);
                at = close;
            }
        }
        self.copy(file, at, end);
    }

    /// Writes what an action writes.
    fn act(&mut self, file: &MigrationFile<'_>, action: &str, place: (usize, usize), depth: u32) {
        if action.starts_with("/*") {
            return;
        }
        if let Some(name) = template_name(action)
            && depth > 0
            && let Some(other) = (self.lookup)(name)
        {
            let range = TextRange::new(0, offset(other.text.len()));
            self.add(&other, range, depth - 1);
            return;
        }
        self.hole(file, place);
    }

    fn hole(&mut self, file: &MigrationFile<'_>, place: (usize, usize)) {
        let start = offset(self.text.len());
        self.copy(file, place.0, place.1);
        self.holes.push(TextRange::new(start, offset(self.text.len())));
    }

    fn copy(&mut self, file: &MigrationFile<'_>, start: usize, end: usize) {
        if start == end {
            return;
        }
        let range = TextRange::new(offset(start), offset(end));
        let place = SourceRange {
            file: file.file,
            range,
        };
        self.map.push(offset(end - start), Origin::Verbatim(place));
        self.text.push_str(&file.text[start..end]);
    }
}

/// Returns what stands in an action, braces and dashes left out.
fn action(text: &str) -> &str {
    let inner = text.trim_start_matches('{').trim_end_matches('}');
    inner.trim_matches(['-', ' ', '\t', '\r', '\n'])
}

fn first_word(action: &str) -> &str {
    action.split_whitespace().next().unwrap_or_default()
}

/// Returns where the block ends whose first action begins here: with its `{{end}}`, or with the text.
fn end_of_block(text: &str, start: usize) -> usize {
    let mut at = start;
    let mut depth = 0_u32;
    while let Some(open) = text[at..].find("{{").map(|open| at + open) {
        let Some(close) = text[open..].find("}}").map(|close| open + close + 2) else {
            break;
        };
        at = close;
        match first_word(action(&text[open..close])) {
            "end" => depth = depth.saturating_sub(1),
            word if OPENERS.contains(&word) => depth += 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// Returns the name in `template "name" .`.
fn template_name(action: &str) -> Option<&str> {
    let rest = action.strip_prefix("template")?.trim_start();
    let (name, _) = rest.strip_prefix('"')?.split_once('"')?;
    Some(name)
}
