//! Each list is its folder: what is in one is in the other.

use std::collections::BTreeSet;

use crate::tree::{files, read};

/// Returns the stems of the Rust files right in a folder, `mod.rs` and `tests.rs` left out.
fn stems(folder: &str) -> BTreeSet<String> {
    let mut stems = BTreeSet::new();
    for path in files() {
        let Some(name) = path
            .strip_prefix(folder)
            .and_then(|rest| rest.strip_suffix(".rs"))
        else {
            continue;
        };
        if !name.contains('/') && name != "mod" && name != "tests" {
            stems.insert(name.to_owned());
        }
    }
    stems
}

/// Returns the modules that a list file declares.
fn declared(file: &str) -> BTreeSet<String> {
    let text = read(file);
    let modules = text.lines().filter_map(|line| {
        let line = line.trim_start_matches("pub(crate) ").trim_start_matches("pub ");
        line.strip_prefix("mod ")?.strip_suffix(';')
    });
    modules
        .filter(|name| *name != "tests")
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_file_of_a_catalogue_is_listed() {
    for folder in [
        "crates/godbg_report/src/formats/",
        "crates/godbg/src/commands/",
        "crates/godbg_checks/src/checks/",
        "crates/godbg_sql/src/dialect/",
        "crates/godbg_schema/src/migrations/",
        "crates/godbg_queries/src/libraries/",
    ] {
        let list = format!("{folder}mod.rs");
        if files().contains(&list) {
            assert_eq!(declared(&list), stems(folder), "{list} and its folder");
        }
    }
}

#[test]
fn every_check_has_its_file_and_page() {
    for check in godbg_workspace::all_checks() {
        assert!(!check.page.trim().is_empty(), "{} has no page", check.name);
        assert!(
            !check.summary.ends_with('.'),
            "{}: the summary is no sentence",
            check.name
        );
        let is_kebab = check
            .name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        assert!(is_kebab, "{} is not in kebab-case", check.name);
    }
    let pages: BTreeSet<String> = files()
        .into_iter()
        .filter_map(|path| {
            let page = path.strip_suffix(".md")?;
            let (folder, name) = page.rsplit_once('/')?;
            let is_check = folder.ends_with("/checks");
            is_check.then(|| name.replace('_', "-"))
        })
        .collect();
    let names: BTreeSet<String> = godbg_workspace::all_checks()
        .iter()
        .map(|check| check.name.to_owned())
        .collect();
    assert_eq!(names, pages, "checks and their pages");
}

#[test]
fn formats_are_named_after_their_files() {
    let names: BTreeSet<String> = godbg_report::formats::FORMATS
        .iter()
        .map(|format| format.name.to_owned())
        .collect();
    assert_eq!(names, stems("crates/godbg_report/src/formats/"));
}

#[test]
fn the_architecture_names_every_crate() {
    let text = read("ARCHITECTURE.md");
    for member in crate::tree::crates() {
        assert!(
            text.contains(&format!("`{}`", member.name)),
            "ARCHITECTURE.md does not name {}",
            member.name
        );
    }
}
