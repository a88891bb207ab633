// Generated from go1.26.8; hash 23111fb788b1819a; do not edit.
package sha256

import (
	hash "hash"
)

const (
	BlockSize = 64
	Size = 32
	Size224 = 28
)

func New() hash.Hash
func New224() hash.Hash
func Sum224(data []byte) [28]byte
func Sum256(data []byte) [32]byte
