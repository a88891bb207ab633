// Generated from github.com/uptrace/bun/dialect/sqlitedialect v1.3.0; hash 358ad345952d7ea9; do not edit.
package sqlitedialect

import (
	sql "database/sql"
	dialect "github.com/uptrace/bun/dialect"
	feature "github.com/uptrace/bun/dialect/feature"
	schema "github.com/uptrace/bun/schema"
)

type Dialect struct{schema.BaseDialect}
func (*Dialect) Init(*sql.DB)
func (*Dialect) Name() dialect.Name
func (*Dialect) Features() feature.Feature
func (*Dialect) Tables() *schema.Tables
func (*Dialect) OnTable(table *schema.Table)
func (*Dialect) IdentQuote() byte
func (*Dialect) AppendBytes(b []byte, bs []byte) []byte
func (*Dialect) DefaultVarcharLen() int
func (*Dialect) AppendSequence(b []byte, table *schema.Table, field *schema.Field) []byte
func (*Dialect) DefaultSchema() string
type DialectOption func(d *Dialect)
func New(opts ...DialectOption) *Dialect
func Version() string
func WithoutFeature(other feature.Feature) DialectOption
