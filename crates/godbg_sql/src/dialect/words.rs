//! What a word may be in a dialect: which of its keywords can stand where names do.

use crate::Kind;
use crate::kind::KEYWORD_COUNT;

/// A place where a name may stand; a set of bits.
pub(crate) type Use = u8;

/// The name of a column, table, window and so on.
pub(crate) const USE_NAME: Use = 1;
/// The name of a function that is called, or of a type.
pub(crate) const USE_FUNCTION: Use = 2;
/// The name of a selected item without AS.
pub(crate) const USE_ALIAS: Use = 4;
/// The name of a selected item after AS.
pub(crate) const USE_LABEL: Use = 8;
/// The name of a table in FROM without AS.
pub(crate) const USE_TABLE_ALIAS: Use = 16;
/// Everywhere: the word is not special.
pub(crate) const USE_ORDINARY: Use = 31;

/// The places of every keyword; a word that is listed nowhere is ordinary.
pub(crate) struct WordTable([Use; KEYWORD_COUNT as usize]);

impl WordTable {
    /// Builds the table from groups of words with the same places. A later group wins.
    pub(super) const fn new(groups: &[(Use, &[Kind])]) -> Self {
        Self([USE_ORDINARY; KEYWORD_COUNT as usize]).with(groups)
    }

    /// Changes what some words may be, for a dialect that is close to another.
    pub(super) const fn with(mut self, groups: &[(Use, &[Kind])]) -> Self {
        let mut group = 0;
        while group < groups.len() {
            let (places, words) = groups[group];
            let mut word = 0;
            while word < words.len() {
                if let Some(index) = words[word].keyword_index() {
                    self.0[index] = places;
                }
                word += 1;
            }
            group += 1;
        }
        self
    }

    /// Says whether a word may stand in this place.
    #[inline]
    pub(crate) fn allows(&self, kind: Kind, place: Use) -> bool {
        match kind.keyword_index() {
            Some(index) => self.0[index] & place != 0,
            None => kind == Kind::Ident,
        }
    }
}
