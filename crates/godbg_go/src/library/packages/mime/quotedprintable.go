// Generated from go1.26.8; hash 5117dfc21961e1e3; do not edit.
package quotedprintable

import (
	io "io"
)

func NewReader(r io.Reader) *Reader
func NewWriter(w io.Writer) *Writer
type Reader struct{}
func (*Reader) Read(p []byte) (int, error)
type Writer struct{Binary bool}
func (*Writer) Write(p []byte) (int, error)
func (*Writer) Close() error
