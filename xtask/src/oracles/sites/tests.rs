//! Comparing call sites of both sides.

use super::compare::{Comparison, compare};
use super::input::{Inventory, Scope, known_sites};

const KNOWN: &str = r#"
{"file":"a.go","line":3,"column":5,"kind":"database/sql","method":"Exec","has_text":true,"constant":true,"value":"SELECT 1"}
{"file":"a.go","line":4,"column":5,"kind":"interface:sqlx","method":"Get","has_text":true,"constant":false,"local_values":["A","B"]}
{"file":"a.go","line":5,"column":5,"kind":"wrapper:pgx","method":"Query","has_text":true,"constant":false}
{"file":"a.go","line":6,"column":5,"kind":"database/sql","method":"Exec","has_text":false,"constant":false}
{"file":"a.go","line":7,"column":5,"kind":"bun-finisher","method":"Scan","has_text":false,"constant":false}
"#;

fn site(file: &str, line: u32, status: &str, sql: &[&str]) -> serde_json::Value {
    let statements: Vec<_> = sql.iter().map(|sql| serde_json::json!({ "sql": sql })).collect();
    let reason = (status != "resolved").then_some("parameter");
    serde_json::json!({"file": file, "line": line, "column": 5, "library": "sql", "method": "Exec",
        "status": status, "reason": reason, "statements": statements})
}

fn check(sites: &[serde_json::Value]) -> Comparison {
    let known = known_sites(KNOWN.as_bytes()).unwrap();
    let scope: Scope =
        serde_json::from_str(r#"{"files":["a.go"],"untyped":[{"file":"a.go","line":90,"column":5}]}"#)
            .unwrap();
    let ours: Inventory = serde_json::from_value(serde_json::json!({ "sites": sites })).unwrap();
    compare("shop", &known, &scope, &ours)
}

#[test]
fn equal_lists_have_no_difference() {
    let found = check(&[
        site("a.go", 3, "resolved", &["SELECT 1"]),
        site("a.go", 4, "resolved", &["B", "A"]),
        site("a.go", 5, "partial", &["SELECT ?"]),
        site("a.go", 6, "resolved", &[]),
    ]);
    assert_eq!(
        (
            found.required.known,
            found.required.found,
            found.required.with_text
        ),
        (4, 4, 3)
    );
    assert_eq!((found.required.resolved, found.required.partial), (2, 1));
    assert_eq!(found.reasons.get("parameter"), Some(&1));
    assert_eq!((found.values.known, found.values.equal), (2, 2));
    assert!(found.missed.is_empty() && found.extra.is_empty());
}

#[test]
fn a_site_of_another_library_is_counted_but_not_demanded() {
    let found = check(&[]);
    assert_eq!(found.missed.len(), 4);
    assert_eq!(found.missed_optional.len(), 1);
    assert_eq!((found.all.known, found.required.known), (5, 4));
}

#[test]
fn a_site_that_go_did_not_look_at_is_not_extra() {
    let found = check(&[
        site("a.go", 80, "resolved", &[]),
        site("a.go", 90, "resolved", &[]),
        site("windows.go", 3, "resolved", &[]),
        site("windows.go", 3, "resolved", &[]),
    ]);
    assert_eq!((found.extra.len(), found.untyped, found.outside), (1, 1, 1));
    assert_eq!(found.extra[0].position.line, 80);
    assert_eq!(found.repeated.len(), 1);
}

#[test]
fn texts_compare_exactly_then_without_white_space() {
    let found = check(&[
        site("a.go", 3, "resolved", &["SELECT\n 1;"]),
        site("a.go", 4, "resolved", &["A"]),
    ]);
    assert_eq!((found.values.equal, found.values.equal_but_space), (0, 1));
    assert_eq!(found.values.different.len(), 1);
    assert_eq!(found.values.different[0].position.line, 4);
}
