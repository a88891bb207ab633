// Generated from go1.26.8; hash ffeb374513a3ffaa; do not edit.
package base32

import (
	io "io"
)

const (
	NoPadding rune = -1
	StdPadding rune = 61
)

var (
	HexEncoding *Encoding
	StdEncoding *Encoding
)

type CorruptInputError int64
func (CorruptInputError) Error() string
type Encoding struct{}
func (Encoding) WithPadding(padding rune) *Encoding
func (*Encoding) Encode(dst []byte, src []byte)
func (*Encoding) AppendEncode(dst []byte, src []byte) []byte
func (*Encoding) EncodeToString(src []byte) string
func (*Encoding) EncodedLen(n int) int
func (*Encoding) Decode(dst []byte, src []byte) (int, error)
func (*Encoding) AppendDecode(dst []byte, src []byte) ([]byte, error)
func (*Encoding) DecodeString(s string) ([]byte, error)
func (*Encoding) DecodedLen(n int) int
func NewDecoder(enc *Encoding, r io.Reader) io.Reader
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser
func NewEncoding(encoder string) *Encoding
