// Generated from gorm.io/gorm v1.31.2; hash 02d3690d2daaf8a2; do not edit.
package gorm

import (
	context "context"
	sql "database/sql"
	driver "database/sql/driver"
	clause "gorm.io/gorm/clause"
	stmt_store "gorm.io/gorm/internal/stmt_store"
	logger "gorm.io/gorm/logger"
	schema "gorm.io/gorm/schema"
	reflect "reflect"
	strings "strings"
	sync "sync"
	time "time"
)

const (
	ScanInitialized ScanMode = 1
	ScanOnConflictDoNothing ScanMode = 4
	ScanUpdate ScanMode = 2
)

var (
	ErrCheckConstraintViolated error
	ErrDryRunModeUnsupported error
	ErrDuplicatedKey error
	ErrEmptySlice error
	ErrForeignKeyViolated error
	ErrInvalidDB error
	ErrInvalidData error
	ErrInvalidField error
	ErrInvalidTransaction error
	ErrInvalidValue error
	ErrInvalidValueOfLength error
	ErrMissingWhereClause error
	ErrModelAccessibleFieldsRequired error
	ErrModelValueRequired error
	ErrNotImplemented error
	ErrPreloadNotAllowed error
	ErrPrimaryKeyRequired error
	ErrRecordNotFound error
	ErrRegistered error
	ErrSubQueryRequired error
	ErrUnsupportedDriver error
	ErrUnsupportedRelation error
)

type Association struct{DB *DB; Relationship *schema.Relationship; Unscope bool; Error error}
func (*Association) Unscoped() *Association
func (*Association) Find(out interface{}, conds ...interface{}) error
func (*Association) Append(values ...interface{}) error
func (*Association) Replace(values ...interface{}) error
func (*Association) Delete(values ...interface{}) error
func (*Association) Clear() error
func (*Association) Count() int64
type ChainInterface[T any] interface{Build(builder clause.Builder); Count(ctx context.Context, column string) (int64, error); Delete(ctx context.Context) (int, error); Distinct(args ...interface{}) ChainInterface[T]; Group(name string) ChainInterface[T]; Having(query interface{}, args ...interface{}) ChainInterface[T]; Joins(query clause.JoinTarget, on func(db JoinBuilder, joinTable clause.Table, curTable clause.Table) error) ChainInterface[T]; Limit(offset int) ChainInterface[T]; MapColumns(m map[string]string) ChainInterface[T]; Not(query interface{}, args ...interface{}) ChainInterface[T]; Offset(offset int) ChainInterface[T]; Omit(columns ...string) ChainInterface[T]; Or(query interface{}, args ...interface{}) ChainInterface[T]; Order(value interface{}) ChainInterface[T]; Preload(association string, query func(db PreloadBuilder) error) ChainInterface[T]; Scopes(scopes ...func(db *Statement)) ChainInterface[T]; Select(query string, args ...interface{}) ChainInterface[T]; Set(assignments ...clause.Assigner) SetUpdateOnlyInterface[T]; Table(name string, args ...interface{}) ChainInterface[T]; Update(ctx context.Context, name string, value any) (int, error); Updates(ctx context.Context, t T) (int, error); Where(query interface{}, args ...interface{}) ChainInterface[T]; ExecInterface[T]}
type ColumnType interface{AutoIncrement() (bool, bool); ColumnType() (string, bool); Comment() (string, bool); DatabaseTypeName() string; DecimalSize() (int64, int64, bool); DefaultValue() (string, bool); Length() (int64, bool); Name() string; Nullable() (bool, bool); PrimaryKey() (bool, bool); ScanType() reflect.Type; Unique() (bool, bool)}
type Config struct{SkipDefaultTransaction bool; DefaultTransactionTimeout time.Duration; DefaultContextTimeout time.Duration; NamingStrategy schema.Namer; FullSaveAssociations bool; Logger logger.Interface; NowFunc func() time.Time; DryRun bool; PrepareStmt bool; PrepareStmtMaxSize int; PrepareStmtTTL time.Duration; DisableAutomaticPing bool; DisableForeignKeyConstraintWhenMigrating bool; IgnoreRelationshipsWhenMigrating bool; DisableNestedTransaction bool; AllowGlobalUpdate bool; QueryFields bool; CreateBatchSize int; TranslateError bool; PropagateUnscoped bool; ClauseBuilders map[string]clause.ClauseBuilder; ConnPool ConnPool; Dialector; Plugins map[string]Plugin}
func (*Config) Apply(config *Config) error
func (*Config) AfterInitialize(db *DB) error
type ConnPool interface{ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error); PrepareContext(ctx context.Context, query string) (*sql.Stmt, error); QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error); QueryRowContext(ctx context.Context, query string, args ...interface{}) *sql.Row}
type ConnPoolBeginner interface{BeginTx(ctx context.Context, opts *sql.TxOptions) (ConnPool, error)}
type CreateInterface[T any] interface{Build(builder clause.Builder); Count(ctx context.Context, column string) (int64, error); Create(ctx context.Context, r *T) error; CreateInBatches(ctx context.Context, r *[]T, batchSize int) error; Delete(ctx context.Context) (int, error); Distinct(args ...interface{}) ChainInterface[T]; Group(name string) ChainInterface[T]; Having(query interface{}, args ...interface{}) ChainInterface[T]; Joins(query clause.JoinTarget, on func(db JoinBuilder, joinTable clause.Table, curTable clause.Table) error) ChainInterface[T]; Limit(offset int) ChainInterface[T]; MapColumns(m map[string]string) ChainInterface[T]; Not(query interface{}, args ...interface{}) ChainInterface[T]; Offset(offset int) ChainInterface[T]; Omit(columns ...string) CreateInterface[T]; Or(query interface{}, args ...interface{}) ChainInterface[T]; Order(value interface{}) ChainInterface[T]; Preload(association string, query func(db PreloadBuilder) error) ChainInterface[T]; Scopes(scopes ...func(db *Statement)) ChainInterface[T]; Select(query string, args ...interface{}) CreateInterface[T]; Set(assignments ...clause.Assigner) SetCreateOrUpdateInterface[T]; Table(name string, args ...interface{}) CreateInterface[T]; Update(ctx context.Context, name string, value any) (int, error); Updates(ctx context.Context, t T) (int, error); Where(query interface{}, args ...interface{}) ChainInterface[T]; ExecInterface[T]}
type DB struct{*Config; Error error; RowsAffected int64; Statement *Statement}
func (*DB) Association(column string) *Association
func (*DB) Model(value interface{}) *DB
func (*DB) Clauses(conds ...clause.Expression) *DB
func (*DB) Table(name string, args ...interface{}) *DB
func (*DB) Distinct(args ...interface{}) *DB
func (*DB) Select(query interface{}, args ...interface{}) *DB
func (*DB) Omit(columns ...string) *DB
func (*DB) MapColumns(m map[string]string) *DB
func (*DB) Where(query interface{}, args ...interface{}) *DB
func (*DB) Not(query interface{}, args ...interface{}) *DB
func (*DB) Or(query interface{}, args ...interface{}) *DB
func (*DB) Joins(query string, args ...interface{}) *DB
func (*DB) InnerJoins(query string, args ...interface{}) *DB
func (*DB) Group(name string) *DB
func (*DB) Having(query interface{}, args ...interface{}) *DB
func (*DB) Order(value interface{}) *DB
func (*DB) Limit(limit int) *DB
func (*DB) Offset(offset int) *DB
func (*DB) Scopes(funcs ...func(*DB) *DB) *DB
func (*DB) Preload(query string, args ...interface{}) *DB
func (*DB) Attrs(attrs ...interface{}) *DB
func (*DB) Assign(attrs ...interface{}) *DB
func (*DB) Unscoped() *DB
func (*DB) Raw(sql string, values ...interface{}) *DB
func (*DB) Create(value interface{}) *DB
func (*DB) CreateInBatches(value interface{}, batchSize int) *DB
func (*DB) Save(value interface{}) *DB
func (*DB) First(dest interface{}, conds ...interface{}) *DB
func (*DB) Take(dest interface{}, conds ...interface{}) *DB
func (*DB) Last(dest interface{}, conds ...interface{}) *DB
func (*DB) Find(dest interface{}, conds ...interface{}) *DB
func (*DB) FindInBatches(dest interface{}, batchSize int, fc func(tx *DB, batch int) error) *DB
func (*DB) FirstOrInit(dest interface{}, conds ...interface{}) *DB
func (*DB) FirstOrCreate(dest interface{}, conds ...interface{}) *DB
func (*DB) Update(column string, value interface{}) *DB
func (*DB) Updates(values interface{}) *DB
func (*DB) UpdateColumn(column string, value interface{}) *DB
func (*DB) UpdateColumns(values interface{}) *DB
func (*DB) Delete(value interface{}, conds ...interface{}) *DB
func (*DB) Count(count *int64) *DB
func (*DB) Row() *sql.Row
func (*DB) Rows() (*sql.Rows, error)
func (*DB) Scan(dest interface{}) *DB
func (*DB) Pluck(column string, dest interface{}) *DB
func (*DB) ScanRows(rows *sql.Rows, dest interface{}) error
func (*DB) Connection(fc func(tx *DB) error) error
func (*DB) Transaction(fc func(tx *DB) error, opts ...*sql.TxOptions) error
func (*DB) Begin(opts ...*sql.TxOptions) *DB
func (*DB) Commit() *DB
func (*DB) Rollback() *DB
func (*DB) SavePoint(name string) *DB
func (*DB) RollbackTo(name string) *DB
func (*DB) Exec(sql string, values ...interface{}) *DB
func (*DB) Session(config *Session) *DB
func (*DB) WithContext(ctx context.Context) *DB
func (*DB) Debug() *DB
func (*DB) Set(key string, value interface{}) *DB
func (*DB) Get(key string) (interface{}, bool)
func (*DB) InstanceSet(key string, value interface{}) *DB
func (*DB) InstanceGet(key string) (interface{}, bool)
func (*DB) Callback() *callbacks
func (*DB) AddError(err error) error
func (*DB) DB() (*sql.DB, error)
func (*DB) SetupJoinTable(model interface{}, field string, joinTable interface{}) error
func (*DB) Use(plugin Plugin) error
func (*DB) ToSQL(queryFn func(tx *DB) *DB) string
func (*DB) Migrator() Migrator
func (*DB) AutoMigrate(dst ...interface{}) error
type DeletedAt struct{Time time.Time; Valid bool}
func (*DeletedAt) Scan(value interface{}) error
func (DeletedAt) Value() (driver.Value, error)
func (DeletedAt) MarshalJSON() ([]byte, error)
func (*DeletedAt) UnmarshalJSON(b []byte) error
func (DeletedAt) QueryClauses(f *schema.Field) []clause.Interface
func (DeletedAt) UpdateClauses(f *schema.Field) []clause.Interface
func (DeletedAt) DeleteClauses(f *schema.Field) []clause.Interface
type Dialector interface{BindVarTo(writer clause.Writer, stmt *Statement, v interface{}); DataTypeOf(*schema.Field) string; DefaultValueOf(*schema.Field) clause.Expression; Explain(sql string, vars ...interface{}) string; Initialize(*DB) error; Migrator(db *DB) Migrator; Name() string; QuoteTo(clause.Writer, string)}
type ErrorTranslator interface{Translate(err error) error}
type ExecInterface[T any] interface{Find(ctx context.Context) ([]T, error); FindInBatches(ctx context.Context, batchSize int, fc func(data []T, batch int) error) error; First(context.Context) (T, error); Last(ctx context.Context) (T, error); Row(ctx context.Context) *sql.Row; Rows(ctx context.Context) (*sql.Rows, error); Scan(ctx context.Context, r interface{}) error; Take(context.Context) (T, error)}
func Expr(expr string, args ...interface{}) clause.Expr
func G[T any](db *DB, opts ...clause.Expression) Interface[T]
type GetDBConnector interface{GetDBConn() (*sql.DB, error)}
type Index interface{Columns() []string; Name() string; Option() string; PrimaryKey() (bool, bool); Table() string; Unique() (bool, bool)}
type Interface[T any] interface{Exec(ctx context.Context, sql string, values ...interface{}) error; Raw(sql string, values ...interface{}) ExecInterface[T]; CreateInterface[T]}
type JoinBuilder interface{Not(query interface{}, args ...interface{}) JoinBuilder; Omit(...string) JoinBuilder; Or(query interface{}, args ...interface{}) JoinBuilder; Select(...string) JoinBuilder; Where(query interface{}, args ...interface{}) JoinBuilder}
type Migrator interface{AddColumn(dst interface{}, field string) error; AlterColumn(dst interface{}, field string) error; AutoMigrate(dst ...interface{}) error; ColumnTypes(dst interface{}) ([]ColumnType, error); CreateConstraint(dst interface{}, name string) error; CreateIndex(dst interface{}, name string) error; CreateTable(dst ...interface{}) error; CreateView(name string, option ViewOption) error; CurrentDatabase() string; DropColumn(dst interface{}, field string) error; DropConstraint(dst interface{}, name string) error; DropIndex(dst interface{}, name string) error; DropTable(dst ...interface{}) error; DropView(name string) error; FullDataTypeOf(*schema.Field) clause.Expr; GetIndexes(dst interface{}) ([]Index, error); GetTables() ([]string, error); GetTypeAliases(databaseTypeName string) []string; HasColumn(dst interface{}, field string) bool; HasConstraint(dst interface{}, name string) bool; HasIndex(dst interface{}, name string) bool; HasTable(dst interface{}) bool; MigrateColumn(dst interface{}, field *schema.Field, columnType ColumnType) error; MigrateColumnUnique(dst interface{}, field *schema.Field, columnType ColumnType) error; RenameColumn(dst interface{}, oldName string, field string) error; RenameIndex(dst interface{}, oldName string, newName string) error; RenameTable(oldName interface{}, newName interface{}) error; TableType(dst interface{}) (TableType, error)}
type Model struct{ID uint "gorm:\"primarykey\""; CreatedAt time.Time; UpdatedAt time.Time; DeletedAt DeletedAt "gorm:\"index\""}
func NewPreparedStmtDB(connPool ConnPool, maxSize int, ttl time.Duration) *PreparedStmtDB
func Open(dialector Dialector, opts ...Option) (*DB, error)
type Option interface{AfterInitialize(*DB) error; Apply(*Config) error}
type ParamsFilter interface{ParamsFilter(ctx context.Context, sql string, params ...interface{}) (string, []interface{})}
type Plugin interface{Initialize(*DB) error; Name() string}
type PreloadBuilder interface{Limit(offset int) PreloadBuilder; LimitPerRecord(num int) PreloadBuilder; Not(query interface{}, args ...interface{}) PreloadBuilder; Offset(offset int) PreloadBuilder; Omit(...string) PreloadBuilder; Or(query interface{}, args ...interface{}) PreloadBuilder; Order(value interface{}) PreloadBuilder; Select(...string) PreloadBuilder; Where(query interface{}, args ...interface{}) PreloadBuilder}
type PreparedStmtDB struct{Stmts stmt_store.Store; Mux *sync.RWMutex; ConnPool}
func (*PreparedStmtDB) GetDBConn() (*sql.DB, error)
func (*PreparedStmtDB) Close()
func (*PreparedStmtDB) Reset()
func (*PreparedStmtDB) BeginTx(ctx context.Context, opt *sql.TxOptions) (ConnPool, error)
func (*PreparedStmtDB) ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error)
func (*PreparedStmtDB) QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error)
func (*PreparedStmtDB) QueryRowContext(ctx context.Context, query string, args ...interface{}) *sql.Row
func (*PreparedStmtDB) Ping() error
type PreparedStmtTX struct{Tx; PreparedStmtDB *PreparedStmtDB}
func (*PreparedStmtTX) GetDBConn() (*sql.DB, error)
func (*PreparedStmtTX) Commit() error
func (*PreparedStmtTX) Rollback() error
func (*PreparedStmtTX) ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error)
func (*PreparedStmtTX) QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error)
func (*PreparedStmtTX) QueryRowContext(ctx context.Context, query string, args ...interface{}) *sql.Row
func (*PreparedStmtTX) Ping() error
type Rows interface{Close() error; ColumnTypes() ([]*sql.ColumnType, error); Columns() ([]string, error); Err() error; Next() bool; Scan(dest ...interface{}) error}
type SavePointerDialectorInterface interface{RollbackTo(tx *DB, name string) error; SavePoint(tx *DB, name string) error}
func Scan(rows Rows, db *DB, mode ScanMode)
type ScanMode uint8
type Session struct{DryRun bool; PrepareStmt bool; NewDB bool; Initialized bool; SkipHooks bool; SkipDefaultTransaction bool; DisableNestedTransaction bool; AllowGlobalUpdate bool; FullSaveAssociations bool; PropagateUnscoped bool; QueryFields bool; Context context.Context; Logger logger.Interface; NowFunc func() time.Time; CreateBatchSize int}
type SetCreateOrUpdateInterface[T any] interface{Create(ctx context.Context) error; Update(ctx context.Context) (int, error)}
type SetUpdateOnlyInterface[T any] interface{Update(ctx context.Context) (int, error)}
type SoftDeleteDeleteClause struct{ZeroValue sql.NullString; Field *schema.Field}
func (SoftDeleteDeleteClause) Name() string
func (SoftDeleteDeleteClause) Build(clause.Builder)
func (SoftDeleteDeleteClause) MergeClause(*clause.Clause)
func (SoftDeleteDeleteClause) ModifyStatement(stmt *Statement)
type SoftDeleteQueryClause struct{ZeroValue sql.NullString; Field *schema.Field}
func (SoftDeleteQueryClause) Name() string
func (SoftDeleteQueryClause) Build(clause.Builder)
func (SoftDeleteQueryClause) MergeClause(*clause.Clause)
func (SoftDeleteQueryClause) ModifyStatement(stmt *Statement)
type SoftDeleteUpdateClause struct{ZeroValue sql.NullString; Field *schema.Field}
func (SoftDeleteUpdateClause) Name() string
func (SoftDeleteUpdateClause) Build(clause.Builder)
func (SoftDeleteUpdateClause) MergeClause(*clause.Clause)
func (SoftDeleteUpdateClause) ModifyStatement(stmt *Statement)
type Statement struct{*DB; TableExpr *clause.Expr; Table string; Model interface{}; Unscoped bool; Dest interface{}; ReflectValue reflect.Value; Clauses map[string]clause.Clause; BuildClauses []string; Distinct bool; Selects []string; Omits []string; ColumnMapping map[string]string; Joins []join; Preloads map[string][]interface{}; Settings sync.Map; ConnPool ConnPool; Schema *schema.Schema; Context context.Context; RaiseErrorOnNotFound bool; SkipHooks bool; SQL strings.Builder; Vars []interface{}; CurDestIndex int; Result *result}
func (*Statement) WriteString(str string) (int, error)
func (*Statement) WriteByte(c byte) error
func (*Statement) WriteQuoted(value interface{})
func (*Statement) QuoteTo(writer clause.Writer, field interface{})
func (*Statement) Quote(field interface{}) string
func (*Statement) AddVar(writer clause.Writer, vars ...interface{})
func (*Statement) AddClause(v clause.Interface)
func (*Statement) AddClauseIfNotExists(v clause.Interface)
func (*Statement) BuildCondition(query interface{}, args ...interface{}) []clause.Expression
func (*Statement) Build(clauses ...string)
func (*Statement) Parse(value interface{}) error
func (*Statement) ParseWithSpecialTableName(value interface{}, specialTableName string) error
func (*Statement) SetColumn(name string, value interface{}, fromCallbacks ...bool)
func (*Statement) Changed(fields ...string) bool
func (*Statement) SelectAndOmitColumns(requireCreate bool, requireUpdate bool) (map[string]bool, bool)
type StatementModifier interface{ModifyStatement(*Statement)}
type TableType interface{Comment() (string, bool); Name() string; Schema() string; Type() string}
type Tx interface{StmtContext(ctx context.Context, stmt *sql.Stmt) *sql.Stmt; ConnPool; TxCommitter}
type TxBeginner interface{BeginTx(ctx context.Context, opts *sql.TxOptions) (*sql.Tx, error)}
type TxCommitter interface{Commit() error; Rollback() error}
type Valuer interface{GormValue(context.Context, *DB) clause.Expr}
type ViewOption struct{Replace bool; CheckOption string; Query *DB}
func WithResult() *result
type callbacks struct{}
func (*callbacks) Create() *processor
func (*callbacks) Query() *processor
func (*callbacks) Update() *processor
func (*callbacks) Delete() *processor
func (*callbacks) Row() *processor
func (*callbacks) Raw() *processor
type join struct{Name string; Alias string; Conds []interface{}; On *clause.Where; Selects []string; Omits []string; Expression clause.Expression; JoinType clause.JoinType}
type result struct{Result sql.Result; RowsAffected int64; Error error}
func (*result) ModifyStatement(stmt *Statement)
func (result) Build(clause.Builder)
type processor struct{Clauses []string}
func (*processor) Execute(db *DB) *DB
func (*processor) Get(name string) func(*DB)
func (*processor) Before(name string) *callback
func (*processor) After(name string) *callback
func (*processor) Match(fc func(*DB) bool) *callback
func (*processor) Register(name string, fn func(*DB)) error
func (*processor) Remove(name string) error
func (*processor) Replace(name string, fn func(*DB)) error
type callback struct{}
func (*callback) Before(name string) *callback
func (*callback) After(name string) *callback
func (*callback) Register(name string, fn func(*DB)) error
func (*callback) Remove(name string) error
func (*callback) Replace(name string, fn func(*DB)) error
