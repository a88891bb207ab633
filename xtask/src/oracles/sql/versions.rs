//! `cargo xtask oracle sql-versions`: the table of constructs and versions, beside what one
//! server says of the example of each.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;

use super::EngineName;
use super::cache::version_of;
use super::engines::{self, Verdict};

#[derive(clap::Args)]
pub struct Arguments {
    /// The engine to ask
    engine: EngineName,
    /// Socket folder of a PostgreSQL or socket of a MySQL that runs already
    #[arg(long, value_name = "PATH")]
    socket: Option<PathBuf>,
}

/// Asks the engine about each example and prints those that it takes too early or too late.
///
/// # Errors
/// Fails when the engine cannot be run or does not say its version.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    let dialect = arguments.engine.dialect();
    let mut engine = engines::start(arguments.engine, arguments.socket.as_deref())?;
    let version = version_of(&engine.version()).context("the engine does not say its version")?;
    let examples = dialect.examples();
    let texts: Vec<String> = examples.iter().map(|example| example.text.to_owned()).collect();
    let verdicts = engine.judge(&texts)?;
    let mut differences = 0;
    for (example, verdict) in examples.iter().zip(&verdicts) {
        let since = dialect
            .since(example.feature)
            .context("each example has a version")?;
        let is_refused = matches!(verdict, Verdict::Syntax(_));
        if is_refused != (version < since) {
            differences += 1;
            writeln!(
                out,
                "{} since {since}, but {} {version} says {verdict:?}: {}",
                example.feature.title(),
                dialect.title(),
                example.text
            )?;
        }
    }
    writeln!(
        out,
        "{} {version}: {} constructs, {differences} differ",
        dialect.title(),
        examples.len()
    )?;
    Ok(if differences == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
