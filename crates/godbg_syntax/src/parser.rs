//! What a grammar drives: tokens to look at, markers to complete as nodes.

use std::borrow::Cow;
use std::sync::Arc;

use godbg_text::{TextRange, offset};

use crate::SyntaxKind;
use crate::tree::{SyntaxError, Token, Tree};

/// A completed node; children come before their parent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Raw<K> {
    pub(crate) kind: K,
    pub(crate) first_token: u32,
    pub(crate) end_token: u32,
    pub(crate) first_descendant: u32,
}

/// The start of a node that is not complete yet. Dropping it leaves no trace.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Marker {
    token: u32,
    nodes: u32,
}

/// A completed node that can still be wrapped.
#[derive(Clone, Copy, Debug)]
pub struct Completed {
    token: u32,
    first_descendant: u32,
    node: u32,
}

/// A state of the parser to come back to.
#[derive(Clone, Copy, Debug)]
pub struct Checkpoint {
    position: u32,
    last_end: u32,
    nodes: u32,
    errors: usize,
}

/// A parse under way.
///
/// The current token is never trivia. Reading past the end gives [`SyntaxKind::END`] for ever.
#[derive(Debug)]
pub struct Parser<K> {
    text: Arc<str>,
    tokens: Vec<Token<K>>,
    /// Index of the current token.
    position: u32,
    /// Index after the last token that was eaten.
    last_end: u32,
    nodes: Vec<Raw<K>>,
    errors: Vec<SyntaxError>,
}

impl<K: SyntaxKind> Parser<K> {
    /// Begins to parse `tokens`, which lie without gaps in `text` and end with the
    /// [`SyntaxKind::END`] token.
    ///
    /// # Panics
    /// Panics when the last token is not the end token.
    pub fn new(text: Arc<str>, tokens: Vec<Token<K>>) -> Self {
        assert!(
            tokens.last().is_some_and(|token| token.kind == K::END),
            "a token list ends with END"
        );
        // Two in three tokens are no trivia in ordinary code, and about as many nodes come of them.
        let nodes = Vec::with_capacity(tokens.len() / 2 + 1);
        let mut parser = Self {
            text,
            tokens,
            position: 0,
            last_end: 0,
            nodes,
            errors: Vec::new(),
        };
        parser.skip_trivia();
        parser
    }

    fn skip_trivia(&mut self) {
        while self.tokens[self.position as usize].kind.is_trivia() {
            self.position += 1;
        }
    }

    /// Returns the kind of the current token.
    #[inline]
    pub fn current(&self) -> K {
        self.tokens[self.position as usize].kind
    }

    /// Returns the kind of the token `n` places after the current one, trivia not counted.
    #[inline]
    pub fn nth(&self, n: usize) -> K {
        self.tokens[self.nth_index(n)].kind
    }

    /// Returns the index in the token list of the token `n` places ahead, trivia not counted.
    #[inline]
    fn nth_index(&self, n: usize) -> usize {
        let mut index = self.position as usize;
        for _ in 0..n {
            if self.tokens[index].kind == K::END {
                break;
            }
            index += 1;
            while self.tokens[index].kind.is_trivia() {
                index += 1;
            }
        }
        index
    }

    /// Says whether the current token is of this kind.
    #[inline]
    pub fn at(&self, kind: K) -> bool {
        self.current() == kind
    }

    /// Says whether all tokens are eaten.
    #[inline]
    pub fn at_end(&self) -> bool {
        self.current() == K::END
    }

    /// Returns the range of the token `n` places ahead.
    pub fn nth_range(&self, n: usize) -> TextRange {
        self.token_range(self.nth_index(n))
    }

    /// Returns the text of the token `n` places ahead.
    pub fn nth_text(&self, n: usize) -> &str {
        &self.text[self.nth_range(n)]
    }

    /// Returns the range of the current token.
    pub fn current_range(&self) -> TextRange {
        self.token_range(self.position as usize)
    }

    /// Returns the text of the current token.
    pub fn current_text(&self) -> &str {
        &self.text[self.current_range()]
    }

    /// Says whether trivia stands between the current token and the one before it.
    pub fn has_trivia_before(&self) -> bool {
        self.position > 0 && self.tokens[self.position as usize - 1].kind.is_trivia()
    }

    /// Says whether trivia stands between the tokens `n` and `n + 1` places ahead.
    pub fn has_trivia_after(&self, n: usize) -> bool {
        self.tokens
            .get(self.nth_index(n) + 1)
            .is_some_and(|token| token.kind.is_trivia())
    }

    fn token_range(&self, index: usize) -> TextRange {
        let start = self.tokens[index].start;
        TextRange::new(start, self.tokens.get(index + 1).map_or(start, |next| next.start))
    }

    /// Returns the end offset of the last token that was eaten.
    pub fn last_end(&self) -> u32 {
        self.tokens[self.last_end as usize].start
    }

    /// Returns the index of the current token; it grows with every token that is eaten.
    pub fn position(&self) -> u32 {
        self.position
    }

    /// Eats the current token; at the end nothing happens.
    #[inline]
    pub fn bump(&mut self) {
        if self.at_end() {
            return;
        }
        self.position += 1;
        self.last_end = self.position;
        self.skip_trivia();
    }

    /// Eats the current token as another kind: a word that is a keyword in this place only.
    pub fn bump_as(&mut self, kind: K) {
        if !self.at_end() {
            self.tokens[self.position as usize].kind = kind;
        }
        self.bump();
    }

    /// Eats the current token if it is of this kind, and says whether it was.
    #[inline]
    pub fn eat(&mut self, kind: K) -> bool {
        let found = self.at(kind);
        if found {
            self.bump();
        }
        found
    }

    /// Starts a node at the current token.
    #[inline]
    pub fn start(&self) -> Marker {
        Marker {
            token: self.position,
            nodes: offset(self.nodes.len()),
        }
    }

    /// Completes a node: all tokens eaten and nodes completed since its start lie inside.
    #[inline]
    pub fn complete(&mut self, marker: Marker, kind: K) -> Completed {
        let end_token = self.last_end.max(marker.token);
        let node = offset(self.nodes.len());
        self.nodes.push(Raw {
            kind,
            first_token: marker.token,
            end_token,
            first_descendant: marker.nodes,
        });
        Completed {
            token: marker.token,
            first_descendant: marker.nodes,
            node,
        }
    }

    /// Starts a node that begins where a completed one does and will hold it.
    #[inline]
    pub fn precede(&self, completed: Completed) -> Marker {
        Marker {
            token: completed.token,
            nodes: completed.first_descendant,
        }
    }

    /// Returns the kind of a completed node.
    pub fn kind(&self, completed: Completed) -> K {
        self.nodes[completed.node as usize].kind
    }

    /// Changes the kind of a completed node, when what follows shows what it was.
    pub fn change_kind(&mut self, completed: Completed, kind: K) {
        self.nodes[completed.node as usize].kind = kind;
    }

    /// Returns the range that a completed node covers.
    pub fn completed_range(&self, completed: Completed) -> TextRange {
        let node = &self.nodes[completed.node as usize];
        let start = self.tokens[node.first_token as usize].start;
        TextRange::new(start, start.max(self.tokens[node.end_token as usize].start))
    }

    /// Records an error at the current token.
    pub fn error(&mut self, message: impl Into<Cow<'static, str>>) {
        let range = self.current_range();
        self.error_at(range, message);
    }

    /// Records an error at a range.
    pub fn error_at(&mut self, range: TextRange, message: impl Into<Cow<'static, str>>) {
        self.errors.push(SyntaxError {
            range,
            message: message.into(),
        });
    }

    /// Returns the errors so far.
    pub fn errors(&self) -> &[SyntaxError] {
        &self.errors
    }

    /// Remembers the state, to try one reading of what follows.
    pub fn checkpoint(&self) -> Checkpoint {
        Checkpoint {
            position: self.position,
            last_end: self.last_end,
            nodes: offset(self.nodes.len()),
            errors: self.errors.len(),
        }
    }

    /// Goes back to a remembered state. Kinds given by [`Parser::bump_as`] since then stay.
    pub fn rewind(&mut self, checkpoint: Checkpoint) {
        self.position = checkpoint.position;
        self.last_end = checkpoint.last_end;
        self.nodes.truncate(checkpoint.nodes as usize);
        self.errors.truncate(checkpoint.errors);
    }

    /// Ends the parse; the root node of this kind covers every token, eaten or not.
    pub fn finish(mut self, root: K) -> Tree<K> {
        let end_token = offset(self.tokens.len() - 1);
        self.nodes.push(Raw {
            kind: root,
            first_token: 0,
            end_token,
            first_descendant: 0,
        });
        Tree::from_postorder(self.text, self.tokens, &self.nodes, self.errors)
    }
}
