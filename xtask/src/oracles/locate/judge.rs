//! Compares the answers with the stacks of those who were seen to send each statement.

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
    stacks: BTreeSet<Vec<Line>>,
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
pub fn read(text: &str, dir: &Path) -> Vec<Sent> {
    let mut distinct: BTreeMap<String, BTreeSet<Vec<Line>>> = BTreeMap::new();
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
        let from_code = lines.first().is_some_and(|line| !line.file.ends_with("_test.go"));
        if from_code && !lines[0].file.contains("/testdata/") {
            distinct.entry(recorded.sql).or_default().insert(lines);
        }
    }
    distinct
        .into_iter()
        .map(|(sql, stacks)| Sent { sql, stacks })
        .collect()
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
    /// Lines that are said to send exactly a statement and were not seen to.
    unseen: Vec<String>,
    /// Those of them that have one text only and were seen to send another.
    pub unbacked: Vec<String>,
}

impl Tally {
    pub fn judge_all(&mut self, locator: &Locator, sent: &[Sent]) {
        let questions: Vec<Question> = sent.iter().map(|sent| question(&sent.sql)).collect();
        let answers = locator.locate_all(&questions);
        let seen = seen_at(locator, sent);
        for (sent, answer) in sent.iter().zip(&answers) {
            self.judge(locator, sent, answer, &seen);
        }
        let long: Vec<&Sent> = sent.iter().filter(|sent| sent.sql.len() > 1024).collect();
        let questions: Vec<Question> = long.iter().map(|sent| question(cut_off(&sent.sql))).collect();
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

fn question(sql: &str) -> Question {
    Question {
        sql: sql.to_owned(),
        dialect: None::<Dialect>,
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
