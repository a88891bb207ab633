// Generated from go1.26.8; hash c802e570a6e2e203; do not edit.
package jpeg

import (
	image "image"
	io "io"
)

const (
	DefaultQuality = 75
)

func Decode(r io.Reader) (image.Image, error)
func DecodeConfig(r io.Reader) (image.Config, error)
func Encode(w io.Writer, m image.Image, o *Options) error
type FormatError string
func (FormatError) Error() string
type Options struct{Quality int}
type Reader interface{io.ByteReader; io.Reader}
type UnsupportedError string
func (UnsupportedError) Error() string
