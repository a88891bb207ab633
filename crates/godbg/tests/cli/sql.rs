//! `godbg sql`.

use crate::project::Project;

fn project() -> Project {
    Project::new(&[
        ("a.sql", "SELECT a\nFROM b;\nSELECT (;\nSELECT 'x\n"),
        ("b.sql", "SELECT 1\u{1b} + $1"),
    ])
}

#[test]
fn each_statement_gets_an_answer_at_its_place() {
    let ran = project().godbg(&["sql", "check", "a.sql"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    insta::assert_snapshot!(ran.out);
}

#[test]
fn a_list_of_texts_is_answered_line_by_line() {
    let project = project();
    project.write(
        "list.jsonl",
        "{\"sql\":\"SELECT 1\",\"x\":2}\n{\"sql\":\"SELECT FROM FROM\"}\n",
    );
    let ran = project.godbg(&[
        "sql",
        "check",
        "--from",
        "list.jsonl",
        "--format",
        "json",
        "--db-driver",
        "sqlite3",
    ]);
    insta::assert_snapshot!(ran.out);
}

#[test]
fn a_line_that_asks_nothing_does_not_stop_the_others() {
    let project = project();
    project.write(
        "list.jsonl",
        "{\"sql\":\"SELECT 1\"}\nno JSON\n{\"sql\":\"SELECT 2\"}\n",
    );
    let ran = project.godbg(&["sql", "check", "--from", "list.jsonl", "--format", "json"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    let answers: Vec<_> = ran.out.lines().map(|line| line.contains("\"valid\"")).collect();
    assert_eq!(answers, [true, false, true]);
    assert!(ran.out.contains("line 2 is no object with `sql`"), "{}", ran.out);
    assert!(ran.err.contains("list.jsonl:2"), "{}", ran.err);
}

#[test]
fn tokens_and_nodes_are_shown_with_their_ranges() {
    let project = project();
    insta::assert_snapshot!(project.godbg(&["sql", "tokens", "b.sql"]).out);
    insta::assert_snapshot!(
        project
            .godbg(&["sql", "tree", "a.sql"])
            .out
            .lines()
            .take(12)
            .collect::<Vec<_>>()
            .join("\n")
    );
}
