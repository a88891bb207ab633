//! SQLite.

use godbg_schema::Dialect;

fn check(sql: &str, expected: &str) {
    crate::check(Dialect::Sqlite, sql, expected);
}

#[test]
fn the_row_id_is_known_by_its_type() {
    check(
        "CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, n);
         CREATE TABLE b (id INT PRIMARY KEY, m TEXT UNIQUE);
         CREATE TABLE c (k TEXT PRIMARY KEY) WITHOUT ROWID;",
        "Base main.a
         id INTEGER not null AutoIncrement
         n
         primary (id)
         Base main.b
         id INT
         m TEXT
         primary (id)
         unique (m)
         Base main.c
         k TEXT not null
         primary (k)",
    );
}

#[test]
fn a_table_is_rebuilt_by_copy_and_rename() {
    check(
        "PRAGMA foreign_keys=off;
         CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
         CREATE TABLE u (t_id INTEGER REFERENCES t (id));
         CREATE INDEX i ON t (a);
         CREATE TABLE t_new (id INTEGER PRIMARY KEY, a TEXT NOT NULL DEFAULT '');
         INSERT INTO t_new SELECT * FROM t;
         DROP TABLE t;
         ALTER TABLE t_new RENAME TO T;
         CREATE INDEX i ON t (a);",
        "Base main.T
         id INTEGER not null RowId
         a TEXT not null = ''
         primary (id)
         index i
         Base main.u
         t_id INTEGER
         foreign (t_id) t(id)",
    );
}

#[test]
fn what_rows_would_refuse_an_empty_table_takes() {
    check(
        "CREATE TABLE t (a); INSERT INTO t VALUES (1); DROP TABLE t;
         CREATE TABLE t (a); INSERT INTO t SELECT 1 WHERE false;
         ALTER TABLE t ADD b TEXT NOT NULL; ALTER TABLE t ADD c TEXT DEFAULT CURRENT_TIMESTAMP;",
        "Base main.t
         a
         b TEXT not null
         c TEXT = CURRENT_TIMESTAMP",
    );
}

#[test]
fn failures_are_told_in_the_words_of_the_engine() {
    let fails = |sql, at, message| crate::fails(Dialect::Sqlite, sql, at, message);
    fails("DROP TABLE t;", "t", "no such table: t");
    fails(
        "CREATE TABLE t (a); CREATE TABLE T (b);",
        "T",
        "table T already exists",
    );
    fails(
        "CREATE TABLE t (a); ALTER TABLE t ADD a;",
        "a",
        "duplicate column name: a",
    );
    fails(
        "CREATE TABLE t (a); INSERT INTO t VALUES (1); ALTER TABLE t ADD b NOT NULL;",
        "b NOT NULL",
        "Cannot add a NOT NULL column with default value NULL",
    );
    fails(
        "CREATE TABLE t (a UNIQUE, b); ALTER TABLE t DROP COLUMN a;",
        "a",
        "cannot drop UNIQUE column: \"a\"",
    );
}
