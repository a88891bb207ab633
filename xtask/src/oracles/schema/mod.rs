//! `cargo xtask oracle schema DIR…`: runs the migrations of a repository on a real server, our
//! DDL on an empty one, and compares what the two hold fact by fact.

pub(super) mod engine;
mod live;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use godbg_schema::migrations::{MigrationFile, MigrationSet, discover};
use godbg_schema::output::to_sql;
use godbg_schema::replay::Replay;
use godbg_semantics::replay;

use super::percent;
use engine::Engine;

/// What to compare.
#[derive(clap::Args)]
pub struct Arguments {
    /// Repositories, or folders of migrations
    #[arg(required = true, value_name = "DIR")]
    folders: Vec<PathBuf>,
    /// Only sets whose folder holds this text
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
    /// Read the schema back from the live server instead, and ask for the same JSON byte for byte
    #[arg(long)]
    live: bool,
    /// Folder of the programs of another PostgreSQL
    #[arg(long, value_name = "DIR")]
    postgres: Option<PathBuf>,
    /// Socket of a running MySQL to ask instead of MariaDB; all its databases are dropped
    #[arg(long, value_name = "SOCKET")]
    mysql: Option<PathBuf>,
    /// Print every difference, and our DDL that the server refused
    #[arg(long)]
    verbose: bool,
}

impl Arguments {
    /// How many lines of each kind are printed.
    fn limit(&self) -> usize {
        if self.verbose { usize::MAX } else { 5 }
    }
}

/// Runs the comparison; success when every set is equal.
///
/// # Errors
/// Fails when a server does not start or a folder cannot be read.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut engines = engine::Engines::new(arguments.postgres.clone(), arguments.mysql.clone());
    let mut is_equal = true;
    let mut out = std::io::stdout().lock();
    for folder in &arguments.folders {
        let mut files = Vec::new();
        collect(folder, folder, &mut files)?;
        files.sort();
        let pairs = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        let inputs = MigrationFile::numbered(pairs);
        for set in discover(&inputs).sets {
            let wanted = arguments.only.as_ref();
            if wanted.is_some_and(|text| !set.folder.contains(text.as_str())) {
                continue;
            }
            writeln!(out, "{} {}: {}", folder.display(), set.folder, set.reason)?;
            let Some(dialect) = set.dialect else {
                writeln!(out, "  no dialect")?;
                continue;
            };
            let engine = engines.get(dialect)?;
            // MariaDB stands in for MySQL, and says what it makes of the files.
            let ours = match engine.version()? {
                Some(version) => replay(engine.dialect).on_version(version),
                None => replay(engine.dialect),
            };
            let ours = ours.run_all(&set.scripts);
            is_equal &= if arguments.live {
                live::compare(&mut out, engine, (&set, &ours), arguments.limit())?
            } else {
                compare(&mut out, engine, (&set, &ours), arguments.limit())?
            };
            print_problems(&mut out, &ours, &files, arguments.limit())?;
        }
    }
    Ok(if is_equal {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Reads the files that may belong to migrations, with their paths from the root.
fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) -> anyhow::Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() && !name.starts_with('.') && !matches!(name.as_str(), "node_modules" | "vendor") {
            collect(root, &path, files)?;
        } else if path
            .extension()
            .is_some_and(|kind| kind.eq_ignore_ascii_case("sql"))
            || matches!(name.as_str(), "atlas.sum" | "tern.conf")
        {
            let text = String::from_utf8_lossy(&fs::read(&path)?).into_owned();
            let inner = path.strip_prefix(root).unwrap_or(&path);
            files.push((inner.to_string_lossy().into_owned(), text));
        }
    }
    Ok(())
}

fn compare(
    out: &mut impl Write,
    engine: &Engine,
    (set, ours): (&MigrationSet, &Replay),
    limit: usize,
) -> anyhow::Result<bool> {
    let texts: Vec<&str> = set
        .scripts
        .iter()
        .flat_map(|script| &script.sections)
        .map(|section| &*section.text)
        .collect();
    let (facts, errors) = engine.facts_after(&texts)?;
    let sql = to_sql(&ours.catalog);
    let (own_facts, own_errors) = engine.facts_after(&[&sql])?;
    let missing: Vec<&String> = facts.difference(&own_facts).collect();
    let extra: Vec<&String> = own_facts.difference(&facts).collect();
    let equal = facts.intersection(&own_facts).count();
    let all: BTreeSet<&String> = facts.union(&own_facts).collect();
    writeln!(
        out,
        "  {} statements, {} facts, {:.2} % equal; server errors {}, our problems {}, skipped {}, our DDL refused {}",
        ours.statements,
        facts.len(),
        percent(equal, all.len()),
        errors.len(),
        ours.problems.len(),
        ours.skipped.len(),
        own_errors.len()
    )?;
    let marked = missing.iter().map(|line| ("-", line));
    let marked: Vec<_> = marked.chain(extra.iter().map(|line| ("+", line))).collect();
    for (mark, line) in marked.iter().take(limit) {
        writeln!(out, "    {mark} {line}")?;
    }
    for error in errors.iter().take(limit) {
        writeln!(out, "    server: {error}")?;
    }
    for error in own_errors.iter().take(limit) {
        writeln!(out, "    ours refused: {error}")?;
    }
    Ok(missing.is_empty() && extra.is_empty())
}

fn print_problems(
    out: &mut impl Write,
    ours: &Replay,
    files: &[(String, String)],
    limit: usize,
) -> anyhow::Result<()> {
    let place = |range: Option<godbg_text::SourceRange>| {
        range.map_or_else(String::new, |range| {
            let (path, text) = &files[range.file.0 as usize];
            let line = godbg_text::LineIndex::new(text)
                .line_column(range.range.start)
                .line;
            format!("{path}:{line}")
        })
    };
    for problem in ours.problems.iter().take(limit) {
        writeln!(out, "    problem {}: {}", place(problem.range), problem.message)?;
    }
    for skipped in ours.skipped.iter().take(limit) {
        writeln!(out, "    skipped {}: {}", place(skipped.range), skipped.reason)?;
    }
    Ok(())
}
