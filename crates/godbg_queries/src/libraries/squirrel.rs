//! `github.com/Masterminds/squirrel`, a builder whose texts are not followed yet. Source: its package
//! documentation, v1.5.

use super::{Library, Packages};
use crate::statement::Naming;

pub(super) static LIBRARY: Library = Library {
    name: "squirrel",
    packages: Packages::Name(&["squirrel"]),
    calls: &[],
    has_functions: false,
    takes_context: false,
    finishers: &[
        "Exec",
        "ExecContext",
        "Query",
        "QueryContext",
        "QueryRow",
        "QueryRowContext",
        "Scan",
        "ScanContext",
    ],
    imitated: &[],
    naming: Naming::LowerCase,
    tag: "db",
    is_strict: true,
    rewrites: &[],
};
