// Generated from github.com/uptrace/bun v1.3.0; hash 7686d07bf1a9f1ab; do not edit.
package schema

import (
	context "context"
	sql "database/sql"
	dialect "github.com/uptrace/bun/dialect"
	feature "github.com/uptrace/bun/dialect/feature"
	tagparser "github.com/uptrace/bun/internal/tagparser"
	reflect "reflect"
	time "time"
)

const (
	BelongsToRelation = 2
	HasManyRelation = 3
	HasOneRelation = 1
	InvalidRelation = 0
	ManyToManyRelation = 4
	OrderAsc Order = "ASC"
	OrderAscNullsFirst Order = "ASC NULLS FIRST"
	OrderAscNullsLast Order = "ASC NULLS LAST"
	OrderDesc Order = "DESC"
	OrderDescNullsFirst Order = "DESC NULLS FIRST"
	OrderDescNullsLast Order = "DESC NULLS LAST"
	OrderNone Order = ""
)

type AfterScanRowHook interface{AfterScanRow(context.Context) error}
func AppendBoolValue(gen QueryGen, b []byte, v reflect.Value) []byte
func AppendFloat32Value(gen QueryGen, b []byte, v reflect.Value) []byte
func AppendFloat64Value(gen QueryGen, b []byte, v reflect.Value) []byte
func AppendIntValue(gen QueryGen, b []byte, v reflect.Value) []byte
func AppendJSONValue(gen QueryGen, b []byte, v reflect.Value) []byte
func AppendOrder(b []byte, sortDir Order) []byte
func AppendQueryAppender(gen QueryGen, b []byte, app QueryAppender) []byte
func AppendStringValue(gen QueryGen, b []byte, v reflect.Value) []byte
func AppendUintValue(gen QueryGen, b []byte, v reflect.Value) []byte
func Appender(dialect Dialect, typ reflect.Type) AppenderFunc
type AppenderFunc func(gen QueryGen, b []byte, v reflect.Value) []byte
type BaseDialect struct{}
func (BaseDialect) AppendUint32(b []byte, n uint32) []byte
func (BaseDialect) AppendUint64(b []byte, n uint64) []byte
func (BaseDialect) AppendTime(b []byte, tm time.Time) []byte
func (BaseDialect) AppendString(b []byte, s string) []byte
func (BaseDialect) AppendBytes(b []byte, bs []byte) []byte
func (BaseDialect) AppendJSON(b []byte, jsonb []byte) []byte
func (BaseDialect) AppendBool(b []byte, v bool) []byte
type BaseModel struct{}
type BeforeAppendModelHook interface{BeforeAppendModel(ctx context.Context, query Query) error}
type BeforeScanRowHook interface{BeforeScanRow(context.Context) error}
type ColumnsAppender interface{AppendColumns(gen QueryGen, b []byte) ([]byte, error)}
type CustomAppender func(typ reflect.Type) AppenderFunc
type Dialect interface{AppendBool(b []byte, v bool) []byte; AppendBytes(b []byte, bs []byte) []byte; AppendJSON(b []byte, jsonb []byte) []byte; AppendSequence(b []byte, t *Table, f *Field) []byte; AppendString(b []byte, s string) []byte; AppendTime(b []byte, tm time.Time) []byte; AppendUint32(b []byte, n uint32) []byte; AppendUint64(b []byte, n uint64) []byte; DefaultSchema() string; DefaultVarcharLen() int; Features() feature.Feature; IdentQuote() byte; Init(db *sql.DB); Name() dialect.Name; OnTable(table *Table); Tables() *Tables}
func DiscoverSQLType(typ reflect.Type) string
type Field struct{Table *Table; StructField reflect.StructField; IsPtr bool; Tag tagparser.Tag; IndirectType reflect.Type; Index []int; Name string; SQLName Safe; GoName string; DiscoveredSQLType string; UserSQLType string; CreateTableSQLType string; SQLDefault string; OnDelete string; OnUpdate string; IsPK bool; NotNull bool; NullZero bool; AutoIncrement bool; Identity bool; Append AppenderFunc; Scan ScannerFunc; IsZero IsZeroerFunc}
func (*Field) String() string
func (*Field) WithIndex(path []int) *Field
func (*Field) Clone() *Field
func (*Field) Value(strct reflect.Value) reflect.Value
func (*Field) HasNilValue(v reflect.Value) bool
func (*Field) HasZeroValue(v reflect.Value) bool
func (*Field) AppendValue(gen QueryGen, b []byte, strct reflect.Value) []byte
func (*Field) AppendValueOrDefault(gen QueryGen, b []byte, strct reflect.Value) []byte
func (*Field) ScanValue(strct reflect.Value, src any) error
func (*Field) ScanWithCheck(fv reflect.Value, src any) error
func (*Field) SkipUpdate() bool
func FieldAppender(dialect Dialect, field *Field) AppenderFunc
func FieldScanner(dialect Dialect, field *Field) ScannerFunc
type Ident string
func (Ident) AppendQuery(gen QueryGen, b []byte) ([]byte, error)
func In(slice any) QueryAppender
type IsZeroerFunc func(reflect.Value) bool
type Model interface{ScanRows(ctx context.Context, rows *sql.Rows) (int, error); Value() any}
type Name string
func (Name) AppendQuery(gen QueryGen, b []byte) ([]byte, error)
type NamedArgAppender interface{AppendNamedArg(gen QueryGen, b []byte, name string) ([]byte, bool)}
func NewNopQueryGen() QueryGen
func NewQueryGen(dialect Dialect) QueryGen
func NewTables(dialect Dialect) *Tables
type NullTime struct{time.Time}
func (NullTime) MarshalJSON() ([]byte, error)
func (*NullTime) UnmarshalJSON(b []byte) error
func (NullTime) AppendQuery(gen QueryGen, b []byte) ([]byte, error)
func (*NullTime) Scan(src any) error
func NullZero(value any) QueryAppender
type Order string
func (Order) AppendQuery(gen QueryGen, b []byte) ([]byte, error)
func PtrAppender(fn AppenderFunc) AppenderFunc
func PtrScanner(fn ScannerFunc) ScannerFunc
type Query interface{GetModel() Model; GetTableName() string; Operation() string; QueryAppender}
type QueryAppender interface{AppendQuery(gen QueryGen, b []byte) ([]byte, error)}
type QueryGen struct{}
func (QueryGen) IsNop() bool
func (QueryGen) Dialect() Dialect
func (QueryGen) IdentQuote() byte
func (QueryGen) Append(b []byte, v any) []byte
func (QueryGen) AppendName(b []byte, name string) []byte
func (QueryGen) AppendIdent(b []byte, ident string) []byte
func (QueryGen) AppendValue(b []byte, v reflect.Value) []byte
func (QueryGen) HasFeature(feature feature.Feature) bool
func (QueryGen) WithArg(arg NamedArgAppender) QueryGen
func (QueryGen) WithNamedArg(name string, value any) QueryGen
func (QueryGen) FormatQuery(query string, args ...any) string
func (QueryGen) AppendQuery(dst []byte, query string, args ...any) []byte
type QueryWithArgs struct{Query string; Args []any}
func (QueryWithArgs) IsZero() bool
func (QueryWithArgs) AppendQuery(gen QueryGen, b []byte) ([]byte, error)
type QueryWithSep struct{QueryWithArgs; Sep string}
type Relation struct{Type int; Field *Field; JoinTable *Table; BasePKs []*Field; JoinPKs []*Field; OnUpdate string; OnDelete string; Condition []string; PolymorphicField *Field; PolymorphicValue string; M2MTable *Table; M2MBasePKs []*Field; M2MJoinPKs []*Field}
func (*Relation) References() bool
func (*Relation) String() string
type Safe string
func (Safe) AppendQuery(gen QueryGen, b []byte) ([]byte, error)
func SafeQuery(query string, args []any) QueryWithArgs
func SafeQueryWithSep(query string, args []any, sep string) QueryWithSep
func ScanUUIDText(dest reflect.Value, src any) error
func Scanner(typ reflect.Type) ScannerFunc
type ScannerFunc func(dest reflect.Value, src any) error
func SetTableNameInflector(fn func(string) string)
type Table struct{Type reflect.Type; ZeroValue reflect.Value; ZeroIface any; TypeName string; ModelName string; Schema string; Name string; SQLName Safe; SQLNameForSelects Safe; Alias string; SQLAlias Safe; Fields []*Field; PKs []*Field; DataFields []*Field; FieldMap map[string]*Field; StructMap map[string]*structField; IsM2MTable bool; Relations map[string]*Relation; Unique map[string][]*Field; SoftDeleteField *Field; UpdateSoftDeleteField func(fv reflect.Value, tm time.Time) error}
func (*Table) String() string
func (*Table) CheckPKs() error
func (*Table) LookupField(name string) *Field
func (*Table) HasField(name string) bool
func (*Table) Field(name string) (*Field, error)
func (*Table) Dialect() Dialect
func (*Table) HasBeforeAppendModelHook() bool
func (*Table) HasBeforeScanRowHook() bool
func (*Table) HasAfterScanRowHook() bool
func (*Table) AppendNamedArg(gen QueryGen, b []byte, name string, strct reflect.Value) ([]byte, bool)
type Tables struct{}
func (*Tables) Register(models ...any)
func (*Tables) Get(typ reflect.Type) *Table
func (*Tables) InProgress(typ reflect.Type) *Table
func (*Tables) Placeholder(typ reflect.Type) *Table
func (*Tables) ByModel(name string) *Table
func (*Tables) ByName(name string) *Table
func (*Tables) All() []*Table
func UnsafeIdent(ident string) QueryWithArgs
type structField struct{Index []int; Table *Table}
