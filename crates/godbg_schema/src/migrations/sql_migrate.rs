//! sql-migrate: `-- +migrate Up` and `-- +migrate Down` in one file; files run in the order
//! of their names, numbers in front compared as numbers.
//!
//! Source: sql-migrate documentation, "Writing migrations", and `Migration.Less`.

use super::sections::{Mark, Part, after_word, marked};
use super::version::leading_number;
use super::{Direction, MigrationFile, Recognized, Role, Tool, Version, all_run};

/// sql-migrate.
pub static TOOL: Tool = Tool {
    name: "sql-migrate",
    role: Role::Steps,
    recognize,
    up,
    is_run: all_run,
    evidence: "its files are marked by `-- +migrate Up`",
};

fn recognize(file: &MigrationFile<'_>, _: &dyn Fn(&str) -> bool) -> Option<Recognized> {
    // Most files hold no mark at all.
    let is_marked =
        file.text.contains("+migrate") && file.text.lines().any(|line| mark(line.trim()) == Some(Mark::Up));
    let version = match leading_number(file.name()) {
        Some((number, _)) => Version::number(number, file.name()),
        None => Version::named(file.name()),
    };
    is_marked.then_some(Recognized {
        version,
        direction: Direction::Up,
    })
}

fn mark(line: &str) -> Option<Mark> {
    let word = after_word(line, "--", "+migrate")?;
    Some(match word.split_whitespace().next().unwrap_or_default() {
        "Up" => Mark::Up,
        "Down" => Mark::Down,
        _ => Mark::Other,
    })
}

fn up(text: &str) -> Vec<Part> {
    let mut parts = marked(text, mark);
    let is_transactional = !text.contains("+migrate Up notransaction");
    for part in &mut parts {
        part.is_transactional = is_transactional;
    }
    parts
}
