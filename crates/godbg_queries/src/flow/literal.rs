//! Composite literals and zero values.

use std::sync::Arc;

use godbg_go::ast::{CompositeLit, Expr};
use godbg_go::types::{Type, TypeData};
use godbg_text::FileId;

use super::Evaluator;
use super::state::State;
use crate::site::ReasonKind;
use crate::template::{Node, StructNode, Value, boolean, integer, literal_text, nil};

impl<'p> Evaluator<'p> {
    /// Evaluates a composite literal: a struct, list or map.
    pub(super) fn composite(&mut self, file: FileId, literal: CompositeLit<'p>, state: &mut State) -> Value {
        let expr = Expr::CompositeLit(literal);
        let of = self.code.type_of(file, expr);
        if self.code.is_text_builder(of) {
            return literal_text("");
        }
        let underlying = self.code.underlying_behind_pointer(of);
        match self.code.data(underlying) {
            TypeData::Struct(fields) => {
                let mut values: Vec<(Arc<str>, Value)> = Vec::new();
                for (index, element) in literal.elements().enumerate() {
                    match element {
                        Expr::KeyValue(pair) => {
                            let (Some(Expr::Ident(key)), Some(value)) = (pair.key(), pair.value()) else {
                                continue;
                            };
                            let value = self.expression(file, value, state);
                            self.capture(file, key.node(), &value);
                            values.push((Arc::from(key.text()), value));
                        }
                        element => {
                            let value = self.expression(file, element, state);
                            self.capture(file, element.node(), &value);
                            if let Some(field) = fields.get(index) {
                                values.push((Arc::clone(&field.name), value));
                            }
                        }
                    }
                }
                let made = Arc::new(Node::Struct(StructNode {
                    type_name: self.code.type_name(of),
                    of: Some(self.resolved_type(self.code.struct_behind(of), state)),
                    fields: values,
                    rest: None,
                }));
                self.capture(file, literal.node(), &made);
                if matches!(self.code.data(self.code.underlying(of)), TypeData::Pointer(_)) {
                    return self.allocate(made, state);
                }
                made
            }
            TypeData::Map { .. } => {
                let mut entries = Vec::new();
                for element in literal.elements() {
                    if let Expr::KeyValue(pair) = element
                        && let (Some(key), Some(value)) = (pair.key(), pair.value())
                    {
                        let key = self.expression(file, key, state);
                        let value = self.located(file, value, state);
                        entries.push((key, value));
                    }
                }
                Arc::new(Node::Map(entries))
            }
            TypeData::Slice(_) | TypeData::Array { .. } => {
                let mut items = Vec::new();
                for element in literal.elements() {
                    let value = match element {
                        Expr::KeyValue(pair) => match pair.value() {
                            Some(value) => value,
                            None => continue,
                        },
                        element => element,
                    };
                    items.push(self.located(file, value, state));
                }
                Arc::new(Node::List(items))
            }
            _ => {
                for element in literal.elements() {
                    let value = match element {
                        Expr::KeyValue(pair) => pair.value(),
                        element => Some(element),
                    };
                    if let Some(value) = value {
                        self.expression(file, value, state);
                    }
                }
                self.unknown(file, expr, ReasonKind::Construct, "")
            }
        }
    }

    /// Returns the zero value of a type.
    pub(super) fn zero(&self, of: Type) -> Value {
        if self.code.is_text_builder(of) && !matches!(self.code.data(of), TypeData::Pointer(_)) {
            return literal_text("");
        }
        match self.code.data(self.code.underlying(of)) {
            TypeData::Basic(basic) if basic.is_string() => literal_text(""),
            TypeData::Basic(basic) if basic.is_boolean() => boolean(false),
            TypeData::Basic(basic) if basic.is_numeric() => integer(0),
            TypeData::Struct(_) => Arc::new(Node::Struct(StructNode {
                type_name: self.code.type_name(of),
                of: Some(of),
                fields: Vec::new(),
                rest: None,
            })),
            TypeData::Array { .. } => Arc::new(Node::List(Vec::new())),
            _ => nil(),
        }
    }
}
