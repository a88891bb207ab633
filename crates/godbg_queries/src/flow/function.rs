//! Function bodies: as a root, followed from a call, or when a result that was put off is needed.

use std::sync::Arc;

use godbg_go::ast::{BlockStmt, Expr, FuncDecl, FuncLit, FuncType, Ident};
use godbg_go::types::{NodeRef, Type, TypeData};
use godbg_text::FileId;

use super::expression::key_of;
use super::failure::without_failures;
use super::state::{Cell, State};
use super::{CALL_DEPTH, Evaluator, Frame, PutOff};
use crate::site::{Reason, ReasonKind};
use crate::statement::HoleSource;
use crate::template::{Node, Symbol, Value, derived_key, either, nil, symbol};

/// The parts of a function declaration or literal.
pub(super) struct Parts<'p> {
    pub(super) receiver: Option<Ident<'p>>,
    pub(super) signature: FuncType<'p>,
    pub(super) body: Option<BlockStmt<'p>>,
}

/// How much of a function is evaluated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// All that its results and effects hang on.
    Whole,
    /// What it sends or assigns: nobody asks for its results and effects.
    Root,
}

impl<'p> Evaluator<'p> {
    /// Evaluates a function from the start, its parameters not known, and records what the targets send, which
    /// the functions of the chain lead to.
    pub(crate) fn run(&mut self, function: NodeRef, targets: &[NodeRef], chain: &[NodeRef]) {
        self.steps = 0;
        self.step_limit = super::STEP_LIMIT;
        self.is_cut = false;
        self.targets.extend(targets);
        if self.root != Some(function) {
            // What a parameter holds depends on whose parameters are left open.
            self.parameter_values.clear();
        }
        self.root = Some(function);
        self.chain = chain.iter().copied().collect();
        self.last_relevant.clear();
        self.prepared.clear();
        self.literals.clear();
        self.evaluated_literals.clear();
        self.called_literals.clear();
        let mut state = State::default();
        match self.parts(function) {
            Some(_) => {
                self.follow_to(Extent::Root, function, None, None, &mut state);
            }
            None => self.package_level(function, &mut state),
        }
        // What no call has reached runs with parameters that are not known.
        while let Some((literal, mut state)) = self.literals.pop() {
            if self.evaluated_literals.insert(literal) {
                state.is_dead = false;
                self.follow_to(Extent::Root, literal, None, None, &mut state);
            }
        }
        self.targets.clear();
        if std::mem::take(&mut self.is_cut) {
            for record in &mut self.records {
                record.is_cut = true;
            }
        }
    }

    /// Says whether a function is one whose statements are recorded, or is called on the way to it.
    pub(super) fn leads_to_target(&self, function: NodeRef) -> bool {
        self.targets.contains(&function) || self.chain.contains(&function)
    }

    pub(super) fn package_level(&mut self, declaration: NodeRef, state: &mut State) {
        let node = self.code.node(declaration);
        for spec in node.children().filter_map(godbg_go::ast::ValueSpec::cast) {
            for value in spec.values() {
                self.expression(declaration.file, value, state);
            }
        }
    }

    pub(super) fn parts(&self, function: NodeRef) -> Option<Parts<'p>> {
        let node = self.code.node(function);
        if let Some(declaration) = FuncDecl::cast(node) {
            return Some(Parts {
                receiver: declaration.receiver().and_then(|field| field.names().next()),
                signature: declaration.signature()?,
                body: declaration.body(),
            });
        }
        let literal = FuncLit::cast(node)?;
        Some(Parts {
            receiver: None,
            signature: literal.signature()?,
            body: literal.body(),
        })
    }

    /// Evaluates a body with these arguments and returns its results; `None` leaves the parameters open.
    pub(super) fn follow(
        &mut self,
        function: NodeRef,
        receiver: Option<Value>,
        arguments: Option<Vec<Value>>,
        state: &mut State,
    ) -> Value {
        self.follow_to(Extent::Whole, function, receiver, arguments, state)
    }

    /// Evaluates a body, [`Evaluator::follow`] fashion, as far as is said.
    pub(super) fn follow_to(
        &mut self,
        extent: Extent,
        function: NodeRef,
        receiver: Option<Value>,
        arguments: Option<Vec<Value>>,
        state: &mut State,
    ) -> Value {
        if self.frames.iter().any(|frame| frame.function == function) {
            return self.stopped(function, ReasonKind::Recursion);
        }
        if self.frames.len() >= CALL_DEPTH {
            return self.stopped(function, ReasonKind::TooDeep);
        }
        let Some(parts) = self.parts(function) else {
            return self.stopped(function, ReasonKind::OwnFunction);
        };
        let Some(body) = parts.body else {
            return self.stopped(function, ReasonKind::OwnFunction);
        };
        let file = function.file;
        let way = self.enter(function, receiver.as_ref());
        if let (Some(name), Some(value)) = (parts.receiver, receiver) {
            let value = self.received(file, name, value, state);
            self.bind(file, name, value, state);
        }
        if let Some(arguments) = arguments {
            let names = parts
                .signature
                .parameters()
                .into_iter()
                .flat_map(godbg_go::ast::FieldList::fields);
            let names: Vec<Option<Ident<'p>>> = names
                .flat_map(|field| {
                    let names: Vec<_> = field.names().map(Some).collect();
                    if names.is_empty() { vec![None] } else { names }
                })
                .collect();
            for (name, value) in names.into_iter().zip(arguments) {
                if let Some(name) = name {
                    self.bind(file, name, value, state);
                }
            }
        }
        let entry = state.path.clone();
        let frame = self.frame(extent, function, &parts, state);
        self.frames.push(frame);
        let loops = std::mem::take(&mut self.loops);
        self.block(file, body, state);
        self.loops = loops;
        self.leave(way);
        let Some(frame) = self.frames.pop().filter(|frame| !frame.is_root) else {
            return nil();
        };
        self.finish(frame, entry, state)
    }

    /// Begins with a function: its named results are zero.
    pub(super) fn frame(
        &mut self,
        extent: Extent,
        function: NodeRef,
        parts: &Parts<'p>,
        state: &mut State,
    ) -> Frame {
        let mut named_results = Vec::new();
        let mut result_count = 0;
        let mut has_error = false;
        for field in parts
            .signature
            .results()
            .into_iter()
            .flat_map(godbg_go::ast::FieldList::fields)
        {
            let names: Vec<_> = field.names().collect();
            result_count += names.len().max(1);
            for name in names {
                let node = self.code.reference(function.file, name.node());
                let zero = self.zero(self.code.declared_type(node));
                state.cells.insert(Cell::Variable(node), zero);
                named_results.push(node);
            }
            has_error = field.type_().is_some_and(|of| of.node().text() == "error");
        }
        let is_sought = self.is_dry == 0 && !self.targets.is_empty();
        Frame {
            function,
            depth: state.depth(),
            returns: Vec::new(),
            exits: Vec::new(),
            failures: Vec::new(),
            named_results,
            has_error,
            result_count,
            is_root: extent == Extent::Root,
            heap: self.next_heap,
            last: is_sought.then(|| self.last_relevant(function)).flatten(),
            at: 0,
        }
    }

    /// Puts the results and effects of all ways out of a function together.
    fn finish(&mut self, frame: Frame, entry: Option<Arc<super::state::Passed>>, state: &mut State) -> Value {
        let mut exits: Vec<(Value, Value, State)> = frame
            .returns
            .into_iter()
            .zip(frame.exits)
            .map(|((condition, value), exit)| (condition, value, exit))
            .collect();
        if !state.is_dead {
            let condition = state.condition_since(frame.depth);
            exits.push((condition, nil(), std::mem::take(state)));
        }
        let Some((_, mut result, mut last)) = exits.pop() else {
            // Every way out fails.
            let result = self.stopped(frame.function, ReasonKind::Unreachable);
            state.path = entry;
            state.is_dead = false;
            return result;
        };
        let is_single = exits.is_empty();
        last.is_dead = false;
        while let Some((condition, value, mut exit)) = exits.pop() {
            exit.is_dead = false;
            let made = self.joined_structs(frame.heap, &condition, (&value, &exit), (&result, &last));
            result = either(&condition, &value, &result);
            last = self.merged(&condition, exit, last, entry.clone());
            if let Some(made) = made {
                result = self.in_first_place(&result, made, &mut last);
            }
        }
        *state = last;
        if !is_single {
            state.path = entry;
        }
        without_failures(result, &frame.failures)
    }

    /// Joins the structs that two ways out of a function made and give a pointer to, so that it is one
    /// place wherever the condition leads.
    fn joined_structs(
        &self,
        heap: u32,
        condition: &Value,
        (value, exit): (&Value, &State),
        (other, last): (&Value, &State),
    ) -> Option<Value> {
        let first = self.fresh_struct(heap, value, exit)?;
        let second = self.fresh_struct(heap, other, last)?;
        match (first.as_ref(), second.as_ref()) {
            (Node::Struct(one), Node::Struct(two))
                if one.type_name == two.type_name && !Arc::ptr_eq(&first, &second) =>
            {
                Some(super::state::joined(condition, &first, &second))
            }
            _ => None,
        }
    }

    /// Returns the struct that a result points to, if the function has made it.
    fn fresh_struct(&self, heap: u32, result: &Value, state: &State) -> Option<Value> {
        let pointer = match result.as_ref() {
            Node::Tuple(items) => items.first()?,
            _ => result,
        };
        let spot = self.pointed(pointer)?;
        match spot.cell {
            Cell::Heap(number) if number > heap && spot.fields.is_empty() => {
                state.cells.get(&spot.cell).cloned()
            }
            _ => None,
        }
    }

    /// Puts a pointer to a struct in the place of the first result.
    fn in_first_place(&mut self, result: &Value, made: Value, state: &mut State) -> Value {
        let pointer = self.allocate(made, state);
        let mut rest: Vec<Value> = match result.as_ref() {
            Node::Tuple(items) => items.clone(),
            Node::Either(condition, then, otherwise) => match (then.as_ref(), otherwise.as_ref()) {
                (Node::Tuple(first), Node::Tuple(second)) => {
                    let pairs = first.iter().zip(second);
                    pairs
                        .map(|(first, second)| either(condition, first, second))
                        .collect()
                }
                _ => return pointer,
            },
            _ => return pointer,
        };
        if let Some(first) = rest.first_mut() {
            *first = pointer;
        }
        Arc::new(Node::Tuple(rest))
    }

    /// Notes the state in which a function is left.
    pub(super) fn note_effects(&mut self, state: &State) {
        if let Some(frame) = self.frames.last_mut() {
            frame.exits.push(state.clone());
        }
    }

    fn bind(&mut self, file: FileId, name: Ident<'p>, value: Value, state: &mut State) {
        if !name.is_blank() {
            let node = self.code.reference(file, name.node());
            state.cells.insert(Cell::Variable(node), value);
        }
    }

    /// Returns what a method sees of what it is called on: a method of the type itself a copy, not the place.
    fn received(&mut self, file: FileId, name: Ident<'p>, value: Value, state: &State) -> Value {
        let of = self.code.declared_type(self.code.reference(file, name.node()));
        match self.code.data(of) {
            TypeData::Pointer(_) => value,
            _ => self.dereferenced(&value, state),
        }
    }

    /// Returns the symbol for a function that is not followed.
    pub(super) fn stopped(&mut self, function: NodeRef, kind: ReasonKind) -> Value {
        let name = self.code.function_name(function);
        self.outside(
            function,
            Type::NO_TYPE,
            &name,
            kind,
            &name,
            HoleSource::Call(name.clone()),
        )
    }

    /// Puts a call off: its result is a symbol that can be looked into.
    pub(super) fn put_off(&mut self, file: FileId, call: Expr<'p>, put_off: PutOff) -> Value {
        let node = self.code.reference(file, call.node());
        self.next_heap += 1;
        let key = derived_key(key_of(node), &self.next_heap.to_string());
        let of = self.code.type_of(file, call);
        let text = call.node().text();
        let display = if text.len() <= 60 { text } else { "a call" };
        let name = put_off.functions.first().map_or_else(
            || display.to_owned(),
            |function| self.code.function_name(*function),
        );
        let range = self.code.range(file, call.node());
        let put_off = Arc::new(put_off);
        self.kept.push(Arc::clone(&put_off));
        self.origins.insert(key, super::Origin::Call(put_off));
        symbol(Symbol {
            key,
            display: Arc::from(display),
            class: self.code.class(of),
            go_type: self.code.go_type(of),
            origin: Some(range),
            source: HoleSource::Call(name.clone()),
            reason: Reason {
                kind: ReasonKind::OwnFunction,
                subject: name,
                place: Some(range),
            },
            offset: None,
        })
    }

    /// Says whether a function reads rows itself and gives back what it made of them: data, of which
    /// looking into it would tell nothing.
    fn gives_rows(&self, function: NodeRef) -> bool {
        self.sinks.reads_rows(function)
            && self.parts(function).is_some_and(|parts| {
                let results = parts.signature.results();
                let mut fields = results.into_iter().flat_map(godbg_go::ast::FieldList::fields);
                let first = fields.next().and_then(godbg_go::ast::Field::type_);
                first.is_some_and(|of| of.node().text() != "string")
            })
    }

    /// Evaluates a call that was put off; several functions are alternatives.
    pub(super) fn forced(&mut self, put_off: &Arc<PutOff>) -> Option<Value> {
        let identity = Arc::as_ptr(put_off) as usize;
        let is_short = self.question_steps > super::QUESTION_STEPS;
        match self.called.get(&identity) {
            Some(Ok(known)) => return Some(Arc::clone(known)),
            Some(Err(steps)) if is_short => {
                // It counts as if it were tried again: what is reached hangs on nothing that was asked before.
                self.question_steps += steps;
                return None;
            }
            _ => {}
        }
        if put_off
            .functions
            .iter()
            .all(|function| self.gives_rows(*function))
        {
            return None;
        }
        if put_off.functions.len() > if is_short { 1 } else { 12 } {
            return None;
        }
        let budget = if is_short {
            super::SMALL_CALL_STEPS
        } else {
            super::CALL_STEPS
        };
        self.is_dry += 1;
        let before = self.question_steps;
        let mut results = Vec::new();
        for function in &put_off.functions {
            if self.frames.iter().any(|frame| frame.function == *function)
                || self.busy.contains(function)
                || self.goes_round(put_off, *function)
            {
                continue;
            }
            self.busy.insert(*function);
            let mut state = put_off.state.as_deref().cloned().unwrap_or_default();
            let frames = std::mem::take(&mut self.frames);
            let way = std::mem::replace(&mut self.way, put_off.way.clone());
            let result = self.within(budget, |evaluator| {
                evaluator.follow(
                    *function,
                    put_off.receiver.clone(),
                    Some(put_off.arguments.clone()),
                    &mut state,
                )
            });
            self.way = way;
            let result = match result {
                // The state ends here, and with it what pointers point to.
                Some(result) => self.settled(&result, &state, 0),
                None if is_short => {
                    self.frames = frames;
                    self.busy.remove(function);
                    self.is_dry -= 1;
                    self.called.insert(identity, Err(self.question_steps - before));
                    return None;
                }
                None => self.stopped(*function, ReasonKind::TooDeep),
            };
            results.push(result);
            self.frames = frames;
            self.busy.remove(function);
        }
        self.is_dry -= 1;
        let result = match results.len() {
            0 => return None,
            1 => results.swap_remove(0),
            _ => {
                let key = put_off
                    .receiver
                    .as_ref()
                    .and_then(symbol_key)
                    .unwrap_or(identity as u64);
                let labels = put_off
                    .functions
                    .iter()
                    .map(|function| Arc::from(self.code.function_name(*function)));
                Arc::new(Node::OneOf(
                    derived_key(key, "implementation"),
                    Arc::from("the implementation"),
                    labels.zip(results).collect(),
                ))
            }
        };
        self.called.insert(identity, Ok(Arc::clone(&result)));
        Some(result)
    }
}

/// Returns the key of the symbol that a value is.
pub(super) fn symbol_key(value: &Value) -> Option<u64> {
    match value.as_ref() {
        Node::Symbol(symbol) => Some(symbol.key),
        Node::Located(inner, _) => symbol_key(inner),
        _ => None,
    }
}

/// Returns the last expression of a call's function: the name that is called.
pub(crate) fn called_name(call: godbg_go::ast::CallExpr<'_>) -> Option<Ident<'_>> {
    let mut function = call.function()?.unparenthesized();
    loop {
        function = match function {
            Expr::Index(index) => index.operand()?.unparenthesized(),
            Expr::IndexList(index) => index.operand()?.unparenthesized(),
            Expr::Selector(selector) => return selector.name(),
            Expr::Ident(ident) => return Some(ident),
            _ => return None,
        };
    }
}
