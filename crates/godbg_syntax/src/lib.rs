//! Lossless syntax trees for any language.
//!
//! A [`Tree`] holds every byte of its text as tokens, white space and comments included, and
//! nodes over ranges of those tokens. Nodes lie in one flat array in preorder, so a tree is
//! three allocations however large it is, and a [`Node`] is a pair that copies.
//!
//! A grammar drives a [`Parser`]: it starts a marker, eats tokens, and completes the marker as
//! a node. Nothing is recorded for a marker before it is completed, so a node can be wrapped
//! after the fact ([`Parser::precede`]) and an attempt taken back ([`Parser::rewind`]) at no cost.

mod node;
mod parser;
mod tree;

pub use node::{Element, Node, NodeId, TokenRef};
pub use parser::{Checkpoint, Completed, Marker, Parser};
pub use tree::{SyntaxError, Token, Tree};

/// The kinds of tokens and nodes of one language, in one enum.
pub trait SyntaxKind: Copy + Eq + std::fmt::Debug + 'static {
    /// The kind of the token of length zero that ends every token list.
    const END: Self;

    /// Says whether a token of this kind stands between tokens that the grammar sees: white
    /// space and comments.
    fn is_trivia(self) -> bool;
}
