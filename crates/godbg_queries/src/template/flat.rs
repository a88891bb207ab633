//! Text with the place of every piece, and holes.

use std::sync::Arc;

use godbg_text::{Origin, SourceMap, SourceRange, TextRange, offset};

use crate::statement::{HoleKind, HoleSource};
use crate::template::value::Symbol;

/// Stands for a hole in the text of a [`Flat`].
pub(crate) const HOLE: char = '\u{1}';

/// A text in one piece of memory: runs of bytes with one origin each, and holes.
#[derive(Clone, Debug, Default)]
pub struct Flat {
    text: String,
    runs: Vec<Run>,
    is_rebound: bool,
}

#[derive(Clone, Debug)]
struct Run {
    len: u32,
    origin: RunOrigin,
}

/// Where a run of a [`Flat`] comes from.
#[derive(Clone, Debug)]
pub enum RunOrigin {
    /// Byte for byte from the source.
    Verbatim(SourceRange),
    /// As a whole from this range of the source.
    Whole(SourceRange),
    /// From nowhere in the source.
    Synthetic,
    /// Not known text.
    Hole(Arc<FlatHole>),
}

/// A hole of a [`Flat`].
#[derive(Debug)]
pub struct FlatHole {
    /// What stands there.
    pub symbol: Arc<Symbol>,
    /// What can stand there.
    pub kind: HoleKind,
    /// Where the value comes from.
    pub source: HoleSource,
}

impl Flat {
    /// Returns a text with one origin.
    pub fn new(text: &str, origin: RunOrigin) -> Self {
        let mut flat = Self::default();
        flat.push_str(text, origin);
        flat
    }

    /// Returns a text that is one hole.
    pub fn hole(hole: FlatHole) -> Self {
        Self {
            text: HOLE.to_string(),
            runs: vec![Run {
                len: 1,
                origin: RunOrigin::Hole(Arc::new(hole)),
            }],
            is_rebound: false,
        }
    }

    /// Returns the text; a hole is one U+0001.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Says whether there is a hole.
    pub fn has_holes(&self) -> bool {
        self.runs
            .iter()
            .any(|run| matches!(run.origin, RunOrigin::Hole(_)))
    }

    /// Returns the holes in order.
    pub fn holes(&self) -> impl Iterator<Item = &Arc<FlatHole>> {
        self.runs.iter().filter_map(|run| match &run.origin {
            RunOrigin::Hole(hole) => Some(hole),
            _ => None,
        })
    }

    /// Says whether the placeholders are rewritten for the driver in use.
    pub fn is_rebound(&self) -> bool {
        self.is_rebound
    }

    /// Notes that the placeholders are rewritten for the driver in use.
    pub fn set_rebound(&mut self) {
        self.is_rebound = true;
    }

    /// Adds known text.
    pub fn push_str(&mut self, text: &str, origin: RunOrigin) {
        if !text.is_empty() {
            self.text.push_str(text);
            self.runs.push(Run {
                len: offset(text.len()),
                origin,
            });
        }
    }

    /// Adds another text.
    pub fn push(&mut self, other: &Self) {
        self.text.push_str(&other.text);
        self.runs.extend(other.runs.iter().cloned());
        self.is_rebound |= other.is_rebound;
    }

    /// Returns the part from `start` to `end`, byte offsets at character boundaries.
    pub fn slice(&self, start: usize, end: usize) -> Self {
        let mut result = Self {
            is_rebound: self.is_rebound,
            ..Self::default()
        };
        if start >= end {
            return result;
        }
        result.text.push_str(&self.text[start..end]);
        let (start, end) = (offset(start), offset(end));
        let mut position = 0;
        for run in &self.runs {
            let from = start.max(position);
            let to = end.min(position + run.len);
            if from < to {
                let origin = match &run.origin {
                    RunOrigin::Verbatim(source) => RunOrigin::Verbatim(SourceRange {
                        file: source.file,
                        range: TextRange::new(
                            source.range.start + (from - position),
                            source.range.start + (to - position),
                        ),
                    }),
                    other => other.clone(),
                };
                result.runs.push(Run {
                    len: to - from,
                    origin,
                });
            }
            position += run.len;
        }
        result
    }

    /// Returns the text with each byte range replaced; the ranges are in order and do not overlap.
    pub fn replaced(&self, ranges: &[(usize, usize)], with: &Self) -> Self {
        let mut result = Self {
            is_rebound: self.is_rebound,
            ..Self::default()
        };
        let mut position = 0;
        for (start, end) in ranges {
            result.push(&self.slice(position, *start));
            result.push(with);
            position = *end;
        }
        result.push(&self.slice(position, self.text.len()));
        result
    }

    /// Returns the text with ASCII letters in upper or lower case.
    pub fn with_case(&self, upper: bool) -> Self {
        let mut result = self.clone();
        if upper {
            result.text.make_ascii_uppercase();
        } else {
            result.text.make_ascii_lowercase();
        }
        result
    }

    /// Returns the source range of the byte at `position`, when it has one.
    pub fn origin_at(&self, position: usize, len: usize) -> RunOrigin {
        match self.slice(position, position + len).runs.first() {
            Some(run) => match &run.origin {
                RunOrigin::Verbatim(source) | RunOrigin::Whole(source) => RunOrigin::Whole(*source),
                _ => RunOrigin::Synthetic,
            },
            None => RunOrigin::Synthetic,
        }
    }

    /// Writes the text out: each hole as `write` says, and the map to the source.
    pub fn write_out(
        &self,
        mut write: impl FnMut(&FlatHole, &str) -> String,
    ) -> (String, SourceMap, Vec<(TextRange, Arc<FlatHole>)>) {
        let mut sql = String::with_capacity(self.text.len());
        let mut map = SourceMap::new();
        let mut holes = Vec::new();
        let mut position = 0;
        for run in &self.runs {
            let piece = &self.text[position..position + run.len as usize];
            position += run.len as usize;
            match &run.origin {
                RunOrigin::Verbatim(source) => map.push(run.len, Origin::Verbatim(*source)),
                RunOrigin::Whole(source) => map.push(run.len, Origin::Whole(*source)),
                RunOrigin::Synthetic => map.push(run.len, Origin::Synthetic),
                RunOrigin::Hole(hole) => {
                    let written = write(hole, &sql);
                    let start = offset(sql.len());
                    let len = offset(written.len());
                    sql.push_str(&written);
                    map.push(len, hole.symbol.origin.map_or(Origin::Synthetic, Origin::Whole));
                    holes.push((TextRange::new(start, start + len), Arc::clone(hole)));
                    continue;
                }
            }
            sql.push_str(piece);
        }
        (sql, map, holes)
    }
}

impl PartialEq for Flat {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
            && self
                .holes()
                .map(|hole| hole.symbol.key)
                .eq(other.holes().map(|hole| hole.symbol.key))
    }
}

impl Eq for Flat {}
