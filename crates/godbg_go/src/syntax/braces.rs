//! Finds the end of a block without reading what is in it.

/// What a byte means to the search.
static CLASS: [u8; 256] = {
    let mut class = [0; 256];
    class[b'{' as usize] = 1;
    class[b'}' as usize] = 1;
    class[b'"' as usize] = 1;
    class[b'\'' as usize] = 1;
    class[b'`' as usize] = 1;
    class[b'/' as usize] = 1;
    class
};

/// Returns the offset behind the brace that closes the one at `start`; `None` when none does.
/// Braces in strings, runes and comments do not count.
pub(super) fn matching_brace(bytes: &[u8], start: usize) -> Option<usize> {
    let mut position = start;
    let mut depth: u32 = 0;
    loop {
        let rest = bytes.get(position..)?;
        position += rest.iter().position(|byte| CLASS[*byte as usize] != 0)?;
        match bytes[position] {
            b'{' => {
                depth += 1;
                position += 1;
            }
            b'}' => {
                depth -= 1;
                position += 1;
                if depth == 0 {
                    return Some(position);
                }
            }
            quote @ (b'"' | b'\'') => position = end_of_literal(bytes, position, quote),
            b'`' => position += 2 + memchr::memchr(b'`', &bytes[position + 1..])?,
            _ => match bytes.get(position + 1) {
                Some(b'/') => position += memchr::memchr(b'\n', &bytes[position..])?,
                Some(b'*') => position += 4 + memchr::memmem::find(&bytes[position + 2..], b"*/")?,
                _ => position += 1,
            },
        }
    }
}

/// Returns the offset behind a string or rune that begins at `start`; one that is not terminated
/// ends with its line.
fn end_of_literal(bytes: &[u8], start: usize, quote: u8) -> usize {
    let mut position = start + 1;
    while let Some(byte) = bytes.get(position) {
        position += match *byte {
            b'\\' => 2,
            b'\n' => return position,
            byte if byte == quote => return position + 1,
            _ => 1,
        };
    }
    position
}
