//! `cargo xtask oracle speed`: what a cold scan costs beside parsing all Go files once, with our parser
//! and with Go's, and beside `gofmt -l` on them, in one run.
//!
//! Only ratios of one run count: they hold on a busy machine, too.

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use godbg_workspace::tree::{DiskTree, FileKind, Tree};

use super::go_program;
use crate::godbg::{Godbg, root};
use measure::{Cost, cpu_of, median, peak_memory_of};

mod measure;

/// A scan costs at most this many times what parsing all Go files once costs, with Go's own parser: a bar that does
/// not move when ours gets faster.
const PARSE_BAR: f64 = 3.0;
/// A scan needs less memory than this, in MiB.
const MEMORY_BAR: f64 = 200.0;

#[derive(clap::Args)]
pub struct Arguments {
    /// Checkouts of Go services
    #[arg(required_unless_present = "parse")]
    dirs: Vec<PathBuf>,
    /// How often each program runs
    #[arg(long, default_value_t = 5, value_name = "COUNT")]
    rounds: usize,
    /// Parse the files that this file lists and do nothing else: what is measured
    #[arg(long, hide = true, value_name = "FILE")]
    parse: Option<PathBuf>,
    #[command(flatten)]
    godbg: Godbg,
}

/// Measures each checkout and prints medians and ratios.
///
/// # Errors
/// Fails when a program cannot be run, or this one was built without optimisation.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    if let Some(list) = &arguments.parse {
        return parse_listed(list);
    }
    if cfg!(debug_assertions) {
        bail!("figures of a debug build say nothing: use `cargo run --release -p xtask -- oracle speed`");
    }
    let mut out = std::io::stdout().lock();
    let mut below_bar = false;
    for dir in &arguments.dirs {
        let dir = dir
            .canonicalize()
            .with_context(|| format!("no folder {}", dir.display()))?;
        let service = dir.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let medians = measure(arguments, &dir)?;
        medians.print(&service, &mut out)?;
        below_bar |= medians.is_below_bar();
    }
    Ok(if below_bar {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

struct Medians {
    files: usize,
    scan: Cost,
    parse: Cost,
    parse_without_tests: Cost,
    go_parse: Cost,
    gofmt: Cost,
    peak_mib: f64,
}

impl Medians {
    fn is_below_bar(&self) -> bool {
        self.scan.ratio(self.go_parse) > PARSE_BAR
            || self.scan.ratio(self.gofmt) >= 1.0
            || self.peak_mib >= MEMORY_BAR
    }

    fn print(&self, service: &str, out: &mut impl Write) -> std::io::Result<()> {
        writeln!(
            out,
            "{service}: {} Go files; scan {} of CPU, parse {}, parse without tests {}, go/parser {}, \
             gofmt -l {}; scan/parse {:.2}, scan/parse without tests {:.2}, scan/go/parser {:.2} (bar {PARSE_BAR}), \
             scan/gofmt {:.2} (bar 1); \
             peak {:.0} MiB (bar {MEMORY_BAR})",
            self.files,
            self.scan,
            self.parse,
            self.parse_without_tests,
            self.go_parse,
            self.gofmt,
            self.scan.ratio(self.parse),
            self.scan.ratio(self.parse_without_tests),
            self.scan.ratio(self.go_parse),
            self.scan.ratio(self.gofmt),
            self.peak_mib,
        )
    }
}

fn measure(arguments: &Arguments, dir: &Path) -> anyhow::Result<Medians> {
    let scan = command_line(&arguments.godbg, dir)?;
    let all = go_files(dir, &[FileKind::Go, FileKind::GoTest]);
    let without_tests = go_files(dir, &[FileKind::Go]);
    let parse = parse_command(&all, "all")?;
    let parse_without_tests = parse_command(&without_tests, "without-tests")?;
    let go_parse = vec![
        go_program("go-parse")?.get_program().to_owned(),
        list_of(&all, "all")?.into(),
    ];
    let mut gofmt: Vec<OsString> = vec!["gofmt".into(), "-l".into()];
    gofmt.extend(all.iter().map(OsString::from));
    let mut costs: [Vec<Cost>; 5] = Default::default();
    // One unmeasured round fills the page cache.
    for round in 0..=arguments.rounds {
        for (kept, command) in costs
            .iter_mut()
            .zip([&scan, &parse, &parse_without_tests, &go_parse, &gofmt])
        {
            let cost = cpu_of(command)?;
            if round > 0 {
                kept.push(cost);
            }
        }
    }
    let [scan_cost, parse, parse_without_tests, go_parse, gofmt] = costs.map(median);
    Ok(Medians {
        files: all.len(),
        scan: scan_cost,
        parse,
        parse_without_tests,
        go_parse,
        gofmt,
        peak_mib: peak_memory_of(&scan)?,
    })
}

fn command_line(godbg: &Godbg, dir: &Path) -> anyhow::Result<Vec<OsString>> {
    let binary = godbg.command()?.get_program().to_owned();
    Ok(vec![
        binary,
        "scan".into(),
        "--exit-zero".into(),
        "--format".into(),
        "concise".into(),
        dir.into(),
    ])
}

/// Returns the Go files outside of vendored code.
fn go_files(dir: &Path, kinds: &[FileKind]) -> Vec<PathBuf> {
    let listing = DiskTree::new(dir).list();
    let entries = listing.entries.into_iter();
    entries
        .filter(|entry| kinds.contains(&entry.kind))
        .map(|entry| dir.join(entry.path))
        .collect()
}

fn parse_command(files: &[PathBuf], name: &str) -> anyhow::Result<Vec<OsString>> {
    let list = list_of(files, name)?;
    let this = std::env::current_exe().context("this program has no path")?;
    let arguments = ["oracle", "speed", "--parse"].map(OsString::from);
    let command = std::iter::once(this.into()).chain(arguments);
    Ok(command.chain([list.into()]).collect())
}

/// Writes down which files there are, a path a line.
fn list_of(files: &[PathBuf], name: &str) -> anyhow::Result<PathBuf> {
    let folder = root().join("target/oracles");
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let list = folder.join(format!("parse-{name}.txt"));
    let lines: Vec<_> = files.iter().map(|file| file.to_string_lossy()).collect();
    std::fs::write(&list, lines.join("\n")).with_context(|| format!("cannot write {}", list.display()))?;
    Ok(list)
}

fn parse_listed(list: &Path) -> anyhow::Result<ExitCode> {
    let lines = std::fs::read_to_string(list).with_context(|| format!("cannot read {}", list.display()))?;
    let mut nodes = 0;
    for line in lines.lines() {
        let text = std::fs::read(line).with_context(|| format!("cannot read {line}"))?;
        let text = String::from_utf8_lossy(&text);
        nodes += godbg_go::syntax::parse(text.into()).node_count();
    }
    writeln!(std::io::stdout(), "{nodes} nodes")?;
    Ok(ExitCode::SUCCESS)
}
