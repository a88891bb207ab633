// Generated from google.golang.org/protobuf v1.36.12; hash 40a30b254d222d06; do not edit.
package emptypb

import (
	protoreflect "google.golang.org/protobuf/reflect/protoreflect"
)

var (
	File_google_protobuf_empty_proto protoreflect.FileDescriptor
)

type Empty struct{}
func (*Empty) Reset()
func (*Empty) String() string
func (*Empty) ProtoMessage()
func (*Empty) ProtoReflect() protoreflect.Message
func (*Empty) Descriptor() ([]byte, []int)
