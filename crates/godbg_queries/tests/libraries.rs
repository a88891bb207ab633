//! Libraries whose API is not at hand: their methods are known by name.

mod sources;
use sources::{shown, sites};

#[test]
fn dbutil_sends_what_follows_the_context() {
    let text = r#"package shop

import (
	"context"

	"go.mau.fi/util/dbutil"
)

type Container struct {
	db    *dbutil.Database
	items *dbutil.QueryHelper[*Item]
}

func (c *Container) All(ctx context.Context, id int) {
	c.db.Exec(ctx, "DELETE FROM items WHERE id = $1", id)
	rows, _ := c.db.Query(ctx, "SELECT id FROM items")
	defer rows.Close()
	c.items.QueryOne(ctx, "SELECT title FROM items WHERE id = $1", id)
	c.db.Close()
}
"#;
    assert_eq!(
        shown(&sites(&[("shop.go", text)])),
        "Exec resolved\n  DELETE FROM items WHERE id = $1 | 1\n\
         Query resolved\n  SELECT id FROM items | 0\n\
         QueryOne resolved\n  SELECT title FROM items WHERE id = $1 | 1\n"
    );
}
