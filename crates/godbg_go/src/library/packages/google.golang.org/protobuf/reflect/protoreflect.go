// Generated from google.golang.org/protobuf v1.36.12; hash 8b336cfc689aad4a; do not edit.
package protoreflect

import (
	protowire "google.golang.org/protobuf/encoding/protowire"
	pragma "google.golang.org/protobuf/internal/pragma"
)

const (
	BoolKind Kind = 8
	BytesKind Kind = 12
	DoubleKind Kind = 1
	Editions Syntax = 4
	EnumKind Kind = 14
	Fixed32Kind Kind = 7
	Fixed64Kind Kind = 6
	FloatKind Kind = 2
	GroupKind Kind = 10
	Int32Kind Kind = 5
	Int64Kind Kind = 3
	MessageKind Kind = 11
	Optional Cardinality = 1
	Proto2 Syntax = 2
	Proto3 Syntax = 3
	Repeated Cardinality = 3
	Required Cardinality = 2
	Sfixed32Kind Kind = 15
	Sfixed64Kind Kind = 16
	Sint32Kind Kind = 17
	Sint64Kind Kind = 18
	StringKind Kind = 9
	Uint32Kind Kind = 13
	Uint64Kind Kind = 4
)

type Cardinality int8
func (Cardinality) IsValid() bool
func (Cardinality) String() string
func (Cardinality) GoString() string
type Descriptor interface{FullName() FullName; Index() int; IsPlaceholder() bool; Name() Name; Options() ProtoMessage; Parent() Descriptor; ParentFile() FileDescriptor; Syntax() Syntax; doNotImplement}
type Enum interface{Descriptor() EnumDescriptor; Number() EnumNumber; Type() EnumType}
type EnumDescriptor interface{IsClosed() bool; ReservedNames() Names; ReservedRanges() EnumRanges; Values() EnumValueDescriptors; Descriptor; isEnumDescriptor}
type EnumDescriptors interface{ByName(s Name) EnumDescriptor; Get(i int) EnumDescriptor; Len() int; doNotImplement}
type EnumNumber int32
type EnumRanges interface{Get(i int) [2]EnumNumber; Has(n EnumNumber) bool; Len() int; doNotImplement}
type EnumType interface{Descriptor() EnumDescriptor; New(n EnumNumber) Enum}
type EnumValueDescriptor interface{Number() EnumNumber; Descriptor; isEnumValueDescriptor}
type EnumValueDescriptors interface{ByName(s Name) EnumValueDescriptor; ByNumber(n EnumNumber) EnumValueDescriptor; Get(i int) EnumValueDescriptor; Len() int; doNotImplement}
type ExtensionDescriptor = FieldDescriptor
type ExtensionDescriptors interface{ByName(s Name) ExtensionDescriptor; Get(i int) ExtensionDescriptor; Len() int; doNotImplement}
type ExtensionType interface{InterfaceOf(Value) any; IsValidInterface(any) bool; IsValidValue(Value) bool; New() Value; TypeDescriptor() ExtensionTypeDescriptor; ValueOf(any) Value; Zero() Value}
type ExtensionTypeDescriptor interface{Descriptor() ExtensionDescriptor; Type() ExtensionType; ExtensionDescriptor}
type FieldDescriptor interface{Cardinality() Cardinality; ContainingMessage() MessageDescriptor; ContainingOneof() OneofDescriptor; Default() Value; DefaultEnumValue() EnumValueDescriptor; Enum() EnumDescriptor; HasDefault() bool; HasJSONName() bool; HasOptionalKeyword() bool; HasPresence() bool; IsExtension() bool; IsList() bool; IsMap() bool; IsPacked() bool; IsWeak() bool; JSONName() string; Kind() Kind; MapKey() FieldDescriptor; MapValue() FieldDescriptor; Message() MessageDescriptor; Number() FieldNumber; TextName() string; Descriptor; isFieldDescriptor}
type FieldDescriptors interface{ByJSONName(s string) FieldDescriptor; ByName(s Name) FieldDescriptor; ByNumber(n FieldNumber) FieldDescriptor; ByTextName(s string) FieldDescriptor; Get(i int) FieldDescriptor; Len() int; doNotImplement}
type FieldNumber = protowire.Number
type FieldNumbers interface{Get(i int) FieldNumber; Has(n FieldNumber) bool; Len() int; doNotImplement}
type FieldRanges interface{Get(i int) [2]FieldNumber; Has(n FieldNumber) bool; Len() int; doNotImplement}
type FileDescriptor interface{Enums() EnumDescriptors; Extensions() ExtensionDescriptors; Imports() FileImports; Messages() MessageDescriptors; Package() FullName; Path() string; Services() ServiceDescriptors; SourceLocations() SourceLocations; Descriptor; isFileDescriptor}
type FileImport struct{FileDescriptor; IsPublic bool; IsWeak bool}
type FileImports interface{Get(i int) FileImport; Len() int; doNotImplement}
type FullName string
func (FullName) IsValid() bool
func (FullName) Name() Name
func (FullName) Parent() FullName
func (FullName) Append(s Name) FullName
type Kind int8
func (Kind) IsValid() bool
func (Kind) String() string
func (Kind) GoString() string
type List interface{Append(Value); AppendMutable() Value; Get(int) Value; IsValid() bool; Len() int; NewElement() Value; Set(int, Value); Truncate(int)}
type Map interface{Clear(MapKey); Get(MapKey) Value; Has(MapKey) bool; IsValid() bool; Len() int; Mutable(MapKey) Value; NewValue() Value; Range(f func(MapKey, Value) bool); Set(MapKey, Value)}
type MapKey struct{pragma.DoNotCompare}
func (MapKey) IsValid() bool
func (MapKey) Interface() any
func (MapKey) Bool() bool
func (MapKey) Int() int64
func (MapKey) Uint() uint64
func (MapKey) String() string
func (MapKey) Value() Value
type Message interface{Clear(FieldDescriptor); Descriptor() MessageDescriptor; Get(FieldDescriptor) Value; GetUnknown() RawFields; Has(FieldDescriptor) bool; Interface() ProtoMessage; IsValid() bool; Mutable(FieldDescriptor) Value; New() Message; NewField(FieldDescriptor) Value; ProtoMethods() *methods; Range(f func(FieldDescriptor, Value) bool); Set(FieldDescriptor, Value); SetUnknown(RawFields); Type() MessageType; WhichOneof(OneofDescriptor) FieldDescriptor}
type MessageDescriptor interface{Enums() EnumDescriptors; ExtensionRangeOptions(i int) ProtoMessage; ExtensionRanges() FieldRanges; Extensions() ExtensionDescriptors; Fields() FieldDescriptors; IsMapEntry() bool; Messages() MessageDescriptors; Oneofs() OneofDescriptors; RequiredNumbers() FieldNumbers; ReservedNames() Names; ReservedRanges() FieldRanges; Descriptor; isMessageDescriptor}
type MessageDescriptors interface{ByName(s Name) MessageDescriptor; Get(i int) MessageDescriptor; Len() int; doNotImplement}
type MessageFieldTypes interface{Enum(i int) EnumType; Message(i int) MessageType; MessageType}
type MessageType interface{Descriptor() MessageDescriptor; New() Message; Zero() Message}
type MethodDescriptor interface{Input() MessageDescriptor; IsStreamingClient() bool; IsStreamingServer() bool; Output() MessageDescriptor; Descriptor; isMethodDescriptor}
type MethodDescriptors interface{ByName(s Name) MethodDescriptor; Get(i int) MethodDescriptor; Len() int; doNotImplement}
type Name string
func (Name) IsValid() bool
type Names interface{Get(i int) Name; Has(s Name) bool; Len() int; doNotImplement}
type OneofDescriptor interface{Fields() FieldDescriptors; IsSynthetic() bool; Descriptor; isOneofDescriptor}
type OneofDescriptors interface{ByName(s Name) OneofDescriptor; Get(i int) OneofDescriptor; Len() int; doNotImplement}
type ProtoMessage interface{ProtoReflect() Message}
type RawFields []byte
func (RawFields) IsValid() bool
type ServiceDescriptor interface{Methods() MethodDescriptors; Descriptor; isServiceDescriptor}
type ServiceDescriptors interface{ByName(s Name) ServiceDescriptor; Get(i int) ServiceDescriptor; Len() int; doNotImplement}
type SourceLocation struct{Path SourcePath; StartLine int; StartColumn int; EndLine int; EndColumn int; LeadingDetachedComments []string; LeadingComments string; TrailingComments string; Next int}
type SourceLocations interface{ByDescriptor(desc Descriptor) SourceLocation; ByPath(path SourcePath) SourceLocation; Get(int) SourceLocation; Len() int; doNotImplement}
type SourcePath []int32
func (SourcePath) Equal(p2 SourcePath) bool
func (SourcePath) String() string
type Syntax int8
func (Syntax) IsValid() bool
func (Syntax) String() string
func (Syntax) GoString() string
type Value struct{pragma.DoNotCompare}
func (Value) Equal(v2 Value) bool
func (Value) IsValid() bool
func (Value) Interface() any
func (Value) Bool() bool
func (Value) Int() int64
func (Value) Uint() uint64
func (Value) Float() float64
func (Value) String() string
func (Value) Bytes() []byte
func (Value) Enum() EnumNumber
func (Value) Message() Message
func (Value) List() List
func (Value) Map() Map
func (Value) MapKey() MapKey
func ValueOf(v any) Value
func ValueOfBool(v bool) Value
func ValueOfBytes(v []byte) Value
func ValueOfEnum(v EnumNumber) Value
func ValueOfFloat32(v float32) Value
func ValueOfFloat64(v float64) Value
func ValueOfInt32(v int32) Value
func ValueOfInt64(v int64) Value
func ValueOfList(v List) Value
func ValueOfMap(v Map) Value
func ValueOfMessage(v Message) Value
func ValueOfString(v string) Value
func ValueOfUint32(v uint32) Value
func ValueOfUint64(v uint64) Value
type doNotImplement interface{ProtoInternal(pragma.DoNotImplement)}
type isEnumDescriptor interface{ProtoType(EnumDescriptor)}
type isEnumValueDescriptor interface{ProtoType(EnumValueDescriptor)}
type isFieldDescriptor interface{ProtoType(FieldDescriptor)}
type isFileDescriptor interface{ProtoType(FileDescriptor)}
type methods = struct{pragma.NoUnkeyedLiterals; Flags supportFlags; Size func(sizeInput) sizeOutput; Marshal func(marshalInput) (marshalOutput, error); Unmarshal func(unmarshalInput) (unmarshalOutput, error); Merge func(mergeInput) mergeOutput; CheckInitialized func(checkInitializedInput) (checkInitializedOutput, error); Equal func(equalInput) equalOutput}
type isMessageDescriptor interface{ProtoType(MessageDescriptor)}
type isMethodDescriptor interface{ProtoType(MethodDescriptor)}
type isOneofDescriptor interface{ProtoType(OneofDescriptor)}
type isServiceDescriptor interface{ProtoType(ServiceDescriptor)}
type supportFlags = uint64
type sizeInput = struct{pragma.NoUnkeyedLiterals; Message Message; Flags uint8}
type sizeOutput = struct{pragma.NoUnkeyedLiterals; Size int}
type marshalInput = struct{pragma.NoUnkeyedLiterals; Message Message; Buf []byte; Flags uint8}
type marshalOutput = struct{pragma.NoUnkeyedLiterals; Buf []byte}
type unmarshalInput = struct{pragma.NoUnkeyedLiterals; Message Message; Buf []byte; Flags uint8; Resolver interface{FindExtensionByName(field FullName) (ExtensionType, error); FindExtensionByNumber(message FullName, field FieldNumber) (ExtensionType, error)}; Depth int}
type unmarshalOutput = struct{pragma.NoUnkeyedLiterals; Flags uint8}
type mergeInput = struct{pragma.NoUnkeyedLiterals; Source Message; Destination Message}
type mergeOutput = struct{pragma.NoUnkeyedLiterals; Flags uint8}
type checkInitializedInput = struct{pragma.NoUnkeyedLiterals; Message Message}
type checkInitializedOutput = struct{pragma.NoUnkeyedLiterals}
type equalInput = struct{pragma.NoUnkeyedLiterals; MessageA Message; MessageB Message}
type equalOutput = struct{pragma.NoUnkeyedLiterals; Equal bool}
