// Generated from go1.26.8; hash 54399f484198980a; do not edit.
package httptrace

import (
	context "context"
	tls "crypto/tls"
	net "net"
	textproto "net/textproto"
	time "time"
)

type ClientTrace struct{GetConn func(hostPort string); GotConn func(GotConnInfo); PutIdleConn func(err error); GotFirstResponseByte func(); Got100Continue func(); Got1xxResponse func(code int, header textproto.MIMEHeader) error; DNSStart func(DNSStartInfo); DNSDone func(DNSDoneInfo); ConnectStart func(network string, addr string); ConnectDone func(network string, addr string, err error); TLSHandshakeStart func(); TLSHandshakeDone func(tls.ConnectionState, error); WroteHeaderField func(key string, value []string); WroteHeaders func(); Wait100Continue func(); WroteRequest func(WroteRequestInfo)}
func ContextClientTrace(ctx context.Context) *ClientTrace
type DNSDoneInfo struct{Addrs []net.IPAddr; Err error; Coalesced bool}
type DNSStartInfo struct{Host string}
type GotConnInfo struct{Conn net.Conn; Reused bool; WasIdle bool; IdleTime time.Duration}
func WithClientTrace(ctx context.Context, trace *ClientTrace) context.Context
type WroteRequestInfo struct{Err error}
