//! Values that other code may have written: they are not known afterwards.

mod sources;
use sources::check;

#[test]
fn what_a_row_is_scanned_into_is_not_known() {
    check(
        r#"
func run(db *sql.DB) {
	table := "users"
	db.QueryRow("SELECT name FROM tables").Scan(&table)
	db.Exec("DELETE FROM " + table)
}
"#,
        "QueryRow resolved
         SELECT name FROM tables | 0
         Exec unresolved
         DELETE FROM ⟨unknown⟩ | 0",
    );
}

#[test]
fn what_a_function_of_ours_hands_to_a_library_is_not_known() {
    check(
        r#"
type setting struct{ Table string }

func load(row *sql.Row, into *setting) error { return row.Scan(&into.Table) }

func run(db *sql.DB) {
	s := setting{Table: "users"}
	load(db.QueryRow("SELECT name FROM tables"), &s)
	db.Exec("DELETE FROM " + s.Table)
}
"#,
        "QueryRow resolved
         SELECT name FROM tables | 0
         Exec unresolved
         DELETE FROM ⟨unknown⟩ | 0",
    );
}

#[test]
fn what_is_only_read_through_a_pointer_stays_known() {
    check(
        r#"
type setting struct{ Table string }

func (s *setting) name() string { return s.Table }

func run(db *sql.DB) {
	s := setting{Table: "users"}
	db.Exec("DELETE FROM " + (&s).name())
	db.Exec("DELETE FROM " + s.Table)
}
"#,
        "Exec resolved
         DELETE FROM users | 0
         Exec resolved
         DELETE FROM users | 0",
    );
}

#[test]
fn two_variables_that_one_call_writes_are_two() {
    check(
        r#"
func run(db *sql.DB) {
	var a, b string
	db.QueryRow("SELECT a, b FROM t").Scan(&a, &b)
	q := "SELECT 1"
	if a == "x" {
		q += " WHERE 1 = 1"
		if b == "y" {
			q += " AND 2 = 2"
		}
	}
	db.Exec(q)
}
"#,
        "QueryRow resolved
         SELECT a, b FROM t | 0
         Exec resolved
         SELECT 1 | 0
         SELECT 1 WHERE 1 = 1 AND 2 = 2 | 0
         SELECT 1 WHERE 1 = 1 | 0",
    );
}

#[test]
fn a_variable_that_a_later_iteration_uses_is_not_what_it_was_before_the_loop() {
    check(
        r#"
func run(db *sql.DB, next func() any) {
	var table string
	for {
		switch message := next().(type) {
		case string:
			table = message
		case int:
			if table == "" {
				return
			}
			db.Exec("DELETE FROM " + table)
		}
	}
}
"#,
        "Exec unresolved
         DELETE FROM ⟨unknown⟩ | 0",
    );
}

#[test]
fn a_method_of_a_type_itself_works_on_a_copy() {
    check(
        r#"
type listing struct{ table string }

func (l listing) of(table string) string {
	l.table = table
	return l.table
}

func run(db *sql.DB) {
	l := listing{table: "users"}
	db.Exec("DELETE FROM " + l.of("orders"))
	db.Exec("DELETE FROM " + l.table)
}
"#,
        "Exec resolved
         DELETE FROM orders | 0
         Exec resolved
         DELETE FROM users | 0",
    );
}

#[test]
fn methods_that_call_each_other_on_copies_come_to_an_end() {
    check(
        r#"
type page struct{ kind, table string }

func (p page) name() string {
	if p.kind == "" {
		return p.plain()
	}
	return p.table
}

func (q page) plain() string {
	if q.table == "" {
		return q.name()
	}
	return q.table
}

func run(db *sql.DB, p page) {
	db.Exec("DELETE FROM users WHERE kind = " + p.name())
}
"#,
        "Exec partial
         DELETE FROM users WHERE kind = ⟨unknown⟩ | 0
         DELETE FROM users WHERE kind = | 0",
    );
}

#[test]
fn a_variable_that_points_to_itself_comes_to_an_end() {
    check(
        r#"
type chain struct{ table string }

func run(db *sql.DB) {
	var x any
	x = &x
	db.Exec("DELETE FROM users WHERE name = ?", x.(*chain).table)
}
"#,
        "Exec resolved
         DELETE FROM users WHERE name = ? | 1",
    );
}

#[test]
fn a_method_of_a_library_may_fill_its_struct() {
    let text = r#"package shop

import (
	"database/sql"
	"net/url"
	"sync"
)

func parsed(db *sql.DB, data []byte) {
	place := &url.URL{Scheme: "shop"}
	place.UnmarshalBinary(data)
	db.Exec("DELETE FROM " + place.Path)
}

type store struct {
	sync.Mutex
	table string
	Kind  string
}

func locked(db *sql.DB) {
	s := &store{table: "users", Kind: "cat"}
	s.Lock()
	db.Exec("DELETE FROM " + s.table + " WHERE kind = '" + s.Kind + "'")
}
"#;
    let found = sources::shown(&sources::sites(&[("shop.go", text)]));
    let lines: Vec<&str> = found.lines().map(str::trim).collect();
    assert_eq!(
        lines,
        [
            "Exec unresolved",
            "DELETE FROM ⟨unknown⟩ | 0",
            "Exec resolved",
            "DELETE FROM users WHERE kind = 'cat' | 0",
        ]
    );
}

#[test]
fn a_list_that_a_library_fills_need_not_be_as_empty_as_its_literal() {
    let text = r#"package shop

import (
	"database/sql"
	"encoding/json"
)

type settings struct{ Kinds []string }

func read(data []byte) *settings {
	s := &settings{Kinds: []string{}}
	json.Unmarshal(data, s)
	return s
}

func Returned(db *sql.DB, data []byte) {
	for _, kind := range read(data).Kinds {
		db.Exec("INSERT INTO kinds (name) VALUES ($1)", kind)
	}
}

func add(db *sql.DB, s *settings) {
	for _, kind := range s.Kinds {
		db.Exec("INSERT INTO pets (kind) VALUES ($1)", kind)
	}
}

func Given(db *sql.DB, data []byte) {
	s := &settings{Kinds: []string{}}
	json.Unmarshal(data, s)
	add(db, s)
}
"#;
    let found = sources::shown(&sources::sites(&[("shop.go", text)]));
    let lines: Vec<&str> = found.lines().map(str::trim).collect();
    assert_eq!(
        lines,
        [
            "Exec resolved",
            "INSERT INTO kinds (name) VALUES ($1) | 1",
            "Exec resolved",
            "INSERT INTO pets (kind) VALUES ($1) | 1",
        ]
    );
}
