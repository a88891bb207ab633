//! Texts that were cut off or damaged: still trees, still in linear time.

use std::time::{Duration, Instant};

use godbg_sql::{Dialect, Input, Options, lex, parse};

use super::super::mutants::Random;
use super::Count;
use super::trees::breaks;

/// How many edits of one statement are tried.
const EDITS: usize = 30;
/// What a text may take: so much, and so much a byte. Far above what it does take, far below what a
/// quadratic parser would.
const BASE: Duration = Duration::from_millis(2);
const PER_BYTE: Duration = Duration::from_micros(4);

/// Words and signs that open something or belong somewhere else.
const INTRUDERS: &[&str] = &[
    "(", ")", "'", "\"", "/*", "*/", "--", "$$", "[", "]", ",", ";", ".", "::", "SELECT", "FROM", "CASE",
    "END", "JOIN", "ON", "BETWEEN", "é", "`", "\n", "?", "@", "0x", "E'\\",
];

pub(super) fn truncations(dialect: Dialect, _: usize, text: &str) -> Count {
    // Each byte of short statements, a hundred places of long ones.
    let step = if text.len() < 400 { 1 } else { text.len() / 100 };
    let ends = (0..text.len())
        .step_by(step)
        .filter(|end| text.is_char_boundary(*end));
    let mut count = Count::default();
    for end in ends {
        examine(dialect, &text[..end], &mut count);
    }
    count
}

pub(super) fn random(dialect: Dialect, index: usize, text: &str) -> Count {
    let mut random = Random(0x5eed_0002 ^ (index as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let mut count = Count::default();
    for _ in 0..EDITS {
        let mut edited = text.to_owned();
        for _ in 0..=random.below(3) {
            edited = edit(dialect, &edited, &mut random);
        }
        examine(dialect, &edited, &mut count);
    }
    count
}

fn edit(dialect: Dialect, text: &str, random: &mut Random) -> String {
    let tokens = lex(&Input::from(text), dialect);
    if tokens.len() < 2 {
        return text.to_owned();
    }
    let token = |at: usize| &text[tokens[at].start as usize..tokens[at + 1].start as usize];
    let (at, other) = (random.below(tokens.len() - 1), random.below(tokens.len() - 1));
    let (start, end) = (tokens[at].start as usize, tokens[at + 1].start as usize);
    let (before, after) = (&text[..start], &text[end..]);
    match random.below(5) {
        0 => format!("{before}{after}"),
        1 => format!("{before}{}{after}", token(other)),
        2 => format!("{before}{}{}{after}", token(at), token(other)),
        3 => format!("{before}{}{after}", INTRUDERS[random.below(INTRUDERS.len())]),
        _ => {
            let mut position = random.below(text.len());
            while !text.is_char_boundary(position) {
                position -= 1;
            }
            let intruder = INTRUDERS[random.below(INTRUDERS.len())];
            format!("{}{intruder}{}", &text[..position], &text[position..])
        }
    }
}

fn examine(dialect: Dialect, text: &str, count: &mut Count) {
    count.all += 1;
    if let Some(law) = breaks(dialect, text) {
        count.broken.push(format!("{law}\n{text}"));
    } else if is_slow(dialect, text) {
        count.broken.push(format!("linear time\n{text}"));
    }
}

/// Says whether parsing takes longer than it may, each of several times: a machine is busy now and then.
fn is_slow(dialect: Dialect, text: &str) -> bool {
    let bytes = u32::try_from(text.len()).unwrap_or(u32::MAX);
    let limit = BASE + PER_BYTE * bytes;
    (0..12).all(|_| {
        let start = Instant::now();
        parse(&Input::from(text), dialect, Options::default());
        start.elapsed() > limit
    })
}
