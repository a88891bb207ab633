// Package catalog keeps the products through sqlx.
package catalog

import (
	"context"

	"github.com/jmoiron/sqlx"
)

// Product is what the shop sells.
type Product struct {
	ID          int64   `db:"id"`
	SKU         string  `db:"sku"`
	Title       string  `db:"title"`
	Description *string `db:"description"`
	PriceCents  int     `db:"price_cents"`
	Stock       int     `db:"stock"`
}

// Offer is a product as the front page shows it; its price has another name in the table.
type Offer struct {
	SKU   string `db:"sku"`
	Title string `db:"title"`
	Price int    `db:"price"`
}

// Catalog reads and writes products.
type Catalog struct {
	db *sqlx.DB
}

// New returns a catalog on db.
func New(db *sqlx.DB) *Catalog {
	return &Catalog{db: db}
}

// Product returns one product.
func (c *Catalog) Product(ctx context.Context, sku string) (*Product, error) {
	var p Product
	if err := c.db.GetContext(ctx, &p, "SELECT * FROM products WHERE sku = $1", sku); err != nil {
		return nil, err
	}
	return &p, nil
}

// Titled returns the products with a title.
func (c *Catalog) Titled(ctx context.Context, title string) (products []Product, err error) {
	err = c.db.SelectContext(ctx, &products, `
		SELECT id, sku, title, description, price_cents, stock
		FROM products
		WHERE title = $1`, title)
	return products, err
}

// Offers returns the products below a price.
func (c *Catalog) Offers(ctx context.Context, below int) (offers []Offer, err error) {
	err = c.db.SelectContext(ctx, &offers, `
		SELECT sku, title, price_cents
		FROM products
		WHERE price_cents < $1`, below)
	return offers, err
}

// Restock adds to the stock; the quotes are MySQL's.
func (c *Catalog) Restock(ctx context.Context, sku string, count int) error {
	_, err := c.db.ExecContext(ctx, "UPDATE `products` SET stock = stock + ? WHERE sku = ?", count, sku)
	return err
}
