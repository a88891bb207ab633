// Generated from go1.26.8; hash 1ba928ad4d88fe1a; do not edit.
package base64

import (
	io "io"
)

const (
	NoPadding rune = -1
	StdPadding rune = 61
)

var (
	RawStdEncoding *Encoding
	RawURLEncoding *Encoding
	StdEncoding *Encoding
	URLEncoding *Encoding
)

type CorruptInputError int64
func (CorruptInputError) Error() string
type Encoding struct{}
func (Encoding) WithPadding(padding rune) *Encoding
func (Encoding) Strict() *Encoding
func (*Encoding) Encode(dst []byte, src []byte)
func (*Encoding) AppendEncode(dst []byte, src []byte) []byte
func (*Encoding) EncodeToString(src []byte) string
func (*Encoding) EncodedLen(n int) int
func (*Encoding) AppendDecode(dst []byte, src []byte) ([]byte, error)
func (*Encoding) DecodeString(s string) ([]byte, error)
func (*Encoding) Decode(dst []byte, src []byte) (int, error)
func (*Encoding) DecodedLen(n int) int
func NewDecoder(enc *Encoding, r io.Reader) io.Reader
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser
func NewEncoding(encoder string) *Encoding
