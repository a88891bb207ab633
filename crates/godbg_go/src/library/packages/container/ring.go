// Generated from go1.26.8; hash 378840187441408a; do not edit.
package ring

func New(n int) *Ring
type Ring struct{Value any}
func (*Ring) Next() *Ring
func (*Ring) Prev() *Ring
func (*Ring) Move(n int) *Ring
func (*Ring) Link(s *Ring) *Ring
func (*Ring) Unlink(n int) *Ring
func (*Ring) Len() int
func (*Ring) Do(f func(any))
