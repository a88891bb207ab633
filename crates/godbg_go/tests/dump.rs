//! The dump of a tree is what `ast.Inspect` visits.

use godbg_go::syntax::{dump, parse};

/// `nodes` is what Go 1.26's `go/parser` gives for `text`, one node a line.
#[track_caller]
fn check(text: &str, nodes: &str) {
    let tree = parse(text.into());
    assert_eq!(tree.errors(), []);
    let found = dump(&tree);
    let found: Vec<String> = found
        .iter()
        .map(|node| format!("{} {} {}", node.kind, node.start, node.end))
        .collect();
    let expected: Vec<&str> = nodes.lines().collect();
    for (place, (found, expected)) in found.iter().zip(&expected).enumerate() {
        assert_eq!(found, expected, "node {place}");
    }
    assert_eq!(found.len(), expected.len());
}

#[test]
fn nodes_are_those_of_go() {
    check(
        include_str!("data/sample.go.txt"),
        include_str!("data/sample.nodes.txt"),
    );
}

#[test]
fn comments_belong_to_the_nodes_that_go_gives_them_to() {
    check(
        include_str!("data/comments.go.txt"),
        include_str!("data/comments.nodes.txt"),
    );
}
