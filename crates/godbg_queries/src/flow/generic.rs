//! Types as values: what the type parameters of a function stand for while it is evaluated.

use std::sync::Arc;

use godbg_go::ast::{self, CallExpr, Expr, FuncDecl, Ident};
use godbg_go::types::{NodeRef, Type, TypeData};
use godbg_text::FileId;

use super::state::{Cell, State};
use super::{Evaluator, Handle};
use crate::template::{Node, Value};

impl<'p> Evaluator<'p> {
    /// Returns the value that a type is.
    pub(super) fn type_value(&mut self, of: Type) -> Value {
        if let Some(known) = self.type_handles.get(&of) {
            return Arc::clone(known);
        }
        let made = self.handle(Handle::Type(of));
        self.type_handles.insert(of, Arc::clone(&made));
        made
    }

    /// Returns the type that a value is.
    pub(super) fn type_in(&self, value: &Value) -> Option<Type> {
        match value.as_ref() {
            Node::Handle(index) => match self.handles.get(*index as usize) {
                Some(Handle::Type(of)) => Some(*of),
                _ => None,
            },
            Node::Located(inner, _) => self.type_in(inner),
            _ => None,
        }
    }

    /// Returns a type with the type parameters replaced by what they stand for here.
    pub(super) fn resolved_type(&self, of: Type, state: &State) -> Type {
        match self.code.data(of) {
            TypeData::Parameter(parameter) => {
                let bound = state.cells.get(&Cell::Variable(*parameter));
                bound.and_then(|value| self.type_in(value)).unwrap_or(of)
            }
            TypeData::Named {
                declaration,
                arguments,
            } if !arguments.is_empty() => {
                let arguments: Vec<Type> = arguments
                    .iter()
                    .map(|argument| self.resolved_type(*argument, state))
                    .collect();
                self.code.program.instantiated(*declaration, &arguments)
            }
            _ => of,
        }
    }

    /// Says whether a function is a method of a generic type.
    pub(super) fn has_generic_receiver(&self, function: NodeRef) -> bool {
        FuncDecl::cast(self.code.node(function))
            .is_some_and(|declaration| !receiver_parameters(declaration).is_empty())
    }

    /// Notes what the type parameters of a called function stand for; says whether there are any.
    pub(super) fn bind_types(
        &mut self,
        file: FileId,
        call: CallExpr<'p>,
        function: NodeRef,
        receiver: Option<&Value>,
        state: &mut State,
    ) -> bool {
        let Some(declaration) = FuncDecl::cast(self.code.node(function)) else {
            return false;
        };
        let of_receiver = receiver_parameters(declaration);
        if !of_receiver.is_empty() {
            let Some(arguments) = receiver.and_then(|receiver| self.type_arguments_of(receiver, state))
            else {
                return false;
            };
            for (name, argument) in of_receiver.into_iter().zip(arguments) {
                let value = self.type_value(argument);
                let node = self.code.reference(function.file, name.node());
                state.cells.insert(Cell::Variable(node), value);
            }
            return true;
        }
        let names: Vec<Ident<'p>> = declaration
            .type_parameters()
            .into_iter()
            .flat_map(ast::FieldList::fields)
            .flat_map(ast::Field::names)
            .collect();
        if names.is_empty() {
            return false;
        }
        let written: Vec<Expr<'p>> = match call.function().map(Expr::unparenthesized) {
            Some(Expr::Index(index)) => index.index().into_iter().collect(),
            Some(Expr::IndexList(index)) => index.indices().collect(),
            _ => Vec::new(),
        };
        for (index, name) in names.into_iter().enumerate() {
            let node = self.code.reference(function.file, name.node());
            let of = match written.get(index) {
                Some(expr) => self.code.type_of(file, *expr),
                None => match self.inferred(file, call, function, node) {
                    Some(of) => of,
                    None => continue,
                },
            };
            let of = self.resolved_type(of, state);
            let value = self.type_value(of);
            state.cells.insert(Cell::Variable(node), value);
        }
        true
    }

    /// Returns what a type parameter stands for by a parameter that is of it, or of a pointer or slice.
    fn inferred(
        &self,
        file: FileId,
        call: CallExpr<'p>,
        function: NodeRef,
        parameter: NodeRef,
    ) -> Option<Type> {
        let declared = self
            .code
            .program
            .function_type(godbg_go::program::FuncId(function));
        let TypeData::Function(declared) = self.code.data(declared) else {
            return None;
        };
        let given = self.code.signature(file, call)?;
        let pairs = declared.parameters.iter().zip(&given.parameters);
        pairs
            .into_iter()
            .find_map(|(declared, given)| self.matched(*declared, *given, parameter))
    }

    fn matched(&self, declared: Type, given: Type, parameter: NodeRef) -> Option<Type> {
        match (self.code.data(declared), self.code.data(given)) {
            (TypeData::Parameter(found), _) => (*found == parameter).then_some(given),
            (TypeData::Pointer(declared), TypeData::Pointer(given))
            | (TypeData::Slice(declared), TypeData::Slice(given)) => {
                self.matched(*declared, *given, parameter)
            }
            _ => None,
        }
    }

    /// Returns the type arguments of the type of what a method is called on.
    fn type_arguments_of(&mut self, receiver: &Value, state: &State) -> Option<Vec<Type>> {
        let of = self.type_of_value(receiver, state)?;
        match self.code.data(of) {
            TypeData::Named { arguments, .. } if !arguments.is_empty() => Some(arguments.to_vec()),
            _ => None,
        }
    }

    /// Returns the type of what a value is, or points to, where it is known which.
    pub(super) fn type_of_value(&mut self, value: &Value, state: &State) -> Option<Type> {
        let value = self.dereferenced(value, state);
        match value.as_ref() {
            Node::Struct(fields) => fields.of,
            _ => None,
        }
    }
}

/// Returns the names that a method gives the type parameters of its receiver.
fn receiver_parameters(declaration: FuncDecl<'_>) -> Vec<Ident<'_>> {
    let mut written = declaration.receiver().and_then(ast::Field::type_);
    loop {
        written = match written.map(Expr::unparenthesized) {
            Some(Expr::Star(star)) => star.operand(),
            Some(Expr::Index(index)) => return index.index().into_iter().filter_map(named).collect(),
            Some(Expr::IndexList(index)) => return index.indices().filter_map(named).collect(),
            _ => return Vec::new(),
        };
    }
}

fn named(expr: Expr<'_>) -> Option<Ident<'_>> {
    match expr.unparenthesized() {
        Expr::Ident(ident) => Some(ident),
        _ => None,
    }
}
