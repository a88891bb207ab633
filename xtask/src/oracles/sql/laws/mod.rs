//! Laws that hold for every text: of trees, of damaged texts, holes, fingerprints and formatting.
//!
//! No engine is asked: the laws say how answers hang together, not which are right.

mod edits;
mod formats;
mod holes;
mod spellings;
mod trees;

use std::io::Write;

use godbg_sql::{Answer, Dialect, Input, Options, parse};
use rayon::prelude::*;

use super::percent;

/// A stack for texts that nest as deep as the parser's limit allows.
const STACK_BYTES: usize = 64 * 1024 * 1024;

/// How often a law was looked at, and the texts that break it.
#[derive(Default)]
struct Count {
    all: usize,
    broken: Vec<String>,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.all += other.all;
        self.broken.extend(other.broken);
    }
}

/// One law: what it is called, how much of the texts has to obey it in percent, and how it is checked.
struct Law {
    title: &'static str,
    bar: f64,
    check: fn(Dialect, usize, &str) -> Count,
    /// Whether only statements are looked at that are valid.
    needs_valid: bool,
}

const LAWS: &[Law] = &[
    Law {
        title: "tokens and trees hold every byte, ranges nest",
        bar: 100.0,
        check: trees::check,
        needs_valid: false,
    },
    Law {
        title: "the same of every truncation, in linear time",
        bar: 100.0,
        check: edits::truncations,
        needs_valid: false,
    },
    Law {
        title: "the same of random edits, in linear time",
        bar: 100.0,
        check: edits::random,
        needs_valid: false,
    },
    Law {
        title: "an expression, a name or a list may be a hole, with its role",
        bar: 99.9,
        check: holes::check,
        needs_valid: true,
    },
    Law {
        title: "the fingerprint is that of every other spelling",
        bar: 100.0,
        check: spellings::check,
        needs_valid: true,
    },
    Law {
        title: "formatting keeps the tokens and settles",
        bar: 100.0,
        check: formats::check,
        needs_valid: false,
    },
];

/// Checks the laws whose title has `named` on each statement and prints what breaks them; says whether every bar is met.
///
/// # Errors
/// Fails when the output cannot be written.
pub(super) fn check(
    dialect: Dialect,
    statements: &[String],
    named: &str,
    shown: usize,
    out: &mut impl Write,
) -> anyhow::Result<bool> {
    let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK_BYTES).build()?;
    let mut holds = true;
    for law in LAWS.iter().filter(|law| law.title.contains(named)) {
        let count = pool.install(|| of_all(law, dialect, statements));
        let share = percent(count.all - count.broken.len().min(count.all), count.all);
        holds &= share >= law.bar;
        writeln!(
            out,
            "{share:7.3} % of {:>9} (bar {}): {}",
            count.all, law.bar, law.title
        )?;
        let step = (count.broken.len() / shown.max(1)).max(1);
        for text in count.broken.iter().step_by(step).take(shown) {
            writeln!(out, "-- {text}\n")?;
        }
        out.flush()?;
    }
    Ok(holds)
}

fn of_all(law: &Law, dialect: Dialect, statements: &[String]) -> Count {
    statements
        .par_iter()
        .enumerate()
        .filter(|(_, text)| !law.needs_valid || is_valid(dialect, text))
        .map(|(index, text)| (law.check)(dialect, index, text))
        .reduce(Count::default, |mut left, right| {
            left.add(right);
            left
        })
}

fn is_valid(dialect: Dialect, text: &str) -> bool {
    parse(&Input::from(text), dialect, Options::default()).answer_all() == Answer::Valid
}
