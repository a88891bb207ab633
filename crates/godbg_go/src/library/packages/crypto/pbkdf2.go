// Generated from go1.26.8; hash e2b12abd1ef2a816; do not edit.
package pbkdf2

import (
	hash "hash"
)

func Key[Hash hash.Hash](h func() Hash, password string, salt []byte, iter int, keyLength int) ([]byte, error)
