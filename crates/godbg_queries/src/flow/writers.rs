//! Fields and package variables: what all their writers give them.

use std::sync::Arc;

use godbg_go::ast::{self, AssignStmt, Ident};
use godbg_go::program::{Object, VariableKind};
use godbg_go::syntax::Kind;
use godbg_go::types::{NodeRef, TypeData};

use super::escape::is_written_outside;
use super::expression::key_of;
use super::state::State;
use super::{Evaluator, Handle, Looked, Need, Origin};
use crate::template::{Node, StructNode, Symbol, Value, derived_key};
use crate::uses::Uses;

/// How many writers of one field or variable are looked at.
pub(super) const WRITER_LIMIT: usize = 60;
/// Keys of tags by which a field is filled from outside.
const OUTSIDE_TAGS: &[&str] = &[
    "json:",
    "yaml:",
    "toml:",
    "koanf:",
    "mapstructure:",
    "env:",
    "xml:",
    "query:",
    "form:",
    "db:",
];

impl<'p> Evaluator<'p> {
    pub(super) fn uses(&self) -> &'p Uses<'p> {
        self.code.uses()
    }

    /// Returns a field of what a symbol stands for.
    pub(super) fn field_behind(&mut self, declaration: NodeRef, base: &Value) -> Option<Value> {
        let Node::Symbol(base_symbol) = base.as_ref() else {
            return None;
        };
        let origin = self.origins.get(&base_symbol.key).cloned();
        let name: Arc<str> = Arc::from(self.code.node(declaration).text());
        let parameter_of = match &origin {
            Some(Origin::Parameter(function)) => Some(*function),
            _ => None,
        };
        match origin {
            Some(Origin::Call(put_off)) => {
                let spec = self.code.struct_of(declaration);
                let is_changed = spec.is_some_and(|spec| self.changes_itself(spec));
                if !is_changed && let Some(result) = self.forced(&put_off) {
                    let mut state = State::default();
                    let base = match result.as_ref() {
                        Node::Tuple(items) => items.first().cloned()?,
                        _ => result,
                    };
                    let found = self.select(&base, &name, None, &mut state);
                    if self.is_told(&found) {
                        return Some(found);
                    }
                }
            }
            Some(Origin::Variable(variable)) => {
                // A pointer to the variable changes no field that is written in literals alone.
                let literal = self.is_filled_by_literals(declaration);
                let value = self.variable_value(variable);
                let value = value.or_else(|| self.initial_value(variable).filter(|_| literal));
                if let Some(value) = value {
                    if let Node::Struct(fields) = value.as_ref()
                        && literal
                        && fields.rest.is_none()
                        && fields.get(&name).is_none()
                    {
                        return Some(self.zero(self.code.declared_type(declaration)));
                    }
                    let mut state = State::default();
                    let found = self.select(&value, &name, None, &mut state);
                    if self.is_told(&found) {
                        return Some(found);
                    }
                }
            }
            Some(Origin::Field(outer, whole)) if self.code.tagged_query(declaration).is_none() => {
                // A struct that is made in one place has its fields from there.
                if let Some(value) = self.field_behind(outer, &whole) {
                    let mut state = State::default();
                    let found = self.select(&value, &name, None, &mut state);
                    if self.is_told(&found) {
                        return Some(found);
                    }
                }
            }
            _ => {}
        }
        if let Some(spec) = self.code.struct_of(declaration)
            && let Some(grown) = self.grown(spec)
            && let Node::Struct(fields) = grown.as_ref()
            && let Some(value) = fields.get(&name)
        {
            return Some(Arc::clone(value));
        }
        if let Some(function) = parameter_of
            && self.code.is_never_named(function)
            && self.parameter_index(base_symbol.key, function).is_some()
        {
            return None;
        }
        if self.is_left_to_callers(declaration, base_symbol.key) {
            return None;
        }
        if let Some(function) = parameter_of
            && self.has_several(function, base_symbol)
            && let Some(given) = self.parameter_value(base_symbol.key, function)
        {
            // What callers give together belongs together.
            return self.field_of_given(&given, &name);
        }
        let value = self.field_value(declaration)?;
        match value.as_ref() {
            // Two parameters need not be from the same literal, nor may they be from any two: one of them is not
            // known then.
            Node::OneOf(key, display, options) if *key == self.literal_key(declaration) => {
                let spec = self.code.struct_of(declaration)?;
                if *self.taken_for_any.entry(spec).or_insert(base_symbol.key) != base_symbol.key {
                    return None;
                }
                let key = derived_key(*key ^ base_symbol.key, "of");
                Some(Arc::new(Node::OneOf(key, Arc::clone(display), options.clone())))
            }
            _ => Some(value),
        }
    }

    /// Says whether a field is more than what any struct of its type may have there.
    fn is_told(&self, field: &Value) -> bool {
        match field.as_ref() {
            Node::Nil => false,
            Node::Symbol(symbol) => {
                is_written_outside(symbol)
                    || matches!(self.origins.get(&symbol.key), Some(Origin::Variable(_)))
            }
            _ => true,
        }
    }

    /// Returns a field of what callers give, where each gives something of which it is known.
    fn field_of_given(&mut self, given: &Value, name: &Arc<str>) -> Option<Value> {
        if let Node::OneOf(key, display, options) = given.as_ref() {
            let mut fields = Vec::with_capacity(options.len());
            for (label, option) in options {
                fields.push((Arc::clone(label), self.field_of_given(option, name)?));
            }
            return Some(Arc::new(Node::OneOf(*key, Arc::clone(display), fields)));
        }
        let whole = self.shaped(given);
        let found = self.select(&whole, name, None, &mut State::default());
        (!matches!(found.as_ref(), Node::Symbol(_) | Node::Nil | Node::Operation(..))).then_some(found)
    }

    /// Says whether a function has several parameters of the type of this one.
    fn has_several(&self, function: NodeRef, parameter: &Symbol) -> bool {
        let like = self.parameters(function).filter(|(name, _)| {
            let of = self.code.declared_type(*name);
            *self.code.go_type(of) == *parameter.go_type
        });
        like.count() > 1
    }

    /// Returns what the writers of a field give it: alternatives, `None` where one is not followed.
    fn field_value(&mut self, declaration: NodeRef) -> Option<Value> {
        if let Some(known) = self.field_values.get(&declaration) {
            return known.clone();
        }
        // While it is being found out, a field that is made from itself has what was found so far.
        self.field_values.insert(declaration, None);
        let result = self.find_field_value(declaration);
        self.field_values.insert(declaration, result.clone());
        result
    }

    fn find_field_value(&mut self, declaration: NodeRef) -> Option<Value> {
        if let Some(text) = self.code.tagged_query(declaration) {
            if self.code.is_text(self.code.declared_type(declaration)) {
                return Some(text);
            }
            // What the loader prepares from it.
            return Some(Arc::new(Node::Struct(StructNode {
                type_name: Arc::from("Stmt"),
                of: None,
                fields: vec![(Arc::from(super::record::TEXT), text)],
                rest: None,
            })));
        }
        let tag = self.code.field_tag(declaration).unwrap_or_default();
        if OUTSIDE_TAGS.iter().any(|key| tag.contains(key)) {
            return None;
        }
        let mut writers = self.field_writers(declaration)?;
        writers.extend(self.unkeyed_writers(declaration));
        if writers.is_empty() || writers.len() > WRITER_LIMIT {
            return None;
        }
        if writers.len() > 1
            && let Some(result) = self.value_by_literal(declaration, &writers)
        {
            return Some(result);
        }
        let left_out = self.left_out(declaration, &writers);
        let key = derived_key(key_of(declaration), "writers");
        let display: Arc<str> = Arc::from(self.code.field_name(declaration));
        let (own, plain): (Vec<NodeRef>, Vec<NodeRef>) = writers
            .into_iter()
            .partition(|writer| self.is_made_from_itself(*writer));
        let mut options: Vec<(Arc<str>, Value)> = Vec::new();
        for writer in plain.into_iter().chain(own) {
            let value = self.assigned(writer)?;
            let label = Arc::from(self.code.function_name(self.code.top_level(writer)));
            options.push((label, value));
            let so_far = one_of(key, &display, &options);
            self.field_values.insert(declaration, Some(so_far));
        }
        if let Some(zero) = left_out {
            options.push((Arc::from("a literal that leaves it out"), zero));
        }
        Some(one_of(key, &display, &options))
    }

    /// Says whether an assignment mentions its own target on the right.
    fn is_made_from_itself(&self, writer: NodeRef) -> bool {
        let node = self.code.node(writer);
        let name = node.text();
        node.ancestors()
            .find(|around| around.kind() == Kind::AssignStmt)
            .and_then(AssignStmt::cast)
            .is_some_and(|assign| {
                assign.right().any(|value| {
                    value
                        .node()
                        .descendants()
                        .any(|inner| inner.kind() == Kind::Ident && inner.text() == name)
                })
            })
    }

    /// Returns the nodes that name a field where it is written, or handed to a function that does so; `None` where
    /// its address is taken otherwise. Literals without keys name no field and are not among them:
    /// [`Evaluator::unkeyed_writers`].
    pub(super) fn field_writers(&mut self, declaration: NodeRef) -> Option<Vec<NodeRef>> {
        let name = self.code.node(declaration).text();
        let of = self.code.underlying(self.code.declared_type(declaration));
        let is_pointer = matches!(self.code.data(of), TypeData::Pointer(_));
        let mut result = Vec::new();
        for writer in self.uses().writes(name) {
            let Some(ident) = Ident::cast(self.code.node(*writer)) else {
                continue;
            };
            match self.code.resolve(writer.file, ident) {
                Object::Variable(variable)
                    if variable.kind == VariableKind::Field && variable.declaration == declaration => {}
                _ => continue,
            }
            if self.is_address(*writer) && !(is_pointer && self.is_handed(*writer)) {
                return None;
            }
            result.push(*writer);
        }
        Some(result)
    }

    fn is_address(&self, writer: NodeRef) -> bool {
        let node = self.code.node(writer);
        let outer = node
            .parent()
            .filter(|parent| parent.kind() == Kind::SelectorExpr)
            .unwrap_or(node);
        outer
            .parent()
            .is_some_and(|parent| parent.kind() == Kind::UnaryExpr)
    }

    /// Returns what a package variable holds: its initial value and what else is assigned to it.
    pub(super) fn variable_value(&mut self, declaration: NodeRef) -> Option<Value> {
        if let Some(known) = self.variable_values.get(&declaration) {
            return known.clone();
        }
        self.variable_values.insert(declaration, None);
        let taken = std::mem::take(&mut self.taken_for_any);
        let result = self.find_variable_value(declaration);
        self.taken_for_any = taken;
        self.variable_values.insert(declaration, result.clone());
        result
    }

    /// Returns what a package variable is declared with, where nothing else is assigned to it.
    fn initial_value(&mut self, declaration: NodeRef) -> Option<Value> {
        if let Some(known) = self.initial_values.get(&declaration) {
            return known.clone();
        }
        self.initial_values.insert(declaration, None);
        let name = self.code.node(declaration).text();
        let is_assigned = self.uses().writes(name).iter().any(|writer| {
            let ident = Ident::cast(self.code.node(*writer));
            let object = ident.map(|ident| self.code.resolve(writer.file, ident));
            matches!(object, Some(Object::Variable(variable)) if variable.declaration == declaration)
                && !self.is_address(*writer)
        });
        let result = if is_assigned {
            None
        } else {
            self.initialized(declaration)
        };
        self.initial_values.insert(declaration, result.clone());
        result
    }

    /// Evaluates what a package variable is declared with. That is kept, so that it may not hang on how many steps
    /// are left to who asks first.
    fn initialized(&mut self, declaration: NodeRef) -> Option<Value> {
        let (file, value) = self.code.initializer(declaration)?;
        let spent = self.question_steps;
        let result = self.apart(|evaluator| {
            evaluator.within(super::WRITER_STEPS, |evaluator| {
                let mut state = State::default();
                let value = evaluator.expression(file, value, &mut state);
                evaluator.settled(&value, &state, 0)
            })
        });
        self.question_steps = spent;
        result
    }

    fn find_variable_value(&mut self, declaration: NodeRef) -> Option<Value> {
        let name = self.code.node(declaration).text();
        let mut writers = Vec::new();
        for writer in self.uses().writes(name) {
            let Some(ident) = Ident::cast(self.code.node(*writer)) else {
                continue;
            };
            let object = self.code.resolve(writer.file, ident);
            if matches!(object, Object::Variable(variable) if variable.declaration == declaration) {
                if self.is_address(*writer) {
                    return None;
                }
                writers.push(*writer);
            }
        }
        if writers.len() > WRITER_LIMIT {
            return None;
        }
        let display: Arc<str> = Arc::from(name);
        let key = derived_key(key_of(declaration), "writers");
        let mut options = Vec::new();
        if let Some(value) = self.initialized(declaration) {
            options.push((Arc::from("its declaration"), value));
        }
        if let Some(text) = self.code.embedded(declaration) {
            options.push((Arc::from("an embedded file"), text));
        }
        let (own, plain): (Vec<NodeRef>, Vec<NodeRef>) = writers
            .into_iter()
            .partition(|writer| self.is_made_from_itself(*writer));
        let label = |writer| Arc::from(self.code.function_name(self.code.top_level(writer)));
        for writer in plain {
            let value = self.assigned(writer)?;
            options.push((label(writer), value));
        }
        for writer in own {
            // What is made from the variable is made from what it held before.
            let before = (!options.is_empty()).then(|| one_of(key, &display, &options));
            self.variable_values.insert(declaration, before);
            let value = self.assigned(writer)?;
            let value = self.needed(&value, Need::Text, &mut Looked::default());
            options.push((label(writer), value));
        }
        (!options.is_empty()).then(|| one_of(key, &display, &options))
    }

    /// Returns what the callers of a function give a parameter of it; `None` where there are none.
    pub(super) fn parameter_value(&mut self, key: u64, function: NodeRef) -> Option<Value> {
        if let Some(known) = self.parameter_values.get(&key) {
            return known.clone();
        }
        self.parameter_values.insert(key, None);
        let result = self.find_parameter_value(key, function);
        self.parameter_values.insert(key, result.clone());
        result
    }

    fn find_parameter_value(&mut self, key: u64, function: NodeRef) -> Option<Value> {
        let declaration = ast::FuncDecl::cast(self.code.node(function))?;
        let (index, count) = self.parameter_index(key, function)?;
        let is_variadic = self.code.is_variadic(function) && index + 1 == count;
        let calls = self.uses().calls(declaration.name()?.text());
        let mut options: Vec<(Arc<str>, Value)> = Vec::new();
        for call in calls {
            let view = ast::CallExpr::cast(self.code.node(*call))?;
            if !self.code.may_call(call.file, view, function) {
                continue;
            }
            if options.len() >= WRITER_LIMIT || is_variadic {
                return None;
            }
            let argument = view.arguments().nth(index)?;
            let value = self.assigned(self.code.reference(call.file, argument.node()))?;
            let label = Arc::from(self.code.function_name(self.code.top_level(*call)));
            options.push((label, value));
        }
        let display: Arc<str> = Arc::from(format!("the caller of {}", self.code.function_name(function)));
        let chosen = derived_key(key_of(function), "caller");
        (!options.is_empty()).then(|| one_of(chosen, &display, &options))
    }

    /// Returns which parameter of a function a symbol is, and how many there are; `None` for its receiver.
    fn parameter_index(&self, key: u64, function: NodeRef) -> Option<(usize, usize)> {
        ast::FuncDecl::cast(self.code.node(function))?;
        let place = self
            .parameters(function)
            .position(|(name, _)| key_of(name) == key)?;
        Some((place, self.parameters(function).count()))
    }

    /// Returns what declares the parameters of a function, each with the field that it stands in.
    pub(super) fn parameters(&self, function: NodeRef) -> impl Iterator<Item = (NodeRef, ast::Field<'p>)> {
        let parts = self.parts(function);
        let lists = parts.and_then(|parts| parts.signature.parameters()).into_iter();
        lists.flat_map(ast::FieldList::fields).flat_map(move |field| {
            let names = field.names();
            names.map(move |name| (self.code.reference(function.file, name.node()), field))
        })
    }

    fn all_settled(&mut self, items: &[Value], state: &State, depth: usize) -> Vec<Value> {
        items
            .iter()
            .map(|item| self.settled(item, state, depth + 1))
            .collect()
    }

    /// Replaces pointers to what a state holds by what they point to.
    pub(super) fn settled(&mut self, value: &Value, state: &State, depth: usize) -> Value {
        if depth > 6 {
            return Arc::clone(value);
        }
        match value.as_ref() {
            Node::Handle(index) => match self.handles.get(*index as usize).cloned() {
                Some(Handle::Reference(spot)) => {
                    let inner = self.read(&spot, state);
                    self.settled(&inner, state, depth + 1)
                }
                _ => Arc::clone(value),
            },
            Node::Struct(fields) => Arc::new(Node::Struct(StructNode {
                type_name: Arc::clone(&fields.type_name),
                of: fields.of,
                fields: fields
                    .fields
                    .iter()
                    .map(|(name, field)| (Arc::clone(name), self.settled(field, state, depth + 1)))
                    .collect(),
                rest: fields.rest.clone(),
            })),
            Node::List(items) => Arc::new(Node::List(self.all_settled(items, state, depth))),
            Node::Tuple(items) => Arc::new(Node::Tuple(self.all_settled(items, state, depth))),
            Node::Chain(items) => Arc::new(Node::Chain(self.all_settled(items, state, depth))),
            Node::Either(condition, then, otherwise) => {
                let then = self.settled(then, state, depth + 1);
                let otherwise = self.settled(otherwise, state, depth + 1);
                crate::template::either(condition, &then, &otherwise)
            }
            Node::OneOf(key, display, options) => {
                let options = options
                    .iter()
                    .map(|(label, option)| (Arc::clone(label), self.settled(option, state, depth + 1)));
                Arc::new(Node::OneOf(*key, Arc::clone(display), options.collect()))
            }
            Node::Located(inner, place) => {
                let inner = self.settled(inner, state, depth + 1);
                Arc::new(Node::Located(inner, Arc::clone(place)))
            }
            Node::Map(entries) => {
                let entries = entries
                    .iter()
                    .map(|(key, entry)| (Arc::clone(key), self.settled(entry, state, depth + 1)))
                    .collect();
                Arc::new(Node::Map(entries))
            }
            _ => Arc::clone(value),
        }
    }
}

/// Returns alternatives, or the one value where all are the same.
pub(super) fn one_of(key: u64, display: &Arc<str>, options: &[(Arc<str>, Value)]) -> Value {
    match options {
        [(_, only)] => Arc::clone(only),
        _ => Arc::new(Node::OneOf(key, Arc::clone(display), options.to_vec())),
    }
}
