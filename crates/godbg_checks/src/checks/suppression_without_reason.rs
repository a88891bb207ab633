//! `suppression-without-reason`: a comment that says nothing to the next reader.

use godbg_diagnostics::{CheckMeta, Group, Severity};

use crate::{Check, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "suppression-without-reason",
        group: Group::Input,
        severity: Severity::Warning,
        summary: "an ignore comment without a reason",
        page: include_str!("suppression_without_reason.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Engine,
};
