//! The parser from outside: answers, holes, trees.

mod answers;
mod dialects;
mod holes;
mod laws;
mod versions;

use godbg_sql::{Answer, Dialect, Hole, Input, Options, Parse, parse};
use godbg_text::{TextRange, offset};

/// Parses a text in which `⟨…⟩` is a hole.
fn parse_template(dialect: Dialect, text: &str) -> Parse {
    let mut holes = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find('⟨').map(|at| at + from) {
        let end = text[start..]
            .find('⟩')
            .map_or(text.len(), |at| at + start + '⟩'.len_utf8());
        holes.push(Hole {
            range: TextRange::new(offset(start), offset(end)),
        });
        from = end;
    }
    parse(&Input::with_holes(text, holes), dialect, Options::default())
}

fn answer(dialect: Dialect, text: &str) -> Answer {
    parse_template(dialect, text).answer_all()
}
