// Generated from go1.26.8; hash 0568f8779bd87264; do not edit.
package embed

import (
	fs "io/fs"
)

type FS struct{}
func (FS) Open(name string) (fs.File, error)
func (FS) ReadDir(name string) ([]fs.DirEntry, error)
func (FS) ReadFile(name string) ([]byte, error)
