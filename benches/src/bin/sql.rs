//! Speed of the SQL front end beside other parsers, on the same statements in one run.
//!
//! `cargo run --release --manifest-path benches/Cargo.toml --bin sql -- [FILE]`, where FILE has a statement a line;
//! without one the statements of the ordinary benches are taken. Parsers take turns, and the best of many
//! rounds counts, so that a busy machine blurs little.

use std::hint::black_box;
use std::time::{Duration, Instant};

use godbg_sql::{Dialect, Input, Options, fingerprint, lex, parse};

/// How often the parsers take turns.
const ROUNDS: usize = 40;
/// At least so many bytes are read in a turn, so that what others left in the caches matters little.
const TURN: usize = 1 << 20;

type Run = fn(&str);

const PARSERS: &[(&str, Run)] = &[
    ("godbg tokens", |sql| {
        black_box(lex(&Input::from(sql), Dialect::Postgres));
    }),
    ("godbg tokens and tree", |sql| {
        black_box(parse(&Input::from(sql), Dialect::Postgres, Options::default()));
    }),
    ("godbg fingerprint", |sql| {
        black_box(fingerprint(&Input::from(sql), Dialect::Postgres));
    }),
    ("sqlparser", |sql| {
        let dialect = sqlparser::dialect::PostgreSqlDialect {};
        black_box(sqlparser::parser::Parser::parse_sql(&dialect, sql).is_ok());
    }),
    #[cfg(feature = "pg_query")]
    ("pg_query", |sql| {
        black_box(pg_query::parse(sql, 0).is_ok());
    }),
    #[cfg(feature = "pg_query")]
    ("pg_query fingerprint", |sql| {
        black_box(pg_query::fingerprint(sql, 0, 0).is_ok());
    }),
];

fn main() {
    let text = std::env::args().nth(1).map_or_else(
        || include_str!("../../../crates/godbg_sql/benches/statements.sql").to_owned(),
        |path| std::fs::read_to_string(path).expect("the file of statements can be read"),
    );
    let statements: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let bytes: usize = statements.iter().map(|sql| sql.len()).sum();
    let times = u32::try_from(TURN.div_ceil(bytes)).expect("a turn is short");
    let mut best = vec![Duration::MAX; PARSERS.len()];
    for _ in 0..ROUNDS {
        for ((_, run), best) in PARSERS.iter().zip(&mut best) {
            let start = Instant::now();
            for _ in 0..times {
                for sql in &statements {
                    run(sql);
                }
            }
            *best = (start.elapsed() / times).min(*best);
        }
    }
    let ours = best[1].as_secs_f64();
    println!("{} statements, {bytes} bytes", statements.len());
    for ((name, _), best) in PARSERS.iter().zip(&best) {
        let seconds = best.as_secs_f64();
        let speed = bytes as f64 / seconds / 1e6;
        println!(
            "{name:24} {speed:8.1} MB/s   {:6.2} times the time of tokens and tree",
            seconds / ours
        );
    }
}
