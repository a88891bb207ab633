// Generated from github.com/pocketbase/dbx v1.12.0; hash 437242906801a56a; do not edit.
package dbx

import (
	context "context"
	sql "database/sql"
	time "time"
)

var (
	BuilderFuncMap map[string]BuilderFunc
	CompositePKError error
	DbTag string
	DefaultLikeEscape []string
	MissingPKError error
)

type AllHookFunc func(q *Query, sliceA interface{}, op func(sliceB interface{}) error) error
func And(exps ...Expression) Expression
type AndOrExp struct{}
func (*AndOrExp) Build(db *DB, params Params) string
type BaseBuilder struct{}
func (*BaseBuilder) DB() *DB
func (*BaseBuilder) Executor() Executor
func (*BaseBuilder) NewQuery(sql string) *Query
func (*BaseBuilder) GeneratePlaceholder(int) string
func (*BaseBuilder) Quote(s string) string
func (*BaseBuilder) QuoteSimpleTableName(s string) string
func (*BaseBuilder) QuoteSimpleColumnName(s string) string
func (*BaseBuilder) Insert(table string, cols Params) *Query
func (*BaseBuilder) Upsert(table string, cols Params, constraints ...string) *Query
func (*BaseBuilder) Update(table string, cols Params, where Expression) *Query
func (*BaseBuilder) Delete(table string, where Expression) *Query
func (*BaseBuilder) CreateTable(table string, cols map[string]string, options ...string) *Query
func (*BaseBuilder) RenameTable(oldName string, newName string) *Query
func (*BaseBuilder) DropTable(table string) *Query
func (*BaseBuilder) TruncateTable(table string) *Query
func (*BaseBuilder) AddColumn(table string, col string, typ string) *Query
func (*BaseBuilder) DropColumn(table string, col string) *Query
func (*BaseBuilder) RenameColumn(table string, oldName string, newName string) *Query
func (*BaseBuilder) AlterColumn(table string, col string, typ string) *Query
func (*BaseBuilder) AddPrimaryKey(table string, name string, cols ...string) *Query
func (*BaseBuilder) DropPrimaryKey(table string, name string) *Query
func (*BaseBuilder) AddForeignKey(table string, name string, cols []string, refCols []string, refTable string, options ...string) *Query
func (*BaseBuilder) DropForeignKey(table string, name string) *Query
func (*BaseBuilder) CreateIndex(table string, name string, cols ...string) *Query
func (*BaseBuilder) CreateUniqueIndex(table string, name string, cols ...string) *Query
func (*BaseBuilder) DropIndex(table string, name string) *Query
type BaseQueryBuilder struct{}
func (*BaseQueryBuilder) DB() *DB
func (*BaseQueryBuilder) BuildSelect(cols []string, distinct bool, option string) string
func (*BaseQueryBuilder) BuildFrom(tables []string) string
func (*BaseQueryBuilder) BuildJoin(joins []JoinInfo, params Params) string
func (*BaseQueryBuilder) BuildWhere(e Expression, params Params) string
func (*BaseQueryBuilder) BuildHaving(e Expression, params Params) string
func (*BaseQueryBuilder) BuildGroupBy(cols []string) string
func (*BaseQueryBuilder) BuildOrderByAndLimit(sql string, cols []string, limit int64, offset int64) string
func (*BaseQueryBuilder) BuildUnion(unions []UnionInfo, params Params) string
func (*BaseQueryBuilder) CombineUnion(sql string, unionClause string) string
func (*BaseQueryBuilder) BuildOrderBy(cols []string) string
func (*BaseQueryBuilder) BuildLimit(limit int64, offset int64) string
func Between(col string, from interface{}, to interface{}) Expression
type BetweenExp struct{}
func (*BetweenExp) Build(db *DB, params Params) string
type BuildHookFunc func(q *Query)
type Builder interface{AddColumn(table string, col string, typ string) *Query; AddForeignKey(table string, name string, cols []string, refCols []string, refTable string, options ...string) *Query; AddPrimaryKey(table string, name string, cols ...string) *Query; AlterColumn(table string, col string, typ string) *Query; CreateIndex(table string, name string, cols ...string) *Query; CreateTable(table string, cols map[string]string, options ...string) *Query; CreateUniqueIndex(table string, name string, cols ...string) *Query; Delete(table string, where Expression) *Query; DropColumn(table string, col string) *Query; DropForeignKey(table string, name string) *Query; DropIndex(table string, name string) *Query; DropPrimaryKey(table string, name string) *Query; DropTable(table string) *Query; GeneratePlaceholder(int) string; Insert(table string, cols Params) *Query; Model(interface{}) *ModelQuery; NewQuery(string) *Query; QueryBuilder() QueryBuilder; Quote(string) string; QuoteSimpleColumnName(string) string; QuoteSimpleTableName(string) string; RenameColumn(table string, oldName string, newName string) *Query; RenameTable(oldName string, newName string) *Query; Select(...string) *SelectQuery; TruncateTable(table string) *Query; Update(table string, cols Params, where Expression) *Query; Upsert(table string, cols Params, constraints ...string) *Query}
type BuilderFunc func(*DB, Executor) Builder
type DB struct{Builder; FieldMapper FieldMapFunc; TableMapper TableMapFunc; LogFunc LogFunc; PerfFunc PerfFunc; QueryLogFunc QueryLogFunc; ExecLogFunc ExecLogFunc}
func (*DB) Clone() *DB
func (*DB) WithContext(ctx context.Context) *DB
func (*DB) Context() context.Context
func (*DB) DB() *sql.DB
func (*DB) Close() error
func (*DB) Begin() (*Tx, error)
func (*DB) BeginTx(ctx context.Context, opts *sql.TxOptions) (*Tx, error)
func (*DB) Wrap(sqlTx *sql.Tx) *Tx
func (*DB) Transactional(f func(*Tx) error) error
func (*DB) TransactionalContext(ctx context.Context, opts *sql.TxOptions, f func(*Tx) error) error
func (*DB) DriverName() string
func (*DB) QuoteTableName(s string) string
func (*DB) QuoteColumnName(s string) string
func DefaultFieldMapFunc(f string) string
func Enclose(exp Expression) Expression
type EncloseExp struct{}
func (*EncloseExp) Build(db *DB, params Params) string
type Errors []error
func (Errors) Error() string
type ExecHookFunc func(q *Query, op func() error) error
type ExecLogFunc func(ctx context.Context, t time.Duration, sql string, result sql.Result, err error)
type Executor interface{Exec(query string, args ...interface{}) (sql.Result, error); ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error); Prepare(query string) (*sql.Stmt, error); Query(query string, args ...interface{}) (*sql.Rows, error); QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error)}
func Exists(exp Expression) Expression
type ExistsExp struct{}
func (*ExistsExp) Build(db *DB, params Params) string
type Exp struct{}
func (*Exp) Build(db *DB, params Params) string
type Expression interface{Build(*DB, Params) string}
type FieldMapFunc func(string) string
func GetTableName(a interface{}) string
type HashExp map[string]interface{}
func (HashExp) Build(db *DB, params Params) string
func In(col string, values ...interface{}) Expression
type InExp struct{}
func (*InExp) Build(db *DB, params Params) string
type JoinInfo struct{Join string; Table string; On Expression}
func Like(col string, values ...string) *LikeExp
type LikeExp struct{Like string}
func (*LikeExp) Escape(chars ...string) *LikeExp
func (*LikeExp) Match(left bool, right bool) *LikeExp
func (*LikeExp) Build(db *DB, params Params) string
type LogFunc func(format string, a ...interface{})
type ModelQuery struct{}
func (*ModelQuery) Context() context.Context
func (*ModelQuery) WithContext(ctx context.Context) *ModelQuery
func (*ModelQuery) Exclude(attrs ...string) *ModelQuery
func (*ModelQuery) Insert(attrs ...string) error
func (*ModelQuery) Update(attrs ...string) error
func (*ModelQuery) Delete() error
type MssqlBuilder struct{*BaseBuilder}
func (*MssqlBuilder) QueryBuilder() QueryBuilder
func (*MssqlBuilder) Select(cols ...string) *SelectQuery
func (*MssqlBuilder) Model(model interface{}) *ModelQuery
func (*MssqlBuilder) QuoteSimpleTableName(s string) string
func (*MssqlBuilder) QuoteSimpleColumnName(s string) string
func (*MssqlBuilder) RenameTable(oldName string, newName string) *Query
func (*MssqlBuilder) RenameColumn(table string, oldName string, newName string) *Query
func (*MssqlBuilder) AlterColumn(table string, col string, typ string) *Query
type MssqlQueryBuilder struct{*BaseQueryBuilder}
func (*MssqlQueryBuilder) BuildOrderByAndLimit(sql string, cols []string, limit int64, offset int64) string
func MustOpen(driverName string, dsn string) (*DB, error)
type MysqlBuilder struct{*BaseBuilder}
func (*MysqlBuilder) QueryBuilder() QueryBuilder
func (*MysqlBuilder) Select(cols ...string) *SelectQuery
func (*MysqlBuilder) Model(model interface{}) *ModelQuery
func (*MysqlBuilder) QuoteSimpleTableName(s string) string
func (*MysqlBuilder) QuoteSimpleColumnName(s string) string
func (*MysqlBuilder) Upsert(table string, cols Params, constraints ...string) *Query
func (*MysqlBuilder) RenameColumn(table string, oldName string, newName string) *Query
func (*MysqlBuilder) DropPrimaryKey(table string, name string) *Query
func (*MysqlBuilder) DropForeignKey(table string, name string) *Query
func NewBaseBuilder(db *DB, executor Executor) *BaseBuilder
func NewBaseQueryBuilder(db *DB) *BaseQueryBuilder
func NewExp(e string, params ...Params) Expression
func NewFromDB(sqlDB *sql.DB, driverName string) *DB
func NewModelQuery(model interface{}, fieldMapFunc FieldMapFunc, db *DB, builder Builder) *ModelQuery
func NewMssqlBuilder(db *DB, executor Executor) Builder
func NewMysqlBuilder(db *DB, executor Executor) Builder
func NewOciBuilder(db *DB, executor Executor) Builder
func NewPgsqlBuilder(db *DB, executor Executor) Builder
func NewQuery(db *DB, executor Executor, sql string) *Query
func NewSelectQuery(builder Builder, db *DB) *SelectQuery
func NewSqliteBuilder(db *DB, executor Executor) Builder
func NewStandardBuilder(db *DB, executor Executor) Builder
func Not(e Expression) Expression
func NotBetween(col string, from interface{}, to interface{}) Expression
func NotExists(exp Expression) Expression
type NotExp struct{}
func (*NotExp) Build(db *DB, params Params) string
func NotIn(col string, values ...interface{}) Expression
func NotLike(col string, values ...string) *LikeExp
type NullStringMap map[string]sql.NullString
type OciBuilder struct{*BaseBuilder}
func (*OciBuilder) Select(cols ...string) *SelectQuery
func (*OciBuilder) Model(model interface{}) *ModelQuery
func (*OciBuilder) GeneratePlaceholder(i int) string
func (*OciBuilder) QueryBuilder() QueryBuilder
func (*OciBuilder) DropIndex(table string, name string) *Query
func (*OciBuilder) RenameTable(oldName string, newName string) *Query
func (*OciBuilder) AlterColumn(table string, col string, typ string) *Query
type OciQueryBuilder struct{*BaseQueryBuilder}
func (*OciQueryBuilder) BuildOrderByAndLimit(sql string, cols []string, limit int64, offset int64) string
type OneHookFunc func(q *Query, a interface{}, op func(b interface{}) error) error
func Open(driverName string, dsn string) (*DB, error)
func Or(exps ...Expression) Expression
func OrLike(col string, values ...string) *LikeExp
func OrNotLike(col string, values ...string) *LikeExp
type Params map[string]interface{}
type PerfFunc func(ns int64, sql string, execute bool)
type PgsqlBuilder struct{*BaseBuilder}
func (*PgsqlBuilder) Select(cols ...string) *SelectQuery
func (*PgsqlBuilder) Model(model interface{}) *ModelQuery
func (*PgsqlBuilder) GeneratePlaceholder(i int) string
func (*PgsqlBuilder) QueryBuilder() QueryBuilder
func (*PgsqlBuilder) Upsert(table string, cols Params, constraints ...string) *Query
func (*PgsqlBuilder) DropIndex(table string, name string) *Query
func (*PgsqlBuilder) RenameTable(oldName string, newName string) *Query
func (*PgsqlBuilder) AlterColumn(table string, col string, typ string) *Query
type PostScanner interface{PostScan() error}
type Query struct{FieldMapper FieldMapFunc; LastError error; LogFunc LogFunc; PerfFunc PerfFunc; QueryLogFunc QueryLogFunc; ExecLogFunc ExecLogFunc}
func (*Query) SQL() string
func (*Query) Context() context.Context
func (*Query) WithContext(ctx context.Context) *Query
func (*Query) WithExecHook(fn ExecHookFunc) *Query
func (*Query) WithOneHook(fn OneHookFunc) *Query
func (*Query) WithAllHook(fn AllHookFunc) *Query
func (*Query) Params() Params
func (*Query) Prepare() *Query
func (*Query) Close() error
func (*Query) Bind(params Params) *Query
func (*Query) Execute() (sql.Result, error)
func (*Query) One(a interface{}) error
func (*Query) All(slice interface{}) error
func (*Query) Row(a ...interface{}) error
func (*Query) Column(a interface{}) error
func (*Query) Rows() (*Rows, error)
type QueryBuilder interface{BuildFrom(tables []string) string; BuildGroupBy(cols []string) string; BuildHaving(Expression, Params) string; BuildJoin([]JoinInfo, Params) string; BuildOrderByAndLimit(string, []string, int64, int64) string; BuildSelect(cols []string, distinct bool, option string) string; BuildUnion([]UnionInfo, Params) string; BuildWhere(Expression, Params) string; CombineUnion(sql string, unionClause string) string}
type QueryInfo struct{PreFragment string; PostFragment string; Builder Builder; Selects []string; Distinct bool; SelectOption string; From []string; Where Expression; Join []JoinInfo; OrderBy []string; GroupBy []string; Having Expression; Union []UnionInfo; Limit int64; Offset int64; Params Params; Context context.Context; BuildHook BuildHookFunc}
type QueryLogFunc func(ctx context.Context, t time.Duration, sql string, rows *sql.Rows, err error)
type Rows struct{*sql.Rows}
func (*Rows) ScanMap(a NullStringMap) error
func (*Rows) ScanStruct(a interface{}) error
type SelectQuery struct{FieldMapper FieldMapFunc; TableMapper TableMapFunc}
func (*SelectQuery) WithBuildHook(fn BuildHookFunc) *SelectQuery
func (*SelectQuery) Context() context.Context
func (*SelectQuery) WithContext(ctx context.Context) *SelectQuery
func (*SelectQuery) PreFragment(fragment string) *SelectQuery
func (*SelectQuery) PostFragment(fragment string) *SelectQuery
func (*SelectQuery) Select(cols ...string) *SelectQuery
func (*SelectQuery) AndSelect(cols ...string) *SelectQuery
func (*SelectQuery) Distinct(v bool) *SelectQuery
func (*SelectQuery) SelectOption(option string) *SelectQuery
func (*SelectQuery) From(tables ...string) *SelectQuery
func (*SelectQuery) Where(e Expression) *SelectQuery
func (*SelectQuery) AndWhere(e Expression) *SelectQuery
func (*SelectQuery) OrWhere(e Expression) *SelectQuery
func (*SelectQuery) Join(typ string, table string, on Expression) *SelectQuery
func (*SelectQuery) InnerJoin(table string, on Expression) *SelectQuery
func (*SelectQuery) LeftJoin(table string, on Expression) *SelectQuery
func (*SelectQuery) RightJoin(table string, on Expression) *SelectQuery
func (*SelectQuery) OrderBy(cols ...string) *SelectQuery
func (*SelectQuery) AndOrderBy(cols ...string) *SelectQuery
func (*SelectQuery) GroupBy(cols ...string) *SelectQuery
func (*SelectQuery) AndGroupBy(cols ...string) *SelectQuery
func (*SelectQuery) Having(e Expression) *SelectQuery
func (*SelectQuery) AndHaving(e Expression) *SelectQuery
func (*SelectQuery) OrHaving(e Expression) *SelectQuery
func (*SelectQuery) Union(q *Query) *SelectQuery
func (*SelectQuery) UnionAll(q *Query) *SelectQuery
func (*SelectQuery) Limit(limit int64) *SelectQuery
func (*SelectQuery) Offset(offset int64) *SelectQuery
func (*SelectQuery) Bind(params Params) *SelectQuery
func (*SelectQuery) AndBind(params Params) *SelectQuery
func (*SelectQuery) Build() *Query
func (*SelectQuery) One(a interface{}) error
func (*SelectQuery) Model(pk interface{}, model interface{}) error
func (*SelectQuery) All(slice interface{}) error
func (*SelectQuery) Rows() (*Rows, error)
func (*SelectQuery) Row(a ...interface{}) error
func (*SelectQuery) Column(a interface{}) error
func (*SelectQuery) Info() *QueryInfo
type SqliteBuilder struct{*BaseBuilder}
func (*SqliteBuilder) QueryBuilder() QueryBuilder
func (*SqliteBuilder) Select(cols ...string) *SelectQuery
func (*SqliteBuilder) Model(model interface{}) *ModelQuery
func (*SqliteBuilder) QuoteSimpleTableName(s string) string
func (*SqliteBuilder) QuoteSimpleColumnName(s string) string
func (*SqliteBuilder) DropIndex(table string, name string) *Query
func (*SqliteBuilder) TruncateTable(table string) *Query
func (*SqliteBuilder) RenameTable(oldName string, newName string) *Query
func (*SqliteBuilder) AlterColumn(table string, col string, typ string) *Query
func (*SqliteBuilder) AddPrimaryKey(table string, name string, cols ...string) *Query
func (*SqliteBuilder) DropPrimaryKey(table string, name string) *Query
func (*SqliteBuilder) AddForeignKey(table string, name string, cols []string, refCols []string, refTable string, options ...string) *Query
func (*SqliteBuilder) DropForeignKey(table string, name string) *Query
type SqliteQueryBuilder struct{*BaseQueryBuilder}
func (*SqliteQueryBuilder) BuildUnion(unions []UnionInfo, params Params) string
func (*SqliteQueryBuilder) CombineUnion(sql string, unionClause string) string
type StandardBuilder struct{*BaseBuilder}
func (*StandardBuilder) QueryBuilder() QueryBuilder
func (*StandardBuilder) Select(cols ...string) *SelectQuery
func (*StandardBuilder) Model(model interface{}) *ModelQuery
type TableMapFunc func(a interface{}) string
type TableModel interface{TableName() string}
type Tx struct{Builder}
func (*Tx) Commit() error
func (*Tx) Rollback() error
type UnionInfo struct{All bool; Query *Query}
type VarTypeError string
func (VarTypeError) Error() string
