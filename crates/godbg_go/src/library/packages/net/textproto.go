// Generated from go1.26.8; hash 1257e54a4cbc9744; do not edit.
package textproto

import (
	bufio "bufio"
	io "io"
)

func CanonicalMIMEHeaderKey(s string) string
type Conn struct{Reader; Writer; Pipeline}
func (*Conn) Close() error
func (*Conn) Cmd(format string, args ...any) (uint, error)
func Dial(network string, addr string) (*Conn, error)
type Error struct{Code int; Msg string}
func (*Error) Error() string
type MIMEHeader map[string][]string
func (MIMEHeader) Add(key string, value string)
func (MIMEHeader) Set(key string, value string)
func (MIMEHeader) Get(key string) string
func (MIMEHeader) Values(key string) []string
func (MIMEHeader) Del(key string)
func NewConn(conn io.ReadWriteCloser) *Conn
func NewReader(r *bufio.Reader) *Reader
func NewWriter(w *bufio.Writer) *Writer
type Pipeline struct{}
func (*Pipeline) Next() uint
func (*Pipeline) StartRequest(id uint)
func (*Pipeline) EndRequest(id uint)
func (*Pipeline) StartResponse(id uint)
func (*Pipeline) EndResponse(id uint)
type ProtocolError string
func (ProtocolError) Error() string
type Reader struct{R *bufio.Reader}
func (*Reader) ReadLine() (string, error)
func (*Reader) ReadLineBytes() ([]byte, error)
func (*Reader) ReadContinuedLine() (string, error)
func (*Reader) ReadContinuedLineBytes() ([]byte, error)
func (*Reader) ReadCodeLine(expectCode int) (int, string, error)
func (*Reader) ReadResponse(expectCode int) (int, string, error)
func (*Reader) DotReader() io.Reader
func (*Reader) ReadDotBytes() ([]byte, error)
func (*Reader) ReadDotLines() ([]string, error)
func (*Reader) ReadMIMEHeader() (MIMEHeader, error)
func TrimBytes(b []byte) []byte
func TrimString(s string) string
type Writer struct{W *bufio.Writer}
func (*Writer) PrintfLine(format string, args ...any) error
func (*Writer) DotWriter() io.WriteCloser
