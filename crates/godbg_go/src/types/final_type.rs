//! What untyped constants, generic functions and comma-ok forms become where they stand.
//!
//! Rules as in Go's `go/types`: an untyped operand takes the type that its place asks for, the
//! default type where that is an interface, and stays untyped where nothing asks.

use godbg_text::FileId;

use super::data::{Type, TypeData};
use super::member::Selection;
use super::typer::Typer;
use crate::ast::{
    AssignStmt, BinaryExpr, CallExpr, CompositeLit, Expr, FieldList, FuncDecl, FuncLit, IndexExpr,
    KeyValueExpr, Node, RangeStmt, ReturnStmt, SendStmt, SwitchStmt, Token, ValueSpec,
};
use crate::program::{Builtin, Program, shape};
use crate::syntax::Kind;

/// What a place does with an untyped operand.
enum Place {
    /// Nothing: it stays untyped.
    Free,
    /// It becomes what its type is by default.
    Default,
    /// It becomes this type, or its default where that is an interface.
    Wanted(Type),
    /// It becomes exactly this type.
    Exactly(Type),
}

impl Program {
    /// Returns the type that an expression has in the end: as [`Program::type_of`], with
    /// untyped constants converted as their place asks, generic functions instantiated, and
    /// `v, ok := m[k]` a tuple.
    pub fn final_type(&self, file: FileId, expression: Expr<'_>) -> Type {
        let node = self.file(file).node(expression.node().id());
        Typer::new(self).final_type(file, node)
    }
}

impl<'p> Typer<'p> {
    pub(super) fn final_type(&mut self, file: FileId, node: Node<'p>) -> Type {
        let own = self.type_of(file, node);
        if !self.depends_on_place(own, node) {
            return own;
        }
        let place = Self::reference(file, node);
        if let Some(known) = self.final_types.get(&place) {
            return *known;
        }
        let found = self.deeper(|typer| typer.final_type_here(file, node, own));
        if let Some(found) = found {
            self.final_types.insert(place, found);
        }
        found.unwrap_or(Type::TOO_DEEP)
    }

    /// Says whether an expression of this type may have another one where it stands.
    fn depends_on_place(&self, own: Type, node: Node<'p>) -> bool {
        match self.data(own) {
            TypeData::Basic(basic) if basic.is_untyped() => own != Type::UNTYPED_NIL,
            TypeData::Function(signature) if !signature.type_parameters.is_empty() => true,
            _ => is_comma_ok(node),
        }
    }

    fn final_type_here(&mut self, file: FileId, node: Node<'p>, found: Type) -> Type {
        match self.data(found) {
            TypeData::Basic(basic) if basic.is_untyped() && found != Type::UNTYPED_NIL => {
                match self.place(file, node) {
                    Place::Free => found,
                    Place::Default => self.default_type(found),
                    Place::Exactly(wanted) => wanted,
                    Place::Wanted(wanted) => self.converted(found, wanted),
                }
            }
            TypeData::Function(signature) if !signature.type_parameters.is_empty() => {
                let called = node.parent().and_then(CallExpr::cast);
                match called.filter(|call| call.function().map(Expr::node) == Some(node)) {
                    Some(call) => {
                        let instance = self.inferred(file, signature, call);
                        self.intern(TypeData::Function(instance))
                    }
                    None => match self.place(file, node) {
                        Place::Wanted(wanted) => self.instantiate_for(signature, wanted),
                        _ => found,
                    },
                }
            }
            _ if is_comma_ok(node) => {
                let parts = Box::new([found, Type::BOOL]);
                match self.data(found) {
                    TypeData::Unknown(_) => found,
                    _ => self.intern(TypeData::Tuple(parts)),
                }
            }
            _ => found,
        }
    }

    fn converted(&mut self, untyped: Type, wanted: Type) -> Type {
        if matches!(self.data(wanted), TypeData::Parameter(_)) {
            return wanted;
        }
        match self.underlying_data(wanted) {
            TypeData::Basic(basic) if !basic.is_untyped() => wanted,
            TypeData::Unknown(_) | TypeData::Foreign { .. } => self.unknown_through(wanted),
            _ => self.default_type(untyped),
        }
    }

    fn place(&mut self, file: FileId, node: Node<'p>) -> Place {
        let Some(parent) = node.parent() else {
            return Place::Free;
        };
        match parent.kind() {
            Kind::ParenExpr => Place::Exactly(self.final_type(file, parent)),
            Kind::UnaryExpr => self.place_in_operation(file, parent),
            Kind::BinaryExpr => self.place_in_binary(file, node, parent),
            Kind::KeyValueExpr => self.place_in_pair(file, node, parent),
            Kind::CompositeLit => self.place_in_literal(file, node, parent),
            Kind::CallExpr => self.place_in_call(file, node, parent),
            Kind::IndexExpr | Kind::SliceExpr if shape::is_first_child(node, parent) => Place::Free,
            Kind::IndexExpr => self.place_in_index(file, parent),
            Kind::SliceExpr => Place::Exactly(Type::INT),
            Kind::AssignStmt => self.place_in_assignment(file, node, parent),
            Kind::ValueSpec => self.place_in_declaration(file, node, parent),
            Kind::ReturnStmt => self.place_in_return(file, node, parent),
            Kind::SendStmt => {
                let channel = SendStmt::cast(parent).and_then(SendStmt::channel);
                let channel = self.written(file, channel);
                match *self.core_data(channel) {
                    TypeData::Channel { element, .. } => Place::Wanted(element),
                    _ => Place::Exactly(self.unknown_through(channel)),
                }
            }
            Kind::RangeStmt => self.place_in_range(file, parent),
            Kind::SwitchStmt => Place::Default,
            Kind::CaseClause => self.place_in_case(file, parent),
            _ => Place::Free,
        }
    }

    fn place_in_binary(&mut self, file: FileId, node: Node<'p>, parent: Node<'p>) -> Place {
        let Some(binary) = BinaryExpr::cast(parent) else {
            return Place::Free;
        };
        let (Some(left), Some(right)) = (binary.left(), binary.right()) else {
            return Place::Free;
        };
        let is_left = left.node() == node;
        match binary.operator().map(Token::kind) {
            Some(Kind::Shl | Kind::Shr) if !is_left => Place::Free,
            Some(
                Kind::Equal
                | Kind::NotEqual
                | Kind::Less
                | Kind::LessEqual
                | Kind::Greater
                | Kind::GreaterEqual,
            ) => {
                let other = if is_left { right } else { left };
                let other_type = self.type_of(file, other.node());
                if self.untyped(other_type).is_none() {
                    return Place::Wanted(other_type);
                }
                let own = self.type_of(file, node);
                let joined = self.joined(own, other_type);
                let both = self.is_constant(file, left.node()) && self.is_constant(file, right.node());
                if both {
                    Place::Exactly(joined)
                } else {
                    Place::Exactly(self.default_type(joined))
                }
            }
            Some(Kind::Shl | Kind::Shr) => self.place_in_operation(file, parent),
            _ => {
                // Operands of an untyped constant are never made a value: they stay untyped, of
                // the larger kind of the two.
                let other = if is_left { right } else { left };
                let (own, other) = (self.type_of(file, node), self.type_of(file, other.node()));
                let of = self.type_of(file, parent);
                let stays = self.untyped(of).is_some() && self.untyped(other).is_some();
                if stays && self.is_constant(file, parent) {
                    return Place::Exactly(self.joined(own, other));
                }
                self.place_in_operation(file, parent)
            }
        }
    }

    /// The operand of an untyped constant is never made a value, so it keeps its type.
    fn place_in_operation(&mut self, file: FileId, parent: Node<'p>) -> Place {
        let of = self.type_of(file, parent);
        if self.untyped(of).is_some() && self.is_constant(file, parent) {
            return Place::Free;
        }
        Place::Exactly(self.final_type(file, parent))
    }

    fn place_in_pair(&mut self, file: FileId, node: Node<'p>, parent: Node<'p>) -> Place {
        let is_key = KeyValueExpr::cast(parent)
            .and_then(KeyValueExpr::key)
            .map(Expr::node)
            == Some(node);
        let Some(literal) = parent.parent().and_then(CompositeLit::cast) else {
            return Place::Free;
        };
        let of = self.made_by(file, literal);
        match self.core_data(of) {
            TypeData::Map { key, value } => Place::Wanted(if is_key { *key } else { *value }),
            TypeData::Slice(element) | TypeData::Array { element, .. } => {
                if is_key {
                    Place::Exactly(Type::INT)
                } else {
                    Place::Wanted(*element)
                }
            }
            TypeData::Struct(fields) => {
                let key = KeyValueExpr::cast(parent).and_then(KeyValueExpr::key);
                let name = key.and_then(Expr::as_ident).map_or("", crate::ast::Ident::text);
                if let Some(field) = fields.iter().find(|field| *field.name == *name) {
                    return Place::Wanted(field.field_type);
                }
                match self.member(of, name) {
                    Selection::Field { field_type, .. } => Place::Wanted(field_type),
                    _ => Place::Free,
                }
            }
            _ => Place::Exactly(self.unknown_through(of)),
        }
    }

    fn made_by(&mut self, file: FileId, literal: CompositeLit<'p>) -> Type {
        let of = self.type_of(file, literal.node());
        if literal.type_().is_some() {
            of
        } else {
            self.literal_type(of)
        }
    }

    fn place_in_literal(&mut self, file: FileId, node: Node<'p>, parent: Node<'p>) -> Place {
        let Some(literal) = CompositeLit::cast(parent) else {
            return Place::Free;
        };
        let of = self.made_by(file, literal);
        match self.core_data(of) {
            TypeData::Slice(element) | TypeData::Array { element, .. } => Place::Wanted(*element),
            TypeData::Struct(fields) => {
                let place = literal.elements().position(|element| element.node() == node);
                let field = place.and_then(|place| fields.get(place));
                field.map_or(Place::Free, |field| Place::Wanted(field.field_type))
            }
            _ => Place::Exactly(self.unknown_through(of)),
        }
    }

    fn place_in_call(&mut self, file: FileId, node: Node<'p>, parent: Node<'p>) -> Place {
        let Some(call) = CallExpr::cast(parent) else {
            return Place::Free;
        };
        let Some(function) = call.function() else {
            return Place::Free;
        };
        let Some(place) = call.arguments().position(|argument| argument.node() == node) else {
            return Place::Free;
        };
        if let Some(builtin) = self.called_builtin(file, function) {
            return self.place_in_builtin(file, builtin, call, place);
        }
        if self.denotes_type(file, function) {
            return self.place_in_conversion(file, node, function);
        }
        let called = self.type_of(file, function.node());
        let TypeData::Function(signature) = self.core_data(called) else {
            return Place::Exactly(self.unknown_through(called));
        };
        let spread = call.has_ellipsis();
        let wanted = if signature.type_parameters.is_empty() {
            self.parameter_for(signature, place, spread)
        } else {
            let instance = self.inferred(file, signature, call);
            self.parameter_for(&instance, place, spread)
        };
        wanted.map_or(Place::Free, Place::Wanted)
    }

    fn place_in_conversion(&mut self, file: FileId, node: Node<'p>, function: Expr<'p>) -> Place {
        let target = self.type_of(file, function.node());
        let own = self.type_of(file, node);
        match self.underlying_data(target) {
            TypeData::Basic(basic) if basic.is_string() => {
                let is_number = self.untyped(own).is_some_and(super::Basic::is_integer);
                if is_number {
                    Place::Free
                } else {
                    Place::Exactly(target)
                }
            }
            TypeData::Basic(_) => Place::Exactly(target),
            TypeData::Unknown(_) | TypeData::Foreign { .. } => Place::Exactly(self.unknown_through(target)),
            TypeData::Function(_) => Place::Wanted(target),
            _ => Place::Default,
        }
    }

    fn place_in_builtin(
        &mut self,
        file: FileId,
        builtin: Builtin,
        call: CallExpr<'p>,
        place: usize,
    ) -> Place {
        let first = call.arguments().next();
        match builtin {
            Builtin::Append if place > 0 => {
                let list = self.written(file, first);
                match *self.core_data(list) {
                    TypeData::Slice(_) if call.has_ellipsis() => Place::Free,
                    TypeData::Slice(element) => Place::Wanted(element),
                    _ => Place::Exactly(self.unknown_through(list)),
                }
            }
            Builtin::Make => Place::Exactly(Type::INT),
            Builtin::Delete => {
                let map = self.written(file, first);
                match *self.core_data(map) {
                    TypeData::Map { key, .. } => Place::Wanted(key),
                    _ => Place::Exactly(self.unknown_through(map)),
                }
            }
            Builtin::Min | Builtin::Max => Place::Exactly(self.final_type(file, call.node())),
            Builtin::Len | Builtin::Cap => Place::Free,
            Builtin::Complex => match self.type_of(file, call.node()) {
                Type::COMPLEX64 => Place::Exactly(Type::FLOAT32),
                Type::COMPLEX128 => Place::Exactly(Type::FLOAT64),
                _ => Place::Free,
            },
            _ => Place::Default,
        }
    }

    fn place_in_index(&mut self, file: FileId, parent: Node<'p>) -> Place {
        let operand = IndexExpr::cast(parent).and_then(IndexExpr::operand);
        let indexed = self.written(file, operand);
        match *self.core_data(indexed) {
            TypeData::Map { key, .. } => Place::Wanted(key),
            TypeData::Unknown(_) | TypeData::Foreign { .. } => Place::Exactly(self.unknown_through(indexed)),
            _ => Place::Exactly(Type::INT),
        }
    }

    fn place_in_assignment(&mut self, file: FileId, node: Node<'p>, parent: Node<'p>) -> Place {
        let Some(assignment) = AssignStmt::cast(parent) else {
            return Place::Free;
        };
        let operator = assignment.operator().map_or(Kind::Assign, Token::kind);
        if matches!(operator, Kind::ShlAssign | Kind::ShrAssign) {
            return Place::Free;
        }
        let place = assignment.right().position(|value| value.node() == node);
        let Some(target) = place.and_then(|place| assignment.left().nth(place)) else {
            return Place::Free;
        };
        if target.as_ident().is_some_and(crate::ast::Ident::is_blank) {
            return Place::Default;
        }
        Place::Wanted(self.type_of(file, target.node()))
    }

    fn place_in_declaration(&mut self, file: FileId, node: Node<'p>, parent: Node<'p>) -> Place {
        let Some(spec) = ValueSpec::cast(parent) else {
            return Place::Free;
        };
        if spec.type_().map(Expr::node) == Some(node) || spec.names().any(|name| name.node() == node) {
            return Place::Free;
        }
        if let Some(written) = spec.type_() {
            return Place::Wanted(self.type_of(file, written.node()));
        }
        let keyword = parent.parent().and_then(Node::first_token).map(Token::kind);
        if keyword == Some(Kind::ConstKw) {
            Place::Free
        } else {
            Place::Default
        }
    }

    fn place_in_return(&mut self, file: FileId, node: Node<'p>, parent: Node<'p>) -> Place {
        let Some(statement) = ReturnStmt::cast(parent) else {
            return Place::Free;
        };
        let Some(place) = statement.results().position(|result| result.node() == node) else {
            return Place::Free;
        };
        let function = parent
            .ancestors()
            .find(|around| matches!(around.kind(), Kind::FuncLit | Kind::FuncDecl));
        let signature = function.and_then(|function| match function.kind() {
            Kind::FuncLit => FuncLit::cast(function)?.signature(),
            _ => FuncDecl::cast(function)?.signature(),
        });
        let results = signature.and_then(crate::ast::FuncType::results);
        let mut count = 0;
        for field in results.into_iter().flat_map(FieldList::fields) {
            count += field.names().count().max(1);
            if place < count {
                return Place::Wanted(self.written(file, field.type_()));
            }
        }
        Place::Free
    }

    fn place_in_range(&mut self, file: FileId, parent: Node<'p>) -> Place {
        let Some(range) = RangeStmt::cast(parent) else {
            return Place::Free;
        };
        match range.key() {
            Some(key) if !range.is_define() && !key.as_ident().is_some_and(crate::ast::Ident::is_blank) => {
                Place::Wanted(self.type_of(file, key.node()))
            }
            _ => Place::Default,
        }
    }

    fn place_in_case(&mut self, file: FileId, clause: Node<'p>) -> Place {
        let switch = clause.ancestors().nth(1).and_then(SwitchStmt::cast);
        let Some(switch) = switch else { return Place::Free };
        match switch.tag() {
            None => Place::Exactly(Type::BOOL),
            Some(tag) => {
                let of = self.type_of(file, tag.node());
                Place::Wanted(self.default_type(of))
            }
        }
    }
}

/// Says whether an expression gives a value and whether there is one: it is the only value for
/// two targets.
fn is_comma_ok(node: Node<'_>) -> bool {
    let mut inner = node;
    while inner.kind() == Kind::ParenExpr {
        let Some(child) = inner.children().next() else {
            return false;
        };
        inner = child;
    }
    let has_form = match inner.kind() {
        Kind::IndexExpr | Kind::TypeAssertExpr => true,
        Kind::UnaryExpr => inner
            .first_token()
            .is_some_and(|token| token.kind() == Kind::Arrow),
        _ => false,
    };
    if !has_form {
        return false;
    }
    let mut outer = node;
    while let Some(parent) = outer.parent() {
        match parent.kind() {
            Kind::ParenExpr => outer = parent,
            Kind::AssignStmt => {
                return AssignStmt::cast(parent).is_some_and(|assignment| {
                    assignment.left().count() == 2
                        && assignment.right().count() == 1
                        && assignment.right().next().map(Expr::node) == Some(outer)
                });
            }
            Kind::ValueSpec => {
                return ValueSpec::cast(parent).is_some_and(|spec| {
                    spec.names().count() == 2
                        && spec.values().count() == 1
                        && spec.values().next().map(Expr::node) == Some(outer)
                });
            }
            _ => return false,
        }
    }
    false
}
