// Generated from go1.26.8; hash e82e5505d579d77e; do not edit.
package hmac

import (
	hash "hash"
)

func Equal(mac1 []byte, mac2 []byte) bool
func New(h func() hash.Hash, key []byte) hash.Hash
