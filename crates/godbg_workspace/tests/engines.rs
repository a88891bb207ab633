//! Statements for engines whose SQL is not read.

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
