// Generated from go1.26.8; hash c9098e579fdf9fd2; do not edit.
package path

var (
	ErrBadPattern error
)

func Base(path string) string
func Clean(path string) string
func Dir(path string) string
func Ext(path string) string
func IsAbs(path string) bool
func Join(elem ...string) string
func Match(pattern string, name string) (bool, error)
func Split(path string) (string, string)
