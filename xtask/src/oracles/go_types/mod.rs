//! `cargo xtask oracle go-types`: the type of every Go expression, beside Go's type checker.

use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;

use super::{Godbg, go_program, output_of, percent, sites};
use compare::{Comparison, FileTypes};

mod compare;
#[cfg(test)]
mod tests;

/// At least this share of the types that lie in the repository or the standard library is equal, in percent.
const TYPES_BAR: f64 = 97.0;
/// At least this share of the receivers of calls that send SQL is equal, in percent.
const RECEIVERS_BAR: f64 = 99.5;

#[derive(clap::Args)]
pub struct Arguments {
    /// Checkouts of Go services
    #[arg(required = true)]
    dirs: Vec<PathBuf>,
    /// Read what go-types printed from DIR/<service>.jsonl instead of asking Go; what is not
    /// there is asked for and written there
    #[arg(long, value_name = "DIR")]
    from: Option<PathBuf>,
    /// Read what go-sites printed from DIR, as `oracle sites --from` does
    #[arg(long, value_name = "DIR")]
    sites_from: Option<PathBuf>,
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
    let mut below_bar = false;
    for dir in &arguments.dirs {
        let dir = dir
            .canonicalize()
            .with_context(|| format!("no folder {}", dir.display()))?;
        let service = dir.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let comparison = compare_checkout(arguments, &dir, &service)?;
        print(&mut out, &service, &comparison, arguments.differences)?;
        below_bar |= !comparison.differences.is_empty()
            || within_reach(&comparison) < TYPES_BAR
            || percent(comparison.receivers.equal, comparison.receivers.known) < RECEIVERS_BAR;
    }
    Ok(if below_bar {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn compare_checkout(arguments: &Arguments, dir: &Path, service: &str) -> anyhow::Result<Comparison> {
    let go = known(arguments, dir, service)?;
    let ours = output_of(
        arguments
            .godbg
            .command()?
            .args(["go", "types", "--format", "json"])
            .arg(dir),
    )?;
    let ours: HashMap<String, FileTypes> = read(&ours)?
        .into_iter()
        .map(|types| (types.file.clone(), types))
        .collect();
    let receivers = receivers(arguments, dir, service)?;
    let mut comparison = Comparison::default();
    for types in &read(&go)? {
        let receivers = receivers.get(&types.file).map_or(&[][..], Vec::as_slice);
        comparison.add(types, ours.get(&types.file), receivers);
    }
    Ok(comparison)
}

/// Where calls of the libraries that godbg knows have their receivers, by file.
fn receivers(
    arguments: &Arguments,
    dir: &Path,
    service: &str,
) -> anyhow::Result<HashMap<String, Vec<(u32, u32)>>> {
    let (sites, _) = sites::known(arguments.sites_from.as_deref(), dir, service)?;
    let mut receivers: HashMap<String, Vec<_>> = HashMap::new();
    for site in sites.into_iter().filter(sites::KnownSite::is_required) {
        receivers
            .entry(site.position.file)
            .or_default()
            .extend(site.receiver);
    }
    Ok(receivers)
}

fn read(printed: &[u8]) -> anyhow::Result<Vec<FileTypes<'_>>> {
    serde_json::Deserializer::from_slice(printed)
        .into_iter()
        .collect::<Result<_, _>>()
        .context("not one object a file with the types of its expressions")
}

fn known(arguments: &Arguments, dir: &Path, service: &str) -> anyhow::Result<Vec<u8>> {
    let kept = arguments
        .from
        .clone()
        .unwrap_or_else(|| super::root().join("target/oracles/types"));
    let file = kept.join(format!("{service}.jsonl"));
    if arguments.from.is_none() || !file.exists() {
        std::fs::create_dir_all(&kept).with_context(|| format!("cannot make {}", kept.display()))?;
        let printed = output_of(go_program("go-types")?.arg(dir))?;
        std::fs::write(&file, &printed).with_context(|| format!("cannot write {}", file.display()))?;
        return Ok(printed);
    }
    std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))
}

/// The share that is equal of the types in the repository and the standard library, in percent.
fn within_reach(comparison: &Comparison) -> f64 {
    let counts = ["repo", "std"].map(|class| comparison.classes.get(class).copied().unwrap_or_default());
    percent(
        counts.iter().map(|count| count.equal).sum(),
        counts.iter().map(|count| count.known).sum(),
    )
}

fn print(
    out: &mut impl Write,
    service: &str,
    comparison: &Comparison,
    differences: usize,
) -> std::io::Result<()> {
    writeln!(
        out,
        "{service}: {:.2} % of the types in the repository and the standard library equal (bar {TYPES_BAR} %), {} differences; \
         {} of {} files not listed by us",
        within_reach(comparison),
        comparison.differences.len(),
        comparison.files_missing,
        comparison.files,
    )?;
    let others = [
        ("constants", comparison.constants),
        ("receivers", comparison.receivers),
    ]
    .map(|(what, count)| (what.to_owned(), count));
    let classes = comparison
        .classes
        .iter()
        .map(|(class, count)| (class.clone(), *count));
    for (class, count) in classes.chain(others) {
        writeln!(
            out,
            "  {class:<10} {:>8} known {:>8} equal {:>6} different {:>8} unknown to us",
            count.known,
            count.equal,
            count.different,
            count.known.saturating_sub(count.equal + count.different),
        )?;
    }
    writeln!(out, "  {} expressions typed by us alone", comparison.only_ours)?;
    let mut reasons: Vec<_> = comparison.reasons.iter().collect();
    reasons.sort_by_key(|(reason, expressions)| (std::cmp::Reverse(**expressions), *reason));
    for (reason, expressions) in reasons.into_iter().take(20) {
        writeln!(out, "    {expressions:>8}  {reason}")?;
    }
    for difference in comparison.differences.iter().take(differences) {
        writeln!(out, "    {difference}")?;
    }
    Ok(())
}
