// Generated from github.com/mattn/go-sqlite3 v1.14.53; hash 4a69c4cfe7a510bd; do not edit.
package sqlite3

import (
	context "context"
	driver "database/sql/driver"
	reflect "reflect"
	syscall "syscall"
)

const (
	ErrNoMask _Ctype_int = 255
	SQLITE_ALTER_TABLE = 26
	SQLITE_ANALYZE = 28
	SQLITE_ATTACH = 24
	SQLITE_BLOB = 2
	SQLITE_BOOL = 6
	SQLITE_COPY = 0
	SQLITE_CREATE_INDEX = 1
	SQLITE_CREATE_TABLE = 2
	SQLITE_CREATE_TEMP_INDEX = 3
	SQLITE_CREATE_TEMP_TABLE = 4
	SQLITE_CREATE_TEMP_TRIGGER = 5
	SQLITE_CREATE_TEMP_VIEW = 6
	SQLITE_CREATE_TRIGGER = 7
	SQLITE_CREATE_VIEW = 8
	SQLITE_CREATE_VTABLE = 29
	SQLITE_DELETE = 9
	SQLITE_DENY = 1
	SQLITE_DETACH = 25
	SQLITE_DROP_INDEX = 10
	SQLITE_DROP_TABLE = 11
	SQLITE_DROP_TEMP_INDEX = 12
	SQLITE_DROP_TEMP_TABLE = 13
	SQLITE_DROP_TEMP_TRIGGER = 14
	SQLITE_DROP_TEMP_VIEW = 15
	SQLITE_DROP_TRIGGER = 16
	SQLITE_DROP_VIEW = 17
	SQLITE_DROP_VTABLE = 30
	SQLITE_FCNTL_BEGIN_ATOMIC_WRITE int = 31
	SQLITE_FCNTL_BUSYHANDLER int = 15
	SQLITE_FCNTL_CHUNK_SIZE int = 6
	SQLITE_FCNTL_CKPT_DONE int = 37
	SQLITE_FCNTL_CKPT_START int = 39
	SQLITE_FCNTL_CKSM_FILE int = 41
	SQLITE_FCNTL_COMMIT_ATOMIC_WRITE int = 32
	SQLITE_FCNTL_COMMIT_PHASETWO int = 22
	SQLITE_FCNTL_DATA_VERSION int = 35
	SQLITE_FCNTL_EXTERNAL_READER int = 40
	SQLITE_FCNTL_FILE_POINTER int = 7
	SQLITE_FCNTL_GET_LOCKPROXYFILE int = 2
	SQLITE_FCNTL_HAS_MOVED int = 20
	SQLITE_FCNTL_JOURNAL_POINTER int = 28
	SQLITE_FCNTL_LAST_ERRNO int = 4
	SQLITE_FCNTL_LOCKSTATE int = 1
	SQLITE_FCNTL_LOCK_TIMEOUT int = 34
	SQLITE_FCNTL_MMAP_SIZE int = 18
	SQLITE_FCNTL_OVERWRITE int = 11
	SQLITE_FCNTL_PDB int = 30
	SQLITE_FCNTL_PERSIST_WAL int = 10
	SQLITE_FCNTL_POWERSAFE_OVERWRITE int = 13
	SQLITE_FCNTL_PRAGMA int = 14
	SQLITE_FCNTL_RBU int = 26
	SQLITE_FCNTL_RESERVE_BYTES int = 38
	SQLITE_FCNTL_ROLLBACK_ATOMIC_WRITE int = 33
	SQLITE_FCNTL_SET_LOCKPROXYFILE int = 3
	SQLITE_FCNTL_SIZE_HINT int = 5
	SQLITE_FCNTL_SIZE_LIMIT int = 36
	SQLITE_FCNTL_SYNC int = 21
	SQLITE_FCNTL_SYNC_OMITTED int = 8
	SQLITE_FCNTL_TEMPFILENAME int = 16
	SQLITE_FCNTL_TRACE int = 19
	SQLITE_FCNTL_VFSNAME int = 12
	SQLITE_FCNTL_VFS_POINTER int = 27
	SQLITE_FCNTL_WAL_BLOCK int = 24
	SQLITE_FCNTL_WIN32_AV_RETRY int = 9
	SQLITE_FCNTL_WIN32_GET_HANDLE int = 29
	SQLITE_FCNTL_WIN32_SET_HANDLE int = 23
	SQLITE_FCNTL_ZIPVFS int = 25
	SQLITE_FUNCTION = 31
	SQLITE_IGNORE = 2
	SQLITE_INSERT = 18
	SQLITE_INTEGER = 0
	SQLITE_LIMIT_ATTACHED = 7
	SQLITE_LIMIT_COLUMN = 2
	SQLITE_LIMIT_COMPOUND_SELECT = 4
	SQLITE_LIMIT_EXPR_DEPTH = 3
	SQLITE_LIMIT_FUNCTION_ARG = 6
	SQLITE_LIMIT_LENGTH = 0
	SQLITE_LIMIT_LIKE_PATTERN_LENGTH = 8
	SQLITE_LIMIT_SQL_LENGTH = 1
	SQLITE_LIMIT_TRIGGER_DEPTH = 10
	SQLITE_LIMIT_VARIABLE_NUMBER = 9
	SQLITE_LIMIT_VDBE_OP = 5
	SQLITE_LIMIT_WORKER_THREADS = 11
	SQLITE_NULL = 7
	SQLITE_NUMERIC = 4
	SQLITE_OK = 0
	SQLITE_PRAGMA = 19
	SQLITE_READ = 20
	SQLITE_REAL = 3
	SQLITE_REINDEX = 27
	SQLITE_SAVEPOINT = 32
	SQLITE_SELECT = 21
	SQLITE_TEXT = 1
	SQLITE_TIME = 5
	SQLITE_TRANSACTION = 22
	SQLITE_UPDATE = 23
)

var (
	ErrAbort ErrNo
	ErrAbortRollback ErrNoExtended
	ErrAuth ErrNo
	ErrBusy ErrNo
	ErrBusyRecovery ErrNoExtended
	ErrBusySnapshot ErrNoExtended
	ErrCantOpen ErrNo
	ErrCantOpenConvPath ErrNoExtended
	ErrCantOpenFullPath ErrNoExtended
	ErrCantOpenIsDir ErrNoExtended
	ErrCantOpenNoTempDir ErrNoExtended
	ErrConstraint ErrNo
	ErrConstraintCheck ErrNoExtended
	ErrConstraintCommitHook ErrNoExtended
	ErrConstraintForeignKey ErrNoExtended
	ErrConstraintFunction ErrNoExtended
	ErrConstraintNotNull ErrNoExtended
	ErrConstraintPrimaryKey ErrNoExtended
	ErrConstraintRowID ErrNoExtended
	ErrConstraintTrigger ErrNoExtended
	ErrConstraintUnique ErrNoExtended
	ErrConstraintVTab ErrNoExtended
	ErrCorrupt ErrNo
	ErrCorruptVTab ErrNoExtended
	ErrEmpty ErrNo
	ErrError ErrNo
	ErrFormat ErrNo
	ErrFull ErrNo
	ErrInternal ErrNo
	ErrInterrupt ErrNo
	ErrIoErr ErrNo
	ErrIoErrAccess ErrNoExtended
	ErrIoErrBlocked ErrNoExtended
	ErrIoErrCheckReservedLock ErrNoExtended
	ErrIoErrClose ErrNoExtended
	ErrIoErrConvPath ErrNoExtended
	ErrIoErrDelete ErrNoExtended
	ErrIoErrDeleteNoent ErrNoExtended
	ErrIoErrDirClose ErrNoExtended
	ErrIoErrDirFsync ErrNoExtended
	ErrIoErrFstat ErrNoExtended
	ErrIoErrFsync ErrNoExtended
	ErrIoErrGetTempPath ErrNoExtended
	ErrIoErrLock ErrNoExtended
	ErrIoErrMMap ErrNoExtended
	ErrIoErrNoMem ErrNoExtended
	ErrIoErrRDlock ErrNoExtended
	ErrIoErrRead ErrNoExtended
	ErrIoErrSHMLock ErrNoExtended
	ErrIoErrSHMMap ErrNoExtended
	ErrIoErrSHMOpen ErrNoExtended
	ErrIoErrSHMSize ErrNoExtended
	ErrIoErrSeek ErrNoExtended
	ErrIoErrShortRead ErrNoExtended
	ErrIoErrTruncate ErrNoExtended
	ErrIoErrUnlock ErrNoExtended
	ErrIoErrWrite ErrNoExtended
	ErrLocked ErrNo
	ErrLockedSharedCache ErrNoExtended
	ErrMismatch ErrNo
	ErrMisuse ErrNo
	ErrNoLFS ErrNo
	ErrNomem ErrNo
	ErrNotADB ErrNo
	ErrNotFound ErrNo
	ErrNotice ErrNo
	ErrNoticeRecoverRollback ErrNoExtended
	ErrNoticeRecoverWAL ErrNoExtended
	ErrPerm ErrNo
	ErrProtocol ErrNo
	ErrRange ErrNo
	ErrReadonly ErrNo
	ErrReadonlyCantLock ErrNoExtended
	ErrReadonlyDbMoved ErrNoExtended
	ErrReadonlyRecovery ErrNoExtended
	ErrReadonlyRollback ErrNoExtended
	ErrSchema ErrNo
	ErrTooBig ErrNo
	ErrWarning ErrNo
	ErrWarningAutoIndex ErrNoExtended
	SQLiteTimestampFormats []string
)

func CryptEncoderSHA1(pass []byte, hash any) []byte
func CryptEncoderSHA256(pass []byte, hash any) []byte
func CryptEncoderSHA384(pass []byte, hash any) []byte
func CryptEncoderSHA512(pass []byte, hash any) []byte
func CryptEncoderSSHA1(salt string) func(pass []byte, hash any) []byte
func CryptEncoderSSHA256(salt string) func(pass []byte, hash any) []byte
func CryptEncoderSSHA384(salt string) func(pass []byte, hash any) []byte
func CryptEncoderSSHA512(salt string) func(pass []byte, hash any) []byte
type ErrNo int
func (ErrNo) Error() string
func (ErrNo) Extend(by int) ErrNoExtended
type ErrNoExtended int
func (ErrNoExtended) Error() string
type Error struct{Code ErrNo; ExtendedCode ErrNoExtended; SystemErrno syscall.Errno}
func (Error) Error() string
type SQLiteBackup struct{}
func (*SQLiteBackup) Step(p int) (bool, error)
func (*SQLiteBackup) Remaining() int
func (*SQLiteBackup) PageCount() int
func (*SQLiteBackup) Finish() error
func (*SQLiteBackup) Close() error
type SQLiteConn struct{}
func (*SQLiteConn) RegisterPreUpdateHook(callback func(SQLitePreUpdateData))
func (*SQLiteConn) Ping(ctx context.Context) error
func (*SQLiteConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error)
func (*SQLiteConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error)
func (*SQLiteConn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error)
func (*SQLiteConn) BeginTx(ctx context.Context, opts driver.TxOptions) (driver.Tx, error)
func (*SQLiteConn) Backup(dest string, srcConn *SQLiteConn, src string) (*SQLiteBackup, error)
func (*SQLiteConn) RegisterCollation(name string, cmp func(string, string) int) error
func (*SQLiteConn) RegisterCommitHook(callback func() int)
func (*SQLiteConn) RegisterRollbackHook(callback func())
func (*SQLiteConn) RegisterUpdateHook(callback func(int, string, string, int64))
func (*SQLiteConn) RegisterAuthorizer(callback func(int, string, string, string) int)
func (*SQLiteConn) RegisterFunc(name string, impl any, pure bool) error
func (*SQLiteConn) RegisterAggregator(name string, impl any, pure bool) error
func (*SQLiteConn) AutoCommit() bool
func (*SQLiteConn) Exec(query string, args []driver.Value) (driver.Result, error)
func (*SQLiteConn) Query(query string, args []driver.Value) (driver.Rows, error)
func (*SQLiteConn) Begin() (driver.Tx, error)
func (*SQLiteConn) Close() error
func (*SQLiteConn) Prepare(query string) (driver.Stmt, error)
func (*SQLiteConn) GetFilename(schemaName string) string
func (*SQLiteConn) GetLimit(id int) int
func (*SQLiteConn) SetLimit(id int, newVal int) int
func (*SQLiteConn) SetFileControlInt(dbName string, op int, arg int) error
func (*SQLiteConn) SetFileControlInt64(dbName string, op int, arg int64) error
func (*SQLiteConn) LoadExtension(lib string, entry string) error
func (*SQLiteConn) Serialize(schema string) ([]byte, error)
func (*SQLiteConn) Deserialize(b []byte, schema string) error
func (*SQLiteConn) Authenticate(username string, password string) error
func (*SQLiteConn) AuthUserAdd(username string, password string, admin bool) error
func (*SQLiteConn) AuthUserChange(username string, password string, admin bool) error
func (*SQLiteConn) AuthUserDelete(username string) error
func (*SQLiteConn) AuthEnabled() bool
type SQLiteContext struct{}
func (*SQLiteContext) ResultBool(b bool)
func (*SQLiteContext) ResultBlob(b []byte)
func (*SQLiteContext) ResultDouble(d float64)
func (*SQLiteContext) ResultInt(i int)
func (*SQLiteContext) ResultInt64(i int64)
func (*SQLiteContext) ResultNull()
func (*SQLiteContext) ResultText(s string)
func (*SQLiteContext) ResultZeroblob(n int)
type SQLiteDriver struct{Extensions []string; ConnectHook func(*SQLiteConn) error}
func (*SQLiteDriver) Open(dsn string) (driver.Conn, error)
type SQLitePreUpdateData struct{Conn *SQLiteConn; Op int; DatabaseName string; TableName string; OldRowID int64; NewRowID int64}
type SQLiteResult struct{}
func (*SQLiteResult) LastInsertId() (int64, error)
func (*SQLiteResult) RowsAffected() (int64, error)
type SQLiteRows struct{}
func (*SQLiteRows) Close() error
func (*SQLiteRows) Columns() []string
func (*SQLiteRows) DeclTypes() []string
func (*SQLiteRows) Next(dest []driver.Value) error
func (*SQLiteRows) ColumnTypeDatabaseTypeName(i int) string
func (*SQLiteRows) ColumnTypeNullable(i int) (bool, bool)
func (*SQLiteRows) ColumnTypeScanType(i int) reflect.Type
type SQLiteStmt struct{}
func (*SQLiteStmt) QueryContext(ctx context.Context, args []driver.NamedValue) (driver.Rows, error)
func (*SQLiteStmt) ExecContext(ctx context.Context, args []driver.NamedValue) (driver.Result, error)
func (*SQLiteStmt) Close() error
func (*SQLiteStmt) NumInput() int
func (*SQLiteStmt) Query(args []driver.Value) (driver.Rows, error)
func (*SQLiteStmt) Exec(args []driver.Value) (driver.Result, error)
func (*SQLiteStmt) Readonly() bool
type SQLiteTx struct{}
func (*SQLiteTx) Commit() error
func (*SQLiteTx) Rollback() error
func Version() (string, int, string)
type _Ctype_int int32
