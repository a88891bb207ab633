// Generated from github.com/guregu/null/v6 v6.0.0; hash f9a558e63f8e1a2e; do not edit.
package null

import (
	sql "database/sql"
	driver "database/sql/driver"
	time "time"
)

type Bool struct{sql.NullBool}
func (Bool) ValueOrZero() bool
func (Bool) ValueOr(v bool) bool
func (*Bool) UnmarshalJSON(data []byte) error
func (*Bool) UnmarshalText(text []byte) error
func (Bool) MarshalJSON() ([]byte, error)
func (Bool) MarshalText() ([]byte, error)
func (*Bool) SetValid(v bool)
func (Bool) Ptr() *bool
func (Bool) IsZero() bool
func (Bool) Equal(other Bool) bool
func BoolFrom(b bool) Bool
func BoolFromPtr(b *bool) Bool
type Byte struct{sql.NullByte}
func (Byte) ValueOrZero() byte
func (Byte) ValueOr(v byte) byte
func (*Byte) UnmarshalJSON(data []byte) error
func (*Byte) UnmarshalText(text []byte) error
func (Byte) MarshalJSON() ([]byte, error)
func (Byte) MarshalText() ([]byte, error)
func (*Byte) SetValid(n byte)
func (Byte) Ptr() *byte
func (Byte) IsZero() bool
func (Byte) Equal(other Byte) bool
func ByteFrom(b byte) Byte
func ByteFromPtr(b *byte) Byte
type Float struct{sql.NullFloat64}
func (Float) ValueOrZero() float64
func (Float) ValueOr(v float64) float64
func (*Float) UnmarshalJSON(data []byte) error
func (*Float) UnmarshalText(text []byte) error
func (Float) MarshalJSON() ([]byte, error)
func (Float) MarshalText() ([]byte, error)
func (*Float) SetValid(n float64)
func (Float) Ptr() *float64
func (Float) IsZero() bool
func (Float) Equal(other Float) bool
func FloatFrom(f float64) Float
func FloatFromPtr(f *float64) Float
type Int struct{sql.NullInt64}
func (Int) ValueOrZero() int64
func (Int) ValueOr(v int64) int64
func (*Int) UnmarshalJSON(data []byte) error
func (*Int) UnmarshalText(text []byte) error
func (Int) MarshalJSON() ([]byte, error)
func (Int) MarshalText() ([]byte, error)
func (*Int) SetValid(n int64)
func (Int) Ptr() *int64
func (Int) IsZero() bool
func (Int) Equal(other Int) bool
type Int16 struct{sql.NullInt16}
func (Int16) ValueOrZero() int16
func (Int16) ValueOr(v int16) int16
func (*Int16) UnmarshalJSON(data []byte) error
func (*Int16) UnmarshalText(text []byte) error
func (Int16) MarshalJSON() ([]byte, error)
func (Int16) MarshalText() ([]byte, error)
func (*Int16) SetValid(n int16)
func (Int16) Ptr() *int16
func (Int16) IsZero() bool
func (Int16) Equal(other Int16) bool
func Int16From(i int16) Int16
func Int16FromPtr(i *int16) Int16
type Int32 struct{sql.NullInt32}
func (Int32) ValueOrZero() int32
func (Int32) ValueOr(v int32) int32
func (*Int32) UnmarshalJSON(data []byte) error
func (*Int32) UnmarshalText(text []byte) error
func (Int32) MarshalJSON() ([]byte, error)
func (Int32) MarshalText() ([]byte, error)
func (*Int32) SetValid(n int32)
func (Int32) Ptr() *int32
func (Int32) IsZero() bool
func (Int32) Equal(other Int32) bool
func Int32From(i int32) Int32
func Int32FromPtr(i *int32) Int32
type Int64 = Int
func IntFrom(i int64) Int
func IntFromPtr(i *int64) Int
func NewBool(b bool, valid bool) Bool
func NewByte(b byte, valid bool) Byte
func NewFloat(f float64, valid bool) Float
func NewInt(i int64, valid bool) Int
func NewInt16(i int16, valid bool) Int16
func NewInt32(i int32, valid bool) Int32
func NewString(s string, valid bool) String
func NewTime(t time.Time, valid bool) Time
func NewValue[T any](t T, valid bool) Value[T]
type String struct{sql.NullString}
func (String) ValueOrZero() string
func (String) ValueOr(v string) string
func (*String) UnmarshalJSON(data []byte) error
func (String) MarshalJSON() ([]byte, error)
func (String) MarshalText() ([]byte, error)
func (*String) UnmarshalText(text []byte) error
func (*String) SetValid(v string)
func (String) Ptr() *string
func (String) IsZero() bool
func (String) Equal(other String) bool
func StringFrom(s string) String
func StringFromPtr(s *string) String
type Time struct{sql.NullTime}
func (Time) Value() (driver.Value, error)
func (Time) ValueOrZero() time.Time
func (Time) ValueOr(v time.Time) time.Time
func (Time) MarshalJSON() ([]byte, error)
func (*Time) UnmarshalJSON(data []byte) error
func (Time) MarshalText() ([]byte, error)
func (*Time) UnmarshalText(text []byte) error
func (*Time) SetValid(v time.Time)
func (Time) Ptr() *time.Time
func (Time) IsZero() bool
func (Time) Equal(other Time) bool
func (Time) ExactEqual(other Time) bool
func TimeFrom(t time.Time) Time
func TimeFromPtr(t *time.Time) Time
type Value[T any] struct{sql.Null[T]}
func (Value[T]) ValueOrZero() T
func (Value[T]) ValueOr(v T) T
func (Value[T]) MarshalJSON() ([]byte, error)
func (*Value[T]) UnmarshalJSON(data []byte) error
func (*Value[T]) SetValid(v T)
func (Value[T]) Ptr() *T
func (Value[T]) IsZero() bool
func ValueFrom[T any](t T) Value[T]
func ValueFromPtr[T any](t *T) Value[T]
