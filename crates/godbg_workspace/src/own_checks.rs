//! What a run can find about the files themselves rather than about what is in them.

use godbg_diagnostics::{CheckMeta, Group, Severity};

macro_rules! own_check {
    ($constant:ident, $name:literal, $severity:ident, $summary:literal) => {
        pub(crate) static $constant: CheckMeta = CheckMeta {
            name: $name,
            group: Group::Input,
            severity: Severity::$severity,
            summary: $summary,
            page: include_str!(concat!("own_checks/", $name, ".md")),
            since: "0.1.0",
            also_in: &[],
        };
    };
}

own_check!(
    UNREADABLE_FILE,
    "unreadable-file",
    Warning,
    "a file or folder that could not be read"
);
own_check!(
    NOT_UTF8,
    "not-utf8",
    Warning,
    "a file with bytes that are not UTF-8"
);
own_check!(
    FILE_TOO_LARGE,
    "file-too-large",
    Info,
    "a file that is larger than the limit"
);
own_check!(GO_SYNTAX, "go-syntax", Warning, "Go code that does not parse");
own_check!(
    UNUSED_SUPPRESSION,
    "unused-suppression",
    Warning,
    "an ignore comment that keeps nothing quiet"
);
own_check!(
    SUPPRESSION_WITHOUT_REASON,
    "suppression-without-reason",
    Warning,
    "an ignore comment without a reason"
);

/// All of them.
pub(crate) static OWN_CHECKS: [&CheckMeta; 6] = [
    &UNREADABLE_FILE,
    &NOT_UTF8,
    &FILE_TOO_LARGE,
    &GO_SYNTAX,
    &UNUSED_SUPPRESSION,
    &SUPPRESSION_WITHOUT_REASON,
];
