// Generated from github.com/golang-migrate/migrate/v4 v4.20.1; hash ac5e770c21556ed6; do not edit.
package migrate

import (
	database "github.com/golang-migrate/migrate/v4/database"
	source "github.com/golang-migrate/migrate/v4/source"
	io "io"
	url "net/url"
	time "time"
)

var (
	DefaultBufferSize uint
	DefaultLockTimeout time.Duration
	DefaultPrefetchMigrations uint
	ErrInvalidVersion error
	ErrLockTimeout error
	ErrLocked error
	ErrNilVersion error
	ErrNoChange error
)

type ErrDirty struct{Version int}
func (ErrDirty) Error() string
type ErrShortLimit struct{Short uint}
func (ErrShortLimit) Error() string
func FilterCustomQuery(u *url.URL) *url.URL
type Logger interface{Printf(format string, v ...interface{}); Verbose() bool}
type Migrate struct{Log Logger; GracefulStop chan bool; PrefetchMigrations uint; LockTimeout time.Duration}
func (*Migrate) Close() (error, error)
func (*Migrate) Migrate(version uint) error
func (*Migrate) Steps(n int) error
func (*Migrate) Up() error
func (*Migrate) Down() error
func (*Migrate) Drop() error
func (*Migrate) Run(migration ...*Migration) error
func (*Migrate) Force(version int) error
func (*Migrate) Version() (uint, bool, error)
type Migration struct{Identifier string; Version uint; TargetVersion int; Body io.ReadCloser; BufferedBody io.Reader; BufferSize uint; Scheduled time.Time; StartedBuffering time.Time; FinishedBuffering time.Time; FinishedReading time.Time; BytesRead int64}
func (*Migration) String() string
func (*Migration) LogString() string
func (*Migration) Buffer() error
type MultiError struct{Errs []error}
func (MultiError) Error() string
func New(sourceURL string, databaseURL string) (*Migrate, error)
func NewMigration(body io.ReadCloser, identifier string, version uint, targetVersion int) (*Migration, error)
func NewMultiError(errs ...error) MultiError
func NewWithDatabaseInstance(sourceURL string, databaseDriverName string, databaseInstance database.Driver) (*Migrate, error)
func NewWithInstance(sourceName string, sourceInstance source.Driver, databaseDriverName string, databaseInstance database.Driver) (*Migrate, error)
func NewWithSourceInstance(sourceName string, sourceInstance source.Driver, databaseURL string) (*Migrate, error)
