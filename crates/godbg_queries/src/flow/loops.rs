//! Loops: the body is evaluated once, with what it changes left open.

use std::sync::Arc;

use godbg_go::ast::{AssignStmt, Expr, ForStmt, RangeStmt, Stmt};
use godbg_go::program::{Object, VariableKind};
use godbg_go::syntax::Kind;
use godbg_go::types::{NodeRef, Type, TypeData};
use godbg_text::FileId;
use rustc_hash::FxHashSet;

use super::changes::{is_behind, root_name};
use super::dispatch::ELEMENT_LIMIT;
use super::expression::key_of;
use super::function::called_name;
use super::state::{Cell, State};
use super::{Evaluator, LOOP_DEPTH};
use crate::site::ReasonKind;
use crate::statement::HoleSource;
use crate::template::{LoopNode, Node, Operation, Value, integer, nil, operation};

/// What an iteration binds before its body.
struct Binding<'p> {
    target: Expr<'p>,
    value: Value,
}

/// What happens in an iteration.
struct Iteration<'a, 'p> {
    bindings: &'a [Binding<'p>],
    /// What is tested before the body, where that says when the loop ends.
    test: Option<Expr<'p>>,
    body: godbg_go::ast::BlockStmt<'p>,
    post: Option<Stmt<'p>>,
    label: Option<&'a Arc<str>>,
}

/// How much had been taken down when a loop began.
struct Checkpoint {
    records: usize,
    scans: Vec<usize>,
    returns: usize,
    /// How many states have left each loop and switch around it, by `break` and `continue`.
    escapes: Vec<(usize, usize)>,
    literals: usize,
    evaluated_literals: FxHashSet<NodeRef>,
}

impl<'p> Evaluator<'p> {
    pub(super) fn loop_statement(
        &mut self,
        file: FileId,
        statement: Stmt<'p>,
        label: Option<&Arc<str>>,
        state: &mut State,
    ) {
        match statement {
            Stmt::Range(range) => self.range(file, range, label, state),
            Stmt::For(statement) => self.for_statement(file, statement, label, state),
            _ => {}
        }
    }

    fn range(&mut self, file: FileId, range: RangeStmt<'p>, label: Option<&Arc<str>>, state: &mut State) {
        let Some(operand) = range.operand() else { return };
        let node = self.code.reference(file, range.node());
        let id = key_of(node);
        let of = self.code.type_of(file, operand);
        let mut over = self.expression(file, operand, state);
        over = self.dereferenced(&over, state);
        if let Node::List(items) = over.as_ref()
            && is_written_through(range)
            && items.len() <= ELEMENT_LIMIT
            && self.refers(&over)
        {
            return self.range_each(file, range, &items.clone(), label, state);
        }
        // Which element an iteration has is not known here, so that pointers are read now.
        over = self.readable(&over, state);
        let index: Value = Arc::new(Node::LoopIndex(id));
        let (count, key, element) = match self.code.data(self.code.underlying_behind_pointer(of)) {
            TypeData::Slice(_) | TypeData::Array { .. } => {
                let count = operation(Operation::Len, vec![Arc::clone(&over)]);
                let element = operation(Operation::Index, vec![over, Arc::clone(&index)]);
                (count, Some(index), Some(element))
            }
            TypeData::Map { .. } => {
                if let Node::Map(entries) = over.as_ref() {
                    let keys: Vec<Value> = entries.iter().map(|(key, _)| Arc::clone(key)).collect();
                    let values: Vec<Value> = entries.iter().map(|(_, value)| Arc::clone(value)).collect();
                    let keys: Value = Arc::new(Node::List(keys));
                    let values: Value = Arc::new(Node::List(values));
                    let count = operation(Operation::Len, vec![Arc::clone(&keys)]);
                    let key = operation(Operation::Index, vec![keys, Arc::clone(&index)]);
                    let element = operation(Operation::Index, vec![values, index]);
                    (count, Some(key), Some(element))
                } else {
                    let count = operation(Operation::Len, vec![over]);
                    (count, None, None)
                }
            }
            TypeData::Basic(basic) if basic.is_integer() => (over, Some(index), None),
            TypeData::Unknown(_) if matches!(over.as_ref(), Node::List(_)) => {
                let count = operation(Operation::Len, vec![Arc::clone(&over)]);
                let element = operation(Operation::Index, vec![over, Arc::clone(&index)]);
                (count, Some(index), Some(element))
            }
            _ => (self.some_count(node), None, None),
        };
        let mut bindings = Vec::new();
        for (target, value) in [(range.key(), key), (range.value(), element)] {
            let Some(target) = target else { continue };
            let value = match value {
                Some(value) => self.typed(file, target, value),
                None => self.unknown(file, target, ReasonKind::Element, ""),
            };
            bindings.push(Binding { target, value });
        }
        let Some(body) = range.body() else { return };
        let iteration = Iteration {
            bindings: &bindings,
            test: None,
            body,
            post: None,
            label,
        };
        self.run_loop(file, node, count, &iteration, state);
    }

    /// Evaluates the body of a loop over known elements with each of them, one after the other: each points to
    /// another place.
    fn range_each(
        &mut self,
        file: FileId,
        range: RangeStmt<'p>,
        items: &[Value],
        label: Option<&Arc<str>>,
        state: &mut State,
    ) {
        let Some(body) = range.body() else { return };
        let mut left: Vec<State> = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let given = i64::try_from(index).map_or_else(|_| nil(), integer);
            for (target, value) in [(range.key(), given), (range.value(), Arc::clone(item))] {
                if let Some(target) = target {
                    self.assign(file, target, value, state);
                }
            }
            self.open(label.cloned(), true);
            self.block(file, body, state);
            let Some(open) = self.loops.pop() else { return };
            self.join(open.continues, state);
            left.extend(open.breaks);
            if state.is_dead {
                break;
            }
        }
        self.join(left, state);
    }

    fn for_statement(
        &mut self,
        file: FileId,
        statement: ForStmt<'p>,
        label: Option<&Arc<str>>,
        state: &mut State,
    ) {
        let node = self.code.reference(file, statement.node());
        if let Some(init) = statement.init() {
            self.block_statement(file, init, state);
        }
        let Some(body) = statement.body() else { return };
        let (count, bindings) = match self.counted(file, statement, state) {
            Some((count, binding)) => (count, vec![binding]),
            None => (self.some_count(node), Vec::new()),
        };
        let post = if bindings.is_empty() {
            statement.post()
        } else {
            None
        };
        if bindings.is_empty()
            && let Some(condition) = statement.condition()
        {
            // The condition may call what scans rows.
            self.expression(file, condition, &mut state.clone());
        }
        let iteration = Iteration {
            bindings: &bindings,
            test: statement.condition().filter(|_| bindings.is_empty()),
            body,
            post,
            label,
        };
        self.run_loop(file, node, count, &iteration, state);
    }

    fn block_statement(&mut self, file: FileId, statement: Stmt<'p>, state: &mut State) {
        match statement {
            Stmt::Assign(_) | Stmt::Decl(_) | Stmt::Expr(_) | Stmt::IncDec(_) => {
                self.simple(file, statement, state);
            }
            _ => {}
        }
    }

    /// Reads `for i := a; i < b; i++`: how often it runs, and what `i` is in an iteration.
    fn counted(
        &mut self,
        file: FileId,
        statement: ForStmt<'p>,
        state: &mut State,
    ) -> Option<(Value, Binding<'p>)> {
        let Some(Stmt::IncDec(step)) = statement.post() else {
            return None;
        };
        if step.operator()?.kind() != Kind::Inc {
            return None;
        }
        let target = step.operand()?;
        let Some(Expr::Binary(condition)) = statement.condition() else {
            return None;
        };
        let operator = condition.operator()?.kind();
        if !matches!(operator, Kind::Less | Kind::LessEqual | Kind::NotEqual) {
            return None;
        }
        if condition.left()?.node().text() != target.node().text() {
            return None;
        }
        let start = self.expression(file, target, state);
        let mut end = self.expression(file, condition.right()?, state);
        if operator == Kind::LessEqual {
            end = operation(Operation::Add, vec![end, integer(1)]);
        }
        let count = operation(Operation::Subtract, vec![end, Arc::clone(&start)]);
        let count = match count.as_ref() {
            // Nothing subtracted leaves the length that was compared with.
            Node::Operation(Operation::Subtract, sides) if matches!(start.as_ref(), Node::Integer(0)) => {
                Arc::clone(&sides[0])
            }
            _ => count,
        };
        let id = key_of(self.code.reference(file, statement.node()));
        let value = operation(Operation::Add, vec![start, Arc::new(Node::LoopIndex(id))]);
        Some((count, Binding { target, value }))
    }

    fn some_count(&mut self, node: NodeRef) -> Value {
        self.outside(
            node,
            Type::INT,
            "iterations",
            ReasonKind::Construct,
            "iterations",
            HoleSource::Other,
        )
    }

    fn run_loop(
        &mut self,
        file: FileId,
        node: NodeRef,
        count: Value,
        iteration: &Iteration<'_, 'p>,
        state: &mut State,
    ) {
        let body = iteration.body;
        if let Node::Integer(count) = count.as_ref()
            && *count <= 0
        {
            return;
        }
        let id = key_of(node);
        let begin = self.checkpoint();
        let mut changed = self.assigned_in(file, body.node(), state);
        let mut trials = if self.loop_depth < LOOP_DEPTH { 3 } else { 0 };
        self.loop_depth += 1;
        // What the body changes shows in a trial; one that shows nothing new was the evaluation.
        let (inside, test) = loop {
            let mut inside = state.clone();
            for (index, cell) in changed.iter().enumerate() {
                inside
                    .cells
                    .insert(cell.clone(), Arc::new(Node::LoopStart(id, index)));
            }
            let start = inside.cells.clone();
            let test = iteration
                .test
                .and_then(|test| self.text_test(file, test, &inside));
            self.iteration(file, iteration, &mut inside);
            if trials == 0 {
                break (inside, test);
            }
            trials -= 1;
            let mut fresh: Vec<Cell> = Vec::new();
            inside.cells.for_changed(&start, &mut |cell, before| {
                let is_outer = self.outlives(cell, before.is_some(), file, body.node());
                if is_outer && !changed.contains(cell) {
                    fresh.push(cell.clone());
                }
            });
            if fresh.is_empty() {
                break (inside, test);
            }
            fresh.sort_by_key(Cell::order);
            changed.extend(fresh);
            self.go_back(&begin);
        };
        self.loop_depth -= 1;
        let before: Vec<Value> = changed.iter().map(|cell| self.held(cell, state)).collect();
        let after = changed
            .iter()
            .enumerate()
            .map(|(index, cell)| {
                inside
                    .cells
                    .get(cell)
                    .cloned()
                    .unwrap_or_else(|| Arc::new(Node::LoopStart(id, index)))
            })
            .collect();
        let made = Arc::new(LoopNode {
            key: id,
            id,
            count,
            test,
            before,
            after,
        });
        self.close_records(begin.records, &made);
        self.close_returns(begin.returns, &made, state);
        self.close_scans(&begin.scans, &made);
        self.close_escapes(&begin.escapes, &made, state);
        for (index, cell) in changed.into_iter().enumerate() {
            let value = Arc::new(Node::AfterLoop(Arc::clone(&made), index));
            state.cells.insert(cell, value);
        }
    }

    /// Returns the variables from outside that a body assigns as they stand, so that fewer trials are
    /// needed to find all that it changes.
    fn assigned_in(&self, file: FileId, body: godbg_go::ast::Node<'p>, state: &State) -> Vec<Cell> {
        let mut found = Vec::new();
        let mut pending: Vec<_> = body.children().collect();
        while let Some(node) = pending.pop() {
            match node.kind() {
                // What a function literal assigns shows when it is called.
                Kind::FuncLit => continue,
                Kind::AssignStmt => {
                    for target in AssignStmt::cast(node).into_iter().flat_map(AssignStmt::left) {
                        let Expr::Ident(name) = target.unparenthesized() else {
                            continue;
                        };
                        let Object::Variable(variable) = self.code.resolve(file, name) else {
                            continue;
                        };
                        let cell = Cell::Variable(variable.declaration);
                        let is_known = state.cells.get(&cell).is_some() && !found.contains(&cell);
                        if is_known && !self.is_inside(variable.declaration, file, body) {
                            found.push(cell);
                        }
                    }
                }
                _ => {}
            }
            pending.extend(node.children());
        }
        found.sort_by_key(Cell::order);
        found
    }

    fn checkpoint(&self) -> Checkpoint {
        Checkpoint {
            records: self.records.len(),
            scans: self.scan_count(),
            returns: self.frames.last().map_or(0, |frame| frame.returns.len()),
            escapes: self
                .loops
                .iter()
                .map(|open| (open.breaks.len(), open.continues.len()))
                .collect(),
            literals: self.literals.len(),
            evaluated_literals: self.evaluated_literals.clone(),
        }
    }

    /// Forgets what was taken down since then.
    fn go_back(&mut self, to: &Checkpoint) {
        self.records.truncate(to.records);
        for (record, scans) in self.records.iter_mut().zip(&to.scans) {
            record.scans.truncate(*scans);
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.returns.truncate(to.returns);
            frame.exits.truncate(to.returns);
        }
        for (open, (breaks, continues)) in self.loops.iter_mut().zip(&to.escapes) {
            open.breaks.truncate(*breaks);
            open.continues.truncate(*continues);
        }
        self.literals.truncate(to.literals);
        self.evaluated_literals.clone_from(&to.evaluated_literals);
    }

    /// What has left a loop around this one from inside of it (`continue outer`) is as it was in the first
    /// iteration that leaves.
    fn close_escapes(&mut self, begin: &[(usize, usize)], node: &Arc<LoopNode>, before: &State) {
        for (open, (breaks, continues)) in self.loops.iter_mut().zip(begin) {
            let left = open.breaks.iter_mut().skip(*breaks);
            for state in left.chain(open.continues.iter_mut().skip(*continues)) {
                let leaves = state.condition_since(before.depth());
                let found = |wanted| Arc::new(Node::Found(Arc::clone(node), Arc::clone(&leaves), wanted));
                let mut changed = Vec::new();
                state
                    .cells
                    .for_changed(&before.cells, &mut |cell, _| changed.push(cell.clone()));
                for cell in changed {
                    if let Some(value) = state.cells.get(&cell).cloned() {
                        state.cells.insert(cell, found(Some(value)));
                    }
                }
                state.path.clone_from(&before.path);
                state.pass(&found(None), true);
            }
        }
    }

    /// Returns what a loop tests, where that is a text.
    fn text_test(&mut self, file: FileId, test: Expr<'p>, state: &State) -> Option<Value> {
        let mut call = test.unparenthesized();
        while let Expr::Unary(not) = call {
            call = not.operand()?.unparenthesized();
        }
        let Expr::Call(call) = call else { return None };
        // Other calls may send something, and were evaluated before the loop.
        let name = called_name(call)?.node().text();
        if !matches!(name, "Contains" | "HasPrefix" | "HasSuffix") {
            return None;
        }
        let value = self.expression(file, test, &mut state.clone());
        let inner = match value.as_ref() {
            Node::Operation(Operation::Not, operands) => &operands[0],
            _ => &value,
        };
        let is_text = matches!(
            inner.as_ref(),
            Node::Operation(
                Operation::Contains | Operation::HasPrefix | Operation::HasSuffix,
                _
            )
        );
        is_text.then_some(value)
    }

    fn iteration(&mut self, file: FileId, iteration: &Iteration<'_, 'p>, state: &mut State) {
        for binding in iteration.bindings {
            self.assign(file, binding.target, Arc::clone(&binding.value), state);
        }
        self.open(iteration.label.cloned(), true);
        self.block(file, iteration.body, state);
        let Some(open) = self.loops.pop() else { return };
        self.join(open.continues, state);
        self.join(open.breaks, state);
        if let Some(post) = iteration.post
            && !state.is_dead
        {
            self.simple(file, post, state);
        }
    }

    fn held(&mut self, cell: &Cell, state: &State) -> Value {
        if let Some(value) = state.cells.get(cell) {
            return Arc::clone(value);
        }
        match cell {
            Cell::Variable(declaration) => match self.code.variable_at(*declaration) {
                Some(variable) => self.initial(variable),
                None => nil(),
            },
            Cell::Heap(_) | Cell::Behind(_) => nil(),
        }
    }

    /// Says whether a cell that the body has touched outlives the iteration; `is_older` where it held
    /// something before.
    fn outlives(&self, cell: &Cell, is_older: bool, file: FileId, body: godbg_go::ast::Node<'p>) -> bool {
        let Cell::Variable(declaration) = cell else {
            return is_older || matches!(cell, Cell::Behind(_));
        };
        let Some(variable) = self.code.variable_at(*declaration) else {
            return is_older;
        };
        let is_own = |kind| {
            // What a call has left of the called function's variables is not seen again.
            let function = self.code.top_level(*declaration);
            let mut frames = self.frames.iter();
            (is_older || matches!(kind, VariableKind::Parameter | VariableKind::Receiver))
                && !self.is_inside(*declaration, file, body)
                && frames.any(|frame| self.code.top_level(frame.function) == function)
        };
        match variable.kind {
            VariableKind::Package => true,
            VariableKind::Field => is_older,
            kind => is_own(kind),
        }
    }

    fn is_inside(&self, declaration: NodeRef, file: FileId, body: godbg_go::ast::Node<'p>) -> bool {
        declaration.file == file && body.range().contains_range(self.code.node(declaration).range())
    }
}

/// Says whether a loop writes to what pointers in the elements point to.
fn is_written_through(range: RangeStmt<'_>) -> bool {
    let element = range.value().and_then(root_name);
    let body = range.body().filter(|_| element.is_some());
    let nodes = body.into_iter().flat_map(|body| body.node().descendants());
    let mut targets = nodes.filter_map(AssignStmt::cast).flat_map(AssignStmt::left);
    targets.any(|target| is_behind(target, element.as_slice()))
}
