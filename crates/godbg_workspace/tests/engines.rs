//! Which engine a statement is for, and statements for engines whose SQL is not read.

mod memory;
use memory::{MODULE, run, told};

#[test]
fn a_statement_behind_a_comparison_with_an_engine_is_for_that_engine() {
    let check = |condition: &str, expected: &[&str]| {
        let go = format!(
            r#"package shop

import (
	"database/sql"

	_ "github.com/lib/pq"
)

type config struct {{ kind string }}

func (c config) isCockroach() bool {{ return c.kind == "crdb" }}

func open(c config, db *sql.DB) {{
	if {condition} {{
		db.Exec("SELECT * FROM [SHOW JOBS]")
	}}
}}
"#
        );
        let run = run(&[MODULE, ("shop.go", &go)]);
        assert_eq!(told(&run).len(), usize::from(expected.is_empty()), "{condition}");
        let engines: Vec<&str> = run.coverage.foreign.keys().map(String::as_str).collect();
        assert_eq!(engines, expected, "{condition}");
    };
    check(r#"c.kind == "cockroach""#, &["CockroachDB"]);
    check(r#"c.kind == "postgres""#, &[]);
    check(r#"c.kind != "cockroach""#, &[]);
    check("c.isCockroach()", &["CockroachDB"]);
}

#[test]
fn a_statement_is_for_an_engine_that_reads_it_though_only_another_has_a_schema() {
    let check = |drivers: &str, expected: usize| {
        let go = format!(
            "package shop\n\nimport (\n\t\"database/sql\"\n{drivers})\n\nfunc clear(db *sql.DB) {{\n\
             \tdb.Exec(\"SET FOREIGN_KEY_CHECKS = 0\")\n\tdb.Exec(\"DELETE FROM pets WHERE id = 1\")\n}}\n"
        );
        let schema = (
            "migrations/sqlite/1_pets.up.sql",
            "CREATE TABLE pets (id integer PRIMARY KEY AUTOINCREMENT);",
        );
        let run = run(&[MODULE, ("shop.go", &go), schema]);
        assert_eq!(told(&run).len(), expected, "{drivers}: {:?}", told(&run));
    };
    check(
        "\t_ \"github.com/mattn/go-sqlite3\"\n\t_ \"github.com/go-sql-driver/mysql\"\n",
        0,
    );
    // Here it fails.
    check("\t_ \"github.com/mattn/go-sqlite3\"\n", 1);
}
