// Generated from github.com/doug-martin/goqu/v9 v9.19.0; hash b681105416199474; do not edit.
package goqu

import (
	context "context"
	sql "database/sql"
	exec "github.com/doug-martin/goqu/v9/exec"
	exp "github.com/doug-martin/goqu/v9/exp"
	sb "github.com/doug-martin/goqu/v9/internal/sb"
	sqlgen "github.com/doug-martin/goqu/v9/sqlgen"
	time "time"
)

const (
	NoWait exp.WaitOption = 6
	SkipLocked exp.WaitOption = 7
	Wait exp.WaitOption = 5
)

var (
	DefaultDialectOptions func() *sqlgen.SQLDialectOptions
	ErrBadFromArgument error
	ErrQueryFactoryNotFoundError error
	ErrUnsupportedIntoType error
	ErrUnsupportedUpdateTableType error
)

func AVG(col interface{}) exp.SQLFunctionExpression
func All(val interface{}) exp.SQLFunctionExpression
func And(expressions ...exp.Expression) exp.ExpressionList
func Any(val interface{}) exp.SQLFunctionExpression
func C(col string) exp.IdentifierExpression
func COALESCE(vals ...interface{}) exp.SQLFunctionExpression
func COUNT(col interface{}) exp.SQLFunctionExpression
func CUME_DIST() exp.SQLFunctionExpression
func Case() exp.CaseExpression
func Cast(e exp.Expression, t string) exp.CastExpression
func DENSE_RANK() exp.SQLFunctionExpression
func DISTINCT(col interface{}) exp.SQLFunctionExpression
type Database struct{Db SQLDatabase}
func (*Database) Dialect() string
func (*Database) Begin() (*TxDatabase, error)
func (*Database) BeginTx(ctx context.Context, opts *sql.TxOptions) (*TxDatabase, error)
func (*Database) WithTx(fn func(*TxDatabase) error) error
func (*Database) From(from ...interface{}) *SelectDataset
func (*Database) Select(cols ...interface{}) *SelectDataset
func (*Database) Update(table interface{}) *UpdateDataset
func (*Database) Insert(table interface{}) *InsertDataset
func (*Database) Delete(table interface{}) *DeleteDataset
func (*Database) Truncate(table ...interface{}) *TruncateDataset
func (*Database) Logger(logger Logger)
func (*Database) Trace(op string, sqlString string, args ...interface{})
func (*Database) Exec(query string, args ...interface{}) (sql.Result, error)
func (*Database) ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error)
func (*Database) Prepare(query string) (*sql.Stmt, error)
func (*Database) PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
func (*Database) Query(query string, args ...interface{}) (*sql.Rows, error)
func (*Database) QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error)
func (*Database) QueryRow(query string, args ...interface{}) *sql.Row
func (*Database) QueryRowContext(ctx context.Context, query string, args ...interface{}) *sql.Row
func (*Database) ScanStructs(i interface{}, query string, args ...interface{}) error
func (*Database) ScanStructsContext(ctx context.Context, i interface{}, query string, args ...interface{}) error
func (*Database) ScanStruct(i interface{}, query string, args ...interface{}) (bool, error)
func (*Database) ScanStructContext(ctx context.Context, i interface{}, query string, args ...interface{}) (bool, error)
func (*Database) ScanVals(i interface{}, query string, args ...interface{}) error
func (*Database) ScanValsContext(ctx context.Context, i interface{}, query string, args ...interface{}) error
func (*Database) ScanVal(i interface{}, query string, args ...interface{}) (bool, error)
func (*Database) ScanValContext(ctx context.Context, i interface{}, query string, args ...interface{}) (bool, error)
func Default() exp.LiteralExpression
func Delete(table interface{}) *DeleteDataset
type DeleteDataset struct{}
func (*DeleteDataset) Expression() exp.Expression
func (*DeleteDataset) Clone() exp.Expression
func (*DeleteDataset) Prepared(prepared bool) *DeleteDataset
func (*DeleteDataset) IsPrepared() bool
func (*DeleteDataset) WithDialect(dl string) *DeleteDataset
func (*DeleteDataset) Dialect() SQLDialect
func (*DeleteDataset) SetDialect(dialect SQLDialect) *DeleteDataset
func (*DeleteDataset) GetClauses() exp.DeleteClauses
func (*DeleteDataset) With(name string, subquery exp.Expression) *DeleteDataset
func (*DeleteDataset) WithRecursive(name string, subquery exp.Expression) *DeleteDataset
func (*DeleteDataset) From(table interface{}) *DeleteDataset
func (*DeleteDataset) Where(expressions ...exp.Expression) *DeleteDataset
func (*DeleteDataset) ClearWhere() *DeleteDataset
func (*DeleteDataset) Order(order ...exp.OrderedExpression) *DeleteDataset
func (*DeleteDataset) OrderAppend(order ...exp.OrderedExpression) *DeleteDataset
func (*DeleteDataset) OrderPrepend(order ...exp.OrderedExpression) *DeleteDataset
func (*DeleteDataset) ClearOrder() *DeleteDataset
func (*DeleteDataset) Limit(limit uint) *DeleteDataset
func (*DeleteDataset) LimitAll() *DeleteDataset
func (*DeleteDataset) ClearLimit() *DeleteDataset
func (*DeleteDataset) Returning(returning ...interface{}) *DeleteDataset
func (*DeleteDataset) Error() error
func (*DeleteDataset) SetError(err error) *DeleteDataset
func (*DeleteDataset) ToSQL() (string, []interface{}, error)
func (*DeleteDataset) AppendSQL(b sb.SQLBuilder)
func (*DeleteDataset) GetAs() exp.IdentifierExpression
func (*DeleteDataset) ReturnsColumns() bool
func (*DeleteDataset) Executor() exec.QueryExecutor
func DeregisterDialect(name string)
func Dialect(dialect string) DialectWrapper
type DialectWrapper struct{}
func (DialectWrapper) From(table ...interface{}) *SelectDataset
func (DialectWrapper) Select(cols ...interface{}) *SelectDataset
func (DialectWrapper) Update(table interface{}) *UpdateDataset
func (DialectWrapper) Insert(table interface{}) *InsertDataset
func (DialectWrapper) Delete(table interface{}) *DeleteDataset
func (DialectWrapper) Truncate(table ...interface{}) *TruncateDataset
func (DialectWrapper) DB(db SQLDatabase) *Database
func DoNothing() exp.ConflictExpression
func DoUpdate(target string, update interface{}) exp.ConflictUpdateExpression
type Ex = exp.Ex
type ExOr = exp.ExOr
type Expression = exp.Expression
func FIRST(col interface{}) exp.SQLFunctionExpression
func FIRST_VALUE(val interface{}) exp.SQLFunctionExpression
func From(table ...interface{}) *SelectDataset
func Func(name string, args ...interface{}) exp.SQLFunctionExpression
func GetDialect(name string) SQLDialect
func I(ident string) exp.IdentifierExpression
func Insert(table interface{}) *InsertDataset
type InsertDataset struct{}
func (*InsertDataset) Prepared(prepared bool) *InsertDataset
func (*InsertDataset) IsPrepared() bool
func (*InsertDataset) WithDialect(dl string) *InsertDataset
func (*InsertDataset) Dialect() SQLDialect
func (*InsertDataset) SetDialect(dialect SQLDialect) *InsertDataset
func (*InsertDataset) Expression() exp.Expression
func (*InsertDataset) Clone() exp.Expression
func (*InsertDataset) GetClauses() exp.InsertClauses
func (*InsertDataset) With(name string, subquery exp.Expression) *InsertDataset
func (*InsertDataset) WithRecursive(name string, subquery exp.Expression) *InsertDataset
func (*InsertDataset) Into(into interface{}) *InsertDataset
func (*InsertDataset) Cols(cols ...interface{}) *InsertDataset
func (*InsertDataset) ClearCols() *InsertDataset
func (*InsertDataset) ColsAppend(cols ...interface{}) *InsertDataset
func (*InsertDataset) FromQuery(from exp.AppendableExpression) *InsertDataset
func (*InsertDataset) Vals(vals ...[]interface{}) *InsertDataset
func (*InsertDataset) ClearVals() *InsertDataset
func (*InsertDataset) Rows(rows ...interface{}) *InsertDataset
func (*InsertDataset) ClearRows() *InsertDataset
func (*InsertDataset) Returning(returning ...interface{}) *InsertDataset
func (*InsertDataset) OnConflict(conflict exp.ConflictExpression) *InsertDataset
func (*InsertDataset) ClearOnConflict() *InsertDataset
func (*InsertDataset) Error() error
func (*InsertDataset) SetError(err error) *InsertDataset
func (*InsertDataset) ToSQL() (string, []interface{}, error)
func (*InsertDataset) AppendSQL(b sb.SQLBuilder)
func (*InsertDataset) GetAs() exp.IdentifierExpression
func (*InsertDataset) As(alias string) *InsertDataset
func (*InsertDataset) ReturnsColumns() bool
func (*InsertDataset) Executor() exec.QueryExecutor
func L(sql string, args ...interface{}) exp.LiteralExpression
func LAST(col interface{}) exp.SQLFunctionExpression
func LAST_VALUE(val interface{}) exp.SQLFunctionExpression
func Lateral(table exp.AppendableExpression) exp.LateralExpression
func Literal(sql string, args ...interface{}) exp.LiteralExpression
type Logger interface{Printf(format string, v ...interface{})}
func MAX(col interface{}) exp.SQLFunctionExpression
func MIN(col interface{}) exp.SQLFunctionExpression
func NTH_VALUE(val interface{}, nth int) exp.SQLFunctionExpression
func NTILE(n int) exp.SQLFunctionExpression
func New(dialect string, db SQLDatabase) *Database
func NewTx(dialect string, tx SQLTx) *TxDatabase
func On(expressions ...exp.Expression) exp.JoinCondition
type Op = exp.Op
func Or(expressions ...exp.Expression) exp.ExpressionList
func PERCENT_RANK() exp.SQLFunctionExpression
func RANK() exp.SQLFunctionExpression
func ROW_NUMBER() exp.SQLFunctionExpression
func Range(start interface{}, end interface{}) exp.RangeVal
type Record = exp.Record
func RegisterDialect(name string, do *SQLDialectOptions)
func S(schema string) exp.IdentifierExpression
type SQLDatabase interface{Begin() (*sql.Tx, error); BeginTx(ctx context.Context, opts *sql.TxOptions) (*sql.Tx, error); ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error); PrepareContext(ctx context.Context, query string) (*sql.Stmt, error); QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error); QueryRowContext(ctx context.Context, query string, args ...interface{}) *sql.Row}
type SQLDialect interface{Dialect() string; ToDeleteSQL(b sb.SQLBuilder, clauses exp.DeleteClauses); ToInsertSQL(b sb.SQLBuilder, clauses exp.InsertClauses); ToSelectSQL(b sb.SQLBuilder, clauses exp.SelectClauses); ToTruncateSQL(b sb.SQLBuilder, clauses exp.TruncateClauses); ToUpdateSQL(b sb.SQLBuilder, clauses exp.UpdateClauses)}
type SQLDialectOptions = sqlgen.SQLDialectOptions
type SQLTx interface{Commit() error; ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error); PrepareContext(ctx context.Context, query string) (*sql.Stmt, error); QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error); QueryRowContext(ctx context.Context, query string, args ...interface{}) *sql.Row; Rollback() error}
func SUM(col interface{}) exp.SQLFunctionExpression
func Select(cols ...interface{}) *SelectDataset
type SelectDataset struct{}
func (*SelectDataset) WithDialect(dl string) *SelectDataset
func (*SelectDataset) Prepared(prepared bool) *SelectDataset
func (*SelectDataset) IsPrepared() bool
func (*SelectDataset) Dialect() SQLDialect
func (*SelectDataset) SetDialect(dialect SQLDialect) *SelectDataset
func (*SelectDataset) Expression() exp.Expression
func (*SelectDataset) Clone() exp.Expression
func (*SelectDataset) GetClauses() exp.SelectClauses
func (*SelectDataset) Update() *UpdateDataset
func (*SelectDataset) Insert() *InsertDataset
func (*SelectDataset) Delete() *DeleteDataset
func (*SelectDataset) Truncate() *TruncateDataset
func (*SelectDataset) With(name string, subquery exp.Expression) *SelectDataset
func (*SelectDataset) WithRecursive(name string, subquery exp.Expression) *SelectDataset
func (*SelectDataset) Select(selects ...interface{}) *SelectDataset
func (*SelectDataset) SelectDistinct(selects ...interface{}) *SelectDataset
func (*SelectDataset) ClearSelect() *SelectDataset
func (*SelectDataset) SelectAppend(selects ...interface{}) *SelectDataset
func (*SelectDataset) Distinct(on ...interface{}) *SelectDataset
func (*SelectDataset) From(from ...interface{}) *SelectDataset
func (*SelectDataset) FromSelf() *SelectDataset
func (*SelectDataset) Join(table exp.Expression, condition exp.JoinCondition) *SelectDataset
func (*SelectDataset) InnerJoin(table exp.Expression, condition exp.JoinCondition) *SelectDataset
func (*SelectDataset) FullOuterJoin(table exp.Expression, condition exp.JoinCondition) *SelectDataset
func (*SelectDataset) RightOuterJoin(table exp.Expression, condition exp.JoinCondition) *SelectDataset
func (*SelectDataset) LeftOuterJoin(table exp.Expression, condition exp.JoinCondition) *SelectDataset
func (*SelectDataset) FullJoin(table exp.Expression, condition exp.JoinCondition) *SelectDataset
func (*SelectDataset) RightJoin(table exp.Expression, condition exp.JoinCondition) *SelectDataset
func (*SelectDataset) LeftJoin(table exp.Expression, condition exp.JoinCondition) *SelectDataset
func (*SelectDataset) NaturalJoin(table exp.Expression) *SelectDataset
func (*SelectDataset) NaturalLeftJoin(table exp.Expression) *SelectDataset
func (*SelectDataset) NaturalRightJoin(table exp.Expression) *SelectDataset
func (*SelectDataset) NaturalFullJoin(table exp.Expression) *SelectDataset
func (*SelectDataset) CrossJoin(table exp.Expression) *SelectDataset
func (*SelectDataset) Where(expressions ...exp.Expression) *SelectDataset
func (*SelectDataset) ClearWhere() *SelectDataset
func (*SelectDataset) ForUpdate(waitOption exp.WaitOption, of ...exp.IdentifierExpression) *SelectDataset
func (*SelectDataset) ForNoKeyUpdate(waitOption exp.WaitOption, of ...exp.IdentifierExpression) *SelectDataset
func (*SelectDataset) ForKeyShare(waitOption exp.WaitOption, of ...exp.IdentifierExpression) *SelectDataset
func (*SelectDataset) ForShare(waitOption exp.WaitOption, of ...exp.IdentifierExpression) *SelectDataset
func (*SelectDataset) GroupBy(groupBy ...interface{}) *SelectDataset
func (*SelectDataset) GroupByAppend(groupBy ...interface{}) *SelectDataset
func (*SelectDataset) Having(expressions ...exp.Expression) *SelectDataset
func (*SelectDataset) Order(order ...exp.OrderedExpression) *SelectDataset
func (*SelectDataset) OrderAppend(order ...exp.OrderedExpression) *SelectDataset
func (*SelectDataset) OrderPrepend(order ...exp.OrderedExpression) *SelectDataset
func (*SelectDataset) ClearOrder() *SelectDataset
func (*SelectDataset) Limit(limit uint) *SelectDataset
func (*SelectDataset) LimitAll() *SelectDataset
func (*SelectDataset) ClearLimit() *SelectDataset
func (*SelectDataset) Offset(offset uint) *SelectDataset
func (*SelectDataset) ClearOffset() *SelectDataset
func (*SelectDataset) Union(other *SelectDataset) *SelectDataset
func (*SelectDataset) UnionAll(other *SelectDataset) *SelectDataset
func (*SelectDataset) Intersect(other *SelectDataset) *SelectDataset
func (*SelectDataset) IntersectAll(other *SelectDataset) *SelectDataset
func (*SelectDataset) CompoundFromSelf() *SelectDataset
func (*SelectDataset) As(alias string) *SelectDataset
func (*SelectDataset) GetAs() exp.IdentifierExpression
func (*SelectDataset) Window(ws ...exp.WindowExpression) *SelectDataset
func (*SelectDataset) WindowAppend(ws ...exp.WindowExpression) *SelectDataset
func (*SelectDataset) ClearWindow() *SelectDataset
func (*SelectDataset) Error() error
func (*SelectDataset) SetError(err error) *SelectDataset
func (*SelectDataset) ToSQL() (string, []interface{}, error)
func (*SelectDataset) Executor() exec.QueryExecutor
func (*SelectDataset) AppendSQL(b sb.SQLBuilder)
func (*SelectDataset) ReturnsColumns() bool
func (*SelectDataset) ScanStructs(i interface{}) error
func (*SelectDataset) ScanStructsContext(ctx context.Context, i interface{}) error
func (*SelectDataset) ScanStruct(i interface{}) (bool, error)
func (*SelectDataset) ScanStructContext(ctx context.Context, i interface{}) (bool, error)
func (*SelectDataset) ScanVals(i interface{}) error
func (*SelectDataset) ScanValsContext(ctx context.Context, i interface{}) error
func (*SelectDataset) ScanVal(i interface{}) (bool, error)
func (*SelectDataset) ScanValContext(ctx context.Context, i interface{}) (bool, error)
func (*SelectDataset) Count() (int64, error)
func (*SelectDataset) CountContext(ctx context.Context) (int64, error)
func (*SelectDataset) Pluck(i interface{}, col string) error
func (*SelectDataset) PluckContext(ctx context.Context, i interface{}, col string) error
func SetColumnRenameFunction(renameFunc func(string) string)
func SetDefaultPrepared(prepared bool)
func SetIgnoreUntaggedFields(ignore bool)
func SetTimeLocation(loc *time.Location)
func Star() exp.LiteralExpression
func T(table string) exp.IdentifierExpression
func Truncate(table ...interface{}) *TruncateDataset
type TruncateDataset struct{}
func (*TruncateDataset) WithDialect(dl string) *TruncateDataset
func (*TruncateDataset) Prepared(prepared bool) *TruncateDataset
func (*TruncateDataset) IsPrepared() bool
func (*TruncateDataset) Dialect() SQLDialect
func (*TruncateDataset) SetDialect(dialect SQLDialect) *TruncateDataset
func (*TruncateDataset) Expression() exp.Expression
func (*TruncateDataset) Clone() exp.Expression
func (*TruncateDataset) GetClauses() exp.TruncateClauses
func (*TruncateDataset) Table(table ...interface{}) *TruncateDataset
func (*TruncateDataset) Cascade() *TruncateDataset
func (*TruncateDataset) NoCascade() *TruncateDataset
func (*TruncateDataset) Restrict() *TruncateDataset
func (*TruncateDataset) NoRestrict() *TruncateDataset
func (*TruncateDataset) Identity(identity string) *TruncateDataset
func (*TruncateDataset) Error() error
func (*TruncateDataset) SetError(err error) *TruncateDataset
func (*TruncateDataset) ToSQL() (string, []interface{}, error)
func (*TruncateDataset) Executor() exec.QueryExecutor
type TruncateOptions = exp.TruncateOptions
type TxDatabase struct{Tx SQLTx}
func (*TxDatabase) Dialect() string
func (*TxDatabase) From(cols ...interface{}) *SelectDataset
func (*TxDatabase) Select(cols ...interface{}) *SelectDataset
func (*TxDatabase) Update(table interface{}) *UpdateDataset
func (*TxDatabase) Insert(table interface{}) *InsertDataset
func (*TxDatabase) Delete(table interface{}) *DeleteDataset
func (*TxDatabase) Truncate(table ...interface{}) *TruncateDataset
func (*TxDatabase) Logger(logger Logger)
func (*TxDatabase) Trace(op string, sqlString string, args ...interface{})
func (*TxDatabase) Exec(query string, args ...interface{}) (sql.Result, error)
func (*TxDatabase) ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error)
func (*TxDatabase) Prepare(query string) (*sql.Stmt, error)
func (*TxDatabase) PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
func (*TxDatabase) Query(query string, args ...interface{}) (*sql.Rows, error)
func (*TxDatabase) QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error)
func (*TxDatabase) QueryRow(query string, args ...interface{}) *sql.Row
func (*TxDatabase) QueryRowContext(ctx context.Context, query string, args ...interface{}) *sql.Row
func (*TxDatabase) ScanStructs(i interface{}, query string, args ...interface{}) error
func (*TxDatabase) ScanStructsContext(ctx context.Context, i interface{}, query string, args ...interface{}) error
func (*TxDatabase) ScanStruct(i interface{}, query string, args ...interface{}) (bool, error)
func (*TxDatabase) ScanStructContext(ctx context.Context, i interface{}, query string, args ...interface{}) (bool, error)
func (*TxDatabase) ScanVals(i interface{}, query string, args ...interface{}) error
func (*TxDatabase) ScanValsContext(ctx context.Context, i interface{}, query string, args ...interface{}) error
func (*TxDatabase) ScanVal(i interface{}, query string, args ...interface{}) (bool, error)
func (*TxDatabase) ScanValContext(ctx context.Context, i interface{}, query string, args ...interface{}) (bool, error)
func (*TxDatabase) Commit() error
func (*TxDatabase) Rollback() error
func (*TxDatabase) Wrap(fn func() error) error
func Update(table interface{}) *UpdateDataset
type UpdateDataset struct{}
func (*UpdateDataset) Prepared(prepared bool) *UpdateDataset
func (*UpdateDataset) IsPrepared() bool
func (*UpdateDataset) WithDialect(dl string) *UpdateDataset
func (*UpdateDataset) Dialect() SQLDialect
func (*UpdateDataset) SetDialect(dialect SQLDialect) *UpdateDataset
func (*UpdateDataset) Expression() exp.Expression
func (*UpdateDataset) Clone() exp.Expression
func (*UpdateDataset) GetClauses() exp.UpdateClauses
func (*UpdateDataset) With(name string, subquery exp.Expression) *UpdateDataset
func (*UpdateDataset) WithRecursive(name string, subquery exp.Expression) *UpdateDataset
func (*UpdateDataset) Table(table interface{}) *UpdateDataset
func (*UpdateDataset) Set(values interface{}) *UpdateDataset
func (*UpdateDataset) From(tables ...interface{}) *UpdateDataset
func (*UpdateDataset) Where(expressions ...exp.Expression) *UpdateDataset
func (*UpdateDataset) ClearWhere() *UpdateDataset
func (*UpdateDataset) Order(order ...exp.OrderedExpression) *UpdateDataset
func (*UpdateDataset) OrderAppend(order ...exp.OrderedExpression) *UpdateDataset
func (*UpdateDataset) OrderPrepend(order ...exp.OrderedExpression) *UpdateDataset
func (*UpdateDataset) ClearOrder() *UpdateDataset
func (*UpdateDataset) Limit(limit uint) *UpdateDataset
func (*UpdateDataset) LimitAll() *UpdateDataset
func (*UpdateDataset) ClearLimit() *UpdateDataset
func (*UpdateDataset) Returning(returning ...interface{}) *UpdateDataset
func (*UpdateDataset) Error() error
func (*UpdateDataset) SetError(err error) *UpdateDataset
func (*UpdateDataset) ToSQL() (string, []interface{}, error)
func (*UpdateDataset) AppendSQL(b sb.SQLBuilder)
func (*UpdateDataset) GetAs() exp.IdentifierExpression
func (*UpdateDataset) ReturnsColumns() bool
func (*UpdateDataset) Executor() exec.QueryExecutor
func Using(columns ...interface{}) exp.JoinCondition
func V(val interface{}) exp.LiteralExpression
type Vals = exp.Vals
func W(ws ...string) exp.WindowExpression
