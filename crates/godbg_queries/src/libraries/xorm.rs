//! `xorm.io/xorm`. Source: its package documentation, v1.3.

use super::{ArgumentStyle, Call, Library, Packages, Rows, call, execute};
use crate::site::Action;
use crate::statement::Naming;

const fn raw(method: &'static str) -> Call {
    call(method, Action::Query, Rows::Result, ArgumentStyle::Rest)
}

pub(super) static LIBRARY: Library = Library {
    name: "xorm",
    packages: Packages::Name(&["xorm"]),
    calls: &[
        execute("Exec"),
        raw("Query"),
        raw("QueryString"),
        raw("QueryInterface"),
        raw("SQL"),
        raw("Sql"),
    ],
    has_functions: false,
    takes_context: false,
    finishers: &[
        "Get",
        "Find",
        "FindAndCount",
        "Insert",
        "InsertOne",
        "InsertMulti",
        "Update",
        "Delete",
        "Count",
        "Exist",
        "Iterate",
        "Rows",
        "Sum",
        "SumInt",
        "Sums",
        "SumsInt",
        "Sync",
        "Sync2",
        "CreateTables",
        "DropTable",
        "DropTables",
        "IsTableExist",
    ],
    imitated: &[],
    naming: Naming::SnakeCase,
    tag: "xorm",
    is_strict: false,
    rewrites: &[],
};
