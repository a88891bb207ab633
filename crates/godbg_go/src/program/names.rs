//! Where a name is written: the cheap first step of finding uses.

use std::hash::Hasher;
use std::sync::OnceLock;

use godbg_syntax::NodeId;
use godbg_text::FileId;
use rustc_hash::{FxHashMap, FxHasher};

use super::{File, Program};
use crate::ast::{CompositeLit, Expr, Ident};
use crate::syntax::Kind;
use crate::types::NodeRef;

/// The identifiers of one file by a hash of their names.
#[derive(Debug, Default)]
pub(super) struct FileNames {
    /// Sorted by hash, then by node.
    identifiers: Vec<(u32, NodeId)>,
    /// Composite literals whose elements have no keys.
    positional: Vec<NodeId>,
}

/// Which files hold a name.
#[derive(Debug, Default)]
pub(super) struct NameIndex(OnceLock<FxHashMap<u32, Vec<FileId>>>);

fn hash(name: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(name.as_bytes());
    let [_, _, _, _, a, b, c, d] = hasher.finish().to_be_bytes();
    u32::from_be_bytes([a, b, c, d])
}

impl FileNames {
    pub(super) fn of(file: &File) -> Self {
        let mut names = Self::default();
        for node in file.tree().root().descendants() {
            match node.kind() {
                Kind::Ident => names.identifiers.push((hash(node.text()), node.id())),
                Kind::CompositeLit => {
                    let first = CompositeLit::cast(node).and_then(|literal| literal.elements().next());
                    if first.is_some_and(|first| !matches!(first, Expr::KeyValue(_))) {
                        names.positional.push(node.id());
                    }
                }
                _ => {}
            }
        }
        names.identifiers.sort_unstable();
        names
    }

    /// Returns the places where the name may be written.
    fn places(&self, hash: u32) -> impl Iterator<Item = NodeId> {
        let start = self.identifiers.partition_point(|(known, _)| *known < hash);
        let same = self.identifiers[start..]
            .iter()
            .take_while(move |(known, _)| *known == hash);
        same.map(|(_, node)| *node)
    }
}

impl Program {
    /// Returns every identifier of the files that were handed in which is written so, file by
    /// file and in the order of the text.
    pub fn occurrences(&self, name: &str) -> Vec<NodeRef> {
        let wanted = hash(name);
        let index = self.name_index.0.get_or_init(|| self.index_names());
        let mut found = Vec::new();
        for id in index.get(&wanted).into_iter().flatten() {
            let file = self.file(*id);
            let written = file
                .names()
                .places(wanted)
                .filter(|node| file.node(*node).text() == name);
            found.extend(written.map(|node| NodeRef { file: *id, node }));
        }
        found
    }

    /// Returns the composite literals of a file whose elements have no keys.
    pub(super) fn positional_literals(&self, file: FileId) -> impl Iterator<Item = CompositeLit<'_>> {
        let file = self.file(file);
        let nodes = file.names().positional.iter().map(|node| file.node(*node));
        nodes.filter_map(CompositeLit::cast)
    }

    /// Returns the identifier at a place.
    pub(crate) fn identifier(&self, place: NodeRef) -> Option<Ident<'_>> {
        Ident::cast(self.node(place))
    }

    fn index_names(&self) -> FxHashMap<u32, Vec<FileId>> {
        let mut index: FxHashMap<u32, Vec<FileId>> = FxHashMap::default();
        for file in self.files() {
            let mut last = None;
            for (hash, _) in &file.names().identifiers {
                if last.replace(*hash) != Some(*hash) {
                    index.entry(*hash).or_default().push(file.id());
                }
            }
        }
        index
    }
}
