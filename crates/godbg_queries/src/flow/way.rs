//! The calls that led to a place, and which of those put off there would only go round in circles.

use std::sync::Arc;

use godbg_go::types::NodeRef;

use super::{Evaluator, PutOff};
use crate::template::{Value, is_from_outside};

/// A function that was called, and those that were called before it.
#[derive(Debug)]
pub(super) struct Way {
    function: NodeRef,
    receiver: Option<Value>,
    before: Option<Arc<Way>>,
}

impl Evaluator<'_> {
    /// Notes that a function is entered; what it returns goes to [`Evaluator::leave`].
    pub(super) fn enter(&mut self, function: NodeRef, receiver: Option<&Value>) -> Option<Arc<Way>> {
        let before = self.way.clone();
        let way = Way {
            function,
            receiver: receiver.cloned(),
            before: before.clone(),
        };
        self.way = Some(Arc::new(way));
        before
    }

    /// Goes back to where a function was called.
    pub(super) fn leave(&mut self, before: Option<Arc<Way>>) {
        self.way = before;
    }

    /// Says whether a call of a function was made on the way from another of it, with nothing but what is not
    /// known: such a recursion has no end and tells nothing more.
    pub(super) fn goes_round(&self, put_off: &PutOff, function: NodeRef) -> bool {
        if !put_off.arguments.iter().all(is_from_outside) {
            return false;
        }
        let mut at = put_off.way.as_ref();
        while let Some(way) = at {
            if way.function == function && self.tells_nothing(way, put_off.receiver.as_ref()) {
                return true;
            }
            at = way.before.as_ref();
        }
        false
    }

    /// Says whether a receiver is not known, or the one of an earlier call.
    fn tells_nothing(&self, earlier: &Way, receiver: Option<&Value>) -> bool {
        let Some(receiver) = receiver else { return true };
        if is_from_outside(receiver) {
            return true;
        }
        let before = earlier.receiver.as_ref().and_then(|before| self.pointed(before));
        match (before, self.pointed(receiver)) {
            (Some(before), Some(now)) => before.cell == now.cell && before.fields == now.fields,
            _ => false,
        }
    }
}
