//! Where the dialects part ways: each rule with a text that it lets through and its neighbour.

use godbg_sql::{Answer, Dialect};

use super::answer;

/// Checks that of each pair of texts the first is valid and the second invalid.
fn check(dialect: Dialect, pairs: &[(&str, &str)]) {
    for (good, bad) in pairs {
        assert_eq!(answer(dialect, good), Answer::Valid, "{dialect:?}: {good}");
        let bad_answer = answer(dialect, bad);
        assert!(
            matches!(bad_answer, Answer::Invalid { .. }),
            "{dialect:?}: {bad}: {bad_answer:?}"
        );
    }
}

#[test]
fn functions_of_mysqls_grammar_count_their_arguments() {
    let pairs = [
        (
            "SELECT COUNT(*), COUNT(DISTINCT a, b) FROM t",
            "SELECT COUNT() FROM t",
        ),
        ("SELECT IF(a, 1, 2) FROM t", "SELECT IF(a, 1) FROM t"),
        ("SELECT LEFT(a, 2) FROM t", "SELECT LEFT(a, 2, 3) FROM t"),
        (
            "SELECT MAX(DISTINCT a) FROM t",
            "SELECT LENGTH(DISTINCT a) FROM t",
        ),
        (
            "SELECT SUM(a) OVER (ORDER BY b) FROM t",
            "SELECT LENGTH(a) OVER () FROM t",
        ),
        ("SELECT ROW_NUMBER() OVER () FROM t", "SELECT ROW_NUMBER() FROM t"),
        ("SELECT udf(a AS x, b y) FROM t", "SELECT CONCAT(a b) FROM t"),
        ("SELECT NOW(3)", "SELECT NOW(a)"),
        (
            "SELECT TIMESTAMPDIFF(DAY, a, b) FROM t",
            "SELECT TIMESTAMPDIFF(x, a, b) FROM t",
        ),
        (
            "SELECT GROUP_CONCAT(a SEPARATOR ', ') FROM t",
            "SELECT GROUP_CONCAT(a SEPARATOR ',' ' ') FROM t",
        ),
    ];
    check(Dialect::MySql, &pairs);
    // What loadable functions of MariaDB do is not known.
    let without_over: Vec<_> = pairs
        .into_iter()
        .filter(|(_, bad)| !bad.contains("OVER ()"))
        .collect();
    check(Dialect::MariaDb, &without_over);
}

#[test]
fn an_interval_is_added_to_something() {
    let pairs = [
        ("SELECT NOW() - INTERVAL 1 DAY", "SELECT INTERVAL 1 DAY"),
        ("SELECT INTERVAL 1 DAY + NOW()", "SELECT NOW() * INTERVAL 1 DAY"),
        (
            "SELECT DATE_ADD(a, INTERVAL 1 HOUR) FROM t",
            "SELECT DATE_ADD(a, 1) FROM t",
        ),
        ("SELECT INTERVAL(3, 1, 5)", "SELECT INTERVAL(3)"),
    ];
    check(Dialect::MySql, &pairs);
    check(Dialect::MariaDb, &pairs);
}

#[test]
fn mysql_knows_few_types_in_casts() {
    check(
        Dialect::MySql,
        &[
            ("SELECT CAST(a AS SIGNED) FROM t", "SELECT CAST(a AS INT) FROM t"),
            (
                "SELECT CAST(a AS CHAR(3)) FROM t",
                "SELECT CAST(a AS VARCHAR(3)) FROM t",
            ),
            ("SELECT CONVERT(a, JSON) FROM t", "SELECT CONVERT(a, TEXT) FROM t"),
        ],
    );
    check(
        Dialect::MariaDb,
        &[
            ("SELECT CAST(a AS INT) FROM t", "SELECT CAST(a AS BIGINT) FROM t"),
            (
                "SELECT CAST(a AS INTERVAL DAY_SECOND(6)) FROM t",
                "SELECT CAST(a AS JSON) FROM t",
            ),
        ],
    );
}

#[test]
fn reserved_words_are_names_only_right_behind_a_dot() {
    for dialect in [Dialect::MySql, Dialect::MariaDb] {
        check(
            dialect,
            &[
                (
                    "SELECT t.order, group.id FROM t, s.group",
                    "SELECT t. order FROM t",
                ),
                ("SELECT @@global.sql_mode", "SELECT @@global sql_mode"),
                ("SELECT t.*, a FROM t", "SELECT a, * FROM t"),
                ("SELECT COUNT(*) FROM t", "SELECT COUNT(t.*) FROM t"),
                ("SELECT a FROM t LIMIT 5", "SELECT a FROM t LIMIT '5'"),
                (
                    "SELECT a FROM t LEFT JOIN u ON t.x = u.x",
                    "SELECT a FROM t LEFT JOIN u",
                ),
                ("SELECT _latin1'a'", "SELECT _latin1 a"),
                (
                    "INSERT IGNORE INTO t VALUES (1)",
                    "INSERT IGNORE IGNORE INTO t VALUES (1)",
                ),
                ("SELECT 1 FROM t USE INDEX ()", "SELECT 1 FROM t FORCE INDEX ()"),
                ("SELECT 1 FROM (SELECT 2) AS t", "SELECT 1 FROM (SELECT 2)"),
            ],
        );
    }
}

#[test]
fn mysql_and_mariadb_differ() {
    let only_mysql = [
        "TABLE t ORDER BY a",
        "VALUES ROW(1, 2)",
        "SELECT a->>'$.b' FROM t",
        "INSERT INTO t VALUES (1) AS new ON DUPLICATE KEY UPDATE a = new.a",
        "SELECT a FROM t, LATERAL (SELECT t.b) AS u",
        "SELECT a FROM t FOR SHARE OF t SKIP LOCKED",
        "SELECT a, RANK() OVER (ORDER BY a) AS r FROM t QUALIFY r = 1",
        "WITH c AS (SELECT 1) DELETE FROM t",
        "SET PERSIST max_connections = 5",
        "EXPLAIN FORMAT=JSON INTO @plan SELECT 1",
        "EXPLAIN ANALYZE SELECT 1",
        "SELECT 17 MEMBER OF ('[17]')",
        "DO SLEEP(1) AS slept",
    ];
    let only_mariadb = [
        "VALUES (1, 2)",
        "INSERT INTO t VALUES (1) RETURNING a",
        "SELECT a FROM t ORDER BY a OFFSET 1 ROW FETCH NEXT 2 ROWS ONLY",
        "SELECT a FROM t NATURAL STRAIGHT_JOIN u",
        "SELECT \\N",
        "SELECT .t.a FROM .t",
        "SELECT a FROM t GROUP BY a DESC",
        "SELECT ROWNUM() FROM t",
        "BEGIN NOT ATOMIC DECLARE a INT; SET a = 1; END",
        "FOR i IN 1..3 DO INSERT INTO t VALUES (i); END FOR",
        "EXPLAIN EXTENDED SELECT 1",
    ];
    for (here, there, texts) in [
        (Dialect::MySql, Dialect::MariaDb, &only_mysql[..]),
        (Dialect::MariaDb, Dialect::MySql, &only_mariadb[..]),
    ] {
        for text in texts {
            assert_eq!(answer(here, text), Answer::Valid, "{here:?}: {text}");
            assert_ne!(answer(there, text), Answer::Valid, "{there:?}: {text}");
        }
    }
}

#[test]
fn sqlite_reads_some_words_as_names() {
    check(
        Dialect::Sqlite,
        &[
            ("SELECT false.true, 'a'.b FROM false", "SELECT 1.true"),
            ("SELECT CAST(a AS ) FROM t", "SELECT CAST(a) FROM t"),
            ("DELETE FROM t AS u", "DELETE FROM t u"),
            (
                "SELECT 1 WINDOW w AS (PARTITION BY a)",
                "SELECT sum(a) OVER (PARTITION PARTITION BY b) FROM t",
            ),
            ("SELECT * FROM main.series(1, 2)", "SELECT s.f(1)"),
            ("SELECT max((SELECT 1))", "SELECT max(SELECT 1)"),
            ("SELECT t.* FROM t", "SELECT t.* x FROM t"),
        ],
    );
}

#[test]
fn postgresql_takes_operators_words_for_names_of_items() {
    check(
        Dialect::Postgres,
        &[
            ("SELECT a AND FROM t", "SELECT a FROM t WHERE b AND"),
            ("SELECT * FROM collation for ('a') AS c", "SELECT values(1)"),
            ("SELECT coalesce(a, b) FROM t", "SELECT coalesce() FROM t"),
            ("SELECT a % 2 FROM t", "SELECT a % % 2 FROM t"),
            (
                "SELECT xmlelement(name a, xmlattributes(b AS c), d) FROM t",
                "SELECT xmlelement(a, b) FROM t",
            ),
            (
                "SELECT * FROM xmltable('/a' PASSING x COLUMNS b int PATH 'b' NOT NULL)",
                "SELECT * FROM xmltable('/a' COLUMNS b int)",
            ),
        ],
    );
}
