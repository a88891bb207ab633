//! Counts of statements that the two sides agree on.

use std::collections::BTreeMap;
use std::io::Write;

use super::session::Refusal;
use crate::oracles::percent;
use crate::oracles::sql::suites::without_comments;

/// What became of one statement on both sides.
pub struct Outcome {
    pub refusal: Option<Refusal>,
    pub problems: Vec<String>,
    pub skipped: Vec<String>,
    /// Whether the two catalogs are the same after it.
    pub is_equal: bool,
    /// Whether the server's could be read.
    pub is_seen: bool,
    /// How many of our columns are in doubt, and so not compared but for their names.
    pub doubted: usize,
    /// Differences that were not there before it.
    pub new: Vec<String>,
    /// How many facts of our catalog only the server can know.
    pub uncertain: usize,
    /// How many objects we were told of: what is left behind when rows do not allow an index.
    pub taken_over: usize,
}

/// The words that statements of DDL begin with.
const DDL: &[&str] = &["alter", "comment", "create", "drop", "rename"];

/// Why a server refuses what looks right: not for the schema's sake.
fn reason(refusal: &Refusal) -> &'static str {
    let code = refusal.code.as_str();
    match code {
        "25P02" => "in a transaction that has failed",
        // Integrity and data exceptions; MySQL's numbers for the same.
        _ if code.len() == 5 && (code.starts_with("22") || code.starts_with("23")) => "for the sake of rows",
        "1062" | "1265" | "1292" | "1264" | "1366" | "1406" | "1452" | "4025" | "1411" | "1138" => {
            "for the sake of rows"
        }
        "" if refusal.message.ends_with("constraint failed") => "for the sake of rows",
        "" if ["no such module", "no such collation", "malformed"]
            .iter()
            .any(|words| refusal.message.contains(words)) =>
        {
            "for what only the test's own program has"
        }
        // Users, roles, servers, events, plugins, log tables.
        "1105" | "1372" | "1396" | "1476" | "1477" | "1524" | "1537" | "1539" | "1579" => {
            "for what no catalog of ours holds"
        }
        "42501" | "1142" | "1044" | "1227" | "1370" => "for lack of rights",
        _ => "for the schema's sake",
    }
}

/// The counts.
#[derive(Default)]
pub struct Tally {
    shown: usize,
    taken: usize,
    equal: usize,
    without_new: usize,
    equal_and_certain: usize,
    most_uncertain: usize,
    not_followed: usize,
    taken_over: usize,
    wrongly_refused: usize,
    unseen: usize,
    in_doubt: usize,
    doubted: usize,
    other_taken: usize,
    other_equal: usize,
    refused: BTreeMap<&'static str, (usize, usize, usize)>,
    by_file: BTreeMap<String, [usize; 5]>,
}

impl Tally {
    pub fn new(shown: usize) -> Self {
        Self {
            shown,
            ..Self::default()
        }
    }

    /// Counts one statement and prints it where the two sides do not agree.
    pub fn count(
        &mut self,
        out: &mut impl Write,
        file: &str,
        statement: &str,
        outcome: &Outcome,
    ) -> std::io::Result<()> {
        let word = without_comments(statement)
            .chars()
            .take_while(char::is_ascii_alphabetic)
            .collect::<String>()
            .to_ascii_lowercase();
        let is_ddl = DDL.contains(&word.as_str());
        self.most_uncertain = self.most_uncertain.max(outcome.uncertain);
        self.taken_over += outcome.taken_over;
        let by_file = self.by_file.entry(file.to_owned()).or_default();
        let complaint = match &outcome.refusal {
            None if !outcome.is_seen => {
                self.unseen += usize::from(is_ddl);
                false
            }
            None if !is_ddl => {
                self.other_taken += 1;
                self.other_equal += usize::from(outcome.is_equal);
                !outcome.new.is_empty()
            }
            None => {
                self.taken += 1;
                self.equal += usize::from(outcome.is_equal);
                self.in_doubt += usize::from(outcome.is_equal && outcome.doubted > 0);
                self.doubted += outcome.doubted;
                self.without_new += usize::from(outcome.new.is_empty());
                self.equal_and_certain += usize::from(outcome.is_equal && outcome.uncertain == 0);
                self.not_followed += usize::from(!outcome.skipped.is_empty());
                self.wrongly_refused += usize::from(!outcome.problems.is_empty());
                by_file[0] += 1;
                by_file[1] += usize::from(outcome.is_equal);
                by_file[2] += usize::from(outcome.new.is_empty());
                !outcome.new.is_empty() || !outcome.problems.is_empty() || !outcome.skipped.is_empty()
            }
            Some(_) if !is_ddl => false,
            Some(refusal) => {
                let why = reason(refusal);
                let counts = self.refused.entry(why).or_default();
                let said = !outcome.problems.is_empty();
                counts.0 += 1;
                counts.1 += usize::from(said);
                counts.2 += usize::from(outcome.problems.contains(&refusal.message));
                if why == "for the schema's sake" {
                    by_file[3] += 1;
                    by_file[4] += usize::from(said);
                }
                !said && why == "for the schema's sake"
            }
        };
        if complaint && self.shown > 0 {
            self.shown -= 1;
            print_outcome(out, file, statement, outcome)?;
        }
        Ok(())
    }

    /// Prints the counts.
    pub fn print(&self, out: &mut impl Write) -> std::io::Result<()> {
        for (file, [taken, equal, without_new, refused, said]) in &self.by_file {
            writeln!(
                out,
                "{file:24} {taken:>5} taken, {:6.2} % equal, {:6.2} % nothing new differs; {refused:>4} refused, {:6.2} % said",
                percent(*equal, *taken),
                percent(*without_new, *taken),
                percent(*said, *refused),
            )?;
        }
        writeln!(
            out,
            "DDL that the server takes: {}, catalogs equal after {:.2} %, nothing new differs after {:.2} %; refused by us {}",
            self.taken,
            percent(self.equal, self.taken),
            percent(self.without_new, self.taken),
            self.wrongly_refused,
        )?;
        if self.doubted > 0 {
            writeln!(
                out,
                "of these, equal with columns in doubt {}; {} such columns in all, compared by name only",
                self.in_doubt, self.doubted
            )?;
        }
        if self.unseen > 0 {
            writeln!(
                out,
                "DDL not compared, as its transaction was open: {}",
                self.unseen
            )?;
        }
        writeln!(
            out,
            "of these equal with nothing uncertain after {:.2} % (at most {} facts that only the server knows), not followed {}, objects taken from the server since they hang on rows {}",
            percent(self.equal_and_certain, self.taken),
            self.most_uncertain,
            self.not_followed,
            self.taken_over,
        )?;
        writeln!(
            out,
            "other statements that it takes: {}, equal after {:.2} %",
            self.other_taken,
            percent(self.other_equal, self.other_taken),
        )?;
        for (why, (refused, said, same)) in &self.refused {
            writeln!(
                out,
                "DDL that it refuses {why}: {refused}, said by us {:.2} %, in the same words {:.2} %",
                percent(*said, *refused),
                percent(*same, *refused),
            )?;
        }
        Ok(())
    }

    /// Says whether both figures reach their bars.
    pub fn passes(&self) -> bool {
        let (refused, said, _) = self
            .refused
            .get("for the schema's sake")
            .copied()
            .unwrap_or_default();
        percent(self.equal, self.taken) >= 98.0 && percent(said, refused) >= 95.0
    }
}

fn print_outcome(
    out: &mut impl Write,
    file: &str,
    statement: &str,
    outcome: &Outcome,
) -> std::io::Result<()> {
    writeln!(
        out,
        "== {file}: {}",
        statement.chars().take(600).collect::<String>()
    )?;
    if let Some(refusal) = &outcome.refusal {
        writeln!(out, "   server: {} {}", refusal.code, refusal.message)?;
    }
    for problem in &outcome.problems {
        writeln!(out, "   ours: {problem}")?;
    }
    for skipped in &outcome.skipped {
        writeln!(out, "   skipped: {skipped}")?;
    }
    for new in outcome.new.iter().take(8) {
        writeln!(out, "   {new}")?;
    }
    Ok(())
}
