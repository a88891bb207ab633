//! What a grammar drives: tokens to look at, markers to complete as nodes.

use std::borrow::Cow;
use std::cell::Cell;
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

impl Completed {
    /// Says whether both name the same node.
    pub fn is_same(self, other: Self) -> bool {
        self.node == other.node
    }
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
    /// Nodes that were abandoned; they are left out at the end.
    abandoned: Vec<u32>,
    /// See [`Tree::steps`].
    steps: Cell<u64>,
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
            abandoned: Vec::new(),
            steps: Cell::new(0),
        };
        parser.skip_trivia();
        parser
    }

    #[inline]
    fn step(&self) {
        self.steps.set(self.steps.get() + 1);
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

    /// Returns the kinds of the tokens from the current one on, trivia left out, up to and
    /// with the end token.
    pub fn kinds_ahead(&self) -> impl Iterator<Item = K> + Clone {
        self.tokens[self.position as usize..]
            .iter()
            .map(|token| token.kind)
            .filter(|kind| !kind.is_trivia())
            .inspect(|_| self.step())
    }

    /// Returns the kinds and ranges of the tokens before the current one, the nearest first, trivia left out.
    pub fn behind(&self) -> impl Iterator<Item = (K, TextRange)> {
        self.tokens[..=self.position as usize]
            .windows(2)
            .rev()
            .filter(|pair| !pair[0].kind.is_trivia())
            .map(|pair| (pair[0].kind, TextRange::new(pair[0].start, pair[1].start)))
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
        self.step();
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
        self.step();
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

    /// Completes a node that ends before tokens which were eaten already: `end` is what
    /// [`Parser::end_mark`] gave when the last token that belongs to it was eaten.
    pub fn complete_at(&mut self, marker: Marker, kind: K, end: u32) -> Completed {
        let last_end = std::mem::replace(&mut self.last_end, end);
        let completed = self.complete(marker, kind);
        self.last_end = last_end;
        completed
    }

    /// Returns the index after the last token that was eaten, for [`Parser::complete_at`].
    #[inline]
    pub fn end_mark(&self) -> u32 {
        self.last_end
    }

    /// Starts a node that begins where a completed one does and will hold it.
    #[inline]
    pub fn precede(&self, completed: Completed) -> Marker {
        Marker {
            token: completed.token,
            nodes: completed.first_descendant,
        }
    }

    /// Returns a start from which a node will hold `child`, and all completed and eaten after
    /// it, but begins at the earlier token with index `token`, which lies in no node.
    pub fn start_at(&self, token: u32, child: Completed) -> Marker {
        Marker {
            token,
            nodes: child.first_descendant,
        }
    }

    /// Takes a completed node out of the tree again; what lies in it stays.
    pub fn abandon(&mut self, completed: Completed) {
        self.abandoned.push(completed.node);
    }

    /// Moves the start of a completed node to another token, which no child of it lies before.
    pub fn move_start(&mut self, completed: &mut Completed, token: u32) {
        completed.token = token;
        self.nodes[completed.node as usize].first_token = token;
    }

    /// Takes the leaf with which `outer` begins out of it and out of every node on the way:
    /// they begin at `token` now. Returns the innermost of them.
    ///
    /// `a * b + c` without `a` is `* b + c`: this is how a type parameter and its constraint
    /// come out of what was read as one expression.
    pub fn release_first_leaf(&mut self, outer: &mut Completed, token: u32) -> Option<Completed> {
        let leaf = outer.first_descendant;
        let mut innermost = None;
        for index in leaf + 1..=outer.node {
            self.step();
            let node = &mut self.nodes[index as usize];
            if node.first_descendant == leaf {
                node.first_descendant = leaf + 1;
                node.first_token = token;
                innermost = innermost.or(Some(index));
            }
        }
        outer.first_descendant = leaf + 1;
        outer.token = token;
        innermost.map(|node| self.completed(node))
    }

    fn completed(&self, node: u32) -> Completed {
        let raw = &self.nodes[node as usize];
        Completed {
            token: raw.first_token,
            first_descendant: raw.first_descendant,
            node,
        }
    }

    /// Returns the last child of a completed node.
    pub fn last_child(&self, parent: Completed) -> Option<Completed> {
        (parent.node > parent.first_descendant).then(|| self.completed(parent.node - 1))
    }

    /// Returns the child of `parent` before its child `child`.
    pub fn previous_child(&self, parent: Completed, child: Completed) -> Option<Completed> {
        (child.first_descendant > parent.first_descendant).then(|| self.completed(child.first_descendant - 1))
    }

    /// Returns the index of the first token of a completed node.
    pub fn first_token_of(&self, completed: Completed) -> u32 {
        completed.token
    }

    /// Returns the kind of the first token after a completed node, trivia left out, and its index.
    pub fn token_after(&self, completed: Completed) -> (K, u32) {
        let mut index = self.nodes[completed.node as usize].end_token as usize;
        while self.tokens[index].kind.is_trivia() {
            index += 1;
        }
        (self.tokens[index].kind, offset(index))
    }

    /// Returns the index of the next token after this one, trivia left out.
    pub fn token_behind(&self, token: u32) -> u32 {
        let mut index = token as usize + 1;
        while self.tokens[index].kind.is_trivia() {
            index += 1;
        }
        offset(index)
    }

    /// Returns the index of the token before this one, trivia left out; 0 when there is none.
    pub fn token_before(&self, token: u32) -> u32 {
        let mut index = token.saturating_sub(1) as usize;
        while index > 0 && self.tokens[index].kind.is_trivia() {
            index -= 1;
        }
        offset(index)
    }

    /// Returns the kind of the token with this index.
    pub fn kind_at(&self, token: u32) -> K {
        self.tokens[token as usize].kind
    }

    /// Returns the number of tokens, the end token included.
    pub fn token_count(&self) -> u32 {
        offset(self.tokens.len())
    }

    /// Puts the end token in place of the token with this index until [`Parser::open`] is called,
    /// and returns the kind to give back to it.
    pub fn close_at(&mut self, token: u32) -> K {
        std::mem::replace(&mut self.tokens[token as usize].kind, K::END)
    }

    /// Gives a token the kind back that [`Parser::close_at`] took.
    pub fn open(&mut self, token: u32, kind: K) {
        self.tokens[token as usize].kind = kind;
    }

    /// Returns the range of the token with this index.
    pub fn range_of(&self, token: u32) -> TextRange {
        self.token_range(token as usize)
    }

    /// Returns the text.
    pub fn text(&self) -> &Arc<str> {
        &self.text
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

    /// Adds errors that were found before the parse, in the tokens say.
    pub fn add_errors(&mut self, errors: Vec<SyntaxError>) {
        self.errors.extend(errors);
    }

    /// Begins again at the first token with what was found before the parse: the first `errors`
    /// errors.
    pub fn again(&self, errors: usize) -> Self {
        let mut parser = Self::new(Arc::clone(&self.text), self.tokens.clone());
        parser.errors.extend_from_slice(&self.errors[..errors]);
        parser.steps.set(self.steps.get());
        parser
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
        self.abandoned.retain(|node| *node < checkpoint.nodes);
    }

    /// Leaves abandoned nodes out.
    fn compact(&mut self) {
        if self.abandoned.is_empty() {
            return;
        }
        self.abandoned.sort_unstable();
        let mut gone = self.abandoned.iter().copied().peekable();
        // For each node, how many nodes before it stay.
        let mut places = Vec::with_capacity(self.nodes.len());
        let mut kept = 0;
        for index in 0..self.nodes.len() {
            places.push(kept);
            if gone.next_if_eq(&offset(index)).is_some() {
                while gone.next_if_eq(&offset(index)).is_some() {}
                continue;
            }
            let mut node = self.nodes[index];
            // A node that is its own first descendant has no place in the list yet.
            node.first_descendant = places[node.first_descendant as usize];
            self.nodes[kept as usize] = node;
            kept += 1;
        }
        self.nodes.truncate(kept as usize);
    }

    /// Ends the parse; the root node of this kind covers every token, eaten or not.
    ///
    /// Errors come out in the order of their positions.
    pub fn finish(mut self, root: K) -> Tree<K> {
        self.compact();
        self.errors.sort_by_key(|error| error.range.start);
        let end_token = offset(self.tokens.len() - 1);
        self.nodes.push(Raw {
            kind: root,
            first_token: 0,
            end_token,
            first_descendant: 0,
        });
        let steps = self.steps.get();
        let mut tree = Tree::from_postorder(self.text, self.tokens, &self.nodes, self.errors);
        tree.steps = steps;
        tree
    }
}
