// Generated from google.golang.org/protobuf v1.36.12; hash 4d82fc9d3e7e5410; do not edit.
package fieldmaskpb

import (
	proto "google.golang.org/protobuf/proto"
	protoreflect "google.golang.org/protobuf/reflect/protoreflect"
)

var (
	File_google_protobuf_field_mask_proto protoreflect.FileDescriptor
)

type FieldMask struct{Paths []string "protobuf:\"bytes,1,rep,name=paths,proto3\" json:\"paths,omitempty\""}
func (*FieldMask) IsValid(m proto.Message) bool
func (*FieldMask) Append(m proto.Message, paths ...string) error
func (*FieldMask) Normalize()
func (*FieldMask) Reset()
func (*FieldMask) String() string
func (*FieldMask) ProtoMessage()
func (*FieldMask) ProtoReflect() protoreflect.Message
func (*FieldMask) Descriptor() ([]byte, []int)
func (*FieldMask) GetPaths() []string
func Intersect(mx *FieldMask, my *FieldMask, ms ...*FieldMask) *FieldMask
func New(m proto.Message, paths ...string) (*FieldMask, error)
func Union(mx *FieldMask, my *FieldMask, ms ...*FieldMask) *FieldMask
