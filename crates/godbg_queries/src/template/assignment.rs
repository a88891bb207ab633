//! Outcomes of conditions: what was chosen, what could have been.

use std::collections::BTreeSet;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use godbg_text::SourceRange;
use rustc_hash::FxHashMap;

use crate::go_type::GoKind;
use crate::statement::{Choice, ChoiceKind};
use crate::template::value::{Class, Constant, Symbol, Value};

/// How many comparisons are kept.
const COMPARISONS: usize = 40;

/// What a key was decided to be.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Pick {
    /// Equal to this constant.
    Constant(Constant),
    /// None of the constants that it is compared with.
    Other,
}

/// Which way conditions go that nothing else decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tendency {
    /// Conditions do not hold.
    Off,
    /// Conditions hold.
    On,
    /// There is no deciding: only what is certain counts.
    Certain,
}

/// What evaluation found to choose from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    /// The key in Go's words.
    pub(crate) display: Arc<str>,
    /// What it was compared with.
    pub(crate) picks: Vec<Pick>,
    /// Names of the outcomes where they are numbers of a list.
    pub(crate) labels: Vec<Arc<str>>,
    /// What kind of thing is chosen.
    pub(crate) kind: ChoiceKind,
    /// Where what is decided is read, if it is read in one place.
    pub(crate) origin: Option<SourceRange>,
}

/// An outcome that was used, with its names.
#[derive(Clone, Debug)]
pub struct Made {
    display: Arc<str>,
    label: Option<Arc<str>>,
    pick: Pick,
    kind: ChoiceKind,
}

impl Made {
    /// Returns the choice in words.
    pub(crate) fn described(&self) -> Choice {
        let outcome = match (&self.label, &self.pick) {
            (Some(label), _) => label.to_string(),
            (None, Pick::Constant(constant)) => constant.to_string(),
            (None, Pick::Other) => "other".to_owned(),
        };
        Choice {
            condition: self.display.to_string(),
            outcome,
            kind: self.kind,
        }
    }
}

/// Which outcomes of a key are the same to those who asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Alike {
    /// Only equal ones.
    Equal,
    /// These numbers of a list: they stand for the same value.
    Numbers(Vec<usize>),
}

/// One set of outcomes, filled as evaluation asks.
#[derive(Debug)]
pub(crate) struct Assignment {
    pub(crate) tendency: Tendency,
    chosen: FxHashMap<u64, Pick>,
    /// The keys that were asked for: on nothing else does hang what was evaluated.
    asked: FxHashMap<u64, Alike>,
    /// What was found to choose from, in the order in which it was asked for, and where each key is.
    seen: Vec<(u64, Seen)>,
    places: FxHashMap<u64, usize>,
    /// While a path is followed its conditions are no choices of the text.
    pub(crate) is_quiet: bool,
    /// The comparisons with constants that were decided, those of the path too.
    compared: Vec<(Arc<str>, Constant, bool)>,
    /// Texts that turned out to be constants while values were evaluated: what was evaluated
    /// before may still hold them as unknown.
    late_texts: Vec<(u64, Pick)>,
    /// Whether the tendency has decided anything.
    pub(crate) has_tended: bool,
    /// The elements that were chosen by an index that is not known.
    pub(crate) selected: BTreeSet<(u64, usize)>,
}

impl Assignment {
    pub(crate) fn new(tendency: Tendency, preset: &[(u64, Pick)]) -> Self {
        Self {
            tendency,
            chosen: preset.iter().cloned().collect(),
            asked: FxHashMap::default(),
            seen: Vec::new(),
            places: FxHashMap::default(),
            is_quiet: false,
            compared: Vec::new(),
            late_texts: Vec::new(),
            has_tended: false,
            selected: BTreeSet::new(),
        }
    }

    /// Returns the comparisons of texts and truth values that were decided: what is compared in Go's
    /// words, with which constant, and whether they are equal.
    pub(crate) fn compared(&self) -> &[(Arc<str>, Constant, bool)] {
        &self.compared
    }

    /// Begins again with what an earlier pass chose and compared; returns what it found to choose
    /// from.
    pub(crate) fn again(mut self, preset: &[(u64, Pick)]) -> (Self, Vec<(u64, Seen)>) {
        let compared = std::mem::take(&mut self.compared);
        let asked = std::mem::take(&mut self.asked);
        let next = Self {
            compared,
            asked,
            has_tended: self.has_tended,
            ..Self::new(self.tendency, preset)
        };
        (next, self.seen)
    }

    /// Returns the texts that turned out to be constants after they may have been used.
    pub(crate) fn late_texts(&self) -> &[(u64, Pick)] {
        &self.late_texts
    }

    /// Returns the outcome of a key that was decided.
    pub(super) fn chosen(&mut self, key: u64) -> Option<&Pick> {
        self.asked.insert(key, Alike::Equal);
        self.chosen.get(&key)
    }

    /// Returns the keys that were asked for.
    pub(crate) fn take_asked(&mut self) -> FxHashMap<u64, Alike> {
        std::mem::take(&mut self.asked)
    }

    /// Returns what was decided and used, in order, with the keys' names.
    pub(crate) fn choices(&self) -> impl Iterator<Item = (u64, &Seen, &Pick)> {
        self.seen
            .iter()
            .filter_map(|(key, seen)| Some((*key, seen, self.chosen.get(key)?)))
    }

    /// Returns what was decided and used, with its names.
    pub(crate) fn made(&self) -> Vec<Made> {
        let made = self.choices().map(|(_, seen, pick)| Made {
            display: Arc::clone(&seen.display),
            label: match pick {
                Pick::Constant(Constant::Integer(index)) if !seen.labels.is_empty() => {
                    let index = usize::try_from(*index).unwrap_or(0);
                    Some(seen.labels.get(index).cloned().unwrap_or_default())
                }
                _ => None,
            },
            pick: pick.clone(),
            kind: seen.kind,
        });
        made.collect()
    }

    /// Returns what was found to choose from, in the order in which it was asked for.
    pub(crate) fn into_seen(self) -> Vec<(u64, Seen)> {
        self.seen
    }

    fn seen(&mut self, key: u64) -> Option<&mut Seen> {
        let place = self.places.get(&key)?;
        self.seen.get_mut(*place).map(|(_, seen)| seen)
    }

    /// Returns what texts were decided to equal, in the order of their names.
    pub(super) fn equalities(&self) -> BTreeSet<(&str, &str)> {
        self.compared
            .iter()
            .filter_map(|(value, constant, is_equal)| match constant {
                Constant::Text(text) if *is_equal => Some((&**value, &**text)),
                _ => None,
            })
            .collect()
    }

    fn note(&mut self, key: u64, display: &Arc<str>, origin: Option<SourceRange>, picks: &[Pick]) {
        if self.is_quiet {
            return;
        }
        let place = *self.places.entry(key).or_insert_with(|| {
            let seen = Seen {
                display: Arc::clone(display),
                picks: Vec::new(),
                labels: Vec::new(),
                kind: ChoiceKind::Condition,
                origin,
            };
            self.seen.push((key, seen));
            self.seen.len() - 1
        });
        let (_, seen) = &mut self.seen[place];
        for pick in picks {
            if !seen.picks.contains(pick) {
                seen.picks.push(pick.clone());
            }
        }
    }

    /// Notes that a key is not only compared with constants.
    fn note_kind(&mut self, key: u64, kind: ChoiceKind) {
        if let Some(seen) = self.seen(key) {
            seen.kind = kind;
        }
    }

    /// Returns what conditions tend to.
    pub(super) fn default_want(&mut self) -> bool {
        self.has_tended = true;
        self.tendency == Tendency::On
    }

    /// Decides whether a symbol equals a constant. `None` when nothing may be decided.
    pub(super) fn equals(
        &mut self,
        symbol: &Symbol,
        constant: &Constant,
        want: Option<bool>,
    ) -> Option<bool> {
        if self.tendency == Tendency::Certain {
            return None;
        }
        if *constant == Constant::Nil && matches!(symbol.go_type.kind, GoKind::Struct) {
            // What is compared is a pointer to this struct.
            return Some(false);
        }
        let opposite = match constant {
            Constant::Truth(value) => Pick::Constant(Constant::Truth(!value)),
            Constant::Integer(value) => Pick::Constant(Constant::Integer(next_number(*value))),
            _ => Pick::Other,
        };
        let same = Pick::Constant(constant.clone());
        if symbol.class == Class::Error && *constant == Constant::Nil {
            // Whether something failed is no choice of the text: where nothing says so, it did not.
            return Some(if let Some(pick) = self.chosen(symbol.key) {
                *pick == same
            } else {
                let is_nil = !(self.is_quiet && want == Some(false));
                self.chosen
                    .insert(symbol.key, if is_nil { same } else { opposite });
                is_nil
            });
        }
        // A text that a path compares may be part of the statement: each that it may be counts.
        let is_text = symbol.class == Class::Text && matches!(constant, Constant::Text(_));
        let is_quiet = self.is_quiet;
        self.is_quiet &= !is_text;
        let picks = [same.clone(), opposite.clone()];
        self.note(symbol.key, &symbol.display, symbol.origin, &picks);
        self.is_quiet = is_quiet;
        let is_equal = if let Some(pick) = self.chosen(symbol.key) {
            *pick == same
        } else {
            let want = want.unwrap_or_else(|| self.default_want());
            if want && is_text {
                self.late_texts.push((symbol.key, same.clone()));
            }
            self.chosen.insert(symbol.key, if want { same } else { opposite });
            want
        };
        self.note_compared(&symbol.display, constant, is_equal);
        Some(is_equal)
    }

    /// Keeps what was found equal to a text or truth value, or not.
    fn note_compared(&mut self, value: &Arc<str>, constant: &Constant, is_equal: bool) {
        if matches!(constant, Constant::Text(_) | Constant::Truth(_)) && self.compared.len() < COMPARISONS {
            let made = (Arc::clone(value), constant.clone(), is_equal);
            if !self.compared.contains(&made) {
                self.compared.push(made);
            }
        }
    }

    /// Decides whether a number is less than (or, `flipped`, greater than) a constant.
    pub(super) fn compares(
        &mut self,
        symbol: &Symbol,
        limit: i64,
        flipped: bool,
        want: Option<bool>,
    ) -> Option<bool> {
        if self.tendency == Tendency::Certain {
            return None;
        }
        let holds = |value: i64| if flipped { limit < value } else { value < limit };
        // The smallest step over the limit on either side; counts are never negative.
        let (yes, no) = if flipped {
            (limit.saturating_add(1), limit)
        } else {
            (limit.saturating_sub(1), limit)
        };
        let picks = [yes, no]
            .into_iter()
            .filter(|value| *value >= 0)
            .map(|value| Pick::Constant(Constant::Integer(value)));
        let picks: Vec<Pick> = picks.collect();
        self.note(symbol.key, &symbol.display, symbol.origin, &picks);
        match self.chosen(symbol.key) {
            Some(Pick::Constant(Constant::Integer(value))) => Some(holds(*value)),
            Some(_) => Some(false),
            None => {
                let want = want.unwrap_or_else(|| self.default_want());
                let mut value = if want { yes } else { no };
                if want && flipped && self.default_want() {
                    value = value.max(2);
                }
                self.chosen
                    .insert(symbol.key, Pick::Constant(Constant::Integer(value)));
                Some(holds(value))
            }
        }
    }

    /// Decides how often a loop runs.
    pub(super) fn count(&mut self, symbol: &Symbol) -> Option<usize> {
        let key = symbol.key;
        if self.tendency == Tendency::Certain {
            return None;
        }
        let pick = |value| Pick::Constant(Constant::Integer(value));
        self.note(key, &symbol.display, symbol.origin, &[pick(1), pick(2)]);
        self.note_kind(key, ChoiceKind::Count);
        match self.chosen(key) {
            Some(Pick::Constant(Constant::Integer(value))) => usize::try_from(*value).ok().or(Some(0)),
            // A collection that is not nil, say.
            Some(Pick::Other | Pick::Constant(_)) => Some(1),
            None => {
                let value = if self.default_want() { 2 } else { 1 };
                self.chosen.insert(key, pick(value));
                usize::try_from(value).ok()
            }
        }
    }

    /// Returns how often a loop was decided to run.
    pub(super) fn counted(&mut self, key: u64) -> Option<i64> {
        if self.seen(key)?.kind != ChoiceKind::Count {
            return None;
        }
        match self.chosen(key)? {
            Pick::Constant(Constant::Integer(value)) => Some(*value),
            _ => None,
        }
    }

    /// Decides which of several.
    pub(crate) fn one_of(&mut self, key: u64, display: &Arc<str>, count: usize) -> Option<usize> {
        if count > 1 {
            self.asked.insert(key, Alike::Equal);
        }
        self.number(key, display, count, Vec::new)
    }

    /// Decides which element of a list an index chooses that is not known.
    pub(super) fn element(&mut self, key: u64, display: &Arc<str>, count: usize) -> Option<usize> {
        let index = self.one_of(key, display, count)?.min(count - 1);
        self.selected.insert((key, index));
        Some(index)
    }

    /// Decides which of several values with labels; there is at least one.
    pub(super) fn one_option(
        &mut self,
        key: u64,
        display: &Arc<str>,
        options: &[(Arc<str>, Value)],
    ) -> Option<usize> {
        let labels = || options.iter().map(|(label, _)| Arc::clone(label)).collect();
        let index = self.number(key, display, options.len(), labels)?;
        let (_, value) = options.get(index)?;
        if options.len() > 1 {
            let numbered = options.iter().enumerate();
            let alike = numbered.filter(|(_, (_, other))| Arc::ptr_eq(value, other));
            self.ask_alike(key, alike.map(|(index, _)| index).collect());
        }
        Some(index)
    }

    /// Notes that a key was asked for of which these outcomes are the same.
    fn ask_alike(&mut self, key: u64, numbers: Vec<usize>) {
        match self.asked.entry(key) {
            Entry::Vacant(entry) => {
                entry.insert(Alike::Numbers(numbers));
            }
            Entry::Occupied(mut entry) => {
                if let Alike::Numbers(known) = entry.get_mut() {
                    known.retain(|number| numbers.contains(number));
                }
            }
        }
    }

    fn number(
        &mut self,
        key: u64,
        display: &Arc<str>,
        count: usize,
        labels: impl FnOnce() -> Vec<Arc<str>>,
    ) -> Option<usize> {
        if count <= 1 {
            return Some(0);
        }
        if self.tendency == Tendency::Certain {
            return None;
        }
        if self.seen(key).is_none_or(|seen| seen.picks.len() < count) {
            let picks: Vec<Pick> = (0..count)
                .map(|index| Pick::Constant(Constant::Integer(i64::try_from(index).unwrap_or(0))))
                .collect();
            // Which alternative a path needs is found by trying, so this is noted even then.
            let is_quiet = std::mem::take(&mut self.is_quiet);
            self.note(key, display, None, &picks);
            self.note_kind(key, ChoiceKind::Writer);
            self.is_quiet = is_quiet;
            if let Some(seen) = self.seen(key)
                && seen.labels.is_empty()
            {
                seen.labels = labels();
            }
        }
        if let Some(Pick::Constant(Constant::Integer(value))) = self.chosen.get(&key) {
            Some(usize::try_from(*value).unwrap_or(0).min(count - 1))
        } else {
            self.chosen.insert(key, Pick::Constant(Constant::Integer(0)));
            Some(0)
        }
    }

    /// Returns the constant that a symbol was decided to be, for symbols that are texts.
    pub(super) fn use_text(&mut self, symbol: &Symbol) -> Option<Arc<str>> {
        if symbol.class != Class::Text {
            return None;
        }
        let Some(Pick::Constant(Constant::Text(text))) = self.chosen(symbol.key) else {
            return None;
        };
        let text = Arc::clone(text);
        self.note_compared(&symbol.display, &Constant::Text(Arc::clone(&text)), true);
        Some(text)
    }
}

fn next_number(value: i64) -> i64 {
    if value < 0 { 1 } else { value.saturating_add(1) }
}
