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
