//! `godbg locate`: which Go line sends this statement?

mod answer;

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, ValueEnum};
use godbg_report::Escaped;
use godbg_workspace::{Located, Locator, Logged, Question, read_log};

use crate::Outcome;
use crate::arguments::RepositoryArguments;
use crate::output::OutputArguments;

use answer::{Answer, write_text};

/// How many statements are answered at once.
const BATCH: usize = 512;

// Arguments of `godbg locate`.
#[derive(Args)]
#[command(after_help = "Exit code: 0 when a call was found, 1 when none was, 2 when godbg failed.")]
pub struct LocateArguments {
    #[command(flatten)]
    repository: RepositoryArguments,

    /// The statement as a log, a lock report or a trace shows it: with values, `$1` or `?`, or cut off
    #[arg(long, value_name = "STATEMENT", required_unless_present = "from")]
    sql: Option<String>,

    /// Read statements from a log, `-` for standard input: one JSON object a line with `sql`, a slow log
    /// of MySQL or MariaDB, or a log of PostgreSQL (csvlog, jsonlog, or plain)
    #[arg(long, value_name = "FILE", conflicts_with = "sql")]
    from: Option<PathBuf>,

    /// The most calls that are shown for one statement
    #[arg(long, value_name = "COUNT", default_value_t = 10)]
    limit: usize,

    /// Form of the answers
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: AnswerFormat,

    #[command(flatten)]
    output: OutputArguments,
}

/// The form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum AnswerFormat {
    /// For people.
    Text,
    /// For programs: one object a line, in the order of the statements.
    Json,
}

/// Says which calls send the statements.
///
/// # Errors
/// Fails when the repository, the settings or the log cannot be read, or the output not be written.
pub fn run(arguments: &LocateArguments) -> anyhow::Result<Outcome> {
    let repository = arguments.repository.open()?;
    let dialect = repository.settings.dialect;
    let mut input: Box<dyn BufRead> = match &arguments.from {
        Some(path) if path.as_os_str() == "-" => Box::new(BufReader::new(io::stdin())),
        Some(path) => {
            let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
            Box::new(BufReader::new(file))
        }
        None => Box::new(io::empty()),
    };
    let locator = repository.locator();
    let mut found = 0;
    arguments.output.write(|out| {
        let mut batch: Vec<Logged> = Vec::new();
        let mut flush = |batch: &mut Vec<Logged>| -> io::Result<()> {
            let questions: Vec<Question> = batch
                .iter()
                .map(|record| Question {
                    sql: record.sql.clone().unwrap_or_default(),
                    dialect: dialect.or(record.dialect),
                })
                .collect();
            let answers = locator.locate_all(&questions);
            for (record, located) in batch.drain(..).zip(answers) {
                found += usize::from(!located.matches.is_empty());
                write_answer(&locator, record, &located, arguments, out)?;
            }
            Ok(())
        };
        if let Some(sql) = &arguments.sql {
            batch.push(Logged {
                sql: Some(sql.clone()),
                ..Logged::default()
            });
        }
        read_log(&mut *input, &mut |record| {
            batch.push(record);
            if batch.len() < BATCH {
                return Ok(());
            }
            flush(&mut batch)
        })?;
        flush(&mut batch)
    })?;
    Ok(if found > 0 {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}

fn write_answer(
    locator: &Locator,
    record: Logged,
    located: &Located,
    arguments: &LocateArguments,
    out: &mut dyn Write,
) -> io::Result<()> {
    let is_from_log = arguments.from.is_some();
    let Some(sql) = &record.sql else {
        return match arguments.format {
            AnswerFormat::Json => Answer::not_understood(record).write(out),
            AnswerFormat::Text => {
                writeln!(out, "line {}: no JSON object with `sql`\n", record.line)
            }
        };
    };
    match arguments.format {
        AnswerFormat::Json => Answer::new(locator, record, located, arguments.limit).write(out),
        AnswerFormat::Text => {
            if is_from_log {
                let words: Vec<&str> = sql.split_whitespace().collect();
                writeln!(
                    out,
                    "line {}: {}",
                    record.line,
                    Escaped(&shortened(&words.join(" ")))
                )?;
            }
            write_text(locator, located, arguments.limit, out)?;
            if is_from_log { writeln!(out) } else { Ok(()) }
        }
    }
}

/// Cuts a text so that it fits on a line.
fn shortened(text: &str) -> String {
    const WIDTH: usize = 100;
    match text.char_indices().nth(WIDTH) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}
