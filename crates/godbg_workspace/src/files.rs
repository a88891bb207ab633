//! The files of a run and what was read of them.

use std::sync::{Arc, OnceLock};

use godbg_text::{FileId, LineColumn, LineIndex, SourceRange, TextRange, offset};

use crate::tree::FileKind;

/// A file of a run.
#[derive(Debug)]
pub struct File {
    /// Relative to the root, parts separated by `/`.
    pub path: String,
    /// What it is.
    pub kind: FileKind,
    content: OnceLock<Arc<str>>,
    lines: OnceLock<LineIndex>,
}

impl File {
    fn new(path: String, kind: FileKind) -> Self {
        Self {
            path,
            kind,
            content: OnceLock::new(),
            lines: OnceLock::new(),
        }
    }

    /// Returns what was read: all of the file, or what comes before the first byte that is not
    /// UTF-8. `None` for a file that nobody needed or that could not be read.
    pub fn text(&self) -> Option<&Arc<str>> {
        self.content.get()
    }

    /// Returns the path of the folder that the file stands in, empty for the root.
    pub fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    fn lines(&self) -> &LineIndex {
        self.lines
            .get_or_init(|| LineIndex::new(self.text().map_or("", |text| text)))
    }
}

/// All files of a run, sorted by path; a [`FileId`] is a file's place here.
#[derive(Debug, Default)]
pub struct Files {
    files: Vec<File>,
}

/// A range of a file as people name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span<'a> {
    /// The file's path.
    pub path: &'a str,
    /// The first position.
    pub start: LineColumn,
    /// The position after the last.
    pub end: LineColumn,
}

impl Files {
    /// Makes the table; `entries` are sorted by path.
    pub(crate) fn new(entries: impl IntoIterator<Item = (String, FileKind)>) -> Self {
        Self {
            files: entries
                .into_iter()
                .map(|(path, kind)| File::new(path, kind))
                .collect(),
        }
    }

    /// Returns the number of files.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Says whether there is no file.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Returns a file.
    ///
    /// # Panics
    /// Panics when the id is of another run.
    pub fn get(&self, id: FileId) -> &File {
        &self.files[id.0 as usize]
    }

    /// Returns all files in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &File)> {
        self.files
            .iter()
            .enumerate()
            .map(|(index, file)| (FileId(offset(index)), file))
    }

    /// Returns the id of the file at `path`.
    pub fn find(&self, path: &str) -> Option<FileId> {
        let index = self
            .files
            .binary_search_by(|file| file.path.as_str().cmp(path))
            .ok()?;
        Some(FileId(offset(index)))
    }

    /// Keeps what was read of a file; the first reading counts.
    pub(crate) fn set_text(&self, id: FileId, text: Arc<str>) {
        // A second reading of the same file brings nothing new.
        let _ = self.get(id).content.set(text);
    }

    /// Returns lines and columns of a range.
    pub fn span(&self, location: SourceRange) -> Span<'_> {
        let file = self.get(location.file);
        Span {
            path: &file.path,
            start: file.lines().line_column(location.range.start),
            end: file.lines().line_column(location.range.end),
        }
    }

    /// Returns the text of a range, empty where the file was not read.
    pub fn text_of(&self, location: SourceRange) -> &str {
        let TextRange { start, end } = location.range;
        self.get(location.file)
            .text()
            .and_then(|text| text.get(start as usize..end as usize))
            .unwrap_or("")
    }

    /// Returns the lines from the first to the last of a range, at most `limit` of them.
    pub fn lines_of(&self, location: SourceRange, limit: usize) -> Vec<&str> {
        let Some(text) = self.get(location.file).text() else {
            return Vec::new();
        };
        let span = self.span(location);
        let count = (span.end.line - span.start.line + 1) as usize;
        let start = self
            .get(location.file)
            .lines()
            .line_start(span.start.line)
            .unwrap_or(0);
        text[start as usize..].lines().take(count.min(limit)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_become_lines_and_their_text() {
        let files = Files::new([
            ("a.go".to_owned(), FileKind::Go),
            ("b.go".to_owned(), FileKind::Go),
        ]);
        let id = files.find("b.go").expect("listed");
        files.set_text(id, Arc::from("one\ntwo\nthree\n"));
        let location = SourceRange {
            file: id,
            range: TextRange::new(5, 10),
        };
        let span = files.span(location);
        assert_eq!(
            (span.start.line, span.start.column, span.end.line, span.end.column),
            (2, 2, 3, 3)
        );
        assert_eq!(files.text_of(location), "wo\nth");
        assert_eq!(files.lines_of(location, 9), ["two", "three"]);
        assert_eq!(files.find("c.go"), None);
    }
}
