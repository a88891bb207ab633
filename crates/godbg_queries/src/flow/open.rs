//! Which functions' parameters the text of a record hangs on.

use std::sync::Arc;

use godbg_go::ast::Expr;
use godbg_go::types::NodeRef;
use rustc_hash::FxHashSet;

use super::expression::key_of;
use super::record::LookedRecord;
use super::{Evaluator, Looked, Need, Origin, Record};
use crate::template::{Class, Node, Operation, Value};

/// What callers are asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asks {
    /// Whatever a text hangs on.
    All,
    /// The text itself, and not how long a list is that it has a place for each element of.
    Text,
}

impl Evaluator<'_> {
    /// Returns the functions whose parameters the text of a record hangs on; none where so much is to be
    /// followed that no caller would settle it. `spent` counts the steps for all records of the function that
    /// they arrive at.
    pub(crate) fn open_parameters(
        &mut self,
        record: &mut Record,
        spent: &mut u32,
        asks: Asks,
    ) -> FxHashSet<NodeRef> {
        let mut looked = Looked::default();
        let is_spent = *spent > super::FUNCTION_STEPS;
        self.begin(if is_spent { super::QUESTION_STEPS + 1 } else { 0 });
        self.left_to_callers = Some(false);
        let text = self.needed(&record.text, Need::Text, &mut looked);
        let is_left = self.left_to_callers.take() == Some(true);
        let mut found = FxHashSet::default();
        if self.question_steps <= super::QUESTION_STEPS {
            found.extend(record.dispatched.map(|function| self.code.top_level(function)));
            self.parameters_in(&text, asks, &mut found);
            if record.is_spread
                && let Some(list) = record.arguments.last()
            {
                let list = self.needed(list, Need::Shape, &mut looked);
                if matches!(list.as_ref(), Node::Symbol(_)) {
                    self.parameters_in(&list, asks, &mut found);
                }
            }
        }
        *spent += self.question_steps;
        if is_left {
            // Where no caller tells, it is asked for again, and then answered by the literals.
            self.called.clear();
            record.looked = None;
        } else {
            record.looked = Some(Box::new(LookedRecord {
                root: self.root,
                looked,
                taken_for_any: self.taken_for_any.clone(),
                steps: self.question_steps,
            }));
        }
        found
    }

    /// Says whether the callers are asked what a field of a struct holds that is passed to this run's function,
    /// since several literals make one, and notes that they are to be.
    pub(super) fn is_left_to_callers(&mut self, field: NodeRef, base: u64) -> bool {
        let Some(root) = self.root.filter(|_| self.left_to_callers.is_some()) else {
            return false;
        };
        if !self.is_passed_by_value(base, root) {
            return false;
        }
        let spec = self.code.struct_of(field);
        if spec.is_none_or(|spec| self.literals_of(spec).len() < 2) {
            return false;
        }
        let is_called = !self.code.callers(root).is_empty();
        if is_called {
            self.left_to_callers = Some(true);
        }
        is_called
    }

    /// Says whether a symbol is a parameter of a function, or a field of one, and no pointer: what a pointer
    /// leads to need not be what its maker has filled in.
    fn is_passed_by_value(&self, key: u64, function: NodeRef) -> bool {
        let of = match self.origins.get(&key) {
            Some(Origin::Parameter(of)) if *of == function => *of,
            Some(Origin::Field(_, base)) => {
                let base = super::function::symbol_key(base);
                return base.is_some_and(|base| self.is_passed_by_value(base, function));
            }
            _ => return false,
        };
        let mut parameters = self.parameters(of);
        let found = parameters.find(|(name, _)| key_of(*name) == key);
        found.is_some_and(|(_, field)| !matches!(field.type_(), Some(Expr::Star(_))))
    }

    /// Goes on looking into a record: what was looked into by the run that made it need not be again.
    pub(crate) fn resume(&mut self, record: &mut Record) -> Looked {
        let before = record.looked.take().map(|before| *before);
        self.begin(before.as_ref().map_or(0, |before| before.steps));
        match before {
            Some(before) if before.root == self.root => {
                self.taken_for_any = before.taken_for_any;
                before.looked
            }
            _ => Looked::default(),
        }
    }

    /// Collects the functions of which a parameter leaves a hole in a text.
    fn parameters_in(&self, value: &Value, asks: Asks, found: &mut FxHashSet<NodeRef>) {
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
                Node::Operation(Operation::Len, _) if asks == Asks::Text => {}
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
