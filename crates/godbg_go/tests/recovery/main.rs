//! Damage stays where it happens.

mod damage;

use std::path::PathBuf;

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

/// How many samples are taken of the files of a folder.
const SAMPLES: usize = 100_000;

#[test]
#[ignore = "reads the Go files below the folder that GODBG_RECOVERY names"]
fn damage_stays_where_it_happens_in_the_files_of_a_folder() {
    let root = std::env::var_os("GODBG_RECOVERY").expect("GODBG_RECOVERY names a folder");
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::from(root)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a readable folder") {
            let path = entry.expect("a readable folder").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "go") {
                let text = std::fs::read_to_string(&path).unwrap_or_default();
                // Large files are nearly all declarations without damage, and slow.
                if text.len() < 40_000 && parse(text.as_str().into()).errors().is_empty() {
                    files.push(text);
                }
            }
        }
    }
    assert!(!files.is_empty(), "no Go files");
    let (mut taken, mut others, mut changed) = (0, 0, 0);
    let each = SAMPLES / files.len() + 1;
    let mut seed: usize = 1;
    for text in &files {
        let tree = parse(text.as_str().into());
        let ranges = tokens(&tree);
        for _ in 0..each.min(ranges.len() * 2) {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let kind = if seed >> 40 & 1 == 0 {
                Damage::Deleted
            } else {
                Damage::Doubled
            };
            let outcome = damage(text, &tree, ranges[(seed >> 33) % ranges.len()], kind);
            taken += 1;
            others += outcome.others;
            changed += outcome.changed;
        }
    }
    println!(
        "{taken} samples of {} files: {changed} of {others} declarations changed",
        files.len()
    );
    assert!(changed * 200 <= others, "less than 99.5 % are unchanged");
}
