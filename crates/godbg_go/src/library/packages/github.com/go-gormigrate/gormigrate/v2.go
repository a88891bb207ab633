// Generated from github.com/go-gormigrate/gormigrate/v2 v2.1.7; hash 54eda93b694f0cff; do not edit.
package gormigrate

import (
	gorm "gorm.io/gorm"
)

var (
	DefaultOptions *Options
	ErrMigrationIDDoesNotExist error
	ErrMissingID error
	ErrNoMigrationDefined error
	ErrNoRunMigration error
	ErrRollbackImpossible error
	ErrUnknownPastMigration error
)

type DuplicatedIDError struct{ID string}
func (*DuplicatedIDError) Error() string
type Gormigrate struct{}
func (*Gormigrate) InitSchema(initSchema InitSchemaFunc)
func (*Gormigrate) Migrate() error
func (*Gormigrate) MigrateTo(migrationID string) error
func (*Gormigrate) RollbackLast() error
func (*Gormigrate) RollbackTo(migrationID string) error
func (*Gormigrate) RollbackMigration(m *Migration) error
type InitSchemaFunc func(*gorm.DB) error
type MigrateFunc func(*gorm.DB) error
type Migration struct{ID string; Migrate MigrateFunc; Rollback RollbackFunc}
func New(db *gorm.DB, options *Options, migrations []*Migration) *Gormigrate
type Options struct{TableName string; IDColumnName string; IDColumnSize int; UseTransaction bool; ValidateUnknownMigrations bool}
type ReservedIDError struct{ID string}
func (*ReservedIDError) Error() string
type RollbackFunc func(*gorm.DB) error
