// Generated from github.com/uptrace/bun/dialect/pgdialect v1.3.0; hash 2271e7f767cbb6b4; do not edit.
package pgdialect

import (
	context "context"
	sql "database/sql"
	bun "github.com/uptrace/bun"
	dialect "github.com/uptrace/bun/dialect"
	feature "github.com/uptrace/bun/dialect/feature"
	sqlschema "github.com/uptrace/bun/migrate/sqlschema"
	schema "github.com/uptrace/bun/schema"
)

const (
	RangeBoundEmpty RangeBound = 69
	RangeBoundExclusiveLeft RangeBound = 40
	RangeBoundExclusiveRight RangeBound = 41
	RangeBoundInclusiveLeft RangeBound = 91
	RangeBoundInclusiveRight RangeBound = 93
	RangeBoundUnset RangeBound = 0
)

func Array(vi any) *ArrayValue
type ArrayValue struct{}
func (*ArrayValue) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)
func (*ArrayValue) Scan(src any) error
func (*ArrayValue) Value() any
type Column = sqlschema.BaseColumn
type Dialect struct{schema.BaseDialect}
func (*Dialect) NewMigrator(db *bun.DB, schemaName string) sqlschema.Migrator
func (*Dialect) Init(*sql.DB)
func (*Dialect) Name() dialect.Name
func (*Dialect) Features() feature.Feature
func (*Dialect) Tables() *schema.Tables
func (*Dialect) OnTable(table *schema.Table)
func (*Dialect) IdentQuote() byte
func (*Dialect) AppendUint32(b []byte, n uint32) []byte
func (*Dialect) AppendUint64(b []byte, n uint64) []byte
func (*Dialect) AppendSequence(b []byte, _ *schema.Table, _ *schema.Field) []byte
func (*Dialect) NewInspector(db *bun.DB, options ...sqlschema.InspectorOption) sqlschema.Inspector
func (*Dialect) DefaultVarcharLen() int
func (*Dialect) DefaultSchema() string
func (*Dialect) CompareType(col1 sqlschema.Column, col2 sqlschema.Column) bool
type DialectOption func(d *Dialect)
type ForeignKey struct{ConstraintName string "bun:\"constraint_name\""; SourceSchema string "bun:\"schema_name\""; SourceTable string "bun:\"table_name\""; SourceColumns []string "bun:\"columns,array\""; TargetSchema string "bun:\"target_schema\""; TargetTable string "bun:\"target_table\""; TargetColumns []string "bun:\"target_columns,array\""}
func HStore(vi any) *HStoreValue
type HStoreValue struct{}
func (*HStoreValue) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)
func (*HStoreValue) Scan(src any) error
func (*HStoreValue) Value() any
type InformationSchemaColumn struct{Schema string "bun:\"table_schema\""; Table string "bun:\"table_name\""; Name string "bun:\"column_name\""; DataType string "bun:\"data_type\""; VarcharLen int "bun:\"varchar_len\""; IsArray bool "bun:\"is_array\""; ArrayDims int "bun:\"array_dims\""; Default string "bun:\"default\""; IsDefaultLiteral bool "bun:\"default_is_literal_expr\""; IsIdentity bool "bun:\"is_identity\""; IndentityType string "bun:\"identity_type\""; IsSerial bool "bun:\"is_serial\""; IsNullable bool "bun:\"is_nullable\""; UniqueGroups []string "bun:\"unique_groups,array\""}
type InformationSchemaTable struct{Schema string "bun:\"table_schema,pk\""; Name string "bun:\"table_name,pk\""; PrimaryKey PrimaryKey "bun:\"embed:primary_key_\""; Columns []*InformationSchemaColumn "bun:\"rel:has-many,join:table_schema=table_schema,join:table_name=table_name\""}
type Inspector struct{sqlschema.InspectorConfig}
func (*Inspector) Inspect(ctx context.Context) (sqlschema.Database, error)
type MultiRange[T any] []Range[T]
func (*MultiRange[T]) Len() int
func (*MultiRange[T]) IsZero() bool
func (MultiRange[T]) AppendQuery(_ schema.QueryGen, buf []byte) ([]byte, error)
func New(opts ...DialectOption) *Dialect
func NewEmptyRange[T any]() Range[T]
func NewRange[T any](lower T, upper T) Range[T]
type PrimaryKey struct{ConstraintName string "bun:\"name\""; Columns []string "bun:\"columns,array\""}
type Range[T any] struct{Lower T; Upper T; LowerBound RangeBound; UpperBound RangeBound}
func (*Range[T]) IsZero() bool
func (Range[T]) IsEmpty() bool
func (*Range[T]) Scan(raw any) error
func (Range[T]) AppendQuery(_ schema.QueryGen, buf []byte) ([]byte, error)
type RangeBound byte
type RangeOption[T any] func(*Range[T])
type Schema = sqlschema.BaseDatabase
type Table = sqlschema.BaseTable
func Version() string
func WithAppendUintAsInt(on bool) DialectOption
func WithoutFeature(other feature.Feature) DialectOption
