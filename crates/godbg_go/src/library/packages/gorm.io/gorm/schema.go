// Generated from gorm.io/gorm v1.31.2; hash 697c44bc7a79c632; do not edit.
package schema

import (
	context "context"
	clause "gorm.io/gorm/clause"
	reflect "reflect"
	sync "sync"
)

const (
	BelongsTo RelationshipType = "belongs_to"
	Bool DataType = "bool"
	Bytes DataType = "bytes"
	DefaultAutoIncrementIncrement int64 = 1
	Float DataType = "float"
	HasMany RelationshipType = "has_many"
	HasOne RelationshipType = "has_one"
	Int DataType = "int"
	Many2Many RelationshipType = "many_to_many"
	String DataType = "string"
	Time DataType = "time"
	Uint DataType = "uint"
	UnixMillisecond TimeType = 3
	UnixNanosecond TimeType = 4
	UnixSecond TimeType = 2
	UnixTime TimeType = 1
)

var (
	ByteReflectType reflect.Type
	ErrUnsupportedDataType error
	TimePtrReflectType reflect.Type
	TimeReflectType reflect.Type
)

type CheckConstraint struct{Name string; Constraint string; *Field}
func (*CheckConstraint) GetName() string
func (*CheckConstraint) Build() (string, []interface{})
type Constraint struct{Name string; Field *Field; Schema *Schema; ForeignKeys []*Field; ReferenceSchema *Schema; References []*Field; OnDelete string; OnUpdate string}
func (*Constraint) GetName() string
func (*Constraint) Build() (string, []interface{})
type ConstraintInterface interface{Build() (string, []interface{}); GetName() string}
type CreateClausesInterface interface{CreateClauses(*Field) []clause.Interface}
type DataType string
type DeleteClausesInterface interface{DeleteClauses(*Field) []clause.Interface}
type Field struct{Name string; DBName string; BindNames []string; EmbeddedBindNames []string; DataType DataType; GORMDataType DataType; PrimaryKey bool; AutoIncrement bool; AutoIncrementIncrement int64; Creatable bool; Updatable bool; Readable bool; AutoCreateTime TimeType; AutoUpdateTime TimeType; HasDefaultValue bool; DefaultValue string; DefaultValueInterface interface{}; NotNull bool; Unique bool; Comment string; Size int; Precision int; Scale int; IgnoreMigration bool; FieldType reflect.Type; IndirectFieldType reflect.Type; StructField reflect.StructField; Tag reflect.StructTag; TagSettings map[string]string; Schema *Schema; EmbeddedSchema *Schema; OwnerSchema *Schema; ReflectValueOf func(context.Context, reflect.Value) reflect.Value; ValueOf func(context.Context, reflect.Value) (interface{}, bool); Set func(context.Context, reflect.Value, interface{}) error; Serializer SerializerInterface; NewValuePool FieldNewValuePool; UniqueIndex string}
func (*Field) BindName() string
type FieldNewValuePool interface{Get() interface{}; Put(interface{})}
func GetIdentityFieldValuesMap(ctx context.Context, reflectValue reflect.Value, fields []*Field) (map[string][]reflect.Value, [][]interface{})
func GetIdentityFieldValuesMapFromValues(ctx context.Context, values []interface{}, fields []*Field) (map[string][]reflect.Value, [][]interface{})
func GetRelationsValues(ctx context.Context, reflectValue reflect.Value, rels []*Relationship) reflect.Value
func GetSerializer(name string) (SerializerInterface, bool)
type GobSerializer struct{}
func (GobSerializer) Scan(ctx context.Context, field *Field, dst reflect.Value, dbValue interface{}) error
func (GobSerializer) Value(ctx context.Context, field *Field, dst reflect.Value, fieldValue interface{}) (interface{}, error)
type GormDataTypeInterface interface{GormDataType() string}
type Index struct{Name string; Class string; Type string; Where string; Comment string; Option string; Fields []IndexOption}
type IndexOption struct{*Field; Expression string; Sort string; Collate string; Length int; Priority int}
type JSONSerializer struct{}
func (JSONSerializer) Scan(ctx context.Context, field *Field, dst reflect.Value, dbValue interface{}) error
func (JSONSerializer) Value(ctx context.Context, field *Field, dst reflect.Value, fieldValue interface{}) (interface{}, error)
type Namer interface{CheckerName(table string, column string) string; ColumnName(table string, column string) string; IndexName(table string, column string) string; JoinTableName(joinTable string) string; RelationshipFKName(Relationship) string; SchemaName(table string) string; TableName(table string) string; UniqueName(table string, column string) string}
type NamingStrategy struct{TablePrefix string; SingularTable bool; NameReplacer Replacer; NoLowerCase bool; IdentifierMaxLength int}
func (NamingStrategy) TableName(str string) string
func (NamingStrategy) SchemaName(table string) string
func (NamingStrategy) ColumnName(table string, column string) string
func (NamingStrategy) JoinTableName(str string) string
func (NamingStrategy) RelationshipFKName(rel Relationship) string
func (NamingStrategy) CheckerName(table string, column string) string
func (NamingStrategy) IndexName(table string, column string) string
func (NamingStrategy) UniqueName(table string, column string) string
func Parse(dest interface{}, cacheStore *sync.Map, namer Namer) (*Schema, error)
func ParseTagSetting(str string, sep string) map[string]string
func ParseWithSpecialTableName(dest interface{}, cacheStore *sync.Map, namer Namer, specialTableName string) (*Schema, error)
type Polymorphic struct{PolymorphicID *Field; PolymorphicType *Field; Value string}
type QueryClausesInterface interface{QueryClauses(*Field) []clause.Interface}
type Reference struct{PrimaryKey *Field; PrimaryValue string; ForeignKey *Field; OwnPrimaryKey bool}
func RegisterSerializer(name string, serializer SerializerInterface)
type Relationship struct{Name string; Type RelationshipType; Field *Field; Polymorphic *Polymorphic; References []*Reference; Schema *Schema; FieldSchema *Schema; JoinTable *Schema}
func (*Relationship) ParseConstraint() *Constraint
func (*Relationship) ToQueryConditions(ctx context.Context, reflectValue reflect.Value) []clause.Expression
type RelationshipType string
type Relationships struct{HasOne []*Relationship; BelongsTo []*Relationship; HasMany []*Relationship; Many2Many []*Relationship; Relations map[string]*Relationship; EmbeddedRelations map[string]*Relationships; Mux sync.RWMutex}
type Replacer interface{Replace(name string) string}
type Schema struct{Name string; ModelType reflect.Type; Table string; PrioritizedPrimaryField *Field; DBNames []string; PrimaryFields []*Field; PrimaryFieldDBNames []string; Fields []*Field; FieldsByName map[string]*Field; FieldsByBindName map[string]*Field; FieldsByDBName map[string]*Field; FieldsWithDefaultDBValue []*Field; Relationships Relationships; CreateClauses []clause.Interface; QueryClauses []clause.Interface; UpdateClauses []clause.Interface; DeleteClauses []clause.Interface; BeforeCreate bool; AfterCreate bool; BeforeUpdate bool; AfterUpdate bool; BeforeDelete bool; AfterDelete bool; BeforeSave bool; AfterSave bool; AfterFind bool}
func (*Schema) ParseCheckConstraints() map[string]CheckConstraint
func (*Schema) ParseUniqueConstraints() map[string]UniqueConstraint
func (*Schema) ParseField(fieldStruct reflect.StructField) *Field
func (*Schema) ParseIndexes() []*Index
func (*Schema) LookIndex(name string) *Index
func (*Schema) String() string
func (*Schema) MakeSlice() reflect.Value
func (*Schema) LookUpField(name string) *Field
func (*Schema) LookUpFieldByBindName(bindNames []string, name string) *Field
type SerializerInterface interface{Scan(ctx context.Context, field *Field, dst reflect.Value, dbValue interface{}) error; SerializerValuerInterface}
type SerializerValuerInterface interface{Value(ctx context.Context, field *Field, dst reflect.Value, fieldValue interface{}) (interface{}, error)}
type Tabler interface{TableName() string}
type TablerWithNamer interface{TableName(Namer) string}
type TimeType int64
func ToQueryValues(table string, foreignKeys []string, foreignValues [][]interface{}) (interface{}, []interface{})
type UniqueConstraint struct{Name string; Field *Field}
func (*UniqueConstraint) GetName() string
func (*UniqueConstraint) Build() (string, []interface{})
type UnixSecondSerializer struct{}
func (UnixSecondSerializer) Scan(ctx context.Context, field *Field, dst reflect.Value, dbValue interface{}) error
func (UnixSecondSerializer) Value(ctx context.Context, field *Field, dst reflect.Value, fieldValue interface{}) (interface{}, error)
type UpdateClausesInterface interface{UpdateClauses(*Field) []clause.Interface}
