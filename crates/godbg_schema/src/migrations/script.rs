//! A migration as it runs: its name, its place in the order, and its text.

use std::sync::Arc;

use godbg_text::{FileId, Origin, SourceMap, SourceRange, TextRange, offset};

use super::sections::Part;
use super::templates::{Lookup, filled, holds_actions};
use super::version::Version;
use crate::Dialect;
use crate::lower::beside_data;

/// A file that may be a migration.
#[derive(Clone, Copy, Debug)]
pub struct MigrationFile<'a> {
    /// The path, with `/` between its parts, relative to what is scanned.
    pub path: &'a str,
    /// The text.
    pub text: &'a str,
    /// The file.
    pub file: FileId,
}

impl<'a> MigrationFile<'a> {
    /// Returns files of these paths and texts, numbered in their order.
    pub fn numbered(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<Self> {
        let numbered = files.into_iter().zip(0..);
        let file = |((path, text), number)| Self {
            path,
            text,
            file: FileId(number),
        };
        numbered.map(file).collect()
    }

    /// Returns the folder, empty for the top.
    pub fn folder(&self) -> &'a str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Returns the name within its folder.
    pub fn name(&self) -> &'a str {
        self.path.rsplit_once('/').map_or(self.path, |(_, name)| name)
    }

    /// Returns the name without `.sql`.
    pub fn stem(&self) -> &'a str {
        let name = self.name();
        name.strip_suffix(".sql")
            .or_else(|| name.strip_suffix(".SQL"))
            .unwrap_or(name)
    }
}

/// What the files of a set add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Steps from an empty database to the schema of today.
    Steps,
    /// The schema of today in one go.
    Whole,
}

/// A migration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// Where it comes in the order.
    pub version: Version,
    /// Its name for a reader: the path of the file, or of the Go function.
    pub name: String,
    /// Its texts in the order in which they run.
    pub sections: Vec<Section>,
}

/// A text of a migration, which may hold many statements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The text.
    pub text: Arc<str>,
    /// Where each byte of it stands.
    pub map: SourceMap,
    /// Ranges of the text that are filled in when it runs.
    pub holes: Vec<TextRange>,
    /// Whether it runs in a transaction of its own tool's making.
    pub is_transactional: bool,
    /// Whether others run in its transaction, which see what would go at the end of it: code sends it.
    pub is_left_open: bool,
}

impl Section {
    /// Returns a text that stands in a file as it is, in one piece.
    pub fn of_file(file: FileId, text: &str, start: u32) -> Self {
        let mut map = SourceMap::new();
        let length = offset(text.len());
        let range = TextRange::new(start, start + length);
        map.push(length, Origin::Verbatim(SourceRange { file, range }));
        Self {
            text: text.into(),
            map,
            holes: Vec::new(),
            is_transactional: true,
            is_left_open: false,
        }
    }
}

impl Section {
    /// Returns what a part of a file says of the schema: all of it, but for the rows of a dump.
    fn of_schema(file: &MigrationFile<'_>, range: TextRange, dialect: Option<Dialect>) -> Self {
        let text = &file.text[range];
        let kept = dialect.and_then(|dialect| beside_data(text, dialect));
        let Some(kept) = kept else {
            return Self::of_file(file.file, text, range.start);
        };
        let mut map = SourceMap::new();
        let mut short = String::new();
        for piece in kept {
            let place = TextRange::new(range.start + offset(piece.start), range.start + offset(piece.end));
            let source = SourceRange {
                file: file.file,
                range: place,
            };
            map.push(offset(piece.len()), Origin::Verbatim(source));
            short.push_str(&text[piece]);
        }
        Self {
            text: short.into(),
            map,
            holes: Vec::new(),
            is_transactional: true,
            is_left_open: false,
        }
    }
}

impl Script {
    /// Returns the migration that parts of a file make up.
    pub(super) fn of_file(
        file: &MigrationFile<'_>,
        version: Version,
        parts: Vec<Part>,
        (dialect, shared): (Option<Dialect>, Lookup<'_, '_>),
    ) -> Self {
        let sections = parts
            .into_iter()
            .map(|part| {
                let is_template = part.is_template || holds_actions(&file.text[part.range]);
                let section = if is_template {
                    filled(file, part.range, shared)
                } else if part.holes.is_empty() {
                    Section::of_schema(file, part.range, dialect)
                } else {
                    Section {
                        holes: part.holes,
                        ..Section::of_file(file.file, &file.text[part.range], part.range.start)
                    }
                };
                Section {
                    is_transactional: part.is_transactional,
                    ..section
                }
            })
            .collect();
        Self {
            version,
            name: file.path.to_owned(),
            sections,
        }
    }
}
