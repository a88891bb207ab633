//! The statements of the engines' regression suites, read where the suite lies.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};

use super::EngineName;

pub(in crate::oracles) mod mysql;
pub(in crate::oracles) mod postgres;
pub(in crate::oracles) mod sqlite;

/// Splits a script into its statements.
type Splitter = fn(&str) -> Vec<String>;

/// Statements longer than this say little that shorter ones do not.
const LONGEST: usize = 20_000;

/// Returns all statements of the suite in the order of its sorted files, each once.
///
/// # Errors
/// Fails when the folder holds no such suite.
pub(super) fn statements(name: EngineName, suite: &Path) -> anyhow::Result<Vec<String>> {
    let (patterns, split): (&[(&str, &str)], Splitter) = match name {
        EngineName::Postgres => (&[("src/test/regress/sql", "sql"), ("", "sql")], postgres::split),
        EngineName::Mariadb | EngineName::Mysql => {
            (&[("main", "test"), ("t", "test"), ("", "sql")], mysql::split)
        }
        EngineName::Sqlite => (&[("test", "test"), ("", "test")], sqlite::split),
    };
    let mut files = Vec::new();
    for (folder, extension) in patterns {
        let folder = suite.join(folder);
        if folder.is_dir() {
            files.extend(files_of(&folder, extension)?);
        }
    }
    ensure!(
        !files.is_empty(),
        "no test files of this engine in {}",
        suite.display()
    );
    let mut seen = HashSet::new();
    let mut statements = Vec::new();
    for file in files {
        let bytes = std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        // Files in other character sets test just those.
        let Ok(text) = String::from_utf8(bytes) else {
            continue;
        };
        for statement in split(&text) {
            let statement = statement.trim().to_owned();
            if !statement.is_empty()
                && statement.len() <= LONGEST
                && !statement.contains('\0')
                && without_comments(&statement).contains(|c: char| c.is_ascii_alphabetic())
                && seen.insert(statement.clone())
            {
                statements.push(statement);
            }
        }
    }
    Ok(statements)
}

fn files_of(folder: &Path, extension: &str) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == extension) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Returns the text from its first byte that is neither white space nor comment.
pub(in crate::oracles) fn without_comments(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        if rest.starts_with("--") || rest.starts_with('#') {
            rest = rest.split_once('\n').map_or("", |(_, after)| after).trim_start();
        } else if rest.starts_with("/*") && !rest.starts_with("/*!") && !rest.starts_with("/*M!") {
            rest = rest.split_once("*/").map_or("", |(_, after)| after).trim_start();
        } else {
            return rest;
        }
    }
}
