// Generated from go1.26.8; hash 8f3978fdb20559d4; do not edit.
package pprof

import (
	context "context"
	io "io"
)

func Do(ctx context.Context, labels LabelSet, f func(context.Context))
func ForLabels(ctx context.Context, f func(key string, value string) bool)
func Label(ctx context.Context, key string) (string, bool)
type LabelSet struct{}
func Labels(args ...string) LabelSet
func Lookup(name string) *Profile
func NewProfile(name string) *Profile
type Profile struct{}
func (*Profile) Name() string
func (*Profile) Count() int
func (*Profile) Add(value any, skip int)
func (*Profile) Remove(value any)
func (*Profile) WriteTo(w io.Writer, debug int) error
func Profiles() []*Profile
func SetGoroutineLabels(ctx context.Context)
func StartCPUProfile(w io.Writer) error
func StopCPUProfile()
func WithLabels(ctx context.Context, labels LabelSet) context.Context
func WriteHeapProfile(w io.Writer) error
