//! Where the rows of a statement go.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod sources;
use godbg_queries::ScanTargets;
use sources::sites;

#[test]
fn a_context_is_no_destination() {
    let text = r#"package shop

import (
	"context"

	"github.com/uptrace/bun"
)

func pets(ctx context.Context, db *bun.DB) {
	pets := []struct {
		Name string `bun:"name"`
		Kind string `bun:"kind"`
	}{}
	db.NewRaw("SELECT name, kind FROM pets").Scan(ctx, &pets)
}
"#;
    let sites = sites(&[("shop.go", text)]);
    let ScanTargets::Struct(target) = &sites[0].statements[0].scan else {
        panic!("{:?}", sites[0].statements[0].scan);
    };
    let columns: Vec<&str> = target.fields.iter().map(|field| field.column.as_str()).collect();
    assert_eq!(columns, ["name", "kind"]);
}

#[test]
fn a_list_as_long_as_the_result_is_open() {
    let text = r#"package shop

import "database/sql"

func row(rows *sql.Rows, columns int) []any {
	values := make([]any, columns)
	places := make([]any, columns)
	for i := range values {
		places[i] = &values[i]
	}
	rows.Scan(places...)
	return values
}

func all(db *sql.DB) {
	rows, _ := db.Query("SELECT name, kind FROM pets")
	columns, _ := rows.Columns()
	for rows.Next() {
		row(rows, len(columns))
	}
}

func one(db *sql.DB) {
	var name, kind string
	places := []any{&name}
	places = append(places, &kind)
	db.QueryRow("SELECT name, kind FROM pets").Scan(places...)
}
"#;
    let sites = sites(&[("shop.go", text)]);
    let found = |site: usize| -> Vec<(usize, bool)> {
        let statements = sites[site].statements.iter();
        let scans = statements.map(|statement| match &statement.scan {
            ScanTargets::Positional { targets, is_open, .. } => (targets.len(), *is_open),
            other => panic!("{other:?}"),
        });
        scans.collect()
    };
    assert!(found(0).iter().all(|(_, is_open)| *is_open), "{:?}", found(0));
    assert_eq!(found(1), [(2, false)]);
}
