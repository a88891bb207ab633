//! Calls on what is one of several known things, and of functions that make what methods change later.

use std::sync::Arc;

use godbg_go::ast::{self, AssignStmt, CallExpr, Expr, FuncDecl, IncDecStmt};
use godbg_go::program::FuncId;
use godbg_go::syntax::Kind;
use godbg_go::types::{NodeRef, Type, TypeData};
use godbg_text::FileId;
use rustc_hash::FxHashMap;

use super::changes::root_name;
use super::expression::key_of;
use super::function::called_name;
use super::state::State;
use super::{CALL_STEPS, Evaluator};
use crate::template::{Node, Operation, Value, bare, derived_key, nil, operation};

/// Of how many elements each is looked at on its own.
pub(super) const ELEMENT_LIMIT: usize = 40;
/// How many nodes are looked through for variables of loops.
const NODE_LIMIT: usize = 300;
/// Methods that write into a text.
pub(super) const WRITES: &[&str] = &["WriteString", "WriteByte", "WriteRune", "Write", "Reset"];

impl<'p> Evaluator<'p> {
    /// Calls a method of an interface on each element of a known list, where the receiver is the element of
    /// an iteration: each has its own type.
    pub(super) fn call_of_each(
        &mut self,
        file: FileId,
        call: CallExpr<'p>,
        (interface, name): (Type, &str),
        receiver: Option<&Value>,
        arguments: &[Value],
        state: &mut State,
    ) -> Option<Value> {
        let (list, index) = element_of(receiver?)?;
        let mut items = Vec::new();
        collect_items(&list, &mut items)?;
        let functions = self.code.implementations(interface, name);
        let mut results: FxHashMap<*const Node, Value> = FxHashMap::default();
        for item in &items {
            let receiver = self.shaped(item);
            let type_name = self.dynamic_type(&receiver, state)?;
            let mut own = functions.clone();
            own.retain(|function| self.code.receiver_name(*function) == *type_name);
            if own.is_empty() {
                return None;
            }
            let mut branch = state.clone();
            let given = arguments.to_vec();
            let value = self.own_call(file, call, own, Some(receiver), given, &mut branch);
            results.insert(Arc::as_ptr(item), self.settled(&value, &branch, 0));
        }
        let signature = self.code.signature(file, call);
        let count = signature.map_or(1, |signature| signature.results.len());
        let part = |part: Option<usize>| {
            let list = with_items(&list, &|item| {
                let result = results.get(&Arc::as_ptr(item)).cloned().unwrap_or_else(nil);
                match part {
                    Some(part) => operation(Operation::Result(part), vec![result]),
                    None => result,
                }
            });
            operation(Operation::Index, vec![list, Arc::clone(&index)])
        };
        if count <= 1 {
            return Some(part(None));
        }
        Some(Arc::new(Node::Tuple(
            (0..count).map(|index| part(Some(index))).collect(),
        )))
    }

    /// Returns an element of a list or map; what pointers point to, where it is not known which element.
    pub(super) fn indexed(&mut self, base: &Value, key: Value, state: &State) -> Value {
        let base = self.dereferenced(base, state);
        let found = match (base.as_ref(), key.as_ref()) {
            (Node::List(items), Node::Integer(index)) => {
                usize::try_from(*index).ok().and_then(|index| items.get(index))
            }
            (Node::Map(entries), Node::Text(text)) if !text.has_holes() => {
                let is_text =
                    |known: &Value| matches!(known.as_ref(), Node::Text(known) if !known.has_holes());
                let all_known = entries.iter().all(|(known, _)| is_text(known));
                let found = entries.iter().rev().find(
                    |(known, _)| matches!(known.as_ref(), Node::Text(known) if known.text() == text.text()),
                );
                found.filter(|_| all_known).map(|(_, value)| value)
            }
            _ => None,
        };
        if let Some(found) = found
            && self.refers(found)
        {
            return Arc::clone(found);
        }
        let base = self.readable(&base, state);
        operation(Operation::Index, vec![base, key])
    }

    /// Returns a list or map with what its pointers point to in their place.
    pub(super) fn readable(&mut self, value: &Value, state: &State) -> Value {
        let holds_elements = matches!(
            value.as_ref(),
            Node::List(_) | Node::Map(_) | Node::Chain(_) | Node::Either(..) | Node::OneOf(..)
        );
        if holds_elements && !self.references_in(value).is_empty() {
            self.settled(value, state, 0)
        } else {
            Arc::clone(value)
        }
    }

    /// Takes down what is given to a parameter, while that is asked for.
    pub(super) fn capture_argument(&mut self, file: FileId, expr: Expr<'p>, value: &Value, state: &State) {
        if self.capturing.is_none_or(|function| function.file != file) {
            return;
        }
        let value = self.settled(value, state, 0);
        let mut items = Vec::new();
        let is_element =
            element_of(&value).is_some_and(|(list, _)| collect_items(&list, &mut items).is_some());
        if is_element {
            let key = derived_key(key_of(self.code.reference(file, expr.node())), "element");
            let display: Arc<str> = Arc::from(expr.node().text());
            let options: Vec<(Arc<str>, Value)> = items
                .into_iter()
                .enumerate()
                .map(|(index, item)| (Arc::from(index.to_string()), item))
                .collect();
            if options.iter().all(|(_, item)| is_closed(item)) && !options.is_empty() {
                let value = super::writers::one_of(key, &display, &options);
                self.capture(file, expr.node(), &value);
            }
        } else if is_closed(&value) {
            self.capture(file, expr.node(), &value);
        }
    }

    /// Says whether a function gives a struct of ours, or a pointer to one, that its methods change. What
    /// asks a database itself reads rows into it.
    pub(super) fn makes_builder(&mut self, function: NodeRef) -> bool {
        let TypeData::Function(signature) = self.code.data(self.code.program.function_type(FuncId(function)))
        else {
            return false;
        };
        let Some(first) = signature.results.first() else {
            return false;
        };
        match self.code.data(self.code.struct_behind(*first)) {
            TypeData::Named { declaration, .. } => {
                self.changes_itself(*declaration) && !self.may_send(function)
            }
            _ => false,
        }
    }

    fn may_send(&self, function: NodeRef) -> bool {
        let calls = self.code.node(function).descendants().filter_map(CallExpr::cast);
        let mut names = calls.filter_map(called_name);
        names.any(|name| self.sinks.may_be(name.text()))
    }

    /// Calls a function now and returns what it gives; `None` where that takes too long, or where nobody
    /// looks whether it failed: a failure may then give nothing.
    pub(super) fn built(
        &mut self,
        call: CallExpr<'p>,
        function: NodeRef,
        receiver: Option<&Value>,
        arguments: &[Value],
        state: &mut State,
    ) -> Option<Value> {
        if self.frames.iter().any(|frame| frame.function == function) || ignores_error(call) {
            return None;
        }
        let mut inside = state.clone();
        let value = self.within(CALL_STEPS, |evaluator| {
            evaluator.follow(function, receiver.cloned(), Some(arguments.to_vec()), &mut inside)
        })?;
        *state = inside;
        Some(value)
    }

    /// Says whether methods of a declared type assign to its fields.
    pub(super) fn changes_itself(&mut self, spec: NodeRef) -> bool {
        if let Some(known) = self.changing_types.get(&spec) {
            return *known;
        }
        let program = self.code.program;
        let result = !program.is_library_file(spec.file) && {
            let package = program.package(program.package_of(spec.file));
            let mut methods = package.methods(self.code.spec_name(spec));
            methods.any(|(_, nodes)| nodes.iter().any(|method| self.assigns_receiver(*method)))
        };
        self.changing_types.insert(spec, result);
        result
    }

    fn assigns_receiver(&self, method: NodeRef) -> bool {
        let Some(declaration) = FuncDecl::cast(self.code.node(method)) else {
            return false;
        };
        let name = declaration.receiver().and_then(|field| field.names().next());
        let (Some(name), Some(body)) = (name, declaration.body()) else {
            return false;
        };
        let is_part = |target: Expr<'_>| {
            !matches!(target.unparenthesized(), Expr::Ident(_)) && root_name(target) == Some(name.text())
        };
        body.node().descendants().any(|node| match node.kind() {
            Kind::AssignStmt => AssignStmt::cast(node)
                .into_iter()
                .flat_map(AssignStmt::left)
                .any(is_part),
            Kind::IncDecStmt => IncDecStmt::cast(node)
                .and_then(IncDecStmt::operand)
                .is_some_and(is_part),
            Kind::CallExpr => CallExpr::cast(node).is_some_and(|call| {
                let operand = crate::sink::selector_of(call).and_then(ast::SelectorExpr::operand);
                called_name(call).is_some_and(|name| WRITES.contains(&name.text()))
                    && operand.is_some_and(is_part)
            }),
            _ => false,
        })
    }
}

/// Says whether the last result of a call goes nowhere.
fn ignores_error(call: CallExpr<'_>) -> bool {
    let assign = call.node().parent().and_then(AssignStmt::cast);
    let last = assign.and_then(|assign| assign.left().last());
    matches!(last, Some(Expr::Ident(ident)) if ident.is_blank())
}

/// Returns list and index of what is the element of an iteration.
fn element_of(value: &Value) -> Option<(Value, Value)> {
    match value.as_ref() {
        Node::Located(inner, _) => element_of(inner),
        Node::Operation(Operation::Typed(..), operands) => element_of(&operands[0]),
        Node::Operation(Operation::Index, operands) => match operands[1].as_ref() {
            Node::LoopIndex(_) => Some((Arc::clone(&operands[0]), Arc::clone(&operands[1]))),
            _ => None,
        },
        _ => None,
    }
}

/// Collects the elements of a list whose elements are known, whichever of several it is.
fn collect_items(list: &Value, into: &mut Vec<Value>) -> Option<()> {
    match list.as_ref() {
        Node::List(items) => into.extend(items.iter().map(bare).cloned()),
        Node::Chain(parts) => {
            for part in parts {
                collect_items(part, into)?;
            }
        }
        Node::Either(_, then, otherwise) => {
            collect_items(then, into)?;
            collect_items(otherwise, into)?;
        }
        Node::Located(inner, _) => collect_items(inner, into)?,
        Node::Nil => {}
        _ => return None,
    }
    (into.len() <= ELEMENT_LIMIT).then_some(())
}

/// Returns such a list with other elements.
fn with_items(list: &Value, change: &dyn Fn(&Value) -> Value) -> Value {
    match list.as_ref() {
        Node::List(items) => Arc::new(Node::List(items.iter().map(|item| change(bare(item))).collect())),
        Node::Chain(parts) => Arc::new(Node::Chain(
            parts.iter().map(|part| with_items(part, change)).collect(),
        )),
        Node::Either(condition, then, otherwise) => Arc::new(Node::Either(
            Arc::clone(condition),
            with_items(then, change),
            with_items(otherwise, change),
        )),
        Node::Located(inner, _) => with_items(inner, change),
        _ => Arc::clone(list),
    }
}

/// Says whether a value hangs on no loop that it is not the result of.
fn is_closed(value: &Value) -> bool {
    let mut pending = vec![value];
    let mut count = 0;
    while let Some(value) = pending.pop() {
        count += 1;
        if count > NODE_LIMIT {
            return false;
        }
        match value.as_ref() {
            Node::LoopStart(..) | Node::LoopIndex(_) | Node::Found(..) => return false,
            Node::List(items) | Node::Chain(items) | Node::Tuple(items) | Node::Operation(_, items) => {
                pending.extend(items);
            }
            Node::Either(condition, then, otherwise) => pending.extend([condition, then, otherwise]),
            Node::OneOf(_, _, options) => pending.extend(options.iter().map(|(_, option)| option)),
            Node::Struct(fields) => {
                pending.extend(fields.fields.iter().map(|(_, field)| field));
                pending.extend(&fields.rest);
            }
            Node::Map(entries) => pending.extend(entries.iter().flat_map(|(key, entry)| [key, entry])),
            Node::Located(inner, _) => pending.push(inner),
            // What a loop changes hangs on the loop itself, what was before it must be closed.
            Node::AfterLoop(node, _) => pending.extend(node.before.iter().chain([&node.count])),
            _ => {}
        }
    }
    true
}
