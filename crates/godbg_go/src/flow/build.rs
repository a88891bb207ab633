//! From a function's body to its graph.

use godbg_syntax::NodeId;
use rustc_hash::FxHashMap;

use super::graph::{Block, BlockId, BlockKind, End, Graph, Next, Role, Step};
use crate::ast::{
    BlockStmt, BranchStmt, CallExpr, DeclStmt, Expr, ExprStmt, GenDecl, Ident, IfStmt, LabeledStmt, Node,
    Spec, Stmt, Token,
};
use crate::syntax::Kind;

impl Graph {
    /// Builds the graph of a function's body; `ending` says of a call that stands as a statement
    /// how it ends the path, if it never returns.
    ///
    /// Whatever the body holds, a graph comes back: a `break` that is in no loop and a `goto`
    /// without its label lead nowhere, as [`End::Wait`].
    pub fn of<'t>(body: BlockStmt<'t>, ending: impl Fn(CallExpr<'t>) -> Option<End>) -> Self {
        let mut builder = Builder {
            blocks: Vec::new(),
            current: Self::ENTRY,
            labels: FxHashMap::default(),
            targets: Vec::new(),
            ending: &ending,
        };
        builder.current = builder.block(BlockKind::Body, body.node());
        builder.statements(body.statements());
        let last = builder.current;
        let mut graph = Self {
            body: body.node().id(),
            is_live: vec![false; builder.blocks.len()],
            blocks: builder.blocks,
        };
        graph.mark_live();
        if graph.is_live(last) {
            let block = &mut graph.blocks[last.0 as usize];
            block.next = Next::End(End::Return);
            block.steps.push(Step {
                node: graph.body,
                role: Role::ImplicitReturn,
            });
        }
        graph
    }

    fn mark_live(&mut self) {
        let mut work = vec![Self::ENTRY];
        while let Some(id) = work.pop() {
            if !std::mem::replace(&mut self.is_live[id.0 as usize], true) {
                work.extend(self.blocks[id.0 as usize].next.successors());
            }
        }
    }
}

/// The blocks that a label leads to.
#[derive(Clone, Copy)]
pub(super) struct Label {
    goto: BlockId,
    pub(super) break_: Option<BlockId>,
    pub(super) continue_: Option<BlockId>,
}

/// Where `break`, `continue` and `fallthrough` without label lead inside one statement.
#[derive(Clone, Copy, Default)]
pub(super) struct Targets {
    pub(super) break_: Option<BlockId>,
    pub(super) continue_: Option<BlockId>,
    pub(super) fallthrough: Option<BlockId>,
}

pub(super) struct Builder<'t, 'f> {
    blocks: Vec<Block>,
    pub(super) current: BlockId,
    labels: FxHashMap<&'t str, Label>,
    targets: Vec<Targets>,
    ending: &'f dyn Fn(CallExpr<'t>) -> Option<End>,
}

impl<'t> Builder<'t, '_> {
    /// Adds a block that nothing leads to yet and that leads nowhere.
    pub(super) fn block(&mut self, kind: BlockKind, statement: Node<'t>) -> BlockId {
        self.new_block(kind, Some(statement.id()))
    }

    fn new_block(&mut self, kind: BlockKind, statement: Option<NodeId>) -> BlockId {
        let id = u32::try_from(self.blocks.len()).expect("a file has fewer nodes than 2^32");
        self.blocks.push(Block {
            kind,
            statement,
            steps: Vec::new(),
            next: Next::End(End::Wait),
        });
        BlockId(id)
    }

    pub(super) fn add(&mut self, node: Node<'t>, role: Role) {
        let node = node.id();
        self.blocks[self.current.0 as usize]
            .steps
            .push(Step { node, role });
    }

    fn set_next(&mut self, next: Next) {
        self.blocks[self.current.0 as usize].next = next;
    }

    /// Ends the current block with a jump.
    pub(super) fn jump(&mut self, to: BlockId) {
        self.set_next(Next::Jump(to));
    }

    /// Ends the current block with a branch.
    pub(super) fn branch(&mut self, then: BlockId, otherwise: BlockId) {
        self.set_next(Next::Branch { then, otherwise });
    }

    /// Goes on in a block that nothing leads to.
    fn unreachable(&mut self, after: Node<'t>) {
        self.current = self.block(BlockKind::Unreachable, after);
    }

    pub(super) fn statements(&mut self, statements: impl Iterator<Item = Stmt<'t>>) {
        statements.for_each(|statement| self.statement(statement));
    }

    /// Adds the statements of a body inside of which these targets hold.
    pub(super) fn body(&mut self, statements: impl Iterator<Item = Stmt<'t>>, targets: Targets) {
        self.targets.push(targets);
        self.statements(statements);
        self.targets.pop();
    }

    /// Sets where `break` and `continue` with the label of this statement lead.
    pub(super) fn set_label(&mut self, label: Option<Ident<'t>>, targets: Targets) {
        let known = label.and_then(|label| self.labels.get_mut(label.text()));
        if let Some(known) = known {
            known.break_ = targets.break_;
            known.continue_ = targets.continue_;
        }
    }

    pub(super) fn statement(&mut self, statement: Stmt<'t>) {
        let mut statement = statement;
        let mut label = None;
        while let Stmt::Labeled(labeled) = statement {
            label = labeled.label();
            self.labeled(labeled);
            match labeled.statement() {
                Some(inner) => statement = inner,
                None => return,
            }
        }
        match statement {
            Stmt::Expr(expression) => self.expression(expression),
            Stmt::Decl(declaration) => self.declaration(declaration),
            Stmt::Return(_) => {
                self.add(statement.node(), Role::Statement);
                self.set_next(Next::End(End::Return));
                self.unreachable(statement.node());
            }
            Stmt::Branch(branch) => self.branch_statement(branch),
            Stmt::Block(block) => self.statements(block.statements()),
            Stmt::If(conditional) => self.conditional(conditional),
            Stmt::Switch(switch) => self.switch(switch, label),
            Stmt::TypeSwitch(switch) => self.type_switch(switch, label),
            Stmt::Select(select) => self.select(select, label),
            Stmt::For(iteration) => self.iteration(iteration, label),
            Stmt::Range(range) => self.range(range, label),
            Stmt::Case(clause) => self.statements(clause.body()),
            Stmt::Comm(clause) => self.statements(clause.body()),
            _ => self.add(statement.node(), Role::Statement),
        }
    }

    fn expression(&mut self, statement: ExprStmt<'t>) {
        self.add(statement.node(), Role::Statement);
        let Some(Expr::Call(call)) = statement.expression() else {
            return;
        };
        if let Some(end) = (self.ending)(call) {
            self.set_next(Next::End(end));
            self.unreachable(statement.node());
        }
    }

    /// Each line of a `var` runs; constants and types do nothing.
    fn declaration(&mut self, statement: DeclStmt<'t>) {
        let declaration = statement.declaration();
        let variables = declaration.filter(|declaration| declaration.keyword() == Kind::VarKw);
        for spec in variables.into_iter().flat_map(GenDecl::specs) {
            if let Spec::Value(spec) = spec {
                self.add(spec.node(), Role::Statement);
            }
        }
    }

    fn labeled(&mut self, statement: LabeledStmt<'t>) {
        let Some(label) = statement.label() else {
            return;
        };
        let mut goto = self.label(label).goto;
        // A label that is declared twice is an error; the second one begins a block of its own,
        // since the first has its steps and its end already.
        if self.blocks[goto.0 as usize].statement.is_some() {
            self.labels.remove(label.text());
            goto = self.label(label).goto;
        }
        self.blocks[goto.0 as usize].statement = Some(statement.node().id());
        self.jump(goto);
        self.current = goto;
    }

    /// Returns the blocks of a label, which a `goto` may name before it is declared.
    fn label(&mut self, label: Ident<'t>) -> Label {
        if let Some(known) = self.labels.get(label.text()) {
            return *known;
        }
        let made = Label {
            goto: self.new_block(BlockKind::Label, None),
            break_: None,
            continue_: None,
        };
        self.labels.insert(label.text(), made);
        made
    }

    fn branch_statement(&mut self, statement: BranchStmt<'t>) {
        let label = statement.label().map(|label| self.label(label));
        let inner = |target: fn(&Targets) -> Option<BlockId>| self.targets.iter().rev().find_map(target);
        let to = match (statement.keyword().map(Token::kind), label) {
            (Some(Kind::BreakKw), Some(label)) => label.break_,
            (Some(Kind::BreakKw), None) => inner(|targets| targets.break_),
            (Some(Kind::ContinueKw), Some(label)) => label.continue_,
            (Some(Kind::ContinueKw), None) => inner(|targets| targets.continue_),
            (Some(Kind::FallthroughKw), _) => inner(|targets| targets.fallthrough),
            (_, Some(label)) => Some(label.goto),
            _ => None,
        };
        let to = to.unwrap_or_else(|| self.block(BlockKind::Unreachable, statement.node()));
        self.jump(to);
        self.unreachable(statement.node());
    }

    /// An `else if` lies in its `if`, without limit of depth, so the chain is a loop.
    fn conditional(&mut self, statement: IfStmt<'t>) {
        let mut chain = Some(statement);
        let mut ends = Vec::new();
        while let Some(current) = chain.take() {
            let node = current.node();
            self.statements(current.init().into_iter());
            let then = self.block(BlockKind::IfThen, node);
            let done = self.block(BlockKind::IfDone, node);
            let branch = current.else_branch();
            let otherwise = branch.map_or(done, |_| self.block(BlockKind::IfElse, node));
            if let Some(condition) = current.condition() {
                self.add(condition.node(), Role::Condition);
            }
            self.branch(then, otherwise);
            self.current = then;
            self.statements(current.body().into_iter().flat_map(BlockStmt::statements));
            self.jump(done);
            self.current = otherwise;
            ends.push(done);
            match branch {
                Some(Stmt::If(next)) => chain = Some(next),
                Some(other) => {
                    self.statement(other);
                    self.jump(done);
                }
                None => {}
            }
        }
        let mut inner = None;
        for done in ends.into_iter().rev() {
            if let Some(inner) = inner.replace(done) {
                self.current = inner;
                self.jump(done);
            }
        }
        self.current = inner.unwrap_or(self.current);
    }
}
