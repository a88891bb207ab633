//! Reads a settings file, with every mistake at its line.

use std::ops::Range;

use godbg_text::{LineColumn, LineIndex, offset};
use toml::de::{DeTable, DeValue};

use super::Options;
use super::shape::{Describe, Shape};
use crate::spelling::closest;

/// A mistake in a settings file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}:{}: {message}", position.line, position.column)]
pub struct OptionsError {
    /// Where it stands.
    pub position: LineColumn,
    /// What is wrong, lower case and without full stop.
    pub message: String,
    /// A remedy, an imperative.
    pub help: Option<String>,
}

/// Reads the text of a settings file.
///
/// # Errors
/// Fails with the first mistake: broken TOML, an unknown key, a value of the wrong type.
pub fn parse_options(text: &str) -> Result<Options, OptionsError> {
    let lines = LineIndex::new(text);
    let at = |span: Option<Range<usize>>| lines.line_column(offset(span.map_or(0, |span| span.start)));
    let broken = |error: &toml::de::Error| OptionsError {
        position: at(error.span()),
        message: error.message().lines().collect::<Vec<_>>().join(" "),
        help: None,
    };
    let table = DeTable::parse(text).map_err(|error| broken(&error))?;
    if let Some(unknown) = unknown_key(table.get_ref(), &Options::shape()) {
        return Err(OptionsError {
            position: at(Some(unknown.span)),
            message: format!("unknown key `{}`", unknown.name),
            help: Some(unknown.help),
        });
    }
    toml::from_str(text).map_err(|error| broken(&error))
}

struct UnknownKey {
    name: String,
    span: Range<usize>,
    help: String,
}

fn unknown_key(table: &DeTable<'_>, shape: &Shape) -> Option<UnknownKey> {
    for (key, value) in table {
        let name: &str = key.get_ref();
        let inner = match shape {
            Shape::Table(keys) => {
                let Some(known) = keys.iter().find(|known| known.name == name) else {
                    let names: Vec<&str> = keys.iter().map(|known| known.name.as_str()).collect();
                    let help = match closest(name, names.iter().copied()) {
                        Some(meant) => format!("did you mean `{meant}`?"),
                        None => format!("known keys are {}", names.join(", ")),
                    };
                    return Some(UnknownKey {
                        name: name.to_owned(),
                        span: key.span(),
                        help,
                    });
                };
                &known.shape
            }
            Shape::Map(value) => value,
            _ => return None,
        };
        if let Some(found) = unknown_in(value.get_ref(), inner) {
            return Some(found);
        }
    }
    None
}

fn unknown_in(value: &DeValue<'_>, shape: &Shape) -> Option<UnknownKey> {
    match (value, shape) {
        (DeValue::Table(table), shape) => unknown_key(table, shape),
        (DeValue::Array(items), Shape::List(item)) => {
            items.iter().find_map(|value| unknown_in(value.get_ref(), item))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::{Level, MigrationFolder};

    fn check_error(text: &str, expected: &str) {
        let error = parse_options(text).expect_err("a mistake");
        assert_eq!(
            format!("{error} ({})", error.help.as_deref().unwrap_or("")),
            expected
        );
    }

    #[test]
    fn all_keys_are_optional_and_read() {
        assert_eq!(parse_options(""), Ok(Options::default()));
        let options = parse_options(
            "dialect = \"sqlite\"\nfail-on = \"error\"\n[checks]\nselect-star = \"off\"\n\
             [[migrations]]\npath = \"db\"\n",
        )
        .expect("valid settings");
        assert_eq!(options.checks["select-star"], Level::Off);
        assert_eq!(options.fail_on, Some(Level::Error));
        assert_eq!(
            options.migrations,
            [MigrationFolder {
                path: "db".to_owned(),
                ..MigrationFolder::default()
            }]
        );
    }

    #[test]
    fn mistakes_are_named_with_line_and_remedy() {
        check_error(
            "\ndialekt = 1\n",
            "2:1: unknown key `dialekt` (did you mean `dialect`?)",
        );
        check_error(
            "[[migrations]]\nfolder = \"x\"\n",
            "2:1: unknown key `folder` (known keys are path, dialect, tool)",
        );
        check_error(
            "tests = \"yes\"\n",
            "1:9: invalid type: string \"yes\", expected a boolean ()",
        );
        check_error("a = [\n", "1:6: unclosed array, expected `]` ()");
    }
}
