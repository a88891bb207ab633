//! What earlier evaluations under other outcomes came to, with the questions that it hangs on.
//!
//! Assignments that are tried one after the other differ in few outcomes, and most of a value hangs on
//! others. What was evaluated is kept with its questions and answers: where an assignment answers the
//! same, evaluation would come to the same, so it is not repeated. The questions themselves are, since the
//! assignment takes down what it was asked.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::DEPTH_LIMIT;
use crate::template::ask::{Answer, Ask};
use crate::template::assignment::Assignment;
use crate::template::concrete::Concrete;
use crate::template::value::{LoopNode, Node};

/// How many results of one node are looked at: the last ones.
const VERSIONS: usize = 4;
/// What hangs on nothing and takes fewer steps is evaluated again.
const FEW_STEPS: u32 = 4;
/// The number of the first pass.
const FIRST_PASS: u32 = 1;

/// What was evaluated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Value(*const Node),
    /// A condition, and what it should come to.
    Truth(*const Node, Option<bool>),
    Loop(*const LoopNode),
}

/// What it came to.
#[derive(Clone)]
pub(super) enum Outcome {
    Value(Concrete),
    Truth(bool),
    Loop(Arc<Vec<Concrete>>),
}

/// The number of a record.
pub(super) type Id = u32;

enum Event {
    Asked(Ask, Answer),
    Part(Part),
}

/// A record that was used.
#[derive(Clone, Copy)]
struct Part {
    id: Id,
    /// Whether it need not be asked again where it was found while choices did not count.
    is_lenient: bool,
    /// Whether evaluation would ask the same of it: else it counts only where it is known to hold.
    is_alike: bool,
}

struct Record {
    /// The number of the versions that it is one of.
    versions: u32,
    outcome: Outcome,
    events: Vec<Event>,
    /// Steps that it took without its parts.
    steps: u32,
    /// Whether it was evaluated inside of a loop.
    is_inside: bool,
    /// The pass in which it was last found to hold, and whether choices did not count then.
    confirmed: (u32, bool),
    /// The pass in which it was last found not to hold.
    refuted: u32,
}

/// Where evaluation stands; from here on a record is made.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    events: usize,
    steps: u32,
    attributed: u32,
}

/// How something is asked for.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    /// Whether choices do not count.
    pub(super) is_quiet: bool,
    /// Whether a loop is entered.
    pub(super) is_inside: bool,
    /// Whether it need not be asked again where it was found while choices did not count.
    pub(super) is_lenient: bool,
}

/// The numbers of the last records of one key.
#[derive(Clone, Copy, Default)]
struct Versions {
    ids: [Id; VERSIONS],
    added: usize,
    /// A pass, and the record that holds in it.
    holding: (u32, Id),
}

impl Versions {
    fn add(&mut self, id: Id) {
        self.ids[self.added % VERSIONS] = id;
        self.added += 1;
    }

    /// Returns the record that holds in this pass, else those that may.
    fn candidates(self, pass: u32) -> impl Iterator<Item = Id> {
        let (holds_in, holding) = self.holding;
        let holding = (holds_in == pass).then_some(holding);
        let first = match holding {
            Some(_) => self.added,
            None => self.added.saturating_sub(VERSIONS),
        };
        let last = (first..self.added).rev();
        holding
            .into_iter()
            .chain(last.map(move |number| self.ids[number % VERSIONS]))
    }
}

pub(super) struct Records {
    /// The number of the pass.
    pass: u32,
    /// What happened in this pass that is in no record yet.
    log: Vec<Event>,
    all: Vec<Record>,
    by_key: FxHashMap<Key, u32>,
    versions: Vec<Versions>,
    /// Steps of this pass that belong to records.
    attributed: u32,
    #[cfg(test)]
    recalled: usize,
}

impl Records {
    pub(super) fn new() -> Self {
        Self {
            pass: FIRST_PASS,
            log: Vec::new(),
            all: Vec::new(),
            by_key: FxHashMap::default(),
            versions: Vec::new(),
            attributed: 0,
            #[cfg(test)]
            recalled: 0,
        }
    }

    /// Begins with the next assignment.
    pub(super) fn next_pass(&mut self) {
        self.pass += 1;
        self.log.clear();
        self.attributed = 0;
    }

    /// Says whether records are made: the first evaluation may be the only one.
    fn is_on(&self) -> bool {
        self.pass > FIRST_PASS
    }

    pub(super) fn asked(&mut self, ask: Ask, answer: &Answer) {
        if self.is_on() {
            self.log.push(Event::Asked(ask, answer.clone()));
        }
    }

    /// Notes that a record of this pass was used; `is_alike` where evaluation is asked for the same as then.
    pub(super) fn used(&mut self, id: Id, is_lenient: bool, is_alike: bool, is_inside: bool) {
        let is_alike = is_alike && self.all[id as usize].is_inside == is_inside;
        self.log.push(Event::Part(Part {
            id,
            is_lenient,
            is_alike,
        }));
    }

    pub(super) fn mark(&self, steps: u32) -> Mark {
        Mark {
            events: self.log.len(),
            steps,
            attributed: self.attributed,
        }
    }

    /// Keeps what was evaluated since the mark.
    pub(super) fn keep(
        &mut self,
        key: Key,
        outcome: Outcome,
        mark: Mark,
        steps: u32,
        manner: Manner,
    ) -> Option<Id> {
        let is_small = steps - mark.steps < FEW_STEPS && self.log.len() == mark.events;
        if !self.is_on() || is_small {
            return None;
        }
        let id = count(&self.all);
        let parts = self.attributed - mark.attributed;
        let own = (steps - mark.steps).saturating_sub(parts);
        self.attributed += own;
        let events = self.log.drain(mark.events..).collect();
        let versions = *self.by_key.entry(key).or_insert_with(|| {
            self.versions.push(Versions::default());
            count(&self.versions) - 1
        });
        let group = &mut self.versions[versions as usize];
        group.add(id);
        group.holding = (self.pass, id);
        self.all.push(Record {
            versions,
            outcome,
            events,
            steps: own,
            is_inside: manner.is_inside,
            confirmed: (self.pass, manner.is_quiet),
            refuted: 0,
        });
        self.used(id, manner.is_lenient, true, manner.is_inside);
        Some(id)
    }

    /// Looks for a result that holds under this assignment; its steps count as if it had been evaluated.
    pub(super) fn recall(
        &mut self,
        key: Key,
        assignment: &mut Assignment,
        steps: &mut u32,
        manner: Manner,
    ) -> Option<(Outcome, Id)> {
        let versions = self.versions[*self.by_key.get(&key)? as usize];
        for id in versions.candidates(self.pass) {
            let before = self.attributed;
            let part = Part {
                id,
                is_lenient: manner.is_lenient,
                is_alike: self.all[id as usize].is_inside == manner.is_inside,
            };
            let holds = self.confirm(part, assignment, 0);
            *steps += self.attributed - before;
            if holds {
                #[cfg(test)]
                {
                    self.recalled += 1;
                }
                self.log.push(Event::Part(part));
                return Some((self.all[id as usize].outcome.clone(), id));
            }
        }
        None
    }

    /// Says whether a record holds under this assignment, and asks it what the record hangs on.
    fn confirm(&mut self, part: Part, assignment: &mut Assignment, depth: u32) -> bool {
        let Part { id, is_lenient, .. } = part;
        let is_quiet = assignment.is_quiet;
        let record = &self.all[id as usize];
        let (pass, was_quiet) = record.confirmed;
        if pass == self.pass && (is_quiet || is_lenient || !was_quiet) {
            return true;
        }
        // Where another record holds in this pass, that one is what evaluation would find.
        let (pass, holding) = self.versions[record.versions as usize].holding;
        let is_other = pass == self.pass && holding != id;
        if !part.is_alike || is_other || record.refuted == self.pass || depth > DEPTH_LIMIT {
            return false;
        }
        let events = std::mem::take(&mut self.all[id as usize].events);
        let holds = events.iter().all(|event| match event {
            Event::Asked(ask, answer) => assignment.answer(ask) == *answer,
            Event::Part(part) => self.confirm(*part, assignment, depth + 1),
        });
        let record = &mut self.all[id as usize];
        record.events = events;
        if !holds {
            record.refuted = self.pass;
            return false;
        }
        if record.confirmed.0 != self.pass {
            self.attributed += record.steps;
        }
        record.confirmed = (self.pass, is_quiet);
        self.versions[record.versions as usize].holding = (self.pass, id);
        true
    }
}

/// Returns how many there are, as the numbers of records have it.
fn count<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).expect("limits on steps keep records few")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::template::assignment::{Pick, Tendency};
    use crate::template::evaluate::Memo;
    use crate::template::value::{
        Class, Constant, LoopNode, Node, Operation, Symbol, Value, boolean, integer, literal_text, symbol,
    };
    use crate::template::variants::{Limits, Passes, PathCondition, Question, Wanted, run};

    /// Numbers that look like chance and are the same each time.
    struct Chance(u64);

    impl Chance {
        fn below(&mut self, limit: usize) -> usize {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            usize::try_from(self.0 % limit as u64).unwrap()
        }

        fn one(&mut self, known: &[Value]) -> Value {
            Arc::clone(&known[self.below(known.len())])
        }

        fn symbol(&mut self, class: Class) -> Value {
            let mut unknown = Symbol::construct(&format!("{class:?} {}", self.below(4)));
            unknown.class = class;
            symbol(unknown)
        }

        fn condition(&mut self, texts: &[Value], conditions: &[Value]) -> Value {
            let operation = |operation, operands| Arc::new(Node::Operation(operation, operands));
            match self.below(6) {
                0 => self.symbol(Class::Truth),
                1 => operation(Operation::Not, vec![self.one(conditions)]),
                2 => operation(Operation::And, vec![self.one(conditions), self.one(conditions)]),
                3 => operation(Operation::Equal, vec![self.one(texts), literal_text("b")]),
                4 => operation(Operation::Less, vec![integer(1), self.symbol(Class::Number)]),
                _ => boolean(self.below(2) == 0),
            }
        }

        fn text(&mut self, texts: &[Value], conditions: &[Value]) -> Value {
            let operation = |operation, operands| Arc::new(Node::Operation(operation, operands));
            match self.below(8) {
                0 => literal_text(["a", "b", "c"][self.below(3)]),
                1 => self.symbol(Class::Text),
                2 => operation(Operation::Concat, vec![self.one(texts), self.one(texts)]),
                3 | 4 => Arc::new(Node::Either(
                    self.one(conditions),
                    self.one(texts),
                    self.one(texts),
                )),
                5 => {
                    let options = (0..3).map(|index| (Arc::from(format!("{index}")), self.one(texts)));
                    let options = options.collect();
                    Arc::new(Node::OneOf(self.below(3) as u64, Arc::from("one"), options))
                }
                6 => {
                    let list = Arc::new(Node::List(vec![self.one(texts), self.one(texts)]));
                    operation(Operation::Index, vec![list, self.symbol(Class::Other)])
                }
                _ => {
                    let id = 100 + self.below(1 << 30) as u64;
                    let start: Value = Arc::new(Node::LoopStart(id, 0));
                    let inside = Arc::new(Node::Either(self.one(conditions), self.one(texts), start.clone()));
                    let node = LoopNode {
                        key: id,
                        id,
                        count: self.symbol(Class::Number),
                        test: None,
                        before: vec![self.one(texts)],
                        after: vec![operation(Operation::Concat, vec![start, inside])],
                    };
                    Arc::new(Node::AfterLoop(Arc::new(node), 0))
                }
            }
        }
    }

    fn shape(passes: &Passes) -> String {
        let assignment = &passes.last.assignment;
        let choices: Vec<_> = assignment.choices().collect();
        format!(
            "{:?} {choices:?} {:?} {:?} {:?}",
            passes.outcome,
            assignment.compared(),
            assignment.selected,
            passes.earlier
        )
    }

    #[test]
    fn what_is_recalled_is_what_would_be_evaluated() {
        let (mut runs, mut recalled) = (0, 0);
        for seed in 1..400 {
            let mut chance = Chance(seed * 0x9e37_79b9);
            let mut texts = vec![literal_text("a"), literal_text("b")];
            let mut conditions = vec![chance.symbol(Class::Truth)];
            for _ in 0..40 {
                let condition = chance.condition(&texts, &conditions);
                conditions.push(condition);
                let text = chance.text(&texts, &conditions);
                texts.push(text);
            }
            let wanted = [texts.len() - 1, texts.len() - 2].map(|index| Wanted {
                value: Arc::clone(&texts[index]),
                loops: Vec::new(),
            });
            let path = [PathCondition {
                condition: chance.one(&conditions),
                holds: true,
            }];
            let question = Question {
                values: &wanted,
                counted: 1,
                path: &path,
                loops: &[],
                limits: Limits::default(),
            };
            let (mut memo, mut recalled_here) = (Memo::new(), 0);
            let mut preset: Vec<(u64, Pick)> = Vec::new();
            for tendency in [Tendency::Off, Tendency::On, Tendency::Off].repeat(4) {
                let mut kept = run(&question, tendency, &preset, memo);
                let fresh = run(&question, tendency, &preset, Memo::new());
                assert_eq!(shape(&kept), shape(&fresh), "seed {seed}, {preset:?}");
                runs += 1;
                // Those of this and of all passes before with the same memo.
                recalled_here = kept.last.memo.records.recalled;
                memo = kept.last.take_memo();
                // The next assignment decides one thing otherwise.
                let seen = kept.last.assignment.into_seen();
                if let Some((key, seen)) = seen.get(chance.below(seen.len().max(1))) {
                    preset.retain(|(known, _)| known != key);
                    let pick = seen.picks.get(chance.below(seen.picks.len().max(1)));
                    preset.push((*key, pick.cloned().unwrap_or(Pick::Constant(Constant::Nil))));
                }
            }
            recalled += recalled_here;
        }
        assert!(recalled > runs, "{recalled} in {runs} runs");
    }
}
