//! The example shop: a service with one bug of each kind.

use std::path::Path;

use crate::project::{Project, Ran};

fn shop(arguments: &[&str]) -> Ran {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/shop");
    let folder = folder.to_str().expect("the path is UTF-8").to_owned();
    Project::new(&[]).godbg(&[arguments, &["--root", &folder]].concat())
}

#[test]
fn every_bug_is_found_and_nothing_else() {
    let ran = shop(&["scan", "--format", "concise"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    insta::assert_snapshot!(ran.timeless());
}

#[test]
fn frames_show_the_places_that_belong_together() {
    let ran = shop(&["scan"]);
    let is_frame = |part: &&str| part.starts_with("error[null-into-non-null]");
    let parts: Vec<&str> = ran.out.split("\n\n").filter(is_frame).collect();
    insta::assert_snapshot!(parts.join("\n\n"));
}

#[test]
fn the_inventory_lists_each_statement() {
    insta::assert_snapshot!(shop(&["queries"]).out);
}

#[test]
fn the_schema_is_what_the_migrations_add_up_to() {
    insta::assert_snapshot!(shop(&["schema"]).out);
}
