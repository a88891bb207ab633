//! Statements that are sent by a name, or through an interface that binds names.

mod sources;

#[test]
fn the_name_of_a_prepared_statement_stands_for_its_text() {
    let text = r#"package shop

import (
	"context"

	"github.com/jackc/pgx/v5"
)

const addName = "add a user"

func prepareAdd(ctx context.Context, tx pgx.Tx) (string, error) {
	_, err := tx.Prepare(ctx, addName, "INSERT INTO users (name) VALUES ($1)")
	return addName, err
}

func run(ctx context.Context, tx pgx.Tx, table string) {
	const name = "delete one"
	tx.Prepare(ctx, name, "DELETE FROM "+table+" WHERE id = $1")
	tx.Exec(ctx, name, 1)
	add, _ := prepareAdd(ctx, tx)
	tx.Exec(ctx, add, "anna")
	tx.Exec(ctx, "nobody prepared this", 1)
}
"#;
    let found = sources::shown(&sources::sites(&[("shop.go", text)]));
    let lines: Vec<&str> = found.lines().map(str::trim).collect();
    assert_eq!(
        lines,
        [
            "Prepare resolved",
            "INSERT INTO users (name) VALUES ($1) | 0",
            "Prepare unresolved",
            "DELETE FROM ⟨unknown⟩ WHERE id = $1 | 0",
            "Exec unresolved",
            "DELETE FROM ⟨unknown⟩ WHERE id = $1 | 1",
            "Exec resolved",
            "INSERT INTO users (name) VALUES ($1) | 1",
            "Exec resolved",
            "nobody prepared this | 1",
        ]
    );
}

#[test]
fn an_interface_may_stand_for_what_binds_names() {
    let text = r#"package shop

import "database/sql"

type Binder interface {
	BindNamed(query string, arg any) (string, []any, error)
}

type Queryer interface {
	Query(query string, args ...any) (*sql.Rows, error)
}

func find(db Queryer, binder Binder, user map[string]any) error {
	query, args, err := binder.BindNamed("SELECT name FROM users WHERE id = :id", user)
	if err != nil {
		return err
	}
	_, err = db.Query(query, args...)
	return err
}
"#;
    let found = sources::shown(&sources::sites(&[("shop.go", text)]));
    let lines: Vec<&str> = found.lines().map(str::trim).collect();
    assert_eq!(
        lines,
        ["Query resolved", "SELECT name FROM users WHERE id = :id | 0+"]
    );
}

#[test]
fn a_function_that_binds_names_is_told_the_style_first() {
    let text = r#"package shop

import "github.com/jmoiron/sqlx"

func find(db *sqlx.DB, user map[string]any) {
	query, args, _ := sqlx.BindNamed(sqlx.DOLLAR, "SELECT name FROM users WHERE id = :id", user)
	db.Query(query, args...)
	query, args, _ = sqlx.Named("SELECT email FROM users WHERE id = :id", user)
	db.Query(query, args...)
}
"#;
    let found = sources::shown(&sources::sites(&[("shop.go", text)]));
    let lines: Vec<&str> = found.lines().map(str::trim).collect();
    assert_eq!(
        lines,
        [
            "Query resolved",
            "SELECT name FROM users WHERE id = :id | 0+",
            "Query resolved",
            "SELECT email FROM users WHERE id = :id | 0+",
        ]
    );
}

#[test]
fn a_transaction_runs_the_text_that_was_prepared() {
    sources::check(
        r#"
type Tx interface {
	StmtContext(ctx context.Context, stmt *sql.Stmt) *sql.Stmt
}

type store struct {
	find, remove *sql.Stmt
}

func newStore(db *sql.DB) (*store, error) {
	find, err := db.Prepare("SELECT name FROM users WHERE id = $1")
	if err != nil {
		return nil, err
	}
	remove, err := db.Prepare("DELETE FROM users WHERE id = $1")
	return &store{find: find, remove: remove}, err
}

func within(tx *sql.Tx, stmt *sql.Stmt) *sql.Stmt {
	if tx != nil {
		stmt = tx.Stmt(stmt)
	}
	return stmt
}

func (s *store) byTransaction(tx *sql.Tx) {
	tx.Stmt(s.find).QueryRow(1)
}

func (s *store) byInterface(ctx context.Context, tx Tx) {
	tx.StmtContext(ctx, s.find).QueryRowContext(ctx, 2)
}

func (s *store) byHelper(tx *sql.Tx, removes bool) {
	var stmt *sql.Stmt
	if removes {
		stmt = within(tx, s.remove)
	} else {
		stmt = within(tx, s.find)
	}
	stmt.Query(3)
}
"#,
        "
        Prepare resolved
        SELECT name FROM users WHERE id = $1 | 0
        Prepare resolved
        DELETE FROM users WHERE id = $1 | 0
        QueryRow resolved
        SELECT name FROM users WHERE id = $1 | 1
        QueryRowContext resolved
        SELECT name FROM users WHERE id = $1 | 1
        Query resolved
        SELECT name FROM users WHERE id = $1 | 1
        DELETE FROM users WHERE id = $1 | 1
        ",
    );
}

#[test]
fn a_statement_in_one_of_another_library_is_the_same() {
    let text = r#"package shop

import (
	"database/sql"

	"github.com/jmoiron/sqlx"
)

type store struct {
	find *sqlx.Stmt
}

func newStore(db *sqlx.DB) (*store, error) {
	find, err := db.Preparex("SELECT name FROM users WHERE id = $1")
	return &store{find: find}, err
}

func (s *store) run(tx *sql.Tx) {
	tx.Stmt(s.find.Stmt).QueryRow(1)
}
"#;
    let found = sources::shown(&sources::sites(&[("shop.go", text)]));
    let lines: Vec<&str> = found.lines().map(str::trim).collect();
    assert_eq!(
        lines,
        [
            "Preparex resolved",
            "SELECT name FROM users WHERE id = $1 | 0",
            "QueryRow resolved",
            "SELECT name FROM users WHERE id = $1 | 1",
        ]
    );
}

#[test]
fn a_function_fills_the_field_whose_address_it_is_given() {
    sources::check(
        r#"
type store struct {
	add, remove *sql.Stmt
}

func prepare(db *sql.DB, to **sql.Stmt, text string) (err error) {
	*to, err = db.Prepare(text)
	return err
}

func newStore(db *sql.DB) (*store, error) {
	s := &store{}
	if err := prepare(db, &s.add, "INSERT INTO orders (name) VALUES ($1)"); err != nil {
		return nil, err
	}
	if err := prepare(db, &s.remove, "DELETE FROM orders WHERE id = $1"); err != nil {
		return nil, err
	}
	return s, nil
}

func (s *store) run() {
	s.add.Exec("cup")
	s.remove.Exec(1)
}
"#,
        "
        Prepare resolved
        INSERT INTO orders (name) VALUES ($1) | 0
        DELETE FROM orders WHERE id = $1 | 0
        Exec resolved
        INSERT INTO orders (name) VALUES ($1) | 1
        Exec resolved
        DELETE FROM orders WHERE id = $1 | 1
        ",
    );
}

#[test]
fn a_loop_writes_through_the_pointers_of_a_list() {
    sources::check(
        r#"
type list []struct {
	to   **sql.Stmt
	text string
}

func (l list) prepare(db *sql.DB) (err error) {
	for _, item := range l {
		if item.text == "" {
			continue
		}
		if *item.to, err = db.Prepare(item.text); err != nil {
			err = fmt.Errorf("prepare %q: %w", item.text, err)
			return
		}
	}
	return
}

type store struct {
	add, remove *sql.Stmt
}

func newStore(db *sql.DB) (*store, error) {
	s := &store{}
	return s, list{
		{&s.add, "INSERT INTO items (name) VALUES ($1)"},
		{&s.remove, "DELETE FROM items WHERE id = $1"},
	}.prepare(db)
}

func (s *store) run() {
	s.add.Exec("cup")
	s.remove.Exec(1)
}
"#,
        "
        Prepare resolved
        INSERT INTO items (name) VALUES ($1) | 0
        DELETE FROM items WHERE id = $1 | 0
        Exec resolved
        INSERT INTO items (name) VALUES ($1) | 1
        Exec resolved
        DELETE FROM items WHERE id = $1 | 1
        ",
    );
}

#[test]
fn what_a_function_may_fill_later_is_not_known() {
    sources::check(
        r"
type store struct {
	find *sql.Stmt
}

var kept []**sql.Stmt

func keep(to **sql.Stmt) {
	kept = append(kept, to)
}

func newStore() *store {
	s := &store{}
	keep(&s.find)
	return s
}

func (s *store) run() {
	s.find.QueryRow(1)
}
",
        "
        QueryRow unresolved
        ⟨unknown⟩ | 1
        ",
    );
}
