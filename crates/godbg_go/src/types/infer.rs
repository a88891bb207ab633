//! Type arguments, given and inferred.

use super::data::{NodeRef, Signature, Type, TypeData};
use super::substitute::Binding;
use super::typer::Typer;

/// How deep types are compared with each other: recursive ones have no end.
const MAX_DEPTH: u32 = 50;
/// How many parts of types one inference compares.
const MAX_STEPS: u32 = 5000;

/// What is known of the type parameters of a call.
struct Inference {
    bound: Vec<(NodeRef, Option<Type>)>,
    depth: u32,
    steps: u32,
}

impl Inference {
    fn slot(&mut self, parameter: NodeRef) -> Option<&mut Option<Type>> {
        let found = self.bound.iter_mut().find(|(name, _)| *name == parameter);
        found.map(|(_, slot)| slot)
    }

    fn bindings(&self) -> Vec<Binding> {
        self.bound
            .iter()
            .filter_map(|(name, bound)| Some((*name, (*bound)?)))
            .collect()
    }
}

impl Typer<'_> {
    /// Returns a generic function with its first type parameters replaced.
    pub(super) fn instantiate_function(&mut self, signature: &Signature, arguments: &[Type]) -> Type {
        let mut inference = self.open(signature);
        for ((_, slot), argument) in inference.bound.iter_mut().zip(arguments) {
            *slot = Some(*argument);
        }
        self.infer_from_constraints(signature, &mut inference);
        let instance = self.substitute_signature(signature, &inference.bindings());
        self.intern(TypeData::Function(instance))
    }

    /// Returns a generic function as it is used where this function type is wanted.
    pub(super) fn instantiate_for(&mut self, signature: &Signature, wanted: Type) -> Type {
        let mut inference = self.open(signature);
        let open = Signature {
            type_parameters: Box::default(),
            ..signature.clone()
        };
        let open = self.intern(TypeData::Function(open));
        let wanted = self.underlying(wanted);
        self.unify(open, wanted, &mut inference);
        self.infer_from_constraints(signature, &mut inference);
        let instance = self.substitute_signature(signature, &inference.bindings());
        if instance.type_parameters.is_empty() {
            self.intern(TypeData::Function(instance))
        } else {
            Type::NOT_INFERRED
        }
    }

    fn open(&self, signature: &Signature) -> Inference {
        let names =
            signature
                .type_parameters
                .iter()
                .filter_map(|declared| match self.data(declared.parameter) {
                    TypeData::Parameter(name) => Some((*name, None)),
                    _ => None,
                });
        Inference {
            bound: names.collect(),
            depth: 0,
            steps: 0,
        }
    }

    /// Returns a generic function as it is called with these arguments; what cannot be
    /// inferred is unknown.
    pub(super) fn infer(&mut self, signature: &Signature, arguments: &[Type], spread: bool) -> Signature {
        let mut inference = self.open(signature);
        let mut untyped: Vec<(NodeRef, Type)> = Vec::new();
        for (place, argument) in arguments.iter().enumerate() {
            let Some(parameter) = self.parameter_for(signature, place, spread) else {
                continue;
            };
            if self.untyped(*argument).is_none() {
                self.unify(parameter, *argument, &mut inference);
            } else if let TypeData::Parameter(name) = self.data(parameter) {
                untyped.push((*name, *argument));
            }
        }
        for (name, argument) in untyped {
            let default = self.default_type(argument);
            if argument == Type::UNTYPED_NIL {
                continue;
            }
            if let Some(slot) = inference.slot(name) {
                let wider = slot.is_some_and(|known| known == Type::INT && default == Type::FLOAT64);
                if slot.is_none() || wider {
                    *slot = Some(default);
                }
            }
        }
        self.infer_from_constraints(signature, &mut inference);
        for (_, slot) in &mut inference.bound {
            slot.get_or_insert(Type::NOT_INFERRED);
        }
        self.substitute_signature(signature, &inference.bindings())
    }

    /// Returns the type of the parameter that takes an argument.
    pub(super) fn parameter_for(&self, signature: &Signature, place: usize, spread: bool) -> Option<Type> {
        let last = signature.parameters.len().checked_sub(1)?;
        if !signature.variadic || place < last {
            return signature.parameters.get(place).copied();
        }
        let variadic = signature.parameters[last];
        match self.data(variadic) {
            TypeData::Slice(element) if !spread => Some(*element),
            _ => Some(variadic),
        }
    }

    /// Uses constraints that leave one type only: `S ~[]E` tells `E` from `S`.
    fn infer_from_constraints(&mut self, signature: &Signature, inference: &mut Inference) {
        for _ in 0..signature.type_parameters.len() {
            let before = inference.bindings().len();
            for declared in &signature.type_parameters {
                let TypeData::Parameter(name) = self.data(declared.parameter) else {
                    continue;
                };
                let Some(core) = self.core_of_constraint(declared.constraint) else {
                    continue;
                };
                if let Some(known) = inference.slot(*name).and_then(|slot| *slot) {
                    let underlying = self.underlying(known);
                    self.unify(core, underlying, inference);
                    continue;
                }
                let filled = self.substitute(core, &inference.bindings());
                let mut open = inference.bound.iter().filter(|(_, bound)| bound.is_none());
                let is_open = open.any(|(parameter, _)| self.mentions(filled, *parameter));
                if !is_open && let Some(slot) = inference.slot(*name) {
                    *slot = Some(filled);
                }
            }
            if inference.bindings().len() == before {
                break;
            }
        }
    }

    fn mentions(&self, of: Type, parameter: NodeRef) -> bool {
        let marker = self.substitute(of, &[(parameter, Type::NOT_INFERRED)]);
        marker != of
    }

    fn unify(&mut self, parameter: Type, argument: Type, inference: &mut Inference) {
        let is_at_limit = inference.depth >= MAX_DEPTH || inference.steps >= MAX_STEPS;
        if is_at_limit || !self.program.arena.has_parameters(parameter) {
            return;
        }
        inference.steps += 1;
        inference.depth += 1;
        self.unify_parts(parameter, argument, inference);
        inference.depth -= 1;
    }

    fn unify_parts(&mut self, parameter: Type, argument: Type, inference: &mut Inference) {
        if let TypeData::Parameter(name) = self.data(parameter)
            && let Some(slot) = inference.slot(*name)
        {
            match *slot {
                None => *slot = Some(argument),
                // A named type goes before the literal it is made of.
                Some(known) if matches!(self.data(argument), TypeData::Named { .. }) => {
                    if !matches!(self.data(known), TypeData::Named { .. })
                        && self.underlying(argument) == known
                        && let Some(slot) = inference.slot(*name)
                    {
                        *slot = Some(argument);
                    }
                }
                // It was bound to an argument, whose own type parameters are those of the
                // function around the call, even where it is the one that is called.
                Some(_) => {}
            }
            return;
        }
        match (self.data(parameter), self.data(argument)) {
            (
                TypeData::Named {
                    declaration,
                    arguments,
                },
                TypeData::Named {
                    declaration: other,
                    arguments: others,
                },
            ) if declaration == other => self.unify_all(arguments, others, inference),
            (TypeData::Named { .. }, TypeData::Named { .. } | TypeData::Pointer(_)) => {
                self.unify_methods(parameter, argument, inference);
            }
            (TypeData::Named { .. }, _) => {
                let underlying = self.underlying(parameter);
                if !matches!(self.data(underlying), TypeData::Named { .. }) {
                    self.unify(underlying, argument, inference);
                }
            }
            (_, TypeData::Named { .. }) => {
                let underlying = self.underlying(argument);
                if !matches!(self.data(underlying), TypeData::Named { .. }) {
                    self.unify(parameter, underlying, inference);
                }
            }
            (TypeData::Pointer(left), TypeData::Pointer(right))
            | (TypeData::Slice(left), TypeData::Slice(right))
            | (TypeData::Array { element: left, .. }, TypeData::Array { element: right, .. })
            | (TypeData::Channel { element: left, .. }, TypeData::Channel { element: right, .. }) => {
                self.unify(*left, *right, inference);
            }
            (
                TypeData::Map { key, value },
                TypeData::Map {
                    key: other_key,
                    value: other,
                },
            ) => {
                self.unify(*key, *other_key, inference);
                self.unify(*value, *other, inference);
            }
            (TypeData::Function(left), TypeData::Function(right)) => {
                self.unify_all(&left.parameters, &right.parameters, inference);
                self.unify_all(&left.results, &right.results, inference);
            }
            (TypeData::Struct(left), TypeData::Struct(right)) => {
                for (left, right) in left.iter().zip(right) {
                    self.unify(left.field_type, right.field_type, inference);
                }
            }
            _ => {}
        }
    }

    fn unify_all(&mut self, parameters: &[Type], arguments: &[Type], inference: &mut Inference) {
        for (parameter, argument) in parameters.iter().zip(arguments) {
            self.unify(*parameter, *argument, inference);
        }
    }

    /// Unifies the methods of a generic interface with those of what is passed for it; for
    /// other types what lies under both names.
    fn unify_methods(&mut self, parameter: Type, argument: Type, inference: &mut Inference) {
        let underlying = self.underlying(parameter);
        if let TypeData::Interface(interface) = self.data(underlying) {
            for method in &interface.methods {
                if let super::Selection::Method { method_type, .. }
                | super::Selection::InterfaceMethod { method_type, .. } =
                    self.member(argument, &method.name)
                {
                    self.unify(method.method_type, method_type, inference);
                }
            }
        } else if let TypeData::Named { .. } = self.data(argument) {
            let other = self.underlying(argument);
            self.unify(underlying, other, inference);
        }
    }
}
