//! What is parsed: text in which some ranges are holes.

use std::sync::Arc;

use godbg_text::TextRange;

/// A range of the text that stands for something the program splices in.
///
/// The bytes in the range mean nothing; they are what is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hole {
    /// Where it stands. It may be empty.
    pub range: TextRange,
}

/// A text with holes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    text: Arc<str>,
    holes: Vec<Hole>,
}

impl Input {
    /// Returns a text without holes.
    pub fn new(text: impl Into<Arc<str>>) -> Self {
        Self {
            text: text.into(),
            holes: Vec::new(),
        }
    }

    /// Returns a text with holes, which must lie in it in order and not overlap; a hole that
    /// does not is left out.
    pub fn with_holes(text: impl Into<Arc<str>>, holes: Vec<Hole>) -> Self {
        let text = text.into();
        let mut end = 0;
        let mut kept = holes;
        kept.retain(|hole| {
            let range = hole.range;
            let fits = range.start >= end
                && text.is_char_boundary(range.start as usize)
                && text.is_char_boundary(range.end as usize);
            if fits {
                end = range.end;
            }
            fits
        });
        Self { text, holes: kept }
    }

    /// Returns the text.
    pub fn text(&self) -> &Arc<str> {
        &self.text
    }

    /// Returns the holes in order.
    pub fn holes(&self) -> &[Hole] {
        &self.holes
    }

    /// Returns the index of the first hole that overlaps or touches `range` from inside.
    pub fn hole_in(&self, range: TextRange) -> Option<usize> {
        let index = self.holes.partition_point(|hole| hole.range.start < range.start);
        let hole = self.holes.get(index)?;
        (hole.range.start < range.end || hole.range == range).then_some(index)
    }
}

impl From<&str> for Input {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}
