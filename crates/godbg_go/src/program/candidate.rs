//! Which types may have a method of a name.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rustc_hash::FxHashMap;

use super::file::DeclarationKind;
use super::{FuncId, Program};
use crate::ast::{Expr, FieldList, TypeSpec};
use crate::types::{NodeRef, Type};

/// The types of the program that have methods.
#[derive(Debug, Default)]
pub(super) struct MethodIndex(OnceLock<Candidates>);

#[derive(Debug, Default)]
struct Candidates {
    by_method: FxHashMap<Arc<str>, Vec<NodeRef>>,
    /// Structs that embed something, and types declared by another one's name.
    promoting: Vec<NodeRef>,
}

/// The answers that [`Program::implementations`] gave.
#[derive(Debug, Default)]
pub(super) struct Implementations(Mutex<FxHashMap<MethodKey, Vec<FuncId>>>);

/// An interface and the name of one of its methods.
type MethodKey = (Type, Arc<str>);

impl Implementations {
    pub(super) fn get(&self, key: &MethodKey) -> Option<Vec<FuncId>> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(key)
            .cloned()
    }

    pub(super) fn insert(&self, key: MethodKey, found: Vec<FuncId>) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(key, found);
    }
}

impl Program {
    /// Returns the declarations of types that have the method or embed something that may.
    pub(super) fn method_candidates(&self, name: &str) -> Vec<NodeRef> {
        let index = self.method_index.0.get_or_init(|| self.index_methods());
        let mut found = index.by_method.get(name).cloned().unwrap_or_default();
        found.extend(
            index
                .promoting
                .iter()
                .filter(|declaration| !found.contains(declaration))
                .copied()
                .collect::<Vec<_>>(),
        );
        found
    }

    fn index_methods(&self) -> Candidates {
        let mut index = Candidates::default();
        for file in self.files() {
            let package = self.package(self.package_of(file.id()));
            for declaration in file.declarations() {
                match (&declaration.kind, &declaration.receiver) {
                    (DeclarationKind::Method, Some(receiver)) => {
                        let types = package.lookup(receiver).iter();
                        let types = types
                            .filter(|known| known.kind == DeclarationKind::Type)
                            .map(|known| known.node);
                        let known = index.by_method.entry(declaration.name.clone()).or_default();
                        for of in types {
                            if !known.contains(&of) {
                                known.push(of);
                            }
                        }
                    }
                    (DeclarationKind::Type, _) => {
                        let spec = TypeSpec::cast(file.node(declaration.node));
                        if spec.and_then(TypeSpec::type_).is_some_and(may_promote) {
                            index.promoting.push(NodeRef {
                                file: file.id(),
                                node: declaration.node,
                            });
                        }
                    }
                    _ => {}
                }
            }
        }
        index
    }
}

/// Says whether a type may have methods that are not declared for it.
fn may_promote(written: Expr<'_>) -> bool {
    match written.unparenthesized() {
        Expr::StructType(structure) => {
            let mut fields = structure.fields().into_iter().flat_map(FieldList::fields);
            fields.any(|field| field.names().next().is_none())
        }
        _ => false,
    }
}
