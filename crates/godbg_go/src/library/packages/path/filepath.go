// Generated from go1.26.8; hash f9159cb2b4611cb6; do not edit.
package filepath

import (
	fs "io/fs"
)

const (
	ListSeparator = ':'
	Separator = '/'
)

var (
	ErrBadPattern error
	SkipAll error
	SkipDir error
)

func Abs(path string) (string, error)
func Base(path string) string
func Clean(path string) string
func Dir(path string) string
func EvalSymlinks(path string) (string, error)
func Ext(path string) string
func FromSlash(path string) string
func Glob(pattern string) ([]string, error)
func HasPrefix(p string, prefix string) bool
func IsAbs(path string) bool
func IsLocal(path string) bool
func Join(elem ...string) string
func Localize(path string) (string, error)
func Match(pattern string, name string) (bool, error)
func Rel(basePath string, targPath string) (string, error)
func Split(path string) (string, string)
func SplitList(path string) []string
func ToSlash(path string) string
func VolumeName(path string) string
func Walk(root string, fn WalkFunc) error
func WalkDir(root string, fn fs.WalkDirFunc) error
type WalkFunc func(path string, info fs.FileInfo, err error) error
