//! What was compared on the way to a statement and in it.

use std::fmt::Write;

mod sources;
use sources::{check, sites};

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

#[test]
fn a_condition_means_the_same_in_a_number_and_in_the_text_around_it() {
    check(
        r#"
type message struct {
	name, mail string
}

func (m *message) Name() string {
	if m != nil {
		return m.name
	}
	return ""
}

func (m *message) Mail() string {
	if m != nil {
		return m.mail
	}
	return ""
}

type filter struct {
	name, mail string
}

func serve(db *sql.DB, m *message) {
	list(db, filter{name: m.Name(), mail: m.Mail()})
}

func list(db *sql.DB, wanted filter) {
	query := "SELECT id FROM users WHERE shop = $1"
	args := []any{7}
	if wanted.name != "" {
		query += fmt.Sprintf(" AND name = $%d", len(args)+1)
		args = append(args, wanted.name)
	}
	if wanted.mail != "" {
		query += fmt.Sprintf(" AND mail = $%d", len(args)+1)
		args = append(args, wanted.mail)
	}
	db.Query(query, args...)
}
"#,
        "Query resolved
         SELECT id FROM users WHERE shop = $1 | 1
         SELECT id FROM users WHERE shop = $1 AND name = $2 AND mail = $3 | 3
         SELECT id FROM users WHERE shop = $1 AND mail = $2 | 2
         SELECT id FROM users WHERE shop = $1 AND name = $2 | 2",
    );
}
