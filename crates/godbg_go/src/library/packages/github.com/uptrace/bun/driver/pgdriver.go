// Generated from github.com/uptrace/bun/driver/pgdriver v1.2.18; hash 23480fe9a6f23625; do not edit.
package pgdriver

import (
	context "context"
	tls "crypto/tls"
	sql "database/sql"
	driver "database/sql/driver"
	bun "github.com/uptrace/bun"
	io "io"
	net "net"
	time "time"
)

var (
	Logger logging
)

type ChannelOption func(c *channel)
type Config struct{Network string; Addr string; DialTimeout time.Duration; Dialer func(ctx context.Context, network string, addr string) (net.Conn, error); TLSConfig *tls.Config; User string; Password string; Database string; AppName string; ConnParams map[string]any; ReadTimeout time.Duration; WriteTimeout time.Duration; ResetSessionFunc func(context.Context, *Conn) error; EnableTracing bool; BufferSize int; UnsafeStrings bool}
type Conn struct{}
func (*Conn) Close() error
func (*Conn) Prepare(query string) (driver.Stmt, error)
func (*Conn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error)
func (*Conn) Begin() (driver.Tx, error)
func (*Conn) BeginTx(ctx context.Context, opts driver.TxOptions) (driver.Tx, error)
func (*Conn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error)
func (*Conn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error)
func (*Conn) Ping(ctx context.Context) error
func (*Conn) IsValid() bool
func (*Conn) ResetSession(ctx context.Context) error
func (*Conn) Conn() net.Conn
type Connector struct{}
func (*Connector) Connect(ctx context.Context) (driver.Conn, error)
func (*Connector) Driver() driver.Driver
func (*Connector) Config() *Config
func CopyFrom(ctx context.Context, conn bun.Conn, r io.Reader, query string, args ...any) (sql.Result, error)
func CopyTo(ctx context.Context, conn bun.Conn, w io.Writer, query string, args ...any) (sql.Result, error)
type Driver struct{}
func (Driver) OpenConnector(name string) (driver.Connector, error)
func (Driver) Open(name string) (driver.Conn, error)
type Error struct{}
func (Error) Field(k byte) string
func (Error) IntegrityViolation() bool
func (Error) StatementTimeout() bool
func (Error) Error() string
type Listener struct{}
func (*Listener) Close() error
func (*Listener) Listen(ctx context.Context, channels ...string) error
func (*Listener) Unlisten(ctx context.Context, channels ...string) error
func (*Listener) Receive(ctx context.Context) (string, string, error)
func (*Listener) ReceiveTimeout(ctx context.Context, timeout time.Duration) (string, string, error)
func (*Listener) Channel(opts ...ChannelOption) <-chan Notification
func NewConnector(opts ...Option) *Connector
func NewDriver() Driver
func NewListener(db *bun.DB) *Listener
type Notification struct{Channel string; Payload string}
func Notify(ctx context.Context, db *bun.DB, channel string, payload string) error
type Option func(conf *Config)
func ParseTime(s string) (time.Time, error)
func WithAddr(addr string) Option
func WithApplicationName(appName string) Option
func WithBufferSize(size int) Option
func WithChannelOverflowHandler(handler channelOverflowHandler) ChannelOption
func WithChannelSize(size int) ChannelOption
func WithConfig(after *Config) Option
func WithConnParams(params map[string]any) Option
func WithDSN(dsn string) Option
func WithDatabase(database string) Option
func WithDialTimeout(dialTimeout time.Duration) Option
func WithInsecure(on bool) Option
func WithNetwork(network string) Option
func WithOptions(opts ...Option) Option
func WithPassword(password string) Option
func WithReadTimeout(readTimeout time.Duration) Option
func WithResetSessionFunc(fn func(context.Context, *Conn) error) Option
func WithTLSConfig(tlsConfig *tls.Config) Option
func WithTimeout(timeout time.Duration) Option
func WithTracing(on bool) Option
func WithUnsafeStrings(allow bool) Option
func WithUser(user string) Option
func WithWriteTimeout(writeTimeout time.Duration) Option
type channel struct{}
type logging interface{Printf(ctx context.Context, format string, v ...any)}
type channelOverflowHandler func(n Notification)
