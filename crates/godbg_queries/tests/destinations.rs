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
