//! The schema of a file of SQLite: the statements that it keeps, replayed.

use std::path::Path;

use godbg_schema::Dialect;
use godbg_schema::migrations::{Script, Section, Version};
use godbg_schema::replay::Replay;
use godbg_text::{FileId, SourceMap};

use super::Live;
use crate::error::ConnectError;
use crate::sqlite::{Entry, entries};

/// What modules append to the name of a virtual table for the tables that they keep rows in.
///
/// Source: SQLite documentation, "FTS3 and FTS4", "FTS5", "R*Tree".
static SHADOWS: &[&str] = &[
    "_config",
    "_content",
    "_data",
    "_docsize",
    "_idx",
    "_node",
    "_parent",
    "_rowid",
    "_segdir",
    "_segments",
    "_stat",
];

pub(super) fn read(path: &Path) -> Result<Live, ConnectError> {
    let mut entries = entries(path)?;
    let is_virtual = |entry: &Entry| {
        let sql = entry.sql.as_deref().unwrap_or_default();
        sql.get(..14)
            .is_some_and(|start| start.eq_ignore_ascii_case("CREATE VIRTUAL"))
    };
    let virtual_tables: Vec<String> = entries
        .iter()
        .filter(|entry| is_virtual(entry))
        .map(|entry| entry.name.clone())
        .collect();
    let is_shadow = |name: &str| {
        virtual_tables.iter().any(|table| {
            let rest = name.strip_prefix(table.as_str());
            rest.is_some_and(|rest| SHADOWS.contains(&rest))
        })
    };
    entries.retain(|entry| !entry.name.starts_with("sqlite_") && !is_shadow(&entry.name));
    // A table that was built anew lies behind the indexes of others; views come last, as they
    // read any of them.
    entries.sort_by_key(|entry| match entry.kind.as_str() {
        "table" => 0,
        "index" => 1,
        "view" => 2,
        _ => 3,
    });
    let mut replay = Replay::new(Dialect::Sqlite);
    for entry in &entries {
        let Some(sql) = &entry.sql else {
            continue;
        };
        let section = Section {
            map: SourceMap::new(),
            ..Section::of_file(FileId(0), sql, 0)
        };
        replay.run(&Script {
            version: Version::number(1, "sqlite_schema"),
            name: entry.name.clone(),
            sections: vec![section],
        });
    }
    let problems = replay.problems.into_iter().map(|problem| problem.message);
    let skipped = replay.skipped.into_iter().map(|skipped| skipped.reason);
    Ok(Live {
        database: None,
        catalog: replay.catalog,
        server: "SQLite".to_owned(),
        queries: 0,
        notes: problems.chain(skipped).collect(),
    })
}
