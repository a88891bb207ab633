//! The write-ahead log: pages that are newer than the file's.
//!
//! Source: SQLite documentation, "Database File Format", 4.

use std::collections::HashMap;

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at + 4)?;
    Some(u32::from_be_bytes([four[0], four[1], four[2], four[3]]))
}

/// Returns the newest committed version of each page in a log; none when there is no valid log.
pub(super) fn committed_pages(log: &[u8]) -> HashMap<u32, Vec<u8>> {
    let mut committed = HashMap::new();
    let Some(head) = log.get(..32) else {
        return committed;
    };
    let read = |at| long(head, at).unwrap_or(0);
    let magic = read(0);
    if magic & !1 != 0x377f_0682 {
        return committed;
    }
    let is_big = magic & 1 == 1;
    let size = read(8) as usize;
    let salt = &head[16..24];
    let mut sums = checksums([0, 0], &head[..24], is_big);
    if sums != [read(24), read(28)] || !size.is_power_of_two() || size < 512 {
        return committed;
    }
    let mut pending: Vec<(u32, &[u8])> = Vec::new();
    for frame in log[32..].chunks_exact(24 + size) {
        let (head, page) = frame.split_at(24);
        sums = checksums(checksums(sums, &head[..8], is_big), page, is_big);
        let read = |at| long(head, at).unwrap_or(0);
        if &head[8..16] != salt || sums != [read(16), read(20)] {
            break;
        }
        pending.push((read(0), page));
        // A frame that ends a transaction says how long the file is then.
        if read(4) != 0 {
            committed.extend(pending.drain(..).map(|(number, page)| (number, page.to_vec())));
        }
    }
    committed
}

fn checksums(mut sums: [u32; 2], bytes: &[u8], is_big: bool) -> [u32; 2] {
    for pair in bytes.chunks_exact(8) {
        let word = |at: usize| {
            let four = [pair[at], pair[at + 1], pair[at + 2], pair[at + 3]];
            if is_big {
                u32::from_be_bytes(four)
            } else {
                u32::from_le_bytes(four)
            }
        };
        sums[0] = sums[0].wrapping_add(word(0)).wrapping_add(sums[1]);
        sums[1] = sums[1].wrapping_add(word(4)).wrapping_add(sums[0]);
    }
    sums
}
