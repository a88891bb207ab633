//! Which implementation a call on an interface leads to.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod sources;
use sources::check;

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
         SELECT id FROM items | 0
         SELECT id FROM users | 0
         QueryRow resolved
         SELECT id FROM items | 0
         SELECT id FROM orders | 0
         QueryRow resolved
         SELECT id FROM users | 0
         QueryRow resolved
         SELECT id FROM orders | 0
         QueryRow resolved
         SELECT id FROM items | 0",
    );
}
