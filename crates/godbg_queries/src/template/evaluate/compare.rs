//! Comparisons: what is certain of values whose text is not known, what is decided, and what conditions
//! call them.

use std::fmt::{self, Write};
use std::sync::Arc;

use crate::go_type::GoKind;
use crate::site::ReasonKind;
use crate::template::ask::Ask;
use crate::template::concrete::{Concrete, hole_of};
use crate::template::evaluate::{Evaluation, Halt};
use crate::template::flat::{Flat, HOLE};
use crate::template::value::{Class, Constant, Symbol, Value, is_equal};

/// How many characters of a value name it in a condition.
const NAME_LENGTH: usize = 60;

impl Evaluation {
    pub(crate) fn equal(&mut self, left: &Value, right: &Value, want: Option<bool>) -> Result<bool, Halt> {
        let left = self.evaluate(left)?;
        let right = self.evaluate(right)?;
        self.equal_concrete(&left, &right, want)
    }

    pub(crate) fn equal_concrete(
        &mut self,
        left: &Concrete,
        right: &Concrete,
        want: Option<bool>,
    ) -> Result<bool, Halt> {
        if let (Concrete::Text(left), Concrete::Text(right)) = (left.bare(), right.bare())
            && !left.has_holes()
            && !right.has_holes()
        {
            return Ok(left.text() == right.text());
        }
        if let (Some(left), Some(right)) = (left.constant(), right.constant()) {
            return Ok(is_equal(&left, &right));
        }
        let decided = match (left.symbol(), right.symbol()) {
            (Some(first), Some(second)) if first.key == second.key => Some(true),
            (Some(first), Some(second)) if is_struct_variable(first) != is_struct_variable(second) => {
                // It is one variable at most whose address a pointer holds.
                let (variable, pointer) = if is_struct_variable(first) {
                    (first, second)
                } else {
                    (second, first)
                };
                let address = Constant::Text(Arc::clone(&variable.display));
                self.ask_equals(pointer, address, want)
            }
            (Some(symbol), None) => match right.constant() {
                Some(constant) => self.equals_constant(symbol, constant, want),
                None => self.opaque_equal(left, right, want),
            },
            (None, Some(symbol)) => match left.constant() {
                Some(constant) => self.equals_constant(symbol, constant, want),
                None => self.opaque_equal(left, right, want),
            },
            _ => match known_inequality(left, right) {
                Some(value) => Some(value),
                None => self.opaque_equal(left, right, want),
            },
        };
        decided.ok_or(Halt::Undecided)
    }

    /// Decides whether a symbol equals a constant; of a number that was moved, what it was moved from
    /// decides.
    fn equals_constant(
        &mut self,
        symbol: &Arc<Symbol>,
        constant: Constant,
        want: Option<bool>,
    ) -> Option<bool> {
        let (base, offset) = symbol.unmoved();
        let constant = match constant {
            Constant::Integer(value) => Constant::Integer(value.saturating_sub(offset)),
            other => other,
        };
        if let (Some(count), Constant::Integer(value)) = (self.iterations(base), &constant) {
            return Some(count == *value);
        }
        self.ask_equals(base, constant, want)
    }

    fn opaque_equal(&mut self, left: &Concrete, right: &Concrete, want: Option<bool>) -> Option<bool> {
        let name = format!("{} == {}", short(left), short(right));
        let symbol = Symbol::construct_keyed(&name, &name);
        self.ask_truth(&Arc::new(symbol), want)
    }

    pub(super) fn less(&mut self, left: &Value, right: &Value, want: Option<bool>) -> Result<bool, Halt> {
        let left = self.evaluate(left)?;
        let right = self.evaluate(right)?;
        let decided = match (left.bare(), right.bare()) {
            (Concrete::Integer(left), Concrete::Integer(right)) => Some(left < right),
            (Concrete::Unknown(symbol), Concrete::Integer(limit)) => {
                self.number_less(symbol, *limit, false, want)
            }
            (Concrete::Integer(limit), Concrete::Unknown(symbol)) => {
                self.number_less(symbol, *limit, true, want)
            }
            _ => {
                let name = format!("{} < {}", short(&left), short(&right));
                let symbol = Symbol::construct_keyed(&name, &name);
                self.ask_truth(&Arc::new(symbol), want)
            }
        };
        decided.ok_or(Halt::Undecided)
    }

    /// Decides whether a number is less than (or, `flipped`, greater than) a constant.
    fn number_less(
        &mut self,
        symbol: &Arc<Symbol>,
        limit: i64,
        flipped: bool,
        want: Option<bool>,
    ) -> Option<bool> {
        let (base, offset) = symbol.unmoved();
        let limit = limit.saturating_sub(offset);
        match self.iterations(base) {
            Some(count) if flipped => Some(limit < count),
            Some(count) => Some(count < limit),
            None => {
                let ask = Ask::Compares(Arc::clone(base), limit, flipped, want);
                self.ask(ask).truth()
            }
        }
    }

    /// Returns a number within a loop that runs as often: to compare an iteration with it is no reason to
    /// let the loop run more often.
    fn iterations(&mut self, symbol: &Symbol) -> Option<i64> {
        if self.frames.is_empty() {
            return None;
        }
        self.ask(Ask::Counted(symbol.key)).number()
    }
}

/// What is certain of two values that are not both constants.
fn known_inequality(left: &Concrete, right: &Concrete) -> Option<bool> {
    let text_against = |text: &Flat, other: &Concrete| match other.constant() {
        // Text with a literal piece is not empty, whatever its holes hold.
        Some(Constant::Text(constant)) => {
            let literal = text.text().chars().filter(|char| *char != HOLE).count();
            (literal > constant.chars().count()).then_some(false)
        }
        Some(Constant::Nil) => Some(false),
        _ => None,
    };
    match (left.bare(), right.bare()) {
        (Concrete::Text(text), _) if text.has_holes() => text_against(text, right),
        (_, Concrete::Text(text)) if text.has_holes() => text_against(text, left),
        (Concrete::List(items, _), Concrete::Nil) | (Concrete::Nil, Concrete::List(items, _)) => {
            Some(items.is_empty())
        }
        (Concrete::Struct(_) | Concrete::Handle(_) | Concrete::Map(_), Concrete::Nil)
        | (Concrete::Nil, Concrete::Struct(_) | Concrete::Handle(_) | Concrete::Map(_)) => Some(false),
        (Concrete::Handle(left), Concrete::Handle(right)) => Some(left == right),
        _ => None,
    }
}

/// Names a value in a condition.
fn short(value: &Concrete) -> String {
    match value.bare() {
        Concrete::Unknown(symbol) => format!("{}#{:x}", symbol.display, symbol.key),
        Concrete::Text(text) => {
            let mut name: String = text.text().chars().take(40).collect();
            for hole in text.holes() {
                name.push_str(&hole.symbol.display);
            }
            name
        }
        Concrete::Integer(value) => value.to_string(),
        Concrete::Truth(value) => value.to_string(),
        Concrete::Nil => "nil".to_owned(),
        other => {
            let mut start = Start(String::new());
            // Writing ends with an error where there is enough.
            let _ = write!(start, "{other:?}");
            start.0
        }
    }
}

/// The first characters of what is written.
struct Start(String);

impl Write for Start {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let rest = NAME_LENGTH - self.0.chars().count();
        self.0.extend(text.chars().take(rest));
        if rest > text.chars().count() {
            Ok(())
        } else {
            Err(fmt::Error)
        }
    }
}

/// Returns what a variable that a loop changes is in some iteration, by what it was before.
pub(super) fn some_iteration(id: u64, index: usize, before: &Concrete) -> Concrete {
    let class = match before.bare() {
        Concrete::Text(_) => Class::Text,
        Concrete::Integer(_) => Class::Number,
        Concrete::Truth(_) => Class::Truth,
        Concrete::List(..) => Class::List,
        _ => Class::Other,
    };
    let mut symbol = Symbol::construct_keyed(&format!("{id}.{index}"), "a variable that a loop changes");
    symbol.class = class;
    let symbol = Arc::new(symbol);
    match class {
        Class::Text => Concrete::Text(Arc::new(Flat::hole(hole_of(&symbol)))),
        _ => Concrete::Unknown(symbol),
    }
}

/// Says whether a symbol is a package variable that is a struct.
fn is_struct_variable(symbol: &Symbol) -> bool {
    symbol.reason.kind == ReasonKind::Variable && matches!(symbol.go_type.kind, GoKind::Struct)
}
