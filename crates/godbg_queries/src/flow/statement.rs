//! Statements.

use std::sync::Arc;

use godbg_go::ast::{AssignStmt, BlockStmt, Expr, ReturnStmt, Spec, Stmt};
use godbg_go::syntax::Kind;
use godbg_text::FileId;

use super::Evaluator;
use super::state::{Cell, State};
use crate::site::ReasonKind;
use crate::statement::HoleSource;
use crate::template::{Node, Operation, Symbol, Value, concat, derived_key, integer, nil, operation, symbol};

impl<'p> Evaluator<'p> {
    pub(super) fn block(&mut self, file: FileId, block: BlockStmt<'p>, state: &mut State) {
        for statement in block.statements() {
            if state.is_dead {
                return;
            }
            self.statement(file, statement, None, state);
        }
    }

    /// Evaluates a statement without a label.
    pub(super) fn simple(&mut self, file: FileId, statement: Stmt<'p>, state: &mut State) {
        self.statement(file, statement, None, state);
    }

    pub(super) fn statement(
        &mut self,
        file: FileId,
        statement: Stmt<'p>,
        label: Option<Arc<str>>,
        state: &mut State,
    ) {
        if self.is_exhausted() {
            return;
        }
        if self.is_over(statement.node().range().start) {
            state.is_dead = true;
            return;
        }
        match statement {
            Stmt::Block(block) => self.block(file, block, state),
            Stmt::Expr(inner) => {
                if let Some(expr) = inner.expression() {
                    self.expression(file, expr, state);
                }
            }
            Stmt::Assign(assign) => self.assignment(file, assign, state),
            Stmt::Decl(declaration) => {
                let Some(general) = declaration.declaration() else {
                    return;
                };
                for spec in general.specs() {
                    if let Spec::Value(spec) = spec {
                        self.declare(file, spec, state);
                    }
                }
            }
            Stmt::IncDec(step) => {
                let Some(operand) = step.operand() else { return };
                let is_up = step.operator().map(godbg_syntax::TokenRef::kind) == Some(Kind::Inc);
                let value = self.expression(file, operand, state);
                let change = if is_up {
                    Operation::Add
                } else {
                    Operation::Subtract
                };
                self.assign(file, operand, operation(change, vec![value, integer(1)]), state);
            }
            Stmt::If(branch) => self.if_statement(file, branch, state),
            Stmt::For(_) | Stmt::Range(_) => self.loop_statement(file, statement, label.as_ref(), state),
            Stmt::Switch(switch) => self.switch(file, switch, label, state),
            Stmt::TypeSwitch(switch) => self.type_switch(file, switch, label, state),
            Stmt::Select(select) => {
                let mut result: Option<State> = None;
                let path = state.path.clone();
                let clauses: Vec<_> = select
                    .body()
                    .into_iter()
                    .flat_map(|body| body.node().children())
                    .collect();
                for (index, clause) in clauses.into_iter().enumerate() {
                    let Some(clause) = godbg_go::ast::CommClause::cast(clause) else {
                        continue;
                    };
                    let condition = self.opaque(file, clause.node(), &format!("case {index}"));
                    let mut branch = state.clone();
                    branch.pass(&condition, true);
                    self.open(label.clone(), false);
                    if let Some(communication) = clause.communication() {
                        self.statement(file, communication, None, &mut branch);
                    }
                    for inner in clause.body() {
                        if !branch.is_dead {
                            self.statement(file, inner, None, &mut branch);
                        }
                    }
                    self.close_switch(&mut branch);
                    result = Some(match result {
                        Some(others) => self.merged(&condition, branch, others, path.clone()),
                        None => branch,
                    });
                }
                if let Some(result) = result {
                    *state = result;
                }
            }
            Stmt::Return(statement) => self.return_statement(file, statement, state),
            Stmt::Branch(branch) => self.branch(branch, state),
            Stmt::Labeled(labeled) => {
                let label = labeled.label().map(|label| Arc::from(label.text()));
                if let Some(inner) = labeled.statement() {
                    self.statement(file, inner, label, state);
                }
            }
            Stmt::Go(statement) => {
                if let Some(call) = statement.expression() {
                    self.expression(file, call, state);
                }
            }
            Stmt::Defer(statement) => {
                if let Some(call) = statement.expression() {
                    // What is deferred runs later, with the values of now; its effects are not followed.
                    self.expression(file, call, &mut state.clone());
                }
            }
            Stmt::Send(send) => {
                if let Some(value) = send.value() {
                    self.expression(file, value, state);
                }
            }
            Stmt::Case(_) | Stmt::Comm(_) | Stmt::Empty(_) | Stmt::Bad(_) => {}
        }
    }

    fn declare(&mut self, file: FileId, spec: godbg_go::ast::ValueSpec<'p>, state: &mut State) {
        let names: Vec<_> = spec.names().collect();
        let values: Vec<_> = spec.values().collect();
        if values.is_empty() {
            for name in names {
                let of = self.code.declared_type(self.code.reference(file, name.node()));
                let zero = self.zero(of);
                self.assign(file, Expr::Ident(name), zero, state);
            }
        } else {
            let targets: Vec<_> = names.into_iter().map(Expr::Ident).collect();
            self.assign_all(file, &targets, &values, state);
        }
    }

    fn assignment(&mut self, file: FileId, assign: AssignStmt<'p>, state: &mut State) {
        let left: Vec<_> = assign.left().collect();
        let right: Vec<_> = assign.right().collect();
        let kind = assign
            .operator()
            .map_or(Kind::Assign, godbg_syntax::TokenRef::kind);
        if matches!(kind, Kind::Assign | Kind::Define) {
            self.assign_all(file, &left, &right, state);
            return;
        }
        let (Some(target), Some(value)) = (left.first().copied(), right.first().copied()) else {
            return;
        };
        let held = self.expression(file, target, state);
        let value = self.expression(file, value, state);
        let is_text = self.code.is_text(self.code.type_of(file, target));
        let result = match kind {
            Kind::PlusAssign if is_text => concat(&held, &value),
            Kind::PlusAssign => operation(Operation::Add, vec![held, value]),
            Kind::MinusAssign => operation(Operation::Subtract, vec![held, value]),
            Kind::StarAssign => operation(Operation::Multiply, vec![held, value]),
            Kind::SlashAssign => operation(Operation::Divide, vec![held, value]),
            Kind::PercentAssign => operation(Operation::Remainder, vec![held, value]),
            _ => self.unknown(file, target, ReasonKind::Construct, ""),
        };
        self.assign(file, target, result, state);
    }

    fn assign_all(&mut self, file: FileId, left: &[Expr<'p>], right: &[Expr<'p>], state: &mut State) {
        if let ([value], true) = (right, left.len() > 1) {
            let whole = self.several(file, *value, state);
            for (index, target) in left.iter().enumerate() {
                let part = operation(Operation::Result(index), vec![Arc::clone(&whole)]);
                let part = self.typed(file, *target, part);
                self.assign(file, *target, part, state);
            }
            return;
        }
        let values: Vec<Value> = right
            .iter()
            .map(|value| self.expression(file, *value, state))
            .collect();
        for (target, value) in left.iter().zip(values) {
            self.assign(file, *target, value, state);
        }
    }

    /// Evaluates an expression that gives several values: a call, or one with `, ok`.
    fn several(&mut self, file: FileId, expr: Expr<'p>, state: &mut State) -> Value {
        let expr = expr.unparenthesized();
        match expr {
            Expr::Index(index) => {
                let (Some(base), Some(key)) = (index.operand(), index.index()) else {
                    return nil();
                };
                let base = self.expression(file, base, state);
                let base = self.dereferenced(&base, state);
                let key = self.expression(file, key, state);
                let found = operation(Operation::HasKey, vec![Arc::clone(&base), Arc::clone(&key)]);
                let value = self.indexed(&base, key, state);
                Arc::new(Node::Tuple(vec![value, found]))
            }
            Expr::TypeAssert(assert) => {
                let Some(operand) = assert.operand() else {
                    return nil();
                };
                let tested = self.expression(file, operand, state);
                let unknown = self.opaque(file, expr.node(), expr.node().text());
                let is_so = match assert.type_() {
                    Some(of) => self.type_test(file, &tested, of, unknown),
                    None => unknown,
                };
                let value = self.typed(file, expr, tested);
                Arc::new(Node::Tuple(vec![value, is_so]))
            }
            _ => self.expression(file, expr, state),
        }
    }

    /// Returns a truth value that only the place tells apart.
    pub(super) fn opaque(&mut self, file: FileId, node: godbg_go::ast::Node<'p>, display: &str) -> Value {
        let node = self.code.reference(file, node);
        let value = self.outside(
            node,
            godbg_go::types::Type::BOOL,
            display,
            ReasonKind::Construct,
            display,
            HoleSource::Other,
        );
        match value.as_ref() {
            Node::Symbol(inner) => symbol(Symbol {
                key: derived_key(inner.key, display),
                ..Symbol::clone(inner)
            }),
            _ => value,
        }
    }

    fn return_statement(&mut self, file: FileId, statement: ReturnStmt<'p>, state: &mut State) {
        let results: Vec<_> = statement.results().collect();
        let (count, has_error) = self.frames.last().map_or((results.len(), false), |frame| {
            (frame.result_count, frame.has_error)
        });
        let value = if results.is_empty() && count > 0 {
            let named = self
                .frames
                .last()
                .map(|frame| frame.named_results.clone())
                .unwrap_or_default();
            let values = named
                .into_iter()
                .map(|declaration| {
                    let cell = Cell::Variable(declaration);
                    state.cells.get(&cell).cloned().unwrap_or_else(nil)
                })
                .collect();
            tuple(values)
        } else if results.len() == 1 {
            self.expression(file, results[0], state)
        } else {
            let mut values = Vec::with_capacity(results.len());
            for result in &results {
                values.push(self.expression(file, *result, state));
            }
            // A failure is no way to get at a text: what comes with an error is not used.
            if has_error
                && results.len() == count
                && count > 1
                && let (Some(expr), Some(value)) = (results.last(), values.last())
                && self.is_failure(file, *expr, value, state)
            {
                self.note_failure(state);
                state.is_dead = true;
                return;
            }
            tuple(values)
        };
        if self.frames.last().is_some_and(|frame| frame.is_root) {
            state.is_dead = true;
            return;
        }
        let depth = self.frames.last().map_or(0, |frame| frame.depth);
        let condition = state.condition_since(depth);
        self.note_effects(state);
        if let Some(frame) = self.frames.last_mut() {
            frame.returns.push((condition, value));
        }
        state.is_dead = true;
    }
}

pub(super) fn tuple(mut values: Vec<Value>) -> Value {
    if values.len() == 1 {
        values.swap_remove(0)
    } else {
        Arc::new(Node::Tuple(values))
    }
}
