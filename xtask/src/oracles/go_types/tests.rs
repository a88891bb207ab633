//! Comparing types of both sides.

use super::compare::{Comparison, Count, FileTypes};

fn check(go: &str, ours: &str) -> Comparison {
    let file = |rows: &str| format!(r#"{{"file":"a.go","exprs":{rows}}}"#);
    let (go, ours) = (file(go), file(ours));
    let go: FileTypes = serde_json::from_str(&go).unwrap();
    let ours: FileTypes = serde_json::from_str(&ours).unwrap();
    let mut comparison = Comparison::default();
    comparison.add(&go, Some(&ours), &[(4, 8)]);
    comparison
}

const GO: &str = r#"[[0,3,"int","universe","7"],[4,8,"*shop/store.User","repo"],[9,12,"time.Time","std"]]"#;

#[test]
fn equal_types_and_constants_are_equal() {
    let found = check(GO, GO);
    assert_eq!(
        found.classes["repo"],
        Count {
            known: 1,
            equal: 1,
            different: 0
        }
    );
    assert_eq!(
        found.constants,
        Count {
            known: 1,
            equal: 1,
            different: 0
        }
    );
    assert!(found.differences.is_empty());
}

#[test]
fn an_unknown_type_is_no_difference() {
    let found = check(GO, r#"[[4,8,"module not there","unknown"]]"#);
    assert_eq!(
        found.classes["repo"],
        Count {
            known: 1,
            equal: 0,
            different: 0
        }
    );
    assert_eq!(found.reasons["module not there"], 1);
    assert_eq!(found.reasons["not listed"], 2);
    assert!(found.differences.is_empty());
}

#[test]
fn another_type_and_another_constant_are_differences() {
    let found = check(
        GO,
        r#"[[0,3,"int","universe","8"],[4,8,"shop/store.User","repo"],[20,21,"int","universe"]]"#,
    );
    assert_eq!(found.differences.len(), 2);
    assert_eq!(
        found.classes["repo"],
        Count {
            known: 1,
            equal: 0,
            different: 1
        }
    );
    assert_eq!(found.constants.different, 1);
    assert_eq!(found.only_ours, 1);
}
