//! Comparing trees of both sides.

use super::compare::{Reading, Verdict, compare};

fn check(go: &str, ours: &str) -> Verdict {
    let reading = |rest: &str| format!(r#"{{"file":"a.go",{rest}}}"#);
    let (go, ours) = (reading(go), reading(ours));
    let go: Reading = serde_json::from_str(&go).unwrap();
    let ours: Reading = serde_json::from_str(&ours).unwrap();
    compare(&go, &ours)
}

#[test]
fn equal_nodes_are_equal() {
    let nodes = r#""nodes":[["File",0,9],["Ident",8,9]],"errors":[]"#;
    assert_eq!(check(nodes, nodes), Verdict::Equal { nodes: 2 });
}

#[test]
fn the_first_difference_is_named() {
    let verdict = check(
        r#""nodes":[["File",0,9],["Ident",8,9]],"errors":[]"#,
        r#""nodes":[["File",0,9],["Ident",7,9]],"errors":[]"#,
    );
    let first = "Ident 8..9, ours Ident 7..9".to_owned();
    assert_eq!(
        verdict,
        Verdict::Different {
            nodes: 2,
            agreeing: 1,
            first
        }
    );
}

#[test]
fn a_node_too_many_is_a_difference() {
    let verdict = check(
        r#""nodes":[["File",0,9]],"errors":[]"#,
        r#""nodes":[["File",0,9],["Ident",8,9]],"errors":[]"#,
    );
    let first = "nothing, ours Ident 8..9".to_owned();
    assert_eq!(
        verdict,
        Verdict::Different {
            nodes: 1,
            agreeing: 1,
            first
        }
    );
}

#[test]
fn errors_are_compared_in_tokens() {
    let go = r#""nodes":[],"errors":[[8,"expected ';'"]],"tokens":[0,8,20,30]"#;
    let apart = |ours: &str| match check(go, ours) {
        Verdict::BothReject { tokens_apart, .. } => tokens_apart,
        other => panic!("{other:?}"),
    };
    assert_eq!(apart(r#""nodes":[],"errors":[[19,"x"]]"#), 0);
    assert_eq!(apart(r#""nodes":[],"errors":[[20,"x"]]"#), 1);
    assert_eq!(apart(r#""nodes":[],"errors":[[30,"x"]]"#), 2);
    assert!(matches!(
        check(go, r#""nodes":[],"errors":[]"#),
        Verdict::WronglyAccepted { .. }
    ));
}
