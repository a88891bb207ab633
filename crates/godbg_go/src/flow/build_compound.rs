//! Loops, switches and `select` as blocks.

use super::build::{Builder, Targets};
use super::graph::{BlockId, BlockKind, Role};
use crate::ast::{
    BlockStmt, CaseClause, CommClause, ForStmt, Ident, RangeStmt, SelectStmt, SwitchStmt, TypeSwitchStmt,
};

impl<'t> Builder<'t, '_> {
    pub(super) fn iteration(&mut self, statement: ForStmt<'t>, label: Option<Ident<'t>>) {
        let node = statement.node();
        self.statements(statement.init().into_iter());
        let body = self.block(BlockKind::ForBody, node);
        let done = self.block(BlockKind::ForDone, node);
        let condition = statement.condition();
        let again = condition.map_or(body, |_| self.block(BlockKind::ForLoop, node));
        let post = statement.post();
        let next = post.map_or(again, |_| self.block(BlockKind::ForPost, node));
        let targets = Targets {
            break_: Some(done),
            continue_: Some(next),
            fallthrough: None,
        };
        self.set_label(label, targets);
        self.jump(again);
        if let Some(condition) = condition {
            self.current = again;
            self.add(condition.node(), Role::Condition);
            self.branch(body, done);
        }
        self.current = body;
        self.body(
            statement.body().into_iter().flat_map(BlockStmt::statements),
            targets,
        );
        self.jump(next);
        if let Some(post) = post {
            self.current = next;
            self.statement(post);
            self.jump(again);
        }
        self.current = done;
    }

    pub(super) fn range(&mut self, statement: RangeStmt<'t>, label: Option<Ident<'t>>) {
        let node = statement.node();
        if let Some(operand) = statement.operand() {
            self.add(operand.node(), Role::RangeOperand);
        }
        let again = self.block(BlockKind::RangeLoop, node);
        self.jump(again);
        let body = self.block(BlockKind::RangeBody, node);
        let done = self.block(BlockKind::RangeDone, node);
        self.current = again;
        self.branch(body, done);
        self.current = body;
        if let Some(key) = statement.key() {
            self.add(key.node(), Role::RangeKey);
        }
        if let Some(value) = statement.value() {
            self.add(value.node(), Role::RangeValue);
        }
        let targets = Targets {
            break_: Some(done),
            continue_: Some(again),
            fallthrough: None,
        };
        self.set_label(label, targets);
        self.body(
            statement.body().into_iter().flat_map(BlockStmt::statements),
            targets,
        );
        self.jump(again);
        self.current = done;
    }

    pub(super) fn switch(&mut self, statement: SwitchStmt<'t>, label: Option<Ident<'t>>) {
        self.statements(statement.init().into_iter());
        if let Some(tag) = statement.tag() {
            self.add(tag.node(), Role::Tag);
        }
        let done = self.block(BlockKind::SwitchDone, statement.node());
        self.set_label(label, breaking(done));
        let clauses: Vec<CaseClause<'t>> = statement.clauses().collect();
        let bodies: Vec<BlockId> = clauses
            .iter()
            .map(|clause| self.block(BlockKind::SwitchCaseBody, clause.node()))
            .collect();
        let mut default = None;
        for (place, clause) in clauses.iter().enumerate() {
            let body = bodies[place];
            let targets = Targets {
                fallthrough: Some(bodies.get(place + 1).copied().unwrap_or(done)),
                ..breaking(done)
            };
            if clause.is_default() {
                default = Some((*clause, body, targets));
                continue;
            }
            for value in clause.expressions() {
                let next = self.block(BlockKind::SwitchNextCase, clause.node());
                self.add(value.node(), Role::Case);
                self.branch(body, next);
                self.current = next;
            }
            let next = std::mem::replace(&mut self.current, body);
            self.body(clause.body(), targets);
            self.jump(done);
            self.current = next;
        }
        if let Some((clause, body, targets)) = default {
            self.jump(body);
            self.current = body;
            self.body(clause.body(), targets);
        }
        self.jump(done);
        self.current = done;
    }

    pub(super) fn type_switch(&mut self, statement: TypeSwitchStmt<'t>, label: Option<Ident<'t>>) {
        self.statements(statement.init().into_iter());
        if let Some(guard) = statement.guard() {
            self.add(guard.node(), Role::Guard);
        }
        let done = self.block(BlockKind::SwitchDone, statement.node());
        self.set_label(label, breaking(done));
        let declares = statement.name().is_some();
        let mut default = None;
        for clause in statement.clauses() {
            if clause.is_default() {
                default = Some(clause);
                continue;
            }
            let body = self.block(BlockKind::SwitchCaseBody, clause.node());
            for listed in clause.expressions() {
                let next = self.block(BlockKind::SwitchNextCase, clause.node());
                self.add(listed.node(), Role::TypeCase);
                self.branch(body, next);
                self.current = next;
            }
            let next = std::mem::replace(&mut self.current, body);
            self.type_clause(clause, declares, done);
            self.current = next;
        }
        match default {
            Some(clause) => self.type_clause(clause, declares, done),
            None => self.jump(done),
        }
        self.current = done;
    }

    fn type_clause(&mut self, clause: CaseClause<'t>, declares: bool, done: BlockId) {
        if declares {
            self.add(clause.node(), Role::TypeBinding);
        }
        self.body(clause.body(), breaking(done));
        self.jump(done);
    }

    pub(super) fn select(&mut self, statement: SelectStmt<'t>, label: Option<Ident<'t>>) {
        let clauses: Vec<CommClause<'t>> = statement.clauses().collect();
        for communication in clauses.iter().filter_map(|clause| clause.communication()) {
            self.add(communication.node(), Role::SelectOperands);
        }
        let done = self.block(BlockKind::SelectDone, statement.node());
        self.set_label(label, breaking(done));
        let mut default = None;
        for clause in clauses {
            let Some(communication) = clause.communication() else {
                default = Some(clause);
                continue;
            };
            let body = self.block(BlockKind::SelectCaseBody, clause.node());
            let next = self.block(BlockKind::SelectAfterCase, clause.node());
            self.branch(body, next);
            self.current = body;
            self.add(communication.node(), Role::Communication);
            self.body(clause.body(), breaking(done));
            self.jump(done);
            self.current = next;
        }
        if let Some(clause) = default {
            self.body(clause.body(), breaking(done));
            self.jump(done);
        }
        self.current = done;
    }
}

fn breaking(done: BlockId) -> Targets {
    Targets {
        break_: Some(done),
        ..Targets::default()
    }
}
