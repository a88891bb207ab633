//! `reflect`: the fields of a known struct type as values.
//!
//! A `reflect.Type` is a handle of the type, a `reflect.Value` a struct that knows the type of what it holds.

use std::sync::Arc;

use godbg_go::ast::{CallExpr, Expr};
use godbg_go::types::{Type, TypeData};
use godbg_text::FileId;

use super::Evaluator;
use super::state::State;
use crate::template::{
    Flat, Node, Operation, RunOrigin, StructNode, Value, boolean, integer, literal_text, operation, text_of,
};

/// The field of a `reflect.Value` that holds its type.
const TYPE: &str = "·type";

impl<'p> Evaluator<'p> {
    /// Evaluates a call of the package `reflect`; `None` where its result is not known.
    pub(super) fn reflection(
        &mut self,
        file: FileId,
        call: CallExpr<'p>,
        (receiver, name): (Option<&str>, &str),
        object: Option<&Value>,
        arguments: &[Value],
        state: &mut State,
    ) -> Option<Value> {
        match (receiver, name) {
            (None, "TypeOf") => {
                let of = self.type_of_argument(file, call, arguments, state)?;
                Some(self.type_value(of))
            }
            (None, "TypeFor") => {
                let Some(Expr::Index(index)) = call.function().map(Expr::unparenthesized) else {
                    return None;
                };
                let of = self.resolved_type(self.code.type_of(file, index.index()?), state);
                Some(self.type_value(of))
            }
            (None, "ValueOf") => {
                let of = self.type_of_argument(file, call, arguments, state)?;
                Some(self.reflected(of))
            }
            (None, "Indirect") => {
                let of = self.reflected_type(arguments.first()?)?;
                Some(self.reflected(self.code.struct_behind(of)))
            }
            (Some("Type"), "Elem") => {
                let of = self.type_in(object?)?;
                let of = self.element(of);
                Some(self.type_value(of))
            }
            (Some("Value"), "Elem") => {
                let of = self.reflected_type(object?)?;
                Some(self.reflected(self.code.struct_behind(of)))
            }
            (Some("Value"), "Type") => {
                let of = self.reflected_type(object?)?;
                Some(self.type_value(of))
            }
            (Some("Type" | "Value"), "NumField") => {
                let count = self.reflected_fields(object?)?.len();
                Some(integer(i64::try_from(count).ok()?))
            }
            (Some("Type"), "Field") => {
                let fields = self.reflected_fields(object?)?;
                let list = Arc::new(Node::List(fields));
                Some(operation(
                    Operation::Index,
                    vec![list, Arc::clone(arguments.first()?)],
                ))
            }
            (Some("Type"), "Name") => {
                let of = self.type_in(object?)?;
                Some(literal_text(&self.code.type_name(of)))
            }
            (Some("StructTag"), "Get") => {
                let key = arguments.first()?;
                Some(operation(
                    Operation::TagValue,
                    vec![Arc::clone(object?), Arc::clone(key)],
                ))
            }
            (Some("StructTag"), "Lookup") => {
                let key = arguments.first()?;
                let value = operation(Operation::TagValue, vec![Arc::clone(object?), Arc::clone(key)]);
                let is_empty = operation(Operation::Equal, vec![Arc::clone(&value), literal_text("")]);
                let is_there = operation(Operation::Not, vec![is_empty]);
                Some(Arc::new(Node::Tuple(vec![value, is_there])))
            }
            _ => None,
        }
    }

    /// Returns the type of the one argument of a call: that of the value where the static type is an
    /// interface.
    fn type_of_argument(
        &mut self,
        file: FileId,
        call: CallExpr<'p>,
        arguments: &[Value],
        state: &mut State,
    ) -> Option<Type> {
        let of = self.code.type_of(file, call.arguments().next()?);
        let of = self.resolved_type(of, state);
        match self.code.data(self.code.underlying(of)) {
            TypeData::Interface(_) | TypeData::Parameter(_) => {
                let value = self.shaped(arguments.first()?);
                self.type_of_value(&value, state)
            }
            TypeData::Unknown(_) => None,
            _ => Some(of),
        }
    }

    fn reflected(&mut self, of: Type) -> Value {
        let of = self.type_value(of);
        Arc::new(Node::Struct(StructNode {
            type_name: Arc::from("Value"),
            of: None,
            fields: vec![(Arc::from(TYPE), of)],
            rest: None,
        }))
    }

    fn reflected_type(&self, value: &Value) -> Option<Type> {
        match value.as_ref() {
            Node::Struct(fields) => self.type_in(fields.get(TYPE)?),
            Node::Located(inner, _) => self.reflected_type(inner),
            _ => self.type_in(value),
        }
    }

    fn element(&self, of: Type) -> Type {
        match self.code.data(self.code.underlying(of)) {
            TypeData::Pointer(inner) | TypeData::Slice(inner) => *inner,
            TypeData::Array { element, .. } => *element,
            _ => of,
        }
    }

    /// Returns the fields of a struct type as `reflect.StructField`s.
    fn reflected_fields(&mut self, value: &Value) -> Option<Vec<Value>> {
        let of = self.reflected_type(value)?;
        let TypeData::Struct(fields) = self.code.data(self.code.underlying_behind_pointer(of)) else {
            return None;
        };
        let mut result = Vec::with_capacity(fields.len());
        for field in fields {
            let declared = self.code.range_of(field.declaration);
            let name = text_of(Flat::new(&field.name, RunOrigin::Whole(declared)));
            let tag = field.tag.as_deref().unwrap_or_default();
            let tag = text_of(Flat::new(tag, RunOrigin::Whole(declared)));
            let is_embedded = boolean(field.is_embedded);
            let of = self.type_value(field.field_type);
            let parts: [(&str, Value); 4] = [
                ("Name", name),
                ("Tag", tag),
                ("Anonymous", is_embedded),
                ("Type", of),
            ];
            result.push(Arc::new(Node::Struct(StructNode {
                type_name: Arc::from("StructField"),
                of: None,
                fields: parts.map(|(name, value)| (Arc::from(name), value)).into(),
                rest: None,
            })));
        }
        Some(result)
    }
}
