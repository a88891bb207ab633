//! Which defaults MySQL and MariaDB take for a column.
//!
//! Source: `field.cc` of MariaDB 10.11.

use godbg_text::TextRange;

use super::applier::Applier;
use super::fault::{Faults, Outcome};
use super::mysql_checks::{arguments, invalid, number};
use crate::catalog::{Column, Generation, Table, TypeFamily};
use crate::compare::charset;

impl Applier<'_> {
    /// Refuses days that are none, in columns that were made under other settings.
    pub(super) fn check_days(&self, table: &Table, range: TextRange) -> Outcome {
        let mut days = table.columns.iter().filter(|column| {
            matches!(
                column.data_type.family,
                TypeFamily::Date | TypeFamily::Timestamp { .. }
            )
        });
        days.try_for_each(|column| self.check_mysql_default(table, column, range))
    }

    /// Refuses labels, defaults and updates that no column has.
    fn check_written(&self, column: &Column, range: TextRange) -> Outcome {
        if let TypeFamily::Set(labels) = &column.data_type.family {
            let mut distinct: Vec<String> = labels.iter().map(|label| label.to_lowercase()).collect();
            distinct.sort();
            distinct.dedup();
            if distinct.len() > 64 {
                let message = format!("Too many strings for column {} and SET", column.name);
                return invalid(range, message);
            }
            if let Some(label) = labels.iter().find(|label| label.contains(',')) {
                return invalid(range, format!("Illegal set '{label}' value found during parsing"));
            }
        }
        if let TypeFamily::InlineEnum(labels) | TypeFamily::Set(labels) = &column.data_type.family
            && self.session.is_strict()
        {
            // What differs in case or blanks alone is the same for some collations only.
            let is_binary = column.data_type.written.to_ascii_lowercase().contains("binary")
                || column
                    .charset
                    .as_deref()
                    .is_some_and(|name| name.eq_ignore_ascii_case("binary"));
            let is_twice = |(place, label): &(usize, &String)| {
                !is_binary && labels[..*place].iter().any(|other| other == *label)
            };
            if let Some((_, label)) = labels.iter().enumerate().find(is_twice) {
                let kind = if matches!(column.data_type.family, TypeFamily::Set(_)) {
                    "SET"
                } else {
                    "ENUM"
                };
                let message = format!(
                    "Column '{}' has duplicated value '{label}' in {kind}",
                    column.name
                );
                return invalid(range, message);
            }
        }
        if let Some(default) = &column.default
            && mixes_charsets(&default.text)
        {
            return invalid(range, "Illegal mix of collations");
        }
        if let (Some(update), TypeFamily::Timestamp { precision, .. }) =
            (&column.on_update, &column.data_type.family)
        {
            let digits = arguments(&update.text).first().and_then(|text| number(text));
            if digits.is_some_and(|digits| digits < u64::from(precision.unwrap_or(0))) {
                let message = format!("Invalid ON UPDATE clause for '{}' column", column.name);
                return invalid(range, message);
            }
        }
        if let Some(default) = &column.default {
            let words: String = default.text.split_whitespace().collect::<Vec<_>>().join(" ");
            if words
                .to_ascii_lowercase()
                .trim_start_matches('(')
                .starts_with("select ")
            {
                let message = format!(
                    "Function or expression 'select ...' cannot be used in the DEFAULT clause of `{}`",
                    column.name
                );
                return invalid(range, message);
            }
        }
        Ok(())
    }

    /// Refuses a default that the column cannot hold.
    pub(super) fn check_mysql_default(&self, table: &Table, column: &Column, range: TextRange) -> Outcome {
        self.check_written(column, range)?;
        let wrong = || {
            let message = format!("Invalid default value for '{}'", column.name);
            Err(Faults::invalid(range, message))
        };
        let Some(default) = &column.default else {
            return Ok(());
        };
        if column.generation == Some(Generation::AutoIncrement) {
            return wrong();
        }
        let text = default.text.trim().replace("- ", "-");
        let text = text.as_str();
        let string = text
            .strip_prefix('\'')
            .and_then(|rest| rest.strip_suffix('\''))
            .filter(|inner| !inner.contains(['\'', '\\']));
        let is_number = text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.'));
        let value = match string {
            Some(value) => value.trim(),
            None if is_number => text,
            None => return Ok(()),
        };
        let is_wrong = match &column.data_type.family {
            TypeFamily::Integer {
                bits, is_unsigned, ..
            } => value
                .parse::<f64>()
                .map_or(true, |found| !fits(found, *bits, *is_unsigned)),
            TypeFamily::Decimal { precision, scale, .. } => {
                let whole = i64::from(precision.unwrap_or(10)) - i64::from(scale.unwrap_or(0));
                value.parse::<f64>().map_or(true, |found| {
                    let limit = i32::try_from(whole).map_or(f64::MAX, |whole| 10_f64.powi(whole));
                    found.abs() >= limit
                })
            }
            TypeFamily::Real | TypeFamily::Double => value.parse::<f64>().is_err(),
            TypeFamily::Varchar(Some(length)) | TypeFamily::Char(length) => {
                string.is_some_and(|string| string.chars().count() > *length as usize)
            }
            TypeFamily::Text(Some(255)) => string.is_some_and(|string| {
                let collation = charset::of_table(self.catalog, table);
                let own = charset::of_column(self.dialect(), column, &collation).unwrap_or_default();
                let width = charset::bytes_of(&own);
                let bytes: usize = string
                    .chars()
                    .map(|c| if width > 1 { c.len_utf8() } else { 1 })
                    .sum();
                bytes > 255
            }),
            TypeFamily::Set(labels) => string.is_some_and(|string| {
                let is_known = |word: &str| {
                    labels
                        .iter()
                        .any(|label| label.eq_ignore_ascii_case(word.trim_end()))
                };
                string.is_ascii() && !string.is_empty() && !string.split(',').all(is_known)
            }),
            TypeFamily::InlineEnum(labels) => string.is_some_and(|string| {
                let known = labels
                    .iter()
                    .any(|label| label.trim_end().eq_ignore_ascii_case(string.trim_end()));
                !known && string.is_ascii()
            }),
            TypeFamily::Date | TypeFamily::Timestamp { .. } => {
                let is_zero = value == "0" || value.starts_with("0000-00-00");
                let is_none = string.is_some_and(|string| !is_day(string));
                is_none && !self.session.allows_any_day() || is_zero && self.session.refuses_zero_days()
            }
            TypeFamily::Time { .. } if self.session.is_strict() => {
                string.is_some_and(|string| string.chars().any(|c| c.is_ascii_alphabetic() && c != 'T'))
            }
            _ => false,
        };
        if is_wrong { wrong() } else { Ok(()) }
    }
}

/// Says whether strings of several character sets meet, none of which holds the others.
fn mixes_charsets(text: &str) -> bool {
    let mut sets: Vec<String> = Vec::new();
    for (at, _) in text.match_indices('_') {
        let rest = &text[at + 1..];
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(rest.len());
        let is_start = !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let set = rest[..end].to_ascii_lowercase();
        let is_wide = ["utf", "ucs", "binary", "ascii"]
            .iter()
            .any(|word| set.starts_with(word));
        if is_start && rest[end..].starts_with('\'') && !is_wide && !sets.contains(&set) {
            sets.push(set);
        }
    }
    sets.len() > 1
}

fn fits(value: f64, bits: u8, is_unsigned: bool) -> bool {
    let bits = i32::from(bits);
    if is_unsigned {
        (-0.5..2_f64.powi(bits)).contains(&value)
    } else {
        (-2_f64.powi(bits - 1)..2_f64.powi(bits - 1)).contains(&value)
    }
}

/// Says whether a text begins with a day that there is; zeros are let through, as are forms
/// that are not read here.
fn is_day(text: &str) -> bool {
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    let parts: Vec<&str> = day.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return true;
    };
    let (Some(year), Some(month), Some(day)) = (number(year), number(month), number(day)) else {
        return true;
    };
    let is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let last = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        0..=12 => 31,
        _ => 0,
    };
    day <= last && month <= 12
}

#[cfg(test)]
mod tests {
    use crate::Dialect;
    use crate::replay::testing;

    fn says(sql: &str, expected: Option<&str>) {
        testing::says(Dialect::MariaDb, sql, expected);
    }

    #[test]
    fn defaults_have_to_fit() {
        let wrong = Some("Invalid default value for 'c'");
        let check = |column: &str, expected| says(&format!("CREATE TABLE t (c {column});"), expected);
        check("TINYINT DEFAULT 127", None);
        check("TINYINT DEFAULT '128'", wrong);
        check("INT DEFAULT 'many'", wrong);
        check("INT DEFAULT (1 + 2)", None);
        check("VARCHAR(3) DEFAULT 'abc'", None);
        check("VARCHAR(3) DEFAULT 'abcd'", wrong);
        check("DECIMAL(3, 1) DEFAULT 99.9", None);
        check("DECIMAL(3, 1) DEFAULT 100", wrong);
        check("DATE DEFAULT '2023-02-29'", wrong);
        check("ENUM('on', 'off') DEFAULT 'ON'", None);
        check("ENUM('on', 'off') DEFAULT 'up'", wrong);
        check("TIMESTAMP DEFAULT CURRENT_TIMESTAMP", None);
    }
}
