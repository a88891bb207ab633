// Generated from go1.26.8; hash 8d9e49295bc4f3ae; do not edit.
package multipart

import (
	io "io"
	textproto "net/textproto"
)

var (
	ErrMessageTooLarge error
)

type File interface{io.Reader; io.ReaderAt; io.Seeker; io.Closer}
func FileContentDisposition(fieldname string, filename string) string
type FileHeader struct{Filename string; Header textproto.MIMEHeader; Size int64}
func (*FileHeader) Open() (File, error)
type Form struct{Value map[string][]string; File map[string][]*FileHeader}
func (*Form) RemoveAll() error
func NewReader(r io.Reader, boundary string) *Reader
func NewWriter(w io.Writer) *Writer
type Part struct{Header textproto.MIMEHeader}
func (*Part) FormName() string
func (*Part) FileName() string
func (*Part) Read(d []byte) (int, error)
func (*Part) Close() error
type Reader struct{}
func (*Reader) ReadForm(maxMemory int64) (*Form, error)
func (*Reader) NextPart() (*Part, error)
func (*Reader) NextRawPart() (*Part, error)
type Writer struct{}
func (*Writer) Boundary() string
func (*Writer) SetBoundary(boundary string) error
func (*Writer) FormDataContentType() string
func (*Writer) CreatePart(header textproto.MIMEHeader) (io.Writer, error)
func (*Writer) CreateFormFile(fieldname string, filename string) (io.Writer, error)
func (*Writer) CreateFormField(fieldname string) (io.Writer, error)
func (*Writer) WriteField(fieldname string, value string) error
func (*Writer) Close() error
