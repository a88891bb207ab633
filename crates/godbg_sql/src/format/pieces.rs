//! What is printed: the tokens of a text with the comments around them.

use godbg_syntax::SyntaxKind;

use crate::{Answer, Kind, Parse, TokenRef};

use super::Keep;

/// A token, or a statement that keeps its text.
#[derive(Debug)]
pub(super) struct Piece<'t> {
    pub(super) kind: Kind,
    /// The node that holds the token.
    pub(super) parent: Kind,
    /// Its place among the tokens of the tree.
    pub(super) index: u32,
    pub(super) text: &'t str,
    pub(super) is_capital: bool,
    /// Whether a quote or comment is open at its end, so that nothing may follow.
    pub(super) is_open: bool,
    /// What stands between this piece and the one before, or its comments.
    pub(super) gap: Gap,
    /// Whether a statement begins here.
    pub(super) begins_statement: bool,
    /// Comments on lines of their own above it.
    pub(super) above: Vec<Comment<'t>>,
    /// Comments behind it.
    pub(super) behind: Vec<Comment<'t>>,
}

/// What stands between two pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nothing.
    None,
    /// Spaces or comments.
    Space,
    /// The end of a line.
    Line,
    /// An empty line.
    Blank,
}

/// A comment.
#[derive(Debug)]
pub(super) struct Comment<'t> {
    pub(super) text: &'t str,
    /// Whether what follows begins a line.
    pub(super) ends_line: bool,
    /// Whether it is not closed.
    pub(super) is_open: bool,
    pub(super) has_blank_before: bool,
}

/// The pieces in order; the last is the end of the text, which is empty.
pub(super) struct Pieces<'t> {
    pub(super) all: Vec<Piece<'t>>,
    /// For each token of the tree the first piece at or after it.
    pub(super) by_token: Vec<u32>,
}

fn is_visible(token: TokenRef<'_>) -> bool {
    !token.kind().is_trivia()
}

/// Statements that keep their text, since white space or case may matter in them.
fn keeps_text(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::OtherStatement | Kind::Error | Kind::CreateRoutine | Kind::Copy | Kind::CreateVirtualTable
    )
}

impl<'t> Pieces<'t> {
    pub(super) fn of(parse: &'t Parse, keep: Keep) -> Self {
        let text = parse.tree().text();
        let mut kept: Vec<(u32, u32)> = Vec::new();
        let mut starts: Vec<u32> = Vec::new();
        let mut statements = parse.statements().peekable();
        while let Some(statement) = statements.next() {
            let node = statement.syntax();
            let mut visible = node.all_tokens().filter(|token| is_visible(*token));
            let Some(first) = visible.next() else { continue };
            let own_last = visible.next_back().unwrap_or(first);
            // Text that belongs to no statement is read with the one before it.
            let bound = statements
                .peek()
                .map_or(u32::MAX, |next| next.syntax().first_token_index());
            let mut last = own_last;
            let mut following = own_last.next();
            while let Some(token) = following.filter(|token| token.index() < bound) {
                if is_visible(token) && !matches!(token.kind(), Kind::Semicolon | Kind::EndOfText) {
                    last = token;
                }
                following = token.next();
            }
            starts.push(first.index());
            let keeps = keep == Keep::Everything
                || last.index() > own_last.index()
                || parse.answer(statement) != Answer::Valid
                || keeps_text(node.kind())
                || node.descendants().any(|inner| {
                    matches!(
                        inner.kind(),
                        Kind::Error | Kind::UnknownConstruct | Kind::RoutineBody
                    )
                });
            if keeps {
                kept.push((first.index(), last.index()));
            }
        }
        let mut parents = vec![Kind::Root; parse.tree().root().all_tokens().count() + 1];
        for node in parse.root().descendants() {
            for token in node.tokens() {
                if let Some(parent) = parents.get_mut(token.index() as usize) {
                    *parent = node.kind();
                }
            }
        }
        let mut collector = Collector {
            text,
            parents,
            pieces: Vec::new(),
            above: Vec::new(),
            lines_since: 0,
            is_glued: false,
            is_first: true,
        };
        let mut by_token = Vec::new();
        let mut token = parse.tree().root().first_token();
        let mut kept = kept.into_iter().peekable();
        let mut starts = starts.into_iter().peekable();
        while let Some(current) = token {
            let mut next = current.next();
            by_token.push(collector.place());
            while kept.peek().is_some_and(|(_, last)| *last < current.index()) {
                kept.next();
            }
            let begins = starts.next_if(|start| *start == current.index()).is_some();
            if let Some((_, last)) = kept.next_if(|(first, _)| *first == current.index()) {
                let mut end = current;
                while end.index() < last
                    && let Some(following) = end.next()
                {
                    by_token.push(collector.place());
                    end = following;
                }
                next = end.next();
                collector.piece(current, end, begins, true);
            } else if current.kind().is_trivia() {
                collector.trivia(current);
            } else if current.kind() != Kind::EndOfText {
                collector.piece(current, current, begins, false);
            }
            token = next;
        }
        by_token.push(collector.place());
        collector.end();
        Self {
            all: collector.pieces,
            by_token,
        }
    }

    /// Returns the first piece at or after a token of the tree.
    pub(super) fn at(&self, token: u32) -> usize {
        let place = self.by_token.get(token as usize).or(self.by_token.last());
        place.map_or(0, |place| *place as usize)
    }
}

struct Collector<'t> {
    text: &'t str,
    /// For each token the node that holds it.
    parents: Vec<Kind>,
    pieces: Vec<Piece<'t>>,
    above: Vec<Comment<'t>>,
    /// Line ends since the last piece or comment.
    lines_since: usize,
    is_glued: bool,
    is_first: bool,
}

impl<'t> Collector<'t> {
    fn place(&self) -> u32 {
        u32::try_from(self.pieces.len()).unwrap_or(u32::MAX)
    }

    fn trivia(&mut self, token: TokenRef<'t>) {
        self.is_glued = false;
        if token.kind() == Kind::Whitespace {
            self.lines_since += token.text().bytes().filter(|byte| *byte == b'\n').count();
            return;
        }
        let rest = &self.text[token.range().end as usize..];
        let after = rest.trim_start_matches([' ', '\t', '\r', '\u{b}', '\u{c}']);
        let comment = Comment {
            // The white space at the end of an open comment is a part of it.
            text: match token.kind() {
                Kind::UnterminatedComment => token.text(),
                _ => token.text().trim_end(),
            },
            ends_line: token.kind() == Kind::LineComment || after.starts_with('\n'),
            is_open: token.kind() == Kind::UnterminatedComment,
            has_blank_before: self.lines_since > 1,
        };
        let is_own = self.lines_since > 0 || self.is_first || !self.above.is_empty();
        match self.pieces.last_mut() {
            Some(piece) if !is_own => piece.behind.push(comment),
            _ => self.above.push(comment),
        }
        self.lines_since = 0;
        self.is_first = false;
    }

    fn piece(&mut self, token: TokenRef<'t>, end: TokenRef<'t>, begins_statement: bool, is_kept: bool) {
        let text = &self.text[token.range().start as usize..end.range().end as usize];
        let is_open = matches!(end.kind(), Kind::UnterminatedString | Kind::UnterminatedComment);
        let parent = self
            .parents
            .get(token.index() as usize)
            .copied()
            .unwrap_or(Kind::Root);
        let is_capital = !is_kept && token.kind().is_keyword() && !is_naming(parent);
        self.push(Piece {
            kind: token.kind(),
            parent,
            index: token.index(),
            text,
            is_capital,
            is_open,
            gap: Gap::None,
            begins_statement,
            above: Vec::new(),
            behind: Vec::new(),
        });
        self.is_glued = true;
    }

    fn push(&mut self, mut piece: Piece<'t>) {
        piece.above = std::mem::take(&mut self.above);
        piece.gap = match self.lines_since {
            0 if self.is_glued => Gap::None,
            0 => Gap::Space,
            1 => Gap::Line,
            _ => Gap::Blank,
        };
        self.pieces.push(piece);
        self.lines_since = 0;
        self.is_first = false;
    }

    fn end(&mut self) {
        self.push(Piece {
            kind: Kind::EndOfText,
            parent: Kind::Root,
            index: u32::MAX,
            text: "",
            is_capital: false,
            is_open: false,
            gap: Gap::None,
            begins_statement: true,
            above: Vec::new(),
            behind: Vec::new(),
        });
    }
}

/// Nodes in which a keyword is a name.
fn is_naming(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Name | Kind::QualifiedName | Kind::TypeName | Kind::VariableExpr | Kind::ObjectName
    )
}
