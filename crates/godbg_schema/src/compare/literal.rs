//! Constants in one spelling.

use godbg_sql::{Input, Kind, lex};
use godbg_syntax::SyntaxKind;

use crate::Dialect;
use crate::catalog::{DataType, TypeFamily};

/// Collapses white space.
pub(super) fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the words and signs of a text, words in lower case, with single spaces.
pub(super) fn plain_tokens(dialect: Dialect, text: &str) -> String {
    let tokens = lex(&Input::new(text), dialect);
    let ends = tokens.iter().skip(1).map(|token| token.start as usize);
    let mut parts: Vec<String> = Vec::new();
    for (token, end) in tokens.iter().zip(ends) {
        if token.kind.is_trivia() {
            continue;
        }
        let piece = &text[token.start as usize..end];
        parts.push(match token.kind {
            Kind::QuotedIdent => unquoted(piece),
            kind if kind == Kind::Ident || kind.is_keyword() => piece.to_lowercase(),
            _ => piece.to_owned(),
        });
    }
    parts.join(" ")
}

/// Takes the quotes off a name that would be the same without.
fn unquoted(piece: &str) -> String {
    let inner = piece.get(1..piece.len().saturating_sub(1)).unwrap_or(piece);
    let is_plain = !inner.is_empty()
        && inner
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    if is_plain {
        inner.to_owned()
    } else {
        piece.to_owned()
    }
}

/// Returns a decimal number without what does not count: a plus, zeros at its ends.
pub(super) fn number(text: &str) -> Option<String> {
    let (sign, digits) = match text.trim().strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.trim().trim_start_matches('+')),
    };
    let is_number = digits.bytes().any(|byte| byte.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && digits.bytes().filter(|byte| *byte == b'.').count() <= 1;
    if !is_number {
        return None;
    }
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = whole.trim_start_matches('0');
    let fraction = fraction.trim_end_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let sign = if whole == "0" && fraction.is_empty() {
        ""
    } else {
        sign
    };
    Some(if fraction.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{fraction}")
    })
}

/// Returns a default as a column of this type holds it: servers show the value, not how it was
/// written.
pub(super) fn fitted(dialect: Dialect, data_type: &DataType, text: String) -> String {
    if dialect.is_mysql_like()
        && let Some(value) = mysql_value(data_type, &text)
    {
        return value;
    }
    let Some(value) = text.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) else {
        return match (&data_type.family, text.as_str()) {
            (TypeFamily::Bits { .. }, digits) if dialect.is_mysql_like() && digits.parse::<u64>().is_ok() => {
                format!("b'{:b}'", digits.parse::<u64>().unwrap_or_default())
            }
            // A number for a text is kept as text.
            (family, _) if is_text(family) && dialect.is_mysql_like() && number(&text).is_some() => {
                format!("'{text}'")
            }
            _ => text,
        };
    };
    match &data_type.family {
        TypeFamily::Integer { .. } | TypeFamily::Decimal { .. } | TypeFamily::Real | TypeFamily::Double
            if dialect != Dialect::Sqlite =>
        {
            number(value).unwrap_or(text)
        }
        TypeFamily::Bool if dialect == Dialect::Postgres => match value.to_ascii_lowercase().as_str() {
            "t" | "true" | "y" | "yes" | "on" | "1" => "true".to_owned(),
            "f" | "false" | "n" | "no" | "off" | "0" => "false".to_owned(),
            _ => text,
        },
        TypeFamily::Timestamp { .. } if dialect != Dialect::Sqlite => timestamp(value),
        TypeFamily::Interval => interval(value).unwrap_or(text),
        _ => text,
    }
}

/// Returns a constant as a column of MySQL or MariaDB holds it, where that is another.
fn mysql_value(data_type: &DataType, text: &str) -> Option<String> {
    let inner = text
        .strip_prefix('\'')
        .and_then(|rest| rest.strip_suffix('\''))
        .unwrap_or(text);
    match &data_type.family {
        TypeFamily::Timestamp { precision, .. } if text.starts_with("current_timestamp") => {
            let digits = precision.filter(|digits| *digits > 0);
            let digits = digits.map_or_else(String::new, |digits| digits.to_string());
            Some(format!("current_timestamp({digits})"))
        }
        TypeFamily::Timestamp { .. } if inner == "0" => Some("'0000-00-00 00:00:00'".to_owned()),
        TypeFamily::Date if inner == "0" => Some("'0000-00-00'".to_owned()),
        TypeFamily::Time { .. } if inner == "0" => Some("'00:00:00'".to_owned()),
        TypeFamily::Date => {
            let (day, time) = inner.split_once(' ')?;
            (day.len() == 10 && time.contains(':')).then(|| format!("'{day}'"))
        }
        TypeFamily::Decimal { scale, .. } => rounded(inner.trim(), scale.unwrap_or(0)),
        TypeFamily::Integer { .. } => rounded(inner.trim(), 0),
        TypeFamily::InlineEnum(_) | TypeFamily::Set(_) => {
            let value = super::mysql::binary_text(inner).unwrap_or_else(|| inner.to_owned());
            let is_string = text.starts_with('\'') || value != inner;
            is_string.then(|| format!("'{}'", value.trim_end()))
        }
        _ => None,
    }
}

/// Rounds a number to so many digits behind the point, half away from zero.
fn rounded(text: &str, scale: i32) -> Option<String> {
    let text = match text.split_once(['e', 'E']) {
        Some(_) => format!("{:.38}", text.parse::<f64>().ok()?),
        None => text.to_owned(),
    };
    let plain = number(&text)?;
    let scale = usize::try_from(scale).ok()?;
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", plain.as_str()),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if fraction.len() <= scale {
        return Some(plain);
    }
    let is_up = fraction.as_bytes()[scale] >= b'5';
    let mut kept: Vec<u8> = whole.bytes().chain(fraction.bytes().take(scale)).collect();
    let mut at = kept.len();
    let mut carry = is_up;
    while carry && at > 0 {
        at -= 1;
        carry = kept[at] == b'9';
        kept[at] = if carry { b'0' } else { kept[at] + 1 };
    }
    if carry {
        kept.insert(0, b'1');
    }
    let kept = String::from_utf8(kept).ok()?;
    let (whole, fraction) = kept.split_at(kept.len() - scale);
    number(&format!("{sign}{whole}.{fraction}"))
}

fn is_text(family: &TypeFamily) -> bool {
    matches!(
        family,
        TypeFamily::Text(_) | TypeFamily::Varchar(_) | TypeFamily::Char(_) | TypeFamily::InlineEnum(_)
    )
}

/// A day is its midnight.
fn timestamp(value: &str) -> String {
    let value = value.replace('T', " ");
    let value = value.trim_end_matches('Z');
    let is_day = value.len() == 10 && value.bytes().filter(|byte| *byte == b'-').count() == 2;
    if is_day {
        return format!("'{value} 00:00:00'");
    }
    let zoneless = value.strip_suffix("+00").unwrap_or(value);
    let short = zoneless.split_once('.').map_or(zoneless, |(whole, fraction)| {
        if fraction.bytes().all(|byte| byte == b'0') {
            whole
        } else {
            zoneless
        }
    });
    format!("'{short}'")
}

/// PostgreSQL shows units in its own way: `30 days`, `01:00:00`.
fn interval(value: &str) -> Option<String> {
    let (count, unit) = value.split_once(' ')?;
    let count: u64 = count.parse().ok()?;
    let unit = unit.trim_end_matches('s').to_ascii_lowercase();
    let plural = if count == 1 { "" } else { "s" };
    Some(match unit.as_str() {
        "hour" => format!("'{count:02}:00:00'"),
        "minute" | "min" => format!("'{:02}:{:02}:00'", count / 60, count % 60),
        "second" | "sec" => {
            let (minutes, seconds) = (count / 60, count % 60);
            format!("'{:02}:{:02}:{seconds:02}'", minutes / 60, minutes % 60)
        }
        "day" | "year" => format!("'{count} {unit}{plural}'"),
        "week" => format!("'{} days'", count * 7),
        "month" | "mon" => format!("'{count} mon{plural}'"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_one_spelling() {
        let check = |text, expected: Option<&str>| assert_eq!(number(text).as_deref(), expected, "{text}");
        check("007.50", Some("7.5"));
        check("-0.0", Some("0"));
        check("+3", Some("3"));
        check("1e3", None);
        check("x", None);
    }

    #[test]
    fn numbers_are_rounded_as_a_column_does() {
        let check =
            |text, scale, expected| assert_eq!(rounded(text, scale).as_deref(), Some(expected), "{text}");
        check("17.49", 0, "17");
        check("199.91", 0, "200");
        check("-0.25", 1, "-0.3");
        check("99.995", 2, "100");
        check("1e-40", 1, "0");
        check("7.5", 2, "7.5");
    }

    #[test]
    fn constants_fit_their_column() {
        let check = |type_name, text: &str, expected| {
            let data_type = DataType::parse(Dialect::Postgres, type_name);
            let fitted = fitted(Dialect::Postgres, &data_type, text.to_owned());
            assert_eq!(fitted, expected, "{text} for {type_name}");
        };
        check("integer", "'7'", "7");
        check("boolean", "'f'", "false");
        check("timestamptz", "'1970-01-01'", "'1970-01-01 00:00:00'");
        check("interval", "'90 minutes'", "'01:30:00'");
        check("interval", "'1 day'", "'1 day'");
        check("text", "'7'", "'7'");
    }
}
