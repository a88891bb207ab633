// Generated from go1.26.8; hash 4fc9c0426e5514a6; do not edit.
package lzw

import (
	io "io"
)

const (
	LSB Order = 0
	MSB Order = 1
)

func NewReader(r io.Reader, order Order, litWidth int) io.ReadCloser
func NewWriter(w io.Writer, order Order, litWidth int) io.WriteCloser
type Order int
type Reader struct{}
func (*Reader) Read(b []byte) (int, error)
func (*Reader) Close() error
func (*Reader) Reset(src io.Reader, order Order, litWidth int)
type Writer struct{}
func (*Writer) Write(p []byte) (int, error)
func (*Writer) Close() error
func (*Writer) Reset(dst io.Writer, order Order, litWidth int)
