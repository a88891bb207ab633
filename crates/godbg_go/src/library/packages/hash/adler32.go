// Generated from go1.26.8; hash 2f35a15c72b588c3; do not edit.
package adler32

import (
	hash "hash"
)

const (
	Size = 4
)

func Checksum(data []byte) uint32
func New() hash.Hash32
