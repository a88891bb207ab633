// Generated from go1.26.8; hash 8a791833fb77f992; do not edit.
package md5

import (
	hash "hash"
)

const (
	BlockSize = 64
	Size = 16
)

func New() hash.Hash
func Sum(data []byte) [16]byte
