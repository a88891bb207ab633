//! `gorm.io/gorm` and `github.com/jinzhu/gorm`. Source: their package documentation, v1.25 and v1.9.

use super::{ArgumentStyle, Library, Packages, Rewrite, RewriteEffect, Rows, call, execute};
use crate::site::Action;
use crate::statement::Naming;

pub(super) static LIBRARY: Library = Library {
    name: "gorm",
    packages: Packages::Name(&["gorm"]),
    calls: &[
        execute("Exec"),
        call("Raw", Action::Query, Rows::Result, ArgumentStyle::Rest),
    ],
    has_functions: false,
    takes_context: false,
    finishers: &[
        "Find",
        "First",
        "Last",
        "Take",
        "Create",
        "CreateInBatches",
        "Save",
        "Update",
        "Updates",
        "UpdateColumn",
        "UpdateColumns",
        "Delete",
        "Count",
        "Pluck",
        "Scan",
        "Row",
        "Rows",
        "FirstOrCreate",
        "FirstOrInit",
        "FindInBatches",
        "AutoMigrate",
    ],
    imitated: &[],
    naming: Naming::SnakeCase,
    tag: "gorm",
    is_strict: false,
    rewrites: &[
        Rewrite {
            name: "WithContext",
            effect: RewriteEffect::Same,
        },
        Rewrite {
            name: "Debug",
            effect: RewriteEffect::Same,
        },
    ],
};
