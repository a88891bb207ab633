//! Measures how far damage spreads in real files: `go_recovery SAMPLES < LIST_OF_FILES`.

#![allow(clippy::print_stdout, reason = "a tool for measurements")]

#[path = "../tests/recovery/damage.rs"]
mod damage;

use std::io::BufRead;

use damage::{Damage, damage, tokens};
use godbg_go::syntax::parse;

fn main() -> std::io::Result<()> {
    let samples: usize = std::env::args()
        .nth(1)
        .and_then(|count| count.parse().ok())
        .unwrap_or(1000);
    let files: Vec<String> = std::io::stdin().lock().lines().collect::<Result<_, _>>()?;
    let per_file = samples.div_ceil(files.len().max(1)).max(1);
    let step = (files.len() * per_file).div_ceil(samples).max(1);
    let mut state: u64 = 0x9e37_79b9_7f4a_7c15;
    let (mut taken, mut others, mut changed, mut spread) = (0, 0, 0, 0);
    for path in files.iter().step_by(step) {
        let Ok(text) = std::fs::read_to_string(path) else {
            continue;
        };
        let tree = parse(text.as_str().into());
        let tokens = tokens(&tree);
        if !tree.errors().is_empty() || tokens.is_empty() {
            continue;
        }
        for _ in 0..per_file {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let pick = usize::try_from(state >> 33).unwrap_or(0);
            let range = tokens[pick % tokens.len()];
            let kind = if state >> 32 & 1 == 0 {
                Damage::Deleted
            } else {
                Damage::Doubled
            };
            let outcome = damage(&text, &tree, range, kind);
            taken += 1;
            others += outcome.others;
            changed += outcome.changed;
            if let Some(line) = outcome.first_changed {
                spread += 1;
                if spread <= 40 {
                    println!(
                        "{path}:{range:?} {kind:?} {:?} changed {line}",
                        &tree.text()[range]
                    );
                }
            }
        }
    }
    println!("{taken} damages; {spread} spread; {changed} of {others} other declarations changed");
    Ok(())
}
