//! Calls that are near a text that none of them sends.

use std::cmp::Reverse;

use godbg_queries::Site;
use godbg_sql::Sent;
use rustc_hash::FxHashSet;

use super::Guess;
use super::entry::{Entry, word_hashes};

/// How many guesses are given.
const GUESSES: usize = 3;

/// Words behind which the name of a table stands.
const BEFORE_TABLE: &[&str] = &["FROM", "INTO", "UPDATE", "JOIN", "TABLE"];

/// Returns the calls that do the same to the same tables, those first that share most words.
pub(super) fn nearest(entries: &[Entry], sites: &[Site], sent: &Sent) -> Vec<Guess> {
    let words: Vec<&str> = sent.words().collect();
    let Some(verb) = words.first() else {
        return Vec::new();
    };
    let tables: Vec<&str> = words
        .windows(2)
        .filter(|pair| BEFORE_TABLE.iter().any(|word| word.eq_ignore_ascii_case(pair[0])))
        .map(|pair| pair[1])
        .collect();
    let wanted: FxHashSet<u64> = words.iter().flat_map(|word| word_hashes(word)).collect();
    let has = |known: &FxHashSet<u64>, word: &str| word_hashes(word).all(|hash| known.contains(&hash));
    let mut near: Vec<(usize, usize, &Entry, &str)> = Vec::new();
    for entry in entries {
        let Some(known) = entry.words() else { continue };
        let shared: Vec<&str> = tables.iter().copied().filter(|table| has(known, table)).collect();
        if !has(known, verb) || shared.is_empty() {
            continue;
        }
        let common = wanted.intersection(known).count();
        near.push((
            shared.len(),
            common * 1000 / (wanted.len() + known.len() - common),
            entry,
            shared[0],
        ));
    }
    near.sort_by_key(|(tables, likeness, entry, _)| (Reverse((*tables, *likeness)), entry.site));
    near.truncate(GUESSES);
    let verb = verb.to_uppercase();
    near.into_iter()
        .map(|(_, _, entry, table)| Guess {
            site: entry.site,
            reason: format!("{verb} on `{table}` in {}", sites[entry.site].function),
        })
        .collect()
}
