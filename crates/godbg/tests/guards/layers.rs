//! A crate depends on lower layers only, and the lower layers touch nothing outside of them.

use crate::tree::{code_lines, crates, expect_none, root, rust_files};

/// The layer of each crate; `ARCHITECTURE.md` says what each is.
const LAYERS: &[(&str, u8)] = &[
    ("godbg_text", 0),
    ("godbg_syntax", 0),
    ("godbg_diagnostics", 1),
    ("godbg_sql", 1),
    ("godbg_go", 1),
    ("godbg_schema", 2),
    ("godbg_queries", 3),
    ("godbg_semantics", 3),
    ("godbg_checks", 4),
    ("godbg_workspace", 5),
    ("godbg_connect", 5),
    ("godbg_report", 6),
    ("godbg", 7),
    ("xtask", 7),
];

/// Crates of one layer of which the first stands on the second.
const WITHIN_A_LAYER: &[(&str, &str)] = &[("godbg_syntax", "godbg_text")];

/// Crates up to this layer are pure: bytes in, values out.
const LAST_PURE_LAYER: u8 = 4;

/// What pure code does not name.
const IMPURE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::time",
    "std::thread",
    "SystemTime::now",
    "Instant::now",
    "println!",
    "eprintln!",
    "print!(",
    "eprint!(",
    "stdout()",
    "stderr()",
];

fn layer(name: &str) -> u8 {
    let known = LAYERS.iter().find(|(known, _)| *known == name);
    known
        .unwrap_or_else(|| panic!("{name} has no layer in this test"))
        .1
}

#[test]
fn crates_depend_on_lower_layers_only() {
    let mut breaches = Vec::new();
    for member in crates() {
        let own = layer(&member.name);
        let tables = ["dependencies", "build-dependencies"];
        let named = tables
            .iter()
            .filter_map(|table| member.manifest.get(*table)?.as_table());
        for dependency in named
            .flat_map(|table| table.keys())
            .filter(|name| name.starts_with("godbg"))
        {
            let is_listed = WITHIN_A_LAYER.contains(&(member.name.as_str(), dependency.as_str()));
            if layer(dependency) >= own && !is_listed {
                breaches.push(format!(
                    "{} depends on {dependency}, which is not below it",
                    member.name
                ));
            }
        }
    }
    expect_none(&breaches);
}

#[test]
fn lower_layers_are_pure() {
    let mut breaches = Vec::new();
    for member in crates()
        .iter()
        .filter(|member| layer(&member.name) <= LAST_PURE_LAYER)
    {
        let folder = member
            .folder
            .strip_prefix(root())
            .expect("crates lie in the project");
        let folder = format!("{}/src/", folder.to_str().expect("folder names are UTF-8"));
        for path in rust_files().iter().filter(|path| path.starts_with(&folder)) {
            for (number, code) in code_lines(path) {
                if let Some(found) = IMPURE.iter().find(|name| code.contains(*name)) {
                    breaches.push(format!("{path}:{number}: {found} in a pure crate"));
                }
            }
        }
    }
    expect_none(&breaches);
}

#[test]
fn only_the_program_prints() {
    let mut breaches = Vec::new();
    let is_library = |path: &String| path.starts_with("crates/") && !path.starts_with("crates/godbg/");
    for path in rust_files().into_iter().filter(is_library) {
        for (number, code) in code_lines(&path) {
            let prints = ["println!", "print!(", "stdout()", "stderr()"];
            if prints.iter().any(|name| code.contains(name)) {
                breaches.push(format!("{path}:{number} prints"));
            }
        }
    }
    expect_none(&breaches);
}
