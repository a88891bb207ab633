//! What was evaluated under which outcomes, what else would come to the same, and what all of it took.

use rustc_hash::FxHashMap;

use super::{Limits, Passes};
use crate::template::assignment::{Alike, Pick, Tendency};
use crate::template::evaluate::Halt;
use crate::template::value::Constant;

/// How many nodes all assignments together may visit.
const STEP_LIMIT: u32 = 300_000;
/// How many where each element of a list is asked for.
const LIST_STEP_LIMIT: u32 = 400_000;

/// After how many nodes sets that only repeat what is known count as well, so that a large text is not
/// evaluated as often as a small one.
const REPEAT_STEPS: u32 = 8_000;

/// An evaluation that was made, and what it hangs on.
pub(super) struct Tried {
    tendency: Tendency,
    preset: Vec<(u64, Pick)>,
    asked: FxHashMap<u64, Alike>,
    /// Whether conditions went as the tendency says.
    has_tended: bool,
    pub(super) spent: Spent,
}

/// What one evaluation took of the limits.
#[derive(Clone, Copy)]
pub(super) struct Spent {
    steps: u32,
    pub(super) halt: Option<Halt>,
    /// Whether an index that is not known chose from a list.
    has_selected: bool,
}

/// What all evaluations took of the limits.
#[derive(Default)]
pub(super) struct Spending {
    pub(super) runs: usize,
    /// Whether the elements of a list are asked for.
    pub(super) is_of_list: bool,
    /// How many sets of outcomes were not evaluated, since the variant that they give is known.
    repeats: usize,
    variants: usize,
    steps: u32,
}

impl Tried {
    pub(super) fn new(tendency: Tendency, preset: &[(u64, Pick)], passes: &mut Passes) -> Self {
        Self {
            tendency,
            preset: preset.to_vec(),
            asked: passes.last.assignment.take_asked(),
            has_tended: passes.last.assignment.has_tended,
            spent: Spent {
                steps: passes.last.steps,
                halt: passes.outcome.as_ref().err().copied(),
                has_selected: !passes.last.assignment.selected.is_empty(),
            },
        }
    }

    /// Returns the tendency under which its outcomes were seen: off, which counts for both, where nothing
    /// hangs on it.
    pub(super) fn counts_under(&self) -> Tendency {
        if self.has_tended {
            self.tendency
        } else {
            Tendency::Off
        }
    }

    /// Says whether an outcome of this key has been asked for.
    pub(super) fn has_asked(&self, key: u64) -> bool {
        self.asked.contains_key(&key)
    }

    /// Says whether evaluation under these outcomes would ask for the same and come to the same.
    pub(super) fn answers_for(&self, tendency: Tendency, preset: &[(u64, Pick)]) -> bool {
        let is_preset = |key: u64| preset.iter().any(|(other, _)| *other == key);
        (self.tendency == tendency || !self.has_tended)
            && preset.iter().all(|(key, pick)| self.is_same(*key, pick))
            && self
                .preset
                .iter()
                .all(|(key, _)| is_preset(*key) || !self.has_asked(*key))
    }

    /// Says whether it is the same to this evaluation if a key is preset to this outcome.
    fn is_same(&self, key: u64, pick: &Pick) -> bool {
        match self.asked.get(&key) {
            None => true,
            Some(Alike::Numbers(numbers)) => {
                matches!(pick, Pick::Constant(Constant::Integer(number))
                    if usize::try_from(*number).is_ok_and(|number| numbers.contains(&number)))
            }
            Some(Alike::Equal) => self
                .preset
                .iter()
                .any(|(own, preset)| *own == key && preset == pick),
        }
    }
}

impl Spent {
    /// Says whether it gave a variant that counts: the elements of a list are as many as they are.
    fn is_variant(self) -> bool {
        self.halt.is_none() && !self.has_selected
    }
}

impl Spending {
    /// Adds what one evaluation took.
    pub(super) fn add(&mut self, spent: Spent) {
        self.steps += spent.steps + 20;
        self.runs += 1;
        if spent.halt.is_none() {
            self.is_of_list |= spent.has_selected;
        }
        self.variants += usize::from(spent.is_variant());
        // What cannot happen is found out soon and costs no run, only steps.
        if spent.halt == Some(Halt::Impossible) {
            self.runs -= usize::from(self.runs > 1);
        }
        // Each element that an index may choose is asked for; they do not count as combinations.
        if spent.has_selected {
            self.runs -= usize::from(self.runs > 1);
        }
    }

    /// Notes that something was not evaluated, since it would come to the same as what took this.
    pub(super) fn repeat(&mut self, spent: Spent) {
        self.repeats += usize::from(spent.is_variant());
    }

    /// Says whether nothing more may be evaluated.
    pub(super) fn is_over(&self, limits: Limits) -> bool {
        let steps = if self.is_of_list {
            LIST_STEP_LIMIT
        } else {
            STEP_LIMIT
        };
        let mut variants = self.variants;
        if self.steps > REPEAT_STEPS {
            variants += self.repeats;
        }
        self.runs >= limits.runs || variants >= limits.variants || self.steps > steps
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::template::{Limits, Node, Question, Value, Wanted, literal_text, variants};

    #[track_caller]
    fn check(options: Vec<Value>, expected: &[&str]) {
        let label = Arc::from("a writer");
        let options = options.into_iter().map(|value| (Arc::clone(&label), value));
        let wanted = Wanted {
            value: Arc::new(Node::OneOf(1, Arc::clone(&label), options.collect())),
            loops: Vec::new(),
        };
        let question = Question {
            values: &[wanted],
            counted: 1,
            path: &[],
            loops: &[],
            limits: Limits::default(),
        };
        let found = variants(&question, &[]);
        let texts = found.all.iter().map(|variant| variant.values[0].text());
        let mut texts: Vec<String> = texts.map(|text| text.text().to_owned()).collect();
        texts.sort();
        assert_eq!(texts, expected);
    }

    #[test]
    fn alternatives_that_are_one_value_are_evaluated_once() {
        let (shared, other) = (literal_text("shared"), literal_text("other"));
        let options = vec![shared.clone(), other.clone(), shared.clone(), shared];
        check(options, &["other", "shared"]);
        check(
            vec![literal_text("a"), other, literal_text("a")],
            &["a", "a", "other"],
        );
    }
}
