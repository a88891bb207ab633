// Generated from go1.26.8; hash 0f14f5c23aaf3ab1; do not edit.
package fnv

import (
	hash "hash"
)

func New128() hash.Hash
func New128a() hash.Hash
func New32() hash.Hash32
func New32a() hash.Hash32
func New64() hash.Hash64
func New64a() hash.Hash64
