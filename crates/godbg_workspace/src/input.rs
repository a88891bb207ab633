//! Reads files, and says of those that cannot be read why.

use std::cell::RefCell;
use std::sync::Arc;

use godbg_diagnostics::{Confidence, Finding, Fix};
use godbg_syntax::SyntaxError;
use godbg_text::{FileId, SourceRange, TextRange, offset};

use crate::Files;
use crate::tree::{Problem, Tree};

/// How much memory for the next file is kept.
const KEPT_BYTES: usize = 1 << 20;

thread_local! {
    /// What this thread read last. Each text is copied once to where it stays; the memory that it was read
    /// into serves the next file.
    static LAST_READ: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Reads a file of UTF-8 text into the table.
///
/// # Errors
/// Returns the finding about the file when it cannot be read; of a file that is not UTF-8 the
/// text before the first wrong byte is kept, so that the finding has a line.
pub(crate) fn read(tree: &dyn Tree, files: &Files, id: FileId, limit: u64) -> Result<(), Box<Finding>> {
    let mut bytes = LAST_READ.take();
    let result = tree
        .read_into(&files.get(id).path, limit, &mut bytes)
        .map_err(|problem| Box::new(problem_finding(id, &problem)))
        .and_then(|()| keep(files, id, &bytes));
    if bytes.capacity() <= KEPT_BYTES {
        LAST_READ.set(bytes);
    }
    result
}

/// Keeps the text of a file.
fn keep(files: &Files, id: FileId, bytes: &[u8]) -> Result<(), Box<Finding>> {
    match str::from_utf8(bytes) {
        Ok(text) => {
            files.set_text(id, Arc::from(text));
            Ok(())
        }
        Err(error) => {
            let valid = error.valid_up_to();
            let message = if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
                "the file is UTF-16, expected UTF-8".to_owned()
            } else {
                format!("byte 0x{:02x} is not UTF-8", bytes[valid])
            };
            let start: Arc<str> = Arc::from(String::from_utf8_lossy(&bytes[..valid]));
            files.set_text(id, start);
            let fix = Fix::advice("save the file as UTF-8");
            Err(Box::new(Finding {
                fix: Some(fix),
                ..about(id, "not-utf8", offset(valid), message)
            }))
        }
    }
}

/// Returns the finding about something that cannot be read.
pub(crate) fn problem_finding(id: FileId, problem: &Problem) -> Finding {
    match problem {
        Problem::Unreadable(cause) => about(id, "unreadable-file", 0, format!("cannot be read: {cause}")),
        Problem::BrokenLink(cause) => about(
            id,
            "unreadable-file",
            0,
            format!("a symbolic link that leads to no file: {cause}"),
        ),
        Problem::TooLarge { bytes, limit } => {
            let mebibytes = |bytes: u64| bytes.div_ceil(1024 * 1024);
            let message = format!(
                "{} MiB, more than the limit of {} MiB; not checked",
                mebibytes(*bytes),
                mebibytes(*limit)
            );
            let fix = Fix::advice("raise `max-file-size-mib`, or leave the file out with `exclude`");
            Finding {
                fix: Some(fix),
                ..about(id, "file-too-large", 0, message)
            }
        }
    }
}

/// Returns the finding about a Go file that does not parse: the first error stands for all, since
/// one mistake often makes several.
pub(crate) fn syntax_finding(file: FileId, errors: &[SyntaxError]) -> Option<Finding> {
    let first = errors.iter().min_by_key(|error| error.range)?;
    let message = match errors.len() {
        1 => first.message.to_string(),
        count => format!("{}, and {} more errors in this file", first.message, count - 1),
    };
    let location = SourceRange {
        file,
        range: first.range,
    };
    Some(Finding {
        location,
        ..about(file, "go-syntax", 0, message)
    })
}

fn about(file: FileId, check: &str, position: u32, message: String) -> Finding {
    let location = SourceRange {
        file,
        range: TextRange::empty(position),
    };
    engine_finding(check, location, message)
}

/// Returns a finding of a check that the engine itself runs.
///
/// # Panics
/// Panics when the catalogue has no such check.
pub(crate) fn engine_finding(check: &str, location: SourceRange, message: String) -> Finding {
    let check = &godbg_checks::check(check)
        .expect("the catalogue has every engine check")
        .meta;
    Finding {
        check: check.name,
        severity: check.severity,
        confidence: Confidence::High,
        message,
        location,
        related: Vec::new(),
        fix: None,
        evidence: None,
    }
}
