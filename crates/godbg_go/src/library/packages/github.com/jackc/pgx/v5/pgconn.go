// Generated from github.com/jackc/pgx/v5 v5.11.0; hash ea6ecb153abe9a30; do not edit.
package pgconn

import (
	context "context"
	tls "crypto/tls"
	ctxwatch "github.com/jackc/pgx/v5/pgconn/ctxwatch"
	pgproto3 "github.com/jackc/pgx/v5/pgproto3"
	io "io"
	net "net"
	time "time"
)

var (
	ErrConnClosed error
	ErrPrimaryConnection error
	ErrReadOnlyConnection error
	ErrReadWriteConnection error
	ErrStandbyConnection error
)

type AfterConnectFunc func(ctx context.Context, pgconn *PgConn) error
type Batch struct{}
func (*Batch) ExecParams(sql string, paramValues [][]byte, paramOIDs []uint32, paramFormats []int16, resultFormats []int16)
func (*Batch) ExecPrepared(stmtName string, paramValues [][]byte, paramFormats []int16, resultFormats []int16)
func (*Batch) ExecStatement(statementDescription *StatementDescription, paramValues [][]byte, paramFormats []int16, resultFormats []int16)
type BuildFrontendFunc func(r io.Reader, w io.Writer) *pgproto3.Frontend
type CancelRequestContextWatcherHandler struct{Conn *PgConn; CancelRequestDelay time.Duration; DeadlineDelay time.Duration}
func (*CancelRequestContextWatcherHandler) HandleCancel(context.Context)
func (*CancelRequestContextWatcherHandler) HandleUnwatchAfterCancel()
type CloseComplete struct{}
type CommandTag struct{}
func (CommandTag) RowsAffected() int64
func (CommandTag) String() string
func (CommandTag) Insert() bool
func (CommandTag) Update() bool
func (CommandTag) Delete() bool
func (CommandTag) Select() bool
type Config struct{Host string; Port uint16; Database string; User string; Password string; TLSConfig *tls.Config; ConnectTimeout time.Duration; DialFunc DialFunc; LookupFunc LookupFunc; BuildFrontend BuildFrontendFunc; MaxProtocolMessageBodyLen int; BuildContextWatcherHandler func(*PgConn) ctxwatch.Handler; RuntimeParams map[string]string; KerberosSrvName string; KerberosSpn string; Fallbacks []*FallbackConfig; SSLNegotiation string; AfterNetConnect func(ctx context.Context, config *Config, conn net.Conn) (net.Conn, error); ValidateConnect ValidateConnectFunc; AfterConnect AfterConnectFunc; OnNotice NoticeHandler; OnNotification NotificationHandler; OnPgError PgErrorHandler; OAuthTokenProvider func(context.Context) (string, error); MinProtocolVersion string; MaxProtocolVersion string; ChannelBinding string; RequireAuth string}
func (*Config) Copy() *Config
func Connect(ctx context.Context, connString string) (*PgConn, error)
func ConnectConfig(ctx context.Context, config *Config) (*PgConn, error)
type ConnectError struct{Config *Config}
func (*ConnectError) Error() string
func (*ConnectError) Unwrap() error
func ConnectWithOptions(ctx context.Context, connString string, parseConfigOptions ParseConfigOptions) (*PgConn, error)
func Construct(hc *HijackedConn) (*PgConn, error)
type DeadlineContextWatcherHandler struct{Conn net.Conn; DeadlineDelay time.Duration}
func (*DeadlineContextWatcherHandler) HandleCancel(ctx context.Context)
func (*DeadlineContextWatcherHandler) HandleUnwatchAfterCancel()
type DialFunc func(ctx context.Context, network string, addr string) (net.Conn, error)
func ErrorResponseToPgError(msg *pgproto3.ErrorResponse) *PgError
type FallbackConfig struct{Host string; Port uint16; TLSConfig *tls.Config}
type FieldDescription struct{Name string; TableOID uint32; TableAttributeNumber uint16; DataTypeOID uint32; DataTypeSize int16; TypeModifier int32; Format int16}
type GSS interface{Continue(inToken []byte) (bool, []byte, error); GetInitToken(host string, service string) ([]byte, error); GetInitTokenFromSPN(spn string) ([]byte, error)}
type GetSSLPasswordFunc func(ctx context.Context) string
type HijackedConn struct{Conn net.Conn; TLSConfig *tls.Config; PID uint32; SecretKey []byte; ParameterStatuses map[string]string; TxStatus byte; Frontend *pgproto3.Frontend; Config *Config; CustomData map[string]any}
type LookupFunc func(ctx context.Context, host string) ([]string, error)
type MultiResultReader struct{}
func (*MultiResultReader) ReadAll() ([]*Result, error)
func (*MultiResultReader) NextResult() bool
func (*MultiResultReader) ResultReader() *ResultReader
func (*MultiResultReader) Close() error
func NetworkAddress(host string, port uint16) (string, string)
func NewCommandTag(s string) CommandTag
type NewGSSFunc func() (GSS, error)
func NewParseConfigError(conn string, msg string, err error) error
type NotPreferredError struct{}
func (*NotPreferredError) Error() string
func (*NotPreferredError) SafeToRetry() bool
func (*NotPreferredError) Unwrap() error
type Notice struct{Severity string; SeverityUnlocalized string; Code string; Message string; Detail string; Hint string; Position int32; InternalPosition int32; InternalQuery string; Where string; SchemaName string; TableName string; ColumnName string; DataTypeName string; ConstraintName string; File string; Line int32; Routine string}
type NoticeHandler func(*PgConn, *Notice)
type Notification struct{PID uint32; Channel string; Payload string}
type NotificationHandler func(*PgConn, *Notification)
func ParseConfig(connString string) (*Config, error)
type ParseConfigError struct{ConnString string}
func (*ParseConfigError) Error() string
func (*ParseConfigError) Unwrap() error
type ParseConfigOptions struct{GetSSLPassword GetSSLPasswordFunc; ConnStringAllowedKeys []string}
func ParseConfigWithOptions(connString string, options ParseConfigOptions) (*Config, error)
type PgConn struct{}
func (*PgConn) ReceiveMessage(ctx context.Context) (pgproto3.BackendMessage, error)
func (*PgConn) Conn() net.Conn
func (*PgConn) PID() uint32
func (*PgConn) TxStatus() byte
func (*PgConn) SecretKey() []byte
func (*PgConn) Frontend() *pgproto3.Frontend
func (*PgConn) Close(ctx context.Context) error
func (*PgConn) CleanupDone() chan struct{}
func (*PgConn) IsClosed() bool
func (*PgConn) IsBusy() bool
func (*PgConn) ParameterStatus(key string) string
func (*PgConn) Prepare(ctx context.Context, name string, sql string, paramOIDs []uint32) (*StatementDescription, error)
func (*PgConn) Deallocate(ctx context.Context, name string) error
func (*PgConn) CancelRequest(ctx context.Context) error
func (*PgConn) WaitForNotification(ctx context.Context) error
func (*PgConn) Exec(ctx context.Context, sql string) *MultiResultReader
func (*PgConn) ExecParams(ctx context.Context, sql string, paramValues [][]byte, paramOIDs []uint32, paramFormats []int16, resultFormats []int16) *ResultReader
func (*PgConn) ExecPrepared(ctx context.Context, stmtName string, paramValues [][]byte, paramFormats []int16, resultFormats []int16) *ResultReader
func (*PgConn) ExecStatement(ctx context.Context, statementDescription *StatementDescription, paramValues [][]byte, paramFormats []int16, resultFormats []int16) *ResultReader
func (*PgConn) CopyTo(ctx context.Context, w io.Writer, sql string) (CommandTag, error)
func (*PgConn) CopyFrom(ctx context.Context, r io.Reader, sql string) (CommandTag, error)
func (*PgConn) ExecBatch(ctx context.Context, batch *Batch) *MultiResultReader
func (*PgConn) EscapeString(s string) (string, error)
func (*PgConn) CheckConn() error
func (*PgConn) Ping(ctx context.Context) error
func (*PgConn) SyncConn(ctx context.Context) error
func (*PgConn) CustomData() map[string]any
func (*PgConn) Hijack() (*HijackedConn, error)
func (*PgConn) StartPipeline(ctx context.Context) *Pipeline
type PgError struct{Severity string; SeverityUnlocalized string; Code string; Message string; Detail string; Hint string; Position int32; InternalPosition int32; InternalQuery string; Where string; SchemaName string; TableName string; ColumnName string; DataTypeName string; ConstraintName string; File string; Line int32; Routine string}
func (*PgError) Error() string
func (*PgError) SQLState() string
type PgErrorHandler func(*PgConn, *PgError) bool
type Pipeline struct{}
func (*Pipeline) SendPrepare(name string, sql string, paramOIDs []uint32)
func (*Pipeline) SendDeallocate(name string)
func (*Pipeline) SendQueryParams(sql string, paramValues [][]byte, paramOIDs []uint32, paramFormats []int16, resultFormats []int16)
func (*Pipeline) SendQueryPrepared(stmtName string, paramValues [][]byte, paramFormats []int16, resultFormats []int16)
func (*Pipeline) SendQueryStatement(statementDescription *StatementDescription, paramValues [][]byte, paramFormats []int16, resultFormats []int16)
func (*Pipeline) SendFlushRequest()
func (*Pipeline) SendPipelineSync()
func (*Pipeline) Flush() error
func (*Pipeline) Sync() error
func (*Pipeline) GetResults() (any, error)
func (*Pipeline) Close() error
type PipelineSync struct{}
type PrepareError struct{ParseComplete bool}
func (*PrepareError) Error() string
func (*PrepareError) Unwrap() error
func RegisterGSSProvider(newGSSArg NewGSSFunc)
type Result struct{FieldDescriptions []FieldDescription; Rows [][][]byte; CommandTag CommandTag; Err error}
type ResultReader struct{}
func (*ResultReader) Read() *Result
func (*ResultReader) NextRow() bool
func (*ResultReader) FieldDescriptions() []FieldDescription
func (*ResultReader) Values() [][]byte
func (*ResultReader) Close() (CommandTag, error)
func SafeToRetry(err error) bool
type StatementDescription struct{Name string; SQL string; ParamOIDs []uint32; Fields []FieldDescription}
func Timeout(err error) bool
type ValidateConnectFunc func(ctx context.Context, pgconn *PgConn) error
func ValidateConnectTargetSessionAttrsPreferStandby(ctx context.Context, pgConn *PgConn) error
func ValidateConnectTargetSessionAttrsPrimary(ctx context.Context, pgConn *PgConn) error
func ValidateConnectTargetSessionAttrsReadOnly(ctx context.Context, pgConn *PgConn) error
func ValidateConnectTargetSessionAttrsReadWrite(ctx context.Context, pgConn *PgConn) error
func ValidateConnectTargetSessionAttrsStandby(ctx context.Context, pgConn *PgConn) error
