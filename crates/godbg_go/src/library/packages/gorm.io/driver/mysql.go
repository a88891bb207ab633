// Generated from gorm.io/driver/mysql v1.6.0; hash 412dabea3586a69c; do not edit.
package mysql

import (
	mysql "github.com/go-sql-driver/mysql"
	gorm "gorm.io/gorm"
	clause "gorm.io/gorm/clause"
	migrator "gorm.io/gorm/migrator"
	schema "gorm.io/gorm/schema"
	time "time"
)

const (
	AutoRandomTag = "auto_random()"
	ClauseFor = "FOR"
	ClauseOnConflict = "ON CONFLICT"
	ClauseValues = "VALUES"
	DefaultDriverName = "mysql"
)

var (
	CreateClauses []string
	DeleteClauses []string
	QueryClauses []string
	UpdateClauses []string
)

type Config struct{DriverName string; ServerVersion string; DSN string; DSNConfig *mysql.Config; Conn gorm.ConnPool; SkipInitializeWithVersion bool; DefaultStringSize uint; DefaultDatetimePrecision *int; DisableWithReturning bool; DisableDatetimePrecision bool; DontSupportRenameIndex bool; DontSupportRenameColumn bool; DontSupportForShareClause bool; DontSupportNullAsDefaultValue bool; DontSupportRenameColumnUnique bool; DontSupportDropConstraint bool}
type Dialector struct{*Config}
func (Dialector) Translate(err error) error
func (Dialector) Name() string
func (Dialector) NowFunc(n int) func() time.Time
func (Dialector) Apply(config *gorm.Config) error
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
type Index struct{TableName string "gorm:\"column:TABLE_NAME\""; ColumnName string "gorm:\"column:COLUMN_NAME\""; IndexName string "gorm:\"column:INDEX_NAME\""; NonUnique int32 "gorm:\"column:NON_UNIQUE\""}
type Migrator struct{migrator.Migrator; Dialector}
func (Migrator) FullDataTypeOf(field *schema.Field) clause.Expr
func (Migrator) MigrateColumnUnique(value interface{}, field *schema.Field, columnType gorm.ColumnType) error
func (Migrator) AddColumn(value interface{}, name string) error
func (Migrator) AlterColumn(value interface{}, field string) error
func (Migrator) TiDBVersion() (bool, int, int, int, error)
func (Migrator) RenameColumn(value interface{}, oldName string, newName string) error
func (Migrator) DropConstraint(value interface{}, name string) error
func (Migrator) RenameIndex(value interface{}, oldName string, newName string) error
func (Migrator) DropTable(values ...interface{}) error
func (Migrator) ColumnTypes(value interface{}) ([]gorm.ColumnType, error)
func (Migrator) CurrentDatabase() string
func (Migrator) GetTables() ([]string, error)
func (Migrator) GetIndexes(value interface{}) ([]gorm.Index, error)
func (Migrator) CurrentSchema(stmt *gorm.Statement, table string) (string, string)
func (Migrator) GetTypeAliases(databaseTypeName string) []string
func (Migrator) TableType(value interface{}) (gorm.TableType, error)
func New(config Config) gorm.Dialector
func Open(dsn string) gorm.Dialector
