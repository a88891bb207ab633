// Generated from gopkg.in/guregu/null.v3 v3.3.0; hash 0ce9e473f7ae937d; do not edit.
package null

import (
	sql "database/sql"
	driver "database/sql/driver"
	time "time"
)

type Bool struct{sql.NullBool}
func (Bool) ValueOrZero() bool
func (*Bool) UnmarshalJSON(data []byte) error
func (*Bool) UnmarshalText(text []byte) error
func (Bool) MarshalJSON() ([]byte, error)
func (Bool) MarshalText() ([]byte, error)
func (*Bool) SetValid(v bool)
func (Bool) Ptr() *bool
func (Bool) IsZero() bool
func BoolFrom(b bool) Bool
func BoolFromPtr(b *bool) Bool
type Float struct{sql.NullFloat64}
func (Float) ValueOrZero() float64
func (*Float) UnmarshalJSON(data []byte) error
func (*Float) UnmarshalText(text []byte) error
func (Float) MarshalJSON() ([]byte, error)
func (Float) MarshalText() ([]byte, error)
func (*Float) SetValid(n float64)
func (Float) Ptr() *float64
func (Float) IsZero() bool
func FloatFrom(f float64) Float
func FloatFromPtr(f *float64) Float
type Int struct{sql.NullInt64}
func (Int) ValueOrZero() int64
func (*Int) UnmarshalJSON(data []byte) error
func (*Int) UnmarshalText(text []byte) error
func (Int) MarshalJSON() ([]byte, error)
func (Int) MarshalText() ([]byte, error)
func (*Int) SetValid(n int64)
func (Int) Ptr() *int64
func (Int) IsZero() bool
func IntFrom(i int64) Int
func IntFromPtr(i *int64) Int
func NewBool(b bool, valid bool) Bool
func NewFloat(f float64, valid bool) Float
func NewInt(i int64, valid bool) Int
func NewString(s string, valid bool) String
func NewTime(t time.Time, valid bool) Time
type String struct{sql.NullString}
func (String) ValueOrZero() string
func (*String) UnmarshalJSON(data []byte) error
func (String) MarshalJSON() ([]byte, error)
func (String) MarshalText() ([]byte, error)
func (*String) UnmarshalText(text []byte) error
func (*String) SetValid(v string)
func (String) Ptr() *string
func (String) IsZero() bool
func StringFrom(s string) String
func StringFromPtr(s *string) String
type Time struct{Time time.Time; Valid bool}
func (*Time) Scan(value interface{}) error
func (Time) Value() (driver.Value, error)
func (Time) ValueOrZero() time.Time
func (Time) MarshalJSON() ([]byte, error)
func (*Time) UnmarshalJSON(data []byte) error
func (Time) MarshalText() ([]byte, error)
func (*Time) UnmarshalText(text []byte) error
func (*Time) SetValid(v time.Time)
func (Time) Ptr() *time.Time
func TimeFrom(t time.Time) Time
func TimeFromPtr(t *time.Time) Time
