// Generated from github.com/lib/pq v1.12.3; hash cc7ecf6c8c0615f7; do not edit.
package hstore

import (
	sql "database/sql"
	driver "database/sql/driver"
)

type Hstore struct{Map map[string]sql.NullString}
func (*Hstore) Scan(value any) error
func (Hstore) Value() (driver.Value, error)
func (Hstore) BinaryValue() ([]byte, error)
