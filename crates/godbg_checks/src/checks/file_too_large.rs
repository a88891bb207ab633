//! `file-too-large`: a file that is left out for its size.

use godbg_diagnostics::{CheckMeta, Group, Severity};

use crate::{Check, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "file-too-large",
        group: Group::Input,
        severity: Severity::Info,
        summary: "a file that is larger than the limit",
        page: include_str!("file_too_large.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Engine,
};
