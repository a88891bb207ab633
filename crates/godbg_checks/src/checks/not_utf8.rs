//! `not-utf8`: a file that is not text as Go and godbg take it.

use godbg_diagnostics::{CheckMeta, Group, Severity};

use crate::{Check, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "not-utf8",
        group: Group::Input,
        severity: Severity::Warning,
        summary: "a file with bytes that are not UTF-8",
        page: include_str!("not_utf8.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Engine,
};
