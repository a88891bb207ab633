// Generated from go1.26.8; hash 5d0f0e696ce55b71; do not edit.
package fcgi

import (
	net "net"
	http "net/http"
)

var (
	ErrConnClosed error
	ErrRequestAborted error
)

func ProcessEnv(r *http.Request) map[string]string
func Serve(l net.Listener, handler http.Handler) error
