// Generated from go1.26.8; hash 16a24fa413efac39; do not edit.
package zlib

import (
	io "io"
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
	ErrDictionary error
	ErrHeader error
)

func NewReader(r io.Reader) (io.ReadCloser, error)
func NewReaderDict(r io.Reader, dict []byte) (io.ReadCloser, error)
func NewWriter(w io.Writer) *Writer
func NewWriterLevel(w io.Writer, level int) (*Writer, error)
func NewWriterLevelDict(w io.Writer, level int, dict []byte) (*Writer, error)
type Resetter interface{Reset(r io.Reader, dict []byte) error}
type Writer struct{}
func (*Writer) Reset(w io.Writer)
func (*Writer) Write(p []byte) (int, error)
func (*Writer) Flush() error
func (*Writer) Close() error
