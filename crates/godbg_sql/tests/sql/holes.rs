//! Holes in every position.

use godbg_sql::Dialect::{self, MySql, Postgres, Sqlite};
use godbg_sql::{Answer, Hole, HoleRole as Role, Input, lex};
use godbg_text::TextRange;

use super::parse_template;

#[test]
fn a_hole_stands_for_what_its_place_says() {
    let check = |dialect: Dialect, text: &str, roles: &[Role]| {
        let parse = parse_template(dialect, text);
        assert_eq!(parse.answer_all(), Answer::Valid, "{text}");
        assert_eq!(parse.hole_roles(), roles, "{text}");
    };
    check(Postgres, "SELECT * FROM t WHERE a = ⟨x⟩", &[Role::Value]);
    check(Postgres, "SELECT * FROM t WHERE a IN (⟨x⟩)", &[Role::Values]);
    check(Sqlite, "SELECT * FROM t WHERE a IN ⟨x⟩ AND b", &[Role::Values]);
    check(
        Postgres,
        "SELECT ⟨x⟩ FROM ⟨t⟩ WHERE ⟨c⟩",
        &[Role::Values, Role::Table, Role::Condition],
    );
    check(Postgres, "SELECT a.⟨x⟩, ⟨t⟩.b FROM a", &[Role::Name, Role::Table]);
    check(
        Postgres,
        "SELECT a FROM t ORDER BY ⟨x⟩ ⟨d⟩ LIMIT ⟨n⟩",
        &[Role::Value, Role::Direction, Role::Value],
    );
    check(Postgres, "SELECT a FROM t ORDER BY ⟨x⟩", &[Role::OrderItems]);
    check(
        Postgres,
        "SELECT a FROM t ⟨joins⟩ WHERE a ⟨op⟩ 1 ⟨rest⟩",
        &[Role::Clause, Role::Operator, Role::Clause],
    );
    check(
        Postgres,
        "SELECT a FROM t WHERE a = 1 ⟨rest⟩ ORDER BY a",
        &[Role::Clause],
    );
    check(Postgres, "⟨with⟩ SELECT 1", &[Role::Statement]);
    check(
        MySql,
        "INSERT INTO t (⟨c⟩) VALUES (⟨v⟩)",
        &[Role::Names, Role::Values],
    );
    check(MySql, "INSERT INTO t (a) VALUES ⟨v⟩", &[Role::Rows]);
    check(MySql, "UPDATE t SET ⟨s⟩ WHERE id = ?", &[Role::Assignments]);
    check(MySql, "UPDATE t SET ⟨c⟩ = ⟨v⟩", &[Role::Name, Role::Value]);
    check(
        Postgres,
        "SELECT * FROM p_⟨x⟩ WHERE a = $⟨n⟩ AND b = 'x⟨s⟩'",
        &[Role::NamePart, Role::PlaceholderPart, Role::StringPart],
    );
    check(
        Postgres,
        "SELECT 1 /* ⟨x⟩ */ FROM \"a⟨y⟩\"",
        &[Role::Comment, Role::NamePart],
    );
    check(Postgres, "SELECT * FROM (⟨q⟩) AS x", &[Role::Statement]);
    check(Postgres, "SELECT a FROM t WHERE EXISTS (⟨q⟩)", &[Role::Statement]);
    check(
        Postgres,
        "SELECT f(⟨x⟩), CAST(a AS ⟨t⟩) FROM t",
        &[Role::Values, Role::Type],
    );
}

#[test]
fn a_hole_behind_a_table_or_an_item_is_what_its_neighbours_leave() {
    let check = |dialect: Dialect, text: &str, roles: &[Role]| {
        let parse = parse_template(dialect, text);
        assert_eq!(parse.answer_all(), Answer::Valid, "{text}");
        assert_eq!(parse.hole_roles(), roles, "{text}");
    };
    check(Postgres, "SELECT 1 FROM a ⟨x⟩, b", &[Role::Name]);
    check(Postgres, "SELECT 1 FROM a JOIN b ⟨x⟩ ON a.i = b.i", &[Role::Name]);
    check(
        Postgres,
        "SELECT 1 FROM f() ⟨x⟩(a, b), g() AS ⟨y⟩(c int)",
        &[Role::Name, Role::Name],
    );
    check(
        MySql,
        "SELECT 1 FROM a ⟨x⟩ FORCE INDEX (i) WHERE b",
        &[Role::Name],
    );
    check(MySql, "UPDATE a ⟨x⟩ SET b = 1", &[Role::Name]);
    check(Postgres, "SELECT a ⟨more⟩ FROM t", &[Role::Values]);
    check(Sqlite, "SELECT a ⟨more⟩, b FROM t", &[Role::Values]);
    check(Postgres, "CREATE TABLE t (⟨a⟩, b) AS SELECT 1, 2", &[Role::Names]);
    // Words with which no name begins are words of their own.
    check(
        MySql,
        "SELECT⟨c⟩ FROM t WHERE⟨c⟩ AND a IN⟨l⟩ LIMIT⟨n⟩",
        &[Role::Values, Role::Value, Role::Values, Role::Value],
    );
    check(Postgres, "INSERT INTO t VALUES⟨rows⟩", &[Role::Rows]);
    check(
        Postgres,
        "SELECT * FROM order⟨x⟩, from⟨y⟩_z",
        &[Role::NamePart, Role::NamePart],
    );
}

#[test]
fn an_error_beside_a_hole_is_not_the_texts_fault() {
    let texts = [
        "SELECT a FROM t WHERE ⟨x⟩ 5 6",
        "SELECT a FROM x⟨n⟩ y⟨n⟩ z⟨n⟩",
        // The first join may have its condition in the hole.
        "SELECT * FROM a JOIN b ⟨x⟩ JOIN c ON c.i = a.i ON b.i = a.i",
    ];
    for text in texts {
        let answer = parse_template(Postgres, text).answer_all();
        assert!(!matches!(answer, Answer::Invalid { .. }), "{text}: {answer:?}");
    }
}

#[test]
fn a_hole_between_the_bytes_of_a_token_belongs_to_it() {
    // Each of these has a token of several bytes; the lexer has to go on whatever is inside of it.
    let texts = [
        "@@$$$$$j$`",
        "$a$x$a$ b",
        "a '' b",
        "/* x */ a",
        "@@x",
        "a <=> b",
        "?1 b",
        "$1 x",
    ];
    for text in texts {
        for dialect in Dialect::ALL {
            for start in 0..=text.len() {
                let position = u32::try_from(start).expect("short");
                let hole = Hole {
                    range: TextRange::empty(position),
                };
                let input = Input::with_holes(text, vec![hole, hole]);
                let tokens = lex(&input, dialect);
                assert!(tokens.len() < 40, "{text} {start}");
                assert_eq!(tokens.last().map(|token| token.start as usize), Some(text.len()));
            }
        }
    }
}
