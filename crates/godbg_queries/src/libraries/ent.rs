//! `entgo.io/ent`: the driver that generated clients send through. The library writes the text.
//! Source: its package documentation, v0.14.

use super::{Library, Packages};
use crate::statement::Naming;

pub(super) static LIBRARY: Library = Library {
    name: "ent",
    packages: Packages::Prefix("entgo.io/ent/dialect"),
    calls: &[],
    has_functions: false,
    takes_context: false,
    // `Query` of the types that build a text only returns it.
    finishers: &[
        "ExecQuerier.Exec",
        "ExecQuerier.Query",
        "Driver.Exec",
        "Driver.Query",
        "DebugDriver.Exec",
        "DebugDriver.Query",
        "Tx.Exec",
        "Tx.Query",
        "DebugTx.Exec",
        "DebugTx.Query",
        "Conn.Exec",
        "Conn.Query",
        "ExecContext",
        "QueryContext",
    ],
    imitated: &[],
    naming: Naming::SnakeCase,
    tag: "json",
    is_strict: false,
    rewrites: &[],
};
