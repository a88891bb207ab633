//! From a word to its keyword, whatever its case.

use crate::Kind;
use crate::kind::KEYWORDS;

const SLOTS: usize = 4096;
const EMPTY: u16 = u16::MAX;
const LONGEST: usize = longest();

/// Open addressing over the keywords, built at compile time.
static TABLE: [u16; SLOTS] = build();

const fn longest() -> usize {
    let mut longest = 0;
    let mut index = 0;
    while index < KEYWORDS.len() {
        if KEYWORDS[index].0.len() > longest {
            longest = KEYWORDS[index].0.len();
        }
        index += 1;
    }
    longest
}

/// A word without regard to case: its first and last bytes, which are all of it up to sixteen, and its length.
#[derive(Clone, Copy)]
struct Key {
    first: u64,
    last: u64,
    len: usize,
}

/// Takes away what tells letters apart by case. No two signs that can stand in a word become the same by it.
const FOLD: u64 = 0xdfdf_dfdf_dfdf_dfdf;

impl Key {
    #[inline]
    const fn of(word: &[u8]) -> Self {
        let (first, last) =
            if let (Some(first), Some(last)) = (word.first_chunk::<8>(), word.last_chunk::<8>()) {
                (u64::from_le_bytes(*first), u64::from_le_bytes(*last))
            } else if let (Some(first), Some(last)) = (word.first_chunk::<4>(), word.last_chunk::<4>()) {
                let low = u32::from_le_bytes(*first) as u64;
                (low | (u32::from_le_bytes(*last) as u64) << 32, 0)
            } else {
                let mut packed = 0;
                let mut index = 0;
                while index < word.len() {
                    packed = packed << 8 | word[index] as u64;
                    index += 1;
                }
                (packed, 0)
            };
        Self {
            first: first & FOLD,
            last: last & FOLD,
            len: word.len(),
        }
    }

    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "the highest bits are taken")]
    const fn slot(self) -> usize {
        let mixed =
            self.first.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ self.last.rotate_left(29) ^ self.len as u64;
        (mixed.wrapping_mul(0xd6e8_feb8_6659_fd93) >> (64 - SLOTS.trailing_zeros())) as usize
    }

    #[inline]
    const fn is(self, other: Self) -> bool {
        self.first == other.first && self.last == other.last && self.len == other.len
    }
}

static KEYS: [Key; KEYWORDS.len()] = keys();

#[expect(clippy::large_stack_arrays, reason = "it is built at compile time")]
const fn keys() -> [Key; KEYWORDS.len()] {
    let mut keys = [Key {
        first: 0,
        last: 0,
        len: 0,
    }; KEYWORDS.len()];
    let mut index = 0;
    while index < KEYWORDS.len() {
        keys[index] = Key::of(KEYWORDS[index].0.as_bytes());
        index += 1;
    }
    keys
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "there are about a thousand keywords"
)]
const fn build() -> [u16; SLOTS] {
    let mut table = [EMPTY; SLOTS];
    let mut index = 0;
    while index < KEYWORDS.len() {
        let mut slot = Key::of(KEYWORDS[index].0.as_bytes()).slot();
        while table[slot] != EMPTY {
            slot = (slot + 1) % SLOTS;
        }
        table[slot] = index as u16;
        index += 1;
    }
    table
}

/// Returns the kind of the keyword, [`Kind::Ident`] for a word that is none.
#[inline]
pub(crate) fn keyword_or_ident(word: &[u8]) -> Kind {
    if word.len() < 2 || word.len() > LONGEST {
        return Kind::Ident;
    }
    let key = Key::of(word);
    let mut slot = key.slot();
    loop {
        let index = TABLE[slot];
        if index == EMPTY {
            return Kind::Ident;
        }
        if KEYS[index as usize].is(key) {
            let (spelling, kind) = KEYWORDS[index as usize];
            if word.len() <= 16 || spelling.as_bytes().eq_ignore_ascii_case(word) {
                return kind;
            }
        }
        slot = (slot + 1) % SLOTS;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_keyword_is_found_in_any_case_and_nothing_near_it() {
        for (spelling, kind) in KEYWORDS {
            let lower = spelling.to_ascii_lowercase();
            assert_eq!(keyword_or_ident(spelling.as_bytes()), *kind);
            assert_eq!(keyword_or_ident(lower.as_bytes()), *kind);
            for near in [
                format!("{spelling}é"),
                format!("$${spelling}"),
                format!("0{lower}0"),
            ] {
                assert_eq!(keyword_or_ident(near.as_bytes()), Kind::Ident, "{near}");
            }
            let middle = spelling.len() / 2;
            let other = format!("{}\u{7f}{}", &spelling[..middle], &spelling[middle..]);
            assert_eq!(keyword_or_ident(other.as_bytes()), Kind::Ident, "{other}");
        }
    }
}
