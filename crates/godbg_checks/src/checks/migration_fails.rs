//! `migration-fails`: a migration that stops half way.

use godbg_diagnostics::{CheckMeta, Group, Severity};

use crate::{Check, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "migration-fails",
        group: Group::Schema,
        severity: Severity::Error,
        summary: "a statement of a migration that the engine refuses",
        page: include_str!("migration_fails.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Engine,
};
