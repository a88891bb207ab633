//! How fast texts become tokens, trees and fingerprints: `cargo bench -p godbg_sql`.

use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher};
use godbg_sql::{Dialect, Input, Options};

/// Counts allocations: their number must not grow with the tokens of a text.
#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

fn inputs() -> (Vec<Input>, BytesCount) {
    let statements = include_str!("statements.sql").lines();
    let inputs: Vec<Input> = statements.map(Input::from).collect();
    let bytes: usize = inputs.iter().map(|input| input.text().len()).sum();
    (inputs, BytesCount::new(bytes))
}

#[divan::bench]
fn lex(bencher: Bencher<'_, '_>) {
    let (inputs, bytes) = inputs();
    bencher.counter(bytes).bench_local(|| {
        for input in &inputs {
            divan::black_box(godbg_sql::lex(input, Dialect::Postgres));
        }
    });
}

#[divan::bench]
fn parse(bencher: Bencher<'_, '_>) {
    let (inputs, bytes) = inputs();
    bencher.counter(bytes).bench_local(|| {
        for input in &inputs {
            divan::black_box(godbg_sql::parse(input, Dialect::Postgres, Options::default()));
        }
    });
}

#[divan::bench]
fn fingerprint(bencher: Bencher<'_, '_>) {
    let (inputs, bytes) = inputs();
    bencher.counter(bytes).bench_local(|| {
        for input in &inputs {
            divan::black_box(godbg_sql::fingerprint(input, Dialect::Postgres));
        }
    });
}

#[divan::bench]
fn format(bencher: Bencher<'_, '_>) {
    let (inputs, bytes) = inputs();
    let parses: Vec<_> = inputs
        .iter()
        .map(|input| godbg_sql::parse(input, Dialect::Postgres, Options::default()))
        .collect();
    bencher.counter(bytes).bench_local(|| {
        for parse in &parses {
            divan::black_box(godbg_sql::format(parse));
        }
    });
}
