//! `cargo xtask oracle ddl ENGINE DIR`: the engine's own tests of DDL, statement by statement.
//! After each, our catalog is compared with the one that the server shows.

mod session;
mod tally;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, ensure};
use clap::ValueEnum;
use godbg_schema::catalog::Index;
use godbg_schema::compare::{Change, comparable_pair, differences, uncertain_facts};
use godbg_schema::migrations::Section;
use godbg_schema::replay::Replay;
use godbg_schema::{Catalog, Dialect};
use godbg_text::FileId;

use super::schema::engine::Engines;
use super::sql::suites::{mysql, postgres, sqlite, without_comments};
use session::{Session, is_whole};
use tally::{Outcome, Tally};

/// What to compare.
#[derive(clap::Args)]
pub struct Arguments {
    /// The engine whose tests they are
    engine: EngineName,
    /// The unpacked suite: PostgreSQL's or SQLite's source tree, MariaDB's `mysql-test`
    #[arg(value_name = "DIR")]
    suite: PathBuf,
    /// Only test files whose name starts with this
    #[arg(long, value_name = "NAME")]
    only: Option<String>,
    /// Test files in the place of those that count
    #[arg(long, value_name = "NAME")]
    file: Vec<String>,
    /// How many differences are printed
    #[arg(long, default_value_t = 20, value_name = "COUNT")]
    differences: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum EngineName {
    Postgres,
    Mariadb,
    Sqlite,
}

/// The tests of PostgreSQL that are about DDL; the first makes what the others stand on.
const POSTGRES_FILES: &[&str] = &[
    "create_table",
    "alter_table",
    "create_index",
    "inherit",
    "generated",
    "identity",
    "domain",
    "enum",
];

impl EngineName {
    fn dialect(self) -> Dialect {
        match self {
            Self::Postgres => Dialect::Postgres,
            Self::Mariadb => Dialect::MariaDb,
            Self::Sqlite => Dialect::Sqlite,
        }
    }

    /// Returns folder and ending of the test files.
    fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::Postgres => ("src/test/regress/sql", ".sql"),
            Self::Mariadb => ("main", ".test"),
            Self::Sqlite => ("test", ".test"),
        }
    }

    fn is_wanted(self, name: &str) -> bool {
        match self {
            Self::Postgres => POSTGRES_FILES.contains(&name),
            // What needs other servers, a debug build or hours is left out.
            Self::Mariadb => {
                let is_ddl = ["alter_table", "create", "type_"]
                    .iter()
                    .any(|start| name.starts_with(start));
                is_ddl
                    && !["debug", "-big", "upgrade", "windows", "mdev539"]
                        .iter()
                        .any(|word| name.contains(word))
            }
            Self::Sqlite => name.starts_with("alter"),
        }
    }

    /// Returns the statements of a file, apart by the databases that they run on.
    fn split(self, text: &str) -> Vec<Vec<String>> {
        match self {
            Self::Postgres => vec![postgres::split(text)],
            Self::Mariadb => vec![mysql::split(text)],
            Self::Sqlite => sqlite::in_order(text),
        }
    }
}

/// Runs the comparison; success when both figures reach their bars.
///
/// # Errors
/// Fails when a server does not start or the suite cannot be read.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    let name = arguments.engine;
    let (folder, ending) = name.place();
    let folder = arguments.suite.join(folder);
    let mut files = test_files(&folder, ending)?;
    files.retain(|(file, _)| match arguments.file.as_slice() {
        [] => name.is_wanted(file),
        wanted => wanted.contains(file),
    });
    if let Some(only) = &arguments.only {
        files.retain(|(file, _)| file.starts_with(only.as_str()));
    }
    ensure!(!files.is_empty(), "no such tests in {}", folder.display());
    let setup = match name {
        EngineName::Postgres => statements_of(name, &folder.join("test_setup.sql"))?,
        _ => vec![Vec::new()],
    };
    let mut engines = Engines::new(None, None);
    let engine = engines.get(name.dialect())?;
    let mut tally = Tally::new(arguments.differences);
    for (file, path) in files {
        for statements in statements_of(name, &path)? {
            let mut run = Run {
                session: Session::start(engine)?,
                replay: godbg_semantics::replay(name.dialect()),
                known: BTreeSet::new(),
                transaction: Transaction::None,
            };
            if name.dialect().is_mysql_like() {
                // The database was made before the tests, with a collation of its own.
                let fresh = run.session.catalog()?;
                run.replay.catalog.default_collation = fresh.default_collation;
            }
            for statement in setup.iter().flatten() {
                run.step(statement)?;
            }
            for line in run.known.iter().take(arguments.differences) {
                writeln!(out, "{file}: after the setup {line}")?;
            }
            for statement in &statements {
                if is_whole(name.dialect(), statement)? {
                    let outcome = run.step(statement).with_context(|| format!("in {file}"))?;
                    tally.count(&mut out, &file, statement, &outcome)?;
                }
            }
        }
    }
    tally.print(&mut out)?;
    Ok(if tally.passes() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn test_files(folder: &Path, ending: &str) -> anyhow::Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if let Some(name) = name.strip_suffix(ending) {
            files.push((name.to_owned(), path));
        }
    }
    files.sort();
    Ok(files)
}

fn statements_of(name: EngineName, path: &Path) -> anyhow::Result<Vec<Vec<String>>> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let text = String::from_utf8_lossy(&bytes);
    let mut databases = name.split(&text);
    for statements in &mut databases {
        for statement in statements.iter_mut() {
            *statement = without_comments(statement).trim().to_owned();
            if name == EngineName::Mariadb {
                *statement = in_our_database(statement);
            }
        }
        statements.retain(|statement| !statement.is_empty());
    }
    Ok(databases)
}

/// MariaDB's tests run in a database `test`; ours has another name.
fn in_our_database(statement: &str) -> String {
    let mut result = String::new();
    let mut rest = statement;
    while let Some(at) = rest.find("test") {
        let (before, word) = rest.split_at(at);
        let is_start = !before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '$'));
        let behind = word["test".len()..].chars().next();
        let uses = result.is_empty() && before.trim().eq_ignore_ascii_case("use");
        let is_database = match behind {
            Some('.' | '`') => true,
            other => uses && other.is_none_or(|c| !c.is_alphanumeric() && c != '_'),
        };
        result.push_str(before);
        result.push_str(if is_start && is_database { "oracle" } else { "test" });
        rest = &word["test".len()..];
    }
    result.push_str(rest);
    result
}

/// A server and a replay that are told the same.
struct Run<'e> {
    session: Session<'e>,
    replay: Replay,
    /// Where the two differed after the statement before.
    known: BTreeSet<String>,
    /// The transaction that is open.
    transaction: Transaction,
}

/// How a transaction of PostgreSQL stands.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Transaction {
    #[default]
    None,
    Open,
    /// A statement in it was refused: nothing of it will stay.
    Failed,
}

impl Transaction {
    /// Returns what comes of it by a statement, and the statement that does the same to a
    /// replay, which does not know of failures.
    fn after(self, statement: &str, is_refused: bool) -> (Self, Option<&'static str>) {
        let lower = statement.to_ascii_lowercase();
        let mut words = lower.split(|c: char| !c.is_ascii_alphabetic());
        let first = words.next().unwrap_or_default();
        let comes_back = matches!(first, "rollback" | "abort") && words.any(|word| word == "to");
        match (first, self) {
            // What is put off until then was not kept.
            ("commit" | "end", _) if is_refused => (Self::None, Some("ROLLBACK")),
            _ if is_refused => (if self == Self::None { self } else { Self::Failed }, None),
            ("begin" | "start", _) => (Self::Open, None),
            _ if comes_back => (Self::Open, None),
            ("commit" | "end", Self::Failed) => (Self::None, Some("ROLLBACK")),
            ("commit" | "end" | "rollback" | "abort", _) => (Self::None, None),
            _ => (self, None),
        }
    }
}

impl Run<'_> {
    fn step(&mut self, statement: &str) -> anyhow::Result<Outcome> {
        let refusal = self.session.run(statement)?;
        let before = (self.replay.problems.len(), self.replay.skipped.len());
        let state = self.replay.clone();
        let mut own = own_text(self.session.dialect(), statement);
        if self.session.dialect() == Dialect::Postgres {
            let (transaction, instead) = self.transaction.after(statement, refusal.is_some());
            self.transaction = transaction;
            if let Some(instead) = instead {
                instead.clone_into(&mut own);
            }
        }
        if own.eq_ignore_ascii_case("use oracle") {
            self.replay.catalog.search_path = Catalog::new(self.session.dialect()).search_path;
        } else {
            self.replay.run_section(&Section::of_file(FileId(0), &own, 0));
        }
        let problems = self.replay.problems[before.0..]
            .iter()
            .map(|problem| problem.message.clone())
            .collect();
        let skipped = self.replay.skipped[before.1..]
            .iter()
            .map(|skipped| skipped.reason.clone())
            .collect();
        let mut outcome = Outcome {
            refusal,
            problems,
            skipped,
            is_equal: true,
            is_seen: true,
            doubted: 0,
            new: Vec::new(),
            uncertain: 0,
            taken_over: 0,
        };
        // A server that refuses a statement has not changed; whether we see why is counted, and
        // what comes later is compared on common ground again.
        if outcome.refusal.is_some() {
            // But MariaDB drops what it can of a list, and what it was about to replace.
            let lower = statement.to_ascii_lowercase();
            let drops = lower.starts_with("drop") || lower.starts_with("create or replace");
            let is_said = !outcome.problems.is_empty();
            let is_partial = self.session.dialect() == Dialect::MariaDb && drops && is_said;
            let is_taken_back = own == "ROLLBACK";
            if !is_partial && !is_taken_back {
                self.replay = state;
            }
            if self.session.dialect() == Dialect::Postgres
                && statement.to_ascii_lowercase().contains("concurrently")
            {
                outcome.taken_over = self.take_over_broken_indexes()?;
            }
            return Ok(outcome);
        }
        outcome.uncertain = uncertain_facts(&self.replay.catalog);
        if !may_change(self.session.dialect(), statement) {
            outcome.is_equal = self.known.is_empty();
            return Ok(outcome);
        }
        if self.session.hides_changes() {
            outcome.is_seen = false;
            return Ok(outcome);
        }
        let live = self.session.catalog()?;
        let (found, doubted) = differing(&self.replay.catalog, &live);
        outcome.doubted = doubted;
        outcome.new = found.difference(&self.known).cloned().collect();
        self.known = found;
        outcome.is_equal = self.known.is_empty();
        Ok(outcome)
    }
}

impl Run<'_> {
    /// An index that is built `CONCURRENTLY` stays behind, unusable, when the rows do not allow
    /// it. Of rows we know nothing: we are told of it, and it is counted.
    fn take_over_broken_indexes(&mut self) -> anyhow::Result<usize> {
        if self.transaction != Transaction::None {
            return Ok(0);
        }
        let live = self.session.catalog()?;
        let mut count = 0;
        for table in live.tables.iter() {
            let Some(own) = self.replay.catalog.tables.get_mut(&table.name) else {
                continue;
            };
            let is_new = |index: &&Index| !index.is_valid && own.index(&index.name).is_none();
            let broken: Vec<Index> = table.indexes.iter().filter(is_new).cloned().collect();
            count += broken.len();
            own.indexes.extend(broken);
        }
        Ok(count)
    }
}

/// Returns a statement as our replay is told it: the connection's database has no name there.
fn own_text(dialect: Dialect, statement: &str) -> String {
    if dialect.is_mysql_like() {
        statement.replace("`oracle`.", "").replace("oracle.", "")
    } else {
        statement.to_owned()
    }
}

/// Says whether a statement can change the catalog: elsewhere, reading it each time takes hours.
fn may_change(dialect: Dialect, statement: &str) -> bool {
    let word = statement
        .split(|c: char| !c.is_ascii_alphabetic())
        .next()
        .unwrap_or_default();
    dialect == Dialect::Postgres
        || [
            "alter", "call", "commit", "create", "drop", "end", "execute", "release", "rename", "rollback",
            "set", "use",
        ]
        .contains(&word.to_ascii_lowercase().as_str())
}

/// Returns a line for each fact that the two do not agree on, and how many columns are in doubt
/// on our side, which are not compared but for their names.
fn differing(ours: &Catalog, live: &Catalog) -> (BTreeSet<String>, usize) {
    let mut ours = ours.clone();
    ours.uncertain.clear();
    if ours.dialect.is_mysql_like() {
        // The server shows the database of the connection only.
        let home = Catalog::new(ours.dialect).search_path[0].clone();
        let others: Vec<_> = ours.tables.iter().map(|table| table.name.clone()).collect();
        for name in others.iter().filter(|name| name.schema != home) {
            ours.tables.remove(name);
        }
        ours.routines.retain(|routine| routine.name.schema == home);
    }
    let names: Vec<_> = ours.tables.iter().map(|table| table.name.clone()).collect();
    for name in names {
        if let Some(table) = ours.tables.get_mut(&name)
            && table.uncertain.is_some()
        {
            table.uncertain = None;
        }
    }
    let columns = ours.tables.iter().flat_map(|table| &table.columns);
    let doubted = columns.filter(|column| column.uncertain.is_some()).count();
    let (ours, live) = comparable_pair(&ours, live);
    let lines = differences(&ours, &live).into_iter().map(|difference| {
        let (object, name) = (difference.object, &difference.name);
        match &difference.change {
            Change::Removed => format!("only ours: {object} {name}"),
            Change::Added => format!("only the server's: {object} {name}"),
            Change::Changed { what, from, to } => {
                format!("{object} {name}: {what} ours {from}, the server's {to}")
            }
        }
    });
    (lines.collect(), doubted)
}
