// Generated from google.golang.org/grpc v1.85.0; hash 1590b35319de3f0b; do not edit.
package codes

const (
	Aborted Code = 10
	AlreadyExists Code = 6
	Canceled Code = 1
	DataLoss Code = 15
	DeadlineExceeded Code = 4
	FailedPrecondition Code = 9
	Internal Code = 13
	InvalidArgument Code = 3
	NotFound Code = 5
	OK Code = 0
	OutOfRange Code = 11
	PermissionDenied Code = 7
	ResourceExhausted Code = 8
	Unauthenticated Code = 16
	Unavailable Code = 14
	Unimplemented Code = 12
	Unknown Code = 2
)

type Code uint32
func (Code) String() string
func (*Code) UnmarshalJSON(b []byte) error
