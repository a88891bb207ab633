// Generated from github.com/jackc/puddle/v2 v2.2.3; hash b5242e47bed88033; do not edit.
package puddle

import (
	context "context"
	time "time"
)

var (
	ErrClosedPool error
	ErrNotAvailable error
)

type Config[T any] struct{Constructor Constructor[T]; Destructor Destructor[T]; MaxSize int32}
type Constructor[T any] func(ctx context.Context) (T, error)
type Destructor[T any] func(res T)
func NewPool[T any](config *Config[T]) (*Pool[T], error)
type Pool[T any] struct{}
func (*Pool[T]) Close()
func (*Pool[T]) Stat() *Stat
func (*Pool[T]) Acquire(ctx context.Context) (*Resource[T], error)
func (*Pool[T]) TryAcquire(ctx context.Context) (*Resource[T], error)
func (*Pool[T]) AcquireAllIdle() []*Resource[T]
func (*Pool[T]) CreateResource(ctx context.Context) error
func (*Pool[T]) Reset()
type Resource[T any] struct{}
func (*Resource[T]) Value() T
func (*Resource[T]) Release()
func (*Resource[T]) ReleaseUnused()
func (*Resource[T]) Destroy()
func (*Resource[T]) Hijack()
func (*Resource[T]) CreationTime() time.Time
func (*Resource[T]) LastUsedNanotime() int64
func (*Resource[T]) IdleDuration() time.Duration
type Stat struct{}
func (*Stat) TotalResources() int32
func (*Stat) ConstructingResources() int32
func (*Stat) AcquiredResources() int32
func (*Stat) IdleResources() int32
func (*Stat) MaxResources() int32
func (*Stat) AcquireCount() int64
func (*Stat) AcquireDuration() time.Duration
func (*Stat) EmptyAcquireCount() int64
func (*Stat) EmptyAcquireWaitTime() time.Duration
func (*Stat) CanceledAcquireCount() int64
