// Generated from github.com/uptrace/bun v1.3.0; hash 4abe8e0651b783b8; do not edit.
package migrate

import (
	context "context"
	bun "github.com/uptrace/bun"
	sqlschema "github.com/uptrace/bun/migrate/sqlschema"
	fs "io/fs"
	time "time"
)

type AddColumnOp struct{TableName string; ColumnName string; Column sqlschema.Column}
func (*AddColumnOp) GetReverse() Operation
type AddForeignKeyOp struct{ForeignKey sqlschema.ForeignKey; ConstraintName string}
func (*AddForeignKeyOp) TableName() string
func (*AddForeignKeyOp) DependsOn(another Operation) bool
func (*AddForeignKeyOp) GetReverse() Operation
type AddPrimaryKeyOp struct{TableName string; PrimaryKey sqlschema.PrimaryKey}
func (*AddPrimaryKeyOp) GetReverse() Operation
func (*AddPrimaryKeyOp) DependsOn(another Operation) bool
type AddUniqueConstraintOp struct{TableName string; Unique sqlschema.Unique}
func (*AddUniqueConstraintOp) GetReverse() Operation
func (*AddUniqueConstraintOp) DependsOn(another Operation) bool
func AfterMigration(hook MigrationHook) MigratorOption
type AutoMigrator struct{}
func (*AutoMigrator) Migrate(ctx context.Context, opts ...MigrationOption) (*MigrationGroup, error)
func (*AutoMigrator) CreateSQLMigrations(ctx context.Context) ([]*MigrationFile, error)
func (*AutoMigrator) CreateTxSQLMigrations(ctx context.Context) ([]*MigrationFile, error)
type AutoMigratorOption func(m *AutoMigrator)
func BeforeMigration(hook MigrationHook) MigratorOption
type ChangeColumnTypeOp struct{TableName string; Column string; From sqlschema.Column; To sqlschema.Column}
func (*ChangeColumnTypeOp) GetReverse() Operation
type ChangePrimaryKeyOp struct{TableName string; Old sqlschema.PrimaryKey; New sqlschema.PrimaryKey}
func (*ChangePrimaryKeyOp) GetReverse() Operation
type CompareTypeFunc func(sqlschema.Column, sqlschema.Column) bool
type CreateTableOp struct{TableName string; Model any}
func (*CreateTableOp) GetReverse() Operation
type DropColumnOp struct{TableName string; ColumnName string; Column sqlschema.Column}
func (*DropColumnOp) GetReverse() Operation
func (*DropColumnOp) DependsOn(another Operation) bool
type DropForeignKeyOp struct{ForeignKey sqlschema.ForeignKey; ConstraintName string}
func (*DropForeignKeyOp) TableName() string
func (*DropForeignKeyOp) GetReverse() Operation
type DropPrimaryKeyOp struct{TableName string; PrimaryKey sqlschema.PrimaryKey}
func (*DropPrimaryKeyOp) GetReverse() Operation
type DropTableOp struct{TableName string}
func (*DropTableOp) DependsOn(another Operation) bool
func (*DropTableOp) GetReverse() Operation
type DropUniqueConstraintOp struct{TableName string; Unique sqlschema.Unique}
func (*DropUniqueConstraintOp) DependsOn(another Operation) bool
func (*DropUniqueConstraintOp) GetReverse() Operation
type GoMigrationOption func(cfg *goMigrationConfig)
type Migration struct{bun.BaseModel; ID int64 "bun:\",pk,autoincrement\""; Name string; Comment string "bun:\"-\""; GroupID int64; MigratedAt time.Time "bun:\",notnull,nullzero,default:current_timestamp\""; Up internalMigrationFunc "bun:\"-\""; Down internalMigrationFunc "bun:\"-\""}
func (Migration) String() string
func (Migration) IsApplied() bool
type MigrationFile struct{Name string; Path string; Content string}
type MigrationFunc func(ctx context.Context, db *bun.DB) error
type MigrationGroup struct{ID int64; Migrations MigrationSlice}
func (MigrationGroup) IsZero() bool
func (MigrationGroup) String() string
type MigrationHook func(ctx context.Context, db bun.IConn, migration *Migration) error
type MigrationOption func(cfg *migrationConfig)
type MigrationSlice []Migration
func (MigrationSlice) String() string
func (MigrationSlice) Applied() MigrationSlice
func (MigrationSlice) Unapplied() MigrationSlice
func (MigrationSlice) LastGroupID() int64
func (MigrationSlice) LastGroup() *MigrationGroup
type Migrations struct{}
func (*Migrations) Sorted() MigrationSlice
func (*Migrations) MustRegister(up MigrationFunc, down MigrationFunc)
func (*Migrations) Register(up MigrationFunc, down MigrationFunc) error
func (*Migrations) Add(migration Migration)
func (*Migrations) DiscoverCaller() error
func (*Migrations) Discover(fsys fs.FS) error
type MigrationsOption func(m *Migrations)
type Migrator struct{}
func (*Migrator) DB() *bun.DB
func (*Migrator) MigrationsWithStatus(ctx context.Context) (MigrationSlice, error)
func (*Migrator) Init(ctx context.Context) error
func (*Migrator) Reset(ctx context.Context) error
func (*Migrator) Migrate(ctx context.Context, opts ...MigrationOption) (*MigrationGroup, error)
func (*Migrator) RunMigration(ctx context.Context, migrationName string, opts ...MigrationOption) error
func (*Migrator) Rollback(ctx context.Context, opts ...MigrationOption) (*MigrationGroup, error)
func (*Migrator) CreateGoMigration(ctx context.Context, name string, opts ...GoMigrationOption) (*MigrationFile, error)
func (*Migrator) CreateTxSQLMigrations(ctx context.Context, name string) ([]*MigrationFile, error)
func (*Migrator) CreateSQLMigrations(ctx context.Context, name string) ([]*MigrationFile, error)
func (*Migrator) MarkApplied(ctx context.Context, migration *Migration) error
func (*Migrator) MarkUnapplied(ctx context.Context, migration *Migration) error
func (*Migrator) TruncateTable(ctx context.Context) error
func (*Migrator) MissingMigrations(ctx context.Context) (MigrationSlice, error)
func (*Migrator) AppliedMigrations(ctx context.Context) (MigrationSlice, error)
func (*Migrator) Lock(ctx context.Context) error
func (*Migrator) Unlock(ctx context.Context) error
type MigratorOption func(m *Migrator)
func NewAutoMigrator(db *bun.DB, opts ...AutoMigratorOption) (*AutoMigrator, error)
func NewMigrations(opts ...MigrationsOption) *Migrations
func NewMigrator(db *bun.DB, migrations *Migrations, opts ...MigratorOption) *Migrator
type Operation interface{GetReverse() Operation}
type RenameColumnOp struct{TableName string; OldName string; NewName string}
func (*RenameColumnOp) GetReverse() Operation
func (*RenameColumnOp) DependsOn(another Operation) bool
type RenameTableOp struct{TableName string; NewName string}
func (*RenameTableOp) GetReverse() Operation
type Unimplemented string
func (*Unimplemented) GetReverse() Operation
func WithExcludeForeignKeys(fks ...sqlschema.ForeignKey) AutoMigratorOption
func WithExcludeTable(tables ...string) AutoMigratorOption
func WithGoTemplate(template string) GoMigrationOption
func WithLocksTableName(table string) MigratorOption
func WithLocksTableNameAuto(table string) AutoMigratorOption
func WithMarkAppliedOnSuccess(enabled bool) MigratorOption
func WithMarkAppliedOnSuccessAuto(enabled bool) AutoMigratorOption
func WithMigrationsDirectory(directory string) MigrationsOption
func WithMigrationsDirectoryAuto(directory string) AutoMigratorOption
func WithModel(models ...any) AutoMigratorOption
func WithNopMigration() MigrationOption
func WithPackageName(name string) GoMigrationOption
func WithSchemaName(schemaName string) AutoMigratorOption
func WithTableName(table string) MigratorOption
func WithTableNameAuto(table string) AutoMigratorOption
func WithTemplateData(data any) MigratorOption
func WithUpsert(enabled bool) MigratorOption
type goMigrationConfig struct{}
type internalMigrationFunc func(ctx context.Context, migrator *Migrator, migration *Migration) error
type migrationConfig struct{}
