// Generated from github.com/shopspring/decimal v1.5.0; hash b8d0ef9097e38e15; do not edit.
package decimal

import (
	driver "database/sql/driver"
	big "math/big"
	regexp "regexp"
)

var (
	DivisionPrecision int
	ExpMaxIterations int
	MarshalJSONWithoutQuotes bool
	MaxDecodeExponent int
	PowPrecisionNegativeExponent int
	TrimTrailingZeros bool
	UseScientificNotation bool
	Zero Decimal
)

func Avg(first Decimal, rest ...Decimal) Decimal
type Decimal struct{}
func (Decimal) Copy() Decimal
func (Decimal) Abs() Decimal
func (Decimal) Add(d2 Decimal) Decimal
func (Decimal) Sub(d2 Decimal) Decimal
func (Decimal) Neg() Decimal
func (Decimal) Mul(d2 Decimal) Decimal
func (Decimal) Shift(shift int32) Decimal
func (Decimal) Div(d2 Decimal) Decimal
func (Decimal) QuoRem(d2 Decimal, precision int32) (Decimal, Decimal)
func (Decimal) DivRound(d2 Decimal, precision int32) Decimal
func (Decimal) Mod(d2 Decimal) Decimal
func (Decimal) NumDigits() int
func (Decimal) IsInteger() bool
func (Decimal) Cmp(d2 Decimal) int
func (Decimal) Compare(d2 Decimal) int
func (Decimal) Equal(d2 Decimal) bool
func (Decimal) Equals(d2 Decimal) bool
func (Decimal) GreaterThan(d2 Decimal) bool
func (Decimal) GreaterThanOrEqual(d2 Decimal) bool
func (Decimal) LessThan(d2 Decimal) bool
func (Decimal) LessThanOrEqual(d2 Decimal) bool
func (Decimal) Sign() int
func (Decimal) IsPositive() bool
func (Decimal) IsNegative() bool
func (Decimal) IsZero() bool
func (Decimal) Exponent() int32
func (Decimal) Coefficient() *big.Int
func (Decimal) CoefficientInt64() int64
func (Decimal) IntPart() int64
func (Decimal) BigInt() *big.Int
func (Decimal) BigFloat() *big.Float
func (Decimal) Rat() *big.Rat
func (Decimal) Float64() (float64, bool)
func (Decimal) InexactFloat64() float64
func (Decimal) String() string
func (Decimal) StringFixed(places int32) string
func (Decimal) StringFixedBank(places int32) string
func (Decimal) StringFixedCash(interval uint8) string
func (Decimal) Round(places int32) Decimal
func (Decimal) RoundCeil(places int32) Decimal
func (Decimal) RoundFloor(places int32) Decimal
func (Decimal) RoundUp(places int32) Decimal
func (Decimal) RoundDown(places int32) Decimal
func (Decimal) RoundBank(places int32) Decimal
func (Decimal) RoundCash(interval uint8) Decimal
func (Decimal) Floor() Decimal
func (Decimal) Ceil() Decimal
func (Decimal) Truncate(precision int32) Decimal
func (Decimal) StringScaled(exp int32) string
func (Decimal) ScientificNotationString() string
func (*Decimal) UnmarshalJSON(decimalBytes []byte) error
func (Decimal) MarshalJSON() ([]byte, error)
func (*Decimal) UnmarshalBinary(data []byte) error
func (Decimal) MarshalBinary() ([]byte, error)
func (*Decimal) Scan(value interface{}) error
func (Decimal) Value() (driver.Value, error)
func (*Decimal) UnmarshalText(text []byte) error
func (Decimal) MarshalText() ([]byte, error)
func (Decimal) GobEncode() ([]byte, error)
func (*Decimal) GobDecode(data []byte) error
func (*Decimal) DecodeSpanner(val interface{}) error
func (Decimal) EncodeSpanner() (interface{}, error)
func (Decimal) Pow(d2 Decimal) Decimal
func (Decimal) PowWithPrecision(d2 Decimal, precision int32) (Decimal, error)
func (Decimal) PowInt32(exp int32) (Decimal, error)
func (Decimal) PowBigInt(exp *big.Int) (Decimal, error)
func (Decimal) ExpHullAbrham(overallPrecision uint32) (Decimal, error)
func (Decimal) ExpTaylor(precision int32) (Decimal, error)
func (Decimal) Ln(precision int32) (Decimal, error)
func (Decimal) Atan() Decimal
func (Decimal) Sin() Decimal
func (Decimal) Cos() Decimal
func (Decimal) Tan() Decimal
func Max(first Decimal, rest ...Decimal) Decimal
func Min(first Decimal, rest ...Decimal) Decimal
func New(value int64, exp int32) Decimal
func NewFromBigInt(value *big.Int, exp int32) Decimal
func NewFromBigRat(value *big.Rat, precision int32) Decimal
func NewFromFloat(value float64) Decimal
func NewFromFloat32(value float32) Decimal
func NewFromFloatWithExponent(value float64, exp int32) Decimal
func NewFromFormattedString(value string, replRegexp *regexp.Regexp) (Decimal, error)
func NewFromInt(value int64) Decimal
func NewFromInt32(value int32) Decimal
func NewFromString(value string) (Decimal, error)
func NewFromUint64(value uint64) Decimal
func NewNullDecimal(d Decimal) NullDecimal
type NullDecimal struct{Decimal Decimal; Valid bool}
func (*NullDecimal) Scan(value interface{}) error
func (NullDecimal) Value() (driver.Value, error)
func (*NullDecimal) UnmarshalJSON(decimalBytes []byte) error
func (NullDecimal) MarshalJSON() ([]byte, error)
func (*NullDecimal) UnmarshalText(text []byte) error
func (NullDecimal) MarshalText() ([]byte, error)
func (*NullDecimal) DecodeSpanner(value interface{}) error
func (NullDecimal) EncodeSpanner() (interface{}, error)
func RequireFromString(value string) Decimal
func RescalePair(d1 Decimal, d2 Decimal) (Decimal, Decimal)
func Sum(first Decimal, rest ...Decimal) Decimal
