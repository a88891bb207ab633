//! Calls.

use std::sync::Arc;

use godbg_go::ast::{CallExpr, Expr, FuncLit};
use godbg_go::flow::library_ending;
use godbg_go::program::Builtin;
use godbg_go::types::{Callee, NodeRef, Type, TypeData};
use godbg_text::FileId;

use super::expression::key_of;
use super::function::called_name;
use super::state::State;
use super::writers::one_of;
use super::{Evaluator, Handle, PutOff};
use crate::sink::selector_of;
use crate::site::ReasonKind;
use crate::statement::HoleSource;
use crate::template::{Node, Operation, Value, derived_key, integer, nil, operation};

impl<'p> Evaluator<'p> {
    pub(super) fn call(&mut self, file: FileId, call: CallExpr<'p>, state: &mut State) -> Value {
        if let Some(name) = called_name(call)
            && self.sinks.may_be(name.text())
            && let Some(sink) = self.sinks.of(file, call)
        {
            let callee = self.callee(file, call);
            // A wrapper on the way to what is looked for is a site, and is followed.
            if !self.is_on_chain(&callee) {
                self.loosen_given(file, call, state);
                return self.sink_call(file, call, &sink, state);
            }
            self.sink_call(file, call, &sink, &mut state.clone());
        }
        match self.callee(file, call) {
            Callee::Conversion(to) => {
                let Some(argument) = call.arguments().next() else {
                    return nil();
                };
                let value = self.expression(file, argument, state);
                let from = self.code.type_of(file, argument);
                let makes_text = self.code.is_text(to)
                    && matches!(self.code.data(self.code.underlying(from)), TypeData::Basic(basic) if basic.is_numeric());
                if makes_text {
                    return self.unknown(file, Expr::Call(call), ReasonKind::Construct, "");
                }
                value
            }
            Callee::Builtin(builtin) => self.builtin(file, builtin, call, state),
            Callee::Function(function) => {
                let arguments = self.arguments(file, call, state);
                self.own_call(file, call, vec![function.0], None, arguments, state)
            }
            Callee::Method {
                method,
                is_expression,
                ..
            } => {
                if is_expression {
                    let mut arguments = self.arguments(file, call, state);
                    let receiver = (!arguments.is_empty()).then(|| arguments.remove(0));
                    return self.own_call(file, call, vec![method.0], receiver, arguments, state);
                }
                let receiver = self.method_receiver(file, call, state);
                let arguments = self.arguments(file, call, state);
                self.own_call(file, call, vec![method.0], receiver, arguments, state)
            }
            // What errors say is not sent, and which of all kinds of errors it is shows nowhere.
            Callee::InterfaceMethod { interface, .. } if interface == Type::ERROR => {
                let receiver = self.method_receiver(file, call, state);
                let put_off = PutOff {
                    functions: Vec::new(),
                    receiver,
                    arguments: Vec::new(),
                    state: None,
                    way: None,
                };
                self.put_off(file, Expr::Call(call), put_off)
            }
            Callee::InterfaceMethod { interface, name } => {
                let receiver = self.method_receiver(file, call, state);
                let arguments = self.arguments(file, call, state);
                if let Some(value) = self.scan_call(file, call, receiver.as_ref(), state) {
                    return value;
                }
                if let Some(value) = self.imitated(file, call, &name, &arguments) {
                    return value;
                }
                if let Some(value) = self.call_of_each(
                    file,
                    call,
                    (interface, &name),
                    receiver.as_ref(),
                    &arguments,
                    state,
                ) {
                    return value;
                }
                let mut functions = self.code.implementations(interface, &name);
                if let Some(type_name) = receiver
                    .as_ref()
                    .and_then(|receiver| self.dynamic_type(receiver, state))
                {
                    let own = |function: &NodeRef| self.code.receiver_name(*function) == *type_name;
                    // A method may be that of an embedded struct.
                    if functions.iter().any(own) {
                        functions.retain(own);
                    }
                }
                if functions.is_empty() {
                    let subject = name.to_string();
                    self.forget(file, call, &arguments, state);
                    return self.unknown(file, Expr::Call(call), ReasonKind::InterfaceMethod, &subject);
                }
                self.own_call(file, call, functions, receiver, arguments, state)
            }
            Callee::Library {
                package,
                receiver,
                name,
                ..
            } => {
                if library_ending(&package, receiver.as_deref(), &name).is_some() {
                    self.arguments(file, call, state);
                    state.is_dead = true;
                    return nil();
                }
                self.library_call(file, call, &package, receiver.as_deref(), &name, state)
            }
            Callee::FunctionValue => self.value_call(file, call, state),
            Callee::Unknown(_) => {
                let receiver = self.method_receiver(file, call, state);
                if let Some(value) = self.scan_call(file, call, receiver.as_ref(), state) {
                    return value;
                }
                let arguments = self.arguments(file, call, state);
                if let Some(statement) = self.statement_given(file, call, &arguments) {
                    return statement;
                }
                self.forget(file, call, &arguments, state);
                self.foreign(file, call, "")
            }
        }
    }

    /// Returns what a method of an interface gives that may stand for a library's own type, whatever implements
    /// it here.
    fn imitated(
        &mut self,
        file: FileId,
        call: CallExpr<'p>,
        name: &str,
        arguments: &[Value],
    ) -> Option<Value> {
        match (name, arguments) {
            ("Rebind", [_]) => Some(operation(
                Operation::Rebind { to_dollar: false },
                arguments.to_vec(),
            )),
            ("BindNamed", [query, _]) => Some(self.with_named_arguments(file, call, query)),
            _ => self.statement_given(file, call, arguments),
        }
    }

    /// Says whether a call leads to the function whose sinks are looked for.
    pub(super) fn is_on_chain(&self, callee: &Callee) -> bool {
        if self.chain.is_empty() {
            return false;
        }
        match callee {
            Callee::Function(function) | Callee::Method { method: function, .. } => {
                self.chain.contains(&function.0)
            }
            Callee::InterfaceMethod { interface, name } => {
                let functions = self.code.implementations(*interface, name);
                functions.iter().any(|function| self.chain.contains(function))
            }
            _ => false,
        }
    }

    /// Returns the receiver of a method call, or a pointer to it.
    fn method_receiver(&mut self, file: FileId, call: CallExpr<'p>, state: &mut State) -> Option<Value> {
        let operand = selector_of(call)?.operand()?;
        Some(self.receiver(file, operand, state))
    }

    /// Returns what a method is called on: a pointer where the place can be named.
    pub(super) fn receiver(&mut self, file: FileId, operand: Expr<'p>, state: &mut State) -> Value {
        let of = self.code.type_of(file, operand);
        let is_struct = matches!(self.code.data(self.code.underlying(of)), TypeData::Struct(_));
        if is_struct
            && !matches!(operand.unparenthesized(), Expr::Call(_) | Expr::CompositeLit(_))
            && let Some(spot) = self.spot(file, operand, state)
        {
            return self.handle(Handle::Reference(spot));
        }
        self.expression(file, operand, state)
    }

    /// Evaluates arguments as parameters take them: those of a variadic one in a list.
    pub(super) fn arguments(&mut self, file: FileId, call: CallExpr<'p>, state: &mut State) -> Vec<Value> {
        let exprs: Vec<_> = call.arguments().collect();
        let signature = self.code.signature(file, call);
        let variadic = signature
            .filter(|signature| signature.variadic)
            .map(|signature| signature.parameters.len() - 1);
        let mut result = Vec::with_capacity(exprs.len());
        if let ([Expr::Call(_)], Some(signature)) = (exprs.as_slice(), signature)
            && signature.parameters.len() > 1
        {
            // The results of a call are the arguments.
            let whole = self.expression(file, exprs[0], state);
            for index in 0..signature.parameters.len() {
                result.push(operation(Operation::Result(index), vec![Arc::clone(&whole)]));
            }
            return result;
        }
        let mut rest = Vec::new();
        for (index, expr) in exprs.iter().enumerate() {
            match variadic {
                Some(from) if index >= from && !call.has_ellipsis() => {
                    rest.push(self.located(file, *expr, state));
                }
                _ => {
                    let value = self.expression(file, *expr, state);
                    self.capture_argument(file, *expr, &value, state);
                    result.push(value);
                }
            }
        }
        if variadic.is_some() && !call.has_ellipsis() {
            result.push(Arc::new(Node::List(rest)));
        }
        result
    }

    /// Calls functions of the repository: now, if that changes what arguments refer to, else when needed.
    pub(super) fn own_call(
        &mut self,
        file: FileId,
        call: CallExpr<'p>,
        functions: Vec<NodeRef>,
        mut receiver: Option<Value>,
        arguments: Vec<Value>,
        state: &mut State,
    ) -> Value {
        let (ours, tests): (Vec<_>, Vec<_>) = functions
            .into_iter()
            .partition(|function| !self.code.program.file(function.file).is_test());
        let functions = if ours.is_empty() { tests } else { ours };
        if let Some(text) = self.rebound(&functions, &arguments) {
            return text;
        }
        let mut is_generic = false;
        if let [function] = functions.as_slice() {
            if self.has_generic_receiver(*function) {
                receiver = receiver.map(|receiver| self.shaped(&receiver));
            }
            is_generic = self.bind_types(file, call, *function, receiver.as_ref(), state);
        }
        let values = || receiver.iter().chain(&arguments);
        let is_on_chain = functions.iter().any(|function| self.chain.contains(function));
        let holds_rows = values().any(|value| !self.rows_of(value, state).is_empty());
        let refers = values().any(|value| self.refers(value));
        let is_own_receiver = receiver
            .as_ref()
            .and_then(super::function::symbol_key)
            .is_some_and(|key| self.is_root_receiver(key));
        if functions.len() == 1 {
            let function = functions[0];
            let literals = self.changing_literals(&arguments);
            let calls_literal = !self.is_over(call.node().range().end)
                && literals
                    .iter()
                    .any(|(index, _)| self.calls_parameter(function, *index));
            let is_changed = holds_rows
                || calls_literal
                || (refers || is_own_receiver) && self.changes_arguments(function, 0);
            let now = is_on_chain || is_changed;
            if now && !self.frames.iter().any(|frame| frame.function == function) {
                let led = self.led.len();
                if !is_changed {
                    self.led.push(function);
                }
                self.entered.push(self.code.reference(file, call.node()));
                self.enter_call(call);
                let called = self.called_literals.len();
                let value = self.follow(function, receiver, Some(arguments), state);
                self.entered.pop();
                self.led.truncate(led);
                for (_, literal) in literals {
                    if !self.called_literals[called..].contains(&literal) {
                        self.loosen(literal, state);
                    }
                }
                return value;
            }
            for (_, literal) in literals {
                self.loosen(literal, state);
            }
            if now {
                self.forget(file, call, &arguments, state);
            } else if self.makes_builder(function)
                && let Some(value) = self.built(call, function, receiver.as_ref(), &arguments, state)
            {
                return value;
            }
        } else if is_on_chain {
            return self.call_on_chain(file, call, functions, receiver.as_ref(), &arguments, state);
        }
        let before = (refers || is_generic).then(|| Box::new(state.clone()));
        if refers && functions.len() > 1 {
            let changes = functions
                .iter()
                .any(|function| self.changes_arguments(*function, 0));
            if changes {
                self.forget(file, call, &arguments, state);
            }
        }
        self.put_off(
            file,
            Expr::Call(call),
            PutOff {
                functions,
                receiver,
                arguments,
                state: before,
                way: self.way.clone(),
            },
        )
    }

    /// Calls those of several functions that lead to what is looked for. Each of them may run; what they change
    /// is not followed.
    fn call_on_chain(
        &mut self,
        file: FileId,
        call: CallExpr<'p>,
        mut functions: Vec<NodeRef>,
        receiver: Option<&Value>,
        arguments: &[Value],
        state: &State,
    ) -> Value {
        functions.retain(|function| self.chain.contains(function));
        let before = self.dispatched;
        self.dispatched = self.dispatcher(receiver).or(before);
        let node = self.code.reference(file, call.node());
        let mut results = Vec::with_capacity(functions.len());
        for function in functions {
            let mut branch = state.clone();
            self.led.push(function);
            self.entered.push(node);
            self.enter_call(call);
            let (receiver, arguments) = (receiver.cloned(), Some(arguments.to_vec()));
            let value = self.follow(function, receiver, arguments, &mut branch);
            self.entered.pop();
            self.led.pop();
            results.push((Arc::from(self.code.function_name(function)), value));
        }
        self.dispatched = before;
        let key = derived_key(key_of(node), "implementation");
        one_of(key, &Arc::from("the implementation"), &results)
    }

    /// Returns the function whose parameter decides which implementation is called.
    fn dispatcher(&self, receiver: Option<&Value>) -> Option<NodeRef> {
        let key = super::function::symbol_key(receiver?)?;
        match self.origins.get(&key)? {
            super::Origin::Parameter(function) => {
                let is_declared = godbg_go::ast::FuncDecl::cast(self.code.node(*function)).is_some();
                is_declared.then_some(*function)
            }
            _ => None,
        }
    }

    /// Calls a function value: a literal, a method value.
    fn value_call(&mut self, file: FileId, call: CallExpr<'p>, state: &mut State) -> Value {
        let Some(function) = call.function() else {
            return nil();
        };
        let value = self.expression(file, function, state);
        let arguments = self.arguments(file, call, state);
        let handle = match value.as_ref() {
            Node::Handle(index) => self.handles.get(*index as usize).cloned(),
            _ => None,
        };
        if let Some(Handle::Function(node, receiver)) = handle {
            let is_literal = FuncLit::cast(self.code.node(node)).is_some();
            if is_literal {
                if self.is_dry == 0 {
                    self.evaluated_literals.insert(node);
                }
                self.called_literals.push(node);
                self.enter_call(call);
                return self.follow(node, None, Some(arguments), state);
            }
            self.own_call(file, call, vec![node], receiver, arguments, state)
        } else {
            self.forget(file, call, &arguments, state);
            self.unknown(
                file,
                Expr::Call(call),
                ReasonKind::OwnFunction,
                "a function value",
            )
        }
    }

    /// Returns a symbol for the result of a function whose body is not at hand.
    pub(super) fn foreign(&mut self, file: FileId, call: CallExpr<'p>, name: &str) -> Value {
        let node = self.code.reference(file, call.node());
        let text = call.node().text();
        let display = if text.len() <= 60 { text } else { "a call" };
        let name = if name.is_empty() { display } else { name };
        let source = super::builtin::source_of(name);
        let kind = match source {
            HoleSource::Environment(_) | HoleSource::Request(_) => ReasonKind::ReadFromOutside,
            _ => ReasonKind::ForeignFunction,
        };
        let of = self.code.type_of(file, Expr::Call(call));
        self.outside(node, of, display, kind, name, source)
    }

    fn builtin(&mut self, file: FileId, builtin: Builtin, call: CallExpr<'p>, state: &mut State) -> Value {
        let exprs: Vec<_> = call.arguments().collect();
        match builtin {
            Builtin::Append => {
                let Some((base, items)) = exprs.split_first() else {
                    return nil();
                };
                let base = self.expression(file, *base, state);
                let mut parts = vec![base];
                if call.has_ellipsis() {
                    for item in items {
                        parts.push(self.expression(file, *item, state));
                    }
                } else {
                    let items = items
                        .iter()
                        .map(|item| self.located(file, *item, state))
                        .collect();
                    parts.push(Arc::new(Node::List(items)));
                }
                if let [base, more] = parts.as_slice()
                    && let (Node::List(first), Node::List(second)) = (base.as_ref(), more.as_ref())
                {
                    return Arc::new(Node::List(first.iter().chain(second).cloned().collect()));
                }
                Arc::new(Node::Chain(parts))
            }
            Builtin::Len | Builtin::Cap => {
                let Some(inner) = exprs.first() else { return nil() };
                let value = self.expression(file, *inner, state);
                let value = self.dereferenced(&value, state);
                let length = operation(Operation::Len, vec![value]);
                self.typed(file, Expr::Call(call), length)
            }
            Builtin::Make => {
                let Some(of) = exprs.first() else { return nil() };
                let of = self.code.type_of(file, *of);
                match (self.code.data(self.code.underlying(of)), exprs.get(1)) {
                    (TypeData::Slice(element), Some(count)) => {
                        let count = self.expression(file, *count, state);
                        if matches!(count.as_ref(), Node::Integer(0)) {
                            return Arc::new(Node::List(Vec::new()));
                        }
                        let zero = self.zero(*element);
                        operation(Operation::Fill, vec![zero, count])
                    }
                    (TypeData::Map { .. }, _) => Arc::new(Node::Map(Vec::new())),
                    _ => nil(),
                }
            }
            Builtin::New => {
                let Some(of) = exprs.first() else { return nil() };
                let zero = self.zero(self.code.type_of(file, *of));
                self.allocate(zero, state)
            }
            Builtin::Panic => {
                for expr in exprs {
                    self.expression(file, expr, state);
                }
                state.is_dead = true;
                nil()
            }
            Builtin::Min | Builtin::Max => {
                let values: Vec<Value> = exprs
                    .iter()
                    .map(|expr| self.expression(file, *expr, state))
                    .collect();
                if let [left, right] = values.as_slice() {
                    let (low, high) = if builtin == Builtin::Min {
                        (left, right)
                    } else {
                        (right, left)
                    };
                    let is_less = operation(Operation::Less, vec![Arc::clone(left), Arc::clone(right)]);
                    if let Some(is_less) = crate::template::static_truth(&is_less) {
                        return Arc::clone(if is_less { low } else { high });
                    }
                }
                self.unknown(file, Expr::Call(call), ReasonKind::Construct, "")
            }
            Builtin::Copy => {
                if let ([target, source], true) = (exprs.as_slice(), exprs.len() == 2) {
                    let value = self.expression(file, *source, state);
                    self.assign(file, *target, value, state);
                }
                integer(0)
            }
            _ => {
                for expr in exprs {
                    self.expression(file, expr, state);
                }
                self.unknown(file, Expr::Call(call), ReasonKind::Construct, "")
            }
        }
    }
}
