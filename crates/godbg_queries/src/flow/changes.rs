//! Whether a call has to be followed at once: it changes what its arguments refer to.

use std::sync::Arc;

use godbg_go::ast::{self, AssignStmt, CallExpr, Expr, Ident};
use godbg_go::syntax::Kind;
use godbg_go::types::{Callee, NodeRef, TypeData};
use godbg_text::FileId;
use rustc_hash::FxHashSet;

use super::dispatch::{ELEMENT_LIMIT, WRITES};
use super::expression::key_of;
use super::function::called_name;
use super::state::State;
use super::{Evaluator, Handle};
use crate::go_type::{GoKind, GoType};
use crate::template::{Node, Value};

impl Evaluator<'_> {
    /// Says whether a value holds a pointer to something that is followed.
    pub(super) fn refers(&self, value: &Value) -> bool {
        self.refers_beside(value, &mut FxHashSet::default())
    }

    /// Says so where these alternatives hold none: alternatives share parts.
    fn refers_beside(&self, value: &Value, without: &mut FxHashSet<*const Node>) -> bool {
        match value.as_ref() {
            Node::Handle(index) => matches!(self.handles.get(*index as usize), Some(Handle::Reference(_))),
            Node::Located(inner, _) => self.refers_beside(inner, without),
            Node::List(items) => {
                items.len() <= ELEMENT_LIMIT && items.iter().any(|item| self.refers_beside(item, without))
            }
            Node::Struct(fields) => {
                let mut fields = fields.fields.iter();
                fields.any(|(_, field)| self.refers_beside(field, without))
            }
            Node::Either(_, then, otherwise) => {
                without.insert(Arc::as_ptr(value))
                    && (self.refers_beside(then, without) || self.refers_beside(otherwise, without))
            }
            _ => false,
        }
    }

    /// Says whether this key is that of the receiver of the function that is evaluated.
    pub(super) fn is_root_receiver(&self, key: u64) -> bool {
        let Some(frame) = self.frames.first() else {
            return false;
        };
        let receiver = self.parts(frame.function).and_then(|parts| parts.receiver);
        receiver.is_some_and(|name| key_of(self.code.reference(frame.function.file, name.node())) == key)
    }

    /// Says whether a function writes to what its receiver or parameters refer to.
    pub(super) fn changes_arguments(&mut self, function: NodeRef, depth: usize) -> bool {
        if let Some(known) = self.changes.get(&function) {
            return *known;
        }
        self.changes.insert(function, false);
        let result = self.find_changes(function, depth);
        self.changes.insert(function, result);
        result
    }

    fn find_changes(&mut self, function: NodeRef, depth: usize) -> bool {
        let Some(parts) = self.parts(function) else {
            return false;
        };
        let Some(body) = parts.body else { return false };
        let mut names: Vec<&str> = parts.receiver.iter().map(|name| name.text()).collect();
        let fields = parts
            .signature
            .parameters()
            .into_iter()
            .flat_map(ast::FieldList::fields);
        names.extend(fields.flat_map(ast::Field::names).map(Ident::text));
        let file = function.file;
        let mut calls = Vec::new();
        // What loops over them bind: elements, which may hold pointers.
        let mut elements: Vec<&str> = Vec::new();
        for node in body.node().descendants() {
            match node.kind() {
                Kind::RangeStmt => {
                    let range = ast::RangeStmt::cast(node);
                    let operand = range.and_then(ast::RangeStmt::operand).and_then(root_name);
                    if operand.is_some_and(|name| names.contains(&name)) {
                        let element = range.and_then(ast::RangeStmt::value).and_then(root_name);
                        elements.extend(element);
                    }
                }
                Kind::AssignStmt => {
                    let targets = AssignStmt::cast(node).into_iter().flat_map(AssignStmt::left);
                    for target in targets {
                        if !matches!(target.unparenthesized(), Expr::Ident(_))
                            && root_name(target).is_some_and(|name| names.contains(&name))
                        {
                            return true;
                        }
                        if is_behind(target, &elements) {
                            return true;
                        }
                    }
                }
                Kind::CallExpr => calls.extend(CallExpr::cast(node)),
                _ => {}
            }
        }
        for call in calls {
            let name = called_name(call).map_or("", Ident::text);
            let operand = crate::sink::selector_of(call).and_then(ast::SelectorExpr::operand);
            let on_ours = operand
                .and_then(root_name)
                .is_some_and(|name| names.contains(&name));
            if on_ours && WRITES.contains(&name) {
                return true;
            }
            if matches!(name, "Fprintf" | "Fprint" | "WriteString")
                && call
                    .arguments()
                    .next()
                    .and_then(root_name)
                    .is_some_and(|name| names.contains(&name))
            {
                return true;
            }
            let passes_on = on_ours
                || call.arguments().any(|argument| match argument.unparenthesized() {
                    Expr::Ident(ident) => names.contains(&ident.text()),
                    _ => false,
                });
            if passes_on && depth < 3 {
                let callee = match self.callee(file, call) {
                    Callee::Function(function) => Some(function.0),
                    Callee::Method { method, .. } => Some(method.0),
                    _ => None,
                };
                if callee.is_some_and(|callee| self.changes_arguments(callee, depth + 1)) {
                    return true;
                }
            }
            if self.gives_away(file, call, &names) {
                return true;
            }
        }
        false
    }

    /// Says whether a call hands one of these, or the address of a part of one, to code that is not at hand.
    fn gives_away(&self, file: FileId, call: CallExpr<'_>, names: &[&str]) -> bool {
        let is_given = call.arguments().any(|argument| {
            let argument = argument.unparenthesized();
            root_name(argument).is_some_and(|name| names.contains(&name))
                && match argument {
                    Expr::Unary(unary) => unary.operator().is_some_and(|token| token.kind() == Kind::Amp),
                    Expr::Ident(_) | Expr::Selector(_) => {
                        let of = self.code.underlying(self.code.type_of(file, argument));
                        matches!(self.code.data(of), TypeData::Pointer(_))
                    }
                    _ => false,
                }
        });
        is_given
            && matches!(
                self.callee(file, call),
                Callee::Library { .. }
                    | Callee::InterfaceMethod { .. }
                    | Callee::FunctionValue
                    | Callee::Unknown(_)
            )
    }

    /// Returns the name of the type that an interface value holds, where that is known.
    pub(super) fn dynamic_type(&mut self, value: &Value, state: &State) -> Option<Arc<str>> {
        let inner = self.dereferenced(value, state);
        match inner.as_ref() {
            Node::Struct(fields) if !fields.type_name.is_empty() => Some(Arc::clone(&fields.type_name)),
            Node::Symbol(symbol) => concrete_name(&symbol.go_type),
            Node::Either(_, then, otherwise) => {
                let name = self.dynamic_type(then, state)?;
                (self.dynamic_type(otherwise, state)? == name).then_some(name)
            }
            _ => None,
        }
    }
}

/// Returns the name of a type, or of what it points to, that is no interface.
fn concrete_name(of: &GoType) -> Option<Arc<str>> {
    let of = of.pointee().unwrap_or(of);
    if matches!(of.kind, GoKind::Interface | GoKind::Unknown) {
        return None;
    }
    let (_, name) = of.name.rsplit_once('.')?;
    Some(Arc::from(name.split('[').next().unwrap_or(name)))
}

/// Says whether an expression is what a pointer in one of these points to: `*item.target`.
pub(super) fn is_behind(expr: Expr<'_>, names: &[&str]) -> bool {
    matches!(expr.unparenthesized(), Expr::Star(_))
        && root_name(expr).is_some_and(|name| names.contains(&name))
}

/// Returns the name that an expression begins with: `b` of `b.parts[0].text`.
pub(super) fn root_name(expr: Expr<'_>) -> Option<&str> {
    root_ident(expr).map(Ident::text)
}

pub(super) fn root_ident(expr: Expr<'_>) -> Option<Ident<'_>> {
    let mut expr = expr.unparenthesized();
    loop {
        expr = match expr {
            Expr::Ident(ident) => return Some(ident),
            Expr::Selector(selector) => selector.operand()?.unparenthesized(),
            Expr::Index(index) => index.operand()?.unparenthesized(),
            Expr::Star(star) => star.operand()?.unparenthesized(),
            Expr::Unary(unary) => unary.operand()?.unparenthesized(),
            Expr::Slice(slice) => slice.operand()?.unparenthesized(),
            _ => return None,
        };
    }
}
