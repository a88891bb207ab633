//! What a value is under one assignment.

use std::sync::Arc;

use crate::template::flat::{Flat, FlatHole};
use crate::template::value::{Class, Constant, Place, Symbol};
use crate::{GoType, HoleKind, HoleSource};

/// A value with every choice made.
#[derive(Clone, Debug)]
pub enum Concrete {
    /// A string.
    Text(Arc<Flat>),
    /// An integer.
    Integer(i64),
    /// A truth value.
    Truth(bool),
    /// `nil`.
    Nil,
    /// Something from outside.
    Unknown(Arc<Symbol>),
    /// A slice; an open one holds an unknown number of unknown elements as well.
    List(Arc<Vec<Concrete>>, bool),
    /// A struct's fields.
    Struct(Arc<Vec<(Arc<str>, Concrete)>>),
    /// A map.
    Map(Arc<Vec<(Concrete, Concrete)>>),
    /// The results of a function.
    Tuple(Arc<Vec<Concrete>>),
    /// An entry of the evaluator's table.
    Handle(u32),
    /// A value with the place of its expression.
    Located(Arc<Located>),
}

/// A value and the expression that gave it.
#[derive(Debug)]
pub struct Located {
    /// The value.
    pub value: Concrete,
    /// The expression.
    pub place: Arc<Place>,
}

impl Concrete {
    /// Returns the value without the place of its expression.
    pub fn bare(&self) -> &Self {
        let mut value = self;
        while let Self::Located(located) = value {
            value = &located.value;
        }
        value
    }

    /// Returns the place of the outermost expression that has one.
    pub fn place(&self) -> Option<&Arc<Place>> {
        match self {
            Self::Located(located) => Some(&located.place),
            _ => None,
        }
    }

    /// Returns the type that the value has whatever it is held in; `None` where that is not known.
    pub(crate) fn dynamic_type(&self) -> Option<&GoType> {
        let mut value = self;
        while let Self::Located(located) = value {
            if located.place.go_type.is_dynamic() {
                return Some(&located.place.go_type);
            }
            value = &located.value;
        }
        match value {
            Self::Unknown(symbol) if symbol.go_type.is_dynamic() => Some(&symbol.go_type),
            _ => None,
        }
    }

    /// Returns the constant that the value is.
    pub(crate) fn constant(&self) -> Option<Constant> {
        match self.bare() {
            Self::Nil => Some(Constant::Nil),
            Self::Truth(value) => Some(Constant::Truth(*value)),
            Self::Integer(value) => Some(Constant::Integer(*value)),
            Self::Text(text) if !text.has_holes() => Some(Constant::Text(Arc::from(text.text()))),
            _ => None,
        }
    }

    /// Returns the symbol that the value is, if it is nothing but one.
    pub(crate) fn symbol(&self) -> Option<&Arc<Symbol>> {
        match self.bare() {
            Self::Unknown(symbol) => Some(symbol),
            Self::Text(text) if text.text().len() == 1 => text.holes().next().map(|hole| &hole.symbol),
            _ => None,
        }
    }

    /// Returns the value as text: what `%v` or a string conversion would give.
    pub(crate) fn text(&self) -> Arc<Flat> {
        match self.bare() {
            Self::Text(text) => Arc::clone(text),
            Self::Integer(value) => Arc::new(Flat::new(&value.to_string(), self.whole_origin())),
            Self::Truth(value) => Arc::new(Flat::new(
                if *value { "true" } else { "false" },
                self.whole_origin(),
            )),
            Self::Unknown(symbol) => Arc::new(Flat::hole(hole_of(symbol))),
            Self::Nil
            | Self::List(..)
            | Self::Struct(_)
            | Self::Map(_)
            | Self::Tuple(_)
            | Self::Handle(_) => {
                let symbol = Symbol::construct("a value that is no text");
                Arc::new(Flat::hole(hole_of(&Arc::new(symbol))))
            }
            Self::Located(_) => unreachable!("a bare value has no place"),
        }
    }

    fn whole_origin(&self) -> crate::template::flat::RunOrigin {
        match self.place() {
            Some(place) => crate::template::flat::RunOrigin::Whole(place.range),
            None => crate::template::flat::RunOrigin::Synthetic,
        }
    }
}

/// Returns the hole that a symbol leaves in a text.
pub(crate) fn hole_of(symbol: &Arc<Symbol>) -> FlatHole {
    let is_value = matches!(symbol.class, Class::Number | Class::Truth) || symbol.go_type.prints_as_number();
    FlatHole {
        symbol: Arc::clone(symbol),
        kind: if is_value {
            HoleKind::Value
        } else {
            HoleKind::Unknown
        },
        source: if is_value {
            HoleSource::Number
        } else {
            symbol.source.clone()
        },
    }
}
