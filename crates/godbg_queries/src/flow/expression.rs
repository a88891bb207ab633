//! Expressions.

use std::sync::Arc;

use godbg_go::ast::{BinaryExpr, Expr, Ident, SelectorExpr, UnaryExpr};
use godbg_go::program::{Object, Variable, VariableKind};
use godbg_go::syntax::Kind;
use godbg_go::types::{NodeRef, Type, TypeData};
use godbg_text::FileId;

use super::state::{Cell, Spot, State};
use super::{EXPRESSION_DEPTH, Evaluator, Handle, Origin};
use crate::code::Selected;
use crate::site::{Reason, ReasonKind};
use crate::statement::HoleSource;
use crate::template::{
    Class, Node, Operation, Place, Symbol, Value, boolean, concat, derived_key, integer, nil, operation,
    symbol,
};

impl<'p> Evaluator<'p> {
    /// Evaluates an expression.
    pub(super) fn expression(&mut self, file: FileId, expr: Expr<'p>, state: &mut State) -> Value {
        let expr = expr.unparenthesized();
        self.depth += 1;
        let result = if self.depth > EXPRESSION_DEPTH || self.is_exhausted() {
            self.unknown(file, expr, ReasonKind::TooDeep, "")
        } else {
            self.expression_here(file, expr, state)
        };
        self.depth -= 1;
        result
    }

    fn expression_here(&mut self, file: FileId, expr: Expr<'p>, state: &mut State) -> Value {
        match expr {
            Expr::BasicLit(_) => match self.code.literal(file, expr) {
                Some(value) => value,
                None => self.unknown(file, expr, ReasonKind::Construct, "a number"),
            },
            Expr::Ident(ident) => self.identifier(file, ident, state),
            Expr::Selector(selector) => self.selector(file, selector, state),
            Expr::Binary(binary) => self.binary(file, binary, state),
            Expr::Unary(unary) => self.unary(file, unary, state),
            Expr::Star(star) => match star.operand() {
                Some(inner) => {
                    let value = self.expression(file, inner, state);
                    self.behind(file, expr, &value, state)
                }
                None => nil(),
            },
            Expr::Call(call) => self.call(file, call, state),
            Expr::CompositeLit(literal) => self.composite(file, literal, state),
            Expr::FuncLit(literal) => self.function_literal(file, literal, state),
            Expr::Index(index) => {
                let (Some(base), Some(key)) = (index.operand(), index.index()) else {
                    return nil();
                };
                // An instance of a generic function is the function.
                if matches!(
                    self.code.data(self.code.type_of(file, base)),
                    TypeData::Function(_)
                ) {
                    return self.expression(file, base, state);
                }
                let base = self.expression(file, base, state);
                let key = self.expression(file, key, state);
                let value = self.indexed(&base, key, state);
                self.typed(file, expr, value)
            }
            Expr::Slice(slice) => {
                let Some(base) = slice.operand() else { return nil() };
                let mut operands = vec![self.expression(file, base, state)];
                for bound in slice.bounds().into_iter().take(2) {
                    operands.push(match bound {
                        Some(bound) => self.expression(file, bound, state),
                        None => nil(),
                    });
                }
                if matches!(
                    (operands[1].as_ref(), operands[2].as_ref()),
                    (Node::Nil, Node::Nil)
                ) {
                    return operands.swap_remove(0);
                }
                operation(Operation::Slice, operands)
            }
            Expr::TypeAssert(assert) => {
                let Some(inner) = assert.operand() else {
                    return nil();
                };
                let value = self.expression(file, inner, state);
                self.typed(file, expr, value)
            }
            Expr::KeyValue(pair) => match pair.value() {
                Some(value) => self.expression(file, value, state),
                None => nil(),
            },
            _ => self.unknown(file, expr, ReasonKind::Construct, ""),
        }
    }

    /// Evaluates an expression that is kept with its place: an argument, an element of a list.
    pub(super) fn located(&mut self, file: FileId, expr: Expr<'p>, state: &mut State) -> Value {
        let value = self.expression(file, expr, state);
        let place = self.place(file, expr);
        Arc::new(Node::Located(value, place))
    }

    pub(super) fn place(&self, file: FileId, expr: Expr<'p>) -> Arc<Place> {
        let text = expr.node().text();
        let short = if text.len() <= 60 { text } else { "…" };
        Arc::new(Place {
            range: self.code.range(file, expr.node()),
            go_type: self.code.go_type(self.code.type_of(file, expr)),
            expression: Arc::from(short),
        })
    }

    /// Gives a value the type of its expression where nothing else tells it.
    pub(super) fn typed(&mut self, file: FileId, expr: Expr<'p>, value: Value) -> Value {
        if !matches!(value.as_ref(), Node::Operation(..) | Node::AfterLoop(..)) {
            return value;
        }
        let class = self.code.class(self.code.type_of(file, expr));
        let place = self.place(file, expr);
        operation(Operation::Typed(place, class), vec![value])
    }

    /// Returns a symbol for an expression that is not followed.
    pub(super) fn unknown(&mut self, file: FileId, expr: Expr<'p>, kind: ReasonKind, subject: &str) -> Value {
        let node = self.code.reference(file, expr.node());
        let text = expr.node().text();
        let short = if text.len() <= 60 { text } else { "…" };
        let subject = if subject.is_empty() { short } else { subject };
        let of = self.code.type_of(file, expr);
        self.outside(node, of, short, kind, subject, HoleSource::Other)
    }

    /// Returns a symbol named by a node.
    pub(super) fn outside(
        &mut self,
        node: NodeRef,
        of: Type,
        display: &str,
        kind: ReasonKind,
        subject: &str,
        source: HoleSource,
    ) -> Value {
        let range = self.code.range_of(node);
        symbol(Symbol {
            key: key_of(node),
            display: Arc::from(display),
            class: self.code.class(of),
            go_type: self.code.go_type(of),
            origin: Some(range),
            source,
            reason: Reason {
                kind,
                subject: subject.to_owned(),
                place: Some(range),
            },
            offset: None,
        })
    }

    fn identifier(&mut self, file: FileId, ident: Ident<'p>, state: &mut State) -> Value {
        let expr = Expr::Ident(ident);
        match self.code.resolve(file, ident) {
            Object::Nil => nil(),
            Object::True => boolean(true),
            Object::False => boolean(false),
            Object::Variable(variable) => self.variable(variable, state),
            Object::Constant(declaration) => self.constant(declaration, expr, file),
            Object::Function(function) => self.handle(Handle::Function(function.0, None)),
            Object::Iota => match self.code.constant(file, expr) {
                Some(value) => value,
                None => self.unknown(file, expr, ReasonKind::Construct, "iota"),
            },
            _ => self.unknown(file, expr, ReasonKind::Construct, ""),
        }
    }

    /// Returns what a variable holds.
    pub(super) fn variable(&mut self, variable: Variable, state: &mut State) -> Value {
        let cell = Cell::Variable(variable.declaration);
        if let Some(value) = state.cells.get(&cell) {
            return Arc::clone(value);
        }
        self.initial(variable)
    }

    /// Returns the symbol for a variable that nothing has been assigned to here.
    pub(super) fn initial(&mut self, variable: Variable) -> Value {
        // Only the symbol is shared: a node of its own keeps the ways on which it arrives apart.
        if let Some(known) = self.initial.get(&variable.declaration) {
            return Arc::new(Node::Symbol(Arc::clone(known)));
        }
        let made = self.make_initial(variable);
        if let Node::Symbol(symbol) = made.as_ref() {
            self.initial.insert(variable.declaration, Arc::clone(symbol));
        }
        made
    }

    fn make_initial(&mut self, variable: Variable) -> Value {
        let declaration = variable.declaration;
        let name = self.code.node(declaration).text().to_owned();
        let of = self.code.declared_type(declaration);
        let key = key_of(declaration);
        match variable.kind {
            VariableKind::Parameter | VariableKind::Receiver => {
                let function = self.code.function_around(declaration);
                let (function_name, is_exported) = match function {
                    Some(function) => (self.code.function_name(function), self.code.is_exported(function)),
                    None => (String::new(), false),
                };
                if let Some(function) = function {
                    self.origins.insert(key, Origin::Parameter(function));
                }
                let source = HoleSource::Parameter {
                    function: function_name.clone(),
                    name: name.clone(),
                    is_exported,
                };
                let subject = format!("{name} of {function_name}");
                self.outside(declaration, of, &name, ReasonKind::Parameter, &subject, source)
            }
            VariableKind::Package => {
                self.origins.insert(key, Origin::Variable(declaration));
                self.outside(
                    declaration,
                    of,
                    &name,
                    ReasonKind::Variable,
                    &name,
                    HoleSource::Other,
                )
            }
            _ => self.outside(
                declaration,
                of,
                &name,
                ReasonKind::Construct,
                &name,
                HoleSource::Other,
            ),
        }
    }

    fn constant(&mut self, declaration: NodeRef, expr: Expr<'p>, file: FileId) -> Value {
        // The initializer keeps the places of a text; what hangs on iota or on arithmetic is asked for.
        if let Some((value_file, value)) = self.code.initializer(declaration)
            && self.code.is_text(self.code.type_of(value_file, value))
            && self.busy.insert(declaration)
        {
            let mut nowhere = State::default();
            let result = self.expression(value_file, value, &mut nowhere);
            self.busy.remove(&declaration);
            return result;
        }
        match self.code.constant(file, expr) {
            Some(value) => value,
            None => self.unknown(file, expr, ReasonKind::Construct, ""),
        }
    }

    fn selector(&mut self, file: FileId, selector: SelectorExpr<'p>, state: &mut State) -> Value {
        let expr = Expr::Selector(selector);
        match &*self.selected(file, selector) {
            Selected::Field { path, declaration } => {
                let Some(operand) = selector.operand() else {
                    return nil();
                };
                let value = self.expression(file, operand, state);
                let Some((name, embedded)) = path.split_last() else {
                    return value;
                };
                // A prepared statement that lies in one of another library: `sqlx.Stmt.Stmt`.
                if &**name == "Stmt" && self.is_prepared(file, operand) {
                    return value;
                }
                let value = self.embedded_part((file, operand), value, embedded, state);
                self.select(&value, name, Some((file, expr, *declaration)), state)
            }
            Selected::Object(Object::Variable(variable)) => self.variable(*variable, state),
            Selected::Object(Object::Constant(declaration)) => self.constant(*declaration, expr, file),
            Selected::Object(Object::Function(function)) => self.handle(Handle::Function(function.0, None)),
            Selected::Object(Object::Foreign { package, name }) => match self.code.constant(file, expr) {
                Some(value) => value,
                None => self.unknown(
                    file,
                    expr,
                    ReasonKind::ForeignFunction,
                    &format!("{package}.{name}"),
                ),
            },
            Selected::Method {
                function: Some(function),
            } => {
                let receiver = selector
                    .operand()
                    .map(|operand| self.receiver(file, operand, state));
                self.handle(Handle::Function(*function, receiver))
            }
            Selected::Object(_) | Selected::Method { .. } | Selected::Unknown => {
                if let Some(value) = self.code.constant(file, expr) {
                    value
                } else {
                    // A field of a type that is not at hand is still the same field each time.
                    let base = selector
                        .operand()
                        .map(|operand| self.expression(file, operand, state));
                    match base.as_deref() {
                        Some(Node::Struct(fields))
                            if selector
                                .name()
                                .is_some_and(|name| fields.get(name.text()).is_some()) =>
                        {
                            let name = selector.name().map_or("", Ident::text);
                            fields.get(name).map_or_else(nil, Arc::clone)
                        }
                        Some(Node::Operation(..)) if selector.name().is_some() => {
                            let name = Arc::from(selector.name().map_or("", Ident::text));
                            let base = base.unwrap_or_else(nil);
                            let value = operation(Operation::Select(name), vec![base]);
                            self.typed(file, expr, value)
                        }
                        Some(Node::Symbol(base)) => {
                            let name = selector.name().map_or("", Ident::text);
                            let mut derived = base.derived(&format!(".{name}"), Class::Other);
                            derived.go_type = self.code.go_type(self.code.type_of(file, expr));
                            derived.class = self.code.class(self.code.type_of(file, expr));
                            derived.origin = Some(self.code.range(file, expr.node()));
                            symbol(derived)
                        }
                        _ => self.unknown(file, expr, ReasonKind::Field, ""),
                    }
                }
            }
        }
    }

    fn unary(&mut self, file: FileId, unary: UnaryExpr<'p>, state: &mut State) -> Value {
        let expr = Expr::Unary(unary);
        let Some(operand) = unary.operand() else {
            return nil();
        };
        match unary.operator().map(godbg_syntax::TokenRef::kind) {
            Some(Kind::Amp) => self.address(file, operand.unparenthesized(), state),
            Some(Kind::Not) => {
                let value = self.expression(file, operand, state);
                operation(Operation::Not, vec![value])
            }
            Some(Kind::Minus) => {
                let value = self.expression(file, operand, state);
                operation(Operation::Subtract, vec![integer(0), value])
            }
            Some(Kind::Plus) => self.expression(file, operand, state),
            _ => {
                self.expression(file, operand, state);
                self.unknown(file, expr, ReasonKind::Construct, "")
            }
        }
    }

    /// Returns a pointer to an expression.
    fn address(&mut self, file: FileId, operand: Expr<'p>, state: &mut State) -> Value {
        if let Expr::CompositeLit(literal) = operand {
            let value = self.composite(file, literal, state);
            return self.allocate(value, state);
        }
        if let Some(spot) = self.spot(file, operand, state) {
            if let Expr::Selector(selector) = operand
                && let Some(name) = selector.name()
            {
                self.capture_place(file, name.node(), &spot);
            }
            self.handle(Handle::Reference(spot))
        } else {
            let value = self.expression(file, operand, state);
            match value.as_ref() {
                Node::Symbol(_) => value,
                _ => self.allocate(value, state),
            }
        }
    }

    /// Makes a new place that holds a value, and a pointer to it.
    pub(super) fn allocate(&mut self, value: Value, state: &mut State) -> Value {
        self.next_heap += 1;
        let cell = Cell::Heap(self.next_heap);
        state.cells.insert(cell.clone(), value);
        self.handle(Handle::Reference(Spot {
            cell,
            fields: Vec::new(),
            pointer: None,
        }))
    }

    fn binary(&mut self, file: FileId, binary: BinaryExpr<'p>, state: &mut State) -> Value {
        let expr = Expr::Binary(binary);
        let kind = binary.operator().map(godbg_syntax::TokenRef::kind);
        if kind == Some(Kind::Plus) {
            let is_text = self.code.is_text(self.code.type_of(file, expr));
            let mut operands = binary.operands().into_iter();
            let Some(first) = operands.next() else {
                return nil();
            };
            let mut result = self.expression(file, first, state);
            for operand in operands {
                let value = self.expression(file, operand, state);
                let numbers = matches!(
                    (result.as_ref(), value.as_ref()),
                    (Node::Integer(_), Node::Integer(_))
                );
                result = if is_text && !numbers {
                    concat(&result, &value)
                } else {
                    operation(Operation::Add, vec![result, value])
                };
            }
            return result;
        }
        let (Some(left), Some(right)) = (binary.left(), binary.right()) else {
            return nil();
        };
        let left = self.expression(file, left, state);
        if let (Some(Kind::AndAnd | Kind::OrOr), Node::Truth(value)) = (kind, left.as_ref())
            && *value == (kind == Some(Kind::OrOr))
        {
            return left;
        }
        let right = self.expression(file, right, state);
        let not = |value| operation(Operation::Not, vec![value]);
        match kind {
            Some(Kind::Minus) => operation(Operation::Subtract, vec![left, right]),
            Some(Kind::Star) => operation(Operation::Multiply, vec![left, right]),
            Some(Kind::Slash) => operation(Operation::Divide, vec![left, right]),
            Some(Kind::Percent) => operation(Operation::Remainder, vec![left, right]),
            Some(Kind::AndAnd) => operation(Operation::And, vec![left, right]),
            Some(Kind::OrOr) => operation(Operation::Or, vec![left, right]),
            Some(Kind::Equal) => operation(Operation::Equal, vec![left, right]),
            Some(Kind::NotEqual) => not(operation(Operation::Equal, vec![left, right])),
            Some(Kind::Less) => operation(Operation::Less, vec![left, right]),
            Some(Kind::Greater) => operation(Operation::Less, vec![right, left]),
            Some(Kind::LessEqual) => not(operation(Operation::Less, vec![right, left])),
            Some(Kind::GreaterEqual) => not(operation(Operation::Less, vec![left, right])),
            _ => self.unknown(file, expr, ReasonKind::Construct, ""),
        }
    }
}

/// Returns the key of what is declared or stands at a node.
pub(super) fn key_of(node: NodeRef) -> u64 {
    derived_key(u64::from(node.file.0) << 32 | u64::from(node.node.0), "node")
}
