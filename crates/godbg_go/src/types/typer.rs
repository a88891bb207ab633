//! The walk that finds the type of an expression.

use godbg_text::FileId;
use rustc_hash::FxHashMap;

use super::data::{NodeRef, Type, TypeData};
use crate::ast::{Expr, Node};
use crate::program::Program;
use crate::syntax::Kind;

/// Expressions nested deeper than this are not typed: the walk recurses.
const MAX_DEPTH: u32 = 120;

/// One walk: where it is, and which declarations it came through.
pub(crate) struct Typer<'p> {
    pub(super) program: &'p Program,
    depth: u32,
    /// The declarations whose types are being found, outermost first.
    active: Vec<NodeRef>,
    /// The outermost declaration that turned out to need itself; what is found before it is
    /// done depends on where the walk began and is not remembered.
    cycle: Option<usize>,
    /// The value of `iota` in the constant that is being evaluated.
    pub(super) iota: Option<usize>,
    /// What [`Typer::final_type`] found.
    pub(super) final_types: FxHashMap<NodeRef, Type>,
    /// What [`Typer::is_constant`] found.
    pub(super) constness: FxHashMap<NodeRef, bool>,
}

impl Program {
    /// Returns the type of an expression, or the type that a type expression denotes.
    ///
    /// Constants that Go leaves untyped stay so; see [`Program::final_type`] for what they
    /// become. A call gives a tuple unless it has exactly one result.
    pub fn type_of(&self, file: FileId, expression: Expr<'_>) -> Type {
        self.type_of_node(file, expression.node())
    }

    pub(crate) fn type_of_node(&self, file: FileId, node: Node<'_>) -> Type {
        if let Some(known) = self.file(file).remembered(node.id()) {
            return known;
        }
        Typer::new(self).type_of(file, node)
    }
}

impl<'p> Typer<'p> {
    pub(super) fn new(program: &'p Program) -> Self {
        Self {
            program,
            depth: 0,
            active: Vec::new(),
            cycle: None,
            iota: None,
            final_types: FxHashMap::default(),
            constness: FxHashMap::default(),
        }
    }

    /// Goes one step deeper; `None` where that is too deep.
    pub(super) fn deeper<T>(&mut self, step: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.depth >= MAX_DEPTH {
            return None;
        }
        self.depth += 1;
        let found = step(self);
        self.depth -= 1;
        Some(found)
    }

    pub(super) fn data(&self, of: Type) -> &'p TypeData {
        self.program.data(of)
    }

    pub(super) fn intern(&self, data: TypeData) -> Type {
        self.program.arena.intern(data)
    }

    /// Returns the type of an expression, from the inside of its left side outwards: chains
    /// may lean to the left without limit.
    pub(super) fn type_of(&mut self, file: FileId, node: Node<'p>) -> Type {
        let owner = self.program.file(file);
        if let Some(known) = owner.remembered(node.id()) {
            return known;
        }
        if self.depth >= MAX_DEPTH {
            return Type::TOO_DEEP;
        }
        self.depth += 1;
        let mut chain = Vec::new();
        let mut next = left_operand(node);
        while let Some(left) = next.filter(|left| owner.remembered(left.id()).is_none()) {
            chain.push(left);
            next = left_operand(left);
        }
        for left in chain.into_iter().rev() {
            self.find(file, left);
        }
        let found = self.find(file, node);
        self.depth -= 1;
        found
    }

    fn find(&mut self, file: FileId, node: Node<'p>) -> Type {
        let found = self.expression(file, node);
        self.remember(
            NodeRef {
                file,
                node: node.id(),
            },
            found,
        );
        found
    }

    pub(super) fn remembered(&self, node: NodeRef) -> Option<Type> {
        self.program.file(node.file).remembered(node.node)
    }

    pub(super) fn remember(&self, node: NodeRef, known: Type) {
        if self.cycle.is_none() && known != Type::TOO_DEEP {
            self.program.file(node.file).remember(node.node, known);
        }
    }

    /// Finds the type of a declaration, unless that is what the walk is doing already.
    pub(super) fn guarded(&mut self, declaration: NodeRef, find: impl FnOnce(&mut Self) -> Type) -> Type {
        if let Some(known) = self.remembered(declaration) {
            return known;
        }
        if let Some(place) = self.active.iter().position(|active| *active == declaration) {
            self.cycle = Some(self.cycle.map_or(place, |outer| outer.min(place)));
            return Type::CYCLE;
        }
        if self.depth >= MAX_DEPTH {
            return Type::TOO_DEEP;
        }
        self.depth += 1;
        let place = self.active.len();
        self.active.push(declaration);
        let found = find(self);
        self.active.truncate(place);
        self.depth -= 1;
        if self.cycle == Some(place) {
            self.cycle = None;
        }
        self.remember(declaration, found);
        found
    }
}

/// Returns the operand that stands first in an expression which may lean to the left.
pub(super) fn left_operand(node: Node<'_>) -> Option<Node<'_>> {
    match node.kind() {
        Kind::ParenExpr
        | Kind::SelectorExpr
        | Kind::IndexExpr
        | Kind::IndexListExpr
        | Kind::SliceExpr
        | Kind::TypeAssertExpr
        | Kind::CallExpr
        | Kind::BinaryExpr => node.children().next(),
        _ => None,
    }
}
