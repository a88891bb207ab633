//! `github.com/jmoiron/sqlx` and its forks. Source: its package documentation, v1.4.

use super::{
    ArgumentStyle, Library, Packages, Rewrite, RewriteEffect, Rows, call, execute, get, gives_statement,
    prepare, query, query_row, select,
};
use crate::site::Action;
use crate::statement::Naming;

pub(super) static LIBRARY: Library = Library {
    name: "sqlx",
    packages: Packages::Name(&["sqlx"]),
    calls: &[
        execute("Exec"),
        execute("ExecContext"),
        execute("MustExec"),
        execute("MustExecContext"),
        query("Query"),
        query("QueryContext"),
        query("Queryx"),
        query("QueryxContext"),
        query_row("QueryRow"),
        query_row("QueryRowContext"),
        query_row("QueryRowx"),
        query_row("QueryRowxContext"),
        get("Get"),
        get("GetContext"),
        select("Select"),
        select("SelectContext"),
        call("NamedExec", Action::Execute, Rows::None, ArgumentStyle::Named),
        call(
            "NamedExecContext",
            Action::Execute,
            Rows::None,
            ArgumentStyle::Named,
        ),
        call("NamedQuery", Action::Query, Rows::Result, ArgumentStyle::Named),
        call(
            "NamedQueryContext",
            Action::Query,
            Rows::Result,
            ArgumentStyle::Named,
        ),
        prepare("Prepare"),
        prepare("PrepareContext"),
        prepare("Preparex"),
        prepare("PreparexContext"),
        prepare("PrepareNamed"),
        prepare("PrepareNamedContext"),
    ],
    has_functions: true,
    takes_context: false,
    finishers: &[],
    imitated: &["DB", "Tx"],
    naming: Naming::LowerCase,
    tag: "db",
    is_strict: true,
    rewrites: &[
        Rewrite {
            name: "Rebind",
            effect: RewriteEffect::RebindForDriver,
        },
        Rewrite {
            name: "In",
            effect: RewriteEffect::In,
        },
        Rewrite {
            name: "Named",
            effect: RewriteEffect::Named,
        },
        Rewrite {
            name: "BindNamed",
            effect: RewriteEffect::Named,
        },
        Rewrite {
            name: "Unsafe",
            effect: RewriteEffect::Same,
        },
        gives_statement("Stmt"),
        gives_statement("StmtContext"),
        gives_statement("Stmtx"),
        gives_statement("StmtxContext"),
        gives_statement("NamedStmt"),
        gives_statement("NamedStmtContext"),
    ],
};
