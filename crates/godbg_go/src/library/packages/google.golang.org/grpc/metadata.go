// Generated from google.golang.org/grpc v1.85.0; hash 7ead3aecdd7aefa7; do not edit.
package metadata

import (
	context "context"
)

func AppendToOutgoingContext(ctx context.Context, kv ...string) context.Context
func DecodeKeyValue(k string, v string) (string, string, error)
func FromIncomingContext(ctx context.Context) (MD, bool)
func FromOutgoingContext(ctx context.Context) (MD, bool)
func Join(mds ...MD) MD
type MD map[string][]string
func (MD) String() string
func (MD) Len() int
func (MD) Copy() MD
func (MD) Get(k string) []string
func (MD) Set(k string, vals ...string)
func (MD) Append(k string, vals ...string)
func (MD) Delete(k string)
func New(m map[string]string) MD
func NewIncomingContext(ctx context.Context, md MD) context.Context
func NewOutgoingContext(ctx context.Context, md MD) context.Context
func Pairs(kv ...string) MD
func ValueFromIncomingContext(ctx context.Context, key string) []string
func ValueFromOutgoingContext(ctx context.Context, key string) []string
