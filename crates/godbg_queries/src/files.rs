//! SQL that stands in files of its own and reaches the program by name.

use std::sync::Arc;

use godbg_text::{FileId, SourceRange, TextRange, offset};
use rustc_hash::FxHashMap;

use crate::site::{Reason, ReasonKind};
use crate::statement::{HoleKind, HoleSource};
use crate::template::{Flat, FlatHole, RunOrigin, Symbol};

/// A file of SQL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// Its number; Go files of the run have other ones.
    pub id: FileId,
    /// Its path relative to the root of the repository, `/` between names.
    pub path: Arc<str>,
    /// Its text.
    pub text: Arc<str>,
}

/// The SQL files of a run, by path and by the names of the queries in them.
#[derive(Debug, Default)]
pub(crate) struct TextFiles {
    by_path: FxHashMap<Arc<str>, Flat>,
    /// The folder and the text of each query of a name.
    by_name: FxHashMap<String, Vec<(Arc<str>, Flat)>>,
}

impl TextFiles {
    pub(crate) fn of(files: &[TextFile]) -> Self {
        let mut result = Self::default();
        for file in files {
            let all = part(file, 0, file.text.len());
            result.by_path.insert(Arc::clone(&file.path), all);
            for (name, start, end) in named(&file.text) {
                let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
                let flat = with_holes(file, start, end);
                let queries = result.by_name.entry(name).or_default();
                queries.push((Arc::from(folder), flat));
            }
        }
        result
    }

    /// Returns the text of a file.
    pub(crate) fn file(&self, path: &str) -> Option<&Flat> {
        self.by_path.get(path)
    }

    /// Returns the query under a `-- name:` header for code in a folder.
    ///
    /// Several packages may each have queries of these names in a file of their own: those beside
    /// the code go first, then those below it, which it can embed. `None` where two remain that differ.
    pub(crate) fn query(&self, name: &str, folder: &str) -> Option<&Flat> {
        let queries = self.by_name.get(name)?;
        let is_below = |other: &str| {
            other
                .strip_prefix(folder)
                .is_some_and(|rest| folder.is_empty() || rest.starts_with('/'))
        };
        let nearest = |is_near: &dyn Fn(&str) -> bool| {
            let mut near = queries
                .iter()
                .filter(|(folder, _)| is_near(folder))
                .map(|(_, flat)| flat);
            let first = near.next()?;
            Some(near.all(|other| other.text() == first.text()).then_some(first))
        };
        nearest(&|other| other == folder)
            .or_else(|| nearest(&is_below))
            .or_else(|| nearest(&|_| true))?
    }
}

fn part(file: &TextFile, start: usize, end: usize) -> Flat {
    let range = TextRange::new(offset(start), offset(end));
    let origin = RunOrigin::Verbatim(SourceRange { file: file.id, range });
    Flat::new(&file.text[start..end], origin)
}

/// Returns a query; a verb that code fills in is a hole.
fn with_holes(file: &TextFile, start: usize, end: usize) -> Flat {
    let mut result = Flat::default();
    let mut position = start;
    for (found, _) in file.text[start..end].match_indices("%s") {
        let at = start + found;
        let next = file.text[at + 2..].chars().next();
        if next.is_some_and(|next| next.is_alphanumeric() || next == '_') {
            continue;
        }
        result.push(&part(file, position, at));
        let place = SourceRange {
            file: file.id,
            range: TextRange::new(offset(at), offset(at + 2)),
        };
        let mut symbol = Symbol::construct_keyed(&format!("{}:{at}", file.path), "%s");
        symbol.origin = Some(place);
        symbol.reason = Reason {
            kind: ReasonKind::ReadFromOutside,
            subject: "a verb in a file of queries".to_owned(),
            place: Some(place),
        };
        result.push(&Flat::hole(FlatHole {
            symbol: Arc::new(symbol),
            kind: HoleKind::Unknown,
            source: HoleSource::Other,
        }));
        position = at + 2;
    }
    result.push(&part(file, position, end));
    result
}

/// Returns names and ranges of the queries of a file: each begins behind a `-- name:` line and the
/// comments that follow it, and ends before the next.
fn named(text: &str) -> Vec<(String, usize, usize)> {
    let mut result: Vec<(String, usize, usize)> = Vec::new();
    let mut position = 0;
    let mut is_header = false;
    for line in text.split_inclusive('\n') {
        let start = position;
        position += line.len();
        let comment = line.trim().strip_prefix("--").map(str::trim);
        if let Some(name) = comment.and_then(|comment| comment.strip_prefix("name:")) {
            let name = name.split_whitespace().next().unwrap_or_default().to_owned();
            result.push((name, position, position));
            is_header = true;
        } else if let Some((_, from, to)) = result.last_mut() {
            if is_header && (comment.is_some() || line.trim().is_empty()) {
                *from = position;
                *to = position;
            } else {
                is_header = false;
                if !line.trim().is_empty() {
                    *to = start + line.trim_end().len();
                }
            }
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_are_cut_at_their_headers() {
        let text = "-- name: one\n-- raw: true\nSELECT 1;\n\n-- name: two\nSELECT %s\nFROM t;\n";
        let files = TextFiles::of(&[TextFile {
            id: FileId(7),
            path: Arc::from("q/a.sql"),
            text: Arc::from(text),
        }]);
        assert_eq!(files.query("one", "").map(Flat::text), Some("SELECT 1;"));
        assert_eq!(files.query("two", "").map(|flat| flat.holes().count()), Some(1));
        assert_eq!(files.file("q/a.sql").map(Flat::text), Some(text));
        assert!(files.query("three", "").is_none());
    }

    #[test]
    fn queries_of_one_name_belong_to_the_code_beside_them() {
        let file = |number, path: &str, text: &str| TextFile {
            id: FileId(number),
            path: Arc::from(path),
            text: Arc::from(format!("-- name: all\n{text}\n")),
        };
        let files = TextFiles::of(&[
            file(1, "notes/queries.sql", "SELECT * FROM notes"),
            file(2, "users/queries.sql", "SELECT * FROM users"),
            file(3, "orders/sql/read.sql", "SELECT * FROM orders"),
            file(4, "orders/paid/queries.sql", "SELECT * FROM orders"),
        ]);
        let all = |folder| files.query("all", folder).map(Flat::text);
        assert_eq!(all("notes"), Some("SELECT * FROM notes"));
        assert_eq!(all("users"), Some("SELECT * FROM users"));
        assert_eq!(all("orders"), Some("SELECT * FROM orders"));
        assert_eq!(all("user"), None);
        assert_eq!(all(""), None);
        let alone = TextFiles::of(&[file(1, "queries/notes.sql", "SELECT * FROM notes")]);
        assert_eq!(
            alone.query("all", "core").map(Flat::text),
            Some("SELECT * FROM notes")
        );
    }
}
