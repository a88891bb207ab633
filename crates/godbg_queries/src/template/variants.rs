//! The covering set: every outcome of every condition at least once, correlated.

mod tried;
mod waiting;

use std::sync::Arc;

use godbg_text::SourceRange;
use rustc_hash::FxHashMap;

use self::tried::{Spending, Tried};
use self::waiting::{Preset, Waiting};
use crate::statement::HoleKind;
use crate::template::assignment::{Assignment, Made, Pick, Seen, Tendency};
use crate::template::concrete::Concrete;
use crate::template::evaluate::{Evaluation, Halt, Memo};
use crate::template::flat::{FlatHole, RunOrigin};
use crate::template::value::{Constant, LoopNode, Node, Operation, Symbol, Value, constant};

/// A condition under which a path is taken.
#[derive(Clone, Debug)]
pub struct PathCondition {
    /// The condition.
    pub condition: Value,
    /// What it comes to on the path.
    pub holds: bool,
}

/// How far the covering set goes.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How many assignments are tried.
    pub runs: usize,
    /// How many distinct variants are kept.
    pub variants: usize,
    /// Whether texts count in which an empty list was joined, its elements taken to be unknown.
    pub joins_nothing: bool,
    /// Whether what a loop changes is unknown inside of it, rather than what it is in the first iteration.
    pub opens_loops: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            runs: 160,
            variants: 64,
            joins_nothing: false,
            opens_loops: false,
        }
    }
}

/// The covering set of some values.
#[derive(Debug, Default)]
pub struct Variants {
    /// The variants in the order of discovery.
    pub all: Vec<Variant>,
    /// Whether a limit cut the set short.
    pub is_cut: bool,
    /// Whether evaluation ran into its limit of steps or depth.
    pub is_too_deep: bool,
    /// Whether an empty list was joined, so that another answer may come where that is taken otherwise.
    pub has_joined_nothing: bool,
}

/// The values under one assignment.
#[derive(Debug)]
pub struct Variant {
    /// The values, in the order asked for.
    pub values: Vec<Concrete>,
    /// The choices that were made.
    pub choices: Vec<Made>,
    /// What was compared with a constant, the constant, and whether they are equal.
    pub compared: Vec<(Arc<str>, Constant, bool)>,
}

/// A value that is asked for, and the loops around the place where it is used.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The value.
    pub value: Value,
    /// Loops that the place lies in beside those of the path.
    pub loops: Vec<Arc<LoopNode>>,
}

/// Returns the values under a covering set of assignments. What is read in the functions on the `way` to the
/// statement is decided before what others make of it.
pub(crate) fn variants(question: &Question<'_>, way: &[SourceRange]) -> Variants {
    // One for all, so that its tables need not grow again.
    let mut memo = Memo::new();
    let mut result = Variants::default();
    let mut covered = Covered::default();
    let mut waiting = Waiting::new(way);
    let mut known: FxHashMap<u64, Vec<Pick>> = FxHashMap::default();
    let mut evaluated: Vec<Tried> = Vec::new();
    let mut spending = Spending::default();
    let mut all_on_is_due = true;
    while let Some((tendency, preset)) = waiting.pop() {
        if !preset.is_empty() && preset.iter().all(|(key, pick)| covered.has(*key, pick, tendency)) {
            continue;
        }
        let known_to_be = evaluated
            .iter()
            .find(|tried| tried.answers_for(tendency, &preset));
        if let Some(same) = known_to_be {
            // It would only repeat what is known.
            spending.repeat(same.spent);
            if same.spent.halt.is_none() {
                for (key, pick) in preset.iter().filter(|(key, _)| same.has_asked(*key)) {
                    covered.add(*key, pick, same.counts_under());
                }
            }
            continue;
        }
        if spending.is_over(question.limits) {
            result.is_cut = true;
            break;
        }
        let mut passes = run(question, tendency, &preset, memo);
        memo = passes.last.take_memo();
        let made = Tried::new(tendency, &preset, &mut passes);
        let counts_under = made.counts_under();
        spending.add(made.spent);
        evaluated.push(made);
        let Passes {
            last: mut evaluation,
            outcome,
            earlier,
        } = passes;
        result.has_joined_nothing |= evaluation.has_joined_nothing;
        let has_tended = evaluation.assignment.has_tended || outcome.is_err();
        match outcome {
            Ok(values) => {
                for (key, _, pick) in evaluation.assignment.choices() {
                    covered.add(key, pick, counts_under);
                }
                let choices = evaluation.assignment.made();
                let compared = evaluation.assignment.compared().to_vec();
                result.all.push(Variant {
                    values,
                    choices,
                    compared,
                });
            }
            Err(Halt::Limit) => result.is_too_deep = true,
            Err(Halt::Impossible | Halt::Undecided) => {}
        }
        let mut fresh = Vec::new();
        let evaluated_elements = std::mem::take(&mut evaluation.assignment.selected);
        for (key, seen) in earlier.into_iter().chain(evaluation.assignment.into_seen()) {
            let is_near = waiting.is_near(&seen);
            let known = known.entry(key).or_default();
            for pick in seen.picks {
                if !known.contains(&pick) {
                    known.push(pick.clone());
                    fresh.push((key, pick, is_near));
                }
            }
        }
        for (key, pick, is_near) in fresh.into_iter().rev() {
            // What was reached only under a preset, or with conditions on, is asked for so again.
            let was_on = tendency == Tendency::On;
            let of_list = !evaluated_elements.is_empty();
            for tendency in [Tendency::On, Tendency::Off] {
                // What an index chose from is reached with the conditions as they are.
                if of_list && (tendency == Tendency::On) != was_on {
                    continue;
                }
                if tendency == Tendency::Off || was_on || !preset.is_empty() || spending.runs == 1 {
                    let others = preset.iter().filter(|(other, _)| *other != key);
                    let mut next: Preset = others.cloned().collect();
                    next.push((key, pick.clone()));
                    next.sort();
                    waiting.add(tendency, next, is_near);
                }
            }
        }
        // Where nothing hangs on it, the other tendency gives the same.
        if std::mem::take(&mut all_on_is_due) && has_tended {
            waiting.put_all_on_first();
        }
    }
    if spending.is_of_list {
        // The elements of a list come as it has them, however they were found.
        result
            .all
            .sort_by_key(|variant| variant.values.first().map(place_of));
    }
    result
}

/// The outcomes that some evaluation has used, and the tendency of the rest.
#[derive(Default)]
struct Covered(FxHashMap<u64, Vec<(Pick, Tendency)>>);

impl Covered {
    fn add(&mut self, key: u64, pick: &Pick, tendency: Tendency) {
        if !self.has(key, pick, tendency) {
            self.0.entry(key).or_default().push((pick.clone(), tendency));
        }
    }

    /// Says whether an outcome was seen. It counts as seen alone only where the rest tended to off.
    fn has(&self, key: u64, pick: &Pick, tendency: Tendency) -> bool {
        self.0.get(&key).is_some_and(|seen| {
            seen.iter()
                .any(|(other, under)| other == pick && (*under == Tendency::Off || *under == tendency))
        })
    }
}

/// Returns where a text begins in the source.
fn place_of(value: &Concrete) -> (u32, u32) {
    let text = value.text();
    let Some(first) = text.text().chars().next() else {
        return (0, 0);
    };
    match text.origin_at(0, first.len_utf8()) {
        RunOrigin::Verbatim(source) | RunOrigin::Whole(source) => (source.file.0, source.range.start),
        _ => (0, 0),
    }
}

/// What is asked for, and where.
pub(crate) struct Question<'a> {
    /// The values.
    pub(crate) values: &'a [Wanted],
    /// How many of them count: what only the others hang on is decided somehow and not covered.
    pub(crate) counted: usize,
    /// What must hold.
    pub(crate) path: &'a [PathCondition],
    /// The loops that are entered, outermost first.
    pub(crate) loops: &'a [Arc<LoopNode>],
    pub(crate) limits: Limits,
}

/// The passes of an evaluation under one set of outcomes.
pub(super) struct Passes {
    pub(super) last: Evaluation,
    pub(super) outcome: Result<Vec<Concrete>, Halt>,
    /// What earlier passes found to choose from.
    pub(super) earlier: Vec<(u64, Seen)>,
}

/// Evaluates the values under one set of outcomes, and once more for each text that this makes
/// known.
pub(super) fn run(
    question: &Question<'_>,
    tendency: Tendency,
    preset: &[(u64, Pick)],
    mut memo: Memo,
) -> Passes {
    let mut preset = preset.to_vec();
    let mut assignment = Assignment::new(tendency, &preset);
    let mut earlier = Vec::new();
    let mut steps = 0;
    loop {
        let mut evaluation = Evaluation::with(assignment, memo);
        evaluation.joins_nothing = question.limits.joins_nothing;
        evaluation.opens_loops = question.limits.opens_loops;
        evaluation.steps = steps;
        let outcome = evaluate_all(&mut evaluation, question);
        let late = evaluation.assignment.late_texts();
        if late.is_empty() || outcome.is_err() {
            return Passes {
                last: evaluation,
                outcome,
                earlier,
            };
        }
        // Each pass makes some text known, and there are as many as are compared.
        preset.extend_from_slice(late);
        steps = evaluation.steps;
        memo = evaluation.take_memo();
        let seen;
        (assignment, seen) = evaluation.assignment.again(&preset);
        earlier.extend(seen);
    }
}

fn evaluate_all(evaluation: &mut Evaluation, question: &Question<'_>) -> Result<Vec<Concrete>, Halt> {
    evaluation.enter_loops(question.loops)?;
    evaluation.assignment.is_quiet = true;
    for condition in question.path {
        match evaluation.truth(&condition.condition, Some(condition.holds)) {
            Ok(outcome) if outcome != condition.holds => return Err(Halt::Impossible),
            Ok(_) | Err(Halt::Undecided) => {}
            Err(halt) => return Err(halt),
        }
    }
    evaluation.assignment.is_quiet = false;
    let mut result = Vec::with_capacity(question.values.len());
    for (index, wanted) in question.values.iter().enumerate() {
        evaluation.assignment.is_quiet = index >= question.counted;
        match evaluation.in_first_iteration(&wanted.loops, &wanted.value) {
            Ok(value) => result.push(value),
            // The first value is what counts; without another the variant stands.
            Err(halt) if index > 0 && (halt != Halt::Impossible || question.limits.opens_loops) => {
                let unknown = Symbol::construct("a value that hangs on what is not known");
                result.push(Concrete::Unknown(Arc::new(unknown)));
            }
            Err(halt) => return Err(halt),
        }
    }
    Ok(result)
}

/// Writes a hole as the placeholder that it stands for.
pub fn written_hole(hole: &FlatHole, before: &str) -> String {
    match hole.kind {
        HoleKind::Value if before.ends_with('$') => "1".to_owned(),
        _ => "?".to_owned(),
    }
}

/// Returns what a condition comes to whatever is chosen, `None` when it hangs on a choice.
pub fn static_truth(condition: &Value) -> Option<bool> {
    match condition.as_ref() {
        Node::Truth(value) => Some(*value),
        _ if is_open(condition) => None,
        _ => {
            let mut evaluation = Evaluation::new(Assignment::new(Tendency::Certain, &[]));
            evaluation.truth(condition, None).ok()
        }
    }
}

/// Says whether a condition hangs on a choice, as far as that shows without evaluating it.
fn is_open(condition: &Value) -> bool {
    match condition.as_ref() {
        Node::Operation(Operation::Not, operands) => is_open(&operands[0]),
        Node::Operation(Operation::And | Operation::Or, operands) => operands.iter().all(is_open),
        Node::Operation(Operation::Less, operands) => operands.iter().any(is_from_outside),
        // Two things from outside may be the same.
        Node::Operation(Operation::Equal, operands) => {
            let is_constant = |index: usize| constant(&operands[index]).is_some();
            is_from_outside(&operands[0]) && is_constant(1) || is_constant(0) && is_from_outside(&operands[1])
        }
        _ => is_from_outside(condition),
    }
}

/// Says whether a value is a symbol, or a part of one.
pub(crate) fn is_from_outside(value: &Value) -> bool {
    match value.as_ref() {
        Node::Symbol(_) => true,
        Node::Located(inner, _) => is_from_outside(inner),
        Node::Operation(
            Operation::Typed(..) | Operation::Result(_) | Operation::Select(_) | Operation::Len,
            operands,
        ) => is_from_outside(&operands[0]),
        _ => false,
    }
}
