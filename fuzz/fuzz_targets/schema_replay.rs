//! Statements that change a schema, chosen by the bytes, and the bytes themselves as a script: the
//! replay ends, gives the same twice, and the SQL that it writes of its catalog replays to a
//! catalog whose SQL is the same.

#![no_main]

use std::fmt::Write;

use godbg_schema::Dialect;
use godbg_schema::compare::comparable;
use godbg_schema::migrations::Section;
use godbg_schema::output::{from_json, to_json, to_sql};
use godbg_schema::replay::Replay;
use godbg_text::FileId;
use libfuzzer_sys::fuzz_target;

const DIALECTS: &[Dialect] = &[Dialect::Postgres, Dialect::MySql, Dialect::MariaDb, Dialect::Sqlite];
const NAMES: &[&str] = &["a", "b", "c", "t", "u", "v", "\"B\"", "a_b", "s.t"];
const TYPES: &[&str] = &[
    "int", "integer", "bigint", "text", "varchar(9)", "numeric(5, 2)", "boolean", "date", "timestamp", "json",
    "serial", "a", "b[]", "char(3)", "real", "",
];
const PIECES: &[&str] = &[
    "CREATE TABLE {n} ({n} {t} PRIMARY KEY, {n} {t} NOT NULL DEFAULT 1, {n} {t} UNIQUE)",
    "CREATE TABLE {n} ({n} {t}, {n} {t} REFERENCES {n} ({n}) ON DELETE CASCADE, CHECK ({n} > 0))",
    "CREATE TABLE IF NOT EXISTS {n} ({n} {t}, {n} {t} GENERATED ALWAYS AS ({n} + 1) STORED)",
    "CREATE TABLE {n} (LIKE {n} INCLUDING ALL)",
    "CREATE TABLE {n} LIKE {n}",
    "CREATE TABLE {n} ({n} {t}) INHERITS ({n}, {n})",
    "CREATE TABLE {n} ({n} {t}) PARTITION BY RANGE ({n})",
    "CREATE TABLE {n} PARTITION OF {n} FOR VALUES FROM (1) TO (5)",
    "CREATE TABLE {n} PARTITION OF {n} DEFAULT",
    "CREATE TABLE {n} OF {n}",
    "CREATE TABLE {n} AS SELECT * FROM {n}",
    "SELECT {n} INTO {n} FROM {n}",
    "CREATE TABLE {n} ({n} {t}, PRIMARY KEY ({n}, {n})) WITHOUT ROWID",
    "CREATE TABLE {n} ({n} int NOT NULL AUTO_INCREMENT, {n} {t}, PRIMARY KEY ({n}), KEY ({n})) ENGINE=heap",
    "ALTER TABLE {n} ADD COLUMN {n} {t}",
    "ALTER TABLE {n} ADD COLUMN {n} {t} NOT NULL DEFAULT 0 CHECK ({n} > 1)",
    "ALTER TABLE {n} DROP COLUMN {n}",
    "ALTER TABLE {n} DROP COLUMN {n} CASCADE",
    "ALTER TABLE ONLY {n} DROP COLUMN {n}",
    "ALTER TABLE {n} RENAME COLUMN {n} TO {n}",
    "ALTER TABLE {n} CHANGE {n} {n} {t}, RENAME COLUMN {n} TO {n}, DROP COLUMN {n}",
    "ALTER TABLE {n} MODIFY {n} {t} FIRST",
    "ALTER TABLE {n} RENAME TO {n}",
    "ALTER TABLE {n} ALTER COLUMN {n} TYPE {t} USING {n}::{t}",
    "ALTER TABLE {n} ALTER {n} SET NOT NULL, ALTER {n} SET DEFAULT 7",
    "ALTER TABLE {n} ALTER {n} ADD GENERATED ALWAYS AS IDENTITY",
    "ALTER TABLE {n} ADD CONSTRAINT {n} CHECK ({n} > 3) NOT VALID",
    "ALTER TABLE {n} ADD CONSTRAINT {n} FOREIGN KEY ({n}) REFERENCES {n} ({n})",
    "ALTER TABLE {n} ADD UNIQUE ({n}), ADD PRIMARY KEY ({n})",
    "ALTER TABLE {n} DROP CONSTRAINT {n} CASCADE",
    "ALTER TABLE {n} INHERIT {n}",
    "ALTER TABLE {n} NO INHERIT {n}",
    "ALTER TABLE {n} ATTACH PARTITION {n} FOR VALUES IN (1)",
    "ALTER TABLE {n} DETACH PARTITION {n}",
    "ALTER TABLE {n} SET SCHEMA s",
    "CREATE INDEX {n} ON {n} ({n}, {n} DESC)",
    "CREATE UNIQUE INDEX ON {n} (lower({n})) WHERE {n} > 1",
    "DROP INDEX {n}",
    "CREATE VIEW {n} AS SELECT {n}, {n} FROM {n}",
    "CREATE OR REPLACE VIEW {n} AS SELECT * FROM {n} JOIN {n} USING ({n})",
    "DROP VIEW {n}",
    "DROP TABLE {n}, {n} CASCADE",
    "DROP TABLE IF EXISTS {n}",
    "CREATE TYPE {n} AS ENUM ('x', 'y')",
    "CREATE TYPE {n} AS ({n} {t}, {n} {t})",
    "ALTER TYPE {n} ADD VALUE 'z' BEFORE 'y'",
    "ALTER TYPE {n} ADD ATTRIBUTE {n} {t} CASCADE",
    "ALTER TYPE {n} RENAME TO {n}",
    "CREATE DOMAIN {n} AS {t} CHECK (VALUE > 0)",
    "DROP TYPE {n} CASCADE",
    "DROP DOMAIN {n} CASCADE",
    "CREATE SEQUENCE {n} OWNED BY {n}.{n}",
    "DROP SEQUENCE {n}",
    "CREATE SCHEMA s",
    "SET search_path TO s, public",
    "BEGIN",
    "ROLLBACK",
    "SAVEPOINT {n}",
    "ROLLBACK TO {n}",
    "COMMIT",
    "CREATE FUNCTION {n}({t}) RETURNS {t} LANGUAGE sql AS 'SELECT 1'",
    "DROP FUNCTION {n}({t})",
    "CREATE TRIGGER {n} AFTER INSERT ON {n} BEGIN SELECT 1; END",
    "COMMENT ON COLUMN {n}.{n} IS 'x'",
];

/// Fills a piece in by the bytes.
fn statement(bytes: &mut impl Iterator<Item = u8>) -> Option<String> {
    let mut piece = PIECES[usize::from(bytes.next()?) % PIECES.len()];
    let mut text = String::new();
    while let Some(at) = piece.find('{') {
        let choice = usize::from(bytes.next().unwrap_or_default());
        let words = if piece[at..].starts_with("{n}") { NAMES } else { TYPES };
        text.push_str(&piece[..at]);
        text.push_str(words[choice % words.len()]);
        piece = &piece[at + 3..];
    }
    text.push_str(piece);
    Some(text)
}

fn replayed(dialect: Dialect, text: &str) -> Replay {
    let mut replay = Replay::new(dialect);
    replay.run_section(&Section::of_file(FileId(0), text, 0));
    replay
}

fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else {
        return;
    };
    let dialect = DIALECTS[usize::from(first & 3)];
    let text = if first & 4 == 0 {
        let mut bytes = rest.iter().copied();
        let mut text = String::new();
        while let Some(statement) = statement(&mut bytes) {
            writeln!(text, "{statement};").expect("a string takes everything");
        }
        text
    } else {
        String::from_utf8_lossy(rest).into_owned()
    };
    let replay = replayed(dialect, &text);
    assert_eq!(replay, replayed(dialect, &text), "the same twice");
    let form = comparable(&replay.catalog);
    let json = to_json(&replay.catalog, &|_| None);
    let back = from_json(&json).expect("what was written is read");
    assert_eq!(to_json(&back, &|_| None), json, "JSON there and back");
    if !replay.catalog.is_complete() || form.tables.iter().any(|table| table.uncertain.is_some()) {
        return;
    }
    let sql = to_sql(&replay.catalog);
    let again = replayed(dialect, &sql);
    if !again.catalog.is_complete() || again.catalog.tables.iter().any(|table| table.uncertain.is_some()) {
        return;
    }
    let second = to_sql(&again.catalog);
    let third = to_sql(&replayed(dialect, &second).catalog);
    assert_eq!(second, third, "SQL settles; first\n{sql}");
});
