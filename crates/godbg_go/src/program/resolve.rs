//! From an identifier to what it stands for.

use godbg_syntax::NodeId;
use godbg_text::FileId;

use super::file::DeclarationKind;
use super::object::{FuncId, Object, Variable, VariableKind};
use super::package::Declared;
use super::selected::declared_member;
use super::{PackageId, Program, shape};
use crate::ast::{Ident, Node};
use crate::syntax::Kind;
use crate::types::{NodeRef, Unknown};

impl Program {
    /// Returns what an identifier stands for, where it is used as where it is declared.
    ///
    /// The name behind a dot is resolved through what stands before it, and a key of a struct
    /// literal to the field.
    pub fn resolve(&self, file: FileId, identifier: Ident<'_>) -> Object {
        let node = identifier.node();
        let parent = node.parent();
        match parent.map(|parent| (parent.kind(), parent)) {
            Some((Kind::SelectorExpr, parent)) if !shape::is_first_child(node, parent) => {
                return self.resolve_selected(file, parent);
            }
            Some((Kind::KeyValueExpr, _)) => {
                if let Some(field) = self.resolve_key(file, identifier) {
                    return field;
                }
            }
            Some((Kind::LabeledStmt | Kind::BranchStmt, _)) => return resolve_label(file, identifier),
            Some((Kind::Field, _)) => {
                if let Some(field) = declared_member(file, identifier) {
                    return field;
                }
            }
            Some((Kind::FuncDecl, parent)) => {
                let declaration = NodeRef {
                    file,
                    node: parent.id(),
                };
                return Object::Function(FuncId(declaration));
            }
            _ => {}
        }
        self.resolve_name(file, identifier)
    }

    /// Returns what an identifier stands for by the scopes around it alone.
    pub(crate) fn resolve_name(&self, file: FileId, identifier: Ident<'_>) -> Object {
        let node = identifier.node();
        if let Some(declaration) = self.file(file).local_declaration(node.id()) {
            return self.local(file, declaration);
        }
        let name = identifier.text();
        if let Some(object) = declared_here(file, node) {
            return object;
        }
        if name == "_" {
            return Object::Blank;
        }
        self.lookup(file, name)
    }

    /// Returns what a name stands for in a file, outside of any function.
    pub fn lookup(&self, file: FileId, name: &str) -> Object {
        let own = self.package_of(file);
        if let Some(found) = self.package_member(own, name, file) {
            return found;
        }
        let imports = self.imports(file);
        if let Some(import) = imports.iter().find(|import| *import.name == *name) {
            return Object::Package {
                import: import.node,
                path: import.path.clone(),
            };
        }
        let dotted = imports.iter().filter(|import| &*import.name == ".");
        for import in dotted.clone() {
            let found = import
                .package
                .and_then(|package| self.package_member(package, name, file));
            if let Some(found) = found {
                return found;
            }
        }
        if let Some(known) = Object::predeclared(name) {
            return known;
        }
        if let Some(import) = imports.iter().find(|import| import.may_be_called(name)) {
            return Object::Package {
                import: import.node,
                path: import.path.clone(),
            };
        }
        let missing = dotted
            .filter(|import| import.package.is_none())
            .map(|import| import.path.clone())
            .next();
        Object::Unknown(missing.map_or(Unknown::Undeclared, Unknown::Package))
    }

    /// Returns what a package declares under a name, as a file sees it: where there are
    /// variants for different builds, the one whose build constraint is the file's.
    pub fn package_member(&self, package: PackageId, name: &str, seen_from: FileId) -> Option<Object> {
        let variants = self.package(package).lookup(name);
        let chosen = match variants {
            [] => return None,
            [only] => only,
            [first, ..] => {
                let from = self.file(seen_from);
                let alike = |declared: &&Declared| {
                    let file = self.file(declared.node.file);
                    file.id() == seen_from
                        || (from.constraint().is_some() && file.constraint() == from.constraint())
                };
                variants.iter().find(alike).unwrap_or(first)
            }
        };
        Some(Self::declared_object(*chosen))
    }

    /// Returns all that a package declares under a name: one for each variant of the build.
    pub fn variants(&self, package: PackageId, name: &str) -> impl Iterator<Item = Object> {
        self.package(package)
            .lookup(name)
            .iter()
            .copied()
            .map(Self::declared_object)
    }

    fn declared_object(declared: Declared) -> Object {
        match declared.kind {
            DeclarationKind::Function | DeclarationKind::Method => Object::Function(FuncId(declared.node)),
            DeclarationKind::Type => Object::Type(declared.node),
            DeclarationKind::Constant => Object::Constant(declared.node),
            DeclarationKind::Variable => Object::Variable(Variable {
                kind: VariableKind::Package,
                declaration: declared.node,
                clause: None,
            }),
        }
    }

    /// Returns the object that a declaring node of a function body stands for.
    fn local(&self, file: FileId, declaration: NodeId) -> Object {
        let node = self.file(file).node(declaration);
        let reference = NodeRef {
            file,
            node: declaration,
        };
        let variable = |kind| {
            Object::Variable(Variable {
                kind,
                declaration: reference,
                clause: None,
            })
        };
        if node.kind() == Kind::CaseClause {
            let switch = node
                .ancestors()
                .find(|around| around.kind() == Kind::TypeSwitchStmt);
            let name = switch.and_then(shape::switch_name);
            return Object::Variable(Variable {
                kind: VariableKind::Local,
                declaration: NodeRef {
                    file,
                    node: name.map_or(declaration, Node::id),
                },
                clause: Some(declaration),
            });
        }
        let Some(parent) = node.parent() else {
            return variable(VariableKind::Local);
        };
        match parent.kind() {
            Kind::TypeSpec => Object::Type(NodeRef {
                file,
                node: parent.id(),
            }),
            Kind::ValueSpec => shape::value_object(reference, parent),
            Kind::IndexExpr | Kind::IndexListExpr => Object::TypeParameter(reference),
            Kind::Field => match shape::parameter_role(parent) {
                Some(kind) => variable(kind),
                None => Object::TypeParameter(reference),
            },
            _ => variable(VariableKind::Local),
        }
    }
}

/// Returns the object of an identifier that declares something at the top level.
fn declared_here(file: FileId, node: Node<'_>) -> Option<Object> {
    let parent = node.parent()?;
    let reference = |node: Node<'_>| NodeRef {
        file,
        node: node.id(),
    };
    match parent.kind() {
        Kind::TypeSpec if shape::is_first_child(node, parent) => Some(Object::Type(reference(parent))),
        Kind::ValueSpec if shape::is_declared_by(node, parent) => {
            Some(shape::value_object(reference(node), parent))
        }
        _ => None,
    }
}

fn resolve_label(file: FileId, identifier: Ident<'_>) -> Object {
    let node = identifier.node();
    let name = identifier.text();
    if node
        .parent()
        .is_some_and(|parent| parent.kind() == Kind::LabeledStmt)
    {
        return Object::Label(NodeRef {
            file,
            node: node.id(),
        });
    }
    let function = node
        .ancestors()
        .find(|around| matches!(around.kind(), Kind::FuncDecl | Kind::FuncLit));
    let mut labels = function.into_iter().flat_map(Node::descendants).filter(|inner| {
        inner.kind() == Kind::LabeledStmt && inner.children().next().is_some_and(|label| label.text() == name)
    });
    match labels.next().and_then(|labeled| labeled.children().next()) {
        Some(label) => Object::Label(NodeRef {
            file,
            node: label.id(),
        }),
        None => Object::Unknown(Unknown::Undeclared),
    }
}
