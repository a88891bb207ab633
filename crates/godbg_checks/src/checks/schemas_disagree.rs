//! `schemas-disagree`: two descriptions of one schema that are not the same.

use godbg_diagnostics::{CheckMeta, Group, Severity};

use crate::{Check, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "schemas-disagree",
        group: Group::Schema,
        severity: Severity::Warning,
        summary: "two sets of files make the same tables, and make them differently",
        page: include_str!("schemas_disagree.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Engine,
};
