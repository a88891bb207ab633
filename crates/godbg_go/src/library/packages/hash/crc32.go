// Generated from go1.26.8; hash d44950bde0c51fd7; do not edit.
package crc32

import (
	hash "hash"
)

const (
	Castagnoli = 2197175160
	IEEE = 3988292384
	Koopman = 3945912366
	Size = 4
)

var (
	IEEETable *Table
)

func Checksum(data []byte, tab *Table) uint32
func ChecksumIEEE(data []byte) uint32
func MakeTable(poly uint32) *Table
func New(tab *Table) hash.Hash32
func NewIEEE() hash.Hash32
type Table [256]uint32
func Update(crc uint32, tab *Table, p []byte) uint32
