//! Where a command writes, and in which colours.

use std::fs;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, ValueEnum};
use godbg_report::{Escaped, Style};

/// Tells the user something beside the output.
///
/// # Errors
/// Fails when standard error is gone.
pub fn note(text: &str) -> io::Result<()> {
    writeln!(io::stderr(), "note: {}", Escaped(text))
}

/// Arguments of every command that writes something.
#[derive(Args)]
pub struct OutputArguments {
    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

    /// When to colour
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: ColorChoice,
}

/// When output is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ColorChoice {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl OutputArguments {
    /// Says whether output goes to a file.
    pub fn is_file(&self) -> bool {
        self.output.is_some()
    }

    /// Returns how to colour.
    pub fn style(&self) -> Style {
        let coloured = match self.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => {
                let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
                    || std::env::var_os("TERM").is_some_and(|value| value == "dumb");
                !self.is_file() && !unwanted && io::stdout().is_terminal()
            }
        };
        if coloured { Style::Coloured } else { Style::Plain }
    }

    /// Hands `write` the place to write to.
    ///
    /// # Errors
    /// Fails when the file cannot be written.
    pub fn write(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> anyhow::Result<()> {
        let Some(path) = &self.output else {
            let mut out = BufWriter::new(io::stdout().lock());
            write(&mut out)?;
            out.flush()?;
            return Ok(());
        };
        let context = || format!("cannot write {}", path.display());
        let mut out = BufWriter::new(fs::File::create(path).with_context(context)?);
        write(&mut out).and_then(|()| out.flush()).with_context(context)
    }
}
