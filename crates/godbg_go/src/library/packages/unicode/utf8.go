// Generated from go1.26.8; hash 2b85ea269a3a5206; do not edit.
package utf8

const (
	MaxRune = '\U0010ffff'
	RuneError = '\ufffd'
	RuneSelf = 128
	UTFMax = 4
)

func AppendRune(p []byte, r rune) []byte
func DecodeLastRune(p []byte) (rune, int)
func DecodeLastRuneInString(s string) (rune, int)
func DecodeRune(p []byte) (rune, int)
func DecodeRuneInString(s string) (rune, int)
func EncodeRune(p []byte, r rune) int
func FullRune(p []byte) bool
func FullRuneInString(s string) bool
func RuneCount(p []byte) int
func RuneCountInString(s string) int
func RuneLen(r rune) int
func RuneStart(b byte) bool
func Valid(p []byte) bool
func ValidRune(r rune) bool
func ValidString(s string) bool
