//! What is written as JSON is read back as it was.

use godbg_schema::catalog::Catalog;
use godbg_schema::migrations::{Script, Section, Version};
use godbg_schema::output::{JsonError, from_json, to_json};
use godbg_schema::replay::replay;
use godbg_schema::{Dialect, compare::comparable};
use godbg_text::{FileId, SourceRange};
use serde_json::json;

fn catalog(dialect: Dialect, sql: &str) -> Catalog {
    let script = Script {
        version: Version::number(1, "test"),
        name: "test".to_owned(),
        sections: vec![Section::of_file(FileId(0), sql, 0)],
    };
    let replay = replay(dialect, [&script]);
    assert_eq!(replay.problems, [], "{sql}");
    replay.catalog
}

fn check(dialect: Dialect, sql: &str) {
    let place = |range: SourceRange| Some(("a.sql".to_owned(), range.range.start));
    let written = to_json(&catalog(dialect, sql), &place);
    let read = from_json(&written).expect("its own JSON");
    // Places are not read back; without them, all is as it was.
    let bare = to_json(&catalog(dialect, sql), &|_| None);
    assert_eq!(to_json(&read, &|_| None), bare, "{sql}");
    let form = comparable(&read);
    assert_eq!(form, comparable(&catalog(dialect, sql)), "{sql}");
    assert_eq!(
        from_json(&to_json(&form, &|_| None)).expect("its own JSON"),
        form,
        "{sql}"
    );
}

#[test]
fn all_of_postgres_comes_back() {
    check(
        Dialect::Postgres,
        "CREATE SCHEMA app; CREATE EXTENSION citext;
         CREATE TYPE app.mood AS ENUM ('sad', 'it''s fine');
         CREATE TYPE \"Pair\" AS (a int, b text COLLATE \"C\");
         CREATE DOMAIN age AS integer DEFAULT 1 NOT NULL CHECK (VALUE >= 0);
         CREATE TYPE span AS RANGE (subtype = integer);
         CREATE SEQUENCE counter START 5 CYCLE;
         CREATE TABLE users (
             id bigserial PRIMARY KEY, email citext UNIQUE NOT NULL, mood app.mood[] DEFAULT '{}',
             pair \"Pair\", age age, at timestamptz(3) DEFAULT now(),
             number bigint GENERATED ALWAYS AS IDENTITY,
             twice int GENERATED ALWAYS AS (1 + 1) STORED,
             CONSTRAINT positive CHECK (id > 0) NO INHERIT);
         CREATE TABLE posts (
             id int PRIMARY KEY, user_id bigint REFERENCES users (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
             EXCLUDE USING gist (id WITH =));
         CREATE INDEX posts_by ON posts USING btree (lower(user_id::text) DESC NULLS LAST, id) INCLUDE (user_id)
             WHERE user_id IS NOT NULL;
         CREATE TABLE parts (id int, at date) PARTITION BY RANGE (at);
         CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
         CREATE VIEW names AS SELECT id, email FROM users;
         CREATE FUNCTION add(a int, b int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT a + b';
         COMMENT ON TABLE users IS 'people'; COMMENT ON COLUMN users.email IS 'unique';",
    );
}

#[test]
fn all_of_mysql_comes_back() {
    for dialect in [Dialect::MySql, Dialect::MariaDb] {
        check(
            dialect,
            "CREATE TABLE users (
                 id int(11) unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'key',
                 email varchar(255) CHARACTER SET latin1 NOT NULL,
                 kind enum('a','b') DEFAULT 'a', tags set('x','y'), done BOOLEAN DEFAULT FALSE,
                 body mediumtext, changed timestamp NULL ON UPDATE CURRENT_TIMESTAMP,
                 twice bigint GENERATED ALWAYS AS (id * 2) VIRTUAL,
                 UNIQUE KEY by_email (email(20) DESC), FULLTEXT KEY by_body (body)
             ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='people';
             CREATE TABLE posts (id int PRIMARY KEY, user_id int unsigned,
                 CONSTRAINT to_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE);",
        );
    }
}

#[test]
fn all_of_sqlite_comes_back() {
    check(
        Dialect::Sqlite,
        "CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT COLLATE NOCASE UNIQUE,
             kind whatever, CHECK (email <> ''));
         CREATE TABLE pairs (a INT, b INT, PRIMARY KEY (a, b)) WITHOUT ROWID, STRICT;
         CREATE INDEX by_kind ON users (kind DESC) WHERE kind IS NOT NULL;
         CREATE VIEW kinds AS SELECT kind FROM users;
         CREATE VIRTUAL TABLE texts USING fts5(body);
         CREATE TRIGGER t AFTER INSERT ON users BEGIN SELECT 1; END;",
    );
}

#[test]
fn doubts_come_back() {
    check(
        Dialect::Postgres,
        "CREATE TABLE t (id int); DO $$ BEGIN EXECUTE x; END $$;",
    );
}

#[test]
fn a_type_keeps_its_meaning_where_its_name_has_got_another() {
    check(
        Dialect::Postgres,
        "CREATE TABLE a (id int); CREATE TYPE m AS ENUM ('x');
         CREATE FUNCTION f(a, b a[]) RETURNS m LANGUAGE sql AS 'SELECT 1';
         CREATE TABLE t (m m[]);
         CREATE SCHEMA s; SET search_path TO s, public; CREATE TABLE a (id int); CREATE TABLE m (id int);",
    );
    check(
        Dialect::Postgres,
        "DO $$ BEGIN EXECUTE x; END $$;
         CREATE FUNCTION f(a, b[]) RETURNS int LANGUAGE sql AS 'SELECT 1';
         CREATE SCHEMA s; SET search_path TO s, public; CREATE TABLE a (id int); CREATE TABLE b (id int);",
    );
}

#[test]
fn what_is_no_catalog_is_said_to_be_none() {
    let read = |value| from_json(&value).unwrap_err().to_string();
    assert_eq!(read(json!({})), "it is no catalog: `version` is missing");
    assert_eq!(
        read(json!({"version": 1})),
        "the catalog has version 1, and 2 is read"
    );
    assert_eq!(
        read(json!({"version": 2, "dialect": "db2"})),
        "`dialect` is not a dialect"
    );
    let mut value = to_json(&catalog(Dialect::Sqlite, "CREATE TABLE t (a INT)"), &|_| None);
    value["tables"][0]["columns"][0]["nullable"] = json!("yes");
    let place = "tables[0].columns[0].nullable".to_owned();
    let expected = "true or false";
    assert_eq!(from_json(&value), Err(JsonError::Shape { place, expected }));
}
