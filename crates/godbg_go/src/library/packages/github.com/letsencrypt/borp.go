// Generated from github.com/letsencrypt/borp v0.0.0-20260428182343-7962eada420f; hash 9594960fe369004e; do not edit.
package borp

import (
	context "context"
	sql "database/sql"
	driver "database/sql/driver"
	reflect "reflect"
	time "time"
)

type ColumnFilter func(*ColumnMap) bool
type ColumnMap struct{ColumnName string; Transient bool; Unique bool; GeneratedIdQuery string; MaxSize int; DefaultValue string}
func (*ColumnMap) Rename(colname string) *ColumnMap
func (*ColumnMap) SetTransient(b bool) *ColumnMap
func (*ColumnMap) SetUnique(b bool) *ColumnMap
func (*ColumnMap) SetNotNull(nn bool) *ColumnMap
func (*ColumnMap) SetMaxSize(size int) *ColumnMap
type CustomScanner struct{Holder interface{}; Target interface{}; Binder func(holder interface{}, target interface{}) error}
func (CustomScanner) Bind() error
type DbMap struct{Db *sql.DB; Dialect Dialect; TypeConverter TypeConverter; ExpandSliceArgs bool}
func (*DbMap) CreateIndex(ctx context.Context) error
func (*DbMap) AddTable(i interface{}) *TableMap
func (*DbMap) AddTableWithName(i interface{}, name string) *TableMap
func (*DbMap) AddTableWithNameAndSchema(i interface{}, schema string, name string) *TableMap
func (*DbMap) AddTableDynamic(inp DynamicTable, schema string) *TableMap
func (*DbMap) CreateTables(ctx context.Context) error
func (*DbMap) CreateTablesIfNotExists(ctx context.Context) error
func (*DbMap) DropTable(ctx context.Context, table interface{}) error
func (*DbMap) DropTableIfExists(ctx context.Context, table interface{}) error
func (*DbMap) DropTables(ctx context.Context) error
func (*DbMap) DropTablesIfExists(ctx context.Context) error
func (*DbMap) TruncateTables(ctx context.Context) error
func (*DbMap) Insert(ctx context.Context, list ...interface{}) error
func (*DbMap) Update(ctx context.Context, list ...interface{}) (int64, error)
func (*DbMap) UpdateColumns(ctx context.Context, filter ColumnFilter, list ...interface{}) (int64, error)
func (*DbMap) Delete(ctx context.Context, list ...interface{}) (int64, error)
func (*DbMap) Get(ctx context.Context, i interface{}, keys ...interface{}) (interface{}, error)
func (*DbMap) Select(ctx context.Context, i interface{}, query string, args ...interface{}) ([]interface{}, error)
func (*DbMap) ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error)
func (*DbMap) SelectInt(ctx context.Context, query string, args ...interface{}) (int64, error)
func (*DbMap) SelectNullInt(ctx context.Context, query string, args ...interface{}) (sql.NullInt64, error)
func (*DbMap) SelectFloat(ctx context.Context, query string, args ...interface{}) (float64, error)
func (*DbMap) SelectNullFloat(ctx context.Context, query string, args ...interface{}) (sql.NullFloat64, error)
func (*DbMap) SelectStr(ctx context.Context, query string, args ...interface{}) (string, error)
func (*DbMap) SelectNullStr(ctx context.Context, query string, args ...interface{}) (sql.NullString, error)
func (*DbMap) SelectOne(ctx context.Context, holder interface{}, query string, args ...interface{}) error
func (*DbMap) BeginTx(ctx context.Context) (*Transaction, error)
func (*DbMap) TableFor(t reflect.Type, checkPK bool) (*TableMap, error)
func (*DbMap) DynamicTableFor(tableName string, checkPK bool) (*TableMap, error)
func (*DbMap) PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
func (*DbMap) QueryRowContext(ctx context.Context, query string, args ...interface{}) *sql.Row
func (*DbMap) QueryContext(ctx context.Context, q string, args ...interface{}) (*sql.Rows, error)
func (*DbMap) TraceOn(prefix string, logger Logger)
func (*DbMap) TraceOff()
type Dialect interface{AutoIncrBindValue() string; AutoIncrInsertSuffix(col *ColumnMap) string; AutoIncrStr() string; BindVar(i int) string; CreateIndexSuffix() string; CreateTableSuffix() string; DropIndexSuffix() string; IfSchemaNotExists(command string, schema string) string; IfTableExists(command string, schema string, table string) string; IfTableNotExists(command string, schema string, table string) string; QuerySuffix() string; QuoteField(field string) string; QuotedTableForQuery(schema string, table string) string; ToSqlType(val reflect.Type, maxsize int, isAutoIncr bool) string; TruncateClause() string}
type DynamicTable interface{SetTableName(string); TableName() string}
type GorpLogger = Logger
type HasPostDelete interface{PostDelete(SqlExecutor) error}
type HasPostGet interface{PostGet(SqlExecutor) error}
type HasPostInsert interface{PostInsert(SqlExecutor) error}
type HasPostUpdate interface{PostUpdate(SqlExecutor) error}
type HasPreDelete interface{PreDelete(SqlExecutor) error}
type HasPreInsert interface{PreInsert(SqlExecutor) error}
type HasPreUpdate interface{PreUpdate(SqlExecutor) error}
type IndexMap struct{IndexName string; Unique bool; IndexType string}
func (*IndexMap) Rename(indname string) *IndexMap
func (*IndexMap) SetUnique(b bool) *IndexMap
func (*IndexMap) SetIndexType(indtype string) *IndexMap
type IntegerAutoIncrInserter interface{InsertAutoIncr(ctx context.Context, exec SqlExecutor, insertSql string, params ...interface{}) (int64, error)}
type Logger interface{Printf(format string, v ...interface{})}
type MySQLDialect struct{Engine string; Encoding string}
func (MySQLDialect) QuerySuffix() string
func (MySQLDialect) ToSqlType(val reflect.Type, maxsize int, isAutoIncr bool) string
func (MySQLDialect) AutoIncrStr() string
func (MySQLDialect) AutoIncrBindValue() string
func (MySQLDialect) AutoIncrInsertSuffix(col *ColumnMap) string
func (MySQLDialect) CreateTableSuffix() string
func (MySQLDialect) CreateIndexSuffix() string
func (MySQLDialect) DropIndexSuffix() string
func (MySQLDialect) TruncateClause() string
func (MySQLDialect) SleepClause(s time.Duration) string
func (MySQLDialect) BindVar(i int) string
func (MySQLDialect) InsertAutoIncr(ctx context.Context, exec SqlExecutor, insertSql string, params ...interface{}) (int64, error)
func (MySQLDialect) QuoteField(f string) string
func (MySQLDialect) QuotedTableForQuery(schema string, table string) string
func (MySQLDialect) IfSchemaNotExists(command string, schema string) string
func (MySQLDialect) IfTableExists(command string, schema string, table string) string
func (MySQLDialect) IfTableNotExists(command string, schema string, table string) string
type NoFieldInTypeError struct{TypeName string; MissingColNames []string}
func (*NoFieldInTypeError) Error() string
func NonFatalError(err error) bool
type NullTime struct{Time time.Time; Valid bool}
func (*NullTime) Scan(value interface{}) error
func (NullTime) Value() (driver.Value, error)
type OptimisticLockError struct{TableName string; Keys []interface{}; RowExists bool; LocalVersion int64}
func (OptimisticLockError) Error() string
type PostgresDialect struct{LowercaseFields bool}
func (PostgresDialect) QuerySuffix() string
func (PostgresDialect) ToSqlType(val reflect.Type, maxsize int, isAutoIncr bool) string
func (PostgresDialect) AutoIncrStr() string
func (PostgresDialect) AutoIncrBindValue() string
func (PostgresDialect) AutoIncrInsertSuffix(col *ColumnMap) string
func (PostgresDialect) CreateTableSuffix() string
func (PostgresDialect) CreateIndexSuffix() string
func (PostgresDialect) DropIndexSuffix() string
func (PostgresDialect) TruncateClause() string
func (PostgresDialect) SleepClause(s time.Duration) string
func (PostgresDialect) BindVar(i int) string
func (PostgresDialect) InsertAutoIncrToTarget(ctx context.Context, exec SqlExecutor, insertSql string, target interface{}, params ...interface{}) error
func (PostgresDialect) QuoteField(f string) string
func (PostgresDialect) QuotedTableForQuery(schema string, table string) string
func (PostgresDialect) IfSchemaNotExists(command string, schema string) string
func (PostgresDialect) IfTableExists(command string, schema string, table string) string
func (PostgresDialect) IfTableNotExists(command string, schema string, table string) string
func SelectFloat(ctx context.Context, e SqlExecutor, query string, args ...interface{}) (float64, error)
func SelectInt(ctx context.Context, e SqlExecutor, query string, args ...interface{}) (int64, error)
func SelectNullFloat(ctx context.Context, e SqlExecutor, query string, args ...interface{}) (sql.NullFloat64, error)
func SelectNullInt(ctx context.Context, e SqlExecutor, query string, args ...interface{}) (sql.NullInt64, error)
func SelectNullStr(ctx context.Context, e SqlExecutor, query string, args ...interface{}) (sql.NullString, error)
func SelectOne(ctx context.Context, m *DbMap, e SqlExecutor, holder interface{}, query string, args ...interface{}) error
func SelectStr(ctx context.Context, e SqlExecutor, query string, args ...interface{}) (string, error)
type SqlExecutor interface{Delete(ctx context.Context, list ...interface{}) (int64, error); ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error); Get(ctx context.Context, i interface{}, keys ...interface{}) (interface{}, error); Insert(ctx context.Context, list ...interface{}) error; QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error); QueryRowContext(ctx context.Context, query string, args ...interface{}) *sql.Row; Select(ctx context.Context, i interface{}, query string, args ...interface{}) ([]interface{}, error); SelectFloat(ctx context.Context, query string, args ...interface{}) (float64, error); SelectInt(ctx context.Context, query string, args ...interface{}) (int64, error); SelectNullFloat(ctx context.Context, query string, args ...interface{}) (sql.NullFloat64, error); SelectNullInt(ctx context.Context, query string, args ...interface{}) (sql.NullInt64, error); SelectNullStr(ctx context.Context, query string, args ...interface{}) (sql.NullString, error); SelectOne(ctx context.Context, holder interface{}, query string, args ...interface{}) error; SelectStr(ctx context.Context, query string, args ...interface{}) (string, error); Update(ctx context.Context, list ...interface{}) (int64, error)}
type SqlTyper interface{SqlType() driver.Value}
type SqliteDialect struct{}
func (SqliteDialect) QuerySuffix() string
func (SqliteDialect) ToSqlType(val reflect.Type, maxsize int, isAutoIncr bool) string
func (SqliteDialect) AutoIncrStr() string
func (SqliteDialect) AutoIncrBindValue() string
func (SqliteDialect) AutoIncrInsertSuffix(col *ColumnMap) string
func (SqliteDialect) CreateTableSuffix() string
func (SqliteDialect) CreateIndexSuffix() string
func (SqliteDialect) DropIndexSuffix() string
func (SqliteDialect) TruncateClause() string
func (SqliteDialect) BindVar(i int) string
func (SqliteDialect) InsertAutoIncr(ctx context.Context, exec SqlExecutor, insertSql string, params ...interface{}) (int64, error)
func (SqliteDialect) QuoteField(f string) string
func (SqliteDialect) QuotedTableForQuery(schema string, table string) string
func (SqliteDialect) IfSchemaNotExists(command string, schema string) string
func (SqliteDialect) IfTableExists(command string, schema string, table string) string
func (SqliteDialect) IfTableNotExists(command string, schema string, table string) string
type TableMap struct{TableName string; SchemaName string; Columns []*ColumnMap}
func (*TableMap) DropIndex(ctx context.Context, name string) error
func (*TableMap) ResetSql()
func (*TableMap) SetKeys(isAutoIncr bool, fieldNames ...string) *TableMap
func (*TableMap) SetUniqueTogether(fieldNames ...string) *TableMap
func (*TableMap) ColMap(field string) *ColumnMap
func (*TableMap) IdxMap(field string) *IndexMap
func (*TableMap) AddIndex(name string, idxtype string, columns []string) *IndexMap
func (*TableMap) SetVersionCol(field string) *ColumnMap
func (*TableMap) SqlForCreate(ifNotExists bool) string
type TargetQueryInserter interface{InsertQueryToTarget(ctx context.Context, xec SqlExecutor, insertSql string, idSql string, target interface{}, params ...interface{}) error}
type TargetedAutoIncrInserter interface{InsertAutoIncrToTarget(ctx context.Context, xec SqlExecutor, insertSql string, target interface{}, params ...interface{}) error}
type Transaction struct{}
func (*Transaction) Insert(ctx context.Context, list ...interface{}) error
func (*Transaction) Update(ctx context.Context, list ...interface{}) (int64, error)
func (*Transaction) UpdateColumns(ctx context.Context, filter ColumnFilter, list ...interface{}) (int64, error)
func (*Transaction) Delete(ctx context.Context, list ...interface{}) (int64, error)
func (*Transaction) Get(ctx context.Context, i interface{}, keys ...interface{}) (interface{}, error)
func (*Transaction) Select(ctx context.Context, i interface{}, query string, args ...interface{}) ([]interface{}, error)
func (*Transaction) ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error)
func (*Transaction) SelectInt(ctx context.Context, query string, args ...interface{}) (int64, error)
func (*Transaction) SelectNullInt(ctx context.Context, query string, args ...interface{}) (sql.NullInt64, error)
func (*Transaction) SelectFloat(ctx context.Context, query string, args ...interface{}) (float64, error)
func (*Transaction) SelectNullFloat(ctx context.Context, query string, args ...interface{}) (sql.NullFloat64, error)
func (*Transaction) SelectStr(ctx context.Context, query string, args ...interface{}) (string, error)
func (*Transaction) SelectNullStr(ctx context.Context, query string, args ...interface{}) (sql.NullString, error)
func (*Transaction) SelectOne(ctx context.Context, holder interface{}, query string, args ...interface{}) error
func (*Transaction) Commit() error
func (*Transaction) Rollback() error
func (*Transaction) Savepoint(ctx context.Context, name string) error
func (*Transaction) RollbackToSavepoint(ctx context.Context, savepoint string) error
func (*Transaction) ReleaseSavepoint(ctx context.Context, savepoint string) error
func (*Transaction) PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
func (*Transaction) QueryRowContext(ctx context.Context, query string, args ...interface{}) *sql.Row
func (*Transaction) QueryContext(ctx context.Context, q string, args ...interface{}) (*sql.Rows, error)
type TypeConverter interface{FromDb(target interface{}) (CustomScanner, bool); ToDb(val interface{}) (interface{}, error)}
