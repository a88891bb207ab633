//! What a file writes equals what a server shows of it; what differs is found, and the way from
//! one to the other.

use godbg_schema::Dialect;
use godbg_schema::catalog::Catalog;
use godbg_schema::compare::{
    Change, comparable, comparable_pair, differences, leading_statements, one_database,
};
use godbg_schema::migrations::{Script, Section, Version};
use godbg_schema::replay::replay;
use godbg_text::FileId;

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

fn found(dialect: Dialect, left: &str, right: &str) -> Vec<String> {
    let (left, right) = comparable_pair(&catalog(dialect, left), &catalog(dialect, right));
    let found = differences(&left, &right);
    let lines = found.iter().map(|found| match &found.change {
        Change::Removed => format!("- {} {}", found.object, found.name),
        Change::Added => format!("+ {} {}", found.object, found.name),
        Change::Changed { what, from, to } => {
            format!("~ {} {}: {what} {from} -> {to}", found.object, found.name)
        }
    });
    lines.collect()
}

/// Asserts that two spellings of one table are no difference.
fn same(dialect: Dialect, left: &str, right: &str) {
    assert_eq!(found(dialect, left, right), [""; 0], "{left}\n{right}");
}

#[test]
fn postgres_shows_defaults_in_its_own_way() {
    let check = |column: &str, written: &str, shown: &str| {
        let table = |default| format!("CREATE TABLE t (a {column} DEFAULT {default})");
        same(Dialect::Postgres, &table(written), &table(shown));
    };
    check("text", "'x'", "'x'::text");
    check("varchar(9)", "'x'", "'x'::character varying");
    check("integer", "-1", "'-1'::integer");
    check("numeric(9,2)", "'0'", "0.00");
    check("boolean", "'f'", "false");
    check("jsonb", "'{}'", "'{}'::jsonb");
    check("timestamptz", "CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP");
    check(
        "timestamp",
        "(now() at time zone 'utc')",
        "timezone('utc'::text, now())",
    );
    check(
        "bigint",
        "extract(epoch from now())::bigint",
        "(EXTRACT(epoch FROM now()))::bigint",
    );
    check(
        "bigint",
        "extract(epoch from now())::bigint",
        "date_part('epoch'::text, now())",
    );
    check("interval", "'30 day'", "'30 days'::interval");
    check(
        "timestamptz",
        "now() + interval '15 minutes'",
        "(now() + '00:15:00'::interval)",
    );
    check("text[]", "ARRAY[]::text[]", "ARRAY[]::text[]");
}

#[test]
fn postgres_shows_conditions_in_its_own_way() {
    let check = |written: &str, shown: &str| {
        let table =
            |check| format!("CREATE TABLE t (a varchar(9), b int, c numeric, CONSTRAINT x CHECK ({check}))");
        same(Dialect::Postgres, &table(written), &table(shown));
    };
    check(
        "a IN ('x', 'y')",
        "((a)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[]))",
    );
    check("a IN ('x')", "((a)::text = 'x'::text)");
    check(
        "b != 1 AND c > 0 AND b IS NOT NULL",
        "((b <> 1) AND (c > (0)::numeric) AND (b IS NOT NULL))",
    );
    check("b BETWEEN 1 AND 3", "((b >= 1) AND (b <= 3))");
    check("a LIKE 'x%'", "((a)::text ~~ 'x%'::text)");
    check("a NOT LIKE 'x%'", "((a)::text !~~ 'x%'::text)");
    check("CHAR_LENGTH(a) <= 3", "(char_length((a)::text) <= 3)");
    check(
        "CASE WHEN b = 1 THEN true END",
        "CASE WHEN (b = 1) THEN true ELSE NULL::boolean END",
    );
}

#[test]
fn mysql_shows_types_and_values_in_its_own_way() {
    same(
        Dialect::MySql,
        "CREATE TABLE t (a INT(11) DEFAULT '0', b decimal(9,2) DEFAULT 0, c BOOL DEFAULT TRUE,
             d datetime DEFAULT NOW(), e varchar(9) CHARACTER SET utf8 DEFAULT 'x') ENGINE=InnoDB DEFAULT CHARSET=utf8mb4",
        "CREATE TABLE t (a int DEFAULT 0, b decimal(9,2) DEFAULT '0.00', c tinyint(1) DEFAULT '1',
             d datetime DEFAULT CURRENT_TIMESTAMP, e varchar(9) COLLATE utf8mb3_general_ci DEFAULT 'x')
             ENGINE=InnoDB COLLATE=utf8mb4_0900_ai_ci",
    );
}

#[test]
fn differences_are_named_with_both_sides() {
    assert_eq!(
        found(
            Dialect::Postgres,
            "CREATE TABLE a (id int PRIMARY KEY, x varchar(9) NOT NULL, y int); CREATE INDEX i ON a (x); CREATE TABLE gone (id int);",
            "CREATE TABLE a (id int PRIMARY KEY, x text, z int DEFAULT 1); CREATE INDEX i ON a (z); CREATE TABLE new (id int);",
        ),
        [
            "~ column a.x: type character varying(9) -> text",
            "~ column a.x: nullable no -> yes",
            "- column a.y",
            "+ column a.z",
            "~ index a.i: definition btree (x) -> btree (z)",
            "- table gone",
            "+ table new",
        ]
    );
}

#[test]
fn statements_lead_from_one_to_the_other() {
    let check = |dialect: Dialect, left: &str, right: &str, expected: &str| {
        let (from, to) = (catalog(dialect, left), catalog(dialect, right));
        let steps = leading_statements(&from, &to);
        let lines = steps.iter().map(|step| {
            let sql = step.sql.as_deref().unwrap_or("?");
            match &step.caution {
                Some(caution) => format!("{sql} -- {caution}"),
                None => sql.to_owned(),
            }
        });
        assert_eq!(lines.collect::<Vec<_>>().join("\n"), expected);
        // What can be said in SQL leads there.
        if steps.iter().all(|step| step.sql.is_some()) {
            let path: Vec<&str> = steps.iter().filter_map(|step| step.sql.as_deref()).collect();
            let reached = catalog(dialect, &format!("{left};\n{}", path.join(";\n")));
            assert_eq!(comparable(&reached), comparable(&to), "{left}\n{right}");
        }
    };
    check(
        Dialect::Postgres,
        "CREATE TYPE mood AS ENUM ('a', 'c'); CREATE TABLE t (id int PRIMARY KEY, x varchar(9) NOT NULL)",
        "CREATE TYPE mood AS ENUM ('a', 'b', 'c');
         CREATE TABLE t (id int PRIMARY KEY, x text, y int DEFAULT 1); CREATE INDEX t_y ON t (y)",
        r#"ALTER TABLE "t" ADD COLUMN "y" integer DEFAULT 1
ALTER TABLE "t" ALTER COLUMN "x" TYPE text
ALTER TABLE "t" ALTER COLUMN "x" DROP NOT NULL
CREATE INDEX "t_y" ON "t" ("y")
ALTER TYPE "mood" ADD VALUE 'b' AFTER 'a'"#,
    );
    check(
        Dialect::MySql,
        "CREATE TABLE t (id int PRIMARY KEY, x int)",
        "CREATE TABLE t (id int PRIMARY KEY, x int DEFAULT 3, KEY by_x (x))",
        "ALTER TABLE `t` MODIFY COLUMN `x` int NULL DEFAULT 3
ALTER TABLE `t` ADD KEY `by_x` (`x`)",
    );
    check(
        Dialect::Sqlite,
        "CREATE TABLE t (id INTEGER PRIMARY KEY, x int)",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, x text)",
        "? -- column t.x: type is int, to be text; SQLite has to build the table anew",
    );
}

#[test]
fn of_files_with_several_databases_one_is_looked_at() {
    let whole = catalog(
        Dialect::MariaDb,
        "CREATE DATABASE shop; CREATE DATABASE log; USE shop; CREATE TABLE a (id INT PRIMARY KEY);
         CREATE TABLE b (id INT PRIMARY KEY, a INT, FOREIGN KEY (a) REFERENCES a (id)); USE log; CREATE TABLE c (id INT);",
    );
    let alone = catalog(
        Dialect::MariaDb,
        "CREATE TABLE a (id INT PRIMARY KEY);
         CREATE TABLE b (id INT PRIMARY KEY, a INT, FOREIGN KEY (a) REFERENCES a (id));",
    );
    let part = one_database(&whole, "shop").expect("it is there");
    let (left, right) = comparable_pair(&part, &alone);
    assert_eq!(left, right);
    assert_eq!(one_database(&alone, "shop"), None);
}
