//! Comments: documentation, line comments and directives.

use godbg_syntax::SyntaxKind;
use godbg_text::TextRange;

use super::{File, Node, Token};
use crate::syntax::Kind;

/// A comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comment<'t>(pub(crate) Token<'t>);

impl<'t> Comment<'t> {
    /// Returns the token.
    pub fn token(self) -> Token<'t> {
        self.0
    }

    /// Returns the range; a carriage return at the end of a line comment does not belong to it.
    pub fn range(self) -> TextRange {
        let range = self.0.range();
        let cut = self.0.kind() == Kind::LineComment && self.0.text().ends_with('\r');
        TextRange::new(range.start, range.end - u32::from(cut))
    }

    /// Returns the comment as written, with `//` or `/*`.
    pub fn text(self) -> &'t str {
        let text = self.0.text();
        if self.0.kind() == Kind::LineComment {
            text.trim_end_matches('\r')
        } else {
            text
        }
    }

    /// Returns what stands between the comment's marks.
    pub fn content(self) -> &'t str {
        let text = self.text();
        match text.strip_prefix("//") {
            Some(content) => content,
            None => text.trim_start_matches("/*").trim_end_matches("*/"),
        }
    }

    /// Returns tool, name and arguments of a directive: `//go:embed a.txt` gives `go`, `embed`
    /// and `a.txt`. `//nolint:x` gives an empty tool and the name `nolint:x`.
    ///
    /// Source: Go's `go/ast.ParseDirective`; `//nolint` is golangci-lint's.
    pub fn directive(self) -> Option<Directive<'t>> {
        let content = self.text().strip_prefix("//")?;
        let (head, arguments) = content.split_once([' ', '\t']).unwrap_or((content, ""));
        let arguments = arguments.trim();
        if head == "nolint" || head.starts_with("nolint:") {
            return Some(Directive {
                tool: "",
                name: head,
                arguments,
                comment: self,
            });
        }
        let (tool, name) = head.split_once(':')?;
        let is_word = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let starts_well = name.bytes().next().is_some_and(is_word);
        (!tool.is_empty() && tool.bytes().all(is_word) && starts_well).then_some(Directive {
            tool,
            name,
            arguments,
            comment: self,
        })
    }
}

/// A comment that speaks to a tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Directive<'t> {
    /// The tool, `go` say.
    pub tool: &'t str,
    /// The name, `embed` say.
    pub name: &'t str,
    /// What follows, without space around it.
    pub arguments: &'t str,
    /// The comment.
    pub comment: Comment<'t>,
}

/// Returns all comments of a file in order.
pub fn comments(file: File<'_>) -> impl Iterator<Item = Comment<'_>> {
    comments_in(file.node())
}

/// Returns the comments between the first and the last token of a node.
pub fn comments_in(node: Node<'_>) -> impl Iterator<Item = Comment<'_>> {
    node.all_tokens()
        .filter(|token| token.kind().is_comment())
        .map(Comment)
}

/// Returns the directives of a file in order: `//go:build`, `//go:embed`, `//nolint`.
pub fn directives(file: File<'_>) -> impl Iterator<Item = Directive<'_>> {
    comments(file).filter_map(Comment::directive)
}

/// Returns the comments right above a declaration, specification, field or statement: without
/// an empty line between, and with nothing else on their lines. Empty when there are none.
///
/// A specification without parentheses has none of its own: ask its declaration. Source: lead
/// comments of Go's `go/parser`.
pub fn doc_comment(node: Node<'_>) -> Vec<Comment<'_>> {
    let tree = node.tree();
    let mut found = Vec::new();
    let mut index = node.first_token_index();
    // The file's documentation stands before its first token that is no comment.
    if node.kind() == Kind::File {
        let first = node.all_tokens().find(|token| !token.kind().is_trivia());
        index = first.map_or(0, Token::index);
    }
    while let Some(token) = index.checked_sub(1).and_then(|index| tree.token(index)) {
        match token.kind() {
            Kind::LineComment | Kind::BlockComment => found.push(Comment(token)),
            Kind::Whitespace if newlines(token) < 2 => {}
            _ => break,
        }
        index -= 1;
    }
    // The line that the outermost comment begins on may hold a token: then the comments up to
    // the next newline are that line's.
    let begins_line = index == 0
        || tree.token(index).is_some_and(|token| token.text().contains('\n'))
        || tree
            .token(index - 1)
            .is_some_and(|token| token.text().ends_with('\n'));
    if !begins_line {
        drop_first_line(&mut found);
    }
    found.reverse();
    let ends_line = found
        .last()
        .is_some_and(|last| last.token().next().is_some_and(|next| next.text().contains('\n')));
    if ends_line { found } else { Vec::new() }
}

/// Takes the comments of the outermost line away; comments stand innermost first.
fn drop_first_line(found: &mut Vec<Comment<'_>>) {
    while let Some(comment) = found.pop() {
        let ends_line = comment
            .token()
            .next()
            .is_none_or(|next| next.text().contains('\n'));
        if ends_line {
            return;
        }
    }
}

/// Returns the comments that follow a node on its last line, with nothing else behind them.
pub fn line_comment(node: Node<'_>) -> Vec<Comment<'_>> {
    let mut found = Vec::new();
    let mut token = node.last_token().and_then(Token::next);
    while let Some(next) = token {
        match next.kind() {
            kind if kind.is_comment() => found.push(Comment(next)),
            Kind::Whitespace if newlines(next) == 0 => {}
            Kind::Semicolon | Kind::Comma if found.is_empty() => {}
            Kind::Whitespace | Kind::Newline => break,
            _ => return Vec::new(),
        }
        token = next.next();
    }
    found
}

fn newlines(token: Token<'_>) -> usize {
    token.text().bytes().filter(|byte| *byte == b'\n').count()
}
