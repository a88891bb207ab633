//! How tightly operators bind, by dialect.

use crate::Kind;

/// How tightly an infix operator binds; a higher level binds tighter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Binding {
    /// The level.
    pub(crate) level: u8,
    /// `a < b < c` is an error at this level.
    pub(crate) chains: bool,
}

/// The levels of a dialect. Zero stands for "no such operator".
pub(crate) struct Operators {
    /// Level of each token that is an infix operator by itself.
    infix: [u8; Kind::KINDS],
    /// Level of `IS`, `ISNULL`, `NOTNULL`.
    pub(crate) is: u8,
    /// Level of `IN`, `BETWEEN`, `LIKE` and their like, also behind NOT.
    pub(crate) predicate: u8,
    /// What `BETWEEN`'s bounds and `LIKE`'s pattern are parsed with.
    pub(crate) predicate_operand: u8,
    /// Level of a prefix `NOT`.
    pub(crate) not: u8,
    /// Level of a prefix `-` and `+`.
    pub(crate) sign: u8,
    /// Level of `~`, `!`, and PostgreSQL's own prefix operators.
    pub(crate) prefix: u8,
    /// Level of `COLLATE`.
    pub(crate) collate: u8,
    /// Level of `AT TIME ZONE`.
    pub(crate) at_time_zone: u8,
}

/// What [`Operators::new`] needs beside the infix levels; the fields are those of [`Operators`].
pub(super) struct Levels {
    pub(super) is: u8,
    pub(super) predicate: u8,
    pub(super) predicate_operand: u8,
    pub(super) not: u8,
    pub(super) sign: u8,
    pub(super) prefix: u8,
    pub(super) collate: u8,
    pub(super) at_time_zone: u8,
}

impl Operators {
    /// Builds the table; levels chain to the left unless [`unchained`].
    pub(super) const fn new(levels: &Levels, infix: &[(u8, &[Kind])]) -> Self {
        let mut table = [0; Kind::KINDS];
        let mut group = 0;
        while group < infix.len() {
            let (level, kinds) = infix[group];
            let mut kind = 0;
            while kind < kinds.len() {
                table[kinds[kind] as usize] = level;
                kind += 1;
            }
            group += 1;
        }
        Self {
            infix: table,
            is: levels.is,
            predicate: levels.predicate,
            predicate_operand: levels.predicate_operand,
            not: levels.not,
            sign: levels.sign,
            prefix: levels.prefix,
            collate: levels.collate,
            at_time_zone: levels.at_time_zone,
        }
    }

    /// Returns how the token binds as an infix operator.
    #[inline]
    pub(crate) fn infix(&self, kind: Kind) -> Option<Binding> {
        match self.infix[kind as usize] {
            0 => None,
            level => Some(Binding {
                level: level & !NO_CHAIN,
                chains: level & NO_CHAIN == 0,
            }),
        }
    }
}

const NO_CHAIN: u8 = 0x80;

/// Marks a level whose operators do not chain.
pub(super) const fn unchained(level: u8) -> u8 {
    level | NO_CHAIN
}
