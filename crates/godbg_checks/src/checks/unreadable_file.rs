//! `unreadable-file`: a file or folder that nothing is known about.

use godbg_diagnostics::{CheckMeta, Group, Severity};

use crate::{Check, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "unreadable-file",
        group: Group::Input,
        severity: Severity::Warning,
        summary: "a file or folder that could not be read",
        page: include_str!("unreadable_file.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Engine,
};
