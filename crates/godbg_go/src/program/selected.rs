//! Names that are resolved through a type: behind a dot, in a struct literal, in a struct.

use godbg_text::FileId;

use super::object::{FuncId, Object, Variable, VariableKind};
use super::{Program, shape};
use crate::ast::{CompositeLit, Ident, KeyValueExpr, Node, SelectorExpr};
use crate::syntax::Kind;
use crate::types::{Field, NodeRef, Selection, TypeData, Unknown};

impl Program {
    /// Returns what the name behind the dot of a selector stands for.
    pub(super) fn resolve_selected(&self, file: FileId, selector: Node<'_>) -> Object {
        match SelectorExpr::cast(selector) {
            Some(selector) => selected_object(self.selection(file, selector)),
            None => Object::Unknown(Unknown::Broken),
        }
    }

    /// Returns the field that a key of a struct literal names; `None` where the identifier is
    /// no such key.
    pub(super) fn resolve_key(&self, file: FileId, identifier: Ident<'_>) -> Option<Object> {
        let pair = identifier.node().parent().and_then(KeyValueExpr::cast)?;
        if pair.key()?.node() != identifier.node() {
            return None;
        }
        let literal = pair.node().parent().and_then(CompositeLit::cast)?;
        let of = self.literal_type(file, literal);
        match self.data(self.underlying(of)) {
            TypeData::Struct(fields) => {
                let name = identifier.text();
                Some(match fields.iter().find(|field| *field.name == *name) {
                    Some(field) => field_object(field),
                    // From Go 1.27 on a key may name a field of an embedded struct.
                    None => selected_object(self.member(of, name)),
                })
            }
            // Keys of other literals are values, and those of an unknown one may be either.
            TypeData::Unknown(reason)
                if self
                    .file(file)
                    .local_declaration(identifier.node().id())
                    .is_none() =>
            {
                Some(Object::Unknown(reason.clone()))
            }
            TypeData::Foreign { package, name: _ } => {
                Some(Object::Unknown(Unknown::Package(package.clone())))
            }
            _ => None,
        }
    }
}

fn selected_object(selection: Selection) -> Object {
    match selection {
        Selection::PackageMember(object) => object,
        Selection::Field { path, .. } => match path.last() {
            Some(field) => field_object(field),
            None => Object::Unknown(Unknown::Broken),
        },
        Selection::Method { method, .. } => Object::Function(FuncId(method.0)),
        Selection::InterfaceMethod { declaration, .. } => Object::InterfaceMethod(declaration),
        Selection::MethodExpression { method, .. } => selected_object(*method),
        Selection::Unknown(reason) => Object::Unknown(reason),
    }
}

fn field_object(field: &Field) -> Object {
    Object::Variable(Variable {
        kind: VariableKind::Field,
        declaration: field.declaration,
        clause: None,
    })
}

/// Returns the field, method or parameter that a name in a field list declares.
pub(super) fn declared_member(file: FileId, identifier: Ident<'_>) -> Option<Object> {
    let node = identifier.node();
    let field = node.parent()?;
    if !shape::is_field_name(node, field) {
        return None;
    }
    let reference = NodeRef {
        file,
        node: node.id(),
    };
    let around = field.parent().and_then(Node::parent)?;
    if around.kind() == Kind::InterfaceType {
        return Some(Object::InterfaceMethod(Some(reference)));
    }
    Some(match shape::parameter_role(field) {
        Some(kind) => Object::Variable(Variable {
            kind,
            declaration: reference,
            clause: None,
        }),
        None => Object::TypeParameter(reference),
    })
}
