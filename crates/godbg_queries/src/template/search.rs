//! Looks for the choices under which a template gives a text that somebody saw.
//!
//! The covering set holds each outcome once, not each combination. Here combinations are tried, those
//! first that agree longest with the text from its start on: code puts statements together from left
//! to right, so the first difference tells which choices are right so far.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fmt;
use std::sync::Arc;

use godbg_text::TextRange;
use rustc_hash::FxHashSet;

use crate::statement::{Choice, HoleKind};
use crate::template::assignment::{Made, Pick, Seen, Tendency};
use crate::template::evaluate::Memo;
use crate::template::outline::Outline;
use crate::template::possible::may_give;
use crate::template::value::{Constant, LoopNode, Node, Value, for_reached};
use crate::template::variants::{Limits, Passes, PathCondition, Question, Wanted, run, written_hole};

/// How many nodes one search may visit.
const STEP_LIMIT: u32 = 3_000_000;
/// How many tries may follow each other of which none agrees longer than one before.
const PATIENCE: usize = 400;

/// The text that can arrive at a call, before its choices are made.
///
/// Equal to none but its own copies.
#[derive(Clone)]
pub struct Template(Arc<Parts>);

struct Parts {
    text: Value,
    path: Vec<PathCondition>,
    loops: Vec<Arc<LoopNode>>,
    limits: Limits,
}

/// A text that a template gives under one set of choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The text, holes written as the placeholder that they stand for.
    pub sql: String,
    /// Where the holes lie, in order, and what can stand in each.
    pub holes: Vec<(TextRange, HoleKind)>,
    /// Whether the program rewrites question marks for the driver in use.
    pub is_rebound: bool,
    /// The choices that led here.
    pub choices: Vec<Choice>,
}

/// How well a text fits the one that is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It is that text.
    Whole,
    /// It is another.
    Part {
        /// How much is equal from the start on.
        matched: usize,
        /// How much longer the text that is looked for is, in the same unit.
        missing: i64,
    },
}

/// Choices made beforehand, sorted by key.
type Preset = Vec<(u64, Pick)>;

/// A set of choices whose text was looked at.
struct Tried {
    tendency: Tendency,
    preset: Preset,
    missing: i64,
    open: Vec<Open>,
}

/// A choice that could have gone another way.
struct Open {
    key: u64,
    chosen: Option<Pick>,
    others: Vec<Pick>,
    is_count: bool,
}

impl Open {
    fn new(key: u64, seen: &Seen, chosen: Option<&Pick>) -> Self {
        let is_number = |pick: &Pick| matches!(pick, Pick::Constant(Constant::Integer(_)));
        Self {
            key,
            chosen: chosen.cloned(),
            others: seen
                .picks
                .iter()
                .filter(|other| Some(*other) != chosen)
                .cloned()
                .collect(),
            is_count: seen.labels.is_empty() && seen.picks.iter().all(is_number),
        }
    }
}

struct Search<'t, 'f> {
    template: &'t Parts,
    fits: &'f mut dyn FnMut(&Written) -> Fit,
    runs_left: usize,
    steps: u32,
    memo: Memo,
    /// How far the best try agrees, and how many tries there were since.
    longest: usize,
    stale: usize,
    known: FxHashSet<(bool, Preset)>,
    tried: Vec<Tried>,
    /// Indexes of `tried` by how well they fit, few presets and early ones first.
    pending: BinaryHeap<(usize, Reverse<usize>, Reverse<usize>)>,
}

impl Template {
    pub(crate) fn new(text: &Value, path: &[PathCondition], loops: &[Arc<LoopNode>], limits: Limits) -> Self {
        Self(Arc::new(Parts {
            text: Arc::clone(text),
            path: path.to_vec(),
            loops: loops.to_vec(),
            limits,
        }))
    }

    /// Says whether some text of the template may have this outline; a "no" is certain as far as the
    /// code that puts the text together was followed.
    pub fn may_give(&self, outline: &Outline) -> bool {
        may_give(&self.0.text, outline)
    }

    /// Looks for the text that `fits`, in at most `runs` tries.
    ///
    /// What is found is a text that the code puts together under choices that do not contradict each
    /// other; that nothing is found can also be for want of tries.
    pub fn find(&self, runs: usize, fits: &mut dyn FnMut(&Written) -> Fit) -> Option<Written> {
        let mut search = Search {
            template: &self.0,
            fits,
            runs_left: runs,
            steps: 0,
            memo: Memo::new(),
            longest: 0,
            stale: 0,
            known: FxHashSet::default(),
            tried: Vec::new(),
            pending: BinaryHeap::new(),
        };
        search.run()
    }

    /// Calls `each` with every known piece of text that the template may use, in no useful order.
    pub fn pieces(&self, each: &mut dyn FnMut(&str)) {
        let mut values = vec![&self.0.text];
        for node in &self.0.loops {
            node.for_values(&mut |value| values.push(value));
        }
        for_reached(values, usize::MAX, |node| {
            if let Node::Text(text) = node {
                each(text.text());
            }
        });
    }
}

impl Search<'_, '_> {
    fn run(&mut self) -> Option<Written> {
        for tendency in [Tendency::Off, Tendency::On] {
            if let Some(found) = self.consider(tendency, Vec::new()) {
                return Some(found);
            }
        }
        while let Some((_, _, Reverse(index))) = self.pending.pop() {
            for place in 0..self.tried[index].open.len() {
                if self.runs_left == 0 || self.stale > PATIENCE || self.steps > STEP_LIMIT {
                    return None;
                }
                if let Some(found) = self.vary(index, place) {
                    return Some(found);
                }
            }
        }
        None
    }

    /// Tries the other outcomes of one choice.
    fn vary(&mut self, index: usize, place: usize) -> Option<Written> {
        let tendency = self.tried[index].tendency;
        let open = &self.tried[index].open[place];
        let (key, chosen, is_count) = (open.key, open.chosen.clone(), open.is_count);
        let others = open.others.clone();
        for pick in others {
            let preset = self.with(index, key, pick);
            if let Some(found) = self.consider(tendency, preset) {
                return Some(found);
            }
        }
        let Some(Pick::Constant(Constant::Integer(count))) = chosen else {
            return None;
        };
        if !is_count {
            return None;
        }
        // One more tells how much one adds, and that how many are missing.
        let missing = self.tried[index].missing;
        let next = self.with(index, key, Pick::Constant(Constant::Integer(count + 1)));
        let before = self.tried.len();
        if let Some(found) = self.consider(tendency, next) {
            return Some(found);
        }
        let one_adds = self.tried.get(before).map_or(0, |next| missing - next.missing);
        if one_adds > 0 && missing > one_adds {
            let wanted = Pick::Constant(Constant::Integer(count + missing / one_adds));
            let preset = self.with(index, key, wanted);
            return self.consider(tendency, preset);
        }
        None
    }

    fn with(&self, index: usize, key: u64, pick: Pick) -> Preset {
        let mut preset = self.tried[index].preset.clone();
        match preset.binary_search_by_key(&key, |(key, _)| *key) {
            Ok(place) => preset[place].1 = pick,
            Err(place) => preset.insert(place, (key, pick)),
        }
        preset
    }

    /// Looks at the text under these choices; gives it back when it fits.
    fn consider(&mut self, tendency: Tendency, preset: Preset) -> Option<Written> {
        let is_new = self.known.insert((tendency == Tendency::On, preset.clone()));
        if !is_new || self.runs_left == 0 {
            return None;
        }
        self.runs_left -= 1;
        let template = self.template;
        let wanted = [Wanted {
            value: Arc::clone(&template.text),
            loops: Vec::new(),
        }];
        let question = Question {
            values: &wanted,
            counted: 1,
            path: &template.path,
            loops: &template.loops,
            limits: template.limits,
        };
        let memo = std::mem::replace(&mut self.memo, Memo::new());
        let Passes {
            last: mut evaluation,
            outcome,
            earlier,
        } = run(&question, tendency, &preset, memo);
        self.memo = evaluation.take_memo();
        self.steps += evaluation.steps;
        let (mut matched, mut missing) = (0, 0);
        if let Ok(values) = outcome {
            let text = values.first()?.text();
            let (sql, _, holes) = text.write_out(written_hole);
            let written = Written {
                sql,
                holes: holes.iter().map(|(range, hole)| (*range, hole.kind)).collect(),
                is_rebound: text.is_rebound(),
                choices: evaluation.assignment.made().iter().map(Made::described).collect(),
            };
            match (self.fits)(&written) {
                Fit::Whole => return Some(written),
                Fit::Part {
                    matched: equal,
                    missing: more,
                } => (matched, missing) = (equal + 1, more),
            }
        }
        self.stale += 1;
        if matched > self.longest {
            self.longest = matched;
            self.stale = 0;
        }
        let chosen = evaluation
            .assignment
            .choices()
            .map(|(key, seen, pick)| Open::new(key, seen, Some(pick)));
        // What only an earlier pass asked for can have gone another way, too.
        let before = earlier.iter().map(|(key, seen)| {
            let preset = preset.iter().find(|(known, _)| known == key);
            Open::new(*key, seen, preset.map(|(_, pick)| pick))
        });
        let mut open: Vec<Open> = chosen.collect();
        for other in before {
            if !open.iter().any(|known| known.key == other.key) {
                open.push(other);
            }
        }
        self.pending
            .push((matched, Reverse(preset.len()), Reverse(self.tried.len())));
        self.tried.push(Tried {
            tendency,
            preset,
            missing,
            open,
        });
        None
    }
}

impl fmt::Debug for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Template")
    }
}

impl PartialEq for Template {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Template {}
