//! PostgreSQL: what runs text that was written before it, or put together at run time.

use godbg_schema::Dialect;

fn check(sql: &str, expected: &str) {
    crate::check(Dialect::Postgres, sql, expected);
}

#[test]
fn a_function_is_followed_where_a_query_calls_it() {
    check(
        "CREATE FUNCTION run(what text, mark text) RETURNS void LANGUAGE plpgsql AS $$
         DECLARE suffix text := '_log';
         BEGIN EXECUTE what; EXECUTE format('CREATE TABLE %I (n %s)', mark || suffix, 'int'); END $$;
         CREATE TABLE t (a int);
         SELECT run('ALTER TABLE t ADD b text', 'change');",
        "Base public.change_log
         n integer
         Base public.t
         a integer
         b text",
    );
}

#[test]
fn a_variable_that_is_set_twice_is_not_known() {
    let replay = crate::run(
        Dialect::Postgres,
        "DO $$ DECLARE name text := 'a'; BEGIN name := 'b'; EXECUTE 'DROP TABLE ' || name; END $$;",
    );
    assert_eq!(replay.skipped.len(), 1);
    let replay = crate::run(
        Dialect::Postgres,
        "DO $$ BEGIN EXECUTE 'INSERT INTO ' || unknown; EXECUTE q INTO r; END $$;",
    );
    assert_eq!(replay.skipped, [], "no text that begins so changes the schema");
}

#[test]
fn a_prepared_query_gives_a_table_its_columns() {
    check(
        "CREATE TABLE t (a int, b text);
         PREPARE all_of (int) AS SELECT * FROM t WHERE a > $1;
         CREATE TABLE u AS EXECUTE all_of (7);",
        "Base public.t
         a integer
         b text
         Base public.u
         a integer
         b text",
    );
    crate::fails(
        Dialect::Postgres,
        "CREATE TABLE u AS EXECUTE gone;",
        "gone",
        "prepared statement \"gone\" does not exist",
    );
}

#[test]
fn a_temporary_table_may_last_as_long_as_a_transaction() {
    check(
        "BEGIN; CREATE TEMP TABLE t (a int) ON COMMIT DROP; COMMIT;
         CREATE TEMP TABLE t (b int);",
        "Base pg_temp.t
         b integer",
    );
}

#[test]
fn bounds_are_kept_as_values() {
    let replay = crate::run(
        Dialect::Postgres,
        "CREATE TABLE t (a int) PARTITION BY LIST (a);
         CREATE TABLE u PARTITION OF t FOR VALUES IN (2 * 3, 10);
         CREATE TABLE v PARTITION OF t FOR VALUES IN (6);",
    );
    let messages: Vec<&str> = replay
        .problems
        .iter()
        .map(|problem| problem.message.as_str())
        .collect();
    assert_eq!(messages, ["partition \"v\" would overlap partition \"u\""]);
}

#[test]
fn a_partition_that_leaves_concurrently_keeps_its_bound_as_a_check() {
    check(
        "CREATE TABLE t (a int) PARTITION BY RANGE (a);
         CREATE TABLE u PARTITION OF t FOR VALUES FROM (1) TO (9);
         CREATE TABLE v PARTITION OF t (CHECK (a >= 20 AND a < 25), CHECK (a IS NOT NULL))
            FOR VALUES FROM (10) TO (30);
         ALTER TABLE t DETACH PARTITION u CONCURRENTLY;
         ALTER TABLE t DETACH PARTITION v CONCURRENTLY;",
        "Partitioned public.t
         a integer
         Base public.u
         a integer
         check u_a_check (a IS NOT NULL) AND (a >= 1) AND (a < 9)
         Base public.v
         a integer
         check v_a_check a >= 20 AND a < 25
         check v_a_check1 a IS NOT NULL",
    );
}

#[test]
fn what_is_computed_of_text_compares_as_the_text_did() {
    let replay = crate::run(
        Dialect::Postgres,
        "CREATE TABLE t (a text COLLATE \"C\", b text, n name);
         CREATE TABLE u AS SELECT t.a, b FROM t;
         CREATE TABLE v AS SELECT * FROM t;",
    );
    let collations = |table: &str| -> Vec<Option<String>> {
        let table = replay
            .catalog
            .tables
            .iter()
            .find(|found| found.name.name == table);
        let columns = &table.expect("the table is there").columns;
        columns.iter().map(|column| column.collation.clone()).collect()
    };
    assert_eq!(collations("v"), [Some("C".to_owned()), None, None]);
    assert_eq!(collations("u").len(), 2);
}

#[test]
fn what_is_made_with_a_schema_lies_in_it() {
    check(
        "CREATE SCHEMA app CREATE INDEX i ON t (a) CREATE VIEW v AS SELECT a FROM t
            CREATE TABLE t (a int PRIMARY KEY);
         CREATE INDEX ON app.t (a) INCLUDE (a);
         CREATE TABLE u (a int);
         SET search_path TO app; CREATE TABLE w (a int); RESET search_path; CREATE TABLE x (a int);",
        "Base app.t
         a integer not null
         primary t_pkey(a)
         index i
         index t_a_a1_idx
         View app.v
         a
         Base app.w
         a integer
         Base public.u
         a integer
         Base public.x
         a integer",
    );
}

#[test]
fn partitions_are_dropped_with_what_they_refer_to() {
    check(
        "CREATE TABLE k (id int PRIMARY KEY);
         CREATE TABLE t (id int REFERENCES k) PARTITION BY LIST (id);
         CREATE TABLE u PARTITION OF t FOR VALUES IN (1);
         DROP TABLE k, t;
         CREATE TABLE s (id int PRIMARY KEY, up int REFERENCES s) PARTITION BY LIST (id);
         CREATE TABLE r PARTITION OF s FOR VALUES IN (1);
         DROP TABLE s;
         CREATE TEMP TABLE mine (a int);
         CREATE VIEW v AS SELECT a FROM mine;",
        "Base pg_temp.mine
         a integer
         View pg_temp.v
         a",
    );
}

#[test]
fn partitions_of_partitions_share_keys_and_what_becomes_of_them() {
    check(
        "CREATE TABLE k (id int PRIMARY KEY);
         CREATE TABLE t (id int, n int, UNIQUE (id) INCLUDE (n), FOREIGN KEY (id) REFERENCES k)
            PARTITION BY RANGE (id);
         CREATE TABLE u (id int, n int) PARTITION BY RANGE (id);
         CREATE TABLE w PARTITION OF u FOR VALUES FROM (01) TO (5);
         ALTER TABLE t ATTACH PARTITION u FOR VALUES FROM (1) TO (9);",
        "Base public.k
         id integer not null
         primary k_pkey(id)
         Partitioned public.t
         id integer
         n integer
         unique t_id_n_key(id)
         foreign t_id_fkey(id) k(id)
         Partitioned public.u
         id integer
         n integer
         unique u_id_n_key(id)
         foreign t_id_fkey(id) k(id)
         Base public.w
         id integer
         n integer
         unique w_id_n_key(id)
         foreign t_id_fkey(id) k(id)",
    );
}
