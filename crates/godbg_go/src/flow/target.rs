//! Which functions a call may run.

use std::sync::Arc;

use godbg_text::FileId;
use rustc_hash::FxHashSet;

use crate::ast::{BlockStmt, CallExpr, Expr, Field, FuncDecl, Ident, Node, ReturnStmt};
use crate::program::{FuncId, Object, PackageId, Program, ReferenceKind, Variable, VariableKind, WriteKind};
use crate::syntax::Kind;
use crate::types::{Callee, NodeRef, Selection, Type};

/// How many functions, variables and calls a value is followed through in a row.
const MAX_DEPTH: u32 = 60;

/// A function that a call may run.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Target {
    /// A function or method of the repository.
    Function(FuncId),
    /// A function literal, a `FuncLit`.
    Literal(NodeRef),
    /// A function or method whose body is not at hand.
    Library {
        /// The import path.
        package: Arc<str>,
        /// The type whose method it is.
        receiver: Option<Arc<str>>,
        /// The name.
        name: Arc<str>,
    },
}

/// The functions that a call may run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Targets {
    /// Those that are known, in order and without doubles.
    pub known: Vec<Target>,
    /// Whether there can be no others: every way on which a value can arrive was followed.
    /// Reflection and `unsafe` are left aside.
    pub is_complete: bool,
}

impl Program {
    /// Returns what a call may run: the function that it names, the methods that implement what
    /// it asks an interface for, or for a function value every function that can arrive in it
    /// through variables, fields, parameters and results.
    ///
    /// A conversion and a call of a predeclared function run nothing.
    pub fn targets(&self, file: FileId, call: CallExpr<'_>) -> Targets {
        let mut tracer = Tracer {
            program: self,
            known: Vec::new(),
            is_complete: true,
            seen: FxHashSet::default(),
            depth: 0,
        };
        tracer.call(self.file(file).reference(call.node()));
        tracer.known.sort();
        tracer.known.dedup();
        Targets {
            known: tracer.known,
            is_complete: tracer.is_complete,
        }
    }
}

struct Tracer<'p> {
    program: &'p Program,
    known: Vec<Target>,
    is_complete: bool,
    seen: FxHashSet<(NodeRef, usize)>,
    depth: u32,
}

impl<'p> Tracer<'p> {
    fn unknown(&mut self) {
        self.is_complete = false;
    }

    /// Does a step unless it was done before or is too far away.
    fn once(&mut self, place: NodeRef, part: usize, step: impl FnOnce(&mut Self)) {
        if !self.seen.insert((place, part)) {
            return;
        }
        if self.depth >= MAX_DEPTH {
            return self.unknown();
        }
        self.depth += 1;
        step(self);
        self.depth -= 1;
    }

    fn node(&self, place: NodeRef) -> Node<'p> {
        self.program.file(place.file).node(place.node)
    }

    fn call(&mut self, place: NodeRef) {
        let Some(call) = CallExpr::cast(self.node(place)) else {
            return self.unknown();
        };
        match self.program.callee(place.file, call) {
            Callee::Function(function) | Callee::Method { method: function, .. } => self.function(function),
            Callee::InterfaceMethod { interface, name } => self.interface_method(interface, &name),
            Callee::Library {
                package,
                receiver,
                name,
                ..
            } => self.known.push(Target::Library {
                package,
                receiver,
                name,
            }),
            Callee::FunctionValue => match call.function() {
                Some(function) => self.value(place.file, function),
                None => self.unknown(),
            },
            Callee::Builtin(_) | Callee::Conversion(_) => {}
            Callee::Unknown(_) => self.unknown(),
        }
    }

    fn function(&mut self, function: FuncId) {
        if self.program.is_library_file(function.0.file) {
            let declared = FuncDecl::cast(self.node(function.0));
            let name = declared.and_then(FuncDecl::name).map_or("", Ident::text);
            let package = self.program.package(self.program.package_of(function.0.file));
            self.known.push(Target::Library {
                package: package.path().clone(),
                receiver: None,
                name: name.into(),
            });
            return;
        }
        let variants = self.program.function_variants(function);
        self.known.extend(variants.into_iter().map(Target::Function));
    }

    /// A type outside of the program may implement an interface, unless the interface asks for
    /// a method that only its own package can declare.
    fn interface_method(&mut self, interface: Type, name: &str) {
        let methods = self.program.interface_methods(interface);
        self.is_complete &= methods.iter().any(|method| !is_exported(&method.name));
        let found = self.program.implementations(interface, name);
        for method in found {
            self.function(method);
        }
    }

    fn value(&mut self, file: FileId, value: Expr<'p>) {
        let place = self.program.file(file).reference(value.node());
        self.once(place, 0, |tracer| tracer.value_at(file, value.unparenthesized()));
    }

    fn value_at(&mut self, file: FileId, value: Expr<'p>) {
        match value {
            Expr::FuncLit(literal) => {
                let place = self.program.file(file).reference(literal.node());
                self.known.push(Target::Literal(place));
            }
            Expr::Ident(name) => self.object(&self.program.resolve(file, name)),
            Expr::Selector(selector) => self.selected(&self.program.selection(file, selector)),
            Expr::Index(index) => self.instance(file, index.operand()),
            Expr::IndexList(list) => self.instance(file, list.operand()),
            Expr::Call(call) => match self.program.callee(file, call) {
                Callee::Conversion(_) => match call.arguments().next() {
                    Some(converted) => self.value(file, converted),
                    None => self.unknown(),
                },
                _ => self.results(self.program.file(file).reference(call.node()), 0),
            },
            _ => self.unknown(),
        }
    }

    /// `f[T]`, unless it is an element of something.
    fn instance(&mut self, file: FileId, operand: Option<Expr<'p>>) {
        let object = match operand.map(Expr::unparenthesized) {
            Some(Expr::Ident(name)) => self.program.resolve(file, name),
            Some(Expr::Selector(selector)) => match self.program.selection(file, selector) {
                Selection::PackageMember(object) => object,
                _ => return self.unknown(),
            },
            _ => return self.unknown(),
        };
        match object {
            Object::Function(function) => self.function(function),
            _ => self.unknown(),
        }
    }

    fn selected(&mut self, selection: &Selection) {
        match selection {
            Selection::PackageMember(object) => self.object(object),
            Selection::Method { method, .. } => self.function(*method),
            Selection::MethodExpression { method, .. } => self.selected(method),
            Selection::InterfaceMethod { interface, name, .. } => self.interface_method(*interface, name),
            Selection::Field { path, .. } => match path.last() {
                Some(field) => self.variable(Variable {
                    kind: VariableKind::Field,
                    declaration: field.declaration,
                    clause: None,
                }),
                None => self.unknown(),
            },
            Selection::Unknown(_) => self.unknown(),
        }
    }

    fn object(&mut self, object: &Object) {
        match object {
            Object::Function(function) => self.function(*function),
            Object::Variable(variable) => self.variable(*variable),
            Object::Foreign { package, name } => self.known.push(Target::Library {
                package: package.clone(),
                receiver: None,
                name: name.clone(),
            }),
            Object::Nil => {}
            _ => self.unknown(),
        }
    }

    fn variable(&mut self, variable: Variable) {
        let declaration = variable.declaration;
        if self.program.is_library_file(declaration.file) || variable.clause.is_some() {
            return self.unknown();
        }
        self.once(declaration, 0, |tracer| tracer.variable_at(variable));
    }

    fn variable_at(&mut self, variable: Variable) {
        let declaration = variable.declaration;
        match variable.kind {
            VariableKind::Field | VariableKind::Package => {
                let name = self.node(declaration).text();
                if is_exported(name) && self.is_open(self.program.package_of(declaration.file)) {
                    self.unknown();
                }
            }
            VariableKind::Parameter => self.parameter(variable),
            _ => {}
        }
        for write in self.program.writes(variable) {
            match (write.kind, write.value, write.part) {
                (WriteKind::Declaration | WriteKind::Assignment | WriteKind::Literal, Some(value), part) => {
                    match (part, Expr::cast(self.node(value))) {
                        (None, Some(expr)) => self.value(value.file, expr),
                        (Some(part), Some(Expr::Call(_))) => self.results(value, part),
                        _ => self.unknown(),
                    }
                }
                // The zero value calls nothing.
                (WriteKind::Declaration, None, _) => {}
                _ => self.unknown(),
            }
        }
    }

    /// Follows the arguments that callers give.
    fn parameter(&mut self, variable: Variable) {
        let Some((function, place)) = self.program.parameter_place(variable) else {
            return self.unknown();
        };
        let field = self
            .node(variable.declaration)
            .parent()
            .and_then(Field::cast)
            .and_then(Field::type_);
        if matches!(field, Some(Expr::Ellipsis(_))) {
            return self.unknown();
        }
        let Some(declared) = FuncDecl::cast(self.node(function)) else {
            return self.literal_parameter(function, place);
        };
        let name = declared.name().map_or("", Ident::text);
        let package = self.program.package_of(function.file);
        let is_method = declared.receiver_list().is_some();
        if is_exported(name) && (is_method || self.is_open(package)) {
            self.unknown();
        }
        for reference in self.program.callers(FuncId(function)) {
            match reference.call {
                Some(call) if reference.kind != ReferenceKind::Possible => self.argument(call, place),
                _ => self.unknown(),
            }
        }
    }

    /// A literal that is called where it stands; nobody knows who calls another one.
    fn literal_parameter(&mut self, literal: NodeRef, place: usize) {
        let mut node = self.node(literal);
        while let Some(parent) = node.parent().filter(|parent| parent.kind() == Kind::ParenExpr) {
            node = parent;
        }
        let call = node.parent().and_then(CallExpr::cast);
        match call.filter(|call| call.function().map(Expr::node) == Some(node)) {
            Some(call) => self.argument(self.program.file(literal.file).reference(call.node()), place),
            None => self.unknown(),
        }
    }

    fn argument(&mut self, place: NodeRef, argument: usize) {
        let call = CallExpr::cast(self.node(place));
        let is_expression = call.is_some_and(|call| {
            matches!(
                self.program.callee(place.file, call),
                Callee::Method {
                    is_expression: true,
                    ..
                }
            )
        });
        let mut arguments = call.into_iter().flat_map(CallExpr::arguments);
        match arguments.nth(argument) {
            Some(value) if !is_expression => self.value(place.file, value),
            _ => self.unknown(),
        }
    }

    /// Follows one of the results of a call.
    fn results(&mut self, call: NodeRef, part: usize) {
        self.once(call, part + 1, |tracer| {
            let outer = std::mem::take(&mut tracer.known);
            tracer.call(call);
            let called = std::mem::replace(&mut tracer.known, outer);
            for target in called {
                match target {
                    Target::Function(FuncId(function)) | Target::Literal(function) => {
                        tracer.returned(function, part);
                    }
                    Target::Library { .. } => tracer.unknown(),
                }
            }
        });
    }

    fn returned(&mut self, function: NodeRef, part: usize) {
        let Some(body) = self.node(function).children().find_map(BlockStmt::cast) else {
            return self.unknown();
        };
        let tree = body.node().tree();
        let mut next = body.node().id();
        while next < body.node().subtree_end() {
            let node = tree.node(next);
            next.0 += 1;
            match node.kind() {
                Kind::FuncLit => next = node.subtree_end(),
                Kind::ReturnStmt => {
                    let results: Vec<_> = ReturnStmt::cast(node)
                        .into_iter()
                        .flat_map(ReturnStmt::results)
                        .collect();
                    self.return_value(function, &results, part);
                }
                _ => {}
            }
        }
    }

    fn return_value(&mut self, function: NodeRef, results: &[Expr<'p>], part: usize) {
        let declared = self.program.results(function);
        // What a deferred call writes to a named result is returned too.
        if let Some(Some(name)) = declared.get(part) {
            self.variable(Variable {
                kind: VariableKind::Result,
                declaration: NodeRef {
                    file: function.file,
                    node: *name,
                },
                clause: None,
            });
        }
        match results {
            [] => {}
            [Expr::Call(call)] if declared.len() > 1 => {
                self.results(self.program.file(function.file).reference(call.node()), part);
            }
            _ => match results.get(part) {
                Some(value) => self.value(function.file, *value),
                None => self.unknown(),
            },
        }
    }

    /// Says whether code outside of the program may import a package.
    fn is_open(&self, package: PackageId) -> bool {
        let package = self.program.package(package);
        let is_internal = package.path().split('/').any(|part| part == "internal");
        &**package.name() != "main" && !is_internal
    }
}

/// Source: the Go specification, "Exported identifiers".
fn is_exported(name: &str) -> bool {
    name.chars().next().is_some_and(char::is_uppercase)
}
