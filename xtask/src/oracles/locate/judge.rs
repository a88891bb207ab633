//! Compares the answers with the stacks of those who were seen to send each statement.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;

use godbg_queries::{Site, Status};
use godbg_sql::{Dialect, Fingerprint, Input, fingerprint};
use godbg_workspace::{How, Located, Locator, Question};
use serde::Deserialize;

use super::{FIRST, percent};

/// A line of the service.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    file: String,
    line: u32,
}

/// A statement that was sent, and the lines of the service on one of its stacks, innermost first.
pub struct Sent {
    sql: String,
    dialect: Option<Dialect>,
    stacks: BTreeSet<Vec<Line>>,
    /// A line of a test that calls the function that sends, and that holds the start of the text.
    test: Option<Line>,
}

#[derive(Deserialize)]
struct Recorded {
    sql: String,
    stack: Vec<Frame>,
}

#[derive(Deserialize)]
struct Frame {
    file: String,
    line: u32,
}

/// Reads what was recorded: each distinct statement once, without stacks that begin in a test.
pub fn read(text: &str, dir: &Path, dialect: Option<Dialect>) -> Vec<Sent> {
    let mut distinct: BTreeMap<String, BTreeSet<Vec<Line>>> = BTreeMap::new();
    let sources = Sources::default();
    for line in text.lines() {
        // A line can be cut off where a program was stopped.
        let Ok(recorded) = serde_json::from_str::<Recorded>(line) else {
            continue;
        };
        let lines: Vec<Line> = recorded
            .stack
            .iter()
            .filter_map(|frame| {
                let path = Path::new(&frame.file).strip_prefix(dir).ok()?;
                Some(Line {
                    file: path.to_str()?.to_owned(),
                    line: frame.line,
                })
            })
            .collect();
        let from_code = lines.first().is_some_and(|line| !is_test(line));
        if from_code && !lines[0].file.contains("/testdata/") {
            distinct.entry(recorded.sql).or_default().insert(lines);
        }
    }
    distinct
        .into_iter()
        .map(|(sql, stacks)| {
            let callers: Option<Vec<&Line>> = stacks.iter().map(|stack| stack.get(1)).collect();
            let holds = |line: &&Line| is_test(line) && sources.holds_start(dir, line, &sql);
            let from_tests = callers.filter(|callers| callers.iter().all(holds));
            let line = from_tests.and_then(|callers| callers.first().map(|line| (*line).clone()));
            Sent {
                sql,
                dialect,
                stacks,
                test: line,
            }
        })
        .collect()
}

fn is_test(line: &Line) -> bool {
    line.file.ends_with("_test.go")
}

/// Files of the service that were read.
#[derive(Default)]
struct Sources(RefCell<BTreeMap<String, String>>);

impl Sources {
    /// Says whether a line of the source has a string with which the statement starts.
    fn holds_start(&self, dir: &Path, line: &Line, sql: &str) -> bool {
        let mut files = self.0.borrow_mut();
        let source = files
            .entry(line.file.clone())
            .or_insert_with(|| std::fs::read_to_string(dir.join(&line.file)).unwrap_or_default());
        let Some(source) = source.lines().nth(line.line as usize - 1) else {
            return false;
        };
        let mut strings = source.split(['"', '`']).skip(1).step_by(2);
        strings.any(|string| string.trim().contains(' ') && sql.starts_with(string) || string == sql)
    }
}

/// What came of the comparison.
#[derive(Default)]
pub struct Tally {
    /// Distinct statements.
    statements: usize,
    /// Those sent from a resolved call.
    pub resolved: usize,
    /// Those of which the call is among the first answers.
    pub found: usize,
    /// Those with an exact answer.
    template: usize,
    /// Those that were cut off, and those of which the call is among the first answers.
    cut: [usize; 2],
    /// How many statements are sent from calls of each other sort, and how many of those are found.
    others: BTreeMap<&'static str, [usize; 2]>,
    /// Statements whose call is not among the first answers.
    missed: Vec<String>,
    /// Statements of which a test holds the text, and where.
    of_tests: Vec<String>,
    /// Lines that are said to send exactly a statement and were not seen to.
    unseen: Vec<String>,
    /// Those of them that have one text only and were seen to send another.
    pub unbacked: Vec<String>,
}

impl Tally {
    pub fn judge_all(&mut self, locator: &Locator, sent: &[Sent]) {
        let questions: Vec<Question> = sent.iter().map(|sent| sent.question(&sent.sql)).collect();
        let answers = locator.locate_all(&questions);
        let seen = seen_at(locator, sent);
        for (sent, answer) in sent.iter().zip(&answers) {
            self.judge(locator, sent, answer, &seen);
        }
        let long: Vec<&Sent> = sent.iter().filter(|sent| sent.sql.len() > 1024).collect();
        let questions: Vec<Question> = long
            .iter()
            .map(|sent| sent.question(cut_off(&sent.sql)))
            .collect();
        let answers = locator.locate_all(&questions);
        for (sent, answer) in long.iter().zip(&answers) {
            let (sort, calls) = calls_of(locator, sent);
            if sort == "resolved" {
                self.cut[0] += 1;
                self.cut[1] += usize::from(is_found(locator, answer, &calls));
            }
        }
    }

    fn judge(&mut self, locator: &Locator, sent: &Sent, answer: &Located, seen: &SeenAt) {
        self.statements += 1;
        let (sort, calls) = calls_of(locator, sent);
        let is_found = is_found(locator, answer, &calls);
        let text = shortened(&sent.sql);
        let innermost = sent.stacks.first().and_then(|stack| stack.first());
        let place = innermost.map_or_else(String::new, |line| format!("{}:{}", line.file, line.line));
        if sort == "resolved" {
            self.resolved += 1;
            self.found += usize::from(is_found);
            let is_exact = answer.matches.iter().any(|found| found.how == How::Template);
            self.template += usize::from(is_exact);
            if !is_found {
                self.missed
                    .push(format!("{place}: {text}{}", describe(locator, answer)));
            }
        } else {
            let [all, found] = self.others.entry(sort).or_default();
            *all += 1;
            *found += usize::from(is_found);
            if let Some(test) = &sent.test {
                self.of_tests.push(format!("{}:{}: {text}", test.file, test.line));
            }
        }
        for claim in answer.matches.iter().filter(|claim| claim.how == How::Template) {
            let site = &locator.sites()[claim.site];
            let on_stack = sent
                .stacks
                .iter()
                .any(|stack| stack.iter().any(|line| is_line_of(locator, site, line)));
            if !on_stack {
                let line = format!(
                    "{}:{} for a statement of {place}: {text}",
                    locator.path(site.file),
                    site.line
                );
                let has_one_text = site.statements.len() == 1;
                let form = fingerprint(&Input::from(sent.sql.as_str()), Dialect::Postgres);
                if has_one_text && seen.get(&claim.site).is_some_and(|forms| !forms.contains(&form)) {
                    self.unbacked.push(line.clone());
                }
                self.unseen.push(line);
            }
        }
    }

    pub fn print(&self, service: &str, shown: usize, out: &mut impl Write) -> std::io::Result<()> {
        let sorts = [
            ("missed", &self.missed),
            (FROM_TEST, &self.of_tests),
            ("exact, and not seen", &self.unseen),
            ("exact, and seen to send one other text", &self.unbacked),
        ];
        for (sort, lines) in sorts {
            writeln!(out, "== {sort}: {}", lines.len())?;
            for line in lines.iter().take(shown) {
                writeln!(out, "   {line}")?;
            }
        }
        writeln!(
            out,
            "{service}: {} distinct statements, {} of resolved calls: {:.1} % among the first {FIRST} answers, {:.1} % exact; \
             cut off at 1024 bytes {} of {}",
            self.statements,
            self.resolved,
            percent(self.found, self.resolved),
            percent(self.template, self.resolved),
            self.cut[1],
            self.cut[0],
        )?;
        for (sort, [all, found]) in &self.others {
            writeln!(out, "   {sort}: {all}, found {found}")?;
        }
        Ok(())
    }
}

/// The sort of statements whose text a test hands to the function that sends it.
const FROM_TEST: &str = "texts of tests";

/// For each call the fingerprints of what it was seen to send.
type SeenAt = BTreeMap<usize, BTreeSet<Fingerprint>>;

fn seen_at(locator: &Locator, sent: &[Sent]) -> SeenAt {
    let mut seen = SeenAt::new();
    for sent in sent {
        let form = fingerprint(&Input::from(sent.sql.as_str()), Dialect::Postgres);
        for call in calls_of(locator, sent).1 {
            seen.entry(call).or_default().insert(form);
        }
    }
    seen
}

impl Sent {
    fn question(&self, sql: &str) -> Question {
        Question {
            sql: sql.to_owned(),
            dialect: self.dialect,
        }
    }
}

/// Returns the first 1 024 bytes, whole characters only.
fn cut_off(sql: &str) -> &str {
    let end = (0..=1024.min(sql.len()))
        .rev()
        .find(|end| sql.is_char_boundary(*end));
    &sql[..end.unwrap_or(0)]
}

/// Returns what is known of the call that sent a statement, and all calls on its stacks.
fn calls_of(locator: &Locator, sent: &Sent) -> (&'static str, Vec<usize>) {
    let (sort, calls) = calls_on_stacks(locator, sent);
    if sent.test.is_some() {
        return (FROM_TEST, calls);
    }
    (sort, calls)
}

fn calls_on_stacks(locator: &Locator, sent: &Sent) -> (&'static str, Vec<usize>) {
    let mut calls = Vec::new();
    let mut best: Option<&'static str> = None;
    for stack in &sent.stacks {
        // The innermost line that is a call.
        let found = stack.iter().find_map(|line| {
            let here: Vec<usize> = (0..locator.sites().len())
                .filter(|index| is_line_of(locator, &locator.sites()[*index], line))
                .collect();
            (!here.is_empty()).then_some(here)
        });
        let Some(here) = found else { continue };
        for index in &here {
            let site = &locator.sites()[*index];
            let sort = match site.status {
                _ if !site.has_text => "calls without text",
                Status::Resolved => "resolved",
                Status::Partial => "partly resolved",
                Status::Unresolved => "not resolved",
            };
            if best.is_none_or(|best| best != "resolved") {
                best = Some(sort);
            }
        }
        calls.extend(here);
    }
    (best.unwrap_or("lines without a call that is known"), calls)
}

fn is_found(locator: &Locator, answer: &Located, calls: &[usize]) -> bool {
    let first = answer.matches.iter().take(FIRST);
    first.into_iter().any(|found| {
        let site = &locator.sites()[found.site];
        calls.iter().any(|call| {
            let other = &locator.sites()[*call];
            other.file == site.file && other.line == site.line
        })
    })
}

/// Says whether a line lies in the call: Go's frames name the line of a bracket or of a name.
fn is_line_of(locator: &Locator, site: &Site, line: &Line) -> bool {
    locator.path(site.file) == line.file && locator.lines_of(site).contains(&line.line)
}

fn describe(locator: &Locator, answer: &Located) -> String {
    let matches = answer.matches.iter().take(FIRST).map(|found| {
        let site = &locator.sites()[found.site];
        format!("{} {}:{}", found.how.name(), locator.path(site.file), site.line)
    });
    let matches: Vec<String> = matches.collect();
    format!("\n      {}", matches.join(", "))
}

fn shortened(sql: &str) -> String {
    let line = sql.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(240).collect()
}
