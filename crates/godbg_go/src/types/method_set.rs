//! Which methods an interface asks for, and which types have them.

use super::data::{Interface, InterfaceMethod, NodeRef, Signature, Type, TypeData, Unknown};
use super::member::Selection;
use super::typer::Typer;
use crate::ast::{Expr, FuncDecl};
use crate::program::{FuncId, Program};

/// Whether a type has all methods of an interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Satisfaction {
    /// It has them.
    Yes,
    /// It does not.
    No,
    /// It has those that are known; types that are not at hand decide.
    Unknown,
}

impl Program {
    /// Returns all methods that an interface asks for, those of embedded ones included, sorted
    /// by name; none for what is no interface.
    pub fn interface_methods(&self, interface: Type) -> Vec<InterfaceMethod> {
        let mut found = Vec::new();
        Typer::new(self).collect_methods(interface, &mut found, &mut None);
        found.sort_by(|left, right| left.name.cmp(&right.name));
        found
    }

    /// Says whether a type has the methods of an interface.
    pub fn implements(&self, of: Type, interface: Type) -> Satisfaction {
        Typer::new(self).implements(of, interface)
    }

    /// Says whether two types are the same to Go, places of declaration aside.
    pub fn identical(&self, left: Type, right: Type) -> bool {
        Typer::new(self).identical(left, right) == Satisfaction::Yes
    }

    /// Says whether a method's receiver is a pointer.
    pub fn has_pointer_receiver(&self, method: FuncId) -> bool {
        let receiver = FuncDecl::cast(self.node(method.0)).and_then(FuncDecl::receiver);
        let written = receiver
            .and_then(crate::ast::Field::type_)
            .map(Expr::unparenthesized);
        matches!(written, Some(Expr::Star(_)))
    }

    /// Returns the method that is declared for a type under a name.
    pub(crate) fn declared_method(&self, declaration: NodeRef, name: &str) -> Option<FuncId> {
        let package = self.package(self.package_of(declaration.file));
        let found = package.method(self.package_level_name(declaration)?, name);
        let alike =
            |node: &&NodeRef| self.file(node.file).constraint() == self.file(declaration.file).constraint();
        found
            .iter()
            .find(alike)
            .or_else(|| found.first())
            .copied()
            .map(FuncId)
    }

    /// Returns the name that a type has in its package; `None` for one declared in a function.
    pub(crate) fn package_level_name(&self, declaration: NodeRef) -> Option<&str> {
        let spec = crate::ast::TypeSpec::cast(self.node(declaration))?;
        let outside = spec.node().parent()?.parent()?;
        (outside.kind() == crate::syntax::Kind::File)
            .then(|| spec.name())?
            .map(crate::ast::Ident::text)
    }
}

impl Typer<'_> {
    pub(super) fn interface_method(
        &mut self,
        interface: Type,
        name: &str,
        hidden: &mut Option<Unknown>,
    ) -> Option<InterfaceMethod> {
        let TypeData::Interface(written) = self.underlying_data(interface) else {
            return None;
        };
        if let Ok(place) = written
            .methods
            .binary_search_by(|method| (*method.name).cmp(name))
        {
            return Some(written.methods[place].clone());
        }
        for embedded in &written.embedded {
            match self.underlying_data(*embedded) {
                TypeData::Interface(_) => {
                    if let Some(found) = self.interface_method(*embedded, name, hidden) {
                        return Some(found);
                    }
                }
                TypeData::Unknown(reason) => {
                    hidden.get_or_insert(reason.clone());
                }
                TypeData::Foreign { package, .. } => {
                    hidden.get_or_insert(Unknown::Package(package.clone()));
                }
                // A constraint with one type: its methods are the parameter's.
                _ => {
                    if let Selection::Method {
                        method, method_type, ..
                    } = self.member(*embedded, name)
                    {
                        return Some(InterfaceMethod {
                            name: name.into(),
                            method_type,
                            declaration: Some(method.0),
                        });
                    }
                }
            }
        }
        None
    }

    fn collect_methods(
        &mut self,
        interface: Type,
        into: &mut Vec<InterfaceMethod>,
        hidden: &mut Option<Unknown>,
    ) {
        match self.underlying_data(interface) {
            TypeData::Interface(Interface {
                methods, embedded, ..
            }) => {
                for method in methods {
                    if !into.iter().any(|known| known.name == method.name) {
                        into.push(method.clone());
                    }
                }
                for embedded in embedded {
                    self.collect_methods(*embedded, into, hidden);
                }
            }
            TypeData::Unknown(reason) => {
                hidden.get_or_insert(reason.clone());
            }
            TypeData::Foreign { package, .. } => {
                hidden.get_or_insert(Unknown::Package(package.clone()));
            }
            _ => {}
        }
    }

    pub(super) fn implements(&mut self, of: Type, interface: Type) -> Satisfaction {
        let mut methods = Vec::new();
        let mut hidden = None;
        self.collect_methods(interface, &mut methods, &mut hidden);
        let mut answer = if hidden.is_some() {
            Satisfaction::Unknown
        } else {
            Satisfaction::Yes
        };
        for wanted in methods {
            answer = answer.and(self.has_method(of, &wanted));
            if answer == Satisfaction::No {
                break;
            }
        }
        answer
    }

    fn has_method(&mut self, of: Type, wanted: &InterfaceMethod) -> Satisfaction {
        match self.member(of, &wanted.name) {
            Selection::Method {
                method,
                method_type,
                path,
                ..
            } => {
                let through_pointer = matches!(self.data(of), TypeData::Pointer(_))
                    || path
                        .iter()
                        .any(|field| matches!(self.data(field.field_type), TypeData::Pointer(_)));
                if self.program.has_pointer_receiver(method) && !through_pointer {
                    return Satisfaction::No;
                }
                self.identical(method_type, wanted.method_type)
            }
            Selection::InterfaceMethod { method_type, .. } => self.identical(method_type, wanted.method_type),
            Selection::Unknown(Unknown::Undeclared | Unknown::Broken) => Satisfaction::No,
            Selection::Unknown(_) => Satisfaction::Unknown,
            _ => Satisfaction::No,
        }
    }

    pub(super) fn identical(&mut self, left: Type, right: Type) -> Satisfaction {
        if left == right {
            return match self.data(left) {
                TypeData::Unknown(_) => Satisfaction::Unknown,
                _ => Satisfaction::Yes,
            };
        }
        match (self.data(left), self.data(right)) {
            (TypeData::Foreign { .. }, TypeData::Foreign { .. }) => Satisfaction::No,
            // What is not at hand may be an alias of anything.
            (TypeData::Foreign { .. } | TypeData::Unknown(_), _)
            | (_, TypeData::Foreign { .. } | TypeData::Unknown(_)) => Satisfaction::Unknown,
            (TypeData::Pointer(left), TypeData::Pointer(right))
            | (TypeData::Slice(left), TypeData::Slice(right)) => self.identical(*left, *right),
            (
                TypeData::Array { length, element },
                TypeData::Array {
                    length: other_length,
                    element: other,
                },
            ) => match (length, other_length) {
                (Some(length), Some(other_length)) if length != other_length => Satisfaction::No,
                (Some(_), Some(_)) => self.identical(*element, *other),
                _ => self.identical(*element, *other).and(Satisfaction::Unknown),
            },
            (
                TypeData::Map { key, value },
                TypeData::Map {
                    key: other_key,
                    value: other,
                },
            ) => self
                .identical(*key, *other_key)
                .and(self.identical(*value, *other)),
            (
                TypeData::Channel { direction, element },
                TypeData::Channel {
                    direction: other_direction,
                    element: other,
                },
            ) if direction == other_direction => self.identical(*element, *other),
            (TypeData::Function(left), TypeData::Function(right)) => self.identical_signatures(left, right),
            (TypeData::Tuple(left), TypeData::Tuple(right)) => self.all_identical(left, right),
            (
                TypeData::Named {
                    declaration,
                    arguments,
                },
                TypeData::Named {
                    declaration: other,
                    arguments: other_arguments,
                },
            ) if declaration == other => self.all_identical(arguments, other_arguments),
            (TypeData::Struct(left), TypeData::Struct(right)) => {
                let alike = left.len() == right.len()
                    && left.iter().zip(right).all(|(left, right)| {
                        (&left.name, left.is_embedded, &left.tag)
                            == (&right.name, right.is_embedded, &right.tag)
                    });
                if !alike {
                    return Satisfaction::No;
                }
                let types =
                    |fields: &[super::Field]| fields.iter().map(|field| field.field_type).collect::<Vec<_>>();
                self.all_identical(&types(left), &types(right))
            }
            (TypeData::Interface(_), TypeData::Interface(_)) => self.identical_interfaces(left, right),
            _ => Satisfaction::No,
        }
    }

    fn identical_signatures(&mut self, left: &Signature, right: &Signature) -> Satisfaction {
        if left.variadic != right.variadic || left.type_parameters.len() != right.type_parameters.len() {
            return Satisfaction::No;
        }
        self.all_identical(&left.parameters, &right.parameters)
            .and(self.all_identical(&left.results, &right.results))
    }

    fn identical_interfaces(&mut self, left: Type, right: Type) -> Satisfaction {
        let (mut left_methods, mut right_methods, mut hidden) = (Vec::new(), Vec::new(), None);
        self.collect_methods(left, &mut left_methods, &mut hidden);
        self.collect_methods(right, &mut right_methods, &mut hidden);
        left_methods.sort_by(|left, right| left.name.cmp(&right.name));
        right_methods.sort_by(|left, right| left.name.cmp(&right.name));
        if hidden.is_some() {
            return Satisfaction::Unknown;
        }
        let names_differ = !left_methods
            .iter()
            .map(|method| &method.name)
            .eq(right_methods.iter().map(|method| &method.name));
        if names_differ {
            return Satisfaction::No;
        }
        let types = |methods: &[InterfaceMethod]| {
            methods
                .iter()
                .map(|method| method.method_type)
                .collect::<Vec<_>>()
        };
        self.all_identical(&types(&left_methods), &types(&right_methods))
    }

    fn all_identical(&mut self, left: &[Type], right: &[Type]) -> Satisfaction {
        if left.len() != right.len() {
            return Satisfaction::No;
        }
        let pairs = left.iter().zip(right);
        pairs.fold(Satisfaction::Yes, |answer, (left, right)| match answer {
            Satisfaction::No => answer,
            _ => answer.and(self.identical(*left, *right)),
        })
    }
}

impl Satisfaction {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Yes, Self::Yes) => Self::Yes,
        }
    }
}
