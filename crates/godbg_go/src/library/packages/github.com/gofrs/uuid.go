// Generated from github.com/gofrs/uuid v4.0.0+incompatible; hash bad7a5bbd3a714a2; do not edit.
package uuid

import (
	driver "database/sql/driver"
	fmt "fmt"
	net "net"
	time "time"
)

const (
	DomainGroup = 1
	DomainOrg = 2
	DomainPerson = 0
	Size = 16
	V1 byte = 1
	V3 byte = 3
	V4 byte = 4
	V5 byte = 5
	VariantFuture byte = 3
	VariantMicrosoft byte = 2
	VariantNCS byte = 0
	VariantRFC4122 byte = 1
)

var (
	DefaultGenerator Generator
	NamespaceDNS UUID
	NamespaceOID UUID
	NamespaceURL UUID
	NamespaceX500 UUID
	Nil UUID
)

func FromBytes(input []byte) (UUID, error)
func FromBytesOrNil(input []byte) UUID
func FromString(input string) (UUID, error)
func FromStringOrNil(input string) UUID
type Gen struct{}
func (*Gen) NewV1() (UUID, error)
func (*Gen) NewV3(ns UUID, name string) UUID
func (*Gen) NewV4() (UUID, error)
func (*Gen) NewV5(ns UUID, name string) UUID
type Generator interface{NewV1() (UUID, error); NewV3(ns UUID, name string) UUID; NewV4() (UUID, error); NewV5(ns UUID, name string) UUID}
type HWAddrFunc func() (net.HardwareAddr, error)
func Must(u UUID, err error) UUID
func NewGen() *Gen
func NewGenWithHWAF(hwaf HWAddrFunc) *Gen
func NewV1() (UUID, error)
func NewV3(ns UUID, name string) UUID
func NewV4() (UUID, error)
func NewV5(ns UUID, name string) UUID
type NullUUID struct{UUID UUID; Valid bool}
func (NullUUID) Value() (driver.Value, error)
func (*NullUUID) Scan(src interface{}) error
func (NullUUID) MarshalJSON() ([]byte, error)
func (*NullUUID) UnmarshalJSON(b []byte) error
type Timestamp uint64
func (Timestamp) Time() (time.Time, error)
func TimestampFromV1(u UUID) (Timestamp, error)
type UUID [16]byte
func (UUID) MarshalText() ([]byte, error)
func (*UUID) UnmarshalText(text []byte) error
func (UUID) MarshalBinary() ([]byte, error)
func (*UUID) UnmarshalBinary(data []byte) error
func (UUID) Value() (driver.Value, error)
func (*UUID) Scan(src interface{}) error
func (UUID) Version() byte
func (UUID) Variant() byte
func (UUID) Bytes() []byte
func (UUID) String() string
func (UUID) Format(f fmt.State, c rune)
func (*UUID) SetVersion(v byte)
func (*UUID) SetVariant(v byte)
