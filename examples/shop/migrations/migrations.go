// Package migrations carries the schema.
package migrations

import "embed"

// Files holds the migrations in the naming scheme of golang-migrate.
//
//go:embed *.sql
var Files embed.FS
