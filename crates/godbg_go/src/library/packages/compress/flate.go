// Generated from go1.26.8; hash dcedf082c9a79bcc; do not edit.
package flate

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

type CorruptInputError int64
func (CorruptInputError) Error() string
type InternalError string
func (InternalError) Error() string
func NewReader(r io.Reader) io.ReadCloser
func NewReaderDict(r io.Reader, dict []byte) io.ReadCloser
func NewWriter(w io.Writer, level int) (*Writer, error)
func NewWriterDict(w io.Writer, level int, dict []byte) (*Writer, error)
type ReadError struct{Offset int64; Err error}
func (*ReadError) Error() string
type Reader interface{io.Reader; io.ByteReader}
type Resetter interface{Reset(r io.Reader, dict []byte) error}
type WriteError struct{Offset int64; Err error}
func (*WriteError) Error() string
type Writer struct{}
func (*Writer) Write(data []byte) (int, error)
func (*Writer) Flush() error
func (*Writer) Close() error
func (*Writer) Reset(dst io.Writer)
