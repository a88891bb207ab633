// Generated from go1.26.8; hash bd410c5ebac8de9c; do not edit.
package list

type Element struct{Value any}
func (*Element) Next() *Element
func (*Element) Prev() *Element
type List struct{}
func (*List) Init() *List
func (*List) Len() int
func (*List) Front() *Element
func (*List) Back() *Element
func (*List) Remove(e *Element) any
func (*List) PushFront(v any) *Element
func (*List) PushBack(v any) *Element
func (*List) InsertBefore(v any, mark *Element) *Element
func (*List) InsertAfter(v any, mark *Element) *Element
func (*List) MoveToFront(e *Element)
func (*List) MoveToBack(e *Element)
func (*List) MoveBefore(e *Element, mark *Element)
func (*List) MoveAfter(e *Element, mark *Element)
func (*List) PushBackList(other *List)
func (*List) PushFrontList(other *List)
func New() *List
