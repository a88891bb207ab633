// Generated from go1.26.8; hash 5f1c2b6afc7e2bcf; do not edit.
package sync

type Cond struct{L Locker}
func (*Cond) Wait()
func (*Cond) Signal()
func (*Cond) Broadcast()
type Locker interface{Lock(); Unlock()}
type Map struct{}
func (*Map) Load(key any) (any, bool)
func (*Map) Store(key any, value any)
func (*Map) Clear()
func (*Map) LoadOrStore(key any, value any) (any, bool)
func (*Map) LoadAndDelete(key any) (any, bool)
func (*Map) Delete(key any)
func (*Map) Swap(key any, value any) (any, bool)
func (*Map) CompareAndSwap(key any, old any, new any) bool
func (*Map) CompareAndDelete(key any, old any) bool
func (*Map) Range(f func(key any, value any) bool)
type Mutex struct{}
func (*Mutex) Lock()
func (*Mutex) TryLock() bool
func (*Mutex) Unlock()
func NewCond(l Locker) *Cond
type Once struct{}
func (*Once) Do(f func())
func OnceFunc(f func()) func()
func OnceValue[T any](f func() T) func() T
func OnceValues[T1 any, T2 any](f func() (T1, T2)) func() (T1, T2)
type Pool struct{New func() any}
func (*Pool) Put(x any)
func (*Pool) Get() any
type RWMutex struct{}
func (*RWMutex) RLock()
func (*RWMutex) TryRLock() bool
func (*RWMutex) RUnlock()
func (*RWMutex) Lock()
func (*RWMutex) TryLock() bool
func (*RWMutex) Unlock()
func (*RWMutex) RLocker() Locker
type WaitGroup struct{}
func (*WaitGroup) Add(delta int)
func (*WaitGroup) Done()
func (*WaitGroup) Wait()
func (*WaitGroup) Go(f func())
