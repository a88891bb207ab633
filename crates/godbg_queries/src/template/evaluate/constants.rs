//! Lists, structs and maps that hang on nothing: they are the same under all assignments, and made once for all.

use std::ptr;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::template::concrete::{Concrete, Located};
use crate::template::value::{Class, Node, Value};

/// What was made, by its node, and the steps that it took; `None` for what hangs on something.
#[derive(Default)]
pub(super) struct Constants(FxHashMap<*const Node, Option<(Concrete, u32)>>);

impl Constants {
    /// Returns what a value is that hangs on nothing, and the steps that its parts take. Nodes must live as
    /// long as this does.
    pub(super) fn get(&mut self, value: &Value) -> Option<(Concrete, u32)> {
        let key = ptr::from_ref(value.as_ref());
        let known = self.0.entry(key).or_insert_with(|| {
            let mut steps = 0;
            let made = made(value, &mut steps)?;
            // The value itself is no part of it.
            Some((made, steps - 1))
        });
        known.clone()
    }
}

fn made(value: &Value, steps: &mut u32) -> Option<Concrete> {
    let result = match value.as_ref() {
        Node::Text(text) => return Some(Concrete::Text(Arc::clone(text))),
        Node::Integer(value) => return Some(Concrete::Integer(*value)),
        Node::Truth(value) => return Some(Concrete::Truth(*value)),
        Node::Nil => return Some(Concrete::Nil),
        Node::Handle(index) => return Some(Concrete::Handle(*index)),
        // A text may be decided to be a constant.
        Node::Symbol(symbol) if symbol.class != Class::Text => {
            return Some(Concrete::Unknown(Arc::clone(symbol)));
        }
        Node::Located(inner, place) => Concrete::Located(Arc::new(Located {
            value: made(inner, steps)?,
            place: Arc::clone(place),
        })),
        Node::List(items) => {
            let items: Option<_> = items.iter().map(|item| made(item, steps)).collect();
            Concrete::List(Arc::new(items?), false)
        }
        Node::Struct(fields) if fields.rest.is_none() => {
            let fields = fields.fields.iter();
            let fields: Option<_> = fields
                .map(|(name, field)| Some((Arc::clone(name), made(field, steps)?)))
                .collect();
            Concrete::Struct(Arc::new(fields?))
        }
        Node::Map(entries) => {
            let entries: Option<_> = entries
                .iter()
                .map(|(key, entry)| Some((made(key, steps)?, made(entry, steps)?)))
                .collect();
            Concrete::Map(Arc::new(entries?))
        }
        _ => return None,
    };
    *steps += 1;
    Some(result)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Constants;
    use crate::template::concrete::Concrete;
    use crate::template::value::{Class, Node, Symbol, Value, integer, literal_text, symbol};

    fn list(items: Vec<Value>) -> Value {
        Arc::new(Node::List(items))
    }

    fn unknown(class: Class) -> Value {
        let mut unknown = Symbol::construct("something from outside");
        unknown.class = class;
        symbol(unknown)
    }

    #[test]
    fn a_list_is_made_once_with_all_in_it() {
        let value = list(vec![
            literal_text("a"),
            list(vec![integer(1), unknown(Class::Number)]),
        ]);
        let mut constants = Constants::default();
        let (Concrete::List(first, false), 1) = constants.get(&value).unwrap() else {
            panic!("a list with one list in it");
        };
        assert!(matches!(first[1], Concrete::List(..)));
        let Some((Concrete::List(again, false), 1)) = constants.get(&value) else {
            panic!("the same list");
        };
        assert!(Arc::ptr_eq(&first, &again));
    }

    #[test]
    fn what_hangs_on_a_choice_is_no_constant() {
        let either = Arc::new(Node::Either(
            unknown(Class::Truth),
            literal_text("a"),
            literal_text("b"),
        ));
        for part in [unknown(Class::Text), either] {
            assert!(Constants::default().get(&list(vec![part])).is_none());
        }
    }
}
