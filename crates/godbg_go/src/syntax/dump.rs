//! A tree as Go's `go/ast` would list it, to compare the two and for `godbg go tree`.

use std::fmt;

use godbg_text::{LineIndex, TextRange};

use super::Kind;
use crate::ast::{Comment, Node, Token, Tree};
use godbg_syntax::SyntaxKind;

/// The type of a node in `go/ast`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DumpedKind {
    /// A node of the tree.
    Node(Kind),
    /// Comments that belong together.
    CommentGroup,
    /// One comment.
    Comment,
}

impl fmt::Display for DumpedKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DumpedKind::Node(kind) => write!(f, "{kind:?}"),
            other => write!(f, "{other:?}"),
        }
    }
}

/// A node as `go/ast` has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dumped {
    /// Its type.
    pub kind: DumpedKind,
    /// Byte offset of `Pos()`.
    pub start: u32,
    /// Byte offset of `End()`.
    pub end: u32,
}

/// Returns the nodes of a file's tree in the order in which `ast.Inspect` visits those that
/// `go/parser` makes with the mode `ParseComments`, for a file that both accept.
///
/// As in `go/ast`, carriage returns inside a comment do not count for its end.
pub fn dump(tree: &Tree) -> Vec<Dumped> {
    let mut dumper = Dumper {
        lines: LineIndex::new(tree.text()),
        out: Vec::with_capacity(tree.node_count()),
    };
    let mut work = vec![Work::Node(tree.root())];
    while let Some(item) = work.pop() {
        match item {
            Work::Comments(group) => dumper.comments(&group),
            Work::Node(node) => dumper.node(node, &mut work),
        }
    }
    dumper.out
}

enum Work<'t> {
    Node(Node<'t>),
    Comments(Vec<Comment<'t>>),
}

struct Dumper {
    lines: LineIndex,
    out: Vec<Dumped>,
}

impl Dumper {
    fn push(&mut self, kind: DumpedKind, start: u32, end: u32) {
        self.out.push(Dumped { kind, start, end });
    }

    fn comments(&mut self, group: &[Comment<'_>]) {
        let (Some(first), Some(last)) = (group.first(), group.last()) else {
            return;
        };
        let end =
            |comment: &Comment<'_>| comment.range().start + length_without_returns(comment.token().text());
        self.push(DumpedKind::CommentGroup, first.range().start, end(last));
        for comment in group {
            self.push(DumpedKind::Comment, comment.range().start, end(comment));
        }
    }

    fn node<'t>(&mut self, node: Node<'t>, work: &mut Vec<Work<'t>>) {
        let range = range_in_go(node);
        self.push(DumpedKind::Node(node.kind()), range.start, range.end);
        work.extend(self.line_comment(node).map(Work::Comments));
        let first_child = work.len();
        work.extend(node.children().map(Work::Node));
        work[first_child..].reverse();
        if let Some(doc) = self.doc(node) {
            // The documentation is visited first; that of the file's root too.
            work.push(Work::Comments(doc));
        }
    }

    /// Returns the documentation that `go/ast` keeps in a field of this node.
    fn doc<'t>(&self, node: Node<'t>) -> Option<Vec<Comment<'t>>> {
        let token = match node.kind() {
            Kind::File => node.all_tokens().find(|token| !token.kind().is_trivia())?,
            Kind::GenDecl | Kind::FuncDecl => node.first_token()?,
            Kind::ImportSpec | Kind::ValueSpec | Kind::TypeSpec => {
                node.parent()?.token(Kind::LParen)?;
                node.first_token()?
            }
            Kind::Field => {
                let first = node.first_token()?;
                let owner = node.parent()?.parent()?.kind();
                let has_doc =
                    owner == Kind::StructType || owner == Kind::InterfaceType && first.kind() == Kind::Name;
                has_doc.then_some(first)?
            }
            _ => return None,
        };
        self.lead_comment(token)
    }

    /// Returns the comment behind the semicolon of a specification, field or method.
    fn line_comment<'t>(&self, node: Node<'t>) -> Option<Vec<Comment<'t>>> {
        match node.kind() {
            Kind::ImportSpec | Kind::ValueSpec | Kind::TypeSpec => {}
            Kind::Field => {
                let owner = node.parent()?.parent()?.kind();
                matches!(owner, Kind::StructType | Kind::InterfaceType).then_some(())?;
            }
            _ => return None,
        }
        let last = node.last_token()?;
        let semicolon = next_token(last)?;
        let (before, after) = match semicolon.kind() {
            Kind::Newline => (last, Some(semicolon)),
            Kind::Semicolon => (semicolon, next_token(semicolon)),
            _ => return None,
        };
        let gap = comments_between(before, after);
        let (group, end_line) = self.group(&gap, self.line(before), 0)?;
        if self.comment_lines(group[0]).0 != self.line(before) {
            return None;
        }
        let is_last = after.is_none_or(|after| {
            matches!(after.kind(), Kind::Newline | Kind::Semicolon) || self.line(after) != end_line
        });
        is_last.then(|| group.to_vec())
    }

    /// Returns the last group of comments before a token, if it ends on the line above.
    fn lead_comment<'t>(&self, token: Token<'t>) -> Option<Vec<Comment<'t>>> {
        let before = previous_token(token);
        let mut comments: Vec<Comment<'t>> = Vec::new();
        let mut next = token.previous();
        while let Some(trivia) = next.filter(|trivia| trivia.kind().is_trivia()) {
            if trivia.kind().is_comment() {
                comments.push(Comment(trivia));
            }
            next = trivia.previous();
        }
        comments.reverse();
        let mut rest = &comments[..];
        if let (Some(before), Some(first)) = (before, rest.first())
            && self.comment_lines(*first).0 == self.line(before)
        {
            let (group, _) = self.group(rest, self.line(before), 0)?;
            rest = &rest[group.len()..];
        }
        let mut lead = None;
        while let Some(first) = rest.first() {
            let (group, end_line) = self.group(rest, self.comment_lines(*first).0, 1)?;
            rest = &rest[group.len()..];
            lead = Some((group, end_line));
        }
        let (group, end_line) = lead?;
        (end_line + 1 == self.line(token)).then(|| group.to_vec())
    }

    /// Returns the first comments of `comments`, each of which begins at most `gap` lines below
    /// the end of the one before, and the line on which the last of them ends.
    fn group<'c, 't>(
        &self,
        comments: &'c [Comment<'t>],
        line: u32,
        gap: u32,
    ) -> Option<(&'c [Comment<'t>], u32)> {
        let mut end_line = line;
        let mut count = 0;
        for comment in comments {
            let (first, last) = self.comment_lines(*comment);
            if count > 0 && first > end_line + gap {
                break;
            }
            end_line = last;
            count += 1;
        }
        (count > 0).then(|| (&comments[..count], end_line))
    }

    fn comment_lines(&self, comment: Comment<'_>) -> (u32, u32) {
        let first = self.lines.line_column(comment.range().start).line;
        let newlines = comment.text().bytes().filter(|byte| *byte == b'\n').count();
        (first, first + u32::try_from(newlines).unwrap_or(u32::MAX / 2))
    }

    /// Returns the line on which a token begins; a newline inside a comment counts as standing
    /// on the comment's first line.
    fn line(&self, token: Token<'_>) -> u32 {
        let mut start = token.range().start;
        if token.kind() == Kind::Newline
            && token.range().is_empty()
            && let Some(comment) = token
                .previous()
                .filter(|previous| previous.kind() == Kind::BlockComment)
        {
            start = comment.range().start;
        }
        self.lines.line_column(start).line
    }
}

fn next_token(token: Token<'_>) -> Option<Token<'_>> {
    std::iter::successors(token.next(), |token| token.next()).find(|token| !token.kind().is_trivia())
}

fn previous_token(token: Token<'_>) -> Option<Token<'_>> {
    std::iter::successors(token.previous(), |token| token.previous()).find(|token| !token.kind().is_trivia())
}

fn comments_between<'t>(before: Token<'t>, after: Option<Token<'t>>) -> Vec<Comment<'t>> {
    let end = after.map_or(u32::MAX, Token::index);
    std::iter::successors(before.next(), |token| token.next())
        .take_while(|token| token.index() < end)
        .filter(|token| token.kind().is_comment())
        .map(Comment)
        .collect()
}

/// Returns the range that `go/ast` gives a node.
fn range_in_go(node: Node<'_>) -> TextRange {
    let range = node.range();
    match node.kind() {
        Kind::File => {
            let start = node
                .all_tokens()
                .find(|token| !token.kind().is_trivia())
                .map_or(range.start, |token| token.range().start);
            let end = node.children().last().map_or(start, |child| child.range().end);
            TextRange::new(start, end)
        }
        Kind::FuncType => match node.parent() {
            Some(parent) if parent.kind() == Kind::FuncDecl => {
                TextRange::new(parent.range().start, range.end)
            }
            _ => range,
        },
        Kind::LabeledStmt | Kind::CaseClause | Kind::CommClause => {
            TextRange::new(range.start, end_in_go(node))
        }
        _ => range,
    }
}

/// Returns where a node ends whose last statement may be the empty one between a label and the
/// `}` of the block, which has a place but no text.
fn end_in_go(node: Node<'_>) -> u32 {
    let mut last = node;
    while matches!(
        last.kind(),
        Kind::LabeledStmt | Kind::CaseClause | Kind::CommClause
    ) {
        match last.children().last() {
            Some(child) => last = child,
            None => break,
        }
    }
    last.range().end.max(node.range().end)
}

/// Returns the length of a comment as `go/scanner` gives it: without carriage returns, but for
/// those between the `*` and the `/` that end it.
fn length_without_returns(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let block = bytes.get(1) == Some(&b'*');
    let mut kept: u32 = 0;
    let mut last = 0;
    for (index, &byte) in bytes.iter().enumerate() {
        let protects = block && kept > 2 && last == b'*' && bytes.get(index + 1) == Some(&b'/');
        if byte != b'\r' || protects {
            kept += 1;
            last = byte;
        }
    }
    kept
}
