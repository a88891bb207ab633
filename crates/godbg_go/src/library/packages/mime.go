// Generated from go1.26.8; hash 8b1b5d412a12feb7; do not edit.
package mime

import (
	io "io"
)

const (
	BEncoding WordEncoder = 98
	QEncoding WordEncoder = 113
)

var (
	ErrInvalidMediaParameter error
)

func AddExtensionType(ext string, typ string) error
func ExtensionsByType(typ string) ([]string, error)
func FormatMediaType(t string, param map[string]string) string
func ParseMediaType(v string) (string, map[string]string, error)
func TypeByExtension(ext string) string
type WordDecoder struct{CharsetReader func(charset string, input io.Reader) (io.Reader, error)}
func (*WordDecoder) Decode(word string) (string, error)
func (*WordDecoder) DecodeHeader(header string) (string, error)
type WordEncoder byte
func (WordEncoder) Encode(charset string, s string) string
