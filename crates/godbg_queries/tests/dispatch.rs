//! Which implementation a call on an interface leads to.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod sources;
use godbg_queries::{ScanTargets, Site};
use sources::{check, shown, sites};

#[test]
fn callers_say_which_implementation_is_called() {
    check(
        r#"
type querier interface {
	QueryRow(query string, args ...any) *sql.Row
}

type conn struct{ db *sql.DB }

func (c *conn) QueryRow(query string, args ...any) *sql.Row {
	return c.db.QueryRow(query, args...)
}

type trans struct{ tx *sql.Tx }

func (t *trans) QueryRow(query string, args ...any) *sql.Row {
	return t.tx.QueryRow(query, args...)
}

func user(q querier)  { q.QueryRow("SELECT id FROM users") }
func order(q querier) { q.QueryRow("SELECT id FROM orders") }
func item(q querier)  { q.QueryRow("SELECT id FROM items") }

func (c *conn) User() { user(c) }
func (c *conn) Item() { item(c) }

func (t *trans) Order() { order(t) }
func (t *trans) Item()  { item(t) }
"#,
        "QueryRow resolved
         SELECT id FROM users | 0
         SELECT id FROM items | 0
         QueryRow resolved
         SELECT id FROM orders | 0
         SELECT id FROM items | 0
         QueryRow resolved
         SELECT id FROM users | 0
         QueryRow resolved
         SELECT id FROM orders | 0
         QueryRow resolved
         SELECT id FROM items | 0",
    );
}

/// Writes the names of what the rows of each statement are scanned into.
fn scanned(sites: &[Site]) -> Vec<String> {
    let statements = sites.iter().flat_map(|site| &site.statements);
    let targets = statements.map(|statement| match &statement.scan {
        ScanTargets::Positional { targets, .. } => {
            let names: Vec<&str> = targets.iter().map(|target| &*target.expression).collect();
            names.join(" ")
        }
        other => format!("{other:?}"),
    });
    targets.collect()
}

#[test]
fn rows_of_either_implementation_go_where_their_caller_scans_them() {
    let text = r#"
package shop

import "database/sql"

type querier interface {
	QueryRow(query string, args ...any) *sql.Row
}

type conn struct{ db *sql.DB }

func (c *conn) QueryRow(query string, args ...any) *sql.Row { return c.db.QueryRow(query, args...) }

type trans struct{ tx *sql.Tx }

func (t *trans) QueryRow(query string, args ...any) *sql.Row { return t.tx.QueryRow(query, args...) }

type store struct{ q querier }

func (s *store) user(id int) (name string, err error) {
	err = s.q.QueryRow("SELECT name FROM users WHERE id = $1", id).Scan(&name)
	return name, err
}
"#;
    let sites = sites(&[("shop/shop.go", text)]);
    let query = "SELECT name FROM users WHERE id = $1 | 1";
    let site = format!("QueryRow resolved\n  {query}\n");
    assert_eq!(shown(&sites), site.repeat(3));
    assert_eq!(scanned(&sites), ["name"; 3]);
}

#[test]
fn an_implementation_around_another_leads_only_its_own_callers_there() {
    check(
        r#"
type queries interface {
	List(query string)
}

type base struct{ db *sql.DB }

func (b *base) List(query string) { b.db.Query(query) }

type limited struct {
	base *base
	db   *sql.DB
}

func (l *limited) List(query string) {
	l.db.Exec("SET work_mem = " + query)
	l.base.List("SELECT 1")
}

func users(q queries) { q.List("SELECT id FROM users") }
"#,
        "Query resolved
         SELECT 1 | 0
         SELECT id FROM users | 0
         Exec resolved
         SET work_mem = SELECT id FROM users | 0",
    );
}

#[test]
fn what_an_error_says_is_not_looked_for_among_all_errors() {
    check(
        r#"
type missing struct{ name string }

func (m *missing) Error() string { return "no " + m.name }

func note(db *sql.DB, err error) {
	if strings.HasPrefix(err.Error(), "no ") {
		db.Exec("DELETE FROM notes")
	}
	db.Exec("INSERT INTO notes VALUES ('" + err.Error() + "')")
}
"#,
        "Exec resolved
         DELETE FROM notes | 0
         Exec partial
         INSERT INTO notes VALUES ('⟨unknown⟩') | 0",
    );
}
