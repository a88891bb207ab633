//! Which word was meant.

/// Words that a name in a wrong place may be a misspelling of.
pub(super) const CLAUSES: &[&str] = &[
    "FROM",
    "WHERE",
    "GROUP",
    "ORDER",
    "HAVING",
    "LIMIT",
    "OFFSET",
    "UNION",
    "JOIN",
    "LEFT",
    "INNER",
    "SET",
    "VALUES",
    "RETURNING",
    "AND",
    "OR",
    "AS",
    "ON",
    "LIKE",
    "BETWEEN",
    "INTO",
    "USING",
    "RIGHT",
    "CROSS",
    "NATURAL",
    "WINDOW",
    "FETCH",
    "EXCEPT",
    "INTERSECT",
];

/// Words of definitions that a name in a wrong place may be a misspelling of.
pub(super) const DEFINITIONS: &[&str] = &[
    "DEFAULT",
    "PRIMARY",
    "UNIQUE",
    "REFERENCES",
    "CHECK",
    "CONSTRAINT",
    "FOREIGN",
    "COLUMN",
    "RENAME",
    "ALTER",
    "MODIFY",
    "TABLE",
    "INDEX",
    "VIEW",
    "SCHEMA",
    "SEQUENCE",
    "TRIGGER",
    "FUNCTION",
    "WHERE",
    "COLLATE",
    "AUTO_INCREMENT",
    "AUTOINCREMENT",
    "GENERATED",
    "COMMENT",
    "ENGINE",
    "PARTITION",
    "CASCADE",
    "RESTRICT",
];

/// Words that only stand behind these words.
pub(super) const FOLLOWERS: &[(&str, &[&str])] = &[
    ("LEFT", &["JOIN", "OUTER"]),
    ("RIGHT", &["JOIN", "OUTER"]),
    ("FULL", &["JOIN", "OUTER"]),
    ("INNER", &["JOIN"]),
    ("CROSS", &["JOIN"]),
    ("NATURAL", &["JOIN", "LEFT", "INNER"]),
    ("ON", &["CONFLICT", "DUPLICATE"]),
];

/// Returns the word that is at most a third of its letters away from `text`, the nearest one.
pub(super) fn nearest<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    words
        .iter()
        // The lengths alone tell most words apart, and long strings from all of them.
        .filter(|word| text.len().abs_diff(word.len()) * 3 <= word.len())
        .map(|word| (distance(text.as_bytes(), word.as_bytes()), *word))
        .filter(|(distance, word)| *distance > 0 && *distance * 3 <= word.len())
        .min()
        .map(|(_, word)| word)
}

/// How many letters to insert, drop, change or swap with the next to get from one word to the other.
fn distance(from: &[u8], to: &[u8]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    for (row, &left) in from.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, &right) in to.iter().enumerate() {
            let change = last[column] + usize::from(left != right);
            let mut best = change.min(last[column + 1] + 1).min(current[column] + 1);
            if row > 0 && column > 0 && left == to[column - 1] && from[row - 1] == right {
                best = best.min(before_last[column - 1] + 1);
            }
            current.push(best);
        }
        before_last = last;
        last = current;
    }
    last[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_hand_is_seen_and_another_word_is_not() {
        let words = ["FROM", "WHERE", "GROUP"];
        assert_eq!(nearest("FORM", &words), Some("FROM"));
        assert_eq!(nearest("WHER", &words), Some("WHERE"));
        assert_eq!(nearest("FROM", &words), None);
        assert_eq!(nearest("TABLE", &words), None);
    }
}
