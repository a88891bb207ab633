//! Replacements of ranges, applied together.

use crate::TextRange;

/// Replaces a range of a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// What is replaced; empty for an insertion.
    pub range: TextRange,
    /// What stands there afterwards.
    pub replacement: String,
}

/// Two edits of one set touch the same bytes; holds the later range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EditConflict(pub TextRange);

/// Applies a set of edits to `text`, in any order given.
///
/// # Errors
/// Fails, and changes nothing, when two edits overlap or one does not lie inside the text.
pub fn apply_edits(text: &str, edits: &[Edit]) -> Result<String, EditConflict> {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort();
    let mut result = String::with_capacity(text.len());
    let mut position = 0;
    for edit in sorted {
        let range = edit.range;
        if range.start < position || !text.is_char_boundary(range.start as usize) {
            return Err(EditConflict(range));
        }
        let Some(kept) = text.get(position as usize..range.start as usize) else {
            return Err(EditConflict(range));
        };
        if !text.is_char_boundary(range.end as usize) {
            return Err(EditConflict(range));
        }
        result.push_str(kept);
        result.push_str(&edit.replacement);
        position = range.end;
    }
    result.push_str(&text[position as usize..]);
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(start: u32, end: u32, replacement: &str) -> Edit {
        Edit {
            range: TextRange::new(start, end),
            replacement: replacement.to_owned(),
        }
    }

    #[test]
    fn edits_apply_in_any_order_and_overlaps_are_refused() {
        assert_eq!(
            apply_edits("abcdef", &[edit(4, 5, "E"), edit(0, 2, "x")]),
            Ok("xcdEf".to_owned())
        );
        assert_eq!(
            apply_edits("abcdef", &[edit(0, 3, ""), edit(2, 4, "")]),
            Err(EditConflict(TextRange::new(2, 4)))
        );
        assert!(apply_edits("ä", &[edit(1, 2, "")]).is_err());
        assert!(apply_edits("a", &[edit(3, 4, "")]).is_err());
    }
}
