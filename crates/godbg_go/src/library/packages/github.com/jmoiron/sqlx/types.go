// Generated from github.com/jmoiron/sqlx v1.4.0; hash 415202561c7fd50c; do not edit.
package types

import (
	driver "database/sql/driver"
)

type BitBool bool
func (BitBool) Value() (driver.Value, error)
func (*BitBool) Scan(src interface{}) error
type GzippedText []byte
func (GzippedText) Value() (driver.Value, error)
func (*GzippedText) Scan(src interface{}) error
type JSONText []byte
func (JSONText) MarshalJSON() ([]byte, error)
func (*JSONText) UnmarshalJSON(data []byte) error
func (JSONText) Value() (driver.Value, error)
func (*JSONText) Scan(src interface{}) error
func (*JSONText) Unmarshal(v interface{}) error
func (JSONText) String() string
type NullJSONText struct{JSONText; Valid bool}
func (*NullJSONText) Scan(value interface{}) error
func (NullJSONText) Value() (driver.Value, error)
