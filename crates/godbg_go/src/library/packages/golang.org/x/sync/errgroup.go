// Generated from golang.org/x/sync v0.24.0; hash 9c16f86e4bd66c2d; do not edit.
package errgroup

import (
	context "context"
)

type Group struct{}
func (*Group) Wait() error
func (*Group) Go(f func() error)
func (*Group) TryGo(f func() error) bool
func (*Group) SetLimit(n int)
func WithContext(ctx context.Context) (*Group, context.Context)
