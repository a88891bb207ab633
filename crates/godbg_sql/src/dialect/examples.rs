//! A text for each construct that came with a version: what the version table is checked with,
//! here against the parser and in `cargo xtask oracle sql-versions` against servers.

use super::Dialect;
use super::features::Feature::{self as F};

/// A text that uses a construct, and nothing else that is as new.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The construct.
    pub feature: F,
    /// The text.
    pub text: &'static str,
}

const fn example(feature: F, text: &'static str) -> Example {
    Example { feature, text }
}

impl Dialect {
    /// Returns an example of each construct that not every version of the engine has.
    pub const fn examples(self) -> &'static [Example] {
        match self {
            Self::Postgres => POSTGRES,
            Self::MySql => MYSQL,
            Self::MariaDb => MARIADB,
            Self::Sqlite => SQLITE,
        }
    }
}

const POSTGRES: &[Example] = &[
    example(
        F::MaterializedCte,
        "WITH c AS MATERIALIZED (SELECT 1) SELECT * FROM c",
    ),
    example(
        F::WithTies,
        "SELECT a FROM t ORDER BY a FETCH FIRST 2 ROWS WITH TIES",
    ),
    example(F::Normalized, "SELECT a IS NFC NORMALIZED FROM t"),
    example(
        F::SearchCycle,
        "WITH RECURSIVE c AS (SELECT 1 AS a UNION ALL SELECT a FROM c) SEARCH DEPTH FIRST BY a SET o SELECT * FROM c",
    ),
    example(
        F::ColumnCompression,
        "ALTER TABLE t ALTER COLUMN a SET COMPRESSION pglz",
    ),
    example(
        F::DetachConcurrently,
        "ALTER TABLE t DETACH PARTITION u CONCURRENTLY",
    ),
    example(
        F::ReplaceTrigger,
        "CREATE OR REPLACE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()",
    ),
    example(
        F::StandardBodies,
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql RETURN 1",
    ),
    example(
        F::GroupByQuantifier,
        "SELECT a FROM t GROUP BY DISTINCT ROLLUP (a), CUBE (b)",
    ),
    example(F::JoinUsingAlias, "SELECT j.a FROM t JOIN u USING (a) AS j"),
    example(
        F::Merge,
        "MERGE INTO t USING u ON t.a = u.a WHEN MATCHED THEN DELETE",
    ),
    example(
        F::NullsNotDistinct,
        "CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT",
    ),
    example(
        F::SetColumnsOnDelete,
        "CREATE TABLE t (a int, b int, FOREIGN KEY (a, b) REFERENCES u (a, b) ON DELETE SET NULL (b))",
    ),
    example(F::ColumnStorage, "CREATE TABLE t (a text STORAGE EXTERNAL)"),
    example(F::SubqueryWithoutAlias, "SELECT a FROM (SELECT 1 AS a)"),
    example(F::IsJson, "SELECT a IS JSON OBJECT FROM t"),
    example(F::SqlJson, "SELECT JSON_OBJECT('a' VALUE 1)"),
    example(F::NumberPrefixes, "SELECT 1_000 + 1"),
    example(
        F::SetExpression,
        "ALTER TABLE t ALTER COLUMN a SET EXPRESSION AS (b + 1)",
    ),
    example(
        F::MergeReturning,
        "MERGE INTO t USING u ON t.a = u.a WHEN MATCHED THEN DELETE RETURNING t.a",
    ),
    example(
        F::MergeBySource,
        "MERGE INTO t USING u ON t.a = u.a WHEN NOT MATCHED BY SOURCE THEN DELETE",
    ),
    example(
        F::JsonTable,
        "SELECT * FROM JSON_TABLE('[1]', '$[*]' COLUMNS (a int PATH '$'))",
    ),
    example(F::AtLocal, "SELECT a AT LOCAL FROM t"),
    example(
        F::SqlJsonQuery,
        "SELECT JSON_VALUE(a, '$.b' RETURNING int) FROM t",
    ),
    example(
        F::ReturningOldNew,
        "UPDATE t SET a = 1 RETURNING WITH (OLD AS before) before.a",
    ),
    example(
        F::VirtualColumns,
        "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a) VIRTUAL)",
    ),
    example(
        F::TemporalKeys,
        "CREATE TABLE t (a int4range, b daterange, PRIMARY KEY (a, b WITHOUT OVERLAPS))",
    ),
    example(
        F::NotEnforced,
        "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT ENFORCED",
    ),
    example(F::TableNotNull, "CREATE TABLE t (a int, CONSTRAINT c NOT NULL a)"),
];

const MYSQL: &[Example] = &[
    example(F::JsonArrows, "SELECT a->'$.b' FROM t"),
    example(F::CommonTableExpressions, "WITH c AS (SELECT 1) SELECT * FROM c"),
    example(F::Windows, "SELECT SUM(a) OVER (ORDER BY b) FROM t"),
    example(F::DeleteAlias, "DELETE FROM t AS u WHERE u.a = 1"),
    example(
        F::RowAlias,
        "INSERT INTO t (a) VALUES (1) AS n ON DUPLICATE KEY UPDATE a = n.a",
    ),
    example(F::SkipLocked, "SELECT a FROM t FOR UPDATE SKIP LOCKED"),
    example(
        F::JsonTable,
        "SELECT * FROM JSON_TABLE('[1]', '$[*]' COLUMNS (a INT PATH '$')) AS j",
    ),
    example(F::Lateral, "SELECT * FROM t, LATERAL (SELECT t.a) AS u"),
    example(F::MemberOf, "SELECT 1 MEMBER OF ('[1]')"),
    example(F::TableStatement, "TABLE t"),
    example(F::ValuesQuery, "VALUES ROW(1), ROW(2)"),
    example(F::ExceptIntersect, "SELECT a FROM t EXCEPT SELECT a FROM u"),
    example(F::Qualify, "SELECT a, SUM(b) AS s FROM t QUALIFY s > 1"),
    example(F::TableSample, "SELECT * FROM t TABLESAMPLE SYSTEM (10)"),
];

const MARIADB: &[Example] = &[
    example(
        F::FetchFirst,
        "SELECT a FROM t ORDER BY a FETCH FIRST 2 ROWS ONLY",
    ),
    example(F::SkipLocked, "SELECT a FROM t FOR UPDATE SKIP LOCKED"),
    example(
        F::JsonTable,
        "SELECT * FROM JSON_TABLE('[1]', '$[*]' COLUMNS (a INT PATH '$')) AS j",
    ),
    example(F::DeleteAlias, "DELETE FROM t AS u WHERE u.a = 1"),
    example(
        F::VectorIndexes,
        "CREATE TABLE t (a BLOB NOT NULL, VECTOR INDEX (a))",
    ),
];

const SQLITE: &[Example] = &[
    example(F::InsertReturning, "INSERT INTO t (a) VALUES (1) RETURNING a"),
    example(F::UpdateReturning, "UPDATE t SET a = 1 RETURNING a"),
    example(F::DeleteReturning, "DELETE FROM t RETURNING a"),
    example(
        F::MaterializedCte,
        "WITH c AS MATERIALIZED (SELECT 1) SELECT * FROM c",
    ),
    example(F::DropColumn, "ALTER TABLE t DROP COLUMN a"),
    example(F::StrictTables, "CREATE TABLE t (a INT) STRICT"),
    example(F::JsonArrows, "SELECT '{}' -> 'a'"),
    example(F::FullJoin, "SELECT 1 FROM t FULL JOIN u ON t.a = u.a"),
    example(F::IsDistinctFrom, "SELECT 1 IS DISTINCT FROM 2"),
    example(F::AggregateOrderBy, "SELECT group_concat(a ORDER BY a) FROM t"),
    example(F::NumberPrefixes, "SELECT 1_000 + 1"),
];
