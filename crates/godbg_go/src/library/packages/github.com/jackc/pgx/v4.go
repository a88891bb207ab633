// Generated from github.com/jackc/pgx/v4 v4.18.3; hash 3e761473b2ebba59; do not edit.
package pgx

import (
	context "context"
	pgconn "github.com/jackc/pgconn"
	stmtcache "github.com/jackc/pgconn/stmtcache"
	pgproto3 "github.com/jackc/pgproto3/v2"
	pgtype "github.com/jackc/pgtype"
)

const (
	BinaryFormatCode = 1
	Deferrable TxDeferrableMode = "deferrable"
	LargeObjectModeRead LargeObjectMode = 262144
	LargeObjectModeWrite LargeObjectMode = 131072
	LogLevelDebug = 5
	LogLevelError = 2
	LogLevelInfo = 4
	LogLevelNone = 1
	LogLevelTrace = 6
	LogLevelWarn = 3
	NotDeferrable TxDeferrableMode = "not deferrable"
	ReadCommitted TxIsoLevel = "read committed"
	ReadOnly TxAccessMode = "read only"
	ReadUncommitted TxIsoLevel = "read uncommitted"
	ReadWrite TxAccessMode = "read write"
	RepeatableRead TxIsoLevel = "repeatable read"
	Serializable TxIsoLevel = "serializable"
	TextFormatCode = 0
)

var (
	ErrInvalidLogLevel error
	ErrNoRows error
	ErrTxClosed error
	ErrTxCommitRollback error
)

type Batch struct{}
func (*Batch) Queue(query string, arguments ...interface{})
func (*Batch) Len() int
type BatchResults interface{Close() error; Exec() (pgconn.CommandTag, error); Query() (Rows, error); QueryFunc(scans []interface{}, f func(QueryFuncRow) error) (pgconn.CommandTag, error); QueryRow() Row}
type BuildStatementCacheFunc func(conn *pgconn.PgConn) stmtcache.Cache
type Conn struct{}
func (*Conn) Close(ctx context.Context) error
func (*Conn) Prepare(ctx context.Context, name string, sql string) (*pgconn.StatementDescription, error)
func (*Conn) Deallocate(ctx context.Context, name string) error
func (*Conn) WaitForNotification(ctx context.Context) (*pgconn.Notification, error)
func (*Conn) IsClosed() bool
func (*Conn) Ping(ctx context.Context) error
func (*Conn) PgConn() *pgconn.PgConn
func (*Conn) StatementCache() stmtcache.Cache
func (*Conn) ConnInfo() *pgtype.ConnInfo
func (*Conn) Config() *ConnConfig
func (*Conn) Exec(ctx context.Context, sql string, arguments ...interface{}) (pgconn.CommandTag, error)
func (*Conn) Query(ctx context.Context, sql string, args ...interface{}) (Rows, error)
func (*Conn) QueryRow(ctx context.Context, sql string, args ...interface{}) Row
func (*Conn) QueryFunc(ctx context.Context, sql string, args []interface{}, scans []interface{}, f func(QueryFuncRow) error) (pgconn.CommandTag, error)
func (*Conn) SendBatch(ctx context.Context, b *Batch) BatchResults
func (*Conn) CopyFrom(ctx context.Context, tableName Identifier, columnNames []string, rowSrc CopyFromSource) (int64, error)
func (*Conn) Begin(ctx context.Context) (Tx, error)
func (*Conn) BeginTx(ctx context.Context, txOptions TxOptions) (Tx, error)
func (*Conn) BeginFunc(ctx context.Context, f func(Tx) error) error
func (*Conn) BeginTxFunc(ctx context.Context, txOptions TxOptions, f func(Tx) error) error
type ConnConfig struct{pgconn.Config; Logger Logger; LogLevel LogLevel; BuildStatementCache BuildStatementCacheFunc; PreferSimpleProtocol bool}
func (*ConnConfig) Copy() *ConnConfig
func (*ConnConfig) ConnString() string
func Connect(ctx context.Context, connString string) (*Conn, error)
func ConnectConfig(ctx context.Context, connConfig *ConnConfig) (*Conn, error)
func CopyFromRows(rows [][]interface{}) CopyFromSource
func CopyFromSlice(length int, next func(int) ([]interface{}, error)) CopyFromSource
type CopyFromSource interface{Err() error; Next() bool; Values() ([]interface{}, error)}
type Identifier []string
func (Identifier) Sanitize() string
type LargeObject struct{}
func (*LargeObject) Write(p []byte) (int, error)
func (*LargeObject) Read(p []byte) (int, error)
func (*LargeObject) Seek(offset int64, whence int) (int64, error)
func (*LargeObject) Tell() (int64, error)
func (*LargeObject) Truncate(size int64) error
func (*LargeObject) Close() error
type LargeObjectMode int32
type LargeObjects struct{}
func (*LargeObjects) Create(ctx context.Context, oid uint32) (uint32, error)
func (*LargeObjects) Open(ctx context.Context, oid uint32, mode LargeObjectMode) (*LargeObject, error)
func (*LargeObjects) Unlink(ctx context.Context, oid uint32) error
type LogLevel int
func (LogLevel) String() string
func LogLevelFromString(s string) (LogLevel, error)
type Logger interface{Log(ctx context.Context, level LogLevel, msg string, data map[string]interface{})}
type LoggerFunc func(ctx context.Context, level LogLevel, msg string, data map[string]interface{})
func (LoggerFunc) Log(ctx context.Context, level LogLevel, msg string, data map[string]interface{})
func ParseConfig(connString string) (*ConnConfig, error)
type QueryFuncRow interface{FieldDescriptions() []pgproto3.FieldDescription; RawValues() [][]byte}
type QueryResultFormats []int16
type QueryResultFormatsByOID map[uint32]int16
type QuerySimpleProtocol bool
type Row interface{Scan(dest ...interface{}) error}
type Rows interface{Close(); CommandTag() pgconn.CommandTag; Err() error; FieldDescriptions() []pgproto3.FieldDescription; Next() bool; RawValues() [][]byte; Scan(dest ...interface{}) error; Values() ([]interface{}, error)}
type ScanArgError struct{ColumnIndex int; Err error}
func (ScanArgError) Error() string
func (ScanArgError) Unwrap() error
func ScanRow(connInfo *pgtype.ConnInfo, fieldDescriptions []pgproto3.FieldDescription, values [][]byte, dest ...interface{}) error
type SerializationError string
func (SerializationError) Error() string
type Tx interface{Begin(ctx context.Context) (Tx, error); BeginFunc(ctx context.Context, f func(Tx) error) error; Commit(ctx context.Context) error; Conn() *Conn; CopyFrom(ctx context.Context, tableName Identifier, columnNames []string, rowSrc CopyFromSource) (int64, error); Exec(ctx context.Context, sql string, arguments ...interface{}) (pgconn.CommandTag, error); LargeObjects() LargeObjects; Prepare(ctx context.Context, name string, sql string) (*pgconn.StatementDescription, error); Query(ctx context.Context, sql string, args ...interface{}) (Rows, error); QueryFunc(ctx context.Context, sql string, args []interface{}, scans []interface{}, f func(QueryFuncRow) error) (pgconn.CommandTag, error); QueryRow(ctx context.Context, sql string, args ...interface{}) Row; Rollback(ctx context.Context) error; SendBatch(ctx context.Context, b *Batch) BatchResults}
type TxAccessMode string
type TxDeferrableMode string
type TxIsoLevel string
type TxOptions struct{IsoLevel TxIsoLevel; AccessMode TxAccessMode; DeferrableMode TxDeferrableMode}
