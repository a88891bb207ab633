//! Looks into loops: only into those of their variables that what is asked for hangs on.

use std::sync::Arc;

use super::{Evaluator, Looked, Need};
use crate::template::{LoopNode, Node, Operation, Value, for_reached, nil, operation};

/// How many nodes are looked through for the variables of a loop that they mention.
const MENTION_LIMIT: usize = 4_000;

/// A loop with some of its variables looked into; the others are left out.
#[derive(Clone, Debug)]
pub(super) struct Slice {
    variables: Vec<bool>,
    node: Arc<LoopNode>,
}

impl Evaluator<'_> {
    /// Looks into what a loop makes of a variable.
    pub(super) fn needed_after_loop(
        &mut self,
        node: &Arc<LoopNode>,
        variable: usize,
        need: Need,
        looked: &mut Looked,
    ) -> Value {
        let mut variables = vec![false; node.after.len()];
        if let Some(is_wanted) = variables.get_mut(variable) {
            *is_wanted = true;
        }
        let node = self.slice(node, variables, need, looked);
        Arc::new(Node::AfterLoop(node, variable))
    }

    /// Looks into a loop for values inside of one of its iterations, which are looked into already.
    pub(super) fn needed_around<'v>(
        &mut self,
        node: &Arc<LoopNode>,
        inside: impl IntoIterator<Item = &'v Value>,
        need: Need,
        looked: &mut Looked,
    ) -> Arc<LoopNode> {
        let variables = mentioned(inside, node);
        self.slice(node, variables, need, looked)
    }

    /// Looks into loops one inside the other, outermost first, for values inside of all of them.
    pub(crate) fn needed_loops(
        &mut self,
        loops: &[Arc<LoopNode>],
        mut inside: Vec<Value>,
        need: Need,
        looked: &mut Looked,
    ) -> Vec<Arc<LoopNode>> {
        let mut result = Vec::with_capacity(loops.len());
        for node in loops.iter().rev() {
            let around = self.needed_around(node, &inside, need, looked);
            around.for_values(&mut |value| inside.push(Arc::clone(value)));
            result.push(around);
        }
        result.reverse();
        result
    }

    /// Looks into the first iteration of loops one inside the other, outermost first: into what variables
    /// that are read inside of all of them were before. How often they run and what they make of their
    /// variables is left out.
    pub(crate) fn first_iterations(
        &mut self,
        loops: &[Arc<LoopNode>],
        mut inside: Vec<Value>,
        looked: &mut Looked,
    ) -> Vec<Arc<LoopNode>> {
        let mut result = Vec::with_capacity(loops.len());
        for node in loops.iter().rev() {
            let mut before: Vec<Value> = node.before.iter().map(|_| nil()).collect();
            let read = mentioned(&inside, node);
            for (index, _) in read.iter().enumerate().filter(|(_, is_read)| **is_read) {
                before[index] = self.needed(&node.before[index], Need::Shape, looked);
                inside.push(Arc::clone(&before[index]));
            }
            result.push(Arc::new(LoopNode {
                key: node.key,
                id: node.id,
                count: nil(),
                test: None,
                before,
                after: Vec::new(),
            }));
        }
        result.reverse();
        result
    }

    /// Looks into how often a loop runs.
    pub(crate) fn needed_count(&mut self, node: &LoopNode, need: Need, looked: &mut Looked) -> Value {
        match need {
            Need::Text => self.needed_length(&node.count, looked),
            _ => self.needed(&node.count, Need::Shape, looked),
        }
    }

    /// Looks into some variables of a loop, and into those that they are made from.
    fn slice(
        &mut self,
        node: &Arc<LoopNode>,
        mut variables: Vec<bool>,
        need: Need,
        looked: &mut Looked,
    ) -> Arc<LoopNode> {
        let key = (Arc::as_ptr(node), need);
        let is_among = |known: &&Slice| {
            let mut pairs = known.variables.iter().zip(&variables);
            pairs.all(|(has, is_wanted)| *has || !is_wanted)
        };
        if let Some(known) = looked
            .loops
            .get(&key)
            .and_then(|known| known.iter().find(is_among))
        {
            return Arc::clone(&known.node);
        }
        let count = self.needed_count(node, need, looked);
        let test = node
            .test
            .as_ref()
            .map(|test| self.needed(test, Need::Text, looked));
        for (wanted, more) in variables.iter_mut().zip(mentioned(&test, node)) {
            *wanted |= more;
        }
        let mut before: Vec<Value> = node.before.iter().map(|_| nil()).collect();
        let mut after = before.clone();
        let mut done = vec![false; variables.len()];
        while let Some(next) = (0..variables.len()).find(|index| variables[*index] && !done[*index]) {
            done[next] = true;
            before[next] = self.needed(&node.before[next], need, looked);
            after[next] = self.needed(&node.after[next], need, looked);
            for (wanted, more) in variables.iter_mut().zip(mentioned([&after[next]], node)) {
                *wanted |= more;
            }
        }
        let made = Arc::new(LoopNode {
            key: node.key,
            id: node.id,
            count,
            test,
            before,
            after,
        });
        // A loop may be looked into while it is looked into: what is asked for then is a slice, too.
        looked.loops.entry(key).or_default().push(Slice {
            variables,
            node: Arc::clone(&made),
        });
        made
    }

    /// Looks into how often a loop runs whose text is needed, where it runs over what is reached in another
    /// value: the list of an element.
    fn needed_length(&mut self, count: &Value, looked: &mut Looked) -> Value {
        match count.as_ref() {
            Node::Operation(Operation::Typed(place, class), operands) => {
                if let Some(known) = looked.number(count) {
                    return known;
                }
                let inner = self.needed_length(&operands[0], looked);
                let result = match inner.as_ref() {
                    Node::Operation(..) => {
                        operation(Operation::Typed(Arc::clone(place), *class), vec![inner])
                    }
                    _ => inner,
                };
                looked.keep_number(count, &result);
                result
            }
            Node::Operation(Operation::Len, operands) if is_field(&operands[0]) => {
                let list = self.needed(&operands[0], Need::Text, looked);
                operation(Operation::Len, vec![list])
            }
            _ => self.needed(count, Need::Shape, looked),
        }
    }
}

/// Says whether a value is a field of what is reached in another value.
fn is_field(value: &Value) -> bool {
    match value.as_ref() {
        Node::Operation(Operation::Typed(..), operands) => is_field(&operands[0]),
        Node::Operation(Operation::Select(_), _) => true,
        _ => false,
    }
}

/// Says which variables of a loop these values read at the start of an iteration; all where they are too
/// large to say.
fn mentioned<'a>(values: impl IntoIterator<Item = &'a Value>, node: &LoopNode) -> Vec<bool> {
    let mut result = vec![false; node.after.len()];
    if result.is_empty() {
        return result;
    }
    let is_whole = for_reached(values, MENTION_LIMIT, |reached| {
        if let Node::LoopStart(id, variable) = reached
            && *id == node.id
            && let Some(is_mentioned) = result.get_mut(*variable)
        {
            *is_mentioned = true;
        }
    });
    if !is_whole {
        result.fill(true);
    }
    result
}
