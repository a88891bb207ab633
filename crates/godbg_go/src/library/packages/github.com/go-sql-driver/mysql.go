// Generated from github.com/go-sql-driver/mysql v1.10.1; hash f5b43349262d77dc; do not edit.
package mysql

import (
	context "context"
	rsa "crypto/rsa"
	tls "crypto/tls"
	driver "database/sql/driver"
	io "io"
	net "net"
	time "time"
)

var (
	ErrBusyBuffer error
	ErrCleartextPassword error
	ErrInvalidConn error
	ErrMalformPkt error
	ErrNativePassword error
	ErrNoTLS error
	ErrOldPassword error
	ErrOldProtocol error
	ErrPktSync error
	ErrPktSyncMul error
	ErrPktTooLarge error
	ErrUnknownPlugin error
)

func BeforeConnect(fn func(context.Context, *Config) error) Option
func Charset(charset string, collation string) Option
type Config struct{User string; Passwd string; Net string; Addr string; DBName string; Params map[string]string; ConnectionAttributes string; Collation string; Loc *time.Location; MaxAllowedPacket int; ServerPubKey string; TLSConfig string; TLS *tls.Config; Timeout time.Duration; ReadTimeout time.Duration; WriteTimeout time.Duration; Logger Logger; DialFunc func(ctx context.Context, network string, addr string) (net.Conn, error); AllowAllFiles bool; AllowCleartextPasswords bool; AllowFallbackToPlaintext bool; AllowNativePasswords bool; AllowOldPasswords bool; CheckConnLiveness bool; ClientFoundRows bool; ColumnsWithAlias bool; InterpolateParams bool; MultiStatements bool; ParseTime bool; RejectReadOnly bool}
func (*Config) Apply(opts ...Option) error
func (*Config) Clone() *Config
func (*Config) FormatDSN() string
func DeregisterDialContext(net string)
func DeregisterLocalFile(filePath string)
func DeregisterReaderHandler(name string)
func DeregisterServerPubKey(name string)
func DeregisterTLSConfig(key string)
type DialContextFunc func(ctx context.Context, addr string) (net.Conn, error)
type DialFunc func(addr string) (net.Conn, error)
func EnableCompression(yes bool) Option
type Logger interface{Print(v ...any)}
type MySQLDriver struct{}
func (MySQLDriver) Open(dsn string) (driver.Conn, error)
func (MySQLDriver) OpenConnector(dsn string) (driver.Connector, error)
type MySQLError struct{Number uint16; SQLState [5]byte; Message string}
func (*MySQLError) Error() string
func (*MySQLError) Is(err error) bool
func NewConfig() *Config
func NewConnector(cfg *Config) (driver.Connector, error)
type NopLogger struct{}
func (*NopLogger) Print(_ ...any)
type NullTime struct{Time time.Time; Valid bool}
func (*NullTime) Scan(value any) error
func (NullTime) Value() (driver.Value, error)
type Option func(*Config) error
func ParseDSN(dsn string) (*Config, error)
func RegisterDial(network string, dial DialFunc)
func RegisterDialContext(net string, dial DialContextFunc)
func RegisterLocalFile(filePath string)
func RegisterReaderHandler(name string, handler func() io.Reader)
func RegisterServerPubKey(name string, pubKey *rsa.PublicKey)
func RegisterTLSConfig(key string, config *tls.Config) error
type Result interface{AllLastInsertIds() []int64; AllRowsAffected() []int64; driver.Result}
func SetLogger(logger Logger) error
func TimeTruncate(d time.Duration) Option
