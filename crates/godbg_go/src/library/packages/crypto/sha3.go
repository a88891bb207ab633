// Generated from go1.26.8; hash 8f467ffd7b08866e; do not edit.
package sha3

import (
	hash "hash"
)

func New224() *SHA3
func New256() *SHA3
func New384() *SHA3
func New512() *SHA3
func NewCSHAKE128(N []byte, S []byte) *SHAKE
func NewCSHAKE256(N []byte, S []byte) *SHAKE
func NewSHAKE128() *SHAKE
func NewSHAKE256() *SHAKE
type SHA3 struct{}
func (*SHA3) Write(p []byte) (int, error)
func (*SHA3) Sum(b []byte) []byte
func (*SHA3) Reset()
func (*SHA3) Size() int
func (*SHA3) BlockSize() int
func (*SHA3) MarshalBinary() ([]byte, error)
func (*SHA3) AppendBinary(p []byte) ([]byte, error)
func (*SHA3) UnmarshalBinary(data []byte) error
func (*SHA3) Clone() (hash.Cloner, error)
type SHAKE struct{}
func (*SHAKE) Write(p []byte) (int, error)
func (*SHAKE) Read(p []byte) (int, error)
func (*SHAKE) Reset()
func (*SHAKE) BlockSize() int
func (*SHAKE) MarshalBinary() ([]byte, error)
func (*SHAKE) AppendBinary(p []byte) ([]byte, error)
func (*SHAKE) UnmarshalBinary(data []byte) error
func Sum224(data []byte) [28]byte
func Sum256(data []byte) [32]byte
func Sum384(data []byte) [48]byte
func Sum512(data []byte) [64]byte
func SumSHAKE128(data []byte, length int) []byte
func SumSHAKE256(data []byte, length int) []byte
