//! The pure operations on values with every choice made.

use std::fmt::Write;
use std::sync::Arc;

use crate::template::ask::Ask;
use crate::template::concrete::{Concrete, hole_of};
use crate::template::evaluate::{Evaluated, Evaluation, Halt, REST};
use crate::template::flat::Flat;
use crate::template::format;
use crate::template::symbol::derived_key;
use crate::template::textual::{
    escape, fields, join, rebind, replace, replace_pattern, split, tag_value, trim,
};
use crate::template::value::{Class, Node, Operation, Place, Symbol, Value};

/// Lists that are made longer than this are cut.
const FILL_LIMIT: usize = 1000;
/// Texts longer than this are not built.
const TEXT_LIMIT: usize = 1 << 20;

impl Evaluation {
    pub(super) fn operate(&mut self, operation: &Operation, operands: &[Value]) -> Evaluated {
        match operation {
            Operation::Concat => self.concat(operands),
            Operation::Not
            | Operation::And
            | Operation::Or
            | Operation::Equal
            | Operation::Less
            | Operation::IsType(_) => {
                // As an operand a condition that hangs on a choice is one value or the other.
                let outcome = self.truth_of_operation(operation, operands, None);
                outcome.unwrap_or(Err(Halt::Undecided)).map(Concrete::Truth)
            }
            Operation::Index => self.index(operands),
            Operation::Format => {
                let format = self.evaluate(&operands[0])?;
                let arguments = self.spread(&operands[1..])?;
                Ok(text(format::format(&format.text(), &arguments)))
            }
            _ => {
                let values = self.all(operands)?;
                self.apply(operation, &values)
            }
        }
    }

    /// Concatenation leans to the left as chains of `+` and `+=` do, so it is walked.
    fn concat(&mut self, operands: &[Value]) -> Evaluated {
        let mut pending: Vec<&Value> = operands.iter().rev().collect();
        let mut result = Flat::default();
        while let Some(part) = pending.pop() {
            if let Node::Operation(Operation::Concat, inner) = part.as_ref() {
                pending.extend(inner.iter().rev());
                continue;
            }
            result.push(&self.evaluate(part)?.text());
            if result.text().len() > TEXT_LIMIT {
                return Err(Halt::Limit);
            }
        }
        Ok(text(result))
    }

    /// Evaluates arguments of which the last may be a list that is spread.
    fn spread(&mut self, operands: &[Value]) -> Result<Vec<Concrete>, Halt> {
        let mut result = Vec::new();
        for operand in operands {
            let is_list = matches!(
                operand.as_ref(),
                Node::Chain(_) | Node::List(_) | Node::AfterLoop(..)
            );
            let value = self.evaluate(operand)?;
            match value.bare() {
                Concrete::List(items, _) if is_list => result.extend(items.iter().cloned()),
                _ => result.push(value),
            }
        }
        Ok(result)
    }

    fn index(&mut self, operands: &[Value]) -> Evaluated {
        let key = self.evaluate(&operands[1])?;
        // A list is indexed before its elements are evaluated: the others need not be known.
        if let (Node::List(items), Concrete::Integer(index)) = (operands[0].as_ref(), key.bare()) {
            let item = usize::try_from(*index).ok().and_then(|index| items.get(index));
            return item.map_or(Err(Halt::Impossible), |item| self.evaluate(item));
        }
        let base = self.evaluate(&operands[0])?;
        match (base.bare(), key.bare()) {
            (Concrete::List(items, is_open), Concrete::Integer(index)) => {
                let item = usize::try_from(*index).ok().and_then(|index| items.get(index));
                match item {
                    Some(item) => Ok(item.clone()),
                    None if *is_open => Ok(unknown_element(&base)),
                    None => Err(Halt::Impossible),
                }
            }
            (Concrete::List(items, false), Concrete::Unknown(symbol)) if !items.is_empty() => {
                // What was found equal may decide which elements there are: those of each list are asked
                // for by themselves.
                let key = match self.ask(Ask::Equalities).text() {
                    None => symbol.key,
                    Some(equal) => derived_key(symbol.key, &format!("of {} where {equal}", items.len())),
                };
                let ask = Ask::Element(key, Arc::clone(&symbol.display), items.len());
                let index = self.ask(ask).index().ok_or(Halt::Undecided)?;
                Ok(items[index].clone())
            }
            (Concrete::Map(entries), _) => {
                let entries = Arc::clone(entries);
                self.lookup(&entries, &key, None)
                    .map(|found| found.unwrap_or(Concrete::Nil))
            }
            (Concrete::Unknown(symbol), _) => {
                let step = match key.constant() {
                    Some(constant) => format!("[{constant}]"),
                    None => "[…]".to_owned(),
                };
                Ok(Concrete::Unknown(Arc::new(symbol.derived(&step, Class::Other))))
            }
            (Concrete::Text(flat), Concrete::Integer(index)) if !flat.has_holes() => {
                let byte = usize::try_from(*index)
                    .ok()
                    .and_then(|index| flat.text().as_bytes().get(index));
                byte.map_or(Err(Halt::Impossible), |byte| {
                    Ok(Concrete::Integer(i64::from(*byte)))
                })
            }
            _ => Ok(unknown_element(&base)),
        }
    }

    /// Finds a key among known ones: an unknown key is decided to be one of them, or none.
    pub(super) fn lookup(
        &mut self,
        entries: &[(Concrete, Concrete)],
        key: &Concrete,
        want: Option<bool>,
    ) -> Result<Option<Concrete>, Halt> {
        let constant = key.constant();
        if constant.is_some()
            && let Some((_, value)) = entries
                .iter()
                .rev()
                .find(|(known, _)| known.constant() == constant)
        {
            return Ok(Some(value.clone()));
        }
        for (known, value) in entries {
            let is_equal = match (known.constant(), key.symbol()) {
                (Some(_), _) if constant.is_some() => false,
                (Some(known), Some(symbol)) => self.ask_equals(symbol, known, want).ok_or(Halt::Undecided)?,
                (Some(_), None) => return Err(Halt::Undecided),
                // A key that is not known may be any.
                (None, _) => self.equal_concrete(known, key, want)?,
            };
            if is_equal {
                return Ok(Some(value.clone()));
            }
        }
        Ok(None)
    }

    fn apply(&mut self, operation: &Operation, values: &[Concrete]) -> Evaluated {
        let argument = |index: usize| values.get(index).map(Concrete::text).unwrap_or_default();
        let number = |index: usize| match values.get(index).map(Concrete::bare) {
            Some(Concrete::Integer(value)) => Some(*value),
            _ => None,
        };
        let first = values.first().ok_or(Halt::Undecided)?;
        match operation {
            Operation::Join => self.joined(first, &argument(1)),
            Operation::Print => {
                let mut result = Flat::default();
                for value in values {
                    result.push(&value.text());
                }
                Ok(text(result))
            }
            Operation::Replace => Ok(text(replace(
                &argument(0),
                argument(1).text(),
                &argument(2),
                number(3).unwrap_or(-1),
            ))),
            Operation::ReplacePattern(pattern) => {
                match replace_pattern(&argument(0), pattern, &argument(1)) {
                    Some(result) => Ok(text(result)),
                    None => Ok(Concrete::Unknown(Arc::new(Symbol::construct(
                        "a regular expression",
                    )))),
                }
            }
            Operation::ReplaceWith => {
                let pattern = argument(0);
                match replace_pattern(&argument(1), pattern.text(), &argument(2)) {
                    Some(result) if !pattern.has_holes() => Ok(text(result)),
                    // Why it is not known is why the text is not.
                    _ => Ok(Concrete::Unknown(Arc::new(match values[1].symbol() {
                        Some(symbol) => symbol.derived(" replaced", Class::Text),
                        None => Symbol::construct("a regular expression"),
                    }))),
                }
            }
            Operation::TrimSuffix => {
                let (value, suffix) = (argument(0), argument(1));
                let end = value.text().len()
                    - usize::from(value.text().ends_with(suffix.text())) * suffix.text().len();
                Ok(text(value.slice(0, end)))
            }
            Operation::TrimPrefix => {
                let (value, prefix) = (argument(0), argument(1));
                let start = usize::from(value.text().starts_with(prefix.text())) * prefix.text().len();
                Ok(text(value.slice(start, value.text().len())))
            }
            Operation::TrimSpace => Ok(text(trim(&argument(0), char::is_whitespace, true, true))),
            Operation::Trim { left, right } => {
                let set = argument(1);
                Ok(text(trim(
                    &argument(0),
                    |char| set.text().contains(char),
                    *left,
                    *right,
                )))
            }
            Operation::TagValue => Ok(tag_value_of(first, argument(1).text())),
            Operation::Upper => Ok(text(argument(0).with_case(true))),
            Operation::Lower => Ok(text(argument(0).with_case(false))),
            Operation::Fill => {
                let count = self.times(&values[1])?;
                Ok(Concrete::List(
                    Arc::new(vec![first.clone(); count.min(FILL_LIMIT)]),
                    false,
                ))
            }
            Operation::SetIndex => set_index(first, &values[1], &values[2]),
            Operation::Repeat => self.repeat(&argument(0), &values[1]),
            Operation::Split => Ok(split(first, argument(1).text())),
            Operation::Fields => Ok(fields(&argument(0))),
            Operation::Len => Ok(Self::length(first)),
            Operation::Add
            | Operation::Subtract
            | Operation::Multiply
            | Operation::Divide
            | Operation::Remainder => Ok(self.arithmetic(operation, first, &values[1])),
            Operation::HasKey => match first.bare() {
                Concrete::Map(entries) => {
                    let entries = Arc::clone(entries);
                    Ok(Concrete::Truth(
                        self.lookup(&entries, &values[1], None)?.is_some(),
                    ))
                }
                _ => Ok(opaque(operation, values)),
            },
            Operation::Slice => Ok(slice(first, values)),
            Operation::Typed(place, class) => Ok(self.typed(first, place, *class)),
            Operation::Result(index) => match first.bare() {
                Concrete::Tuple(items) => items.get(*index).cloned().ok_or(Halt::Undecided),
                Concrete::Unknown(symbol) => Ok(self.result_of(symbol, *index)),
                other => Ok(other.clone()),
            },
            Operation::Contains | Operation::HasPrefix | Operation::HasSuffix | Operation::EqualFold => {
                Ok(test(operation, values))
            }
            Operation::Digits => Ok(text((*first.text()).clone())),
            Operation::Escape(kind, name) => Ok(escape(first, *kind, name)),
            Operation::Rebind { to_dollar } => Ok(text(rebind(&argument(0), *to_dollar))),
            _ => Err(Halt::Undecided),
        }
    }

    fn arithmetic(&mut self, operation: &Operation, left: &Concrete, right: &Concrete) -> Concrete {
        match (left.bare(), right.bare()) {
            (Concrete::Text(_), _) | (_, Concrete::Text(_)) if matches!(operation, Operation::Add) => {
                let mut result = (*left.text()).clone();
                result.push(&right.text());
                text(result)
            }
            (Concrete::Unknown(symbol), Concrete::Integer(step))
                if matches!(operation, Operation::Add | Operation::Subtract) =>
            {
                let step = if matches!(operation, Operation::Add) {
                    *step
                } else {
                    -step
                };
                Concrete::Unknown(Arc::new(symbol.moved(step)))
            }
            (Concrete::Integer(step), Concrete::Unknown(symbol)) if matches!(operation, Operation::Add) => {
                Concrete::Unknown(Arc::new(symbol.moved(*step)))
            }
            _ => match (self.known_number(left), self.known_number(right)) {
                (Some(left), Some(right)) => computed(operation, left, right),
                _ => opaque_number(operation, left, right),
            },
        }
    }

    /// Returns a number that is known, or how often a loop was decided to run.
    fn known_number(&mut self, number: &Concrete) -> Option<i64> {
        match number.bare() {
            Concrete::Integer(value) => Some(*value),
            Concrete::Unknown(symbol) => {
                let (base, offset) = symbol.unmoved();
                let count = self.ask(Ask::Counted(base.key)).number()?;
                Some(count.saturating_add(offset))
            }
            _ => None,
        }
    }

    fn length(value: &Concrete) -> Concrete {
        let count = |len: usize| Concrete::Integer(i64::try_from(len).unwrap_or(i64::MAX));
        match value.bare() {
            Concrete::List(items, false) => count(items.len()),
            Concrete::Map(entries) => count(entries.len()),
            Concrete::Text(flat) if !flat.has_holes() => count(flat.text().len()),
            Concrete::Nil => count(0),
            Concrete::Unknown(symbol) => Concrete::Unknown(Arc::new(symbol.derived("len", Class::Number))),
            Concrete::Text(flat) if flat.text().len() == 1 => {
                let symbol = flat
                    .holes()
                    .next()
                    .map(|hole| hole.symbol.derived("len", Class::Number));
                symbol.map_or(Concrete::Nil, |symbol| Concrete::Unknown(Arc::new(symbol)))
            }
            other => {
                let mut symbol = Symbol::construct_keyed(&format!("len {other:?}"), "len(…)");
                symbol.class = Class::Number;
                Concrete::Unknown(Arc::new(symbol))
            }
        }
    }

    fn joined(&mut self, list: &Concrete, separator: &Flat) -> Evaluated {
        // Nobody means to send what joining nothing leaves: `SET  WHERE`, `IN ()`.
        let is_empty = match list.bare() {
            Concrete::List(items, is_open) => items.is_empty() && !is_open,
            Concrete::Nil => true,
            _ => false,
        };
        self.has_joined_nothing |= is_empty;
        match (is_empty, self.joins_nothing) {
            (false, _) => Ok(join(list, separator)),
            (true, false) => Err(Halt::Impossible),
            // Where nothing else arrives, something has been missed: what stands there is not known.
            (true, true) => {
                let elements = Symbol::construct("the elements of a list");
                Ok(text(Flat::hole(hole_of(&Arc::new(elements)))))
            }
        }
    }

    fn times(&mut self, count: &Concrete) -> Result<usize, Halt> {
        let times = match count.bare() {
            Concrete::Integer(times) => Ok(*times),
            Concrete::Unknown(symbol) => decided_number(self, symbol),
            _ => Err(Halt::Undecided),
        };
        usize::try_from(times?).map_err(|_| Halt::Impossible)
    }

    fn repeat(&mut self, unit: &Flat, count: &Concrete) -> Evaluated {
        let times = self.times(count)?;
        let mut result = Flat::default();
        for _ in 0..times {
            result.push(unit);
            if result.text().len() > TEXT_LIMIT {
                return Err(Halt::Limit);
            }
        }
        Ok(text(result))
    }
}

/// Returns a list or map with one element set.
fn set_index(base: &Concrete, key: &Concrete, value: &Concrete) -> Evaluated {
    match (base.bare(), key.bare()) {
        (Concrete::List(items, is_open), Concrete::Integer(index)) => {
            let mut items = items.as_ref().clone();
            let slot = usize::try_from(*index)
                .ok()
                .and_then(|index| items.get_mut(index));
            *slot.ok_or(Halt::Impossible)? = value.clone();
            Ok(Concrete::List(Arc::new(items), *is_open))
        }
        (Concrete::List(items, _), _) => Ok(Concrete::List(Arc::clone(items), true)),
        (Concrete::Map(entries), _) => {
            let mut entries = entries.as_ref().clone();
            entries.push((key.clone(), value.clone()));
            Ok(Concrete::Map(Arc::new(entries)))
        }
        (other, _) => Ok(other.clone()),
    }
}

/// Returns how often something is repeated: as often as the collection that is counted has elements, or
/// `count - n` of that where the symbol was derived from it.
pub(super) fn decided_number(evaluation: &mut Evaluation, symbol: &Arc<Symbol>) -> Result<i64, Halt> {
    let (base, offset) = symbol.unmoved();
    let count = evaluation.ask(Ask::Count(Arc::clone(base))).number();
    Ok(count.ok_or(Halt::Undecided)?.saturating_add(offset))
}

pub(super) fn text(flat: Flat) -> Concrete {
    Concrete::Text(Arc::new(flat))
}

pub(super) fn unknown_element(base: &Concrete) -> Concrete {
    let symbol = match base.bare() {
        Concrete::Unknown(symbol) => symbol.derived("[…]", Class::Other),
        _ => Symbol::construct("an element that is not known"),
    };
    Concrete::Unknown(Arc::new(symbol))
}

fn computed(operation: &Operation, left: i64, right: i64) -> Concrete {
    let result = match operation {
        Operation::Add => left.checked_add(right),
        Operation::Subtract => left.checked_sub(right),
        Operation::Multiply => left.checked_mul(right),
        Operation::Divide => left.checked_div(right),
        _ => left.checked_rem(right),
    };
    result.map_or(Concrete::Nil, Concrete::Integer)
}

fn opaque_number(operation: &Operation, left: &Concrete, right: &Concrete) -> Concrete {
    let mut value = opaque(operation, &[left.clone(), right.clone()]);
    if let Concrete::Unknown(symbol) = &mut value {
        let mut number = Symbol::clone(symbol);
        number.class = Class::Number;
        *symbol = Arc::new(number);
    }
    value
}

fn slice(base: &Concrete, values: &[Concrete]) -> Concrete {
    let bound = |index: usize| match values.get(index).map(Concrete::bare) {
        None | Some(Concrete::Nil) => Some(None),
        Some(Concrete::Integer(value)) => usize::try_from(*value).ok().map(Some),
        _ => None,
    };
    let bounds = (bound(1), bound(2));
    match (base.bare(), bounds) {
        (Concrete::Text(flat), (Some(low), Some(high))) => {
            let source = flat.text();
            let (low, high) = (low.unwrap_or(0), high.unwrap_or(source.len()));
            if low <= high && source.is_char_boundary(low) && source.is_char_boundary(high) {
                return text(flat.slice(low, high));
            }
            opaque(&Operation::Slice, values)
        }
        (Concrete::List(items, false), (Some(low), Some(high))) => {
            let (low, high) = (low.unwrap_or(0), high.unwrap_or(items.len()));
            match items.get(low..high) {
                Some(part) => Concrete::List(Arc::new(part.to_vec()), false),
                None => opaque(&Operation::Slice, values),
            }
        }
        (Concrete::List(items, _), _) => Concrete::List(Arc::new(items.to_vec()), true),
        (Concrete::Unknown(symbol), _) => Concrete::Unknown(Arc::new(symbol.derived("[:]", symbol.class))),
        _ => opaque(&Operation::Slice, values),
    }
}

/// Returns what a struct tag says for a key: of a tag that is not known, nothing is.
fn tag_value_of(tag: &Concrete, key: &str) -> Concrete {
    let known = tag.text();
    if !known.has_holes() {
        return text(tag_value(&known, key));
    }
    let mut value = match tag.symbol() {
        Some(symbol) => symbol.derived(&format!(".Get({key:?})"), Class::Text),
        None => Symbol::construct("a struct tag"),
    };
    value.class = Class::Text;
    text(Flat::hole(hole_of(&Arc::new(value))))
}

/// Returns a field; `None` where it is zero.
pub(super) fn select(base: &Concrete, name: &Arc<str>) -> Option<Concrete> {
    match base.bare() {
        Concrete::Struct(fields) => {
            let named = |wanted: &str| fields.iter().find(|(field, _)| field.as_ref() == wanted);
            match named(name) {
                Some((_, value)) => Some(value.clone()),
                None => named(REST).and_then(|(_, rest)| select(rest, name)),
            }
        }
        Concrete::Unknown(symbol) => {
            let symbol = symbol.derived(&format!(".{name}"), Class::Other);
            Some(Concrete::Unknown(Arc::new(symbol)))
        }
        Concrete::Nil => None,
        _ => Some(unknown_element(base)),
    }
}

/// Gives a symbol the type that its expression has.
pub(super) fn typed(symbol: &Symbol, place: &Place, class: Class) -> Concrete {
    let mut known = symbol.clone();
    known.go_type = Arc::clone(&place.go_type);
    known.class = class;
    known.origin = Some(place.range);
    let known = Arc::new(known);
    if class == Class::Text {
        Concrete::Text(Arc::new(Flat::hole(hole_of(&known))))
    } else {
        Concrete::Unknown(known)
    }
}

fn test(operation: &Operation, values: &[Concrete]) -> Concrete {
    let (value, part) = (values[0].text(), values[1].text());
    if value.has_holes() || part.has_holes() {
        let settled = match operation {
            // What a literal piece holds, the whole holds.
            Operation::Contains if !part.has_holes() => value.text().contains(part.text()),
            Operation::HasPrefix if !part.has_holes() => value.text().starts_with(part.text()),
            Operation::HasSuffix if !part.has_holes() => value.text().ends_with(part.text()),
            _ => false,
        };
        return if settled {
            Concrete::Truth(true)
        } else {
            opaque(operation, values)
        };
    }
    Concrete::Truth(match operation {
        Operation::Contains => value.text().contains(part.text()),
        Operation::HasPrefix => value.text().starts_with(part.text()),
        Operation::HasSuffix => value.text().ends_with(part.text()),
        _ => value.text().eq_ignore_ascii_case(part.text()),
    })
}

/// Returns what is not known of an operation, keyed by what it was applied to.
fn opaque(operation: &Operation, values: &[Concrete]) -> Concrete {
    let mut name = format!("{operation:?}(");
    for value in values {
        match value.symbol() {
            Some(symbol) => {
                let _ = write!(name, "{}#{:x},", symbol.display, symbol.key);
            }
            None => {
                let _ = write!(name, "{:?},", value.bare());
            }
        }
    }
    let display = match values.first().and_then(Concrete::symbol) {
        Some(symbol) => Arc::clone(&symbol.display),
        None => Arc::from("a computed value"),
    };
    let mut symbol = Symbol::construct_keyed(&name, &display);
    if matches!(
        operation,
        Operation::Contains
            | Operation::HasPrefix
            | Operation::HasSuffix
            | Operation::EqualFold
            | Operation::HasKey
    ) {
        symbol.class = Class::Truth;
    }
    Concrete::Unknown(Arc::new(symbol))
}
