//! Whether a template can give a text at all, whatever is chosen.
//!
//! The template is walked as an automaton over the letters of the text: a node takes a set of places in
//! the text to the set of places behind it. Choices are taken each for itself here, as if none hung on
//! another, and what is not understood takes any letters, so a "no" is certain as far as the text is put
//! together by code that was followed, and a "yes" is worth a search. A node and a set that were met are not
//! walked again, which keeps the work within nodes times letters where alternatives share their pieces.

mod alternatives;

use std::sync::Arc;

use rustc_hash::FxHashMap;

use self::alternatives::Found;
use super::format::verbs;
use super::outline::{Outline, Piece};
use super::value::{Class, LoopNode, Node, Operation, Symbol, Value, bare};

/// How many nodes may be walked for one text.
const STEP_LIMIT: u32 = 100_000;
/// How deep the walk may go.
const DEPTH_LIMIT: u32 = 250;

/// Places in the text: bit `2 * place`, or the next inside of a string.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Places(Vec<u64>);

impl Places {
    fn none(letters: usize) -> Self {
        Self(vec![0; (letters + 1) * 2 / 64 + 1])
    }

    fn add(&mut self, place: usize, is_quoted: bool) {
        let bit = place * 2 + usize::from(is_quoted);
        self.0[bit / 64] |= 1 << (bit % 64);
    }

    fn has(&self, place: usize, is_quoted: bool) -> bool {
        let bit = place * 2 + usize::from(is_quoted);
        self.0[bit / 64] & 1 << (bit % 64) != 0
    }

    fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    fn join(&mut self, other: &Self) {
        for (own, other) in self.0.iter_mut().zip(&other.0) {
            *own |= other;
        }
    }

    fn iter(&self) -> impl Iterator<Item = (usize, bool)> {
        self.0.iter().enumerate().flat_map(|(index, word)| {
            let mut word = *word;
            std::iter::from_fn(move || {
                (word != 0).then(|| {
                    let bit = word.trailing_zeros() as usize;
                    word &= word - 1;
                    let place = index * 64 + bit;
                    (place / 2, place % 2 == 1)
                })
            })
        })
    }
}

struct Walk<'w> {
    outline: &'w Outline,
    /// What variables of loops that are walked hold at the start of an iteration, from which places on.
    started: Vec<(u64, usize, Places, Places)>,
    /// What is known of a node from a set of places on; one layer more for each loop that is walked.
    known: Vec<FxHashMap<(*const Node, Places), Places>>,
    /// Whether a text that is cut off came to its end.
    is_at_cut: bool,
    steps: u32,
    depth: u32,
}

/// Says whether a template may give a text with this outline.
pub(super) fn may_give(text: &Value, outline: &Outline) -> bool {
    let mut walk = Walk {
        outline,
        started: Vec::new(),
        known: vec![FxHashMap::default()],
        is_at_cut: false,
        steps: 0,
        depth: 0,
    };
    let mut start = Places::none(outline.letters.len());
    start.add(0, false);
    let end = walk.behind(text, &start);
    let letters = outline.letters.len();
    end.has(letters, false) || outline.is_cut && (walk.is_at_cut || end.has(letters, true))
}

impl Walk<'_> {
    fn none(&self) -> Places {
        Places::none(self.outline.letters.len())
    }

    /// Returns every place from the first of the set on.
    fn anywhere(&mut self, from: &Places) -> Places {
        let mut result = self.none();
        if let Some((first, _)) = from.iter().next() {
            for place in first..=self.outline.letters.len() {
                result.add(place, false);
                result.add(place, true);
            }
        }
        self.is_at_cut |= !from.is_empty();
        result
    }

    /// Returns the places behind a text that is put there.
    fn behind(&mut self, value: &Value, from: &Places) -> Places {
        if from.is_empty() {
            return from.clone();
        }
        self.steps += 1;
        if self.steps > STEP_LIMIT || self.depth > DEPTH_LIMIT {
            return self.anywhere(from);
        }
        let is_shared = Arc::strong_count(value) > 1 && !matches!(value.as_ref(), Node::Text(_));
        let key = (Arc::as_ptr(value), from.clone());
        if is_shared && let Some(known) = self.known.last().and_then(|layer| layer.get(&key)) {
            return known.clone();
        }
        self.depth += 1;
        let result = self.behind_node(value, from);
        self.depth -= 1;
        if is_shared && let Some(layer) = self.known.last_mut() {
            layer.insert(key, result.clone());
        }
        result
    }

    fn behind_node(&mut self, value: &Value, from: &Places) -> Places {
        match value.as_ref() {
            Node::Text(flat) if flat.has_holes() => self.anywhere(from),
            Node::Text(flat) => self.behind_text(flat.text(), from),
            Node::Integer(_) | Node::Truth(_) | Node::LoopIndex(_) => from.clone(),
            Node::Symbol(symbol) => self.behind_symbol(symbol, from),
            Node::Either(_, then, otherwise) => self.behind_any(&[then, otherwise], from),
            Node::OneOf(_, _, options) => {
                let options: Vec<&Value> = options.iter().map(|(_, option)| option).collect();
                self.behind_any(&options, from)
            }
            Node::Located(inner, _) | Node::Found(_, _, Some(inner)) => self.behind(inner, from),
            Node::AfterLoop(node, variable) => self.behind_loop(node, *variable, from),
            Node::LoopStart(id, variable) => self.behind_loop_start(*id, *variable, from),
            Node::Operation(operation, operands) => self.behind_operation(value, operation, operands, from),
            Node::Nil
            | Node::List(_)
            | Node::Chain(_)
            | Node::Struct(_)
            | Node::Map(_)
            | Node::Tuple(_)
            | Node::Found(..)
            | Node::Handle(_) => self.anywhere(from),
        }
    }

    fn behind_operation(
        &mut self,
        value: &Value,
        operation: &Operation,
        operands: &[Value],
        from: &Places,
    ) -> Places {
        match operation {
            Operation::Concat => self.behind_concat(operands, from),
            Operation::Print => self.behind_all(operands, from),
            Operation::Join => self.behind_join(&operands[0], &operands[1], from),
            Operation::Format => self.behind_format(operands, from),
            Operation::TrimSpace | Operation::Upper | Operation::Lower | Operation::Rebind { .. } => {
                self.behind(&operands[0], from)
            }
            Operation::Typed(..) => self.behind(&operands[0], from),
            Operation::Digits
            | Operation::Len
            | Operation::Add
            | Operation::Subtract
            | Operation::Multiply
            | Operation::Divide
            | Operation::Remainder => from.clone(),
            Operation::Repeat => self.repeated(from, &mut |walk, places| walk.behind(&operands[0], places)),
            Operation::Select(_) | Operation::Result(_) | Operation::Index => {
                match self.alternatives(value) {
                    Some(values) => self.behind_any(&values.iter().collect::<Vec<_>>(), from),
                    None => self.anywhere(from),
                }
            }
            _ => self.anywhere(from),
        }
    }

    fn behind_text(&mut self, text: &str, from: &Places) -> Places {
        let mut result = self.none();
        for is_quoted in [false, true] {
            if !from.iter().any(|(_, quoted)| quoted == is_quoted) {
                continue;
            }
            let piece = Piece::read(text, is_quoted, self.outline.has_escapes);
            let mut ends = self.none();
            for (place, _) in from.iter().filter(|(_, quoted)| *quoted == is_quoted) {
                let rest = &self.outline.letters[place..];
                if rest.starts_with(&piece.letters) {
                    ends.add(place + piece.letters.len(), piece.ends_quoted);
                } else if piece.letters.starts_with(rest) {
                    self.is_at_cut = true;
                }
            }
            if piece.ends_open {
                ends = self.anywhere(&ends);
            }
            result.join(&ends);
        }
        result
    }

    /// A number takes no letters; a text may have been found equal to any constant.
    fn behind_symbol(&mut self, symbol: &Symbol, from: &Places) -> Places {
        match symbol.class {
            Class::Text => self.anywhere(from),
            _ => from.clone(),
        }
    }

    fn behind_any(&mut self, values: &[&Value], from: &Places) -> Places {
        let mut result = self.none();
        for value in values {
            let ends = self.behind(value, from);
            result.join(&ends);
        }
        result
    }

    fn behind_all(&mut self, values: &[Value], from: &Places) -> Places {
        let mut places = from.clone();
        for value in values {
            places = self.behind(value, &places);
        }
        places
    }

    /// Concatenation leans to the left, so it is walked rather than recursed into.
    fn behind_concat(&mut self, operands: &[Value], from: &Places) -> Places {
        let mut pending: Vec<&Value> = operands.iter().rev().collect();
        let mut places = from.clone();
        while let Some(part) = pending.pop() {
            if let Node::Operation(Operation::Concat, inner) = part.as_ref()
                && Arc::strong_count(part) == 1
            {
                pending.extend(inner.iter().rev());
                continue;
            }
            places = self.behind(part, &places);
            if places.is_empty() {
                break;
            }
        }
        places
    }

    fn behind_format(&mut self, operands: &[Value], from: &Places) -> Places {
        let Some(formats) = self.alternatives(&operands[0]) else {
            return self.anywhere(from);
        };
        let is_list = |value: &Value| {
            matches!(
                bare(value).as_ref(),
                Node::Chain(_) | Node::List(_) | Node::AfterLoop(..)
            )
        };
        let known = operands[1..].iter().take_while(|value| !is_list(value)).count();
        let mut result = self.none();
        for format in &formats {
            let Node::Text(flat) = format.as_ref() else {
                return self.anywhere(from);
            };
            if flat.has_holes() {
                return self.anywhere(from);
            }
            let mut places = from.clone();
            let mut position = 0;
            for verb in verbs(flat.text()) {
                places = self.behind_text(&flat.text()[position..verb.start], &places);
                position = verb.end;
                places = match verb.argument {
                    _ if "dbot%".contains(verb.letter) => places,
                    Some(index) if index < known && "sv".contains(verb.letter) => {
                        self.behind(&operands[index + 1], &places)
                    }
                    _ => self.anywhere(&places),
                };
            }
            places = self.behind_text(&flat.text()[position..], &places);
            result.join(&places);
        }
        result
    }

    fn behind_join(&mut self, list: &Value, separator: &Value, from: &Places) -> Places {
        let mut elements = Found::default();
        if !self.elements(list, &mut elements) {
            return self.anywhere(from);
        }
        let elements: Vec<&Value> = elements.values.iter().collect();
        let first = self.behind_any(&elements, from);
        let mut result = self.repeated(&first, &mut |walk, places| {
            let next = walk.behind(separator, places);
            walk.behind_any(&elements, &next)
        });
        result.join(from);
        result
    }

    /// Returns the places behind any number of the same.
    fn repeated(&mut self, from: &Places, once: &mut dyn FnMut(&mut Self, &Places) -> Places) -> Places {
        let mut all = from.clone();
        let mut last = from.clone();
        loop {
            last = once(self, &last);
            let before = all.clone();
            all.join(&last);
            if all == before {
                return all;
            }
        }
    }

    fn behind_loop(&mut self, node: &LoopNode, variable: usize, from: &Places) -> Places {
        let (Some(before), Some(after)) = (node.before.get(variable), node.after.get(variable)) else {
            return self.anywhere(from);
        };
        let mut held = self.behind(before, from);
        loop {
            self.started.push((node.id, variable, from.clone(), held.clone()));
            self.known.push(FxHashMap::default());
            let next = self.behind(after, from);
            self.known.pop();
            self.started.pop();
            let known = held.clone();
            held.join(&next);
            if held == known {
                return held;
            }
        }
    }

    fn behind_loop_start(&mut self, id: u64, variable: usize, from: &Places) -> Places {
        let started = self
            .started
            .iter()
            .rev()
            .find(|(loop_id, number, start, _)| (*loop_id, *number) == (id, variable) && start == from);
        match started {
            Some((_, _, _, held)) => held.clone(),
            None => self.anywhere(from),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::{boolean, concat, either, integer, literal_text, operation};

    #[track_caller]
    fn check(template: &Value, text: &str, expected: bool) {
        assert_eq!(
            may_give(template, &Outline::new(text, false, false)),
            expected,
            "{text}"
        );
    }

    fn unknown() -> Value {
        Arc::new(Node::Symbol(Arc::new(Symbol::construct("a condition"))))
    }

    #[test]
    fn each_choice_may_go_either_way() {
        let start = literal_text("SELECT a FROM t WHERE id = $");
        let start = concat(&start, &integer(1));
        let more = concat(&start, &literal_text(" AND kind = 'x'"));
        let text = either(&unknown(), &more, &start);
        check(&text, "select a from t where id = 42", true);
        check(&text, "SELECT a FROM t WHERE id = $1 AND kind = 'x'", true);
        check(&text, "SELECT a FROM t WHERE id = $1 AND owner = 'x'", false);
        check(&text, "SELECT b FROM t", false);
    }

    #[test]
    fn lists_are_joined_in_any_number() {
        let list: Value = Arc::new(Node::List(vec![literal_text("a = ?"), literal_text("b = ?")]));
        let joined = operation(Operation::Join, vec![list, literal_text(" AND ")]);
        let text = concat(&literal_text("DELETE FROM t WHERE "), &joined);
        check(&text, "DELETE FROM t WHERE b = 1", true);
        check(&text, "DELETE FROM t WHERE a = 1 AND b = 2 AND a = 3", true);
        check(&text, "DELETE FROM t WHERE a = 1 OR b = 2", false);
    }

    #[test]
    fn a_loop_adds_any_number_of_times() {
        let node = Arc::new(LoopNode {
            key: 1,
            id: 2,
            count: integer(3),
            test: None,
            before: vec![literal_text("INSERT INTO t VALUES (f(?))")],
            after: vec![concat(
                &Arc::new(Node::LoopStart(2, 0)),
                &literal_text(", (f(?))"),
            )],
        });
        let text: Value = Arc::new(Node::AfterLoop(node, 0));
        check(&text, "INSERT INTO t VALUES (f(1))", true);
        check(&text, "INSERT INTO t VALUES (f(1)), (f(2)), (f(3))", true);
        check(&text, "INSERT INTO t VALUES (f(1)), (g(2))", false);
    }

    #[test]
    fn what_is_not_followed_takes_any_letters() {
        let handle: Value = Arc::new(Node::Handle(0));
        let text = concat(
            &concat(&literal_text("SELECT "), &handle),
            &literal_text(" FROM t"),
        );
        check(&text, "SELECT a, b FROM t", true);
        check(&text, "SELECT a, b FROM u", false);
        let sure = either(&boolean(true), &text, &literal_text("ROLLBACK"));
        check(&sure, "ROLLBACK", false);
    }

    #[test]
    fn the_end_of_a_text_that_is_cut_off_is_open() {
        let text = literal_text("SELECT alpha, beta FROM t");
        let cut = |text: &str| Outline::new(text, false, true);
        assert!(may_give(&text, &cut("SELECT alpha, be")));
        assert!(!may_give(&text, &cut("SELECT alpha, ga")));
    }
}
