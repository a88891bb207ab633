// Generated from go1.26.8; hash c326a17bb4d61e36; do not edit.
package aes

import (
	cipher "crypto/cipher"
)

const (
	BlockSize = 16
)

type KeySizeError int
func (KeySizeError) Error() string
func NewCipher(key []byte) (cipher.Block, error)
