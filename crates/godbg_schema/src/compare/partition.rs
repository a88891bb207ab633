//! Keys and bounds of partitions, and operators of exclusions, in one spelling.

use super::expression::comparable_expression;
use super::literal::plain_tokens;
use crate::Dialect;

/// Returns the pieces of a list at its commas, those in brackets and strings left alone.
fn pieces(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut depth, mut start, mut in_string) = (0_i32, 0, false);
    for (place, character) in text.char_indices() {
        match character {
            '\'' => in_string = !in_string,
            _ if in_string => {}
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                found.push(text[start..place].trim());
                start = place + 1;
            }
            _ => {}
        }
    }
    found.push(text[start..].trim());
    found
}

/// Returns what stands before the outer brackets, and within them.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let (words, rest) = text.split_once('(')?;
    let inner = rest.trim_end().strip_suffix(')')?;
    Some((words.trim(), inner))
}

/// Returns the key of a partitioned table: `range (a, b + 1)`.
pub(super) fn comparable_key(dialect: Dialect, text: &str) -> String {
    let Some((words, inner)) = bracketed(text) else {
        return plain_tokens(dialect, text);
    };
    let parts: Vec<String> = pieces(inner)
        .into_iter()
        .map(|part| key_part(dialect, part))
        .collect();
    format!("{} ({})", words.to_lowercase(), parts.join(", "))
}

fn key_part(dialect: Dialect, part: &str) -> String {
    let whole = plain_tokens(dialect, part);
    if !whole.contains('(') {
        let whole = whole
            .replace(" collate \"default\"", "")
            .replace(" collate default", "");
        return without_public(&whole);
    }
    let expression = comparable_expression(dialect, part);
    // A class or collation behind the expression makes it unreadable as one.
    if expression != whole || !whole.contains(' ') {
        return without_public(&expression);
    }
    let shortened = whole
        .strip_suffix(" collate default")
        .or_else(|| whole.strip_suffix(" collate \"default\""))
        .unwrap_or(&whole);
    without_public(shortened)
}

fn without_public(text: &str) -> String {
    text.replace("public . ", "").replace("public.", "")
}

/// Returns the bound of a partition: servers show the value of each expression.
pub(super) fn comparable_bound(dialect: Dialect, text: &str) -> String {
    let tokens = plain_tokens(dialect, text).replace("- ", "-");
    let mut result = String::new();
    let mut rest = tokens.as_str();
    // Numbers come with quotes or without, by the type of the column.
    while let Some(start) = rest.find('\'') {
        let (before, quoted) = rest.split_at(start);
        let end = quoted[1..].find('\'').map_or(quoted.len(), |end| end + 2);
        let value = quoted[1..end].trim_end_matches('\'');
        result.push_str(before);
        match super::literal::number(value) {
            Some(number) => result.push_str(&number),
            None => result.push_str(&quoted[..end]),
        }
        rest = &quoted[end..];
    }
    result.push_str(rest);
    without_casts(&result)
}

/// Says whether a bound holds more than constants, which the server computes once.
pub(super) fn is_computed(text: &str) -> bool {
    let text = text.to_lowercase();
    let Some((words, inner)) = text.split_once('(') else {
        return false;
    };
    if words.contains("with") {
        return false;
    }
    let mut outside = String::new();
    for (place, piece) in inner.split('\'').enumerate() {
        if place % 2 == 0 {
            outside.push_str(piece);
        }
    }
    let calls = outside
        .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
        .any(|word| word.starts_with("current_") || word == "localtimestamp");
    // Between the two brackets of a range stands `to (`.
    let opened = outside.replace("to (", "").replace("to(", "");
    calls || opened.contains('(')
}

/// Takes away casts and collations, which a stored value does not have.
fn without_casts(text: &str) -> String {
    let mut words: Vec<&str> = Vec::new();
    let mut tokens = text.split(' ').peekable();
    while let Some(token) = tokens.next() {
        if matches!(token, "::" | "collate") {
            tokens.next();
            continue;
        }
        // `name 'x'` is a cast in front.
        if tokens.peek().is_some_and(|next| next.starts_with('\''))
            && token.bytes().all(|byte| byte.is_ascii_alphabetic())
        {
            continue;
        }
        words.push(token);
    }
    words.join(" ")
}

/// Returns the operators of an exclusion, in order.
pub(super) fn operators_of(tokens: &str) -> String {
    let mut found = Vec::new();
    let mut words = tokens.split(' ');
    while let Some(word) = words.next() {
        if word == "with" {
            found.extend(words.next());
        }
    }
    format!("exclude with {}", found.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_bounds_have_one_spelling() {
        let key = |left, right| {
            let dialect = Dialect::Postgres;
            assert_eq!(comparable_key(dialect, left), comparable_key(dialect, right));
        };
        key("RANGE (a, (a + b + 1))", "RANGE (a, (((a + b) + 1)))");
        key("hash (a my_ops)", "HASH (a public.my_ops)");
        let bound = |left, right| {
            let dialect = Dialect::Postgres;
            assert_eq!(comparable_bound(dialect, left), comparable_bound(dialect, right));
        };
        bound("FOR VALUES IN ('1', '2')", "for values in (1, 2)");
        bound(
            "FOR VALUES FROM (-1, 'a') TO (5, 'b')",
            "FOR VALUES FROM ('-1', 'a') TO (5, 'b')",
        );
        bound("FOR VALUES IN ('x'::label)", "FOR VALUES IN ('x')");
    }

    #[test]
    fn exclusions_keep_their_operators() {
        assert_eq!(
            operators_of("using gist ( a with = , b with && )"),
            "exclude with = &&"
        );
    }
}
