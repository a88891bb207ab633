// Generated from github.com/uptrace/bun/dialect/mysqldialect v1.3.0; hash 0539d10dc02962a6; do not edit.
package mysqldialect

import (
	sql "database/sql"
	dialect "github.com/uptrace/bun/dialect"
	feature "github.com/uptrace/bun/dialect/feature"
	schema "github.com/uptrace/bun/schema"
	time "time"
)

type Dialect struct{schema.BaseDialect}
func (*Dialect) Init(db *sql.DB)
func (*Dialect) Name() dialect.Name
func (*Dialect) Features() feature.Feature
func (*Dialect) Tables() *schema.Tables
func (*Dialect) OnTable(table *schema.Table)
func (*Dialect) IdentQuote() byte
func (*Dialect) AppendTime(b []byte, tm time.Time) []byte
func (*Dialect) AppendString(b []byte, s string) []byte
func (*Dialect) AppendBytes(b []byte, bs []byte) []byte
func (*Dialect) AppendJSON(b []byte, jsonb []byte) []byte
func (*Dialect) DefaultVarcharLen() int
func (*Dialect) AppendSequence(b []byte, _ *schema.Table, _ *schema.Field) []byte
func (*Dialect) DefaultSchema() string
type DialectOption func(d *Dialect)
func New(opts ...DialectOption) *Dialect
func Version() string
func WithTimeLocation(loc string) DialectOption
func WithoutFeature(other feature.Feature) DialectOption
