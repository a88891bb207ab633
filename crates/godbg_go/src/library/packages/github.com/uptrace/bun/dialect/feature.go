// Generated from github.com/uptrace/bun v1.3.0; hash 8ff570fbbaaea17e; do not edit.
package feature

import (
	internal "github.com/uptrace/bun/internal"
)

const (
	AlterColumnExists Feature = 268435456
	AutoIncrement Feature = 1073741824
	CTE Feature = 1
	CompositeIn Feature = 128
	CreateIndexIfNotExists Feature = 536870912
	DefaultPlaceholder Feature = 16
	DeleteOrderLimit Feature = 2097152
	DeleteReturning Feature = 524288
	DeleteTableAlias Feature = 1048576
	DoubleColonCast Feature = 32
	FKDefaultOnAction Feature = 8589934592
	GeneratedIdentity Feature = 4294967296
	Identity Feature = 2147483648
	InsertIgnore Feature = 16384
	InsertOnConflict Feature = 4096
	InsertOnDuplicateKey Feature = 8192
	InsertReturning Feature = 1024
	InsertTableAlias Feature = 2048
	MSSavepoint Feature = 17179869184
	Merge Feature = 4194304
	MergeReturning Feature = 8388608
	OffsetFetch Feature = 256
	Output Feature = 8
	Returning Feature = 4
	SelectExists Feature = 512
	TableCascade Feature = 16777216
	TableIdentity Feature = 33554432
	TableNotExists Feature = 134217728
	TableTruncate Feature = 67108864
	UpdateFromTable Feature = 32768
	UpdateMultiTable Feature = 65536
	UpdateOrderLimit Feature = 262144
	UpdateTableAlias Feature = 131072
	ValuesRow Feature = 64
	WithValues Feature = 2
)

type Feature = internal.Flag
func NewNotSupportError(flag Feature) *NotSupportError
type NotSupportError struct{Flag Feature}
func (*NotSupportError) Error() string
