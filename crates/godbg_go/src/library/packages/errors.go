// Generated from go1.26.8; hash 70c9426215a682c7; do not edit.
package errors

var (
	ErrUnsupported error
)

func As(err error, target any) bool
func AsType[E error](err error) (E, bool)
func Is(err error, target error) bool
func Join(errs ...error) error
func New(text string) error
func Unwrap(err error) error
