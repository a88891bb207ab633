//! Which functions' parameters the text of a record hangs on.

use std::sync::Arc;

use godbg_go::types::NodeRef;
use rustc_hash::FxHashSet;

use super::record::LookedRecord;
use super::{Evaluator, Looked, Need, Origin, Record};
use crate::template::{Class, Node, Operation, Value};

impl Evaluator<'_> {
    /// Returns the functions whose parameters the text of a record hangs on; none where so much is to be
    /// followed that no caller would settle it. `spent` counts the steps for all records of the function that
    /// they arrive at.
    pub(crate) fn open_parameters(&mut self, record: &mut Record, spent: &mut u32) -> FxHashSet<NodeRef> {
        let mut looked = Looked::default();
        let is_spent = *spent > super::FUNCTION_STEPS;
        self.begin(if is_spent { super::QUESTION_STEPS + 1 } else { 0 });
        let text = self.needed(&record.text, Need::Text, &mut looked);
        let mut found = FxHashSet::default();
        if self.question_steps <= super::QUESTION_STEPS {
            found.extend(record.dispatched.map(|function| self.code.top_level(function)));
            self.parameters_in(&text, &mut found);
            if record.is_spread
                && let Some(list) = record.arguments.last()
            {
                let list = self.needed(list, Need::Shape, &mut looked);
                if matches!(list.as_ref(), Node::Symbol(_)) {
                    self.parameters_in(&list, &mut found);
                }
            }
        }
        *spent += self.question_steps;
        record.looked = Some(Box::new(LookedRecord {
            root: self.root,
            looked,
            steps: self.question_steps,
        }));
        found
    }

    /// Goes on looking into a record: what was looked into by the run that made it need not be again.
    pub(crate) fn resume(&mut self, record: &mut Record) -> Looked {
        let before = record.looked.take().map(|before| *before);
        self.begin(before.as_ref().map_or(0, |before| before.steps));
        match before {
            Some(before) if before.root == self.root => before.looked,
            _ => Looked::default(),
        }
    }

    /// Collects the functions of which a parameter leaves a hole in a text.
    fn parameters_in(&self, value: &Value, found: &mut FxHashSet<NodeRef>) {
        let mut pending = vec![Arc::clone(value)];
        let mut seen = FxHashSet::default();
        while let Some(value) = pending.pop() {
            if !seen.insert(Arc::as_ptr(&value)) || seen.len() > 20_000 {
                continue;
            }
            match value.as_ref() {
                Node::Symbol(symbol)
                    if !matches!(symbol.class, Class::Number | Class::Truth | Class::Error) =>
                {
                    self.root_of(symbol.key, found);
                }
                Node::Either(_, then, otherwise) => pending.extend([then, otherwise].map(Arc::clone)),
                Node::OneOf(_, _, options) => {
                    pending.extend(options.iter().map(|(_, option)| Arc::clone(option)));
                }
                Node::List(items) | Node::Chain(items) | Node::Tuple(items) => {
                    pending.extend(items.iter().cloned());
                }
                Node::Operation(
                    Operation::Equal | Operation::Less | Operation::Not | Operation::And | Operation::Or,
                    _,
                ) => {}
                Node::Operation(_, operands) => pending.extend(operands.iter().cloned()),
                Node::Located(inner, _) => pending.push(Arc::clone(inner)),
                Node::Struct(fields) => {
                    pending.extend(fields.fields.iter().map(|(_, field)| Arc::clone(field)));
                    pending.extend(fields.rest.iter().cloned());
                }
                Node::Found(_, _, value) => pending.extend(value.iter().cloned()),
                Node::AfterLoop(node, _) => {
                    node.for_values(&mut |value| pending.push(Arc::clone(value)));
                }
                _ => {}
            }
        }
    }

    fn root_of(&self, key: u64, found: &mut FxHashSet<NodeRef>) {
        let mut key = key;
        for _ in 0..8 {
            match self.origins.get(&key) {
                Some(Origin::Parameter(function)) => {
                    found.insert(self.code.top_level(*function));
                    return;
                }
                Some(Origin::Field(_, base)) => match super::function::symbol_key(base) {
                    Some(base) => key = base,
                    None => return,
                },
                _ => return,
            }
        }
    }
}
