// Generated from go1.26.8; hash 8cfea1ccf3a2b7be; do not edit.
package bufio

import (
	io "io"
)

const (
	MaxScanTokenSize = 65536
)

var (
	ErrAdvanceTooFar error
	ErrBadReadCount error
	ErrBufferFull error
	ErrFinalToken error
	ErrInvalidUnreadByte error
	ErrInvalidUnreadRune error
	ErrNegativeAdvance error
	ErrNegativeCount error
	ErrTooLong error
)

func NewReadWriter(r *Reader, w *Writer) *ReadWriter
func NewReader(rd io.Reader) *Reader
func NewReaderSize(rd io.Reader, size int) *Reader
func NewScanner(r io.Reader) *Scanner
func NewWriter(w io.Writer) *Writer
func NewWriterSize(w io.Writer, size int) *Writer
type ReadWriter struct{*Reader; *Writer}
type Reader struct{}
func (*Reader) Size() int
func (*Reader) Reset(r io.Reader)
func (*Reader) Peek(n int) ([]byte, error)
func (*Reader) Discard(n int) (int, error)
func (*Reader) Read(p []byte) (int, error)
func (*Reader) ReadByte() (byte, error)
func (*Reader) UnreadByte() error
func (*Reader) ReadRune() (rune, int, error)
func (*Reader) UnreadRune() error
func (*Reader) Buffered() int
func (*Reader) ReadSlice(delim byte) ([]byte, error)
func (*Reader) ReadLine() ([]byte, bool, error)
func (*Reader) ReadBytes(delim byte) ([]byte, error)
func (*Reader) ReadString(delim byte) (string, error)
func (*Reader) WriteTo(w io.Writer) (int64, error)
func ScanBytes(data []byte, atEOF bool) (int, []byte, error)
func ScanLines(data []byte, atEOF bool) (int, []byte, error)
func ScanRunes(data []byte, atEOF bool) (int, []byte, error)
func ScanWords(data []byte, atEOF bool) (int, []byte, error)
type Scanner struct{}
func (*Scanner) Err() error
func (*Scanner) Bytes() []byte
func (*Scanner) Text() string
func (*Scanner) Scan() bool
func (*Scanner) Buffer(buf []byte, max int)
func (*Scanner) Split(split SplitFunc)
type SplitFunc func(data []byte, atEOF bool) (int, []byte, error)
type Writer struct{}
func (*Writer) Size() int
func (*Writer) Reset(w io.Writer)
func (*Writer) Flush() error
func (*Writer) Available() int
func (*Writer) AvailableBuffer() []byte
func (*Writer) Buffered() int
func (*Writer) Write(p []byte) (int, error)
func (*Writer) WriteByte(c byte) error
func (*Writer) WriteRune(r rune) (int, error)
func (*Writer) WriteString(s string) (int, error)
func (*Writer) ReadFrom(r io.Reader) (int64, error)
