//! `database/sql/driver`, which drivers and their wrappers use. Source: its package documentation, Go 1.26.

use super::{Library, Packages, execute, prepare, query};
use crate::statement::Naming;

pub(super) static LIBRARY: Library = Library {
    name: "database/sql/driver",
    packages: Packages::Path(&["database/sql/driver"]),
    calls: &[
        execute("Exec"),
        execute("ExecContext"),
        query("Query"),
        query("QueryContext"),
        prepare("Prepare"),
        prepare("PrepareContext"),
    ],
    has_functions: false,
    takes_context: false,
    finishers: &[],
    imitated: &[],
    naming: Naming::LowerCase,
    tag: "db",
    is_strict: true,
    rewrites: &[],
};
