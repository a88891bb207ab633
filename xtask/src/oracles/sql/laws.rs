//! Laws that hold for every text: of trees, truncations, holes and fingerprints.

use std::io::Write;

use godbg_sql::{Dialect, Element, Input, Node, Options, parse};

/// Checks the laws on each statement and prints what breaks them; says whether none did.
///
/// # Errors
/// Fails when the output cannot be written.
pub(super) fn check(
    dialect: Dialect,
    statements: &[String],
    _queries: &[&str],
    shown: usize,
    out: &mut impl Write,
) -> anyhow::Result<bool> {
    let mut broken = Vec::new();
    let mut truncations = 0_usize;
    for statement in statements {
        if let Some(law) = breaks(dialect, statement) {
            broken.push((law, statement.clone()));
        }
        // Each byte of short statements, each 16th of long ones.
        let step = if statement.len() < 400 {
            1
        } else {
            statement.len() / 100
        };
        for end in (0..statement.len())
            .step_by(step)
            .filter(|end| statement.is_char_boundary(*end))
        {
            truncations += 1;
            if let Some(law) = breaks(dialect, &statement[..end]) {
                broken.push((law, statement[..end].to_owned()));
            }
        }
    }
    writeln!(
        out,
        "laws of trees: {} texts and {truncations} truncations, {} break one",
        statements.len(),
        broken.len()
    )?;
    for (law, text) in broken.iter().take(shown) {
        writeln!(out, "-- {law}\n{text}\n")?;
    }
    Ok(broken.is_empty())
}

/// Returns the law that the text's tree breaks.
fn breaks(dialect: Dialect, text: &str) -> Option<&'static str> {
    let parse = parse(&Input::from(text), dialect, Options::default());
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
    None
}

fn print(node: Node<'_>, out: &mut String) {
    for element in node.elements() {
        match element {
            Element::Node(child) => print(child, out),
            Element::Token(token) => out.push_str(token.text()),
        }
    }
}
