//! dbmate: `-- migrate:up` and `-- migrate:down` in one file; files run in the order of their
//! version, the digits in front of the name.
//!
//! Source: dbmate documentation, "Creating Migrations" and "Migration Options".

use super::sections::{Mark, Part, after_word, marked};
use super::version::leading_number;
use super::{Direction, MigrationFile, Recognized, Role, Tool, Version, all_run};

/// dbmate.
pub static TOOL: Tool = Tool {
    name: "dbmate",
    role: Role::Steps,
    recognize,
    up,
    is_run: all_run,
    evidence: "its files are marked by `-- migrate:up`",
};

fn recognize(file: &MigrationFile<'_>, _: &dyn Fn(&str) -> bool) -> Option<Recognized> {
    // Most files hold no mark at all.
    let is_marked =
        file.text.contains("migrate:") && file.text.lines().any(|line| mark(line.trim()) == Some(Mark::Up));
    let (number, rest) = leading_number(file.stem()).unwrap_or((0, file.stem()));
    is_marked.then(|| Recognized {
        version: Version::number(number, rest),
        direction: Direction::Up,
    })
}

fn mark(line: &str) -> Option<Mark> {
    let word = after_word(line, "--", "migrate:")?;
    Some(match word.split_whitespace().next().unwrap_or_default() {
        "up" => Mark::Up,
        "down" => Mark::Down,
        _ => Mark::Other,
    })
}

fn up(text: &str) -> Vec<Part> {
    let mut parts = marked(text, mark);
    let is_transactional = !text
        .lines()
        .any(|line| mark(line.trim()) == Some(Mark::Up) && line.contains("transaction:false"));
    for part in &mut parts {
        part.is_transactional = is_transactional;
    }
    parts
}
