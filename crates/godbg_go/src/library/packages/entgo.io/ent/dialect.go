// Generated from entgo.io/ent v0.14.6; hash aaa420d03ee42149; do not edit.
package dialect

import (
	context "context"
	sql "database/sql"
	driver "database/sql/driver"
)

const (
	Gremlin = "gremlin"
	MySQL = "mysql"
	Postgres = "postgres"
	SQLite = "sqlite3"
)

func Debug(d Driver, logger ...func(...any)) Driver
type DebugDriver struct{Driver}
func (*DebugDriver) Exec(ctx context.Context, query string, args any, v any) error
func (*DebugDriver) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
func (*DebugDriver) Query(ctx context.Context, query string, args any, v any) error
func (*DebugDriver) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
func (*DebugDriver) Tx(ctx context.Context) (Tx, error)
func (*DebugDriver) BeginTx(ctx context.Context, opts *sql.TxOptions) (Tx, error)
type DebugTx struct{Tx}
func (*DebugTx) Exec(ctx context.Context, query string, args any, v any) error
func (*DebugTx) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
func (*DebugTx) Query(ctx context.Context, query string, args any, v any) error
func (*DebugTx) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
func (*DebugTx) Commit() error
func (*DebugTx) Rollback() error
func DebugWithContext(d Driver, logger func(context.Context, ...any)) Driver
type Driver interface{Close() error; Dialect() string; Tx(context.Context) (Tx, error); ExecQuerier}
type ExecQuerier interface{Exec(ctx context.Context, query string, args any, v any) error; Query(ctx context.Context, query string, args any, v any) error}
func NopTx(d Driver) Tx
type Tx interface{ExecQuerier; driver.Tx}
