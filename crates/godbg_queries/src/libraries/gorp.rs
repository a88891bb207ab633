//! `gorp`, a mapper of rows to structs. Source: its package documentation.

use super::{ArgumentStyle, Call, Library, Packages, Rows, call, execute, prepare, query, query_row};
use crate::site::Action;
use crate::statement::Naming;

const fn scalar(method: &'static str) -> Call {
    call(method, Action::QueryRow, Rows::Scalar, ArgumentStyle::Rest)
}

pub(super) static LIBRARY: Library = Library {
    name: "gorp",
    packages: Packages::Name(&["gorp"]),
    calls: &[
        execute("Exec"),
        execute("ExecContext"),
        query("Query"),
        query("QueryContext"),
        query_row("QueryRow"),
        query_row("QueryRowContext"),
        prepare("Prepare"),
        prepare("PrepareContext"),
        call("Select", Action::Query, Rows::Holder, ArgumentStyle::Rest),
        call(
            "SelectOne",
            Action::QueryRow,
            Rows::Destination,
            ArgumentStyle::Rest,
        ),
        scalar("SelectInt"),
        scalar("SelectNullInt"),
        scalar("SelectFloat"),
        scalar("SelectNullFloat"),
        scalar("SelectStr"),
        scalar("SelectNullStr"),
    ],
    has_functions: false,
    takes_context: false,
    finishers: &["Get", "Insert", "Update", "UpdateColumns", "Delete"],
    imitated: &["DbMap", "Transaction"],
    naming: Naming::IgnoreCase,
    tag: "db",
    is_strict: true,
    rewrites: &[],
};
