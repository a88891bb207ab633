// Generated from github.com/jackc/pgx/v5 v5.11.0; hash e5c7f63c6d218e6c; do not edit.
package pgtype

import (
	sql "database/sql"
	driver "database/sql/driver"
	big "math/big"
	netip "net/netip"
	time "time"
)

const (
	ACLItemArrayOID = 1034
	ACLItemOID = 1033
	BPCharArrayOID = 1014
	BPCharOID = 1042
	BinaryFormatCode = 1
	BitArrayOID = 1561
	BitOID = 1560
	BoolArrayOID = 1000
	BoolOID = 16
	BoxArrayOID = 1020
	BoxOID = 603
	ByteaArrayOID = 1001
	ByteaOID = 17
	CIDArrayOID = 1012
	CIDOID = 29
	CIDRArrayOID = 651
	CIDROID = 650
	CircleArrayOID = 719
	CircleOID = 718
	DateArrayOID = 1182
	DateOID = 1082
	DatemultirangeArrayOID = 6155
	DatemultirangeOID = 4535
	DaterangeArrayOID = 3913
	DaterangeOID = 3912
	Empty BoundType = 69
	Exclusive BoundType = 101
	Finite InfinityModifier = 0
	Float4ArrayOID = 1021
	Float4OID = 700
	Float8ArrayOID = 1022
	Float8OID = 701
	Inclusive BoundType = 105
	InetArrayOID = 1041
	InetOID = 869
	Infinity InfinityModifier = 1
	Int2ArrayOID = 1005
	Int2OID = 21
	Int4ArrayOID = 1007
	Int4OID = 23
	Int4multirangeArrayOID = 6150
	Int4multirangeOID = 4451
	Int4rangeArrayOID = 3905
	Int4rangeOID = 3904
	Int8ArrayOID = 1016
	Int8OID = 20
	Int8multirangeArrayOID = 6157
	Int8multirangeOID = 4536
	Int8rangeArrayOID = 3927
	Int8rangeOID = 3926
	IntervalArrayOID = 1187
	IntervalOID = 1186
	JSONArrayOID = 199
	JSONBArrayOID = 3807
	JSONBOID = 3802
	JSONOID = 114
	JSONPathArrayOID = 4073
	JSONPathOID = 4072
	LineArrayOID = 629
	LineOID = 628
	LsegArrayOID = 1018
	LsegOID = 601
	Macaddr8OID = 774
	MacaddrArrayOID = 1040
	MacaddrOID = 829
	NameArrayOID = 1003
	NameOID = 19
	NegativeInfinity InfinityModifier = -1
	NumericArrayOID = 1231
	NumericOID = 1700
	NummultirangeArrayOID = 6151
	NummultirangeOID = 4532
	NumrangeArrayOID = 3907
	NumrangeOID = 3906
	OIDArrayOID = 1028
	OIDOID = 26
	PathArrayOID = 1019
	PathOID = 602
	PointArrayOID = 1017
	PointOID = 600
	PolygonArrayOID = 1027
	PolygonOID = 604
	QCharArrayOID = 1002
	QCharOID = 18
	RecordArrayOID = 2287
	RecordOID = 2249
	TIDArrayOID = 1010
	TIDOID = 27
	TSVectorArrayOID = 3643
	TSVectorOID = 3614
	TSVectorWeightA TSVectorWeight = 65
	TSVectorWeightB TSVectorWeight = 66
	TSVectorWeightC TSVectorWeight = 67
	TSVectorWeightD TSVectorWeight = 68
	TextArrayOID = 1009
	TextFormatCode = 0
	TextOID = 25
	TimeArrayOID = 1183
	TimeOID = 1083
	TimestampArrayOID = 1115
	TimestampOID = 1114
	TimestamptzArrayOID = 1185
	TimestamptzOID = 1184
	TimetzArrayOID = 1270
	TimetzOID = 1266
	TsmultirangeArrayOID = 6152
	TsmultirangeOID = 4533
	TsrangeArrayOID = 3909
	TsrangeOID = 3908
	TstzmultirangeArrayOID = 6153
	TstzmultirangeOID = 4534
	TstzrangeArrayOID = 3911
	TstzrangeOID = 3910
	UUIDArrayOID = 2951
	UUIDOID = 2950
	Unbounded BoundType = 85
	UnknownOID = 705
	VarbitArrayOID = 1563
	VarbitOID = 1562
	VarcharArrayOID = 1015
	VarcharOID = 1043
	XID8ArrayOID = 271
	XID8OID = 5069
	XIDArrayOID = 1011
	XIDOID = 28
	XMLArrayOID = 143
	XMLOID = 142
)

var (
	ErrScanTargetTypeChanged error
)

type Array[T any] struct{Elements []T; Dims []ArrayDimension; Valid bool}
func (Array[T]) Dimensions() []ArrayDimension
func (Array[T]) Index(i int) any
func (Array[T]) IndexType() any
func (*Array[T]) SetDimensions(dimensions []ArrayDimension) error
func (Array[T]) ScanIndex(i int) any
func (Array[T]) ScanIndexType() any
type ArrayCodec struct{ElementType *Type; Delimiter byte}
func (*ArrayCodec) FormatSupported(format int16) bool
func (*ArrayCodec) PreferredFormat() int16
func (*ArrayCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (*ArrayCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (*ArrayCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (*ArrayCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type ArrayDimension struct{Length int32; LowerBound int32}
type ArrayGetter interface{Dimensions() []ArrayDimension; Index(i int) any; IndexType() any}
type ArraySetter interface{ScanIndex(i int) any; ScanIndexType() any; SetDimensions(dimensions []ArrayDimension) error}
type Bits struct{Bytes []byte; Len int32; Valid bool}
func (*Bits) ScanBits(v Bits) error
func (Bits) BitsValue() (Bits, error)
func (*Bits) Scan(src any) error
func (Bits) Value() (driver.Value, error)
type BitsCodec struct{}
func (BitsCodec) FormatSupported(format int16) bool
func (BitsCodec) PreferredFormat() int16
func (BitsCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (BitsCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (BitsCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (BitsCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type BitsScanner interface{ScanBits(v Bits) error}
type BitsValuer interface{BitsValue() (Bits, error)}
type Bool struct{Bool bool; Valid bool}
func (*Bool) ScanBool(v Bool) error
func (Bool) BoolValue() (Bool, error)
func (*Bool) Scan(src any) error
func (Bool) Value() (driver.Value, error)
func (Bool) MarshalJSON() ([]byte, error)
func (*Bool) UnmarshalJSON(b []byte) error
type BoolCodec struct{}
func (BoolCodec) FormatSupported(format int16) bool
func (BoolCodec) PreferredFormat() int16
func (BoolCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (BoolCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (BoolCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (BoolCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type BoolScanner interface{ScanBool(v Bool) error}
type BoolValuer interface{BoolValue() (Bool, error)}
type BoundType byte
func (BoundType) String() string
type Box struct{P [2]Vec2; Valid bool}
func (*Box) ScanBox(v Box) error
func (Box) BoxValue() (Box, error)
func (*Box) Scan(src any) error
func (Box) Value() (driver.Value, error)
type BoxCodec struct{}
func (BoxCodec) FormatSupported(format int16) bool
func (BoxCodec) PreferredFormat() int16
func (BoxCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (BoxCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (BoxCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (BoxCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type BoxScanner interface{ScanBox(v Box) error}
type BoxValuer interface{BoxValue() (Box, error)}
type ByteaCodec struct{}
func (ByteaCodec) FormatSupported(format int16) bool
func (ByteaCodec) PreferredFormat() int16
func (ByteaCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (ByteaCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (ByteaCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (ByteaCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type BytesScanner interface{ScanBytes(v []byte) error}
type BytesValuer interface{BytesValue() ([]byte, error)}
type Circle struct{P Vec2; R float64; Valid bool}
func (*Circle) ScanCircle(v Circle) error
func (Circle) CircleValue() (Circle, error)
func (*Circle) Scan(src any) error
func (Circle) Value() (driver.Value, error)
type CircleCodec struct{}
func (CircleCodec) FormatSupported(format int16) bool
func (CircleCodec) PreferredFormat() int16
func (CircleCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (CircleCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (CircleCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (CircleCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type CircleScanner interface{ScanCircle(v Circle) error}
type CircleValuer interface{CircleValue() (Circle, error)}
type Codec interface{DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error); DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error); FormatSupported(int16) bool; PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan; PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan; PreferredFormat() int16}
type CompositeBinaryBuilder struct{}
func (*CompositeBinaryBuilder) AppendValue(oid uint32, field any)
func (*CompositeBinaryBuilder) Finish() ([]byte, error)
type CompositeBinaryScanner struct{}
func (*CompositeBinaryScanner) Next() bool
func (*CompositeBinaryScanner) FieldCount() int
func (*CompositeBinaryScanner) Bytes() []byte
func (*CompositeBinaryScanner) OID() uint32
func (*CompositeBinaryScanner) Err() error
type CompositeCodec struct{Fields []CompositeCodecField}
func (*CompositeCodec) FormatSupported(format int16) bool
func (*CompositeCodec) PreferredFormat() int16
func (*CompositeCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (*CompositeCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (*CompositeCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (*CompositeCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type CompositeCodecField struct{Name string; Type *Type}
type CompositeFields []any
func (CompositeFields) SkipUnderlyingTypePlan()
func (CompositeFields) IsNull() bool
func (CompositeFields) Index(i int) any
func (CompositeFields) ScanNull() error
func (CompositeFields) ScanIndex(i int) any
type CompositeIndexGetter interface{Index(i int) any; IsNull() bool}
type CompositeIndexScanner interface{ScanIndex(i int) any; ScanNull() error}
type CompositeTextBuilder struct{}
func (*CompositeTextBuilder) AppendValue(oid uint32, field any)
func (*CompositeTextBuilder) Finish() ([]byte, error)
type CompositeTextScanner struct{}
func (*CompositeTextScanner) Next() bool
func (*CompositeTextScanner) Bytes() []byte
func (*CompositeTextScanner) Err() error
type Date struct{Time time.Time; InfinityModifier InfinityModifier; Valid bool}
func (*Date) ScanDate(v Date) error
func (Date) DateValue() (Date, error)
func (*Date) Scan(src any) error
func (Date) Value() (driver.Value, error)
func (Date) MarshalJSON() ([]byte, error)
func (*Date) UnmarshalJSON(b []byte) error
type DateCodec struct{}
func (DateCodec) FormatSupported(format int16) bool
func (DateCodec) PreferredFormat() int16
func (DateCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (DateCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (DateCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (DateCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type DateScanner interface{ScanDate(v Date) error}
type DateValuer interface{DateValue() (Date, error)}
type DriverBytes []byte
func (*DriverBytes) ScanBytes(v []byte) error
type EncodePlan interface{Encode(value any, buf []byte) ([]byte, error)}
type EnumCodec struct{}
func (EnumCodec) FormatSupported(format int16) bool
func (EnumCodec) PreferredFormat() int16
func (EnumCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (*EnumCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (*EnumCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (*EnumCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type FlatArray[T any] []T
func (FlatArray[T]) Dimensions() []ArrayDimension
func (FlatArray[T]) Index(i int) any
func (FlatArray[T]) IndexType() any
func (*FlatArray[T]) SetDimensions(dimensions []ArrayDimension) error
func (FlatArray[T]) ScanIndex(i int) any
func (FlatArray[T]) ScanIndexType() any
type Float4 struct{Float32 float32; Valid bool}
func (*Float4) ScanFloat64(n Float8) error
func (Float4) Float64Value() (Float8, error)
func (*Float4) ScanInt64(n Int8) error
func (Float4) Int64Value() (Int8, error)
func (*Float4) Scan(src any) error
func (Float4) Value() (driver.Value, error)
func (Float4) MarshalJSON() ([]byte, error)
func (*Float4) UnmarshalJSON(b []byte) error
type Float4Codec struct{}
func (Float4Codec) FormatSupported(format int16) bool
func (Float4Codec) PreferredFormat() int16
func (Float4Codec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (Float4Codec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (Float4Codec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (Float4Codec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type Float64Scanner interface{ScanFloat64(Float8) error}
type Float64Valuer interface{Float64Value() (Float8, error)}
type Float8 struct{Float64 float64; Valid bool}
func (*Float8) ScanFloat64(n Float8) error
func (Float8) Float64Value() (Float8, error)
func (*Float8) ScanInt64(n Int8) error
func (Float8) Int64Value() (Int8, error)
func (*Float8) Scan(src any) error
func (Float8) Value() (driver.Value, error)
func (Float8) MarshalJSON() ([]byte, error)
func (*Float8) UnmarshalJSON(b []byte) error
type Float8Codec struct{}
func (Float8Codec) FormatSupported(format int16) bool
func (Float8Codec) PreferredFormat() int16
func (Float8Codec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (Float8Codec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (Float8Codec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (Float8Codec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
func GetAssignToDstType(dst any) (any, bool)
type Hstore map[string]*string
func (*Hstore) ScanHstore(v Hstore) error
func (Hstore) HstoreValue() (Hstore, error)
func (*Hstore) Scan(src any) error
func (Hstore) Value() (driver.Value, error)
type HstoreCodec struct{}
func (HstoreCodec) FormatSupported(format int16) bool
func (HstoreCodec) PreferredFormat() int16
func (HstoreCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (HstoreCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (HstoreCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (HstoreCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type HstoreScanner interface{ScanHstore(v Hstore) error}
type HstoreValuer interface{HstoreValue() (Hstore, error)}
type InetCodec struct{}
func (InetCodec) FormatSupported(format int16) bool
func (InetCodec) PreferredFormat() int16
func (InetCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (InetCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (InetCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (InetCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type InfinityModifier int8
func (InfinityModifier) String() string
type Int2 struct{Int16 int16; Valid bool}
func (*Int2) ScanInt64(n Int8) error
func (Int2) Int64Value() (Int8, error)
func (*Int2) Scan(src any) error
func (Int2) Value() (driver.Value, error)
func (Int2) MarshalJSON() ([]byte, error)
func (*Int2) UnmarshalJSON(b []byte) error
type Int2Codec struct{}
func (Int2Codec) FormatSupported(format int16) bool
func (Int2Codec) PreferredFormat() int16
func (Int2Codec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (Int2Codec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (Int2Codec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (Int2Codec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type Int4 struct{Int32 int32; Valid bool}
func (*Int4) ScanInt64(n Int8) error
func (Int4) Int64Value() (Int8, error)
func (*Int4) Scan(src any) error
func (Int4) Value() (driver.Value, error)
func (Int4) MarshalJSON() ([]byte, error)
func (*Int4) UnmarshalJSON(b []byte) error
type Int4Codec struct{}
func (Int4Codec) FormatSupported(format int16) bool
func (Int4Codec) PreferredFormat() int16
func (Int4Codec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (Int4Codec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (Int4Codec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (Int4Codec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type Int64Scanner interface{ScanInt64(Int8) error}
type Int64Valuer interface{Int64Value() (Int8, error)}
type Int8 struct{Int64 int64; Valid bool}
func (*Int8) ScanInt64(n Int8) error
func (Int8) Int64Value() (Int8, error)
func (*Int8) Scan(src any) error
func (Int8) Value() (driver.Value, error)
func (Int8) MarshalJSON() ([]byte, error)
func (*Int8) UnmarshalJSON(b []byte) error
type Int8Codec struct{}
func (Int8Codec) FormatSupported(format int16) bool
func (Int8Codec) PreferredFormat() int16
func (Int8Codec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (Int8Codec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (Int8Codec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (Int8Codec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type Interval struct{Microseconds int64; Days int32; Months int32; Valid bool}
func (*Interval) ScanInterval(v Interval) error
func (Interval) IntervalValue() (Interval, error)
func (*Interval) Scan(src any) error
func (Interval) Value() (driver.Value, error)
type IntervalCodec struct{}
func (IntervalCodec) FormatSupported(format int16) bool
func (IntervalCodec) PreferredFormat() int16
func (IntervalCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (IntervalCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (IntervalCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (IntervalCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type IntervalScanner interface{ScanInterval(v Interval) error}
type IntervalValuer interface{IntervalValue() (Interval, error)}
type JSONBCodec struct{Marshal func(v any) ([]byte, error); Unmarshal func(data []byte, v any) error}
func (*JSONBCodec) FormatSupported(format int16) bool
func (*JSONBCodec) PreferredFormat() int16
func (*JSONBCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (*JSONBCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (*JSONBCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (*JSONBCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type JSONCodec struct{Marshal func(v any) ([]byte, error); Unmarshal func(data []byte, v any) error}
func (*JSONCodec) FormatSupported(format int16) bool
func (*JSONCodec) PreferredFormat() int16
func (*JSONCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (*JSONCodec) PlanScan(m *Map, oid uint32, formatCode int16, target any) ScanPlan
func (*JSONCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (*JSONCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type Line struct{A float64; B float64; C float64; Valid bool}
func (*Line) ScanLine(v Line) error
func (Line) LineValue() (Line, error)
func (*Line) Set(src any) error
func (*Line) Scan(src any) error
func (Line) Value() (driver.Value, error)
type LineCodec struct{}
func (LineCodec) FormatSupported(format int16) bool
func (LineCodec) PreferredFormat() int16
func (LineCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (LineCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (LineCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (LineCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type LineScanner interface{ScanLine(v Line) error}
type LineValuer interface{LineValue() (Line, error)}
type Lseg struct{P [2]Vec2; Valid bool}
func (*Lseg) ScanLseg(v Lseg) error
func (Lseg) LsegValue() (Lseg, error)
func (*Lseg) Scan(src any) error
func (Lseg) Value() (driver.Value, error)
type LsegCodec struct{}
func (LsegCodec) FormatSupported(format int16) bool
func (LsegCodec) PreferredFormat() int16
func (LsegCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (LsegCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (LsegCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (LsegCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type LsegScanner interface{ScanLseg(v Lseg) error}
type LsegValuer interface{LsegValue() (Lseg, error)}
type LtreeCodec struct{}
func (LtreeCodec) FormatSupported(format int16) bool
func (LtreeCodec) PreferredFormat() int16
func (LtreeCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (LtreeCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (LtreeCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (LtreeCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type MacaddrCodec struct{}
func (MacaddrCodec) FormatSupported(format int16) bool
func (MacaddrCodec) PreferredFormat() int16
func (MacaddrCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (MacaddrCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (MacaddrCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (MacaddrCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type Map struct{TryWrapEncodePlanFuncs []TryWrapEncodePlanFunc; TryWrapScanPlanFuncs []TryWrapScanPlanFunc}
func (*Map) Copy() *Map
func (*Map) RegisterTypes(types []*Type)
func (*Map) RegisterType(t *Type)
func (*Map) RegisterDefaultPgType(value any, name string)
func (*Map) TypeForOID(oid uint32) (*Type, bool)
func (*Map) TypeForName(name string) (*Type, bool)
func (*Map) TypeForValue(v any) (*Type, bool)
func (*Map) FormatCodeForOID(oid uint32) int16
func (*Map) PlanScan(oid uint32, formatCode int16, target any) ScanPlan
func (*Map) Scan(oid uint32, formatCode int16, src []byte, dst any) error
func (*Map) PlanEncode(oid uint32, format int16, value any) EncodePlan
func (*Map) Encode(oid uint32, formatCode int16, value any, buf []byte) ([]byte, error)
func (*Map) SQLScanner(v any) sql.Scanner
type Multirange[T RangeValuer] []T
func (Multirange[T]) IsNull() bool
func (Multirange[T]) Len() int
func (Multirange[T]) Index(i int) any
func (Multirange[T]) IndexType() any
func (*Multirange[T]) ScanNull() error
func (*Multirange[T]) SetLen(n int) error
func (Multirange[T]) ScanIndex(i int) any
func (Multirange[T]) ScanIndexType() any
type MultirangeCodec struct{ElementType *Type}
func (*MultirangeCodec) FormatSupported(format int16) bool
func (*MultirangeCodec) PreferredFormat() int16
func (*MultirangeCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (*MultirangeCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (*MultirangeCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (*MultirangeCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type MultirangeGetter interface{Index(i int) any; IndexType() any; IsNull() bool; Len() int}
type MultirangeSetter interface{ScanIndex(i int) any; ScanIndexType() any; ScanNull() error; SetLen(n int) error}
type NetipPrefixScanner interface{ScanNetipPrefix(v netip.Prefix) error}
type NetipPrefixValuer interface{NetipPrefixValue() (netip.Prefix, error)}
func NewCompositeBinaryBuilder(m *Map, buf []byte) *CompositeBinaryBuilder
func NewCompositeBinaryScanner(m *Map, src []byte) *CompositeBinaryScanner
func NewCompositeTextBuilder(m *Map, buf []byte) *CompositeTextBuilder
func NewCompositeTextScanner(m *Map, src []byte) *CompositeTextScanner
func NewMap() *Map
func NullAssignTo(dst any) error
type Numeric struct{Int *big.Int; Exp int32; NaN bool; InfinityModifier InfinityModifier; Valid bool}
func (*Numeric) ScanNumeric(v Numeric) error
func (Numeric) NumericValue() (Numeric, error)
func (Numeric) Float64Value() (Float8, error)
func (*Numeric) ScanInt64(v Int8) error
func (Numeric) Int64Value() (Int8, error)
func (*Numeric) ScanScientific(src string) error
func (*Numeric) Scan(src any) error
func (Numeric) Value() (driver.Value, error)
func (Numeric) MarshalJSON() ([]byte, error)
func (*Numeric) UnmarshalJSON(src []byte) error
type NumericCodec struct{}
func (NumericCodec) FormatSupported(format int16) bool
func (NumericCodec) PreferredFormat() int16
func (NumericCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (NumericCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (NumericCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (NumericCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type NumericScanner interface{ScanNumeric(v Numeric) error}
type NumericValuer interface{NumericValue() (Numeric, error)}
type Path struct{P []Vec2; Closed bool; Valid bool}
func (*Path) ScanPath(v Path) error
func (Path) PathValue() (Path, error)
func (*Path) Scan(src any) error
func (Path) Value() (driver.Value, error)
type PathCodec struct{}
func (PathCodec) FormatSupported(format int16) bool
func (PathCodec) PreferredFormat() int16
func (PathCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (PathCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (PathCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (PathCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type PathScanner interface{ScanPath(v Path) error}
type PathValuer interface{PathValue() (Path, error)}
type Point struct{P Vec2; Valid bool}
func (*Point) ScanPoint(v Point) error
func (Point) PointValue() (Point, error)
func (*Point) Scan(src any) error
func (Point) Value() (driver.Value, error)
func (Point) MarshalJSON() ([]byte, error)
func (*Point) UnmarshalJSON(point []byte) error
type PointCodec struct{}
func (PointCodec) FormatSupported(format int16) bool
func (PointCodec) PreferredFormat() int16
func (PointCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (PointCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (PointCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (PointCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type PointScanner interface{ScanPoint(v Point) error}
type PointValuer interface{PointValue() (Point, error)}
type Polygon struct{P []Vec2; Valid bool}
func (*Polygon) ScanPolygon(v Polygon) error
func (Polygon) PolygonValue() (Polygon, error)
func (*Polygon) Scan(src any) error
func (Polygon) Value() (driver.Value, error)
type PolygonCodec struct{}
func (PolygonCodec) FormatSupported(format int16) bool
func (PolygonCodec) PreferredFormat() int16
func (PolygonCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (PolygonCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (PolygonCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (PolygonCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type PolygonScanner interface{ScanPolygon(v Polygon) error}
type PolygonValuer interface{PolygonValue() (Polygon, error)}
type PreallocBytes []byte
func (*PreallocBytes) ScanBytes(v []byte) error
type QCharCodec struct{}
func (QCharCodec) FormatSupported(format int16) bool
func (QCharCodec) PreferredFormat() int16
func (QCharCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (QCharCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (QCharCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (QCharCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type Range[T any] struct{Lower T; Upper T; LowerType BoundType; UpperType BoundType; Valid bool}
func (Range[T]) IsNull() bool
func (Range[T]) BoundTypes() (BoundType, BoundType)
func (Range[T]) Bounds() (any, any)
func (*Range[T]) ScanNull() error
func (*Range[T]) ScanBounds() (any, any)
func (*Range[T]) SetBoundTypes(lower BoundType, upper BoundType) error
type RangeCodec struct{ElementType *Type}
func (*RangeCodec) FormatSupported(format int16) bool
func (*RangeCodec) PreferredFormat() int16
func (*RangeCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (*RangeCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (*RangeCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (*RangeCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type RangeScanner interface{ScanBounds() (any, any); ScanNull() error; SetBoundTypes(lower BoundType, upper BoundType) error}
type RangeValuer interface{BoundTypes() (BoundType, BoundType); Bounds() (any, any); IsNull() bool}
type RecordCodec struct{}
func (RecordCodec) FormatSupported(format int16) bool
func (RecordCodec) PreferredFormat() int16
func (RecordCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (RecordCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (RecordCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (RecordCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type ScanPlan interface{Scan(src []byte, target any) error}
type SkipUnderlyingTypePlanner interface{SkipUnderlyingTypePlan()}
type TID struct{BlockNumber uint32; OffsetNumber uint16; Valid bool}
func (*TID) ScanTID(v TID) error
func (TID) TIDValue() (TID, error)
func (*TID) Scan(src any) error
func (TID) Value() (driver.Value, error)
type TIDCodec struct{}
func (TIDCodec) FormatSupported(format int16) bool
func (TIDCodec) PreferredFormat() int16
func (TIDCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (TIDCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (TIDCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (TIDCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type TIDScanner interface{ScanTID(v TID) error}
type TIDValuer interface{TIDValue() (TID, error)}
type TSVector struct{Lexemes []TSVectorLexeme; Valid bool}
func (*TSVector) ScanTSVector(v TSVector) error
func (TSVector) TSVectorValue() (TSVector, error)
func (TSVector) String() string
func (*TSVector) Scan(src any) error
func (TSVector) Value() (driver.Value, error)
type TSVectorCodec struct{}
func (TSVectorCodec) FormatSupported(format int16) bool
func (TSVectorCodec) PreferredFormat() int16
func (TSVectorCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (TSVectorCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (TSVectorCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (TSVectorCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type TSVectorLexeme struct{Word string; Positions []TSVectorPosition}
type TSVectorPosition struct{Position uint16; Weight TSVectorWeight}
func (TSVectorPosition) String() string
type TSVectorScanner interface{ScanTSVector(TSVector) error}
type TSVectorValuer interface{TSVectorValue() (TSVector, error)}
type TSVectorWeight byte
type Text struct{String string; Valid bool}
func (*Text) ScanText(v Text) error
func (Text) TextValue() (Text, error)
func (*Text) Scan(src any) error
func (Text) Value() (driver.Value, error)
func (Text) MarshalJSON() ([]byte, error)
func (*Text) UnmarshalJSON(b []byte) error
type TextCodec struct{}
func (TextCodec) FormatSupported(format int16) bool
func (TextCodec) PreferredFormat() int16
func (TextCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (TextCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (TextCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (TextCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type TextFormatOnlyCodec struct{Codec}
func (*TextFormatOnlyCodec) FormatSupported(format int16) bool
func (TextFormatOnlyCodec) PreferredFormat() int16
type TextScanner interface{ScanText(v Text) error}
type TextValuer interface{TextValue() (Text, error)}
type Time struct{Microseconds int64; Valid bool}
func (*Time) ScanTime(v Time) error
func (Time) TimeValue() (Time, error)
func (*Time) Scan(src any) error
func (Time) Value() (driver.Value, error)
type TimeCodec struct{}
func (TimeCodec) FormatSupported(format int16) bool
func (TimeCodec) PreferredFormat() int16
func (TimeCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (TimeCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (TimeCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (TimeCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type TimeScanner interface{ScanTime(v Time) error}
type TimeValuer interface{TimeValue() (Time, error)}
type Timestamp struct{Time time.Time; InfinityModifier InfinityModifier; Valid bool}
func (*Timestamp) ScanTimestamp(v Timestamp) error
func (Timestamp) TimestampValue() (Timestamp, error)
func (*Timestamp) Scan(src any) error
func (Timestamp) Value() (driver.Value, error)
func (Timestamp) MarshalJSON() ([]byte, error)
func (*Timestamp) UnmarshalJSON(b []byte) error
type TimestampCodec struct{ScanLocation *time.Location}
func (*TimestampCodec) FormatSupported(format int16) bool
func (*TimestampCodec) PreferredFormat() int16
func (*TimestampCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (*TimestampCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (*TimestampCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (*TimestampCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type TimestampScanner interface{ScanTimestamp(v Timestamp) error}
type TimestampValuer interface{TimestampValue() (Timestamp, error)}
type Timestamptz struct{Time time.Time; InfinityModifier InfinityModifier; Valid bool}
func (*Timestamptz) ScanTimestamptz(v Timestamptz) error
func (Timestamptz) TimestamptzValue() (Timestamptz, error)
func (*Timestamptz) Scan(src any) error
func (Timestamptz) Value() (driver.Value, error)
func (Timestamptz) MarshalJSON() ([]byte, error)
func (*Timestamptz) UnmarshalJSON(b []byte) error
type TimestamptzCodec struct{ScanLocation *time.Location}
func (*TimestamptzCodec) FormatSupported(format int16) bool
func (*TimestamptzCodec) PreferredFormat() int16
func (*TimestamptzCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (*TimestamptzCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (*TimestamptzCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (*TimestamptzCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type TimestamptzScanner interface{ScanTimestamptz(v Timestamptz) error}
type TimestamptzValuer interface{TimestamptzValue() (Timestamptz, error)}
func TryFindUnderlyingTypeScanPlan(dst any) (WrappedScanPlanNextSetter, any, bool)
func TryPointerPointerScanPlan(target any) (WrappedScanPlanNextSetter, any, bool)
func TryWrapArrayEncodePlan(value any) (WrappedEncodePlanNextSetter, any, bool)
func TryWrapBuiltinTypeEncodePlan(value any) (WrappedEncodePlanNextSetter, any, bool)
func TryWrapBuiltinTypeScanPlan(target any) (WrappedScanPlanNextSetter, any, bool)
func TryWrapDerefPointerEncodePlan(value any) (WrappedEncodePlanNextSetter, any, bool)
type TryWrapEncodePlanFunc func(value any) (WrappedEncodePlanNextSetter, any, bool)
func TryWrapFindUnderlyingTypeEncodePlan(value any) (WrappedEncodePlanNextSetter, any, bool)
func TryWrapMultiDimSliceEncodePlan(value any) (WrappedEncodePlanNextSetter, any, bool)
func TryWrapPtrArrayScanPlan(target any) (WrappedScanPlanNextSetter, any, bool)
func TryWrapPtrMultiDimSliceScanPlan(target any) (WrappedScanPlanNextSetter, any, bool)
func TryWrapPtrSliceScanPlan(target any) (WrappedScanPlanNextSetter, any, bool)
type TryWrapScanPlanFunc func(target any) (WrappedScanPlanNextSetter, any, bool)
func TryWrapSliceEncodePlan(value any) (WrappedEncodePlanNextSetter, any, bool)
func TryWrapStringerEncodePlan(value any) (WrappedEncodePlanNextSetter, any, bool)
func TryWrapStructEncodePlan(value any) (WrappedEncodePlanNextSetter, any, bool)
func TryWrapStructScanPlan(target any) (WrappedScanPlanNextSetter, any, bool)
type Type struct{Codec Codec; Name string; OID uint32}
type UUID struct{Bytes [16]byte; Valid bool}
func (*UUID) ScanUUID(v UUID) error
func (UUID) UUIDValue() (UUID, error)
func (*UUID) Scan(src any) error
func (UUID) Value() (driver.Value, error)
func (UUID) String() string
func (UUID) MarshalJSON() ([]byte, error)
func (*UUID) UnmarshalJSON(src []byte) error
type UUIDCodec struct{}
func (UUIDCodec) FormatSupported(format int16) bool
func (UUIDCodec) PreferredFormat() int16
func (UUIDCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (UUIDCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (UUIDCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (UUIDCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type UUIDScanner interface{ScanUUID(v UUID) error}
type UUIDValuer interface{UUIDValue() (UUID, error)}
type Uint32 struct{Uint32 uint32; Valid bool}
func (*Uint32) ScanUint32(v Uint32) error
func (Uint32) Uint32Value() (Uint32, error)
func (*Uint32) Scan(src any) error
func (Uint32) Value() (driver.Value, error)
func (Uint32) MarshalJSON() ([]byte, error)
func (*Uint32) UnmarshalJSON(b []byte) error
type Uint32Codec struct{}
func (Uint32Codec) FormatSupported(format int16) bool
func (Uint32Codec) PreferredFormat() int16
func (Uint32Codec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (Uint32Codec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (Uint32Codec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (Uint32Codec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type Uint32Scanner interface{ScanUint32(v Uint32) error}
type Uint32Valuer interface{Uint32Value() (Uint32, error)}
type Uint64 struct{Uint64 uint64; Valid bool}
func (*Uint64) ScanUint64(v Uint64) error
func (Uint64) Uint64Value() (Uint64, error)
func (*Uint64) Scan(src any) error
func (Uint64) Value() (driver.Value, error)
type Uint64Codec struct{}
func (Uint64Codec) FormatSupported(format int16) bool
func (Uint64Codec) PreferredFormat() int16
func (Uint64Codec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (Uint64Codec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (Uint64Codec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (Uint64Codec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
type Uint64Scanner interface{ScanUint64(v Uint64) error}
type Uint64Valuer interface{Uint64Value() (Uint64, error)}
type UndecodedBytes []byte
type Vec2 struct{X float64; Y float64}
type WrappedEncodePlanNextSetter interface{SetNext(EncodePlan); EncodePlan}
type WrappedScanPlanNextSetter interface{SetNext(ScanPlan); ScanPlan}
type XMLCodec struct{Marshal func(v any) ([]byte, error); Unmarshal func(data []byte, v any) error}
func (*XMLCodec) FormatSupported(format int16) bool
func (*XMLCodec) PreferredFormat() int16
func (*XMLCodec) PlanEncode(m *Map, oid uint32, format int16, value any) EncodePlan
func (*XMLCodec) PlanScan(m *Map, oid uint32, format int16, target any) ScanPlan
func (*XMLCodec) DecodeDatabaseSQLValue(m *Map, oid uint32, format int16, src []byte) (driver.Value, error)
func (*XMLCodec) DecodeValue(m *Map, oid uint32, format int16, src []byte) (any, error)
