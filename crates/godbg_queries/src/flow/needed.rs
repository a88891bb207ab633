//! Looks into symbols whose text is needed: results of calls that were put off, fields, variables.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::needed_loop::Slice;
use super::state::State;
use super::{Evaluator, Origin};
use crate::template::{
    Class, LoopNode, Node, Operation, PathCondition, StructNode, Symbol, Value, Wanted, boolean, either,
    operation,
};

/// How many nodes one question looks into.
const NODE_LIMIT: usize = 20_000;
/// How deep values are looked into.
const DEPTH: usize = 150;

/// What a value is needed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Need {
    /// Its text, and that of its elements.
    Text,
    /// Its elements, as they are: a list of arguments.
    Shape,
    /// Whether it holds.
    Condition,
}

/// What was looked into already, for one question.
#[derive(Clone, Debug, Default)]
pub(crate) struct Looked {
    nodes: FxHashMap<(*const Node, Need), Value>,
    pub(super) loops: FxHashMap<(*const LoopNode, Need), Vec<Slice>>,
    kept: Vec<Value>,
    /// What texts that are looked for hang on, and what that lies in.
    asked: FxHashSet<u64>,
    depth: usize,
    count: usize,
}

impl Looked {
    /// Says whether a text that is looked for hangs on this symbol.
    pub(super) fn asks_for(&self, key: u64) -> bool {
        self.asked.contains(&key)
    }

    /// Returns what a number was found to be that may say how often a loop runs.
    pub(super) fn number(&self, number: &Value) -> Option<Value> {
        self.nodes.get(&(Arc::as_ptr(number), Need::Shape)).cloned()
    }

    /// Keeps what was found of such a number: conditions that compare iterations with it mean the same.
    pub(super) fn keep_number(&mut self, number: &Value, found: &Value) {
        self.kept.push(Arc::clone(number));
        for need in [Need::Shape, Need::Text] {
            self.nodes.insert((Arc::as_ptr(number), need), Arc::clone(found));
        }
    }
}

impl Evaluator<'_> {
    /// Begins a new question of which so many steps are spent already: limits count from here.
    pub(crate) fn begin(&mut self, spent: u32) {
        self.steps = 0;
        self.question_steps = spent;
        self.is_cut = false;
        self.taken_for_any.clear();
    }

    /// Returns the value with what it hangs on looked into.
    pub(crate) fn needed(&mut self, value: &Value, need: Need, looked: &mut Looked) -> Value {
        match value.as_ref() {
            Node::Text(_)
            | Node::Integer(_)
            | Node::Truth(_)
            | Node::Nil
            | Node::Handle(_)
            | Node::LoopStart(..)
            | Node::LoopIndex(_) => return Arc::clone(value),
            Node::Located(..) if need == Need::Shape => return Arc::clone(value),
            _ => {}
        }
        let key = (Arc::as_ptr(value), need);
        if let Some(known) = looked.nodes.get(&key) {
            return Arc::clone(known);
        }
        looked.count += 1;
        if looked.depth > DEPTH || looked.count > NODE_LIMIT {
            return Arc::clone(value);
        }
        looked.depth += 1;
        let result = self.look(value, need, looked);
        looked.depth -= 1;
        looked.kept.push(Arc::clone(value));
        looked.nodes.insert(key, Arc::clone(&result));
        result
    }

    fn look(&mut self, value: &Value, need: Need, looked: &mut Looked) -> Value {
        match value.as_ref() {
            Node::Symbol(symbol) => {
                let is_wanted = match symbol.class {
                    Class::Text | Class::Other => need == Need::Text,
                    Class::List => true,
                    Class::Number | Class::Truth | Class::Error => false,
                };
                if !is_wanted {
                    return Arc::clone(value);
                }
                match self.opened(symbol.key) {
                    Some(inner) => self.needed(&inner, need, looked),
                    None => Arc::clone(value),
                }
            }
            Node::Either(condition, then, otherwise) => {
                let condition = self.needed_condition(condition, looked);
                let then = self.needed(then, need, looked);
                let otherwise = self.needed(otherwise, need, looked);
                either(&condition, &then, &otherwise)
            }
            Node::OneOf(key, display, options) => {
                let options = options
                    .iter()
                    .map(|(label, option)| (Arc::clone(label), self.needed(option, need, looked)))
                    .collect();
                Arc::new(Node::OneOf(*key, Arc::clone(display), options))
            }
            Node::List(items) => Arc::new(Node::List(self.each(items, need, looked))),
            Node::Chain(parts) => {
                let parts = flattened(parts, |node| match node {
                    Node::Chain(inner) => Some(inner),
                    _ => None,
                });
                Arc::new(Node::Chain(self.each(&parts, need, looked)))
            }
            Node::Tuple(items) => Arc::new(Node::Tuple(self.each(items, need, looked))),
            Node::Located(inner, place) => {
                let inner = self.needed(inner, need, looked);
                Arc::new(Node::Located(inner, Arc::clone(place)))
            }
            Node::Map(entries) => {
                let mut result = Vec::with_capacity(entries.len());
                for (key, entry) in entries {
                    let key = self.needed(key, need, looked);
                    result.push((key, self.needed(entry, need, looked)));
                }
                Arc::new(Node::Map(result))
            }
            Node::Struct(fields) if need == Need::Text && fields.fields.len() <= 8 => {
                let values = fields
                    .fields
                    .iter()
                    .map(|(name, field)| (Arc::clone(name), self.needed(field, need, looked)))
                    .collect();
                Arc::new(Node::Struct(StructNode {
                    type_name: Arc::clone(&fields.type_name),
                    of: fields.of,
                    fields: values,
                    rest: fields.rest.as_ref().map(|rest| self.needed(rest, need, looked)),
                }))
            }
            Node::Found(node, condition, value) => {
                let condition = self.needed_condition(condition, looked);
                let value = value.as_ref().map(|value| self.needed(value, need, looked));
                let inside = std::iter::once(&condition).chain(&value);
                let node = self.needed_around(node, inside, Need::Text, looked);
                Arc::new(Node::Found(node, condition, value))
            }
            Node::AfterLoop(node, variable) => self.needed_after_loop(node, *variable, need, looked),
            Node::Operation(wanted, operands) => self.look_operation(value, wanted, operands, need, looked),
            _ => Arc::clone(value),
        }
    }

    fn look_operation(
        &mut self,
        value: &Value,
        wanted: &Operation,
        operands: &[Value],
        need: Need,
        looked: &mut Looked,
    ) -> Value {
        match wanted {
            Operation::Select(name) => {
                let base = self.shaped(&operands[0]);
                let mut state = State::default();
                let selected = match base.as_ref() {
                    Node::Operation(..) | Node::AfterLoop(..) => {
                        if need == Need::Shape
                            && let Some(selected) = self.of_elements(&base, name)
                        {
                            return self.needed(&selected, need, looked);
                        }
                        if let Some(selected) = self.of_table(&base, name, operands.get(1)) {
                            return self.needed(&selected, need, looked);
                        }
                        let base = self.needed(&base, need, looked);
                        let mut operands = operands.to_vec();
                        operands[0] = base;
                        return operation(wanted.clone(), operands);
                    }
                    Node::Struct(fields) if fields.get(name).is_none() && fields.rest.is_none() => {
                        return operands.get(1).map_or_else(crate::template::nil, Arc::clone);
                    }
                    _ => self.select(&base, name, None, &mut state),
                };
                self.needed(&selected, need, looked)
            }
            Operation::Result(index) => {
                let base = self.shaped(&operands[0]);
                let result = operation(Operation::Result(*index), vec![base]);
                match result.as_ref() {
                    Node::Operation(Operation::Result(_), inner) => match inner[0].as_ref() {
                        Node::Either(condition, then, otherwise) => {
                            let condition = self.needed_condition(condition, looked);
                            let part =
                                |whole: &Value| operation(Operation::Result(*index), vec![Arc::clone(whole)]);
                            let then = self.needed(&part(then), need, looked);
                            let otherwise = self.needed(&part(otherwise), need, looked);
                            either(&condition, &then, &otherwise)
                        }
                        Node::OneOf(key, display, options) => {
                            let mut parts = Vec::with_capacity(options.len());
                            for (label, option) in options {
                                let part = operation(Operation::Result(*index), vec![Arc::clone(option)]);
                                parts.push((Arc::clone(label), self.needed(&part, need, looked)));
                            }
                            Arc::new(Node::OneOf(*key, Arc::clone(display), parts))
                        }
                        _ => result,
                    },
                    _ => self.needed(&result, need, looked),
                }
            }
            Operation::Typed(place, class) => {
                match class {
                    Class::Error => return Arc::clone(value),
                    Class::Truth => return self.needed_condition(&operands[0], looked),
                    _ => {}
                }
                if *class == Class::Number && !self.is_number_to_look_into(&operands[0]) {
                    return Arc::clone(value);
                }
                let need = if *class == Class::Number {
                    Need::Shape
                } else {
                    need
                };
                let inner = self.needed(&operands[0], need, looked);
                match inner.as_ref() {
                    Node::Operation(..) | Node::AfterLoop(..) => {
                        operation(Operation::Typed(Arc::clone(place), *class), vec![inner])
                    }
                    _ => inner,
                }
            }
            Operation::Concat => {
                let parts = flattened(operands, |node| match node {
                    Node::Operation(Operation::Concat, inner) => Some(inner),
                    _ => None,
                });
                operation(Operation::Concat, self.each(&parts, Need::Text, looked))
            }
            Operation::Len | Operation::Slice | Operation::Index | Operation::SetIndex => {
                let mut result = vec![self.needed(&operands[0], need, looked)];
                for operand in &operands[1..] {
                    let is_number = matches!(wanted, Operation::Slice);
                    result.push(if is_number {
                        self.needed(operand, Need::Shape, looked)
                    } else {
                        self.needed(operand, need, looked)
                    });
                }
                operation(wanted.clone(), result)
            }
            Operation::Equal | Operation::Less | Operation::Not | Operation::And | Operation::Or => {
                self.needed_condition(value, looked)
            }
            // What is made for each element of a list is as much as a loop over that runs often.
            Operation::Fill | Operation::Repeat => {
                let count = match operands[1].as_ref() {
                    Node::Operation(Operation::Typed(..), inner) => &inner[0],
                    _ => &operands[1],
                };
                let need = match count.as_ref() {
                    Node::Operation(Operation::Len, _) => Need::Shape,
                    _ => Need::Text,
                };
                let unit = self.needed(&operands[0], Need::Text, looked);
                operation(wanted.clone(), vec![unit, self.needed(count, need, looked)])
            }
            Operation::IsType(_) => {
                let tested = self.needed(&operands[0], Need::Shape, looked);
                operation(wanted.clone(), vec![tested, Arc::clone(&operands[1])])
            }
            Operation::Add
            | Operation::Subtract
            | Operation::Multiply
            | Operation::Divide
            | Operation::Remainder
            | Operation::Digits => operation(wanted.clone(), self.each(operands, need, looked)),
            _ => operation(wanted.clone(), self.each(operands, Need::Text, looked)),
        }
    }

    fn each(&mut self, values: &[Value], need: Need, looked: &mut Looked) -> Vec<Value> {
        values
            .iter()
            .map(|value| self.needed(value, need, looked))
            .collect()
    }

    /// Looks into a condition: results of calls and texts that it compares.
    pub(crate) fn needed_condition(&mut self, condition: &Value, looked: &mut Looked) -> Value {
        let key = (Arc::as_ptr(condition), Need::Condition);
        if let Some(known) = looked.nodes.get(&key) {
            return Arc::clone(known);
        }
        looked.count += 1;
        if looked.depth > DEPTH || looked.count > NODE_LIMIT {
            return Arc::clone(condition);
        }
        looked.depth += 1;
        let result = self.look_condition(condition, looked);
        looked.depth -= 1;
        looked.kept.push(Arc::clone(condition));
        looked.nodes.insert(key, Arc::clone(&result));
        result
    }

    fn look_condition(&mut self, condition: &Value, looked: &mut Looked) -> Value {
        match condition.as_ref() {
            Node::Symbol(symbol) if symbol.class == Class::Truth => {
                if matches!(self.origins.get(&symbol.key), Some(Origin::Call(_)))
                    && let Some(inner) = self.opened(symbol.key)
                {
                    return self.needed_condition(&inner, looked);
                }
                match self.field_of_variable(symbol) {
                    Some(inner) => self.needed_condition(&inner, looked),
                    None => Arc::clone(condition),
                }
            }
            Node::Operation(wanted @ (Operation::Not | Operation::And | Operation::Or), operands) => {
                let operands = operands
                    .iter()
                    .map(|operand| self.needed_condition(operand, looked))
                    .collect();
                operation(wanted.clone(), operands)
            }
            Node::Operation(Operation::Equal, operands)
                if matches!(operands[1].as_ref(), Node::Nil)
                    && let Some(fails) = self.failed_check(&operands[0], looked) =>
            {
                let fails = self.needed_condition(&fails, looked);
                operation(Operation::Not, vec![fails])
            }
            Node::Operation(wanted @ (Operation::Equal | Operation::Less), operands) => {
                let operands = operands
                    .iter()
                    .map(|operand| match operand.as_ref() {
                        Node::Symbol(symbol) if symbol.class == Class::Text => {
                            self.needed(operand, Need::Text, looked)
                        }
                        Node::Symbol(symbol) if symbol.class == Class::Number => {
                            match self.counted_elements(symbol) {
                                Some(length) => self.needed(&length, Need::Shape, looked),
                                None => Arc::clone(operand),
                            }
                        }
                        _ => self.needed(operand, Need::Shape, looked),
                    })
                    .collect();
                operation(wanted.clone(), operands)
            }
            Node::Operation(Operation::Typed(..), operands) => self.needed_condition(&operands[0], looked),
            Node::Operation(wanted @ (Operation::Select(_) | Operation::Result(_)), operands) => {
                self.look_operation(condition, wanted, operands, Need::Shape, looked)
            }
            Node::Either(inner, then, otherwise) => {
                let inner = self.needed_condition(inner, looked);
                let then = self.needed_condition(then, looked);
                let otherwise = self.needed_condition(otherwise, looked);
                either(&inner, &then, &otherwise)
            }
            _ => self.needed(condition, Need::Shape, looked),
        }
    }

    /// Returns a field of a package variable, where all that it may hold is known.
    fn field_of_variable(&mut self, symbol: &Symbol) -> Option<Value> {
        let Some(Origin::Field(declaration, base)) = self.origins.get(&symbol.key).cloned() else {
            return None;
        };
        let key = super::function::symbol_key(&base)?;
        let Some(Origin::Variable(variable)) = self.origins.get(&key).cloned() else {
            return None;
        };
        let held = self.variable_value(variable)?;
        let Node::Struct(fields) = held.as_ref() else {
            return None;
        };
        match (fields.get(self.code.node(declaration).text()), &fields.rest) {
            (Some(value), _) => Some(Arc::clone(value)),
            (None, None) => Some(boolean(false)),
            (None, Some(_)) => None,
        }
    }

    /// Looks into a symbol just so far that its fields or results can be told apart.
    pub(super) fn shaped(&mut self, value: &Value) -> Value {
        let mut value = Arc::clone(value);
        for _ in 0..12 {
            let next = match value.as_ref() {
                Node::Located(inner, _) => Arc::clone(inner),
                Node::Symbol(symbol) => match self.opened(symbol.key) {
                    Some(inner) => inner,
                    None => return value,
                },
                Node::Operation(Operation::Typed(..), operands) => Arc::clone(&operands[0]),
                Node::Operation(Operation::Result(index), operands) => {
                    let base = self.shaped(&operands[0]);
                    let result = operation(Operation::Result(*index), vec![base]);
                    if matches!(result.as_ref(), Node::Operation(Operation::Result(_), _)) {
                        return result;
                    }
                    result
                }
                _ => return value,
            };
            value = next;
        }
        value
    }

    /// Looks into the conditions of a path, and keeps those that share something with what is decided of the
    /// values.
    pub(crate) fn needed_path(
        &mut self,
        path: &[PathCondition],
        values: &[Wanted],
        counts: &[Value],
        looked: &mut Looked,
    ) -> Vec<PathCondition> {
        let mut found = FxHashSet::default();
        // An argument that stands in the call is there whatever it comes to.
        let values = values.iter().map(|wanted| &wanted.value);
        for value in values
            .filter(|value| !matches!(value.as_ref(), Node::Located(..)))
            .chain(counts)
        {
            crate::written::symbols_of(value, &mut found);
        }
        looked.asked = self.with_wholes(&found);
        let mut result = Vec::new();
        for passed in path {
            if found.is_empty() && !may_name_constant(&passed.condition) {
                continue;
            }
            let condition = self.needed_condition(&passed.condition, looked);
            let mut own = FxHashSet::default();
            crate::written::symbols_of(&condition, &mut own);
            if own.is_empty()
                || names_constant(&condition)
                || own.iter().any(|key| {
                    found.contains(key)
                        || found
                            .iter()
                            .any(|outer| crate::template::derived_key(*key, "len") == *outer)
                })
            {
                result.push(PathCondition {
                    condition,
                    holds: passed.holds,
                });
            }
        }
        result
    }

    /// Returns symbols and what those that are fields lie in.
    fn with_wholes(&self, symbols: &FxHashSet<u64>) -> FxHashSet<u64> {
        let mut result = symbols.clone();
        for key in symbols {
            let mut key = *key;
            while let Some(Origin::Field(_, whole)) = self.origins.get(&key)
                && let Some(outer) = super::function::symbol_key(whole)
                && result.insert(outer)
            {
                key = outer;
            }
        }
        result
    }

    /// Returns what stands behind a symbol, `None` where it cannot be looked into.
    pub(super) fn opened(&mut self, key: u64) -> Option<Value> {
        match self.origins.get(&key)?.clone() {
            Origin::Parameter(function) => {
                let is_root = self.root == Some(self.code.top_level(function));
                if is_root {
                    None
                } else {
                    self.parameter_value(key, function)
                }
            }
            Origin::Call(put_off) => self.forced(&put_off),
            Origin::Variable(declaration) => self.variable_value(declaration),
            Origin::Field(declaration, base) => self.field_behind(declaration, &base),
        }
    }
}

/// Says whether a condition that is not looked into may turn out to compare something with a known text, or
/// to be known.
fn may_name_constant(condition: &Value) -> bool {
    match condition.as_ref() {
        Node::Operation(Operation::Not | Operation::And | Operation::Or, operands) => {
            operands.iter().any(may_name_constant)
        }
        Node::Operation(Operation::Equal, operands) => {
            !operands.iter().any(|operand| match operand.as_ref() {
                Node::Nil | Node::Integer(_) => true,
                Node::Text(text) => text.text().is_empty(),
                _ => false,
            })
        }
        Node::Operation(Operation::Less, _) => false,
        _ => true,
    }
}

/// Says whether a condition compares something with a known text.
fn names_constant(condition: &Value) -> bool {
    match condition.as_ref() {
        Node::Operation(Operation::Not, operands) => names_constant(&operands[0]),
        Node::Operation(Operation::Equal, operands) => {
            matches!(operands[0].as_ref(), Node::Symbol(_))
                && matches!(operands[1].as_ref(), Node::Text(text) if !text.text().is_empty() && !text.has_holes())
        }
        _ => false,
    }
}

/// Takes operands of operands of the same sort apart, however deep they lean to the left.
fn flattened(operands: &[Value], inner: impl Fn(&Node) -> Option<&Vec<Value>>) -> Vec<Value> {
    let mut pending: Vec<Value> = operands.iter().rev().cloned().collect();
    let mut result = Vec::with_capacity(operands.len());
    while let Some(next) = pending.pop() {
        match inner(next.as_ref()) {
            Some(parts) => pending.extend(parts.iter().rev().cloned()),
            None => result.push(next),
        }
    }
    result
}
