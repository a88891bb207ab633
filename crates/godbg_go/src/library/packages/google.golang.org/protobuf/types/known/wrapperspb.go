// Generated from google.golang.org/protobuf v1.36.12; hash 695f645186ca04e1; do not edit.
package wrapperspb

import (
	protoreflect "google.golang.org/protobuf/reflect/protoreflect"
)

var (
	File_google_protobuf_wrappers_proto protoreflect.FileDescriptor
)

func Bool(v bool) *BoolValue
type BoolValue struct{Value bool "protobuf:\"varint,1,opt,name=value,proto3\" json:\"value,omitempty\""}
func (*BoolValue) Reset()
func (*BoolValue) String() string
func (*BoolValue) ProtoMessage()
func (*BoolValue) ProtoReflect() protoreflect.Message
func (*BoolValue) Descriptor() ([]byte, []int)
func (*BoolValue) GetValue() bool
func Bytes(v []byte) *BytesValue
type BytesValue struct{Value []byte "protobuf:\"bytes,1,opt,name=value,proto3\" json:\"value,omitempty\""}
func (*BytesValue) Reset()
func (*BytesValue) String() string
func (*BytesValue) ProtoMessage()
func (*BytesValue) ProtoReflect() protoreflect.Message
func (*BytesValue) Descriptor() ([]byte, []int)
func (*BytesValue) GetValue() []byte
func Double(v float64) *DoubleValue
type DoubleValue struct{Value float64 "protobuf:\"fixed64,1,opt,name=value,proto3\" json:\"value,omitempty\""}
func (*DoubleValue) Reset()
func (*DoubleValue) String() string
func (*DoubleValue) ProtoMessage()
func (*DoubleValue) ProtoReflect() protoreflect.Message
func (*DoubleValue) Descriptor() ([]byte, []int)
func (*DoubleValue) GetValue() float64
func Float(v float32) *FloatValue
type FloatValue struct{Value float32 "protobuf:\"fixed32,1,opt,name=value,proto3\" json:\"value,omitempty\""}
func (*FloatValue) Reset()
func (*FloatValue) String() string
func (*FloatValue) ProtoMessage()
func (*FloatValue) ProtoReflect() protoreflect.Message
func (*FloatValue) Descriptor() ([]byte, []int)
func (*FloatValue) GetValue() float32
func Int32(v int32) *Int32Value
type Int32Value struct{Value int32 "protobuf:\"varint,1,opt,name=value,proto3\" json:\"value,omitempty\""}
func (*Int32Value) Reset()
func (*Int32Value) String() string
func (*Int32Value) ProtoMessage()
func (*Int32Value) ProtoReflect() protoreflect.Message
func (*Int32Value) Descriptor() ([]byte, []int)
func (*Int32Value) GetValue() int32
func Int64(v int64) *Int64Value
type Int64Value struct{Value int64 "protobuf:\"varint,1,opt,name=value,proto3\" json:\"value,omitempty\""}
func (*Int64Value) Reset()
func (*Int64Value) String() string
func (*Int64Value) ProtoMessage()
func (*Int64Value) ProtoReflect() protoreflect.Message
func (*Int64Value) Descriptor() ([]byte, []int)
func (*Int64Value) GetValue() int64
func String(v string) *StringValue
type StringValue struct{Value string "protobuf:\"bytes,1,opt,name=value,proto3\" json:\"value,omitempty\""}
func (*StringValue) Reset()
func (*StringValue) String() string
func (*StringValue) ProtoMessage()
func (*StringValue) ProtoReflect() protoreflect.Message
func (*StringValue) Descriptor() ([]byte, []int)
func (*StringValue) GetValue() string
func UInt32(v uint32) *UInt32Value
type UInt32Value struct{Value uint32 "protobuf:\"varint,1,opt,name=value,proto3\" json:\"value,omitempty\""}
func (*UInt32Value) Reset()
func (*UInt32Value) String() string
func (*UInt32Value) ProtoMessage()
func (*UInt32Value) ProtoReflect() protoreflect.Message
func (*UInt32Value) Descriptor() ([]byte, []int)
func (*UInt32Value) GetValue() uint32
func UInt64(v uint64) *UInt64Value
type UInt64Value struct{Value uint64 "protobuf:\"varint,1,opt,name=value,proto3\" json:\"value,omitempty\""}
func (*UInt64Value) Reset()
func (*UInt64Value) String() string
func (*UInt64Value) ProtoMessage()
func (*UInt64Value) ProtoReflect() protoreflect.Message
func (*UInt64Value) Descriptor() ([]byte, []int)
func (*UInt64Value) GetValue() uint64
