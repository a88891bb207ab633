//! Texts that PL/pgSQL puts together at run time, as far as their parts are known.

use godbg_sql::{Dialect, Kind};

use super::block::Reader;

/// Words that a statement begins with which leaves the catalog as it is.
const HARMLESS: &[&str] = &[
    "analyze", "delete", "explain", "grant", "insert", "listen", "lock", "notify", "refresh", "reindex",
    "revoke", "select", "set", "truncate", "update", "vacuum", "values", "with",
];

impl Reader<'_> {
    /// Returns the body of a function or procedure of PostgreSQL where it is a string in a
    /// language that can be followed.
    pub(super) fn quoted_body(&self) -> Option<String> {
        if !matches!(self.text_dialect(), Dialect::Postgres) {
            return None;
        }
        let count = self.tokens.len();
        let language = (0..count).find(|at| self.tokens[*at].kind == Kind::LANGUAGE)?;
        let name = self.token_text(language + 1).trim_matches(['\'', '"']);
        if !["plpgsql", "sql"]
            .iter()
            .any(|known| name.eq_ignore_ascii_case(known))
        {
            return None;
        }
        let body = (0..count).find(|at| {
            let is_string = |at: usize| {
                let kind = self.tokens.get(at).map(|token| token.kind);
                matches!(kind, Some(Kind::String | Kind::DollarString))
            };
            self.tokens[*at].kind == Kind::AS && is_string(at + 1)
        })?;
        self.string(body + 1)
    }

    /// Says whether the text that begins here may be that of a statement which changes the
    /// catalog: its first words may say that it is not.
    pub(super) fn may_define(&self, start: usize) -> bool {
        let is_format = self.token_text(start).eq_ignore_ascii_case("format");
        let first = self.string(if is_format { start + 2 } else { start });
        first.is_none_or(|text| {
            let word: String = text
                .trim_start()
                .chars()
                .take_while(char::is_ascii_alphabetic)
                .collect();
            !HARMLESS.contains(&word.to_ascii_lowercase().as_str())
        })
    }

    /// Returns the value of literals, variables, `format` and `quote_ident` of such, and what
    /// `||` makes of them.
    pub(super) fn text_value(&self, start: usize, end: usize) -> Option<String> {
        let mut result = String::new();
        for (from, to) in self.pieces(start, end, Kind::PipePipe)? {
            result.push_str(&self.term(from, to)?);
        }
        Some(result)
    }

    /// Splits tokens at a sign outside of brackets.
    fn pieces(&self, start: usize, end: usize, sign: Kind) -> Option<Vec<(usize, usize)>> {
        let mut pieces = Vec::new();
        let (mut from, mut depth) = (start, 0_u32);
        for at in start..end {
            match self.tokens.get(at)?.kind {
                Kind::LParen => depth += 1,
                Kind::RParen => depth = depth.checked_sub(1)?,
                kind if kind == sign && depth == 0 => {
                    pieces.push((from, at));
                    from = at + 1;
                }
                _ => {}
            }
        }
        pieces.push((from, end));
        Some(pieces)
    }

    fn term(&self, start: usize, end: usize) -> Option<String> {
        if start + 1 == end {
            return self.string(start).or_else(|| {
                let name = self.token_text(start).to_lowercase();
                self.values.get(&name).cloned()
            });
        }
        // A cast of a text leaves it as it is.
        if end >= start + 3 && self.token_text(end - 2) == "::" {
            return self.term(start, end - 2);
        }
        let is_closed = self.tokens.get(end.checked_sub(1)?)?.kind == Kind::RParen;
        if is_closed && self.tokens[start].kind == Kind::LParen {
            return self.text_value(start + 1, end - 1);
        }
        if !is_closed || self.tokens.get(start + 1)?.kind != Kind::LParen {
            return None;
        }
        let mut arguments = Vec::new();
        for (from, to) in self.pieces(start + 2, end - 1, Kind::Comma)? {
            arguments.push(self.text_value(from, to)?);
        }
        match (
            self.token_text(start).to_ascii_lowercase().as_str(),
            arguments.as_slice(),
        ) {
            ("format", [pattern, values @ ..]) => formatted(pattern, values),
            ("quote_ident", [name]) => Some(quoted_name(name)),
            ("quote_literal", [value]) => Some(quoted_string(value)),
            ("concat", values) => Some(values.concat()),
            _ => None,
        }
    }
}

fn quoted_name(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn quoted_string(value: &str) -> String {
    format!("'{}'", value.replace('\'', "''"))
}

/// Fills the places of `format`: `%s`, `%I`, `%L`, `%1$I`.
fn formatted(pattern: &str, values: &[String]) -> Option<String> {
    let mut result = String::new();
    let mut next = 0;
    let mut rest = pattern;
    while let Some((before, behind)) = rest.split_once('%') {
        result.push_str(before);
        if let Some(behind) = behind.strip_prefix('%') {
            result.push('%');
            rest = behind;
            continue;
        }
        let mut place = behind;
        if let Some((number, behind)) = behind.split_once('$')
            && let Ok(number) = number.parse::<usize>()
        {
            next = number.checked_sub(1)?;
            place = behind;
        }
        let value = values.get(next)?;
        next += 1;
        result.push_str(&match place.chars().next()? {
            's' => value.clone(),
            'I' => quoted_name(value),
            'L' => quoted_string(value),
            _ => return None,
        });
        rest = &place[1..];
    }
    result.push_str(rest);
    Some(result)
}

#[cfg(test)]
mod tests {
    use super::formatted;

    #[test]
    fn places_of_format_are_filled() {
        let check = |pattern: &str, values: &[&str], expected: Option<&str>| {
            let values: Vec<String> = values.iter().map(|value| (*value).to_owned()).collect();
            assert_eq!(formatted(pattern, &values).as_deref(), expected, "{pattern}");
        };
        check("DROP TABLE %I", &["a b"], Some("DROP TABLE \"a b\""));
        check("%2$s %1$L 5%%", &["it's", "x"], Some("x 'it''s' 5%"));
        check("%s %s", &["one"], None);
        check("%-5s", &["one"], None);
    }
}
