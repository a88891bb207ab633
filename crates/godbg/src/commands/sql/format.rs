//! `godbg sql format`: statements printed anew.

use godbg_sql::{Input, format, parse};

use super::{FileArguments, read};
use crate::Outcome;

/// Prints the statements of a file anew.
pub fn run(arguments: &FileArguments) -> anyhow::Result<Outcome> {
    let (dialect, options) = arguments.dialect.resolve()?;
    let parsed = parse(&Input::new(read(&arguments.file)?), dialect, options);
    let text = format(&parsed);
    arguments.output.write(|out| out.write_all(text.as_bytes()))?;
    Ok(Outcome::Clean)
}
