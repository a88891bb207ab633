//! goose: `-- +goose Up` and `-- +goose Down` in one numbered file.
//!
//! Source: goose v3 documentation, "SQL migrations" and "Annotations".

use super::sections::{Mark, Part, after_word, marked};
use super::version::leading_number;
use super::{Direction, MigrationFile, Recognized, Role, Tool, Version, all_run};

/// goose.
pub static TOOL: Tool = Tool {
    name: "goose",
    role: Role::Steps,
    recognize,
    up,
    is_run: all_run,
    evidence: "its files are marked by `-- +goose Up`",
};

fn recognize(file: &MigrationFile<'_>, _: &dyn Fn(&str) -> bool) -> Option<Recognized> {
    // Most files hold no mark at all.
    let is_marked =
        file.text.contains("+goose") && file.text.lines().any(|line| mark(line.trim()) == Some(Mark::Up));
    let (number, rest) = leading_number(file.stem()).unwrap_or((0, file.stem()));
    is_marked.then(|| Recognized {
        version: Version::number(number, rest),
        direction: Direction::Up,
    })
}

fn mark(line: &str) -> Option<Mark> {
    let word = after_word(line, "--", "+goose")?;
    Some(match word.to_ascii_lowercase().as_str() {
        "up" => Mark::Up,
        "down" => Mark::Down,
        "no transaction" => Mark::NoTransaction,
        "envsub on" => Mark::Substitute(true),
        "envsub off" => Mark::Substitute(false),
        _ => Mark::Other,
    })
}

fn up(text: &str) -> Vec<Part> {
    marked(text, mark)
}
