//! How much of a statement is known.

use crate::site::Status;
use crate::statement::{Hole, HoleKind, Statement};

/// Words after which the name of a table stands.
const BEFORE_TABLE: &[&str] = &[
    "FROM", "INTO", "UPDATE", "TABLE", "JOIN", "INDEX", "VIEW", "TRUNCATE", "ON",
];

/// Returns how much of a statement is known.
///
/// Unknown text behind the name of the first table leaves it partly known; before it, or where no table
/// is named at all, kind or table are unknown.
pub(crate) fn of(statement: &Statement) -> Status {
    let unknown = statement.holes.iter().find(|hole| hole.kind == HoleKind::Unknown);
    let Some(unknown) = unknown else {
        return Status::Resolved;
    };
    let before = &statement.sql[..unknown.range.start as usize];
    let mut words = words(before).peekable();
    if words.peek().is_none() {
        return Status::Unresolved;
    }
    let words: Vec<String> = words.map(str::to_ascii_uppercase).collect();
    let first = words[0].as_str();
    let is_table_known = words
        .windows(2)
        .any(|pair| BEFORE_TABLE.contains(&pair[0].as_str()) && !BEFORE_TABLE.contains(&pair[1].as_str()));
    if is_table_known {
        return Status::Partial;
    }
    // The columns of a SELECT may be unknown while its table is known.
    let after = &statement.sql[unknown.range.end as usize..];
    let known_after = if first == "SELECT" || first == "WITH" || first == "EXPLAIN" {
        let start = statement.sql.len() - after.len();
        let next_hole = statement
            .holes
            .iter()
            .filter(|hole| hole.kind == HoleKind::Unknown && hole.range.start as usize > start)
            .map(|hole| hole.range.start as usize - start)
            .collect::<Vec<_>>();
        from_is_known(after, &next_hole)
    } else {
        false
    };
    if known_after {
        Status::Partial
    } else {
        Status::Unresolved
    }
}

/// Words that begin a clause, and never a statement.
const CLAUSES: &[&str] = &[
    "WHERE", "ORDER", "GROUP", "HAVING", "LIMIT", "OFFSET", "JOIN", "LEFT", "INNER", "AND", "OR", "ON",
];

/// Says whether a text is a clause that somebody else puts into a statement.
pub(crate) fn is_fragment(sql: &str, holes: &[Hole]) -> bool {
    let starts_with_hole = holes
        .first()
        .is_some_and(|hole| sql[..hole.range.start as usize].trim().is_empty());
    !starts_with_hole
        && words(sql)
            .next()
            .is_some_and(|word| CLAUSES.iter().any(|clause| clause.eq_ignore_ascii_case(word)))
}

/// Says whether a table's name follows the first `FROM`.
fn from_is_known(text: &str, holes: &[usize]) -> bool {
    let upper = text.to_ascii_uppercase();
    let mut position = 0;
    while let Some(found) = upper[position..].find("FROM") {
        let start = position + found;
        let end = start + 4;
        let is_word = upper[..start]
            .chars()
            .next_back()
            .is_none_or(|char| !char.is_alphanumeric())
            && upper[end..].chars().next().is_some_and(char::is_whitespace);
        if is_word {
            let name = end + (text[end..].len() - text[end..].trim_start().len());
            return !holes.contains(&name);
        }
        position = end;
    }
    false
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .map(|line| line.split("--").next().unwrap_or(line))
        .flat_map(|line| line.split(|char: char| !(char.is_alphanumeric() || "_.\"`".contains(char))))
        .filter(|word| !word.is_empty())
}
