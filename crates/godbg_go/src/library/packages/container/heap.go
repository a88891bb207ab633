// Generated from go1.26.8; hash b04d69a3b26d93b8; do not edit.
package heap

import (
	sort "sort"
)

func Fix(h Interface, i int)
func Init(h Interface)
type Interface interface{Pop() any; Push(x any); sort.Interface}
func Pop(h Interface) any
func Push(h Interface, x any)
func Remove(h Interface, i int) any
