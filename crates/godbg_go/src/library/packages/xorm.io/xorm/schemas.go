// Generated from xorm.io/xorm v1.4.1; hash a1575c18b479f353; do not edit.
package schemas

import (
	reflect "reflect"
	strings "strings"
	time "time"
)

const (
	ARRAY_TYPE = 5
	BLOB_TYPE = 2
	BOOL_TYPE = 6
	DAMENG DBType = "dameng"
	GBASE8S DBType = "gbase8s"
	IndexType = 1
	MSSQL DBType = "mssql"
	MYSQL DBType = "mysql"
	NUMERIC_TYPE = 4
	ONLYFROMDB = 3
	ONLYTODB = 2
	ORACLE DBType = "oracle"
	POSTGRES DBType = "postgres"
	SQLITE DBType = "sqlite3"
	TEXT_TYPE = 1
	TIME_TYPE = 3
	TWOSIDES = 1
	UNKNOW_TYPE = 0
	UniqueType = 2
)

var (
	AlwaysNoReserve func(string) bool
	AlwaysReserve func(string) bool
	Array string
	BigFloatType reflect.Type
	BigInt string
	BigSerial string
	Binary string
	Bit string
	Blob string
	Bool string
	BoolType reflect.Type
	Boolean string
	ByteType reflect.Type
	Bytea string
	BytesType reflect.Type
	Char string
	Clob string
	CommanQuoteMark byte
	CommonQuoter Quoter
	Complex128Type reflect.Type
	Complex64Type reflect.Type
	Date string
	DateTime string
	Decimal string
	Double string
	Enum string
	Float string
	Float32Type reflect.Type
	Float64Type reflect.Type
	Int string
	Int16Type reflect.Type
	Int32Type reflect.Type
	Int64Type reflect.Type
	Int8Type reflect.Type
	IntType reflect.Type
	Integer string
	Json string
	Jsonb string
	LongBlob string
	LongText string
	MediumBlob string
	MediumInt string
	MediumText string
	Money string
	NChar string
	NText string
	NVarchar string
	NullBoolType reflect.Type
	NullFloat64Type reflect.Type
	NullInt32Type reflect.Type
	NullInt64Type reflect.Type
	NullStringType reflect.Type
	Number string
	Numeric string
	Real string
	Serial string
	Set string
	SmallDateTime string
	SmallInt string
	SmallMoney string
	SqlTypes map[string]int
	StringType reflect.Type
	SysName string
	Text string
	Time string
	TimeStamp string
	TimeStampz string
	TimeType reflect.Type
	TinyBlob string
	TinyInt string
	TinyText string
	Uint16Type reflect.Type
	Uint32Type reflect.Type
	Uint64Type reflect.Type
	Uint8Type reflect.Type
	UintType reflect.Type
	UniqueIdentifier string
	UnsignedBigInt string
	UnsignedBit string
	UnsignedDecimal string
	UnsignedFloat string
	UnsignedInt string
	UnsignedMediumInt string
	UnsignedSmallInt string
	UnsignedTinyInt string
	Uuid string
	VARCHAR2 string
	VarBinary string
	Varchar string
	XML string
	Year string
)

type Collation struct{Name string; Column string}
type Column struct{Name string; TableName string; FieldName string; FieldIndex []int; SQLType SQLType; IsJSON bool; IsJSONB bool; Length int64; Length2 int64; Nullable bool; Default string; Indexes map[string]int; IsPrimaryKey bool; IsAutoIncrement bool; MapType int; IsCreated bool; IsUpdated bool; IsDeleted bool; IsCascade bool; IsVersion bool; DefaultIsEmpty bool; EnumOptions map[string]int; SetOptions map[string]int; DisableTimeZone bool; TimeZone *time.Location; Comment string; Collation string}
func (*Column) ValueOf(bean any) (*reflect.Value, error)
func (*Column) ValueOfV(dataStruct *reflect.Value) (*reflect.Value, error)
func (*Column) ConvertID(sid string) (any, error)
type DBType string
type Index struct{IsRegular bool; Name string; Type int; Cols []string}
func (*Index) XName(tableName string) string
func (*Index) AddColumn(cols ...string)
func (*Index) Equal(dst *Index) bool
func NewColumn(name string, fieldName string, sqlType SQLType, len1 int64, len2 int64, nullable bool) *Column
func NewEmptyTable() *Table
func NewIndex(name string, indexType int) *Index
func NewPK(pks ...any) *PK
func NewTable(name string, t reflect.Type) *Table
type PK []any
func (*PK) IsZero() bool
func (*PK) ToString() (string, error)
func (*PK) FromString(content string) error
type Quoter struct{Prefix byte; Suffix byte; IsReserved func(string) bool}
func (Quoter) IsEmpty() bool
func (Quoter) Quote(s string) string
func (Quoter) Trim(s string) string
func (Quoter) Join(a []string, sep string) string
func (Quoter) JoinWrite(b *strings.Builder, a []string, sep string) error
func (Quoter) QuoteTo(buf *strings.Builder, value string) error
func (Quoter) Strings(s []string) []string
func (Quoter) Replace(sql string) string
type SQLType struct{Name string; DefaultLength int64; DefaultLength2 int64}
func (*SQLType) IsType(st int) bool
func (*SQLType) IsText() bool
func (*SQLType) IsBlob() bool
func (*SQLType) IsTime() bool
func (*SQLType) IsBool() bool
func (*SQLType) IsNumeric() bool
func (*SQLType) IsArray() bool
func (*SQLType) IsJson() bool
func (*SQLType) IsXML() bool
func SQLType2Type(st SQLType) reflect.Type
func SQLTypeName(tp string) string
type Table struct{Name string; Type reflect.Type; Indexes map[string]*Index; PrimaryKeys []string; AutoIncrement string; Created map[string]bool; Updated string; Deleted string; Version string; StoreEngine string; Charset string; Comment string; Collation string}
func (*Table) Columns() []*Column
func (*Table) ColumnsSeq() []string
func (*Table) GetColumn(name string) *Column
func (*Table) GetColumnIdx(name string, idx int) *Column
func (*Table) PKColumns() []*Column
func (*Table) ColumnType(name string) reflect.Type
func (*Table) AutoIncrColumn() *Column
func (*Table) VersionColumn() *Column
func (*Table) UpdatedColumn() *Column
func (*Table) DeletedColumn() *Column
func (*Table) AddColumn(col *Column)
func (*Table) AddIndex(index *Index)
func (*Table) IDOfV(rv reflect.Value) (PK, error)
func Type2SQLType(t reflect.Type) SQLType
type Version struct{Number string; Level string; Edition string}
