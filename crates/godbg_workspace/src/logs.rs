//! Reads statements out of what servers and tools write: JSON lines, slow logs, server logs.
//!
//! A reader gives one record after the other and holds no more than one, so a log may be of any size.

mod csv;
mod json;
mod mysql;
mod postgres;

use std::io::{self, BufRead};

use godbg_sql::Dialect;
use serde_json::{Map, Value};

/// The forms of logs that are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// One JSON object a line, with the text in `sql`; or PostgreSQL's `jsonlog`.
    Json,
    /// PostgreSQL's `csvlog`.
    PostgresCsv,
    /// PostgreSQL's log as it comes on standard error.
    PostgresText,
    /// The slow log of MySQL and MariaDB.
    MySqlSlow,
}

/// A record of a log that has to do with a statement.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Logged {
    /// The number of the line on which the record begins, from 1.
    pub line: usize,
    /// The text of the statement; without one the record cannot be understood.
    pub sql: Option<String>,
    /// The engine that wrote the log, where the form of the log tells.
    pub dialect: Option<Dialect>,
    /// What else the record holds.
    pub fields: Map<String, Value>,
}

/// Lines with their numbers, one of which can be looked at before it is taken.
struct Lines<'r> {
    input: &'r mut dyn BufRead,
    number: usize,
    next: Option<String>,
}

impl Lines<'_> {
    /// Returns the next line without taking it.
    fn peek(&mut self) -> io::Result<Option<&str>> {
        if self.next.is_none() {
            let mut bytes = Vec::new();
            if self.input.read_until(b'\n', &mut bytes)? == 0 {
                return Ok(None);
            }
            while matches!(bytes.last(), Some(b'\n' | b'\r')) {
                bytes.pop();
            }
            let line = String::from_utf8(bytes)
                .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
            self.next = Some(line);
            self.number += 1;
        }
        Ok(self.next.as_deref())
    }

    fn take(&mut self) -> io::Result<Option<String>> {
        self.peek()?;
        Ok(self.next.take())
    }
}

/// Calls `each` with every statement of a log, in order; the form is told by how the log begins.
///
/// # Errors
/// Fails when the log cannot be read, or with the error of `each`.
pub fn read_log(input: &mut dyn BufRead, each: &mut dyn FnMut(Logged) -> io::Result<()>) -> io::Result<()> {
    let mut lines = Lines {
        input,
        number: 0,
        next: None,
    };
    while let Some(line) = lines.peek()? {
        if !line.trim().is_empty() {
            break;
        }
        lines.take()?;
    }
    let Some(first) = lines.peek()? else {
        return Ok(());
    };
    match format_of(first) {
        LogFormat::Json => json::read(&mut lines, each),
        LogFormat::PostgresCsv => csv::read(&mut lines, each),
        LogFormat::PostgresText => postgres::read(&mut lines, each),
        LogFormat::MySqlSlow => mysql::read(&mut lines, each),
    }
}

fn format_of(line: &str) -> LogFormat {
    if line.trim_start().starts_with('{') {
        LogFormat::Json
    } else if mysql::is_slow_log(line) {
        LogFormat::MySqlSlow
    } else if csv::is_csv_log(line) {
        LogFormat::PostgresCsv
    } else {
        LogFormat::PostgresText
    }
}

#[cfg(test)]
fn read_all(text: &str) -> Vec<Logged> {
    let mut records = Vec::new();
    read_log(&mut text.as_bytes(), &mut |record| {
        records.push(record);
        Ok(())
    })
    .expect("a text in memory can be read");
    records
}

#[cfg(test)]
fn statements(text: &str) -> Vec<(usize, String)> {
    read_all(text)
        .into_iter()
        .filter_map(|record| Some((record.line, record.sql?)))
        .collect()
}
