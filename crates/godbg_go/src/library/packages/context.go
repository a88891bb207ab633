// Generated from go1.26.8; hash c12013630fc70514; do not edit.
package context

import (
	time "time"
)

var (
	Canceled error
	DeadlineExceeded error
)

func AfterFunc(ctx Context, f func()) func() bool
func Background() Context
type CancelCauseFunc func(cause error)
type CancelFunc func()
func Cause(c Context) error
type Context interface{Deadline() (time.Time, bool); Done() <-chan struct{}; Err() error; Value(key any) any}
func TODO() Context
func WithCancel(parent Context) (Context, CancelFunc)
func WithCancelCause(parent Context) (Context, CancelCauseFunc)
func WithDeadline(parent Context, d time.Time) (Context, CancelFunc)
func WithDeadlineCause(parent Context, d time.Time, cause error) (Context, CancelFunc)
func WithTimeout(parent Context, timeout time.Duration) (Context, CancelFunc)
func WithTimeoutCause(parent Context, timeout time.Duration, cause error) (Context, CancelFunc)
func WithValue(parent Context, key any, val any) Context
func WithoutCancel(parent Context) Context
