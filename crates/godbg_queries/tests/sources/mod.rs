//! Go files in memory and what arrives at their calls, for the tests beside.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]
#![allow(dead_code, reason = "each test uses some of it")]

use std::fmt::Write;
use std::sync::Arc;

use godbg_go::program::{Module, ParsedFile, Program};
use godbg_queries::{HoleKind, Options, Site, find_sites};
use godbg_text::FileId;

/// Returns the sites of Go files in memory.
pub fn sites(files: &[(&str, &str)]) -> Vec<Site> {
    let parsed = files
        .iter()
        .enumerate()
        .map(|(index, (path, text))| ParsedFile {
            id: FileId(u32::try_from(index).unwrap()),
            path: Arc::from(*path),
            tree: Arc::new(godbg_go::syntax::parse(Arc::from(*text))),
        })
        .collect();
    let module = Module::parse("module example.com/shop\n\ngo 1.26\n", "").unwrap();
    find_sites(&Program::link(parsed, vec![module]), &Options::default())
}

/// Writes sites as lines: status, then each statement with its number of arguments.
pub fn shown(sites: &[Site]) -> String {
    let mut result = String::new();
    for site in sites {
        let _ = writeln!(result, "{} {}", site.method, site.status);
        for statement in &site.statements {
            let mut sql = statement.sql.clone();
            for hole in statement.holes.iter().rev() {
                let name = match hole.kind {
                    HoleKind::Value => "⟨value⟩",
                    HoleKind::Placeholder => "⟨placeholder⟩",
                    HoleKind::QuotedName => "⟨name⟩",
                    HoleKind::Unknown => "⟨unknown⟩",
                };
                sql.replace_range(hole.range.start as usize..hole.range.end as usize, name);
            }
            let arguments = statement.arguments.known.len();
            let open = if statement.arguments.is_open { "+" } else { "" };
            let _ = writeln!(
                result,
                "  {} | {arguments}{open}",
                sql.split_whitespace().collect::<Vec<_>>().join(" ")
            );
        }
    }
    result
}

/// Compares what arrives in a file that imports `database/sql` and some others.
#[track_caller]
pub fn check(body: &str, expected: &str) {
    let text = format!(
        "package shop\n\nimport (\n\t\"context\"\n\t\"database/sql\"\n\t\"errors\"\n\t\"fmt\"\n\t\"slices\"\n\t\"strconv\"\n\t\"strings\"\n\t\"sync\"\n)\n\n{body}"
    );
    let found = shown(&sites(&[("shop.go", &text)]));
    let expected: Vec<&str> = expected
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let found: Vec<&str> = found.lines().map(str::trim).collect();
    assert_eq!(found, expected, "\n{}", found.join("\n"));
}
