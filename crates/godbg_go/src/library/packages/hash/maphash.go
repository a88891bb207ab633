// Generated from go1.26.8; hash 3c237e6fcb01f4fb; do not edit.
package maphash

import (
	hash "hash"
)

func Bytes(seed Seed, b []byte) uint64
func Comparable[T comparable](seed Seed, v T) uint64
type Hash struct{}
func (*Hash) WriteByte(b byte) error
func (*Hash) Write(b []byte) (int, error)
func (*Hash) WriteString(s string) (int, error)
func (*Hash) Seed() Seed
func (*Hash) SetSeed(seed Seed)
func (*Hash) Reset()
func (*Hash) Sum64() uint64
func (*Hash) Sum(b []byte) []byte
func (*Hash) Size() int
func (*Hash) BlockSize() int
func (*Hash) Clone() (hash.Cloner, error)
func MakeSeed() Seed
type Seed struct{}
func String(seed Seed, s string) uint64
func WriteComparable[T comparable](h *Hash, x T)
