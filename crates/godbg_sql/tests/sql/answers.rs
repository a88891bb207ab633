//! What is valid, what is not, and what is said about it.

use godbg_sql::{Answer, Dialect, Feature, Input, Options, Version, parse};

use super::answer;

fn valid(dialect: Dialect, texts: &[&str]) {
    for text in texts {
        assert_eq!(answer(dialect, text), Answer::Valid, "{dialect:?}: {text}");
    }
}

fn invalid(dialect: Dialect, texts: &[(&str, &str, &str)]) {
    for (text, blamed, said) in texts {
        match answer(dialect, text) {
            Answer::Invalid { range, message, .. } => {
                assert_eq!(&text[range], *blamed, "{text}");
                assert_eq!(message, *said, "{text}");
            }
            other => panic!("{dialect:?}: {text}: {other:?}"),
        }
    }
}

#[test]
fn what_a_list_or_an_operator_needs_is_missed() {
    invalid(
        Dialect::Postgres,
        &[
            (
                "DELETE FROM t RETURNING",
                "",
                "expected an expression, found the end",
            ),
            (
                "SELECT a OPERATOR(s. .+) b FROM t",
                ".",
                "expected an operator, found `.`",
            ),
            ("SELECT ARRAY[1, 2][1]", "[", "unexpected `[`"),
            (
                "SELECT * FROM ROWS FROM ((SELECT 1))",
                "(",
                "expected a function, found `(`",
            ),
        ],
    );
    invalid(
        Dialect::MariaDb,
        &[(
            "SELECT * FROM t FOR SYSTEM_TIME AS OF TIMESTAMP",
            "",
            "expected an expression, found the end",
        )],
    );
    valid(
        Dialect::MariaDb,
        &["SELECT * FROM t FOR SYSTEM_TIME AS OF TIMESTAMP @x"],
    );
}

#[test]
fn an_option_that_is_no_option_ends_the_options() {
    for dialect in [Dialect::MySql, Dialect::MariaDb, Dialect::Sqlite] {
        let found = answer(dialect, "ALTER TABLE t ADD PRIMARY KEY USING INDEX i");
        assert!(matches!(found, Answer::Invalid { .. }), "{dialect:?}: {found:?}");
    }
}

#[test]
fn queries_of_postgresql_are_valid() {
    valid(
        Dialect::Postgres,
        &[
            "SELECT DISTINCT ON (a) a, b::text[] AS c, d->>'x' FROM s.t AS u WHERE a ILIKE $1 ORDER BY a DESC NULLS LAST LIMIT 3 OFFSET 2 ROWS",
            "WITH moved AS (DELETE FROM a WHERE x < now() - interval '1 day' RETURNING *) INSERT INTO b SELECT * FROM moved",
            "SELECT count(*) FILTER (WHERE a > 1), sum(b) OVER (PARTITION BY c ORDER BY d ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t",
            "SELECT * FROM a LEFT JOIN LATERAL (SELECT 1) b ON true JOIN f(1) WITH ORDINALITY AS g(x, n) USING (x)",
            "SELECT a FROM t GROUP BY GROUPING SETS ((a), ROLLUP (b, c), ()) HAVING max(d) = ANY ($1::int[])",
            "INSERT INTO t (a, b) VALUES ($1, DEFAULT) ON CONFLICT (a) WHERE b DO UPDATE SET b = excluded.b WHERE t.b IS DISTINCT FROM excluded.b RETURNING id",
            "MERGE INTO t USING s ON t.a = s.a WHEN MATCHED AND s.b THEN DELETE WHEN NOT MATCHED THEN INSERT (a) VALUES (s.a)",
            "SELECT a @> b, c ?| array['x'], d <-> e, f #>> '{a}', -g ^ 2, @ -5 FROM t FOR NO KEY UPDATE OF t SKIP LOCKED",
            "SELECT * FROM a JOIN b JOIN c ON b.x = c.x ON a.x = b.x, ROWS FROM (f(1), g(2) AS (x int)) AS r",
            "SELECT extract(epoch FROM a), substring(b FROM 2 FOR 3), trim(both 'x' from c), overlay(d placing 'x' from 1) FROM t",
            "(SELECT 1) UNION ALL (SELECT 2 INTERSECT SELECT 3) ORDER BY 1",
            "SELECT ((SELECT 1) + 1), (SELECT 2), ARRAY(SELECT 3), (ROW(1, 2)).f1, a[1:2], t.* FROM t",
            "VALUES (1, 'a'), (2, $$b$$); TABLE t; SELECT; BEGIN; COMMIT",
            "SELECT U&'d\\0061t' UESCAPE '!', E'a\\'b', B'01', X'1F', 'a'\n'b', 1.5e3, .5",
            "UPDATE ONLY t SET (a, b) = (SELECT 1, 2), c[1] = 3 FROM u WHERE CURRENT OF k",
            "EXPLAIN (ANALYZE, BUFFERS) SELECT 1; PREPARE p (int) AS SELECT $1; EXECUTE p (1); TRUNCATE a, b CASCADE",
        ],
    );
}

#[test]
fn queries_of_mysql_are_valid() {
    let texts = [
        "INSERT INTO t (a) VALUES (?), (DEFAULT) ON DUPLICATE KEY UPDATE a = VALUES(a) + 1",
        "REPLACE t SET a = 1, b = NOW(6)",
        "CREATE TABLE t (a INT, b INT DEFAULT (VALUES(a)))",
        "SELECT SQL_CALC_FOUND_ROWS `a`.`b` 'x', a DIV 2, b <=> NULL, !c, ~d FROM t AS a USE INDEX (k) WHERE a XOR b LIMIT 5, 10",
        "UPDATE a JOIN b ON a.x = b.x SET a.y = 1 WHERE b.z IN (1, 2)",
        "DELETE a, b FROM a INNER JOIN b WHERE a.x = b.x",
        "SELECT GROUP_CONCAT(DISTINCT a ORDER BY b DESC SEPARATOR ', ') FROM t GROUP BY c WITH ROLLUP FOR UPDATE",
        "SELECT DATE_ADD(a, INTERVAL 1 DAY_HOUR), CONVERT(b USING utf8mb4), CAST(c AS UNSIGNED), _utf8'x', x'41', 0x41 FROM dual",
        "SELECT * FROM t WHERE MATCH (a, b) AGAINST ('x' IN BOOLEAN MODE) AND @v := 1",
        "SELECT 1 -- a comment\n # another\n /*! + 1 */ FROM (t1, t2) LEFT JOIN t3 ON t1.a = t3.a",
        "SET @a = 1, SESSION b = ON; SHOW TABLES LIKE 'a%'; LOCK TABLES a READ, b AS c WRITE",
    ];
    valid(Dialect::MySql, &texts);
    valid(Dialect::MariaDb, &texts);
}

#[test]
fn queries_of_sqlite_are_valid() {
    valid(
        Dialect::Sqlite,
        &[
            "INSERT OR IGNORE INTO t VALUES (?1, :a, @b, $c) ON CONFLICT DO NOTHING RETURNING *",
            "SELECT [a b], `c`, \"d\", 'e' x FROM t INDEXED BY i WHERE a IS NOT b AND c NOT NULL AND d GLOB 'x*' OR e IN (SELECT 1)",
            "SELECT * FROM a NATURAL LEFT OUTER JOIN b, json_each(c) AS j WHERE x IN () AND y IN t",
            "WITH RECURSIVE r(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM r) SELECT * FROM r LIMIT 10 OFFSET 5",
            "UPDATE t SET (a, b) = (1, 2) FROM u WHERE t.x == u.x",
            "PRAGMA foreign_keys = ON; EXPLAIN QUERY PLAN SELECT 1; ATTACH 'f' AS g",
        ],
    );
}

#[test]
fn errors_name_the_smallest_range_and_what_was_meant() {
    invalid(
        Dialect::Postgres,
        &[
            ("SELECT * FORM t", "FORM", "unexpected `FORM`; did you mean FROM?"),
            (
                "SELEC a FROM t",
                "SELEC",
                "unexpected `SELEC`; did you mean SELECT?",
            ),
            (
                "SELECT a FROM t WHERE",
                "",
                "expected an expression, found the end",
            ),
            ("SELECT a, FROM t", "FROM", "expected an expression, found `FROM`"),
            ("SELECT (a FROM t", "FROM", "expected `)`, found `FROM`"),
            (
                "INSERT INTO t (a) VALUE (1)",
                "VALUE",
                "unexpected `VALUE`; did you mean VALUES?",
            ),
            (
                "SELECT 1 2",
                "2",
                "expected an operator, a clause or the end, found `2`",
            ),
            (
                "SELECT a FROM t u v",
                "v",
                "expected a clause or the end, found `v`",
            ),
            (
                "SELECT a FROM t WEHRE b",
                "WEHRE",
                "unexpected `WEHRE`; did you mean WHERE?",
            ),
            ("SELECT name ROM t", "ROM", "unexpected `ROM`; did you mean FROM?"),
            (
                "SELECT a FROM t LEFT JION u",
                "JION",
                "unexpected `JION`; did you mean JOIN?",
            ),
            ("count(*) FROM t", "count", "expected a statement, found `count`"),
            ("SELECT a = b = c", "=", "unexpected `=`"),
            ("SELECT 'a", "'a", "unexpected a string without end"),
        ],
    );
    invalid(
        Dialect::MySql,
        &[("SELECT a::int FROM t", "::", "unexpected `::`")],
    );
    invalid(
        Dialect::Sqlite,
        &[(
            "SELECT 1 FROM (SELECT 1) FOR UPDATE",
            "UPDATE",
            "unexpected `UPDATE`",
        )],
    );
}

#[test]
fn what_an_older_version_lacks_is_too_new() {
    let parse_at = |text: &str, major| {
        let options = Options {
            version: Some(Version::new(major, 0)),
        };
        parse(&Input::from(text), Dialect::Postgres, options).answer_all()
    };
    let merge = "MERGE INTO t USING s ON t.a = s.a WHEN MATCHED THEN DELETE";
    assert_eq!(parse_at(merge, 15), Answer::Valid);
    assert!(matches!(
        parse_at(merge, 14),
        Answer::TooNew { feature: Feature::Merge, since, .. } if since == Version::new(15, 0)
    ));
}

#[test]
fn what_no_rule_covers_is_unknown() {
    let deep = format!("SELECT {}1{}", "(".repeat(5000), ")".repeat(5000));
    assert!(matches!(answer(Dialect::Postgres, &deep), Answer::Unknown { .. }));
}

#[test]
fn a_broken_part_leaves_its_neighbours_whole() {
    let parse = super::parse_template(
        Dialect::Postgres,
        "SELECT a b c FROM t WHERE x = 1; SELECT 2 FROM u",
    );
    let statements: Vec<_> = parse.statements().collect();
    assert_eq!(statements.len(), 2);
    assert!(matches!(parse.answer(statements[0]), Answer::Invalid { .. }));
    assert_eq!(parse.answer(statements[1]), Answer::Valid);
    let godbg_sql::ast::Statement::Query(query) = statements[0] else {
        panic!("a query");
    };
    let Some(godbg_sql::ast::QueryBody::Select(select)) = query.body() else {
        panic!("a select");
    };
    assert!(select.from().is_some() && select.where_clause().is_some());
}
