//! The flat tree and what it is made of.

use std::borrow::Cow;
use std::sync::Arc;

use godbg_text::{TextRange, offset};

use crate::node::{Node, NodeId, TokenRef};
use crate::{SyntaxKind, parser::Raw};

/// A token: its kind and where it begins. It ends where the next one begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<K> {
    /// The kind.
    pub kind: K,
    /// Offset of its first byte.
    pub start: u32,
}

/// What is wrong with the text, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// The smallest range that is to blame; empty where something is missing.
    pub range: TextRange,
    /// What is wrong, lower case and without full stop.
    pub message: Cow<'static, str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NodeData<K> {
    pub(crate) kind: K,
    pub(crate) parent: u32,
    /// Index of the first token; never trivia unless the node is the root.
    pub(crate) first_token: u32,
    /// Index after the last token.
    pub(crate) end_token: u32,
    /// Index after the last node of the subtree.
    pub(crate) end: u32,
}

/// A syntax tree over a text, immutable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree<K> {
    pub(crate) text: Arc<str>,
    pub(crate) tokens: Vec<Token<K>>,
    pub(crate) nodes: Vec<NodeData<K>>,
    pub(crate) errors: Vec<SyntaxError>,
    pub(crate) steps: u64,
}

impl<K: SyntaxKind> Tree<K> {
    /// Puts the nodes, which come in postorder with the root last, into preorder.
    pub(crate) fn from_postorder(
        text: Arc<str>,
        tokens: Vec<Token<K>>,
        raw: &[Raw<K>],
        errors: Vec<SyntaxError>,
    ) -> Self {
        let count = raw.len();
        let root = raw.last().expect("a finished parse has a root node");
        let blank = NodeData {
            kind: root.kind,
            parent: 0,
            first_token: 0,
            end_token: 0,
            end: 0,
        };
        let mut nodes = vec![blank; count];
        // Nodes around the current one, outer first: first descendant and place in preorder.
        let mut around: Vec<(u32, u32)> = Vec::new();
        for (index, node) in raw.iter().enumerate().rev() {
            let index = offset(index);
            while around.last().is_some_and(|(first, _)| *first > index) {
                around.pop();
            }
            // In preorder, what is around a node comes before it as well.
            let at = node.first_descendant + offset(around.len());
            nodes[at as usize] = NodeData {
                kind: node.kind,
                parent: around.last().map_or(0, |(_, parent)| *parent),
                first_token: node.first_token,
                end_token: node.end_token,
                end: at + index + 1 - node.first_descendant,
            };
            if node.first_descendant < index {
                around.push((node.first_descendant, at));
            }
        }
        Self {
            text,
            tokens,
            nodes,
            errors,
            steps: 0,
        }
    }

    /// Returns the whole text that the tree was parsed from.
    ///
    /// The tree may cover a part of it only; see [`Tree::range`].
    pub fn text(&self) -> &Arc<str> {
        &self.text
    }

    /// Returns the range of the text that the tokens cover.
    pub fn range(&self) -> TextRange {
        let start = self.tokens.first().map_or(0, |token| token.start);
        let end = self.tokens.last().map_or(0, |token| token.start);
        TextRange::new(start, end)
    }

    /// Returns the root node, which covers every token.
    pub fn root(&self) -> Node<'_, K> {
        Node { tree: self, index: 0 }
    }

    /// Returns the node with this id.
    ///
    /// # Panics
    /// May panic when the id comes from another tree.
    #[inline]
    pub fn node(&self, id: NodeId) -> Node<'_, K> {
        assert!((id.0 as usize) < self.nodes.len(), "a node id of another tree");
        Node {
            tree: self,
            index: id.0,
        }
    }

    /// Returns the number of nodes.
    pub fn node_count(&self) -> usize {
        self.nodes.len()
    }

    /// Returns all tokens in order, trivia included, the end token last.
    pub fn tokens(&self) -> &[Token<K>] {
        &self.tokens
    }

    /// Returns the token with this index, `None` for the end token and past it.
    #[inline]
    pub fn token(&self, index: u32) -> Option<TokenRef<'_, K>> {
        ((index as usize) + 1 < self.tokens.len()).then_some(TokenRef { tree: self, index })
    }

    /// Returns the token that holds the byte at `position`.
    pub fn token_at(&self, position: u32) -> Option<TokenRef<'_, K>> {
        let index = self
            .tokens
            .partition_point(|token| token.start <= position)
            .checked_sub(1)?;
        self.token(u32::try_from(index).ok()?)
    }

    /// Returns the smallest node whose range holds `range`.
    pub fn covering_node(&self, range: TextRange) -> Node<'_, K> {
        let mut node = self.root();
        while let Some(child) = node.children().find(|child| child.range().contains_range(range)) {
            node = child;
        }
        node
    }

    /// Returns the errors in the order in which they were found.
    pub fn errors(&self) -> &[SyntaxError] {
        &self.errors
    }

    /// Returns how much work the parse was: tokens eaten or looked ahead to and nodes completed,
    /// those of readings that were given up included.
    ///
    /// It counts what a clock would only guess: whether the work grows with the text alone.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// Returns an estimate of the memory that the tree holds, in bytes, its text left out.
    pub fn memory(&self) -> usize {
        self.tokens.capacity() * size_of::<Token<K>>() + self.nodes.capacity() * size_of::<NodeData<K>>()
    }
}
