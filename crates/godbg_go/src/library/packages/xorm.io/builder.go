// Generated from xorm.io/builder v0.3.13; hash d87c4cb6c1640550; do not edit.
package builder

import (
	io "io"
	strings "strings"
)

const (
	EXCEPT = "except"
	INTERSECT = "intersect"
	MSSQL = "mssql"
	MYSQL = "mysql"
	ORACLE = "oracle"
	POSTGRES = "postgres"
	SQLITE = "sqlite3"
	UNION = "union"
)

var (
	ErrDialectNotSetUp error
	ErrInconsistentDialect error
	ErrInvalidLimitation error
	ErrNeedMoreArguments error
	ErrNoColumnToInsert error
	ErrNoColumnToUpdate error
	ErrNoInConditions error
	ErrNoNotInConditions error
	ErrNoTableName error
	ErrNotSupportDialectType error
	ErrNotSupportType error
	ErrNotUnexpectedUnionConditions error
	ErrUnexpectedSubQuery error
	ErrUnnamedDerivedTable error
	ErrUnsupportedUnionMembers error
)

type Aliased struct{}
func And(conds ...Cond) Cond
func As(table interface{}, alias string) *Aliased
type Between struct{Col string; LessVal interface{}; MoreVal interface{}}
func (Between) WriteTo(w Writer) error
func (Between) And(conds ...Cond) Cond
func (Between) Or(conds ...Cond) Cond
func (Between) IsValid() bool
type Builder struct{optype}
func (*Builder) Where(cond Cond) *Builder
func (*Builder) From(subject interface{}, aliasMaybe ...string) *Builder
func (*Builder) TableName() string
func (*Builder) Into(tableName string) *Builder
func (*Builder) Union(distinctType string, cond *Builder) *Builder
func (*Builder) Intersect(distinctType string, cond *Builder) *Builder
func (*Builder) Except(distinctType string, cond *Builder) *Builder
func (*Builder) Limit(limitN int, offset ...int) *Builder
func (*Builder) Select(cols ...string) *Builder
func (*Builder) And(cond Cond) *Builder
func (*Builder) Or(cond Cond) *Builder
func (*Builder) Update(updates ...Cond) *Builder
func (*Builder) Delete(conds ...Cond) *Builder
func (*Builder) WriteTo(w Writer) error
func (*Builder) ToSQL() (string, []interface{}, error)
func (*Builder) ToBoundSQL() (string, error)
func (*Builder) Insert(eq ...interface{}) *Builder
func (*Builder) InnerJoin(joinTable interface{}, joinCond interface{}) *Builder
func (*Builder) LeftJoin(joinTable interface{}, joinCond interface{}) *Builder
func (*Builder) RightJoin(joinTable interface{}, joinCond interface{}) *Builder
func (*Builder) CrossJoin(joinTable interface{}, joinCond interface{}) *Builder
func (*Builder) FullJoin(joinTable interface{}, joinCond interface{}) *Builder
func (*Builder) Join(joinType string, joinTable interface{}, joinCond interface{}) *Builder
func (*Builder) OrderBy(orderBy interface{}) *Builder
func (*Builder) GroupBy(groupby string) *Builder
func (*Builder) Having(having interface{}) *Builder
type BytesWriter struct{*strings.Builder}
func (*BytesWriter) Append(args ...interface{})
func (*BytesWriter) Args() []interface{}
type Cond interface{And(...Cond) Cond; IsValid() bool; Or(...Cond) Cond; WriteTo(Writer) error}
func ConvertPlaceholder(sql string, prefix string) (string, error)
func ConvertToBoundSQL(sql string, args []interface{}) (string, error)
type Decr int
func Delete(conds ...Cond) *Builder
func Dialect(dialect string) *Builder
type Eq map[string]interface{}
func (Eq) OpWriteTo(op string, w Writer) error
func (Eq) WriteTo(w Writer) error
func (Eq) And(conds ...Cond) Cond
func (Eq) Or(conds ...Cond) Cond
func (Eq) IsValid() bool
func Exists(subQuery *Builder) Cond
func Expr(sql string, args ...interface{}) Cond
type Expression struct{}
func (*Expression) Content() string
func (*Expression) Args() []interface{}
func (*Expression) OpWriteTo(op string, w Writer) error
func (*Expression) WriteTo(w Writer) error
func (*Expression) And(conds ...Cond) Cond
func (*Expression) Or(conds ...Cond) Cond
func (*Expression) IsValid() bool
type Gt map[string]interface{}
func (Gt) WriteTo(w Writer) error
func (Gt) And(conds ...Cond) Cond
func (Gt) Or(conds ...Cond) Cond
func (Gt) IsValid() bool
type Gte map[string]interface{}
func (Gte) WriteTo(w Writer) error
func (Gte) And(conds ...Cond) Cond
func (Gte) Or(conds ...Cond) Cond
func (Gte) IsValid() bool
func If(condition bool, condTrue Cond, condFalse ...Cond) Cond
func In(col string, values ...interface{}) Cond
type Incr int
func Insert(eq ...interface{}) *Builder
type IsNull [1]string
func (IsNull) WriteTo(w Writer) error
func (IsNull) And(conds ...Cond) Cond
func (IsNull) Or(conds ...Cond) Cond
func (IsNull) IsValid() bool
type Like [2]string
func (Like) WriteTo(w Writer) error
func (Like) And(conds ...Cond) Cond
func (Like) Or(conds ...Cond) Cond
func (Like) IsValid() bool
type Lt map[string]interface{}
func (Lt) WriteTo(w Writer) error
func (Lt) And(conds ...Cond) Cond
func (Lt) Or(conds ...Cond) Cond
func (Lt) IsValid() bool
type Lte map[string]interface{}
func (Lte) WriteTo(w Writer) error
func (Lte) And(conds ...Cond) Cond
func (Lte) Or(conds ...Cond) Cond
func (Lte) IsValid() bool
func MsSQL() *Builder
func MySQL() *Builder
type Neq map[string]interface{}
func (Neq) WriteTo(w Writer) error
func (Neq) And(conds ...Cond) Cond
func (Neq) Or(conds ...Cond) Cond
func (Neq) IsValid() bool
func NewCond() Cond
func NewWriter() *BytesWriter
type Not [1]Cond
func (Not) WriteTo(w Writer) error
func (Not) And(conds ...Cond) Cond
func (Not) Or(conds ...Cond) Cond
func (Not) IsValid() bool
func NotExists(subQuery *Builder) Cond
func NotIn(col string, values ...interface{}) Cond
type NotNull [1]string
func (NotNull) WriteTo(w Writer) error
func (NotNull) And(conds ...Cond) Cond
func (NotNull) Or(conds ...Cond) Cond
func (NotNull) IsValid() bool
func Or(conds ...Cond) Cond
func Oracle() *Builder
func Postgres() *Builder
func SQLite() *Builder
func Select(cols ...string) *Builder
func ToBoundSQL(cond interface{}) (string, error)
func ToSQL(cond interface{}) (string, []interface{}, error)
func Update(updates ...Cond) *Builder
type UpdateCond interface{IsValid() bool; OpWriteTo(op string, w Writer) error}
func WriteMap(w Writer, data map[string]interface{}, op string) error
type Writer interface{Append(...interface{}); io.Writer}
type optype byte
