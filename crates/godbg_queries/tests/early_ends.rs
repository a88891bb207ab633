//! What is left out of the evaluation of a function changes nothing that is sent.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod sources;
use godbg_queries::ScanTargets;
use sources::{check, sites};

#[test]
fn each_call_that_leads_to_the_statement_counts() {
    check(
        r#"
func send(db *sql.DB, table string) int {
	db.Query("SELECT id FROM " + table)
	return 1
}

func First(db *sql.DB) {
	one := send(db, "users")
	for i := 0; i < one; i++ {
		send(db, "orders")
	}
	func() {
		send(db, "items")
	}()
}
"#,
        "Query resolved
         SELECT id FROM users | 0
         SELECT id FROM orders | 0
         SELECT id FROM items | 0",
    );
}

#[test]
fn what_a_literal_sends_may_change_after_it() {
    check(
        r#"
func Later(db *sql.DB) {
	table := "users"
	send := func() {
		db.Query("SELECT id FROM " + table)
	}
	table = "orders"
	send()
}
"#,
        "Query resolved
         SELECT id FROM orders | 0",
    );
}

#[test]
fn rows_are_followed_to_where_they_are_scanned() {
    let text = r#"package shop

import "database/sql"

func rows(db *sql.DB, table string) (*sql.Rows, error) {
	return db.Query("SELECT id, name FROM " + table)
}

func Names(db *sql.DB) error {
	found, err := rows(db, "users")
	if err != nil {
		return err
	}
	for found.Next() {
		var id int
		var name string
		if err := found.Scan(&id, &name); err != nil {
			return err
		}
	}
	return found.Err()
}
"#;
    let sites = sites(&[("shop.go", text)]);
    let [site] = sites.as_slice() else {
        panic!("{sites:?}");
    };
    assert_eq!(site.statements[0].sql, "SELECT id, name FROM users");
    let ScanTargets::Positional { targets, .. } = &site.statements[0].scan else {
        panic!("{:?}", site.statements[0].scan);
    };
    let expressions: Vec<_> = targets.iter().map(|target| target.expression.as_str()).collect();
    assert_eq!(expressions, ["id", "name"]);
}

#[test]
fn fields_that_one_function_sets_are_found_one_after_the_other() {
    check(
        r#"
type store struct {
	db    *sql.DB
	users string
	order string
}

func newStore(db *sql.DB) *store {
	s := &store{db: db}
	s.users = "users"
	name := "name"
	s.order = " ORDER BY " + name
	return s
}

func (s *store) All() {
	s.db.Query("SELECT id FROM " + s.users)
	s.db.Query("SELECT id FROM " + s.users + s.order)
}
"#,
        "Query resolved
         SELECT id FROM users | 0
         Query resolved
         SELECT id FROM users ORDER BY name | 0",
    );
}

#[test]
fn a_loop_changes_texts_and_arguments_together() {
    check(
        r#"
func Many(db *sql.DB, names []string, limit int) {
	sum, last := 0, ""
	where, args := []string{}, []any{}
	for _, name := range names {
		sum += len(name)
		last = name
		args = append(args, name)
		where = append(where, fmt.Sprintf("name = $%d", len(args)))
	}
	if limit > 0 {
		args = append(args, limit, sum, last)
	}
	db.Query("SELECT id FROM users WHERE "+strings.Join(where, " OR "), args...)
}
"#,
        "Query resolved
         SELECT id FROM users WHERE name = $1 | 1
         SELECT id FROM users WHERE name = $1 OR name = $2 | 5
         SELECT id FROM users WHERE name = $1 | 4
         SELECT id FROM users WHERE name = $1 OR name = $2 | 2",
    );
}

#[test]
fn a_function_called_twice_begins_anew() {
    check(
        r#"
func list(names []string) string {
	marks := ""
	for range names {
		marks += "?,"
	}
	return "(" + marks + "0)"
}

func Both(db *sql.DB, groups [][]string) {
	a := list(groups[0])
	b := ""
	for _, group := range groups {
		b = list(group)
	}
	db.Query("SELECT id FROM users WHERE a IN " + a + " AND b IN " + b)
}
"#,
        "Query resolved
         SELECT id FROM users WHERE a IN (?,0) AND b IN (?,0) | 0
         SELECT id FROM users WHERE a IN (?,?,0) AND b IN (?,?,0) | 0",
    );
}

#[test]
fn a_call_that_never_returns_ends_the_path() {
    let text = r#"package shop

import (
	"database/sql"
	"log"
)

func rows(db *sql.DB, kind string) {
	table := ""
	switch kind {
	case "user":
		table = "users"
	case "order":
		table = "orders"
	default:
		log.Fatalf("no rows of %s", kind)
	}
	db.Query("SELECT id FROM " + table)
}
"#;
    let found = sites(&[("shop.go", text)]);
    let texts: Vec<&str> = found[0]
        .statements
        .iter()
        .map(|statement| statement.sql.as_str())
        .collect();
    assert_eq!(texts, ["SELECT id FROM orders", "SELECT id FROM users"]);
}
