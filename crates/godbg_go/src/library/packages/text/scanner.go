// Generated from go1.26.8; hash fcba3ab983d2e6ba; do not edit.
package scanner

import (
	io "io"
)

const (
	Char = -5
	Comment = -8
	EOF = -1
	Float = -4
	GoTokens = 1012
	GoWhitespace = 4294977024
	Ident = -2
	Int = -3
	RawString = -7
	ScanChars = 32
	ScanComments = 256
	ScanFloats = 16
	ScanIdents = 4
	ScanInts = 8
	ScanRawStrings = 128
	ScanStrings = 64
	SkipComments = 512
	String = -6
)

type Position struct{Filename string; Offset int; Line int; Column int}
func (*Position) IsValid() bool
func (Position) String() string
type Scanner struct{Error func(s *Scanner, msg string); ErrorCount int; Mode uint; Whitespace uint64; IsIdentRune func(ch rune, i int) bool; Position}
func (*Scanner) Init(src io.Reader) *Scanner
func (*Scanner) Next() rune
func (*Scanner) Peek() rune
func (*Scanner) Scan() rune
func (*Scanner) Pos() Position
func (*Scanner) TokenText() string
func TokenString(tok rune) string
