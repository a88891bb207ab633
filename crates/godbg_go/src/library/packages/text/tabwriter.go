// Generated from go1.26.8; hash f1556a865c5b8f1d; do not edit.
package tabwriter

import (
	io "io"
)

const (
	AlignRight uint = 4
	Debug uint = 32
	DiscardEmptyColumns uint = 8
	Escape = '\u00ff'
	FilterHTML uint = 1
	StripEscape uint = 2
	TabIndent uint = 16
)

func NewWriter(output io.Writer, minwidth int, tabwidth int, padding int, padchar byte, flags uint) *Writer
type Writer struct{}
func (*Writer) Init(output io.Writer, minwidth int, tabwidth int, padding int, padchar byte, flags uint) *Writer
func (*Writer) Flush() error
func (*Writer) Write(buf []byte) (int, error)
