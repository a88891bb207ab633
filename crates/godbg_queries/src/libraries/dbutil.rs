//! `go.mau.fi/util/dbutil`, which wraps `database/sql`. Source: its package documentation, v0.9.

use super::{ArgumentStyle, Library, Packages, Rows, call, execute, query, query_row};
use crate::site::Action;
use crate::statement::Naming;

pub(super) static LIBRARY: Library = Library {
    name: "dbutil",
    packages: Packages::Path(&["go.mau.fi/util/dbutil", "maunium.net/go/mautrix/util/dbutil"]),
    calls: &[
        execute("Exec"),
        execute("ExecContext"),
        query("Query"),
        query("QueryContext"),
        query_row("QueryRow"),
        query_row("QueryRowContext"),
        // Rows go to a method of the type that the helper is made for.
        call("QueryOne", Action::QueryRow, Rows::None, ArgumentStyle::Rest),
        call("QueryMany", Action::Query, Rows::None, ArgumentStyle::Rest),
        call("QueryManyIter", Action::Query, Rows::None, ArgumentStyle::Rest),
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
