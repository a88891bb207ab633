// Generated from github.com/jackc/pgtype v1.14.4; hash 13d2957909c434d4; do not edit.
package pgtype

import (
	driver "database/sql/driver"
	big "math/big"
	net "net"
	time "time"
)

const (
	ACLItemArrayOID = 1034
	ACLItemOID = 1033
	BPCharArrayOID = 1014
	BPCharOID = 1042
	BinaryFormatCode = 1
	BitOID = 1560
	BoolArrayOID = 1000
	BoolOID = 16
	BoxOID = 603
	ByteaArrayOID = 1001
	ByteaOID = 17
	CIDOID = 29
	CIDRArrayOID = 651
	CIDROID = 650
	CircleOID = 718
	DateArrayOID = 1182
	DateOID = 1082
	DaterangeOID = 3912
	Empty BoundType = 69
	Exclusive BoundType = 101
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
	Int4multirangeOID = 4451
	Int4rangeOID = 3904
	Int8ArrayOID = 1016
	Int8OID = 20
	Int8multirangeOID = 4536
	Int8rangeOID = 3926
	IntervalOID = 1186
	JSONArrayOID = 199
	JSONBArrayOID = 3807
	JSONBOID = 3802
	JSONOID = 114
	LineOID = 628
	LsegOID = 601
	MacaddrOID = 829
	NameOID = 19
	NegativeInfinity InfinityModifier = -1
	None InfinityModifier = 0
	Null Status = 1
	NumericArrayOID = 1231
	NumericOID = 1700
	NummultirangeOID = 4532
	NumrangeOID = 3906
	OIDOID = 26
	PathOID = 602
	PointOID = 600
	PolygonOID = 604
	Present Status = 2
	QCharOID = 18
	RecordOID = 2249
	TIDOID = 27
	TextArrayOID = 1009
	TextFormatCode = 0
	TextOID = 25
	TimeOID = 1083
	TimestampArrayOID = 1115
	TimestampOID = 1114
	TimestamptzArrayOID = 1185
	TimestamptzOID = 1184
	TsrangeArrayOID = 3909
	TsrangeOID = 3908
	TstzrangeArrayOID = 3911
	TstzrangeOID = 3910
	UUIDArrayOID = 2951
	UUIDOID = 2950
	Unbounded BoundType = 85
	Undefined Status = 0
	UnknownOID = 705
	VarbitOID = 1562
	VarcharArrayOID = 1015
	VarcharOID = 1043
	XIDOID = 28
)

type ACLItem struct{String string; Status Status}
func (*ACLItem) Set(src interface{}) error
func (ACLItem) Get() interface{}
func (*ACLItem) AssignTo(dst interface{}) error
func (*ACLItem) DecodeText(ci *ConnInfo, src []byte) error
func (ACLItem) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (*ACLItem) Scan(src interface{}) error
func (ACLItem) Value() (driver.Value, error)
type ACLItemArray struct{Elements []ACLItem; Dimensions []ArrayDimension; Status Status}
func (*ACLItemArray) Set(src interface{}) error
func (ACLItemArray) Get() interface{}
func (*ACLItemArray) AssignTo(dst interface{}) error
func (*ACLItemArray) DecodeText(ci *ConnInfo, src []byte) error
func (ACLItemArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (*ACLItemArray) Scan(src interface{}) error
func (ACLItemArray) Value() (driver.Value, error)
type ArrayDimension struct{Length int32; LowerBound int32}
type ArrayHeader struct{ContainsNull bool; ElementOID int32; Dimensions []ArrayDimension}
func (*ArrayHeader) DecodeBinary(ci *ConnInfo, src []byte) (int, error)
func (ArrayHeader) EncodeBinary(ci *ConnInfo, buf []byte) []byte
type ArrayType struct{}
func (*ArrayType) NewTypeValue() Value
func (*ArrayType) TypeName() string
func (*ArrayType) Set(src interface{}) error
func (ArrayType) Get() interface{}
func (*ArrayType) AssignTo(dst interface{}) error
func (*ArrayType) DecodeText(ci *ConnInfo, src []byte) error
func (*ArrayType) DecodeBinary(ci *ConnInfo, src []byte) error
func (ArrayType) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (ArrayType) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*ArrayType) Scan(src interface{}) error
func (ArrayType) Value() (driver.Value, error)
type BPChar struct{String string; Status Status}
func (*BPChar) Set(src interface{}) error
func (BPChar) Get() interface{}
func (*BPChar) AssignTo(dst interface{}) error
func (BPChar) PreferredResultFormat() int16
func (*BPChar) DecodeText(ci *ConnInfo, src []byte) error
func (*BPChar) DecodeBinary(ci *ConnInfo, src []byte) error
func (BPChar) PreferredParamFormat() int16
func (BPChar) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (BPChar) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*BPChar) Scan(src interface{}) error
func (BPChar) Value() (driver.Value, error)
func (BPChar) MarshalJSON() ([]byte, error)
func (*BPChar) UnmarshalJSON(b []byte) error
type BPCharArray struct{Elements []BPChar; Dimensions []ArrayDimension; Status Status}
func (*BPCharArray) Set(src interface{}) error
func (BPCharArray) Get() interface{}
func (*BPCharArray) AssignTo(dst interface{}) error
func (*BPCharArray) DecodeText(ci *ConnInfo, src []byte) error
func (*BPCharArray) DecodeBinary(ci *ConnInfo, src []byte) error
func (BPCharArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (BPCharArray) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*BPCharArray) Scan(src interface{}) error
func (BPCharArray) Value() (driver.Value, error)
type BinaryDecoder interface{DecodeBinary(ci *ConnInfo, src []byte) error}
type BinaryEncoder interface{EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)}
type Bit struct{Bytes []byte; Len int32; Status Status}
func (*Bit) Set(src interface{}) error
func (Bit) Get() interface{}
func (*Bit) AssignTo(dst interface{}) error
func (*Bit) DecodeBinary(ci *ConnInfo, src []byte) error
func (Bit) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Bit) DecodeText(ci *ConnInfo, src []byte) error
func (Bit) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Bit) Scan(src interface{}) error
func (Bit) Value() (driver.Value, error)
type Bool struct{Bool bool; Status Status}
func (*Bool) Set(src interface{}) error
func (Bool) Get() interface{}
func (*Bool) AssignTo(dst interface{}) error
func (*Bool) DecodeText(ci *ConnInfo, src []byte) error
func (*Bool) DecodeBinary(ci *ConnInfo, src []byte) error
func (Bool) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Bool) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Bool) Scan(src interface{}) error
func (Bool) Value() (driver.Value, error)
func (Bool) MarshalJSON() ([]byte, error)
func (*Bool) UnmarshalJSON(b []byte) error
type BoolArray struct{Elements []Bool; Dimensions []ArrayDimension; Status Status}
func (*BoolArray) Set(src interface{}) error
func (BoolArray) Get() interface{}
func (*BoolArray) AssignTo(dst interface{}) error
func (*BoolArray) DecodeText(ci *ConnInfo, src []byte) error
func (*BoolArray) DecodeBinary(ci *ConnInfo, src []byte) error
func (BoolArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (BoolArray) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*BoolArray) Scan(src interface{}) error
func (BoolArray) Value() (driver.Value, error)
type BoundType byte
func (BoundType) String() string
type Box struct{P [2]Vec2; Status Status}
func (*Box) Set(src interface{}) error
func (Box) Get() interface{}
func (*Box) AssignTo(dst interface{}) error
func (*Box) DecodeText(ci *ConnInfo, src []byte) error
func (*Box) DecodeBinary(ci *ConnInfo, src []byte) error
func (Box) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Box) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Box) Scan(src interface{}) error
func (Box) Value() (driver.Value, error)
type Bytea struct{Bytes []byte; Status Status}
func (*Bytea) Set(src interface{}) error
func (Bytea) Get() interface{}
func (*Bytea) AssignTo(dst interface{}) error
func (*Bytea) DecodeText(ci *ConnInfo, src []byte) error
func (*Bytea) DecodeBinary(ci *ConnInfo, src []byte) error
func (Bytea) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Bytea) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Bytea) Scan(src interface{}) error
func (Bytea) Value() (driver.Value, error)
type ByteaArray struct{Elements []Bytea; Dimensions []ArrayDimension; Status Status}
func (*ByteaArray) Set(src interface{}) error
func (ByteaArray) Get() interface{}
func (*ByteaArray) AssignTo(dst interface{}) error
func (*ByteaArray) DecodeText(ci *ConnInfo, src []byte) error
func (*ByteaArray) DecodeBinary(ci *ConnInfo, src []byte) error
func (ByteaArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (ByteaArray) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*ByteaArray) Scan(src interface{}) error
func (ByteaArray) Value() (driver.Value, error)
type CID struct{Uint uint32; Status Status}
func (*CID) Set(src interface{}) error
func (CID) Get() interface{}
func (*CID) AssignTo(dst interface{}) error
func (*CID) DecodeText(ci *ConnInfo, src []byte) error
func (*CID) DecodeBinary(ci *ConnInfo, src []byte) error
func (CID) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (CID) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*CID) Scan(src interface{}) error
func (CID) Value() (driver.Value, error)
type CIDR struct{IPNet *net.IPNet; Status Status}
func (*CIDR) Set(src interface{}) error
func (CIDR) Get() interface{}
func (*CIDR) AssignTo(dst interface{}) error
func (*CIDR) DecodeText(ci *ConnInfo, src []byte) error
func (*CIDR) DecodeBinary(ci *ConnInfo, src []byte) error
func (CIDR) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (CIDR) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*CIDR) Scan(src interface{}) error
func (CIDR) Value() (driver.Value, error)
type CIDRArray struct{Elements []CIDR; Dimensions []ArrayDimension; Status Status}
func (*CIDRArray) Set(src interface{}) error
func (CIDRArray) Get() interface{}
func (*CIDRArray) AssignTo(dst interface{}) error
func (*CIDRArray) DecodeText(ci *ConnInfo, src []byte) error
func (*CIDRArray) DecodeBinary(ci *ConnInfo, src []byte) error
func (CIDRArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (CIDRArray) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*CIDRArray) Scan(src interface{}) error
func (CIDRArray) Value() (driver.Value, error)
type Circle struct{P Vec2; R float64; Status Status}
func (*Circle) Set(src interface{}) error
func (Circle) Get() interface{}
func (*Circle) AssignTo(dst interface{}) error
func (*Circle) DecodeText(ci *ConnInfo, src []byte) error
func (*Circle) DecodeBinary(ci *ConnInfo, src []byte) error
func (Circle) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Circle) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Circle) Scan(src interface{}) error
func (Circle) Value() (driver.Value, error)
type CompositeBinaryBuilder struct{}
func (*CompositeBinaryBuilder) AppendValue(oid uint32, field interface{})
func (*CompositeBinaryBuilder) AppendEncoder(oid uint32, field BinaryEncoder)
func (*CompositeBinaryBuilder) Finish() ([]byte, error)
type CompositeBinaryScanner struct{}
func (*CompositeBinaryScanner) ScanDecoder(d BinaryDecoder)
func (*CompositeBinaryScanner) ScanValue(d interface{})
func (*CompositeBinaryScanner) Next() bool
func (*CompositeBinaryScanner) FieldCount() int
func (*CompositeBinaryScanner) Bytes() []byte
func (*CompositeBinaryScanner) OID() uint32
func (*CompositeBinaryScanner) Err() error
type CompositeFields []interface{}
func (CompositeFields) DecodeBinary(ci *ConnInfo, src []byte) error
func (CompositeFields) DecodeText(ci *ConnInfo, src []byte) error
func (CompositeFields) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (CompositeFields) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
type CompositeTextBuilder struct{}
func (*CompositeTextBuilder) AppendValue(field interface{})
func (*CompositeTextBuilder) AppendEncoder(field TextEncoder)
func (*CompositeTextBuilder) Finish() ([]byte, error)
type CompositeTextScanner struct{}
func (*CompositeTextScanner) ScanDecoder(d TextDecoder)
func (*CompositeTextScanner) ScanValue(d interface{})
func (*CompositeTextScanner) Next() bool
func (*CompositeTextScanner) Bytes() []byte
func (*CompositeTextScanner) Err() error
type CompositeType struct{}
func (CompositeType) Get() interface{}
func (*CompositeType) NewTypeValue() Value
func (*CompositeType) TypeName() string
func (*CompositeType) Fields() []CompositeTypeField
func (*CompositeType) Set(src interface{}) error
func (CompositeType) AssignTo(dst interface{}) error
func (CompositeType) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*CompositeType) DecodeBinary(ci *ConnInfo, buf []byte) error
func (*CompositeType) DecodeText(ci *ConnInfo, buf []byte) error
func (CompositeType) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
type CompositeTypeField struct{Name string; OID uint32}
type ConnInfo struct{}
func (*ConnInfo) InitializeDataTypes(nameOIDs map[string]uint32)
func (*ConnInfo) RegisterDataType(t DataType)
func (*ConnInfo) RegisterDefaultPgType(value interface{}, name string)
func (*ConnInfo) DataTypeForOID(oid uint32) (*DataType, bool)
func (*ConnInfo) DataTypeForName(name string) (*DataType, bool)
func (*ConnInfo) DataTypeForValue(v interface{}) (*DataType, bool)
func (*ConnInfo) ParamFormatCodeForOID(oid uint32) int16
func (*ConnInfo) ResultFormatCodeForOID(oid uint32) int16
func (*ConnInfo) DeepCopy() *ConnInfo
func (*ConnInfo) PlanScan(oid uint32, formatCode int16, dst interface{}) ScanPlan
func (*ConnInfo) Scan(oid uint32, formatCode int16, src []byte, dst interface{}) error
type DataType struct{Value Value; Name string; OID uint32}
func DatabaseSQLValue(ci *ConnInfo, src Value) (interface{}, error)
type Date struct{Time time.Time; Status Status; InfinityModifier InfinityModifier}
func (*Date) Set(src interface{}) error
func (Date) Get() interface{}
func (*Date) AssignTo(dst interface{}) error
func (*Date) DecodeText(ci *ConnInfo, src []byte) error
func (*Date) DecodeBinary(ci *ConnInfo, src []byte) error
func (Date) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Date) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Date) Scan(src interface{}) error
func (Date) Value() (driver.Value, error)
func (Date) MarshalJSON() ([]byte, error)
func (*Date) UnmarshalJSON(b []byte) error
type DateArray struct{Elements []Date; Dimensions []ArrayDimension; Status Status}
func (*DateArray) Set(src interface{}) error
func (DateArray) Get() interface{}
func (*DateArray) AssignTo(dst interface{}) error
func (*DateArray) DecodeText(ci *ConnInfo, src []byte) error
func (*DateArray) DecodeBinary(ci *ConnInfo, src []byte) error
func (DateArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (DateArray) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*DateArray) Scan(src interface{}) error
func (DateArray) Value() (driver.Value, error)
type Daterange struct{Lower Date; Upper Date; LowerType BoundType; UpperType BoundType; Status Status}
func (*Daterange) Set(src interface{}) error
func (Daterange) Get() interface{}
func (*Daterange) AssignTo(dst interface{}) error
func (*Daterange) DecodeText(ci *ConnInfo, src []byte) error
func (*Daterange) DecodeBinary(ci *ConnInfo, src []byte) error
func (Daterange) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Daterange) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Daterange) Scan(src interface{}) error
func (Daterange) Value() (driver.Value, error)
func EncodeTextArrayDimensions(buf []byte, dimensions []ArrayDimension) []byte
func EncodeValueText(src TextEncoder) (interface{}, error)
type EnumArray struct{Elements []GenericText; Dimensions []ArrayDimension; Status Status}
func (*EnumArray) Set(src interface{}) error
func (EnumArray) Get() interface{}
func (*EnumArray) AssignTo(dst interface{}) error
func (*EnumArray) DecodeText(ci *ConnInfo, src []byte) error
func (EnumArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (*EnumArray) Scan(src interface{}) error
func (EnumArray) Value() (driver.Value, error)
type EnumType struct{}
func (*EnumType) NewTypeValue() Value
func (*EnumType) TypeName() string
func (*EnumType) Members() []string
func (*EnumType) Set(src interface{}) error
func (EnumType) Get() interface{}
func (*EnumType) AssignTo(dst interface{}) error
func (EnumType) PreferredResultFormat() int16
func (*EnumType) DecodeText(ci *ConnInfo, src []byte) error
func (*EnumType) DecodeBinary(ci *ConnInfo, src []byte) error
func (EnumType) PreferredParamFormat() int16
func (EnumType) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (EnumType) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
type Float4 struct{Float float32; Status Status}
func (*Float4) Set(src interface{}) error
func (Float4) Get() interface{}
func (*Float4) AssignTo(dst interface{}) error
func (*Float4) DecodeText(ci *ConnInfo, src []byte) error
func (*Float4) DecodeBinary(ci *ConnInfo, src []byte) error
func (Float4) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Float4) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Float4) Scan(src interface{}) error
func (Float4) Value() (driver.Value, error)
type Float4Array struct{Elements []Float4; Dimensions []ArrayDimension; Status Status}
func (*Float4Array) Set(src interface{}) error
func (Float4Array) Get() interface{}
func (*Float4Array) AssignTo(dst interface{}) error
func (*Float4Array) DecodeText(ci *ConnInfo, src []byte) error
func (*Float4Array) DecodeBinary(ci *ConnInfo, src []byte) error
func (Float4Array) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Float4Array) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Float4Array) Scan(src interface{}) error
func (Float4Array) Value() (driver.Value, error)
type Float8 struct{Float float64; Status Status}
func (*Float8) Set(src interface{}) error
func (Float8) Get() interface{}
func (*Float8) AssignTo(dst interface{}) error
func (*Float8) DecodeText(ci *ConnInfo, src []byte) error
func (*Float8) DecodeBinary(ci *ConnInfo, src []byte) error
func (Float8) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Float8) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Float8) Scan(src interface{}) error
func (Float8) Value() (driver.Value, error)
type Float8Array struct{Elements []Float8; Dimensions []ArrayDimension; Status Status}
func (*Float8Array) Set(src interface{}) error
func (Float8Array) Get() interface{}
func (*Float8Array) AssignTo(dst interface{}) error
func (*Float8Array) DecodeText(ci *ConnInfo, src []byte) error
func (*Float8Array) DecodeBinary(ci *ConnInfo, src []byte) error
func (Float8Array) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Float8Array) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Float8Array) Scan(src interface{}) error
func (Float8Array) Value() (driver.Value, error)
type GenericBinary struct{Bytes []byte; Status Status}
func (*GenericBinary) Set(src interface{}) error
func (GenericBinary) Get() interface{}
func (*GenericBinary) AssignTo(dst interface{}) error
func (*GenericBinary) DecodeBinary(ci *ConnInfo, src []byte) error
func (GenericBinary) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*GenericBinary) Scan(src interface{}) error
func (GenericBinary) Value() (driver.Value, error)
type GenericText struct{String string; Status Status}
func (*GenericText) Set(src interface{}) error
func (GenericText) Get() interface{}
func (*GenericText) AssignTo(dst interface{}) error
func (*GenericText) DecodeText(ci *ConnInfo, src []byte) error
func (GenericText) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (*GenericText) Scan(src interface{}) error
func (GenericText) Value() (driver.Value, error)
func GetAssignToDstType(dst interface{}) (interface{}, bool)
type Hstore struct{Map map[string]Text; Status Status}
func (*Hstore) Set(src interface{}) error
func (Hstore) Get() interface{}
func (*Hstore) AssignTo(dst interface{}) error
func (*Hstore) DecodeText(ci *ConnInfo, src []byte) error
func (*Hstore) DecodeBinary(ci *ConnInfo, src []byte) error
func (Hstore) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Hstore) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Hstore) Scan(src interface{}) error
func (Hstore) Value() (driver.Value, error)
type HstoreArray struct{Elements []Hstore; Dimensions []ArrayDimension; Status Status}
func (*HstoreArray) Set(src interface{}) error
func (HstoreArray) Get() interface{}
func (*HstoreArray) AssignTo(dst interface{}) error
func (*HstoreArray) DecodeText(ci *ConnInfo, src []byte) error
func (*HstoreArray) DecodeBinary(ci *ConnInfo, src []byte) error
func (HstoreArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (HstoreArray) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*HstoreArray) Scan(src interface{}) error
func (HstoreArray) Value() (driver.Value, error)
type Inet struct{IPNet *net.IPNet; Status Status}
func (*Inet) Set(src interface{}) error
func (Inet) Get() interface{}
func (*Inet) AssignTo(dst interface{}) error
func (*Inet) DecodeText(ci *ConnInfo, src []byte) error
func (*Inet) DecodeBinary(ci *ConnInfo, src []byte) error
func (Inet) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Inet) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Inet) Scan(src interface{}) error
func (Inet) Value() (driver.Value, error)
type InetArray struct{Elements []Inet; Dimensions []ArrayDimension; Status Status}
func (*InetArray) Set(src interface{}) error
func (InetArray) Get() interface{}
func (*InetArray) AssignTo(dst interface{}) error
func (*InetArray) DecodeText(ci *ConnInfo, src []byte) error
func (*InetArray) DecodeBinary(ci *ConnInfo, src []byte) error
func (InetArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (InetArray) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*InetArray) Scan(src interface{}) error
func (InetArray) Value() (driver.Value, error)
type InfinityModifier int8
func (InfinityModifier) String() string
type Int2 struct{Int int16; Status Status}
func (*Int2) Set(src interface{}) error
func (Int2) Get() interface{}
func (*Int2) AssignTo(dst interface{}) error
func (*Int2) DecodeText(ci *ConnInfo, src []byte) error
func (*Int2) DecodeBinary(ci *ConnInfo, src []byte) error
func (Int2) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Int2) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Int2) Scan(src interface{}) error
func (Int2) Value() (driver.Value, error)
func (Int2) MarshalJSON() ([]byte, error)
func (*Int2) UnmarshalJSON(b []byte) error
type Int2Array struct{Elements []Int2; Dimensions []ArrayDimension; Status Status}
func (*Int2Array) Set(src interface{}) error
func (Int2Array) Get() interface{}
func (*Int2Array) AssignTo(dst interface{}) error
func (*Int2Array) DecodeText(ci *ConnInfo, src []byte) error
func (*Int2Array) DecodeBinary(ci *ConnInfo, src []byte) error
func (Int2Array) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Int2Array) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Int2Array) Scan(src interface{}) error
func (Int2Array) Value() (driver.Value, error)
type Int4 struct{Int int32; Status Status}
func (*Int4) Set(src interface{}) error
func (Int4) Get() interface{}
func (*Int4) AssignTo(dst interface{}) error
func (*Int4) DecodeText(ci *ConnInfo, src []byte) error
func (*Int4) DecodeBinary(ci *ConnInfo, src []byte) error
func (Int4) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Int4) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Int4) Scan(src interface{}) error
func (Int4) Value() (driver.Value, error)
func (Int4) MarshalJSON() ([]byte, error)
func (*Int4) UnmarshalJSON(b []byte) error
type Int4Array struct{Elements []Int4; Dimensions []ArrayDimension; Status Status}
func (*Int4Array) Set(src interface{}) error
func (Int4Array) Get() interface{}
func (*Int4Array) AssignTo(dst interface{}) error
func (*Int4Array) DecodeText(ci *ConnInfo, src []byte) error
func (*Int4Array) DecodeBinary(ci *ConnInfo, src []byte) error
func (Int4Array) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Int4Array) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Int4Array) Scan(src interface{}) error
func (Int4Array) Value() (driver.Value, error)
type Int4multirange struct{Ranges []Int4range; Status Status}
func (*Int4multirange) Set(src interface{}) error
func (Int4multirange) Get() interface{}
func (*Int4multirange) AssignTo(dst interface{}) error
func (*Int4multirange) DecodeText(ci *ConnInfo, src []byte) error
func (*Int4multirange) DecodeBinary(ci *ConnInfo, src []byte) error
func (Int4multirange) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Int4multirange) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Int4multirange) Scan(src interface{}) error
func (Int4multirange) Value() (driver.Value, error)
type Int4range struct{Lower Int4; Upper Int4; LowerType BoundType; UpperType BoundType; Status Status}
func (*Int4range) Set(src interface{}) error
func (Int4range) Get() interface{}
func (*Int4range) AssignTo(dst interface{}) error
func (*Int4range) DecodeText(ci *ConnInfo, src []byte) error
func (*Int4range) DecodeBinary(ci *ConnInfo, src []byte) error
func (Int4range) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Int4range) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Int4range) Scan(src interface{}) error
func (Int4range) Value() (driver.Value, error)
type Int8 struct{Int int64; Status Status}
func (*Int8) Set(src interface{}) error
func (Int8) Get() interface{}
func (*Int8) AssignTo(dst interface{}) error
func (*Int8) DecodeText(ci *ConnInfo, src []byte) error
func (*Int8) DecodeBinary(ci *ConnInfo, src []byte) error
func (Int8) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Int8) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Int8) Scan(src interface{}) error
func (Int8) Value() (driver.Value, error)
func (Int8) MarshalJSON() ([]byte, error)
func (*Int8) UnmarshalJSON(b []byte) error
type Int8Array struct{Elements []Int8; Dimensions []ArrayDimension; Status Status}
func (*Int8Array) Set(src interface{}) error
func (Int8Array) Get() interface{}
func (*Int8Array) AssignTo(dst interface{}) error
func (*Int8Array) DecodeText(ci *ConnInfo, src []byte) error
func (*Int8Array) DecodeBinary(ci *ConnInfo, src []byte) error
func (Int8Array) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Int8Array) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Int8Array) Scan(src interface{}) error
func (Int8Array) Value() (driver.Value, error)
type Int8multirange struct{Ranges []Int8range; Status Status}
func (*Int8multirange) Set(src interface{}) error
func (Int8multirange) Get() interface{}
func (*Int8multirange) AssignTo(dst interface{}) error
func (*Int8multirange) DecodeText(ci *ConnInfo, src []byte) error
func (*Int8multirange) DecodeBinary(ci *ConnInfo, src []byte) error
func (Int8multirange) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Int8multirange) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Int8multirange) Scan(src interface{}) error
func (Int8multirange) Value() (driver.Value, error)
type Int8range struct{Lower Int8; Upper Int8; LowerType BoundType; UpperType BoundType; Status Status}
func (*Int8range) Set(src interface{}) error
func (Int8range) Get() interface{}
func (*Int8range) AssignTo(dst interface{}) error
func (*Int8range) DecodeText(ci *ConnInfo, src []byte) error
func (*Int8range) DecodeBinary(ci *ConnInfo, src []byte) error
func (Int8range) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Int8range) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Int8range) Scan(src interface{}) error
func (Int8range) Value() (driver.Value, error)
type Interval struct{Microseconds int64; Days int32; Months int32; Status Status}
func (*Interval) Set(src interface{}) error
func (Interval) Get() interface{}
func (*Interval) AssignTo(dst interface{}) error
func (*Interval) DecodeText(ci *ConnInfo, src []byte) error
func (*Interval) DecodeBinary(ci *ConnInfo, src []byte) error
func (Interval) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Interval) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Interval) Scan(src interface{}) error
func (Interval) Value() (driver.Value, error)
type JSON struct{Bytes []byte; Status Status}
func (*JSON) Set(src interface{}) error
func (JSON) Get() interface{}
func (*JSON) AssignTo(dst interface{}) error
func (JSON) PreferredResultFormat() int16
func (*JSON) DecodeText(ci *ConnInfo, src []byte) error
func (*JSON) DecodeBinary(ci *ConnInfo, src []byte) error
func (JSON) PreferredParamFormat() int16
func (JSON) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (JSON) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*JSON) Scan(src interface{}) error
func (JSON) Value() (driver.Value, error)
func (JSON) MarshalJSON() ([]byte, error)
func (*JSON) UnmarshalJSON(b []byte) error
type JSONArray struct{Elements []JSON; Dimensions []ArrayDimension; Status Status}
func (*JSONArray) Set(src interface{}) error
func (JSONArray) Get() interface{}
func (*JSONArray) AssignTo(dst interface{}) error
func (*JSONArray) DecodeText(ci *ConnInfo, src []byte) error
func (*JSONArray) DecodeBinary(ci *ConnInfo, src []byte) error
func (JSONArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (JSONArray) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*JSONArray) Scan(src interface{}) error
func (JSONArray) Value() (driver.Value, error)
type JSONB struct{Bytes []byte; Status Status}
func (*JSONB) Set(src interface{}) error
func (JSONB) Get() interface{}
func (*JSONB) AssignTo(dst interface{}) error
func (JSONB) PreferredResultFormat() int16
func (*JSONB) DecodeText(ci *ConnInfo, src []byte) error
func (*JSONB) DecodeBinary(ci *ConnInfo, src []byte) error
func (JSONB) PreferredParamFormat() int16
func (JSONB) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (JSONB) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*JSONB) Scan(src interface{}) error
func (JSONB) Value() (driver.Value, error)
func (JSONB) MarshalJSON() ([]byte, error)
func (*JSONB) UnmarshalJSON(b []byte) error
type JSONBArray struct{Elements []JSONB; Dimensions []ArrayDimension; Status Status}
func (*JSONBArray) Set(src interface{}) error
func (JSONBArray) Get() interface{}
func (*JSONBArray) AssignTo(dst interface{}) error
func (*JSONBArray) DecodeText(ci *ConnInfo, src []byte) error
func (*JSONBArray) DecodeBinary(ci *ConnInfo, src []byte) error
func (JSONBArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (JSONBArray) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*JSONBArray) Scan(src interface{}) error
func (JSONBArray) Value() (driver.Value, error)
type Line struct{A float64; B float64; C float64; Status Status}
func (*Line) Set(src interface{}) error
func (Line) Get() interface{}
func (*Line) AssignTo(dst interface{}) error
func (*Line) DecodeText(ci *ConnInfo, src []byte) error
func (*Line) DecodeBinary(ci *ConnInfo, src []byte) error
func (Line) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Line) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Line) Scan(src interface{}) error
func (Line) Value() (driver.Value, error)
type Lseg struct{P [2]Vec2; Status Status}
func (*Lseg) Set(src interface{}) error
func (Lseg) Get() interface{}
func (*Lseg) AssignTo(dst interface{}) error
func (*Lseg) DecodeText(ci *ConnInfo, src []byte) error
func (*Lseg) DecodeBinary(ci *ConnInfo, src []byte) error
func (Lseg) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Lseg) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Lseg) Scan(src interface{}) error
func (Lseg) Value() (driver.Value, error)
type Ltree struct{String string; Status Status}
func (*Ltree) Set(src interface{}) error
func (Ltree) Get() interface{}
func (*Ltree) AssignTo(dst interface{}) error
func (Ltree) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Ltree) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (Ltree) PreferredResultFormat() int16
func (*Ltree) DecodeText(ci *ConnInfo, src []byte) error
func (*Ltree) DecodeBinary(ci *ConnInfo, src []byte) error
func (Ltree) PreferredParamFormat() int16
func (*Ltree) Scan(src interface{}) error
func (Ltree) Value() (driver.Value, error)
type Macaddr struct{Addr net.HardwareAddr; Status Status}
func (*Macaddr) Set(src interface{}) error
func (Macaddr) Get() interface{}
func (*Macaddr) AssignTo(dst interface{}) error
func (*Macaddr) DecodeText(ci *ConnInfo, src []byte) error
func (*Macaddr) DecodeBinary(ci *ConnInfo, src []byte) error
func (Macaddr) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Macaddr) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Macaddr) Scan(src interface{}) error
func (Macaddr) Value() (driver.Value, error)
type MacaddrArray struct{Elements []Macaddr; Dimensions []ArrayDimension; Status Status}
func (*MacaddrArray) Set(src interface{}) error
func (MacaddrArray) Get() interface{}
func (*MacaddrArray) AssignTo(dst interface{}) error
func (*MacaddrArray) DecodeText(ci *ConnInfo, src []byte) error
func (*MacaddrArray) DecodeBinary(ci *ConnInfo, src []byte) error
func (MacaddrArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (MacaddrArray) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*MacaddrArray) Scan(src interface{}) error
func (MacaddrArray) Value() (driver.Value, error)
type Name struct{String string; Status Status}
func (*Name) Set(src interface{}) error
func (Name) Get() interface{}
func (*Name) AssignTo(dst interface{}) error
func (*Name) DecodeText(ci *ConnInfo, src []byte) error
func (*Name) DecodeBinary(ci *ConnInfo, src []byte) error
func (Name) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Name) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Name) Scan(src interface{}) error
func (Name) Value() (driver.Value, error)
func NewArrayType(typeName string, elementOID uint32, newElement func() ValueTranscoder) *ArrayType
func NewCompositeBinaryBuilder(ci *ConnInfo, buf []byte) *CompositeBinaryBuilder
func NewCompositeBinaryScanner(ci *ConnInfo, src []byte) *CompositeBinaryScanner
func NewCompositeTextBuilder(ci *ConnInfo, buf []byte) *CompositeTextBuilder
func NewCompositeTextScanner(ci *ConnInfo, src []byte) *CompositeTextScanner
func NewCompositeType(typeName string, fields []CompositeTypeField, ci *ConnInfo) (*CompositeType, error)
func NewCompositeTypeValues(typeName string, fields []CompositeTypeField, values []ValueTranscoder) (*CompositeType, error)
func NewConnInfo() *ConnInfo
func NewEnumType(typeName string, members []string) *EnumType
func NewValue(v Value) Value
func NullAssignTo(dst interface{}) error
type Numeric struct{Int *big.Int; Exp int32; Status Status; NaN bool; InfinityModifier InfinityModifier}
func (*Numeric) Set(src interface{}) error
func (Numeric) Get() interface{}
func (*Numeric) AssignTo(dst interface{}) error
func (*Numeric) DecodeText(ci *ConnInfo, src []byte) error
func (*Numeric) DecodeBinary(ci *ConnInfo, src []byte) error
func (Numeric) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Numeric) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Numeric) Scan(src interface{}) error
func (Numeric) Value() (driver.Value, error)
type NumericArray struct{Elements []Numeric; Dimensions []ArrayDimension; Status Status}
func (*NumericArray) Set(src interface{}) error
func (NumericArray) Get() interface{}
func (*NumericArray) AssignTo(dst interface{}) error
func (*NumericArray) DecodeText(ci *ConnInfo, src []byte) error
func (*NumericArray) DecodeBinary(ci *ConnInfo, src []byte) error
func (NumericArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (NumericArray) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*NumericArray) Scan(src interface{}) error
func (NumericArray) Value() (driver.Value, error)
type Nummultirange struct{Ranges []Numrange; Status Status}
func (*Nummultirange) Set(src interface{}) error
func (Nummultirange) Get() interface{}
func (*Nummultirange) AssignTo(dst interface{}) error
func (*Nummultirange) DecodeText(ci *ConnInfo, src []byte) error
func (*Nummultirange) DecodeBinary(ci *ConnInfo, src []byte) error
func (Nummultirange) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Nummultirange) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Nummultirange) Scan(src interface{}) error
func (Nummultirange) Value() (driver.Value, error)
type Numrange struct{Lower Numeric; Upper Numeric; LowerType BoundType; UpperType BoundType; Status Status}
func (*Numrange) Set(src interface{}) error
func (Numrange) Get() interface{}
func (*Numrange) AssignTo(dst interface{}) error
func (*Numrange) DecodeText(ci *ConnInfo, src []byte) error
func (*Numrange) DecodeBinary(ci *ConnInfo, src []byte) error
func (Numrange) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Numrange) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Numrange) Scan(src interface{}) error
func (Numrange) Value() (driver.Value, error)
type OID uint32
func (*OID) DecodeText(ci *ConnInfo, src []byte) error
func (*OID) DecodeBinary(ci *ConnInfo, src []byte) error
func (OID) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (OID) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*OID) Scan(src interface{}) error
func (OID) Value() (driver.Value, error)
type OIDValue struct{Uint uint32; Status Status}
func (*OIDValue) Set(src interface{}) error
func (OIDValue) Get() interface{}
func (*OIDValue) AssignTo(dst interface{}) error
func (*OIDValue) DecodeText(ci *ConnInfo, src []byte) error
func (*OIDValue) DecodeBinary(ci *ConnInfo, src []byte) error
func (OIDValue) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (OIDValue) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*OIDValue) Scan(src interface{}) error
func (OIDValue) Value() (driver.Value, error)
type ParamFormatPreferrer interface{PreferredParamFormat() int16}
func ParseUntypedBinaryRange(src []byte) (*UntypedBinaryRange, error)
func ParseUntypedTextArray(src string) (*UntypedTextArray, error)
func ParseUntypedTextMultirange(src string) (*UntypedTextMultirange, error)
func ParseUntypedTextRange(src string) (*UntypedTextRange, error)
type Path struct{P []Vec2; Closed bool; Status Status}
func (*Path) Set(src interface{}) error
func (Path) Get() interface{}
func (*Path) AssignTo(dst interface{}) error
func (*Path) DecodeText(ci *ConnInfo, src []byte) error
func (*Path) DecodeBinary(ci *ConnInfo, src []byte) error
func (Path) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Path) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Path) Scan(src interface{}) error
func (Path) Value() (driver.Value, error)
type Point struct{P Vec2; Status Status}
func (*Point) Set(src interface{}) error
func (Point) Get() interface{}
func (*Point) AssignTo(dst interface{}) error
func (*Point) DecodeText(ci *ConnInfo, src []byte) error
func (*Point) DecodeBinary(ci *ConnInfo, src []byte) error
func (Point) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Point) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Point) Scan(src interface{}) error
func (Point) Value() (driver.Value, error)
func (Point) MarshalJSON() ([]byte, error)
func (*Point) UnmarshalJSON(point []byte) error
type Polygon struct{P []Vec2; Status Status}
func (*Polygon) Set(src interface{}) error
func (Polygon) Get() interface{}
func (*Polygon) AssignTo(dst interface{}) error
func (*Polygon) DecodeText(ci *ConnInfo, src []byte) error
func (*Polygon) DecodeBinary(ci *ConnInfo, src []byte) error
func (Polygon) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Polygon) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Polygon) Scan(src interface{}) error
func (Polygon) Value() (driver.Value, error)
type QChar struct{Int int8; Status Status}
func (*QChar) Set(src interface{}) error
func (QChar) Get() interface{}
func (*QChar) AssignTo(dst interface{}) error
func (*QChar) DecodeBinary(ci *ConnInfo, src []byte) error
func (QChar) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func QuoteArrayElementIfNeeded(src string) string
type Record struct{Fields []Value; Status Status}
func (*Record) Set(src interface{}) error
func (Record) Get() interface{}
func (*Record) AssignTo(dst interface{}) error
func (*Record) DecodeBinary(ci *ConnInfo, src []byte) error
type RecordArray struct{Elements []Record; Dimensions []ArrayDimension; Status Status}
func (*RecordArray) Set(src interface{}) error
func (RecordArray) Get() interface{}
func (*RecordArray) AssignTo(dst interface{}) error
func (*RecordArray) DecodeBinary(ci *ConnInfo, src []byte) error
type ResultFormatPreferrer interface{PreferredResultFormat() int16}
type ScanPlan interface{Scan(ci *ConnInfo, oid uint32, formatCode int16, src []byte, dst interface{}) error}
type Status byte
type TID struct{BlockNumber uint32; OffsetNumber uint16; Status Status}
func (*TID) Set(src interface{}) error
func (TID) Get() interface{}
func (*TID) AssignTo(dst interface{}) error
func (*TID) DecodeText(ci *ConnInfo, src []byte) error
func (*TID) DecodeBinary(ci *ConnInfo, src []byte) error
func (TID) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (TID) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*TID) Scan(src interface{}) error
func (TID) Value() (driver.Value, error)
type Text struct{String string; Status Status}
func (*Text) Set(src interface{}) error
func (Text) Get() interface{}
func (*Text) AssignTo(dst interface{}) error
func (Text) PreferredResultFormat() int16
func (*Text) DecodeText(ci *ConnInfo, src []byte) error
func (*Text) DecodeBinary(ci *ConnInfo, src []byte) error
func (Text) PreferredParamFormat() int16
func (Text) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Text) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Text) Scan(src interface{}) error
func (Text) Value() (driver.Value, error)
func (Text) MarshalJSON() ([]byte, error)
func (*Text) UnmarshalJSON(b []byte) error
type TextArray struct{Elements []Text; Dimensions []ArrayDimension; Status Status}
func (*TextArray) Set(src interface{}) error
func (TextArray) Get() interface{}
func (*TextArray) AssignTo(dst interface{}) error
func (*TextArray) DecodeText(ci *ConnInfo, src []byte) error
func (*TextArray) DecodeBinary(ci *ConnInfo, src []byte) error
func (TextArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (TextArray) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*TextArray) Scan(src interface{}) error
func (TextArray) Value() (driver.Value, error)
type TextDecoder interface{DecodeText(ci *ConnInfo, src []byte) error}
type TextEncoder interface{EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)}
type Time struct{Microseconds int64; Status Status}
func (*Time) Set(src interface{}) error
func (Time) Get() interface{}
func (*Time) AssignTo(dst interface{}) error
func (*Time) DecodeText(ci *ConnInfo, src []byte) error
func (*Time) DecodeBinary(ci *ConnInfo, src []byte) error
func (Time) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Time) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Time) Scan(src interface{}) error
func (Time) Value() (driver.Value, error)
type Timestamp struct{Time time.Time; Status Status; InfinityModifier InfinityModifier}
func (*Timestamp) Set(src interface{}) error
func (Timestamp) Get() interface{}
func (*Timestamp) AssignTo(dst interface{}) error
func (*Timestamp) DecodeText(ci *ConnInfo, src []byte) error
func (*Timestamp) DecodeBinary(ci *ConnInfo, src []byte) error
func (Timestamp) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Timestamp) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Timestamp) Scan(src interface{}) error
func (Timestamp) Value() (driver.Value, error)
type TimestampArray struct{Elements []Timestamp; Dimensions []ArrayDimension; Status Status}
func (*TimestampArray) Set(src interface{}) error
func (TimestampArray) Get() interface{}
func (*TimestampArray) AssignTo(dst interface{}) error
func (*TimestampArray) DecodeText(ci *ConnInfo, src []byte) error
func (*TimestampArray) DecodeBinary(ci *ConnInfo, src []byte) error
func (TimestampArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (TimestampArray) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*TimestampArray) Scan(src interface{}) error
func (TimestampArray) Value() (driver.Value, error)
type Timestamptz struct{Time time.Time; Status Status; InfinityModifier InfinityModifier}
func (*Timestamptz) Set(src interface{}) error
func (Timestamptz) Get() interface{}
func (*Timestamptz) AssignTo(dst interface{}) error
func (*Timestamptz) DecodeText(ci *ConnInfo, src []byte) error
func (*Timestamptz) DecodeBinary(ci *ConnInfo, src []byte) error
func (Timestamptz) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Timestamptz) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Timestamptz) Scan(src interface{}) error
func (Timestamptz) Value() (driver.Value, error)
func (Timestamptz) MarshalJSON() ([]byte, error)
func (*Timestamptz) UnmarshalJSON(b []byte) error
type TimestamptzArray struct{Elements []Timestamptz; Dimensions []ArrayDimension; Status Status}
func (*TimestamptzArray) Set(src interface{}) error
func (TimestamptzArray) Get() interface{}
func (*TimestamptzArray) AssignTo(dst interface{}) error
func (*TimestamptzArray) DecodeText(ci *ConnInfo, src []byte) error
func (*TimestamptzArray) DecodeBinary(ci *ConnInfo, src []byte) error
func (TimestamptzArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (TimestamptzArray) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*TimestamptzArray) Scan(src interface{}) error
func (TimestamptzArray) Value() (driver.Value, error)
type Tsrange struct{Lower Timestamp; Upper Timestamp; LowerType BoundType; UpperType BoundType; Status Status}
func (*Tsrange) Set(src interface{}) error
func (Tsrange) Get() interface{}
func (*Tsrange) AssignTo(dst interface{}) error
func (*Tsrange) DecodeText(ci *ConnInfo, src []byte) error
func (*Tsrange) DecodeBinary(ci *ConnInfo, src []byte) error
func (Tsrange) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Tsrange) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Tsrange) Scan(src interface{}) error
func (Tsrange) Value() (driver.Value, error)
type TsrangeArray struct{Elements []Tsrange; Dimensions []ArrayDimension; Status Status}
func (*TsrangeArray) Set(src interface{}) error
func (TsrangeArray) Get() interface{}
func (*TsrangeArray) AssignTo(dst interface{}) error
func (*TsrangeArray) DecodeText(ci *ConnInfo, src []byte) error
func (*TsrangeArray) DecodeBinary(ci *ConnInfo, src []byte) error
func (TsrangeArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (TsrangeArray) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*TsrangeArray) Scan(src interface{}) error
func (TsrangeArray) Value() (driver.Value, error)
type Tstzrange struct{Lower Timestamptz; Upper Timestamptz; LowerType BoundType; UpperType BoundType; Status Status}
func (*Tstzrange) Set(src interface{}) error
func (Tstzrange) Get() interface{}
func (*Tstzrange) AssignTo(dst interface{}) error
func (*Tstzrange) DecodeText(ci *ConnInfo, src []byte) error
func (*Tstzrange) DecodeBinary(ci *ConnInfo, src []byte) error
func (Tstzrange) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Tstzrange) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Tstzrange) Scan(src interface{}) error
func (Tstzrange) Value() (driver.Value, error)
type TstzrangeArray struct{Elements []Tstzrange; Dimensions []ArrayDimension; Status Status}
func (*TstzrangeArray) Set(src interface{}) error
func (TstzrangeArray) Get() interface{}
func (*TstzrangeArray) AssignTo(dst interface{}) error
func (*TstzrangeArray) DecodeText(ci *ConnInfo, src []byte) error
func (*TstzrangeArray) DecodeBinary(ci *ConnInfo, src []byte) error
func (TstzrangeArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (TstzrangeArray) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*TstzrangeArray) Scan(src interface{}) error
func (TstzrangeArray) Value() (driver.Value, error)
type TypeValue interface{NewTypeValue() Value; TypeName() string; Value}
type UUID struct{Bytes [16]byte; Status Status}
func (*UUID) Set(src interface{}) error
func (UUID) Get() interface{}
func (*UUID) AssignTo(dst interface{}) error
func (*UUID) DecodeText(ci *ConnInfo, src []byte) error
func (*UUID) DecodeBinary(ci *ConnInfo, src []byte) error
func (UUID) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (UUID) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*UUID) Scan(src interface{}) error
func (UUID) Value() (driver.Value, error)
func (UUID) MarshalJSON() ([]byte, error)
func (*UUID) UnmarshalJSON(src []byte) error
type UUIDArray struct{Elements []UUID; Dimensions []ArrayDimension; Status Status}
func (*UUIDArray) Set(src interface{}) error
func (UUIDArray) Get() interface{}
func (*UUIDArray) AssignTo(dst interface{}) error
func (*UUIDArray) DecodeText(ci *ConnInfo, src []byte) error
func (*UUIDArray) DecodeBinary(ci *ConnInfo, src []byte) error
func (UUIDArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (UUIDArray) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*UUIDArray) Scan(src interface{}) error
func (UUIDArray) Value() (driver.Value, error)
type Unknown struct{String string; Status Status}
func (*Unknown) Set(src interface{}) error
func (Unknown) Get() interface{}
func (*Unknown) AssignTo(dst interface{}) error
func (*Unknown) DecodeText(ci *ConnInfo, src []byte) error
func (*Unknown) DecodeBinary(ci *ConnInfo, src []byte) error
func (*Unknown) Scan(src interface{}) error
func (Unknown) Value() (driver.Value, error)
type UntypedBinaryRange struct{Lower []byte; Upper []byte; LowerType BoundType; UpperType BoundType}
type UntypedTextArray struct{Elements []string; Quoted []bool; Dimensions []ArrayDimension}
type UntypedTextMultirange struct{Elements []string}
type UntypedTextRange struct{Lower string; Upper string; LowerType BoundType; UpperType BoundType}
type Value interface{AssignTo(dst interface{}) error; Get() interface{}; Set(src interface{}) error}
type ValueTranscoder interface{Value; TextEncoder; BinaryEncoder; TextDecoder; BinaryDecoder}
type Varbit struct{Bytes []byte; Len int32; Status Status}
func (*Varbit) Set(src interface{}) error
func (Varbit) Get() interface{}
func (*Varbit) AssignTo(dst interface{}) error
func (*Varbit) DecodeText(ci *ConnInfo, src []byte) error
func (*Varbit) DecodeBinary(ci *ConnInfo, src []byte) error
func (Varbit) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Varbit) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Varbit) Scan(src interface{}) error
func (Varbit) Value() (driver.Value, error)
type Varchar struct{String string; Status Status}
func (*Varchar) Set(src interface{}) error
func (Varchar) Get() interface{}
func (*Varchar) AssignTo(dst interface{}) error
func (Varchar) PreferredResultFormat() int16
func (*Varchar) DecodeText(ci *ConnInfo, src []byte) error
func (*Varchar) DecodeBinary(ci *ConnInfo, src []byte) error
func (Varchar) PreferredParamFormat() int16
func (Varchar) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (Varchar) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*Varchar) Scan(src interface{}) error
func (Varchar) Value() (driver.Value, error)
func (Varchar) MarshalJSON() ([]byte, error)
func (*Varchar) UnmarshalJSON(b []byte) error
type VarcharArray struct{Elements []Varchar; Dimensions []ArrayDimension; Status Status}
func (*VarcharArray) Set(src interface{}) error
func (VarcharArray) Get() interface{}
func (*VarcharArray) AssignTo(dst interface{}) error
func (*VarcharArray) DecodeText(ci *ConnInfo, src []byte) error
func (*VarcharArray) DecodeBinary(ci *ConnInfo, src []byte) error
func (VarcharArray) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (VarcharArray) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*VarcharArray) Scan(src interface{}) error
func (VarcharArray) Value() (driver.Value, error)
type Vec2 struct{X float64; Y float64}
type XID struct{Uint uint32; Status Status}
func (*XID) Set(src interface{}) error
func (XID) Get() interface{}
func (*XID) AssignTo(dst interface{}) error
func (*XID) DecodeText(ci *ConnInfo, src []byte) error
func (*XID) DecodeBinary(ci *ConnInfo, src []byte) error
func (XID) EncodeText(ci *ConnInfo, buf []byte) ([]byte, error)
func (XID) EncodeBinary(ci *ConnInfo, buf []byte) ([]byte, error)
func (*XID) Scan(src interface{}) error
func (XID) Value() (driver.Value, error)
