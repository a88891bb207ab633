// Generated from go1.26.8; hash 365ed80feae66120; do not edit.
package pem

import (
	io "io"
)

type Block struct{Type string; Headers map[string]string; Bytes []byte}
func Decode(data []byte) (*Block, []byte)
func Encode(out io.Writer, b *Block) error
func EncodeToMemory(b *Block) []byte
