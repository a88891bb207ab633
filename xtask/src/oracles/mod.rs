//! Programs that must know, and what they say beside what godbg says.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, ensure};
use clap::Subcommand;

mod go_syntax;
mod go_types;
mod sites;

/// One comparison.
#[derive(Subcommand)]
pub enum Oracle {
    /// Call sites that send SQL, as Go's type checker finds them
    Sites(sites::Arguments),
    /// Nodes and syntax errors of Go files, as Go's parser finds them
    GoSyntax(go_syntax::Arguments),
    /// Types of Go expressions, as Go's type checker finds them
    GoTypes(go_types::Arguments),
}

impl Oracle {
    /// Runs the comparison and prints it; success when nothing is below its bar.
    ///
    /// # Errors
    /// Fails when one of the two sides cannot be run or read.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Self::Sites(arguments) => sites::run(&arguments),
            Self::GoSyntax(arguments) => go_syntax::run(&arguments),
            Self::GoTypes(arguments) => go_types::run(&arguments),
        }
    }
}

/// The godbg binary under test.
#[derive(clap::Args)]
struct Godbg {
    /// The godbg binary [default: the newer of target/release/godbg and target/debug/godbg]
    #[arg(long, value_name = "FILE")]
    godbg: Option<PathBuf>,
}

impl Godbg {
    fn command(&self) -> anyhow::Result<Command> {
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
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("xtask lies in the workspace").to_path_buf()
}

/// Builds one of the Go programs beside this crate and returns a command that runs it.
fn go_program(name: &str) -> anyhow::Result<Command> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("oracles").join(name);
    let binary = root().join("target").join("oracles").join(name);
    let built = Command::new("go")
        .args(["build", "-o"])
        .arg(&binary)
        .arg(".")
        .current_dir(&source)
        .status()
        .context("Go is needed for this oracle, and `go` does not start")?;
    ensure!(built.success(), "go build failed in {}", source.display());
    Ok(Command::new(binary))
}

/// Runs a command to its end and returns what it wrote; its errors go to ours.
fn output_of(command: &mut Command) -> anyhow::Result<Vec<u8>> {
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

/// `part` of `whole` in percent, 100 where there is nothing to share.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of sites and nodes are far below 2^52"
)]
fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        100.0
    } else {
        100.0 * part as f64 / whole as f64
    }
}
