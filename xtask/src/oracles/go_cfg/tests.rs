//! Comparing graphs of both sides.

use super::compare::Comparison;

const GO: &str = r#"{"start":5,"end":60,"returns":true,"blocks":[
    {"id":0,"kind":"Body","statement":5,"nodes":[[7,9]],"next":[2,4]},
    {"id":2,"kind":"IfThen","statement":6,"nodes":[[20,22]],"next":[4]},
    {"id":4,"kind":"IfDone","statement":6,"nodes":[[59,60]],"next":[]}]}"#;

fn check(ours: &str) -> Comparison {
    let file = |function: &str| format!(r#"{{"file":"a.go","functions":[{function}]}}"#);
    let mut comparison = Comparison::default();
    comparison.add(
        serde_json::from_str(&file(GO)).unwrap(),
        Some(serde_json::from_str(&file(ours)).unwrap()),
    );
    comparison
}

/// Our side of `GO` with other numbers, a step that Go has no node for, and this start of the
/// condition.
fn ours(condition: u32, last: &str) -> String {
    format!(
        r#"{{"start":5,"end":60,"returns":true,"blocks":[
        {{"id":0,"kind":"Body","statement":5,"steps":[{{"role":"Condition","start":{condition},"end":9}}],"next":[1,7]}},
        {{"id":7,"kind":"IfDone","statement":6,"steps":[{{"role":"ImplicitReturn","start":59,"end":60}}],"next":[]}},
        {{"id":1,"kind":"IfThen","statement":6,"steps":[{{"role":"TypeCase","start":1,"end":2}},
            {{"role":"Statement","start":20,"end":22}}],"next":{last}}}]}}"#
    )
}

#[test]
fn equal_graphs_are_equal_whatever_their_blocks_are_called() {
    let found = check(&ours(7, "[7]"));
    assert_eq!((found.functions, found.equal, found.blocks), (1, 1, 3));
    assert!(found.differences.is_empty(), "{:?}", found.differences);
}

#[test]
fn another_node_or_edge_is_a_difference() {
    for ours in [ours(8, "[7]"), ours(7, "[]"), ours(7, "[1]")] {
        let found = check(&ours);
        assert_eq!((found.functions, found.equal), (1, 0));
        assert_eq!(found.differences.len(), 1);
    }
}
