//! What the engines accept is valid.

use godbg_sql::{Answer, Dialect};

use super::{MYSQL, POSTGRES, SQLITE, parsed};

fn accepts(dialects: &[Dialect], texts: &[&str]) {
    for dialect in dialects {
        for text in texts {
            let answer = parsed(text, *dialect).answer_all();
            assert_eq!(answer, Answer::Valid, "{dialect:?}: {text}");
        }
    }
}

#[test]
fn tables_of_postgres() {
    accepts(
        POSTGRES,
        &[
            "CREATE TABLE t ()",
            "CREATE TABLE IF NOT EXISTS s.t (a int NOT NULL, b text COLLATE \"C\" DEFAULT 'x')",
            "CREATE UNLOGGED TABLE t (a serial PRIMARY KEY) WITH (fillfactor = 70) TABLESPACE fast",
            "CREATE LOCAL TEMP TABLE t (a int) ON COMMIT DROP",
            "CREATE TABLE t (LIKE u INCLUDING ALL EXCLUDING INDEXES, c int)",
            "CREATE TABLE t (a int) INHERITS (p, s.q)",
            "CREATE TABLE t OF s.kind (a WITH OPTIONS NOT NULL, PRIMARY KEY (a))",
            "CREATE TABLE t PARTITION OF p FOR VALUES FROM (MINVALUE) TO ('2024-01-01')",
            "CREATE TABLE t PARTITION OF p (a DEFAULT 1) FOR VALUES IN (1, NULL) PARTITION BY HASH (b)",
            "CREATE TABLE t PARTITION OF p DEFAULT",
            "CREATE TABLE t PARTITION OF p FOR VALUES WITH (MODULUS 4, REMAINDER 1)",
            "CREATE TABLE t (a int, b int) PARTITION BY RANGE (a, lower(c) COLLATE \"C\" text_ops, (b + 1))",
            "CREATE TABLE t AS SELECT 1 AS a WITH NO DATA",
            "CREATE TABLE t (a, b) AS SELECT 1, 2",
            "CREATE TABLE t AS EXECUTE p(1, 2)",
            "CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY (START WITH 10 INCREMENT BY -5 NO CYCLE))",
            "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED NOT NULL)",
            "CREATE TABLE t (a int CONSTRAINT positive CHECK (a > 0) NO INHERIT, UNIQUE NULLS NOT DISTINCT (a))",
            "CREATE TABLE t (a int REFERENCES u (id) MATCH FULL ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED)",
            "CREATE TABLE t (a int, FOREIGN KEY (a, b) REFERENCES u ON UPDATE CASCADE ON DELETE SET DEFAULT (a))",
            "CREATE TABLE t (r tsrange, EXCLUDE USING gist (r WITH &&, (a + 1) WITH =) WHERE (a > 0))",
            "CREATE TABLE t (a int, PRIMARY KEY (a) INCLUDE (b) WITH (fillfactor = 50) USING INDEX TABLESPACE x)",
            "CREATE TABLE t (a text STORAGE external COMPRESSION lz4)",
            "CREATE TABLE t (a timestamptz DEFAULT (now() AT TIME ZONE 'utc') NOT NULL, b int DEFAULT 1 + 2)",
            "CREATE FOREIGN TABLE t (a int OPTIONS (name 'x')) SERVER s OPTIONS (file 'y')",
        ],
    );
}

#[test]
fn other_objects_of_postgres() {
    accepts(
        POSTGRES,
        &[
            "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON ONLY t USING btree (a DESC NULLS LAST) WHERE b",
            "CREATE INDEX ON t USING gin (b jsonb_path_ops, c gin_trgm_ops (siglen = 32)) WITH (fastupdate = off)",
            "CREATE INDEX i ON t ((a || b), lower(c) COLLATE \"C\" varchar_pattern_ops) INCLUDE (d) TABLESPACE x",
            "CREATE OR REPLACE TEMP VIEW v (a) WITH (security_barrier) AS SELECT 1 WITH LOCAL CHECK OPTION",
            "CREATE MATERIALIZED VIEW IF NOT EXISTS v AS SELECT 1 WITH NO DATA",
            "REFRESH MATERIALIZED VIEW CONCURRENTLY v",
            "CREATE TYPE mood AS ENUM ('sad', 'ok')",
            "CREATE TYPE pair AS (a int, b text COLLATE \"C\")",
            "CREATE TYPE span AS RANGE (subtype = float8, subtype_diff = float8mi)",
            "CREATE TYPE shell",
            "CREATE DOMAIN posint AS int DEFAULT 1 CONSTRAINT positive CHECK (VALUE > 0) NOT NULL",
            "CREATE SEQUENCE IF NOT EXISTS s AS bigint START 5 MINVALUE 1 NO MAXVALUE CACHE 10 OWNED BY t.a",
            "CREATE SCHEMA IF NOT EXISTS s AUTHORIZATION CURRENT_USER",
            "CREATE SCHEMA s CREATE TABLE t (a int) CREATE VIEW v AS SELECT 1",
            "CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\" WITH SCHEMA public VERSION '1.1' CASCADE",
            "CREATE FUNCTION f(a int, OUT b text, VARIADIC c int[] DEFAULT '{}') AS 'select 1' LANGUAGE sql",
            "CREATE OR REPLACE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END; $$",
            "CREATE FUNCTION f(int, double precision) RETURNS TABLE (a int) STABLE LANGUAGE sql BEGIN ATOMIC SELECT 1; END",
            "CREATE PROCEDURE p(INOUT a int) SET search_path = public, pg_temp LANGUAGE sql AS ''",
            "CREATE AGGREGATE total (int) (SFUNC = int4pl, STYPE = int4, INITCOND = '0')",
            "CREATE TRIGGER t BEFORE INSERT OR UPDATE OF a, b ON s.t FOR EACH ROW WHEN (NEW.a > 0) EXECUTE FUNCTION f('x')",
            "CREATE CONSTRAINT TRIGGER t AFTER DELETE ON t DEFERRABLE FOR EACH ROW EXECUTE PROCEDURE f()",
            "CREATE TRIGGER t AFTER UPDATE ON t REFERENCING OLD TABLE AS o NEW TABLE AS n EXECUTE FUNCTION f()",
            "CREATE EVENT TRIGGER e ON ddl_command_end WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION f()",
            "CREATE RULE r AS ON INSERT TO v DO INSTEAD (INSERT INTO t VALUES (1); UPDATE t SET a = 2)",
            "CREATE POLICY p ON t AS RESTRICTIVE FOR SELECT TO alice, PUBLIC USING (a = 1) WITH CHECK (b)",
            "COMMENT ON CONSTRAINT c ON DOMAIN d IS NULL",
            "COMMENT ON FUNCTION f(int, text) IS 'x'",
            "DROP FUNCTION IF EXISTS f(int), g CASCADE",
            "DROP TRIGGER t ON s.t RESTRICT",
            "DROP INDEX CONCURRENTLY IF EXISTS a, s.b",
            "DROP DATABASE IF EXISTS d WITH (FORCE)",
            "REINDEX (VERBOSE) TABLE CONCURRENTLY t",
            "ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO r",
            "ALTER EXTENSION e ADD TABLE t",
            "ALTER ROLE ALL SET statement_timeout = '5s'",
            "CREATE ROLE r WITH LOGIN PASSWORD 'x'",
        ],
    );
}

#[test]
fn tables_of_mysql() {
    accepts(
        MYSQL,
        &[
            "CREATE TABLE t (id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'x') ENGINE=InnoDB \
             DEFAULT CHARSET=utf8mb4 COLLATE utf8mb4_bin AUTO_INCREMENT 7, COMMENT='y' ROW_FORMAT = DYNAMIC",
            "CREATE TABLE t (a TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6))",
            "CREATE TABLE t (a TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, KEY k (a(10) DESC, b) USING BTREE)",
            "CREATE TABLE t (a INT, UNIQUE INDEX u (a) COMMENT 'x', FULLTEXT KEY f (b) WITH PARSER ngram)",
            "CREATE TABLE t (a INT KEY, b INT UNIQUE KEY, c INT AS (a + b) STORED, d INT INVISIBLE)",
            "CREATE TABLE t (a INT, CONSTRAINT f FOREIGN KEY k (a) REFERENCES u (id) ON DELETE CASCADE)",
            "CREATE TABLE t (a INT, CONSTRAINT CHECK (a > 0))",
            "CREATE TABLE t LIKE s.u",
            "CREATE TABLE t (LIKE u)",
            "CREATE TABLE t (a INT) IGNORE SELECT 1 AS a",
            "CREATE TABLE t (a INT) PARTITION BY RANGE (a) (PARTITION p VALUES LESS THAN (5) ENGINE = InnoDB, \
             PARTITION q VALUES LESS THAN MAXVALUE)",
            "CREATE TABLE t (a INT) PARTITION BY LINEAR KEY ALGORITHM = 2 (a) PARTITIONS 4",
            "CREATE UNIQUE INDEX i USING BTREE ON t (a(5)) ALGORITHM = INPLACE LOCK NONE",
            "DROP INDEX i ON t ALGORITHM = INPLACE",
            "RENAME TABLE a TO b, s.c TO s.d",
            "DROP TEMPORARY TABLE IF EXISTS a, b",
            "CREATE DATABASE IF NOT EXISTS d DEFAULT CHARACTER SET = utf8mb4 COLLATE utf8mb4_bin",
            "CREATE OR REPLACE ALGORITHM = MERGE DEFINER = `a`@`b` SQL SECURITY INVOKER VIEW v AS SELECT 1",
            "CREATE USER IF NOT EXISTS 'a'@'%' IDENTIFIED BY 'x'",
        ],
    );
}

#[test]
fn alterations_of_mysql() {
    accepts(
        MYSQL,
        &[
            "ALTER TABLE t ADD COLUMN a INT NOT NULL DEFAULT 0 AFTER b, ADD INDEX (a), ALGORITHM=INPLACE, LOCK=NONE",
            "ALTER TABLE t ADD (a INT, b INT), ADD UNIQUE KEY u (a, b), ADD FULLTEXT f (c)",
            "ALTER TABLE t MODIFY a VARCHAR(20) CHARACTER SET utf8mb4 NULL FIRST, CHANGE COLUMN b c INT UNSIGNED",
            "ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (a), DROP FOREIGN KEY f, DROP KEY k, DROP CHECK c",
            "ALTER TABLE t RENAME COLUMN a TO b, RENAME INDEX i TO j, RENAME TO u",
            "ALTER TABLE t RENAME u",
            "ALTER TABLE t ALTER a SET DEFAULT 5, ALTER COLUMN b DROP DEFAULT",
            "ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
            "ALTER TABLE t ENGINE = InnoDB, COMMENT 'x' ROW_FORMAT=COMPRESSED",
            "ALTER TABLE t DISABLE KEYS",
            "ALTER TABLE t ADD PARTITION (PARTITION p VALUES IN (1, 2))",
            "ALTER TABLE t REORGANIZE PARTITION p, q INTO (PARTITION r VALUES LESS THAN (9))",
            "ALTER TABLE t PARTITION BY HASH (a) PARTITIONS 4",
            "ALTER TABLE t REMOVE PARTITIONING",
            "ALTER DATABASE d CHARACTER SET utf8mb4",
            "ALTER VIEW v AS SELECT 1",
        ],
    );
}

#[test]
fn definitions_of_sqlite() {
    accepts(
        SQLITE,
        &[
            "CREATE TABLE t (a, b text, c unsigned big int (10, 2), \"d\" 'text')",
            "CREATE TABLE t (id INTEGER PRIMARY KEY DESC ON CONFLICT IGNORE AUTOINCREMENT)",
            "CREATE TABLE t (a INT NOT NULL ON CONFLICT FAIL DEFAULT (1 + 1) COLLATE nocase REFERENCES u)",
            "CREATE TABLE t (a, UNIQUE (a COLLATE nocase DESC) ON CONFLICT REPLACE CHECK (a > 0), PRIMARY KEY (a))",
            "CREATE TABLE t (a TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
            "CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a * 2) VIRTUAL, c AS (a))",
            "CREATE TEMP TABLE t AS SELECT 1",
            "CREATE VIRTUAL TABLE f USING fts5(a, b UNINDEXED, tokenize = 'porter (x')",
            "CREATE UNIQUE INDEX IF NOT EXISTS main.i ON t (a COLLATE nocase DESC, b + 1) WHERE c IS NOT NULL",
            "CREATE VIEW IF NOT EXISTS v (a) AS SELECT 1",
            "ALTER TABLE t ADD COLUMN a INT NOT NULL DEFAULT 0",
            "ALTER TABLE main.t RENAME COLUMN a TO b",
            "ALTER TABLE t RENAME TO u",
            "ALTER TABLE t DROP COLUMN a",
            "DROP TABLE IF EXISTS main.t",
            "REINDEX nocase",
        ],
    );
}
