// Generated from go1.26.8; hash 9898827f1a3137a3; do not edit.
package sha1

import (
	hash "hash"
)

const (
	BlockSize = 64
	Size = 20
)

func New() hash.Hash
func Sum(data []byte) [20]byte
