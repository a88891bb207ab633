// Generated from github.com/go-gorp/gorp/v3 v3.1.0; hash 4ca59c80061bfe05; do not edit.
package gorp

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
func (*DbMap) WithContext(ctx context.Context) SqlExecutor
func (*DbMap) CreateIndex() error
func (*DbMap) AddTable(i interface{}) *TableMap
func (*DbMap) AddTableWithName(i interface{}, name string) *TableMap
func (*DbMap) AddTableWithNameAndSchema(i interface{}, schema string, name string) *TableMap
func (*DbMap) AddTableDynamic(inp DynamicTable, schema string) *TableMap
func (*DbMap) CreateTables() error
func (*DbMap) CreateTablesIfNotExists() error
func (*DbMap) DropTable(table interface{}) error
func (*DbMap) DropTableIfExists(table interface{}) error
func (*DbMap) DropTables() error
func (*DbMap) DropTablesIfExists() error
func (*DbMap) TruncateTables() error
func (*DbMap) Insert(list ...interface{}) error
func (*DbMap) Update(list ...interface{}) (int64, error)
func (*DbMap) UpdateColumns(filter ColumnFilter, list ...interface{}) (int64, error)
func (*DbMap) Delete(list ...interface{}) (int64, error)
func (*DbMap) Get(i interface{}, keys ...interface{}) (interface{}, error)
func (*DbMap) Select(i interface{}, query string, args ...interface{}) ([]interface{}, error)
func (*DbMap) Exec(query string, args ...interface{}) (sql.Result, error)
func (*DbMap) SelectInt(query string, args ...interface{}) (int64, error)
func (*DbMap) SelectNullInt(query string, args ...interface{}) (sql.NullInt64, error)
func (*DbMap) SelectFloat(query string, args ...interface{}) (float64, error)
func (*DbMap) SelectNullFloat(query string, args ...interface{}) (sql.NullFloat64, error)
func (*DbMap) SelectStr(query string, args ...interface{}) (string, error)
func (*DbMap) SelectNullStr(query string, args ...interface{}) (sql.NullString, error)
func (*DbMap) SelectOne(holder interface{}, query string, args ...interface{}) error
func (*DbMap) Begin() (*Transaction, error)
func (*DbMap) TableFor(t reflect.Type, checkPK bool) (*TableMap, error)
func (*DbMap) DynamicTableFor(tableName string, checkPK bool) (*TableMap, error)
func (*DbMap) Prepare(query string) (*sql.Stmt, error)
func (*DbMap) QueryRow(query string, args ...interface{}) *sql.Row
func (*DbMap) Query(q string, args ...interface{}) (*sql.Rows, error)
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
type IntegerAutoIncrInserter interface{InsertAutoIncr(exec SqlExecutor, insertSql string, params ...interface{}) (int64, error)}
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
func (MySQLDialect) InsertAutoIncr(exec SqlExecutor, insertSql string, params ...interface{}) (int64, error)
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
type OracleDialect struct{}
func (OracleDialect) QuerySuffix() string
func (OracleDialect) CreateIndexSuffix() string
func (OracleDialect) DropIndexSuffix() string
func (OracleDialect) ToSqlType(val reflect.Type, maxsize int, isAutoIncr bool) string
func (OracleDialect) AutoIncrStr() string
func (OracleDialect) AutoIncrBindValue() string
func (OracleDialect) AutoIncrInsertSuffix(col *ColumnMap) string
func (OracleDialect) CreateTableSuffix() string
func (OracleDialect) TruncateClause() string
func (OracleDialect) BindVar(i int) string
func (OracleDialect) InsertQueryToTarget(exec SqlExecutor, insertSql string, idSql string, target interface{}, params ...interface{}) error
func (OracleDialect) QuoteField(f string) string
func (OracleDialect) QuotedTableForQuery(schema string, table string) string
func (OracleDialect) IfSchemaNotExists(command string, schema string) string
func (OracleDialect) IfTableExists(command string, schema string, table string) string
func (OracleDialect) IfTableNotExists(command string, schema string, table string) string
type OracleString struct{sql.NullString}
func (*OracleString) Scan(value interface{}) error
func (OracleString) Value() (driver.Value, error)
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
func (PostgresDialect) InsertAutoIncrToTarget(exec SqlExecutor, insertSql string, target interface{}, params ...interface{}) error
func (PostgresDialect) QuoteField(f string) string
func (PostgresDialect) QuotedTableForQuery(schema string, table string) string
func (PostgresDialect) IfSchemaNotExists(command string, schema string) string
func (PostgresDialect) IfTableExists(command string, schema string, table string) string
func (PostgresDialect) IfTableNotExists(command string, schema string, table string) string
func SelectFloat(e SqlExecutor, query string, args ...interface{}) (float64, error)
func SelectInt(e SqlExecutor, query string, args ...interface{}) (int64, error)
func SelectNullFloat(e SqlExecutor, query string, args ...interface{}) (sql.NullFloat64, error)
func SelectNullInt(e SqlExecutor, query string, args ...interface{}) (sql.NullInt64, error)
func SelectNullStr(e SqlExecutor, query string, args ...interface{}) (sql.NullString, error)
func SelectOne(m *DbMap, e SqlExecutor, holder interface{}, query string, args ...interface{}) error
func SelectStr(e SqlExecutor, query string, args ...interface{}) (string, error)
type SnowflakeDialect struct{LowercaseFields bool}
func (SnowflakeDialect) QuerySuffix() string
func (SnowflakeDialect) ToSqlType(val reflect.Type, maxsize int, isAutoIncr bool) string
func (SnowflakeDialect) AutoIncrStr() string
func (SnowflakeDialect) AutoIncrBindValue() string
func (SnowflakeDialect) AutoIncrInsertSuffix(col *ColumnMap) string
func (SnowflakeDialect) CreateTableSuffix() string
func (SnowflakeDialect) CreateIndexSuffix() string
func (SnowflakeDialect) DropIndexSuffix() string
func (SnowflakeDialect) TruncateClause() string
func (SnowflakeDialect) BindVar(i int) string
func (SnowflakeDialect) InsertAutoIncrToTarget(exec SqlExecutor, insertSql string, target interface{}, params ...interface{}) error
func (SnowflakeDialect) QuoteField(f string) string
func (SnowflakeDialect) QuotedTableForQuery(schema string, table string) string
func (SnowflakeDialect) IfSchemaNotExists(command string, schema string) string
func (SnowflakeDialect) IfTableExists(command string, schema string, table string) string
func (SnowflakeDialect) IfTableNotExists(command string, schema string, table string) string
type SqlExecutor interface{Delete(list ...interface{}) (int64, error); Exec(query string, args ...interface{}) (sql.Result, error); Get(i interface{}, keys ...interface{}) (interface{}, error); Insert(list ...interface{}) error; Query(query string, args ...interface{}) (*sql.Rows, error); QueryRow(query string, args ...interface{}) *sql.Row; Select(i interface{}, query string, args ...interface{}) ([]interface{}, error); SelectFloat(query string, args ...interface{}) (float64, error); SelectInt(query string, args ...interface{}) (int64, error); SelectNullFloat(query string, args ...interface{}) (sql.NullFloat64, error); SelectNullInt(query string, args ...interface{}) (sql.NullInt64, error); SelectNullStr(query string, args ...interface{}) (sql.NullString, error); SelectOne(holder interface{}, query string, args ...interface{}) error; SelectStr(query string, args ...interface{}) (string, error); Update(list ...interface{}) (int64, error); WithContext(ctx context.Context) SqlExecutor}
type SqlServerDialect struct{Version string}
func (SqlServerDialect) ToSqlType(val reflect.Type, maxsize int, isAutoIncr bool) string
func (SqlServerDialect) AutoIncrStr() string
func (SqlServerDialect) AutoIncrBindValue() string
func (SqlServerDialect) AutoIncrInsertSuffix(col *ColumnMap) string
func (SqlServerDialect) CreateTableSuffix() string
func (SqlServerDialect) TruncateClause() string
func (SqlServerDialect) BindVar(i int) string
func (SqlServerDialect) InsertAutoIncr(exec SqlExecutor, insertSql string, params ...interface{}) (int64, error)
func (SqlServerDialect) QuoteField(f string) string
func (SqlServerDialect) QuotedTableForQuery(schema string, table string) string
func (SqlServerDialect) QuerySuffix() string
func (SqlServerDialect) IfSchemaNotExists(command string, schema string) string
func (SqlServerDialect) IfTableExists(command string, schema string, table string) string
func (SqlServerDialect) IfTableNotExists(command string, schema string, table string) string
func (SqlServerDialect) CreateIndexSuffix() string
func (SqlServerDialect) DropIndexSuffix() string
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
func (SqliteDialect) InsertAutoIncr(exec SqlExecutor, insertSql string, params ...interface{}) (int64, error)
func (SqliteDialect) QuoteField(f string) string
func (SqliteDialect) QuotedTableForQuery(schema string, table string) string
func (SqliteDialect) IfSchemaNotExists(command string, schema string) string
func (SqliteDialect) IfTableExists(command string, schema string, table string) string
func (SqliteDialect) IfTableNotExists(command string, schema string, table string) string
type TableMap struct{TableName string; SchemaName string; Columns []*ColumnMap}
func (*TableMap) DropIndex(name string) error
func (*TableMap) ResetSql()
func (*TableMap) SetKeys(isAutoIncr bool, fieldNames ...string) *TableMap
func (*TableMap) SetUniqueTogether(fieldNames ...string) *TableMap
func (*TableMap) ColMap(field string) *ColumnMap
func (*TableMap) IdxMap(field string) *IndexMap
func (*TableMap) AddIndex(name string, idxtype string, columns []string) *IndexMap
func (*TableMap) SetVersionCol(field string) *ColumnMap
func (*TableMap) SqlForCreate(ifNotExists bool) string
type TargetQueryInserter interface{InsertQueryToTarget(exec SqlExecutor, insertSql string, idSql string, target interface{}, params ...interface{}) error}
type TargetedAutoIncrInserter interface{InsertAutoIncrToTarget(exec SqlExecutor, insertSql string, target interface{}, params ...interface{}) error}
type Transaction struct{}
func (*Transaction) WithContext(ctx context.Context) SqlExecutor
func (*Transaction) Insert(list ...interface{}) error
func (*Transaction) Update(list ...interface{}) (int64, error)
func (*Transaction) UpdateColumns(filter ColumnFilter, list ...interface{}) (int64, error)
func (*Transaction) Delete(list ...interface{}) (int64, error)
func (*Transaction) Get(i interface{}, keys ...interface{}) (interface{}, error)
func (*Transaction) Select(i interface{}, query string, args ...interface{}) ([]interface{}, error)
func (*Transaction) Exec(query string, args ...interface{}) (sql.Result, error)
func (*Transaction) SelectInt(query string, args ...interface{}) (int64, error)
func (*Transaction) SelectNullInt(query string, args ...interface{}) (sql.NullInt64, error)
func (*Transaction) SelectFloat(query string, args ...interface{}) (float64, error)
func (*Transaction) SelectNullFloat(query string, args ...interface{}) (sql.NullFloat64, error)
func (*Transaction) SelectStr(query string, args ...interface{}) (string, error)
func (*Transaction) SelectNullStr(query string, args ...interface{}) (sql.NullString, error)
func (*Transaction) SelectOne(holder interface{}, query string, args ...interface{}) error
func (*Transaction) Commit() error
func (*Transaction) Rollback() error
func (*Transaction) Savepoint(name string) error
func (*Transaction) RollbackToSavepoint(savepoint string) error
func (*Transaction) ReleaseSavepoint(savepoint string) error
func (*Transaction) Prepare(query string) (*sql.Stmt, error)
func (*Transaction) QueryRow(query string, args ...interface{}) *sql.Row
func (*Transaction) Query(q string, args ...interface{}) (*sql.Rows, error)
type TypeConverter interface{FromDb(target interface{}) (CustomScanner, bool); ToDb(val interface{}) (interface{}, error)}
