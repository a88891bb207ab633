//! What `range` walks over.

use super::data::{Basic, Type, TypeData};
use super::typer::Typer;

impl Typer<'_> {
    /// Returns the types of the first and the second variable.
    pub(super) fn ranged(&mut self, over: Type) -> (Type, Type) {
        let core = self.core_type(over);
        match self.data(core) {
            TypeData::Slice(element) | TypeData::Array { element, .. } => (Type::INT, *element),
            TypeData::Pointer(array) => match *self.core_data(*array) {
                TypeData::Array { element, .. } => (Type::INT, element),
                _ => (Type::BROKEN, Type::BROKEN),
            },
            TypeData::Map { key, value } => (*key, *value),
            TypeData::Channel { element, .. } => (*element, Type::BROKEN),
            TypeData::Basic(basic) if basic.is_string() => (Type::INT, Type::INT32),
            TypeData::Basic(basic) if basic.is_integer() || *basic == Basic::UntypedFloat => {
                (over, Type::BROKEN)
            }
            TypeData::Function(signature) => {
                let yielded = signature
                    .parameters
                    .first()
                    .map(|yielded| self.core_type(*yielded));
                match yielded.map(|yielded| self.data(yielded)) {
                    Some(TypeData::Function(yielded)) => {
                        let parameter =
                            |place| yielded.parameters.get(place).copied().unwrap_or(Type::BROKEN);
                        (parameter(0), parameter(1))
                    }
                    _ => (Type::BROKEN, Type::BROKEN),
                }
            }
            _ => {
                let reason = self.unknown_through(over);
                (reason, reason)
            }
        }
    }
}
