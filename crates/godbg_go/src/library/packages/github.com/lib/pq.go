// Generated from github.com/lib/pq v1.12.3; hash f3df743938ee34a6; do not edit.
package pq

import (
	bytes "bytes"
	context "context"
	tls "crypto/tls"
	sql "database/sql"
	driver "database/sql/driver"
	pqerror "github.com/lib/pq/pqerror"
	net "net"
	netip "net/netip"
	time "time"
)

const (
	Edebug = "DEBUG"
	Efatal = "FATAL"
	Einfo = "INFO"
	Elog = "LOG"
	Enotice = "NOTICE"
	Epanic = "PANIC"
	Ewarning = "WARNING"
	ListenerEventConnected ListenerEventType = 0
	ListenerEventConnectionAttemptFailed ListenerEventType = 3
	ListenerEventDisconnected ListenerEventType = 1
	ListenerEventReconnected ListenerEventType = 2
	LoadBalanceHostsDisable LoadBalanceHosts = "disable"
	LoadBalanceHostsRandom LoadBalanceHosts = "random"
	ProtocolVersion30 ProtocolVersion = "3.0"
	ProtocolVersion32 ProtocolVersion = "3.2"
	ProtocolVersionLatest ProtocolVersion = "latest"
	SSLModeAllow SSLMode = "allow"
	SSLModeDisable SSLMode = "disable"
	SSLModePrefer SSLMode = "prefer"
	SSLModeRequire SSLMode = "require"
	SSLModeVerifyCA SSLMode = "verify-ca"
	SSLModeVerifyFull SSLMode = "verify-full"
	SSLNegotiationDirect SSLNegotiation = "direct"
	SSLNegotiationPostgres SSLNegotiation = "postgres"
	SSLProtocolVersionTLS10 SSLProtocolVersion = "TLSv1.0"
	SSLProtocolVersionTLS11 SSLProtocolVersion = "TLSv1.1"
	SSLProtocolVersionTLS12 SSLProtocolVersion = "TLSv1.2"
	SSLProtocolVersionTLS13 SSLProtocolVersion = "TLSv1.3"
	TargetSessionAttrsAny TargetSessionAttrs = "any"
	TargetSessionAttrsPreferStandby TargetSessionAttrs = "prefer-standby"
	TargetSessionAttrsPrimary TargetSessionAttrs = "primary"
	TargetSessionAttrsReadOnly TargetSessionAttrs = "read-only"
	TargetSessionAttrsReadWrite TargetSessionAttrs = "read-write"
	TargetSessionAttrsStandby TargetSessionAttrs = "standby"
)

var (
	ErrChannelAlreadyOpen error
	ErrChannelNotOpen error
	ErrCouldNotDetectUsername error
	ErrInFailedTransaction error
	ErrNotSupported error
	ErrSSLKeyHasWorldPermissions error
	ErrSSLKeyUnknownOwnership error
	ErrSSLNotSupported error
)

func Array(a any) interface{driver.Valuer; sql.Scanner}
type ArrayDelimiter interface{ArrayDelimiter() string}
func As(err error, codes ...pqerror.Code) *Error
type BoolArray []bool
func (*BoolArray) Scan(src any) error
func (BoolArray) Value() (driver.Value, error)
func BufferQuoteIdentifier(name string, buffer *bytes.Buffer)
type ByteaArray [][]byte
func (*ByteaArray) Scan(src any) error
func (ByteaArray) Value() (driver.Value, error)
type Config struct{Host string "postgres:\"host\" env:\"PGHOST\""; Hostaddr netip.Addr "postgres:\"hostaddr\" env:\"PGHOSTADDR\""; Port uint16 "postgres:\"port\" env:\"PGPORT\""; Database string "postgres:\"dbname\" env:\"PGDATABASE\""; User string "postgres:\"user\" env:\"PGUSER\""; Password string "postgres:\"password\" env:\"PGPASSWORD\""; Passfile string "postgres:\"passfile\" env:\"PGPASSFILE\""; Options string "postgres:\"options\" env:\"PGOPTIONS\""; ApplicationName string "postgres:\"application_name\" env:\"PGAPPNAME\""; FallbackApplicationName string "postgres:\"fallback_application_name\" env:\"-\""; SSLMode SSLMode "postgres:\"sslmode\" env:\"PGSSLMODE\""; SSLNegotiation SSLNegotiation "postgres:\"sslnegotiation\" env:\"PGSSLNEGOTIATION\""; SSLCert string "postgres:\"sslcert\" env:\"PGSSLCERT\""; SSLKey string "postgres:\"sslkey\" env:\"PGSSLKEY\""; SSLRootCert string "postgres:\"sslrootcert\" env:\"PGSSLROOTCERT\""; SSLSNI bool "postgres:\"sslsni\" env:\"PGSSLSNI\""; SSLMinProtocolVersion SSLProtocolVersion "postgres:\"ssl_min_protocol_version\" env:\"SSLPGMINPROTOCOLVERSION\""; SSLMaxProtocolVersion SSLProtocolVersion "postgres:\"ssl_max_protocol_version\" env:\"SSLPGMAXPROTOCOLVERSION\""; SSLInline bool "postgres:\"sslinline\" env:\"-\""; KrbSrvname string "postgres:\"krbsrvname\" env:\"PGKRBSRVNAME\""; KrbSpn string "postgres:\"krbspn\" env:\"-\""; ConnectTimeout time.Duration "postgres:\"connect_timeout\" env:\"PGCONNECT_TIMEOUT\""; BinaryParameters bool "postgres:\"binary_parameters\" env:\"-\""; DisablePreparedBinaryResult bool "postgres:\"disable_prepared_binary_result\" env:\"-\""; ClientEncoding string "postgres:\"client_encoding\" env:\"PGCLIENTENCODING\""; Datestyle string "postgres:\"datestyle\" env:\"PGDATESTYLE\""; TZ string "postgres:\"tz\" env:\"PGTZ\""; Geqo string "postgres:\"geqo\" env:\"PGGEQO\""; TargetSessionAttrs TargetSessionAttrs "postgres:\"target_session_attrs\" env:\"PGTARGETSESSIONATTRS\""; LoadBalanceHosts LoadBalanceHosts "postgres:\"load_balance_hosts\" env:\"PGLOADBALANCEHOSTS\""; MinProtocolVersion ProtocolVersion "postgres:\"min_protocol_version\" env:\"PGMINPROTOCOLVERSION\""; MaxProtocolVersion ProtocolVersion "postgres:\"max_protocol_version\" env:\"PGMAXPROTOCOLVERSION\""; Service string "postgres:\"service\" env:\"PGSERVICE\""; ServiceFile string "postgres:\"-\" env:\"PGSERVICEFILE\""; Runtime map[string]string "postgres:\"-\" env:\"-\""; Multi []ConfigMultihost}
func (Config) Clone() Config
type ConfigMultihost struct{Host string; Hostaddr netip.Addr; Port uint16}
type Connector struct{}
func (*Connector) Connect(ctx context.Context) (driver.Conn, error)
func (*Connector) Dialer(dialer Dialer)
func (*Connector) Driver() driver.Driver
func ConnectorNoticeHandler(c driver.Connector) func(*Error)
func ConnectorNotificationHandler(c driver.Connector) func(*Notification)
func ConnectorWithNoticeHandler(c driver.Connector, handler func(*Error)) *NoticeHandlerConnector
func ConnectorWithNotificationHandler(c driver.Connector, handler func(*Notification)) *NotificationHandlerConnector
func CopyIn(table string, columns ...string) string
func CopyInSchema(schema string, table string, columns ...string) string
func DialOpen(d Dialer, dsn string) (driver.Conn, error)
type Dialer interface{Dial(network string, address string) (net.Conn, error); DialTimeout(network string, address string, timeout time.Duration) (net.Conn, error)}
type DialerContext interface{DialContext(ctx context.Context, network string, address string) (net.Conn, error)}
type Driver struct{}
func (Driver) Open(name string) (driver.Conn, error)
func EnableInfinityTs(negative time.Time, positive time.Time)
type Error struct{Severity string; Code pqerror.Code; Message string; Detail string; Hint string; Position string; InternalPosition string; InternalQuery string; Where string; Schema string; Table string; Column string; DataTypeName string; Constraint string; File string; Line string; Routine string}
func (*Error) Get(k byte) string
func (*Error) Fatal() bool
func (*Error) SQLState() string
func (*Error) Error() string
func (*Error) ErrorWithDetail() string
type ErrorClass = pqerror.Class
type ErrorCode = pqerror.Code
type EventCallbackType func(event ListenerEventType, err error)
type Float32Array []float32
func (*Float32Array) Scan(src any) error
func (Float32Array) Value() (driver.Value, error)
type Float64Array []float64
func (*Float64Array) Scan(src any) error
func (Float64Array) Value() (driver.Value, error)
func FormatTimestamp(t time.Time) []byte
type GSS interface{Continue(inToken []byte) (bool, []byte, error); GetInitToken(host string, service string) ([]byte, error); GetInitTokenFromSpn(spn string) ([]byte, error)}
type GenericArray struct{A any}
func (GenericArray) Scan(src any) error
func (GenericArray) Value() (driver.Value, error)
type Int32Array []int32
func (*Int32Array) Scan(src any) error
func (Int32Array) Value() (driver.Value, error)
type Int64Array []int64
func (*Int64Array) Scan(src any) error
func (Int64Array) Value() (driver.Value, error)
type Listener struct{Notify chan *Notification}
func (*Listener) NotificationChannel() <-chan *Notification
func (*Listener) Listen(channel string) error
func (*Listener) Unlisten(channel string) error
func (*Listener) UnlistenAll() error
func (*Listener) Ping() error
func (*Listener) Close() error
type ListenerConn struct{}
func (*ListenerConn) Listen(channel string) (bool, error)
func (*ListenerConn) Unlisten(channel string) (bool, error)
func (*ListenerConn) UnlistenAll() (bool, error)
func (*ListenerConn) Ping() error
func (*ListenerConn) ExecSimpleQuery(q string) (bool, error)
func (*ListenerConn) Close() error
func (*ListenerConn) Err() error
type ListenerEventType int
func (ListenerEventType) String() string
type LoadBalanceHosts string
func NewConfig(dsn string) (Config, error)
func NewConnector(dsn string) (*Connector, error)
func NewConnectorConfig(cfg Config) (*Connector, error)
func NewDialListener(d Dialer, dsn string, minReconnect time.Duration, maxReconnect time.Duration, cb EventCallbackType) *Listener
type NewGSSFunc func() (GSS, error)
func NewListener(dsn string, minReconnect time.Duration, maxReconnect time.Duration, cb EventCallbackType) *Listener
func NewListenerConn(name string, notificationChan chan<- *Notification) (*ListenerConn, error)
func NoticeHandler(c driver.Conn) func(*Error)
type NoticeHandlerConnector struct{driver.Connector}
func (*NoticeHandlerConnector) Connect(ctx context.Context) (driver.Conn, error)
type Notification struct{BePid int; Channel string; Extra string}
type NotificationHandlerConnector struct{driver.Connector}
func (*NotificationHandlerConnector) Connect(ctx context.Context) (driver.Conn, error)
type NullTime = sql.NullTime
func Open(dsn string) (driver.Conn, error)
type PGError interface{Error() string; Fatal() bool; Get(k byte) string}
func ParseTimestamp(currentLocation *time.Location, str string) (time.Time, error)
func ParseURL(url string) (string, error)
type ProtocolVersion string
func QuoteIdentifier(name string) string
func QuoteLiteral(literal string) string
func RegisterGSSProvider(newGssArg NewGSSFunc)
func RegisterTLSConfig(key string, config *tls.Config) error
type SSLMode string
type SSLNegotiation string
type SSLProtocolVersion string
func SetNoticeHandler(c driver.Conn, handler func(*Error))
func SetNotificationHandler(c driver.Conn, handler func(*Notification))
type StringArray []string
func (*StringArray) Scan(src any) error
func (StringArray) Value() (driver.Value, error)
type TargetSessionAttrs string
