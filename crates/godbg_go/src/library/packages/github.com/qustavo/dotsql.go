// Generated from github.com/qustavo/dotsql v1.2.0; hash b08b1115bf76f79b; do not edit.
package dotsql

import (
	bufio "bufio"
	context "context"
	sql "database/sql"
	io "io"
	template "text/template"
)

type DotSql struct{}
func (DotSql) WithData(data any) DotSql
func (DotSql) Prepare(db Preparer, name string) (*sql.Stmt, error)
func (DotSql) PrepareContext(ctx context.Context, db PreparerContext, name string) (*sql.Stmt, error)
func (DotSql) Query(db Queryer, name string, args ...interface{}) (*sql.Rows, error)
func (DotSql) QueryContext(ctx context.Context, db QueryerContext, name string, args ...interface{}) (*sql.Rows, error)
func (DotSql) QueryRow(db QueryRower, name string, args ...interface{}) (*sql.Row, error)
func (DotSql) QueryRowContext(ctx context.Context, db QueryRowerContext, name string, args ...interface{}) (*sql.Row, error)
func (DotSql) Exec(db Execer, name string, args ...interface{}) (sql.Result, error)
func (DotSql) ExecContext(ctx context.Context, db ExecerContext, name string, args ...interface{}) (sql.Result, error)
func (DotSql) Raw(name string) (string, error)
func (DotSql) QueryMap() map[string]*template.Template
type Execer interface{Exec(query string, args ...interface{}) (sql.Result, error)}
type ExecerContext interface{ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error)}
func Load(r io.Reader) (*DotSql, error)
func LoadFromFile(sqlFile string) (*DotSql, error)
func LoadFromString(sql string) (*DotSql, error)
func Merge(dots ...*DotSql) *DotSql
type Preparer interface{Prepare(query string) (*sql.Stmt, error)}
type PreparerContext interface{PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)}
type QueryRower interface{QueryRow(query string, args ...interface{}) *sql.Row}
type QueryRowerContext interface{QueryRowContext(ctx context.Context, query string, args ...interface{}) *sql.Row}
type Queryer interface{Query(query string, args ...interface{}) (*sql.Rows, error)}
type QueryerContext interface{QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error)}
type Scanner struct{}
func (*Scanner) Run(io *bufio.Scanner) map[string]string
