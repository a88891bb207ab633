//! The types of expressions other than calls.

use godbg_text::FileId;

use super::data::{Basic, NodeRef, Signature, Type, TypeData, Unknown};
use super::member::Selection;
use super::typer::Typer;
use super::written::is_union;
use crate::ast::{
    BasicLit, BinaryExpr, CompositeLit, Expr, Ident, KeyValueExpr, Node, SelectorExpr, Token, UnaryExpr,
};
use crate::program::{Object, shape};
use crate::syntax::Kind;

impl<'p> Typer<'p> {
    /// Finds the type of an expression whose left operand is known already.
    pub(super) fn expression(&mut self, file: FileId, node: Node<'p>) -> Type {
        let Some(expression) = Expr::cast(node) else {
            return Type::NO_TYPE;
        };
        match expression {
            Expr::Bad(_) => Type::BROKEN,
            Expr::Ident(name) => self.identifier(file, name),
            Expr::Ellipsis(dots) => {
                let element = self.written(file, dots.element());
                self.intern(TypeData::Slice(element))
            }
            Expr::BasicLit(literal) => literal_type(literal),
            Expr::FuncLit(literal) => match literal.signature() {
                Some(signature) => self.type_of(file, signature.node()),
                None => Type::BROKEN,
            },
            Expr::CompositeLit(literal) => self.composite(file, literal),
            Expr::Paren(paren) => self.written(file, paren.inner()),
            Expr::Selector(selector) => self.selector(file, selector),
            Expr::Index(index) => match (index.operand(), index.index()) {
                (Some(operand), Some(argument)) => self.index(file, operand, &[argument]),
                _ => Type::BROKEN,
            },
            Expr::IndexList(list) => match list.operand() {
                Some(operand) => self.index(file, operand, &list.indices().collect::<Vec<_>>()),
                None => Type::BROKEN,
            },
            Expr::Slice(slice) => {
                let operand = self.written(file, slice.operand());
                self.sliced(operand)
            }
            Expr::TypeAssert(assertion) => match assertion.type_() {
                Some(asserted) => self.type_of(file, asserted.node()),
                None => self.written(file, assertion.operand()),
            },
            Expr::Call(call) => self.call(file, call),
            Expr::Star(star) => self.star(file, star.operand()),
            Expr::Unary(unary) => self.unary(file, unary),
            Expr::Binary(_) if is_union(expression) && self.is_constraint(file, expression) => {
                self.union(file, expression)
            }
            Expr::Binary(binary) => self.binary(file, binary),
            Expr::KeyValue(pair) => self.value_of_pair(file, pair),
            Expr::ArrayType(written) => self.array(file, written),
            Expr::StructType(written) => self.structure(file, written),
            Expr::FuncType(written) => self.signature(file, written),
            Expr::InterfaceType(written) => self.interface(file, written),
            Expr::MapType(written) => {
                let key = self.written(file, written.key());
                let value = self.written(file, written.value());
                self.intern(TypeData::Map { key, value })
            }
            Expr::ChanType(written) => self.channel(file, written),
        }
    }

    fn value_of_pair(&mut self, file: FileId, pair: KeyValueExpr<'p>) -> Type {
        self.written(file, pair.value())
    }

    /// Says whether `a | b` is a constraint: all its operands are types.
    fn is_constraint(&self, file: FileId, expression: Expr<'p>) -> bool {
        match expression {
            Expr::Binary(binary) => binary.operands().into_iter().all(|operand| match operand {
                Expr::Unary(unary) => unary.operator().is_some_and(|token| token.kind() == Kind::Tilde),
                operand => self.denotes_type(file, operand),
            }),
            _ => true,
        }
    }

    fn identifier(&mut self, file: FileId, name: Ident<'p>) -> Type {
        let object = self.object(file, name);
        self.object_type(file, &object)
    }

    /// Returns what an identifier stands for, by its scopes alone where that is enough.
    fn object(&self, file: FileId, name: Ident<'p>) -> Object {
        if shape::needs_full_resolution(name.node()) {
            self.program.resolve(file, name)
        } else {
            self.program.resolve_name(file, name)
        }
    }

    fn selector(&mut self, file: FileId, selector: SelectorExpr<'p>) -> Type {
        if let Some(object) = self.program.qualified(file, selector) {
            return match object {
                Object::Foreign { package, name } if shape::is_type_position(selector.node()) => {
                    self.intern(TypeData::Foreign { package, name })
                }
                Object::Foreign { package, .. } => self.intern(TypeData::Unknown(Unknown::Package(package))),
                object => self.object_type(file, &object),
            };
        }
        match self.select(file, selector) {
            Selection::Field { field_type, .. } => field_type,
            Selection::Method { method_type, .. } | Selection::InterfaceMethod { method_type, .. } => {
                method_type
            }
            Selection::MethodExpression { receiver, method } => self.method_expression(receiver, &method),
            Selection::PackageMember(object) => self.object_type(file, &object),
            Selection::Unknown(reason) => self.intern(TypeData::Unknown(reason)),
        }
    }

    /// Returns the type of `T.method`: the method with its receiver as the first parameter.
    fn method_expression(&mut self, receiver: Type, method: &Selection) -> Type {
        let (Selection::Method { method_type, .. } | Selection::InterfaceMethod { method_type, .. }) = method
        else {
            return Type::BROKEN;
        };
        match self.data(*method_type) {
            TypeData::Function(signature) => {
                let parameters = std::iter::once(receiver).chain(signature.parameters.iter().copied());
                self.intern(TypeData::Function(Signature {
                    parameters: parameters.collect(),
                    ..signature.clone()
                }))
            }
            _ => *method_type,
        }
    }

    fn star(&mut self, file: FileId, operand: Option<Expr<'p>>) -> Type {
        let Some(operand) = operand else {
            return Type::BROKEN;
        };
        let inner = self.type_of(file, operand.node());
        if self.denotes_type(file, operand) {
            return self.intern(TypeData::Pointer(inner));
        }
        match *self.core_data(inner) {
            TypeData::Pointer(element) => element,
            _ => self.unknown_through(inner),
        }
    }

    fn unary(&mut self, file: FileId, unary: UnaryExpr<'p>) -> Type {
        let Some(operand) = unary.operand() else {
            return Type::BROKEN;
        };
        match unary.operator().map(Token::kind) {
            Some(Kind::Amp) => {
                let inner = self.type_of(file, operand.node());
                self.intern(TypeData::Pointer(inner))
            }
            Some(Kind::Arrow) => {
                let channel = self.type_of(file, operand.node());
                match *self.core_data(channel) {
                    TypeData::Channel { element, .. } => element,
                    _ => self.unknown_through(channel),
                }
            }
            Some(Kind::Tilde) => self.union(file, Expr::Unary(unary)),
            _ => self.type_of(file, operand.node()),
        }
    }

    fn binary(&mut self, file: FileId, binary: BinaryExpr<'p>) -> Type {
        let (Some(left), Some(right)) = (binary.left(), binary.right()) else {
            return Type::BROKEN;
        };
        let operator = binary.operator().map_or(Kind::Illegal, Token::kind);
        match operator {
            Kind::Equal
            | Kind::NotEqual
            | Kind::Less
            | Kind::LessEqual
            | Kind::Greater
            | Kind::GreaterEqual => Type::UNTYPED_BOOL,
            Kind::Shl | Kind::Shr => {
                let shifted = self.type_of(file, left.node());
                // `1.0 << 3` is an integer constant.
                if matches!(
                    self.data(shifted),
                    TypeData::Basic(Basic::UntypedFloat | Basic::UntypedRune)
                ) && shifted == Type::UNTYPED_FLOAT
                {
                    Type::UNTYPED_INT
                } else {
                    shifted
                }
            }
            _ => {
                let left = self.type_of(file, left.node());
                let right = self.type_of(file, right.node());
                self.joined(left, right)
            }
        }
    }

    /// Returns the type that two operands of one operator have together.
    pub(super) fn joined(&self, left: Type, right: Type) -> Type {
        match (self.untyped(left), self.untyped(right)) {
            (Some(left_kind), Some(right_kind)) if left_kind < right_kind => right,
            (Some(_), None) => right,
            // Operands with types have the same one, so the other tells what one has.
            (None, None) if matches!(self.data(left), TypeData::Unknown(_)) => right,
            _ => left,
        }
    }

    pub(super) fn untyped(&self, of: Type) -> Option<Basic> {
        match self.data(of) {
            TypeData::Basic(basic) if basic.is_untyped() => Some(*basic),
            _ => None,
        }
    }

    fn sliced(&mut self, operand: Type) -> Type {
        let core = self.core_type(operand);
        match *self.data(core) {
            TypeData::Basic(Basic::UntypedString) => Type::STRING,
            TypeData::Slice(_) | TypeData::Basic(Basic::String) => operand,
            TypeData::Array { element, .. } => self.intern(TypeData::Slice(element)),
            TypeData::Pointer(array) => match *self.core_data(array) {
                TypeData::Array { element, .. } => self.intern(TypeData::Slice(element)),
                _ => self.unknown_through(array),
            },
            _ => self.unknown_through(operand),
        }
    }

    fn index(&mut self, file: FileId, operand: Expr<'p>, arguments: &[Expr<'p>]) -> Type {
        let indexed = self.type_of(file, operand.node());
        if self.denotes_type(file, operand) {
            let arguments: Vec<_> = arguments
                .iter()
                .map(|argument| self.type_of(file, argument.node()))
                .collect();
            return self.instantiate_type(file, operand, indexed, &arguments);
        }
        if let TypeData::Function(signature) = self.data(indexed)
            && !signature.type_parameters.is_empty()
        {
            let arguments: Vec<_> = arguments
                .iter()
                .map(|argument| self.type_of(file, argument.node()))
                .collect();
            return self.instantiate_function(signature, &arguments);
        }
        self.element(indexed)
    }

    /// Returns the type of `x[i]`.
    fn element(&mut self, indexed: Type) -> Type {
        let core = self.core_type(indexed);
        match *self.data(core) {
            TypeData::Slice(element) | TypeData::Array { element, .. } => element,
            TypeData::Map { value, .. } => value,
            TypeData::Basic(basic) if basic.is_string() => Type::UINT8,
            TypeData::Pointer(array) => match *self.core_data(array) {
                TypeData::Array { element, .. } => element,
                _ => self.unknown_through(array),
            },
            _ => self.unknown_through(indexed),
        }
    }

    fn composite(&mut self, file: FileId, literal: CompositeLit<'p>) -> Type {
        let Some(written) = literal.type_() else {
            return self.elided(file, literal);
        };
        let found = self.type_of(file, written.node());
        match (written, self.data(found)) {
            (Expr::ArrayType(array), TypeData::Array { element, .. })
                if matches!(array.length(), Some(Expr::Ellipsis(_))) =>
            {
                let length = self.literal_length(file, literal);
                let element = *element;
                self.intern(TypeData::Array { length, element })
            }
            _ => found,
        }
    }

    /// Returns how many elements the literal of an array `[...]T` has.
    fn literal_length(&mut self, file: FileId, literal: CompositeLit<'p>) -> Option<u64> {
        let (mut next, mut length) = (0, 0);
        for element in literal.elements() {
            if let Expr::KeyValue(pair) = element {
                next = self.constant(file, pair.key()?.node())?.to_length()?;
            }
            next += 1;
            length = length.max(next);
        }
        Some(length)
    }

    /// Returns the type of `{…}` inside another literal: that of its elements or keys.
    fn elided(&mut self, file: FileId, literal: CompositeLit<'p>) -> Type {
        let mut around = literal.node().parent();
        let mut is_key = false;
        if let Some(pair) = around.and_then(KeyValueExpr::cast) {
            is_key = pair.key().map(Expr::node) == Some(literal.node());
            around = pair.node().parent();
        }
        let Some(outer) = around.and_then(CompositeLit::cast) else {
            return Type::BROKEN;
        };
        let outer = self.type_of(file, outer.node());
        let outer = self.literal_type(outer);
        match *self.core_data(outer) {
            TypeData::Slice(element) | TypeData::Array { element, .. } => element,
            TypeData::Map { key, .. } if is_key => key,
            TypeData::Map { value, .. } => value,
            _ => self.unknown_through(outer),
        }
    }

    /// Returns what a literal of this type makes: where `&` is left out, what is pointed to.
    pub(super) fn literal_type(&mut self, written: Type) -> Type {
        match *self.core_data(written) {
            TypeData::Pointer(element) => element,
            _ => written,
        }
    }

    /// Returns why what is found through a type is not known.
    pub(super) fn unknown_through(&self, of: Type) -> Type {
        match self.data(of) {
            TypeData::Unknown(_) => of,
            TypeData::Foreign { package, .. } => {
                self.intern(TypeData::Unknown(Unknown::Package(package.clone())))
            }
            TypeData::Named { .. } => {
                let mut typer = Typer::new(self.program);
                let underlying = typer.underlying(of);
                match self.data(underlying) {
                    TypeData::Unknown(_) => underlying,
                    TypeData::Foreign { .. } => self.unknown_through(underlying),
                    _ => Type::BROKEN,
                }
            }
            _ => Type::BROKEN,
        }
    }

    pub(super) fn reference(file: FileId, node: Node<'_>) -> NodeRef {
        NodeRef {
            file,
            node: node.id(),
        }
    }
}

fn literal_type(literal: BasicLit<'_>) -> Type {
    match literal.kind() {
        Kind::Int => Type::UNTYPED_INT,
        Kind::Float => Type::UNTYPED_FLOAT,
        Kind::Imaginary => Type::UNTYPED_COMPLEX,
        Kind::Rune => Type::UNTYPED_RUNE,
        Kind::String | Kind::RawString => Type::UNTYPED_STRING,
        _ => Type::BROKEN,
    }
}

impl crate::program::Program {
    /// Returns the type of the value that a composite literal makes; where `&T` is left out
    /// inside another literal, `T`.
    pub fn literal_type(&self, file: FileId, literal: CompositeLit<'_>) -> Type {
        let of = self.type_of_node(file, literal.node());
        if literal.type_().is_some() {
            return of;
        }
        Typer::new(self).literal_type(of)
    }
}
