//! Where the lines of `const ( … )` stand, and which of them others repeat.

use godbg_syntax::{NodeId, Tree};
use rustc_hash::FxHashMap;

use crate::ast::{GenDecl, Node, ValueSpec};
use crate::syntax::Kind;

/// A line of a declaration of constants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ConstantLine {
    /// Its place among the lines of its group: the value of `iota`.
    pub(crate) place: usize,
    /// The line that gives it its values: itself, or the last one above that has values.
    pub(crate) source: NodeId,
}

/// The lines of all groups of a file. Groups may have tens of thousands of them, so no line
/// looks for its place by itself.
#[derive(Debug)]
pub(crate) struct ConstantLines(FxHashMap<NodeId, ConstantLine>);

impl ConstantLines {
    pub(super) fn of(tree: &Tree<Kind>) -> Self {
        let mut lines = FxHashMap::default();
        let groups = tree.root().descendants().filter_map(GenDecl::cast);
        for group in groups.filter(|group| group.keyword() == Kind::ConstKw) {
            let mut source = None;
            let specs = group.node().children().filter_map(ValueSpec::cast);
            for (place, spec) in specs.enumerate() {
                let id = spec.node().id();
                let has_values = spec.values().next().is_some();
                let of = if has_values || spec.type_().is_some() {
                    id
                } else {
                    source.unwrap_or(id)
                };
                if has_values {
                    source = Some(id);
                }
                lines.insert(id, ConstantLine { place, source: of });
            }
        }
        Self(lines)
    }

    /// Returns what is known of a line; one that lies in no group stands alone.
    pub(super) fn get(&self, line: Node<'_>) -> ConstantLine {
        let alone = ConstantLine {
            place: 0,
            source: line.id(),
        };
        self.0.get(&line.id()).copied().unwrap_or(alone)
    }
}
