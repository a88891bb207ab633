// Generated from gorm.io/driver/sqlite v1.6.0; hash 3c2593d396f66e98; do not edit.
package sqlite

import (
	gorm "gorm.io/gorm"
	clause "gorm.io/gorm/clause"
	migrator "gorm.io/gorm/migrator"
	schema "gorm.io/gorm/schema"
)

const (
	DriverName = "sqlite3"
)

var (
	ErrConstraintsNotImplemented error
)

type Config struct{DriverName string; DSN string; Conn gorm.ConnPool}
type Dialector struct{DriverName string; DSN string; Conn gorm.ConnPool}
func (Dialector) Translate(err error) error
func (Dialector) Name() string
func (Dialector) Initialize(db *gorm.DB) error
func (Dialector) ClauseBuilders() map[string]clause.ClauseBuilder
func (Dialector) DefaultValueOf(field *schema.Field) clause.Expression
func (Dialector) Migrator(db *gorm.DB) gorm.Migrator
func (Dialector) BindVarTo(writer clause.Writer, stmt *gorm.Statement, v interface{})
func (Dialector) QuoteTo(writer clause.Writer, str string)
func (Dialector) Explain(sql string, vars ...interface{}) string
func (Dialector) DataTypeOf(field *schema.Field) string
func (Dialector) SavePoint(tx *gorm.DB, name string) error
func (Dialector) RollbackTo(tx *gorm.DB, name string) error
type ErrMessage struct{Code int "json:\"Code\""; ExtendedCode int "json:\"ExtendedCode\""; SystemErrno int "json:\"SystemErrno\""}
type Index struct{Seq int; Name string; Unique bool; Origin string; Partial bool}
type Migrator struct{migrator.Migrator}
func (*Migrator) RunWithoutForeignKey(fc func() error) error
func (Migrator) HasTable(value interface{}) bool
func (Migrator) DropTable(values ...interface{}) error
func (Migrator) GetTables() ([]string, error)
func (Migrator) HasColumn(value interface{}, name string) bool
func (Migrator) AlterColumn(value interface{}, name string) error
func (Migrator) ColumnTypes(value interface{}) ([]gorm.ColumnType, error)
func (Migrator) DropColumn(value interface{}, name string) error
func (Migrator) CreateConstraint(value interface{}, name string) error
func (Migrator) DropConstraint(value interface{}, name string) error
func (Migrator) HasConstraint(value interface{}, name string) bool
func (Migrator) CurrentDatabase() string
func (Migrator) BuildIndexOptions(opts []schema.IndexOption, stmt *gorm.Statement) []interface{}
func (Migrator) CreateIndex(value interface{}, name string) error
func (Migrator) HasIndex(value interface{}, name string) bool
func (Migrator) RenameIndex(value interface{}, oldName string, newName string) error
func (Migrator) DropIndex(value interface{}, name string) error
func (Migrator) GetIndexes(value interface{}) ([]gorm.Index, error)
func New(config Config) gorm.Dialector
func Open(dsn string) gorm.Dialector
