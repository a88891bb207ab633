// Generated from github.com/google/uuid v1.6.0; hash def1612037cbe69d; do not edit.
package uuid

import (
	driver "database/sql/driver"
	hash "hash"
	io "io"
)

const (
	Future Variant = 4
	Group Domain = 1
	Invalid Variant = 0
	Microsoft Variant = 3
	Org Domain = 2
	Person Domain = 0
	RFC4122 Variant = 1
	Reserved Variant = 2
)

var (
	Max UUID
	NameSpaceDNS UUID
	NameSpaceOID UUID
	NameSpaceURL UUID
	NameSpaceX500 UUID
	Nil UUID
)

func ClockSequence() int
func DisableRandPool()
type Domain byte
func (Domain) String() string
func EnableRandPool()
func FromBytes(b []byte) (UUID, error)
func GetTime() (Time, uint16, error)
func IsInvalidLengthError(err error) bool
func Must(uuid UUID, err error) UUID
func MustParse(s string) UUID
func New() UUID
func NewDCEGroup() (UUID, error)
func NewDCEPerson() (UUID, error)
func NewDCESecurity(domain Domain, id uint32) (UUID, error)
func NewHash(h hash.Hash, space UUID, data []byte, version int) UUID
func NewMD5(space UUID, data []byte) UUID
func NewRandom() (UUID, error)
func NewRandomFromReader(r io.Reader) (UUID, error)
func NewSHA1(space UUID, data []byte) UUID
func NewString() string
func NewUUID() (UUID, error)
func NewV6() (UUID, error)
func NewV7() (UUID, error)
func NewV7FromReader(r io.Reader) (UUID, error)
func NodeID() []byte
func NodeInterface() string
type NullUUID struct{UUID UUID; Valid bool}
func (*NullUUID) Scan(value interface{}) error
func (NullUUID) Value() (driver.Value, error)
func (NullUUID) MarshalBinary() ([]byte, error)
func (*NullUUID) UnmarshalBinary(data []byte) error
func (NullUUID) MarshalText() ([]byte, error)
func (*NullUUID) UnmarshalText(data []byte) error
func (NullUUID) MarshalJSON() ([]byte, error)
func (*NullUUID) UnmarshalJSON(data []byte) error
func Parse(s string) (UUID, error)
func ParseBytes(b []byte) (UUID, error)
func SetClockSequence(seq int)
func SetNodeID(id []byte) bool
func SetNodeInterface(name string) bool
func SetRand(r io.Reader)
type Time int64
func (Time) UnixTime() (int64, int64)
type UUID [16]byte
func (UUID) Domain() Domain
func (UUID) ID() uint32
func (UUID) MarshalText() ([]byte, error)
func (*UUID) UnmarshalText(data []byte) error
func (UUID) MarshalBinary() ([]byte, error)
func (*UUID) UnmarshalBinary(data []byte) error
func (UUID) NodeID() []byte
func (*UUID) Scan(src interface{}) error
func (UUID) Value() (driver.Value, error)
func (UUID) Time() Time
func (UUID) ClockSequence() int
func (UUID) String() string
func (UUID) URN() string
func (UUID) Variant() Variant
func (UUID) Version() Version
type UUIDs []UUID
func (UUIDs) Strings() []string
func Validate(s string) error
type Variant byte
func (Variant) String() string
type Version byte
func (Version) String() string
