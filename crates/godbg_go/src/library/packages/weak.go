// Generated from go1.26.8; hash 7ce029391992a801; do not edit.
package weak

func Make[T any](ptr *T) Pointer[T]
type Pointer[T any] struct{}
func (Pointer[T]) Value() *T
