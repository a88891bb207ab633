//! `github.com/pocketbase/dbx`. Source: its package documentation, v1.11.

use super::{ArgumentStyle, Library, Packages, Rows, call};
use crate::site::Action;
use crate::statement::Naming;

pub(super) static LIBRARY: Library = Library {
    name: "dbx",
    packages: Packages::Name(&["dbx"]),
    calls: &[call("NewQuery", Action::Query, Rows::Result, ArgumentStyle::None)],
    has_functions: false,
    takes_context: false,
    finishers: &[
        "Execute",
        "One",
        "All",
        "Row",
        "Column",
        "Rows",
        "ModelQuery.Insert",
        "ModelQuery.Update",
        "ModelQuery.Delete",
    ],
    imitated: &[],
    naming: Naming::SnakeCase,
    tag: "db",
    is_strict: false,
    rewrites: &[],
};
