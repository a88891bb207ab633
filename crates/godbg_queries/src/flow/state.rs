//! What the variables of a function hold at a point, and how to get there.

use std::hash::{Hash, Hasher};
use std::sync::{Arc, OnceLock};

use godbg_go::types::NodeRef;
use rustc_hash::FxHasher;

use super::cells::Cells;
use crate::template::{Node, Operation, PathCondition, StructNode, Value, boolean, either, nil, operation};

/// A place that holds a value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Cell {
    /// A variable, by the identifier that declares it.
    Variable(NodeRef),
    /// A struct that a literal or `new` made.
    Heap(u32),
    /// What a pointer from outside points to, by the symbol's key.
    Behind(u64),
}

impl Cell {
    /// Returns what cells are sorted by.
    pub(super) fn order(&self) -> (u8, u64) {
        match self {
            Self::Variable(node) => (0, u64::from(node.file.0) << 32 | u64::from(node.node.0)),
            Self::Heap(number) => (1, u64::from(*number)),
            Self::Behind(key) => (2, *key),
        }
    }
}

/// A place inside a cell.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    pub(super) cell: Cell,
    pub(super) fields: Vec<Arc<str>>,
    /// The pointer from outside that leads to the cell.
    pub(super) pointer: Option<Value>,
}

impl Spot {
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.cell == other.cell && self.fields == other.fields
    }

    /// Returns what tells this place apart from others at something that has this key.
    pub(super) fn key_at(&self, key: u64) -> u64 {
        let mut hasher = FxHasher::default();
        (key, &self.cell, &self.fields).hash(&mut hasher);
        hasher.finish()
    }
}

/// The conditions that were passed, innermost last.
#[derive(Debug)]
pub(super) struct Passed {
    before: Option<Arc<Passed>>,
    condition: PathCondition,
    depth: usize,
    /// All that were passed after the first so many as one, for the number that was asked for first.
    whole: OnceLock<(usize, Value)>,
}

/// The state at a point of a function.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    pub(super) cells: Cells,
    pub(super) path: Option<Arc<Passed>>,
    /// Whether the point can be reached.
    pub(super) is_dead: bool,
}

impl Passed {
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    pub(super) fn before(&self) -> Option<Arc<Self>> {
        self.before.clone()
    }
}

impl State {
    /// Notes a condition that holds, or does not, from here on.
    pub(super) fn pass(&mut self, condition: &Value, holds: bool) {
        let depth = self.depth() + 1;
        self.path = Some(Arc::new(Passed {
            before: self.path.take(),
            condition: PathCondition {
                condition: Arc::clone(condition),
                holds,
            },
            depth,
            whole: OnceLock::new(),
        }));
    }

    pub(super) fn depth(&self) -> usize {
        self.path.as_ref().map_or(0, |path| path.depth)
    }

    /// Returns the conditions, outermost first.
    pub(super) fn conditions(&self) -> Vec<PathCondition> {
        self.conditions_since(0)
    }

    /// Returns the conditions that were passed after the first `depth`.
    pub(super) fn conditions_since(&self, depth: usize) -> Vec<PathCondition> {
        let mut result = Vec::new();
        let mut at = self.path.as_ref();
        while let Some(passed) = at.filter(|passed| passed.depth > depth) {
            result.push(passed.condition.clone());
            at = passed.before.as_ref();
        }
        result.reverse();
        result
    }

    /// Returns the conditions passed after the first `depth` as one. Ways that have begun alike share what
    /// they have in common, so that it is looked into once.
    pub(super) fn condition_since(&self, depth: usize) -> Value {
        let mut fresh = Vec::new();
        let mut result = None;
        let mut at = self.path.as_ref();
        while let Some(passed) = at.filter(|passed| passed.depth > depth) {
            if let Some((_, whole)) = passed.whole.get().filter(|(from, _)| *from == depth) {
                result = Some(Arc::clone(whole));
                break;
            }
            fresh.push(passed);
            at = passed.before.as_ref();
        }
        let mut result = result.unwrap_or_else(|| boolean(true));
        for passed in fresh.into_iter().rev() {
            result = with(&result, &passed.condition);
            // Another number was asked for before: that one is kept.
            let _ = passed.whole.set((depth, Arc::clone(&result)));
        }
        result
    }
}

/// Returns one condition that holds where all of them come to what they say.
pub(crate) fn all_of(conditions: &[PathCondition]) -> Value {
    let start = boolean(true);
    conditions
        .iter()
        .fold(start, |result, passed| with(&result, passed))
}

/// Returns a condition that holds where both do.
fn with(others: &Value, passed: &PathCondition) -> Value {
    let condition = if passed.holds {
        Arc::clone(&passed.condition)
    } else {
        operation(Operation::Not, vec![Arc::clone(&passed.condition)])
    };
    operation(Operation::And, vec![Arc::clone(others), condition])
}

/// Returns the state after two branches: `then` where the condition holds.
///
/// `first` gives what a cell held before, for one that only one branch has touched.
pub(super) fn merge(
    condition: &Value,
    then: State,
    otherwise: State,
    path: Option<Arc<Passed>>,
    mut first: impl FnMut(&Cell, &Value) -> Option<Value>,
) -> State {
    match (then.is_dead, otherwise.is_dead) {
        (false, true) => return then,
        (true, false) => return otherwise,
        (true, true) => {
            return State { path, ..otherwise };
        }
        (false, false) => {}
    }
    let State { mut cells, .. } = then;
    cells.join(&otherwise.cells, &mut |cell, left, right| match (left, right) {
        (Some(left), Some(right)) => Some(joined(condition, left, right)),
        (Some(left), None) => first(cell, left).map(|before| joined(condition, left, &before)),
        (None, Some(right)) => first(cell, right).map(|before| joined(condition, &before, right)),
        (None, None) => None,
    });
    State {
        cells,
        path,
        is_dead: false,
    }
}

/// Returns one of two values; structs are joined field by field, so that a field is found at once.
pub(super) fn joined(condition: &Value, then: &Value, otherwise: &Value) -> Value {
    let part = |node: &StructNode, name: &Arc<str>| match (node.get(name), &node.rest) {
        (Some(value), _) => Arc::clone(value),
        (None, Some(rest)) => operation(Operation::Select(Arc::clone(name)), vec![Arc::clone(rest)]),
        (None, None) => nil(),
    };
    let (first, second) = match (then.as_ref(), otherwise.as_ref()) {
        (Node::Struct(first), Node::Struct(second)) => (first, second),
        (Node::Struct(first), _)
            if first
                .rest
                .as_ref()
                .is_some_and(|rest| Arc::ptr_eq(rest, otherwise)) =>
        {
            let fields = first.fields.iter().map(|(name, value)| {
                let other = operation(Operation::Select(Arc::clone(name)), vec![Arc::clone(otherwise)]);
                (Arc::clone(name), either(condition, value, &other))
            });
            return Arc::new(Node::Struct(StructNode {
                type_name: Arc::clone(&first.type_name),
                of: first.of,
                fields: fields.collect(),
                rest: first.rest.clone(),
            }));
        }
        _ => return either(condition, then, otherwise),
    };
    let is_alike = match (&first.rest, &second.rest) {
        (None, None) => true,
        (Some(first), Some(second)) => Arc::ptr_eq(first, second),
        _ => false,
    };
    if !is_alike || Arc::ptr_eq(then, otherwise) {
        return either(condition, then, otherwise);
    }
    let mut fields = Vec::with_capacity(first.fields.len());
    for (name, value) in &first.fields {
        fields.push((Arc::clone(name), either(condition, value, &part(second, name))));
    }
    for (name, value) in &second.fields {
        if first.get(name).is_none() {
            fields.push((Arc::clone(name), either(condition, &part(first, name), value)));
        }
    }
    Arc::new(Node::Struct(StructNode {
        type_name: Arc::clone(&first.type_name),
        of: first.of,
        fields,
        rest: first.rest.clone(),
    }))
}
