// Generated from github.com/knadh/goyesql/v2 v2.2.0; hash 1ec1be61c4b329c1; do not edit.
package goyesql

import (
	sql "database/sql"
	io "io"
)

type Err struct{}
func (Err) Error() string
func MustParseBytes(b []byte) Queries
func MustParseFile(path string) Queries
func ParseBytes(b []byte) (Queries, error)
func ParseFile(path string) (Queries, error)
func ParseReader(reader io.Reader) (Queries, error)
type Queries map[string]*Query
type Query struct{Query string; Tags map[string]string}
func ScanToStruct(obj interface{}, q Queries, db *sql.DB) error
