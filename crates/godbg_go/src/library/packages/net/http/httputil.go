// Generated from go1.26.8; hash a1fdfbeba5f5c3dd; do not edit.
package httputil

import (
	bufio "bufio"
	io "io"
	log "log"
	net "net"
	http "net/http"
	url "net/url"
	time "time"
)

var (
	ErrClosed *http.ProtocolError
	ErrLineTooLong error
	ErrPersistEOF *http.ProtocolError
	ErrPipeline *http.ProtocolError
)

type BufferPool interface{Get() []byte; Put([]byte)}
type ClientConn struct{}
func (*ClientConn) Hijack() (net.Conn, *bufio.Reader)
func (*ClientConn) Close() error
func (*ClientConn) Write(req *http.Request) error
func (*ClientConn) Pending() int
func (*ClientConn) Read(req *http.Request) (*http.Response, error)
func (*ClientConn) Do(req *http.Request) (*http.Response, error)
func DumpRequest(req *http.Request, body bool) ([]byte, error)
func DumpRequestOut(req *http.Request, body bool) ([]byte, error)
func DumpResponse(resp *http.Response, body bool) ([]byte, error)
func NewChunkedReader(r io.Reader) io.Reader
func NewChunkedWriter(w io.Writer) io.WriteCloser
func NewClientConn(c net.Conn, r *bufio.Reader) *ClientConn
func NewProxyClientConn(c net.Conn, r *bufio.Reader) *ClientConn
func NewServerConn(c net.Conn, r *bufio.Reader) *ServerConn
func NewSingleHostReverseProxy(target *url.URL) *ReverseProxy
type ProxyRequest struct{In *http.Request; Out *http.Request}
func (*ProxyRequest) SetURL(target *url.URL)
func (*ProxyRequest) SetXForwarded()
type ReverseProxy struct{Rewrite func(*ProxyRequest); Transport http.RoundTripper; FlushInterval time.Duration; ErrorLog *log.Logger; BufferPool BufferPool; ModifyResponse func(*http.Response) error; ErrorHandler func(http.ResponseWriter, *http.Request, error); Director func(*http.Request)}
func (*ReverseProxy) ServeHTTP(rw http.ResponseWriter, req *http.Request)
type ServerConn struct{}
func (*ServerConn) Hijack() (net.Conn, *bufio.Reader)
func (*ServerConn) Close() error
func (*ServerConn) Read() (*http.Request, error)
func (*ServerConn) Pending() int
func (*ServerConn) Write(req *http.Request, resp *http.Response) error
