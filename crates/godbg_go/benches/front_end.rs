//! Speed and allocations of the Go front end: `GODBG_BENCH_GO=folder cargo bench -p godbg_go`.
//!
//! Without the variable the Go files of this crate are read: small, but always there. Each bench
//! works on one core; the allocations beside the time show that none is made for each token.

#![expect(clippy::print_stdout, reason = "a bench prints what it measures")]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher};
use godbg_go::ast::Tree;
use godbg_go::program::{Module, ParsedFile, Program};
use godbg_go::syntax::{parse, parse_declarations};
use godbg_text::FileId;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    let bytes: usize = files().iter().map(|(_, text)| text.len()).sum();
    let tokens: usize = files()
        .iter()
        .map(|(_, text)| parse(Arc::clone(text)).tokens().len())
        .sum();
    println!("{} files, {bytes} bytes, {tokens} tokens", files().len());
    divan::main();
}

/// The files with their paths below the folder, tests left out.
fn files() -> &'static [(String, Arc<str>)] {
    static FILES: OnceLock<Vec<(String, Arc<str>)>> = OnceLock::new();
    FILES.get_or_init(|| {
        let own = concat!(env!("CARGO_MANIFEST_DIR"), "/src/library/packages");
        let root = std::env::var_os("GODBG_BENCH_GO").map_or_else(|| PathBuf::from(own), PathBuf::from);
        let mut found = Vec::new();
        read(&root, &root, &mut found);
        found.sort();
        found
    })
}

fn read(root: &Path, folder: &Path, into: &mut Vec<(String, Arc<str>)>) {
    let entries = std::fs::read_dir(folder).expect("GODBG_BENCH_GO names a folder");
    for path in entries.map(|entry| entry.expect("a readable folder").path()) {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        if path.is_dir()
            && !matches!(&*name, "vendor" | "testdata" | "node_modules")
            && !name.starts_with('.')
        {
            read(root, &path, into);
        } else if Path::new(&name)
            .extension()
            .is_some_and(|extension| extension == "go")
            && !name.ends_with("_test.go")
        {
            let Ok(text) = std::fs::read_to_string(&path) else {
                continue;
            };
            let below = path.strip_prefix(root).expect("it lies in the folder");
            into.push((below.to_string_lossy().into_owned(), text.into()));
        }
    }
}

fn count() -> BytesCount {
    BytesCount::new(files().iter().map(|(_, text)| text.len()).sum::<usize>())
}

fn trees() -> Vec<Arc<Tree>> {
    files()
        .iter()
        .map(|(_, text)| Arc::new(parse(Arc::clone(text))))
        .collect()
}

fn link(trees: &[Arc<Tree>]) -> Program {
    let files = (0..)
        .zip(files())
        .zip(trees)
        .map(|((id, (path, _)), tree)| ParsedFile {
            id: FileId(id),
            path: path.as_str().into(),
            tree: Arc::clone(tree),
        });
    let module = files_module();
    Program::link(files.collect(), module.into_iter().collect())
}

/// The module of the folder, so that imports find their packages.
fn files_module() -> Option<Module> {
    let root = std::env::var_os("GODBG_BENCH_GO")?;
    let text = std::fs::read_to_string(Path::new(&root).join("go.mod")).ok()?;
    Module::parse(&text, "")
}

#[divan::bench]
fn parse_with_bodies(bencher: Bencher) {
    bencher.counter(count()).bench_local(|| {
        for (_, text) in files() {
            black_box(parse(Arc::clone(text)));
        }
    });
}

#[divan::bench]
fn parse_without_bodies(bencher: Bencher) {
    bencher.counter(count()).bench_local(|| {
        for (_, text) in files() {
            black_box(parse_declarations(Arc::clone(text)));
        }
    });
}

/// One file of 50 MB: as fast a byte as small ones.
#[divan::bench(sample_count = 3)]
fn parse_a_large_file(bencher: Bencher) {
    let mut text = String::from("package p\n");
    let part = "func f(a, b int) (string, error) {\n\tif x := g(a.b[c], \"text\"); x != nil {\n\t\treturn \"\", x // why\n\t}\n\treturn h(a + b*2), nil\n}\n";
    while text.len() < 50_000_000 {
        text.push_str(part);
    }
    let text: Arc<str> = text.into();
    bencher
        .counter(BytesCount::new(text.len()))
        .bench_local(|| parse(Arc::clone(&text)));
}

/// Names, packages and imports of trees that are there.
#[divan::bench]
fn link_packages(bencher: Bencher) {
    let trees = trees();
    bencher.bench_local(|| black_box(link(&trees)));
}

/// The type of every expression, trees and links included in none of the time.
#[divan::bench(sample_count = 10)]
fn type_every_expression(bencher: Bencher) {
    let trees = trees();
    bencher
        .counter(count())
        .with_inputs(|| link(&trees))
        .bench_local_values(|program| {
            for file in program.files() {
                black_box(program.typed_expressions(file.id()));
            }
            program
        });
}

/// The graph of every function with what its steps read and write.
#[divan::bench(sample_count = 10)]
fn flow_of_every_function(bencher: Bencher) {
    let trees = trees();
    bencher
        .with_inputs(|| link(&trees))
        .bench_local_values(|program| {
            for file in program.files() {
                for node in file.tree().root().descendants() {
                    let function = file.reference(node);
                    if matches!(
                        node.kind(),
                        godbg_go::syntax::Kind::FuncDecl | godbg_go::syntax::Kind::FuncLit
                    ) && let Some(graph) = program.flow(function)
                    {
                        black_box(program.accesses(function, &graph));
                    }
                }
            }
            program
        });
}
