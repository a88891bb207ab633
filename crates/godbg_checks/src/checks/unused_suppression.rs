//! `unused-suppression`: a comment that would hide the next real finding.

use godbg_diagnostics::{CheckMeta, Group, Severity};

use crate::{Check, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "unused-suppression",
        group: Group::Input,
        severity: Severity::Warning,
        summary: "an ignore comment that keeps nothing quiet",
        page: include_str!("unused_suppression.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Engine,
};
