//! Prints the tree and the answer for the text on the command line: `sql_tree DIALECT SQL`.
//! `⟨…⟩` in the text is a hole.
#![allow(clippy::print_stdout)]

use godbg_sql::{Dialect, Hole, Input, Node, Options, TokenRef, parse};
use godbg_text::TextRange;

fn show(node: Node<'_>, depth: usize) {
    let own: Vec<&str> = node.tokens().map(TokenRef::text).collect();
    println!("{:indent$}{node:?} {own:?}", "", indent = depth * 2);
    for child in node.children() {
        show(child, depth + 1);
    }
}

fn main() {
    let mut args = std::env::args().skip(1);
    let dialect = args
        .next()
        .and_then(|name| Dialect::from_name(&name))
        .expect("a dialect");
    let text = args.next().expect("a text");
    let mut holes = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find('⟨').map(|at| at + from) {
        let end = text[start..]
            .find('⟩')
            .map_or(text.len(), |at| at + start + '⟩'.len_utf8());
        holes.push(Hole {
            range: TextRange::new(godbg_text::offset(start), godbg_text::offset(end)),
        });
        from = end;
    }
    let parse = parse(
        &Input::with_holes(text.as_str(), holes),
        dialect,
        Options::default(),
    );
    show(parse.root(), 0);
    println!("{:?}\n{:?}", parse.answer_all(), parse.hole_roles());
}
