package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"
)

// Order is what a customer asked for.
type Order struct {
	ID       int64
	Customer string
	State    string
	PlacedAt time.Time
}

// OrderFilter narrows down a list of orders; a nil field does not.
type OrderFilter struct {
	CustomerID *int64
	State      *string
	Since      *time.Time
}

// Orders lists the orders that match.
func (s *Store) Orders(ctx context.Context, filter OrderFilter) ([]Order, error) {
	where, args := []string{"1 = 1"}, []any{}
	if v := filter.CustomerID; v != nil {
		where, args = append(where, fmt.Sprintf("o.customer_id = $%d", len(args)+1)), append(args, *v)
	}
	if v := filter.State; v != nil {
		where, args = append(where, fmt.Sprintf("o.state = $%d", len(args)+1)), append(args, *v)
	}
	if v := filter.Since; v != nil {
		where, args = append(where, fmt.Sprintf("o.placed_at >= $%d", len(args)+1)), append(args, *v)
	}
	query := `
		SELECT o.id, c.display_name, o.state, o.placed_at
		FROM orders o
		JOIN customers c ON c.id = o.customer_id
		WHERE ` + strings.Join(where, " AND ") + `
		ORDER BY o.placed_at DESC`
	rows, err := s.db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var orders []Order
	for rows.Next() {
		var o Order
		if err := rows.Scan(&o.ID, &o.Customer, &o.State, &o.PlacedAt); err != nil {
			return nil, err
		}
		orders = append(orders, o)
	}
	return orders, rows.Err()
}

// Order returns one order with the customer's address; both tables have an id.
func (s *Store) Order(ctx context.Context, orderID int64) (id int64, email string, err error) {
	err = s.db.QueryRowContext(ctx, `
		SELECT id, c.email
		FROM orders o
		JOIN customers c ON c.id = o.customer_id
		WHERE o.id = $1`, orderID,
	).Scan(&id, &email)
	return id, email, err
}

// State returns how far an order is.
func (s *Store) State(ctx context.Context, id int64) (state string, err error) {
	var placed time.Time
	err = s.db.QueryRowContext(ctx,
		"SELECT state, placed_at, shipped_at FROM orders WHERE id = $1", id,
	).Scan(&state, &placed)
	return state, err
}

// SetNote leaves a note with an order.
func (s *Store) SetNote(ctx context.Context, id int64, note string) error {
	_, err := s.db.ExecContext(ctx, "UPDATE orders SET note = $1 WHERE id = $2", note)
	return err
}

// Purge removes orders, all of them when no state is named.
func (s *Store) Purge(ctx context.Context, state string) (sql.Result, error) {
	query := "DELETE FROM orders"
	var args []any
	if state != "" {
		query += " WHERE state = $1"
		args = append(args, state)
	}
	return s.db.ExecContext(ctx, query, args...)
}

// Place adds an order and its items.
func (s *Store) Place(ctx context.Context, customerID int64, quantities map[int64]int) (id int64, err error) {
	err = s.inTransaction(ctx, func(tx *sql.Tx) error {
		row := tx.QueryRowContext(ctx, "INSERT INTO orders (customer_id) VALUES ($1) RETURNING id", customerID)
		if err := row.Scan(&id); err != nil {
			return err
		}
		add, err := tx.PrepareContext(ctx, `
			INSERT INTO order_items (order_id, product_id, quantity, unit_cents)
			SELECT $1, p.id, $3, p.price_cents FROM products p WHERE p.id = $2`)
		if err != nil {
			return err
		}
		defer add.Close()
		for product, quantity := range quantities {
			if _, err := add.ExecContext(ctx, id, product, quantity); err != nil {
				return err
			}
		}
		return nil
	})
	return id, err
}
