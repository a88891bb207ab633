//! A tiny language of sums and brackets, to test trees and the parser that builds them.

use std::fmt::Write;
use std::sync::Arc;

use godbg_syntax::{Element, Node, Parser, SyntaxKind, Token, Tree};
use godbg_text::{TextRange, offset};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Space,
    Number,
    Plus,
    Open,
    Close,
    End,
    Root,
    Literal,
    Sum,
    Group,
}

impl SyntaxKind for Kind {
    const END: Self = Kind::End;

    fn is_trivia(self) -> bool {
        self == Kind::Space
    }
}

fn lex(text: &str) -> Vec<Token<Kind>> {
    let mut tokens: Vec<Token<Kind>> = Vec::new();
    for (index, byte) in text.bytes().enumerate() {
        let kind = match byte {
            b'+' => Kind::Plus,
            b'(' => Kind::Open,
            b')' => Kind::Close,
            b'0'..=b'9' => Kind::Number,
            _ => Kind::Space,
        };
        if kind != Kind::Space || tokens.last().is_none_or(|last| last.kind != Kind::Space) {
            tokens.push(Token {
                kind,
                start: offset(index),
            });
        }
    }
    tokens.push(Token {
        kind: Kind::End,
        start: offset(text.len()),
    });
    tokens
}

fn sum(p: &mut Parser<Kind>) {
    let operand = |p: &mut Parser<Kind>| {
        let marker = p.start();
        if p.eat(Kind::Open) {
            sum(p);
            if !p.eat(Kind::Close) {
                p.error("expected `)`");
            }
            p.complete(marker, Kind::Group)
        } else {
            if !p.eat(Kind::Number) {
                p.error("expected a number");
            }
            p.complete(marker, Kind::Literal)
        }
    };
    let mut left = operand(p);
    while p.at(Kind::Plus) {
        let marker = p.precede(left);
        p.bump();
        operand(p);
        left = p.complete(marker, Kind::Sum);
    }
}

fn parse(text: &str) -> Tree<Kind> {
    let mut parser = Parser::new(Arc::from(text), lex(text));
    sum(&mut parser);
    parser.finish(Kind::Root)
}

fn show(node: Node<'_, Kind>, depth: usize, out: &mut String) {
    writeln!(out, "{:indent$}{node:?}", "", indent = depth * 2).expect("a string takes all");
    for child in node.children() {
        show(child, depth + 1, out);
    }
}

fn print(node: Node<'_, Kind>, out: &mut String) {
    for element in node.elements() {
        match element {
            Element::Node(child) => print(child, out),
            Element::Token(token) => out.push_str(token.text()),
        }
    }
}

#[test]
fn wrapped_nodes_come_out_in_preorder_without_outer_space() {
    let tree = parse(" 1 + (2+ 3 ) + 4 ");
    let mut out = String::new();
    show(tree.root(), 0, &mut out);
    let expected = "\
Root@0..17
  Sum@1..16
    Sum@1..12
      Literal@1..2
      Group@5..12
        Sum@6..10
          Literal@6..7
          Literal@9..10
    Literal@15..16
";
    assert_eq!(out, expected);
    let kinds: Vec<Kind> = tree.root().descendants().map(Node::kind).collect();
    assert_eq!(kinds.len(), tree.node_count());
    for node in tree.root().descendants() {
        assert!(node.children().all(|child| child.parent() == Some(node)));
        assert_eq!(tree.node(node.id()), node);
    }
    assert_eq!(tree.covering_node(TextRange::new(9, 10)).kind(), Kind::Literal);
    assert_eq!(tree.covering_node(TextRange::new(7, 10)).kind(), Kind::Sum);
    assert_eq!(
        tree.token_at(8).map(godbg_syntax::TokenRef::kind),
        Some(Kind::Space)
    );
}

#[test]
fn printing_gives_the_text_back_for_any_input() {
    for text in ["", " ", "1", "1+", "((1", ")", "1 2 3", " ( 1+2 )+ 3 x", "+++"] {
        let tree = parse(text);
        let mut out = String::new();
        print(tree.root(), &mut out);
        assert_eq!(out, text);
    }
}

#[test]
fn a_missing_operand_is_an_empty_node_with_an_error() {
    let tree = parse("1 + ");
    let sum = tree.root().child(Kind::Sum).expect("a sum");
    let missing = sum.children().nth(1).expect("two operands");
    assert!(missing.range().is_empty());
    assert_eq!(missing.first_token(), None);
    assert_eq!(tree.errors().len(), 1);
    assert_eq!(tree.errors()[0].range, TextRange::empty(4));
}

#[test]
fn an_attempt_taken_back_leaves_no_trace() {
    let text = "(1";
    let mut parser = Parser::new(Arc::from(text), lex(text));
    let before = parser.checkpoint();
    sum(&mut parser);
    assert_eq!(parser.errors().len(), 1);
    parser.rewind(before);
    assert_eq!(parser.current_text(), "(");
    assert!(parser.errors().is_empty());
    assert_eq!(parser.finish(Kind::Root).node_count(), 1);
}
