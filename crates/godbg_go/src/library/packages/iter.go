// Generated from go1.26.8; hash bb248f7498a260a0; do not edit.
package iter

func Pull[V any](seq Seq[V]) (func() (V, bool), func())
func Pull2[K any, V any](seq Seq2[K, V]) (func() (K, V, bool), func())
type Seq[V any] func(yield func(V) bool)
type Seq2[K any, V any] func(yield func(K, V) bool)
