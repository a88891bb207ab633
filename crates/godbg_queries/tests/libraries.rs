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

#[test]
fn what_no_type_at_hand_has_is_of_the_only_other_that_is_embedded() {
    let text = |embedded: &str| {
        format!(
            r#"package shop

import (
	"context"

	"example.com/metrics"
	"go.mau.fi/util/dbutil"
)

type base struct {{
	*dbutil.QueryHelper[*Item]
}}

type Items struct {{
	base
	{embedded}
}}

type counter struct {{ metrics.Counter }}

func (i *Items) Find(ctx context.Context, id int) {{
	i.QueryOne(ctx, "SELECT title FROM items WHERE id = $1", id)
}}
"#
        )
    };
    let found = |embedded| shown(&sites(&[("shop.go", &text(embedded))]));
    let one = "QueryOne resolved\n  SELECT title FROM items WHERE id = $1 | 1\n";
    assert_eq!(found("name string"), one);
    assert_eq!(found("counter counter"), one);
    assert_eq!(found("counter"), "");
}
