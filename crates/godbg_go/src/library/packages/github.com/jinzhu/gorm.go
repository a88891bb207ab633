// Generated from github.com/jinzhu/gorm v1.9.16; hash cc1639ac1e47c5bc; do not edit.
package gorm

import (
	context "context"
	sql "database/sql"
	reflect "reflect"
	sync "sync"
	time "time"
)

var (
	DefaultCallback *Callback
	DefaultTableNameHandler func(db *DB, defaultTableName string) string
	ErrCantStartTransaction error
	ErrInvalidSQL error
	ErrInvalidTransaction error
	ErrRecordNotFound error
	ErrUnaddressable error
	LogFormatter func(values ...interface{}) []interface{}
	NowFunc func() time.Time
	ParseFieldStructForDialect func(field *StructField, dialect Dialect) (reflect.Value, string, int, string)
	TheNamingStrategy *NamingStrategy
)

func AddNamingStrategy(ns *NamingStrategy)
type Association struct{Error error}
func (*Association) Find(value interface{}) *Association
func (*Association) Append(values ...interface{}) *Association
func (*Association) Replace(values ...interface{}) *Association
func (*Association) Delete(values ...interface{}) *Association
func (*Association) Clear() *Association
func (*Association) Count() int
type Callback struct{}
func (*Callback) Create() *CallbackProcessor
func (*Callback) Update() *CallbackProcessor
func (*Callback) Delete() *CallbackProcessor
func (*Callback) Query() *CallbackProcessor
func (*Callback) RowQuery() *CallbackProcessor
type CallbackProcessor struct{}
func (*CallbackProcessor) After(callbackName string) *CallbackProcessor
func (*CallbackProcessor) Before(callbackName string) *CallbackProcessor
func (*CallbackProcessor) Register(callbackName string, callback func(scope *Scope))
func (*CallbackProcessor) Remove(callbackName string)
func (*CallbackProcessor) Replace(callbackName string, callback func(scope *Scope))
func (*CallbackProcessor) Get(callbackName string) func(scope *Scope)
type DB struct{sync.RWMutex; Value interface{}; Error error; RowsAffected int64}
func (*DB) New() *DB
func (*DB) Close() error
func (*DB) DB() *sql.DB
func (*DB) CommonDB() SQLCommon
func (*DB) Dialect() Dialect
func (*DB) Callback() *Callback
func (*DB) SetLogger(log logger)
func (*DB) LogMode(enable bool) *DB
func (*DB) SetNowFuncOverride(nowFuncOverride func() time.Time) *DB
func (*DB) BlockGlobalUpdate(enable bool) *DB
func (*DB) HasBlockGlobalUpdate() bool
func (*DB) SingularTable(enable bool)
func (*DB) NewScope(value interface{}) *Scope
func (*DB) QueryExpr() *SqlExpr
func (*DB) SubQuery() *SqlExpr
func (*DB) Where(query interface{}, args ...interface{}) *DB
func (*DB) Or(query interface{}, args ...interface{}) *DB
func (*DB) Not(query interface{}, args ...interface{}) *DB
func (*DB) Limit(limit interface{}) *DB
func (*DB) Offset(offset interface{}) *DB
func (*DB) Order(value interface{}, reorder ...bool) *DB
func (*DB) Select(query interface{}, args ...interface{}) *DB
func (*DB) Omit(columns ...string) *DB
func (*DB) Group(query string) *DB
func (*DB) Having(query interface{}, values ...interface{}) *DB
func (*DB) Joins(query string, args ...interface{}) *DB
func (*DB) Scopes(funcs ...func(*DB) *DB) *DB
func (*DB) Unscoped() *DB
func (*DB) Attrs(attrs ...interface{}) *DB
func (*DB) Assign(attrs ...interface{}) *DB
func (*DB) First(out interface{}, where ...interface{}) *DB
func (*DB) Take(out interface{}, where ...interface{}) *DB
func (*DB) Last(out interface{}, where ...interface{}) *DB
func (*DB) Find(out interface{}, where ...interface{}) *DB
func (*DB) Preloads(out interface{}) *DB
func (*DB) Scan(dest interface{}) *DB
func (*DB) Row() *sql.Row
func (*DB) Rows() (*sql.Rows, error)
func (*DB) ScanRows(rows *sql.Rows, result interface{}) error
func (*DB) Pluck(column string, value interface{}) *DB
func (*DB) Count(value interface{}) *DB
func (*DB) Related(value interface{}, foreignKeys ...string) *DB
func (*DB) FirstOrInit(out interface{}, where ...interface{}) *DB
func (*DB) FirstOrCreate(out interface{}, where ...interface{}) *DB
func (*DB) Update(attrs ...interface{}) *DB
func (*DB) Updates(values interface{}, ignoreProtectedAttrs ...bool) *DB
func (*DB) UpdateColumn(attrs ...interface{}) *DB
func (*DB) UpdateColumns(values interface{}) *DB
func (*DB) Save(value interface{}) *DB
func (*DB) Create(value interface{}) *DB
func (*DB) Delete(value interface{}, where ...interface{}) *DB
func (*DB) Raw(sql string, values ...interface{}) *DB
func (*DB) Exec(sql string, values ...interface{}) *DB
func (*DB) Model(value interface{}) *DB
func (*DB) Table(name string) *DB
func (*DB) Debug() *DB
func (*DB) Transaction(fc func(tx *DB) error) error
func (*DB) Begin() *DB
func (*DB) BeginTx(ctx context.Context, opts *sql.TxOptions) *DB
func (*DB) Commit() *DB
func (*DB) Rollback() *DB
func (*DB) RollbackUnlessCommitted() *DB
func (*DB) NewRecord(value interface{}) bool
func (*DB) RecordNotFound() bool
func (*DB) CreateTable(models ...interface{}) *DB
func (*DB) DropTable(values ...interface{}) *DB
func (*DB) DropTableIfExists(values ...interface{}) *DB
func (*DB) HasTable(value interface{}) bool
func (*DB) AutoMigrate(values ...interface{}) *DB
func (*DB) ModifyColumn(column string, typ string) *DB
func (*DB) DropColumn(column string) *DB
func (*DB) AddIndex(indexName string, columns ...string) *DB
func (*DB) AddUniqueIndex(indexName string, columns ...string) *DB
func (*DB) RemoveIndex(indexName string) *DB
func (*DB) AddForeignKey(field string, dest string, onDelete string, onUpdate string) *DB
func (*DB) RemoveForeignKey(field string, dest string) *DB
func (*DB) Association(column string) *Association
func (*DB) Preload(column string, conditions ...interface{}) *DB
func (*DB) Set(name string, value interface{}) *DB
func (*DB) InstantSet(name string, value interface{}) *DB
func (*DB) Get(name string) (interface{}, bool)
func (*DB) SetJoinTableHandler(source interface{}, column string, handler JoinTableHandlerInterface)
func (*DB) AddError(err error) error
func (*DB) GetErrors() []error
type DefaultForeignKeyNamer struct{}
func (DefaultForeignKeyNamer) BuildKeyName(kind string, tableName string, fields ...string) string
type Dialect interface{BindVar(i int) string; BuildKeyName(kind string, tableName string, fields ...string) string; CurrentDatabase() string; DataTypeOf(field *StructField) string; DefaultValueStr() string; GetName() string; HasColumn(tableName string, columnName string) bool; HasForeignKey(tableName string, foreignKeyName string) bool; HasIndex(tableName string, indexName string) bool; HasTable(tableName string) bool; LastInsertIDOutputInterstitial(tableName string, columnName string, columns []string) string; LastInsertIDReturningSuffix(tableName string, columnName string) string; LimitAndOffsetSQL(limit interface{}, offset interface{}) (string, error); ModifyColumn(tableName string, columnName string, typ string) error; NormalizeIndexAndColumn(indexName string, columnName string) (string, string); Quote(key string) string; RemoveIndex(tableName string, indexName string) error; SelectFromDummyTable() string; SetDB(db SQLCommon)}
type Errors []error
func (Errors) GetErrors() []error
func (Errors) Add(newErrors ...error) Errors
func (Errors) Error() string
func Expr(expression string, args ...interface{}) *SqlExpr
type Field struct{*StructField; IsBlank bool; Field reflect.Value}
func (*Field) Set(value interface{}) error
func GetDialect(name string) (Dialect, bool)
func IsByteArrayOrSlice(value reflect.Value) bool
func IsRecordNotFoundError(err error) bool
type JoinTableForeignKey struct{DBName string; AssociationDBName string}
type JoinTableHandler struct{TableName string "sql:\"-\""; Source JoinTableSource "sql:\"-\""; Destination JoinTableSource "sql:\"-\""}
func (*JoinTableHandler) SourceForeignKeys() []JoinTableForeignKey
func (*JoinTableHandler) DestinationForeignKeys() []JoinTableForeignKey
func (*JoinTableHandler) Setup(relationship *Relationship, tableName string, source reflect.Type, destination reflect.Type)
func (JoinTableHandler) Table(db *DB) string
func (JoinTableHandler) Add(handler JoinTableHandlerInterface, db *DB, source interface{}, destination interface{}) error
func (JoinTableHandler) Delete(handler JoinTableHandlerInterface, db *DB, sources ...interface{}) error
func (JoinTableHandler) JoinWith(handler JoinTableHandlerInterface, db *DB, source interface{}) *DB
type JoinTableHandlerInterface interface{Add(handler JoinTableHandlerInterface, db *DB, source interface{}, destination interface{}) error; Delete(handler JoinTableHandlerInterface, db *DB, sources ...interface{}) error; DestinationForeignKeys() []JoinTableForeignKey; JoinWith(handler JoinTableHandlerInterface, db *DB, source interface{}) *DB; Setup(relationship *Relationship, tableName string, source reflect.Type, destination reflect.Type); SourceForeignKeys() []JoinTableForeignKey; Table(db *DB) string}
type JoinTableSource struct{ModelType reflect.Type; ForeignKeys []JoinTableForeignKey}
type LogWriter interface{Println(v ...interface{})}
type Logger struct{LogWriter}
func (Logger) Print(values ...interface{})
type Model struct{ID uint "gorm:\"primary_key\""; CreatedAt time.Time; UpdatedAt time.Time; DeletedAt *time.Time "sql:\"index\""}
type ModelStruct struct{PrimaryFields []*StructField; StructFields []*StructField; ModelType reflect.Type}
func (*ModelStruct) TableName(db *DB) string
type Namer func(string) string
type NamingStrategy struct{DB Namer; Table Namer; Column Namer}
func (*NamingStrategy) DBName(name string) string
func (*NamingStrategy) TableName(name string) string
func (*NamingStrategy) ColumnName(name string) string
func Open(dialect string, args ...interface{}) (*DB, error)
func RegisterDialect(name string, dialect Dialect)
type Relationship struct{Kind string; PolymorphicType string; PolymorphicDBName string; PolymorphicValue string; ForeignFieldNames []string; ForeignDBNames []string; AssociationForeignFieldNames []string; AssociationForeignDBNames []string; JoinTableHandler JoinTableHandlerInterface}
type RowQueryResult struct{Row *sql.Row}
type RowsQueryResult struct{Rows *sql.Rows; Error error}
type SQLCommon interface{Exec(query string, args ...interface{}) (sql.Result, error); Prepare(query string) (*sql.Stmt, error); Query(query string, args ...interface{}) (*sql.Rows, error); QueryRow(query string, args ...interface{}) *sql.Row}
type Scope struct{Search *search; Value interface{}; SQL string; SQLVars []interface{}}
func (*Scope) GetModelStruct() *ModelStruct
func (*Scope) GetStructFields() []*StructField
func (*Scope) IndirectValue() reflect.Value
func (*Scope) New(value interface{}) *Scope
func (*Scope) DB() *DB
func (*Scope) NewDB() *DB
func (*Scope) SQLDB() SQLCommon
func (*Scope) Dialect() Dialect
func (*Scope) Quote(str string) string
func (*Scope) Err(err error) error
func (*Scope) HasError() bool
func (*Scope) Log(v ...interface{})
func (*Scope) SkipLeft()
func (*Scope) Fields() []*Field
func (*Scope) FieldByName(name string) (*Field, bool)
func (*Scope) PrimaryFields() []*Field
func (*Scope) PrimaryField() *Field
func (*Scope) PrimaryKey() string
func (*Scope) PrimaryKeyZero() bool
func (*Scope) PrimaryKeyValue() interface{}
func (*Scope) HasColumn(column string) bool
func (*Scope) SetColumn(column interface{}, value interface{}) error
func (*Scope) CallMethod(methodName string)
func (*Scope) AddToVars(value interface{}) string
func (*Scope) SelectAttrs() []string
func (*Scope) OmitAttrs() []string
func (*Scope) TableName() string
func (*Scope) QuotedTableName() string
func (*Scope) CombinedConditionSql() string
func (*Scope) Raw(sql string) *Scope
func (*Scope) Exec() *Scope
func (*Scope) Set(name string, value interface{}) *Scope
func (*Scope) Get(name string) (interface{}, bool)
func (*Scope) InstanceID() string
func (*Scope) InstanceSet(name string, value interface{}) *Scope
func (*Scope) InstanceGet(name string) (interface{}, bool)
func (*Scope) Begin() *Scope
func (*Scope) CommitOrRollback() *Scope
type SqlExpr struct{}
type StructField struct{DBName string; Name string; Names []string; IsPrimaryKey bool; IsNormal bool; IsIgnored bool; IsScanner bool; HasDefaultValue bool; Tag reflect.StructTag; TagSettings map[string]string; Struct reflect.StructField; IsForeignKey bool; Relationship *Relationship}
func (*StructField) TagSettingsSet(key string, val string)
func (*StructField) TagSettingsGet(key string) (string, bool)
func (*StructField) TagSettingsDelete(key string)
func ToColumnName(name string) string
func ToDBName(name string) string
func ToTableName(name string) string
type logger interface{Print(v ...interface{})}
type search struct{Unscoped bool}
func (*search) Where(query interface{}, values ...interface{}) *search
func (*search) Not(query interface{}, values ...interface{}) *search
func (*search) Or(query interface{}, values ...interface{}) *search
func (*search) Attrs(attrs ...interface{}) *search
func (*search) Assign(attrs ...interface{}) *search
func (*search) Order(value interface{}, reorder ...bool) *search
func (*search) Select(query interface{}, args ...interface{}) *search
func (*search) Omit(columns ...string) *search
func (*search) Limit(limit interface{}) *search
func (*search) Offset(offset interface{}) *search
func (*search) Group(query string) *search
func (*search) Having(query interface{}, values ...interface{}) *search
func (*search) Joins(query string, values ...interface{}) *search
func (*search) Preload(schema string, values ...interface{}) *search
func (*search) Raw(b bool) *search
func (*search) Table(name string) *search
