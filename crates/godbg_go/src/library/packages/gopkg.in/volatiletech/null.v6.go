// Generated from gopkg.in/volatiletech/null.v6 v6.0.0-20170828023728-0bef4e07ae1b; hash 44aec58d0a97e4f7; do not edit.
package null

import (
	driver "database/sql/driver"
	time "time"
)

var (
	NullBytes []byte
)

type Bool struct{Bool bool; Valid bool}
func (*Bool) UnmarshalJSON(data []byte) error
func (*Bool) UnmarshalText(text []byte) error
func (Bool) MarshalJSON() ([]byte, error)
func (Bool) MarshalText() ([]byte, error)
func (*Bool) SetValid(v bool)
func (Bool) Ptr() *bool
func (Bool) IsZero() bool
func (*Bool) Scan(value interface{}) error
func (Bool) Value() (driver.Value, error)
func BoolFrom(b bool) Bool
func BoolFromPtr(b *bool) Bool
type Byte struct{Byte byte; Valid bool}
func (*Byte) UnmarshalJSON(data []byte) error
func (*Byte) UnmarshalText(text []byte) error
func (Byte) MarshalJSON() ([]byte, error)
func (Byte) MarshalText() ([]byte, error)
func (*Byte) SetValid(n byte)
func (Byte) Ptr() *byte
func (Byte) IsZero() bool
func (*Byte) Scan(value interface{}) error
func (Byte) Value() (driver.Value, error)
func ByteFrom(b byte) Byte
func ByteFromPtr(b *byte) Byte
type Bytes struct{Bytes []byte; Valid bool}
func (*Bytes) UnmarshalJSON(data []byte) error
func (*Bytes) UnmarshalText(text []byte) error
func (Bytes) MarshalJSON() ([]byte, error)
func (Bytes) MarshalText() ([]byte, error)
func (*Bytes) SetValid(n []byte)
func (Bytes) Ptr() *[]byte
func (Bytes) IsZero() bool
func (*Bytes) Scan(value interface{}) error
func (Bytes) Value() (driver.Value, error)
func BytesFrom(b []byte) Bytes
func BytesFromPtr(b *[]byte) Bytes
type Float32 struct{Float32 float32; Valid bool}
func (*Float32) UnmarshalJSON(data []byte) error
func (*Float32) UnmarshalText(text []byte) error
func (Float32) MarshalJSON() ([]byte, error)
func (Float32) MarshalText() ([]byte, error)
func (*Float32) SetValid(n float32)
func (Float32) Ptr() *float32
func (Float32) IsZero() bool
func (*Float32) Scan(value interface{}) error
func (Float32) Value() (driver.Value, error)
func Float32From(f float32) Float32
func Float32FromPtr(f *float32) Float32
type Float64 struct{Float64 float64; Valid bool}
func (*Float64) UnmarshalJSON(data []byte) error
func (*Float64) UnmarshalText(text []byte) error
func (Float64) MarshalJSON() ([]byte, error)
func (Float64) MarshalText() ([]byte, error)
func (*Float64) SetValid(n float64)
func (Float64) Ptr() *float64
func (Float64) IsZero() bool
func (*Float64) Scan(value interface{}) error
func (Float64) Value() (driver.Value, error)
func Float64From(f float64) Float64
func Float64FromPtr(f *float64) Float64
type Int struct{Int int; Valid bool}
func (*Int) UnmarshalJSON(data []byte) error
func (*Int) UnmarshalText(text []byte) error
func (Int) MarshalJSON() ([]byte, error)
func (Int) MarshalText() ([]byte, error)
func (*Int) SetValid(n int)
func (Int) Ptr() *int
func (Int) IsZero() bool
func (*Int) Scan(value interface{}) error
func (Int) Value() (driver.Value, error)
type Int16 struct{Int16 int16; Valid bool}
func (*Int16) UnmarshalJSON(data []byte) error
func (*Int16) UnmarshalText(text []byte) error
func (Int16) MarshalJSON() ([]byte, error)
func (Int16) MarshalText() ([]byte, error)
func (*Int16) SetValid(n int16)
func (Int16) Ptr() *int16
func (Int16) IsZero() bool
func (*Int16) Scan(value interface{}) error
func (Int16) Value() (driver.Value, error)
func Int16From(i int16) Int16
func Int16FromPtr(i *int16) Int16
type Int32 struct{Int32 int32; Valid bool}
func (*Int32) UnmarshalJSON(data []byte) error
func (*Int32) UnmarshalText(text []byte) error
func (Int32) MarshalJSON() ([]byte, error)
func (Int32) MarshalText() ([]byte, error)
func (*Int32) SetValid(n int32)
func (Int32) Ptr() *int32
func (Int32) IsZero() bool
func (*Int32) Scan(value interface{}) error
func (Int32) Value() (driver.Value, error)
func Int32From(i int32) Int32
func Int32FromPtr(i *int32) Int32
type Int64 struct{Int64 int64; Valid bool}
func (*Int64) UnmarshalJSON(data []byte) error
func (*Int64) UnmarshalText(text []byte) error
func (Int64) MarshalJSON() ([]byte, error)
func (Int64) MarshalText() ([]byte, error)
func (*Int64) SetValid(n int64)
func (Int64) Ptr() *int64
func (Int64) IsZero() bool
func (*Int64) Scan(value interface{}) error
func (Int64) Value() (driver.Value, error)
func Int64From(i int64) Int64
func Int64FromPtr(i *int64) Int64
type Int8 struct{Int8 int8; Valid bool}
func (*Int8) UnmarshalJSON(data []byte) error
func (*Int8) UnmarshalText(text []byte) error
func (Int8) MarshalJSON() ([]byte, error)
func (Int8) MarshalText() ([]byte, error)
func (*Int8) SetValid(n int8)
func (Int8) Ptr() *int8
func (Int8) IsZero() bool
func (*Int8) Scan(value interface{}) error
func (Int8) Value() (driver.Value, error)
func Int8From(i int8) Int8
func Int8FromPtr(i *int8) Int8
func IntFrom(i int) Int
func IntFromPtr(i *int) Int
type JSON struct{JSON []byte; Valid bool}
func (JSON) Unmarshal(dest interface{}) error
func (*JSON) UnmarshalJSON(data []byte) error
func (*JSON) UnmarshalText(text []byte) error
func (*JSON) Marshal(obj interface{}) error
func (JSON) MarshalJSON() ([]byte, error)
func (JSON) MarshalText() ([]byte, error)
func (*JSON) SetValid(n []byte)
func (JSON) Ptr() *[]byte
func (JSON) IsZero() bool
func (*JSON) Scan(value interface{}) error
func (JSON) Value() (driver.Value, error)
func JSONFrom(b []byte) JSON
func JSONFromPtr(b *[]byte) JSON
func NewBool(b bool, valid bool) Bool
func NewByte(b byte, valid bool) Byte
func NewBytes(b []byte, valid bool) Bytes
func NewFloat32(f float32, valid bool) Float32
func NewFloat64(f float64, valid bool) Float64
func NewInt(i int, valid bool) Int
func NewInt16(i int16, valid bool) Int16
func NewInt32(i int32, valid bool) Int32
func NewInt64(i int64, valid bool) Int64
func NewInt8(i int8, valid bool) Int8
func NewJSON(b []byte, valid bool) JSON
func NewString(s string, valid bool) String
func NewTime(t time.Time, valid bool) Time
func NewUint(i uint, valid bool) Uint
func NewUint16(i uint16, valid bool) Uint16
func NewUint32(i uint32, valid bool) Uint32
func NewUint64(i uint64, valid bool) Uint64
func NewUint8(i uint8, valid bool) Uint8
type String struct{String string; Valid bool}
func (*String) UnmarshalJSON(data []byte) error
func (String) MarshalJSON() ([]byte, error)
func (String) MarshalText() ([]byte, error)
func (*String) UnmarshalText(text []byte) error
func (*String) SetValid(v string)
func (String) Ptr() *string
func (String) IsZero() bool
func (*String) Scan(value interface{}) error
func (String) Value() (driver.Value, error)
func StringFrom(s string) String
func StringFromPtr(s *string) String
type Time struct{Time time.Time; Valid bool}
func (Time) MarshalJSON() ([]byte, error)
func (*Time) UnmarshalJSON(data []byte) error
func (Time) MarshalText() ([]byte, error)
func (*Time) UnmarshalText(text []byte) error
func (*Time) SetValid(v time.Time)
func (Time) Ptr() *time.Time
func (*Time) Scan(value interface{}) error
func (Time) Value() (driver.Value, error)
func TimeFrom(t time.Time) Time
func TimeFromPtr(t *time.Time) Time
type Uint struct{Uint uint; Valid bool}
func (*Uint) UnmarshalJSON(data []byte) error
func (*Uint) UnmarshalText(text []byte) error
func (Uint) MarshalJSON() ([]byte, error)
func (Uint) MarshalText() ([]byte, error)
func (*Uint) SetValid(n uint)
func (Uint) Ptr() *uint
func (Uint) IsZero() bool
func (*Uint) Scan(value interface{}) error
func (Uint) Value() (driver.Value, error)
type Uint16 struct{Uint16 uint16; Valid bool}
func (*Uint16) UnmarshalJSON(data []byte) error
func (*Uint16) UnmarshalText(text []byte) error
func (Uint16) MarshalJSON() ([]byte, error)
func (Uint16) MarshalText() ([]byte, error)
func (*Uint16) SetValid(n uint16)
func (Uint16) Ptr() *uint16
func (Uint16) IsZero() bool
func (*Uint16) Scan(value interface{}) error
func (Uint16) Value() (driver.Value, error)
func Uint16From(i uint16) Uint16
func Uint16FromPtr(i *uint16) Uint16
type Uint32 struct{Uint32 uint32; Valid bool}
func (*Uint32) UnmarshalJSON(data []byte) error
func (*Uint32) UnmarshalText(text []byte) error
func (Uint32) MarshalJSON() ([]byte, error)
func (Uint32) MarshalText() ([]byte, error)
func (*Uint32) SetValid(n uint32)
func (Uint32) Ptr() *uint32
func (Uint32) IsZero() bool
func (*Uint32) Scan(value interface{}) error
func (Uint32) Value() (driver.Value, error)
func Uint32From(i uint32) Uint32
func Uint32FromPtr(i *uint32) Uint32
type Uint64 struct{Uint64 uint64; Valid bool}
func (*Uint64) UnmarshalJSON(data []byte) error
func (*Uint64) UnmarshalText(text []byte) error
func (Uint64) MarshalJSON() ([]byte, error)
func (Uint64) MarshalText() ([]byte, error)
func (*Uint64) SetValid(n uint64)
func (Uint64) Ptr() *uint64
func (Uint64) IsZero() bool
func (*Uint64) Scan(value interface{}) error
func (Uint64) Value() (driver.Value, error)
func Uint64From(i uint64) Uint64
func Uint64FromPtr(i *uint64) Uint64
type Uint8 struct{Uint8 uint8; Valid bool}
func (*Uint8) UnmarshalJSON(data []byte) error
func (*Uint8) UnmarshalText(text []byte) error
func (Uint8) MarshalJSON() ([]byte, error)
func (Uint8) MarshalText() ([]byte, error)
func (*Uint8) SetValid(n uint8)
func (Uint8) Ptr() *uint8
func (Uint8) IsZero() bool
func (*Uint8) Scan(value interface{}) error
func (Uint8) Value() (driver.Value, error)
func Uint8From(i uint8) Uint8
func Uint8FromPtr(i *uint8) Uint8
func UintFrom(i uint) Uint
func UintFromPtr(i *uint) Uint
