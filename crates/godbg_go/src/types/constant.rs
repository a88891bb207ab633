//! The values of constant expressions, exact.

use std::sync::{Arc, Mutex, PoisonError};

use godbg_text::FileId;
use rustc_hash::FxHashMap;

use super::data::{Basic, NodeRef, TypeData};
use super::integer::{BitOperation, Integer};
use super::rational::Rational;
use super::typer::{Typer, left_operand};
use crate::ast::{BasicLit, BinaryExpr, CallExpr, Expr, Ident, Node, Token, UnaryExpr, ValueSpec};
use crate::literal;
use crate::program::{Builtin, Object, Program, shape};
use crate::syntax::Kind;

/// The value of a constant expression.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// A boolean.
    Bool(bool),
    /// A string; constants that are no UTF-8 are not known.
    String(Arc<str>),
    /// An integer or a rune.
    Integer(Integer),
    /// A floating-point number.
    Float(Rational),
}

/// The values of declared constants that were asked for.
#[derive(Debug, Default)]
pub(crate) struct ConstantMemo(Mutex<FxHashMap<NodeRef, Option<Value>>>);

impl Value {
    /// Returns the text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the value of an integer, also of a number such as `1.0`.
    pub fn to_integer(&self) -> Option<Integer> {
        match self {
            Self::Integer(value) => Some(value.clone()),
            Self::Float(value) => value.to_integer(),
            _ => None,
        }
    }

    /// Returns the value if it can be a length.
    pub fn to_length(&self) -> Option<u64> {
        u64::try_from(self.to_integer()?.to_i128()?).ok()
    }

    fn to_rational(&self) -> Option<Rational> {
        match self {
            Self::Integer(value) => Some(value.clone().into()),
            Self::Float(value) => Some(value.clone()),
            _ => None,
        }
    }
}

impl Program {
    /// Returns the value of an expression if it is constant and known.
    pub fn constant(&self, file: FileId, expression: Expr<'_>) -> Option<Value> {
        let node = self.file(file).node(expression.node().id());
        Typer::new(self).constant(file, node)
    }

    /// Returns the value of a declared constant, named by its identifier.
    pub fn constant_value(&self, declaration: NodeRef) -> Option<Value> {
        Typer::new(self).declared_constant(declaration)
    }
}

impl<'p> Typer<'p> {
    pub(super) fn constant(&mut self, file: FileId, node: Node<'p>) -> Option<Value> {
        self.deeper(|typer| typer.constant_expression(file, node))
            .flatten()
    }

    fn constant_expression(&mut self, file: FileId, node: Node<'p>) -> Option<Value> {
        match Expr::cast(node)?.unparenthesized() {
            Expr::BasicLit(literal) => literal_value(literal),
            Expr::Ident(name) => {
                let object = self.object_in_scope(file, name)?;
                self.constant_object(&object)
            }
            Expr::Selector(selector) => {
                let object = self.program.qualified(file, selector)?;
                self.constant_object(&object)
            }
            Expr::Unary(unary) => self.constant_unary(file, unary),
            Expr::Binary(binary) => self.constant_binary(file, binary),
            Expr::Call(call) => self.constant_call(file, call),
            _ => None,
        }
    }

    /// Returns what a name stands for by its scopes alone; `None` for a name that a field list
    /// declares. Whether a key names a field is not asked: the length of the array whose literal
    /// it stands in may be what is being found.
    fn object_in_scope(&self, file: FileId, name: Ident<'p>) -> Option<Object> {
        let node = name.node();
        let field = node.parent().filter(|parent| parent.kind() == Kind::Field);
        let is_declared = field.is_some_and(|field| shape::is_field_name(node, field));
        (!is_declared).then(|| self.program.resolve_name(file, name))
    }

    fn constant_object(&mut self, object: &Object) -> Option<Value> {
        match object {
            Object::Constant(declaration) => self.declared_constant(*declaration),
            Object::True => Some(Value::Bool(true)),
            Object::False => Some(Value::Bool(false)),
            // By itself it has no value: lines below may repeat the one that it stands in.
            Object::Iota => Some(Value::Integer(i128::try_from(self.iota?).ok()?.into())),
            _ => None,
        }
    }

    /// Says whether Go takes an expression for a constant, known to us or not.
    pub(super) fn is_constant(&mut self, file: FileId, node: Node<'p>) -> bool {
        let mut chain = vec![node];
        while let Some(left) = chain.last().copied().and_then(left_operand) {
            if self.constness.contains_key(&Self::reference(file, left)) {
                break;
            }
            chain.push(left);
        }
        let mut found = false;
        for inner in chain.into_iter().rev() {
            let place = Self::reference(file, inner);
            found = match self.constness.get(&place) {
                Some(known) => *known,
                None => self
                    .deeper(|typer| typer.is_constant_here(file, inner))
                    .unwrap_or(false),
            };
            self.constness.insert(place, found);
        }
        found
    }

    fn is_constant_here(&mut self, file: FileId, node: Node<'p>) -> bool {
        let Some(expression) = Expr::cast(node) else {
            return false;
        };
        match expression {
            Expr::BasicLit(_) => true,
            Expr::Ident(name) => self
                .object_in_scope(file, name)
                .is_some_and(|object| is_constant_object(&object)),
            Expr::Selector(selector) => self
                .program
                .qualified(file, selector)
                .is_some_and(|object| is_constant_object(&object)),
            Expr::Paren(paren) => paren
                .inner()
                .is_some_and(|inner| self.is_constant(file, inner.node())),
            Expr::Unary(unary) => {
                let is_value = !matches!(unary.operator().map(Token::kind), Some(Kind::Amp | Kind::Arrow));
                is_value
                    && unary
                        .operand()
                        .is_some_and(|operand| self.is_constant(file, operand.node()))
            }
            Expr::Binary(binary) => [binary.left(), binary.right()]
                .into_iter()
                .all(|operand| operand.is_some_and(|operand| self.is_constant(file, operand.node()))),
            Expr::Call(call) => self.is_constant_call(file, call),
            _ => false,
        }
    }

    fn is_constant_call(&mut self, file: FileId, call: CallExpr<'p>) -> bool {
        let Some(function) = call.function() else {
            return false;
        };
        let mut arguments = call.arguments();
        if self.denotes_type(file, function) {
            let target = self.type_of(file, function.node());
            let is_basic = matches!(self.underlying_data(target), TypeData::Basic(_));
            return is_basic
                && arguments
                    .next()
                    .is_some_and(|argument| self.is_constant(file, argument.node()));
        }
        match self.called_builtin(file, function) {
            Some(Builtin::Len | Builtin::Cap) => arguments.next().is_some_and(|argument| {
                self.is_constant(file, argument.node()) || self.constant_length(file, argument).is_some()
            }),
            Some(Builtin::UnsafeSize) => true,
            Some(Builtin::Min | Builtin::Max | Builtin::Complex | Builtin::Real | Builtin::Imag) => {
                arguments.all(|argument| self.is_constant(file, argument.node()))
            }
            _ => false,
        }
    }

    pub(super) fn declared_constant(&mut self, declaration: NodeRef) -> Option<Value> {
        let memo = &self.program.constants.0;
        if let Some(known) = memo
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&declaration)
        {
            return known.clone();
        }
        let name = self.program.node(declaration);
        let spec = name.parent().and_then(ValueSpec::cast)?;
        let (written, value) = self.program.constant_source(declaration)?;
        let value = value?;
        let line = self.program.file(declaration.file).constant_line(spec);
        let outer = self.iota.replace(line.place);
        let found = self.deeper(|typer| {
            let value = typer.constant_expression(declaration.file, value.node())?;
            match written {
                Some(written) => {
                    let target = typer.type_of(declaration.file, written.node());
                    typer.convert_constant(value, target, false)
                }
                None => Some(value),
            }
        });
        self.iota = outer;
        // What lies too deep from here may be found from elsewhere.
        let found = found?;
        memo.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(declaration, found.clone());
        found
    }

    fn constant_unary(&mut self, file: FileId, unary: UnaryExpr<'p>) -> Option<Value> {
        let operand = unary.operand()?;
        let value = self.constant(file, operand.node())?;
        Some(match (unary.operator()?.kind(), value) {
            (Kind::Plus, value) => value,
            (Kind::Minus, Value::Integer(value)) => Value::Integer(value.negated()),
            (Kind::Minus, Value::Float(value)) => Value::Float(value.negated()),
            (Kind::Not, Value::Bool(value)) => Value::Bool(!value),
            (Kind::Caret, Value::Integer(value)) => {
                let of = self.type_of(file, operand.node());
                let mask = match self.underlying_data(of) {
                    TypeData::Basic(basic) if basic.is_unsigned() => unsigned_mask(*basic)?,
                    _ => Integer::from(-1),
                };
                Value::Integer(value.combine(&mask, BitOperation::Xor)?)
            }
            _ => return None,
        })
    }

    fn constant_binary(&mut self, file: FileId, binary: BinaryExpr<'p>) -> Option<Value> {
        let operator = binary.operator()?.kind();
        let mut operands = binary.operands().into_iter();
        let first = operands.next()?;
        let mut value = self.constant(file, first.node())?;
        // Texts are put together once, however long the chain is.
        if let (Kind::Plus, Value::String(text)) = (operator, &value) {
            let mut text = text.to_string();
            for operand in operands {
                text.push_str(self.constant(file, operand.node())?.as_str()?);
            }
            return Some(Value::String(text.into()));
        }
        let of = self.type_of(file, binary.node());
        let is_integer = matches!(self.underlying_data(of), TypeData::Basic(basic) if basic.is_integer());
        for operand in operands {
            let right = self.constant(file, operand.node())?;
            value = combined(operator, &value, &right, is_integer)?;
        }
        Some(value)
    }

    /// Returns the value of an operation whose left side has this one.
    pub(super) fn constant_on(
        &mut self,
        file: FileId,
        binary: BinaryExpr<'p>,
        left: &Value,
    ) -> Option<Value> {
        let operator = binary.operator()?.kind();
        let right = self.constant(file, binary.right()?.node())?;
        let of = self.type_of(file, binary.node());
        let is_integer = matches!(self.underlying_data(of), TypeData::Basic(basic) if basic.is_integer());
        combined(operator, left, &right, is_integer)
    }

    fn constant_call(&mut self, file: FileId, call: CallExpr<'p>) -> Option<Value> {
        let function = call.function()?;
        let argument = call.arguments().next()?;
        if self.denotes_type(file, function) {
            let value = self.constant(file, argument.node())?;
            let from = self.type_of(file, argument.node());
            let is_rounded = matches!(
                self.underlying_data(from),
                TypeData::Basic(Basic::Float32 | Basic::Float64)
            );
            let target = self.type_of(file, function.node());
            return self.convert_constant(value, target, is_rounded);
        }
        match self.called_builtin(file, function)? {
            Builtin::Len => match self.constant(file, argument.node()) {
                Some(Value::String(text)) => Some(Value::Integer(i128::try_from(text.len()).ok()?.into())),
                _ => self.constant_length(file, argument),
            },
            Builtin::Cap => self.constant_length(file, argument),
            builtin @ (Builtin::Min | Builtin::Max) => {
                let mut best = self.constant(file, argument.node())?;
                for other in call.arguments().skip(1) {
                    let other = self.constant(file, other.node())?;
                    let order = combined(Kind::Less, &other, &best, false)?;
                    if (order == Value::Bool(true)) == (builtin == Builtin::Min) && other != best {
                        best = other;
                    }
                }
                Some(best)
            }
            _ => None,
        }
    }

    /// Returns the length of an array whose expression calls nothing.
    fn constant_length(&mut self, file: FileId, argument: Expr<'p>) -> Option<Value> {
        let computes = |node: Node<'_>| {
            node.kind() == Kind::CallExpr
                || (node.kind() == Kind::UnaryExpr
                    && node
                        .first_token()
                        .is_some_and(|token| token.kind() == Kind::Arrow))
        };
        if argument.node().descendants().any(computes) {
            return None;
        }
        let of = self.type_of(file, argument.node());
        let underlying = self.underlying(of);
        let array = match self.data(underlying) {
            TypeData::Pointer(element) => self.underlying(*element),
            _ => underlying,
        };
        match self.data(array) {
            TypeData::Array { length, .. } => Some(Value::Integer(i128::from((*length)?).into())),
            _ => None,
        }
    }

    fn convert_constant(&mut self, value: Value, target: super::Type, is_rounded: bool) -> Option<Value> {
        let TypeData::Basic(target) = self.underlying_data(target) else {
            return None;
        };
        match value {
            Value::Bool(_) if target.is_boolean() => Some(value),
            Value::String(_) if target.is_string() => Some(value),
            Value::Integer(code) if target.is_string() => {
                let code = code
                    .to_i64()
                    .and_then(|code| u32::try_from(code).ok())
                    .and_then(char::from_u32);
                Some(Value::String(
                    code.unwrap_or(char::REPLACEMENT_CHARACTER).to_string().into(),
                ))
            }
            // A typed floating-point constant is rounded where ours is exact.
            Value::Float(_) if is_rounded && target.is_integer() => None,
            Value::Integer(_) | Value::Float(_) if target.is_integer() => {
                value.to_integer().map(Value::Integer)
            }
            Value::Integer(_) | Value::Float(_) if target.is_float() => value.to_rational().map(Value::Float),
            _ => None,
        }
    }
}

fn literal_value(literal: BasicLit<'_>) -> Option<Value> {
    match literal.kind() {
        Kind::String | Kind::RawString => {
            let value = literal::string_value(literal)?;
            Some(Value::String(value.as_str()?.into()))
        }
        Kind::Int => Integer::from_literal(literal.text()).map(Value::Integer),
        Kind::Rune => literal::rune_value(literal).map(|code| Value::Integer(i128::from(code).into())),
        Kind::Float => Rational::from_literal(literal.text()).map(Value::Float),
        _ => None,
    }
}

fn is_constant_object(object: &Object) -> bool {
    matches!(
        object,
        Object::Constant(_) | Object::True | Object::False | Object::Iota
    )
}

fn unsigned_mask(basic: Basic) -> Option<Integer> {
    let bits = match basic {
        Basic::Uint8 => 8,
        Basic::Uint16 => 16,
        Basic::Uint32 => 32,
        _ => 64,
    };
    Integer::ONE.shift_left(bits)?.subtract(&Integer::ONE)
}

fn combined(operator: Kind, left: &Value, right: &Value, is_integer: bool) -> Option<Value> {
    match (left, right) {
        (Value::Bool(left), Value::Bool(right)) => Some(Value::Bool(match operator {
            Kind::AndAnd => *left && *right,
            Kind::OrOr => *left || *right,
            Kind::Equal => left == right,
            Kind::NotEqual => left != right,
            _ => return None,
        })),
        (Value::String(left), Value::String(right)) => match operator {
            Kind::Plus => Some(Value::String(format!("{left}{right}").into())),
            _ => compared(operator, left.cmp(right)),
        },
        _ if matches!(operator, Kind::Shl | Kind::Shr) => {
            let (value, bits) = (left.to_integer()?, right.to_integer()?.to_usize()?);
            match operator {
                Kind::Shl => value.shift_left(bits).map(Value::Integer),
                _ => Some(Value::Integer(value.shift_right(bits))),
            }
        }
        (Value::Integer(left), Value::Integer(right)) => combined_integers(operator, left, right, is_integer),
        _ if is_integer => combined_integers(operator, &left.to_integer()?, &right.to_integer()?, true),
        _ => {
            let (left, right) = (left.to_rational()?, right.to_rational()?);
            match operator {
                Kind::Plus => left.add(&right).map(Value::Float),
                Kind::Minus => left.add(&right.negated()).map(Value::Float),
                Kind::Star => left.multiply(&right).map(Value::Float),
                Kind::Slash => left.divide(&right).map(Value::Float),
                _ => compared(operator, left.compare(&right)?),
            }
        }
    }
}

fn combined_integers(operator: Kind, left: &Integer, right: &Integer, is_integer: bool) -> Option<Value> {
    let value = match operator {
        Kind::Plus => left.add(right),
        Kind::Minus => left.subtract(right),
        Kind::Star => left.multiply(right),
        Kind::Slash if !is_integer => {
            return Rational::new(left, right).map(Value::Float);
        }
        Kind::Slash => left.divide(right).map(|(quotient, _)| quotient),
        Kind::Percent => left.divide(right).map(|(_, rest)| rest),
        Kind::Amp => left.combine(right, BitOperation::And),
        Kind::Pipe => left.combine(right, BitOperation::Or),
        Kind::Caret => left.combine(right, BitOperation::Xor),
        Kind::AmpCaret => left.combine(right, BitOperation::AndNot),
        _ => return compared(operator, left.cmp(right)),
    };
    value.map(Value::Integer)
}

fn compared(operator: Kind, order: std::cmp::Ordering) -> Option<Value> {
    Some(Value::Bool(match operator {
        Kind::Equal => order.is_eq(),
        Kind::NotEqual => order.is_ne(),
        Kind::Less => order.is_lt(),
        Kind::LessEqual => order.is_le(),
        Kind::Greater => order.is_gt(),
        Kind::GreaterEqual => order.is_ge(),
        _ => return None,
    }))
}
