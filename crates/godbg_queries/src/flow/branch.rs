//! Branches: `if`, `switch`, `break`, and how the states after them join.

use std::sync::Arc;

use godbg_go::ast::{BlockStmt, BranchStmt, Expr, IfStmt, Stmt, SwitchStmt, TypeSwitchStmt};
use godbg_go::program::VariableKind;
use godbg_go::syntax::Kind;
use godbg_text::FileId;

use super::state::{Cell, Passed, State, merge};
use super::{Evaluator, Open};
use crate::template::{Node, Operation, Value, boolean, operation, static_truth};

impl<'p> Evaluator<'p> {
    pub(super) fn merged(
        &mut self,
        condition: &Value,
        then: State,
        otherwise: State,
        path: Option<Arc<Passed>>,
    ) -> State {
        merge(condition, then, otherwise, path, |cell, value| match cell {
            // What only one branch has touched still has its first value in the other.
            Cell::Variable(declaration) => {
                let variable = self.code.variable_at(*declaration)?;
                let is_older = !matches!(variable.kind, VariableKind::Local | VariableKind::Result);
                is_older.then(|| self.initial(variable))
            }
            Cell::Behind(_) => match value.as_ref() {
                Node::Struct(fields) => fields.rest.clone(),
                _ => None,
            },
            Cell::Heap(_) => None,
        })
    }

    pub(super) fn if_statement(&mut self, file: FileId, branch: IfStmt<'p>, state: &mut State) {
        // An `else if` lies in its `if`; the chain has no limit of depth.
        let mut chain = Vec::new();
        let mut current = branch;
        let mut last: Option<BlockStmt<'p>> = None;
        let mut rest = std::mem::take(state);
        loop {
            if let Some(init) = current.init() {
                self.statement(file, init, None, &mut rest);
            }
            let condition = match current.condition() {
                Some(condition) => self.expression(file, condition, &mut rest),
                None => boolean(true),
            };
            let condition = match static_truth(&condition) {
                Some(value) => boolean(value),
                None => condition,
            };
            let before = rest.path.clone();
            let mut then = rest.clone();
            then.pass(&condition, true);
            match condition.as_ref() {
                Node::Truth(false) => then.is_dead = true,
                _ => {
                    if let Some(body) = current.body() {
                        self.block(file, body, &mut then);
                    }
                }
            }
            if matches!(condition.as_ref(), Node::Truth(true)) {
                rest.is_dead = true;
            }
            rest.pass(&condition, false);
            chain.push((condition, then, before));
            match current.else_branch() {
                Some(Stmt::If(next)) if chain.len() < 200 && !rest.is_dead => current = next,
                Some(Stmt::Block(block)) => {
                    last = Some(block);
                    break;
                }
                _ => break,
            }
        }
        if let Some(block) = last
            && !rest.is_dead
        {
            self.block(file, block, &mut rest);
        }
        let mut result = rest;
        for (condition, then, before) in chain.into_iter().rev() {
            result = self.merged(&condition, then, result, before);
        }
        *state = result;
    }

    pub(super) fn switch(
        &mut self,
        file: FileId,
        switch: SwitchStmt<'p>,
        label: Option<Arc<str>>,
        state: &mut State,
    ) {
        if let Some(init) = switch.init() {
            self.statement(file, init, None, state);
        }
        let tag = switch.tag().map(|tag| self.expression(file, tag, state));
        let mut clauses = Vec::new();
        let mut default = None;
        for clause in switch.clauses() {
            if clause.is_default() {
                default = Some(clause);
                continue;
            }
            let mut condition = boolean(false);
            for expr in clause.expressions() {
                let value = self.expression(file, expr, state);
                let one = match &tag {
                    Some(tag) => operation(Operation::Equal, vec![Arc::clone(tag), value]),
                    None => value,
                };
                condition = operation(Operation::Or, vec![condition, one]);
            }
            clauses.push((condition, clause));
        }
        self.cases(file, clauses, default, label, state);
    }

    pub(super) fn type_switch(
        &mut self,
        file: FileId,
        switch: TypeSwitchStmt<'p>,
        label: Option<Arc<str>>,
        state: &mut State,
    ) {
        if let Some(init) = switch.init() {
            self.statement(file, init, None, state);
        }
        let value = switch
            .operand()
            .map(|operand| self.expression(file, operand, state));
        if let (Some(name), Some(value)) = (switch.name(), &value) {
            self.assign(file, Expr::Ident(name), Arc::clone(value), state);
        }
        let mut clauses = Vec::new();
        let mut default = None;
        for clause in switch.clauses() {
            if clause.is_default() {
                default = Some(clause);
            } else {
                let types: Vec<&str> = clause.expressions().map(|expr| expr.node().text()).collect();
                let unknown = self.opaque(file, clause.node(), &types.join(", "));
                let tests = clause.expressions().filter_map(|of| {
                    let value = value.as_ref()?;
                    Some(self.type_test(file, value, of, Arc::clone(&unknown)))
                });
                let any = tests.reduce(|one, other| operation(Operation::Or, vec![one, other]));
                clauses.push((any.unwrap_or(unknown), clause));
            }
        }
        self.cases(file, clauses, default, label, state);
    }

    fn cases(
        &mut self,
        file: FileId,
        clauses: Vec<(Value, godbg_go::ast::CaseClause<'p>)>,
        default: Option<godbg_go::ast::CaseClause<'p>>,
        label: Option<Arc<str>>,
        state: &mut State,
    ) {
        let mut rest = state.clone();
        let mut chain = Vec::new();
        let bodies: Vec<_> = clauses.iter().map(|(_, clause)| *clause).collect();
        for (index, (condition, _)) in clauses.into_iter().enumerate() {
            let condition = match static_truth(&condition) {
                Some(value) => boolean(value),
                None => condition,
            };
            let before = rest.path.clone();
            let mut then = rest.clone();
            then.pass(&condition, true);
            if matches!(condition.as_ref(), Node::Truth(false)) {
                then.is_dead = true;
            }
            self.open(label.clone(), false);
            // A clause that falls through goes on with the next one.
            for (step, body) in bodies[index..].iter().enumerate() {
                let falls = body.body().any(|statement| {
                    matches!(statement, Stmt::Branch(branch)
                        if branch.keyword().map(godbg_syntax::TokenRef::kind) == Some(Kind::FallthroughKw))
                });
                for statement in body.body() {
                    if !then.is_dead {
                        self.statement(file, statement, None, &mut then);
                    }
                }
                if !falls || step > 20 {
                    break;
                }
            }
            self.close_switch(&mut then);
            if matches!(condition.as_ref(), Node::Truth(true)) {
                rest.is_dead = true;
            }
            rest.pass(&condition, false);
            chain.push((condition, then, before));
        }
        if let Some(default) = default
            && !rest.is_dead
        {
            self.open(label, false);
            for statement in default.body() {
                if !rest.is_dead {
                    self.statement(file, statement, None, &mut rest);
                }
            }
            self.close_switch(&mut rest);
        }
        let mut result = rest;
        for (condition, then, before) in chain.into_iter().rev() {
            result = self.merged(&condition, then, result, before);
        }
        *state = result;
    }

    pub(super) fn open(&mut self, label: Option<Arc<str>>, is_loop: bool) {
        self.loops.push(Open {
            label,
            is_loop,
            breaks: Vec::new(),
            continues: Vec::new(),
            frame: self.frames.len(),
        });
    }

    /// Ends a clause: what left it by `break` joins what reached its end.
    pub(super) fn close_switch(&mut self, state: &mut State) {
        let Some(open) = self.loops.pop() else { return };
        self.join(open.breaks, state);
    }

    /// Joins states that left early, each under the conditions of its own path.
    pub(super) fn join(&mut self, early: Vec<State>, state: &mut State) {
        for left in early.into_iter().rev() {
            let common = common_depth(&left, state);
            let condition = left.condition_since(common);
            let mut path = left.path.clone();
            while let Some(passed) = path.as_ref().filter(|_| depth_of(path.as_ref()) > common) {
                let before = passed.before();
                path = before;
            }
            let merged = self.merged(&condition, left, std::mem::take(state), path);
            *state = merged;
        }
    }

    pub(super) fn branch(&mut self, branch: BranchStmt<'p>, state: &mut State) {
        let label = branch.label().map(|label| label.text().to_owned());
        let frame = self.frames.len();
        let wanted = |open: &Open, is_loop: bool| {
            open.frame == frame
                && match &label {
                    Some(label) => open.label.as_deref() == Some(label.as_str()),
                    None => open.is_loop || !is_loop,
                }
        };
        match branch.keyword().map(godbg_syntax::TokenRef::kind) {
            Some(Kind::BreakKw) => {
                let left = state.clone();
                if let Some(open) = self.loops.iter_mut().rev().find(|open| wanted(open, false)) {
                    open.breaks.push(left);
                }
                state.is_dead = true;
            }
            Some(Kind::ContinueKw) => {
                let left = state.clone();
                if let Some(open) = self
                    .loops
                    .iter_mut()
                    .rev()
                    .find(|open| open.is_loop && wanted(open, true))
                {
                    open.continues.push(left);
                }
                state.is_dead = true;
            }
            Some(Kind::GotoKw) => state.is_dead = true,
            _ => {}
        }
    }
}

fn depth_of(path: Option<&Arc<Passed>>) -> usize {
    path.map_or(0, |path| path.depth())
}

/// Returns how many conditions two states share from the start.
fn common_depth(first: &State, second: &State) -> usize {
    let mut one = first.path.clone();
    let mut other = second.path.clone();
    loop {
        match (&one, &other) {
            (Some(left), Some(right)) => {
                if Arc::ptr_eq(left, right) {
                    return left.depth();
                }
                if left.depth() >= right.depth() {
                    one = left.before();
                } else {
                    other = right.before();
                }
            }
            _ => return 0,
        }
    }
}
