//! Spliced values stand for names, types, clauses; none is the text's fault.

use godbg_sql::{Answer, Dialect, Hole, HoleRole, Input, Options, parse};
use godbg_text::TextRange;

/// Parses a text in which each `⟨…⟩` is a hole, and gives what each is taken for.
fn check(dialect: Dialect, text: &str, expected: &[HoleRole]) {
    let mut holes = Vec::new();
    let mut rest = 0;
    while let Some(open) = text[rest..].find('⟨') {
        let start = rest + open;
        let end = start + text[start..].find('⟩').expect("a closing bracket") + '⟩'.len_utf8();
        let offset = |position: usize| u32::try_from(position).expect("a short text");
        holes.push(Hole {
            range: TextRange::new(offset(start), offset(end)),
        });
        rest = end;
    }
    let parse = parse(&Input::with_holes(text, holes), dialect, Options::default());
    assert_eq!(parse.answer_all(), Answer::Valid, "{text}");
    assert_eq!(parse.hole_roles(), expected, "{text}");
}

#[test]
fn a_hole_is_what_its_place_says() {
    check(
        Dialect::Postgres,
        "CREATE TABLE ⟨t⟩ (⟨a⟩ int, b ⟨type⟩ NOT NULL, ⟨more⟩)",
        &[HoleRole::Table, HoleRole::Name, HoleRole::Type, HoleRole::Clause],
    );
    check(
        Dialect::Postgres,
        "ALTER TABLE t ADD COLUMN ⟨a⟩ ⟨type⟩, ⟨action⟩",
        &[HoleRole::Name, HoleRole::Type, HoleRole::Clause],
    );
    check(
        Dialect::MySql,
        "CREATE TABLE t (a INT DEFAULT ⟨x⟩) ⟨options⟩",
        &[HoleRole::Value, HoleRole::Clause],
    );
    check(Dialect::Sqlite, "CREATE TABLE t (⟨columns⟩)", &[HoleRole::Clause]);
    check(
        Dialect::Sqlite,
        "CREATE INDEX ⟨i⟩ ON ⟨t⟩ (⟨columns⟩)",
        &[HoleRole::Name, HoleRole::Table, HoleRole::Names],
    );
    check(Dialect::Postgres, "DROP TABLE ⟨t⟩", &[HoleRole::Table]);
}
