//! What a call calls, and what it gives.

use std::sync::Arc;

use godbg_text::FileId;

use super::data::{Signature, Type, TypeData, Unknown};
use super::member::Selection;
use super::typer::Typer;
use super::written::names_type;
use crate::ast::{CallExpr, Expr, Node};
use crate::program::{Builtin, FuncId, Object, Program};

/// What a call calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Callee {
    /// A function of the repository.
    Function(FuncId),
    /// A method of the repository.
    Method {
        /// The method.
        method: FuncId,
        /// The named type that it is declared for.
        receiver: Type,
        /// Whether it is called as `T.method(value, …)`, with the receiver as first argument.
        is_expression: bool,
    },
    /// A method that an interface of the repository asks for.
    InterfaceMethod {
        /// The interface.
        interface: Type,
        /// The method's name.
        name: Arc<str>,
    },
    /// A function or method of a package whose bodies are not at hand.
    Library {
        /// The import path of the package that declares it.
        package: Arc<str>,
        /// The name of the type whose method it is.
        receiver: Option<Arc<str>>,
        /// The name.
        name: Arc<str>,
        /// The declaration, where the package's API is at hand.
        declaration: Option<FuncId>,
    },
    /// A predeclared function.
    Builtin(Builtin),
    /// A conversion to this type.
    Conversion(Type),
    /// A value of a function type: a variable, a field, a result, a function literal.
    FunctionValue,
    /// Not known, and why.
    Unknown(Unknown),
}

impl Program {
    /// Returns what a call calls.
    pub fn callee(&self, file: FileId, call: CallExpr<'_>) -> Callee {
        let node = self.file(file).node(call.node().id());
        match CallExpr::cast(node).and_then(CallExpr::function) {
            Some(function) => Typer::new(self).callee(file, function),
            None => Callee::Unknown(Unknown::Broken),
        }
    }

    /// Returns the import path and the name of a declared type; `None` for any other.
    pub fn type_name(&self, of: Type) -> Option<(Arc<str>, Arc<str>)> {
        match self.data(of) {
            TypeData::Named { declaration, .. } => {
                let package = self.package(self.package_of(declaration.file)).path().clone();
                let spec = crate::ast::TypeSpec::cast(self.node(*declaration))?;
                Some((package, spec.name()?.text().into()))
            }
            TypeData::Foreign { package, name } => Some((package.clone(), name.clone())),
            _ => None,
        }
    }
}

impl<'p> Typer<'p> {
    fn callee(&mut self, file: FileId, function: Expr<'p>) -> Callee {
        let called = instantiated(function.unparenthesized());
        let object = self.object_by_name(file, called);
        if self.denotes(file, called, object.as_ref()) {
            return Callee::Conversion(self.type_of(file, function.node()));
        }
        match (called, object) {
            (_, Some(object)) => self.object_callee(file, &object, function.node()),
            (Expr::Selector(selector), None) => match self.select(file, selector) {
                Selection::Unknown(reason) => {
                    let name = selector.name().map_or("", crate::ast::Ident::text);
                    let receiver = selector
                        .operand()
                        .map_or(Type::BROKEN, |operand| self.type_of(file, operand.node()));
                    self.foreign_callee(receiver, name, reason)
                }
                selection => self.selected_callee(&selection),
            },
            _ => self.value_callee(file, function.node()),
        }
    }

    /// Returns what a name or qualified name stands for; `None` for any other expression.
    fn object_by_name(&self, file: FileId, expression: Expr<'p>) -> Option<Object> {
        match expression {
            Expr::Ident(name) => Some(self.program.resolve_name(file, name)),
            Expr::Selector(selector) => self.program.qualified(file, selector),
            _ => None,
        }
    }

    /// Says whether an expression denotes a type, of which [`Self::object_by_name`] is known.
    fn denotes(&self, file: FileId, expression: Expr<'p>, object: Option<&Object>) -> bool {
        match (expression, object) {
            (Expr::Ident(_) | Expr::Selector(_), Some(object)) => names_type(expression, object),
            (Expr::Selector(_), None) => false,
            _ => self.denotes_type(file, expression),
        }
    }

    fn object_callee(&mut self, file: FileId, object: &Object, function: Node<'p>) -> Callee {
        match object {
            Object::Function(function) => self.function_callee(*function, None),
            Object::Builtin(builtin) => Callee::Builtin(*builtin),
            Object::Foreign { package, name } => Callee::Library {
                package: package.clone(),
                receiver: None,
                name: name.clone(),
                declaration: None,
            },
            Object::Unknown(reason) => Callee::Unknown(reason.clone()),
            _ => self.value_callee(file, function),
        }
    }

    fn function_callee(&self, function: FuncId, receiver: Option<Type>) -> Callee {
        if !self.program.is_library_file(function.0.file) {
            return match receiver {
                Some(receiver) => Callee::Method {
                    method: function,
                    receiver,
                    is_expression: false,
                },
                None => Callee::Function(function),
            };
        }
        let declared = crate::ast::FuncDecl::cast(self.program.node(function.0));
        let name = declared
            .and_then(crate::ast::FuncDecl::name)
            .map_or("", crate::ast::Ident::text);
        Callee::Library {
            package: self
                .program
                .package(self.program.package_of(function.0.file))
                .path()
                .clone(),
            receiver: receiver
                .and_then(|receiver| self.program.type_name(receiver))
                .map(|(_, name)| name),
            name: name.into(),
            declaration: Some(function),
        }
    }

    fn selected_callee(&mut self, selection: &Selection) -> Callee {
        match selection {
            Selection::Method { method, receiver, .. } => self.function_callee(*method, Some(*receiver)),
            Selection::InterfaceMethod { interface, name, .. } => match self.program.type_name(*interface) {
                Some((package, receiver)) if self.is_library_type(*interface) => Callee::Library {
                    package,
                    receiver: Some(receiver),
                    name: name.clone(),
                    declaration: None,
                },
                _ => Callee::InterfaceMethod {
                    interface: *interface,
                    name: name.clone(),
                },
            },
            Selection::MethodExpression { method, .. } => match self.selected_callee(method) {
                Callee::Method { method, receiver, .. } => Callee::Method {
                    method,
                    receiver,
                    is_expression: true,
                },
                other => other,
            },
            Selection::Field { .. } | Selection::PackageMember(_) => Callee::FunctionValue,
            Selection::Unknown(reason) => Callee::Unknown(reason.clone()),
        }
    }

    fn is_library_type(&self, of: Type) -> bool {
        match self.data(of) {
            TypeData::Named { declaration, .. } => self.program.is_library_file(declaration.file),
            _ => false,
        }
    }

    /// Names the method of a type whose package is not at hand, be it the type's own or one that it can only
    /// have from the one such type that it embeds.
    fn foreign_callee(&mut self, receiver: Type, name: &str, reason: Unknown) -> Callee {
        let declared = self.only_hidden(receiver).map(|hidden| self.data(hidden));
        match declared {
            Some(TypeData::Foreign {
                package,
                name: type_name,
            }) => Callee::Library {
                package: package.clone(),
                receiver: Some(type_name.clone()),
                name: name.into(),
                declaration: None,
            },
            _ => Callee::Unknown(reason),
        }
    }

    /// Returns the only type, of this one and those that it embeds, of which not all members are at hand.
    fn only_hidden(&mut self, of: Type) -> Option<Type> {
        let mut hidden = None;
        let mut seen = Vec::new();
        let mut open = vec![of];
        while let Some(of) = open.pop() {
            let of = match self.data(of) {
                TypeData::Pointer(element) => *element,
                _ => of,
            };
            if seen.contains(&of) {
                continue;
            }
            seen.push(of);
            match self.underlying_data(of) {
                TypeData::Struct(fields) => {
                    let embedded = fields.iter().filter(|field| field.is_embedded);
                    open.extend(embedded.map(|field| field.field_type));
                }
                TypeData::Interface(interface) => open.extend(&interface.embedded),
                TypeData::Foreign { .. } | TypeData::Unknown(_) if hidden.replace(of).is_some() => {
                    return None;
                }
                _ => {}
            }
        }
        hidden
    }

    fn value_callee(&mut self, file: FileId, function: Node<'p>) -> Callee {
        let found = self.type_of(file, function);
        match self.data(found) {
            TypeData::Unknown(reason) => Callee::Unknown(reason.clone()),
            _ => Callee::FunctionValue,
        }
    }

    /// Returns the type of a call.
    pub(super) fn call(&mut self, file: FileId, call: CallExpr<'p>) -> Type {
        let Some(function) = call.function() else {
            return Type::BROKEN;
        };
        let object = self.object_by_name(file, function.unparenthesized());
        if let Some(Object::Builtin(builtin)) = object {
            return self.builtin_call(file, builtin, call);
        }
        if self.denotes(file, function.unparenthesized(), object.as_ref()) {
            return self.type_of(file, function.node());
        }
        let called = self.type_of(file, function.node());
        let TypeData::Function(signature) = self.core_data(called) else {
            return self.unknown_through(called);
        };
        let results = if signature.type_parameters.is_empty() {
            signature.results.clone()
        } else {
            self.inferred(file, signature, call).results
        };
        match &*results {
            [only] => *only,
            _ => self.intern(TypeData::Tuple(results)),
        }
    }

    pub(super) fn called_builtin(&self, file: FileId, function: Expr<'p>) -> Option<Builtin> {
        match self.object_by_name(file, function.unparenthesized())? {
            Object::Builtin(builtin) => Some(builtin),
            _ => None,
        }
    }

    /// Returns the types of the arguments, those of a call with several results taken apart.
    pub(super) fn argument_types(&mut self, file: FileId, call: CallExpr<'p>) -> Vec<Type> {
        let arguments: Vec<_> = call
            .arguments()
            .map(|argument| self.type_of(file, argument.node()))
            .collect();
        match arguments[..] {
            [only] => match self.data(only) {
                TypeData::Tuple(parts) => parts.to_vec(),
                _ => arguments,
            },
            _ => arguments,
        }
    }

    /// Returns the signature of a call with its type arguments filled in.
    pub(super) fn inferred(&mut self, file: FileId, signature: &Signature, call: CallExpr<'p>) -> Signature {
        let arguments = self.argument_types(file, call);
        self.infer(signature, &arguments, call.has_ellipsis())
    }
}

/// Returns the function of `f[T]`.
fn instantiated(function: Expr<'_>) -> Expr<'_> {
    let operand = match function {
        Expr::Index(index) => index.operand(),
        Expr::IndexList(list) => list.operand(),
        _ => None,
    };
    operand.map_or(function, Expr::unparenthesized)
}
