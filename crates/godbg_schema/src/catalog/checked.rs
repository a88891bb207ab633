//! What checks rule out beside the declarations of columns: `CHECK (name IS NOT NULL)`.

use super::{ConstraintKind, Table};

impl Table {
    /// Returns the columns that a check does not let be NULL, though they are declared without NOT NULL.
    ///
    /// Only what stands for itself in a check, or is joined to others by AND, is looked at. A check that old
    /// rows were never held against says nothing of them.
    pub fn columns_checked_not_null(&self) -> Vec<&str> {
        let mut found = Vec::new();
        for constraint in self.constraints.iter().filter(|check| check.is_validated) {
            if let ConstraintKind::Check { expression, .. } = &constraint.kind {
                add_demanded(&expression.text, &mut |name: &str| {
                    let is_meant = |column: &&str| column.eq_ignore_ascii_case(name);
                    found.extend(
                        self.columns
                            .iter()
                            .map(|column| column.name.as_str())
                            .find(is_meant),
                    );
                });
            }
        }
        found
    }
}

/// Gives the names of which a condition says alone or among others that they are not NULL.
fn add_demanded(condition: &str, add: &mut impl FnMut(&str)) {
    const ENDING: &str = "is not null";
    let condition = without_parentheses(condition);
    let Some(parts) = conjuncts(condition) else { return };
    if let [only] = parts[..] {
        let Some(start) = only.len().checked_sub(ENDING.len()) else {
            return;
        };
        if let Some(ending) = only.get(start..)
            && ending.eq_ignore_ascii_case(ENDING)
        {
            let name = without_parentheses(only[..start].trim());
            add(name.trim_matches(['"', '`', '[', ']']));
        }
        return;
    }
    for part in parts {
        add_demanded(part, add);
    }
}

/// Returns what is joined by AND outside of parentheses; `None` where something is joined by OR.
fn conjuncts(condition: &str) -> Option<Vec<&str>> {
    if condition.contains("||") {
        return None;
    }
    let mut parts = Vec::new();
    let (mut start, mut word) = (0, 0);
    for (at, letter) in outside(condition).chain([(condition.len(), ' ')]) {
        if letter.is_alphanumeric() || letter == '_' {
            continue;
        }
        let read = &condition[word..at];
        if ["or", "xor"].iter().any(|or| read.eq_ignore_ascii_case(or)) {
            return None;
        }
        if read.eq_ignore_ascii_case("and") {
            parts.push(condition[start..word].trim());
            start = at;
        }
        word = at + letter.len_utf8();
    }
    parts.push(condition[start..].trim());
    Some(parts)
}

/// Returns a condition without parentheses around all of it.
fn without_parentheses(condition: &str) -> &str {
    let mut condition = condition.trim();
    while condition.starts_with('(')
        && let Some((close, _)) = outside(condition).find(|(_, letter)| *letter == ')')
        && close + 1 == condition.len()
    {
        condition = condition[1..close].trim();
    }
    condition
}

/// Returns the letters outside of quotes and parentheses and the outermost parentheses, with their places.
fn outside(text: &str) -> impl Iterator<Item = (usize, char)> {
    let (mut depth, mut quote) = (0_u32, None);
    text.char_indices()
        .filter(move |(_, letter)| match (quote, letter) {
            (Some(open), letter) => {
                quote = Some(open).filter(|open| open != letter);
                false
            }
            (None, '\'' | '"' | '`') => {
                quote = Some(*letter);
                false
            }
            (None, '(') => {
                depth += 1;
                depth == 1
            }
            (None, ')') => {
                depth = depth.saturating_sub(1);
                depth == 0
            }
            _ => depth == 0,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_must_hold_rules_null_out() {
        let demanded = |condition: &str| {
            let mut found = Vec::new();
            add_demanded(condition, &mut |name| found.push(name.to_owned()));
            found.join(" ")
        };
        assert_eq!(demanded("a IS NOT NULL"), "a");
        assert_eq!(
            demanded("((a) is not null AND (\"b\" IS NOT NULL)and c > 1)"),
            "a b"
        );
        assert_eq!(demanded("a = ' or ' AND b IS NOT NULL"), "b");
        for condition in [
            "a IS NULL",
            "a > 1",
            "a IS NOT NULL OR b IS NOT NULL",
            "(a IS NOT NULL AND b IS NULL) OR (a IS NULL AND b IS NOT NULL)",
            "NOT (a IS NOT NULL AND b IS NOT NULL)",
            "a IS NOT NULL || b IS NOT NULL",
            "(a IS NOT NULL) = (b IS NOT NULL)",
        ] {
            let is_column = |name: &str| name == "a" || name == "b";
            assert!(!demanded(condition).split(' ').any(is_column), "{condition}");
        }
    }
}
