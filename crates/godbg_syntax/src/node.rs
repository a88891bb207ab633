//! Cursors into a tree: nodes and tokens with their neighbours.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ptr;

use godbg_text::TextRange;

use crate::SyntaxKind;
use crate::tree::{NodeData, Tree};

/// Names a node within its tree; ids grow in preorder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub u32);

/// A node of a tree.
pub struct Node<'t, K> {
    pub(crate) tree: &'t Tree<K>,
    pub(crate) index: u32,
}

/// A token of a tree.
pub struct TokenRef<'t, K> {
    pub(crate) tree: &'t Tree<K>,
    pub(crate) index: u32,
}

/// A child: a node, or a token that lies in no child node.
pub enum Element<'t, K> {
    /// A node.
    Node(Node<'t, K>),
    /// A token.
    Token(TokenRef<'t, K>),
}

impl<'t, K: SyntaxKind> Node<'t, K> {
    #[inline]
    fn data(self) -> &'t NodeData<K> {
        &self.tree.nodes[self.index as usize]
    }

    /// Returns the kind.
    #[inline]
    pub fn kind(self) -> K {
        self.data().kind
    }

    /// Returns the id.
    #[inline]
    pub fn id(self) -> NodeId {
        NodeId(self.index)
    }

    /// Returns the tree.
    #[inline]
    pub fn tree(self) -> &'t Tree<K> {
        self.tree
    }

    /// Returns the range from the first to the last token that is no trivia; for the root all
    /// of the text. A node without tokens has an empty range where the next token begins.
    #[inline]
    pub fn range(self) -> TextRange {
        let data = self.data();
        let start = self.tree.tokens[data.first_token as usize].start;
        TextRange::new(start, start.max(self.tree.tokens[data.end_token as usize].start))
    }

    /// Returns the text of its range.
    #[inline]
    pub fn text(self) -> &'t str {
        &self.tree.text[self.range()]
    }

    /// Returns the node around this one, `None` for the root.
    #[inline]
    pub fn parent(self) -> Option<Self> {
        (self.index > 0).then(|| Node {
            tree: self.tree,
            index: self.data().parent,
        })
    }

    /// Returns the nodes around this one, inner first.
    pub fn ancestors(self) -> impl Iterator<Item = Node<'t, K>> {
        std::iter::successors(self.parent(), |node| node.parent())
    }

    /// Returns the child nodes in order.
    #[inline]
    pub fn children(self) -> impl Iterator<Item = Node<'t, K>> + Clone {
        let end = self.data().end;
        let tree = self.tree;
        let mut next = self.index + 1;
        std::iter::from_fn(move || {
            (next < end).then(|| {
                let node = Node { tree, index: next };
                next = node.data().end;
                node
            })
        })
    }

    /// Returns the first child node of this kind.
    pub fn child(self, kind: K) -> Option<Self> {
        self.children().find(|child| child.kind() == kind)
    }

    /// Returns the child nodes of this kind.
    pub fn children_of(self, kind: K) -> impl Iterator<Item = Node<'t, K>> + Clone {
        self.children().filter(move |child| child.kind() == kind)
    }

    /// Returns this node and all below it, in preorder.
    pub fn descendants(self) -> impl Iterator<Item = Node<'t, K>> + Clone {
        let tree = self.tree;
        (self.index..self.data().end).map(move |index| Node { tree, index })
    }

    /// Returns the id after the last node of the subtree; it need not name a node.
    #[inline]
    pub fn subtree_end(self) -> NodeId {
        NodeId(self.data().end)
    }

    /// Returns child nodes and the tokens between them in order, trivia included.
    pub fn elements(self) -> impl Iterator<Item = Element<'t, K>> + Clone {
        let tree = self.tree;
        let mut token = self.data().first_token;
        let end_token = self.data().end_token;
        let mut children = self.children().peekable();
        std::iter::from_fn(move || {
            // An empty child may begin at the token after the node, behind white space.
            let due = |child: &Node<'t, K>| child.data().first_token <= token || token >= end_token;
            if let Some(child) = children.next_if(due) {
                token = child.data().end_token.max(token);
                return Some(Element::Node(child));
            }
            (token < end_token).then(|| {
                token += 1;
                Element::Token(TokenRef {
                    tree,
                    index: token - 1,
                })
            })
        })
    }

    /// Returns the tokens that lie in no child node, in order, trivia left out.
    pub fn tokens(self) -> impl Iterator<Item = TokenRef<'t, K>> + Clone {
        self.elements().filter_map(|element| match element {
            Element::Token(token) if !token.kind().is_trivia() => Some(token),
            _ => None,
        })
    }

    /// Returns the first token of this kind that lies in no child node.
    pub fn token(self, kind: K) -> Option<TokenRef<'t, K>> {
        self.tokens().find(|token| token.kind() == kind)
    }

    /// Returns all tokens of the subtree in order, trivia included.
    pub fn all_tokens(self) -> impl DoubleEndedIterator<Item = TokenRef<'t, K>> + Clone {
        let tree = self.tree;
        let data = self.data();
        (data.first_token..data.end_token).map(move |index| TokenRef { tree, index })
    }

    /// Returns the first token of the subtree, `None` when the node is empty.
    pub fn first_token(self) -> Option<TokenRef<'t, K>> {
        self.all_tokens().next()
    }

    /// Returns the last token of the subtree, `None` when the node is empty.
    pub fn last_token(self) -> Option<TokenRef<'t, K>> {
        self.all_tokens().next_back()
    }

    /// Returns the index of the first token in the tree's token list.
    pub fn first_token_index(self) -> u32 {
        self.data().first_token
    }
}

impl<'t, K: SyntaxKind> TokenRef<'t, K> {
    /// Returns the kind.
    #[inline]
    pub fn kind(self) -> K {
        self.tree.tokens[self.index as usize].kind
    }

    /// Returns the index in the tree's token list.
    #[inline]
    pub fn index(self) -> u32 {
        self.index
    }

    /// Returns the range.
    #[inline]
    pub fn range(self) -> TextRange {
        let index = self.index as usize;
        TextRange::new(self.tree.tokens[index].start, self.tree.tokens[index + 1].start)
    }

    /// Returns the text.
    #[inline]
    pub fn text(self) -> &'t str {
        &self.tree.text[self.range()]
    }

    /// Returns the next token, trivia included; `None` at the end.
    pub fn next(self) -> Option<Self> {
        self.tree.token(self.index + 1)
    }

    /// Returns the token before this one, trivia included.
    pub fn previous(self) -> Option<Self> {
        self.tree.token(self.index.checked_sub(1)?)
    }
}

impl<K> Clone for Node<'_, K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for Node<'_, K> {}

impl<K> PartialEq for Node<'_, K> {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self.tree, other.tree) && self.index == other.index
    }
}

impl<K> Eq for Node<'_, K> {}

impl<K> Hash for Node<'_, K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl<K: SyntaxKind> fmt::Debug for Node<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}@{:?}", self.kind(), self.range())
    }
}

impl<K> Clone for TokenRef<'_, K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for TokenRef<'_, K> {}

impl<K> PartialEq for TokenRef<'_, K> {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self.tree, other.tree) && self.index == other.index
    }
}

impl<K> Eq for TokenRef<'_, K> {}

impl<K: SyntaxKind> fmt::Debug for TokenRef<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}@{:?} {:?}", self.kind(), self.range(), self.text())
    }
}

impl<K> Clone for Element<'_, K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for Element<'_, K> {}
