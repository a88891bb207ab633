// Generated from github.com/jackc/pgconn v1.14.3; hash c6d2674a0a8633bb; do not edit.
package pgconn

import (
	context "context"
	tls "crypto/tls"
	pgproto3 "github.com/jackc/pgproto3/v2"
	io "io"
	net "net"
	time "time"
)

type AfterConnectFunc func(ctx context.Context, pgconn *PgConn) error
type Batch struct{}
func (*Batch) ExecParams(sql string, paramValues [][]byte, paramOIDs []uint32, paramFormats []int16, resultFormats []int16)
func (*Batch) ExecPrepared(stmtName string, paramValues [][]byte, paramFormats []int16, resultFormats []int16)
type BuildFrontendFunc func(r io.Reader, w io.Writer) Frontend
type CommandTag []byte
func (CommandTag) RowsAffected() int64
func (CommandTag) String() string
func (CommandTag) Insert() bool
func (CommandTag) Update() bool
func (CommandTag) Delete() bool
func (CommandTag) Select() bool
type Config struct{Host string; Port uint16; Database string; User string; Password string; TLSConfig *tls.Config; ConnectTimeout time.Duration; DialFunc DialFunc; LookupFunc LookupFunc; BuildFrontend BuildFrontendFunc; RuntimeParams map[string]string; KerberosSrvName string; KerberosSpn string; Fallbacks []*FallbackConfig; ValidateConnect ValidateConnectFunc; AfterConnect AfterConnectFunc; OnNotice NoticeHandler; OnNotification NotificationHandler}
func (*Config) Copy() *Config
func Connect(ctx context.Context, connString string) (*PgConn, error)
func ConnectConfig(octx context.Context, config *Config) (*PgConn, error)
func ConnectWithOptions(ctx context.Context, connString string, parseConfigOptions ParseConfigOptions) (*PgConn, error)
func Construct(hc *HijackedConn) (*PgConn, error)
type DialFunc func(ctx context.Context, network string, addr string) (net.Conn, error)
func ErrorResponseToPgError(msg *pgproto3.ErrorResponse) *PgError
type FallbackConfig struct{Host string; Port uint16; TLSConfig *tls.Config}
type Frontend interface{Receive() (pgproto3.BackendMessage, error)}
type GSS interface{Continue(inToken []byte) (bool, []byte, error); GetInitToken(host string, service string) ([]byte, error); GetInitTokenFromSPN(spn string) ([]byte, error)}
type GetSSLPasswordFunc func(ctx context.Context) string
type HijackedConn struct{Conn net.Conn; PID uint32; SecretKey uint32; ParameterStatuses map[string]string; TxStatus byte; Frontend Frontend; Config *Config}
type LookupFunc func(ctx context.Context, host string) ([]string, error)
type MultiResultReader struct{}
func (*MultiResultReader) ReadAll() ([]*Result, error)
func (*MultiResultReader) NextResult() bool
func (*MultiResultReader) ResultReader() *ResultReader
func (*MultiResultReader) Close() error
func NetworkAddress(host string, port uint16) (string, string)
type NewGSSFunc func() (GSS, error)
type NotPreferredError struct{}
func (*NotPreferredError) Error() string
func (*NotPreferredError) SafeToRetry() bool
func (*NotPreferredError) Unwrap() error
type Notice struct{Severity string; Code string; Message string; Detail string; Hint string; Position int32; InternalPosition int32; InternalQuery string; Where string; SchemaName string; TableName string; ColumnName string; DataTypeName string; ConstraintName string; File string; Line int32; Routine string}
type NoticeHandler func(*PgConn, *Notice)
type Notification struct{PID uint32; Channel string; Payload string}
type NotificationHandler func(*PgConn, *Notification)
func ParseConfig(connString string) (*Config, error)
type ParseConfigOptions struct{GetSSLPassword GetSSLPasswordFunc}
func ParseConfigWithOptions(connString string, options ParseConfigOptions) (*Config, error)
type PgConn struct{}
func (*PgConn) SendBytes(ctx context.Context, buf []byte) error
func (*PgConn) ReceiveMessage(ctx context.Context) (pgproto3.BackendMessage, error)
func (*PgConn) Conn() net.Conn
func (*PgConn) PID() uint32
func (*PgConn) TxStatus() byte
func (*PgConn) SecretKey() uint32
func (*PgConn) Close(ctx context.Context) error
func (*PgConn) CleanupDone() chan struct{}
func (*PgConn) IsClosed() bool
func (*PgConn) IsBusy() bool
func (*PgConn) ParameterStatus(key string) string
func (*PgConn) Prepare(ctx context.Context, name string, sql string, paramOIDs []uint32) (*StatementDescription, error)
func (*PgConn) CancelRequest(ctx context.Context) error
func (*PgConn) WaitForNotification(ctx context.Context) error
func (*PgConn) Exec(ctx context.Context, sql string) *MultiResultReader
func (*PgConn) ReceiveResults(ctx context.Context) *MultiResultReader
func (*PgConn) ExecParams(ctx context.Context, sql string, paramValues [][]byte, paramOIDs []uint32, paramFormats []int16, resultFormats []int16) *ResultReader
func (*PgConn) ExecPrepared(ctx context.Context, stmtName string, paramValues [][]byte, paramFormats []int16, resultFormats []int16) *ResultReader
func (*PgConn) CopyTo(ctx context.Context, w io.Writer, sql string) (CommandTag, error)
func (*PgConn) CopyFrom(ctx context.Context, r io.Reader, sql string) (CommandTag, error)
func (*PgConn) ExecBatch(ctx context.Context, batch *Batch) *MultiResultReader
func (*PgConn) EscapeString(s string) (string, error)
func (*PgConn) Hijack() (*HijackedConn, error)
type PgError struct{Severity string; Code string; Message string; Detail string; Hint string; Position int32; InternalPosition int32; InternalQuery string; Where string; SchemaName string; TableName string; ColumnName string; DataTypeName string; ConstraintName string; File string; Line int32; Routine string}
func (*PgError) Error() string
func (*PgError) SQLState() string
func RegisterGSSProvider(newGSSArg NewGSSFunc)
type Result struct{FieldDescriptions []pgproto3.FieldDescription; Rows [][][]byte; CommandTag CommandTag; Err error}
type ResultReader struct{}
func (*ResultReader) Read() *Result
func (*ResultReader) NextRow() bool
func (*ResultReader) FieldDescriptions() []pgproto3.FieldDescription
func (*ResultReader) Values() [][]byte
func (*ResultReader) Close() (CommandTag, error)
func SafeToRetry(err error) bool
type StatementDescription struct{Name string; SQL string; ParamOIDs []uint32; Fields []pgproto3.FieldDescription}
func Timeout(err error) bool
type ValidateConnectFunc func(ctx context.Context, pgconn *PgConn) error
func ValidateConnectTargetSessionAttrsPreferStandby(ctx context.Context, pgConn *PgConn) error
func ValidateConnectTargetSessionAttrsPrimary(ctx context.Context, pgConn *PgConn) error
func ValidateConnectTargetSessionAttrsReadOnly(ctx context.Context, pgConn *PgConn) error
func ValidateConnectTargetSessionAttrsReadWrite(ctx context.Context, pgConn *PgConn) error
func ValidateConnectTargetSessionAttrsStandby(ctx context.Context, pgConn *PgConn) error
