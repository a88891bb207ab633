//! What comparisons on the way to a statement tell of its dialect: `if db.driver == "sqlite3"`.

use std::collections::BTreeSet;

use godbg_queries::{Comparison, Statement};
use godbg_sql::Dialect;

use super::{of_function, of_path};

/// What is told.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// The dialect that it is, unless two are told.
    pub(super) only: Option<Dialect>,
    /// The dialects that it is not.
    pub(super) never: BTreeSet<Dialect>,
}

/// Returns what the comparisons of a statement tell.
pub(super) fn told(statement: &Statement) -> Told {
    let mut only = BTreeSet::new();
    let mut told = Told::default();
    for comparison in &statement.compared {
        if let Some((dialect, is_it)) = dialect_of(comparison) {
            if is_it {
                only.insert(dialect);
            } else {
                told.never.insert(dialect);
            }
        }
    }
    if only.len() == 1 {
        told.only = only.pop_first();
    }
    told
}

/// Returns the dialect that a comparison is about, and whether it is that one.
fn dialect_of(comparison: &Comparison) -> Option<(Dialect, bool)> {
    match comparison.constant.as_str() {
        "true" => Some((of_function(&comparison.value)?, comparison.is_equal)),
        "false" => Some((of_function(&comparison.value)?, !comparison.is_equal)),
        name => Some((of_path(name).or_else(|| of_function(name))?, comparison.is_equal)),
    }
}

/// Returns what a comparison says that something is: the text that it equals, or the question that is answered with
/// yes.
pub(super) fn holding(comparison: &Comparison) -> Option<&str> {
    let answer = match comparison.constant.as_str() {
        "true" => Some(comparison.is_equal),
        "false" => Some(!comparison.is_equal),
        _ => None,
    };
    match answer {
        Some(holds) => holds.then_some(&comparison.value),
        None => comparison.is_equal.then_some(&comparison.constant),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comparison(value: &str, constant: &str, is_equal: bool) -> Comparison {
        Comparison {
            value: value.to_owned(),
            constant: constant.to_owned(),
            is_equal,
        }
    }

    #[test]
    fn names_of_engines_tell_a_dialect() {
        let check = |value: &str, constant: &str, expected| {
            assert_eq!(dialect_of(&comparison(value, constant, true)), expected);
        };
        check("db.driver", "sqlite3", Some((Dialect::Sqlite, true)));
        check("db.isPostgres", "true", Some((Dialect::Postgres, true)));
        check("db.isPostgres", "false", Some((Dialect::Postgres, false)));
        check("user.role", "admin", None);
        check("user.isAdmin", "true", None);
    }

    #[test]
    fn what_holds_is_what_is_equal_or_so() {
        let check = |constant: &str, is_equal, expected| {
            let comparison = comparison("db.isCrdb", constant, is_equal);
            assert_eq!(holding(&comparison), expected);
        };
        check("true", true, Some("db.isCrdb"));
        check("true", false, None);
        check("false", false, Some("db.isCrdb"));
        check("cockroach", true, Some("cockroach"));
        check("cockroach", false, None);
    }
}
