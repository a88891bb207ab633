//! Programs that must know, and what they say beside what godbg says.

use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, ensure};
use clap::Subcommand;

use crate::godbg::{Godbg, output_of, root};

mod ddl;
mod go_cfg;
mod go_syntax;
mod go_types;
mod locate;
mod mutants;
mod sarif;
mod schema;
mod sites;
mod speed;
mod sql;

/// One comparison.
#[derive(Subcommand)]
pub enum Oracle {
    /// Statements of an engine's DDL tests one by one, and the catalog that a server has after each
    Ddl(ddl::Arguments),
    /// Call sites that send SQL, as Go's type checker finds them
    Sites(sites::Arguments),
    /// Control-flow graphs of Go functions, as golang.org/x/tools/go/cfg builds them
    GoCfg(go_cfg::Arguments),
    /// Nodes and syntax errors of Go files, as Go's parser finds them
    GoSyntax(go_syntax::Arguments),
    /// Types of Go expressions, as Go's type checker finds them
    GoTypes(go_types::Arguments),
    /// Statements that a service was seen to send, and who is said to send them
    Locate(locate::Arguments),
    /// Sites that were broken on purpose, and whether godbg sees it
    Mutants(mutants::Arguments),
    /// Reports in SARIF, and the official schema
    Sarif(sarif::Arguments),
    /// The catalog that migrations add up to, as real servers have it
    Schema(schema::Arguments),
    /// CPU time of a scan, beside parsing all files once and gofmt
    Speed(speed::Arguments),
    /// Statements of an engine's regression suite, as the engine judges them
    Sql(sql::Arguments),
    /// Constructs that came with a version, as one server knows them
    SqlVersions(sql::versions::Arguments),
}

impl Oracle {
    /// Runs the comparison and prints it; success when nothing is below its bar.
    ///
    /// # Errors
    /// Fails when one of the two sides cannot be run or read.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Self::Ddl(arguments) => ddl::run(&arguments),
            Self::Sites(arguments) => sites::run(&arguments),
            Self::GoCfg(arguments) => go_cfg::run(&arguments),
            Self::GoSyntax(arguments) => go_syntax::run(&arguments),
            Self::GoTypes(arguments) => go_types::run(&arguments),
            Self::Locate(arguments) => locate::run(&arguments),
            Self::Mutants(arguments) => mutants::run(&arguments),
            Self::Sarif(arguments) => sarif::run(&arguments),
            Self::Schema(arguments) => schema::run(&arguments),
            Self::Speed(arguments) => speed::run(&arguments),
            Self::Sql(arguments) => sql::run(&arguments),
            Self::SqlVersions(arguments) => sql::versions::run(&arguments),
        }
    }
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
