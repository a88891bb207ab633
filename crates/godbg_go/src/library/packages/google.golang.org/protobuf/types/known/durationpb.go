// Generated from google.golang.org/protobuf v1.36.12; hash 5160122f741744b0; do not edit.
package durationpb

import (
	protoreflect "google.golang.org/protobuf/reflect/protoreflect"
	time "time"
)

var (
	File_google_protobuf_duration_proto protoreflect.FileDescriptor
)

type Duration struct{Seconds int64 "protobuf:\"varint,1,opt,name=seconds,proto3\" json:\"seconds,omitempty\""; Nanos int32 "protobuf:\"varint,2,opt,name=nanos,proto3\" json:\"nanos,omitempty\""}
func (*Duration) AsDuration() time.Duration
func (*Duration) IsValid() bool
func (*Duration) CheckValid() error
func (*Duration) Reset()
func (*Duration) String() string
func (*Duration) ProtoMessage()
func (*Duration) ProtoReflect() protoreflect.Message
func (*Duration) Descriptor() ([]byte, []int)
func (*Duration) GetSeconds() int64
func (*Duration) GetNanos() int32
func New(d time.Duration) *Duration
