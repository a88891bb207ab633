// Generated from go1.26.8; hash c5d05c1dd498a80f; do not edit.
package mail

import (
	io "io"
	mime "mime"
	time "time"
)

var (
	ErrHeaderNotPresent error
)

type Address struct{Name string; Address string}
func (*Address) String() string
type AddressParser struct{WordDecoder *mime.WordDecoder}
func (*AddressParser) Parse(address string) (*Address, error)
func (*AddressParser) ParseList(list string) ([]*Address, error)
type Header map[string][]string
func (Header) Get(key string) string
func (Header) Date() (time.Time, error)
func (Header) AddressList(key string) ([]*Address, error)
type Message struct{Header Header; Body io.Reader}
func ParseAddress(address string) (*Address, error)
func ParseAddressList(list string) ([]*Address, error)
func ParseDate(date string) (time.Time, error)
func ReadMessage(r io.Reader) (*Message, error)
