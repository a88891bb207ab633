//! `database/sql`. Source: its package documentation, Go 1.26.

use super::{Library, Packages, execute, gives_statement, prepare, query, query_row};
use crate::statement::Naming;

pub(super) static LIBRARY: Library = Library {
    name: "database/sql",
    packages: Packages::Path(&["database/sql"]),
    calls: &[
        execute("Exec"),
        execute("ExecContext"),
        query("Query"),
        query("QueryContext"),
        query_row("QueryRow"),
        query_row("QueryRowContext"),
        prepare("Prepare"),
        prepare("PrepareContext"),
    ],
    has_functions: false,
    takes_context: false,
    finishers: &[],
    imitated: &["DB", "Tx"],
    naming: Naming::LowerCase,
    tag: "db",
    is_strict: true,
    rewrites: &[gives_statement("Stmt"), gives_statement("StmtContext")],
};
