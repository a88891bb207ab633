// Generated from go1.26.8; hash d7185e9faf4f1255; do not edit.
package png

import (
	image "image"
	io "io"
)

const (
	BestCompression CompressionLevel = -3
	BestSpeed CompressionLevel = -2
	DefaultCompression CompressionLevel = 0
	NoCompression CompressionLevel = -1
)

type CompressionLevel int
func Decode(r io.Reader) (image.Image, error)
func DecodeConfig(r io.Reader) (image.Config, error)
func Encode(w io.Writer, m image.Image) error
type Encoder struct{CompressionLevel CompressionLevel; BufferPool EncoderBufferPool}
func (*Encoder) Encode(w io.Writer, m image.Image) error
type EncoderBuffer struct{}
type EncoderBufferPool interface{Get() *EncoderBuffer; Put(*EncoderBuffer)}
type FormatError string
func (FormatError) Error() string
type UnsupportedError string
func (UnsupportedError) Error() string
