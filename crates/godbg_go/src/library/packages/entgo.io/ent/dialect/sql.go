// Generated from entgo.io/ent v0.14.6; hash e10a9f5921b0e2f7; do not edit.
package sql

import (
	context "context"
	sql "database/sql"
	driver "database/sql/driver"
	dialect "entgo.io/ent/dialect"
)

const (
	LockKeyShare LockStrength = "KEY SHARE"
	LockNoKeyUpdate LockStrength = "NO KEY UPDATE"
	LockShare LockStrength = "SHARE"
	LockUpdate LockStrength = "UPDATE"
	NoWait LockAction = "NOWAIT"
	OpAdd Op = 11
	OpDiv Op = 14
	OpEQ Op = 0
	OpGT Op = 2
	OpGTE Op = 3
	OpIn Op = 6
	OpIsNull Op = 9
	OpLT Op = 4
	OpLTE Op = 5
	OpLike Op = 8
	OpMod Op = 15
	OpMul Op = 13
	OpNEQ Op = 1
	OpNotIn Op = 7
	OpNotNull Op = 10
	OpSub Op = 12
	SkipLocked LockAction = "SKIP LOCKED"
)

func And(preds ...*Predicate) *Predicate
func AndPredicates[P ~func(*Selector)](predicates ...P) func(*Selector)
func As(ident string, as string) string
func Asc(column string) string
func Avg(ident string) string
type Builder struct{}
func (*Builder) Quote(ident string) string
func (*Builder) Ident(s string) *Builder
func (*Builder) IdentComma(s ...string) *Builder
func (*Builder) String() string
func (*Builder) WriteByte(c byte) *Builder
func (*Builder) WriteString(s string) *Builder
func (*Builder) S(s string) *Builder
func (*Builder) Len() int
func (*Builder) Reset() *Builder
func (*Builder) AddError(err error) *Builder
func (*Builder) Err() error
func (*Builder) WriteOp(op Op) *Builder
func (*Builder) Arg(a any) *Builder
func (*Builder) Args(a ...any) *Builder
func (*Builder) Argf(format string, a any) *Builder
func (*Builder) Comma() *Builder
func (*Builder) Pad() *Builder
func (*Builder) Join(qs ...Querier) *Builder
func (*Builder) JoinComma(qs ...Querier) *Builder
func (*Builder) Wrap(f func(*Builder)) *Builder
func (*Builder) Nested(f func(*Builder)) *Builder
func (*Builder) SetDialect(dialect string)
func (Builder) Dialect() string
func (Builder) Total() int
func (*Builder) SetTotal(total int)
func (Builder) Query() (string, []any)
func Column(name string) *ColumnBuilder
type ColumnBuilder struct{Builder}
func (*ColumnBuilder) Type(t string) *ColumnBuilder
func (*ColumnBuilder) Query() (string, []any)
type ColumnCheck func(table string, column string) error
type ColumnScanner interface{Close() error; ColumnTypes() ([]*sql.ColumnType, error); Columns() ([]string, error); Err() error; Next() bool; NextResultSet() bool; Scan(dest ...any) error}
func ColumnsEQ(col1 string, col2 string) *Predicate
func ColumnsGT(col1 string, col2 string) *Predicate
func ColumnsGTE(col1 string, col2 string) *Predicate
func ColumnsHasPrefix(col string, prefixC string) *Predicate
func ColumnsLT(col1 string, col2 string) *Predicate
func ColumnsLTE(col1 string, col2 string) *Predicate
func ColumnsNEQ(col1 string, col2 string) *Predicate
func ColumnsOp(col1 string, col2 string, op Op) *Predicate
func CompositeGT(columns []string, args ...any) *Predicate
func CompositeLT(columns []string, args ...any) *Predicate
func ConflictColumns(names ...string) ConflictOption
func ConflictConstraint(name string) ConflictOption
type ConflictOption func(*conflict)
func ConflictWhere(p *Predicate) ConflictOption
type Conn struct{ExecQuerier}
func (Conn) Exec(ctx context.Context, query string, args any, v any) error
func (Conn) Query(ctx context.Context, query string, args any, v any) error
func Contains(col string, sub string) *Predicate
func ContainsFold(col string, sub string) *Predicate
func Count(ident string) string
func CreateView(name string) *ViewBuilder
func Delete(table string) *DeleteBuilder
type DeleteBuilder struct{Builder}
func (*DeleteBuilder) Schema(name string) *DeleteBuilder
func (*DeleteBuilder) Where(p *Predicate) *DeleteBuilder
func (*DeleteBuilder) FromSelect(s *Selector) *DeleteBuilder
func (*DeleteBuilder) Query() (string, []any)
func Desc(column string) string
func DescExpr(x Querier) Querier
func Dialect(name string) *DialectBuilder
type DialectBuilder struct{}
func (*DialectBuilder) String(f func(*Builder)) string
func (*DialectBuilder) Expr(f func(*Builder)) Querier
func (*DialectBuilder) CreateView(name string) *ViewBuilder
func (*DialectBuilder) Column(name string) *ColumnBuilder
func (*DialectBuilder) Insert(table string) *InsertBuilder
func (*DialectBuilder) Update(table string) *UpdateBuilder
func (*DialectBuilder) Delete(table string) *DeleteBuilder
func (*DialectBuilder) Select(columns ...string) *Selector
func (*DialectBuilder) SelectExpr(exprs ...Querier) *Selector
func (*DialectBuilder) Table(name string) *SelectTable
func (*DialectBuilder) With(name string) *WithBuilder
func Distinct(idents ...string) string
func DoNothing() ConflictOption
type Driver struct{Conn}
func (Driver) DB() *sql.DB
func (Driver) Dialect() string
func (*Driver) Tx(ctx context.Context) (dialect.Tx, error)
func (*Driver) BeginTx(ctx context.Context, opts *TxOptions) (dialect.Tx, error)
func (*Driver) Close() error
func EQ(col string, value any) *Predicate
func EqualFold(col string, sub string) *Predicate
type ExecQuerier interface{ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error); QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)}
func Exists(query Querier) *Predicate
func Expr(exr string, args ...any) Querier
func ExprFunc(fn func(*Builder)) Querier
func ExprP(exr string, args ...any) *Predicate
func False() *Predicate
func FieldContains(name string, substr string) func(*Selector)
func FieldContainsFold(name string, substr string) func(*Selector)
func FieldEQ(name string, v any) func(*Selector)
func FieldEqualFold(name string, substr string) func(*Selector)
func FieldGT(name string, v any) func(*Selector)
func FieldGTE(name string, v any) func(*Selector)
func FieldHasPrefix(name string, prefix string) func(*Selector)
func FieldHasPrefixFold(name string, prefix string) func(*Selector)
func FieldHasSuffix(name string, suffix string) func(*Selector)
func FieldHasSuffixFold(name string, suffix string) func(*Selector)
func FieldIn[T any](name string, vs ...T) func(*Selector)
func FieldIsNull(name string) func(*Selector)
func FieldLT(name string, v any) func(*Selector)
func FieldLTE(name string, v any) func(*Selector)
func FieldNEQ(name string, v any) func(*Selector)
func FieldNotIn[T any](name string, vs ...T) func(*Selector)
func FieldNotNull(name string) func(*Selector)
func FieldsEQ(field1 string, field2 string) func(*Selector)
func FieldsGT(field1 string, field2 string) func(*Selector)
func FieldsGTE(field1 string, field2 string) func(*Selector)
func FieldsHasPrefix(field1 string, field2 string) func(*Selector)
func FieldsLT(field1 string, field2 string) func(*Selector)
func FieldsLTE(field1 string, field2 string) func(*Selector)
func FieldsNEQ(field1 string, field2 string) func(*Selector)
type Func struct{Builder}
func (*Func) Lower(ident string)
func (*Func) Count(ident string)
func (*Func) Max(ident string)
func (*Func) Min(ident string)
func (*Func) Sum(ident string)
func (*Func) Avg(ident string)
func (*Func) Append(fn func(*Builder)) *Func
func (*Func) String() string
func GT(col string, value any) *Predicate
func GTE(col string, value any) *Predicate
func HasPrefix(col string, prefix string) *Predicate
func HasPrefixFold(col string, prefix string) *Predicate
func HasSuffix(col string, suffix string) *Predicate
func HasSuffixFold(col string, suffix string) *Predicate
func In(col string, args ...any) *Predicate
func InInts(col string, args ...int) *Predicate
func InValues(col string, args ...driver.Value) *Predicate
func Insert(table string) *InsertBuilder
type InsertBuilder struct{Builder}
func (*InsertBuilder) Schema(name string) *InsertBuilder
func (*InsertBuilder) Set(column string, v any) *InsertBuilder
func (*InsertBuilder) Columns(columns ...string) *InsertBuilder
func (*InsertBuilder) Values(values ...any) *InsertBuilder
func (*InsertBuilder) Default() *InsertBuilder
func (*InsertBuilder) Returning(columns ...string) *InsertBuilder
func (*InsertBuilder) OnConflict(opts ...ConflictOption) *InsertBuilder
func (*InsertBuilder) Query() (string, []any)
func (*InsertBuilder) QueryErr() (string, []any, error)
func IsFalse(col string) *Predicate
func IsNull(col string) *Predicate
func IsTrue(col string) *Predicate
func LT(col string, value any) *Predicate
func LTE(col string, value any) *Predicate
func Like(col string, pattern string) *Predicate
type LockAction string
type LockOption func(*LockOptions)
type LockOptions struct{Strength LockStrength; Action LockAction; Tables []string}
type LockStrength string
func Lower(ident string) string
func Max(ident string) string
func Min(ident string) string
func NEQ(col string, value any) *Predicate
func NewColumnCheck(checks map[string]func(string) bool) ColumnCheck
func NewDriver(dialect string, c Conn) *Driver
func NewOrderTermOptions(opts ...OrderTermOption) *OrderTermOptions
func Not(pred *Predicate) *Predicate
func NotExists(query Querier) *Predicate
func NotIn(col string, args ...any) *Predicate
func NotNull(col string) *Predicate
func NotPredicates[P ~func(*Selector)](predicates ...P) func(*Selector)
type NullBool = sql.NullBool
type NullFloat64 = sql.NullFloat64
type NullInt64 = sql.NullInt64
type NullScanner struct{S sql.Scanner; Valid bool}
func (*NullScanner) Scan(value any) error
type NullString = sql.NullString
type NullTime = sql.NullTime
type Op int
func Open(dialect string, source string) (*Driver, error)
func OpenDB(dialect string, db *sql.DB) *Driver
func Or(preds ...*Predicate) *Predicate
func OrPredicates[P ~func(*Selector)](predicates ...P) func(*Selector)
func OrderAs(as string) OrderTermOption
func OrderAsc() OrderTermOption
func OrderByCount(field string, opts ...OrderTermOption) *OrderExprTerm
func OrderByField(field string, opts ...OrderTermOption) *OrderFieldTerm
func OrderByRand() func(*Selector)
func OrderBySum(field string, opts ...OrderTermOption) *OrderExprTerm
func OrderDesc() OrderTermOption
type OrderExprTerm struct{OrderTermOptions; Expr func(*Selector) Querier}
type OrderFieldTerm struct{OrderTermOptions; Field string}
func (*OrderFieldTerm) ToFunc() func(*Selector)
func OrderNullsFirst() OrderTermOption
func OrderNullsLast() OrderTermOption
func OrderSelectAs(as string) OrderTermOption
func OrderSelected() OrderTermOption
type OrderTerm interface{term()}
type OrderTermOption func(*OrderTermOptions)
type OrderTermOptions struct{Desc bool; As string; Selected bool; NullsFirst bool; NullsLast bool}
func P(fns ...func(*Builder)) *Predicate
type ParamFormatter interface{FormatParam(placeholder string, info *StmtInfo) string}
type Predicate struct{Builder}
func (*Predicate) False() *Predicate
func (*Predicate) Not() *Predicate
func (*Predicate) ColumnsOp(col1 string, col2 string, op Op) *Predicate
func (*Predicate) IsTrue(col string) *Predicate
func (*Predicate) IsFalse(col string) *Predicate
func (*Predicate) EQ(col string, arg any) *Predicate
func (*Predicate) ColumnsEQ(col1 string, col2 string) *Predicate
func (*Predicate) NEQ(col string, arg any) *Predicate
func (*Predicate) ColumnsNEQ(col1 string, col2 string) *Predicate
func (*Predicate) LT(col string, arg any) *Predicate
func (*Predicate) ColumnsLT(col1 string, col2 string) *Predicate
func (*Predicate) LTE(col string, arg any) *Predicate
func (*Predicate) ColumnsLTE(col1 string, col2 string) *Predicate
func (*Predicate) GT(col string, arg any) *Predicate
func (*Predicate) ColumnsGT(col1 string, col2 string) *Predicate
func (*Predicate) GTE(col string, arg any) *Predicate
func (*Predicate) ColumnsGTE(col1 string, col2 string) *Predicate
func (*Predicate) NotNull(col string) *Predicate
func (*Predicate) IsNull(col string) *Predicate
func (*Predicate) In(col string, args ...any) *Predicate
func (*Predicate) InInts(col string, args ...int) *Predicate
func (*Predicate) InValues(col string, args ...driver.Value) *Predicate
func (*Predicate) NotIn(col string, args ...any) *Predicate
func (*Predicate) Exists(query Querier) *Predicate
func (*Predicate) NotExists(query Querier) *Predicate
func (*Predicate) Like(col string, pattern string) *Predicate
func (*Predicate) HasPrefix(col string, prefix string) *Predicate
func (*Predicate) HasPrefixFold(col string, prefix string) *Predicate
func (*Predicate) ColumnsHasPrefix(col string, prefixC string) *Predicate
func (*Predicate) HasSuffix(col string, suffix string) *Predicate
func (*Predicate) HasSuffixFold(col string, suffix string) *Predicate
func (*Predicate) EqualFold(col string, sub string) *Predicate
func (*Predicate) Contains(col string, substr string) *Predicate
func (*Predicate) ContainsFold(col string, substr string) *Predicate
func (*Predicate) CompositeGT(columns []string, args ...any) *Predicate
func (*Predicate) CompositeLT(columns []string, args ...any) *Predicate
func (*Predicate) Append(f func(*Builder)) *Predicate
func (*Predicate) Query() (string, []any)
type Querier interface{Query() (string, []any)}
type Queries []Querier
func (Queries) Query() (string, []any)
func Raw(s string) Querier
func ResolveWith(fn func(*UpdateSet)) ConflictOption
func ResolveWithIgnore() ConflictOption
func ResolveWithNewValues() ConflictOption
type Result = sql.Result
func RowNumber() *WindowBuilder
type Rows struct{ColumnScanner}
func ScanBool(rows ColumnScanner) (bool, error)
func ScanInt(rows ColumnScanner) (int, error)
func ScanInt64(rows ColumnScanner) (int64, error)
func ScanOne(rows ColumnScanner, v any) error
func ScanSlice(rows ColumnScanner, v any) error
func ScanString(rows ColumnScanner) (string, error)
func ScanTypeOf(rows *Rows, i int) any
func ScanValue(rows ColumnScanner) (driver.Value, error)
func Select(columns ...string) *Selector
func SelectExpr(exprs ...Querier) *Selector
type SelectTable struct{Builder}
func (*SelectTable) Schema(name string) *SelectTable
func (*SelectTable) As(alias string) *SelectTable
func (*SelectTable) C(column string) string
func (*SelectTable) Columns(columns ...string) []string
func (*SelectTable) Unquote() *SelectTable
type SelectValues map[string]any
func (*SelectValues) Set(name string, v any)
func (SelectValues) Get(name string) (any, error)
type Selector struct{Builder}
func (*Selector) New() *Selector
func (*Selector) WithContext(ctx context.Context) *Selector
func (*Selector) Context() context.Context
func (*Selector) Select(columns ...string) *Selector
func (*Selector) SelectDistinct(columns ...string) *Selector
func (*Selector) AppendSelect(columns ...string) *Selector
func (*Selector) AppendSelectAs(column string, as string) *Selector
func (*Selector) SelectExpr(exprs ...Querier) *Selector
func (*Selector) AppendSelectExpr(exprs ...Querier) *Selector
func (*Selector) AppendSelectExprAs(expr Querier, as string) *Selector
func (*Selector) FindSelection(name string) []string
func (*Selector) SelectedColumns() []string
func (*Selector) UnqualifiedColumns() []string
func (*Selector) From(t TableView) *Selector
func (*Selector) AppendFrom(t TableView) *Selector
func (*Selector) FromExpr(x Querier) *Selector
func (*Selector) AppendFromExpr(x Querier) *Selector
func (*Selector) Distinct() *Selector
func (*Selector) SetDistinct(v bool) *Selector
func (*Selector) Limit(limit int) *Selector
func (*Selector) Offset(offset int) *Selector
func (*Selector) CollectPredicates() *Selector
func (*Selector) CollectedPredicates() []*Predicate
func (*Selector) UncollectedPredicates() *Selector
func (*Selector) Where(p *Predicate) *Selector
func (*Selector) P() *Predicate
func (*Selector) SetP(p *Predicate) *Selector
func (*Selector) FromSelect(s2 *Selector) *Selector
func (*Selector) Not() *Selector
func (*Selector) Or() *Selector
func (*Selector) Table() *SelectTable
func (*Selector) TableName() string
func (*Selector) HasJoins() bool
func (*Selector) JoinedTable(name string) (*SelectTable, bool)
func (*Selector) JoinedTableView(name string) (TableView, bool)
func (*Selector) Join(t TableView) *Selector
func (*Selector) LeftJoin(t TableView) *Selector
func (*Selector) RightJoin(t TableView) *Selector
func (*Selector) FullJoin(t TableView) *Selector
func (*Selector) Union(t TableView) *Selector
func (*Selector) UnionAll(t TableView) *Selector
func (*Selector) UnionDistinct(t TableView) *Selector
func (*Selector) Except(t TableView) *Selector
func (*Selector) ExceptAll(t TableView) *Selector
func (*Selector) Intersect(t TableView) *Selector
func (*Selector) IntersectAll(t TableView) *Selector
func (*Selector) Prefix(queries ...Querier) *Selector
func (*Selector) C(column string) string
func (*Selector) Columns(columns ...string) []string
func (*Selector) OnP(p *Predicate) *Selector
func (*Selector) On(c1 string, c2 string) *Selector
func (*Selector) As(alias string) *Selector
func (*Selector) Count(columns ...string) *Selector
func (*Selector) For(l LockStrength, opts ...LockOption) *Selector
func (*Selector) ForShare(opts ...LockOption) *Selector
func (*Selector) ForUpdate(opts ...LockOption) *Selector
func (*Selector) Clone() *Selector
func (*Selector) OrderBy(columns ...string) *Selector
func (*Selector) OrderColumns() []string
func (*Selector) OrderExpr(exprs ...Querier) *Selector
func (*Selector) OrderExprFunc(f func(*Builder)) *Selector
func (*Selector) ClearOrder() *Selector
func (*Selector) GroupBy(columns ...string) *Selector
func (*Selector) Having(p *Predicate) *Selector
func (*Selector) Query() (string, []any)
type StmtInfo struct{Dialect string}
func Sum(ident string) string
func Table(name string) *SelectTable
type TableView interface{C(string) string; view()}
type Tx struct{Conn; driver.Tx}
type TxOptions = sql.TxOptions
type UnknownType interface{}
func Update(table string) *UpdateBuilder
type UpdateBuilder struct{Builder}
func (*UpdateBuilder) Schema(name string) *UpdateBuilder
func (*UpdateBuilder) Set(column string, v any) *UpdateBuilder
func (*UpdateBuilder) Add(column string, v any) *UpdateBuilder
func (*UpdateBuilder) SetNull(column string) *UpdateBuilder
func (*UpdateBuilder) Where(p *Predicate) *UpdateBuilder
func (*UpdateBuilder) FromSelect(s *Selector) *UpdateBuilder
func (*UpdateBuilder) Empty() bool
func (*UpdateBuilder) OrderBy(columns ...string) *UpdateBuilder
func (*UpdateBuilder) Limit(limit int) *UpdateBuilder
func (*UpdateBuilder) Prefix(stmts ...Querier) *UpdateBuilder
func (*UpdateBuilder) Returning(columns ...string) *UpdateBuilder
func (*UpdateBuilder) Query() (string, []any)
type UpdateSet struct{*UpdateBuilder}
func (*UpdateSet) Table() *SelectTable
func (*UpdateSet) Columns() []string
func (*UpdateSet) UpdateColumns() []string
func (*UpdateSet) Set(column string, v any) *UpdateSet
func (*UpdateSet) Add(column string, v any) *UpdateSet
func (*UpdateSet) SetNull(column string) *UpdateSet
func (*UpdateSet) SetIgnore(name string) *UpdateSet
func (*UpdateSet) SetExcluded(name string) *UpdateSet
func UpdateWhere(p *Predicate) ConflictOption
func VarFromContext(ctx context.Context, name string) (string, bool)
type ViewBuilder struct{Builder}
func (*ViewBuilder) Schema(name string) *ViewBuilder
func (*ViewBuilder) IfNotExists() *ViewBuilder
func (*ViewBuilder) Column(c *ColumnBuilder) *ViewBuilder
func (*ViewBuilder) Columns(columns ...*ColumnBuilder) *ViewBuilder
func (*ViewBuilder) As(as Querier) *ViewBuilder
func (*ViewBuilder) Query() (string, []any)
func Window(fn func(*Builder)) *WindowBuilder
type WindowBuilder struct{Builder}
func (*WindowBuilder) PartitionBy(columns ...string) *WindowBuilder
func (*WindowBuilder) PartitionExpr(x Querier) *WindowBuilder
func (*WindowBuilder) OrderBy(columns ...string) *WindowBuilder
func (*WindowBuilder) OrderExpr(exprs ...Querier) *WindowBuilder
func (*WindowBuilder) Query() (string, []any)
func With(name string, columns ...string) *WithBuilder
type WithBuilder struct{Builder}
func (*WithBuilder) Name() string
func (*WithBuilder) As(s *Selector) *WithBuilder
func (*WithBuilder) With(name string, columns ...string) *WithBuilder
func (*WithBuilder) C(column string) string
func (*WithBuilder) Query() (string, []any)
func WithIntVar(ctx context.Context, name string, value int) context.Context
func WithLockAction(action LockAction) LockOption
func WithLockClause(clause string) LockOption
func WithLockTables(tables ...string) LockOption
func WithRecursive(name string, columns ...string) *WithBuilder
func WithVar(ctx context.Context, name string, value string) context.Context
type Wrapper struct{}
func (*Wrapper) Query() (string, []any)
func (*Wrapper) SetDialect(name string)
func (*Wrapper) Dialect() string
func (*Wrapper) Total() int
func (*Wrapper) SetTotal(total int)
type conflict struct{}
