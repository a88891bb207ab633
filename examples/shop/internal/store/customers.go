package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// Customer is somebody who orders.
type Customer struct {
	ID        int64
	Email     string
	Name      string
	Phone     sql.NullString
	CreatedAt time.Time
}

const customerColumns = "id, email, display_name, phone, created_at"

// Customer returns one customer.
func (s *Store) Customer(ctx context.Context, id int64) (*Customer, error) {
	var c Customer
	err := s.db.QueryRowContext(ctx,
		"SELECT "+customerColumns+" FROM customers WHERE id = $1", id,
	).Scan(&c.ID, &c.Email, &c.Name, &c.Phone, &c.CreatedAt)
	if err != nil {
		return nil, err
	}
	return &c, nil
}

// CustomerByEmail still asks for the name that migration 5 gave up.
func (s *Store) CustomerByEmail(ctx context.Context, email string) (*Customer, error) {
	var c Customer
	err := s.db.QueryRowContext(ctx, `
		SELECT id, email, full_name, phone, created_at
		FROM customers
		WHERE email = $1`, email,
	).Scan(&c.ID, &c.Email, &c.Name, &c.Phone, &c.CreatedAt)
	if err != nil {
		return nil, err
	}
	return &c, nil
}

// Contact returns how to reach a customer; not everybody left a number.
func (s *Store) Contact(ctx context.Context, id int64) (email, phone string, err error) {
	err = s.db.QueryRowContext(ctx,
		"SELECT email, phone FROM customers WHERE id = $1", id,
	).Scan(&email, &phone)
	return email, phone, err
}

// Names lists customers; the e-mail address is never missing.
func (s *Store) Names(ctx context.Context) ([]string, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT display_name, email FROM customers ORDER BY id")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		var email sql.NullString
		if err := rows.Scan(&name, &email); err != nil {
			return nil, err
		}
		names = append(names, fmt.Sprintf("%s <%s>", name, email.String))
	}
	return names, rows.Err()
}

// Register adds a customer, but forgets the name.
func (s *Store) Register(ctx context.Context, email, phone string) error {
	_, err := s.db.ExecContext(ctx, "INSERT INTO customers (email, phone) VALUES ($1, $2)", email, phone)
	return err
}

// Import adds a customer with everything that is known.
func (s *Store) Import(ctx context.Context, c *Customer) error {
	_, err := s.db.ExecContext(ctx,
		"INSERT INTO customers (email, display_name, phone, created_at) VALUES ($1, $2, $3)",
		c.Email, c.Name, c.Phone)
	return err
}

// Search finds customers by a part of their name.
func (s *Store) Search(ctx context.Context, text, order string) (*sql.Rows, error) {
	query := "SELECT id, display_name FROM customers WHERE display_name LIKE $1 ORDER BY " + order
	return s.db.QueryContext(ctx, query, "%"+text+"%")
}

// Deactivate is meant for one customer and reaches them all.
func (s *Store) Deactivate(ctx context.Context, id int64) error {
	return s.inTransaction(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "UPDATE customers SET status = 'inactive'"); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "UPDATE orders SET state = 'cancelled' WHERE customer_id = $1 AND state = 'open'", id)
		return err
	})
}
