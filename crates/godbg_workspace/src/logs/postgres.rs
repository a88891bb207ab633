//! PostgreSQL's log as it comes on standard error, and the messages that all its logs share.
//!
//! Source: PostgreSQL manual, "Error Reporting and Logging": `log_statement`,
//! `log_min_duration_statement`, `log_line_prefix`.

use std::io;

use godbg_sql::Dialect;
use serde_json::Map;

use super::{Lines, Logged};

/// What a message about a statement says before the text.
const HEADS: &[&str] = &["statement: ", "execute ", "parse ", "bind "];

/// Severities and other words behind the prefix of a line, each with a colon and two spaces.
const MARKS: &[&str] = &[
    "LOG:  ",
    "ERROR:  ",
    "FATAL:  ",
    "PANIC:  ",
    "WARNING:  ",
    "NOTICE:  ",
    "INFO:  ",
    "DEBUG:  ",
    "DETAIL:  ",
    "HINT:  ",
    "CONTEXT:  ",
    "QUERY:  ",
    "LOCATION:  ",
    "STATEMENT:  ",
];

/// Returns the statement that a message is about: `statement: …`, `duration: … ms  execute <name>: …`.
pub(super) fn statement_of_message(message: &str) -> Option<&str> {
    let mut rest = message;
    if let Some(timed) = rest.strip_prefix("duration: ") {
        let (number, after) = timed.split_once(" ms")?;
        number.parse::<f64>().ok()?;
        rest = after.trim_start();
    }
    let head = HEADS.iter().find(|head| rest.starts_with(**head))?;
    let rest = &rest[head.len()..];
    if *head == "statement: " {
        return Some(rest);
    }
    // `execute <unnamed>: …`, `execute fetch from name/portal: …`
    let (_, text) = rest.split_once(": ")?;
    Some(text)
}

pub(super) fn read(lines: &mut Lines<'_>, each: &mut dyn FnMut(Logged) -> io::Result<()>) -> io::Result<()> {
    while let Some(line) = lines.take()? {
        let number = lines.number;
        let Some((mark, message)) = marked(&line) else {
            continue;
        };
        let mut message = message.to_owned();
        // The lines of a message but its first begin with a tab.
        while let Some(next) = lines.peek()? {
            let Some(rest) = next.strip_prefix('\t') else {
                // A tab is lost where something re-indents the log; an empty line has none either.
                if !next.is_empty() || !message.contains('\n') {
                    break;
                }
                message.push('\n');
                lines.take()?;
                continue;
            };
            message.push('\n');
            message.push_str(rest);
            lines.take()?;
        }
        let sql = match mark {
            "LOG:  " => statement_of_message(&message).map(str::to_owned),
            "STATEMENT:  " => Some(message),
            _ => None,
        };
        if let Some(sql) = sql {
            each(Logged {
                line: number,
                sql: Some(sql.trim_end().to_owned()),
                dialect: Some(Dialect::Postgres),
                fields: Map::new(),
            })?;
        }
    }
    Ok(())
}

/// Returns the mark that stands first in a line, and the message behind it.
fn marked(line: &str) -> Option<(&'static str, &str)> {
    if line.starts_with('\t') {
        return None;
    }
    let found = MARKS.iter().filter_map(|mark| Some((line.find(mark)?, *mark)));
    let (start, mark) = found.min()?;
    Some((mark, &line[start + mark.len()..]))
}

#[cfg(test)]
mod tests {
    use super::super::statements;
    use super::*;

    #[test]
    fn messages_name_their_statement() {
        let check = |message, expected| assert_eq!(statement_of_message(message), expected);
        check("statement: SELECT 1", Some("SELECT 1"));
        check("duration: 12.345 ms  statement: SELECT 1", Some("SELECT 1"));
        check(
            "duration: 0.1 ms  execute <unnamed>: SELECT 'a: b'",
            Some("SELECT 'a: b'"),
        );
        check("execute lrupsc_1_0: SELECT $1", Some("SELECT $1"));
        check("duration: 0.1 ms", None);
        check("connection received: host=[local]", None);
    }

    #[test]
    fn statements_are_read_over_several_lines() {
        let log = "2026-01-02 03:04:05.678 UTC [42] app@shop LOG:  execute <unnamed>: SELECT a\n\
                   \t  FROM t\n\
                   \t WHERE b = $1\n\
                   2026-01-02 03:04:05.679 UTC [42] app@shop DETAIL:  parameters: $1 = '7'\n\
                   2026-01-02 03:04:06.000 UTC [42] app@shop ERROR:  relation \"u\" does not exist at character 15\n\
                   2026-01-02 03:04:06.000 UTC [42] app@shop STATEMENT:  SELECT 1 FROM u\n\
                   2026-01-02 03:04:07.000 UTC [42] app@shop LOG:  duration: 3.2 ms  statement: BEGIN\n";
        let expected = [
            (1, "SELECT a\n  FROM t\n WHERE b = $1"),
            (6, "SELECT 1 FROM u"),
            (7, "BEGIN"),
        ];
        let found = statements(log);
        let found: Vec<_> = found.iter().map(|(line, sql)| (*line, sql.as_str())).collect();
        assert_eq!(found, expected);
    }
}
