// Generated from go1.26.8; hash 0c95e6c33b0f5228; do not edit.
package gif

import (
	image "image"
	draw "image/draw"
	io "io"
)

const (
	DisposalBackground = 2
	DisposalNone = 1
	DisposalPrevious = 3
)

func Decode(r io.Reader) (image.Image, error)
func DecodeAll(r io.Reader) (*GIF, error)
func DecodeConfig(r io.Reader) (image.Config, error)
func Encode(w io.Writer, m image.Image, o *Options) error
func EncodeAll(w io.Writer, g *GIF) error
type GIF struct{Image []*image.Paletted; Delay []int; LoopCount int; Disposal []byte; Config image.Config; BackgroundIndex byte}
type Options struct{NumColors int; Quantizer draw.Quantizer; Drawer draw.Drawer}
