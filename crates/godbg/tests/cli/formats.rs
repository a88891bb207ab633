//! The formats, fresh and read again from a saved report.

use serde_json::json;

use crate::project::Project;

fn project() -> Project {
    let project = Project::new(&[(
        "store/a.go",
        "package store\n\nimport \"database/sql\"\n\nvar _ sql.DB\n\nvar broken = )\n",
    )]);
    project.write("ä b.go", b"package p\n\nvar \xc3\xa4 = \"\xff\"\n");
    project
}

#[test]
fn text_shows_frames() {
    insta::assert_snapshot!(project().godbg(&["scan"]).timeless());
}

#[test]
fn concise_is_a_line_a_finding() {
    insta::assert_snapshot!(project().godbg(&["scan", "--format", "concise"]).timeless());
}

#[test]
fn json_carries_all() {
    let report = project().json(&["scan", "--format", "json"]);
    insta::assert_snapshot!(format!("{:#}", report["findings"]));
    assert_eq!(
        (&report["version"], &report["coverage"]["files"]),
        (&json!(1), &json!(2))
    );
}

#[test]
fn sarif_lists_rules_and_results() {
    let log = project().json(&["scan", "--format", "sarif"]);
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().expect("a rule table");
    for result in run["results"].as_array().expect("results") {
        let rule = result["ruleIndex"].as_u64().expect("an index into the rules");
        let rule = usize::try_from(rule).expect("a small number");
        assert_eq!(rules[rule]["id"], result["ruleId"]);
        assert!(rules[rule]["help"]["text"].is_string());
    }
    assert_eq!(log["version"], "2.1.0");
    let mut results = run["results"].clone();
    for result in results.as_array_mut().expect("results") {
        // Another check would change it.
        result["ruleIndex"] = json!("checked above");
    }
    insta::assert_snapshot!(format!("{results:#}"));
}

#[test]
fn github_annotates() {
    insta::assert_snapshot!(project().godbg(&["scan", "--format", "github"]).out);
}

#[test]
fn a_saved_report_is_shown_like_a_fresh_one() {
    let project = project();
    let ran = project.godbg(&[
        "scan",
        "--root",
        ".",
        "--db-driver",
        "postgres",
        "--format",
        "json",
        "--output",
        "report.json",
    ]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{ran:?}");
    assert!(ran.err.contains("findings    2 warnings"), "{ran:?}");
    for format in ["text", "concise", "json", "sarif", "github"] {
        let fresh = project.godbg(&["scan", "--db-driver", "postgres", "--format", format]);
        let saved = project.godbg(&["report", "report.json", "--format", format]);
        assert_eq!(saved.timeless(), fresh.timeless());
        assert_eq!(saved.code, Some(0));
    }
    let ran = project.godbg(&["report", "--severity", "critical", "report.json"]);
    assert!(ran.out.contains("findings    none"), "{ran:?}");
    let ran = project.godbg(&[
        "report",
        "--check",
        "not-utf8",
        "report.json",
        "--format",
        "concise",
    ]);
    assert!(ran.out.starts_with("ä b.go:3:11: "), "{ran:?}");
}

#[test]
fn colour_comes_when_asked_for() {
    let project = project();
    assert!(!project.godbg(&["scan"]).out.contains('\u{1b}'));
    assert!(
        project
            .godbg(&["scan", "--color", "always"])
            .out
            .contains('\u{1b}')
    );
}

#[test]
fn equal_runs_give_equal_bytes() {
    let project = project();
    let first = project.godbg(&["scan", "--format", "json"]);
    for _ in 0..5 {
        assert_eq!(project.godbg(&["scan", "--format", "json"]).out, first.out);
    }
}
