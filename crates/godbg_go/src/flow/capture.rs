//! What function literals use of the functions around them.

use std::collections::BTreeMap;

use godbg_syntax::NodeId;

use super::access::AccessKind;
use crate::program::Program;
use crate::syntax::Kind;
use crate::types::NodeRef;

/// A variable of a function around a function literal that the literal uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capture {
    /// The identifier that declares the variable, or the `CaseClause` that binds it.
    pub variable: NodeId,
    /// The identifiers in the literal that stand for it, in order.
    pub places: Vec<NodeId>,
    /// Whether the literal, or one inside it, may write it: assigns to it or takes its address.
    pub writes: bool,
}

impl Program {
    /// Returns what a `FuncLit` captures, in the order of the declarations.
    pub fn captures(&self, literal: NodeRef) -> Vec<Capture> {
        let node = self.node(literal);
        let own = node.id()..node.subtree_end();
        let mut found: BTreeMap<NodeId, Capture> = BTreeMap::new();
        for name in node.descendants().filter(|inner| inner.kind() == Kind::Ident) {
            let Some((variable, kind)) = self.local_access(literal.file, name) else {
                continue;
            };
            if own.contains(&variable) {
                continue;
            }
            let capture = found.entry(variable).or_insert_with(|| Capture {
                variable,
                places: Vec::new(),
                writes: false,
            });
            capture.places.push(name.id());
            capture.writes |= kind != AccessKind::Use;
        }
        found.into_values().collect()
    }
}
