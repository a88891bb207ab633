//! Speed of the Go front end beside other parsers, on the same files in one run.
//!
//! `cargo run --release --manifest-path benches/Cargo.toml --bin go -- FOLDER…` reads the Go files below
//! the folders into memory and parses them on one core: with bodies, with bodies skipped, and with
//! gosyn, tree-sitter-go and Go's own `go/parser`. Parsers take turns, and the best of some rounds
//! counts, so that a busy machine blurs little. Files that a parser refuses count too, and their
//! number is shown.

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How often each parser reads all files.
const ROUNDS: usize = 9;

/// Parses a text and says whether it was accepted.
type Run = Box<dyn FnMut(&Arc<str>) -> bool>;

fn main() {
    let folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let mut texts = Vec::new();
    for folder in &folders {
        read(folder, &mut texts);
    }
    let bytes: usize = texts.iter().map(|text| text.len()).sum();
    println!("{} files, {bytes} bytes", texts.len());
    let mut parsers = parsers();
    let mut results = vec![(Duration::MAX, 0); parsers.len()];
    for _ in 0..ROUNDS {
        for ((_, run), result) in parsers.iter_mut().zip(&mut results) {
            let start = Instant::now();
            result.1 = texts.iter().filter(|text| !run(text)).count();
            result.0 = start.elapsed().min(result.0);
        }
    }
    for ((name, _), (best, refused)) in parsers.iter().zip(results) {
        show(name, bytes, best, refused);
    }
    let (best, refused) = go_parser(&folders);
    show("go/parser", bytes, best, refused);
}

fn parsers() -> Vec<(&'static str, Run)> {
    let mut tree_sitter = tree_sitter::Parser::new();
    tree_sitter
        .set_language(&tree_sitter_go::LANGUAGE.into())
        .expect("versions that fit");
    vec![
        (
            "godbg",
            Box::new(|text| {
                black_box(godbg_go::syntax::parse(Arc::clone(text)))
                    .errors()
                    .is_empty()
            }),
        ),
        (
            "godbg, bodies skipped",
            Box::new(|text| {
                let tree = black_box(godbg_go::syntax::parse_declarations(Arc::clone(text)));
                tree.errors().is_empty()
            }),
        ),
        (
            "gosyn",
            Box::new(|text| black_box(gosyn::parse_source(&**text)).is_ok()),
        ),
        (
            "tree-sitter-go",
            Box::new(move |text| {
                let tree = tree_sitter.parse(&**text, None).expect("no timeout is set");
                !black_box(tree).root_node().has_error()
            }),
        ),
    ]
}

fn show(name: &str, bytes: usize, best: Duration, refused: usize) {
    let speed = bytes as f64 / 1e6 / best.as_secs_f64();
    println!("{name:<24} {speed:>7.1} MB/s  {refused:>5} files refused");
}

/// Asks the Go program beside this one, which reads the files of the same folders on one core.
fn go_parser(folders: &[PathBuf]) -> (Duration, usize) {
    let go = Command::new("go")
        .args(["run", concat!(env!("CARGO_MANIFEST_DIR"), "/src/bin/go/main.go")])
        .arg(ROUNDS.to_string())
        .args(folders)
        .output()
        .expect("go starts");
    assert!(go.status.success(), "{}", String::from_utf8_lossy(&go.stderr));
    let printed = String::from_utf8_lossy(&go.stdout);
    let mut numbers = printed
        .split_whitespace()
        .map(|number| number.parse().expect("a number"));
    let nanoseconds = numbers.next().expect("the fastest round");
    let refused = numbers.next().expect("the number of files that were refused");
    (Duration::from_nanos(nanoseconds), refused as usize)
}

fn read(folder: &Path, into: &mut Vec<Arc<str>>) {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("readable").path())
        .collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            if path.file_name().is_none_or(|name| name != "testdata") {
                read(&path, into);
            }
        } else if path.extension().is_some_and(|ending| ending == "go") {
            into.extend(std::fs::read_to_string(&path).ok().map(Arc::from));
        }
    }
}
