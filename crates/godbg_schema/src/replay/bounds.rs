//! Bounds of partitions: what they may be, and which of them overlap (PostgreSQL).
//!
//! Source: `transformPartitionBound` in PostgreSQL's `parse_utilcmd.c`,
//! `check_new_partition_bound` in `partbounds.c`.

use std::cmp::Ordering;

use godbg_text::TextRange;

use super::applier::Applier;
use super::expressions::{self, Place};
use super::fault::{Faults, Outcome};
use crate::catalog::Table;
use crate::ddl::Text;

/// A bound as far as it can be told.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Bound {
    Default,
    List(Vec<String>),
    Range(Vec<String>, Vec<String>),
    Hash { modulus: u64, remainder: u64 },
}

/// Returns the parts of a list at its commas, brackets and strings left alone.
pub(super) fn items(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let (mut depth, mut in_string) = (0_i32, false);
    for character in text.chars() {
        match character {
            '\'' => in_string = !in_string,
            '(' if !in_string => depth += 1,
            ')' if !in_string => depth -= 1,
            ',' if depth == 0 && !in_string => {
                found.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = found.last_mut() {
            last.push(character);
        }
    }
    found.into_iter().map(|item| item.trim().to_owned()).collect()
}

/// Returns the text within the first brackets, and what follows them.
pub(super) fn bracketed(text: &str) -> Option<(&str, &str)> {
    let start = text.find('(')?;
    let (mut depth, mut in_string) = (0_i32, false);
    for (place, character) in text[start..].char_indices() {
        match character {
            '\'' => in_string = !in_string,
            '(' if !in_string => depth += 1,
            ')' if !in_string => {
                depth -= 1;
                if depth == 0 {
                    return Some((&text[start + 1..start + place], &text[start + place + 1..]));
                }
            }
            _ => {}
        }
    }
    None
}

pub(super) fn read(text: &str) -> Option<Bound> {
    let words = text.split('(').next()?.split_whitespace();
    let words: Vec<String> = words.map(str::to_ascii_lowercase).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["default"] => Some(Bound::Default),
        ["for", "values", "in"] => Some(Bound::List(items(bracketed(text)?.0))),
        ["for", "values", "from"] => {
            let (from, rest) = bracketed(text)?;
            Some(Bound::Range(items(from), items(bracketed(rest)?.0)))
        }
        ["for", "values", "with"] => {
            let mut numbers = [None, None];
            for item in items(bracketed(text)?.0) {
                let (name, number) = item.split_once(char::is_whitespace)?;
                let place = usize::from(name.eq_ignore_ascii_case("remainder"));
                numbers[place] = number.trim().parse().ok();
            }
            Some(Bound::Hash {
                modulus: numbers[0]?,
                remainder: numbers[1]?,
            })
        }
        _ => None,
    }
}

/// Returns the word for how a table is divided, and by how many columns.
pub(super) fn strategy(table: &Table) -> Option<(String, usize)> {
    let text = &table.partition_by.as_ref()?.text;
    let word = text
        .split(|c: char| !c.is_ascii_alphabetic())
        .next()?
        .to_ascii_lowercase();
    Some((word, items(bracketed(text)?.0).len()))
}

/// Compares two values of range bounds; `None` where it takes the type's own order.
fn compare(left: &str, right: &str) -> Option<Ordering> {
    let rank = |value: &str| match value.to_ascii_lowercase().as_str() {
        "minvalue" => -1,
        "maxvalue" => 1,
        _ => 0,
    };
    match (rank(left), rank(right)) {
        (0, 0) => {}
        (left, right) => return Some(left.cmp(&right)),
    }
    let plain = |value: &str| value.trim_matches('\'').to_owned();
    let (left, right) = (plain(left), plain(right));
    if let (Ok(left), Ok(right)) = (left.parse::<i64>(), right.parse::<i64>()) {
        return Some(left.cmp(&right));
    }
    let is_day =
        |text: &str| text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    (left == right || is_day(&left) && is_day(&right)).then(|| left.cmp(&right))
}

fn compare_all(left: &[String], right: &[String]) -> Option<Ordering> {
    for (left, right) in left.iter().zip(right) {
        match compare(left, right)? {
            // Behind an end of everything nothing counts.
            Ordering::Equal if matches!(left.to_ascii_lowercase().as_str(), "minvalue" | "maxvalue") => {
                return Some(Ordering::Equal);
            }
            Ordering::Equal => {}
            other => return Some(other),
        }
    }
    Some(Ordering::Equal)
}

fn overlap(left: &Bound, right: &Bound) -> bool {
    match (left, right) {
        (Bound::List(left), Bound::List(right)) => {
            let plain = |value: &String| {
                let value = value.trim_matches('\'').to_owned();
                let is_sign = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
                (!value.is_empty() && value.chars().all(is_sign)).then(|| value.to_lowercase())
            };
            left.iter()
                .filter_map(plain)
                .any(|value| right.iter().filter_map(plain).any(|other| other == value))
        }
        (Bound::Range(left_from, left_to), Bound::Range(right_from, right_to)) => {
            compare_all(left_from, right_to) == Some(Ordering::Less)
                && compare_all(right_from, left_to) == Some(Ordering::Less)
        }
        (
            Bound::Hash {
                modulus: left,
                remainder,
            },
            Bound::Hash {
                modulus: right,
                remainder: other,
            },
        ) => {
            let smaller = (*left).min(*right);
            smaller > 0 && remainder % smaller == other % smaller
        }
        _ => false,
    }
}

impl Applier<'_> {
    /// Returns a bound as it is kept, refusing one that its table cannot have, and one that
    /// overlaps another's.
    pub(crate) fn check_bound(&self, parent: &Table, name: &str, written: &Text) -> Outcome<Text> {
        let range = written.range;
        let invalid = |message: String| Err(Faults::invalid(range, message));
        let (Some(bound), Some((strategy, width))) = (read(&written.value), strategy(parent)) else {
            return Ok(written.clone());
        };
        check_kind(&bound, &strategy, range)?;
        check_values(parent, &bound, width, range)?;
        let stored = self.stored_bound(parent, written)?;
        let bound = read(&stored.value).unwrap_or(bound);
        if let Bound::Range(from, to) = &bound
            && matches!(compare_all(from, to), Some(Ordering::Equal | Ordering::Greater))
        {
            return invalid(format!("empty range bound specified for partition \"{name}\""));
        }
        for sibling in self.children(&parent.name) {
            let sibling = self.table(&sibling);
            let other = sibling
                .partition_bound
                .as_ref()
                .and_then(|other| read(&other.text));
            let Some(other) = other else {
                continue;
            };
            let label = &sibling.name.name;
            if bound == Bound::Default && other == Bound::Default {
                return invalid(format!(
                    "partition \"{name}\" conflicts with existing default partition \"{label}\""
                ));
            }
            if let (Bound::Hash { modulus: own, .. }, Bound::Hash { modulus: known, .. }) = (&bound, &other)
                && own.max(known) % own.min(known) != 0
            {
                let message = "every hash partition modulus must be a factor of the next larger modulus";
                return invalid(message.to_owned());
            }
            if overlap(&bound, &other) {
                return invalid(format!(
                    "partition \"{name}\" would overlap partition \"{label}\""
                ));
            }
        }
        Ok(stored)
    }
}

fn check_kind(bound: &Bound, strategy: &str, range: TextRange) -> Outcome {
    let message = match (bound, strategy) {
        (Bound::Default, "hash") => "a hash-partitioned table may not have a default partition".to_owned(),
        (Bound::Hash { modulus: 0, .. }, "hash") => {
            "modulus for hash partition must be an integer value greater than zero".to_owned()
        }
        (Bound::Hash { modulus, remainder }, "hash") if remainder >= modulus => {
            "remainder for hash partition must be less than modulus".to_owned()
        }
        (Bound::List(_), "list")
        | (Bound::Range(..), "range")
        | (Bound::Hash { .. }, "hash")
        | (Bound::Default, _) => return Ok(()),
        _ => format!("invalid bound specification for a {strategy} partition"),
    };
    Err(Faults::invalid(range, message))
}

fn check_values(parent: &Table, bound: &Bound, width: usize, range: TextRange) -> Outcome {
    let invalid = |message: String| -> Outcome<()> { Err(Faults::invalid(range, message)) };
    let sides: Vec<(&str, &[String])> = match bound {
        Bound::List(values) => vec![("IN", values.as_slice())],
        Bound::Range(from, to) => vec![("FROM", from.as_slice()), ("TO", to.as_slice())],
        _ => return Ok(()),
    };
    for (word, values) in sides {
        let is_range = word != "IN";
        if is_range && values.len() != width {
            return invalid(format!(
                "{word} must specify exactly one value per partitioning column"
            ));
        }
        for value in values {
            if is_range && value.eq_ignore_ascii_case("null") {
                return invalid("cannot specify NULL in range bound".to_owned());
            }
            let is_end = ["minvalue", "maxvalue"]
                .iter()
                .any(|end| value.eq_ignore_ascii_case(end));
            if !is_end {
                expressions::check(parent, value, Place::Bound, range)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlapping_bounds_are_found() {
        let check = |left, right, expected| {
            let (left, right) = (read(left), read(right));
            let (left, right) = (left.expect("it is a bound"), right.expect("it is a bound"));
            assert_eq!(overlap(&left, &right), expected, "{left:?} {right:?}");
        };
        check("FOR VALUES IN (1, 2)", "FOR VALUES IN ('2')", true);
        check("FOR VALUES IN (1)", "FOR VALUES IN (2)", false);
        check(
            "FOR VALUES FROM (1) TO (10)",
            "FOR VALUES FROM (9) TO (MAXVALUE)",
            true,
        );
        check(
            "FOR VALUES FROM (1) TO (10)",
            "FOR VALUES FROM (10) TO (20)",
            false,
        );
        check(
            "FOR VALUES FROM ('2024-01-01') TO ('2024-02-01')",
            "FOR VALUES FROM ('2024-02-01') TO ('2024-03-01')",
            false,
        );
        check(
            "FOR VALUES FROM ('a') TO ('m')",
            "FOR VALUES FROM ('b') TO ('c')",
            false,
        );
        check(
            "FOR VALUES WITH (MODULUS 4, REMAINDER 1)",
            "FOR VALUES WITH (modulus 8, remainder 5)",
            true,
        );
    }
}
