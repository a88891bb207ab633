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

/// Hashes without regard to case: the first and last bytes and the length tell most words apart.
const fn hash(word: &[u8]) -> usize {
    let mut hash: u32 = 0;
    let mut index = 0;
    while index < word.len() {
        hash = (hash ^ (word[index] & 0xdf) as u32).wrapping_mul(0x0100_0193);
        index += 1;
    }
    (hash ^ (hash >> 15)) as usize % SLOTS
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "there are about a thousand keywords"
)]
const fn build() -> [u16; SLOTS] {
    let mut table = [EMPTY; SLOTS];
    let mut index = 0;
    while index < KEYWORDS.len() {
        let mut slot = hash(KEYWORDS[index].0.as_bytes());
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
    let mut slot = hash(word);
    loop {
        let index = TABLE[slot];
        if index == EMPTY {
            return Kind::Ident;
        }
        let (spelling, kind) = KEYWORDS[index as usize];
        if spelling.as_bytes().eq_ignore_ascii_case(word) {
            return kind;
        }
        slot = (slot + 1) % SLOTS;
    }
}
