//! Migrations that are templates: `{{ template "shared/f.sql" . }}` brings another file in, and what
//! other actions write is not known before it runs.
//!
//! Source: tern documentation, "Migrations"; Go's `text/template`.

use godbg_text::{Origin, SourceMap, SourceRange, TextRange, offset};

use super::script::{MigrationFile, Section};

/// How deep files bring files in; Go itself has a limit, too.
const DEPTH: u32 = 8;

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
            let action = file.text[open + 2..close - 2].trim_matches(['-', ' ', '\t', '\r', '\n']);
            self.act(file, action, (open, close), depth);
            at = close;
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

/// Returns the name in `template "name" .`.
fn template_name(action: &str) -> Option<&str> {
    let rest = action.strip_prefix("template")?.trim_start();
    let (name, _) = rest.strip_prefix('"')?.split_once('"')?;
    Some(name)
}
