//! Lines and columns of byte offsets.

use crate::range::offset;

/// A position as people and editors name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LineColumn {
    /// Line, counted from 1.
    pub line: u32,
    /// Column in bytes, counted from 1.
    pub column: u32,
}

/// Where the lines of a text begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<u32>,
    len: u32,
}

impl LineIndex {
    /// Indexes the lines of `text`; a line ends with `\n`, a `\r` before it belongs to the line.
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        // The search for a single character looks at many bytes at once.
        starts.extend(text.match_indices('\n').map(|(index, _)| offset(index + 1)));
        Self {
            starts,
            len: offset(text.len()),
        }
    }

    /// Returns the number of lines; a text without any newline has one.
    pub fn line_count(&self) -> u32 {
        offset(self.starts.len())
    }

    /// Returns line and column of a byte offset; an offset past the end counts as the end.
    pub fn line_column(&self, position: u32) -> LineColumn {
        let position = position.min(self.len);
        let line = self.starts.partition_point(|start| *start <= position) - 1;
        LineColumn {
            line: offset(line) + 1,
            column: position - self.starts[line] + 1,
        }
    }

    /// Returns the offset at which a line (counted from 1) begins, `None` when there is no such line.
    pub fn line_start(&self, line: u32) -> Option<u32> {
        self.starts.get((line as usize).checked_sub(1)?).copied()
    }

    /// Returns the column in UTF-16 code units, counted from 0, as the language server protocol wants it.
    ///
    /// `text` must be the indexed text.
    pub fn utf16_column(&self, text: &str, position: u32) -> u32 {
        let position = position.min(self.len);
        let start = position + 1 - self.line_column(position).column;
        let units = text[start as usize..position as usize]
            .chars()
            .map(char::len_utf16)
            .sum();
        offset(units)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_from_one_in_bytes() {
        let text = "ab\nä€x\r\n";
        let index = LineIndex::new(text);
        let check = |position, line, column| {
            assert_eq!(
                index.line_column(position),
                LineColumn { line, column },
                "{position}"
            );
        };
        check(0, 1, 1);
        check(2, 1, 3);
        check(3, 2, 1);
        check(8, 2, 6);
        check(11, 3, 1);
        check(99, 3, 1);
        assert_eq!(index.line_start(2), Some(3));
        assert_eq!(index.line_start(0), None);
        assert_eq!(index.utf16_column(text, 8), 2);
    }
}
