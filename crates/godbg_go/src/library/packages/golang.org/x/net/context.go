// Generated from golang.org/x/net v0.61.0; hash aa9e77bb37f24197; do not edit.
package context

import (
	context "context"
	time "time"
)

var (
	Canceled error
	DeadlineExceeded error
)

func Background() Context
type CancelFunc = context.CancelFunc
type Context = context.Context
func TODO() Context
func WithCancel(parent Context) (Context, CancelFunc)
func WithDeadline(parent Context, d time.Time) (Context, CancelFunc)
func WithTimeout(parent Context, timeout time.Duration) (Context, CancelFunc)
func WithValue(parent Context, key interface{}, val interface{}) Context
