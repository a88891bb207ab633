// Generated from github.com/uptrace/bun v1.3.0; hash d6c9650972b73208; do not edit.
package bun

import (
	context "context"
	sql "database/sql"
	feature "github.com/uptrace/bun/dialect/feature"
	internal "github.com/uptrace/bun/internal"
	schema "github.com/uptrace/bun/schema"
	reflect "reflect"
	time "time"
)

const (
	OrderAsc schema.Order = "ASC"
	OrderAscNullsFirst schema.Order = "ASC NULLS FIRST"
	OrderAscNullsLast schema.Order = "ASC NULLS LAST"
	OrderDesc schema.Order = "DESC"
	OrderDescNullsFirst schema.Order = "DESC NULLS FIRST"
	OrderDescNullsLast schema.Order = "DESC NULLS LAST"
)

type AddColumnQuery struct{baseQuery}
func (*AddColumnQuery) Conn(db IConn) *AddColumnQuery
func (*AddColumnQuery) Model(model any) *AddColumnQuery
func (*AddColumnQuery) Err(err error) *AddColumnQuery
func (*AddColumnQuery) Apply(fns ...func(*AddColumnQuery) *AddColumnQuery) *AddColumnQuery
func (*AddColumnQuery) Table(tables ...string) *AddColumnQuery
func (*AddColumnQuery) TableExpr(query string, args ...any) *AddColumnQuery
func (*AddColumnQuery) ModelTableExpr(query string, args ...any) *AddColumnQuery
func (*AddColumnQuery) ColumnExpr(query string, args ...any) *AddColumnQuery
func (*AddColumnQuery) IfNotExists() *AddColumnQuery
func (*AddColumnQuery) Comment(comment string) *AddColumnQuery
func (*AddColumnQuery) Operation() string
func (*AddColumnQuery) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)
func (*AddColumnQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error)
type AfterCreateTableHook interface{AfterCreateTable(ctx context.Context, query *CreateTableQuery) error}
type AfterDeleteHook interface{AfterDelete(ctx context.Context, query *DeleteQuery) error}
type AfterDropTableHook interface{AfterDropTable(ctx context.Context, query *DropTableQuery) error}
type AfterInsertHook interface{AfterInsert(ctx context.Context, query *InsertQuery) error}
type AfterScanRowHook = schema.AfterScanRowHook
type AfterSelectHook interface{AfterSelect(ctx context.Context, query *SelectQuery) error}
type AfterUpdateHook interface{AfterUpdate(ctx context.Context, query *UpdateQuery) error}
type BaseModel = schema.BaseModel
type BeforeAppendModelHook = schema.BeforeAppendModelHook
type BeforeCreateTableHook interface{BeforeCreateTable(ctx context.Context, query *CreateTableQuery) error}
type BeforeDeleteHook interface{BeforeDelete(ctx context.Context, query *DeleteQuery) error}
type BeforeDropTableHook interface{BeforeDropTable(ctx context.Context, query *DropTableQuery) error}
type BeforeInsertHook interface{BeforeInsert(ctx context.Context, query *InsertQuery) error}
type BeforeScanRowHook = schema.BeforeScanRowHook
type BeforeSelectHook interface{BeforeSelect(ctx context.Context, query *SelectQuery) error}
type BeforeUpdateHook interface{BeforeUpdate(ctx context.Context, query *UpdateQuery) error}
type Conn struct{*sql.Conn}
func (Conn) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
func (Conn) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
func (Conn) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
func (Conn) Dialect() schema.Dialect
func (Conn) NewValues(model any) *ValuesQuery
func (Conn) NewMerge() *MergeQuery
func (Conn) NewSelect() *SelectQuery
func (Conn) NewInsert() *InsertQuery
func (Conn) NewUpdate() *UpdateQuery
func (Conn) NewDelete() *DeleteQuery
func (Conn) NewRaw(query string, args ...any) *RawQuery
func (Conn) NewCreateTable() *CreateTableQuery
func (Conn) NewDropTable() *DropTableQuery
func (Conn) NewCreateIndex() *CreateIndexQuery
func (Conn) NewDropIndex() *DropIndexQuery
func (Conn) NewTruncateTable() *TruncateTableQuery
func (Conn) NewAddColumn() *AddColumnQuery
func (Conn) NewDropColumn() *DropColumnQuery
func (Conn) RunInTx(ctx context.Context, opts *sql.TxOptions, fn func(ctx context.Context, tx Tx) error) error
func (Conn) BeginTx(ctx context.Context, opts *sql.TxOptions) (Tx, error)
type ConnResolver interface{Close() error; ResolveConn(ctx context.Context, query Query) IConn}
type CreateIndexQuery struct{whereBaseQuery}
func (*CreateIndexQuery) Conn(db IConn) *CreateIndexQuery
func (*CreateIndexQuery) Model(model any) *CreateIndexQuery
func (*CreateIndexQuery) Err(err error) *CreateIndexQuery
func (*CreateIndexQuery) Unique() *CreateIndexQuery
func (*CreateIndexQuery) Concurrently() *CreateIndexQuery
func (*CreateIndexQuery) IfNotExists() *CreateIndexQuery
func (*CreateIndexQuery) Index(query string) *CreateIndexQuery
func (*CreateIndexQuery) IndexExpr(query string, args ...any) *CreateIndexQuery
func (*CreateIndexQuery) Table(tables ...string) *CreateIndexQuery
func (*CreateIndexQuery) TableExpr(query string, args ...any) *CreateIndexQuery
func (*CreateIndexQuery) ModelTableExpr(query string, args ...any) *CreateIndexQuery
func (*CreateIndexQuery) Using(query string, args ...any) *CreateIndexQuery
func (*CreateIndexQuery) Column(columns ...string) *CreateIndexQuery
func (*CreateIndexQuery) ColumnExpr(query string, args ...any) *CreateIndexQuery
func (*CreateIndexQuery) ExcludeColumn(columns ...string) *CreateIndexQuery
func (*CreateIndexQuery) Include(columns ...string) *CreateIndexQuery
func (*CreateIndexQuery) IncludeExpr(query string, args ...any) *CreateIndexQuery
func (*CreateIndexQuery) Where(query string, args ...any) *CreateIndexQuery
func (*CreateIndexQuery) WhereOr(query string, args ...any) *CreateIndexQuery
func (*CreateIndexQuery) Comment(comment string) *CreateIndexQuery
func (*CreateIndexQuery) Operation() string
func (*CreateIndexQuery) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)
func (*CreateIndexQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error)
type CreateTableQuery struct{baseQuery}
func (*CreateTableQuery) Conn(db IConn) *CreateTableQuery
func (*CreateTableQuery) Model(model any) *CreateTableQuery
func (*CreateTableQuery) Err(err error) *CreateTableQuery
func (*CreateTableQuery) Table(tables ...string) *CreateTableQuery
func (*CreateTableQuery) TableExpr(query string, args ...any) *CreateTableQuery
func (*CreateTableQuery) ModelTableExpr(query string, args ...any) *CreateTableQuery
func (*CreateTableQuery) ColumnExpr(query string, args ...any) *CreateTableQuery
func (*CreateTableQuery) Temp() *CreateTableQuery
func (*CreateTableQuery) IfNotExists() *CreateTableQuery
func (*CreateTableQuery) Varchar(n int) *CreateTableQuery
func (*CreateTableQuery) ForeignKey(query string, args ...any) *CreateTableQuery
func (*CreateTableQuery) PartitionBy(query string, args ...any) *CreateTableQuery
func (*CreateTableQuery) TableSpace(tablespace string) *CreateTableQuery
func (*CreateTableQuery) WithForeignKeys() *CreateTableQuery
func (*CreateTableQuery) Comment(comment string) *CreateTableQuery
func (*CreateTableQuery) Operation() string
func (*CreateTableQuery) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)
func (*CreateTableQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error)
func (*CreateTableQuery) String() string
type DB struct{*noCopyState}
func (*DB) String() string
func (*DB) Close() error
func (*DB) DBStats() DBStats
func (*DB) NewValues(model any) *ValuesQuery
func (*DB) NewMerge() *MergeQuery
func (*DB) NewSelect() *SelectQuery
func (*DB) NewInsert() *InsertQuery
func (*DB) NewUpdate() *UpdateQuery
func (*DB) NewDelete() *DeleteQuery
func (*DB) NewRaw(query string, args ...any) *RawQuery
func (*DB) NewCreateTable() *CreateTableQuery
func (*DB) NewDropTable() *DropTableQuery
func (*DB) NewCreateIndex() *CreateIndexQuery
func (*DB) NewDropIndex() *DropIndexQuery
func (*DB) NewTruncateTable() *TruncateTableQuery
func (*DB) NewAddColumn() *AddColumnQuery
func (*DB) NewDropColumn() *DropColumnQuery
func (*DB) ResetModel(ctx context.Context, models ...any) error
func (*DB) Dialect() schema.Dialect
func (*DB) ScanRows(ctx context.Context, rows *sql.Rows, dest ...any) error
func (*DB) ScanRow(ctx context.Context, rows *sql.Rows, dest ...any) error
func (*DB) Table(typ reflect.Type) *schema.Table
func (*DB) RegisterModel(models ...any)
func (*DB) WithNamedArg(name string, value any) *DB
func (*DB) QueryGen() schema.QueryGen
func (*DB) WithQueryHook(hook QueryHook) *DB
func (*DB) AddQueryHook(hook QueryHook)
func (*DB) ResetQueryHooks()
func (*DB) UpdateFQN(alias string, column string) Ident
func (*DB) HasFeature(feat feature.Feature) bool
func (*DB) Exec(query string, args ...any) (sql.Result, error)
func (*DB) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
func (*DB) Query(query string, args ...any) (*sql.Rows, error)
func (*DB) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
func (*DB) QueryRow(query string, args ...any) *sql.Row
func (*DB) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
func (*DB) Conn(ctx context.Context) (Conn, error)
func (*DB) Prepare(query string) (Stmt, error)
func (*DB) PrepareContext(ctx context.Context, query string) (Stmt, error)
func (*DB) RunInTx(ctx context.Context, opts *sql.TxOptions, fn func(ctx context.Context, tx Tx) error) error
func (*DB) Begin() (Tx, error)
func (*DB) BeginTx(ctx context.Context, opts *sql.TxOptions) (Tx, error)
type DBOption func(db *DB)
type DBStats struct{Queries uint32; Errors uint32}
type DeleteQuery struct{whereBaseQuery; orderLimitOffsetQuery; returningQuery}
func (*DeleteQuery) Conn(db IConn) *DeleteQuery
func (*DeleteQuery) Model(model any) *DeleteQuery
func (*DeleteQuery) Err(err error) *DeleteQuery
func (*DeleteQuery) Apply(fns ...func(*DeleteQuery) *DeleteQuery) *DeleteQuery
func (*DeleteQuery) With(name string, query Query) *DeleteQuery
func (*DeleteQuery) WithRecursive(name string, query Query) *DeleteQuery
func (*DeleteQuery) WithQuery(query *WithQuery) *DeleteQuery
func (*DeleteQuery) Table(tables ...string) *DeleteQuery
func (*DeleteQuery) TableExpr(query string, args ...any) *DeleteQuery
func (*DeleteQuery) ModelTableExpr(query string, args ...any) *DeleteQuery
func (*DeleteQuery) WherePK(cols ...string) *DeleteQuery
func (*DeleteQuery) Where(query string, args ...any) *DeleteQuery
func (*DeleteQuery) WhereOr(query string, args ...any) *DeleteQuery
func (*DeleteQuery) WhereGroup(sep string, fn func(*DeleteQuery) *DeleteQuery) *DeleteQuery
func (*DeleteQuery) WhereDeleted() *DeleteQuery
func (*DeleteQuery) WhereAllWithDeleted() *DeleteQuery
func (*DeleteQuery) Order(orders ...string) *DeleteQuery
func (*DeleteQuery) OrderExpr(query string, args ...any) *DeleteQuery
func (*DeleteQuery) ForceDelete() *DeleteQuery
func (*DeleteQuery) Limit(n int64) *DeleteQuery
func (*DeleteQuery) Returning(query string, args ...any) *DeleteQuery
func (*DeleteQuery) Comment(comment string) *DeleteQuery
func (*DeleteQuery) Operation() string
func (*DeleteQuery) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)
func (*DeleteQuery) Scan(ctx context.Context, dest ...any) error
func (*DeleteQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error)
func (*DeleteQuery) String() string
func (*DeleteQuery) QueryBuilder() QueryBuilder
func (*DeleteQuery) ApplyQueryBuilder(fn func(QueryBuilder) QueryBuilder) *DeleteQuery
type DropColumnQuery struct{baseQuery}
func (*DropColumnQuery) Conn(db IConn) *DropColumnQuery
func (*DropColumnQuery) Model(model any) *DropColumnQuery
func (*DropColumnQuery) Err(err error) *DropColumnQuery
func (*DropColumnQuery) Apply(fns ...func(*DropColumnQuery) *DropColumnQuery) *DropColumnQuery
func (*DropColumnQuery) Table(tables ...string) *DropColumnQuery
func (*DropColumnQuery) TableExpr(query string, args ...any) *DropColumnQuery
func (*DropColumnQuery) ModelTableExpr(query string, args ...any) *DropColumnQuery
func (*DropColumnQuery) Column(columns ...string) *DropColumnQuery
func (*DropColumnQuery) ColumnExpr(query string, args ...any) *DropColumnQuery
func (*DropColumnQuery) Comment(comment string) *DropColumnQuery
func (*DropColumnQuery) Operation() string
func (*DropColumnQuery) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)
func (*DropColumnQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error)
type DropIndexQuery struct{baseQuery; cascadeQuery}
func (*DropIndexQuery) Conn(db IConn) *DropIndexQuery
func (*DropIndexQuery) Model(model any) *DropIndexQuery
func (*DropIndexQuery) Err(err error) *DropIndexQuery
func (*DropIndexQuery) Concurrently() *DropIndexQuery
func (*DropIndexQuery) IfExists() *DropIndexQuery
func (*DropIndexQuery) Cascade() *DropIndexQuery
func (*DropIndexQuery) Restrict() *DropIndexQuery
func (*DropIndexQuery) Index(query string, args ...any) *DropIndexQuery
func (*DropIndexQuery) Comment(comment string) *DropIndexQuery
func (*DropIndexQuery) Operation() string
func (*DropIndexQuery) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)
func (*DropIndexQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error)
type DropTableQuery struct{baseQuery; cascadeQuery}
func (*DropTableQuery) Conn(db IConn) *DropTableQuery
func (*DropTableQuery) Model(model any) *DropTableQuery
func (*DropTableQuery) Err(err error) *DropTableQuery
func (*DropTableQuery) Table(tables ...string) *DropTableQuery
func (*DropTableQuery) TableExpr(query string, args ...any) *DropTableQuery
func (*DropTableQuery) ModelTableExpr(query string, args ...any) *DropTableQuery
func (*DropTableQuery) IfExists() *DropTableQuery
func (*DropTableQuery) Cascade() *DropTableQuery
func (*DropTableQuery) Restrict() *DropTableQuery
func (*DropTableQuery) Comment(comment string) *DropTableQuery
func (*DropTableQuery) Operation() string
func (*DropTableQuery) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)
func (*DropTableQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error)
func (*DropTableQuery) String() string
type IConn interface{ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error); QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error); QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row}
type IDB interface{BeginTx(ctx context.Context, opts *sql.TxOptions) (Tx, error); Dialect() schema.Dialect; NewAddColumn() *AddColumnQuery; NewCreateIndex() *CreateIndexQuery; NewCreateTable() *CreateTableQuery; NewDelete() *DeleteQuery; NewDropColumn() *DropColumnQuery; NewDropIndex() *DropIndexQuery; NewDropTable() *DropTableQuery; NewInsert() *InsertQuery; NewMerge() *MergeQuery; NewRaw(query string, args ...any) *RawQuery; NewSelect() *SelectQuery; NewTruncateTable() *TruncateTableQuery; NewUpdate() *UpdateQuery; NewValues(model any) *ValuesQuery; RunInTx(ctx context.Context, opts *sql.TxOptions, f func(ctx context.Context, tx Tx) error) error; IConn}
type Ident = schema.Ident
func In(slice any) schema.QueryAppender
type InsertQuery struct{whereBaseQuery; returningQuery; customValueQuery; setQuery}
func (*InsertQuery) Conn(db IConn) *InsertQuery
func (*InsertQuery) Model(model any) *InsertQuery
func (*InsertQuery) Err(err error) *InsertQuery
func (*InsertQuery) Apply(fns ...func(*InsertQuery) *InsertQuery) *InsertQuery
func (*InsertQuery) With(name string, query Query) *InsertQuery
func (*InsertQuery) WithRecursive(name string, query Query) *InsertQuery
func (*InsertQuery) WithQuery(query *WithQuery) *InsertQuery
func (*InsertQuery) Table(tables ...string) *InsertQuery
func (*InsertQuery) TableExpr(query string, args ...any) *InsertQuery
func (*InsertQuery) ModelTableExpr(query string, args ...any) *InsertQuery
func (*InsertQuery) Column(columns ...string) *InsertQuery
func (*InsertQuery) ColumnExpr(query string, args ...any) *InsertQuery
func (*InsertQuery) ExcludeColumn(columns ...string) *InsertQuery
func (*InsertQuery) Value(column string, expr string, args ...any) *InsertQuery
func (*InsertQuery) Where(query string, args ...any) *InsertQuery
func (*InsertQuery) WhereOr(query string, args ...any) *InsertQuery
func (*InsertQuery) Returning(query string, args ...any) *InsertQuery
func (*InsertQuery) Ignore() *InsertQuery
func (*InsertQuery) Replace() *InsertQuery
func (*InsertQuery) Comment(comment string) *InsertQuery
func (*InsertQuery) Operation() string
func (*InsertQuery) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)
func (*InsertQuery) On(s string, args ...any) *InsertQuery
func (*InsertQuery) Set(query string, args ...any) *InsertQuery
func (*InsertQuery) SetValues(values *ValuesQuery) *InsertQuery
func (*InsertQuery) Scan(ctx context.Context, dest ...any) error
func (*InsertQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error)
func (*InsertQuery) String() string
func IsReadOnlyQuery(query Query) bool
func List(slice any) ListValues
type ListValues struct{}
func (ListValues) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)
type MergeQuery struct{baseQuery; returningQuery}
func (*MergeQuery) Conn(db IConn) *MergeQuery
func (*MergeQuery) Model(model any) *MergeQuery
func (*MergeQuery) Err(err error) *MergeQuery
func (*MergeQuery) Apply(fns ...func(*MergeQuery) *MergeQuery) *MergeQuery
func (*MergeQuery) With(name string, query Query) *MergeQuery
func (*MergeQuery) WithRecursive(name string, query Query) *MergeQuery
func (*MergeQuery) WithQuery(query *WithQuery) *MergeQuery
func (*MergeQuery) Table(tables ...string) *MergeQuery
func (*MergeQuery) TableExpr(query string, args ...any) *MergeQuery
func (*MergeQuery) ModelTableExpr(query string, args ...any) *MergeQuery
func (*MergeQuery) Returning(query string, args ...any) *MergeQuery
func (*MergeQuery) Using(s string, args ...any) *MergeQuery
func (*MergeQuery) On(s string, args ...any) *MergeQuery
func (*MergeQuery) WhenInsert(expr string, fn func(q *InsertQuery) *InsertQuery) *MergeQuery
func (*MergeQuery) WhenUpdate(expr string, fn func(q *UpdateQuery) *UpdateQuery) *MergeQuery
func (*MergeQuery) WhenDelete(expr string) *MergeQuery
func (*MergeQuery) When(expr string, args ...any) *MergeQuery
func (*MergeQuery) Comment(comment string) *MergeQuery
func (*MergeQuery) Operation() string
func (*MergeQuery) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)
func (*MergeQuery) Scan(ctx context.Context, dest ...any) error
func (*MergeQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error)
func (*MergeQuery) String() string
type Model = schema.Model
type Name = schema.Name
func NewAddColumnQuery(db *DB) *AddColumnQuery
func NewCreateIndexQuery(db *DB) *CreateIndexQuery
func NewCreateTableQuery(db *DB) *CreateTableQuery
func NewDB(sqldb *sql.DB, dialect schema.Dialect, opts ...DBOption) *DB
func NewDeleteQuery(db *DB) *DeleteQuery
func NewDropColumnQuery(db *DB) *DropColumnQuery
func NewDropIndexQuery(db *DB) *DropIndexQuery
func NewDropTableQuery(db *DB) *DropTableQuery
func NewInsertQuery(db *DB) *InsertQuery
func NewMergeQuery(db *DB) *MergeQuery
func NewRawQuery(db *DB, query string, args ...any) *RawQuery
func NewSelectQuery(db *DB) *SelectQuery
func NewTruncateTableQuery(db *DB) *TruncateTableQuery
func NewUpdateQuery(db *DB) *UpdateQuery
func NewValuesQuery(db *DB, model any) *ValuesQuery
func NewWithQuery(name string, query Query) *WithQuery
type NullTime = schema.NullTime
func NullZero(value any) schema.QueryAppender
type Order = schema.Order
type Query = schema.Query
type QueryBuilder interface{Unwrap() any; Where(query string, args ...any) QueryBuilder; WhereAllWithDeleted() QueryBuilder; WhereDeleted() QueryBuilder; WhereGroup(sep string, fn func(QueryBuilder) QueryBuilder) QueryBuilder; WhereOr(query string, args ...any) QueryBuilder; WherePK(cols ...string) QueryBuilder; Query}
type QueryEvent struct{DB *DB; IQuery Query; Query string; QueryTemplate string; QueryArgs []any; Model Model; StartTime time.Time; Result sql.Result; Err error; Stash map[any]any}
func (*QueryEvent) Operation() string
type QueryHook interface{AfterQuery(context.Context, *QueryEvent); BeforeQuery(context.Context, *QueryEvent) context.Context}
type RawQuery struct{baseQuery}
func (*RawQuery) Conn(db IConn) *RawQuery
func (*RawQuery) Err(err error) *RawQuery
func (*RawQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error)
func (*RawQuery) Scan(ctx context.Context, dest ...any) error
func (*RawQuery) Comment(comment string) *RawQuery
func (*RawQuery) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)
func (*RawQuery) Operation() string
func (*RawQuery) String() string
type RelationOpts struct{Apply func(*SelectQuery) *SelectQuery; AdditionalJoinOnConditions []schema.QueryWithArgs}
type Safe = schema.Safe
func SafeQuery(query string, args ...any) schema.QueryWithArgs
type SelectQuery struct{whereBaseQuery; idxHintsQuery; orderLimitOffsetQuery}
func (*SelectQuery) Conn(db IConn) *SelectQuery
func (*SelectQuery) Model(model any) *SelectQuery
func (*SelectQuery) Err(err error) *SelectQuery
func (*SelectQuery) Apply(fns ...func(*SelectQuery) *SelectQuery) *SelectQuery
func (*SelectQuery) With(name string, query Query) *SelectQuery
func (*SelectQuery) WithRecursive(name string, query Query) *SelectQuery
func (*SelectQuery) WithQuery(query *WithQuery) *SelectQuery
func (*SelectQuery) Distinct() *SelectQuery
func (*SelectQuery) DistinctOn(query string, args ...any) *SelectQuery
func (*SelectQuery) Table(tables ...string) *SelectQuery
func (*SelectQuery) TableExpr(query string, args ...any) *SelectQuery
func (*SelectQuery) ModelTableExpr(query string, args ...any) *SelectQuery
func (*SelectQuery) Column(columns ...string) *SelectQuery
func (*SelectQuery) ColumnExpr(query string, args ...any) *SelectQuery
func (*SelectQuery) ExcludeColumn(columns ...string) *SelectQuery
func (*SelectQuery) WherePK(cols ...string) *SelectQuery
func (*SelectQuery) Where(query string, args ...any) *SelectQuery
func (*SelectQuery) WhereOr(query string, args ...any) *SelectQuery
func (*SelectQuery) WhereGroup(sep string, fn func(*SelectQuery) *SelectQuery) *SelectQuery
func (*SelectQuery) WhereDeleted() *SelectQuery
func (*SelectQuery) WhereAllWithDeleted() *SelectQuery
func (*SelectQuery) UseIndex(indexes ...string) *SelectQuery
func (*SelectQuery) UseIndexForJoin(indexes ...string) *SelectQuery
func (*SelectQuery) UseIndexForOrderBy(indexes ...string) *SelectQuery
func (*SelectQuery) UseIndexForGroupBy(indexes ...string) *SelectQuery
func (*SelectQuery) IgnoreIndex(indexes ...string) *SelectQuery
func (*SelectQuery) IgnoreIndexForJoin(indexes ...string) *SelectQuery
func (*SelectQuery) IgnoreIndexForOrderBy(indexes ...string) *SelectQuery
func (*SelectQuery) IgnoreIndexForGroupBy(indexes ...string) *SelectQuery
func (*SelectQuery) ForceIndex(indexes ...string) *SelectQuery
func (*SelectQuery) ForceIndexForJoin(indexes ...string) *SelectQuery
func (*SelectQuery) ForceIndexForOrderBy(indexes ...string) *SelectQuery
func (*SelectQuery) ForceIndexForGroupBy(indexes ...string) *SelectQuery
func (*SelectQuery) Group(columns ...string) *SelectQuery
func (*SelectQuery) GroupExpr(group string, args ...any) *SelectQuery
func (*SelectQuery) Having(having string, args ...any) *SelectQuery
func (*SelectQuery) Order(orders ...string) *SelectQuery
func (*SelectQuery) OrderBy(colName string, sortDir Order) *SelectQuery
func (*SelectQuery) OrderExpr(query string, args ...any) *SelectQuery
func (*SelectQuery) Limit(n int64) *SelectQuery
func (*SelectQuery) Offset(n int64) *SelectQuery
func (*SelectQuery) For(s string, args ...any) *SelectQuery
func (*SelectQuery) Union(other *SelectQuery) *SelectQuery
func (*SelectQuery) UnionAll(other *SelectQuery) *SelectQuery
func (*SelectQuery) Intersect(other *SelectQuery) *SelectQuery
func (*SelectQuery) IntersectAll(other *SelectQuery) *SelectQuery
func (*SelectQuery) Except(other *SelectQuery) *SelectQuery
func (*SelectQuery) ExceptAll(other *SelectQuery) *SelectQuery
func (*SelectQuery) Join(join string, args ...any) *SelectQuery
func (*SelectQuery) JoinOn(cond string, args ...any) *SelectQuery
func (*SelectQuery) JoinOnOr(cond string, args ...any) *SelectQuery
func (*SelectQuery) Relation(name string, apply ...func(*SelectQuery) *SelectQuery) *SelectQuery
func (*SelectQuery) RelationWithOpts(name string, opts RelationOpts) *SelectQuery
func (*SelectQuery) Comment(comment string) *SelectQuery
func (*SelectQuery) Operation() string
func (*SelectQuery) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)
func (*SelectQuery) Rows(ctx context.Context) (*sql.Rows, error)
func (*SelectQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error)
func (*SelectQuery) Scan(ctx context.Context, dest ...any) error
func (*SelectQuery) Count(ctx context.Context) (int64, error)
func (*SelectQuery) ScanAndCount(ctx context.Context, dest ...any) (int64, error)
func (*SelectQuery) Exists(ctx context.Context) (bool, error)
func (*SelectQuery) String() string
func (*SelectQuery) Clone() *SelectQuery
func (*SelectQuery) QueryBuilder() QueryBuilder
func (*SelectQuery) ApplyQueryBuilder(fn func(QueryBuilder) QueryBuilder) *SelectQuery
func SetLogger(logger internal.Logging)
type Stmt struct{*sql.Stmt}
type TableModel interface{Relation() *schema.Relation; ScanColumn(column string, src any) error; Table() *schema.Table; addJoin(relationJoin) *relationJoin; clone() TableModel; getJoin(string) *relationJoin; getJoins() []relationJoin; join(string) *relationJoin; mount(reflect.Value); parentIndex() []int; rootValue() reflect.Value; updateSoftDeleteField(time.Time) error; Model; schema.BeforeAppendModelHook; schema.BeforeScanRowHook; schema.AfterScanRowHook}
type TruncateTableQuery struct{baseQuery; cascadeQuery}
func (*TruncateTableQuery) Conn(db IConn) *TruncateTableQuery
func (*TruncateTableQuery) Model(model any) *TruncateTableQuery
func (*TruncateTableQuery) Err(err error) *TruncateTableQuery
func (*TruncateTableQuery) Table(tables ...string) *TruncateTableQuery
func (*TruncateTableQuery) TableExpr(query string, args ...any) *TruncateTableQuery
func (*TruncateTableQuery) ModelTableExpr(query string, args ...any) *TruncateTableQuery
func (*TruncateTableQuery) ContinueIdentity() *TruncateTableQuery
func (*TruncateTableQuery) Cascade() *TruncateTableQuery
func (*TruncateTableQuery) Restrict() *TruncateTableQuery
func (*TruncateTableQuery) Comment(comment string) *TruncateTableQuery
func (*TruncateTableQuery) Operation() string
func (*TruncateTableQuery) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)
func (*TruncateTableQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error)
func Tuple(slice any) TupleValues
type TupleValues struct{}
func (TupleValues) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)
type Tx struct{*sql.Tx}
func (Tx) Commit() error
func (Tx) Rollback() error
func (Tx) Exec(query string, args ...any) (sql.Result, error)
func (Tx) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
func (Tx) Query(query string, args ...any) (*sql.Rows, error)
func (Tx) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
func (Tx) QueryRow(query string, args ...any) *sql.Row
func (Tx) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
func (Tx) Begin() (Tx, error)
func (Tx) BeginTx(ctx context.Context, _ *sql.TxOptions) (Tx, error)
func (Tx) RunInTx(ctx context.Context, _ *sql.TxOptions, fn func(ctx context.Context, tx Tx) error) error
func (Tx) Dialect() schema.Dialect
func (Tx) NewValues(model any) *ValuesQuery
func (Tx) NewMerge() *MergeQuery
func (Tx) NewSelect() *SelectQuery
func (Tx) NewInsert() *InsertQuery
func (Tx) NewUpdate() *UpdateQuery
func (Tx) NewDelete() *DeleteQuery
func (Tx) NewRaw(query string, args ...any) *RawQuery
func (Tx) NewCreateTable() *CreateTableQuery
func (Tx) NewDropTable() *DropTableQuery
func (Tx) NewCreateIndex() *CreateIndexQuery
func (Tx) NewDropIndex() *DropIndexQuery
func (Tx) NewTruncateTable() *TruncateTableQuery
func (Tx) NewAddColumn() *AddColumnQuery
func (Tx) NewDropColumn() *DropColumnQuery
type UpdateQuery struct{whereBaseQuery; orderLimitOffsetQuery; returningQuery; setQuery; idxHintsQuery}
func (*UpdateQuery) Conn(db IConn) *UpdateQuery
func (*UpdateQuery) Model(model any) *UpdateQuery
func (*UpdateQuery) Err(err error) *UpdateQuery
func (*UpdateQuery) Apply(fns ...func(*UpdateQuery) *UpdateQuery) *UpdateQuery
func (*UpdateQuery) With(name string, query Query) *UpdateQuery
func (*UpdateQuery) WithRecursive(name string, query Query) *UpdateQuery
func (*UpdateQuery) WithQuery(query *WithQuery) *UpdateQuery
func (*UpdateQuery) Table(tables ...string) *UpdateQuery
func (*UpdateQuery) TableExpr(query string, args ...any) *UpdateQuery
func (*UpdateQuery) ModelTableExpr(query string, args ...any) *UpdateQuery
func (*UpdateQuery) Column(columns ...string) *UpdateQuery
func (*UpdateQuery) ExcludeColumn(columns ...string) *UpdateQuery
func (*UpdateQuery) Set(query string, args ...any) *UpdateQuery
func (*UpdateQuery) SetColumn(column string, query string, args ...any) *UpdateQuery
func (*UpdateQuery) Value(column string, query string, args ...any) *UpdateQuery
func (*UpdateQuery) OmitZero() *UpdateQuery
func (*UpdateQuery) Join(join string, args ...any) *UpdateQuery
func (*UpdateQuery) JoinOn(cond string, args ...any) *UpdateQuery
func (*UpdateQuery) JoinOnOr(cond string, args ...any) *UpdateQuery
func (*UpdateQuery) WherePK(cols ...string) *UpdateQuery
func (*UpdateQuery) Where(query string, args ...any) *UpdateQuery
func (*UpdateQuery) WhereOr(query string, args ...any) *UpdateQuery
func (*UpdateQuery) WhereGroup(sep string, fn func(*UpdateQuery) *UpdateQuery) *UpdateQuery
func (*UpdateQuery) WhereDeleted() *UpdateQuery
func (*UpdateQuery) WhereAllWithDeleted() *UpdateQuery
func (*UpdateQuery) Order(orders ...string) *UpdateQuery
func (*UpdateQuery) OrderExpr(query string, args ...any) *UpdateQuery
func (*UpdateQuery) Limit(n int64) *UpdateQuery
func (*UpdateQuery) Returning(query string, args ...any) *UpdateQuery
func (*UpdateQuery) Comment(comment string) *UpdateQuery
func (*UpdateQuery) Operation() string
func (*UpdateQuery) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)
func (*UpdateQuery) Bulk() *UpdateQuery
func (*UpdateQuery) Scan(ctx context.Context, dest ...any) error
func (*UpdateQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error)
func (*UpdateQuery) FQN(column string) Ident
func (*UpdateQuery) String() string
func (*UpdateQuery) QueryBuilder() QueryBuilder
func (*UpdateQuery) ApplyQueryBuilder(fn func(QueryBuilder) QueryBuilder) *UpdateQuery
func (*UpdateQuery) UseIndex(indexes ...string) *UpdateQuery
func (*UpdateQuery) IgnoreIndex(indexes ...string) *UpdateQuery
func (*UpdateQuery) ForceIndex(indexes ...string) *UpdateQuery
type ValuesQuery struct{baseQuery; setQuery}
func (*ValuesQuery) Conn(db IConn) *ValuesQuery
func (*ValuesQuery) Err(err error) *ValuesQuery
func (*ValuesQuery) Column(columns ...string) *ValuesQuery
func (*ValuesQuery) Value(column string, expr string, args ...any) *ValuesQuery
func (*ValuesQuery) OmitZero() *ValuesQuery
func (*ValuesQuery) WithOrder() *ValuesQuery
func (*ValuesQuery) Comment(comment string) *ValuesQuery
func (*ValuesQuery) AppendNamedArg(gen schema.QueryGen, b []byte, name string) ([]byte, bool)
func (*ValuesQuery) AppendColumns(gen schema.QueryGen, b []byte) ([]byte, error)
func (*ValuesQuery) Operation() string
func (*ValuesQuery) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)
func Version() string
func WithComment(ctx context.Context, comment string) context.Context
func WithConnResolver(resolver ConnResolver) DBOption
func WithDiscardUnknownColumns() DBOption
func WithOptions(opts ...DBOption) DBOption
type WithQuery struct{}
func (*WithQuery) Recursive() *WithQuery
func (*WithQuery) Materialized() *WithQuery
func (*WithQuery) NotMaterialized() *WithQuery
type baseQuery struct{}
func (*baseQuery) DB() *DB
func (*baseQuery) GetModel() Model
func (*baseQuery) GetTableName() string
func (*baseQuery) AppendNamedArg(gen schema.QueryGen, b []byte, name string) ([]byte, bool)
func (*baseQuery) Dialect() schema.Dialect
func (*baseQuery) NewValues(model any) *ValuesQuery
func (*baseQuery) NewSelect() *SelectQuery
func (*baseQuery) NewInsert() *InsertQuery
func (*baseQuery) NewUpdate() *UpdateQuery
func (*baseQuery) NewDelete() *DeleteQuery
func (*baseQuery) NewRaw(query string, args ...any) *RawQuery
func (*baseQuery) NewCreateTable() *CreateTableQuery
func (*baseQuery) NewDropTable() *DropTableQuery
func (*baseQuery) NewCreateIndex() *CreateIndexQuery
func (*baseQuery) NewDropIndex() *DropIndexQuery
func (*baseQuery) NewTruncateTable() *TruncateTableQuery
func (*baseQuery) NewAddColumn() *AddColumnQuery
func (*baseQuery) NewDropColumn() *DropColumnQuery
type whereBaseQuery struct{baseQuery}
type noCopyState struct{*sql.DB}
type orderLimitOffsetQuery struct{}
type returningQuery struct{}
type cascadeQuery struct{}
type customValueQuery struct{}
type setQuery struct{customValueQuery}
type idxHintsQuery struct{}
type relationJoin struct{Parent *relationJoin; BaseModel TableModel; JoinModel TableModel; Relation *schema.Relation}
