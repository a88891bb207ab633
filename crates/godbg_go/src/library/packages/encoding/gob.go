// Generated from go1.26.8; hash ce5536e17ad447bd; do not edit.
package gob

import (
	io "io"
	reflect "reflect"
)

type CommonType struct{Name string; Id typeId}
type Decoder struct{}
func (*Decoder) Decode(e any) error
func (*Decoder) DecodeValue(v reflect.Value) error
type Encoder struct{}
func (*Encoder) Encode(e any) error
func (*Encoder) EncodeValue(value reflect.Value) error
type GobDecoder interface{GobDecode([]byte) error}
type GobEncoder interface{GobEncode() ([]byte, error)}
func NewDecoder(r io.Reader) *Decoder
func NewEncoder(w io.Writer) *Encoder
func Register(value any)
func RegisterName(name string, value any)
type typeId int32
