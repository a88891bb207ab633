// Generated from go1.26.8; hash 4612c00fa1718f4a; do not edit.
package fs

import (
	time "time"
)

const (
	ModeAppend FileMode = 1073741824
	ModeCharDevice FileMode = 2097152
	ModeDevice FileMode = 67108864
	ModeDir FileMode = 2147483648
	ModeExclusive FileMode = 536870912
	ModeIrregular FileMode = 524288
	ModeNamedPipe FileMode = 33554432
	ModePerm FileMode = 511
	ModeSetgid FileMode = 4194304
	ModeSetuid FileMode = 8388608
	ModeSocket FileMode = 16777216
	ModeSticky FileMode = 1048576
	ModeSymlink FileMode = 134217728
	ModeTemporary FileMode = 268435456
	ModeType FileMode = 2401763328
)

var (
	ErrClosed error
	ErrExist error
	ErrInvalid error
	ErrNotExist error
	ErrPermission error
	SkipAll error
	SkipDir error
)

type DirEntry interface{Info() (FileInfo, error); IsDir() bool; Name() string; Type() FileMode}
type FS interface{Open(name string) (File, error)}
type File interface{Close() error; Read([]byte) (int, error); Stat() (FileInfo, error)}
type FileInfo interface{IsDir() bool; ModTime() time.Time; Mode() FileMode; Name() string; Size() int64; Sys() any}
func FileInfoToDirEntry(info FileInfo) DirEntry
type FileMode uint32
func (FileMode) String() string
func (FileMode) IsDir() bool
func (FileMode) IsRegular() bool
func (FileMode) Perm() FileMode
func (FileMode) Type() FileMode
func FormatDirEntry(dir DirEntry) string
func FormatFileInfo(info FileInfo) string
func Glob(fsys FS, pattern string) ([]string, error)
type GlobFS interface{Glob(pattern string) ([]string, error); FS}
func Lstat(fsys FS, name string) (FileInfo, error)
type PathError struct{Op string; Path string; Err error}
func (*PathError) Error() string
func (*PathError) Unwrap() error
func (*PathError) Timeout() bool
func ReadDir(fsys FS, name string) ([]DirEntry, error)
type ReadDirFS interface{ReadDir(name string) ([]DirEntry, error); FS}
type ReadDirFile interface{ReadDir(n int) ([]DirEntry, error); File}
func ReadFile(fsys FS, name string) ([]byte, error)
type ReadFileFS interface{ReadFile(name string) ([]byte, error); FS}
func ReadLink(fsys FS, name string) (string, error)
type ReadLinkFS interface{Lstat(name string) (FileInfo, error); ReadLink(name string) (string, error); FS}
func Stat(fsys FS, name string) (FileInfo, error)
type StatFS interface{Stat(name string) (FileInfo, error); FS}
func Sub(fsys FS, dir string) (FS, error)
type SubFS interface{Sub(dir string) (FS, error); FS}
func ValidPath(name string) bool
func WalkDir(fsys FS, root string, fn WalkDirFunc) error
type WalkDirFunc func(path string, d DirEntry, err error) error
