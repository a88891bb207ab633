//! A scan of the example service beside what a scan is measured by: parsing all its Go files once.

use std::path::Path;
use std::sync::Arc;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use godbg_go::program::{Module, ParsedFile, Program};
use godbg_go::syntax::parse;
use godbg_text::FileId;
use godbg_workspace::options::Options;
use godbg_workspace::tree::{DiskTree, FileKind, MemoryTree, Tree};
use godbg_workspace::{Progress, Settings, scan};

fn main() {
    divan::main();
}

/// The files of the example service, tests of theirs included.
fn shop() -> Vec<(String, FileKind, Arc<str>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/shop");
    let tree = DiskTree::new(root);
    let listing = tree.list();
    let read = listing.entries.into_iter().map(|entry| {
        let bytes = tree.read(&entry.path, u64::MAX).expect("the example is readable");
        let text = String::from_utf8(bytes).expect("the example is UTF-8");
        (entry.path, entry.kind, Arc::from(text))
    });
    read.collect()
}

fn go_texts() -> Vec<(String, Arc<str>)> {
    let go = |kind| matches!(kind, FileKind::Go | FileKind::GoTest);
    let files = shop().into_iter().filter(|(_, kind, _)| go(*kind));
    files.map(|(path, _, text)| (path, text)).collect()
}

fn program() -> Program {
    let files = go_texts()
        .into_iter()
        .zip(0..)
        .map(|((path, text), number)| ParsedFile {
            id: FileId(number),
            path: Arc::from(path),
            tree: Arc::new(parse(text)),
        });
    let texts = shop();
    let modules = texts
        .iter()
        .filter(|(_, kind, _)| *kind == FileKind::GoMod)
        .filter_map(|(_, _, text)| Module::parse(text, ""));
    Program::link(files.collect(), modules.collect())
}

#[divan::bench]
fn parse_all_go_files(bencher: Bencher<'_, '_>) {
    let texts = go_texts();
    let bytes: usize = texts.iter().map(|(_, text)| text.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        for (_, text) in &texts {
            black_box(parse(Arc::clone(text)));
        }
    });
}

/// Follows what is sent through a program that remembers nothing yet.
#[divan::bench]
fn find_sites(bencher: Bencher<'_, '_>) {
    let options = godbg_queries::Options::default();
    bencher
        .with_inputs(program)
        .bench_refs(|program| godbg_queries::find_sites(program, &options));
}

#[divan::bench]
fn cold_scan(bencher: Bencher<'_, '_>) {
    let files = shop();
    let tree: MemoryTree = files
        .iter()
        .map(|(path, _, text)| (path.as_str(), text.as_bytes()))
        .collect();
    let settings = Settings::resolve(&Options::default()).expect("the defaults are valid");
    bencher.bench(|| scan(&tree, &settings, &Progress::new()));
}
