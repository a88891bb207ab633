// Generated from google.golang.org/grpc v1.85.0; hash 29273a31c03dd714; do not edit.
package status

import (
	status "google.golang.org/genproto/googleapis/rpc/status"
	codes "google.golang.org/grpc/codes"
	status2 "google.golang.org/grpc/internal/status"
)

func Code(err error) codes.Code
func Convert(err error) *Status
func Error(c codes.Code, msg string) error
func ErrorProto(s *status.Status) error
func Errorf(c codes.Code, format string, a ...any) error
func FromContextError(err error) *Status
func FromError(err error) (*Status, bool)
func FromProto(s *status.Status) *Status
func New(c codes.Code, msg string) *Status
func Newf(c codes.Code, format string, a ...any) *Status
type Status = status2.Status
