// Generated from go1.26.8; hash b926d78baa9c95e8; do not edit.
package format

import (
	token "go/token"
	io "io"
)

func Node(dst io.Writer, fset *token.FileSet, node any) error
func Source(src []byte) ([]byte, error)
