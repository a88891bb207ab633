//! Valid queries, each damaged in one token.

use godbg_sql::{Dialect, Input, Kind, lex};
use godbg_syntax::SyntaxKind;

/// Words and signs that are put in the place of another token.
const INTRUDERS: &[&str] = &[
    "SELECT", "FROM", "WHERE", ",", "(", ")", "=", "AND", "ORDER", "BY", "NULL", "x", "1", "'s'", "ON", "AS",
    ".", "*",
];

/// Returns up to `count` mutants, spread evenly over the queries. The same input gives the same mutants.
pub(super) fn mutants(dialect: Dialect, queries: &[&str], count: usize) -> Vec<String> {
    if queries.is_empty() {
        return Vec::new();
    }
    let mut random = Random(0x5eed_0001);
    (0..count)
        .filter_map(|index| {
            let query = queries[index * queries.len() / count];
            mutate(dialect, query, &mut random)
        })
        .collect()
}

fn mutate(dialect: Dialect, query: &str, random: &mut Random) -> Option<String> {
    let tokens = lex(&Input::from(query), dialect);
    let visible: Vec<std::ops::Range<usize>> = tokens
        .windows(2)
        .filter(|pair| !pair[0].kind.is_trivia() && pair[0].kind != Kind::Semicolon)
        .map(|pair| pair[0].start as usize..pair[1].start as usize)
        .collect();
    if visible.len() < 3 {
        return None;
    }
    let at = visible[random.below(visible.len())].clone();
    let (before, token, after) = (&query[..at.start], &query[at.clone()], &query[at.end..]);
    let intruder = INTRUDERS[random.below(INTRUDERS.len())];
    let mutant = match random.below(4) {
        0 => format!("{before} {after}"),
        1 => format!("{before}{token} {token}{after}"),
        2 => format!("{before} {intruder} {after}"),
        _ => format!("{before}{token} {intruder} {after}"),
    };
    (mutant != query).then_some(mutant)
}

/// A small generator of numbers (xorshift), the same on every machine.
pub(super) struct Random(pub(super) u64);

impl Random {
    /// Returns a number below `limit`, which is above zero.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits") % limit
    }
}
