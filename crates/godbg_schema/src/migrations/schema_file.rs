//! The whole schema in one file: `schema.sql`, `LATEST.sql` and the like.

use super::dialects::{dialect_of_word, without_dialect};
use super::sections::whole;
use super::{Direction, MigrationFile, Recognized, Role, Tool, Version, all_run};

/// One file.
pub static TOOL: Tool = Tool {
    name: "schema-file",
    role: Role::Whole,
    recognize,
    up: whole,
    is_run: all_run,
    evidence: "the file is called like a whole schema",
};

/// What such files are called, but for a dialect in the name.
const NAMES: &[&str] = &[
    "schema",
    "latest",
    "structure",
    "init",
    "initdb",
    "database",
    "db",
    "tables",
    "ddl",
    "create",
    "create_tables",
    "create-tables",
    "setup",
    "bootstrap",
    "initial",
];

fn recognize(file: &MigrationFile<'_>, _: &dyn Fn(&str) -> bool) -> Option<Recognized> {
    let stem = file.stem().to_ascii_lowercase();
    let plain = without_dialect(&stem);
    let words: Vec<&str> = plain.split(['_', '-', '.']).collect();
    let is_name = |word: &str| NAMES.contains(&word) || dialect_of_word(word).is_some();
    let is_named = is_name(plain)
        || words.contains(&"schema")
        || words.iter().all(|word| is_name(word))
        // The database of something: `init_orders_db`.
        || matches!(words[..], [first, .., "db" | "database" | "tables"] if is_name(first));
    is_named.then(|| Recognized {
        version: Version::named(file.name()),
        direction: Direction::Up,
    })
}
