//! Damages one token of a file and looks at what becomes of the declarations without damage.

use godbg_go::ast::{Node, Tree};
use godbg_go::syntax::{Kind, parse};
use godbg_syntax::{SyntaxKind, TokenRef};
use godbg_text::{TextRange, offset};

/// What is done to a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    Deleted,
    Doubled,
}

/// What came of one damage.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Top-level declarations that do not hold the token.
    pub others: usize,
    /// How many of them came out differently, and the first of them.
    pub changed: usize,
    pub first_changed: Option<String>,
}

/// The tokens that can be damaged: all that are no trivia and have a text.
pub fn tokens(tree: &Tree) -> Vec<TextRange> {
    let ranges = tree.root().all_tokens().filter(|token| !token.kind().is_trivia());
    ranges
        .map(TokenRef::range)
        .filter(|range| !range.is_empty())
        .collect()
}

/// Damages the token at `range` and compares.
pub fn damage(text: &str, tree: &Tree, range: TextRange, damage: Damage) -> Outcome {
    let token = &text[range];
    let (before, after) = (&text[..range.start as usize], &text[range.end as usize..]);
    let broken = match damage {
        Damage::Deleted => format!("{before}{after}"),
        Damage::Doubled if token == "\n" => format!("{before}\n\n{after}"),
        Damage::Doubled => format!("{before}{token} {token}{after}"),
    };
    let broken_tree = parse(broken.as_str().into());
    assert_eq!(broken_tree.range().len() as usize, broken.len());
    let mut outcome = Outcome::default();
    let mut found = broken_tree
        .root()
        .children()
        .filter(|node| is_declaration(*node))
        .peekable();
    for declaration in tree.root().children().filter(|node| is_declaration(*node)) {
        let old = declaration.range();
        if old.start <= range.start && range.end <= old.end {
            continue;
        }
        outcome.others += 1;
        let behind = old.start >= range.end;
        let moved = |position: u32| {
            if behind {
                position + offset(broken.len()) - offset(text.len())
            } else {
                position
            }
        };
        let start = moved(old.start);
        while found.next_if(|node| node.range().start < start).is_some() {}
        let same = found.peek().is_some_and(|node| equal(declaration, *node, moved));
        if !same {
            outcome.changed += 1;
            let line = declaration.text().lines().next().unwrap_or_default().to_owned();
            outcome.first_changed.get_or_insert(line);
        }
    }
    outcome
}

fn is_declaration(node: Node<'_>) -> bool {
    matches!(node.kind(), Kind::GenDecl | Kind::FuncDecl)
}

fn equal(old: Node<'_>, new: Node<'_>, moved: impl Fn(u32) -> u32) -> bool {
    let same = |(old, new): (Node<'_>, Node<'_>)| {
        old.kind() == new.kind()
            && moved(old.range().start) == new.range().start
            && moved(old.range().end) == new.range().end
    };
    old.descendants().count() == new.descendants().count()
        && old.descendants().zip(new.descendants()).all(same)
}
