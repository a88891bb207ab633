//! The slow log of MySQL and MariaDB.
//!
//! Source: MySQL manual, "The Slow Query Log"; MariaDB documentation, "Slow Query Log Overview".

use std::io;

use godbg_sql::Dialect;
use serde_json::{Map, Value};

use super::{Lines, Logged};

/// Numbers of the head of a record that an answer repeats.
const REPEATED: &[&str] = &["Query_time", "Lock_time", "Rows_sent", "Rows_examined"];

/// Says whether a line can be the first of such a log.
pub(super) fn is_slow_log(line: &str) -> bool {
    ["# Time:", "# User@Host:", "# Query_time:", "# Thread_id:"]
        .iter()
        .any(|head| line.starts_with(head))
        || line.contains("started with:")
        || line.starts_with("Tcp port:")
}

pub(super) fn read(lines: &mut Lines<'_>, each: &mut dyn FnMut(Logged) -> io::Result<()>) -> io::Result<()> {
    let mut fields = Map::new();
    while let Some(line) = lines.take()? {
        if line.starts_with('#') {
            read_head(&line, &mut fields);
            continue;
        }
        if is_banner(&line) || line.trim().is_empty() {
            continue;
        }
        let number = lines.number;
        let mut sql = line;
        while let Some(next) = lines.peek()? {
            if is_head(next) || is_banner(next) {
                break;
            }
            sql.push('\n');
            sql.push_str(next);
            lines.take()?;
        }
        let (skipped, rest) = without_preamble(&sql);
        let rest = rest.trim().trim_end_matches(';').trim_end();
        if rest.is_empty() {
            continue;
        }
        each(Logged {
            line: number + skipped,
            sql: Some(rest.to_owned()),
            dialect: Some(Dialect::MySql),
            fields: std::mem::take(&mut fields),
        })?;
    }
    Ok(())
}

/// Says whether a line belongs to the head of the next record; a comment of the statement's may begin alike.
fn is_head(line: &str) -> bool {
    [
        "# Time:",
        "# User@Host:",
        "# Query_time:",
        "# Thread_id:",
        "# administrator command:",
    ]
    .iter()
    .any(|head| line.starts_with(head))
}

fn is_banner(line: &str) -> bool {
    line.contains(", Version: ") && line.contains("started with:")
        || line.starts_with("Tcp port:")
        || line.starts_with("Time ") && line.contains("Id Command")
}

fn read_head(line: &str, fields: &mut Map<String, Value>) {
    let mut words = line.split_whitespace();
    while let Some(word) = words.next() {
        let name = word.trim_end_matches(':');
        if !REPEATED.contains(&name) {
            continue;
        }
        if let Some(number) = words.next().and_then(|word| word.parse::<f64>().ok()) {
            fields.insert(name.to_ascii_lowercase(), Value::from(number));
        }
    }
}

/// Takes away the `use db;` and `SET timestamp=…;` that the server adds; also says how many lines they are.
fn without_preamble(sql: &str) -> (usize, &str) {
    let mut rest = sql;
    let mut skipped = 0;
    loop {
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        let is_added = line.ends_with(';') && (line.starts_with("use ") || is_set(line));
        if !is_added {
            return (skipped, rest);
        }
        rest = after;
        skipped += 1;
        if rest.is_empty() {
            return (skipped, rest);
        }
    }
}

fn is_set(line: &str) -> bool {
    ["SET timestamp=", "SET last_insert_id=", "SET insert_id="]
        .iter()
        .any(|head| line.starts_with(head))
}

#[cfg(test)]
mod tests {
    use super::super::{read_all, statements};

    const LOG: &str = "/usr/sbin/mysqld, Version: 8.0.40 (MySQL Community Server). started with:\n\
        Tcp port: 3306  Unix socket: /run/mysqld.sock\n\
        Time                 Id Command    Argument\n\
        # Time: 2026-01-02T03:04:05.678901Z\n\
        # User@Host: app[app] @ localhost []  Id:    42\n\
        # Query_time: 2.5  Lock_time: 0.0 Rows_sent: 1  Rows_examined: 100000\n\
        use shop;\n\
        SET timestamp=1767323045;\n\
        SELECT *\n\
        # not a head\n\
        FROM users WHERE id = 7;\n\
        # Time: 2026-01-02T03:04:06.678901Z\n\
        # User@Host: app[app] @ localhost []  Id:    42\n\
        # Query_time: 0.1  Lock_time: 0.0 Rows_sent: 0  Rows_examined: 0\n\
        SET timestamp=1767323046;\n\
        # administrator command: Prepare;\n\
        # Time: 2026-01-02T03:04:07.678901Z\n\
        # Query_time: 0.2  Lock_time: 0.0 Rows_sent: 0  Rows_examined: 0\n\
        SET timestamp=1767323047;\n\
        DELETE FROM carts WHERE id = 9;\n";

    #[test]
    fn statements_stand_behind_their_heads() {
        assert_eq!(
            statements(LOG),
            [
                (9, "SELECT *\n# not a head\nFROM users WHERE id = 7".to_owned()),
                (20, "DELETE FROM carts WHERE id = 9".to_owned()),
            ]
        );
        assert_eq!(read_all(LOG)[0].fields["query_time"], 2.5);
    }
}
