// Generated from github.com/jackc/pgx/v5 v5.11.0; hash 3793e588be673eb1; do not edit.
package stdlib

import (
	context "context"
	sql "database/sql"
	driver "database/sql/driver"
	pgx "github.com/jackc/pgx/v5"
	pgxpool "github.com/jackc/pgx/v5/pgxpool"
	reflect "reflect"
	time "time"
)

type Conn struct{}
func (*Conn) Conn() *pgx.Conn
func (*Conn) Prepare(query string) (driver.Stmt, error)
func (*Conn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error)
func (*Conn) Close() error
func (*Conn) Begin() (driver.Tx, error)
func (*Conn) BeginTx(ctx context.Context, opts driver.TxOptions) (driver.Tx, error)
func (*Conn) ExecContext(ctx context.Context, query string, argsV []driver.NamedValue) (driver.Result, error)
func (*Conn) QueryContext(ctx context.Context, query string, argsV []driver.NamedValue) (driver.Rows, error)
func (*Conn) Ping(ctx context.Context) error
func (*Conn) CheckNamedValue(*driver.NamedValue) error
func (*Conn) ResetSession(ctx context.Context) error
type Driver struct{}
func (*Driver) Open(name string) (driver.Conn, error)
func (*Driver) OpenConnector(name string) (driver.Connector, error)
func GetConnector(config pgx.ConnConfig, opts ...OptionOpenDB) driver.Connector
func GetDefaultDriver() driver.Driver
func GetPoolConnector(pool *pgxpool.Pool, opts ...OptionOpenDB) driver.Connector
func OpenDB(config pgx.ConnConfig, opts ...OptionOpenDB) *sql.DB
func OpenDBFromPool(pool *pgxpool.Pool, opts ...OptionOpenDB) *sql.DB
func OptionAfterConnect(ac func(context.Context, *pgx.Conn) error) OptionOpenDB
func OptionBeforeConnect(bc func(context.Context, *pgx.ConnConfig) error) OptionOpenDB
type OptionOpenDB func(*connector)
func OptionResetSession(rs func(context.Context, *pgx.Conn) error) OptionOpenDB
func OptionShouldPing(f func(context.Context, ShouldPingParams) bool) OptionOpenDB
func RandomizeHostOrderFunc(ctx context.Context, connConfig *pgx.ConnConfig) error
func RegisterConnConfig(c *pgx.ConnConfig) string
type Rows struct{}
func (*Rows) Columns() []string
func (*Rows) ColumnTypeDatabaseTypeName(index int) string
func (*Rows) ColumnTypeLength(index int) (int64, bool)
func (*Rows) ColumnTypePrecisionScale(index int) (int64, int64, bool)
func (*Rows) ColumnTypeScanType(index int) reflect.Type
func (*Rows) Close() error
func (*Rows) Next(dest []driver.Value) error
type ShouldPingParams struct{Conn *pgx.Conn; IdleDuration time.Duration}
type Stmt struct{}
func (*Stmt) Close() error
func (*Stmt) NumInput() int
func (*Stmt) Exec(argsV []driver.Value) (driver.Result, error)
func (*Stmt) ExecContext(ctx context.Context, argsV []driver.NamedValue) (driver.Result, error)
func (*Stmt) Query(argsV []driver.Value) (driver.Rows, error)
func (*Stmt) QueryContext(ctx context.Context, argsV []driver.NamedValue) (driver.Rows, error)
func UnregisterConnConfig(connStr string)
type connector struct{pgx.ConnConfig; BeforeConnect func(context.Context, *pgx.ConnConfig) error; AfterConnect func(context.Context, *pgx.Conn) error; ResetSession func(context.Context, *pgx.Conn) error; ShouldPing func(context.Context, ShouldPingParams) bool}
func (connector) Connect(ctx context.Context) (driver.Conn, error)
func (connector) Driver() driver.Driver
