//! Which call sends a statement that a log, a lock report or a trace shows.
//!
//! A call is named as a *template* when some choice of its conditions, loops and alternatives gives
//! exactly that text, token by token; as a *fingerprint* when the normal forms are equal, as they are
//! for a digest. Where neither is so the nearest calls are given as guesses, apart from the matches.

mod cut;
mod entry;
mod nearest;

use std::cmp::Reverse;
use std::ops::RangeInclusive;

use godbg_queries::{Choice, Fit, Handle, Outline, Site, Status, Template};
use godbg_sql::{Agreement, Dialect, Fingerprint, Input, Sent, fingerprint, normal_form};
use godbg_text::{FileId, SourceRange};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::Files;
use crate::progress::Progress;
use crate::scan::find_sites_of;
use crate::settings::Settings;
use crate::tree::Tree;

use cut::{Cut, cut_of};
use entry::{Entry, word_hashes};
use nearest::nearest;

/// How many combinations of choices are tried for one call.
const RUNS: usize = 600;
/// For how many calls combinations are tried, those first that agree longest.
const SEARCHES: usize = 24;

/// The calls of a repository, ready to be asked.
#[derive(Debug)]
pub struct Locator {
    files: Files,
    sites: Vec<Site>,
    entries: Vec<Entry>,
    by_fingerprint: FxHashMap<(Dialect, Fingerprint), Vec<usize>>,
}

/// A text that somebody saw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// The text.
    pub sql: String,
    /// The engine that showed it, where that is known.
    pub dialect: Option<Dialect>,
}

/// Who sends a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// The fingerprint of the text.
    pub fingerprint: Fingerprint,
    /// The calls that send it, best first.
    pub matches: Vec<Match>,
    /// Calls that are near, where there is no match.
    pub guesses: Vec<Guess>,
}

/// A call that sends a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The call: an index of [`Locator::sites`].
    pub site: usize,
    /// How it matches.
    pub how: How,
    /// Whether only the start could be compared, since the text is cut off.
    pub is_prefix: bool,
    /// The choices under which the call sends the text.
    pub choices: Vec<Choice>,
}

/// How a call matches a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It sends exactly this text, values aside.
    Template,
    /// It sends a text with the same normal form.
    Fingerprint,
}

/// A call that may have to do with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The call: an index of [`Locator::sites`].
    pub site: usize,
    /// What the two have in common, for a person.
    pub reason: String,
}

/// A match and what it is sorted by.
struct Ranked {
    entry: usize,
    how: How,
    literal: usize,
    choices: Vec<Choice>,
}

/// A text, read in each dialect that is asked for.
struct Asked<'q> {
    text: &'q str,
    is_cut: bool,
    words: FxHashSet<u64>,
    /// As an engine reads it in which a backslash escapes a quote, and as others do.
    outlines: [Outline; 2],
    read: FxHashMap<Dialect, (Sent, String)>,
}

impl How {
    /// Returns the name as answers spell it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Template => "template",
            Self::Fingerprint => "fingerprint",
        }
    }
}

impl Locator {
    /// Finds the calls of a repository.
    ///
    /// A dialect in the settings is that of the questions: a service that talks to several engines has calls
    /// for each all the same, and only where none is known to talk to this one all are taken to.
    pub fn new(tree: &dyn Tree, settings: &Settings, progress: &Progress) -> Self {
        let mut detecting = settings.clone();
        detecting.dialect = None;
        let (files, found) = find_sites_of(tree, &detecting, progress);
        let forced = settings.dialect.filter(|forced| {
            let mut known = found.iter().flat_map(|(_, dialects)| dialects);
            !known.any(|known| reading(*known) == reading(*forced))
        });
        let mut sites = Vec::with_capacity(found.len());
        let mut entries = Vec::new();
        for (site, dialects) in found {
            let dialects = forced.map_or(dialects, |forced| vec![forced]);
            entries.extend(Entry::of(sites.len(), &site, &dialects));
            sites.push(site);
        }
        let mut by_fingerprint: FxHashMap<(Dialect, Fingerprint), Vec<usize>> = FxHashMap::default();
        for (index, entry) in entries.iter().enumerate() {
            for key in entry.fingerprints() {
                let known = by_fingerprint.entry(key).or_default();
                if known.last() != Some(&index) {
                    known.push(index);
                }
            }
        }
        Self {
            files,
            sites,
            entries,
            by_fingerprint,
        }
    }

    /// Returns the calls.
    pub fn sites(&self) -> &[Site] {
        &self.sites
    }

    /// Returns the path of a file.
    pub fn path(&self, file: FileId) -> &str {
        &self.files.get(file).path
    }

    /// Returns the lines that a call stands on, from 1.
    pub fn lines_of(&self, site: &Site) -> RangeInclusive<u32> {
        let location = SourceRange {
            file: site.file,
            range: site.call_range,
        };
        let span = self.files.span(location);
        span.start.line..=span.end.line
    }

    /// Answers questions in their order, on all cores.
    pub fn locate_all(&self, questions: &[Question]) -> Vec<Located> {
        questions
            .par_iter()
            .map(|question| self.locate(question))
            .collect()
    }

    /// Says who sends a text.
    pub fn locate(&self, question: &Question) -> Located {
        let dialect = question
            .dialect
            .or_else(|| self.entries.first().map(Entry::dialect));
        let dialect = dialect.unwrap_or(Dialect::Postgres);
        let fingerprint = fingerprint(&Input::from(question.sql.as_str()), dialect);
        let mut matches = self.matches(question, &question.sql, false);
        let mut is_prefix = false;
        if matches.is_empty()
            && let Cut::Likely(start) = cut_of(&question.sql, dialect)
        {
            matches = self.matches(question, start, true);
            is_prefix = true;
        }
        let guesses = if matches.is_empty() {
            nearest(
                &self.entries,
                &self.sites,
                &Sent::new(&question.sql, dialect, false),
            )
        } else {
            Vec::new()
        };
        let matches = matches
            .into_iter()
            .map(|found| Match {
                site: self.entries[found.entry].site,
                how: found.how,
                is_prefix,
                choices: found.choices,
            })
            .collect();
        Located {
            fingerprint,
            matches,
            guesses,
        }
    }

    /// Returns the calls that match, best first: of those for the engine at hand, where there are any.
    fn matches(&self, question: &Question, text: &str, is_cut: bool) -> Vec<Ranked> {
        let mut asked = Asked::new(text, is_cut);
        // A call for another engine, or a part of a longer text, counts where nothing else is there.
        let rank = |entry: &Entry| {
            let is_foreign = question.dialect.is_some_and(|dialect| !entry.serves(dialect));
            (entry.are_parts, is_foreign)
        };
        let mut found = Vec::new();
        for wanted in [(false, false), (true, false), (false, true), (true, true)] {
            let among: Vec<usize> = (0..self.entries.len())
                .filter(|index| rank(&self.entries[*index]) == wanted)
                .collect();
            found = self.matches_among(&among, &mut asked);
            if !found.is_empty() {
                break;
            }
        }
        found.sort_by_key(|ranked| {
            let site = &self.sites[self.entries[ranked.entry].site];
            let is_wrapped = site.handle == Handle::Wrapper;
            let place = (self.path(site.file), site.line, site.column);
            (
                ranked.how,
                is_wrapped,
                Reverse(ranked.literal),
                site.status,
                place,
            )
        });
        found
    }

    fn matches_among(&self, among: &[usize], asked: &mut Asked<'_>) -> Vec<Ranked> {
        let mut found = Vec::new();
        let mut near: Vec<(usize, usize)> = Vec::new();
        for index in among {
            let entry = &self.entries[*index];
            if !entry.may_hold(&asked.words) {
                continue;
            }
            let mut best = 0;
            for dialect in entry.dialects() {
                let (sent, _) = asked.read_in(*dialect);
                let (matched, exact) = entry.best(sent);
                best = best.max(matched);
                if let Some((variant, agreement)) = exact {
                    let choices = self.choices(entry, variant);
                    found.push(template_match(*index, agreement, choices));
                    best = 0;
                    break;
                }
            }
            if best > 0 && entry.varies {
                near.push((best, *index));
            }
        }
        near.sort_by_key(|(matched, index)| (Reverse(*matched), *index));
        let near: Vec<(usize, usize)> = near
            .into_iter()
            .filter(|(_, index)| self.may_send(*index, asked))
            .take(SEARCHES)
            .collect();
        for (_, index) in &near {
            found.extend(self.search(*index, asked));
        }
        let templates = found.len();
        self.add_fingerprints(among, &near, asked, &mut found);
        if templates > 0 && asked.is_as_sent() {
            // With its values written out a text is no digest, so who sends other values is not meant.
            found.truncate(templates);
        }
        found
    }

    fn add_fingerprints(
        &self,
        among: &[usize],
        near: &[(usize, usize)],
        asked: &mut Asked<'_>,
        found: &mut Vec<Ranked>,
    ) {
        let templates: FxHashSet<usize> = found.iter().map(|ranked| ranked.entry).collect();
        let mut added: FxHashSet<usize> = FxHashSet::default();
        if asked.is_cut {
            for index in among.iter().filter(|index| !templates.contains(index)) {
                let entry = &self.entries[*index];
                let is_start = entry.dialects().iter().any(|dialect| {
                    let (_, form) = asked.read_in(*dialect);
                    entry.forms(*dialect).any(|whole| starts_form(whole, form))
                });
                if is_start {
                    added.insert(*index);
                }
            }
        } else {
            for dialect in [Dialect::Postgres, Dialect::MySql, Dialect::Sqlite] {
                let key = (dialect, fingerprint(&Input::from(asked.text), dialect));
                let known = self.by_fingerprint.get(&key).into_iter().flatten();
                added.extend(known.filter(|index| among.binary_search(index).is_ok()));
            }
            if templates.is_empty() && added.is_empty() {
                let searched = near.iter().filter(|(_, index)| self.search_form(*index, asked));
                added.extend(searched.map(|(_, index)| *index));
            }
        }
        let mut added: Vec<usize> = added
            .into_iter()
            .filter(|index| !templates.contains(index))
            .collect();
        added.sort_unstable();
        found.extend(added.into_iter().map(|entry| Ranked {
            entry,
            how: How::Fingerprint,
            literal: 0,
            choices: Vec::new(),
        }));
    }

    fn choices(&self, entry: &Entry, variant: usize) -> Vec<Choice> {
        let statement = entry.variants[variant].statement;
        self.sites[entry.site].statements[statement].choices.clone()
    }

    /// Says whether some combination of choices may give the text.
    fn may_send(&self, index: usize, asked: &Asked<'_>) -> bool {
        let entry = &self.entries[index];
        let mut templates = self.sites[entry.site].templates.iter();
        templates.any(|template| asked.may_come_from(entry, template))
    }

    /// Tries combinations of choices for the exact text.
    fn search(&self, index: usize, asked: &mut Asked<'_>) -> Option<Ranked> {
        let entry = &self.entries[index];
        let templates = &self.sites[entry.site].templates;
        for dialect in entry.dialects() {
            let possible: Vec<&Template> = templates
                .iter()
                .filter(|template| asked.may_come_from(entry, template))
                .collect();
            let (sent, _) = asked.read_in(*dialect);
            for template in possible {
                let mut last = None;
                let found = template.find(RUNS, &mut |written| {
                    let agreement = entry.agreement(written, sent);
                    last = Some(agreement);
                    if agreement.is_whole {
                        Fit::Whole
                    } else {
                        Fit::Part {
                            matched: agreement.matched,
                            missing: agreement.missing,
                        }
                    }
                });
                if let (Some(written), Some(agreement)) = (found, last) {
                    return Some(template_match(index, agreement, written.choices));
                }
            }
        }
        None
    }

    /// Tries combinations of choices for the normal form.
    fn search_form(&self, index: usize, asked: &mut Asked<'_>) -> bool {
        let entry = &self.entries[index];
        let templates: Vec<&Template> = self.sites[entry.site]
            .templates
            .iter()
            .filter(|template| asked.may_come_from(entry, template))
            .collect();
        entry.dialects().iter().any(|dialect| {
            let (_, form) = asked.read_in(*dialect);
            let wanted: Vec<&str> = form.split(' ').collect();
            let mut gives = |template: &&Template| {
                let found = template.find(RUNS, &mut |written| {
                    let own = normal_form(&entry::input(written), *dialect);
                    form_fit(&wanted, &own)
                });
                found.is_some()
            };
            templates.iter().any(&mut gives)
        })
    }
}

fn template_match(entry: usize, agreement: Agreement, choices: Vec<Choice>) -> Ranked {
    Ranked {
        entry,
        how: How::Template,
        literal: agreement.literal,
        choices,
    }
}

fn form_fit(wanted: &[&str], form: &str) -> Fit {
    let mut words = 0;
    let mut matched = 0;
    for word in form.split(' ') {
        if matched == words && wanted.get(words) == Some(&word) {
            matched += 1;
        }
        words += 1;
    }
    if matched == wanted.len() && words == matched {
        Fit::Whole
    } else {
        let missing = i64::try_from(wanted.len()).unwrap_or(0) - i64::try_from(words).unwrap_or(0);
        Fit::Part { matched, missing }
    }
}

/// Says whether a normal form begins with that of a text that is cut off, whose last word may be half.
fn starts_form(whole: &str, cut: &str) -> bool {
    match cut.rsplit_once(' ') {
        // What stands in an open bracket is not settled before it is closed.
        Some((start, _)) => whole.starts_with(start) && start.matches(' ').count() >= 3,
        None => false,
    }
}

impl<'q> Asked<'q> {
    fn new(text: &'q str, is_cut: bool) -> Self {
        Self {
            text,
            is_cut,
            words: FxHashSet::default(),
            outlines: [true, false].map(|has_escapes| Outline::new(text, has_escapes, is_cut)),
            read: FxHashMap::default(),
        }
        .with_words()
    }

    /// The dialects agree well enough on what a word is: only words that all of them see count.
    fn with_words(mut self) -> Self {
        let mut common: Option<FxHashSet<u64>> = None;
        for dialect in [Dialect::Postgres, Dialect::MySql, Dialect::Sqlite] {
            let (sent, _) = self.read_in(dialect);
            let words: FxHashSet<u64> = sent.words().flat_map(word_hashes).collect();
            common = Some(match common {
                Some(common) => common.intersection(&words).copied().collect(),
                None => words,
            });
        }
        self.words = common.unwrap_or_default();
        self
    }

    fn read_in(&mut self, dialect: Dialect) -> &(Sent, String) {
        let (text, is_cut) = (self.text, self.is_cut);
        self.read.entry(dialect).or_insert_with(|| {
            let form = normal_form(&Input::from(text), dialect);
            (Sent::new(text, dialect, is_cut), form)
        })
    }

    /// Says whether some text of the template may be this one, whatever stands in it.
    fn may_come_from(&self, entry: &Entry, template: &Template) -> bool {
        let [escaped, plain] = &self.outlines;
        entry.dialects().iter().any(|dialect| {
            template.may_give(match dialect {
                Dialect::MySql | Dialect::MariaDb => escaped,
                Dialect::Postgres | Dialect::Sqlite => plain,
            })
        })
    }

    /// Says whether values are written out, so that the text is no digest.
    fn is_as_sent(&mut self) -> bool {
        self.read_in(Dialect::Postgres).0.has_literals()
    }
}

/// The cousins read alike.
fn reading(dialect: Dialect) -> Dialect {
    match dialect {
        Dialect::MariaDb => Dialect::MySql,
        other => other,
    }
}

/// Says whether the call's text is known as far as it can be.
fn is_known(site: &Site) -> bool {
    site.has_text && site.status != Status::Unresolved
}
