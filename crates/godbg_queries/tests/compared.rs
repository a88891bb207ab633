//! What was compared with a constant on the way to a statement and in it.

use std::fmt::Write;

mod sources;
use sources::sites;

#[test]
fn comparisons_of_the_path_and_of_the_text_are_told() {
    let text = r#"package shop

import "database/sql"

type store struct {
	db     *sql.DB
	driver string
	kind   string
}

func (s *store) text() string {
	if s.driver == "sqlite3" {
		return "TEXT"
	}
	return "VARCHAR(8)"
}

func (s *store) up() {
	if s.kind == "full" {
		s.db.Exec("CREATE TABLE pets (name " + s.text() + ")")
	}
}
"#;
    let found = sites(&[("shop.go", text)]);
    let told: Vec<String> = found[0]
        .statements
        .iter()
        .map(|statement| {
            let mut line = statement.sql.clone();
            for one in &statement.compared {
                let sign = if one.is_equal { "==" } else { "!=" };
                let _ = write!(line, ", {} {sign} {}", one.value, one.constant);
            }
            line
        })
        .collect();
    assert_eq!(
        told,
        [
            "CREATE TABLE pets (name VARCHAR(8)), s.kind == full, s.driver != sqlite3",
            "CREATE TABLE pets (name TEXT), s.kind == full, s.driver == sqlite3",
        ]
    );
}
