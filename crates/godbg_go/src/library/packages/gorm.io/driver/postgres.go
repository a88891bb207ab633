// Generated from gorm.io/driver/postgres v1.6.3; hash b3bfd5846c357517; do not edit.
package postgres

import (
	sql "database/sql"
	stdlib "github.com/jackc/pgx/v5/stdlib"
	gorm "gorm.io/gorm"
	clause "gorm.io/gorm/clause"
	migrator "gorm.io/gorm/migrator"
	schema "gorm.io/gorm/schema"
)

type Config struct{DriverName string; DSN string; WithoutQuotingCheck bool; PreferSimpleProtocol bool; WithoutReturning bool; Conn gorm.ConnPool; OptionOpenDB []stdlib.OptionOpenDB}
type Dialector struct{*Config}
func (Dialector) Translate(err error) error
func (Dialector) Name() string
func (Dialector) Apply(config *gorm.Config) error
func (Dialector) Initialize(db *gorm.DB) error
func (Dialector) Migrator(db *gorm.DB) gorm.Migrator
func (Dialector) DefaultValueOf(field *schema.Field) clause.Expression
func (Dialector) BindVarTo(writer clause.Writer, stmt *gorm.Statement, v interface{})
func (Dialector) QuoteTo(writer clause.Writer, str string)
func (Dialector) Explain(sql string, vars ...interface{}) string
func (Dialector) DataTypeOf(field *schema.Field) string
func (Dialector) SavePoint(tx *gorm.DB, name string) error
func (Dialector) RollbackTo(tx *gorm.DB, name string) error
type ErrMessage struct{Code string; Severity string; Message string}
type Index struct{TableName string "gorm:\"column:table_name\""; ColumnName string "gorm:\"column:column_name\""; IndexName string "gorm:\"column:index_name\""; NonUnique bool "gorm:\"column:non_unique\""; Primary bool "gorm:\"column:primary\""}
type Migrator struct{migrator.Migrator}
func (Migrator) CurrentDatabase() string
func (Migrator) BuildIndexOptions(opts []schema.IndexOption, stmt *gorm.Statement) []interface{}
func (Migrator) HasIndex(value interface{}, name string) bool
func (Migrator) CreateIndex(value interface{}, name string) error
func (Migrator) RenameIndex(value interface{}, oldName string, newName string) error
func (Migrator) DropIndex(value interface{}, name string) error
func (Migrator) GetTables() ([]string, error)
func (Migrator) CreateTable(values ...interface{}) error
func (Migrator) HasTable(value interface{}) bool
func (Migrator) DropTable(values ...interface{}) error
func (Migrator) AddColumn(value interface{}, field string) error
func (Migrator) HasColumn(value interface{}, field string) bool
func (Migrator) MigrateColumn(value interface{}, field *schema.Field, columnType gorm.ColumnType) error
func (Migrator) AlterColumn(value interface{}, field string) error
func (Migrator) HasConstraint(value interface{}, name string) bool
func (Migrator) ColumnTypes(value interface{}) ([]gorm.ColumnType, error)
func (Migrator) GetRows(currentSchema interface{}, table interface{}) (*sql.Rows, error)
func (Migrator) CurrentSchema(stmt *gorm.Statement, table string) (interface{}, interface{})
func (Migrator) CreateSequence(tx *gorm.DB, stmt *gorm.Statement, field *schema.Field, serialDatabaseType string) error
func (Migrator) UpdateSequence(tx *gorm.DB, stmt *gorm.Statement, field *schema.Field, serialDatabaseType string) error
func (Migrator) DeleteSequence(tx *gorm.DB, stmt *gorm.Statement, field *schema.Field, fileType clause.Expr) error
func (Migrator) GetIndexes(value interface{}) ([]gorm.Index, error)
func (Migrator) GetTypeAliases(databaseTypeName string) []string
func (Migrator) DropColumn(dst interface{}, field string) error
func (Migrator) RenameColumn(dst interface{}, oldName string, field string) error
func New(config Config) gorm.Dialector
func Open(dsn string) gorm.Dialector
