//! `godbg schema`: formats, differences, states in between, blame.

use crate::project::Project;

const FIRST: &str = "CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL);\nCREATE INDEX by_name ON users (name);\n";
const SECOND: &str =
    "ALTER TABLE users ADD COLUMN email varchar(99);\nALTER TABLE users ALTER COLUMN email SET NOT NULL;\n";

fn project() -> Project {
    Project::new(&[
        ("go.mod", "module shop\n"),
        ("main.go", "package main\n\nimport _ \"github.com/lib/pq\"\n"),
        ("migrations/000001_users.up.sql", FIRST),
        ("migrations/000002_email.up.sql", SECOND),
    ])
}

#[test]
fn a_saved_schema_is_no_different_from_its_files() {
    let project = project();
    let saved = project.godbg(&["schema", "--all", "--format", "json", "--output", "saved.json"]);
    assert_eq!(saved.code, Some(0), "{saved:?}");
    let ran = project.godbg(&["schema", "diff", "saved.json", "."]);
    assert_eq!(
        (ran.code, ran.out.lines().last()),
        (Some(0), Some("no difference")),
        "{ran:?}"
    );
    project.write(
        "migrations/000003_more.up.sql",
        "ALTER TABLE users ADD COLUMN age int; DROP INDEX by_name;",
    );
    let ran = project.godbg(&["schema", "diff", "saved.json", "."]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(
        ran.out
            .contains("+ column users.age\n- index users.by_name\n2 differences\n"),
        "{ran:?}"
    );
    let ran = project.godbg(&["schema", "diff", "saved.json", ".", "--format", "sql"]);
    assert!(
        ran.out
            .contains("DROP INDEX \"by_name\";\nALTER TABLE \"users\" ADD COLUMN \"age\" integer;\n"),
        "{ran:?}"
    );
    let found = project.json(&["schema", "diff", "saved.json", ".", "--format", "json"]);
    assert_eq!(found["differences"].as_array().map(Vec::len), Some(2), "{found}");
}

#[test]
fn a_revision_is_compared_with_the_files() {
    let project = project();
    project.git(&["init", "-q"]);
    project.git(&["add", "."]);
    project.git(&["commit", "-q", "-m", "first"]);
    project.write("migrations/000003_more.up.sql", "CREATE TABLE posts (id int)");
    let ran = project.godbg(&["schema", "diff", "--rev", "HEAD"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.out.contains("+ table posts\n1 difference\n"), "{ran:?}");
}

#[test]
fn the_state_in_between_is_shown() {
    let project = project();
    let columns = |place: &str| {
        let value = project.json(&["schema", "at", place, "--format", "json"]);
        let columns = value["schemas"][0]["catalog"]["tables"][0]["columns"].clone();
        let columns = columns.as_array().cloned().unwrap_or_default();
        columns
            .iter()
            .map(|column| (column["name"].to_string(), column["nullable"] == true))
            .collect::<Vec<_>>()
    };
    assert_eq!(columns("1").len(), 2);
    assert_eq!(
        columns("000002_email.up.sql:1")[2],
        ("\"email\"".to_owned(), true)
    );
    assert_eq!(columns("2")[2], ("\"email\"".to_owned(), false));
    let ran = project.godbg(&["schema", "at", "7"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(
        ran.err.contains("no migration has this version or name"),
        "{ran:?}"
    );
}

#[test]
fn lines_are_blamed() {
    let project = project();
    let ran = project.godbg(&["schema", "blame", "users.email"]);
    assert_eq!(
        ran.out,
        "migrations/000002_email.up.sql:1:30: column email made by: email varchar(99)\n\
         migrations/000002_email.up.sql:2:1: column email changed by: ALTER TABLE users ALTER COLUMN email SET NOT NULL\n",
        "{ran:?}"
    );
    let ran = project.godbg(&["schema", "blame", "usres"]);
    assert!(ran.err.contains("help: did you mean `users`?"), "{ran:?}");
}

#[test]
fn diagrams_show_tables_and_keys() {
    let project = project();
    project.write(
        "migrations/000003_more.up.sql",
        "CREATE TABLE posts (id int PRIMARY KEY, user_id bigint REFERENCES users (id))",
    );
    let ran = project.godbg(&["schema", "--all", "--format", "mermaid"]);
    assert!(
        ran.out.contains(
            "erDiagram\n    \"posts\" {\n        integer id PK\n        bigint user_id FK\n    }\n"
        ),
        "{ran:?}"
    );
    assert!(
        ran.out
            .ends_with("    \"users\" |o--o{ \"posts\" : \"user_id\"\n"),
        "{ran:?}"
    );
    let page = project.godbg(&["schema", "--all", "--format", "html"]).out;
    assert!(page.starts_with("<!doctype html>") && page.contains("\"user_id\""));
    // It needs nothing from anywhere else.
    assert!(!page.contains("http://") && !page.contains("https://"));
}

#[test]
fn no_part_of_a_connection_string_is_shown() {
    let project = project();
    for command in [vec!["schema"], vec!["scan", "."]] {
        let dsn = "postgres://bob:hunter2@127.0.0.1:1/shop";
        let ran = project.godbg(&[command.as_slice(), &["--dsn", dsn]].concat());
        assert_eq!(ran.code, Some(2), "{ran:?}");
        assert!(
            ran.err
                .contains("cannot reach the database: nobody listens there"),
            "{ran:?}"
        );
        for secret in ["hunter2", "bob", "127.0.0.1"] {
            assert!(!ran.err.contains(secret) && !ran.out.contains(secret), "{ran:?}");
        }
    }
    let ran = project.godbg(&["schema", "--dsn", "hunter2"]);
    assert!(ran.code == Some(2) && !ran.err.contains("hunter2"), "{ran:?}");
}

#[test]
fn a_file_in_another_encoding_is_named() {
    let project = project();
    let text = "CREATE TABLE lost (id int);";
    let mut bytes = vec![0xff, 0xfe];
    bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    project.write("migrations/000003_lost.up.sql", bytes);
    let ran = project.godbg(&["schema", "--all"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(
        ran.err
            .contains("migrations/000003_lost.up.sql: the file is UTF-16, expected UTF-8"),
        "{ran:?}"
    );
    assert!(ran.out.contains("CREATE TABLE \"users\""), "{ran:?}");
}
