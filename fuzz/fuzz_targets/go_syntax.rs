//! Any text gives a tree that holds every byte of it, the same whether bodies are skipped or not, and graphs.

#![no_main]

use godbg_go::ast::{BlockStmt, Node, Tree};
use godbg_go::flow::Graph;
use godbg_go::syntax::{dump, parse, parse_body, parse_bytes, parse_declarations};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let tree = parse_bytes(data);
    assert_eq!(tree.text().len(), data.len());
    check(&tree);
    dump(&tree);
    let bodies = tree.root().descendants().filter_map(BlockStmt::cast);
    for graph in bodies.map(|body| Graph::of(body, |_| None)) {
        let blocks = graph.block_count();
        assert!(graph.blocks().all(|(_, block)| block.next.successors().all(|next| (next.0 as usize) < blocks)));
        assert!(graph.in_order().len() == graph.live_blocks().count());
    }
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let full = parse(text.into());
    let lazy = parse_declarations(text.into());
    check(&lazy);
    if full.errors().is_empty() {
        assert!(lazy.errors().is_empty());
        let mut lazily = Vec::new();
        shape(lazy.root(), text, &mut lazily);
        let mut fully = Vec::new();
        shape(full.root(), text, &mut fully);
        assert_eq!(lazily, fully);
    }
});

/// Tokens follow each other and nodes nest.
fn check(tree: &Tree) {
    let tokens = tree.tokens();
    assert!(tokens.windows(2).all(|pair| pair[0].start <= pair[1].start));
    assert_eq!(tokens.first().map(|token| token.start), Some(0));
    assert_eq!(tokens.last().map(|token| token.start as usize), Some(tree.text().len()));
    for node in tree.root().descendants() {
        let mut end = node.range().start;
        for child in node.children() {
            let inner = child.range();
            assert!(inner.is_empty() || end <= inner.start && inner.end <= node.range().end);
            end = end.max(inner.end);
        }
    }
    assert!(tree.errors().iter().all(|error| error.range.end as usize <= tree.text().len()));
}

/// Lists the nodes, those of bodies that were skipped too.
fn shape(node: Node<'_>, text: &str, out: &mut Vec<String>) {
    let mut next = node.id();
    while next < node.subtree_end() {
        let inner = node.tree().node(next);
        next.0 += 1;
        if BlockStmt::cast(inner).is_some_and(BlockStmt::is_skipped) {
            let body = parse_body(text.into(), inner.range());
            assert!(body.errors().is_empty());
            shape(body.root(), text, out);
            next = inner.subtree_end();
        } else {
            out.push(format!("{inner:?}"));
        }
    }
}
