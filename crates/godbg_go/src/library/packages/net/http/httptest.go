// Generated from go1.26.8; hash d71c6d1b4a28b9ff; do not edit.
package httptest

import (
	bytes "bytes"
	context "context"
	tls "crypto/tls"
	x509 "crypto/x509"
	io "io"
	net "net"
	http "net/http"
)

const (
	DefaultRemoteAddr = "1.2.3.4"
)

func NewRecorder() *ResponseRecorder
func NewRequest(method string, target string, body io.Reader) *http.Request
func NewRequestWithContext(ctx context.Context, method string, target string, body io.Reader) *http.Request
func NewServer(handler http.Handler) *Server
func NewTLSServer(handler http.Handler) *Server
func NewUnstartedServer(handler http.Handler) *Server
type ResponseRecorder struct{Code int; HeaderMap http.Header; Body *bytes.Buffer; Flushed bool}
func (*ResponseRecorder) Header() http.Header
func (*ResponseRecorder) Write(buf []byte) (int, error)
func (*ResponseRecorder) WriteString(str string) (int, error)
func (*ResponseRecorder) WriteHeader(code int)
func (*ResponseRecorder) Flush()
func (*ResponseRecorder) Result() *http.Response
type Server struct{URL string; Listener net.Listener; EnableHTTP2 bool; TLS *tls.Config; Config *http.Server}
func (*Server) Start()
func (*Server) StartTLS()
func (*Server) Close()
func (*Server) CloseClientConnections()
func (*Server) Certificate() *x509.Certificate
func (*Server) Client() *http.Client
