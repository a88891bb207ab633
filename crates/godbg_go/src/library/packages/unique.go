// Generated from go1.26.8; hash bb5094740dec2f66; do not edit.
package unique

type Handle[T comparable] struct{}
func (Handle[T]) Value() T
func Make[T comparable](value T) Handle[T]
