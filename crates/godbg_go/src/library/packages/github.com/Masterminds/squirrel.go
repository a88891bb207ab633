// Generated from github.com/Masterminds/squirrel v1.5.4; hash 0875eff2d2de675e; do not edit.
package squirrel

import (
	context "context"
	sql "database/sql"
)

var (
	AtP atpFormat
	Colon colonFormat
	Dollar dollarFormat
	NoContextSupport error
	Question questionFormat
	RunnerNotQueryRunner error
	RunnerNotSet error
	StatementBuilder StatementBuilderType
)

func Alias(expr Sqlizer, alias string) aliasExpr
type And []Sqlizer
func (And) ToSql() (string, []interface{}, error)
type BaseRunner interface{Execer; Queryer}
func Case(what ...interface{}) CaseBuilder
type CaseBuilder struct{}
func (CaseBuilder) ToSql() (string, []interface{}, error)
func (CaseBuilder) MustSql() (string, []interface{})
func (CaseBuilder) When(when interface{}, then interface{}) CaseBuilder
func (CaseBuilder) Else(expr interface{}) CaseBuilder
func ConcatExpr(parts ...interface{}) concatExpr
type DBProxy interface{Execer; Queryer; QueryRower; Preparer}
type DBProxyBeginner interface{Begin() (*sql.Tx, error); DBProxy}
type DBProxyContext interface{Execer; Queryer; QueryRower; PreparerContext}
func DebugSqlizer(s Sqlizer) string
func Delete(from string) DeleteBuilder
type DeleteBuilder struct{}
func (DeleteBuilder) PlaceholderFormat(f PlaceholderFormat) DeleteBuilder
func (DeleteBuilder) RunWith(runner BaseRunner) DeleteBuilder
func (DeleteBuilder) Exec() (sql.Result, error)
func (DeleteBuilder) ToSql() (string, []interface{}, error)
func (DeleteBuilder) MustSql() (string, []interface{})
func (DeleteBuilder) Prefix(sql string, args ...interface{}) DeleteBuilder
func (DeleteBuilder) PrefixExpr(expr Sqlizer) DeleteBuilder
func (DeleteBuilder) From(from string) DeleteBuilder
func (DeleteBuilder) Where(pred interface{}, args ...interface{}) DeleteBuilder
func (DeleteBuilder) OrderBy(orderBys ...string) DeleteBuilder
func (DeleteBuilder) Limit(limit uint64) DeleteBuilder
func (DeleteBuilder) Offset(offset uint64) DeleteBuilder
func (DeleteBuilder) Suffix(sql string, args ...interface{}) DeleteBuilder
func (DeleteBuilder) SuffixExpr(expr Sqlizer) DeleteBuilder
func (DeleteBuilder) Query() (*sql.Rows, error)
func (DeleteBuilder) ExecContext(ctx context.Context) (sql.Result, error)
func (DeleteBuilder) QueryContext(ctx context.Context) (*sql.Rows, error)
func (DeleteBuilder) QueryRowContext(ctx context.Context) RowScanner
func (DeleteBuilder) ScanContext(ctx context.Context, dest ...interface{}) error
type Eq map[string]interface{}
func (Eq) ToSql() (string, []interface{}, error)
func ExecContextWith(ctx context.Context, db ExecerContext, s Sqlizer) (sql.Result, error)
func ExecWith(db Execer, s Sqlizer) (sql.Result, error)
type Execer interface{Exec(query string, args ...interface{}) (sql.Result, error)}
type ExecerContext interface{ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error)}
func Expr(sql string, args ...interface{}) Sqlizer
type Gt map[string]interface{}
func (Gt) ToSql() (string, []interface{}, error)
type GtOrEq map[string]interface{}
func (GtOrEq) ToSql() (string, []interface{}, error)
type ILike map[string]interface{}
func (ILike) ToSql() (string, []interface{}, error)
func Insert(into string) InsertBuilder
type InsertBuilder struct{}
func (InsertBuilder) PlaceholderFormat(f PlaceholderFormat) InsertBuilder
func (InsertBuilder) RunWith(runner BaseRunner) InsertBuilder
func (InsertBuilder) Exec() (sql.Result, error)
func (InsertBuilder) Query() (*sql.Rows, error)
func (InsertBuilder) QueryRow() RowScanner
func (InsertBuilder) Scan(dest ...interface{}) error
func (InsertBuilder) ToSql() (string, []interface{}, error)
func (InsertBuilder) MustSql() (string, []interface{})
func (InsertBuilder) Prefix(sql string, args ...interface{}) InsertBuilder
func (InsertBuilder) PrefixExpr(expr Sqlizer) InsertBuilder
func (InsertBuilder) Options(options ...string) InsertBuilder
func (InsertBuilder) Into(from string) InsertBuilder
func (InsertBuilder) Columns(columns ...string) InsertBuilder
func (InsertBuilder) Values(values ...interface{}) InsertBuilder
func (InsertBuilder) Suffix(sql string, args ...interface{}) InsertBuilder
func (InsertBuilder) SuffixExpr(expr Sqlizer) InsertBuilder
func (InsertBuilder) SetMap(clauses map[string]interface{}) InsertBuilder
func (InsertBuilder) Select(sb SelectBuilder) InsertBuilder
func (InsertBuilder) ExecContext(ctx context.Context) (sql.Result, error)
func (InsertBuilder) QueryContext(ctx context.Context) (*sql.Rows, error)
func (InsertBuilder) QueryRowContext(ctx context.Context) RowScanner
func (InsertBuilder) ScanContext(ctx context.Context, dest ...interface{}) error
type Like map[string]interface{}
func (Like) ToSql() (string, []interface{}, error)
type Lt map[string]interface{}
func (Lt) ToSql() (string, []interface{}, error)
type LtOrEq map[string]interface{}
func (LtOrEq) ToSql() (string, []interface{}, error)
func NewStmtCache(prep PreparerContext) *StmtCache
func NewStmtCacheProxy(db *sql.DB) DBProxyBeginner
func NewStmtCacher(prep PreparerContext) DBProxyContext
type NotEq map[string]interface{}
func (NotEq) ToSql() (string, []interface{}, error)
type NotILike map[string]interface{}
func (NotILike) ToSql() (string, []interface{}, error)
type NotLike map[string]interface{}
func (NotLike) ToSql() (string, []interface{}, error)
type Or []Sqlizer
func (Or) ToSql() (string, []interface{}, error)
type PlaceholderFormat interface{ReplacePlaceholders(sql string) (string, error)}
func Placeholders(count int) string
type Preparer interface{Prepare(query string) (*sql.Stmt, error)}
type PreparerContext interface{PrepareContext(ctx context.Context, query string) (*sql.Stmt, error); Preparer}
func QueryContextWith(ctx context.Context, db QueryerContext, s Sqlizer) (*sql.Rows, error)
func QueryRowContextWith(ctx context.Context, db QueryRowerContext, s Sqlizer) RowScanner
func QueryRowWith(db QueryRower, s Sqlizer) RowScanner
type QueryRower interface{QueryRow(query string, args ...interface{}) RowScanner}
type QueryRowerContext interface{QueryRowContext(ctx context.Context, query string, args ...interface{}) RowScanner}
func QueryWith(db Queryer, s Sqlizer) (*sql.Rows, error)
type Queryer interface{Query(query string, args ...interface{}) (*sql.Rows, error)}
type QueryerContext interface{QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error)}
func Replace(into string) InsertBuilder
type Row struct{RowScanner}
func (*Row) Scan(dest ...interface{}) error
type RowScanner interface{Scan(...interface{}) error}
type Runner interface{Execer; Queryer; QueryRower}
type RunnerContext interface{Runner; QueryerContext; QueryRowerContext; ExecerContext}
func Select(columns ...string) SelectBuilder
type SelectBuilder struct{}
func (SelectBuilder) PlaceholderFormat(f PlaceholderFormat) SelectBuilder
func (SelectBuilder) RunWith(runner BaseRunner) SelectBuilder
func (SelectBuilder) Exec() (sql.Result, error)
func (SelectBuilder) Query() (*sql.Rows, error)
func (SelectBuilder) QueryRow() RowScanner
func (SelectBuilder) Scan(dest ...interface{}) error
func (SelectBuilder) ToSql() (string, []interface{}, error)
func (SelectBuilder) MustSql() (string, []interface{})
func (SelectBuilder) Prefix(sql string, args ...interface{}) SelectBuilder
func (SelectBuilder) PrefixExpr(expr Sqlizer) SelectBuilder
func (SelectBuilder) Distinct() SelectBuilder
func (SelectBuilder) Options(options ...string) SelectBuilder
func (SelectBuilder) Columns(columns ...string) SelectBuilder
func (SelectBuilder) RemoveColumns() SelectBuilder
func (SelectBuilder) Column(column interface{}, args ...interface{}) SelectBuilder
func (SelectBuilder) From(from string) SelectBuilder
func (SelectBuilder) FromSelect(from SelectBuilder, alias string) SelectBuilder
func (SelectBuilder) JoinClause(pred interface{}, args ...interface{}) SelectBuilder
func (SelectBuilder) Join(join string, rest ...interface{}) SelectBuilder
func (SelectBuilder) LeftJoin(join string, rest ...interface{}) SelectBuilder
func (SelectBuilder) RightJoin(join string, rest ...interface{}) SelectBuilder
func (SelectBuilder) InnerJoin(join string, rest ...interface{}) SelectBuilder
func (SelectBuilder) CrossJoin(join string, rest ...interface{}) SelectBuilder
func (SelectBuilder) Where(pred interface{}, args ...interface{}) SelectBuilder
func (SelectBuilder) GroupBy(groupBys ...string) SelectBuilder
func (SelectBuilder) Having(pred interface{}, rest ...interface{}) SelectBuilder
func (SelectBuilder) OrderByClause(pred interface{}, args ...interface{}) SelectBuilder
func (SelectBuilder) OrderBy(orderBys ...string) SelectBuilder
func (SelectBuilder) Limit(limit uint64) SelectBuilder
func (SelectBuilder) RemoveLimit() SelectBuilder
func (SelectBuilder) Offset(offset uint64) SelectBuilder
func (SelectBuilder) RemoveOffset() SelectBuilder
func (SelectBuilder) Suffix(sql string, args ...interface{}) SelectBuilder
func (SelectBuilder) SuffixExpr(expr Sqlizer) SelectBuilder
func (SelectBuilder) ExecContext(ctx context.Context) (sql.Result, error)
func (SelectBuilder) QueryContext(ctx context.Context) (*sql.Rows, error)
func (SelectBuilder) QueryRowContext(ctx context.Context) RowScanner
func (SelectBuilder) ScanContext(ctx context.Context, dest ...interface{}) error
type Sqlizer interface{ToSql() (string, []interface{}, error)}
type StatementBuilderType struct{}
func (StatementBuilderType) Select(columns ...string) SelectBuilder
func (StatementBuilderType) Insert(into string) InsertBuilder
func (StatementBuilderType) Replace(into string) InsertBuilder
func (StatementBuilderType) Update(table string) UpdateBuilder
func (StatementBuilderType) Delete(from string) DeleteBuilder
func (StatementBuilderType) PlaceholderFormat(f PlaceholderFormat) StatementBuilderType
func (StatementBuilderType) RunWith(runner BaseRunner) StatementBuilderType
func (StatementBuilderType) Where(pred interface{}, args ...interface{}) StatementBuilderType
type StdSql interface{Exec(string, ...interface{}) (sql.Result, error); Query(string, ...interface{}) (*sql.Rows, error); QueryRow(string, ...interface{}) *sql.Row}
type StdSqlCtx interface{ExecContext(context.Context, string, ...interface{}) (sql.Result, error); QueryContext(context.Context, string, ...interface{}) (*sql.Rows, error); QueryRowContext(context.Context, string, ...interface{}) *sql.Row; StdSql}
type StmtCache struct{}
func (*StmtCache) Prepare(query string) (*sql.Stmt, error)
func (*StmtCache) Exec(query string, args ...interface{}) (sql.Result, error)
func (*StmtCache) Query(query string, args ...interface{}) (*sql.Rows, error)
func (*StmtCache) QueryRow(query string, args ...interface{}) RowScanner
func (*StmtCache) Clear() error
func (*StmtCache) PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
func (*StmtCache) ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error)
func (*StmtCache) QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error)
func (*StmtCache) QueryRowContext(ctx context.Context, query string, args ...interface{}) RowScanner
func Update(table string) UpdateBuilder
type UpdateBuilder struct{}
func (UpdateBuilder) PlaceholderFormat(f PlaceholderFormat) UpdateBuilder
func (UpdateBuilder) RunWith(runner BaseRunner) UpdateBuilder
func (UpdateBuilder) Exec() (sql.Result, error)
func (UpdateBuilder) Query() (*sql.Rows, error)
func (UpdateBuilder) QueryRow() RowScanner
func (UpdateBuilder) Scan(dest ...interface{}) error
func (UpdateBuilder) ToSql() (string, []interface{}, error)
func (UpdateBuilder) MustSql() (string, []interface{})
func (UpdateBuilder) Prefix(sql string, args ...interface{}) UpdateBuilder
func (UpdateBuilder) PrefixExpr(expr Sqlizer) UpdateBuilder
func (UpdateBuilder) Table(table string) UpdateBuilder
func (UpdateBuilder) Set(column string, value interface{}) UpdateBuilder
func (UpdateBuilder) SetMap(clauses map[string]interface{}) UpdateBuilder
func (UpdateBuilder) From(from string) UpdateBuilder
func (UpdateBuilder) FromSelect(from SelectBuilder, alias string) UpdateBuilder
func (UpdateBuilder) Where(pred interface{}, args ...interface{}) UpdateBuilder
func (UpdateBuilder) OrderBy(orderBys ...string) UpdateBuilder
func (UpdateBuilder) Limit(limit uint64) UpdateBuilder
func (UpdateBuilder) Offset(offset uint64) UpdateBuilder
func (UpdateBuilder) Suffix(sql string, args ...interface{}) UpdateBuilder
func (UpdateBuilder) SuffixExpr(expr Sqlizer) UpdateBuilder
func (UpdateBuilder) ExecContext(ctx context.Context) (sql.Result, error)
func (UpdateBuilder) QueryContext(ctx context.Context) (*sql.Rows, error)
func (UpdateBuilder) QueryRowContext(ctx context.Context) RowScanner
func (UpdateBuilder) ScanContext(ctx context.Context, dest ...interface{}) error
func WrapStdSql(stdSql StdSql) Runner
func WrapStdSqlCtx(stdSqlCtx StdSqlCtx) RunnerContext
type aliasExpr struct{}
func (aliasExpr) ToSql() (string, []interface{}, error)
type atpFormat struct{}
func (atpFormat) ReplacePlaceholders(sql string) (string, error)
type colonFormat struct{}
func (colonFormat) ReplacePlaceholders(sql string) (string, error)
type concatExpr []interface{}
func (concatExpr) ToSql() (string, []interface{}, error)
type dollarFormat struct{}
func (dollarFormat) ReplacePlaceholders(sql string) (string, error)
type questionFormat struct{}
func (questionFormat) ReplacePlaceholders(sql string) (string, error)
