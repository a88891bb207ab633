// Generated from go1.26.8; hash 8ba464b77fc3701b; do not edit.
package html

func EscapeString(s string) string
func UnescapeString(s string) string
