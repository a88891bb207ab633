// Generated from go1.26.8; hash 56720c24d1a195ed; do not edit.
package ioutil

import (
	io "io"
	fs "io/fs"
	os "os"
)

var (
	Discard io.Writer
)

func NopCloser(r io.Reader) io.ReadCloser
func ReadAll(r io.Reader) ([]byte, error)
func ReadDir(dirname string) ([]fs.FileInfo, error)
func ReadFile(filename string) ([]byte, error)
func TempDir(dir string, pattern string) (string, error)
func TempFile(dir string, pattern string) (*os.File, error)
func WriteFile(filename string, data []byte, perm fs.FileMode) error
