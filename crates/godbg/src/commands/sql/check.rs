//! `godbg sql check`: valid, invalid, or not understood.

use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::bail;
use clap::Args;
use godbg_report::Escaped;
use godbg_sql::{Answer, Dialect, Input, Options, Parse, parse};
use godbg_text::{LineIndex, TextRange};
use serde::{Deserialize, Serialize};

use super::{AnswerFormat, DialectArguments, read};
use crate::Outcome;
use crate::output::OutputArguments;

/// Arguments of `godbg sql check`.
#[derive(Args)]
pub struct CheckArguments {
    /// File of SQL, or `-` for standard input
    #[arg(value_name = "FILE", required_unless_present = "from")]
    file: Option<PathBuf>,

    /// Read texts from the `sql` of one JSON object a line and answer each with one line
    #[arg(long, value_name = "FILE", conflicts_with = "file")]
    from: Option<PathBuf>,

    /// Form of the answers
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: AnswerFormat,

    #[command(flatten)]
    dialect: DialectArguments,

    #[command(flatten)]
    output: OutputArguments,
}

/// An answer as it is written.
#[derive(Serialize)]
struct Line {
    answer: &'static str,
    start: Option<u32>,
    end: Option<u32>,
    message: Option<String>,
}

#[derive(Deserialize)]
struct Question {
    sql: String,
}

impl Line {
    /// The answer for a line that asks nothing.
    fn unread(number: usize) -> Self {
        Self {
            answer: "unknown",
            start: None,
            end: None,
            message: Some(format!("line {number} is no object with `sql`")),
        }
    }

    fn new(answer: &Answer, parsed: &Parse) -> Self {
        let (word, range, message) = match answer {
            Answer::Valid => {
                return Self {
                    answer: "valid",
                    start: None,
                    end: None,
                    message: None,
                };
            }
            Answer::Invalid {
                range,
                message,
                expected,
            } if expected.is_empty() || message.contains("expected") => ("invalid", range, message.clone()),
            Answer::Invalid {
                range,
                message,
                expected,
            } => ("invalid", range, format!("{message}, expected {expected}")),
            Answer::TooNew {
                range,
                feature,
                since,
            } => {
                let message = format!("{} is there from version {since} on", feature.title());
                ("invalid", range, message)
            }
            Answer::Unknown { range, construct } => {
                // What was noted there may name the word that was meant.
                let mut problems = parsed.problems().iter();
                let noted = problems.find(|problem| problem.range == *range);
                let message = noted.map(|problem| problem.message.to_string());
                let plain = || format!("not understood: {construct}");
                ("unknown", range, message.unwrap_or_else(plain))
            }
        };
        Self {
            answer: word,
            start: Some(range.start),
            end: Some(range.end),
            message: Some(message),
        }
    }
}

/// Answers for each statement of a file, or each line of a list.
pub fn run(arguments: &CheckArguments) -> anyhow::Result<Outcome> {
    let (dialect, options) = arguments.dialect.resolve()?;
    let mut all_valid = true;
    if let Some(path) = &arguments.from {
        let lines = read(path)?;
        let mut unread: Option<usize> = None;
        arguments.output.write(|out| {
            let lines = lines.lines().zip(1..);
            for (line, number) in lines.filter(|(line, _)| !line.trim().is_empty()) {
                let Ok(question) = serde_json::from_str::<Question>(line) else {
                    unread = unread.or(Some(number));
                    write_line(&Line::unread(number), "", arguments.format, out)?;
                    continue;
                };
                let parsed = parse(&Input::new(question.sql), dialect, options);
                let answer = parsed.answer_all();
                all_valid &= !is_invalid(&answer);
                write_line(&Line::new(&answer, &parsed), "", arguments.format, out)?;
            }
            Ok(())
        })?;
        if let Some(number) = unread {
            bail!(
                "{}:{number}: no object with `sql`; the lines that are were answered",
                path.display()
            );
        }
    } else if let Some(path) = &arguments.file {
        let text = read(path)?;
        arguments.output.write(|out| {
            all_valid = check_file(&text, (dialect, options), arguments.format, out)?;
            Ok(())
        })?;
    }
    Ok(if all_valid {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}

/// Writes an answer for each statement; says whether none is invalid.
fn check_file(
    text: &str,
    (dialect, options): (Dialect, Options),
    format: AnswerFormat,
    out: &mut dyn Write,
) -> io::Result<bool> {
    let parsed = parse(&Input::new(text), dialect, options);
    let lines = LineIndex::new(text);
    let mut all_valid = true;
    for statement in parsed.statements() {
        let answer = parsed.answer(statement);
        all_valid &= !is_invalid(&answer);
        let range = range_of(&answer).unwrap_or(statement.syntax().range());
        let place = lines.line_column(range.start);
        let prefix = format!("{}:{}: ", place.line, place.column);
        write_line(&Line::new(&answer, &parsed), &prefix, format, out)?;
    }
    Ok(all_valid)
}

fn is_invalid(answer: &Answer) -> bool {
    matches!(answer, Answer::Invalid { .. } | Answer::TooNew { .. })
}

fn range_of(answer: &Answer) -> Option<TextRange> {
    match answer {
        Answer::Valid => None,
        Answer::Invalid { range, .. } | Answer::TooNew { range, .. } | Answer::Unknown { range, .. } => {
            Some(*range)
        }
    }
}

fn write_line(line: &Line, prefix: &str, format: AnswerFormat, out: &mut dyn Write) -> io::Result<()> {
    match format {
        AnswerFormat::Json => {
            serde_json::to_writer(&mut *out, line)?;
            writeln!(out)
        }
        AnswerFormat::Text => match &line.message {
            None => writeln!(out, "{prefix}{}", line.answer),
            Some(message) => writeln!(out, "{prefix}{}: {}", line.answer, Escaped(message)),
        },
    }
}
