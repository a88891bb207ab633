//! `cargo xtask oracle go-cfg`: the control-flow graph of every function, beside Go's own package.

use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use serde::Deserialize;

use super::{Godbg, go_program, output_of, percent, root};
use compare::{Comparison, GoFile, OurFile};

mod compare;
#[cfg(test)]
mod tests;

#[derive(clap::Args)]
pub struct Arguments {
    /// Checkouts of Go services
    #[arg(required = true)]
    dirs: Vec<PathBuf>,
    /// Read what go-cfg printed from DIR/<service>.jsonl instead of asking Go; what is not there
    /// is asked for and written there
    #[arg(long, value_name = "DIR")]
    from: Option<PathBuf>,
    /// How many differences are listed for each checkout
    #[arg(long, default_value_t = 50, value_name = "COUNT")]
    differences: usize,
    #[command(flatten)]
    godbg: Godbg,
}

/// Compares each checkout and prints figures and differences.
///
/// # Errors
/// Fails when one of the two sides cannot be run or read.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    let mut is_equal = true;
    for dir in &arguments.dirs {
        let dir = dir
            .canonicalize()
            .with_context(|| format!("no folder {}", dir.display()))?;
        let service = dir.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let comparison = compare_checkout(arguments, &dir, &service)?;
        writeln!(
            out,
            "{service}: {} of {} functions equal ({:.3} %, {} blocks); {} of {} files not listed by us",
            comparison.equal,
            comparison.functions,
            percent(comparison.equal, comparison.functions),
            comparison.blocks,
            comparison.files_missing,
            comparison.files,
        )?;
        for difference in comparison.differences.iter().take(arguments.differences) {
            writeln!(out, "    {difference}")?;
        }
        is_equal &= comparison.equal == comparison.functions;
    }
    Ok(if is_equal {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn compare_checkout(arguments: &Arguments, dir: &Path, service: &str) -> anyhow::Result<Comparison> {
    let go = known(arguments.from.as_deref(), dir, service)?;
    let mut command = arguments.godbg.command()?;
    let ours = output_of(command.args(["go", "cfg", "--format", "json"]).arg(dir))?;
    let mut ours: HashMap<String, OurFile> = read::<OurFile>(&ours)?
        .into_iter()
        .map(|graphs| (graphs.file.clone(), graphs))
        .collect();
    let mut comparison = Comparison::default();
    for graphs in read::<GoFile>(&go)? {
        let ours = ours.remove(&graphs.file);
        comparison.add(graphs, ours);
    }
    Ok(comparison)
}

fn read<'a, T: Deserialize<'a>>(printed: &'a [u8]) -> anyhow::Result<Vec<T>> {
    serde_json::Deserializer::from_slice(printed)
        .into_iter()
        .collect::<Result<_, _>>()
        .context("not one object a file with the graphs of its functions")
}

fn known(from: Option<&Path>, dir: &Path, service: &str) -> anyhow::Result<Vec<u8>> {
    let kept = from.map(|from| from.join(format!("{service}.jsonl")));
    if let Some(kept) = kept.as_ref().filter(|kept| kept.exists()) {
        return std::fs::read(kept).with_context(|| format!("cannot read {}", kept.display()));
    }
    let endings = root().join("crates/godbg_go/src/flow/never_returns.txt");
    let mut go = go_program("go-cfg")?;
    let printed = output_of(go.arg("-endings").arg(endings).arg(dir))?;
    if let Some(kept) = kept {
        std::fs::write(&kept, &printed).with_context(|| format!("cannot write {}", kept.display()))?;
    }
    Ok(printed)
}
