//! A call and the texts that it can send, ready to be compared.

use godbg_queries::{HoleKind, Site, Statement, Written};
use godbg_sql::{
    Agreement, Dialect, Filler, Fingerprint, Hole, Input, Kind, Pattern, Sent, fingerprint, lex, normal_form,
};
use godbg_text::{TextRange, offset};
use rustc_hash::{FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};

use super::{is_known, reading};

/// Libraries that write the placeholders of their engine in place of question marks, or of names.
const REWRITING: &[&str] = &["gorm", "xorm", "bun", "dbx", "sqlx", "borp", "gorp", "squirrel"];

/// How many statements of one text are looked at each by itself.
const PARTS: usize = 200;

/// A call that sends text.
#[derive(Debug)]
pub(super) struct Entry {
    /// The call.
    pub(super) site: usize,
    /// The covering set of its texts.
    pub(super) variants: Vec<Variant>,
    /// Whether combinations of choices may give other texts.
    pub(super) varies: bool,
    /// Whether its texts are single statements out of texts that hold several.
    pub(super) are_parts: bool,
    dialects: Vec<Dialect>,
    /// Every word that a text of it can hold; `None` where names are spliced in.
    words: Option<FxHashSet<u64>>,
    is_rewriting: bool,
}

/// A text that the call can send.
#[derive(Debug)]
pub(super) struct Variant {
    /// The statement of the site.
    pub(super) statement: usize,
    input: Input,
    fillers: Vec<Filler>,
    is_rebound: bool,
    /// The normal form in each of the entry's dialects.
    forms: Vec<String>,
    fingerprints: Vec<Fingerprint>,
}

impl Entry {
    /// Returns the entry of a call, and a second one for the statements of texts that hold several; none
    /// where nothing is known of the call's text.
    pub(super) fn of(index: usize, site: &Site, dialects: &[Dialect]) -> Vec<Self> {
        if !is_known(site) || site.statements.is_empty() {
            return Vec::new();
        }
        let mut read: Vec<Dialect> = dialects.iter().copied().map(reading).collect();
        read.sort_unstable();
        read.dedup();
        let mut variants: Vec<Variant> = Vec::new();
        let mut parts: Vec<Variant> = Vec::new();
        for (place, statement) in site.statements.iter().enumerate() {
            if variants.iter().any(|known| is_same(known, statement)) {
                continue;
            }
            let whole = statement_input(statement);
            for part in split(&whole, read[0]) {
                parts.push(Variant::new(place, statement, part, &read));
            }
            variants.push(Variant::new(place, statement, whole, &read));
        }
        let mut words = FxHashSet::default();
        for variant in &variants {
            words.extend(word_hashes(variant.input.text()));
        }
        for template in &site.templates {
            template.pieces(&mut |piece| words.extend(word_hashes(piece)));
        }
        let has_names = variants
            .iter()
            .any(|variant| variant.fillers.contains(&Filler::Name));
        let words = (!has_names && !site.is_cut).then_some(words);
        let whole = Self {
            site: index,
            varies: site.is_cut || site.statements.len() > 1,
            are_parts: false,
            dialects: read.clone(),
            words: words.clone(),
            is_rewriting: REWRITING.contains(&site.library),
            variants,
        };
        if parts.is_empty() {
            return vec![whole];
        }
        let single = Self {
            varies: false,
            are_parts: true,
            dialects: read,
            words,
            variants: parts,
            site: index,
            is_rewriting: whole.is_rewriting,
        };
        vec![whole, single]
    }

    /// Returns the dialect that its texts are most likely written in.
    pub(super) fn dialect(&self) -> Dialect {
        self.dialects[0]
    }

    /// Returns the dialects that its texts are read in.
    pub(super) fn dialects(&self) -> &[Dialect] {
        &self.dialects
    }

    /// Says whether the call may talk to this engine.
    pub(super) fn serves(&self, dialect: Dialect) -> bool {
        self.dialects.contains(&reading(dialect))
    }

    /// Says whether a text of these words can come from here.
    pub(super) fn may_hold(&self, words: &FxHashSet<u64>) -> bool {
        self.words
            .as_ref()
            .is_none_or(|known| words.iter().all(|word| known.contains(word)))
    }

    /// Returns every word that its texts can hold.
    pub(super) fn words(&self) -> Option<&FxHashSet<u64>> {
        self.words.as_ref()
    }

    /// Returns the fingerprints of its texts.
    pub(super) fn fingerprints(&self) -> impl Iterator<Item = (Dialect, Fingerprint)> {
        self.variants.iter().flat_map(|variant| {
            let prints = variant.fingerprints.iter().copied();
            self.dialects.iter().copied().zip(prints)
        })
    }

    /// Returns the normal forms of its texts in one of its dialects.
    pub(super) fn forms(&self, dialect: Dialect) -> impl Iterator<Item = &str> {
        let place = self.dialects.iter().position(|known| *known == dialect);
        self.variants
            .iter()
            .filter_map(move |variant| variant.forms.get(place?).map(String::as_str))
    }

    /// Returns how far the text is matched at best, and the variant that is the text.
    pub(super) fn best(&self, sent: &Sent) -> (usize, Option<(usize, Agreement)>) {
        let mut best = 0;
        for (index, variant) in self.variants.iter().enumerate() {
            let agreement = sent.agreement(Pattern {
                input: &variant.input,
                fillers: &variant.fillers,
                is_rewritten: self.is_rewriting || variant.is_rebound,
            });
            if agreement.is_whole {
                return (agreement.matched, Some((index, agreement)));
            }
            best = best.max(agreement.matched);
        }
        (best, None)
    }

    /// Compares a text that the template gives with one that was sent.
    pub(super) fn agreement(&self, written: &Written, sent: &Sent) -> Agreement {
        let fillers: Vec<Filler> = written.holes.iter().map(|(_, kind)| filler(*kind)).collect();
        sent.agreement(Pattern {
            input: &input(written),
            fillers: &fillers,
            is_rewritten: self.is_rewriting || written.is_rebound,
        })
    }
}

impl Variant {
    fn new(place: usize, statement: &Statement, input: Input, dialects: &[Dialect]) -> Self {
        let kinds = |hole: &Hole| {
            // The holes of a part stand for those of the whole in the same order; only their kinds count.
            let known = statement.holes.iter().find(|known| known.range == hole.range);
            known.map_or(Filler::Value, |known| filler(known.kind))
        };
        Self {
            statement: place,
            fillers: input.holes().iter().map(kinds).collect(),
            is_rebound: statement.is_rebound,
            forms: dialects
                .iter()
                .map(|dialect| normal_form(&input, *dialect))
                .collect(),
            fingerprints: dialects
                .iter()
                .map(|dialect| fingerprint(&input, *dialect))
                .collect(),
            input,
        }
    }
}

fn is_same(variant: &Variant, statement: &Statement) -> bool {
    **variant.input.text() == *statement.sql
        && variant.is_rebound == statement.is_rebound
        && variant.input.holes().len() == statement.holes.len()
}

/// Returns a text of a template with its holes.
pub(super) fn input(written: &Written) -> Input {
    let holes = written.holes.iter().map(|(range, _)| Hole { range: *range });
    Input::with_holes(written.sql.as_str(), holes.collect())
}

fn statement_input(statement: &Statement) -> Input {
    let holes = statement.holes.iter().map(|hole| Hole { range: hole.range });
    Input::with_holes(statement.sql.as_str(), holes.collect())
}

fn filler(kind: HoleKind) -> Filler {
    match kind {
        HoleKind::Value | HoleKind::Placeholder => Filler::Value,
        HoleKind::QuotedName => Filler::Name,
        HoleKind::Unknown => Filler::Anything,
    }
}

/// Returns the statements of a text that holds several and no hole: a server logs each by itself.
fn split(input: &Input, dialect: Dialect) -> Vec<Input> {
    let text: &str = input.text();
    if !input.holes().is_empty() || !text.contains(';') {
        return Vec::new();
    }
    let tokens = lex(input, dialect);
    let mut ranges = Vec::new();
    let mut start = 0;
    let ends = tokens
        .iter()
        .filter(|token| matches!(token.kind, Kind::Semicolon | Kind::EndOfText));
    for token in ends {
        ranges.push(TextRange::new(start, token.start));
        start = (token.start + 1).min(offset(text.len()));
    }
    let pieces = ranges
        .into_iter()
        .map(|range| text[range.start as usize..range.end as usize].trim());
    let pieces: Vec<&str> = pieces.filter(|piece| !piece.is_empty()).collect();
    if pieces.len() < 2 || pieces.len() > PARTS {
        return Vec::new();
    }
    pieces.into_iter().map(Input::from).collect()
}

/// Returns the words of a text as hashes, whatever their case.
pub(super) fn word_hashes(text: &str) -> impl Iterator<Item = u64> {
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    text.split(move |character| !is_word(character))
        .filter(|word| word.starts_with(|first: char| first.is_alphabetic() || first == '_'))
        .map(|word| {
            let mut hasher = FxHasher::default();
            word.to_lowercase().hash(&mut hasher);
            hasher.finish()
        })
}
