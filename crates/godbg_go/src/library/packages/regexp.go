// Generated from go1.26.8; hash c7b439c64eaf0c20; do not edit.
package regexp

import (
	io "io"
)

func Compile(expr string) (*Regexp, error)
func CompilePOSIX(expr string) (*Regexp, error)
func Match(pattern string, b []byte) (bool, error)
func MatchReader(pattern string, r io.RuneReader) (bool, error)
func MatchString(pattern string, s string) (bool, error)
func MustCompile(str string) *Regexp
func MustCompilePOSIX(str string) *Regexp
func QuoteMeta(s string) string
type Regexp struct{}
func (*Regexp) String() string
func (*Regexp) Copy() *Regexp
func (*Regexp) Longest()
func (*Regexp) NumSubexp() int
func (*Regexp) SubexpNames() []string
func (*Regexp) SubexpIndex(name string) int
func (*Regexp) LiteralPrefix() (string, bool)
func (*Regexp) MatchReader(r io.RuneReader) bool
func (*Regexp) MatchString(s string) bool
func (*Regexp) Match(b []byte) bool
func (*Regexp) ReplaceAllString(src string, repl string) string
func (*Regexp) ReplaceAllLiteralString(src string, repl string) string
func (*Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string
func (*Regexp) ReplaceAll(src []byte, repl []byte) []byte
func (*Regexp) ReplaceAllLiteral(src []byte, repl []byte) []byte
func (*Regexp) ReplaceAllFunc(src []byte, repl func([]byte) []byte) []byte
func (*Regexp) Find(b []byte) []byte
func (*Regexp) FindIndex(b []byte) []int
func (*Regexp) FindString(s string) string
func (*Regexp) FindStringIndex(s string) []int
func (*Regexp) FindReaderIndex(r io.RuneReader) []int
func (*Regexp) FindSubmatch(b []byte) [][]byte
func (*Regexp) Expand(dst []byte, template []byte, src []byte, match []int) []byte
func (*Regexp) ExpandString(dst []byte, template string, src string, match []int) []byte
func (*Regexp) FindSubmatchIndex(b []byte) []int
func (*Regexp) FindStringSubmatch(s string) []string
func (*Regexp) FindStringSubmatchIndex(s string) []int
func (*Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int
func (*Regexp) FindAll(b []byte, n int) [][]byte
func (*Regexp) FindAllIndex(b []byte, n int) [][]int
func (*Regexp) FindAllString(s string, n int) []string
func (*Regexp) FindAllStringIndex(s string, n int) [][]int
func (*Regexp) FindAllSubmatch(b []byte, n int) [][][]byte
func (*Regexp) FindAllSubmatchIndex(b []byte, n int) [][]int
func (*Regexp) FindAllStringSubmatch(s string, n int) [][]string
func (*Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int
func (*Regexp) Split(s string, n int) []string
func (*Regexp) AppendText(b []byte) ([]byte, error)
func (*Regexp) MarshalText() ([]byte, error)
func (*Regexp) UnmarshalText(text []byte) error
