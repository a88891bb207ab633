//! `go-syntax`: Go code that the compiler would refuse, too.

use godbg_diagnostics::{CheckMeta, Group, Severity};

use crate::{Check, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "go-syntax",
        group: Group::Input,
        severity: Severity::Warning,
        summary: "Go code that does not parse",
        page: include_str!("go_syntax.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Engine,
};
