//! `entgo.io/ent`: the driver that generated clients send through. The library writes the text.
//! Source: its package documentation, v0.14.

use super::{Library, Packages};
use crate::statement::Naming;

pub(super) static LIBRARY: Library = Library {
    name: "ent",
    packages: Packages::Prefix("entgo.io/ent/dialect"),
    calls: &[],
    has_functions: false,
    finishers: &["Exec", "Query", "ExecContext", "QueryContext"],
    imitated: &[],
    naming: Naming::SnakeCase,
    tag: "json",
    is_strict: false,
    rewrites: &[],
};
