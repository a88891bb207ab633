//! `cargo xtask generate`: writes the tables of facts that programs can ask for.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context, ensure};
use clap::Subcommand;

use crate::godbg::root;

/// A table that is generated.
#[derive(Subcommand)]
pub enum Table {
    /// The exported API of Go packages, as the compiler sees it
    GoLibrary {
        /// Folder to write to [default: that of the crate]
        #[arg(long, value_name = "DIR")]
        output: Option<PathBuf>,
    },
}

impl Table {
    /// Writes the table.
    ///
    /// # Errors
    /// Fails when Go does not start or cannot have the packages.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let Self::GoLibrary { output } = self;
        let output = output.unwrap_or_else(|| root().join("crates/godbg_go/src/library"));
        let status = Command::new("go")
            .args(["run", "."])
            .arg(&output)
            .current_dir(root().join("xtask/generators/go-library"))
            .status()
            .context("Go is needed for this table, and `go` does not start")?;
        ensure!(status.success(), "go-library ended with {status}");
        Ok(ExitCode::SUCCESS)
    }
}
