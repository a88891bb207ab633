// Package store keeps customers and orders through database/sql.
package store

import (
	"context"
	"database/sql"
)

// Store reads and writes customers and orders.
type Store struct {
	db *sql.DB
}

// New returns a store on db.
func New(db *sql.DB) *Store {
	return &Store{db: db}
}

// inTransaction runs work and commits when it succeeds.
func (s *Store) inTransaction(ctx context.Context, work func(tx *sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := work(tx); err != nil {
		return err
	}
	return tx.Commit()
}
