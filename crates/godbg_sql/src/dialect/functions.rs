//! Functions that a dialect's grammar knows by name, and what it lets stand in their brackets.

mod mariadb;
mod mysql;
mod mysql_family;

use Role::Plain;

/// What may follow a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Nothing.
    Plain,
    /// OVER; DISTINCT or ALL may stand before the arguments.
    Aggregate,
    /// OVER, which must follow.
    Window,
}

/// What a function takes that is no ordinary value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Takes {
    /// Nothing.
    Values,
    /// `*` for all arguments.
    Star,
    /// A number of digits, written out.
    Precision,
    /// `INTERVAL 1 DAY` or a value as the second argument.
    PerhapsInterval,
    /// `INTERVAL 1 DAY` as the second argument.
    Interval,
}

/// A function that the grammar has a rule of its own for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Signature {
    name: &'static str,
    pub(crate) role: Role,
    /// How many arguments there are at least.
    pub(crate) least: u8,
    /// How many there are at most.
    pub(crate) most: u8,
    /// DISTINCT may stand before the arguments.
    pub(crate) distinct: bool,
    /// Behind DISTINCT there may be any number of arguments.
    pub(crate) distinct_list: bool,
    pub(crate) takes: Takes,
}

impl Signature {
    const fn new(name: &'static str, role: Role, (least, most): (u8, u8)) -> Self {
        Self {
            name,
            role,
            least,
            most,
            distinct: false,
            distinct_list: false,
            takes: Takes::Values,
        }
    }

    const fn with_distinct(mut self) -> Self {
        self.distinct = true;
        self
    }

    const fn with_distinct_list(mut self) -> Self {
        self.distinct = true;
        self.distinct_list = true;
        self
    }

    const fn taking(mut self, takes: Takes) -> Self {
        self.takes = takes;
        self
    }
}

const fn exactly(count: u8) -> (u8, u8) {
    (count, count)
}

const fn from_to(least: u8, most: u8) -> (u8, u8) {
    (least, most)
}

const fn any(least: u8) -> (u8, u8) {
    (least, u8::MAX)
}

/// What a dialect knows of a function's name.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Callee {
    /// The grammar has a rule for it.
    Grammar(&'static Signature),
    /// The server brings it.
    Native,
    /// Neither: stored, loadable, or newer than this table.
    Other,
}

/// The functions of a dialect: lists in alphabetical order, no name in two of them.
#[derive(Debug)]
pub(crate) struct Functions {
    signatures: &'static [&'static [Signature]],
    native: &'static [&'static [&'static str]],
}

/// The longest name in the tables and a little more.
const LONGEST: usize = 48;

impl Functions {
    /// Returns what is known of a name that is written without quotes, whatever its case.
    pub(crate) fn find(&self, name: &str) -> Callee {
        let mut upper = [0; LONGEST];
        let Some(upper) = upper.get_mut(..name.len()) else {
            return Callee::Other;
        };
        upper.copy_from_slice(name.as_bytes());
        upper.make_ascii_uppercase();
        let upper: &[u8] = upper;
        for signatures in self.signatures {
            let found = signatures.binary_search_by(|signature| signature.name.as_bytes().cmp(upper));
            if let Ok(index) = found {
                return Callee::Grammar(&signatures[index]);
            }
        }
        let is_native = self.native.iter().any(|names| {
            names
                .binary_search_by(|native| native.as_bytes().cmp(upper))
                .is_ok()
        });
        if is_native { Callee::Native } else { Callee::Other }
    }
}

/// MySQL's.
pub(super) static MYSQL: Functions = Functions {
    signatures: &[mysql_family::SIGNATURES, mysql::SIGNATURES],
    native: &[mysql_family::NATIVE, mysql::NATIVE],
};

/// MariaDB's.
pub(super) static MARIADB: Functions = Functions {
    signatures: &[mysql_family::SIGNATURES, mariadb::SIGNATURES],
    native: &[mysql_family::NATIVE, mariadb::NATIVE],
};

/// PostgreSQL's: those of its grammar that look like calls and are none (`func_expr_common_subexpr`).
pub(super) static POSTGRES: Functions = Functions {
    signatures: &[&[
        Signature::new("COALESCE", Plain, any(1)),
        Signature::new("GREATEST", Plain, any(1)),
        Signature::new("GROUPING", Plain, any(1)),
        Signature::new("LEAST", Plain, any(1)),
        Signature::new("NULLIF", Plain, exactly(2)),
        Signature::new("XMLCONCAT", Plain, any(1)),
    ]],
    native: &[],
};

/// SQLite's grammar knows none.
pub(super) static SQLITE: Functions = Functions {
    signatures: &[],
    native: &[],
};

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn names_are_in_order_and_found_in_any_case() {
        for functions in [&MYSQL, &MARIADB, &POSTGRES] {
            let lists = functions.signatures.iter();
            for (place, signatures) in lists.enumerate() {
                assert!(signatures.is_sorted_by_key(|signature| signature.name));
                for signature in *signatures {
                    let found = functions.find(&signature.name.to_ascii_lowercase());
                    assert!(
                        matches!(found, Callee::Grammar(found) if std::ptr::eq(found, signature)),
                        "{} of list {place}",
                        signature.name
                    );
                }
            }
            for names in functions.native {
                assert!(names.is_sorted());
                for name in *names {
                    assert!(matches!(functions.find(name), Callee::Native), "{name}");
                }
            }
            let names = functions.native.iter().flat_map(|names| names.iter());
            let distinct: HashSet<&str> = names.clone().copied().collect();
            assert_eq!(distinct.len(), names.count());
        }
        assert!(matches!(MYSQL.find("Concat"), Callee::Native));
        assert!(matches!(MYSQL.find("my_own"), Callee::Other));
    }
}
