//! Type parameters replaced by types.

use super::data::{
    Field, Interface, InterfaceMethod, NodeRef, Signature, Type, TypeData, TypeParameter, UnionTerm,
};
use super::typer::Typer;

/// A type parameter and what it stands for.
pub(super) type Binding = (NodeRef, Type);

impl Typer<'_> {
    /// Returns the type with the bound parameters replaced.
    pub(super) fn substitute(&self, of: Type, bindings: &[Binding]) -> Type {
        if bindings.is_empty() || !self.program.arena.has_parameters(of) {
            return of;
        }
        let replaced = match self.data(of) {
            TypeData::Parameter(parameter) => {
                let bound = bindings.iter().find(|(bound, _)| bound == parameter);
                return bound.map_or(of, |(_, replacement)| *replacement);
            }
            TypeData::Named {
                declaration,
                arguments,
            } => TypeData::Named {
                declaration: *declaration,
                arguments: self.substitute_all(arguments, bindings),
            },
            TypeData::Pointer(element) => TypeData::Pointer(self.substitute(*element, bindings)),
            TypeData::Slice(element) => TypeData::Slice(self.substitute(*element, bindings)),
            TypeData::Array { length, element } => TypeData::Array {
                length: *length,
                element: self.substitute(*element, bindings),
            },
            TypeData::Map { key, value } => TypeData::Map {
                key: self.substitute(*key, bindings),
                value: self.substitute(*value, bindings),
            },
            TypeData::Channel { direction, element } => TypeData::Channel {
                direction: *direction,
                element: self.substitute(*element, bindings),
            },
            TypeData::Function(signature) => {
                TypeData::Function(self.substitute_signature(signature, bindings))
            }
            TypeData::Struct(fields) => {
                let fields = fields.iter().map(|field| Field {
                    field_type: self.substitute(field.field_type, bindings),
                    ..field.clone()
                });
                TypeData::Struct(fields.collect())
            }
            TypeData::Interface(interface) => {
                TypeData::Interface(self.substitute_interface(interface, bindings))
            }
            TypeData::Tuple(parts) => TypeData::Tuple(self.substitute_all(parts, bindings)),
            TypeData::Unknown(_)
            | TypeData::Basic(_)
            | TypeData::Error
            | TypeData::Comparable
            | TypeData::Foreign { .. } => return of,
        };
        self.intern(replaced)
    }

    fn substitute_all(&self, types: &[Type], bindings: &[Binding]) -> Box<[Type]> {
        types
            .iter()
            .map(|part| self.substitute(*part, bindings))
            .collect()
    }

    pub(super) fn substitute_signature(&self, signature: &Signature, bindings: &[Binding]) -> Signature {
        // What is bound is no longer open.
        let open = signature.type_parameters.iter().filter(|declared| {
            !matches!(self.data(declared.parameter),
                TypeData::Parameter(name) if bindings.iter().any(|(bound, _)| bound == name))
        });
        let type_parameters = open.map(|declared| TypeParameter {
            parameter: declared.parameter,
            constraint: self.substitute(declared.constraint, bindings),
        });
        Signature {
            parameters: self.substitute_all(&signature.parameters, bindings),
            results: self.substitute_all(&signature.results, bindings),
            variadic: signature.variadic,
            type_parameters: type_parameters.collect(),
        }
    }

    fn substitute_interface(&self, interface: &Interface, bindings: &[Binding]) -> Interface {
        let methods = interface.methods.iter().map(|method| InterfaceMethod {
            method_type: self.substitute(method.method_type, bindings),
            ..method.clone()
        });
        let unions = interface.unions.iter().map(|terms| {
            let terms = terms.iter().map(|term| UnionTerm {
                term_type: self.substitute(term.term_type, bindings),
                ..*term
            });
            terms.collect()
        });
        Interface {
            methods: methods.collect(),
            embedded: self.substitute_all(&interface.embedded, bindings),
            unions: unions.collect(),
        }
    }
}
