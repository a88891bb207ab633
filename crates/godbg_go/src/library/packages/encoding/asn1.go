// Generated from go1.26.8; hash a148e341f21a6da7; do not edit.
package asn1

const (
	ClassApplication = 1
	ClassContextSpecific = 2
	ClassPrivate = 3
	ClassUniversal = 0
	TagBMPString = 30
	TagBitString = 3
	TagBoolean = 1
	TagEnum = 10
	TagGeneralString = 27
	TagGeneralizedTime = 24
	TagIA5String = 22
	TagInteger = 2
	TagNull = 5
	TagNumericString = 18
	TagOID = 6
	TagOctetString = 4
	TagPrintableString = 19
	TagSequence = 16
	TagSet = 17
	TagT61String = 20
	TagUTCTime = 23
	TagUTF8String = 12
)

var (
	NullBytes []byte
	NullRawValue RawValue
)

type BitString struct{Bytes []byte; BitLength int}
func (BitString) At(i int) int
func (BitString) RightAlign() []byte
type Enumerated int
type Flag bool
func Marshal(val any) ([]byte, error)
func MarshalWithParams(val any, params string) ([]byte, error)
type ObjectIdentifier []int
func (ObjectIdentifier) Equal(other ObjectIdentifier) bool
func (ObjectIdentifier) String() string
type RawContent []byte
type RawValue struct{Class int; Tag int; IsCompound bool; Bytes []byte; FullBytes []byte}
type StructuralError struct{Msg string}
func (StructuralError) Error() string
type SyntaxError struct{Msg string}
func (SyntaxError) Error() string
func Unmarshal(b []byte, val any) ([]byte, error)
func UnmarshalWithParams(b []byte, val any, params string) ([]byte, error)
