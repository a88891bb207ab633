// Generated from go1.26.8; hash 00eb26da5edadf5d; do not edit.
package bzip2

import (
	io "io"
)

func NewReader(r io.Reader) io.Reader
type StructuralError string
func (StructuralError) Error() string
