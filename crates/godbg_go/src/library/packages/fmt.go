// Generated from go1.26.8; hash d2323899f171a7bd; do not edit.
package fmt

import (
	io "io"
)

func Append(b []byte, a ...any) []byte
func Appendf(b []byte, format string, a ...any) []byte
func Appendln(b []byte, a ...any) []byte
func Errorf(format string, a ...any) error
func FormatString(state State, verb rune) string
type Formatter interface{Format(f State, verb rune)}
func Fprint(w io.Writer, a ...any) (int, error)
func Fprintf(w io.Writer, format string, a ...any) (int, error)
func Fprintln(w io.Writer, a ...any) (int, error)
func Fscan(r io.Reader, a ...any) (int, error)
func Fscanf(r io.Reader, format string, a ...any) (int, error)
func Fscanln(r io.Reader, a ...any) (int, error)
type GoStringer interface{GoString() string}
func Print(a ...any) (int, error)
func Printf(format string, a ...any) (int, error)
func Println(a ...any) (int, error)
func Scan(a ...any) (int, error)
type ScanState interface{Read(buf []byte) (int, error); ReadRune() (rune, int, error); SkipSpace(); Token(skipSpace bool, f func(rune) bool) ([]byte, error); UnreadRune() error; Width() (int, bool)}
func Scanf(format string, a ...any) (int, error)
func Scanln(a ...any) (int, error)
type Scanner interface{Scan(state ScanState, verb rune) error}
func Sprint(a ...any) string
func Sprintf(format string, a ...any) string
func Sprintln(a ...any) string
func Sscan(str string, a ...any) (int, error)
func Sscanf(str string, format string, a ...any) (int, error)
func Sscanln(str string, a ...any) (int, error)
type State interface{Flag(c int) bool; Precision() (int, bool); Width() (int, bool); Write(b []byte) (int, error)}
type Stringer interface{String() string}
