//! Names inside one declaration: which identifier is declared by which.
//!
//! One walk over a top-level declaration finds the local declaration of every identifier that
//! has one. What is left is declared in the package, imported or predeclared.

use godbg_syntax::NodeId;
use rustc_hash::FxHashMap;

use super::shape;
use crate::ast::{
    AssignStmt, Decl, Expr, Field, FieldList, FuncDecl, FuncLit, FuncType, GenDecl, Ident, Node, RangeStmt,
    Spec, TypeSpec, TypeSwitchStmt, ValueSpec,
};
use crate::syntax::Kind;

/// The local names of one top-level declaration.
#[derive(Debug, Default)]
pub(crate) struct Locals {
    first: u32,
    /// For each node of the declaration the node that declares it, zero if none: an identifier,
    /// or for the variable of a type switch the clause that gives it its type.
    declared_by: Box<[u32]>,
}

impl Locals {
    /// Finds the local names of a top-level declaration.
    pub(crate) fn of(declaration: Decl<'_>) -> Self {
        let node = declaration.node();
        let first = node.id().0;
        let count = (node.subtree_end().0 - first) as usize;
        let mut walk = Walk {
            first,
            declared_by: vec![0; count].into_boxed_slice(),
            names: Vec::new(),
            innermost: FxHashMap::default(),
            blocks: Vec::new(),
        };
        match declaration {
            Decl::Func(function) => walk.function_declaration(function),
            Decl::General(declaration) => walk.package_level(declaration),
            Decl::Bad(_) => {}
        }
        Self {
            first,
            declared_by: walk.declared_by,
        }
    }

    /// Returns the node that declares an identifier of the declaration.
    pub(crate) fn declaration(&self, identifier: NodeId) -> Option<NodeId> {
        let index = identifier.0.checked_sub(self.first)?;
        let found = *self.declared_by.get(index as usize)?;
        (found != 0).then_some(NodeId(found))
    }
}

/// A name in scope.
struct Name<'t> {
    text: &'t str,
    declaration: NodeId,
    /// Where in the list the same name of a block around is.
    hides: Option<usize>,
}

struct Walk<'t> {
    first: u32,
    declared_by: Box<[u32]>,
    /// The names in scope, inner last.
    names: Vec<Name<'t>>,
    /// Where in `names` the one that a name stands for is.
    innermost: FxHashMap<&'t str, usize>,
    /// Where in `names` each open block begins.
    blocks: Vec<usize>,
}

impl<'t> Walk<'t> {
    fn open(&mut self) {
        self.blocks.push(self.names.len());
    }

    fn close(&mut self) {
        let start = self.blocks.pop().expect("every block that is closed was opened");
        for name in self.names.drain(start..).rev() {
            match name.hides {
                Some(outer) => self.innermost.insert(name.text, outer),
                None => self.innermost.remove(name.text),
            };
        }
    }

    fn record(&mut self, identifier: Node<'t>, declaration: NodeId) {
        self.declared_by[(identifier.id().0 - self.first) as usize] = declaration.0;
    }

    fn declare(&mut self, identifier: Ident<'t>) {
        let id = identifier.node().id();
        self.record(identifier.node(), id);
        let name = identifier.text();
        if name != "_" {
            self.bind(name, id);
        }
    }

    /// Makes a name stand for a declaration until the block ends.
    fn bind(&mut self, text: &'t str, declaration: NodeId) {
        let hides = self.innermost.insert(text, self.names.len());
        self.names.push(Name {
            text,
            declaration,
            hides,
        });
    }

    fn use_name(&mut self, identifier: Node<'t>) {
        if let Some(place) = self.innermost.get(identifier.text()) {
            self.record(identifier, self.names[*place].declaration);
        }
    }

    fn is_in_this_block(&self, name: &str) -> bool {
        let start = self.blocks.last().copied().unwrap_or(0);
        self.innermost.get(name).is_some_and(|place| *place >= start)
    }

    fn package_level(&mut self, declaration: GenDecl<'t>) {
        for spec in declaration.specs() {
            match spec {
                Spec::Type(spec) => self.type_specification(spec),
                Spec::Value(spec) => self.type_and_values(spec),
                Spec::Import(_) | Spec::Bad(_) => {}
            }
        }
    }

    fn type_specification(&mut self, spec: TypeSpec<'t>) {
        self.open();
        if let Some(list) = spec.type_parameters() {
            self.type_parameters(list);
        }
        if let Some(written) = spec.type_() {
            self.expression(written.node());
        }
        self.close();
    }

    fn type_and_values(&mut self, spec: ValueSpec<'t>) {
        for part in spec.type_().into_iter().chain(spec.values()) {
            self.expression(part.node());
        }
    }

    fn function_declaration(&mut self, declaration: FuncDecl<'t>) {
        self.open();
        let receiver = declaration.receiver();
        if let Some(field) = receiver {
            self.receiver_type_parameters(field);
            field
                .type_()
                .into_iter()
                .for_each(|written| self.expression(written.node()));
        }
        if let Some(signature) = declaration.signature() {
            self.signature(signature);
        }
        if let Some(field) = receiver {
            self.parameter_names(field);
        }
        if let Some(body) = declaration.body() {
            self.statements(body.node());
        }
        self.close();
    }

    fn function_literal(&mut self, literal: FuncLit<'t>) {
        self.open();
        if let Some(signature) = literal.signature() {
            self.signature(signature);
        }
        if let Some(body) = literal.body() {
            self.statements(body.node());
        }
        self.close();
    }

    /// Declares the names in the brackets of `func (l *List[K, V])`.
    fn receiver_type_parameters(&mut self, field: Field<'t>) {
        let mut written = field.type_();
        while let Some(inner) = written {
            written = match inner {
                Expr::Star(star) => star.operand(),
                Expr::Paren(paren) => paren.inner(),
                Expr::Index(index) => {
                    return index
                        .index()
                        .and_then(Expr::as_ident)
                        .into_iter()
                        .for_each(|name| self.declare(name));
                }
                Expr::IndexList(list) => {
                    return list
                        .indices()
                        .filter_map(Expr::as_ident)
                        .for_each(|name| self.declare(name));
                }
                _ => return,
            };
        }
    }

    /// Walks a function type whose parameters are in scope in what follows, though not in the
    /// types of each other.
    fn signature(&mut self, signature: FuncType<'t>) {
        if let Some(list) = signature.type_parameters() {
            self.type_parameters(list);
        }
        let lists = signature.parameters().into_iter().chain(signature.results());
        for list in lists.clone() {
            self.expression(list.node());
        }
        for field in lists.flat_map(FieldList::fields) {
            self.parameter_names(field);
        }
    }

    fn type_parameters(&mut self, list: FieldList<'t>) {
        list.fields().for_each(|field| self.parameter_names(field));
        self.expression(list.node());
    }

    fn parameter_names(&mut self, field: Field<'t>) {
        field.names().for_each(|name| self.declare(name));
    }

    /// Walks an expression or a type: uses, and functions written in it.
    fn expression(&mut self, root: Node<'t>) {
        let tree = root.tree();
        let end = root.subtree_end();
        let mut next = root.id();
        while next < end {
            let node = tree.node(next);
            next.0 += 1;
            match node.kind() {
                Kind::Ident if shape::is_use(node) => self.use_name(node),
                Kind::FuncLit => {
                    if let Some(literal) = FuncLit::cast(node) {
                        self.function_literal(literal);
                    }
                    next = node.subtree_end();
                }
                _ => {}
            }
        }
    }

    fn statements(&mut self, block: Node<'t>) {
        for statement in block.children() {
            self.statement(statement);
        }
    }

    fn block(&mut self, block: Node<'t>) {
        self.open();
        self.statements(block);
        self.close();
    }

    fn statement(&mut self, statement: Node<'t>) {
        match statement.kind() {
            Kind::AssignStmt => AssignStmt::cast(statement)
                .into_iter()
                .for_each(|assign| self.assignment(assign)),
            Kind::GenDecl => GenDecl::cast(statement)
                .into_iter()
                .for_each(|local| self.local_declaration(local)),
            Kind::IfStmt => self.if_statement(statement),
            Kind::RangeStmt => RangeStmt::cast(statement)
                .into_iter()
                .for_each(|range| self.range(range)),
            Kind::TypeSwitchStmt => TypeSwitchStmt::cast(statement)
                .into_iter()
                .for_each(|it| self.type_switch(it)),
            Kind::BlockStmt
            | Kind::ForStmt
            | Kind::SwitchStmt
            | Kind::SelectStmt
            | Kind::CaseClause
            | Kind::CommClause => self.block(statement),
            Kind::LabeledStmt => statement
                .children()
                .skip(1)
                .for_each(|inner| self.statement(inner)),
            Kind::BranchStmt => {}
            kind if kind.is_expression() => self.expression(statement),
            _ => self.statements(statement),
        }
    }

    /// An `else if` lies in its `if`, without limit of depth, so the chain is a loop.
    fn if_statement(&mut self, statement: Node<'t>) {
        let mut chain = Some(statement);
        let mut opened = 0;
        while let Some(current) = chain.take() {
            self.open();
            opened += 1;
            let mut body_seen = false;
            for part in current.children() {
                match part.kind() {
                    Kind::IfStmt if body_seen => chain = Some(part),
                    _ => self.statement(part),
                }
                body_seen |= part.kind() == Kind::BlockStmt;
            }
        }
        for _ in 0..opened {
            self.close();
        }
    }

    fn assignment(&mut self, statement: AssignStmt<'t>) {
        let defines = statement.is_define();
        statement.right().for_each(|value| self.expression(value.node()));
        statement.left().for_each(|target| self.target(target, defines));
    }

    fn target(&mut self, target: Expr<'t>, defines: bool) {
        match target.as_ident() {
            Some(name) if defines && !self.is_in_this_block(name.text()) => self.declare(name),
            _ => self.expression(target.node()),
        }
    }

    fn local_declaration(&mut self, declaration: GenDecl<'t>) {
        for spec in declaration.specs() {
            match spec {
                Spec::Value(spec) => {
                    self.type_and_values(spec);
                    spec.names().for_each(|name| self.declare(name));
                }
                Spec::Type(spec) => {
                    spec.name().into_iter().for_each(|name| self.declare(name));
                    self.type_specification(spec);
                }
                Spec::Import(_) | Spec::Bad(_) => {}
            }
        }
    }

    fn range(&mut self, statement: RangeStmt<'t>) {
        self.open();
        if let Some(over) = statement.operand() {
            self.expression(over.node());
        }
        let defines = statement.is_define();
        for target in statement.key().into_iter().chain(statement.value()) {
            self.target(target, defines);
        }
        if let Some(body) = statement.body() {
            self.block(body.node());
        }
        self.close();
    }

    fn type_switch(&mut self, statement: TypeSwitchStmt<'t>) {
        self.open();
        if let Some(init) = statement.init() {
            self.statement(init.node());
        }
        if let Some(operand) = statement.operand() {
            self.expression(operand.node());
        }
        let name = statement.name();
        if let Some(name) = name {
            self.record(name.node(), name.node().id());
        }
        for clause in statement.clauses() {
            clause
                .expressions()
                .for_each(|listed| self.expression(listed.node()));
            self.open();
            if let Some(name) = name {
                self.bind(name.text(), clause.node().id());
            }
            clause.body().for_each(|inner| self.statement(inner.node()));
            self.close();
        }
        self.close();
    }
}
