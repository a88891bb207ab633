// Generated from google.golang.org/protobuf v1.36.12; hash 6669f2a80b1c787a; do not edit.
package structpb

import (
	protoreflect "google.golang.org/protobuf/reflect/protoreflect"
)

const (
	NullValue_NULL_VALUE NullValue = 0
)

var (
	File_google_protobuf_struct_proto protoreflect.FileDescriptor
	NullValue_name map[int32]string
	NullValue_value map[string]int32
)

type ListValue struct{Values []*Value "protobuf:\"bytes,1,rep,name=values,proto3\" json:\"values,omitempty\""}
func (*ListValue) AsSlice() []any
func (*ListValue) MarshalJSON() ([]byte, error)
func (*ListValue) UnmarshalJSON(b []byte) error
func (*ListValue) Reset()
func (*ListValue) String() string
func (*ListValue) ProtoMessage()
func (*ListValue) ProtoReflect() protoreflect.Message
func (*ListValue) Descriptor() ([]byte, []int)
func (*ListValue) GetValues() []*Value
func NewBoolValue(v bool) *Value
func NewList(v []any) (*ListValue, error)
func NewListValue(v *ListValue) *Value
func NewNullValue() *Value
func NewNumberValue(v float64) *Value
func NewStringValue(v string) *Value
func NewStruct(v map[string]any) (*Struct, error)
func NewStructValue(v *Struct) *Value
func NewValue(v any) (*Value, error)
type NullValue int32
func (NullValue) Enum() *NullValue
func (NullValue) String() string
func (NullValue) Descriptor() protoreflect.EnumDescriptor
func (NullValue) Type() protoreflect.EnumType
func (NullValue) Number() protoreflect.EnumNumber
func (NullValue) EnumDescriptor() ([]byte, []int)
type Struct struct{Fields map[string]*Value "protobuf:\"bytes,1,rep,name=fields,proto3\" json:\"fields,omitempty\" protobuf_key:\"bytes,1,opt,name=key\" protobuf_val:\"bytes,2,opt,name=value\""}
func (*Struct) AsMap() map[string]any
func (*Struct) MarshalJSON() ([]byte, error)
func (*Struct) UnmarshalJSON(b []byte) error
func (*Struct) Reset()
func (*Struct) String() string
func (*Struct) ProtoMessage()
func (*Struct) ProtoReflect() protoreflect.Message
func (*Struct) Descriptor() ([]byte, []int)
func (*Struct) GetFields() map[string]*Value
type Value struct{Kind isValue_Kind "protobuf_oneof:\"kind\""}
func (*Value) AsInterface() any
func (*Value) MarshalJSON() ([]byte, error)
func (*Value) UnmarshalJSON(b []byte) error
func (*Value) Reset()
func (*Value) String() string
func (*Value) ProtoMessage()
func (*Value) ProtoReflect() protoreflect.Message
func (*Value) Descriptor() ([]byte, []int)
func (*Value) GetKind() isValue_Kind
func (*Value) GetNullValue() NullValue
func (*Value) GetNumberValue() float64
func (*Value) GetStringValue() string
func (*Value) GetBoolValue() bool
func (*Value) GetStructValue() *Struct
func (*Value) GetListValue() *ListValue
type Value_BoolValue struct{BoolValue bool "protobuf:\"varint,4,opt,name=bool_value,json=boolValue,proto3,oneof\""}
type Value_ListValue struct{ListValue *ListValue "protobuf:\"bytes,6,opt,name=list_value,json=listValue,proto3,oneof\""}
type Value_NullValue struct{NullValue NullValue "protobuf:\"varint,1,opt,name=null_value,json=nullValue,proto3,enum=google.protobuf.NullValue,oneof\""}
type Value_NumberValue struct{NumberValue float64 "protobuf:\"fixed64,2,opt,name=number_value,json=numberValue,proto3,oneof\""}
type Value_StringValue struct{StringValue string "protobuf:\"bytes,3,opt,name=string_value,json=stringValue,proto3,oneof\""}
type Value_StructValue struct{StructValue *Struct "protobuf:\"bytes,5,opt,name=struct_value,json=structValue,proto3,oneof\""}
type isValue_Kind interface{isValue_Kind()}
