//! Functions that a dialect's grammar knows by name, and what it lets stand in their brackets.

mod mariadb;
mod mysql;

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

    /// Says whether `f(*)` may be written.
    pub(crate) fn takes_star(&self) -> bool {
        self.name == "COUNT"
    }

    /// Says whether the argument is a number of digits, written out.
    pub(crate) fn takes_precision(&self) -> bool {
        matches!(self.name, "CURTIME" | "NOW" | "SYSDATE")
    }

    /// Says whether the second argument may be `INTERVAL 1 DAY`.
    pub(crate) fn takes_interval(&self) -> bool {
        matches!(self.name, "ADDDATE" | "DATE_ADD" | "DATE_SUB" | "SUBDATE")
    }

    /// Says whether the second argument must be `INTERVAL 1 DAY`.
    pub(crate) fn needs_interval(&self) -> bool {
        matches!(self.name, "DATE_ADD" | "DATE_SUB")
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

/// The functions of a dialect.
#[derive(Debug)]
pub(crate) struct Functions {
    signatures: &'static [Signature],
    native: &'static [&'static str],
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
        let found = self
            .signatures
            .binary_search_by(|signature| signature.name.as_bytes().cmp(upper));
        if let Ok(index) = found {
            return Callee::Grammar(&self.signatures[index]);
        }
        let found = self
            .native
            .binary_search_by(|native| native.as_bytes().cmp(upper));
        if found.is_ok() {
            Callee::Native
        } else {
            Callee::Other
        }
    }
}

/// MySQL's.
pub(super) static MYSQL: Functions = Functions {
    signatures: mysql::SIGNATURES,
    native: mysql::NATIVE,
};

/// MariaDB's.
pub(super) static MARIADB: Functions = Functions {
    signatures: mariadb::SIGNATURES,
    native: mariadb::NATIVE,
};

/// PostgreSQL's: those of its grammar that look like calls and are none (`func_expr_common_subexpr`).
pub(super) static POSTGRES: Functions = Functions {
    signatures: &[
        Signature::new("COALESCE", Plain, any(1)),
        Signature::new("GREATEST", Plain, any(1)),
        Signature::new("GROUPING", Plain, any(1)),
        Signature::new("LEAST", Plain, any(1)),
        Signature::new("NULLIF", Plain, exactly(2)),
        Signature::new("XMLCONCAT", Plain, any(1)),
    ],
    native: &[],
};

/// SQLite's grammar knows none.
pub(super) static SQLITE: Functions = Functions {
    signatures: &[],
    native: &[],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_order_and_found_in_any_case() {
        for functions in [&MYSQL, &MARIADB, &POSTGRES] {
            assert!(functions.signatures.is_sorted_by_key(|signature| signature.name));
            assert!(functions.native.is_sorted());
            for signature in functions.signatures {
                let found = functions.find(&signature.name.to_ascii_lowercase());
                assert!(matches!(found, Callee::Grammar(_)), "{}", signature.name);
            }
        }
        assert!(matches!(MYSQL.find("Concat"), Callee::Native));
        assert!(matches!(MYSQL.find("my_own"), Callee::Other));
    }
}
