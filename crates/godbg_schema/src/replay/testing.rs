//! What the unit tests of a replay share.

use godbg_text::FileId;

use super::Replay;
use crate::Dialect;
use crate::migrations::Section;

/// Checks that these statements have no problem, or this one.
pub(super) fn says(dialect: Dialect, sql: &str, expected: Option<&str>) {
    let mut replay = Replay::new(dialect);
    replay.run_section(&Section::of_file(FileId(0), sql, 0));
    let messages = replay.problems.iter().map(|problem| problem.message.as_str());
    let messages: Vec<&str> = messages.collect();
    assert_eq!(messages, expected.into_iter().collect::<Vec<_>>(), "{sql}");
}
