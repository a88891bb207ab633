//! Any text, with holes anywhere, gives tokens and a tree that hold every byte of it.

#![no_main]

use godbg_sql::{Dialect, Hole, Input, Options, lex, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: (u8, Vec<(u16, u8)>, &str)| {
    let (dialect, places, text) = data;
    let dialect = Dialect::ALL[usize::from(dialect) % Dialect::ALL.len()];
    let input = Input::with_holes(text, holes(&places, text.len()));
    let tokens = lex(&input, dialect);
    assert!(tokens.windows(2).all(|pair| pair[0].start <= pair[1].start));
    assert_eq!(tokens.first().map(|token| token.start), Some(0));
    assert_eq!(tokens.last().map(|token| token.start as usize), Some(text.len()));
    let parsed = parse(&input, dialect, Options::default());
    let root = parsed.root();
    assert_eq!((root.range().start, root.range().end as usize), (0, text.len()));
    for node in root.descendants() {
        let mut end = node.range().start;
        for child in node.children() {
            let inner = child.range();
            assert!(inner.is_empty() || end <= inner.start && inner.end <= node.range().end);
            end = end.max(inner.end);
        }
    }
    assert_eq!(parsed.hole_roles().len(), input.holes().len());
    parsed.answer_all();
});

/// Places in order, as far as they lie in the text.
fn holes(places: &[(u16, u8)], len: usize) -> Vec<Hole> {
    let mut start = 0;
    let mut holes = Vec::new();
    for (skip, size) in places.iter().take(40) {
        start += usize::from(*skip) % 97;
        let end = start + usize::from(*size) % 9;
        if end > len {
            break;
        }
        let offset = |position: usize| u32::try_from(position).expect("small");
        holes.push(Hole {
            range: godbg_text::TextRange::new(offset(start), offset(end)),
        });
        start = end;
    }
    holes
}
