//! Names inside expressions that the catalog keeps as text.

use std::ops::Range;

use crate::Dialect;
use crate::catalog::{Expression, NameKind, NamePart, QualifiedName, is_same_name};

/// Says whether an expression names this stored name: a column, a table or a function.
///
/// It goes by tokens, so a name that means something else counts, too.
pub(crate) fn mentions(dialect: Dialect, text: &str, name: &str) -> bool {
    identifiers(dialect, text).any(|found| is_meant(dialect, &found, name))
}

/// Returns the expression with each mention of a stored name replaced.
pub(crate) fn renamed(dialect: Dialect, expression: &Expression, from: &str, to: &str) -> Expression {
    let text = &expression.text;
    let found = identifiers(dialect, text).filter(|found| is_meant(dialect, found, from));
    let edits = found.map(|found| {
        let stays_plain = dialect == Dialect::Sqlite && is_plain(to);
        let name = if stays_plain && text[found.range.clone()].starts_with(is_word) {
            to.to_owned()
        } else {
            quoted(dialect, to)
        };
        (found.range, name)
    });
    edited(expression, edits)
}

/// Returns the expression with other text in these places, which come in order; one that begins inside of the
/// one before is left out.
pub(crate) fn edited(
    expression: &Expression,
    edits: impl IntoIterator<Item = (Range<usize>, String)>,
) -> Expression {
    let text = &expression.text;
    let mut result = String::with_capacity(text.len());
    let mut end = 0;
    for (range, new) in edits {
        if range.start < end {
            continue;
        }
        result.push_str(&text[end..range.start]);
        result.push_str(&new);
        end = range.end;
    }
    if end == 0 {
        return expression.clone();
    }
    result.push_str(&text[end..]);
    Expression {
        text: result.into(),
        origin: expression.origin,
    }
}

/// Returns a query in which a table is called by the schema that it has been moved to.
pub(crate) fn moved(
    dialect: Dialect,
    expression: &Expression,
    from: &QualifiedName,
    to: &QualifiedName,
) -> Expression {
    let text = &expression.text;
    let found: Vec<Identifier<'_>> = identifiers(dialect, text).collect();
    let mut edits = Vec::new();
    let mut is_in_from = false;
    for (place, table) in found.iter().enumerate() {
        match text[table.range.clone()].to_ascii_lowercase().as_str() {
            "from" => is_in_from = true,
            "select" | "where" | "on" | "group" | "order" | "having" | "union" | "limit" => {
                is_in_from = false;
            }
            _ => {}
        }
        let before = text[..table.range.start].trim_end();
        let previous = place.checked_sub(1).map(|place| &found[place]);
        let is_qualified = before.ends_with('.');
        let schema = previous.filter(|previous| is_qualified && is_meant(dialect, previous, &from.schema));
        let is_place_of_table = match previous {
            _ if before.ends_with(',') => is_in_from,
            Some(word) if before.len() == word.range.end => {
                let word = &text[word.range.clone()];
                ["from", "join", "only", "table", "using"]
                    .iter()
                    .any(|known| word.eq_ignore_ascii_case(known))
            }
            _ => false,
        };
        let stands_before_column = text[table.range.end..].trim_start().starts_with('.');
        let is_one = schema.is_some() || !is_qualified && (is_place_of_table || stands_before_column);
        if !is_one || !is_meant(dialect, table, &from.name) {
            continue;
        }
        let start = schema.map_or(table.range.start, |schema| schema.range.start);
        let name = format!("{}.{}", quoted(dialect, &to.schema), quoted(dialect, &to.name));
        edits.push((start..table.range.end, name));
    }
    edited(expression, edits)
}

/// Quotes a stored name where it would not survive without.
pub(crate) fn quoted(dialect: Dialect, name: &str) -> String {
    let quote = if dialect.is_mysql_like() { '`' } else { '"' };
    let doubled = format!("{quote}{quote}");
    format!("{quote}{}{quote}", name.replace(quote, &doubled))
}

struct Identifier<'a> {
    part: NamePart<'a>,
    has_doubled_quotes: bool,
    range: Range<usize>,
}

fn is_meant(dialect: Dialect, found: &Identifier<'_>, name: &str) -> bool {
    let stored = found.part.stored(dialect);
    if found.has_doubled_quotes {
        let single = stored.replace("\"\"", "\"").replace("``", "`");
        return is_same_name(dialect, NameKind::Member, &single, name);
    }
    is_same_name(dialect, NameKind::Member, &stored, name)
}

/// Returns the words and quoted names of a text; strings and comments are passed over.
fn identifiers(dialect: Dialect, text: &str) -> impl Iterator<Item = Identifier<'_>> {
    let is_mysql = dialect.is_mysql_like();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = &text[at..];
            let first = rest.chars().next()?;
            let start = at;
            match first {
                '\'' => at += quoted_length(rest, is_mysql),
                '"' if is_mysql => at += quoted_length(rest, true),
                '"' | '`' => {
                    at += quoted_length(rest, false);
                    let inner = text[start + 1..at].trim_end_matches(first);
                    return Some(Identifier {
                        part: NamePart::quoted(inner),
                        has_doubled_quotes: inner.contains([first, first]),
                        range: start..at,
                    });
                }
                '-' if rest.starts_with("--") => at += rest.find('\n').unwrap_or(rest.len()),
                '/' if rest.starts_with("/*") => at += rest.find("*/").map_or(rest.len(), |end| end + 2),
                '$' if dollar_tag(rest).is_some() => at += dollar_length(rest),
                _ if first.is_alphabetic() || first == '_' => {
                    at += rest.find(|c| !is_word(c)).unwrap_or(rest.len());
                    return Some(Identifier {
                        part: NamePart::bare(&text[start..at]),
                        has_doubled_quotes: false,
                        range: start..at,
                    });
                }
                _ if first.is_ascii_digit() => at += rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
                _ => at += first.len_utf8(),
            }
        }
    })
}

/// Says whether a name is one without quotes.
pub(crate) fn is_plain(name: &str) -> bool {
    let tokens = godbg_sql::lex(&godbg_sql::Input::new(name), Dialect::Sqlite);
    let mut kinds = tokens.iter().map(|token| token.kind);
    kinds.next() == Some(godbg_sql::Kind::Ident) && name.chars().all(is_word)
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '$')
}

/// Returns the length of a quoted thing at the start of a text, up to the end when it has none.
fn quoted_length(text: &str, has_escapes: bool) -> usize {
    let bytes = text.as_bytes();
    let quote = bytes[0];
    let mut at = 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if has_escapes => at += 1,
            byte if byte == quote => {
                if bytes.get(at + 1) != Some(&quote) {
                    return at + 1;
                }
                at += 1;
            }
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

fn dollar_tag(text: &str) -> Option<&str> {
    let end = text[1..].find(|c: char| !is_word(c) || c == '$')? + 1;
    text[end..].starts_with('$').then(|| &text[..=end])
}

fn dollar_length(text: &str) -> usize {
    let tag = dollar_tag(text).unwrap_or("$");
    text[tag.len()..]
        .find(tag)
        .map_or(text.len(), |end| end + 2 * tag.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_strings_and_longer_names() {
        let check =
            |text, expected| assert_eq!(mentions(Dialect::Postgres, text, "kind"), expected, "{text}");
        check("KIND = 'a'", true);
        check("t.\"kind\" > 0", true);
        check("\"Kind\" > 0", false);
        check("kinds > 'kind' -- kind", false);
        check("$x$ kind $x$ /* kind */", false);
    }

    #[test]
    fn a_renamed_column_keeps_the_rest_of_the_text() {
        let expression = Expression::new("lower(Name) <> 'name' AND \"name\" = name_2");
        let changed = renamed(Dialect::Postgres, &expression, "name", "title");
        assert_eq!(
            &*changed.text,
            "lower(\"title\") <> 'name' AND \"title\" = name_2"
        );
    }
}
