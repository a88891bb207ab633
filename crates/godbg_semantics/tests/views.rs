//! What a replay knows of the columns that views compute.

use godbg_schema::Dialect;
use godbg_schema::migrations::{Script, Section, Version};
use godbg_text::FileId;

fn check(sql: &str, view: &str, expected: &str) {
    check_in(Dialect::Postgres, sql, view, expected);
}

fn check_in(dialect: Dialect, sql: &str, view: &str, expected: &str) {
    let script = Script {
        version: Version::number(1, "test"),
        name: "test".to_owned(),
        sections: vec![Section::of_file(FileId(0), sql, 0)],
    };
    let replay = godbg_semantics::replay(dialect).run_all([&script]);
    assert_eq!(replay.problems, []);
    let found = replay.catalog.tables.iter().find(|table| table.name.name == view);
    let found = found.expect("the view is there");
    let columns: Vec<String> = found
        .columns
        .iter()
        .map(|column| {
            let data_type = column.data_type.canonical(dialect);
            let null = if column.is_nullable { "" } else { " not null" };
            let default = column.default.as_ref();
            let default = default.map_or_else(String::new, |default| format!(" default {}", default.text));
            format!("{} {data_type}{null}{default}", column.name)
        })
        .collect();
    assert_eq!(columns.join(", "), expected, "{sql}");
}

const TABLES: &str = "CREATE TYPE kind AS ENUM ('a', 'b');
    CREATE TABLE notes (id bigint PRIMARY KEY, kind kind, title varchar(20), price numeric(8, 2), at timestamptz);";

#[test]
fn computed_columns_of_views_have_the_type_of_their_expression() {
    let view = |query: &str, expected| check(&format!("{TABLES} CREATE VIEW v AS {query};"), "v", expected);
    view(
        "SELECT count(*) AS n, now() AS at, lower(title) AS low, kind FROM notes GROUP BY title, kind",
        "n bigint, at timestamp with time zone, low text, kind kind",
    );
    view(
        "SELECT json_build_object('a', 1) AS j, id > 1 AS big, at::date AS day FROM notes",
        "j json, big boolean, day date",
    );
    view(
        "WITH sums AS (SELECT id, sum(price) AS total FROM notes GROUP BY id) SELECT * FROM sums",
        "id bigint, total numeric",
    );
    view(
        "SELECT id, kind FROM notes UNION ALL SELECT 0 AS id, NULL AS kind",
        "id bigint, kind kind",
    );
    view(
        "SELECT json_agg(title) -> 0 AS a, '{}'::jsonb || '{}'::jsonb AS b, '{}'::jsonb ->> 'x' AS c, title || '!' AS d,
            array_agg(title) AS e FROM notes GROUP BY title",
        "a json, b jsonb, c text, d text, e character varying[]",
    );
    let table = format!("{TABLES} CREATE TABLE c AS SELECT count(*) AS n FROM notes;");
    check(&table, "c", "n bigint");
}

#[test]
fn a_table_made_of_a_query_has_what_the_engine_takes_over() {
    check_in(
        Dialect::MariaDb,
        "CREATE TABLE a (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, n VARCHAR(9) NOT NULL DEFAULT 'x', o INT);
         CREATE TABLE b AS SELECT a.id, a.n, a.o, other.n AS m FROM a LEFT JOIN a AS other ON other.id = a.o;",
        "b",
        "id int not null default 0, n varchar(9) not null default 'x', o int, m varchar(9) default 'x'",
    );
    check_in(
        Dialect::Sqlite,
        "CREATE TABLE a (id INTEGER PRIMARY KEY, n VARCHAR(9) NOT NULL, d DATETIME, b BLOB, r DOUBLE);
         CREATE TABLE c AS SELECT id, n, d, b, r FROM a;",
        "c",
        "id INT, n TEXT, d NUM, b , r REAL",
    );
}
