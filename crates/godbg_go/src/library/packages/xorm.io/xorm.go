// Generated from xorm.io/xorm v1.4.1; hash 8f1d92c07d0a38a7; do not edit.
package xorm

import (
	context "context"
	sql "database/sql"
	io "io"
	reflect "reflect"
	strings "strings"
	time "time"
	builder "xorm.io/builder"
	caches "xorm.io/xorm/caches"
	contexts "xorm.io/xorm/contexts"
	core "xorm.io/xorm/core"
	dialects "xorm.io/xorm/dialects"
	json "xorm.io/xorm/internal/json"
	log "xorm.io/xorm/log"
	names "xorm.io/xorm/names"
	schemas "xorm.io/xorm/schemas"
)

var (
	ErrCacheFailed error
	ErrConditionType error
	ErrNeedDeletedCond error
	ErrNoColumnsTobeUpdated error
	ErrNoElementsOnSlice error
	ErrNotExist error
	ErrObjectIsNil error
	ErrParamsType error
	ErrPtrSliceType error
	ErrTableNotFound error
	ErrUnSupportedType error
)

type AfterDeleteProcessor interface{AfterDelete()}
type AfterInsertProcessor interface{AfterInsert()}
type AfterLoadProcessor interface{AfterLoad()}
type AfterLoadSessionProcessor interface{AfterLoad(*Session)}
type AfterSetProcessor interface{AfterSet(string, Cell)}
type AfterUpdateProcessor interface{AfterUpdate()}
type BeforeDeleteProcessor interface{BeforeDelete()}
type BeforeInsertProcessor interface{BeforeInsert()}
type BeforeSetProcessor interface{BeforeSet(string, Cell)}
type BeforeUpdateProcessor interface{BeforeUpdate()}
type Cell *any
type ColumnsSchema struct{Fields []*QueryedField; FieldNames []string; Types []*sql.ColumnType}
func (*ColumnsSchema) ParseTableSchema(table *schemas.Table)
type Engine struct{TZLocation *time.Location; DatabaseTZ *time.Location}
func (*Engine) EnableSessionID(enable bool)
func (*Engine) SetCacher(tableName string, cacher caches.Cacher)
func (*Engine) GetCacher(tableName string) caches.Cacher
func (*Engine) SetQuotePolicy(quotePolicy dialects.QuotePolicy)
func (*Engine) BufferSize(size int) *Session
func (*Engine) ShowSQL(show ...bool)
func (*Engine) Logger() log.ContextLogger
func (*Engine) SetLogger(logger any)
func (*Engine) SetLogLevel(level log.LogLevel)
func (*Engine) SetDisableGlobalCache(disable bool)
func (*Engine) DriverName() string
func (*Engine) DataSourceName() string
func (*Engine) SetMapper(mapper names.Mapper)
func (*Engine) SetTableMapper(mapper names.Mapper)
func (*Engine) SetColumnMapper(mapper names.Mapper)
func (*Engine) SetTagIdentifier(tagIdentifier string)
func (*Engine) Quote(value string) string
func (*Engine) QuoteTo(buf *strings.Builder, value string)
func (*Engine) SQLType(c *schemas.Column) string
func (*Engine) SetConnMaxLifetime(d time.Duration)
func (*Engine) SetConnMaxIdleTime(d time.Duration)
func (*Engine) SetMaxOpenConns(conns int)
func (*Engine) SetMaxIdleConns(conns int)
func (*Engine) SetDefaultCacher(cacher caches.Cacher)
func (*Engine) GetDefaultCacher() caches.Cacher
func (*Engine) NoCache() *Session
func (*Engine) NoCascade() *Session
func (*Engine) MapCacher(bean any, cacher caches.Cacher) error
func (*Engine) NewDB() (*core.DB, error)
func (*Engine) DB() *core.DB
func (*Engine) Dialect() dialects.Dialect
func (*Engine) NewSession() *Session
func (*Engine) Close() error
func (*Engine) Ping() error
func (*Engine) SQL(query any, args ...any) *Session
func (*Engine) NoAutoTime() *Session
func (*Engine) NoAutoCondition(no ...bool) *Session
func (*Engine) DBMetas() ([]*schemas.Table, error)
func (*Engine) DumpAllToFile(fp string, tp ...schemas.DBType) error
func (*Engine) DumpAll(w io.Writer, tp ...schemas.DBType) error
func (*Engine) DumpTablesToFile(tables []*schemas.Table, fp string, tp ...schemas.DBType) error
func (*Engine) DumpTables(tables []*schemas.Table, w io.Writer, tp ...schemas.DBType) error
func (*Engine) Cascade(trueOrFalse ...bool) *Session
func (*Engine) Where(query any, args ...any) *Session
func (*Engine) ID(id any) *Session
func (*Engine) Before(closures func(any)) *Session
func (*Engine) After(closures func(any)) *Session
func (*Engine) Charset(charset string) *Session
func (*Engine) StoreEngine(storeEngine string) *Session
func (*Engine) Distinct(columns ...string) *Session
func (*Engine) Select(str string) *Session
func (*Engine) Cols(columns ...string) *Session
func (*Engine) AllCols() *Session
func (*Engine) MustCols(columns ...string) *Session
func (*Engine) UseBool(columns ...string) *Session
func (*Engine) Omit(columns ...string) *Session
func (*Engine) Nullable(columns ...string) *Session
func (*Engine) In(column string, args ...any) *Session
func (*Engine) NotIn(column string, args ...any) *Session
func (*Engine) Incr(column string, arg ...any) *Session
func (*Engine) Decr(column string, arg ...any) *Session
func (*Engine) SetExpr(column string, expression any) *Session
func (*Engine) Table(tableNameOrBean any) *Session
func (*Engine) Alias(alias string) *Session
func (*Engine) Limit(limit int, start ...int) *Session
func (*Engine) Desc(colNames ...string) *Session
func (*Engine) Asc(colNames ...string) *Session
func (*Engine) OrderBy(order any, args ...any) *Session
func (*Engine) Prepare() *Session
func (*Engine) Join(joinOperator string, tablename any, condition any, args ...any) *Session
func (*Engine) GroupBy(keys string) *Session
func (*Engine) Having(conditions string) *Session
func (*Engine) DBVersion() (*schemas.Version, error)
func (*Engine) TableInfo(bean any) (*schemas.Table, error)
func (*Engine) IsTableEmpty(bean any) (bool, error)
func (*Engine) IsTableExist(beanOrTableName any) (bool, error)
func (*Engine) TableName(bean any, includeSchema ...bool) string
func (*Engine) CreateIndexes(bean any) error
func (*Engine) CreateUniques(bean any) error
func (*Engine) ClearCacheBean(bean any, id string) error
func (*Engine) ClearCache(beans ...any) error
func (*Engine) UnMapType(t reflect.Type)
func (*Engine) CreateTables(beans ...any) error
func (*Engine) DropTables(beans ...any) error
func (*Engine) DropIndexes(bean any) error
func (*Engine) Exec(sqlOrArgs ...any) (sql.Result, error)
func (*Engine) Query(sqlOrArgs ...any) ([]map[string][]byte, error)
func (*Engine) QueryString(sqlOrArgs ...any) ([]map[string]string, error)
func (*Engine) QueryInterface(sqlOrArgs ...any) ([]map[string]any, error)
func (*Engine) Insert(beans ...any) (int64, error)
func (*Engine) InsertOne(bean any) (int64, error)
func (*Engine) Update(bean any, condiBeans ...any) (int64, error)
func (*Engine) Delete(beans ...any) (int64, error)
func (*Engine) Truncate(beans ...any) (int64, error)
func (*Engine) Get(beans ...any) (bool, error)
func (*Engine) Exist(bean ...any) (bool, error)
func (*Engine) Find(beans any, condiBeans ...any) error
func (*Engine) FindAndCount(rowsSlicePtr any, condiBean ...any) (int64, error)
func (*Engine) Iterate(bean any, fun IterFunc) error
func (*Engine) Rows(bean any) (*Rows, error)
func (*Engine) Count(bean ...any) (int64, error)
func (*Engine) Sum(bean any, colName string) (float64, error)
func (*Engine) SumInt(bean any, colName string) (int64, error)
func (*Engine) Sums(bean any, colNames ...string) ([]float64, error)
func (*Engine) SumsInt(bean any, colNames ...string) ([]int64, error)
func (*Engine) ImportFile(ddlPath string) ([]sql.Result, error)
func (*Engine) Import(r io.Reader) ([]sql.Result, error)
func (*Engine) GetColumnMapper() names.Mapper
func (*Engine) GetTableMapper() names.Mapper
func (*Engine) GetTZLocation() *time.Location
func (*Engine) SetTZLocation(tz *time.Location)
func (*Engine) GetTZDatabase() *time.Location
func (*Engine) SetTZDatabase(tz *time.Location)
func (*Engine) SetSchema(schema string)
func (*Engine) AddHook(hook contexts.Hook)
func (*Engine) Unscoped() *Session
func (*Engine) Context(ctx context.Context) *Session
func (*Engine) SetDefaultContext(ctx context.Context)
func (*Engine) PingContext(ctx context.Context) error
func (*Engine) Transaction(f func(*Session) (any, error)) (any, error)
func (*Engine) IndexHint(op string, forType string, indexerOrColName string) *Session
func (*Engine) ScanInterfaceMap(rows *core.Rows) (map[string]any, error)
func (*Engine) ScanInterfaceMaps(rows *core.Rows) ([]map[string]any, error)
func (*Engine) ScanStringMap(rows *core.Rows) (map[string]string, error)
func (*Engine) ScanStringMaps(rows *core.Rows) ([]map[string]string, error)
func (*Engine) ScanStringSlice(rows *core.Rows) ([]string, error)
func (*Engine) ScanStringSlices(rows *core.Rows) ([][]string, error)
func (*Engine) Sync(beans ...any) error
func (*Engine) SyncWithOptions(opts SyncOptions, beans ...any) (*SyncResult, error)
func (*Engine) Sync2(beans ...any) error
type EngineGroup struct{*Engine}
func (*EngineGroup) Close() error
func (*EngineGroup) Context(ctx context.Context) *Session
func (*EngineGroup) NewSession() *Session
func (*EngineGroup) Master() *Engine
func (*EngineGroup) Ping() error
func (*EngineGroup) SetColumnMapper(mapper names.Mapper)
func (*EngineGroup) SetConnMaxLifetime(d time.Duration)
func (*EngineGroup) SetDefaultCacher(cacher caches.Cacher)
func (*EngineGroup) SetLogger(logger any)
func (*EngineGroup) AddHook(hook contexts.Hook)
func (*EngineGroup) SetLogLevel(level log.LogLevel)
func (*EngineGroup) SetMapper(mapper names.Mapper)
func (*EngineGroup) SetTagIdentifier(tagIdentifier string)
func (*EngineGroup) SetMaxIdleConns(conns int)
func (*EngineGroup) SetMaxOpenConns(conns int)
func (*EngineGroup) SetPolicy(policy GroupPolicy) *EngineGroup
func (*EngineGroup) SetQuotePolicy(quotePolicy dialects.QuotePolicy)
func (*EngineGroup) SetTableMapper(mapper names.Mapper)
func (*EngineGroup) ShowSQL(show ...bool)
func (*EngineGroup) Slave() *Engine
func (*EngineGroup) Slaves() []*Engine
func (*EngineGroup) Query(sqlOrArgs ...any) ([]map[string][]byte, error)
func (*EngineGroup) QueryInterface(sqlOrArgs ...any) ([]map[string]any, error)
func (*EngineGroup) QueryString(sqlOrArgs ...any) ([]map[string]string, error)
func (*EngineGroup) Rows(bean any) (*Rows, error)
type EngineInterface interface{AddHook(hook contexts.Hook); After(func(any)) *Session; Before(func(any)) *Session; Charset(charset string) *Session; ClearCache(...any) error; Context(context.Context) *Session; CreateTables(...any) error; DBMetas() ([]*schemas.Table, error); DBVersion() (*schemas.Version, error); Dialect() dialects.Dialect; DriverName() string; DropTables(...any) error; DumpAllToFile(fp string, tp ...schemas.DBType) error; EnableSessionID(bool); GetCacher(string) caches.Cacher; GetColumnMapper() names.Mapper; GetDefaultCacher() caches.Cacher; GetTZDatabase() *time.Location; GetTZLocation() *time.Location; GetTableMapper() names.Mapper; ImportFile(fp string) ([]sql.Result, error); MapCacher(any, caches.Cacher) error; NewSession() *Session; NoAutoTime() *Session; Prepare() *Session; Quote(string) string; SetCacher(string, caches.Cacher); SetColumnMapper(names.Mapper); SetConnMaxLifetime(time.Duration); SetDefaultCacher(caches.Cacher); SetLogLevel(log.LogLevel); SetLogger(logger any); SetMapper(names.Mapper); SetMaxIdleConns(int); SetMaxOpenConns(int); SetQuotePolicy(dialects.QuotePolicy); SetSchema(string); SetTZDatabase(tz *time.Location); SetTZLocation(tz *time.Location); SetTableMapper(names.Mapper); SetTagIdentifier(string); ShowSQL(show ...bool); StoreEngine(storeEngine string) *Session; Sync(...any) error; Sync2(...any) error; SyncWithOptions(SyncOptions, ...any) (*SyncResult, error); TableInfo(bean any) (*schemas.Table, error); TableName(any, ...bool) string; UnMapType(reflect.Type); Interface}
type ErrFieldIsNotExist struct{FieldName string; TableName string}
func (ErrFieldIsNotExist) Error() string
type ErrFieldIsNotValid struct{FieldName string; TableName string}
func (ErrFieldIsNotValid) Error() string
type GroupPolicy interface{Slave(*EngineGroup) *Engine}
type GroupPolicyHandler func(*EngineGroup) *Engine
func (GroupPolicyHandler) Slave(eg *EngineGroup) *Engine
type Interface interface{Alias(alias string) *Session; AllCols() *Session; Asc(colNames ...string) *Session; BufferSize(size int) *Session; Cols(columns ...string) *Session; Count(...any) (int64, error); CreateIndexes(bean any) error; CreateUniques(bean any) error; Decr(column string, arg ...any) *Session; Delete(...any) (int64, error); Desc(...string) *Session; Distinct(columns ...string) *Session; DropIndexes(bean any) error; Exec(sqlOrArgs ...any) (sql.Result, error); Exist(bean ...any) (bool, error); Find(any, ...any) error; FindAndCount(any, ...any) (int64, error); Get(...any) (bool, error); GroupBy(keys string) *Session; ID(any) *Session; In(string, ...any) *Session; Incr(column string, arg ...any) *Session; Insert(...any) (int64, error); InsertOne(any) (int64, error); IsTableEmpty(bean any) (bool, error); IsTableExist(beanOrTableName any) (bool, error); Iterate(any, IterFunc) error; Join(joinOperator string, tablename any, condition any, args ...any) *Session; Limit(int, ...int) *Session; MustCols(columns ...string) *Session; NoAutoCondition(...bool) *Session; NotIn(string, ...any) *Session; Nullable(...string) *Session; Omit(columns ...string) *Session; OrderBy(order any, args ...any) *Session; Ping() error; Query(sqlOrArgs ...any) ([]map[string][]byte, error); QueryInterface(sqlOrArgs ...any) ([]map[string]any, error); QueryString(sqlOrArgs ...any) ([]map[string]string, error); Rows(bean any) (*Rows, error); SQL(any, ...any) *Session; Select(string) *Session; SetExpr(string, any) *Session; Sum(bean any, colName string) (float64, error); SumInt(bean any, colName string) (int64, error); Sums(bean any, colNames ...string) ([]float64, error); SumsInt(bean any, colNames ...string) ([]int64, error); Table(tableNameOrBean any) *Session; Truncate(...any) (int64, error); Unscoped() *Session; Update(bean any, condiBeans ...any) (int64, error); UseBool(...string) *Session; Where(any, ...any) *Session}
type IterFunc func(idx int, bean any) error
func LeastConnPolicy() GroupPolicyHandler
func NewEngine(driverName string, dataSourceName string, driverOptions ...func(db *sql.DB) error) (*Engine, error)
func NewEngineGroup(args1 any, args2 any, policies ...GroupPolicy) (*EngineGroup, error)
func NewEngineWithDB(driverName string, dataSourceName string, db *core.DB) (*Engine, error)
func NewEngineWithDialectAndDB(driverName string, dataSourceName string, dialect dialects.Dialect, db *core.DB) (*Engine, error)
func NewEngineWithParams(driverName string, dataSourceName string, params map[string]string) (*Engine, error)
func ParseColumnsSchema(fieldNames []string, types []*sql.ColumnType, table *schemas.Table) *ColumnsSchema
type QueryedField struct{FieldName string; LowerFieldName string; ColumnType *sql.ColumnType; TempIndex int; ColumnSchema *schemas.Column}
func RandomPolicy() GroupPolicyHandler
func RoundRobinPolicy() GroupPolicyHandler
type Rows struct{}
func (*Rows) Next() bool
func (*Rows) Err() error
func (*Rows) Scan(beans ...any) error
func (*Rows) Close() error
type Session struct{}
func (*Session) Close() error
func (*Session) Engine() *Engine
func (*Session) Tx() *core.Tx
func (*Session) ContextCache(context contexts.ContextCache) *Session
func (*Session) IsClosed() bool
func (*Session) Prepare() *Session
func (*Session) Before(closures func(any)) *Session
func (*Session) After(closures func(any)) *Session
func (*Session) Table(tableNameOrBean any) *Session
func (*Session) Alias(alias string) *Session
func (*Session) NoCascade() *Session
func (*Session) ForUpdate() *Session
func (*Session) NoAutoCondition(no ...bool) *Session
func (*Session) Limit(limit int, start ...int) *Session
func (*Session) OrderBy(order any, args ...any) *Session
func (*Session) Desc(colNames ...string) *Session
func (*Session) Asc(colNames ...string) *Session
func (*Session) StoreEngine(storeEngine string) *Session
func (*Session) Charset(charset string) *Session
func (*Session) Cascade(trueOrFalse ...bool) *Session
func (*Session) MustLogSQL(logs ...bool) *Session
func (*Session) NoCache() *Session
func (*Session) Join(joinOperator string, tablename any, condition any, args ...any) *Session
func (*Session) GroupBy(keys string) *Session
func (*Session) Having(conditions string) *Session
func (*Session) DB() *core.DB
func (*Session) LastSQL() (string, []any)
func (*Session) Unscoped() *Session
func (*Session) Context(ctx context.Context) *Session
func (*Session) PingContext(ctx context.Context) error
func (*Session) NoVersionCheck() *Session
func (*Session) Incr(column string, arg ...any) *Session
func (*Session) Decr(column string, arg ...any) *Session
func (*Session) SetExpr(column string, expression any) *Session
func (*Session) Select(str string) *Session
func (*Session) Cols(columns ...string) *Session
func (*Session) AllCols() *Session
func (*Session) MustCols(columns ...string) *Session
func (*Session) UseBool(columns ...string) *Session
func (*Session) Distinct(columns ...string) *Session
func (*Session) Omit(columns ...string) *Session
func (*Session) Nullable(columns ...string) *Session
func (*Session) NoAutoTime() *Session
func (*Session) SQL(query any, args ...any) *Session
func (*Session) Where(query any, args ...any) *Session
func (*Session) And(query any, args ...any) *Session
func (*Session) Or(query any, args ...any) *Session
func (*Session) ID(id any) *Session
func (*Session) In(column string, args ...any) *Session
func (*Session) NotIn(column string, args ...any) *Session
func (*Session) Conds() builder.Cond
func (*Session) Delete(beans ...any) (int64, error)
func (*Session) Truncate(beans ...any) (int64, error)
func (*Session) Exist(bean ...any) (bool, error)
func (*Session) Find(rowsSlicePtr any, condiBean ...any) error
func (*Session) FindAndCount(rowsSlicePtr any, condiBean ...any) (int64, error)
func (*Session) Get(beans ...any) (bool, error)
func (*Session) GetOrError(beans ...any) error
func (*Session) Insert(beans ...any) (int64, error)
func (*Session) InsertMulti(rowsSlicePtr any) (int64, error)
func (*Session) InsertOne(bean any) (int64, error)
func (*Session) Rows(bean any) (*Rows, error)
func (*Session) Iterate(bean any, fun IterFunc) error
func (*Session) BufferSize(size int) *Session
func (*Session) Query(sqlOrArgs ...any) ([]map[string][]byte, error)
func (*Session) QueryString(sqlOrArgs ...any) ([]map[string]string, error)
func (*Session) QuerySliceString(sqlOrArgs ...any) ([][]string, error)
func (*Session) QueryInterface(sqlOrArgs ...any) ([]map[string]any, error)
func (*Session) Exec(sqlOrArgs ...any) (sql.Result, error)
func (*Session) Ping() error
func (*Session) CreateTable(bean any) error
func (*Session) CreateIndexes(bean any) error
func (*Session) CreateUniques(bean any) error
func (*Session) DropIndexes(bean any) error
func (*Session) DropTable(beanOrTableName any) error
func (*Session) IsTableExist(beanOrTableName any) (bool, error)
func (*Session) IsTableEmpty(bean any) (bool, error)
func (*Session) ImportFile(ddlPath string) ([]sql.Result, error)
func (*Session) Import(r io.Reader) ([]sql.Result, error)
func (*Session) IndexHint(op string, forType string, indexerOrColName string) *Session
func (*Session) Count(bean ...any) (int64, error)
func (*Session) Sum(bean any, columnName string) (float64, error)
func (*Session) SumInt(bean any, columnName string) (int64, error)
func (*Session) Sums(bean any, columnNames ...string) ([]float64, error)
func (*Session) SumsInt(bean any, columnNames ...string) ([]int64, error)
func (*Session) Begin() error
func (*Session) Rollback() error
func (*Session) Commit() error
func (*Session) IsInTx() bool
func (*Session) Update(bean any, condiBean ...any) (int64, error)
func (*Session) Sync2(beans ...any) error
func (*Session) Sync(beans ...any) error
func (*Session) SyncWithOptions(opts SyncOptions, beans ...any) (*SyncResult, error)
func SetDefaultJSONHandler(jsonHandler json.Interface)
type SyncOptions struct{WarnIfDatabaseColumnMissed bool; IgnoreConstrains bool; IgnoreIndices bool; IgnoreDropIndices bool}
type SyncResult struct{}
func WeightRandomPolicy(weights []int) GroupPolicyHandler
func WeightRoundRobinPolicy(weights []int) GroupPolicyHandler
