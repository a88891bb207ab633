//! One JSON object a line: questions of the user's own making, and PostgreSQL's `jsonlog`.

use std::io;

use godbg_sql::Dialect;
use serde_json::{Map, Value};

use super::postgres::statement_of_message;
use super::{Lines, Logged};

pub(super) fn read(lines: &mut Lines<'_>, each: &mut dyn FnMut(Logged) -> io::Result<()>) -> io::Result<()> {
    while let Some(line) = lines.take()? {
        if line.trim().is_empty() {
            continue;
        }
        let number = lines.number;
        match serde_json::from_str::<Map<String, Value>>(&line) {
            Err(_) => each(Logged {
                line: number,
                ..Logged::default()
            })?,
            Ok(fields) => {
                if let Some(record) = record(number, fields) {
                    each(record)?;
                }
            }
        }
    }
    Ok(())
}

/// Returns the record of an object; `None` for one of PostgreSQL that is about no statement.
fn record(line: usize, fields: Map<String, Value>) -> Option<Logged> {
    let text = |name: &str| fields.get(name).and_then(Value::as_str).map(str::to_owned);
    // Source: PostgreSQL manual, "Using JSON-Format Log Output": each has these.
    let is_postgres = !fields.contains_key("sql")
        && fields.contains_key("error_severity")
        && fields.contains_key("message");
    if is_postgres {
        let message = text("message").unwrap_or_default();
        let sql = statement_of_message(&message)
            .map(str::to_owned)
            .or_else(|| text("statement"))?;
        return Some(Logged {
            line,
            sql: Some(sql),
            dialect: Some(Dialect::Postgres),
            fields,
        });
    }
    Some(Logged {
        line,
        sql: text("sql"),
        dialect: None,
        fields,
    })
}

#[cfg(test)]
mod tests {
    use super::super::read_all;
    use super::*;

    #[test]
    fn every_line_of_questions_is_a_record() {
        let records = read_all("{\"sql\":\"SELECT 1\",\"id\":7}\n\nnonsense\n{\"id\":8}\n");
        let sql: Vec<_> = records.iter().map(|record| record.sql.as_deref()).collect();
        assert_eq!(sql, [Some("SELECT 1"), None, None]);
        assert_eq!(records[0].fields["id"], 7);
        assert_eq!(records[2].line, 4);
    }

    #[test]
    fn logs_of_postgres_are_read_by_their_messages() {
        let records = read_all(
            "{\"timestamp\":\"x\",\"error_severity\":\"LOG\",\"message\":\"duration: 2.1 ms  execute s1: SELECT $1\"}\n\
             {\"timestamp\":\"x\",\"error_severity\":\"LOG\",\"message\":\"checkpoint starting: time\"}\n\
             {\"timestamp\":\"x\",\"error_severity\":\"ERROR\",\"message\":\"deadlock detected\",\"statement\":\"UPDATE t SET a = 1\"}\n",
        );
        let sql: Vec<_> = records
            .iter()
            .filter_map(|record| record.sql.as_deref())
            .collect();
        assert_eq!(sql, ["SELECT $1", "UPDATE t SET a = 1"]);
        assert_eq!(records[0].dialect, Some(Dialect::Postgres));
    }
}
