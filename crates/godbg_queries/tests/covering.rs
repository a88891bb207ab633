//! Which of many statements are found where not all of them can be.

use std::fmt::Write;

mod sources;
use sources::sites;

#[test]
fn conditions_beside_the_statement_come_before_what_others_fill_in() {
    let mut cases = String::new();
    for number in 0..60 {
        let _ = writeln!(cases, "\tcase \"{number}\":\n\t\treturn \"t{number}\"");
    }
    let text = format!(
        "package shop

import (
	\"database/sql\"
	\"os\"
)

func table() string {{
	switch os.Getenv(\"TABLE\") {{
{cases}	}}
	return \"other\"
}}

func list(db *sql.DB, byA, byB, byC bool) {{
	query := \"SELECT x FROM \" + table() + \" WHERE 1 = 1\"
	if byA {{
		query += \" AND a = 1\"
	}}
	if byB {{
		query += \" AND b = 1\"
	}}
	if byC {{
		query += \" AND c = 1\"
	}}
	db.Query(query)
}}
"
    );
    let found = sites(&[("shop.go", &text)]);
    let found: Vec<&str> = found[0].statements.iter().map(|known| &*known.sql).collect();
    for condition in ["a", "b", "c"] {
        let wanted = format!("SELECT x FROM other WHERE 1 = 1 AND {condition} = 1");
        assert!(found.contains(&&*wanted), "{wanted} is not among {found:?}");
    }
    assert!(found.contains(&"SELECT x FROM t40 WHERE 1 = 1"));
}
