//! Damage stays where it happens.

mod damage;

use damage::{Damage, damage, tokens};
use godbg_go::syntax::parse;

const SAMPLE: &str = include_str!("../data/sample.go.txt");

#[test]
fn a_damaged_token_leaves_other_declarations_alone() {
    let tree = parse(SAMPLE.into());
    assert_eq!(tree.errors(), []);
    let mut others = 0;
    let mut changed = Vec::new();
    for range in tokens(&tree) {
        for kind in [Damage::Deleted, Damage::Doubled] {
            let outcome = damage(SAMPLE, &tree, range, kind);
            others += outcome.others;
            if let Some(line) = outcome.first_changed {
                changed.push(format!(
                    "{kind:?} {:?} at {range:?} changed {line}",
                    &SAMPLE[range]
                ));
            }
        }
    }
    assert!(others > 1000, "{others}");
    assert_eq!(changed, Vec::<String>::new());
}

#[test]
fn every_prefix_gives_a_tree_of_its_own_length() {
    for (end, _) in SAMPLE.char_indices() {
        let tree = parse(SAMPLE[..end].into());
        assert_eq!(tree.range().len() as usize, end);
    }
}
