//! Tokens and trees hold every byte of their text, and ranges nest.

use godbg_sql::{Dialect, Element, Input, Node, Options, lex, parse};

use super::Count;

pub(super) fn check(dialect: Dialect, _: usize, text: &str) -> Count {
    let broken = breaks(dialect, text).map(|law| format!("{law}\n{text}"));
    Count {
        all: 1,
        broken: broken.into_iter().collect(),
    }
}

/// Returns the law that the text's tokens or tree break.
pub(super) fn breaks(dialect: Dialect, text: &str) -> Option<&'static str> {
    let input = Input::from(text);
    let tokens = lex(&input, dialect);
    let joins = tokens.first().is_some_and(|token| token.start == 0)
        && tokens.windows(2).all(|pair| pair[0].start < pair[1].start)
        && tokens
            .last()
            .is_some_and(|token| token.start as usize == text.len());
    if !joins {
        return Some("the tokens joined are the text");
    }
    let parse = parse(&input, dialect, Options::default());
    let mut printed = String::with_capacity(text.len());
    print(parse.root(), &mut printed);
    if printed != text {
        return Some("printing the tree gives the text");
    }
    for node in parse.root().descendants() {
        let range = node.range();
        let mut end = range.start;
        for child in node.children() {
            let inner = child.range();
            if !inner.is_empty() && (inner.start < end || inner.end > range.end) {
                return Some("the ranges of children lie in order inside of their parent's");
            }
            end = end.max(inner.end);
        }
    }
    let inside = |problem: &godbg_sql::Problem| problem.range.end as usize <= text.len();
    if !parse.problems().iter().all(inside) {
        return Some("problems lie in the text");
    }
    None
}

fn print(root: Node<'_>, out: &mut String) {
    let mut open = vec![Element::Node(root)];
    while let Some(element) = open.pop() {
        match element {
            Element::Token(token) => out.push_str(token.text()),
            Element::Node(node) => {
                let first = open.len();
                open.extend(node.elements());
                open[first..].reverse();
            }
        }
    }
}
