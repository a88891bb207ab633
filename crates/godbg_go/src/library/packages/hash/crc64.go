// Generated from go1.26.8; hash 03de2acae413bbbc; do not edit.
package crc64

import (
	hash "hash"
)

const (
	ECMA = 14514072000185962306
	ISO = 15564440312192434176
	Size = 8
)

func Checksum(data []byte, tab *Table) uint64
func MakeTable(poly uint64) *Table
func New(tab *Table) hash.Hash64
type Table [256]uint64
func Update(crc uint64, tab *Table, p []byte) uint64
