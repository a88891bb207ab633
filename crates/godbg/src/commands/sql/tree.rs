//! `godbg sql tokens` and `godbg sql tree`.

use std::io::{self, Write};

use godbg_report::Escaped;
use godbg_sql::{Element, Input, Node, lex, parse};

use super::{FileArguments, read};
use crate::Outcome;

/// Shows the tokens, one a line.
pub fn tokens(arguments: &FileArguments) -> anyhow::Result<Outcome> {
    let (dialect, _) = arguments.dialect.resolve()?;
    let input = Input::new(read(&arguments.file)?);
    let tokens = lex(&input, dialect);
    arguments.output.write(|out| {
        for pair in tokens.windows(2) {
            let (start, end) = (pair[0].start, pair[1].start);
            let text = &input.text()[start as usize..end as usize];
            writeln!(out, "{start}..{end} {:?} {}", pair[0].kind, Escaped(text))?;
        }
        Ok(())
    })?;
    Ok(Outcome::Clean)
}

/// Shows the nodes, each below the one that holds it, with the tokens that they consist of.
pub fn tree(arguments: &FileArguments) -> anyhow::Result<Outcome> {
    let (dialect, options) = arguments.dialect.resolve()?;
    let parsed = parse(&Input::new(read(&arguments.file)?), dialect, options);
    arguments.output.write(|out| show(parsed.root(), out))?;
    Ok(Outcome::Clean)
}

/// Goes by a stack of its own, so that the depth of a tree is no matter.
fn show(root: Node<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut open = vec![(Element::Node(root), 0)];
    while let Some((element, depth)) = open.pop() {
        let indent = depth * 2;
        match element {
            Element::Token(token) if token.text().trim().is_empty() => {}
            Element::Token(token) => {
                let range = token.range();
                let text = Escaped(token.text());
                writeln!(out, "{:indent$}{:?} {range:?} {text}", "", token.kind())?;
            }
            Element::Node(node) => {
                writeln!(out, "{:indent$}{:?} {:?}", "", node.kind(), node.range())?;
                let first = open.len();
                open.extend(node.elements().map(|element| (element, depth + 1)));
                open[first..].reverse();
            }
        }
    }
    Ok(())
}
