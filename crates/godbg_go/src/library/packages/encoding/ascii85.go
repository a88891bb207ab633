// Generated from go1.26.8; hash 614a7ce931e13e2f; do not edit.
package ascii85

import (
	io "io"
)

type CorruptInputError int64
func (CorruptInputError) Error() string
func Decode(dst []byte, src []byte, flush bool) (int, int, error)
func Encode(dst []byte, src []byte) int
func MaxEncodedLen(n int) int
func NewDecoder(r io.Reader) io.Reader
func NewEncoder(w io.Writer) io.WriteCloser
