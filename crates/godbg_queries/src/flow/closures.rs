//! Function literals that are given to others to call: what they change of the function that they stand in.

use std::rc::Rc;

use godbg_go::ast::{self, AssignStmt, CallExpr, Expr, FuncLit};
use godbg_go::program::Object;
use godbg_go::syntax::Kind;
use godbg_go::types::{Callee, NodeRef, Type, TypeData};
use godbg_text::FileId;

use super::changes::root_ident;
use super::dispatch::WRITES;
use super::function::called_name;
use super::state::{Cell, Spot, State};
use super::{Evaluator, Handle};
use crate::sink::selector_of;
use crate::site::ReasonKind;
use crate::statement::HoleSource;
use crate::template::{Node, Value, bare, either};

/// What a hole is said to be whose variable a function literal may have changed.
const CHANGED: &str = "a variable of a closure";
/// Methods of libraries that call the function that they are given, once: their package, type and name.
const CALLING_ONCE: &[(&str, &str, &str)] = &[
    ("sync", "Once", "Do"),
    ("sync", "WaitGroup", "Go"),
    ("golang.org/x/sync/errgroup", "Group", "Go"),
];

/// Something that a function literal changes.
pub(super) struct Change<'p> {
    /// What changes it.
    at: NodeRef,
    target: Expr<'p>,
    /// Whether a method of it is called that writes there.
    is_written_to: bool,
}

impl<'p> Evaluator<'p> {
    /// Evaluates a function literal where it stands: its body later, where nobody calls it before. What others
    /// call it for may have happened from here on; functions of ours are followed when they are called.
    pub(super) fn function_literal(
        &mut self,
        file: FileId,
        literal: FuncLit<'p>,
        state: &mut State,
    ) -> Value {
        let node = self.code.reference(file, literal.node());
        if self.is_dry == 0 {
            if self.frames.len() <= 1 {
                self.literals.push((node, state.clone()));
            } else if self.leads_to_target(self.code.top_level(node)) {
                // Followed from a call: what it captured is known now.
                self.follow(node, None, None, &mut state.clone());
            }
        }
        match Given::of(literal) {
            Given::No => {}
            Given::Literal => self.loosen(node, state),
            Given::Call(call) => match self.callee(file, call) {
                Callee::Function(_) | Callee::Method { .. } => {}
                Callee::Library {
                    package,
                    receiver: Some(receiver),
                    name,
                    ..
                } if CALLING_ONCE.contains(&(&*package, &*receiver, &*name)) => {
                    self.is_dry += 1;
                    self.follow(node, None, Some(Vec::new()), state);
                    self.is_dry -= 1;
                }
                _ => self.loosen(node, state),
            },
        }
        self.handle(Handle::Function(node, None))
    }

    /// Returns the literals among arguments that change something of the function around them, each with its
    /// place.
    pub(super) fn changing_literals(&mut self, arguments: &[Value]) -> Vec<(usize, NodeRef)> {
        let mut found = Vec::new();
        for (place, argument) in arguments.iter().enumerate() {
            if let Node::Handle(index) = bare(argument).as_ref()
                && let Some(Handle::Function(node, None)) = self.handles.get(*index as usize)
                && FuncLit::cast(self.code.node(*node)).is_some()
            {
                found.push((place, *node));
            }
        }
        found.retain(|(_, literal)| !self.changed_outside(*literal).is_empty());
        found
    }

    /// Says whether a function calls what it is given in the place of a parameter, itself or by way of others.
    pub(super) fn calls_parameter(&mut self, function: NodeRef, index: usize) -> bool {
        let Some((name, _)) = self.parameters(function).nth(index) else {
            return false;
        };
        if let Some(known) = self.calls_parameter.get(&name) {
            return *known;
        }
        self.calls_parameter.insert(name, false);
        let body = self.parts(function).and_then(|parts| parts.body);
        let text = self.code.node(name).text();
        let is_it =
            |expr: Expr<'_>| matches!(expr.unparenthesized(), Expr::Ident(ident) if ident.text() == text);
        let nodes = body.into_iter().flat_map(|body| body.node().descendants());
        let calls: Vec<CallExpr<'p>> = nodes.filter_map(CallExpr::cast).collect();
        let result = calls.into_iter().any(|call| {
            if call.function().is_some_and(is_it) {
                return true;
            }
            let given = call.arguments().position(is_it);
            given.is_some_and(|given| match self.callee(function.file, call) {
                Callee::Function(next) | Callee::Method { method: next, .. } => {
                    self.calls_parameter(next.0, given)
                }
                _ => false,
            })
        });
        self.calls_parameter.insert(name, result);
        result
    }

    /// What the function literals change that are given to a call may have been changed, or not, from here on.
    pub(super) fn loosen_given(&mut self, file: FileId, call: CallExpr<'p>, state: &mut State) {
        for argument in call.arguments() {
            if let Expr::FuncLit(literal) = argument.unparenthesized() {
                self.loosen(self.code.reference(file, literal.node()), state);
            }
        }
    }

    /// What a function literal changes may have been changed, or not, from here on.
    pub(super) fn loosen(&mut self, literal: NodeRef, state: &mut State) {
        let mut done: Vec<Spot> = Vec::new();
        for change in self.changed_outside(literal).iter() {
            let Some(spot) = self.changed_spot(literal.file, change, state) else {
                continue;
            };
            // What was not assigned here may be what any of its writers gives, this literal among them.
            let is_open = matches!(spot.cell, Cell::Behind(_)) && state.cells.get(&spot.cell).is_none();
            if is_open || done.iter().any(|known| known.is_same(&spot)) {
                continue;
            }
            let held = self.read(&spot, state);
            done.push(spot.clone());
            if is_loose(&held) {
                continue;
            }
            let of = self.code.type_of(literal.file, change.target);
            let of = match self.code.data(self.code.underlying(of)) {
                TypeData::Pointer(inner) if change.is_written_to => *inner,
                _ => of,
            };
            let name = change.target.node().text();
            let unknown = self.outside(
                change.at,
                of,
                name,
                ReasonKind::Construct,
                CHANGED,
                HoleSource::Other,
            );
            let runs = self.outside(
                literal,
                Type::BOOL,
                "the function literal runs",
                ReasonKind::Construct,
                name,
                HoleSource::Other,
            );
            self.write(&spot, either(&runs, &unknown, &held), state);
        }
    }

    /// Returns the place that is changed: what is written to is what a pointer points to.
    fn changed_spot(&mut self, file: FileId, change: &Change<'p>, state: &State) -> Option<Spot> {
        let mut state = state.clone();
        if change.is_written_to {
            let value = self.expression(file, change.target, &mut state);
            if let Some(spot) = self.pointed(&value) {
                return Some(spot);
            }
        }
        self.spot(file, change.target, &mut state)
    }

    /// Returns what a function literal changes that is declared outside of it.
    fn changed_outside(&mut self, literal: NodeRef) -> Rc<[Change<'p>]> {
        if let Some(known) = self.changed_outside.get(&literal) {
            return Rc::clone(known);
        }
        let found: Rc<[_]> = self.find_changed_outside(literal).into();
        self.changed_outside.insert(literal, Rc::clone(&found));
        found
    }

    fn find_changed_outside(&mut self, literal: NodeRef) -> Vec<Change<'p>> {
        let file = literal.file;
        let around = self.code.node(literal);
        let mut found = Vec::new();
        for node in around.descendants() {
            let targets: Vec<Expr<'p>> = match node.kind() {
                Kind::AssignStmt => AssignStmt::cast(node)
                    .into_iter()
                    .flat_map(AssignStmt::left)
                    .collect(),
                Kind::IncDecStmt => ast::IncDecStmt::cast(node)
                    .and_then(ast::IncDecStmt::operand)
                    .into_iter()
                    .collect(),
                Kind::UnaryExpr => ast::UnaryExpr::cast(node)
                    .filter(|unary| unary.operator().is_some_and(|token| token.kind() == Kind::Amp))
                    .and_then(ast::UnaryExpr::operand)
                    .into_iter()
                    .collect(),
                Kind::CallExpr => CallExpr::cast(node)
                    .and_then(|call| self.written_by(file, call, around))
                    .into_iter()
                    .collect(),
                _ => continue,
            };
            for target in targets {
                let target = whole_of(target);
                if self.is_declared_outside(file, target, around) {
                    found.push(Change {
                        at: self.code.reference(file, node),
                        target,
                        is_written_to: node.kind() == Kind::CallExpr,
                    });
                }
            }
        }
        found
    }

    /// Returns what a call of a method writes to, if it is declared outside of a node.
    fn written_by(&mut self, file: FileId, call: CallExpr<'p>, around: ast::Node<'p>) -> Option<Expr<'p>> {
        let operand = selector_of(call)?.operand()?;
        if !self.is_declared_outside(file, operand, around) {
            return None;
        }
        if called_name(call).is_some_and(|name| WRITES.contains(&name.text())) {
            return Some(operand);
        }
        match self.callee(file, call) {
            Callee::Method { method, .. } => self.changes_arguments(method.0, 0).then_some(operand),
            _ => None,
        }
    }

    /// Says whether an expression names a variable that is declared outside of a node, or a part of one.
    fn is_declared_outside(&self, file: FileId, expr: Expr<'p>, around: ast::Node<'p>) -> bool {
        let Some(Object::Variable(variable)) = root_ident(expr).map(|root| self.code.resolve(file, root))
        else {
            return false;
        };
        let declaration = variable.declaration;
        let declared = self.code.node(declaration).range();
        declaration.file != file || !around.range().contains_range(declared)
    }
}

/// Says whether some function literal may have changed this already.
fn is_loose(held: &Value) -> bool {
    let Node::Either(_, changed, _) = held.as_ref() else {
        return false;
    };
    matches!(changed.as_ref(), Node::Symbol(symbol) if symbol.reason.subject == CHANGED)
}

/// Returns what is changed where a part of a list or map is.
fn whole_of(target: Expr<'_>) -> Expr<'_> {
    let mut whole = target.unparenthesized();
    loop {
        let inner = match whole {
            Expr::Index(index) => index.operand(),
            Expr::Slice(slice) => slice.operand(),
            _ => return whole,
        };
        match inner {
            Some(inner) => whole = inner.unparenthesized(),
            None => return whole,
        }
    }
}

/// To whom a function literal is given.
enum Given<'p> {
    /// To nobody: it is called where it stands, or kept in a variable.
    No,
    /// To a function, by this call.
    Call(CallExpr<'p>),
    /// To whoever gets the struct or list that it is put in.
    Literal,
}

impl<'p> Given<'p> {
    fn of(literal: FuncLit<'p>) -> Self {
        let Some(parent) = literal.node().parent() else {
            return Self::No;
        };
        match CallExpr::cast(parent) {
            Some(call) if parent.children().next() != Some(literal.node()) => Self::Call(call),
            None if matches!(parent.kind(), Kind::KeyValueExpr | Kind::CompositeLit) => Self::Literal,
            _ => Self::No,
        }
    }
}
