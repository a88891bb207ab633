//! What is certain of values whose text is not known, and what conditions call them.

use std::fmt::{self, Write};
use std::sync::Arc;

use crate::go_type::GoKind;
use crate::site::ReasonKind;
use crate::template::concrete::{Concrete, hole_of};
use crate::template::flat::{Flat, HOLE};
use crate::template::value::{Class, Constant, Symbol};

/// How many characters of a value name it in a condition.
const NAME_LENGTH: usize = 60;

/// What is certain of two values that are not both constants.
pub(super) fn known_inequality(left: &Concrete, right: &Concrete) -> Option<bool> {
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
pub(super) fn short(value: &Concrete) -> String {
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
pub(super) fn is_struct_variable(symbol: &Symbol) -> bool {
    symbol.reason.kind == ReasonKind::Variable && matches!(symbol.go_type.kind, GoKind::Struct)
}
