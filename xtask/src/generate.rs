//! `cargo xtask generate`: writes the tables of facts that programs can ask for.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context, ensure};
use clap::Subcommand;

use godbg_workspace::options::Options;

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
    /// The settings of `godbg.toml`, as JSON schema and as a page
    Settings,
}

impl Table {
    /// Writes the table.
    ///
    /// # Errors
    /// Fails when Go does not start or cannot have the packages.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Self::GoLibrary { output } => go_library(output),
            Self::Settings => settings(),
        }
    }
}

fn go_library(output: Option<PathBuf>) -> anyhow::Result<ExitCode> {
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

fn settings() -> anyhow::Result<ExitCode> {
    let folder = root().join("docs");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("godbg.schema.json"), settings_schema())?;
    fs::write(folder.join("settings.md"), settings_page())?;
    Ok(ExitCode::SUCCESS)
}

/// Returns the text of `docs/godbg.schema.json`.
fn settings_schema() -> String {
    let mut text = format!("{:#}", Options::json_schema());
    text.push('\n');
    text
}

/// Returns the text of `docs/settings.md`.
fn settings_page() -> String {
    format!(
        "# Settings\n\nAll of `godbg.toml` is optional. Editors that know JSON schemas complete it with\n\
         [godbg.schema.json](godbg.schema.json). This page is written by `cargo xtask generate settings`.\n\n{}",
        Options::markdown()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documentation_of_settings_is_up_to_date() {
        for (name, text) in [
            ("godbg.schema.json", settings_schema()),
            ("settings.md", settings_page()),
        ] {
            let path = root().join("docs").join(name);
            let written = fs::read_to_string(&path).unwrap_or_default();
            assert_eq!(
                written, text,
                "`cargo xtask generate settings` writes docs/{name} anew"
            );
        }
    }
}
