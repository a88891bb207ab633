//! The godbg binary, and running programs.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, ensure};

/// The godbg binary under test.
#[derive(clap::Args)]
pub struct Godbg {
    /// The godbg binary [default: the newer of target/release/godbg and target/debug/godbg]
    #[arg(long, value_name = "FILE")]
    godbg: Option<PathBuf>,
}

impl Godbg {
    /// Returns a command that runs it.
    ///
    /// # Errors
    /// Fails when none was built.
    pub fn command(&self) -> anyhow::Result<Command> {
        if let Some(binary) = &self.godbg {
            return Ok(Command::new(binary));
        }
        let target =
            std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
        let built = ["release", "debug"]
            .map(|profile| target.join(profile).join("godbg"))
            .into_iter()
            .filter_map(|path| Some((path.metadata().ok()?.modified().ok()?, path)))
            .max();
        let (_, binary) =
            built.context("no godbg in target: build it with `cargo build --release -p godbg`")?;
        Ok(Command::new(binary))
    }
}

/// The root of the project's checkout.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("xtask lies in the workspace").to_path_buf()
}

/// Runs a command to its end and returns what it wrote; its errors go to ours.
///
/// # Errors
/// Fails when it cannot be started or fails itself.
pub fn output_of(command: &mut Command) -> anyhow::Result<Vec<u8>> {
    let output = command
        .stderr(std::process::Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start {}", command.get_program().display()))?;
    // godbg ends with 1 when it has findings.
    ensure!(
        output.status.code().is_some_and(|code| code < 2),
        "{} ended with {}",
        command.get_program().display(),
        output.status
    );
    Ok(output.stdout)
}
