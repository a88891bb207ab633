//! `cargo xtask oracle sql`: what godbg says of the engines' own regression suites, beside what
//! the engines say.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;
use godbg_sql::{Answer, Dialect, Input, Options, Version, parse};

use super::percent;
use engines::Verdict;

mod cache;
mod engines;
mod laws;
mod mutants;
pub(super) mod suites;
pub(super) mod versions;

#[derive(clap::Args)]
pub struct Arguments {
    /// The engine to ask
    engine: EngineName,
    /// The unpacked suite: PostgreSQL's or SQLite's source tree, MariaDB's `mysql-test`
    #[arg(value_name = "DIR")]
    suite: PathBuf,
    /// Take every Nth statement only
    #[arg(long, default_value_t = 1, value_name = "N")]
    every: usize,
    /// How many differences of a sort are listed
    #[arg(long, default_value_t = 20, value_name = "COUNT")]
    differences: usize,
    /// How many mutants of valid queries are tried
    #[arg(long, default_value_t = 8000, value_name = "COUNT")]
    mutants: usize,
    /// Check the laws of trees, holes, fingerprints and formatting on each statement, and ask no engine
    #[arg(long, value_name = "PART OF A TITLE", num_args = 0..=1, default_missing_value = "")]
    laws: Option<String>,
    /// Socket folder of a PostgreSQL or socket of a MySQL that runs already
    #[arg(long, value_name = "PATH")]
    socket: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum EngineName {
    Postgres,
    Mariadb,
    Mysql,
    Sqlite,
}

impl EngineName {
    pub(super) fn dialect(self) -> Dialect {
        match self {
            Self::Postgres => Dialect::Postgres,
            Self::Mariadb => Dialect::MariaDb,
            Self::Mysql => Dialect::MySql,
            Self::Sqlite => Dialect::Sqlite,
        }
    }

    /// The least share of valid queries, of all valid statements, and of mutants, in percent.
    fn bars(self) -> [f64; 3] {
        match self {
            Self::Postgres | Self::Sqlite => [99.9, 99.5, 99.0],
            Self::Mariadb | Self::Mysql => [99.9, 98.0, 99.0],
        }
    }
}

/// Asks the engine about each statement and prints how often godbg says the same.
///
/// # Errors
/// Fails when the suite cannot be read or the engine not be run.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    let name = arguments.engine;
    let statements = suites::statements(name, &arguments.suite)?;
    let sample: Vec<String> = statements.into_iter().step_by(arguments.every.max(1)).collect();
    if let Some(named) = &arguments.laws {
        let holds = laws::check(name.dialect(), &sample, named, arguments.differences, &mut out)?;
        return Ok(if holds {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        });
    }
    let mut engine = cache::Cached::new(engines::start(name, arguments.socket.as_deref())?)?;
    let verdicts = engine.judge(&sample)?;
    let version = engine.version();
    let mut tally = Tally::new(name, version);
    let mut valid_queries = Vec::new();
    for (statement, verdict) in sample.iter().zip(&verdicts) {
        tally.count(statement, verdict);
        if *verdict == Verdict::Valid && is_query(statement) && tally.answer(statement) == Answer::Valid {
            valid_queries.push(statement.as_str());
        }
    }
    let mutants = mutants::mutants(name.dialect(), &valid_queries, arguments.mutants);
    let verdicts = engine.judge(&mutants)?;
    for (mutant, verdict) in mutants.iter().zip(&verdicts) {
        tally.count_mutant(mutant, verdict);
    }
    tally.print(&mut out, arguments.differences)?;
    Ok(if tally.passes(name) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Says whether a statement is a query or changes data.
fn is_query(statement: &str) -> bool {
    let bare = suites::without_comments(statement);
    let word: String = bare
        .chars()
        .take_while(char::is_ascii_alphabetic)
        .collect::<String>()
        .to_ascii_uppercase();
    bare.starts_with('(')
        || [
            "SELECT", "WITH", "VALUES", "TABLE", "INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE",
        ]
        .contains(&word.as_str())
}

/// Counts, and statements that godbg and the engine disagree on.
struct Tally {
    dialect: Dialect,
    version: Option<Version>,
    valid_queries: [usize; 3],
    valid: [usize; 3],
    invalid: [usize; 3],
    undecided: [usize; 3],
    mutants: [usize; 3],
    differences: BTreeMap<&'static str, Vec<String>>,
}

/// The place of an answer in the counts.
fn column(answer: &Answer) -> usize {
    match answer {
        Answer::Valid => 0,
        Answer::Unknown { .. } => 1,
        Answer::Invalid { .. } | Answer::TooNew { .. } => 2,
    }
}

impl Tally {
    fn new(name: EngineName, version: Option<Version>) -> Self {
        Self {
            dialect: name.dialect(),
            version,
            valid_queries: [0; 3],
            valid: [0; 3],
            invalid: [0; 3],
            undecided: [0; 3],
            mutants: [0; 3],
            differences: BTreeMap::new(),
        }
    }

    fn answer(&self, statement: &str) -> Answer {
        let options = Options {
            version: self.version,
        };
        parse(&Input::from(statement), self.dialect, options).answer_all()
    }

    fn count(&mut self, statement: &str, verdict: &Verdict) {
        let answer = self.answer(statement);
        let column = column(&answer);
        let query = is_query(statement);
        if let Verdict::Undecided(_) = verdict {
            self.undecided[column] += 1;
            if column == 2 {
                self.differ(
                    "invalid where the engine stops for another reason",
                    format!("{answer:?}\n{statement}"),
                );
            }
        } else if *verdict == Verdict::Valid {
            self.valid[column] += 1;
            if query {
                self.valid_queries[column] += 1;
            }
            let sort = match (column, query) {
                (2, true) => "valid query answered invalid",
                (1, true) => "valid query not understood",
                (2, false) => "valid statement answered invalid",
                (1, false) => "valid statement not understood",
                _ => return,
            };
            self.differ(sort, format!("{answer:?}\n{statement}"));
        } else {
            self.invalid[column] += 1;
            if column == 0 {
                self.differ(
                    "invalid statement answered valid",
                    format!("{verdict:?}\n{statement}"),
                );
            }
        }
    }

    fn count_mutant(&mut self, mutant: &str, verdict: &Verdict) {
        let answer = self.answer(mutant);
        let column = column(&answer);
        match verdict {
            Verdict::Valid if column == 2 => {
                self.differ("valid mutant answered invalid", format!("{answer:?}\n{mutant}"));
            }
            Verdict::Valid | Verdict::Undecided(_) => {}
            Verdict::Syntax(_) => {
                self.mutants[column] += 1;
                match column {
                    0 => self.differ("mutant answered valid", format!("{verdict:?}\n{mutant}")),
                    1 => self.differ("mutant not understood", format!("{answer:?}\n{mutant}")),
                    _ => {}
                }
            }
        }
    }

    fn differ(&mut self, sort: &'static str, text: String) {
        self.differences.entry(sort).or_default().push(text);
    }

    fn print(&self, out: &mut impl Write, shown: usize) -> std::io::Result<()> {
        for (sort, texts) in &self.differences {
            writeln!(out, "== {sort}: {}", texts.len())?;
            let step = (texts.len() / shown.max(1)).max(1);
            for text in texts.iter().step_by(step).take(shown) {
                writeln!(out, "-- {text}\n")?;
            }
        }
        let rows = [
            ("valid queries and data changes", &self.valid_queries),
            ("valid statements", &self.valid),
            ("statements the engine refuses", &self.invalid),
            ("statements it reads in part", &self.undecided),
            ("mutants the engine refuses", &self.mutants),
        ];
        writeln!(
            out,
            "{:32} {:>8} {:>8} {:>8} {:>8}",
            "", "all", "valid", "unknown", "invalid"
        )?;
        for (title, counts) in rows {
            let all: usize = counts.iter().sum();
            write!(out, "{title:32} {all:>8}")?;
            for count in counts {
                write!(out, " {count:>8}")?;
            }
            let [valid, _, invalid] = counts.map(|count| percent(count, all));
            writeln!(out, "   {valid:.2} % valid, {invalid:.2} % invalid")?;
        }
        Ok(())
    }

    fn passes(&self, name: EngineName) -> bool {
        let share = |counts: &[usize; 3], column: usize| percent(counts[column], counts.iter().sum());
        let [queries, all, mutants] = name.bars();
        self.valid[2] == 0
            && share(&self.valid_queries, 0) >= queries
            && share(&self.valid, 0) >= all
            && share(&self.mutants, 2) >= mutants
    }
}
