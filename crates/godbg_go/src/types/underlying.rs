//! Underlying and core types.

use super::data::{Interface, InterfaceMethod, NodeRef, Signature, Type, TypeData, TypeParameter};
use super::substitute::Binding;
use super::typer::Typer;
use crate::ast::{FieldList, FuncDecl, TypeSpec};
use crate::program::Program;
use crate::syntax::Kind;

impl Program {
    /// Returns the underlying type: what is behind the names. It is itself for a type literal,
    /// the constraint for a type parameter, and unknown where the declaration is not at hand.
    pub fn underlying(&self, of: Type) -> Type {
        Typer::new(self).underlying(of)
    }

    /// Returns the type parameters that a type declaration has, in order.
    pub fn type_parameters(&self, declaration: NodeRef) -> Vec<TypeParameter> {
        Typer::new(self).declared_type_parameters(declaration)
    }
}

impl<'p> Typer<'p> {
    pub(super) fn underlying_data(&mut self, of: Type) -> &'p TypeData {
        let underlying = self.underlying(of);
        self.data(underlying)
    }

    pub(super) fn core_data(&mut self, of: Type) -> &'p TypeData {
        let core = self.core_type(of);
        self.data(core)
    }

    pub(super) fn underlying(&mut self, of: Type) -> Type {
        match self.data(of) {
            TypeData::Named {
                declaration,
                arguments,
            } => {
                let remembered = self.program.arena.underlying(of);
                if let Some(known) = remembered.get() {
                    return *known;
                }
                let found = self.underlying_of_named(*declaration, arguments);
                if !matches!(found, Type::CYCLE | Type::TOO_DEEP) {
                    let _ = remembered.set(found);
                }
                found
            }
            TypeData::Parameter(declaration) => {
                let constraint = self.constraint(*declaration);
                match self.data(constraint) {
                    // Go has no such constraint; it may be the parameter itself.
                    TypeData::Parameter(_) => Type::BROKEN,
                    _ => self.underlying(constraint),
                }
            }
            TypeData::Error => self.intern(TypeData::Interface(Interface {
                methods: Box::new([InterfaceMethod {
                    name: "Error".into(),
                    method_type: self.intern(TypeData::Function(Signature {
                        parameters: Box::default(),
                        results: Box::new([Type::STRING]),
                        variadic: false,
                        type_parameters: Box::default(),
                    })),
                    declaration: None,
                }]),
                ..Interface::default()
            })),
            TypeData::Comparable => Type::ANY,
            _ => of,
        }
    }

    fn underlying_of_named(&mut self, declaration: NodeRef, arguments: &[Type]) -> Type {
        let node = self.program.node(declaration);
        let Some(written) = TypeSpec::cast(node).and_then(TypeSpec::type_) else {
            return Type::BROKEN;
        };
        let named = self.type_of(declaration.file, written.node());
        let open = match self.data(named) {
            TypeData::Named { .. } => self.named_chain(named),
            _ => self.underlying(named),
        };
        if arguments.is_empty() {
            return open;
        }
        let binding = self.type_binding(declaration, arguments);
        self.substitute(open, &binding)
    }

    /// Follows `type A B; type B C` without recursion, so that a circle ends.
    fn named_chain(&mut self, first: Type) -> Type {
        let mut seen = vec![first];
        let mut current = first;
        loop {
            let TypeData::Named {
                declaration,
                arguments,
            } = self.data(current)
            else {
                return self.underlying(current);
            };
            if let Some(known) = self.program.arena.underlying(current).get() {
                return *known;
            }
            let node = self.program.node(*declaration);
            let Some(written) = TypeSpec::cast(node).and_then(TypeSpec::type_) else {
                return Type::BROKEN;
            };
            let open = self.type_of(declaration.file, written.node());
            let binding = self.type_binding(*declaration, arguments);
            current = self.substitute(open, &binding);
            if seen.contains(&current) {
                return Type::CYCLE;
            }
            seen.push(current);
        }
    }

    /// Returns what each type parameter of a declaration stands for.
    pub(super) fn type_binding(&mut self, declaration: NodeRef, arguments: &[Type]) -> Vec<Binding> {
        if arguments.is_empty() {
            return Vec::new();
        }
        let node = self.program.node(declaration);
        let names = TypeSpec::cast(node)
            .and_then(TypeSpec::type_parameters)
            .into_iter()
            .flat_map(FieldList::fields)
            .flat_map(crate::ast::Field::names);
        let parameters = names.map(|name| NodeRef {
            file: declaration.file,
            node: name.node().id(),
        });
        parameters.zip(arguments.iter().copied()).collect()
    }

    pub(super) fn declared_type_parameters(&mut self, declaration: NodeRef) -> Vec<TypeParameter> {
        let node = self.program.node(declaration);
        let list = TypeSpec::cast(node).and_then(TypeSpec::type_parameters);
        let mut found = Vec::new();
        for field in list.into_iter().flat_map(FieldList::fields) {
            let constraint = self.written(declaration.file, field.type_());
            found.extend(field.names().map(|name| TypeParameter {
                parameter: self.intern(TypeData::Parameter(NodeRef {
                    file: declaration.file,
                    node: name.node().id(),
                })),
                constraint,
            }));
        }
        found
    }

    /// Returns the constraint of a type parameter.
    pub(super) fn constraint(&mut self, parameter: NodeRef) -> Type {
        let file = parameter.file;
        let name = self.program.node(parameter);
        let Some(parent) = name.parent() else {
            return Type::BROKEN;
        };
        if let Some(field) = crate::ast::Field::cast(parent) {
            return self.written(file, field.type_());
        }
        // A receiver's: `func (l *List[T])`. The type's declaration has the constraint.
        let place = parent.children().skip(1).position(|argument| argument == name);
        let method = name.ancestors().find_map(FuncDecl::cast);
        let receiver = method.and_then(|method| self.receiver_base(file, method));
        let (Some(place), Some(declaration)) = (place, receiver) else {
            return Type::BROKEN;
        };
        let parameters = self.declared_type_parameters(declaration);
        let binding: Vec<Binding> = parameters
            .iter()
            .zip(parent.children().skip(1))
            .filter_map(|(declared, here)| match self.data(declared.parameter) {
                TypeData::Parameter(reference) => {
                    let here = TypeData::Parameter(Self::reference(file, here));
                    Some((*reference, self.intern(here)))
                }
                _ => None,
            })
            .collect();
        match parameters.get(place) {
            Some(declared) => self.substitute(declared.constraint, &binding),
            None => Type::BROKEN,
        }
    }

    /// Returns the one type that all types of a constraint have in common underneath; for
    /// other types the underlying type.
    pub(super) fn core_type(&mut self, of: Type) -> Type {
        let underlying = self.underlying(of);
        let TypeData::Parameter(_) = self.data(of) else {
            return underlying;
        };
        self.core_of_constraint(underlying).unwrap_or(underlying)
    }

    /// Returns the core type of a constraint that has one.
    pub(super) fn core_of_constraint(&mut self, constraint: Type) -> Option<Type> {
        let constraint = self.underlying(constraint);
        let TypeData::Interface(interface) = self.data(constraint) else {
            return None;
        };
        let mut core = None;
        for term in interface.unions.iter().flatten() {
            let underlying = self.underlying(term.term_type);
            if *core.get_or_insert(underlying) != underlying {
                return self.bytes_or_string(constraint);
            }
        }
        for embedded in &interface.embedded {
            let found = match self.underlying_data(*embedded) {
                TypeData::Interface(_) => self.core_of_constraint(*embedded),
                _ => Some(self.underlying(*embedded)),
            };
            if let Some(found) = found
                && *core.get_or_insert(found) != found
            {
                return None;
            }
        }
        core
    }

    /// `~string | ~[]byte` may be indexed, sliced and ranged over as a string.
    fn bytes_or_string(&mut self, constraint: Type) -> Option<Type> {
        let TypeData::Interface(interface) = self.data(constraint) else {
            return None;
        };
        let mut terms = interface.unions.iter().flatten();
        terms
            .all(|term| {
                let underlying = self.underlying(term.term_type);
                underlying == Type::STRING || underlying == Type::BYTES
            })
            .then_some(Type::STRING)
    }

    /// Says whether a type specification is an alias.
    pub(super) fn is_alias(&self, declaration: NodeRef) -> bool {
        let node = self.program.node(declaration);
        node.kind() == Kind::TypeSpec && TypeSpec::cast(node).is_some_and(TypeSpec::is_alias)
    }
}
