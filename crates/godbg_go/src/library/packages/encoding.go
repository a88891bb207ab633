// Generated from go1.26.8; hash 52f59dbc01eccec9; do not edit.
package encoding

type BinaryAppender interface{AppendBinary(b []byte) ([]byte, error)}
type BinaryMarshaler interface{MarshalBinary() ([]byte, error)}
type BinaryUnmarshaler interface{UnmarshalBinary(data []byte) error}
type TextAppender interface{AppendText(b []byte) ([]byte, error)}
type TextMarshaler interface{MarshalText() ([]byte, error)}
type TextUnmarshaler interface{UnmarshalText(text []byte) error}
