//! What holds for every file.

use crate::tree::{code_lines, expect_none, files, read, root, rust_files};

/// The most lines of a file.
const MOST_LINES: usize = 600;

/// Files that may be longer, because they are tables of facts.
const DATA_TABLES: &[&str] = &[
    "crates/godbg_go/src/library/packages.rs",
    "crates/godbg_sql/src/kind.rs",
];

#[test]
fn files_are_short() {
    let mut breaches = Vec::new();
    for path in rust_files() {
        let lines = read(&path).lines().count();
        match (lines > MOST_LINES, DATA_TABLES.contains(&path.as_str())) {
            (true, false) => breaches.push(format!("{path} has {lines} lines")),
            (false, true) => breaches.push(format!("{path} is short and no exception any more")),
            _ => {}
        }
    }
    expect_none(&breaches);
}

#[test]
fn files_say_what_they_are_for() {
    let mut breaches = Vec::new();
    for path in rust_files() {
        let text = read(&path);
        let first = text.lines().next().unwrap_or("");
        if !first.starts_with("//! ") {
            breaches.push(format!("{path} begins with `{first}`"));
        }
    }
    expect_none(&breaches);
}

#[test]
fn nothing_is_unwrapped_outside_of_tests() {
    let mut breaches = Vec::new();
    for path in rust_files() {
        for (number, code) in code_lines(&path) {
            if code.contains(".unwrap()") {
                breaches.push(format!("{path}:{number} unwraps"));
            }
        }
    }
    expect_none(&breaches);
}

#[test]
fn no_file_names_a_machine_or_its_registry() {
    // Written apart, so that this file is no breach of its own rule.
    let parts = [
        ("/wo", "rk/"),
        ("/ro", "ot/"),
        ("/ho", "me/"),
        ("arti", "factory"),
        ("index.crates", ".io"),
    ];
    let forbidden: Vec<String> = parts.iter().map(|(start, end)| format!("{start}{end}")).collect();
    let mut breaches = Vec::new();
    for path in files() {
        // What is not text names nothing.
        let Ok(text) = std::fs::read_to_string(root().join(&path)) else {
            continue;
        };
        for (index, line) in text.lines().enumerate() {
            if let Some(found) = forbidden.iter().find(|name| line.contains(name.as_str())) {
                breaches.push(format!("{path}:{} names {found}", index + 1));
            }
        }
    }
    expect_none(&breaches);
}
