//! PostgreSQL: what the engine refuses, in its own words.

use godbg_schema::Dialect;

/// Asserts that a text fails in one place only, with this message.
fn fails(sql: &str, message: &str) {
    let replay = crate::run(Dialect::Postgres, sql);
    let messages: Vec<&str> = replay
        .problems
        .iter()
        .map(|problem| problem.message.as_str())
        .collect();
    assert_eq!(messages, [message], "{sql}");
    assert_eq!(replay.skipped, [], "{sql}");
}

/// Asserts that nothing in a text fails.
fn passes(sql: &str) {
    let replay = crate::run(Dialect::Postgres, sql);
    assert_eq!(replay.problems, [], "{sql}");
}

#[test]
fn a_new_type_has_to_fit_what_depends_on_the_column() {
    let table = "CREATE TABLE t (id int PRIMARY KEY, up int REFERENCES t, n int CHECK (n > 5), s text);";
    let with = |action: &str| format!("{table} ALTER TABLE t {action};");
    fails(
        &with("ALTER n TYPE text USING n::text"),
        "operator does not exist: text > integer",
    );
    fails(
        &with("ALTER up TYPE numeric"),
        "foreign key constraint \"t_up_fkey\" cannot be implemented",
    );
    fails(
        &with("ALTER s TYPE boolean USING id::bigint"),
        "result of USING clause for column \"s\" cannot be cast automatically to type boolean",
    );
    passes(&with(
        "ALTER up TYPE smallint, ALTER n TYPE numeric, ALTER s TYPE int USING n + 1",
    ));
    fails(
        "CREATE TABLE t (id serial); ALTER TABLE t ALTER id TYPE boolean USING id > 0;",
        "default for column \"id\" cannot be cast automatically to type boolean",
    );
    fails(
        "CREATE TABLE t (id int); CREATE TABLE u () INHERITS (t);
         ALTER TABLE t ALTER id TYPE text USING row_to_json(t);",
        "cannot convert whole-row table reference",
    );
}

#[test]
fn a_key_of_numbers_takes_numbers_that_fit() {
    let with = |own: &str, key: &str| {
        format!("CREATE TABLE k (id {key} PRIMARY KEY); CREATE TABLE t (k {own} REFERENCES k);")
    };
    let refusal = "foreign key constraint \"t_k_fkey\" cannot be implemented";
    passes(&with("int", "bigint"));
    passes(&with("int", "numeric"));
    passes(&with("numeric", "double precision"));
    fails(&with("numeric", "int"), refusal);
    fails(&with("real", "numeric(9, 2)"), refusal);
    fails(&with("uuid", "text"), refusal);
}

#[test]
fn what_lies_inside_of_other_types_is_not_looked_at() {
    let domain = "CREATE DOMAIN even AS int; CREATE TYPE pair AS (a even, b int);";
    let add = "ALTER DOMAIN even ADD CHECK (value % 2 = 0);";
    let refusal = "cannot alter type \"even\" because column \"t.c\" uses it";
    fails(&format!("{domain} CREATE TABLE t (c pair); {add}"), refusal);
    fails(&format!("{domain} CREATE TABLE t (c even[]); {add}"), refusal);
    fails(
        &format!("{domain} CREATE TYPE span AS RANGE (subtype = even); CREATE TABLE t (c span); {add}"),
        refusal,
    );
    passes(&format!("{domain} CREATE TABLE t (c even); {add}"));
    passes(&format!(
        "{domain} CREATE TABLE t (c pair); ALTER DOMAIN even ADD CHECK (value > 0) NOT VALID;"
    ));
}

#[test]
fn fields_that_checks_read_stay() {
    let start = "CREATE TYPE pair AS (a int, b int);";
    let table = "CREATE TABLE t (p pair CHECK ((p).a > 0));";
    fails(
        &format!("{start} {table} ALTER TYPE pair DROP ATTRIBUTE a;"),
        "cannot drop column a of composite type pair because other objects depend on it",
    );
    passes(&format!("{start} {table} ALTER TYPE pair DROP ATTRIBUTE b;"));
    fails(
        &format!(
            "{start} CREATE DOMAIN d AS pair CHECK ((value).a > 0);
             ALTER TYPE pair ALTER ATTRIBUTE a TYPE text;"
        ),
        "operator does not exist: text > integer",
    );
    fails(
        &format!(
            "{start} CREATE TABLE t (x int, y int, CHECK (row(x, y)::pair = row(1, 2)::pair));
             ALTER TYPE pair ALTER ATTRIBUTE a TYPE bigint;"
        ),
        "cannot alter type \"pair\" because constraint t_check on table t uses its row type",
    );
}

#[test]
fn a_table_is_divided_by_what_changes_with_the_row() {
    let by = |key: &str| format!("CREATE TABLE t (a int, b text, p point) PARTITION BY {key};");
    fails(
        &by("RANGE ((1 + 2))"),
        "cannot use constant expression as partition key",
    );
    fails(
        &by("RANGE (('x'))"),
        "partition key column 1 has pseudo-type unknown",
    );
    fails(
        &by("RANGE (a, ((a, b)))"),
        "partition key column 2 has pseudo-type record",
    );
    fails(
        &by("LIST (p)"),
        "data type point has no default operator class for access method \"btree\"",
    );
    fails(
        &format!(
            "CREATE FUNCTION f(int) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END'; {}",
            by("RANGE (f(a))")
        ),
        "functions in partition key expression must be marked IMMUTABLE",
    );
    passes(&by("HASH (a, b)"));
    passes(&by("RANGE (a, lower(b) COLLATE \"C\")"));
    let child = |bound: &str| {
        format!(
            "CREATE TABLE t (a boolean) PARTITION BY LIST (a);
             CREATE TABLE u PARTITION OF t FOR VALUES IN ({bound});"
        )
    };
    fails(
        &child("0"),
        "specified value cannot be cast to type boolean for column \"a\"",
    );
    passes(&child("'a' < 'b'"));
}

#[test]
fn functions_are_there_as_long_as_they_are_called() {
    fails(
        "CREATE TABLE t (a int); CREATE TRIGGER g BEFORE INSERT ON t EXECUTE FUNCTION touch();",
        "function touch() does not exist",
    );
    let start = "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END';
         CREATE TABLE t (a int); CREATE TRIGGER g BEFORE INSERT ON t EXECUTE FUNCTION touch();";
    fails(
        &format!("{start} DROP FUNCTION touch();"),
        "cannot drop function touch() because other objects depend on it",
    );
    passes(&format!("{start} DROP TRIGGER g ON t; DROP FUNCTION touch();"));
    passes(&format!("{start} DROP FUNCTION touch() CASCADE;"));
}

#[test]
fn indexes_are_asked_for_what_they_have() {
    let start = "CREATE TABLE t (a int, b text); CREATE INDEX i ON t (a, (a + 1)) INCLUDE (b);";
    passes(&format!(
        "{start} ALTER INDEX i ALTER COLUMN 2 SET STATISTICS 9; COMMENT ON INDEX i IS 'x';"
    ));
    fails(
        &format!("{start} ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 9;"),
        "cannot alter statistics on non-expression column \"a\" of index \"i\"",
    );
    fails(
        &format!("{start} ALTER INDEX i ALTER COLUMN 4 SET STATISTICS 9;"),
        "column number 4 of relation \"i\" does not exist",
    );
    fails(
        &format!("{start} COMMENT ON INDEX j IS 'x';"),
        "relation \"j\" does not exist",
    );
    fails(
        &format!("{start} CREATE INDEX ON t ((row(a, b)));"),
        "column \"row\" has pseudo-type record",
    );
    fails(
        &format!(
            "{start} CREATE UNIQUE INDEX u ON t (b COLLATE \"C\"); ALTER TABLE t ADD UNIQUE USING INDEX u;"
        ),
        "index \"u\" column number 1 does not have default sorting behavior",
    );
}

#[test]
fn what_old_versions_knew_is_refused() {
    fails(
        "CREATE TABLE t (a int) WITH (fillfactor = 70, oids);",
        "tables declared WITH OIDS are not supported",
    );
    fails(
        "CREATE TABLE t (a int) WITH OIDS;",
        "syntax error at or near \"OIDS\"",
    );
    passes("CREATE TABLE t (a int) WITH (oids = false); CREATE TABLE u (a int) WITHOUT OIDS;");
    fails(
        "CREATE TABLE t (a int); ALTER TABLE t SET WITH OIDS;",
        "syntax error at or near \"WITH\"",
    );
}
