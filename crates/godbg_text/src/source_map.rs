//! Maps from text that was put together back to the files its pieces stand in.

use crate::TextRange;

/// A file of a run, by its place in the sorted file list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A range of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceRange {
    /// The file.
    pub file: FileId,
    /// The bytes in it.
    pub range: TextRange,
}

/// How the bytes of a piece relate to the bytes of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// Byte for byte: the piece stands there as it is. `range` has the piece's length.
    Verbatim(SourceRange),
    /// The piece as a whole comes from this range: an escape sequence, a number that was
    /// computed, a hole.
    Whole(SourceRange),
    /// The piece stands in no file; a separator that the library adds, say.
    Synthetic,
}

/// A run of built text with one origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Piece {
    /// Where the piece lies in the built text.
    pub range: TextRange,
    /// Where it comes from.
    pub origin: Origin,
}

/// The pieces of a built text, in order and without gaps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceMap {
    pieces: Vec<Piece>,
}

impl SourceMap {
    /// Returns a map without pieces, for an empty text.
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns the length of the mapped text.
    pub fn len(&self) -> u32 {
        self.pieces.last().map_or(0, |piece| piece.range.end)
    }

    /// Says whether the mapped text is empty.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds the origin of the next `len` bytes.
    pub fn push(&mut self, len: u32, origin: Origin) {
        if len > 0 {
            let start = self.len();
            self.pieces.push(Piece {
                range: TextRange::new(start, start + len),
                origin,
            });
        }
    }

    /// Returns the pieces in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Returns where the byte at `position` stands; the position at the end of the text
    /// belongs to the last piece. `None` for synthetic text.
    pub fn locate(&self, position: u32) -> Option<SourceRange> {
        let index = self.pieces.partition_point(|piece| piece.range.end <= position);
        let piece = self.pieces.get(index).or(self.pieces.last())?;
        match piece.origin {
            Origin::Verbatim(source) => {
                let at = source.range.start + position.min(piece.range.end) - piece.range.start;
                Some(SourceRange {
                    file: source.file,
                    range: TextRange::empty(at),
                })
            }
            Origin::Whole(source) => Some(source),
            Origin::Synthetic => None,
        }
    }

    /// Returns the smallest source range that the built range comes from.
    ///
    /// A range over several pieces is cut to the file of its first piece that has one and
    /// ends with the last piece of that file which follows in the source. `None` when all
    /// of it is synthetic.
    pub fn source_range(&self, range: TextRange) -> Option<SourceRange> {
        if range.is_empty() {
            return self.locate(range.start);
        }
        let first = self
            .pieces
            .partition_point(|piece| piece.range.end <= range.start);
        let mut result: Option<SourceRange> = None;
        for piece in self.pieces[first..]
            .iter()
            .take_while(|piece| piece.range.start < range.end)
        {
            let source = match piece.origin {
                Origin::Synthetic => continue,
                Origin::Whole(source) => source,
                Origin::Verbatim(source) => {
                    let from = range.start.max(piece.range.start) - piece.range.start;
                    let to = range.end.min(piece.range.end) - piece.range.start;
                    let base = source.range.start;
                    SourceRange {
                        file: source.file,
                        range: TextRange::new(base + from, base + to),
                    }
                }
            };
            match &mut result {
                None => result = Some(source),
                Some(found) if found.file == source.file && found.range.end <= source.range.start => {
                    found.range.end = source.range.end;
                }
                Some(_) => {}
            }
        }
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(file: u32, start: u32, end: u32) -> SourceRange {
        SourceRange {
            file: FileId(file),
            range: TextRange::new(start, end),
        }
    }

    #[test]
    fn ranges_map_back_through_pieces() {
        let mut map = SourceMap::new();
        map.push(7, Origin::Verbatim(at(0, 100, 107)));
        map.push(1, Origin::Whole(at(0, 107, 109)));
        map.push(1, Origin::Synthetic);
        map.push(4, Origin::Verbatim(at(1, 5, 9)));
        assert_eq!(map.len(), 13);
        assert_eq!(map.source_range(TextRange::new(2, 5)), Some(at(0, 102, 105)));
        assert_eq!(map.source_range(TextRange::new(5, 8)), Some(at(0, 105, 109)));
        assert_eq!(map.source_range(TextRange::new(8, 9)), None);
        assert_eq!(map.source_range(TextRange::new(8, 11)), Some(at(1, 5, 7)));
        assert_eq!(map.source_range(TextRange::new(6, 12)), Some(at(0, 106, 109)));
        assert_eq!(map.source_range(TextRange::empty(13)), Some(at(1, 9, 9)));
    }
}
