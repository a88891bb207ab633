// Generated from go1.26.8; hash 150b8df868aa4e58; do not edit.
package hkdf

import (
	hash "hash"
)

func Expand[H hash.Hash](h func() H, pseudorandomKey []byte, info string, keyLength int) ([]byte, error)
func Extract[H hash.Hash](h func() H, secret []byte, salt []byte) ([]byte, error)
func Key[Hash hash.Hash](h func() Hash, secret []byte, salt []byte, info string, keyLength int) ([]byte, error)
