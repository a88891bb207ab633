//! What was evaluated already, kept as long as the loops last that it hangs on.

use std::ptr;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::constants::Constants;
use super::records::{Id, Records};
use super::symbols::Symbols;
use crate::template::concrete::Concrete;
use crate::template::value::{LoopNode, Node, Value};

/// Layers of results: one outside of loops, one more for each iteration that is entered.
///
/// A result belongs to the innermost iteration whose variables it was made from, so that the next
/// iteration finds what does not change from one to the other.
pub(in crate::template) struct Memo {
    /// Those in use, then others that are empty: their tables need not grow again.
    layers: Vec<Layer>,
    /// How many are in use.
    depth: usize,
    /// The layers whose iteration was asked for something, as bits, since [`Memo::begin`].
    touched: u64,
    /// These hang on no assignment, and are kept when the rest is forgotten.
    pub(super) symbols: Symbols,
    pub(super) constants: Constants,
    /// These hold where an assignment answers as another did.
    pub(super) records: Records,
}

#[derive(Default)]
struct Layer {
    /// The lowest layer in which results are looked for: below, a loop that is entered again has
    /// other values.
    floor: usize,
    values: FxHashMap<*const Node, Known<Concrete>>,
    /// With what they should come to.
    truths: FxHashMap<*const Node, Known<(bool, Option<bool>)>>,
    loops: FxHashMap<*const LoopNode, Known<Arc<Vec<Concrete>>>>,
}

impl Layer {
    fn clear(&mut self) {
        self.floor = 0;
        self.values.clear();
        self.truths.clear();
        self.loops.clear();
    }
}

#[derive(Clone)]
struct Known<T> {
    value: T,
    touched: u64,
    /// Whether it was found while choices did not count; they have to be noted when they do.
    was_quiet: bool,
    record: Option<Id>,
}

impl Memo {
    pub(in crate::template) fn new() -> Self {
        Self {
            layers: vec![Layer::default()],
            depth: 1,
            touched: 0,
            symbols: Symbols::default(),
            constants: Constants::default(),
            records: Records::new(),
        }
    }

    /// Forgets all results of the last assignment.
    pub(super) fn clear(&mut self) {
        self.records.next_pass();
        for layer in &mut self.layers[..self.depth] {
            layer.clear();
        }
        self.depth = 1;
        self.touched = 0;
    }

    /// Opens a layer for an iteration; `is_entered_again` where the same loop is already entered.
    pub(super) fn enter(&mut self, is_entered_again: bool) {
        let floor = if is_entered_again {
            self.depth
        } else {
            self.layers[self.depth - 1].floor
        };
        if self.layers.len() == self.depth {
            self.layers.push(Layer::default());
        }
        self.layers[self.depth].floor = floor;
        self.depth += 1;
    }

    /// Closes the innermost layer.
    pub(super) fn leave(&mut self) {
        self.depth -= 1;
        self.layers[self.depth].clear();
        self.touched &= !bit(self.depth);
    }

    /// Notes that something is asked for of the iteration with this number, outermost 0.
    pub(super) fn touch(&mut self, frame: usize) {
        self.touched |= bit(frame + 1);
    }

    /// Begins to take down what a result hangs on; what it returns goes to [`Memo::end`].
    pub(super) fn begin(&mut self) -> u64 {
        std::mem::take(&mut self.touched)
    }

    /// Goes on with what surrounds a result.
    pub(super) fn end(&mut self, outer: u64) {
        self.touched |= outer;
    }

    pub(super) fn value(&mut self, node: &Value, is_quiet: bool) -> Option<Concrete> {
        let key = ptr::from_ref(node.as_ref());
        let top = self.depth - 1;
        let found = self.find(is_quiet, top, |layer| layer.values.get(&key))?;
        self.touched |= found.touched;
        if let Some(record) = found.record {
            self.records.used(record, top == 0, true, top > 0);
        }
        Some(found.value)
    }

    pub(super) fn keep_value(&mut self, node: &Value, value: &Concrete, is_quiet: bool, record: Option<Id>) {
        let known = self.known(value.clone(), is_quiet, record);
        self.home().values.insert(ptr::from_ref(node.as_ref()), known);
    }

    pub(super) fn truth(&mut self, node: &Value, want: Option<bool>, is_quiet: bool) -> Option<bool> {
        let key = ptr::from_ref(node.as_ref());
        let found = self.find(is_quiet, usize::MAX, |layer| layer.truths.get(&key))?;
        let (outcome, wanted) = found.value;
        self.touched |= found.touched;
        if let Some(record) = found.record {
            self.records.used(record, false, wanted == want, self.depth > 1);
        }
        Some(outcome)
    }

    pub(super) fn keep_truth(
        &mut self,
        node: &Value,
        want: Option<bool>,
        outcome: bool,
        is_quiet: bool,
        record: Option<Id>,
    ) {
        let known = self.known((outcome, want), is_quiet, record);
        self.home().truths.insert(ptr::from_ref(node.as_ref()), known);
    }

    pub(super) fn after_loop(&mut self, node: &Arc<LoopNode>, is_quiet: bool) -> Option<Arc<Vec<Concrete>>> {
        let key = Arc::as_ptr(node);
        let top = self.depth - 1;
        let found = self.find(is_quiet, top, |layer| layer.loops.get(&key))?;
        self.touched |= found.touched;
        if let Some(record) = found.record {
            self.records.used(record, top == 0, true, top > 0);
        }
        Some(found.value)
    }

    pub(super) fn keep_loop(
        &mut self,
        node: &Arc<LoopNode>,
        variables: &Arc<Vec<Concrete>>,
        is_quiet: bool,
        record: Option<Id>,
    ) {
        let known = self.known(Arc::clone(variables), is_quiet, record);
        self.home().loops.insert(Arc::as_ptr(node), known);
    }

    /// Says whether what was just evaluated hangs on no loop's iteration.
    pub(super) fn is_free(&self) -> bool {
        self.touched == 0
    }

    /// Looks for a result, innermost first; in the layer `lenient` it counts however it was found.
    fn find<T: Clone>(
        &self,
        is_quiet: bool,
        lenient: usize,
        get: impl Fn(&Layer) -> Option<&Known<T>>,
    ) -> Option<Known<T>> {
        let floor = self.layers[self.depth - 1].floor;
        let layers = self.layers[..self.depth].iter().enumerate().skip(floor).rev();
        for (index, layer) in layers {
            if let Some(known) = get(layer)
                && (is_quiet || !known.was_quiet || index == lenient)
            {
                return Some(known.clone());
            }
        }
        None
    }

    fn known<T>(&self, value: T, was_quiet: bool, record: Option<Id>) -> Known<T> {
        Known {
            value,
            touched: self.touched,
            was_quiet,
            record,
        }
    }

    /// Returns the layer that what was just evaluated belongs to.
    fn home(&mut self) -> &mut Layer {
        let top = self.depth - 1;
        let innermost = match self.touched.checked_ilog2() {
            // The last bit stands for all layers from there on.
            Some(63) => top,
            Some(layer) => (layer as usize).min(top),
            None => 0,
        };
        let home = innermost.max(self.layers[top].floor);
        &mut self.layers[home]
    }
}

fn bit(layer: usize) -> u64 {
    1 << layer.min(63)
}
