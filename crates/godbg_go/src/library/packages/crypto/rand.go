// Generated from go1.26.8; hash e43324f9c320f843; do not edit.
package rand

import (
	io "io"
	big "math/big"
)

var (
	Reader io.Reader
)

func Int(rand io.Reader, max *big.Int) (*big.Int, error)
func Prime(r io.Reader, bits int) (*big.Int, error)
func Read(b []byte) (int, error)
func Text() string
