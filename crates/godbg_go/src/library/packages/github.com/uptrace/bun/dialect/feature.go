// Generated from github.com/uptrace/bun v1.2.15; hash 07124cfd728e593d; do not edit.
package feature

import (
	internal "github.com/uptrace/bun/internal"
)

const (
	AlterColumnExists Feature = 1073741824
	AutoIncrement Feature = 4096
	CTE Feature = 1
	CompositeIn Feature = 67108864
	DefaultPlaceholder Feature = 32
	DeleteOrderLimit Feature = 268435456
	DeleteReturning Feature = 536870912
	DeleteTableAlias Feature = 2048
	DoubleColonCast Feature = 64
	FKDefaultOnAction Feature = 2147483648
	GeneratedIdentity Feature = 33554432
	Identity Feature = 8192
	InsertIgnore Feature = 524288
	InsertOnConflict Feature = 131072
	InsertOnDuplicateKey Feature = 262144
	InsertReturning Feature = 8
	InsertTableAlias Feature = 512
	MSSavepoint Feature = 16777216
	OffsetFetch Feature = 2097152
	Output Feature = 16
	Returning Feature = 4
	SelectExists Feature = 4194304
	TableCascade Feature = 16384
	TableIdentity Feature = 32768
	TableNotExists Feature = 1048576
	TableTruncate Feature = 65536
	UpdateFromTable Feature = 8388608
	UpdateMultiTable Feature = 256
	UpdateOrderLimit Feature = 134217728
	UpdateTableAlias Feature = 1024
	ValuesRow Feature = 128
	WithValues Feature = 2
)

type Feature = internal.Flag
func NewNotSupportError(flag Feature) *NotSupportError
type NotSupportError struct{Flag Feature}
func (*NotSupportError) Error() string
