//! Which functions of the repository a method of an interface may be.

use std::sync::{Arc, OnceLock};

use godbg_go::program::{DeclarationKind, Declared, Object};
use godbg_go::types::{self, NodeRef, Type, TypeData};
use rustc_hash::FxHashMap;

use super::Code;
use super::shared::Shared;

/// What was found of interfaces, and what it is found by.
#[derive(Default)]
pub(super) struct Implementations<'p> {
    /// The functions that a method of an interface may be, by both.
    known: Shared<(Type, Arc<str>), Vec<NodeRef>>,
    /// By name, made when somebody asks.
    methods: OnceLock<FxHashMap<&'p str, Vec<Method<'p>>>>,
}

/// The methods of one name that a package declares for types of one name, tests left out.
struct Method<'p> {
    types: &'p [Declared],
    functions: Vec<NodeRef>,
}

impl<'p> Code<'p> {
    /// Returns the functions of the repository that a method of an interface may be.
    pub(crate) fn implementations(&self, interface: Type, name: &str) -> Vec<NodeRef> {
        let known = &self.implementations.known;
        known.get((interface, Arc::from(name)), |_| {
            self.find_implementations(interface, name)
        })
    }

    fn find_implementations(&self, interface: Type, name: &str) -> Vec<NodeRef> {
        let methods = self
            .implementations
            .methods
            .get_or_init(|| self.methods_by_name());
        let mut result = Vec::new();
        for method in methods.get(name).into_iter().flatten() {
            let types = method.types.iter();
            for declared in types.filter(|declared| declared.kind == DeclarationKind::Type) {
                let Some(named) = self.declared_named(declared.node, interface) else {
                    continue;
                };
                // The methods of a pointer are those of its type too.
                let pointer = self.program.pointer_to(named);
                if self.program.implements(pointer, interface) != types::Satisfaction::No {
                    result.extend(&method.functions);
                }
            }
        }
        result.sort();
        result.dedup();
        result
    }

    fn methods_by_name(&self) -> FxHashMap<&'p str, Vec<Method<'p>>> {
        let mut methods: FxHashMap<&str, Vec<Method<'_>>> = FxHashMap::default();
        for (_, package) in self.program.packages() {
            if package.name().ends_with("_test") {
                continue;
            }
            for (type_name, types) in package.names() {
                for (name, nodes) in package.methods(type_name) {
                    let nodes = nodes.iter().copied();
                    let functions: Vec<NodeRef> = nodes
                        .filter(|node| !self.program.file(node.file).is_test())
                        .collect();
                    if !functions.is_empty() {
                        methods.entry(name).or_default().push(Method { types, functions });
                    }
                }
            }
        }
        methods
    }

    /// Returns the type that a declaration declares; a generic one with the type arguments of an
    /// interface that has as many, else with its own parameters.
    fn declared_named(&self, spec: NodeRef, interface: Type) -> Option<Type> {
        let parameters = self.program.type_parameters(spec);
        if !parameters.is_empty() {
            let own: Vec<Type> = parameters.iter().map(|declared| declared.parameter).collect();
            let arguments = match self.data(interface) {
                TypeData::Named { arguments, .. } if arguments.len() == own.len() => arguments,
                _ => own.as_slice(),
            };
            return Some(self.program.instantiated(spec, arguments));
        }
        let object = Object::Type(spec);
        let of = self.program.object_type(spec.file, &object);
        matches!(self.data(of), TypeData::Named { .. }).then_some(of)
    }
}
