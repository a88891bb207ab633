//! Questions about nodes that names need answered and `ast` does not ask.

use super::object::{Object, Variable, VariableKind};
use crate::ast::{CompositeLit, Expr, Field, FieldList, FuncType, Node, Token, TypeSwitchStmt, ValueSpec};
use crate::syntax::Kind;
use crate::types::NodeRef;

/// Says whether an identifier may refer to a name in scope: it is no selected name, no name of
/// a field or method that is being declared, no label.
pub(crate) fn is_use(identifier: Node<'_>) -> bool {
    let Some(parent) = identifier.parent() else {
        return false;
    };
    match parent.kind() {
        Kind::SelectorExpr => is_first_child(identifier, parent),
        Kind::Field => !is_field_name(identifier, parent),
        Kind::LabeledStmt | Kind::BranchStmt | Kind::ImportSpec => false,
        _ => true,
    }
}

/// Says whether an identifier is a name in a field, not its type.
pub(crate) fn is_field_name(identifier: Node<'_>, field: Node<'_>) -> bool {
    let written = Field::cast(field).and_then(Field::type_);
    written.map(Expr::node) != Some(identifier)
}

/// Says whether a node is the first child of its parent.
pub(crate) fn is_first_child(node: Node<'_>, parent: Node<'_>) -> bool {
    node.id().0 == parent.id().0 + 1
}

/// Says whether an identifier is one of the names that a `ValueSpec` declares.
pub(crate) fn is_declared_by(identifier: Node<'_>, spec: Node<'_>) -> bool {
    let mut names = ValueSpec::cast(spec).into_iter().flat_map(ValueSpec::names);
    names.any(|name| name.node() == identifier)
}

/// Returns the constant or variable that a name in a `ValueSpec` declares.
pub(crate) fn value_object(name: NodeRef, spec: Node<'_>) -> Object {
    let group = spec.parent();
    let keyword = group.and_then(Node::first_token).map(Token::kind);
    if keyword == Some(Kind::ConstKw) {
        return Object::Constant(name);
    }
    let outside = group.and_then(Node::parent).map(Node::kind);
    let is_local = outside == Some(Kind::DeclStmt);
    Object::Variable(Variable {
        kind: if is_local {
            VariableKind::Local
        } else {
            VariableKind::Package
        },
        declaration: name,
        clause: None,
    })
}

/// Returns what the names of a field in a list are; `None` for type parameters.
pub(crate) fn parameter_role(field: Node<'_>) -> Option<VariableKind> {
    let list = field.parent().and_then(FieldList::cast)?;
    let around = list.node().parent()?;
    match around.kind() {
        Kind::FuncDecl => Some(VariableKind::Receiver),
        Kind::StructType => Some(VariableKind::Field),
        Kind::FuncType => {
            let function = FuncType::cast(around)?;
            if function.type_parameters() == Some(list) {
                None
            } else if function.results() == Some(list) {
                Some(VariableKind::Result)
            } else {
                Some(VariableKind::Parameter)
            }
        }
        _ => None,
    }
}

/// Returns the name that a type switch declares.
pub(crate) fn switch_name(switch: Node<'_>) -> Option<Node<'_>> {
    let name = TypeSwitchStmt::cast(switch)?.name()?;
    Some(name.node())
}

/// Says whether an identifier has to be resolved by more than the scopes around it.
pub(crate) fn needs_full_resolution(identifier: Node<'_>) -> bool {
    let Some(parent) = identifier.parent() else {
        return false;
    };
    match parent.kind() {
        Kind::SelectorExpr => !is_first_child(identifier, parent),
        Kind::KeyValueExpr => is_first_child(identifier, parent),
        Kind::Field => is_field_name(identifier, parent),
        Kind::FuncDecl | Kind::LabeledStmt | Kind::BranchStmt => true,
        _ => false,
    }
}

/// Says whether a type, not a value, stands in this place.
pub(crate) fn is_type_position(node: Node<'_>) -> bool {
    let mut node = node;
    while let Some(parent) = node.parent() {
        match parent.kind() {
            // `Type[foreign.Type]` where the whole is a type, or an instance of a function.
            Kind::StarExpr | Kind::ParenExpr | Kind::IndexExpr | Kind::IndexListExpr => node = parent,
            Kind::Field | Kind::MapType | Kind::ChanType | Kind::Ellipsis | Kind::TypeSpec => return true,
            Kind::ArrayType => return parent.children().last() == Some(node),
            Kind::ValueSpec => {
                return ValueSpec::cast(parent).and_then(ValueSpec::type_).map(Expr::node) == Some(node);
            }
            Kind::CompositeLit => {
                let literal = CompositeLit::cast(parent);
                return literal.and_then(CompositeLit::type_).map(Expr::node) == Some(node);
            }
            Kind::TypeAssertExpr => return !is_first_child(node, parent),
            Kind::CaseClause => {
                return parent
                    .ancestors()
                    .nth(1)
                    .is_some_and(|switch| switch.kind() == Kind::TypeSwitchStmt);
            }
            Kind::CallExpr => {
                let name = parent.children().next().map(Node::text);
                return !is_first_child(node, parent)
                    && matches!(name, Some("new" | "make"))
                    && parent.children().nth(1) == Some(node);
            }
            _ => return false,
        }
    }
    false
}
