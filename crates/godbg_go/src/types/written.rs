//! From a type as it is written to the type it denotes.

use std::sync::Arc;

use godbg_text::FileId;

use super::data::{
    Direction, Field, Interface, InterfaceMethod, NodeRef, Signature, Type, TypeData, TypeParameter,
    UnionTerm,
};
use super::typer::Typer;
use crate::ast::{
    self, ArrayType, ChanType, ChannelDirection, Expr, FieldList, FuncType, InterfaceType, StructType,
};
use crate::literal;
use crate::program::{Object, shape};
use crate::syntax::Kind;

impl<'p> Typer<'p> {
    /// Returns the type that an optional type expression denotes.
    pub(super) fn written(&mut self, file: FileId, written: Option<Expr<'p>>) -> Type {
        written.map_or(Type::BROKEN, |written| self.type_of(file, written.node()))
    }

    /// Says whether an expression denotes a type.
    pub(super) fn denotes_type(&self, file: FileId, expression: Expr<'p>) -> bool {
        let mut current = Some(expression);
        while let Some(expression) = current {
            current = match expression {
                Expr::ArrayType(_)
                | Expr::StructType(_)
                | Expr::FuncType(_)
                | Expr::InterfaceType(_)
                | Expr::MapType(_)
                | Expr::ChanType(_)
                | Expr::Ellipsis(_) => return true,
                Expr::Paren(paren) => paren.inner(),
                Expr::Star(star) => star.operand(),
                Expr::Index(index) => index.operand(),
                Expr::IndexList(list) => list.operand(),
                Expr::Ident(name) => return is_type(&self.program.resolve_name(file, name)),
                Expr::Selector(selector) => {
                    let object = self.program.qualified(file, selector);
                    return object.is_some_and(|object| names_type(expression, &object));
                }
                _ => return false,
            };
        }
        false
    }

    pub(super) fn array(&mut self, file: FileId, written: ArrayType<'p>) -> Type {
        let element = self.written(file, written.element());
        let length = match written.length() {
            None => return self.intern(TypeData::Slice(element)),
            // The literal around it knows; see `composite`.
            Some(Expr::Ellipsis(_)) => None,
            Some(length) => self
                .constant(file, length.node())
                .and_then(|value| value.to_length()),
        };
        self.intern(TypeData::Array { length, element })
    }

    pub(super) fn channel(&mut self, file: FileId, written: ChanType<'p>) -> Type {
        let element = self.written(file, written.element());
        let direction = match written.direction() {
            ChannelDirection::Both => Direction::Both,
            ChannelDirection::Send => Direction::Send,
            ChannelDirection::Receive => Direction::Receive,
        };
        self.intern(TypeData::Channel { direction, element })
    }

    pub(super) fn structure(&mut self, file: FileId, written: StructType<'p>) -> Type {
        let mut fields = Vec::new();
        for field in written.fields().into_iter().flat_map(FieldList::fields) {
            let Some(type_node) = field.type_() else { continue };
            let field_type = self.type_of(file, type_node.node());
            let tag = field
                .tag()
                .and_then(literal::string_value)
                .map(|tag| Arc::from(&*tag.text()));
            let mut names = field.names().peekable();
            if names.peek().is_none() {
                fields.push(Field {
                    name: embedded_name(type_node).into(),
                    field_type,
                    is_embedded: true,
                    tag: tag.clone(),
                    declaration: NodeRef {
                        file,
                        node: type_node.node().id(),
                    },
                });
            }
            fields.extend(names.map(|name| Field {
                name: name.text().into(),
                field_type,
                is_embedded: false,
                tag: tag.clone(),
                declaration: NodeRef {
                    file,
                    node: name.node().id(),
                },
            }));
        }
        self.intern(TypeData::Struct(fields.into()))
    }

    pub(super) fn interface(&mut self, file: FileId, written: InterfaceType<'p>) -> Type {
        let mut methods = Vec::new();
        let mut embedded = Vec::new();
        let mut unions = Vec::new();
        for member in written.members().into_iter().flat_map(FieldList::fields) {
            let Some(type_node) = member.type_() else { continue };
            if let Some(name) = member.names().next() {
                methods.push(InterfaceMethod {
                    name: name.text().into(),
                    method_type: self.type_of(file, type_node.node()),
                    declaration: Some(NodeRef {
                        file,
                        node: name.node().id(),
                    }),
                });
            } else if is_union(type_node) {
                unions.push(self.union_terms(file, type_node));
            } else {
                embedded.push(self.type_of(file, type_node.node()));
            }
        }
        methods.sort_by(|left, right| left.name.cmp(&right.name));
        self.intern(TypeData::Interface(Interface {
            methods: methods.into(),
            embedded: embedded.into(),
            unions: unions.into(),
        }))
    }

    /// Returns the constraint that `~A | B` stands for.
    pub(super) fn union(&mut self, file: FileId, written: Expr<'p>) -> Type {
        let terms = self.union_terms(file, written);
        self.intern(TypeData::Interface(Interface {
            unions: Box::new([terms]),
            ..Interface::default()
        }))
    }

    fn union_terms(&mut self, file: FileId, written: Expr<'p>) -> Box<[UnionTerm]> {
        let operands = match written {
            Expr::Binary(binary) => binary.operands(),
            single => vec![single],
        };
        let terms = operands.into_iter().map(|operand| match operand {
            Expr::Unary(unary) => UnionTerm {
                is_approximate: true,
                term_type: self.written(file, unary.operand()),
            },
            plain => UnionTerm {
                is_approximate: false,
                term_type: self.type_of(file, plain.node()),
            },
        });
        terms.collect()
    }

    /// Returns the function type that a signature denotes.
    pub(super) fn signature(&mut self, file: FileId, written: FuncType<'p>) -> Type {
        let type_parameters = self.type_parameters(file, written.type_parameters());
        let mut parameters = Vec::new();
        let mut variadic = false;
        for field in written.parameters().into_iter().flat_map(FieldList::fields) {
            let parameter = self.written(file, field.type_());
            variadic = matches!(field.type_(), Some(Expr::Ellipsis(_)));
            parameters.extend(std::iter::repeat_n(parameter, field.names().count().max(1)));
        }
        let mut results = Vec::new();
        for field in written.results().into_iter().flat_map(FieldList::fields) {
            let result = self.written(file, field.type_());
            results.extend(std::iter::repeat_n(result, field.names().count().max(1)));
        }
        self.intern(TypeData::Function(Signature {
            parameters: parameters.into(),
            results: results.into(),
            variadic,
            type_parameters,
        }))
    }

    fn type_parameters(&mut self, file: FileId, list: Option<FieldList<'p>>) -> Box<[TypeParameter]> {
        let mut found = Vec::new();
        for field in list.into_iter().flat_map(FieldList::fields) {
            let constraint = self.written(file, field.type_());
            found.extend(field.names().map(|name| TypeParameter {
                parameter: self.intern(TypeData::Parameter(NodeRef {
                    file,
                    node: name.node().id(),
                })),
                constraint,
            }));
        }
        found.into()
    }
}

/// Says whether a name or qualified name denotes a type, going by what it stands for.
pub(super) fn names_type(name: Expr<'_>, object: &Object) -> bool {
    match (name, object) {
        (Expr::Selector(_), Object::Foreign { .. }) => shape::is_type_position(name.node()),
        _ => is_type(object),
    }
}

pub(super) fn is_type(object: &Object) -> bool {
    matches!(
        object,
        Object::Type(_) | Object::TypeParameter(_) | Object::BasicType(_)
    )
}

/// Says whether a type expression is a union with more than one term or with `~`.
pub(super) fn is_union(written: Expr<'_>) -> bool {
    let operator = match written {
        Expr::Binary(binary) => binary.operator(),
        Expr::Unary(unary) => unary.operator(),
        _ => None,
    };
    operator.is_some_and(|token| matches!(token.kind(), Kind::Pipe | Kind::Tilde))
}

/// Returns the name of a field that is declared by its type alone.
fn embedded_name(written: Expr<'_>) -> &str {
    let mut current = Some(written);
    while let Some(written) = current {
        current = match written {
            Expr::Ident(name) => return name.text(),
            Expr::Selector(selector) => return selector.name().map_or("", ast::Ident::text),
            Expr::Star(star) => star.operand(),
            Expr::Paren(paren) => paren.inner(),
            Expr::Index(index) => index.operand(),
            Expr::IndexList(list) => list.operand(),
            _ => None,
        };
    }
    ""
}
