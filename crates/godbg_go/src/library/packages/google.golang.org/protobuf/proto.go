// Generated from google.golang.org/protobuf v1.36.12; hash c06fcea8f9320f10; do not edit.
package proto

import (
	pragma "google.golang.org/protobuf/internal/pragma"
	protoreflect "google.golang.org/protobuf/reflect/protoreflect"
	protoiface "google.golang.org/protobuf/runtime/protoiface"
)

var (
	Error error
)

func Bool(v bool) *bool
func CheckInitialized(m Message) error
func ClearExtension(m Message, xt protoreflect.ExtensionType)
func Clone(m Message) Message
func CloneOf[M Message](m M) M
func Equal(x Message, y Message) bool
func Float32(v float32) *float32
func Float64(v float64) *float64
func GetExtension(m Message, xt protoreflect.ExtensionType) any
func HasExtension(m Message, xt protoreflect.ExtensionType) bool
func Int32(v int32) *int32
func Int64(v int64) *int64
func Marshal(m Message) ([]byte, error)
type MarshalOptions struct{pragma.NoUnkeyedLiterals; AllowPartial bool; Deterministic bool; UseCachedSize bool}
func (MarshalOptions) Marshal(m Message) ([]byte, error)
func (MarshalOptions) MarshalAppend(b []byte, m Message) ([]byte, error)
func (MarshalOptions) MarshalState(in protoiface.MarshalInput) (protoiface.MarshalOutput, error)
func (MarshalOptions) Size(m Message) int
func Merge(dst Message, src Message)
type Message = protoreflect.ProtoMessage
func MessageName(m Message) protoreflect.FullName
func RangeExtensions(m Message, f func(protoreflect.ExtensionType, any) bool)
func Reset(m Message)
func SetExtension(m Message, xt protoreflect.ExtensionType, v any)
func Size(m Message) int
func String(v string) *string
func Uint32(v uint32) *uint32
func Uint64(v uint64) *uint64
func Unmarshal(b []byte, m Message) error
type UnmarshalOptions struct{pragma.NoUnkeyedLiterals; Merge bool; AllowPartial bool; DiscardUnknown bool; Resolver interface{FindExtensionByName(field protoreflect.FullName) (protoreflect.ExtensionType, error); FindExtensionByNumber(message protoreflect.FullName, field protoreflect.FieldNumber) (protoreflect.ExtensionType, error)}; RecursionLimit int; NoLazyDecoding bool}
func (UnmarshalOptions) Unmarshal(b []byte, m Message) error
func (UnmarshalOptions) UnmarshalState(in protoiface.UnmarshalInput) (protoiface.UnmarshalOutput, error)
func ValueOrDefault[T interface{*P; Message}, P any](val T) T
func ValueOrDefaultBytes(val []byte) []byte
func ValueOrNil[T any](has bool, getter func() T) *T
