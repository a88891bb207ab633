//! `github.com/jackc/pgx` with `pgxpool` and `pgconn`. Source: its package documentation, v4 and v5.

use super::{ArgumentStyle, Library, Packages, Rows, call, execute, prepare, query, query_row};
use crate::site::Action;
use crate::statement::Naming;

pub(super) static LIBRARY: Library = Library {
    name: "pgx",
    packages: Packages::Name(&["pgx", "pgxpool", "pgconn"]),
    calls: &[
        execute("Exec"),
        execute("ExecEx"),
        execute("ExecParams"),
        query("Query"),
        query("QueryEx"),
        query_row("QueryRow"),
        query_row("QueryRowEx"),
        prepare("Prepare"),
        prepare("PrepareEx"),
        call("Queue", Action::Queue, Rows::Result, ArgumentStyle::Rest),
    ],
    has_functions: false,
    takes_context: true,
    finishers: &[],
    imitated: &[],
    naming: Naming::IgnoreCase,
    tag: "db",
    is_strict: true,
    rewrites: &[],
};
