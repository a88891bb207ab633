//! PostgreSQL's `csvlog`.
//!
//! Source: PostgreSQL manual, "Using CSV-Format Log Output": the columns and their order.

use std::io;

use godbg_sql::Dialect;
use serde_json::{Map, Value};

use super::postgres::statement_of_message;
use super::{Lines, Logged};

/// The place of the column `message`.
const MESSAGE: usize = 13;
/// The place of the column `query`: the statement that led to an error.
const QUERY: usize = 19;
/// The least number of columns; later versions add some.
const COLUMNS: usize = 22;
/// Columns that an answer repeats, and their places.
const REPEATED: &[(&str, usize)] = &[
    ("log_time", 0),
    ("user_name", 1),
    ("database_name", 2),
    ("process_id", 3),
    ("application_name", 22),
];

/// Says whether a line begins a record: a time, then names or nothing.
pub(super) fn is_csv_log(line: &str) -> bool {
    let mut columns = line.split(',');
    let time = columns.next().unwrap_or("");
    let is_time = time.len() >= 19
        && time.as_bytes()[4] == b'-'
        && time.as_bytes()[10] == b' '
        && time[..4].bytes().all(|byte| byte.is_ascii_digit());
    is_time
        && columns.clone().count() >= 8
        && columns
            .take(2)
            .all(|name| name.is_empty() || name.starts_with('"'))
}

pub(super) fn read(lines: &mut Lines<'_>, each: &mut dyn FnMut(Logged) -> io::Result<()>) -> io::Result<()> {
    while let Some(mut record) = lines.take()? {
        let line = lines.number;
        // A quote that is open goes on in the next line.
        while record.bytes().filter(|byte| *byte == b'"').count() % 2 == 1 {
            let Some(more) = lines.take()? else { break };
            record.push('\n');
            record.push_str(&more);
        }
        let columns = columns(&record);
        if columns.len() < COLUMNS {
            continue;
        }
        let sql = statement_of_message(&columns[MESSAGE])
            .or_else(|| Some(columns[QUERY].as_str()).filter(|query| !query.is_empty()));
        let Some(sql) = sql else { continue };
        let fields: Map<String, Value> = REPEATED
            .iter()
            .filter_map(|(name, place)| Some((*name, columns.get(*place)?)))
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (name.to_owned(), Value::from(value.as_str())))
            .collect();
        each(Logged {
            line,
            sql: Some(sql.to_owned()),
            dialect: Some(Dialect::Postgres),
            fields,
        })?;
    }
    Ok(())
}

fn columns(record: &str) -> Vec<String> {
    let mut result = vec![String::new()];
    let mut is_quoted = false;
    let mut characters = record.chars().peekable();
    while let Some(character) = characters.next() {
        let last = result.last_mut().expect("there is always a column");
        match character {
            '"' if is_quoted && characters.peek() == Some(&'"') => {
                characters.next();
                last.push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => result.push(String::new()),
            other => last.push(other),
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::super::statements;

    #[test]
    fn records_may_span_lines_and_hold_quotes() {
        let line = |message: &str, query: &str| {
            format!(
                "2026-01-02 03:04:05.678 UTC,\"app\",\"shop\",42,\"[local]\",abc.1,1,\"SELECT\",\
                 2026-01-02 03:04:00 UTC,3/4,0,LOG,00000,\"{message}\",,,,,,{query},,,\"api\",\"client backend\",,0\n"
            )
        };
        let log = line("execute <unnamed>: SELECT \"\"a\"\",\n 'b, c'", "")
            + &line("connection authorized: user=app", "")
            + &line("deadlock detected", "\"UPDATE t SET a = 1\"");
        assert_eq!(
            statements(&log),
            [
                (1, "SELECT \"a\",\n 'b, c'".to_owned()),
                (4, "UPDATE t SET a = 1".to_owned())
            ]
        );
    }
}
