//! `github.com/uptrace/bun`. Source: its package documentation, v1.2.

use super::{ArgumentStyle, Library, Packages, Rows, call, execute, prepare, query, query_row};
use crate::site::Action;
use crate::statement::Naming;

pub(super) static LIBRARY: Library = Library {
    name: "bun",
    packages: Packages::Name(&["bun"]),
    calls: &[
        execute("Exec"),
        execute("ExecContext"),
        query("Query"),
        query("QueryContext"),
        query_row("QueryRow"),
        query_row("QueryRowContext"),
        prepare("Prepare"),
        prepare("PrepareContext"),
        call("NewRaw", Action::Query, Rows::Result, ArgumentStyle::Rest),
    ],
    has_functions: false,
    takes_context: false,
    finishers: &["Exec", "Scan", "Count", "Exists", "ScanAndCount", "Rows", "Err"],
    imitated: &[],
    naming: Naming::SnakeCase,
    tag: "bun",
    is_strict: true,
    rewrites: &[],
};
