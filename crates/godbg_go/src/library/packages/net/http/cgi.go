// Generated from go1.26.8; hash 4d1cfce3a414c1a4; do not edit.
package cgi

import (
	io "io"
	log "log"
	http "net/http"
)

type Handler struct{Path string; Root string; Dir string; Env []string; InheritEnv []string; Logger *log.Logger; Args []string; Stderr io.Writer; PathLocationHandler http.Handler}
func (*Handler) ServeHTTP(rw http.ResponseWriter, req *http.Request)
func Request() (*http.Request, error)
func RequestFromMap(params map[string]string) (*http.Request, error)
func Serve(handler http.Handler) error
