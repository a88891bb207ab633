//! Byte ranges.

use std::fmt;
use std::ops::Index;

/// A half-open range of byte offsets, `start <= end`.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TextRange {
    /// The first byte of the range.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

/// Converts a length or index of a text held in memory to an offset.
///
/// # Panics
/// Panics when the text is 4 GiB or longer, which the callers that read files rule out.
#[inline]
pub fn offset(index: usize) -> u32 {
    u32::try_from(index).expect("texts of 4 GiB and more are refused when they are read")
}

impl TextRange {
    /// Returns the range from `start` up to `end`.
    ///
    /// # Panics
    /// Panics when `end` lies before `start`.
    pub fn new(start: u32, end: u32) -> Self {
        assert!(start <= end, "a range ends before it starts: {start}..{end}");
        Self { start, end }
    }

    /// Returns the empty range at `position`.
    pub fn empty(position: u32) -> Self {
        Self {
            start: position,
            end: position,
        }
    }

    /// Returns the length in bytes.
    pub fn len(self) -> u32 {
        self.end - self.start
    }

    /// Says whether the range holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Says whether `position` lies inside; the end does not.
    pub fn contains(self, position: u32) -> bool {
        self.start <= position && position < self.end
    }

    /// Says whether all of `other` lies inside.
    pub fn contains_range(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Returns the smallest range that holds both.
    pub fn cover(self, other: Self) -> Self {
        Self {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// Returns the range moved right by `distance` bytes.
    pub fn shifted(self, distance: u32) -> Self {
        Self {
            start: self.start + distance,
            end: self.end + distance,
        }
    }
}

impl fmt::Debug for TextRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl Index<TextRange> for str {
    type Output = str;

    fn index(&self, range: TextRange) -> &str {
        &self[range.start as usize..range.end as usize]
    }
}
