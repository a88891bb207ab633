//! What the engines refuse is invalid, and what the grammar does not cover is said to be so.

use godbg_sql::{Answer, Dialect, Options, Version};
use godbg_sql::{Input, parse};

use super::{MYSQL, POSTGRES, SQLITE, parsed};

/// Each text with the part that is to blame.
fn refuses(dialects: &[Dialect], texts: &[(&str, &str)]) {
    for dialect in dialects {
        for (text, blamed) in texts {
            match parsed(text, *dialect).answer_all() {
                Answer::Invalid { range, .. } => assert_eq!(&text[range], *blamed, "{dialect:?}: {text}"),
                answer => panic!("{dialect:?}: {text}: {answer:?}"),
            }
        }
    }
}

#[test]
fn a_broken_definition_is_invalid_at_the_break() {
    let everywhere = [
        ("CREATE TABLE t (a int,)", ")"),
        ("CREATE TABLE (a int)", "("),
        ("CREATE TABLE t (a int, FOREIGN (a) REFERENCES u)", "("),
        ("CREATE TABLE t (a int REFERENCES u ON DELETE NULL)", "NULL"),
        ("DROP TABLE", ""),
        ("CREATE VIEW v SELECT 1", "SELECT"),
    ];
    for dialects in [POSTGRES, MYSQL, SQLITE] {
        refuses(dialects, &everywhere);
    }
    refuses(
        POSTGRES,
        &[
            ("CREATE INDEX i t (a)", "t"),
            ("ALTER TABLE t ALTER a SET NOT", ""),
            ("COMMENT ON TABLE t 'x'", "'x'"),
            ("CREATE TRIGGER t BEFORE ON t EXECUTE FUNCTION f()", "ON"),
        ],
    );
}

#[test]
fn what_the_grammar_does_not_cover_is_not_the_texts_fault() {
    let texts = [
        "ALTER TABLE t FROBNICATE a",
        "CREATE TABLE t (a int FROBNICATE)",
        "CREATE GIZMO g",
        "CREATE TABLE t (a int) FROBNICATE",
    ];
    for text in texts {
        let answer = parsed(text, Dialect::Postgres).answer_all();
        assert!(matches!(answer, Answer::Unknown { .. }), "{text}: {answer:?}");
    }
}

#[test]
fn an_older_version_lacks_what_a_newer_one_brought() {
    let since = |text: &str, version: Version| {
        let options = Options {
            version: Some(version),
        };
        match parse(&Input::new(text), Dialect::Postgres, options).answer_all() {
            Answer::TooNew { since, .. } => Some(since),
            Answer::Valid => None,
            answer => panic!("{text}: {answer:?}"),
        }
    };
    let fourteen = Version::new(14, 0);
    let unique = "CREATE TABLE t (a int, UNIQUE NULLS NOT DISTINCT (a))";
    assert_eq!(since(unique, fourteen), Some(Version::new(15, 0)));
    assert_eq!(since(unique, Version::new(15, 0)), None);
    assert_eq!(since("CREATE TABLE t (a int, UNIQUE (a))", fourteen), None);
    let generated = "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a))";
    assert_eq!(since(generated, Version::new(17, 0)), Some(Version::new(18, 0)));
}

#[test]
fn closing_brackets_and_stray_tokens_end_the_parse() {
    for text in [
        "ALTER SEQUENCE s )",
        "ALTER TABLE t ) , (",
        "CREATE TABLE t (((",
        "CREATE TRIGGER t ) BEGIN",
        "CREATE FUNCTION f(,,) RETURNS",
        "CREATE SCHEMA s CREATE CREATE )",
        "ALTER TYPE t ADD VALUE )",
        "DROP INDEX , ,",
    ] {
        for dialect in Dialect::ALL {
            let parse = parsed(text, dialect);
            let tokens: String = parse.root().all_tokens().map(godbg_sql::TokenRef::text).collect();
            assert_eq!(tokens, text);
            assert_ne!(parse.answer_all(), Answer::Valid, "{dialect:?}: {text}");
        }
    }
}
