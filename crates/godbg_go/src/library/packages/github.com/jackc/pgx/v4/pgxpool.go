// Generated from github.com/jackc/pgx/v4 v4.18.3; hash 25fe23463569e07b; do not edit.
package pgxpool

import (
	context "context"
	pgconn "github.com/jackc/pgconn"
	pgx "github.com/jackc/pgx/v4"
	time "time"
)

type Config struct{ConnConfig *pgx.ConnConfig; BeforeConnect func(context.Context, *pgx.ConnConfig) error; AfterConnect func(context.Context, *pgx.Conn) error; BeforeAcquire func(context.Context, *pgx.Conn) bool; AfterRelease func(*pgx.Conn) bool; MaxConnLifetime time.Duration; MaxConnLifetimeJitter time.Duration; MaxConnIdleTime time.Duration; MaxConns int32; MinConns int32; HealthCheckPeriod time.Duration; LazyConnect bool}
func (*Config) Copy() *Config
func (*Config) ConnString() string
type Conn struct{}
func (*Conn) Release()
func (*Conn) Hijack() *pgx.Conn
func (*Conn) Exec(ctx context.Context, sql string, arguments ...interface{}) (pgconn.CommandTag, error)
func (*Conn) Query(ctx context.Context, sql string, args ...interface{}) (pgx.Rows, error)
func (*Conn) QueryRow(ctx context.Context, sql string, args ...interface{}) pgx.Row
func (*Conn) QueryFunc(ctx context.Context, sql string, args []interface{}, scans []interface{}, f func(pgx.QueryFuncRow) error) (pgconn.CommandTag, error)
func (*Conn) SendBatch(ctx context.Context, b *pgx.Batch) pgx.BatchResults
func (*Conn) CopyFrom(ctx context.Context, tableName pgx.Identifier, columnNames []string, rowSrc pgx.CopyFromSource) (int64, error)
func (*Conn) Begin(ctx context.Context) (pgx.Tx, error)
func (*Conn) BeginTx(ctx context.Context, txOptions pgx.TxOptions) (pgx.Tx, error)
func (*Conn) BeginFunc(ctx context.Context, f func(pgx.Tx) error) error
func (*Conn) BeginTxFunc(ctx context.Context, txOptions pgx.TxOptions, f func(pgx.Tx) error) error
func (*Conn) Ping(ctx context.Context) error
func (*Conn) Conn() *pgx.Conn
func Connect(ctx context.Context, connString string) (*Pool, error)
func ConnectConfig(ctx context.Context, config *Config) (*Pool, error)
func ParseConfig(connString string) (*Config, error)
type Pool struct{}
func (*Pool) Close()
func (*Pool) Acquire(ctx context.Context) (*Conn, error)
func (*Pool) AcquireFunc(ctx context.Context, f func(*Conn) error) error
func (*Pool) AcquireAllIdle(ctx context.Context) []*Conn
func (*Pool) Config() *Config
func (*Pool) Stat() *Stat
func (*Pool) Exec(ctx context.Context, sql string, arguments ...interface{}) (pgconn.CommandTag, error)
func (*Pool) Query(ctx context.Context, sql string, args ...interface{}) (pgx.Rows, error)
func (*Pool) QueryRow(ctx context.Context, sql string, args ...interface{}) pgx.Row
func (*Pool) QueryFunc(ctx context.Context, sql string, args []interface{}, scans []interface{}, f func(pgx.QueryFuncRow) error) (pgconn.CommandTag, error)
func (*Pool) SendBatch(ctx context.Context, b *pgx.Batch) pgx.BatchResults
func (*Pool) Begin(ctx context.Context) (pgx.Tx, error)
func (*Pool) BeginTx(ctx context.Context, txOptions pgx.TxOptions) (pgx.Tx, error)
func (*Pool) BeginFunc(ctx context.Context, f func(pgx.Tx) error) error
func (*Pool) BeginTxFunc(ctx context.Context, txOptions pgx.TxOptions, f func(pgx.Tx) error) error
func (*Pool) CopyFrom(ctx context.Context, tableName pgx.Identifier, columnNames []string, rowSrc pgx.CopyFromSource) (int64, error)
func (*Pool) Ping(ctx context.Context) error
type Stat struct{}
func (*Stat) AcquireCount() int64
func (*Stat) AcquireDuration() time.Duration
func (*Stat) AcquiredConns() int32
func (*Stat) CanceledAcquireCount() int64
func (*Stat) ConstructingConns() int32
func (*Stat) EmptyAcquireCount() int64
func (*Stat) IdleConns() int32
func (*Stat) MaxConns() int32
func (*Stat) TotalConns() int32
func (*Stat) NewConnsCount() int64
func (*Stat) MaxLifetimeDestroyCount() int64
func (*Stat) MaxIdleDestroyCount() int64
type Tx struct{}
func (*Tx) Begin(ctx context.Context) (pgx.Tx, error)
func (*Tx) BeginFunc(ctx context.Context, f func(pgx.Tx) error) error
func (*Tx) Commit(ctx context.Context) error
func (*Tx) Rollback(ctx context.Context) error
func (*Tx) CopyFrom(ctx context.Context, tableName pgx.Identifier, columnNames []string, rowSrc pgx.CopyFromSource) (int64, error)
func (*Tx) SendBatch(ctx context.Context, b *pgx.Batch) pgx.BatchResults
func (*Tx) LargeObjects() pgx.LargeObjects
func (*Tx) Prepare(ctx context.Context, name string, sql string) (*pgconn.StatementDescription, error)
func (*Tx) Exec(ctx context.Context, sql string, arguments ...interface{}) (pgconn.CommandTag, error)
func (*Tx) Query(ctx context.Context, sql string, args ...interface{}) (pgx.Rows, error)
func (*Tx) QueryRow(ctx context.Context, sql string, args ...interface{}) pgx.Row
func (*Tx) QueryFunc(ctx context.Context, sql string, args []interface{}, scans []interface{}, f func(pgx.QueryFuncRow) error) (pgconn.CommandTag, error)
func (*Tx) Conn() *pgx.Conn
