// Generated from google.golang.org/protobuf v1.36.12; hash 80673d4b9fa73164; do not edit.
package timestamppb

import (
	protoreflect "google.golang.org/protobuf/reflect/protoreflect"
	time "time"
)

var (
	File_google_protobuf_timestamp_proto protoreflect.FileDescriptor
)

func New(t time.Time) *Timestamp
func Now() *Timestamp
type Timestamp struct{Seconds int64 "protobuf:\"varint,1,opt,name=seconds,proto3\" json:\"seconds,omitempty\""; Nanos int32 "protobuf:\"varint,2,opt,name=nanos,proto3\" json:\"nanos,omitempty\""}
func (*Timestamp) AsTime() time.Time
func (*Timestamp) IsValid() bool
func (*Timestamp) CheckValid() error
func (*Timestamp) Reset()
func (*Timestamp) String() string
func (*Timestamp) ProtoMessage()
func (*Timestamp) ProtoReflect() protoreflect.Message
func (*Timestamp) Descriptor() ([]byte, []int)
func (*Timestamp) GetSeconds() int64
func (*Timestamp) GetNanos() int32
