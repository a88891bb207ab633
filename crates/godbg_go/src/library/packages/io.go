// Generated from go1.26.8; hash 0e4f3ecb5aa2d994; do not edit.
package io

const (
	SeekCurrent = 1
	SeekEnd = 2
	SeekStart = 0
)

var (
	Discard Writer
	EOF error
	ErrClosedPipe error
	ErrNoProgress error
	ErrShortBuffer error
	ErrShortWrite error
	ErrUnexpectedEOF error
)

type ByteReader interface{ReadByte() (byte, error)}
type ByteScanner interface{UnreadByte() error; ByteReader}
type ByteWriter interface{WriteByte(c byte) error}
type Closer interface{Close() error}
func Copy(dst Writer, src Reader) (int64, error)
func CopyBuffer(dst Writer, src Reader, buf []byte) (int64, error)
func CopyN(dst Writer, src Reader, n int64) (int64, error)
func LimitReader(r Reader, n int64) Reader
type LimitedReader struct{R Reader; N int64}
func (*LimitedReader) Read(p []byte) (int, error)
func MultiReader(readers ...Reader) Reader
func MultiWriter(writers ...Writer) Writer
func NewOffsetWriter(w WriterAt, off int64) *OffsetWriter
func NewSectionReader(r ReaderAt, off int64, n int64) *SectionReader
func NopCloser(r Reader) ReadCloser
type OffsetWriter struct{}
func (*OffsetWriter) Write(p []byte) (int, error)
func (*OffsetWriter) WriteAt(p []byte, off int64) (int, error)
func (*OffsetWriter) Seek(offset int64, whence int) (int64, error)
func Pipe() (*PipeReader, *PipeWriter)
type PipeReader struct{pipe}
func (*PipeReader) Read(data []byte) (int, error)
func (*PipeReader) Close() error
func (*PipeReader) CloseWithError(err error) error
type PipeWriter struct{}
func (*PipeWriter) Write(data []byte) (int, error)
func (*PipeWriter) Close() error
func (*PipeWriter) CloseWithError(err error) error
func ReadAll(r Reader) ([]byte, error)
func ReadAtLeast(r Reader, buf []byte, min int) (int, error)
type ReadCloser interface{Reader; Closer}
func ReadFull(r Reader, buf []byte) (int, error)
type ReadSeekCloser interface{Reader; Seeker; Closer}
type ReadSeeker interface{Reader; Seeker}
type ReadWriteCloser interface{Reader; Writer; Closer}
type ReadWriteSeeker interface{Reader; Writer; Seeker}
type ReadWriter interface{Reader; Writer}
type Reader interface{Read(p []byte) (int, error)}
type ReaderAt interface{ReadAt(p []byte, off int64) (int, error)}
type ReaderFrom interface{ReadFrom(r Reader) (int64, error)}
type RuneReader interface{ReadRune() (rune, int, error)}
type RuneScanner interface{UnreadRune() error; RuneReader}
type SectionReader struct{}
func (*SectionReader) Read(p []byte) (int, error)
func (*SectionReader) Seek(offset int64, whence int) (int64, error)
func (*SectionReader) ReadAt(p []byte, off int64) (int, error)
func (*SectionReader) Size() int64
func (*SectionReader) Outer() (ReaderAt, int64, int64)
type Seeker interface{Seek(offset int64, whence int) (int64, error)}
type StringWriter interface{WriteString(s string) (int, error)}
func TeeReader(r Reader, w Writer) Reader
type WriteCloser interface{Writer; Closer}
type WriteSeeker interface{Writer; Seeker}
func WriteString(w Writer, s string) (int, error)
type Writer interface{Write(p []byte) (int, error)}
type WriterAt interface{WriteAt(p []byte, off int64) (int, error)}
type WriterTo interface{WriteTo(w Writer) (int64, error)}
type pipe struct{}
