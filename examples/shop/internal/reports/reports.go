// Package reports answers questions about the business through pgx.
package reports

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// Reports reads figures.
type Reports struct {
	pool *pgxpool.Pool
}

// New returns reports on pool.
func New(pool *pgxpool.Pool) *Reports {
	return &Reports{pool: pool}
}

// Revenue adds up what a customer has paid; nobody has paid before the first order.
func (r *Reports) Revenue(ctx context.Context, customerID int64) (cents int64, err error) {
	err = r.pool.QueryRow(ctx, `
		SELECT sum(i.quantity * i.unit_cents)
		FROM order_items i
		JOIN orders o ON o.id = i.order_id
		WHERE o.customer_id = $1 AND o.state = 'paid'`, customerID,
	).Scan(&cents)
	return cents, err
}

// Visits asks a table that no migration makes.
func (r *Reports) Visits(ctx context.Context) (count int64, err error) {
	err = r.pool.QueryRow(ctx, "SELECT count(*) FROM page_views").Scan(&count)
	return count, err
}

// Unsold lists what nobody ordered; it has its WHERE and ORDER BY the wrong way round.
func (r *Reports) Unsold(ctx context.Context) ([]string, error) {
	rows, err := r.pool.Query(ctx, `
		SELECT p.sku
		FROM products p
		LEFT JOIN order_items i ON i.product_id = p.id
		ORDER BY p.sku
		WHERE i.order_id IS NULL`)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[string])
}

// LastOrders lists every customer with the last order, if there is one.
func (r *Reports) LastOrders(ctx context.Context) (map[string]int64, error) {
	rows, err := r.pool.Query(ctx, `
		SELECT c.email, o.id
		FROM customers c
		LEFT JOIN orders o ON o.customer_id = c.id
		ORDER BY o.placed_at`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	orders := map[string]int64{}
	for rows.Next() {
		var email string
		var order int64
		if err := rows.Scan(&email, &order); err != nil {
			return nil, err
		}
		orders[email] = order
	}
	return orders, rows.Err()
}
