//! The program stands on few libraries, all of which may be given away freely.

use std::process::Command;

use serde_json::Value;

use crate::tree::root;

/// Libraries that a crate of the project may name.
const ALLOWED: &[&str] = &[
    "annotate-snippets",
    "anyhow",
    "clap",
    "divan",
    "globset",
    "ignore",
    "insta",
    "memchr",
    // The allocator of the program: value flow is a fifth faster with it.
    "mimalloc",
    "rayon",
    // TLS and the digests of logins to database servers: the one thing not to write oneself. With
    // these two, a fifth of the crates that the drivers would bring.
    "ring",
    "rustc-hash",
    "rustls",
    "serde",
    "serde_json",
    "smallvec",
    "thiserror",
    "toml",
];

/// Licences that libraries may have; one of several choices is enough.
const LICENCES: &[&str] = &[
    "MIT",
    "Apache-2.0",
    "Unlicense",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "0BSD",
    "Unicode-3.0",
];

fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .current_dir(root())
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .output()
        .expect("cargo starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("cargo prints JSON")
}

fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    metadata["packages"]
        .as_array()
        .expect("a list of packages")
        .iter()
}

#[test]
fn crates_name_only_libraries_of_the_list() {
    let metadata = metadata();
    for package in packages(&metadata).filter(|package| package["source"].is_null()) {
        for dependency in package["dependencies"].as_array().expect("a list") {
            let name = dependency["name"].as_str().expect("a name");
            let is_own = dependency["path"].is_string();
            assert!(
                is_own || ALLOWED.contains(&name),
                "{} depends on {name}",
                package["name"]
            );
        }
    }
}

#[test]
fn libraries_have_permissive_licences() {
    let metadata = metadata();
    for package in packages(&metadata) {
        let licence = package["license"].as_str().unwrap_or("");
        assert!(
            is_permissive(licence),
            "{} has the licence `{licence}`",
            package["name"]
        );
    }
}

/// Says whether every part that is joined by AND has a choice that is allowed.
fn is_permissive(expression: &str) -> bool {
    let plain = expression.replace(['(', ')'], " ").replace('/', " OR ");
    plain.split(" AND ").all(|part| {
        let mut choices = part.split(" OR ").map(str::trim);
        choices.any(|licence| LICENCES.contains(&licence.split(" WITH ").next().unwrap_or("")))
    })
}

#[test]
fn licence_expressions_are_read() {
    assert!(is_permissive("MIT OR Apache-2.0"));
    assert!(is_permissive("(MIT OR Apache-2.0) AND Unicode-3.0"));
    assert!(is_permissive("Unlicense/MIT"));
    assert!(is_permissive("Apache-2.0 WITH LLVM-exception"));
    assert!(!is_permissive("GPL-3.0"));
    assert!(!is_permissive("MIT AND GPL-3.0"));
    assert!(!is_permissive(""));
}
