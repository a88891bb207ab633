//! Text as bytes with positions: ranges, lines and columns, edits, and maps from
//! built text back to the literals it was put together from.
//!
//! Every offset in godbg is a `u32` byte offset; a file of 4 GiB or more is refused
//! before it gets here.

mod edit;
mod lines;
mod range;
mod source_map;

pub use edit::{Edit, EditConflict, apply_edits};
pub use lines::{LineColumn, LineIndex};
pub use range::{TextRange, offset};
pub use source_map::{FileId, Origin, Piece, SourceMap, SourceRange};
