// Package audit remembers who did what, through gorm.
package audit

import (
	"context"
	"time"

	"gorm.io/gorm"
)

// Event is one thing that was done.
type Event struct {
	Actor      string
	Action     string
	Subject    string
	HappenedAt time.Time
}

// Log writes and reads events.
type Log struct {
	db *gorm.DB
}

// New returns a log on db.
func New(db *gorm.DB) *Log {
	return &Log{db: db}
}

// Add remembers an event.
func (l *Log) Add(ctx context.Context, e Event) error {
	return l.db.WithContext(ctx).Exec(
		"INSERT INTO audit_events (actor, action, subject) VALUES (?, ?, ?)",
		e.Actor, e.Action, e.Subject,
	).Error
}

// By lists what somebody did.
func (l *Log) By(ctx context.Context, actor string) (events []Event, err error) {
	err = l.db.WithContext(ctx).Raw(
		"SELECT actor, action, subject, happened_at FROM audit_events WHERE actor = ?", actor,
	).Scan(&events).Error
	return events, err
}
