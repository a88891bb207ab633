//! Places that are read and written.

use std::sync::Arc;

use godbg_go::ast::Expr;
use godbg_go::program::Object;
use godbg_go::types::TypeData;
use godbg_text::FileId;

use super::state::{Cell, Spot, State};
use super::{Evaluator, Handle};
use crate::code::Selected;
use crate::template::{Node, Operation, StructNode, Value, nil, operation};

impl<'p> Evaluator<'p> {
    /// Returns the place that an expression names, `None` where it names none that is followed.
    pub(super) fn spot(&mut self, file: FileId, expr: Expr<'p>, state: &mut State) -> Option<Spot> {
        match expr.unparenthesized() {
            Expr::Ident(ident) => match self.code.resolve(file, ident) {
                Object::Variable(variable) => Some(Spot {
                    cell: Cell::Variable(variable.declaration),
                    fields: Vec::new(),
                    pointer: None,
                }),
                _ => None,
            },
            Expr::Selector(selector) => match &*self.selected(file, selector) {
                Selected::Field { path, .. } => {
                    let operand = selector.operand()?;
                    let value = self.expression(file, operand, state);
                    let mut spot = match self.pointed(&value) {
                        Some(spot) => spot,
                        None => self.spot(file, operand, state)?,
                    };
                    for (index, name) in path.iter().enumerate() {
                        spot.fields.push(Arc::clone(name));
                        if index + 1 < path.len() {
                            let inner = self.read(&spot, state);
                            if let Some(pointed) = self.pointed(&inner) {
                                spot = pointed;
                            }
                        }
                    }
                    Some(spot)
                }
                Selected::Object(Object::Variable(variable)) => Some(Spot {
                    cell: Cell::Variable(variable.declaration),
                    fields: Vec::new(),
                    pointer: None,
                }),
                _ => None,
            },
            Expr::Star(star) => {
                let value = self.expression(file, star.operand()?, state);
                self.pointed(&value)
            }
            _ => None,
        }
    }

    /// Returns the place that a pointer points to.
    pub(super) fn pointed(&self, value: &Value) -> Option<Spot> {
        match value.as_ref() {
            Node::Handle(index) => match self.handles.get(*index as usize) {
                Some(Handle::Reference(spot)) => Some(spot.clone()),
                _ => None,
            },
            Node::Symbol(symbol) => Some(Spot {
                cell: Cell::Behind(symbol.key),
                fields: Vec::new(),
                pointer: Some(Arc::clone(value)),
            }),
            Node::Located(inner, _) => self.pointed(inner),
            _ => None,
        }
    }

    /// Returns what a place holds.
    pub(super) fn read(&mut self, spot: &Spot, state: &State) -> Value {
        let mut value = match state.cells.get(&spot.cell) {
            Some(value) => Arc::clone(value),
            None => match &spot.cell {
                Cell::Variable(declaration) => match self.code.variable_at(*declaration) {
                    Some(variable) => self.initial(variable),
                    None => nil(),
                },
                Cell::Behind(_) => spot.pointer.clone().unwrap_or_else(nil),
                Cell::Heap(_) => nil(),
            },
        };
        let mut scratch = state.clone();
        for name in &spot.fields {
            value = self.select(&value, name, None, &mut scratch);
        }
        value
    }

    /// Puts a value into a place.
    pub(super) fn write(&mut self, spot: &Spot, value: Value, state: &mut State) {
        if spot.fields.is_empty() {
            state.cells.insert(spot.cell.clone(), value);
            return;
        }
        let base = match state.cells.get(&spot.cell) {
            Some(base) => Some(Arc::clone(base)),
            None => match &spot.cell {
                Cell::Variable(declaration) => {
                    let variable = self.code.variable_at(*declaration);
                    variable.map(|variable| self.initial(variable))
                }
                Cell::Behind(_) => spot.pointer.clone(),
                Cell::Heap(_) => None,
            },
        };
        let updated = updated(base.as_ref(), &spot.fields, value);
        state.cells.insert(spot.cell.clone(), updated);
    }

    /// Assigns to an expression.
    pub(super) fn assign(&mut self, file: FileId, target: Expr<'p>, value: Value, state: &mut State) {
        let target = target.unparenthesized();
        match target {
            Expr::Ident(ident) if ident.is_blank() => {}
            Expr::Index(index) => {
                let (Some(base), Some(key)) = (index.operand(), index.index()) else {
                    return;
                };
                let key = self.expression(file, key, state);
                let Some(spot) = self.spot(file, base, state) else {
                    return;
                };
                let mut spot = spot;
                let mut held = self.read(&spot, state);
                if let Some(pointed) = self.pointed(&held)
                    && matches!(held.as_ref(), Node::Handle(_))
                {
                    spot = pointed;
                    held = self.read(&spot, state);
                }
                let updated = match held.as_ref() {
                    Node::Map(entries) => {
                        let mut entries = entries.clone();
                        entries.push((key, value));
                        Arc::new(Node::Map(entries))
                    }
                    Node::List(items) => match key.as_ref() {
                        Node::Integer(index) => {
                            let mut items = items.clone();
                            match usize::try_from(*index)
                                .ok()
                                .and_then(|index| items.get_mut(index))
                            {
                                Some(item) => *item = value,
                                None => return,
                            }
                            Arc::new(Node::List(items))
                        }
                        _ => operation(Operation::SetIndex, vec![held, key, value]),
                    },
                    Node::Symbol(_) => return,
                    _ => operation(Operation::SetIndex, vec![held, key, value]),
                };
                self.write(&spot, updated, state);
            }
            _ => {
                if let Expr::Selector(selector) = target
                    && let Some(name) = selector.name()
                {
                    self.capture(file, name.node(), &value);
                }
                if let Expr::Ident(name) = target {
                    self.capture(file, name.node(), &value);
                }
                if let Some((element, field)) = self.field_of_element(file, target) {
                    let held = self.expression(file, element, state);
                    self.assign(file, element, updated(Some(&held), &[field], value), state);
                    return;
                }
                if let Some(spot) = self.spot(file, target, state) {
                    self.write(&spot, value, state);
                }
            }
        }
    }
}

impl<'p> Evaluator<'p> {
    /// Returns the element and the name of its field that is assigned to: `list[i].name = …`.
    fn field_of_element(&self, file: FileId, target: Expr<'p>) -> Option<(Expr<'p>, Arc<str>)> {
        let Expr::Selector(selector) = target else {
            return None;
        };
        let element = selector.operand()?.unparenthesized();
        if !matches!(element, Expr::Index(_)) {
            return None;
        }
        let of = self.code.underlying(self.code.type_of(file, element));
        matches!(self.code.data(of), TypeData::Struct(_))
            .then_some((element, Arc::from(selector.name()?.text())))
    }
}

/// Returns a struct with one field, however deep, replaced.
fn updated(base: Option<&Value>, fields: &[Arc<str>], value: Value) -> Value {
    let Some((first, others)) = fields.split_first() else {
        return value;
    };
    let (mut values, rest, type_name, of) = match base.map(AsRef::as_ref) {
        Some(Node::Struct(node)) => (
            node.fields.clone(),
            node.rest.clone(),
            Arc::clone(&node.type_name),
            node.of,
        ),
        Some(Node::Nil) | None => (Vec::new(), None, Arc::from(""), None),
        Some(_) => (Vec::new(), base.cloned(), Arc::from(""), None),
    };
    let position = values.iter().position(|(name, _)| name == first);
    let inner = match position {
        Some(index) => Some(Arc::clone(&values[index].1)),
        None => rest
            .as_ref()
            .filter(|_| !others.is_empty())
            .map(|rest| operation(Operation::Select(Arc::clone(first)), vec![Arc::clone(rest)])),
    };
    let value = updated(inner.as_ref(), others, value);
    match position {
        Some(index) => values[index].1 = value,
        None => values.push((Arc::clone(first), value)),
    }
    Arc::new(Node::Struct(StructNode {
        type_name,
        of,
        fields: values,
        rest,
    }))
}
