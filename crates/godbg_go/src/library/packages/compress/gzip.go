// Generated from go1.26.8; hash 5aff2bf813ac357f; do not edit.
package gzip

import (
	io "io"
	time "time"
)

const (
	BestCompression = 9
	BestSpeed = 1
	DefaultCompression = -1
	HuffmanOnly = -2
	NoCompression = 0
)

var (
	ErrChecksum error
	ErrHeader error
)

type Header struct{Comment string; Extra []byte; ModTime time.Time; Name string; OS byte}
func NewReader(r io.Reader) (*Reader, error)
func NewWriter(w io.Writer) *Writer
func NewWriterLevel(w io.Writer, level int) (*Writer, error)
type Reader struct{Header}
func (*Reader) Reset(r io.Reader) error
func (*Reader) Multistream(ok bool)
func (*Reader) Read(p []byte) (int, error)
func (*Reader) Close() error
type Writer struct{Header}
func (*Writer) Reset(w io.Writer)
func (*Writer) Write(p []byte) (int, error)
func (*Writer) Flush() error
func (*Writer) Close() error
